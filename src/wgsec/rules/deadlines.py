"""When things are due around a meeting: offsets from its day, rolled back to working days (practice 1)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, timedelta

from wgsec.facts.deadline import Milestone
from wgsec.facts.member import Member, SeatKind

DAYS = {
    Milestone.CONVOCATION: -42,
    Milestone.AGENDA: -28,
    Milestone.TRANSLATION: -21,
    Milestone.DISPATCH: -14,
    Milestone.MEETING: 0,
    Milestone.ACTION_POINTS: 1,
    Milestone.DECISIONS: 2,
}
"""Days from the day of the meeting (practice 1, rows 5 to 9, 16 and 17)."""

WORKING_DAYS = {Milestone.MINUTES: 5, Milestone.MINUTES_TRANSLATED: 8}
"""Working days after it: five for the original (ITU), three more for the other language (row 18)."""


def on(day: date, milestone: Milestone, closed: Collection[date] = ()) -> date:
    """The day something is due for a meeting on `day`; `closed` are the secretariat's holidays.

    What falls on a weekend or a holiday is due on the working day before; the meeting itself is when it is, and what
    follows it never comes before the first working day after it.
    """
    if milestone is Milestone.MEETING:
        return day
    if milestone in DAYS:
        due = rolled_back(day + timedelta(days=DAYS[milestone]), closed)
        if DAYS[milestone] < 0 or due > day:
            return due
    left = WORKING_DAYS.get(milestone, 1)
    while left:
        day += timedelta(days=1)
        left -= is_working(day, closed)
    return day


def next_free(today: date, closed: Collection[date] = ()) -> date:
    """The first working day for a meeting that leaves a week to convene it in time."""
    day = today - timedelta(days=DAYS[Milestone.CONVOCATION] - 7)
    while not is_working(day, closed):
        day += timedelta(days=1)
    return day


def rolled_back(day: date, closed: Collection[date] = ()) -> date:
    """The day itself if it is a working day, else the last one before it."""
    while not is_working(day, closed):
        day -= timedelta(days=1)
    return day


def is_working(day: date, closed: Collection[date] = ()) -> bool:
    """Monday to Friday, but for holidays."""
    return day.isoweekday() <= 5 and day not in closed


def home(members: Iterable[Member]) -> str | None:
    """The State in which the secretariat works, whose holidays count; not that of one that has left."""
    seats = (one.seat for one in members)
    return next((one.country for one in seats if one.kind is SeatKind.SECRETARIAT and not one.has_left), None)


def holidays_of(country: str | None, years: Iterable[int]) -> frozenset[date]:
    """The public holidays of a country (ISO 3166 alpha-2) in these years; none for one that nobody keeps a list of."""
    wanted = sorted(set(years))
    if not country or not wanted:
        return frozenset()
    import holidays

    try:
        return frozenset(holidays.country_holidays(country, years=wanted))
    except NotImplementedError:
        return frozenset()
