"""What is remarked on because it is seldom meant."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.papers import meetings
from tests.rules.test_meeting import NOON, meeting
from wgsec.facts.check import Finding
from wgsec.facts.meeting import MeetingState
from wgsec.facts.member import PersonRole
from wgsec.rules import unusual

FRIDAY = date(2027, 5, 28)
FOURTH, FIFTH = meeting(4, MeetingState.CONVENED, NOON), meeting(5, MeetingState.PLANNED, NOON + timedelta(days=28))


def told(findings: Iterable[Finding]) -> list[str]:
    return [one.msgid.removeprefix("meeting.odd.") for one in findings]


@pytest.mark.parametrize(
    ("day", "held", "said"),
    [
        (FRIDAY, False, []),
        (FRIDAY, True, []),
        (FRIDAY - timedelta(days=1), False, ["past"]),
        (FRIDAY - timedelta(days=1), True, []),
        (FRIDAY + timedelta(days=3), False, []),
        (FRIDAY + timedelta(days=3), True, ["future"]),
        (FRIDAY + timedelta(days=1), False, ["weekend"]),
        (FRIDAY - timedelta(days=5), False, ["past", "weekend"]),
    ],
)
def test_days(day: date, held: bool, said: list[str]) -> None:
    assert told(unusual.day_of(day, FRIDAY, held=held)) == said


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
