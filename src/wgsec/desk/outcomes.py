"""What became of the items of a meeting, and of the minutes that some of them adopt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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
    """Enters what became of these items, by their numbers, and of the minutes that they adopt."""
    _enter(tx, dossier, outcomes)
    _adopt(tx, dossier, outcomes)


def _enter(tx: Transaction, dossier: Dossier, outcomes: Mapping[int, Outcome]) -> None:
    """What became of items; one that this defers goes on to the next agenda."""
    numbered = rules.agenda.numbered(dossier.items)
    changed = {one.id for number, outcome in outcomes.items() if (one := numbered[number]).outcome is not outcome}
    for number, outcome in outcomes.items():
        tx.one(records.AgendaItem, id=numbered[number].id).outcome = outcome
    if changed:
        agenda.carry_on(tx, dossier.meeting, changed)


def follow(tx: Transaction, before: Dossier) -> None:
    """After a change of decisions or marks: items that were what these made of them are what they make now."""
    meeting = before.meeting.id
    after = replace(before, decisions=store.minutes.decisions(tx, meeting), items=store.agenda.items(tx, meeting))
    was, now, became = _decided(before), _decided(after), dict[int, Outcome]()
    marks = {number: item.noted for number, item in rules.agenda.numbered(after.items).items()}
    for number, item in rules.agenda.numbered(before.items).items():
        if item.noted is not marks[number]:
            by_mark = (_made(item.noted, was[number]), _made(marks[number], now[number]))
        else:
            by_mark = (was[number], now[number])
        if item.outcome is by_mark[0] is not by_mark[1]:
            became[number] = by_mark[1]
    put(tx, after, became)


def _made(mark: Outcome | None, decided: Outcome) -> Outcome:
    """What an item comes to by its mark; by its decisions where that comes to nothing."""
    return decided if mark in (None, Outcome.PENDING) else mark


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


def _adopt(tx: Transaction, dossier: Dossier, numbers: Iterable[int]) -> None:
    """What became of all items that adopt the same minutes as one of these is the state of those minutes."""
    items = rules.agenda.numbered(store.agenda.items(tx, dossier.meeting.id))
    adopted = {number: rules.agenda.adopts(item, dossier.previous) for number, item in items.items()}
    concerned = {meeting for number in numbers for meeting in adopted[number]} - {dossier.meeting.number}
    for minutes in store.minutes.all_(tx) if concerned else ():
        if minutes.meeting not in concerned:
            continue
        said = [item.outcome for number, item in items.items() if minutes.meeting in adopted[number]]
        state = rules.minutes.after(minutes, dossier.meeting.number, said)
        if state is not minutes.state:
            record = tx.one(records.Minutes, id=minutes.id)
            record.state = state
            record.adopted_at_id = dossier.meeting.id if state is MinutesState.ADOPTED else None
