"""Which meeting is meant when nobody names one."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from wgsec import rules
from wgsec.errors import NoSuchThing
from wgsec.facts.language import Wording
from wgsec.facts.meeting import Meeting, MeetingState

NOON = datetime(2027, 5, 26, 12, tzinfo=UTC)


def meeting(number: int, state: MeetingState, starts_at: datetime, minutes: int = 150) -> Meeting:
    return Meeting(
        id=number,
        number=number,
        title=Wording(),
        state=state,
        day=date(2027, 5, 26),
        at=time(14),
        minutes=minutes,
        zone="Europe/Paris",
        fold=0,
        starts_at=starts_at,
        tzdata="",
        links=Wording(),
        uid=None,
        created=NOON,
        opened_at=None,
        closed_at=None,
    )


AHEAD = (
    meeting(4, MeetingState.CONVENED, NOON),
    meeting(5, MeetingState.PLANNED, NOON + timedelta(days=28)),
    meeting(6, MeetingState.CANCELLED, NOON - timedelta(days=1)),
    meeting(7, MeetingState.POSTPONED, NOON + timedelta(days=1)),
    meeting(3, MeetingState.HELD, NOON - timedelta(days=28)),
)


@pytest.mark.parametrize(
    ("minutes", "number"), [(-600, 4), (0, 4), (5, 4), (149, 4), (150, 5), (60 * 24 * 27, 5), (60 * 24 * 30, 4)]
)
def test_the_next_meeting_is_the_first_that_is_not_over(minutes: int, number: int) -> None:
    assert rules.meeting.next_(AHEAD, NOON + timedelta(minutes=minutes)).number == number


def test_a_meeting_in_session_is_the_one_that_is_meant() -> None:
    late = meeting(8, MeetingState.IN_SESSION, NOON)
    assert rules.meeting.next_((*AHEAD, late), NOON + timedelta(hours=9)) is late
    assert rules.meeting.last_opened((*AHEAD, late)) is late


def test_without_one_to_come_or_to_look_back_on_it_is_said_so() -> None:
    with pytest.raises(NoSuchThing, match=r"meeting\.error\.no-next"):
        rules.meeting.next_(AHEAD[2:], NOON)
    with pytest.raises(NoSuchThing, match=r"meeting\.error\.none-opened"):
        rules.meeting.last_opened(AHEAD[:4])
