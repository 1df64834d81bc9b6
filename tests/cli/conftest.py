"""The program as its users call it: a command line in, what it printed out."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from typer.testing import CliRunner

from tests.cli import hostile
from wgsec.cli.root import app


class Told(NamedTuple):
    """What a command left: its exit code, data and talk."""

    code: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody's settings, language or workspace of this machine is read or written."""
    monkeypatch.setenv("WGSEC_SETTINGS", str(tmp_path / "settings.toml"))
    for name in ("WGSEC_LANG", "WGSEC_AS", "WGSEC_WORKSPACE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def group(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a new group, which is also the current one."""
    folder = tmp_path / "group"
    assert call(f"init {folder} --name Group --name-fr Groupe --prefix ITC-WG").code == 0
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def wgsec(group: Path) -> Callable[[str], Told]:
    """Runs `wgsec …` in a new group's folder, in this process: `wgsec("theme list")`."""
    return call


@pytest.fixture
def group_with_a_story(group: Path) -> Path:
    """The workspace in which every call of the table is possible, with the files it names."""
    live(group)
    return group


def live(group: Path) -> None:
    """What must have been in a new group, which is the current folder, before every call of the table is possible."""
    for name, text in {
        "2.1.md": hostile.BODY,
        "2.1-b.md": hostile.BODY + "\nAnd more.\n",
        "2.1.fr.md": hostile.BODY,
        "list.csv": "key,institution,person,email\nqq,Q,Quin,q@example.org\n",
    }.items():
        (group / name).write_text(text, encoding="utf-8")
    for line in hostile.STORY:
        assert call(line).code == 0, line
    notes = group / "notes" / "notes-01_en.md"
    text = notes.read_text(encoding="utf-8").replace(hostile.ITEM, f"{hostile.ITEM}\n{hostile.NOTED}", 1)
    notes.write_text(text, encoding="utf-8")
    assert call("minutes receive notes/notes-01_en.md").code == 0


def call(line: str, input_: str | None = None) -> Told:
    """One command line, without `wgsec`, in this process and without a terminal."""
    result = CliRunner().invoke(app, shlex.split(line), input=input_, prog_name="wgsec")
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Told(result.exit_code, result.stdout, result.stderr)


def process(line: str, *, folder: Path, **env: str) -> Told:
    """The same as a process of its own, for what depends on start-up (language, pipes, what is loaded)."""
    done = subprocess.run(
        [sys.executable, "-m", "wgsec", *shlex.split(line)],
        cwd=folder,
        env={**os.environ, **env},
        capture_output=True,
        text=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        check=False,
    )
    return Told(done.returncode, done.stdout, done.stderr)
