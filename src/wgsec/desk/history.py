"""Undoing an act: a new entry of the journal that takes every change of an older one back."""

from __future__ import annotations

from dataclasses import dataclass

from wgsec import rules, store
from wgsec.desk import adopted
from wgsec.desk.office import Office
from wgsec.errors import NoSuchThing, Refused
from wgsec.facts.history import Entry
from wgsec.store.archive import Asker


@dataclass(frozen=True, slots=True)
class Undone:
    """`entry` was taken back by entry `by`; `for_good` if that one cannot be undone in its turn."""

    entry: Entry
    by: int
    for_good: bool


def undo(office: Office, number: int | None = None, *, correct: bool = False) -> Undone:
    """Reverses entry `number`, or the last one that neither undoes another nor was undone itself.

    NoSuchThing if there is none. Refused, with the reason, for what left the house, what others rest on, and what the
    journal does not know because it is personal or long; and as `adopted.guarding`.
    """
    with office.reading() as archive:
        number = number or store.history.last_act(archive)
        if number is None:
            raise NoSuchThing("history.error.nothing")
        entry = _undoable(archive, number)
        seen = store.history.count(archive)
    with office.change("undo", entry.act.subject, reverses=number) as tx:
        by = tx.changeset
        if by != seen + 1:
            raise Refused("history.error.meanwhile", number=number)
        with adopted.guarding(tx, correct=correct):
            store.history.reverse(tx, entry)
    with office.reading() as archive:
        made = store.history.entry(archive, by)
        ledger = rules.history.ledger(store.history.sequel(archive, by))
    return Undone(entry, by, rules.history.obstacle(made, ledger) is not None)


def _undoable(archive: Asker, number: int) -> Entry:
    entry = store.history.entry(archive, number)
    refusal = rules.history.obstacle(entry, rules.history.ledger(store.history.sequel(archive, number)))
    if refusal:
        raise refusal
    return entry
