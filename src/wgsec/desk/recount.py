"""The members counted again for each decision and adoption, once it is known better who was there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wgsec import papers, records, rules, store

if TYPE_CHECKING:
    from wgsec.facts.notes import Remark
    from wgsec.store.transaction import Transaction


def recount(tx: Transaction, number: int) -> tuple[Remark, ...]:
    """Counts them for all that was decided at the meeting inside another act; what is to be said of what changes.

    What an item comes to by its mark alone changes with it, not yet what became of the item.
    """
    dossier = store.meeting.dossier(tx, number)
    notes, known = rules.places.recalled(dossier), papers.notes_sheet.known(dossier)
    changed, remarks = rules.notes.recounted(notes, known)
    ids = {one.label: one.id for one in dossier.decisions}
    for label, present in changed.items():
        tx.one(records.Decision, id=ids[label]).present = present
    marked, more = rules.notes.marked_anew(notes, known)
    numbered = rules.agenda.numbered(dossier.items)
    for item, mark in marked.items():
        tx.one(records.AgendaItem, id=numbered[item].id).noted = mark
    return (*remarks, *more)
