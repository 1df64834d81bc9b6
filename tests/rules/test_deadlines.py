"""When things are due around a meeting."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.papers import meetings
from wgsec.facts.deadline import Milestone
from wgsec.facts.member import SeatKind
from wgsec.rules import deadlines

DAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))


@pytest.mark.parametrize(
    ("day", "milestone", "due"),
    [
        (date(2027, 2, 10), Milestone.CONVOCATION, date(2026, 12, 30)),
        (date(2027, 2, 10), Milestone.AGENDA, date(2027, 1, 13)),
        (date(2027, 2, 10), Milestone.DISPATCH, date(2027, 1, 27)),
        (date(2027, 4, 14), Milestone.TRANSLATION, date(2027, 3, 24)),
        (date(2027, 4, 14), Milestone.ACTION_POINTS, date(2027, 4, 15)),
        (date(2027, 2, 11), Milestone.DECISIONS, date(2027, 2, 12)),
        (date(2027, 2, 12), Milestone.DECISIONS, date(2027, 2, 15)),
        (date(2027, 2, 13), Milestone.ACTION_POINTS, date(2027, 2, 15)),
        (date(2027, 4, 14), Milestone.MINUTES, date(2027, 4, 21)),
        (date(2027, 4, 14), Milestone.MINUTES_TRANSLATED, date(2027, 4, 26)),
        (date(2027, 4, 17), Milestone.MEETING, date(2027, 4, 17)),
    ],
)
def test_the_days_of_practice(day: date, milestone: Milestone, due: date) -> None:
    assert deadlines.on(day, milestone) == due


@given(DAYS, st.sampled_from(Milestone), st.frozensets(DAYS, max_size=5))
def test_what_is_due_is_due_on_a_working_day(day: date, milestone: Milestone, closed: frozenset[date]) -> None:
    due = deadlines.on(day, milestone, closed)
    assert milestone is Milestone.MEETING or deadlines.is_working(due, closed)
    shift = deadlines.DAYS.get(milestone, 1)
    if shift < 0:
        assert due <= day + timedelta(days=shift)
    elif shift > 0:
        assert due > day


def test_a_holiday_rolls_back_and_a_country_without_a_list_has_none() -> None:
    closed = deadlines.holidays_of("FR", [2027])
    assert date(2027, 7, 14) in closed
    assert deadlines.on(date(2027, 7, 28), Milestone.DISPATCH, closed) == date(2027, 7, 13)
    assert deadlines.holidays_of("XX", [2027]) == deadlines.holidays_of(None, [2027]) == frozenset()


def test_the_first_free_day_leaves_seven_weeks_and_is_a_working_day() -> None:
    wednesday = date(2027, 6, 16)
    assert deadlines.next_free(date(2027, 4, 28)) == wednesday
    assert deadlines.next_free(date(2027, 4, 28), {wednesday}) == date(2027, 6, 17)
    assert deadlines.next_free(date(2027, 5, 1)) == date(2027, 6, 21)


def test_the_holidays_are_those_of_the_state_the_secretariat_works_in() -> None:
    office = meetings.member("office", kind=SeatKind.SECRETARIAT, country="FR")
    assert deadlines.home((meetings.member("ch", country="CH"), office)) == "FR"
    assert deadlines.home((meetings.member("ch", country="CH"),)) is None
    gone = replace(office, seat=replace(office.seat, until=date(2027, 3, 1)))
    successor = meetings.member("sn", kind=SeatKind.SECRETARIAT, country="SN")
    assert deadlines.home((gone, successor)) == "SN"
    assert deadlines.home((gone,)) is None
