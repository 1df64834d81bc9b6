"""What a time zone does: its changes of offset, in the shape iCalendar wants them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class ObservanceKind(StrEnum):
    """The two sub-components of VTIMEZONE (RFC 5545, 3.6.5); DAYLIGHT is the one further ahead of UTC."""

    STANDARD = "STANDARD"
    DAYLIGHT = "DAYLIGHT"


@dataclass(frozen=True, slots=True)
class Observance:
    """An offset from its onset on.

    `onset` is naive: the wall time of the change as the clocks before it show it. With `rrule` (RFC 5545 text) it
    comes back every year; without, once. Offsets are what to add to UTC.
    """

    kind: ObservanceKind
    onset: datetime
    offset_from: timedelta
    offset_to: timedelta
    name: str
    rrule: str | None = None


@dataclass(frozen=True, slots=True)
class Transition:
    """One change of offset or abbreviation: `instant` is the first second (UTC) of the new one."""

    instant: datetime
    offset_from: timedelta
    offset_to: timedelta
    name: str
