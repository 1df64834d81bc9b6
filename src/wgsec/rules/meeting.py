"""The life of a meeting: which state may follow which, and what a new one takes as its number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from wgsec import language
from wgsec.errors import NoSuchThing, Refused, WrongUsage
from wgsec.facts.document import Document, DocumentType
from wgsec.facts.meeting import AHEAD, OPENED, TOOK_PLACE, UNOPENED, Attendance, Meeting, MeetingState, Presence
from wgsec.facts.member import Member, OfficeKind, Person, Seat
from wgsec.facts.minutes import Sitting
from wgsec.rules import hours

NEXT: dict[MeetingState, frozenset[MeetingState]] = {
    MeetingState.PLANNED: frozenset(
        {
            MeetingState.SAVE_THE_DATE,
            MeetingState.CONVENED,
            MeetingState.IN_SESSION,
            MeetingState.POSTPONED,
            MeetingState.CANCELLED,
        }
    ),
    MeetingState.SAVE_THE_DATE: frozenset(
        {MeetingState.CONVENED, MeetingState.IN_SESSION, MeetingState.POSTPONED, MeetingState.CANCELLED}
    ),
    MeetingState.CONVENED: frozenset({MeetingState.IN_SESSION, MeetingState.POSTPONED, MeetingState.CANCELLED}),
    MeetingState.IN_SESSION: frozenset({MeetingState.HELD}),
    MeetingState.HELD: frozenset({MeetingState.CLOSED}),
    MeetingState.CLOSED: frozenset({MeetingState.HELD}),
    MeetingState.POSTPONED: frozenset({MeetingState.PLANNED, MeetingState.CANCELLED}),
    MeetingState.CANCELLED: frozenset(),
}
"""Who may follow whom; a postponed meeting is planned again when it gets a new date, a closed one reopened."""


CITING = (DocumentType.MINUTES, DocumentType.DECISIONS, DocumentType.PARTICIPANTS)
"""The papers after a meeting that name the items of its agenda by their numbers."""


def check_step(meeting: Meeting, to: MeetingState) -> None:
    """Refused unless `to` may follow the meeting's state."""
    if to is meeting.state:
        raise Refused("meeting.error.already", number=meeting.number, state=to)
    if to not in NEXT[meeting.state]:
        raise Refused("meeting.error.step", number=meeting.number, state=meeting.state, to=to)


def check_ahead(meeting: Meeting) -> None:
    """Refused for a meeting that is open, over or cancelled: it can no longer be moved."""
    if meeting.state not in AHEAD:
        raise Refused("meeting.error.over", number=meeting.number, state=meeting.state)


def check_once(seats: Iterable[str]) -> None:
    """WrongUsage for a seat that is said to have been there in two ways, however its key is typed."""
    if twice := tuple(key for key, n in Counter(key.casefold() for key in seats).items() if n > 1):
        raise WrongUsage("meeting.error.seat-twice", keys=twice)


def presiding(members: Iterable[Member], attendance: Iterable[Attendance]) -> Person | None:
    """The chair, if there in person: else somebody else presided, and nobody said who.

    Whoever represents the seat sits in it for the institution; the office is the person’s own.
    """
    away = {row.seat for row in attendance if row.presence not in (None, Presence.PRESENT, Presence.REMOTE)}
    chairs = (one.holder for one in members if one.holds(OfficeKind.CHAIR) and one.seat.key not in away)
    return next(chairs, None)


def sat(meeting: Meeting, sitting: Sitting, now: datetime) -> MeetingState:
    """The state of a meeting whose notes say when it was opened and closed.

    Refused, as for the acts of opening and closing, for one that is off; for one whose day has not come at `now` (UTC);
    for a closing before the opening; and for one that nobody has opened, neither by then nor in the notes.
    """
    state = meeting.state
    if state in AHEAD and sitting != Sitting(None, None):
        check_day_has_come(meeting, now)
    check_hours(meeting, sitting.opened_at or meeting.opened_at, sitting.closed_at or meeting.closed_at)
    steps = {
        MeetingState.IN_SESSION: sitting.opened_at or sitting.closed_at,
        MeetingState.HELD: sitting.closed_at,
    }
    for to, at in steps.items():
        if at is not None and state is not to and state not in TOOK_PLACE:
            check_step(replace(meeting, state=state), to)
            state = to
    check_opened(replace(meeting, state=state))
    return state


def check_day_has_come(meeting: Meeting, now: datetime) -> None:
    """Refused for a meeting that may not be opened yet at `now` (UTC)."""
    if not day_has_come(meeting, now):
        raise Refused("meeting.error.not-yet", number=meeting.number, day=meeting.day)


def day_has_come(meeting: Meeting, now: datetime) -> bool:
    """Whether at `now` (UTC) the meeting's day has begun in its zone.

    One that begins soon after midnight may be opened a little before it.
    """
    is_soon = now >= meeting.starts_at - timedelta(minutes=hours.MARGIN)
    return is_soon or language.zones.local(now, meeting.zone).date() >= meeting.day


def day_is_over(meeting: Meeting, now: datetime) -> bool:
    """Whether at `now` (UTC) the meeting's day is over in its zone, and its time has run out if it lasts longer."""
    return now >= end(meeting) and language.zones.local(now, meeting.zone).date() > meeting.day


def hour_now(meeting: Meeting, now: datetime) -> time:
    """The hour meant where none is said: what the clocks of the meeting show at `now` (UTC), to the minute.

    WrongUsage once its day is over: they tell nothing of it then.
    """
    if day_is_over(meeting, now):
        raise WrongUsage("meeting.error.hour", number=meeting.number, day=meeting.day, at=meeting.at)
    return language.zones.local(now, meeting.zone).time().replace(second=0, microsecond=0)


def check_time(meeting: Meeting, now: datetime, *, held: bool) -> None:
    """Refused at `now` (UTC) for a meeting whose time has run out, unless it was `held`; then for one yet to begin.

    A meeting may be entered or moved while its time runs: it is over when that has run out, as in `next_`.
    """
    if held and now < meeting.starts_at:
        raise Refused("meeting.error.to-come", day=meeting.day, at=meeting.at)
    if not held and end(meeting) <= now:
        raise Refused("meeting.error.past", day=meeting.day, at=meeting.at)


def check_hours(meeting: Meeting, opened: time | None, closed: time | None) -> None:
    """Refused for a closing that is not after the opening; both are wall times of the meeting's zone."""
    if opened is None or closed is None:
        return
    if hours.minute(closed, meeting.at, meeting.minutes) <= hours.minute(opened, meeting.at, meeting.minutes):
        raise Refused("meeting.error.closed-first", number=meeting.number, opened=opened, closed=closed)


def check_not_cancelled(meeting: Meeting) -> None:
    """Refused for a cancelled meeting: nobody attends it, and it has no papers."""
    if meeting.state is MeetingState.CANCELLED:
        raise Refused("meeting.error.cancelled", number=meeting.number)


def is_seated(seat: Seat, day: date) -> bool:
    """Whether a seat was of the group on a day, from its first one on."""
    return (seat.since is None or seat.since <= day) and not seat.left_by(day)


def check_seated(meeting: Meeting, group: Iterable[Member], named: Iterable[Member]) -> None:
    """Refused for a seat that was not of the group on the day of the meeting, as `is_seated`.

    `group` is that of the meeting: what counts for its notes, its quorum and its papers. A seat that nobody knew of
    when it was closed may have been there after all.
    """
    ours = {one.seat.key for one in group}
    for seat in (one.seat for one in named if one.seat.key not in ours):
        if not is_seated(seat, meeting.day):
            what, day = ("left", seat.until) if seat.left_by(meeting.day) else ("joined", seat.since)
            raise Refused(f"meeting.error.{what}", number=meeting.number, key=seat.key, day=day)


def check_agenda_open(meeting: Meeting, citing: Iterable[Document]) -> None:
    """Refused for a cancelled meeting, and once one of its papers of the types `CITING` went out."""
    check_not_cancelled(meeting)
    for paper in citing:
        if paper.dispatches:
            raise Refused("agenda.error.cited", number=meeting.number, symbol=paper.symbol)


def check_opened(meeting: Meeting) -> None:
    """Refused for a meeting that was never opened: nothing was said there, and nothing decided."""
    if meeting.state not in OPENED:
        raise Refused("meeting.error.not-opened", number=meeting.number)


def next_(meetings: Iterable[Meeting], now: datetime) -> Meeting:
    """The one in session, else the first that is not over at `now` (UTC), else the first whose day has passed.

    A meeting is over when its time has run out, not when it begins: that is when its papers are wanted. NoSuchThing
    if none is to come.
    """
    due = [one for one in meetings if one.state in UNOPENED or one.state is MeetingState.IN_SESSION]
    if not due:
        raise NoSuchThing("meeting.error.no-next")
    return min(due, key=lambda one: (one.state is not MeetingState.IN_SESSION, end(one) <= now, one.starts_at))


def to_come_after(meetings: Iterable[Meeting], meeting: Meeting) -> Meeting | None:
    """Of the meetings that begin after this one the first that has a date and was not opened yet."""
    later = (one for one in meetings if one.state in UNOPENED and one.starts_at > meeting.starts_at)
    return min(later, key=lambda one: one.starts_at, default=None)


def last_opened(meetings: Iterable[Meeting]) -> Meeting:
    """Of the meetings that were opened the one that began last. NoSuchThing if none was."""
    opened = [one for one in meetings if one.state in OPENED]
    if not opened:
        raise NoSuchThing("meeting.error.none-opened")
    return max(opened, key=lambda one: one.starts_at)


def end(meeting: Meeting) -> datetime:
    """The instant (UTC) at which its time has run out."""
    return meeting.starts_at + timedelta(minutes=meeting.minutes)


def next_number(taken: Iterable[int]) -> int:
    """One more than the highest number ever given: numbers of cancelled meetings are not used again."""
    return max(taken, default=0) + 1
