"""Who succeeds whom: another person on a seat, and a seat that leaves the group."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import replace as replaced
from datetime import date
from typing import TYPE_CHECKING

from wgsec import records, rules, store
from wgsec.desk import seat
from wgsec.desk.office import Office
from wgsec.errors import Refused
from wgsec.facts.handover import KEEP, Duties, Heirs
from wgsec.facts.member import HeldOffice, Member
from wgsec.facts.roll import Entry

if TYPE_CHECKING:
    from wgsec.store.transaction import Transaction

NOBODY = Heirs()
"""For a seat that has nothing in hand."""


@dataclass(frozen=True, slots=True)
class Succession:
    """`entry` names the new person and an address; language and zone are the predecessor's unless it says otherwise.

    `offices` is KEEP or the key of the seat that takes them; `heirs` says otherwise for single themes, and who takes
    open actions; `on` is the successor's first day, today if None.
    """

    entry: Entry
    offices: str | None = None
    on: date | None = None
    heirs: Heirs = NOBODY


def replace(office: Office, key: str, succession: Succession, *, seen: Duties | None = None) -> Member:
    """Another person takes the seat; whoever had it leaves on that day. Open actions stay unless somebody takes them.

    `seen` are the duties that the answers were given about. Refused, naming them, for offices without an answer, and
    when the duties have changed since they were seen; WrongUsage for a day that cannot be.
    """
    entry = rules.roll.clean(replaced(succession.entry, key=None, role=None))
    with office.change("member.replace", seat.about(key)) as tx:
        duties, on = _begun(office, tx, key, succession.on, seen)
        before = duties.member
        offices, actions = rules.member.passed_on(duties, succession.offices, succession.heirs)
        after, faults = rules.entries.succeeded(before, entry)
        seat.check_whole(before.seat.key, faults)
        after = replaced(after, offices=tuple(held for held, heir in offices.items() if heir == KEEP))
        seat.check(tx, before, after)
        seat.put(tx, before, after, on, another=True)
        _hand_over(tx, before, {held: heir for held, heir in offices.items() if heir not in (None, KEEP)}, on)
        _hand_over_actions(tx, duties, {label: heir for label, heir in actions.items() if heir != KEEP})
        return store.member.by_key(tx, key)


def leave(
    office: Office, key: str, heirs: Heirs = NOBODY, *, on: date | None = None, seen: Duties | None = None
) -> Member:
    """The seat leaves the group, on the day `on` or today; offices of the whole group are vacant then.

    Nobody presents the items of meetings to come any more that it was to present.
    `seen` are the duties that the answers were given about. Refused, naming them, for themes and open actions that
    nobody takes, and when the duties have changed since they were seen; WrongUsage for a day that cannot be.
    """
    with office.change("member.leave", seat.about(key)) as tx:
        duties, on = _begun(office, tx, key, on, seen)
        settled = rules.member.settled(duties, heirs)
        record = tx.one(records.Seat, key=duties.member.seat.key)
        record.until = on
        for person in tx.all(records.Person, seat_id=record.id, until=None):
            seat.close(tx, person, on)
        by_theme = {held.theme: held for held in duties.member.offices if held.theme}
        _hand_over(tx, duties.member, {by_theme[n]: heir for n, heir in settled.themes.items() if heir}, on)
        _hand_over_actions(tx, duties, settled.actions)
        for item in duties.items:
            tx.one(records.AgendaItem, id=item.id).presenter = None
        return store.member.by_key(tx, key)


def leave_alternate(office: Office, key: str, alternate: str, *, on: date | None = None) -> Member:
    """An alternate, by name or address, stands in no longer. NoSuchThing if the seat has none of that name."""
    with office.change("member.leave", seat.about(key)) as tx:
        duties, on = _begun(office, tx, key, on, None)
        before = duties.member
        gone = rules.entries.alternate(before, alternate)
        rest = tuple(one for one in before.alternates if one is not gone)
        seat.put(tx, before, replaced(before, alternates=rest), on)
        return store.member.by_key(tx, key)


def _begun(office: Office, tx: Transaction, key: str, on: date | None, seen: Duties | None) -> tuple[Duties, date]:
    """The duties as they are, unless they have moved since they were seen; and the day it happens."""
    today = office.today(store.group.the(tx).zone)
    duties = store.member.duties(tx, key)
    rules.member.check_present(duties.member.seat)
    rules.member.check_day(duties.member, on or today, today)
    if seen is not None and seen != duties:
        raise Refused("member.error.moved", key=duties.member.seat.key)
    return duties, on or today


def _hand_over(tx: Transaction, from_: Member, heirs: dict[HeldOffice, str], on: date) -> None:
    for held, key in heirs.items():
        before = _heir(tx, from_, key)
        if before.holds(held.kind, held.theme):
            continue
        after = replaced(before, offices=(*before.offices, HeldOffice(held.kind, held.theme)))
        seat.check(tx, before, after)
        seat.put(tx, before, after, on)


def _hand_over_actions(tx: Transaction, duties: Duties, heirs: Mapping[str, str]) -> None:
    for action in duties.actions:
        if action.label in heirs:
            heir = _heir(tx, duties.member, heirs[action.label])
            tx.one(records.Action, id=action.id).owner_id = tx.one(records.Seat, key=heir.seat.key).id or 0


def _heir(tx: Transaction, from_: Member, key: str) -> Member:
    found = store.member.by_key(tx, key)
    rules.member.check_heir(from_.seat, found.seat)
    return found
