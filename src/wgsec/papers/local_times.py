"""The local time of a meeting for everyone who sits in it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from wgsec import language, rules
from wgsec.facts.member import Member
from wgsec.facts.place import LocalTime


def compose(starts_at: datetime, members: Sequence[Member], lang: str) -> tuple[LocalTime, ...]:
    """`starts_at` (UTC) for every seat that is invited, from the earliest hour to the latest."""
    found = [
        _local(starts_at, member, lang)
        for member in members
        if member.holder is not None and member.seat.kind in rules.invitation.ROLES
    ]
    return tuple(sorted(found, key=lambda one: (one.starts, one.zone, one.seat)))


def _local(starts_at: datetime, member: Member, lang: str) -> LocalTime:
    holder = member.holder
    assert holder is not None  # noqa: S101 - asked for above
    starts = language.zones.local(starts_at, holder.zone)
    city = language.zones.city(holder.zone, lang)
    return LocalTime(member.seat.key, holder.name, city, holder.zone, starts, rules.hours.is_awkward(starts.time()))
