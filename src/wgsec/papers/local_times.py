"""The local time of a meeting for everyone who sits in it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from wgsec import language, rules
from wgsec.facts.member import Member, Person
from wgsec.facts.place import LocalTime


def compose(starts_at: datetime, members: Sequence[Member], lang: str) -> tuple[LocalTime, ...]:
    """`starts_at` (UTC) for every seat that is invited, from the earliest hour to the latest.

    A vacant seat has the clock of its first alternate, who is invited in the holder's place.
    """
    found = [
        _local(starts_at, member.seat.key, person, lang)
        for member in members
        if member.seat.kind in rules.invitation.ROLES
        for person in _invited(member)
    ]
    return tuple(sorted(found, key=lambda one: (one.starts, one.zone, one.seat)))


def _invited(member: Member) -> tuple[Person, ...]:
    return (member.holder,) if member.holder else member.alternates[:1]


def _local(starts_at: datetime, seat: str, person: Person, lang: str) -> LocalTime:
    starts = language.zones.local(starts_at, person.zone)
    city = language.zones.city(person.zone, lang)
    return LocalTime(seat, person.name, city, person.zone, starts, rules.hours.is_awkward(starts.time()))
