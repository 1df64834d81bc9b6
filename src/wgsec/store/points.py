"""The action points of meetings as their lists had them when the next meeting took over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from wgsec.facts.meeting import OPENED, Meeting
from wgsec.facts.minutes import Action, ActionState
from wgsec.store import rows
from wgsec.store.rows import Asker

STATES = ", ".join(f"'{state}'" for state in sorted(OPENED))

READ: Mapping[str, Callable[[str | None], object]] = {
    "wording": rows.wording,
    "due": rows.day,
    "closed_on": rows.day,
    "state": lambda value: ActionState(value or ""),
}
"""From what the journal holds of a column to the field of that name."""


@dataclass(frozen=True, slots=True)
class _Since:
    """What the journal says of actions and of what notes made of them since an entry.

    `entered` are the rows that came since, `held` what a column of a row held before.
    """

    entered: Collection[tuple[str, int]]
    held: Mapping[tuple[str, int], Mapping[str, str | None]]


def taken_over(
    archive: Asker, actions: Iterable[Action], followed: Iterable[tuple[Meeting, Meeting | None]]
) -> dict[int, dict[int, Action]]:
    """By the number of each meeting whose list has gone out, and that one which was opened follows: actions by id.

    They are the meeting's own and earlier ones, as they stood when the list was made last before both had happened; of
    what meetings have made of them (`given`) only what that one had.
    """
    pairs = tuple((one, after) for one, after in followed if after and after.state in OPENED)
    ends = _ends(archive, pairs) if pairs else {}
    if not ends:
        return {}
    seats = {row["id"]: row["key"] for row in archive.ask("SELECT id, key FROM seat")}
    asked = archive.ask(
        "SELECT action_given.id, action_id, number FROM action_given JOIN meeting ON meeting.id = meeting_id"
    )
    minuted = {(row["action_id"], row["number"]): row["id"] for row in asked}
    found: dict[int, dict[int, Action]] = {}
    for number, end in ends.items():
        since, found[number] = _since(archive, end), {}
        for action in (one for one in actions if one.meeting <= number and ("action", one.id) not in since.entered):
            row = "action_given", minuted.get((action.id, number), 0)
            given = (one for one in action.given if one.meeting == number and row not in since.entered)
            kept = tuple(replace(one, **_was(since.held.get(row, {}), seats)) for one in given)
            was = _was(since.held.get(("action", action.id), {}), seats)
            found[number][action.id] = replace(action, given=kept, **was)
    return found


def _ends(archive: Asker, followed: Iterable[tuple[Meeting, Meeting]]) -> dict[int, int]:
    """The entry that made the list of a meeting to which nothing but corrections comes, by the meeting's number."""
    opened = {
        row["row_id"]: row["entry"]
        for row in archive.ask(
            "SELECT row_id, max(changeset_id) AS entry FROM change WHERE tbl = 'meeting' AND col = 'state'"  # noqa: S608 - ours
            f" AND new IN ({STATES}) AND (old IS NULL OR old NOT IN ({STATES})) GROUP BY row_id"
        )
    }
    made: dict[tuple[str, str], list[int]] = defaultdict(list)
    for row in archive.ask(
        "SELECT tbl, subject, changeset_id AS entry FROM change JOIN issue ON issue.id = row_id"
        " JOIN document ON document.id = document_id"
        " WHERE tbl = 'issue' AND col = 'sheet_hash' AND document.type = 'AP' AND document.void = 0"
        " UNION ALL SELECT tbl, subject, changeset_id FROM change JOIN dispatch ON dispatch.id = row_id"
        " JOIN document ON document.id = document_id"
        " WHERE tbl = 'dispatch' AND col = 'document_id' AND document.type = 'AP' AND document.void = 0"
    ):
        made[row["tbl"], row["subject"]].append(row["entry"])
    ends = {}
    for meeting, following in followed:
        built, sent = (made[table, f"meeting:{meeting.number}"] for table in ("issue", "dispatch"))
        if following.id in opened and sent:
            rested = max(opened[following.id], min(sent))
            ends[meeting.number] = max((entry for entry in built if entry < rested), default=rested)
    return ends


def _since(archive: Asker, entry: int) -> _Since:
    entered, held = set(), defaultdict[tuple[str, int], dict[str, str | None]](dict)
    for row in archive.ask(
        "SELECT tbl, row_id, op, col, old FROM change WHERE changeset_id > :entry"
        " AND tbl IN ('action', 'action_given') ORDER BY id",
        entry=entry,
    ):
        if row["op"] == "insert":
            entered.add((row["tbl"], row["row_id"]))
        elif row["op"] == "update":
            held[row["tbl"], row["row_id"]].setdefault(row["col"], row["old"])
    return _Since(entered, held)


def _was(held: Mapping[str, str | None], seats: Mapping[int, str]) -> dict[str, Any]:
    """The fields of an action, or of what notes made of one, that were others."""
    found: dict[str, Any] = {name: read(held[name]) for name, read in READ.items() if name in held}
    return found | ({"owner": seats[int(held["owner_id"] or 0)]} if "owner_id" in held else {})
