"""Writing down what a seat has become: one way into the records for every act that changes seats and persons."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import count
from typing import TYPE_CHECKING

from wgsec import records, rules, store
from wgsec.desk.office import Subject
from wgsec.errors import Refused, WrongUsage
from wgsec.facts.member import HeldOffice, Member, Person, PersonRole
from wgsec.facts.roll import Fault

if TYPE_CHECKING:
    from wgsec.store.transaction import Transaction


def about(key: str) -> Subject:
    """What the journal says that an act on a seat is about: its key as it is on record. NoSuchThing as the act."""
    return lambda asker: f"member {store.member.by_key(asker, key).seat.key}"


def present(tx: Transaction, key: str) -> Member:
    """The seat of this key. NoSuchThing for an unknown one, Refused for one that has left."""
    found = store.member.by_key(tx, key)
    rules.member.check_present(found.seat)
    return found


def check_whole(key: str, lacking: Iterable[Fault]) -> None:
    """WrongUsage, with a finding for each, if an entry lacks anything."""
    findings = tuple(Fault(0, one.column, f"member.error.lacks-{one.column}", {}) for one in lacking)
    if findings:
        raise WrongUsage("member.error.lacks", key=key, findings=findings)


def check(tx: Transaction, before: Member | None, after: Member) -> None:
    """Refused, or NoSuchThing, if the rules stand against the seat becoming `after`."""
    themes = {theme.number for theme in store.group.themes(tx)}
    rules.member.check(before, after, themes, store.group.the(tx).mailbox)
    others = [one for one in store.member.all_(tx) if one.seat.key != after.seat.key]
    for _, refused in rules.member.clashes([*others, after]):
        raise refused


def put(tx: Transaction, before: Member | None, after: Member, on: date, *, another: bool = False) -> None:
    """Brings the records from `before`, as they are now, to `after`; what is new began on the day `on`.

    A holder who is another person by name and address, or by `another`, leaves on that day with every office, and so
    does an alternate who is not there any more. Refused for an address that somebody else has.
    """
    seat = _put_seat(tx, before, after, on)
    there = tx.all(records.Person, seat_id=seat.id, until=None)
    _put_alternates(tx, seat, before, after, [one for one in there if one.role == PersonRole.ALTERNATE], on)
    if after.holder is not None:
        holder = next((one for one in there if one.role == PersonRole.HOLDER), None)
        old = before.holder if before else None
        if holder and old and (another or not rules.member.is_same(old, after.holder)):
            close(tx, holder, on)
            holder = None
        holder = _put_person(tx, seat, holder, after.holder, on)
        _put_offices(tx, holder, after.offices, on)


def close(tx: Transaction, person: records.Person, on: date) -> None:
    """The person is on the seat no longer, and holds no office; an office of a person who has left is nobody's."""
    _end(person, on)
    for office in tx.all(records.HeldOffice, person_id=person.id, until=None):
        _end(office, on)


def _end(record: records.Person | records.HeldOffice, on: date) -> None:
    """Nothing ends before it began: what was entered after the day of leaving ends on its own first day."""
    record.until = max(on, record.since or on)


def _put_seat(tx: Transaction, before: Member | None, after: Member, on: date) -> records.Seat:
    seat = after.seat
    record = (
        tx.one(records.Seat, key=seat.key)
        if before
        else records.Seat(key=seat.key, institution=seat.institution, kind=seat.kind, since=on)
    )
    if seat.model != record.model:
        record.model_since = on if seat.model else None
    record.institution, record.country, record.region = seat.institution, seat.country, seat.region
    record.model, record.kind = seat.model, seat.kind
    return tx.add(record)


def _put_alternates(
    tx: Transaction, seat: records.Seat, before: Member | None, after: Member, there: list[records.Person], on: date
) -> None:
    """Who is not among the alternates any more leaves first: an address may stay with the seat."""
    known = list(zip(before.alternates if before else (), there, strict=True))
    found: list[records.Person | None] = []
    for person in after.alternates:
        pair = next((one for one in known if rules.member.is_same(one[0], person)), None)
        found.append(pair[1] if pair else None)
        if pair:
            known.remove(pair)
    for _, record in known:
        close(tx, record, on)
    for person, stays in zip(after.alternates, found, strict=True):
        _put_person(tx, seat, stays, person, on)


def _put_person(
    tx: Transaction, seat: records.Seat, record: records.Person | None, person: Person, on: date
) -> records.Person:
    sort_name = rules.people.sort_name(person.name)
    if record is None:
        record = records.Person(
            seat_id=seat.id or 0, role=person.role, name=person.name, sort_name=sort_name, zone=person.zone, since=on
        )
    record.name, record.sort_name, record.gender = person.name, sort_name, person.gender
    record.languages, record.zone = person.languages, person.zone
    record.title, record.function, record.salutation = person.title, person.function, person.salutation
    tx.add(record)
    _put_addresses(tx, record, person.emails)
    return record


def _put_addresses(tx: Transaction, person: records.Person, emails: tuple[str, ...]) -> None:
    """The addresses in their order, the first preferred; those that agree from the start on stay as they are."""
    known = sorted(tx.all(records.Address, person_id=person.id), key=lambda one: (not one.preferred, one.id))
    same = 0
    while same < min(len(known), len(emails)) and known[same].email == emails[same]:
        same += 1
    for address in known[same:]:
        tx.remove(address)
    for place, email in enumerate(emails[same:], start=same):
        _put_address(tx, person, email, preferred=place == 0)


def _put_address(tx: Transaction, person: records.Person, email: str, *, preferred: bool) -> None:
    """A new address, or one taken over from somebody who has left (the mailbox of an institution stays)."""
    key = rules.people.email_key(email)
    address = tx.get(records.Address, email_key=key)
    if address is None:
        address = records.Address(person_id=person.id or 0, email=email, email_key=key, preferred=preferred)
    owner = tx.one(records.Person, id=address.person_id)
    if owner.id != person.id and owner.until is None:
        raise Refused("member.error.known-email", value=email, key=tx.one(records.Seat, id=owner.seat_id).key)
    address.person_id, address.email, address.preferred = person.id or 0, email, preferred
    tx.add(address)


def _put_offices(tx: Transaction, person: records.Person, offices: Iterable[HeldOffice], on: date) -> None:
    """What is new began on that day, but not before the person did."""
    since = max(on, person.since or on)
    themes = {theme.number: theme.id for theme in store.group.themes(tx)}
    wanted = {(one.kind, themes[one.theme] if one.theme else None) for one in offices}
    held = {(one.kind, one.theme_id): one for one in tx.all(records.HeldOffice, person_id=person.id, until=None)}
    for place, office in held.items():
        if place not in wanted:
            _end(office, on)
    for kind, theme in sorted(wanted - held.keys(), key=str):
        # An office given up and taken again on one day was not given up.
        again = tx.get(records.HeldOffice, kind=kind, theme_id=theme, person_id=person.id, since=since)
        ranks = {one.rank for one in tx.all(records.HeldOffice, kind=kind, theme_id=theme, until=None)}
        office = again or records.HeldOffice(kind=kind, theme_id=theme, person_id=person.id or 0, since=since)
        office.until, office.rank = None, next(rank for rank in count(1) if rank not in ranks)
        tx.add(office)
