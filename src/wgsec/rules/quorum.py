"""Quorum: how many members it takes, and who counts at a given moment (practice 2.1)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, time

from wgsec.facts.meeting import Attendance, Presence
from wgsec.facts.member import Member, SeatKind
from wgsec.rules.agenda import Slot

THERE = frozenset({Presence.PRESENT, Presence.REMOTE, Presence.REPRESENTED})
"""An institution counts by its representative or by an alternate."""


def entitled(members: Iterable[Member]) -> tuple[Member, ...]:
    """The seats that count: those of members, unless vacant; never observers, the association or interpreters."""
    return tuple(member for member in members if member.seat.kind is SeatKind.MEMBER and member.holder is not None)


def needed(rule: str, seats: int) -> int:
    """How many of `seats` must be there.

    `majority` (ECPT art. 6): more than half, 8 of 15. `half-plus-one` (OPCAT art. 10(2)(a), read as for the SPT with
    25 members): half the members and one more, rounded up, 9 of 15 and 14 of 25. A number is that number.
    """
    if rule == "majority":
        return seats // 2 + 1
    if rule == "half-plus-one":
        return -(-seats // 2) + 1
    return int(rule)


def present(members: Iterable[Member], attendance: Sequence[Attendance], at: time | None = None) -> int:
    """How many of the seats that count are there; with `at` (wall time of the meeting), at that moment."""
    rows: Mapping[str, Attendance] = {row.seat_key: row for row in attendance}
    return sum(
        1
        for member in entitled(members)
        if (row := rows.get(member.seat.key)) is not None and row.presence in THERE and _is_in(row, at)
    )


def when(item_id: int | None, slots: Sequence[Slot], opened: time | None) -> time | None:
    """About when an item was taken: its place in the timetable, put forward by how late the meeting was opened."""
    slot = next((one for one in slots if one.item.id == item_id), None)
    if slot is None:
        return None
    late = datetime.combine(slot.start.date(), opened) - slots[0].start if opened else None
    return (slot.start + late).time() if late else slot.start.time()


def _is_in(row: Attendance, at: time | None) -> bool:
    if at is None:
        return True
    return (row.arrived is None or row.arrived <= at) and (row.left is None or row.left > at)
