"""What became of the items of a meeting, and with one of them of the minutes of the meeting before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from wgsec import records, rules, store
from wgsec.desk import agenda
from wgsec.facts.agenda import Outcome
from wgsec.facts.dossier import Dossier
from wgsec.facts.minutes import MinutesState

if TYPE_CHECKING:
    from wgsec.store.transaction import Transaction


def put(tx: Transaction, dossier: Dossier, outcomes: Mapping[int, Outcome]) -> None:
    """Enters what became of these items, by their numbers; one that this defers goes on to the next agenda."""
    numbered = rules.agenda.numbered(dossier.items)
    changed = {one.id for number, outcome in outcomes.items() if (one := numbered[number]).outcome is not outcome}
    for number, outcome in outcomes.items():
        tx.one(records.AgendaItem, id=numbered[number].id).outcome = outcome
    if changed:
        agenda.carry_on(tx, dossier.meeting, changed)
    _adopt_previous(tx, dossier, outcomes)


def follow(tx: Transaction, before: Dossier) -> None:
    """After a change of decisions of the meeting: items that were what these made of them are what they make now."""
    after = replace(before, decisions=store.minutes.decisions(tx, before.meeting.id))
    was, now = _decided(before), _decided(after)
    numbered = rules.agenda.numbered(before.items).items()
    put(tx, after, {number: now[number] for number, item in numbered if item.outcome is was[number] is not now[number]})


def _decided(dossier: Dossier) -> dict[int, Outcome]:
    """What the decisions on record make of each item."""
    return {
        number: rules.decision.outcome(
            (one.mode, one.votes)
            for one in dossier.decisions
            if one.stands and one.item_id == item.id and not rules.decision.is_without_quorum(one)
        )
        for number, item in rules.agenda.numbered(dossier.items).items()
    }


def _adopt_previous(tx: Transaction, dossier: Dossier, outcomes: Mapping[int, Outcome]) -> None:
    """What became of the item that adopts minutes is the state of those of the meeting before."""
    minutes = store.minutes.of_meeting(tx, dossier.previous.id) if dossier.previous else None
    if minutes is None:
        return
    numbered = rules.agenda.numbered(dossier.items)
    said = ((numbered[number].purpose, outcome) for number, outcome in outcomes.items())
    state = rules.minutes.after(minutes, dossier.meeting.number, said)
    if state is not minutes.state:
        record = tx.one(records.Minutes, id=minutes.id)
        record.state = state
        record.adopted_at_id = dossier.meeting.id if state is MinutesState.ADOPTED else None
