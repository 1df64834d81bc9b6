"""The rule a zone follows after the last change on record: the POSIX TZ text at the end of its TZif file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

WEEKDAYS = ("SU", "MO", "TU", "WE", "TH", "FR", "SA")
LAST = 5
USUAL_TIME = timedelta(hours=2)
USUAL_SAVING = timedelta(hours=1)

_NAME = r"(<[^>]+>|[A-Za-z]+)"
_OFFSET = r"([+-]?[0-9]{1,3}(?::[0-9]{2}){0,2})"
_TEXT = re.compile(rf"{_NAME}{_OFFSET}(?:{_NAME}{_OFFSET}?,([^,]+),([^,]+))?")
_RULE = re.compile(rf"M([0-9]+)\.([1-5])\.([0-6])(?:/{_OFFSET})?")


@dataclass(frozen=True, slots=True)
class Half:
    """Standard or summer time: its abbreviation and what it adds to UTC."""

    name: str
    offset: timedelta


@dataclass(frozen=True, slots=True)
class Yearly:
    """The day of the year a change falls on: `week` 1 to 4 or LAST, `weekday` 0 is Sunday.

    `time` counts from 00:00 of that day by the clocks before the change; it may be negative or over 24 hours.
    """

    month: int
    week: int
    weekday: int
    time: timedelta

    def onset(self, year: int) -> datetime:
        """The naive wall time of the change in `year`, which may be on the days beside the one that is named."""
        first = datetime(year, self.month, 1)
        day = first + timedelta(days=(self.weekday - first.isoweekday()) % 7, weeks=self.week - 1)
        while day.month != self.month:
            day -= timedelta(weeks=1)
        return day + self.time


@dataclass(frozen=True, slots=True)
class Rule:
    """A whole rule: `summer` and the two changes are there together or not at all."""

    standard: Half
    summer: Half | None = None
    to_summer: Yearly | None = None
    to_standard: Yearly | None = None


def parse(text: str) -> Rule:
    """Reads `CET-1CEST,M3.5.0,M10.5.0/3` (POSIX 8.3 with the hours of RFC 9636, 3.3.2). ValueError for another form."""
    found = _TEXT.fullmatch(text)
    if not found:
        raise ValueError(f"not a POSIX TZ rule: {text!r}")
    name, offset, summer_name, summer_offset, first, second = found.groups()
    standard = Half(name.strip("<>"), -_span(offset))
    if not summer_name:
        return Rule(standard)
    ahead = -_span(summer_offset) if summer_offset else standard.offset + USUAL_SAVING
    return Rule(standard, Half(summer_name.strip("<>"), ahead), _yearly(first), _yearly(second))


def rrule(change: Yearly, years: range) -> tuple[datetime, str] | None:
    """(onset in 1970, RRULE) that says `change` for all of `years`, or None where no simple one does.

    The onset is of 1970 because some readers miscount a rule that starts shortly before the event. Outlook knows
    only one BYDAY position in one month (MS-STANOICAL 2.2.47), hence "simple".
    """
    shift = change.time // timedelta(days=1)
    time = change.time - timedelta(days=shift)
    weekday = (change.weekday + shift) % 7
    onsets = [change.onset(year) for year in years]
    if len({onset.month for onset in onsets}) > 1:
        return None
    for week in (change.week, LAST, 1, 2, 3, 4):
        simple = Yearly(onsets[0].month, week, weekday, time)
        if [simple.onset(year) for year in years] == onsets:
            position = -1 if week == LAST else week
            rule = f"FREQ=YEARLY;BYDAY={position}{WEEKDAYS[weekday]};BYMONTH={simple.month}"
            return simple.onset(1970), rule
    return None


def _yearly(text: str) -> Yearly:
    found = _RULE.fullmatch(text)
    if not found:
        raise ValueError(f"not a POSIX TZ change: {text!r}")
    month, week, weekday, time = found.groups()
    return Yearly(int(month), int(week), int(weekday), _span(time) if time else USUAL_TIME)


def _span(text: str) -> timedelta:
    hours, minutes, seconds = [*(int(part) for part in text.lstrip("+-").split(":")), 0, 0][:3]
    span = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    return -span if text.startswith("-") else span
