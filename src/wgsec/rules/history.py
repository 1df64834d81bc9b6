"""What the journal takes, and what of it may be undone: nothing that left the house, nothing that others rest on."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import groupby

from wgsec.errors import Refused, WrongUsage
from wgsec.facts.command import Column
from wgsec.facts.history import Change, Entry, Sequel

REGISTER = frozenset({"document", "issue", "dispatch", "invitation_issue", "invitation_copy", "loose_file"})
"""Tables whose rows are promises to others: a symbol is never used again, what went out has gone out.

That something went out is a note of what somebody else did, and may be a slip: the wrong symbol, nobody told. It can be
taken back for as long as no revision has followed, which there is only because of it.
"""

NOTED = frozenset({("invitation_issue", "dispatched"), ("invitation_copy", "sent_at")})
"""Columns of the register that note that an invitation went out; of a paper a row of `dispatch` does."""

SENDER = ("working_group", "mailbox_address")
"""The column that every invitation that went out rests on, whatever its meeting: whoever sent it is its ORGANIZER."""

ORDERED = frozenset({"position", "sent_at"})
"""Columns that rest on one another within a subject: the order of rows, and what was sent after what."""

WEIGHTY = frozenset({("decision", name) for name in ("void_reason", "mode", "votes_for", "votes_against")})
"""Columns that what points at their row rests on: whether a decision stands, and which way it went."""

OF_A_MEETING = ("meeting", "agenda", "item", "minutes", "decision", "action", "invitation")

MIGRATION = "migrate"
"""The act that brings the database up to date. It rests on nothing: what it fills in belongs to what was there."""

Place = tuple[str, int | str]
"""A row of a table, or the order of its rows within a subject."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """The journal from one entry on by the rows it touched, without what was undone; and what undid what.

    `sent` are the entries that noted a dispatch by what went out, `sent_within` by what it stands in, `invited` those
    that noted one of an invitation; `issued` are those that entered a file of a document (by id), each with the
    revision; `reissued` those that made an invitation anew, by the meeting. `converted` are the columns that a
    migration changed of a row, or "" for the whole of it; `filled` the rows that one added to those that an entry had
    made, by the newest such entry.
    """

    undoing: dict[int, int] = field(default_factory=dict)
    touched: dict[Place, list[int]] = field(default_factory=lambda: defaultdict(list))
    pointed: dict[Place, list[int]] = field(default_factory=lambda: defaultdict(list))
    sent: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    sent_within: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    issued: dict[int, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))
    invited: list[int] = field(default_factory=list)
    reissued: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    converted: dict[Place, list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))
    filled: dict[int, list[Change]] = field(default_factory=lambda: defaultdict(list))


def check_said(at: datetime, now: datetime) -> None:
    """WrongUsage for an act said to have happened later than it is typed (both UTC)."""
    if at > now:
        raise WrongUsage("history.error.future", at=f"{at:%Y-%m-%d %H:%M}", now=f"{now:%Y-%m-%d %H:%M}")


def ledger(sequel: Sequel) -> Ledger:
    """The sequel sorted for `obstacle`."""
    made = Ledger()
    taken_back = {entry.id for entry in sequel.entries if entry.reversed_by is not None}
    makers: dict[Place, int] = {}
    for entry in sequel.entries:
        if entry.id in taken_back:
            continue
        if entry.act.name == MIGRATION:
            _fill_in(made, entry, sequel.references, makers)
            continue
        if entry.act.reverses is not None:
            made.undoing[entry.id] = entry.act.reverses
        elif any((one.table, one.column) in NOTED and one.operation == "update" for one in entry.changes):
            made.invited.append(entry.id)
        for change in entry.changes:
            made.touched[change.table, change.row].append(entry.id)
            if change.operation == "insert":
                makers.setdefault((change.table, change.row), entry.id)
            if target := _target(change, sequel.references):
                made.pointed[target].append(entry.id)
            if change.column in ORDERED:
                made.touched[change.table, entry.act.subject].append(entry.id)
        for document, revision in _entered(entry, "issue"):
            made.issued[document].append((entry.id, revision))
    for sending in sequel.sendings:
        if sending.entry in taken_back:
            continue
        itself, *holders = _holders(sending.subject)
        made.sent[itself].append(sending.entry)
        for holder in holders:
            made.sent_within[holder].append(sending.entry)
    for reissue in sequel.reissues:
        made.reissued[about(reissue.subject)].append(reissue.entry)
    return made


def whole(entry: Entry, ledger: Ledger) -> Entry:
    """The entry with the rows that a migration added to those it had made: what it would make today."""
    return replace(entry, changes=(*entry.changes, *ledger.filled[entry.id]))


def obstacle(entry: Entry, ledger: Ledger) -> Refused | None:
    """Why the entry cannot be undone, or None if it can. `ledger` holds at least what came after the entry."""
    entry = whole(entry, ledger)
    if entry.reversed_by is not None:
        return Refused("history.error.done", number=entry.id, by=entry.reversed_by)
    if entry.act.name == MIGRATION:
        return Refused("history.error.migration", number=entry.id)
    if any(change.table == "working_group" and change.operation == "insert" for change in entry.changes):
        return Refused("history.error.founding", number=entry.id)
    if any(change.table in REGISTER and not _is_note(change) for change in entry.changes):
        return Refused("history.error.issued", number=entry.id)
    if followed := _followed(entry, ledger):
        return Refused("history.error.revised", number=entry.id, by=followed[0])
    subject = entry.act.subject.partition(" ")[2]
    if reissued := _reissued(entry, ledger):
        return Refused("history.error.reissued", number=entry.id, by=reissued[0], meeting=subject)
    if any(change.table == "revision" for change in entry.changes):
        return Refused("history.error.revision", number=entry.id, subject=subject)
    if unkept := [one for one in entry.changes if one.loses and not one.copied]:
        columns = tuple(Column(name) for name in dict.fromkeys(one.column for one in unkept if not one.technical))
        if not columns:
            return Refused("history.error.unkept-reading", number=entry.id)
        return Refused("history.error.unkept", number=entry.id, columns=columns)
    if later := _later(entry, ledger, _sent(entry, ledger)):
        return Refused("history.error.sent", number=entry.id, by=later[0])
    if converted := _converted(entry, ledger):
        return Refused("history.error.converted", number=entry.id, by=converted[0])
    if later := _later(entry, ledger, _rests(entry, ledger)):
        return Refused("history.error.built-on", number=entry.id, by=later[-1])
    return None


def is_for_good(entry: Entry) -> bool:
    """Whether undoing it takes out what the journal does not keep, so that it cannot be undone in its turn."""
    return any(one.adds and not one.copied for one in entry.changes)


def about(subject: str) -> str:
    """One spelling for what an act and a paper are about: `meeting:3` for `meeting 3`, `item 3/5`, `action A3.1`."""
    kind, _, rest = subject.replace(":", " ").partition(" ")
    number = re.match(r"A?(\d+)", rest) if kind in OF_A_MEETING else None
    if number:
        return f"meeting:{number[1]}"
    return f"draft:{rest}" if kind == "recommendation" else f"{kind}:{rest}"


def _fill_in(
    ledger: Ledger, migration: Entry, references: Mapping[tuple[str, str], str], makers: Mapping[Place, int]
) -> None:
    """Enters a row that it added as if by the newest entry that had made one it points at, the other ones apart."""
    for (table, row), together in groupby(migration.changes, key=lambda one: (one.table, one.row)):
        changes = tuple(together)
        if any(one.operation != "insert" for one in changes):
            ledger.converted[table, row] += [
                (migration.id, "" if one.operation == "delete" else one.column) for one in changes
            ]
            continue
        targets = {target for one in changes if (target := _target(one, references))}
        if owner := max((makers[target] for target in targets if target in makers), default=None):
            ledger.filled[owner] += changes
            for target in targets:
                ledger.pointed[target].append(owner)


def _target(change: Change, references: Mapping[tuple[str, str], str]) -> Place | None:
    """The row that a column points at since it changed."""
    table = references.get((change.table, change.column))
    return (table, int(change.new)) if table and change.new is not None else None


def _converted(entry: Entry, ledger: Ledger) -> list[int]:
    """Migrations after the entry that changed what it left, so that this no longer stands."""
    return sorted(
        other
        for change in entry.changes
        for other, column in ledger.converted[change.table, change.row]
        if other > entry.id and column in {"", change.column}
    )


def _holders(subject: str) -> tuple[str, ...]:
    """A subject and those whose papers hold it: a recommendation stands in its theme's, and both in the report."""
    spelt = about(subject)
    number = re.match(r"(?:draft|theme):(\d+)", spelt)
    return tuple(dict.fromkeys((spelt, f"theme:{number[1]}", about("recommendations")))) if number else (spelt,)


def _sent(entry: Entry, ledger: Ledger) -> Iterable[int]:
    """Dispatches of what the entry is about, of a paper that holds it, and of a part of it; none holds a dispatch.

    Those of invitations are also dispatches of what the mailbox is.
    """
    if any(map(_is_note, entry.changes)):
        return
    if any((one.table, one.column) == SENDER for one in entry.changes):
        yield from ledger.invited
    holders = _holders(entry.act.subject)
    for one in holders:
        yield from ledger.sent[one]
    yield from ledger.sent_within[holders[0]]


def _followed(entry: Entry, ledger: Ledger) -> list[int]:
    """Entries that made a later revision of a paper which this one says went out."""
    return sorted(
        other
        for document, revision in _entered(entry, "dispatch")
        for other, made in ledger.issued[document]
        if made > revision and other > entry.id
    )


def _reissued(entry: Entry, ledger: Ledger) -> list[int]:
    """Entries that made an invitation anew after this one noted that it went out."""
    if not any((change.table, change.column) in NOTED for change in entry.changes):
        return []
    return [other for other in ledger.reissued[about(entry.act.subject)] if other > entry.id]


def _is_note(change: Change) -> bool:
    """Whether it only notes that something went out."""
    return change.table == "dispatch" or (change.table, change.column) in NOTED


def _entered(entry: Entry, table: str) -> Iterator[tuple[int, int]]:
    """Document and revision of each row that an entry added to this table."""
    rows: dict[int, dict[str, str | None]] = defaultdict(dict)
    for change in entry.changes:
        if change.table == table and change.operation == "insert":
            rows[change.row][change.column] = change.new
    for row in rows.values():
        yield int(row["document_id"] or 0), int(row["revision"] or 0)


def _rests(entry: Entry, ledger: Ledger) -> Iterable[int]:
    """Entries that touched the same rows, point at a row that it made or gave its weight, or changed an order too."""
    for change in entry.changes:
        yield from ledger.touched[change.table, change.row]
        if change.operation == "insert" or (change.table, change.column) in WEIGHTY:
            yield from ledger.pointed[change.table, change.row]
        elif change.column in ORDERED:
            yield from ledger.touched[change.table, entry.act.subject]


def _later(entry: Entry, ledger: Ledger, others: Iterable[int]) -> list[int]:
    """Those after the entry; one that undid something after the entry leaves, together with that, nothing behind."""
    return sorted({other for other in others if other > entry.id and ledger.undoing.get(other, 0) <= entry.id})
