"""What is remarked on because it is seldom meant."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.papers import meetings
from tests.rules.test_meeting import NOON, meeting
from wgsec.facts.change import Emptied
from wgsec.facts.check import Finding
from wgsec.facts.meeting import MeetingState
from wgsec.facts.member import PersonRole, SeatKind
from wgsec.rules import unusual

FRIDAY = date(2027, 5, 28)
FOURTH, FIFTH = meeting(4, MeetingState.CONVENED, NOON), meeting(5, MeetingState.PLANNED, NOON + timedelta(days=28))


def told(findings: Iterable[Finding]) -> list[str]:
    return [one.msgid.removeprefix("meeting.odd.") for one in findings]


@pytest.mark.parametrize(
    ("day", "said"),
    [(FRIDAY, []), (FRIDAY + timedelta(days=1), ["weekend"]), (FRIDAY + timedelta(days=3), [])],
)
def test_days(day: date, said: list[str]) -> None:
    assert told(unusual.day_of(day)) == said


@pytest.mark.parametrize(
    ("number", "days", "said"),
    [
        (4, 0, []),  # itself
        (6, 40, []),
        (6, 28, ["same"]),
        (6, 20, ["order"]),
        (3, 40, ["order"]),
        (3, -1, []),
        (6, -1, ["order"]),
    ],
)
def test_places_among_the_others(number: int, days: int, said: list[str]) -> None:
    assert told(unusual.place_among(number, NOON + timedelta(days=days), (FOURTH, FIFTH))) == said


@pytest.mark.parametrize("state", [MeetingState.CANCELLED, MeetingState.POSTPONED])
def test_what_is_off_is_in_nobodys_way(state: MeetingState) -> None:
    off = replace(FIFTH, state=state)
    assert told(unusual.place_among(6, off.starts_at, (FOURTH, off))) == []


def test_openings() -> None:
    assert told(unusual.opening(FOURTH, (FOURTH, FIFTH))) == []
    assert told(unusual.opening(FIFTH, (FOURTH, FIFTH))) == ["skipped"]
    assert told(unusual.opening(FIFTH, (replace(FOURTH, state=MeetingState.HELD), FIFTH))) == []


def test_whoever_stands_in_was_on_the_seat_once() -> None:
    zoe = meetings.person("Zoé Specimen", role=PersonRole.ALTERNATE)
    seat = meetings.member("gb")
    assert told(unusual.stand_in(seat, (zoe,), "ZOE SPECIMEN")) == []
    assert told(unusual.stand_in(seat, (zoe,), "Chris Specimen")) == ["stand-in"]


@pytest.mark.parametrize(
    ("rule", "members", "said"),
    [
        ("majority", 0, []),  # nobody has been entered yet
        ("majority", 1, []),
        ("half-plus-one", 1, ["2 of 1"]),
        ("3", 3, []),
        ("4", 3, ["4 of 3"]),
    ],
)
def test_a_quorum_that_all_of_them_together_do_not_make(rule: str, members: int, said: list[str]) -> None:
    observer = meetings.member("obs", kind=SeatKind.OBSERVER)
    group = (observer, *(meetings.member(f"m{n}") for n in range(members)))
    found = unusual.quorum(rule, group)
    assert ["{needed} of {seats}".format(**one.facts) for one in found] == said


@pytest.mark.parametrize(("days", "said"), [(-1, 1), (0, 0), (1, 0)])
def test_an_action_that_is_late_from_the_beginning(days: int, said: int) -> None:
    assert len(list(unusual.due(FRIDAY + timedelta(days=days), FRIDAY))) == said


@pytest.mark.parametrize("nothing", [None, ""])
def test_an_action_without_a_day_is_never_late(nothing: Emptied | None) -> None:
    assert list(unusual.due(nothing, FRIDAY)) == []
