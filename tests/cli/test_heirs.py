"""Who takes over, asked at a terminal: themes, offices and open actions of a seat that leaves or has another person."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import terminal
from tests.cli.conftest import Told, call

Wgsec = Callable[[str], Told]
SEAT = (
    'member add {0} --institution-en "NPM {0}" --country FR --person "Person {0}" --language fr --email {0}@example.org'
)
REPLACED = 'wgsec member replace ma --person "Omar Mithal" --email omar@example.org'


@pytest.fixture
def busy(group: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Three seats; ma is chair, rapporteur of two themes and owner of two open actions."""
    for key in ("ma", "sn", "be"):
        assert call(SEAT.format(key)).code == 0
    for line in (
        'member edit ma --office "chair; rapporteur 1; rapporteur 3"',
        "meeting schedule 2026-01-14 14:00 --held",
        'action add --owner ma --meeting 1 --en "Compare legal forms"',
        'action add --owner ma --meeting 1 --en "Ask the board"',
    ):
        told = call(line)
        assert told.code == 0, told.err
    terminal.seat(tmp_path, monkeypatch)
    monkeypatch.chdir(group)


def rapporteurs(theme: int) -> list[str]:
    return json.loads(call(f"theme show {theme} --json").out)["rapporteurs"]


def owners() -> dict[str, str]:
    return {one["label"]: one["owner"] for one in json.loads(call("action list --json").out)}


def test_a_seat_that_leaves_is_asked_about_each_theme_and_its_actions(busy: None) -> None:
    seen = terminal.typed("wgsec member leave ma", "y\nsn\n-\nbe\n")
    assert seen.code == 0, seen.screen
    assert "Who takes theme 1, " in seen.screen
    assert "Who takes theme 3, " in seen.screen
    assert "Who takes the 2 open actions A1.1, A1.2? (a seat’s key):" in seen.screen
    assert (rapporteurs(1), rapporteurs(3), owners()) == (["sn"], [], {"A1.1": "be", "A1.2": "be"})


def test_a_seat_stays_unless_somebody_is_sure(busy: None) -> None:
    seen = terminal.typed("wgsec member leave ma", "n\n")
    assert (seen.code, "ma (Person ma) leaves the group?" in seen.screen) == (130, True)
    assert rapporteurs(1) == ["ma"]


def test_an_heir_who_cannot_be_is_asked_for_again(busy: None) -> None:
    seen = terminal.typed("wgsec member leave ma --theme-to sn", "y\nzz\nma\n\nsn\n")
    assert seen.code == 0, seen.screen
    assert "zz" in seen.screen
    assert "ma cannot take over from itself." in seen.screen
    assert owners() == {"A1.1": "sn", "A1.2": "sn"}


def test_what_is_typed_is_not_asked(busy: None) -> None:
    seen = terminal.typed("wgsec member leave ma --theme-to 1=sn --actions-to A1.1=be", "y\nsn\nsn\n" + terminal.RETURN)
    assert seen.code == 0, seen.screen
    assert "theme 1" not in seen.screen
    assert "Who takes the open action A1.2?" in seen.screen
    assert (rapporteurs(1), rapporteurs(3), owners()) == (["sn"], ["sn"], {"A1.1": "be", "A1.2": "sn"})


def test_somebody_else_on_a_seat_may_leave_each_theme_to_another(busy: None) -> None:
    seen = terminal.typed(REPLACED, "sn\n\nbe\nsn\n")
    assert seen.code == 0, seen.screen
    assert "? (keep: the new person, a seat’s key, or - for nobody) [keep]:" in seen.screen
    assert "Who takes these offices: Chair? (keep: the new person, or a seat’s key) [keep]:" in seen.screen
    assert (rapporteurs(1), rapporteurs(3), owners()) == (["sn"], ["ma"], {"A1.1": "sn", "A1.2": "sn"})
    shown = json.loads(call("member show be --json").out)
    assert shown["offices"] == ["chair"]


def test_return_keeps_everything_with_the_new_person(busy: None) -> None:
    seen = terminal.typed(REPLACED, terminal.RETURN)
    assert seen.code == 0, seen.screen
    assert "The 2 open actions A1.1, A1.2 stay with the seat." in seen.screen
    shown = json.loads(call("member show ma --json").out)
    assert (shown["person"], shown["offices"]) == ("Omar Mithal", ["chair", "rapporteur 1", "rapporteur 3"])


def test_without_a_terminal_the_options_say_it_all(busy: None) -> None:
    line = f"{REPLACED.removeprefix('wgsec ')} --offices keep --theme-to 3=sn --actions-to A1.2=be --on 2026-01-20"
    told = call(line)
    assert told.code == 2, "a day before the seat came"
    told = call(line.removesuffix(" --on 2026-01-20"))
    assert told.code == 0, told.err
    assert "The open action A1.1 stays with the seat." in told.err
    assert (rapporteurs(1), rapporteurs(3), owners()) == (["ma"], ["sn"], {"A1.1": "ma", "A1.2": "be"})


def test_a_theme_of_no_number_is_told(busy: None) -> None:
    assert call(f"member leave ma --yes --theme-to {'9' * 5000}=sn").code == 2
