"""What may be meant, but is seldom: a date at a weekend, taken or out of order, a meeting left out.

A quorum that nobody reaches, and an action that is late as soon as it is given, are meant as seldom.

Nothing of it is refused: it is asked about where somebody can answer (design, section 2), and remarked on elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from wgsec import language
from wgsec.facts.change import Emptied
from wgsec.facts.check import Finding
from wgsec.facts.meeting import OFF, UNOPENED, Meeting
from wgsec.facts.member import Member, Person
from wgsec.rules.quorum import entitled, needed


def day_of(day: date) -> Iterator[Finding]:
    """Of the day of a meeting."""
    if day.isoweekday() > 5:
        yield Finding("meeting.odd.weekend", {"day": day})


def place_among(number: int, starts_at: datetime, meetings: Iterable[Meeting]) -> Iterator[Finding]:
    """Of a meeting's instant beside those of the others: at the same time as one, or out of the order of numbers."""
    others = [one for one in meetings if one.number != number and one.state not in OFF]
    for one in others:
        if one.starts_at == starts_at:
            yield Finding("meeting.odd.same", {"other": one.number, "day": one.day})
    for one in others:
        if (one.number < number) != (one.starts_at < starts_at) and one.starts_at != starts_at:
            yield Finding("meeting.odd.order", {"number": number, "other": one.number, "day": one.day})
            return


def opening(meeting: Meeting, meetings: Iterable[Meeting]) -> Iterator[Finding]:
    """Of opening a meeting while an earlier one has not been opened."""
    for one in meetings:
        if one.number < meeting.number and one.state in UNOPENED:
            yield Finding("meeting.odd.skipped", {"number": meeting.number, "other": one.number, "day": one.day})
            return


def stand_in(member: Member, ever: Iterable[Person], name: str) -> Iterator[Finding]:
    """Of somebody who represents a seat without ever having been on it; `ever` are those who were."""
    if language.folding.fold(name) not in {language.folding.fold(one.name) for one in ever}:
        yield Finding("meeting.odd.stand-in", {"name": name, "key": member.seat.key})


def due(day: date | Emptied | None, today: date) -> Iterator[Finding]:
    """Of the day by which an action that is given today is to be done."""
    if day and day < today:
        yield Finding("action.odd.past", {"due": day})


def quorum(rule: str, members: Iterable[Member]) -> Iterator[Finding]:
    """Of a rule that no meeting can meet; none can be met while the group has no members yet."""
    seats = len(entitled(members))
    if 0 < seats < needed(rule, seats):
        yield Finding("check.finding.quorum", {"needed": needed(rule, seats), "seats": seats})
