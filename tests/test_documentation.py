"""The pages for people are true: what they tell somebody to type runs, what they show is what is seen."""

from __future__ import annotations

import csv
import inspect
import os
import re
import shlex
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import typer
from openpyxl import Workbook

import wgsec
from tests import pages, terminal
from tests.pages import ROOT, Shown
from tests.readers import reader
from wgsec import errors
from wgsec.cli import NOUNS, VERBS, boundary, root

PAGES = ("README.md", *(f"docs/{path.name}" for path in sorted((ROOT / "docs").glob("*.md"))))
EXAMPLE = ROOT / "examples" / "training-centre"
TEXTS = EXAMPLE / "recommendations"


def test_the_reference_is_made_from_the_help_pages(request: pytest.FixtureRequest, tmp_path: Path) -> None:
    called = [sys.executable, "-m", "tests.reference"]
    env = os.environ | {"WGSEC_LANG": "en", "WGSEC_SETTINGS": str(tmp_path / "settings.toml")}
    made = subprocess.run(called, cwd=ROOT, env=env, stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout
    path = ROOT / "docs" / "reference.md"
    if request.config.getoption("--golden-update"):
        path.write_text(made, encoding="utf-8", newline="\n")
    assert made == pages.text("docs/reference.md"), "a command has changed: run with --golden-update, look at the diff"


def commands() -> dict[str, typer.core.TyperCommand]:
    """Every command by what is typed: `agenda build`, `log`."""
    app = typer.main.get_command(root.app)
    for name in (*NOUNS, *VERBS):
        app.load(name)
    verbs = {f"{noun} {verb}": command for noun in NOUNS for verb, command in app.commands[noun].commands.items()}
    return verbs | {verb: app.commands[verb] for verb in VERBS}


def test_every_command_stands_in_the_reference() -> None:
    headings = set(re.findall(r"^##+ wgsec (.+)$", pages.text("docs/reference.md"), re.MULTILINE))
    # `recommendation` is `draft` by its full name, and told there.
    assert headings >= {name for name in commands() if not name.startswith("recommendation ")}


@pytest.mark.parametrize("page", PAGES)
def test_commands_named_in_a_text_exist_with_their_options(page: str) -> None:
    known, wrong = commands(), []
    for code in pages.inline(pages.text(page)):
        words = shlex.split(code) if code.startswith("wgsec ") else []
        words = words[3:] if words[1:2] == ["-w"] else words[1:]
        if not words or (words[0] in (*NOUNS, "NOUN") and len(words) == 1) or words[0].startswith(("-", "NOUN")):
            continue
        command = known.get(" ".join(words[:2])) or known.get(words[0])
        options = {name for one in command.params for name in one.opts} if command else set()
        if command is None or {word for word in words if word.startswith("--")} - options - {"--help"}:
            wrong.append(code)
    assert not wrong


@pytest.mark.parametrize("page", PAGES)
def test_links_between_pages_lead_somewhere(page: str) -> None:
    broken = []
    for target in pages.links(pages.text(page)):
        name, _, anchor = target.partition("#")
        path = (ROOT / page).parent / name if name else ROOT / page
        if not path.exists() or (anchor and anchor not in pages.anchors(path.read_text(encoding="utf-8"))):
            broken.append(target)
    assert not broken


def test_the_exit_codes_of_readme_are_those_of_the_errors() -> None:
    told = {int(code): meaning for code, meaning in pages.table(pages.text("README.md"), "exit code")}
    kinds = [kind for _, kind in inspect.getmembers(errors, inspect.isclass)]
    assert set(told) == {0, boundary.INTERRUPTED} | {kind.exit_code for kind in kinds}
    summary = re.search(r"Exit codes: (.*?)\. ", (errors.__doc__ or "").replace("\n", " "))
    assert summary is not None
    for code, meaning in re.findall(r"(\d) ([^,]+)", summary[1]):
        assert told[int(code)].startswith(meaning)


def test_the_map_of_readme_names_every_floor_and_nothing_else() -> None:
    (block,) = [text for _, text in pages.fences(pages.text("README.md")) if text.startswith("src/wgsec/")]
    package = Path(wgsec.__file__).parent
    there = {path.name + "/" for path in package.iterdir() if (path / "__init__.py").exists()}
    there |= {path.name for path in package.glob("*.py") if not path.name.startswith("__")}
    inside = [line for line in block.splitlines()[1:] if line.startswith("  ")]
    told = {
        name for line in inside for name in re.findall(r"^\s+(\w+/)|\b(\w+(?:/|\.py))(?=,|$)", line) for name in name
    }
    assert told - {""} == there
    for line in block.splitlines():
        if line[0] != " ":
            assert (ROOT / line.split()[0]).is_dir()


@pytest.mark.parametrize(("heading", "end"), [("Try it", "wgsec demo"), ("Tests", "pytest")])
def test_the_script_of_ci_reads_the_command_that_readme_shows(heading: str, end: str) -> None:
    script = pages.text(".ci/run")
    (function,) = re.findall(r"^readme_command\(\) \{.*?^\}", script, re.MULTILINE | re.DOTALL)
    assert re.search(rf"readme_command '?{heading}'?\)", script)
    called = [reader("bash"), "-c", f'{function}\nreadme_command "$1"', "-", heading]
    read = subprocess.run(called, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout.strip()
    section = pages.text("README.md").split(f"\n## {heading}\n")[1]
    assert read == next(pages.fences(section))[1].strip()
    assert read.startswith("python3 -m venv .venv && ")
    assert read.endswith(end)


def test_pages_of_the_first_hour_run_as_they_stand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal.seat(tmp_path, monkeypatch)
    follow("docs/first-hour.md", monkeypatch)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented group, played once for every page that begins with it."""
    folder = tmp_path_factory.mktemp("pages")
    with pytest.MonkeyPatch.context() as patch:
        terminal.seat(folder, patch)
        assert terminal.typed("wgsec demo").code == 0
    return folder / "demo"


@pytest.mark.parametrize("page", ["README.md", "docs/how-to.md"])
def test_pages_about_the_invented_group_run_as_they_stand(
    page: str, demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal.seat(tmp_path, monkeypatch)
    shutil.copytree(demo, tmp_path / "demo")
    follow(page, monkeypatch)


def follow(page: str, patch: pytest.MonkeyPatch) -> None:
    """Does what a page says, line by line; each must succeed and show what the page shows."""
    lines = list(pages.commands(pages.text(page)))
    assert lines
    for one in lines:
        if one.line.startswith("cd "):
            patch.chdir(one.line.removeprefix("cd "))
        elif one.line != "wgsec demo":
            _act(one)


def _act(one: Shown) -> None:
    for beginning, prepare in BEFORE.items():
        if one.line.startswith(beginning):
            prepare(Path.cwd())
    if one.line.startswith("WGSEC_"):
        seen = terminal.spoken(one.line)
    else:
        seen = terminal.typed(one.line, terminal.RETURN if one.line.startswith("wgsec init") else terminal.YES)
    assert seen.code == 0, f"{one.line}\n{seen.screen}"
    for beginning, mend in AFTER.items():
        if one.line.startswith(beginning):
            mend(Path.cwd())
    if one.output is not None:
        wanted = ".*".join(map(re.escape, one.output.split("…")))
        assert re.fullmatch(wanted, seen.screen.strip(), re.DOTALL), f"{one.line}\n{seen.screen}"


def stop_the_clock(folder: Path) -> None:
    """The day on which the pages' group is founded: the date of its first meeting must not come to pass one day."""
    with (folder / "secretariat" / "wgsec.toml").open("a", encoding="utf-8") as config:
        config.write("now = 2027-03-01T09:00:00Z\n")


def let_the_day_come(folder: Path) -> None:
    """The day of the first meeting."""
    config = folder / "wgsec.toml"
    text = config.read_text(encoding="utf-8")
    config.write_text(re.sub(r"(?m)^now = .*", "now = 2027-04-14T12:04:00Z", text), encoding="utf-8")


def put_members(folder: Path) -> None:
    """The example's list as a workbook, under the headings it has and under somebody's own."""
    with (EXAMPLE / "members.csv").open(encoding="utf-8", newline="") as file:
        headings, *rows = csv.reader(file)
    strange = {"person": "Full name", "institution": "Body", "email": "Where to write"}
    for name, first in {"members.xlsx": headings, "list.xlsx": [strange.get(one, one) for one in headings]}.items():
        book = Workbook()
        for row in (first, *rows):
            book.active.append(row)
        book.save(folder / name)


def put_texts(folder: Path) -> None:
    """Recommendation 2.1 in English and French; the French one knows the sentence that the editor adds."""
    shutil.copy(TEXTS / "2.1.en.md", folder / "2.1.md")
    french = (TEXTS / "2.1.fr.md").read_text(encoding="utf-8")
    (folder / "2.1.fr.md").write_text(french + "\n\nIl convient de le réexaminer.\n", encoding="utf-8")


def put_revision(folder: Path) -> None:
    """Recommendation 4.1 with one more paragraph, and its translation."""
    for lang, more in {"en": "Donors should be named.", "fr": "Les donateurs devraient être nommés."}.items():
        text = (TEXTS / f"4.1.{lang}.md").read_text(encoding="utf-8")
        name = "4.1.md" if lang == "en" else f"4.1.{lang}.md"
        (folder / name).write_text(f"{text}\n\n{more}\n", encoding="utf-8")


def take_notes(folder: Path) -> None:
    """Somebody has typed the first meeting in: who was there, and that the proposal was adopted."""
    path = folder / "notes" / "notes-01_en.md"
    notes = path.read_text(encoding="utf-8").replace("DECISION?", "DECISION")
    notes = notes.replace("PRESENT:", "PRESENT: fr, si, hr, ge, gb, sn, za, ar, ch").replace("CLOSED:", "CLOSED: 16:20")
    path.write_text(notes + "\nACTION @ch 12 May 2027: Compare legal forms.\n", encoding="utf-8")


def edit_in_word(folder: Path) -> None:
    """One word of a built agenda is another one afterwards, as if somebody had edited it."""
    path = folder / "out" / "meeting-04" / "ITC-WG-2027-AA-04_en.docx"
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    assert b"quorum" in parts["word/document.xml"]
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"quorum", b"quorum check")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, blob in parts.items():
            package.writestr(name, blob)


BEFORE: dict[str, Callable[[Path], None]] = {
    "wgsec member import": put_members,
    "wgsec draft new 2.1": put_texts,
    "wgsec draft revise 4.1": put_revision,
    "wgsec minutes receive notes/notes-01_en.md": take_notes,
    "wgsec document keep": edit_in_word,
    "wgsec meeting open": let_the_day_come,
}
"""What somebody has done before a command that begins so."""

AFTER: dict[str, Callable[[Path], None]] = {"wgsec init secretariat": stop_the_clock}
"""What the tests do after a command that begins so."""
