"""The wheel as a stranger meets it: built, installed away from the checkout, its demo run twice and every paper judged.

usage: PYTHONPATH=. python .ci/wheel.py     (from the root of the checkout, after tests/node is installed)
"""

# ruff: noqa: S603, T201 (it runs what it has just built, and prints what it found)
from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import venv
from collections.abc import Callable, Sequence
from pathlib import Path

from tests import validators
from tests.readers_ics import lint, outside

SURROUNDINGS = {
    "here": {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "UTC"},
    "elsewhere": {"PYTHONHASHSEED": "4242", "LC_ALL": "fr_FR.UTF-8", "TZ": "Pacific/Auckland"},
}
"""Two offices that have nothing in common but the release; they must make the same bytes."""

MADE_BY_OTHERS = {".pdf": "LibreOffice writes the hour of the conversion into it"}
"""Files that may differ from one run to the next, by ending, and why."""


def run(*called: str | Path, cwd: Path | None = None, env: dict[str, str] | None = None) -> str:
    """The standard output of a program; its talk is shown and ends the script where it fails."""
    done = subprocess.run(list(map(str, called)), cwd=cwd, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, called))}: exit {done.returncode}\n{done.stdout.decode()[-4000:]}")
    return done.stdout.decode()


def installed_wheel(folder: Path) -> Path:
    """Builds the wheel and installs it into a venv of its own; the path of its `wgsec`."""
    run(sys.executable, "-m", "build", "--wheel", "--outdir", folder / "dist")
    (wheel,) = (folder / "dist").glob("*.whl")
    venv.create(folder / "venv", with_pip=True)
    run(folder / "venv/bin/pip", "install", "-qq", wheel)
    return folder / "venv/bin/wgsec"


def demo(wgsec: Path, folder: Path, surroundings: dict[str, str]) -> Path:
    """Runs `wgsec demo` in an empty folder under these surroundings and no others of ours."""
    office = folder / "office"
    office.mkdir(parents=True)
    (folder / "home").mkdir()
    env = {"PATH": os.environ["PATH"], "HOME": str(folder / "home")} | surroundings
    run(wgsec, "demo", cwd=office, env=env)
    return office


def files(folder: Path) -> dict[str, Path]:
    """The files under `folder` by their path from there."""
    return {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}


def differences(one: Path, other: Path) -> list[str]:
    """What is not the same in two folders, name by name and byte by byte."""
    here, there = files(one), files(other)
    lonely = [f"{name}: in one run only" for name in sorted(here.keys() ^ there.keys())]
    return lonely + [
        f"{name}: other bytes"
        for name in sorted(here.keys() & there.keys())
        if here[name].suffix not in MADE_BY_OTHERS and here[name].read_bytes() != there[name].read_bytes()
    ]


def judged(papers: Sequence[Path], folder: Path) -> dict[str, list[str]]:
    """The findings of every judge of Word papers, by his name; each paper gets a name of its own first."""
    word = folder / "word"
    word.mkdir()
    for number, paper in enumerate(papers):
        (word / f"{number:03}-{paper.name}").write_bytes(paper.read_bytes())
    copies = sorted(word.iterdir())
    judges: dict[str, Callable[[], list[str]]] = {
        "Microsoft's SDK": lambda: validators.microsoft(copies),
        "openxml-audit": lambda: validators.openxml_audit(copies),
        "LibreOffice": lambda: validators.libreoffice(copies, folder),
    }
    return {name: judge() for name, judge in judges.items()}


def heard(invitations: Sequence[Path]) -> dict[str, list[str]]:
    """The findings of our strict lint, and where libical and ical.js object or read something else, by their names."""
    blobs = [path.read_bytes() for path in invitations]
    said = {"lint of calendars": [lint.lint(blob) for blob in blobs]}
    for name, read in outside.READERS.items():
        said[name] = [outside.findings(blob, theirs) for blob, theirs in zip(blobs, read(blobs), strict=True)]
    return {
        name: [f"{path.name}: {what}" for path, whats in zip(invitations, found, strict=True) for what in whats]
        for name, found in said.items()
    }


def main() -> None:
    """Prints one line per check; exits 1 with the findings if there are any."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        wgsec = installed_wheel(folder)
        print(f"wheel: {run(wgsec, '--version').strip()}")
        offices = [demo(wgsec, folder / name, env) for name, env in SURROUNDINGS.items()]
        made = files(offices[0])
        papers = [path for path in made.values() if path.suffix == ".docx"]
        invitations = [path for path in made.values() if path.suffix == ".ics"]
        if not papers or not invitations:
            sys.exit("the demo made no Word paper, or no invitation")
        findings = {"same bytes": differences(*offices), **judged(papers, folder)}
        findings |= heard(invitations)
        print(f"demo: {len(made)} files, {len(papers)} Word papers, {len(invitations)} invitations")
        for check, found in findings.items():
            print(f"{check}: {'clean' if not found else f'{len(found)} findings'}", *found, sep="\n  ")
        sys.exit(1 if any(findings.values()) else 0)


if __name__ == "__main__":
    main()
