from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tests.papers import meetings
from wgsec.facts.language import Wording
from wgsec.facts.meeting import MeetingState
from wgsec.facts.minutes import Action, ActionState
from wgsec.rules import action

DUE = date(2027, 4, 30)
MEETING = meetings.meeting(date(2027, 4, 14), number=3)
DAYS = tuple(date(2027, 4, day) for day in (12, 13, 14, 15))


@pytest.mark.parametrize(
    ("due", "state", "today", "late"),
    [
        (DUE, ActionState.OPEN, DUE, False),
        (DUE, ActionState.OPEN, date(2027, 5, 1), True),
        (DUE, ActionState.DONE, date(2027, 5, 1), False),
        (None, ActionState.OPEN, date(2027, 5, 1), False),
    ],
)
def test_an_action_is_late_the_day_after_it_was_due(
    due: date | None, state: ActionState, today: date, late: bool
) -> None:
    one = Action(1, 3, 2, None, Wording("Do it."), "ma", due, state, None, None)
    assert action.is_late(one, today) is late


def test_an_action_of_an_earlier_meeting_comes_to_the_next_while_it_is_open() -> None:
    closed = [meetings.action(meeting=2, closed=day) for day in DAYS]
    assert [action.came_to(one, MEETING) for one in closed] == [False, False, True, True]
    assert [action.done_at(one, MEETING) for one in closed] == [False, False, True, False]
    own = meetings.action(meeting=3, closed=DAYS[2])
    assert not action.came_to(own, MEETING)
    assert not action.done_at(own, MEETING)


def test_an_agenda_has_what_was_not_closed_by_its_day_and_once_the_meeting_was_opened_what_that_closed() -> None:
    closed = [meetings.action(meeting=2, closed=day) for day in DAYS]
    ahead = replace(MEETING, state=MeetingState.CONVENED)
    assert [action.is_ahead_of(one, ahead, DAYS[1]) for one in closed] == [False, False, True, True]
    assert [action.is_ahead_of(one, ahead, DAYS[2]) for one in closed] == [False, False, False, True]
    assert [action.is_ahead_of(one, MEETING, DAYS[2]) for one in closed] == [False, False, True, True]
    assert not action.is_ahead_of(meetings.action(meeting=3), ahead, DAYS[0])


def test_what_a_command_closes_after_a_meeting_on_its_day_was_carried_over_there() -> None:
    """The meeting was closed at 16:28 in Paris, 14:28 UTC."""
    one = meetings.action(meeting=2)
    during, after = (
        action.closed(one, ActionState.DONE, DAYS[2], (MEETING,), datetime(2027, 4, 14, 14, minute, tzinfo=UTC))
        for minute in (27, 28)
    )
    assert [action.done_at(each, MEETING) for each in (during, after)] == [True, False]
    assert [action.came_open(each, MEETING) for each in (during, after)] == [False, True]
    assert [action.was_open(each, MEETING) for each in (during, after)] == [False, True]
    in_session = replace(MEETING, state=MeetingState.IN_SESSION, closed_at=None)
    carried = replace(one, given=after.given)
    reported = action.closed(carried, ActionState.DONE, DAYS[2], (in_session,), datetime(2027, 4, 14, 20, tzinfo=UTC))
    assert action.done_at(reported, in_session)


def test_what_was_taken_back_on_the_day_it_was_given_does_not_stand() -> None:
    taken_back = [meetings.action(closed=day, state=ActionState.CANCELLED) for day in DAYS[2:]]
    assert [action.stood(one, MEETING) for one in taken_back] == [False, True]
    assert action.stood(meetings.action(closed=DAYS[2]), MEETING)
