"""Seats and the persons on them: adding, correcting, promoting, removing. Who succeeds whom is `desk.handover`'s."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from wgsec import records, rules, store
from wgsec.desk import seat
from wgsec.desk.office import Office
from wgsec.errors import Refused
from wgsec.facts.member import Member, SeatKind
from wgsec.facts.roll import Entry, Fault

if TYPE_CHECKING:
    from wgsec.store.transaction import Transaction


def add(office: Office, key: str, entry: Entry) -> Member:
    """A new seat with its first person; without a kind it is a member. `rules.roll.entry` reads one from typed text.

    Refused for a key or an address that is taken, or an office that the seat may not hold; WrongUsage for what the
    entry lacks: institution, name, language, address, and the zone where the country has not exactly one.
    """
    entry = rules.roll.clean(replace(entry, key=key, role=None))
    key = entry.key or ""
    with office.change("member.add", f"member {key}") as tx:
        if tx.get(records.Seat, key=key):
            raise Refused("member.error.taken", key=key)
        after, faults = rules.entries.merged(key, (entry,), None)
        return _put(office, tx, None, after, faults)


def add_alternate(office: Office, key: str, entry: Entry) -> Member:
    """Somebody who may stand in for the holder; language and zone are the holder's unless the entry names others.

    Refused for a person who is on the seat already or an address that is taken; WrongUsage for what is lacking.
    """
    entry = rules.roll.clean(replace(entry, key=None, role=None))
    with office.change("member.add", seat.about(key)) as tx:
        before = seat.present(tx, key)
        after, faults = rules.entries.stood_in(before, entry)
        return _put(office, tx, before, after, faults)


def edit(office: Office, key: str, entry: Entry, *, alternate: str | None = None) -> Member | None:
    """Corrects what the entry names, of the seat and its holder or of one alternate; None if that changed nothing.

    `alternate` is a name or an address. Refused where the correction would make another person of somebody (see
    `desk.handover.replace`), and for another kind (see `promote`).
    """
    entry = rules.roll.clean(replace(entry, key=None, role=None))
    with office.change("member.edit", seat.about(key)) as tx:
        before = seat.present(tx, key)
        if entry.kind not in (None, before.seat.kind):
            raise Refused("member.error.promote", key=before.seat.key, kind=entry.kind)
        after, faults = rules.entries.corrected(before, entry, alternate)
        return _put(office, tx, before, after, faults) if faults or after != before else None


def promote(office: Office, key: str, kind: SeatKind) -> Member | None:
    """The seat becomes of another kind: a reserve a member, a member an observer; None if it is of that kind already.

    Refused where that is no step a seat may take, and for offices that the new kind may not hold.
    """
    with office.change("member.promote", seat.about(key)) as tx:
        before = seat.present(tx, key)
        if before.seat.kind is kind:
            return None
        return _put(office, tx, before, replace(before, seat=replace(before.seat, kind=kind)), ())


def remove(office: Office, key: str) -> Member:
    """Takes out a seat that was entered by mistake, with its persons. Refused once anything rests on it."""
    with office.change("member.remove", seat.about(key)) as tx:
        member = store.member.by_key(tx, key)
        if rests := store.member.rests(tx, member.seat.key):
            words = tuple(Fault(0, "", f"log.table.{table.replace('_', '-')}", {}) for table in rests)
            raise Refused("member.error.rests", key=member.seat.key, findings=words)
        record = tx.one(records.Seat, key=member.seat.key)
        for person in tx.all(records.Person, seat_id=record.id):
            for part in (records.Address, records.HeldOffice):
                for one in tx.all(part, person_id=person.id):
                    tx.remove(one)
            tx.remove(person)
        tx.remove(record)
        return member


def assign(
    office: Office, theme: int, first: str | None = None, *, also: Sequence[str] = (), without: Sequence[str] = ()
) -> tuple[str, ...]:
    """Who are the rapporteurs of a theme: `first` alone takes the place of all there were; the keys, in their order.

    `also` come beside, `without` are rapporteurs no longer. Refused for a seat that may not be rapporteur or has left.
    """
    with office.change("theme.assign", f"theme {theme}") as tx:
        before = store.group.theme(tx, theme)
        keys = rules.member.rapporteurs(before.rapporteurs, first, also, without)
        on = office.today(store.group.the(tx).zone)
        for key in dict.fromkeys((*before.rapporteurs, *keys)):
            member = seat.present(tx, key)
            after = rules.member.as_rapporteur(member, theme, holds=key in keys)
            seat.check(tx, member, after)
            seat.put(tx, member, after, on)
        ranks = {key: rank for rank, key in enumerate(keys, start=1)}
        for record in tx.all(records.HeldOffice, theme_id=before.id, until=None):
            person = tx.one(records.Person, id=record.person_id)
            record.rank = ranks[tx.one(records.Seat, id=person.seat_id).key]
        return keys


def _put(office: Office, tx: Transaction, before: Member | None, after: Member, faults: Sequence[Fault]) -> Member:
    """Writes the seat down unless something is lacking or a rule stands against it; as it is then."""
    seat.check_whole(after.seat.key, faults)
    seat.check(tx, before, after)
    seat.put(tx, before, after, office.today(store.group.the(tx).zone))
    return store.member.by_key(tx, after.seat.key)
