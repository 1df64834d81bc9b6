"""What is asked about before it is done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from tests.papers import meetings
from wgsec import rules
from wgsec.facts.meeting import MeetingState

TODAY = date(2027, 4, 14)
THIRD = replace(meetings.meeting(), state=MeetingState.CONVENED)
FOURTH = replace(meetings.meeting(date(2027, 5, 26), number=4), state=MeetingState.PLANNED)


def test_a_day_that_is_past_to_come_or_at_a_weekend() -> None:
    def told(day: date, *, held: bool = False) -> list[str]:
        return [one.msgid.rpartition(".")[2] for one in rules.unusual.day_of(day, TODAY, held=held)]

    assert told(TODAY) == told(date(2027, 4, 13), held=True) == []
    assert told(date(2027, 4, 13)) == ["past"]
    assert told(date(2027, 4, 15), held=True) == ["future"]
    assert told(date(2027, 4, 11)) == ["past", "weekend"]


def test_two_meetings_at_one_instant_and_out_of_the_order_of_numbers() -> None:
    def told(number: int, days: int = 0) -> list[str]:
        found = rules.unusual.place_among(number, FOURTH.starts_at + timedelta(days), (THIRD, FOURTH))
        return [one.msgid.rpartition(".")[2] for one in found]

    assert told(5, 1) == told(4, 1) == told(2, -60) == []
    assert told(5) == ["same"]
    assert told(5, -1) == told(2) == ["order"] or told(2) == ["same", "order"]
    assert told(3, 1) == ["order"]


def test_opening_before_the_day_and_before_an_earlier_one() -> None:
    def told(number: int, today: date) -> list[str]:
        meeting = (THIRD, FOURTH)[number - 3]
        return [one.msgid.rpartition(".")[2] for one in rules.unusual.opening(meeting, today, (THIRD, FOURTH))]

    assert told(3, TODAY) == told(3, date(2027, 4, 20)) == []
    assert told(3, date(2027, 4, 13)) == ["early"]
    assert told(4, TODAY) == ["early", "skipped"]


def test_somebody_who_was_never_on_the_seat_they_stand_in_for() -> None:
    ever = (meetings.person("Léa Modèle"),)
    assert list(rules.unusual.stand_in(meetings.SWISS, ever, "lea modele")) == []
    (told,) = rules.unusual.stand_in(meetings.SWISS, ever, "Anna Muster")
    assert told.facts == {"name": "Anna Muster", "key": "ch"}
