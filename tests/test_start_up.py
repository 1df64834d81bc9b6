"""Which outside libraries a command loads: start-up is what a person feels, and an import is what it costs."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from wgsec.records import tables

LIBRARIES = {
    "babel", "docx", "holidays", "icalendar", "jinja2", "lxml", "markdown_it", "mdit_py_plugins", "openpyxl",
    "pydantic", "rapidfuzz", "rich", "smtplib", "sqlalchemy", "sqlmodel", "typer",
}  # fmt: skip
"""What a command may cost its start-up: every dependency, and the mail library of Python's own."""

TELL = """
import gc, json, os, sys
from wgsec.cli import main
collections = []
gc.callbacks.append(lambda phase, _: collections.append(phase))
sys.argv = ["wgsec", *sys.argv[1:]]
try:
    main()
except SystemExit as left:
    code = left.code or 0
else:
    code = 0
with open(os.environ["TOLD"], "w") as told:
    json.dump([code, sorted(sys.modules), len(collections)], told)
"""
"""Runs a command as the script does, and tells its exit code, what was loaded, and if garbage was collected."""

READING = {"typer"}
CHANGING = {"typer", "sqlmodel", "sqlalchemy", "pydantic"}
SEGMENTING = READING | {"markdown_it", "mdit_py_plugins"}
PRINTING = CHANGING | SEGMENTING | {"lxml"}

STORY = (
    "init wg --name WG",
    "-w wg group edit --mailbox wg@example.org",
    "-w wg member add fr --institution-en A --country FR --person Zoe --language fr --email zoe@example.org",
    "-w wg meeting schedule 2030-04-17 14:00",
    "-w wg agenda add 1 --en Point --fr Point",
    "-w wg draft new 1.1 --text 1.1.md",
    "-w wg theme edit 3 --en Rules",
)

TABLE = [
    ("--version", set()),
    ("--help", {"typer"}),
    ("member --help", {"typer"}),
    ("group show", READING),
    ("theme list", READING),
    ("theme list --json", READING),
    ("member list", READING),
    ("member list --json", READING),
    ("meeting list", READING),
    ("meeting show 1", READING),
    ("next", SEGMENTING),
    ("status", SEGMENTING),
    ("find acces", READING),
    ("invitation list", READING),
    ("document list", READING),
    ("draft list", READING),
    ("translation list", SEGMENTING),
    ("document verify", READING),
    ("log", READING),
    ("log --verify", READING),
    ("check", SEGMENTING),
    ("group edit --silence-days 9", CHANGING),
    ("theme edit 4 --en Money", CHANGING),
    ("undo", CHANGING),
    ("agenda build 1", PRINTING | {"jinja2"}),
    ("draft build 1.1 --lang en", PRINTING | {"jinja2"}),
    ("translation build 1.1 --to fr --for cat", PRINTING),
    ("invitation build 1", CHANGING | {"icalendar"}),
    ("member export members.csv", READING),
]
"""What is typed, and what of LIBRARIES it may load; nothing else, and nothing less, or the table lies."""


def settings(folder: Path) -> dict[str, str]:
    """An environment in which nobody has settings of their own and every command tells what it loaded."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("WGSEC_", "_WGSEC"))}
    return ours | {"WGSEC_SETTINGS": str(folder / "settings.toml"), "TOLD": str(folder / "told.json")}


def rooms(*names: str) -> set[str]:
    """The modules of these rooms of the house."""
    return {f"wgsec.{name}" for name in names}


MAKING = rooms("store.foundation", "store.seal") | {"hashlib", "importlib.resources", "tempfile"}
"""What only making or changing a database needs, and what of Python's own comes with it."""

ELSEWHERE = {
    "member list": MAKING | rooms(
        "facts.backup", "facts.change", "facts.document", "facts.meeting", "facts.minutes", "desk.handover", "desk.roll"
    ),
    "meeting list": MAKING | rooms("facts.backup", "facts.document", "facts.invitation", "facts.notes", "desk.loose"),
    "agenda add 1 --en More": rooms("facts.invitation", "facts.survey", "facts.text", "facts.translation"),
}  # fmt: skip
"""What these have nothing to do with: a room of facts costs as much as a small library."""


def told(folder: Path) -> set[str]:
    """What of LIBRARIES was loaded."""
    return LIBRARIES & loaded(folder)


def loaded(folder: Path) -> set[str]:
    """Everything that was loaded by a command that did its work."""
    code, names, _ = json.loads((folder / "told.json").read_text(encoding="utf-8"))
    assert code == 0
    return set(names)


@pytest.fixture(scope="module")
def group(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a new group, in which there is something to undo whichever worker runs that line."""
    folder = tmp_path_factory.mktemp("group")
    (folder / "1.1.md").write_text("The State should act.\n", encoding="utf-8")
    for typed in STORY:
        called = [sys.executable, "-c", TELL, *typed.split()]
        subprocess.run(called, cwd=folder, env=settings(folder), check=True, capture_output=True)
    return folder / "wg"


@pytest.mark.parametrize(("typed", "libraries"), TABLE, ids=[typed for typed, _ in TABLE])
def test_a_command_loads_only_what_it_needs(typed: str, libraries: set[str], group: Path, tmp_path: Path) -> None:
    called = [sys.executable, "-c", TELL, *typed.split()]
    done = subprocess.run(called, cwd=group, env=settings(tmp_path), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert told(tmp_path) == libraries


@pytest.mark.parametrize("typed", ELSEWHERE)
def test_a_command_stays_out_of_rooms_it_has_nothing_to_do_with(typed: str, group: Path, tmp_path: Path) -> None:
    called = [sys.executable, "-c", TELL, *typed.split()]
    subprocess.run(called, cwd=group, env=settings(tmp_path), capture_output=True, check=True)
    assert ELSEWHERE[typed] & loaded(tmp_path) == set()


@pytest.mark.parametrize("typed", ["theme edit 4 --en Rules", "agenda build 1 --force"])
def test_no_garbage_is_collected_while_a_change_loads(typed: str, group: Path, tmp_path: Path) -> None:
    called = [sys.executable, "-c", TELL, *typed.split()]
    subprocess.run(called, cwd=group, env=settings(tmp_path), capture_output=True, check=True)
    assert json.loads((tmp_path / "told.json").read_text(encoding="utf-8"))[2] == 0


def test_no_table_has_validators_built() -> None:
    """They are built when a class is made or first checks a value, and SQLModel has no table check any."""
    script = (
        "from wgsec.records import tables\n"
        "every = [getattr(tables, name) for name in tables.__all__ if name != 'METADATA']\n"
        "print(len(every), [one.__name__ for one in every if one.__pydantic_complete__])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == f"{len(tables.__all__) - 1} []\n"


def test_a_listing_on_a_terminal_loads_nothing_beside(group: Path, tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    called = [sys.executable, "-c", TELL, "theme", "list"]
    process = subprocess.Popen(called, cwd=group, env=settings(tmp_path), stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    try:
        while os.read(ours, 65536):
            pass
    except OSError:  # Linux says so when the other side has closed
        pass
    process.wait()
    os.close(ours)
    assert told(tmp_path) == {"typer"}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
@pytest.mark.parametrize("noun", ["theme", "meeting", "member"])
def test_completion_of_names_loads_typer_alone(shell: str, noun: str, group: Path, tmp_path: Path) -> None:
    asking = {"_WGSEC_COMPLETE": shell, "WGSEC_WORDS": f"wgsec\n{noun}\nshow", "WGSEC_BEGUN": ""}
    called = [sys.executable, "-c", TELL]
    done = subprocess.run(
        called, cwd=group, env=settings(tmp_path) | asking, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert told(tmp_path) == {"typer"}


def test_the_version_is_told_with_hardly_more_than_python_itself(tmp_path: Path) -> None:
    """Design: at most twice a bare Python; in modules, which do not depend on the weather: at most 50."""
    called = [sys.executable, "-X", "importtime", "-m", "wgsec", "--version"]
    done = subprocess.run(called, env=settings(tmp_path), capture_output=True, text=True, check=True)
    assert done.stderr.count("import time:") <= 50
