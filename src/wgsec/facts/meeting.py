"""What is known of a meeting and of who was there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from wgsec.facts.language import Wording


class MeetingState(StrEnum):
    """The life of a meeting; which state may follow which stands in `rules.meeting`."""

    PLANNED = "planned"
    SAVE_THE_DATE = "save-the-date"
    CONVENED = "convened"
    IN_SESSION = "in-session"
    HELD = "held"
    CLOSED = "closed"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


UNOPENED = frozenset({MeetingState.PLANNED, MeetingState.SAVE_THE_DATE, MeetingState.CONVENED})
"""Meetings that have a date and have not begun."""

AHEAD = UNOPENED | {MeetingState.POSTPONED}
"""Meetings that can still be moved."""

OFF = frozenset({MeetingState.POSTPONED, MeetingState.CANCELLED})
"""Meetings that do not take place, as things stand."""

TOOK_PLACE = frozenset({MeetingState.HELD, MeetingState.CLOSED})

OPENED = TOOK_PLACE | {MeetingState.IN_SESSION}
"""Meetings that the Chair has opened."""


class Presence(StrEnum):
    """How a seat was there; represented means by an alternate."""

    PRESENT = "present"
    REMOTE = "remote"
    REPRESENTED = "represented"
    EXCUSED = "excused"
    ABSENT = "absent"


class Reply(StrEnum):
    """PARTSTAT of RFC 5545, 3.2.12, as far as a person can answer."""

    NEEDS_ACTION = "needs-action"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    TENTATIVE = "tentative"


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting. `day`, `at`, `zone`, `fold` are the truth; `starts_at` (UTC) is derived from them."""

    id: int
    number: int
    title: Wording
    state: MeetingState
    day: date
    at: time
    minutes: int
    zone: str
    fold: int
    starts_at: datetime
    tzdata: str
    links: Wording
    uid: str | None
    created: datetime
    opened_at: time | None
    closed_at: time | None


@dataclass(frozen=True, slots=True)
class Attendance:
    """One seat at one meeting; `arrived` and `left` are wall times of the meeting's zone.

    `noted` are digests of what the notes file said when it was last read: all but the substitute's name, and that.
    """

    seat: str
    reply: Reply
    presence: Presence | None
    represented_by: str | None
    arrived: time | None
    left: time | None
    noted: tuple[str | None, str | None] = (None, None)
