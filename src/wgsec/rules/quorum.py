"""Quorum: how many members it takes, and who counts (practice 2.1)."""

from __future__ import annotations

from collections.abc import Iterable

from wgsec.facts.group import QuorumRule
from wgsec.facts.meeting import Presence
from wgsec.facts.member import Member, SeatKind

THERE = frozenset({Presence.PRESENT, Presence.REMOTE, Presence.REPRESENTED})
"""An institution counts by its representative or by an alternate; `rules.notes` counts them."""


def entitled(members: Iterable[Member]) -> tuple[Member, ...]:
    """The seats that count: those of members, unless vacant; never observers, the association or interpreters."""
    return tuple(member for member in members if member.seat.kind is SeatKind.MEMBER and member.holder is not None)


def needed(rule: str, seats: int) -> int:
    """How many of `seats` must be there.

    `majority` (ECPT art. 6): more than half, 8 of 15. `half-plus-one` (OPCAT art. 10(2)(a), read as for the SPT with
    25 members): half the members and one more, rounded up, 9 of 15 and 14 of 25. A number is that number.
    """
    if rule == QuorumRule.MAJORITY:
        return seats // 2 + 1
    if rule == QuorumRule.HALF_PLUS_ONE:
        return -(-seats // 2) + 1
    return int(rule)
