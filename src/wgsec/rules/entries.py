"""What a seat and the persons on it become when an entry about them is taken in; what the entry leaves open stays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, TypeVar

from wgsec import language
from wgsec.errors import NoSuchThing, Refused
from wgsec.facts.language import Wording
from wgsec.facts.member import HeldOffice, Member, Person, PersonRole, Seat, SeatKind
from wgsec.facts.roll import Entry, Fault
from wgsec.rules import member as rule
from wgsec.rules import people, roll

Part = TypeVar("Part", Seat, Person)

Outcome = tuple[Member, list[Fault]]
"""The member afterwards, and what the entry lacks (see `_lacking`)."""


def merged(key: str, rows: Sequence[Entry], before: Member | None) -> Outcome:
    """The member after the rows are taken in, and what a new seat or person still lacks."""
    faults: list[Fault] = []
    seat = before.seat if before else Seat(key, Wording(), None, None, None, SeatKind.MEMBER)
    holder = before.holder if before else None
    alternates = list(before.alternates) if before else []
    offices = before.offices if before else ()
    for entry in rows:
        seat = _seat(seat, entry)
        if entry.role is PersonRole.ALTERNATE:
            known = next((one for one in alternates if _is(one, entry)), None)
            other, lacks = _person(known, entry, seat)
            if known and other:
                alternates[alternates.index(known)] = other
            elif other:
                alternates.append(other)
        else:
            if _is_another(holder, entry):
                # As `member replace`: nobody succeeds to an office who is not named for it.
                offices, alternates = (), [one for one in alternates if not _is(one, entry)]
            holder, lacks = _person(holder, entry, seat)
            offices = _offices(offices, entry)
        if not seat.institution:
            lacks = ("institution", *lacks)
        faults += _lacking(seat, entry, lacks)
    return Member(seat, holder, tuple(alternates), offices), faults


def corrected(before: Member, entry: Entry, who: str | None = None) -> Outcome:
    """The member with seat and holder, or the alternate `who` (a name or an address), as the entry says.

    Refused where that would make another person of somebody; NoSuchThing for an unknown alternate.
    """
    if who is None:
        after, faults = merged(before.seat.key, (entry,), before)
        rule.check_same(before.seat.key, before.holder, after.holder)
        return after, faults
    seat, old = _seat(before.seat, entry), alternate(before, who)
    new, lacks = _person(old, entry, seat)
    if not seat.institution:
        lacks = ("institution", *lacks)
    rule.check_same(before.seat.key, old, new)
    alternates = tuple(new if new and one is old else one for one in before.alternates)
    return replace(before, seat=seat, alternates=alternates), _lacking(before.seat, entry, lacks)


def succeeded(before: Member, entry: Entry) -> Outcome:
    """The member with another holder; language and zone are the predecessor's unless the entry says otherwise.

    An alternate of that name or address becomes the holder, with all that is known of them.
    """
    stood_in = next((one for one in before.alternates if _is(one, entry)), None)
    known = replace(stood_in, role=PersonRole.HOLDER, since=None) if stood_in else None
    entry = _beside(before.holder, entry) if known is None else entry
    holder, lacks = _person(known, entry, before.seat)
    if holder is None:
        lacks = ("name", "email")
    alternates = tuple(one for one in before.alternates if one is not stood_in)
    return replace(before, holder=holder, alternates=alternates), _lacking(before.seat, entry, lacks)


def stood_in(before: Member, entry: Entry) -> Outcome:
    """The member with one alternate more; language and zone are the holder's unless the entry says otherwise."""
    entry = _beside(before.holder, replace(entry, role=PersonRole.ALTERNATE))
    if any(_is(one, entry) for one in (before.holder, *before.alternates) if one):
        raise Refused("member.error.on-seat", key=before.seat.key, name=entry.name or entry.emails[0])
    after, faults = merged(before.seat.key, (entry,), before)
    lacks = () if len(after.alternates) > len(before.alternates) else ("name", "email")
    return after, [*faults, *_lacking(before.seat, entry, lacks)]


def alternate(member: Member, who: str) -> Person:
    """The alternate of this name or address. NoSuchThing naming those there are."""
    fold, key = language.folding.fold(who), people.email_key(who)
    for one in member.alternates:
        if language.folding.fold(one.name) == fold or key in map(people.email_key, one.emails):
            return one
    known = tuple(one.name for one in member.alternates)
    if not known:
        raise NoSuchThing("member.error.no-alternates", key=member.seat.key, name=who[:60])
    raise NoSuchThing("member.error.no-alternate", key=member.seat.key, name=who[:60], known=known)


def _lacking(seat: Seat, entry: Entry, fields: Sequence[str]) -> list[Fault]:
    return [_missing(seat, entry, field) for field in fields]


def _missing(seat: Seat, entry: Entry, field: str) -> Fault:
    """A zone is lacking where the State has several, which are named."""
    zones = language.zones.of_country(seat.country) if field == "zone" and seat.country else ()
    if zones:
        return roll.fault(
            entry.row, field, "member.error.missing-zone", seat=seat.key, country=seat.country, zones=zones
        )
    return roll.fault(entry.row, field, "member.error.missing", seat=seat.key)


def _beside(holder: Person | None, entry: Entry) -> Entry:
    """The entry with the languages and the zone of whoever is or was on the seat, where it names none."""
    if holder is None:
        return entry
    return replace(entry, languages=entry.languages or holder.languages, zone=entry.zone or holder.zone)


def _seat(seat: Seat, entry: Entry) -> Seat:
    seat = _without(seat, entry.emptied)
    return replace(
        seat,
        institution=_over(seat.institution, entry.institution),
        country=entry.country or seat.country,
        region=entry.region or seat.region,
        model=entry.model or seat.model,
        kind=entry.kind or seat.kind,
    )


def _person(before: Person | None, entry: Entry, seat: Seat) -> tuple[Person | None, tuple[str, ...]]:
    """The person after the entry, None for a seat left vacant; and the fields that are still missing."""
    if before is None and not (entry.name or entry.emails):
        return None, ()
    empty = Person("", None, (), _only_zone(seat.country), (), entry.role or PersonRole.HOLDER)
    known = before or empty
    if before is not None and _is_another(before, entry):
        known = replace(empty, languages=before.languages, zone=before.zone)
    known = _without(known, entry.emptied)
    after = replace(
        known,
        name=entry.name or known.name,
        gender=entry.gender or known.gender,
        languages=entry.languages or known.languages,
        zone=entry.zone or known.zone,
        emails=entry.emails or known.emails,
        title=_over(known.title, entry.title),
        function=_over(known.function, entry.function),
        salutation=_over(known.salutation, entry.salutation),
    )
    wanted = {"name": after.name, "email": after.emails, "language": after.languages, "zone": after.zone}
    return after, tuple(field for field, value in wanted.items() if not value)


def _without(one: Part, emptied: Sequence[str]) -> Part:
    """A seat or a person without those of its fields that an entry empties."""
    for field in emptied:
        name, _, lang = field.partition("-")
        if hasattr(one, name):
            before = getattr(one, name)
            left: Any = before.with_(lang, None) if isinstance(before, Wording) else None
            one = replace(one, **{name: left})
    return one


def _over(before: Wording, after: Wording) -> Wording:
    return Wording.of({**before.texts(), **after.texts()})


def _is(person: Person, entry: Entry) -> bool:
    """Whether the entry speaks of this person: by address, else by name."""
    return rule.is_same(person, replace(person, name=entry.name or "", emails=entry.emails))


def _is_another(holder: Person | None, entry: Entry) -> bool:
    """Whether the entry puts somebody else in this person's place: by name and address, not by one of them."""
    return holder is not None and bool(entry.name and entry.emails) and not _is(holder, entry)


def _offices(before: tuple[HeldOffice, ...], entry: Entry) -> tuple[HeldOffice, ...]:
    """The offices that the entry names: those already held, with their dates, then the new ones; none it empties."""
    if "office" in entry.emptied:
        return ()
    if entry.offices is None:
        return before
    named = {(office.kind, office.theme): office for office in entry.offices}
    kept = tuple(office for office in before if named.pop((office.kind, office.theme), None))
    return (*kept, *named.values())


def _only_zone(country: str | None) -> str:
    """The zone of a country that has exactly one, else nothing."""
    zones = language.zones.of_country(country) if country else ()
    return zones[0] if len(zones) == 1 else ""
