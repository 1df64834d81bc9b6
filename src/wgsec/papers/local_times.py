"""The local time of a meeting for everyone who sits in it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from wgsec import language
from wgsec.facts.member import Member, SeatKind
from wgsec.facts.place import LocalTime

DAY_BEGINS, DAY_ENDS = 7, 20
"""The hours nobody minds (the bounds that international bodies plan with)."""


def compose(starts_at: datetime, members: Sequence[Member], lang: str) -> tuple[LocalTime, ...]:
    """`starts_at` (UTC) for every seat but the reserve, from the earliest hour to the latest."""
    found = [
        _local(starts_at, member, lang)
        for member in members
        if member.holder is not None and member.seat.kind is not SeatKind.RESERVE
    ]
    return tuple(sorted(found, key=lambda one: (one.starts, one.zone, one.seat)))


def _local(starts_at: datetime, member: Member, lang: str) -> LocalTime:
    holder = member.holder
    assert holder is not None  # noqa: S101 - asked for above
    starts = language.zones.local(starts_at, holder.zone)
    awkward = not DAY_BEGINS <= starts.hour < DAY_ENDS
    city = language.zones.city(holder.zone, lang)
    return LocalTime(member.seat.key, holder.name, city, holder.zone, starts, awkward)
