"""What is seldom meant is asked about before it is written; with --yes and in scripts it is said and done."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import terminal
from tests.cli.conftest import call

STORY = (
    'member add ma --institution-en NPM --country MA --person "Person Ma" --language fr --email ma@example.org',
    "meeting schedule 2026-01-14 14:00 --held",
    'action add --owner ma --meeting 1 --en "Compare legal forms"',
    "group edit --mailbox wg@example.org",
    "meeting schedule 2999-01-14 14:00",
    "invitation build 2",
    "invitation dispatch 2",
)
CASES = [
    ("group edit --quorum 8", "A quorum is 8, and the group has 1 members", "group show --json"),
    ("group edit --mailbox wg@example.com", "meeting 2 went out from wg@example.org", "group show --json"),
    ("action add --owner ma --due 2026-01-20 --en Ask", "20 January 2026 is in the past", "action list --json"),
    ("action edit A1.1 --due 2026-01-20", "20 January 2026 is in the past", "action list --json"),
]


@pytest.fixture
def begun(group: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A group of one member with a meeting and an action, somebody at the terminal."""
    for line in STORY:
        told = call(line)
        assert told.code == 0, told.err
    terminal.seat(tmp_path, monkeypatch)
    monkeypatch.chdir(group)


@pytest.mark.parametrize(("line", "remark", "reading"), CASES)
def test_it_is_asked_about_and_a_no_writes_nothing(begun: None, line: str, remark: str, reading: str) -> None:
    before = call(reading).out
    seen = terminal.typed(f"wgsec {line}", "n\n")
    assert (seen.code, remark in seen.screen) == (130, True), seen.screen
    assert call(reading).out == before
    assert terminal.typed(f"wgsec {line}", "y\n").code == 0
    assert call(reading).out != before


@pytest.mark.parametrize("yes", ["", " --yes"])
@pytest.mark.parametrize(("line", "remark", "reading"), CASES)
def test_a_script_is_told_and_obeyed(begun: None, line: str, remark: str, reading: str, yes: str) -> None:
    before = call(reading).out
    told = call(line + yes)
    assert (told.code, remark in told.err) == (0, True), told.err
    assert call(reading).out != before


def test_what_is_usual_is_done_without_a_question(begun: None) -> None:
    for line in ("group edit --quorum 1", "action edit A1.1 --due 2999-01-15", 'action edit A1.1 --due ""'):
        seen = terminal.typed(f"wgsec {line}", "n\n")
        assert (seen.code, "past" in seen.screen or "quorum" in seen.screen) == (0, False), seen.screen


REFUSED = [
    ("decision void 9/9 --reason x", 3),
    ("meeting cancel 77", 3),
    ("meeting cancel 1", 4),
    ("meeting open 3", 4),
    ("meeting open 3 --time 23:59", 4),
    ("meeting schedule 2999-01-19 14:00 --number 1", 4),
    ("meeting move 1 2999-01-19", 4),
    ("action add --owner nobody --due 2026-01-20 --en Ask", 3),
    ("action edit A9.1 --due 2026-01-20", 3),
    ("member remove ma", 4),
    ("member leave ma --alternate Nobody", 3),
]


@pytest.mark.parametrize(("line", "code"), REFUSED)
def test_what_is_refused_is_so_before_anybody_is_asked(begun: None, line: str, code: int) -> None:
    for more in ("meeting schedule 2999-01-16 14:00", "meeting schedule 2999-01-17 14:00"):
        assert call(more).code == 0
    journal = call("log --json").out
    seen = terminal.typed(f"wgsec {line}", "n\n")
    assert seen.code == code, seen.screen
    told = call(line)
    assert (told.code, "--yes" in told.err) == (code, False), told.err
    assert call("log --json").out == journal
