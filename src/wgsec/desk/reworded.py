"""A decision or an action put otherwise by a command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wgsec import records, rules, store
from wgsec.facts.change import Rewording
from wgsec.facts.minutes import Action, Decision

if TYPE_CHECKING:
    from wgsec.store.transaction import Transaction


def put(tx: Transaction, one: Decision | Action, change: Rewording, error: str) -> None:
    """Its words as they read after the change; what is said again as it was is no older than its original any more.

    WrongUsage of the msgid `error` where nothing of them is left.
    """
    record: records.Decision | records.Action
    record = tx.one(records.Decision, id=one.id) if isinstance(one, Decision) else tx.one(records.Action, id=one.id)
    meeting = store.meeting.by_number(tx, one.meeting)
    original = rules.minutes.original(store.minutes.of_meeting(tx, meeting.id), store.group.the(tx))
    record.wording = rules.wording.needed(change.over(one.wording), error, label=one.label)
    record.noted = rules.older.noted(one.noted, one.wording, record.wording, original, change.said.texts())
