"""Actions that the notes of a meeting give, carry over and close, and what its minutes keep of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wgsec import records, rules, store
from wgsec.facts.dossier import Dossier
from wgsec.facts.language import Wording
from wgsec.facts.meeting import Meeting
from wgsec.facts.minutes import Action, ActionState
from wgsec.facts.notes import NotesPlan, PlannedAction

if TYPE_CHECKING:
    from wgsec.store.transaction import Transaction


def put(tx: Transaction, dossier: Dossier, planned: PlannedAction) -> None:
    """Enters an action as the notes say it, under the number that it has there."""
    meeting_number, number = (int(part) for part in planned.label[1:].split("."))
    meeting = store.meeting.by_number(tx, meeting_number)
    owner = tx.one(records.Seat, key=planned.owner)
    record = tx.get(records.Action, meeting_id=meeting.id, number=number)
    if record is None:
        item = rules.agenda.numbered(dossier.items).get(planned.item or 0)
        record = records.Action(
            meeting_id=meeting.id, number=number, item_id=item.id if item else None, owner_id=owner.id or 0
        )
    record.wording, record.owner_id, record.due = planned.wording, owner.id or 0, planned.due
    record.noted = planned.noted
    tx.add(record)


def close(tx: Transaction, label: str, state: ActionState, meeting: Meeting) -> None:
    """An open action was done or taken back at the meeting; one that is closed already stays as it is.

    One of an earlier meeting is then not carried over by this one, even if its notes said so before.
    """
    number, action = (int(part) for part in label[1:].split("."))
    record = tx.one(records.Action, meeting_id=store.meeting.by_number(tx, number).id, number=action)
    if state in rules.action.NEXT[record.state]:
        record.state, record.closed_on = state, meeting.day
    if number != meeting.number:
        _take_out(tx, record.id, meeting.id)


def follow(tx: Transaction, before: Action, after: Action) -> None:
    """Enters and takes out what meetings have made of an action, where that differs."""
    was, will = ({one.meeting for one in action.given} for action in (before, after))
    for number in was ^ will:
        meeting = store.meeting.by_number(tx, number)
        if number in will:
            _enter(tx, after, meeting)
        else:
            _take_out(tx, after.id, meeting.id)


def settle(tx: Transaction, meeting: Meeting) -> None:
    """Before the notes of a meeting are read: actions of earlier ones that only commands gave are kept as they are now.

    Until then a command that puts one right also puts right what the minutes of its meeting say.
    """
    for action in store.minutes.actions(tx):
        if action.meeting < meeting.number and rules.action.as_given(action, action.meeting) is None:
            _enter(tx, action, store.meeting.by_number(tx, action.meeting))


def keep(tx: Transaction, dossier: Dossier, plan: NotesPlan) -> None:
    """What the original notes of a meeting have made of its actions, and the open ones that came to it.

    Of those kept before, only what this reading of the file has changed. What a command gave at an earlier meeting
    after the group adopted these minutes did not come to it.
    """
    meeting, minutes = dossier.meeting, dossier.minutes
    closed = minutes is not None and rules.minutes.are_adopted(minutes)
    changes = {one.label: one.changes for one in plan.actions}
    for action in store.minutes.actions(tx):
        if rules.action.as_given(action, meeting.number):
            _change(tx, action, meeting, changes.get(action.label, ()))
        elif rules.action.done_at(action, meeting):
            continue
        elif action.label in changes or (not closed and rules.action.came_open(action, meeting)):
            _enter(tx, action, meeting)


def translate(tx: Transaction, meeting: Meeting, plan: NotesPlan) -> None:
    """The wordings that a translation of the notes of a meeting gives."""
    worded = {one.label: one.wording.get(plan.language) for one in plan.wordings}
    for action in store.minutes.actions(tx):
        if action.label in worded and (given := rules.action.as_given(action, meeting.number)):
            record = tx.one(records.ActionGiven, action_id=action.id, meeting_id=meeting.id)
            record.wording = Wording.of({**given.wording.texts(), plan.language: worded[action.label]})


def _enter(tx: Transaction, action: Action, meeting: Meeting) -> None:
    owner = tx.one(records.Seat, key=action.owner).id or 0
    tx.add(
        records.ActionGiven(
            action_id=action.id, meeting_id=meeting.id, wording=action.wording, owner_id=owner, due=action.due
        )
    )


def _take_out(tx: Transaction, action_id: int | None, meeting_id: int) -> None:
    record = tx.get(records.ActionGiven, action_id=action_id, meeting_id=meeting_id)
    if record is not None:
        tx.remove(record)


def _change(tx: Transaction, action: Action, meeting: Meeting, changes: tuple[str, ...]) -> None:
    record = tx.one(records.ActionGiven, action_id=action.id, meeting_id=meeting.id)
    if "wording" in changes:
        record.wording = action.wording
    if "owner" in changes:
        record.owner_id = tx.one(records.Seat, key=action.owner).id or 0
    if "due" in changes:
        record.due = action.due
