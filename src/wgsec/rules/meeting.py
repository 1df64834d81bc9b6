"""The life of a meeting: which state may follow which, and what a new one takes as its number."""

from __future__ import annotations

from collections.abc import Iterable

from wgsec.errors import Refused
from wgsec.facts.meeting import Meeting, MeetingState

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

AHEAD = frozenset({MeetingState.PLANNED, MeetingState.SAVE_THE_DATE, MeetingState.CONVENED, MeetingState.POSTPONED})
"""Meetings that can still be moved."""

TOOK_PLACE = frozenset({MeetingState.HELD, MeetingState.CLOSED})


def check_step(meeting: Meeting, to: MeetingState) -> None:
    """Refused unless `to` may follow the meeting's state."""
    if to not in NEXT[meeting.state]:
        raise Refused("meeting.error.step", number=meeting.number, state=meeting.state, to=to)


def check_ahead(meeting: Meeting) -> None:
    """Refused for a meeting that is open, over or cancelled: it can no longer be moved."""
    if meeting.state not in AHEAD:
        raise Refused("meeting.error.over", number=meeting.number, state=meeting.state)


def check_not_cancelled(meeting: Meeting) -> None:
    """Refused for a cancelled meeting: nobody attends it, and it has no papers."""
    if meeting.state is MeetingState.CANCELLED:
        raise Refused("meeting.error.cancelled", number=meeting.number)


def check_opened(meeting: Meeting) -> None:
    """Refused for a meeting that was never opened: nothing was said there, and nothing decided."""
    if meeting.state is not MeetingState.IN_SESSION and meeting.state not in TOOK_PLACE:
        raise Refused("meeting.error.not-opened", number=meeting.number)


def next_number(taken: Iterable[int]) -> int:
    """One more than the highest number ever given: numbers of cancelled meetings are not used again."""
    return max(taken, default=0) + 1
