"""Every example of every help page, typed in a copy of the invented group: it does what it says."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import terminal
from tests.cli.conftest import call
from tests.cli.examples import examples, french
from wgsec import formats, workspace

TEXTS = workspace.shipped("examples") / "training-centre" / "recommendations"


def _new_text() -> None:
    Path("2.4.md").write_text("**The centre should have its seat near an airport.**\n", encoding="utf-8")


def _revised_text() -> None:
    text = (TEXTS / "3.1.en.md").read_text(encoding="utf-8")
    Path("3.1.md").write_text(text + "\nThe board should meet twice a year.\n", encoding="utf-8")


def _member_list(name: str, heading: str) -> None:
    row = ("pe", "Example NPM of Peru", "PE", "Rosa Ejemplo", "en", "America/Lima", "pe@example.org")
    header = ("key", "institution", "country", heading, "language", "zone", "email")
    Path(name).write_bytes(formats.tables.write_xlsx(header, [row], "Members"))


def _earlier_backup() -> None:
    _typed("backup")
    (made,) = Path("backups").glob("*.zip")
    made.rename(made.with_name("WG-20270414T163000Z.zip"))


def _typed(*lines: str) -> None:
    for line in lines:
        told = call(line)
        assert told.code == 0, told.err


TODAY = "meeting move 4 2027-04-28 14:00 --yes"
BEFORE: dict[str, Callable[[], object]] = {
    "wgsec member import members": lambda: _member_list("members.xlsx", "Full name"),
    "wgsec member import membres": lambda: _member_list("membres.xlsx", "Nom entier"),
    "wgsec member remove": lambda: _typed("member add be --institution-fr MNP --country BE"),
    "wgsec meeting open": lambda: _typed(TODAY),
    "wgsec meeting close": lambda: _typed(TODAY, "meeting open 4 --time 14:04"),
    "wgsec --at": lambda: _typed("meeting move 4 2027-05-27 14:00", "invitation build 4"),
    "wgsec minutes start": lambda: Path("notes/notes-03_en.md").rename("notes/put-away.md"),
    "wgsec draft new": _new_text,
    "wgsec draft freeze": lambda: _typed("draft circulate 3"),
    "wgsec draft adopt": lambda: _typed("draft reopen 2 --yes", "draft freeze 2"),
    "wgsec draft revise": _revised_text,
    "wgsec translation add": lambda: shutil.copy(TEXTS / "3.1.fr.md", "3.1.fr.md"),
    "wgsec template check": lambda: _typed("template copy agenda"),
    "wgsec undo": lambda: _typed("theme edit 4 --en Money"),
    "wgsec restore": _earlier_backup,
}
"""What must have happened, or lie there, before these can be typed."""

AT_A_TERMINAL = ("wgsec minutes edit", "wgsec draft edit", "wgsec member import")
"""They open an editor, or ask before they act: that needs a terminal."""


@pytest.mark.parametrize("line", [*examples(), *french()])
def test_an_example_works_in_the_invented_group(
    line: str, demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal.seat(tmp_path, monkeypatch)
    shutil.copytree(demo, tmp_path / "group")
    monkeypatch.chdir(tmp_path / "group")
    for start, prepare in BEFORE.items():
        if line.startswith(start):
            prepare()
    if line.startswith(AT_A_TERMINAL):
        seen = terminal.typed(line)
        assert seen.code == 0, seen.screen
    else:
        told = call(line.removeprefix("wgsec "))
        assert told.code == 0, told.err


def test_what_is_prepared_is_for_examples_that_exist() -> None:
    known = [*examples(), *french()]
    assert [start for start in (*BEFORE, *AT_A_TERMINAL) if not any(line.startswith(start) for line in known)] == []
