"""The members counted again for each decision, once it is known better who was there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wgsec import papers, records, rules, store

if TYPE_CHECKING:
    from wgsec.facts.notes import Remark
    from wgsec.store.transaction import Transaction


def recount(tx: Transaction, number: int) -> tuple[Remark, ...]:
    """Counts them for every decision of the meeting inside another act; what is to be said of those that change."""
    dossier = store.meeting.dossier(tx, number)
    changed, remarks = rules.notes.recounted(rules.places.recalled(dossier), papers.notes_sheet.known(dossier))
    ids = {one.label: one.id for one in dossier.decisions}
    for label, present in changed.items():
        tx.one(records.Decision, id=ids[label]).present = present
    return remarks
