"""Decisions put right by hand, and actions given, changed and closed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from wgsec import records, rules, store
from wgsec.desk.office import Office, Subject
from wgsec.errors import WrongUsage
from wgsec.facts.change import Emptied, Rewording, over
from wgsec.facts.language import Wording
from wgsec.facts.minutes import Action, ActionState, Decision, DecisionMode

if TYPE_CHECKING:
    from wgsec.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class DecisionChange:
    """What is to be said differently of a decision; None stays as it is, and an empty text takes out."""

    wording: Rewording = Rewording()
    mode: DecisionMode | None = None
    votes: tuple[int, int, int] | None = None


def edit(office: Office, label: str, change: DecisionChange) -> bool:
    """Changes wording or mode of decision `3/1`; False if nothing changed.

    WrongUsage for no wording, and for one that no paper can set; Refused if it is void, else as the rule.
    """
    rules.wording.check(change.wording.said)
    with office.change("decision.edit", f"decision {label}") as tx:
        decision = store.minutes.decision(tx, label)
        rules.decision.check_stands(decision)
        changed = _changed(decision, change)
        if (changed.mode, changed.votes) != (decision.mode, decision.votes):
            rules.decision.check(changed)
        record = tx.one(records.Decision, id=decision.id)
        record.wording, record.mode = changed.wording, changed.mode
        record.votes_for, record.votes_against, record.abstentions = changed.votes or (None, None, None)
        return changed != decision


def _changed(decision: Decision, change: DecisionChange) -> Decision:
    """As it would read; a vote keeps its counts until it is one no longer."""
    mode = change.mode or (DecisionMode.VOTE if change.votes else decision.mode)
    return replace(
        decision,
        wording=rules.wording.needed(
            change.wording.over(decision.wording), "decision.error.text", label=decision.label
        ),
        mode=mode,
        votes=change.votes or (decision.votes if mode is DecisionMode.VOTE else None),
    )


def void(office: Office, label: str, reason: str) -> None:
    """A decision that does not stand: its number stays taken. Refused if it is void already; a reason is needed."""
    if not reason.strip():
        raise WrongUsage("decision.error.reason", label=label)
    with office.change("decision.void", f"decision {label}") as tx:
        decision = store.minutes.decision(tx, label)
        rules.decision.check_stands(decision)
        tx.one(records.Decision, id=decision.id).void_reason = reason.strip()


@dataclass(frozen=True, slots=True)
class NewAction:
    """Something to be done: `owner` is a seat's key, `due` a day."""

    wording: Wording
    owner: str
    due: date | None = None


def give(office: Office, meeting: int, action: NewAction) -> Action:
    """Gives an action at a meeting, under the next number. NoSuchThing for an unknown meeting or seat.

    WrongUsage without a text, and for one that no paper can set.
    """
    rules.wording.check(rules.wording.needed(action.wording, "action.error.text"))
    with office.change("action.add", f"meeting {meeting}") as tx:
        found = store.meeting.by_number(tx, meeting)
        taken = [one.number for one in store.minutes.actions(tx, found.id)]
        record = tx.add(
            records.Action(
                meeting_id=found.id,
                number=max(taken, default=0) + 1,
                wording=action.wording,
                owner_id=_owner(tx, action.owner),
                due=action.due,
            )
        )
        return store.minutes.action(tx, f"A{meeting}.{record.number}")


@dataclass(frozen=True, slots=True)
class ActionChange:
    """What is to be said differently of an action; None stays as it is, and an empty text takes out."""

    wording: Rewording = Rewording()
    owner: str | None = None
    due: date | Emptied | None = None
    note: str | Emptied | None = None


def change_action(office: Office, label: str, change: ActionChange) -> Action | None:
    """Changes wording, owner, date or note of action `A3.1`; None if that changed nothing.

    WrongUsage for no wording, and for one that no paper can set.
    """
    rules.wording.check(change.wording.said)
    with office.change("action.edit", _about(label)) as tx:
        action = store.minutes.action(tx, label)
        record = tx.one(records.Action, id=action.id)
        record.wording = rules.wording.needed(change.wording.over(action.wording), "action.error.text")
        if change.owner is not None:
            record.owner_id = _owner(tx, change.owner)
        record.due = over(action.due, change.due)
        record.note = over(action.note, change.note)
        after = store.minutes.action(tx, label)
        return after if after != action else None


def close(
    office: Office, label: str, *, state: ActionState = ActionState.DONE, note: str | Emptied | None = None
) -> Action:
    """An action is done, or cancelled. Refused if it is closed already."""
    with office.change("action.done", _about(label)) as tx:
        action = store.minutes.action(tx, label)
        rules.action.check_step(action, state)
        record = tx.one(records.Action, id=action.id)
        record.state, record.note = state, over(action.note, note)
        record.closed_on = office.today(store.group.the(tx).zone)
        return store.minutes.action(tx, label)


def _about(label: str) -> Subject:
    """What the journal says that an act on an action is about: its number as it is on record, however it was typed."""
    return lambda asker: f"action {store.minutes.action(asker, label).label}"


def _owner(tx: Transaction, key: str) -> int:
    return tx.one(records.Seat, key=store.member.by_key(tx, key).seat.key).id or 0
