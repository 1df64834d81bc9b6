"""Questions about the journal, and the reversal of one of its entries row by row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import TYPE_CHECKING

from wgsec.errors import NoSuchThing, Refused
from wgsec.facts.history import COPIES, Act, Change, Entry, Reissue, Sending, Sequel
from wgsec.facts.instant import instant
from wgsec.store import composition, rows
from wgsec.store.rows import Asker, Row

if TYPE_CHECKING:
    from wgsec.store.transaction import Transaction

EVERY = -1
"""LIMIT -1 is no limit."""

ACTS = (
    "(SELECT id, act, actor, at, said_at, reverses,"
    " CASE WHEN subject LIKE 'document %' THEN replace(subject, '-rev', ' Rev.') ELSE subject END AS subject"
    " FROM changeset)"
)
"""What was done, a revision in one spelling: the first entries called it by its file (`document R3-rev1`)."""


THINGS = {
    "action": ("meeting", "'A' || meeting.number || '.'", "action_given"),
    "decision": ("meeting", "meeting.number || '/'", "reservation"),
    "draft": ("theme", "theme.number || '.'", "revision"),
}
"""Tables whose rows have a number of their own: what they stand in, how it begins, and the table of their parts."""


def entries(
    archive: Asker,
    *,
    subject: str | None = None,
    act: str | None = None,
    by: str | None = None,
    since: datetime | None = None,
    first: int = 0,
    last: int = EVERY,
) -> tuple[Entry, ...]:
    """Entries from number `first` on, the oldest first; with `last` only so many of the newest.

    `subject` and `act` also find what stands below them: `meeting` finds `meeting 3`, `agenda` finds `agenda.add`; an
    action, a decision or a recommendation finds every entry that wrote it, `draft 2.1` those of its papers too. `by`
    is whoever acted, by key or name; `since` is UTC. Three questions and one for `by`, however many entries there are.
    """
    kind, _, name = (subject or "").partition(" ")
    found = archive.ask(
        f"SELECT * FROM {ACTS} WHERE id >= :first AND (:since IS NULL OR at >= :since)"  # noqa: S608 - of ours
        " AND (:actor IS NULL OR actor IN (:actor, :seat))"
        " AND (:act IS NULL OR act = :act OR substr(act, 1, length(:act) + 1) = :act || '.')"
        " AND (:subject IS NULL OR :subject || ' '"
        " = substr(replace(subject, 'recommendation ', 'draft ') || ' ', 1, length(:subject) + 1)"
        f" OR id IN ({_writing(kind)})) ORDER BY id DESC LIMIT :last",
        first=first,
        since=None if since is None else instant(since),
        actor=by,
        seat=None if by is None else composition.acting(archive, by),
        act=act,
        subject=subject,
        name=name.upper(),
        last=last,
    )
    changes: dict[int, list[Change]] = defaultdict(list)
    for row in archive.ask(
        "SELECT * FROM change WHERE changeset_id >= :first ORDER BY changeset_id, id",
        first=found[-1]["id"] if found else 0,
    ):
        changes[row["changeset_id"]].append(_change(row))
    gone = undone(archive)
    return tuple(_entry(row, tuple(changes[row["id"]]), gone.get(row["id"])) for row in reversed(found))


def _writing(kind: str) -> str:
    """The question for the entries that wrote a row of this table, or a part of it, whose number is `:name`."""
    if kind not in THINGS:
        return "NULL"
    holder, begins, part = THINGS[kind]
    row = (
        f"SELECT {kind}.id FROM {kind} JOIN {holder} ON {holder}.id = {holder}_id"  # noqa: S608 - of ours
        f" WHERE {begins} || {kind}.number = :name"
    )
    return (
        f"SELECT changeset_id FROM change WHERE tbl = '{kind}' AND row_id IN ({row})"  # noqa: S608 - as above
        f" OR tbl = '{part}' AND row_id IN (SELECT row_id FROM change WHERE tbl = '{part}' AND col = '{kind}_id'"
        f" AND CAST(coalesce(new, old) AS INTEGER) IN ({row}))"
    )


def acts(archive: Asker) -> tuple[str, ...]:
    """The name of every act in the journal once, in the order of the letters."""
    return tuple(str(row["act"]) for row in archive.ask("SELECT DISTINCT act FROM changeset ORDER BY act"))


def count(archive: Asker) -> int:
    """The number of the last entry."""
    return int(archive.ask("SELECT coalesce(max(id), 0) AS last FROM changeset")[0]["last"])


def entry(archive: Asker, number: int) -> Entry:
    """The entry of this number, or NoSuchThing naming the last one."""
    last = count(archive)
    if not 0 < number <= last:
        raise NoSuchThing("history.error.none", number=number, last=last)
    (row,) = archive.ask(f"SELECT * FROM {ACTS} WHERE id = :number", number=number)  # noqa: S608 - of ours
    changes = archive.ask("SELECT * FROM change WHERE changeset_id = :number ORDER BY id", number=number)
    return _entry(row, tuple(map(_change, changes)), undone(archive).get(number))


def sequel(archive: Asker, first: int) -> Sequel:
    """What the journal says from entry `first` on, with all that undoing it has to heed."""
    return Sequel(
        entries(archive, first=first), _sendings(archive, first), references(archive), _reissues(archive, first)
    )


def last_act(archive: Asker) -> int | None:
    """The newest entry that neither undoes another nor was undone itself, nor is a migration; None if there is none."""
    gone = undone(archive)
    for row in archive.ask("SELECT id FROM changeset WHERE reverses IS NULL AND act <> 'migrate' ORDER BY id DESC"):
        if row["id"] not in gone:
            return int(row["id"])
    return None


def reverse(tx: Transaction, entry: Entry) -> None:
    """Takes back every change of an entry, the last one first, so that each state in between is one that has been.

    What the journal does not keep of a copy is copied anew. Refused if a row is not as the entry left it. Whether the
    entry may be undone at all is for `rules.history`.
    """
    types = _types(tx)
    for table, row, operation, changed in _steps(reversed(entry.changes)):
        columns = {change.column: change for change in changed}
        if table not in types or not columns.keys() <= types[table].keys():
            raise Refused("history.error.moved", number=entry.id)
        # A row that was taken out before a migration filled more of such rows would come back half.
        needed = {name for name, one in types[table].items() if name != "id" and not one.may_be_missing}
        if operation == "delete" and not needed <= columns.keys():
            raise Refused("history.error.outgrown", number=entry.id)
        statement = {"insert": _delete, "update": _update, "delete": _insert}[operation](table, columns)
        given = {f"old_{name}": types[table][name].cast(change.old) for name, change in columns.items()}
        given |= {f"new_{name}": types[table][name].cast(change.new) for name, change in columns.items()}
        if tx.tell(statement, row=row, **given) != 1:
            raise Refused("history.error.moved", number=entry.id)


def replaced(archive: Asker, table: str, row: int, column: str) -> str | None:
    """What a column of a row held before its last change; None if it was never changed."""
    found = archive.ask(
        "SELECT old FROM change WHERE tbl = :tbl AND row_id = :row AND col = :col AND op = 'update'"
        " ORDER BY id DESC LIMIT 1",
        tbl=table,
        row=row,
        col=column,
    )
    return found[0]["old"] if found else None


def _steps(changes: Iterable[Change]) -> Iterator[tuple[str, int, str, list[Change]]]:
    """One INSERT, UPDATE or DELETE after another: neighbours of one row, until a column comes again."""
    for (table, row, operation), together in groupby(changes, key=lambda one: (one.table, one.row, one.operation)):
        step: dict[str, Change] = {}
        for change in together:
            if change.column in step:
                yield table, row, operation, list(step.values())
                step = {}
            step[change.column] = change
        yield table, row, operation, list(step.values())


def _delete(table: str, columns: dict[str, Change]) -> str:
    return f'DELETE FROM "{table}" WHERE id = :row{_kept(columns)}'  # noqa: S608 - names of our tables, checked above


def _update(table: str, columns: dict[str, Change]) -> str:
    sets = ", ".join(f'"{name}" = :old_{name}' for name in columns)
    return f'UPDATE "{table}" SET {sets} WHERE id = :row{_kept(columns)}'  # noqa: S608 - as above


def _insert(table: str, columns: dict[str, Change]) -> str:
    names = "".join(f', "{name}"' for name in columns)
    values = "".join(f", {_old(table, change)}" for change in columns.values())
    return f'INSERT INTO "{table}" (id{names}) VALUES (:row{values})'  # noqa: S608 - as above


def _old(table: str, change: Change) -> str:
    """What a column held; of a copy, what is to be copied now."""
    if not (change.copied and change.loses):
        return f":old_{change.column}"
    source, pointing = COPIES[table]
    return f'(SELECT "{change.column}" FROM "{source}" WHERE id = :old_{pointing})'  # noqa: S608 - as above


def _kept(columns: dict[str, Change]) -> str:
    """The condition that a row is as the entry left it, as far as the journal knows."""
    return "".join(f' AND "{name}" IS :new_{name}' for name, change in columns.items() if not change.adds)


@dataclass(frozen=True, slots=True)
class _Type:
    """What a column takes."""

    is_number: bool
    may_be_missing: bool

    def cast(self, value: str | None) -> str | int | None:
        """The journal holds text, and "" for what is missing in a column of which it keeps no values."""
        if value is None or (value == "" and self.may_be_missing):
            return None
        return int(value) if self.is_number else value


def _types(archive: Asker) -> dict[str, dict[str, _Type]]:
    """The columns of every table that has an id, with their types."""
    found: dict[str, dict[str, _Type]] = defaultdict(dict)
    for row in archive.ask(
        'SELECT sqlite_master.name AS tbl, info.name AS col, info.type, info."notnull" AS needed FROM sqlite_master'
        " JOIN pragma_table_info(sqlite_master.name) AS info WHERE sqlite_master.type = 'table'"
    ):
        found[row["tbl"]][row["col"]] = _Type(row["type"] == "INTEGER", not row["needed"])
    return found


def references(archive: Asker) -> dict[tuple[str, str], str]:
    """Which column of which table points at which table."""
    found = archive.ask(
        'SELECT sqlite_master.name AS tbl, list."from" AS col, list."table" AS target FROM sqlite_master'
        " JOIN pragma_foreign_key_list(sqlite_master.name) AS list WHERE sqlite_master.type = 'table'"
    )
    return {(row["tbl"], row["col"]): row["target"] for row in found}


def _sendings(archive: Asker, first: int) -> tuple[Sending, ...]:
    found = archive.ask(
        "SELECT change.changeset_id AS entry, document.subject FROM change"
        " JOIN dispatch ON dispatch.id = change.row_id JOIN document ON document.id = dispatch.document_id"
        " WHERE change.tbl = 'dispatch' AND change.op = 'insert' AND change.col = 'document_id'"
        " AND change.changeset_id >= :first"
        " UNION SELECT change.changeset_id, 'meeting:' || meeting.number FROM change"
        " JOIN invitation_issue ON invitation_issue.id = change.row_id"
        " JOIN meeting ON meeting.id = invitation_issue.meeting_id"
        " WHERE change.tbl = 'invitation_issue' AND change.col = 'dispatched' AND change.new = '1'"
        " AND change.changeset_id >= :first"
        " UNION SELECT change.changeset_id, 'meeting:' || meeting.number FROM change"
        " JOIN invitation_copy ON invitation_copy.id = change.row_id"
        " JOIN invitation_issue ON invitation_issue.id = invitation_copy.issue_id"
        " JOIN meeting ON meeting.id = invitation_issue.meeting_id"
        " WHERE change.tbl = 'invitation_copy' AND change.col = 'sent_at' AND change.new IS NOT NULL"
        " AND change.changeset_id >= :first ORDER BY 1",
        first=first,
    )
    return tuple(Sending(row["entry"], row["subject"]) for row in found)


def _reissues(archive: Asker, first: int) -> tuple[Reissue, ...]:
    """A person's first copy of an issue has its SEQUENCE, a later one, made because the first went out, has more."""
    found = archive.ask(
        "SELECT change.changeset_id AS entry, 'meeting:' || meeting.number AS subject FROM change"
        " JOIN invitation_issue ON invitation_issue.id = change.row_id"
        " JOIN meeting ON meeting.id = invitation_issue.meeting_id"
        " WHERE change.tbl = 'invitation_issue' AND change.op = 'insert' AND change.col = 'sequence'"
        " AND invitation_issue.withdrawn = 0 AND change.changeset_id >= :first"
        " UNION SELECT change.changeset_id, 'meeting:' || meeting.number FROM change"
        " JOIN invitation_copy ON invitation_copy.id = change.row_id"
        " JOIN invitation_issue ON invitation_issue.id = invitation_copy.issue_id"
        " JOIN meeting ON meeting.id = invitation_issue.meeting_id"
        " WHERE change.tbl = 'invitation_copy' AND change.op = 'insert' AND change.col = 'sequence'"
        " AND invitation_copy.sequence > invitation_issue.sequence AND change.changeset_id >= :first ORDER BY 1",
        first=first,
    )
    return tuple(Reissue(row["entry"], row["subject"]) for row in found)


def undone(archive: Asker) -> dict[int, int]:
    """Which entry each undone one was undone by; an undoing that was itself undone does not count."""
    found: dict[int, int] = {}
    for row in archive.ask("SELECT id, reverses FROM changeset WHERE reverses IS NOT NULL ORDER BY id DESC"):
        if row["id"] not in found:
            found.setdefault(row["reverses"], row["id"])
    return found


def _entry(row: Row, changes: tuple[Change, ...], reversed_by: int | None) -> Entry:
    at, said_at = rows.known_instant(row["at"]), rows.instant(row["said_at"])
    act = Act(row["act"], row["subject"], row["actor"], at, said_at, row["reverses"])
    return Entry(row["id"], act, changes, reversed_by)


def _change(row: Row) -> Change:
    return Change(row["tbl"], row["row_id"], row["op"], row["col"], row["old"], row["new"])
