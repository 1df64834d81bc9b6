"""Decisions that the notes of a meeting take, and those that they say no longer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wgsec import language, records, rules
from wgsec.facts.dossier import Dossier
from wgsec.facts.language import Wording
from wgsec.facts.meeting import Meeting
from wgsec.facts.notes import Fate, PlannedDecision

if TYPE_CHECKING:
    from wgsec.store.transaction import Transaction


def put(tx: Transaction, dossier: Dossier, planned: PlannedDecision) -> None:
    """Enters a decision as the notes say it, under the number that it has there, with who was there to take it."""
    meeting, number = dossier.meeting, int(planned.label.partition("/")[2])
    record = tx.get(records.Decision, meeting_id=meeting.id, number=number)
    record = record or records.Decision(meeting_id=meeting.id, number=number, wording=Wording())
    numbered = rules.agenda.numbered(dossier.items)
    record.item_id = numbered[planned.item].id if planned.item else None
    record.wording, record.mode = planned.wording, planned.mode
    record.votes_for, record.votes_against, record.abstentions = planned.votes or (None, None, None)
    record.entitled = len(rules.quorum.entitled(dossier.members))
    record.quorum = rules.quorum.needed(dossier.quorum, record.entitled)
    record.present, record.noted = planned.present, planned.noted
    tx.add(record)
    if planned.fate is Fate.NEW or "reservations" in planned.changes:
        _put_reservations(tx, record.id or 0, planned)


def _put_reservations(tx: Transaction, decision: int, planned: PlannedDecision) -> None:
    for old in tx.all(records.Reservation, decision_id=decision):
        tx.remove(old)
    for one in planned.reservations:
        seat = tx.one(records.Seat, key=one.seat)
        tx.add(
            records.Reservation(
                decision_id=decision, seat_id=seat.id or 0, concerns=one.on, body=one.text, language=one.language
            )
        )


def drop(tx: Transaction, label: str, meeting: Meeting, lang: str) -> None:
    """A number that was dropped from the file stays taken: the decision is void.

    The reason is put down in `lang`, the language of the notes, as a secretary would type it.
    """
    record = tx.one(records.Decision, meeting_id=meeting.id, number=int(label.partition("/")[2]))
    record.void_reason = record.void_reason or language.words.paper(lang)("notes.dropped")
