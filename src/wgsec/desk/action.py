"""Actions given, changed and closed by hand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from wgsec import records, rules, store
from wgsec.desk import adopted, given, reworded
from wgsec.desk.office import Office, Subject
from wgsec.facts.change import Emptied, Rewording, over
from wgsec.facts.language import Wording
from wgsec.facts.minutes import Action, ActionState

if TYPE_CHECKING:
    from wgsec.store.rows import Asker
    from wgsec.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class NewAction:
    """Something to be done: `owner` is a seat's key, `due` a day."""

    wording: Wording
    owner: str
    due: date | None = None


def add(office: Office, meeting: int, action: NewAction, *, correct: bool = False) -> Action:
    """Gives an action at a meeting, under the next number. NoSuchThing for an unknown meeting or seat.

    WrongUsage without a text, and for one that no paper can set. Refused for a meeting that was not opened, for a seat
    that had left the group when the action is given, and as `adopted.guarding`.
    """
    rules.wording.check(rules.wording.needed(action.wording, "action.error.text"))
    with office.change("action.add", f"meeting {meeting}") as tx, adopted.guarding(tx, {meeting}, correct=correct):
        found = store.meeting.by_number(tx, meeting)
        rules.meeting.check_opened(found)
        taken = [one.number for one in store.minutes.actions(tx, found.id)]
        record = tx.add(
            records.Action(
                meeting_id=found.id,
                number=max(taken, default=0) + 1,
                wording=action.wording,
                owner_id=_owner(office, tx, action.owner),
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


def edit(office: Office, label: str, change: ActionChange, *, correct: bool = False) -> Action | None:
    """Changes wording, owner, date or note of action `A3.1`; None if that changed nothing.

    WrongUsage for no wording, and for one that no paper can set. Refused for another owner that had left the group, and
    as `adopted.guarding`.
    """
    rules.wording.check(change.wording.said)
    with office.change("action.edit", _about(label)) as tx:
        action = store.minutes.action(tx, label)
        record = tx.one(records.Action, id=action.id)
        with adopted.guarding(tx, rules.action.recorded_at(action), correct=correct):
            reworded.put(tx, action, change.wording, "action.error.text")
            if change.owner is not None and change.owner.casefold() != action.owner:
                record.owner_id = _owner(office, tx, change.owner)
            record.due = over(action.due, change.due)
            record.note = over(action.note, change.note)
        after = store.minutes.action(tx, label)
        return after if after != action else None


def done(office: Office, *labels: str, note: str | Emptied | None = None, correct: bool = False) -> tuple[Action, ...]:
    """Actions are done: an act each, and none where one may not be.

    Refused for one that is closed already, before it was given, and where adopted minutes would read otherwise, unless
    that is a `correct`ion.
    """
    return _close(office, "action.done", labels, ActionState.DONE, note, correct=correct)


def cancel(
    office: Office, *labels: str, note: str | Emptied | None = None, correct: bool = False
) -> tuple[Action, ...]:
    """Actions are no longer needed. Refused as for those that are done."""
    return _close(office, "action.cancel", labels, ActionState.CANCELLED, note, correct=correct)


def _close(
    office: Office,
    act: str,
    labels: tuple[str, ...],
    state: ActionState,
    note: str | Emptied | None,
    *,
    correct: bool,
) -> tuple[Action, ...]:
    with office.reading() as archive:
        # One action under two spellings of its number is one.
        named = dict.fromkeys(_closed(office, archive, one, state, note, correct=correct).label for one in labels)
    return tuple(_enter(office, act, label, state, note, correct=correct) for label in named)


def _enter(
    office: Office, act: str, label: str, state: ActionState, note: str | Emptied | None, *, correct: bool
) -> Action:
    with office.change(act, f"action {label}") as tx:
        closed = _closed(office, tx, label, state, note, correct=correct)
        record = tx.one(records.Action, id=closed.id)
        given.follow(tx, store.minutes.action(tx, label), closed)
        record.state, record.note, record.closed_on = closed.state, closed.note, closed.closed_on
        return closed


def _closed(
    office: Office, asker: Asker, label: str, state: ActionState, note: str | Emptied | None, *, correct: bool
) -> Action:
    """The action as it will stand, if it may come to this. Refused as `done`; NoSuchThing for none."""
    action = store.minutes.action(asker, label)
    meeting = store.meeting.by_number(asker, action.meeting)
    # The day is told by the clocks of the meeting that gave it, as what it is held against.
    day = office.today(meeting.zone)
    rules.action.check_step(action, state, meeting.day, day)
    of_the_day = [one for one in store.meeting.all_(asker) if one.day == day]
    closed = replace(rules.action.closed(action, state, day, of_the_day, office.instant), note=over(action.note, note))
    for minutes in () if correct else store.adopted.all_(asker, rules.action.recorded_at(action, of_the_day)):
        record = store.adopted.record(asker, minutes)
        others = (one for one in record.actions if one.id != action.id)
        rules.adopted.check(record, replace(record, actions=(*others, closed)))
    return closed


def _about(label: str) -> Subject:
    """What the journal says that an act on an action is about: its number as it is on record, however it was typed."""
    return lambda asker: f"action {store.minutes.action(asker, label).label}"


def _owner(office: Office, tx: Transaction, key: str) -> int:
    seat = store.member.by_key(tx, key).seat
    rules.member.check_present(seat, office.today(store.group.the(tx).zone))
    return tx.one(records.Seat, key=seat.key).id or 0
