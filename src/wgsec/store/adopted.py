"""Questions about what the group has adopted: which minutes, and what they say."""

from __future__ import annotations

from collections.abc import Collection

from wgsec.facts.dossier import Record
from wgsec.facts.minutes import Minutes
from wgsec.store import agenda, meeting, minutes
from wgsec.store.rows import Asker

HOLDERS = (
    ("agenda_item", "meeting_id", "meeting"),
    ("attendance", "meeting_id", "meeting"),
    ("minutes", "meeting_id", "meeting"),
    ("decision", "meeting_id", "meeting"),
    ("action", "meeting_id", "meeting"),
    ("action_given", "meeting_id", "meeting"),
    ("action_given", "action_id", "action"),
    ("agenda_paper", "item_id", "agenda_item"),
    ("minutes_text", "minutes_id", "minutes"),
    ("reservation", "decision_id", "decision"),
)
"""The tables that minutes tell of: what a row of one, by which column, is a part of."""


def concerned(archive: Asker, entry: int) -> frozenset[int]:
    """The meetings, by number, whose minutes tell of a row that an entry of the journal changed, as it was or is.

    One question, however many rows and meetings there are.
    """
    points = ", ".join(sorted({f"('{column}', '{holder}')" for _, column, holder in HOLDERS}))
    climbs = "".join(
        f" UNION SELECT '{holder}', {column} FROM told JOIN {table} ON tbl = '{table}' AND {table}.id = told.id"  # noqa: S608 - ours
        for table, column, holder in HOLDERS
    )
    found = archive.ask(
        "WITH RECURSIVE side(tbl, row_id, col, value) AS ("  # noqa: S608 - ours
        "SELECT tbl, row_id, col, old FROM change WHERE changeset_id = :entry"
        " UNION ALL SELECT tbl, row_id, col, new FROM change WHERE changeset_id = :entry),"
        f" points(col, tbl) AS (VALUES {points}),"
        " told(tbl, id) AS (SELECT tbl, row_id FROM side"
        " UNION SELECT points.tbl, CAST(value AS INTEGER) FROM side JOIN points USING (col) WHERE value IS NOT NULL"
        " UNION SELECT 'meeting', meeting.id FROM side JOIN meeting ON col = 'closed_on' AND day = value"
        f"{climbs}"
        " UNION SELECT 'meeting', given.meeting_id FROM told"
        " JOIN action_given AS given ON tbl = 'action' AND action_id = told.id"
        " UNION SELECT 'meeting', meeting.id FROM told"
        " JOIN action ON tbl = 'action' AND action.id = told.id JOIN meeting ON day = closed_on)"
        " SELECT number FROM told JOIN meeting ON tbl = 'meeting' AND meeting.id = told.id",
        entry=entry,
    )
    return frozenset(row["number"] for row in found)


def all_(archive: Asker, numbers: Collection[int] | None = None) -> tuple[Minutes, ...]:
    """The minutes that were adopted, by the number of the meeting; with `numbers` those of these meetings."""
    found = minutes.all_(archive)
    return tuple(one for one in found if one.adopted_at and (numbers is None or one.meeting in numbers))


def fell(archive: Asker, adopted: Minutes) -> int | None:
    """The entry of the journal that last took the adoption by that meeting away from minutes; None if none did."""
    found = archive.ask(
        "SELECT max(changeset_id) AS entry FROM change JOIN meeting ON CAST(old AS INTEGER) = meeting.id"
        " WHERE tbl = 'minutes' AND row_id = :minutes AND col = 'adopted_at_id' AND number = :by",
        minutes=adopted.id,
        by=adopted.adopted_at,
    )
    entry: int | None = found[0]["entry"]
    return entry


def record(archive: Asker, adopted: Minutes) -> Record:
    """What these minutes say, in a number of questions that does not grow with the meetings."""
    of = meeting.by_number(archive, adopted.meeting)
    return Record(
        meeting=of,
        minutes=adopted,
        items=agenda.items(archive, of.id),
        attendance=meeting.attendance(archive, of.id),
        texts=minutes.texts(archive, of.id),
        decisions=minutes.decisions(archive, of.id),
        actions=minutes.actions_at(archive, of),
    )
