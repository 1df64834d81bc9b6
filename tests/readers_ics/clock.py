"""What a VTIMEZONE says (RFC 5545, 3.6.5), worked out by hand: the oracle beside zoneinfo, libical and ical.js."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from tests.readers_ics.content import Component

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
STAMP = "%Y%m%dT%H%M%S"


def to_utc(zone: Component, wall: datetime) -> datetime:
    """The instant of a naive wall time; the first of two where the clocks go back."""
    return (wall - offset(zone, wall)).replace(tzinfo=UTC)


def offset(zone: Component, wall: datetime) -> timedelta:
    """What to add to UTC: TZOFFSETTO of the last change that the clocks had shown by then."""
    changes = [
        (onset, _span(half.value("TZOFFSETTO")), _span(half.value("TZOFFSETFROM")))
        for half in zone.children
        for onset in _onsets(half, wall.year)
    ]
    last = max((change for change in changes if change[0] <= wall), default=None)
    return last[1] if last else min(changes)[2]


def _onsets(half: Component, year: int) -> list[datetime]:
    first = datetime.strptime(half.value("DTSTART"), STAMP)
    rule = half.value("RRULE")
    if not rule:
        return [first]
    found = re.fullmatch(r"FREQ=YEARLY;BYDAY=(-?\d)(\w\w);BYMONTH=(\d+)", rule)
    assert found, rule
    week, weekday, month = int(found[1]), WEEKDAYS.index(found[2]), int(found[3])
    days = [_day(first, y, month, week, weekday) for y in (year - 1, year)]
    return [day for day in days if day >= first]


def _day(first: datetime, year: int, month: int, week: int, weekday: int) -> datetime:
    days = [
        day
        for number in range(31)
        if (day := datetime(year, month, 1, first.hour, first.minute, first.second) + timedelta(days=number)).month
        == month
        and day.weekday() == weekday
    ]
    return days[week - 1 if week > 0 else week]


def _span(text: str) -> timedelta:
    digits = text[1:].ljust(6, "0")
    span = timedelta(hours=int(digits[:2]), minutes=int(digits[2:4]), seconds=int(digits[4:]))
    return -span if text.startswith("-") else span
