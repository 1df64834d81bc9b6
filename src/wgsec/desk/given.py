"""Actions as each meeting gave them: kept when its notes are read, so that its minutes stay what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wgsec import records, rules, store
from wgsec.facts.language import Wording
from wgsec.facts.meeting import Meeting
from wgsec.facts.minutes import Action
from wgsec.facts.notes import NotesPlan

if TYPE_CHECKING:
    from wgsec.store.transaction import Transaction


def settle(tx: Transaction, meeting: Meeting) -> None:
    """Actions of earlier meetings that only commands gave are kept as they are now, before this meeting's notes.

    Until then a command that puts one right also puts right what the minutes of its meeting say.
    """
    for action in store.minutes.actions(tx):
        if action.meeting < meeting.number and rules.action.as_given(action, action.meeting) is None:
            _put(tx, action, store.meeting.by_number(tx, action.meeting))


def keep(tx: Transaction, meeting: Meeting, plan: NotesPlan) -> None:
    """What the original notes of a meeting have made of its actions, and the open ones that came to it.

    Of those kept before, only what this reading of the file has changed.
    """
    changes = {one.label: one.changes for one in plan.actions}
    for action in store.minutes.actions(tx):
        if rules.action.as_given(action, meeting.number):
            _change(tx, action, meeting, changes.get(action.label, ()))
        elif action.label in changes or rules.action.came_open(action, meeting):
            _put(tx, action, meeting)


def translate(tx: Transaction, meeting: Meeting, plan: NotesPlan) -> None:
    """The wordings that a translation of the notes of a meeting gives."""
    worded = {one.label: one.wording.get(plan.language) for one in plan.wordings}
    for action in store.minutes.actions(tx):
        if action.label in worded and (given := rules.action.as_given(action, meeting.number)):
            record = tx.one(records.ActionGiven, action_id=action.id, meeting_id=meeting.id)
            record.wording = Wording.of({**given.wording.texts(), plan.language: worded[action.label]})


def _put(tx: Transaction, action: Action, meeting: Meeting) -> None:
    owner = tx.one(records.Seat, key=action.owner).id or 0
    tx.add(
        records.ActionGiven(
            action_id=action.id, meeting_id=meeting.id, wording=action.wording, owner_id=owner, due=action.due
        )
    )


def _change(tx: Transaction, action: Action, meeting: Meeting, changes: tuple[str, ...]) -> None:
    record = tx.one(records.ActionGiven, action_id=action.id, meeting_id=meeting.id)
    if "wording" in changes:
        record.wording = action.wording
    if "owner" in changes:
        record.owner_id = tx.one(records.Seat, key=action.owner).id or 0
    if "due" in changes:
        record.due = action.due
