"""Which meeting is meant when nobody names one, and which state may follow which."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from tests.papers import meetings
from wgsec import language, rules
from wgsec.errors import NoSuchThing, Refused, WrongUsage
from wgsec.facts.language import Wording
from wgsec.facts.meeting import AHEAD as MOVABLE
from wgsec.facts.meeting import OPENED, Meeting, MeetingState, Presence
from wgsec.facts.minutes import Sitting

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


CONVENED = AHEAD[0]
OPENS, CLOSES = time(14, 4), time(16, 28)


@pytest.mark.parametrize("state", MeetingState)
def test_a_meeting_takes_the_steps_of_the_table_and_no_other(state: MeetingState) -> None:
    one = replace(CONVENED, state=state)
    for to in MeetingState:
        if to in rules.meeting.NEXT[state]:
            rules.meeting.check_step(one, to)
        else:
            with pytest.raises(Refused, match=r"meeting\.error\.already" if to is state else r"meeting\.error\.step"):
                rules.meeting.check_step(one, to)


@pytest.mark.parametrize("state", MeetingState)
def test_what_a_state_allows(state: MeetingState) -> None:
    one = replace(CONVENED, state=state)
    for check, allowed in (
        (rules.meeting.check_ahead, state in MOVABLE),
        (rules.meeting.check_opened, state in OPENED),
        (rules.meeting.check_not_cancelled, state is not MeetingState.CANCELLED),
    ):
        if allowed:
            check(one)
        else:
            with pytest.raises(Refused):
                check(one)


@pytest.mark.parametrize(
    ("state", "sitting", "then"),
    [
        (MeetingState.CONVENED, Sitting(OPENS, None), MeetingState.IN_SESSION),
        (MeetingState.CONVENED, Sitting(OPENS, CLOSES), MeetingState.HELD),
        (MeetingState.CONVENED, Sitting(None, CLOSES), MeetingState.HELD),
        (MeetingState.IN_SESSION, Sitting(OPENS, None), MeetingState.IN_SESSION),
        (MeetingState.IN_SESSION, Sitting(OPENS, CLOSES), MeetingState.HELD),
        (MeetingState.HELD, Sitting(OPENS, CLOSES), MeetingState.HELD),
        (MeetingState.CLOSED, Sitting(OPENS, CLOSES), MeetingState.CLOSED),
    ],
)
def test_notes_say_how_far_a_meeting_is(state: MeetingState, sitting: Sitting, then: MeetingState) -> None:
    assert rules.meeting.sat(replace(CONVENED, state=state), sitting, NOON) is then


def test_notes_of_a_meeting_that_is_off_or_still_to_come_are_refused() -> None:
    the_day_before = NOON - timedelta(hours=14, seconds=1)  # 23:59:59 in Paris
    with pytest.raises(Refused, match=r"meeting\.error\.step"):
        rules.meeting.sat(replace(CONVENED, state=MeetingState.CANCELLED), Sitting(OPENS, None), NOON)
    with pytest.raises(Refused, match=r"meeting\.error\.not-yet"):
        rules.meeting.sat(CONVENED, Sitting(OPENS, None), the_day_before)
    for now in (the_day_before, NOON):
        with pytest.raises(Refused, match=r"meeting\.error\.not-opened"):
            rules.meeting.sat(CONVENED, Sitting(None, None), now)
    assert rules.meeting.sat(CONVENED, Sitting(OPENS, None), the_day_before + timedelta(seconds=1))


@pytest.mark.parametrize(
    ("zone", "at", "now", "refused"),
    [
        ("Pacific/Auckland", time(8), datetime(2027, 5, 25, 19, 50, tzinfo=UTC), False),  # 26 May, 7:50 there
        ("America/Costa_Rica", time(8), datetime(2027, 5, 26, 5, 30, tzinfo=UTC), True),  # 25 May, 23:30 there
        ("Europe/Paris", time(0, 10), datetime(2027, 5, 25, 21, 50, tzinfo=UTC), False),  # 25 May, 23:50 there
        ("Europe/Paris", time(0, 10), datetime(2027, 5, 25, 9, 50, tzinfo=UTC), True),
    ],
)
def test_a_meeting_is_opened_on_its_day_in_its_zone_or_just_before_it(
    zone: str, at: time, now: datetime, refused: bool
) -> None:
    instant = language.zones.instant(CONVENED.day, at, zone)
    meeting = replace(CONVENED, at=at, zone=zone, starts_at=instant)
    with pytest.raises(Refused, match=r"meeting\.error\.not-yet") if refused else nullcontext():
        rules.meeting.check_day_has_come(meeting, now)


@pytest.mark.parametrize(
    ("now", "hour"),
    [
        (datetime(2027, 5, 26, 12, 4, 30, tzinfo=UTC), time(14, 4)),
        (datetime(2027, 5, 26, 21, 59, tzinfo=UTC), time(23, 59)),
        (datetime(2027, 5, 28, 5, 30, tzinfo=UTC), None),
    ],
)
def test_the_clock_tells_the_hour_of_a_meeting_only_until_its_day_is_over(now: datetime, hour: time | None) -> None:
    if hour is not None:
        assert rules.meeting.hour_now(CONVENED, now) == hour
        return
    with pytest.raises(WrongUsage, match=r"meeting\.error\.hour") as told:
        rules.meeting.hour_now(CONVENED, now)
    assert told.value.facts["day"] == CONVENED.day


@pytest.mark.parametrize(
    ("minutes", "held", "msgid"),
    [
        (-1, False, None),
        (-1, True, "meeting.error.to-come"),
        (0, False, None),
        (0, True, None),
        (149, False, None),
        (150, False, "meeting.error.past"),
        (150, True, None),
    ],
)
def test_a_meeting_is_past_when_its_time_has_run_out_and_was_held_once_it_began(
    minutes: int, held: bool, msgid: str | None
) -> None:
    now = CONVENED.starts_at + timedelta(minutes=minutes)
    with pytest.raises(Refused, match=msgid) if msgid else nullcontext():
        rules.meeting.check_time(CONVENED, now, held=held)


@pytest.mark.parametrize(("opened", "closed"), [(CLOSES, OPENS), (OPENS, OPENS)])
def test_a_meeting_closes_after_it_opened(opened: time, closed: time) -> None:
    with pytest.raises(Refused, match=r"meeting\.error\.closed-first"):
        rules.meeting.check_hours(CONVENED, opened, closed)
    rules.meeting.check_hours(CONVENED, None, closed)
    rules.meeting.check_hours(CONVENED, opened, None)
    in_session = replace(CONVENED, state=MeetingState.IN_SESSION, opened_at=opened)
    with pytest.raises(Refused, match=r"meeting\.error\.closed-first"):
        rules.meeting.sat(in_session, Sitting(None, closed), NOON)


def test_numbers_are_not_given_twice() -> None:
    assert [rules.meeting.next_number(taken) for taken in ((), (1, 7, 3))] == [1, 8]


@pytest.mark.parametrize("presence", Presence)
def test_the_chair_presides_if_there_in_person(presence: Presence) -> None:
    chair = meetings.CHAIR.holder if presence in (Presence.PRESENT, Presence.REMOTE) else None
    assert rules.meeting.presiding(meetings.MEMBERS, meetings.there("office", presence=presence)) == chair


def test_where_nobody_was_marked_the_chair_presided_and_where_there_is_none_nobody_is_named() -> None:
    assert rules.meeting.presiding(meetings.MEMBERS, ()) == meetings.CHAIR.holder
    assert rules.meeting.presiding((meetings.SWISS,), meetings.there("office", "ch")) is None


def test_of_two_chairs_the_one_who_was_there_presided() -> None:
    second = replace(meetings.SWISS, offices=meetings.CHAIR.offices)
    away = meetings.there("office", presence=Presence.REPRESENTED)
    assert rules.meeting.presiding((meetings.CHAIR, second), away) == meetings.SWISS.holder


def test_a_seat_is_said_to_have_been_there_once() -> None:
    rules.meeting.check_once(("ma", "fr"))
    with pytest.raises(WrongUsage) as caught:
        rules.meeting.check_once(("ma", "fr", "MA"))
    assert caught.value.facts == {"keys": ("ma",)}


@pytest.mark.parametrize(
    ("since", "until", "refused"),
    [(None, None, None), (0, 1, None), (-1, 0, "left"), (-2, -1, "left"), (1, None, "joined"), (1, 2, "joined")],
)
def test_a_seat_is_of_the_group_from_its_first_day_to_the_day_before_it_leaves(
    since: int | None, until: int | None, refused: str | None
) -> None:
    first, last = (None if days is None else CONVENED.day + timedelta(days=days) for days in (since, until))
    other = replace(meetings.CHAIR, seat=replace(meetings.CHAIR.seat, since=first, until=last))
    with pytest.raises(Refused, match=rf"meeting\.error\.{refused}") if refused else nullcontext():
        rules.meeting.check_seated(CONVENED, (), (other,))
    # The group of the meeting is what counts: kept at its closing, or entered after it was held.
    rules.meeting.check_seated(CONVENED, (other,), (other,))
