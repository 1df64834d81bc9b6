"""Undoing an act: a new entry of the journal that takes every change of an older one back."""

from __future__ import annotations

from dataclasses import dataclass

from wgsec import rules, store
from wgsec.desk import adopted
from wgsec.desk.office import Office
from wgsec.errors import NoSuchThing, Refused
from wgsec.facts.history import Entry
from wgsec.store.rows import Asker


@dataclass(frozen=True, slots=True)
class Undone:
    """`entry` was taken back by entry `by`."""

    entry: Entry
    by: int


def chosen(office: Office, number: int | None = None) -> Entry:
    """Entry `number`, or the last act that neither undoes another nor was undone itself, as `undo` would reverse it.

    NoSuchThing and Refused as there.
    """
    with office.reading() as archive:
        return _undoable(archive, number)


def undo(office: Office, number: int | None = None, *, correct: bool = False) -> Undone:
    """Reverses entry `number`, or the last one that neither undoes another nor was undone itself.

    NoSuchThing if there is none. Refused, with the reason, for what left the house, what others rest on, and what the
    journal does not know because it is personal or long; and as `adopted.keeping`, `adopted.guarding`,
    `adopted.upholding` and `rules.adopted.check_names`.
    """
    with office.reading() as archive:
        entry = _undoable(archive, number)
        seen = store.history.count(archive)
    with office.change("undo", entry.act.subject, reverses=entry.id) as tx:
        by = tx.changeset
        if by != seen + 1:
            raise Refused("history.error.meanwhile", number=entry.id)
        concerned = store.adopted.concerned(tx, entry.id)
        with (
            adopted.keeping(tx, correct=correct),
            adopted.guarding(tx, concerned, correct=correct),
            adopted.upholding(tx),
        ):
            store.history.reverse(tx, entry)
        if meeting := rules.adopted.renamed(entry):
            minutes = store.minutes.of_meeting(tx, store.meeting.by_number(tx, meeting).id)
            rules.adopted.check_names(minutes, correct=correct)
    return Undone(entry, by)


def _undoable(archive: Asker, number: int | None) -> Entry:
    number = number or store.history.last_act(archive)
    if number is None:
        raise NoSuchThing("history.error.nothing")
    entry = store.history.entry(archive, number)
    ledger = rules.history.ledger(store.history.sequel(archive, number))
    if refusal := rules.history.obstacle(entry, ledger):
        raise refusal
    return rules.history.whole(entry, ledger)
