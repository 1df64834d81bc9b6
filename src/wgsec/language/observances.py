"""What a calendar must say of a zone: its changes, as yearly rules where it keeps to one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING

from wgsec.facts.zone import Observance, ObservanceKind, Transition
from wgsec.language import zones

if TYPE_CHECKING:
    from wgsec.language import posix


@cache
def observances(zone: str, first: int, last: int) -> tuple[Observance, ...]:
    """What VTIMEZONE must say so that every time of the years `first` to `last` reads right, a year to spare.

    One STANDARD and one DAYLIGHT with a yearly rule where the zone keeps to one; else each change by itself, once.
    Never RDATE: Outlook ignores it, and ical.js reads only the first of a list.
    """
    from wgsec.language import posix  # its patterns are for calendars alone

    zones.check(zone)
    years = range(first - 1, last + 2)
    begin = datetime(years[0], 1, 1, tzinfo=UTC)
    changes = tuple(_changes(zone, begin, datetime(years[-1] + 1, 1, 1, tzinfo=UTC)))
    rule = posix.parse(zones.footer(zone))
    if not changes:
        here = zones.offset(begin, zone)
        epoch = datetime(1970, 1, 1)
        return (Observance(ObservanceKind.STANDARD, epoch, here, here, zones.abbreviation(begin, zone)),)
    return _yearly(rule, changes, years) or _one_by_one(zone, begin, changes)


def _yearly(rule: posix.Rule, changes: tuple[Transition, ...], years: range) -> tuple[Observance, ...]:
    """The two observances of a rule, if it gives exactly `changes` and RRULE can say it; else ()."""
    from wgsec.language import posix

    if rule.summer is None or rule.to_summer is None or rule.to_standard is None:
        return ()
    turns = (
        (rule.to_summer, rule.standard, rule.summer),
        (rule.to_standard, rule.summer, rule.standard),
    )
    expected = [
        Transition((turn.onset(year) - old.offset).replace(tzinfo=UTC), old.offset, new.offset, new.name)
        for year in years
        for turn, old, new in turns
    ]
    if sorted(expected, key=_when) != list(changes):
        return ()
    found = []
    for turn, old, new in turns:
        spelt = posix.rrule(turn, years)
        if spelt is None:
            return ()
        onset, rrule = spelt
        kind = _kind(old.offset, new.offset)
        found.append(Observance(kind, onset, old.offset, new.offset, new.name, rrule))
    return tuple(found)


def _one_by_one(zone: str, begin: datetime, changes: tuple[Transition, ...]) -> tuple[Observance, ...]:
    here = zones.offset(begin, zone)
    start = Observance(ObservanceKind.STANDARD, begin.replace(tzinfo=None), here, here, zones.abbreviation(begin, zone))
    return start, *(
        Observance(
            _kind(change.offset_from, change.offset_to),
            (change.instant + change.offset_from).replace(tzinfo=None),
            change.offset_from,
            change.offset_to,
            change.name,
        )
        for change in changes
    )


def _kind(old: timedelta, new: timedelta) -> ObservanceKind:
    return ObservanceKind.DAYLIGHT if new > old else ObservanceKind.STANDARD


def _changes(zone: str, begin: datetime, end: datetime) -> Iterator[Transition]:
    """Every change from `begin` to `end` (UTC), in order; no zone changes twice within a day."""
    day = timedelta(days=1)
    moment = begin
    while moment < end:
        if zones.state(moment, zone) != zones.state(moment + day, zone):
            turn = zones.first_turn(moment, moment + day, zone)
            yield Transition(turn, zones.offset(moment, zone), zones.offset(turn, zone), zones.abbreviation(turn, zone))
        moment += day


def _when(change: Transition) -> datetime:
    return change.instant
