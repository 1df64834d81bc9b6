"""Questions about what was kept of the group when meetings were closed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from wgsec.store import rows
from wgsec.store.rows import Asker, Row

KIND_ORDER = (
    "CASE {} WHEN 'member' THEN 1 WHEN 'reserve' THEN 2 WHEN 'observer' THEN 3 WHEN 'expert' THEN 4"
    " WHEN 'secretariat' THEN 5 ELSE 6 END"
)
"""How seats stand in a list of members, by the column that says their kind."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What was kept of the group at the closing of a meeting: seats in the order of a list of members, persons.

    Of the offices, by id, that changed hands on that day, but after the closing: `begun` those that began then, and
    what was the last day of each at the closing (`until`).
    """

    seats: tuple[Row, ...] = ()
    persons: tuple[Row, ...] = ()
    begun: frozenset[int] = frozenset()
    until: Mapping[int, date | None] = field(default_factory=dict)


def kept(archive: Asker, sitting: int | None = None) -> dict[int, Kept]:
    """What was kept of the group at the closing of meetings, by the sitting; with `sitting` at that one."""
    seats: dict[int, list[Row]] = defaultdict(list)
    for row in archive.ask(
        "SELECT sitting_seat.* FROM sitting_seat JOIN seat ON seat.id = sitting_seat.seat_id"  # noqa: S608 - a constant
        " WHERE :sitting IS NULL OR sitting_id = :sitting"
        f" ORDER BY {KIND_ORDER.format('sitting_seat.kind')}, seat.key",
        sitting=sitting,
    ):
        seats[row["sitting_id"]].append(row)
    persons: dict[int, list[Row]] = defaultdict(list)
    for row in archive.ask(
        "SELECT * FROM sitting_person WHERE :sitting IS NULL OR sitting_id = :sitting ORDER BY id", sitting=sitting
    ):
        persons[row["sitting_id"]].append(row)
    begun, until = _changed_hands(archive, sitting)
    return {
        one: Kept(tuple(some), tuple(persons[one]), frozenset(begun[one]), until[one]) for one, some in seats.items()
    }


def _changed_hands(
    archive: Asker, sitting: int | None
) -> tuple[dict[int, set[int]], dict[int, dict[int, date | None]]]:
    """By the sitting, as in `Kept`: the offices that began or ended on its day by an entry after that which kept it."""
    begun: dict[int, set[int]] = defaultdict(set)
    until: dict[int, dict[int, date | None]] = defaultdict(dict)
    for row in archive.ask(
        "SELECT sitting.id, change.row_id AS office, change.op, change.old FROM sitting"
        " JOIN meeting ON meeting.id = sitting.meeting_id JOIN (SELECT row_id, max(changeset_id) AS entry FROM change"
        " WHERE tbl = 'sitting' AND op = 'insert' GROUP BY row_id) AS keeping ON keeping.row_id = sitting.id"
        " JOIN change ON change.changeset_id > keeping.entry AND change.tbl = 'office'"
        " AND (change.op, change.col) IN (VALUES ('insert', 'since'), ('update', 'until'))"
        " AND meeting.day IN (change.old, change.new)"
        " WHERE :sitting IS NULL OR sitting.id = :sitting ORDER BY change.id",
        sitting=sitting,
    ):
        if row["op"] == "insert":
            begun[row["id"]].add(row["office"])
        else:
            until[row["id"]].setdefault(row["office"], rows.day(row["old"]))
    return begun, until
