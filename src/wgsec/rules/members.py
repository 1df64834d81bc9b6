"""The import of a member list: what is new, what would change, and every reason why nothing may be taken in yet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from wgsec import language
from wgsec.facts.language import Wording
from wgsec.facts.member import Member, Office, Person, PersonRole, Region, Seat, SeatKind
from wgsec.facts.roll import Change, Columns, Difference, Entry, Fault, ImportPlan
from wgsec.facts.table import Sheet
from wgsec.rules import roll
from wgsec.rules.people import email_key as email_key

MADE_KEY = 24


def headings(header: tuple[str, ...], mapping: Mapping[str, str] | None = None) -> Columns:
    """Which column is which field; see `roll.columns`."""
    return roll.columns(header, mapping)


def plan(
    sheet: Sheet, known: Sequence[Member], mapping: Mapping[str, str] | None = None, *, lang: str = "en"
) -> ImportPlan:
    """What taking `sheet` in would do to the `known` members.

    A row is a person on a seat; rows of one key are one seat with its holder and alternates. Without a key a row is
    known by its mail address, else by its institution, else a key is made. An empty cell says nothing: what is known
    stays. `lang` is the language of a column `institution` that names none. One fault, and nothing is taken in.
    WrongUsage when the headings do not make sense.
    """
    columns = roll.columns(sheet.header, mapping)
    entries, faults = roll.entries(sheet, columns, lang)
    bad = {fault.row for fault in faults}
    sound = list(_identified([entry for entry in entries if entry.row not in bad], known))
    faults += [*_double_addresses(sound, known), *_double_holders(sound)]
    seats = {member.seat.key: member for member in known}
    new: list[Member] = []
    changed: list[Change] = []
    same: list[Member] = []
    for key, rows in _by_key(sound).items():
        before = seats.get(key)
        after, missing = _merged(key, rows, before)
        faults += missing
        if before is None:
            new.append(after)
        elif differences := _differences(before, after):
            changed.append(Change(before, after, differences))
        else:
            same.append(before)
    if faults:
        return ImportPlan(faults=tuple(sorted(faults, key=lambda fault: fault.row)), unread=columns.unread)
    return ImportPlan(tuple(new), tuple(changed), tuple(same), (), columns.unread)


# Who is who


def _identified(entries: Iterable[Entry], known: Sequence[Member]) -> Iterator[Entry]:
    """The entries, each with a key: its own, that of a known member, or a made one."""
    entries = list(entries)
    addresses = _addresses(known)
    institutions: dict[str, list[str]] = {}
    for member in known:
        for text in set(member.seat.institution.texts().values()):
            institutions.setdefault(language.marks.fold(text), []).append(member.seat.key)
    taken = {member.seat.key for member in known} | {entry.key for entry in entries if entry.key}
    held: set[str] = set()
    for entry in entries:
        key = entry.key or next((addresses[key] for key in map(email_key, entry.emails) if key in addresses), None)
        if key is None:
            alike = {
                k
                for text in entry.institution.texts().values()
                for k in institutions.get(language.marks.fold(text), ())
            }
            free = alike if entry.role is PersonRole.ALTERNATE else alike - held
            key = free.pop() if len(free) == 1 else _made_key(entry, taken)
        taken.add(key)
        if entry.role is not PersonRole.ALTERNATE:
            held.add(key)
        for text in entry.institution.texts().values():
            if key not in institutions.setdefault(language.marks.fold(text), []):
                institutions[language.marks.fold(text)].append(key)
        yield replace(entry, key=key)


def _made_key(entry: Entry, taken: set[str]) -> str:
    """The country's code, else the institution's words, with a number if that is taken."""
    words = re.sub(r"[^a-z0-9]+", "-", language.marks.fold(entry.institution.best("en"))).strip("-")
    if len(words) > MADE_KEY:
        words = words[: MADE_KEY + 1].rpartition("-")[0] or words[:MADE_KEY]
    if not words[:1].isalpha():
        words = f"seat-{words}".strip("-")
    national = entry.country is not None and entry.region is not Region.INTERNATIONAL
    choices = ([str(entry.country).casefold()] if national else []) + [words]
    numbered = (f"{words}-{n}" for n in range(2, len(taken) + 3))
    return next(key for key in (*choices, *numbered) if key not in taken)


def _by_key(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(entry.key or "", []).append(entry)
    return groups


def _addresses(known: Iterable[Member]) -> dict[str, str]:
    """Every known address, as its key, with the seat it belongs to."""
    return {
        email_key(address): member.seat.key
        for member in known
        for person in (member.holder, *member.alternates)
        if person
        for address in person.emails
    }


def _double_addresses(entries: Iterable[Entry], known: Iterable[Member]) -> Iterator[Fault]:
    addresses = _addresses(known)
    seen: dict[str, int] = {}
    for entry in entries:
        for address in entry.emails:
            key = email_key(address)
            if seen.setdefault(key, entry.row) != entry.row:
                yield roll.fault(entry.row, "email", "member.error.double-email", value=address, other=seen[key])
            elif addresses.get(key, entry.key) != entry.key:
                yield roll.fault(entry.row, "email", "member.error.known-email", value=address, key=addresses[key])


def _double_holders(entries: Iterable[Entry]) -> Iterator[Fault]:
    holders: dict[str, int] = {}
    for entry in entries:
        if entry.role is not PersonRole.ALTERNATE and (key := entry.key or "") in holders:
            yield roll.fault(entry.row, "key", "member.error.double-key", value=key, other=holders[key])
        elif entry.role is not PersonRole.ALTERNATE:
            holders[entry.key or ""] = entry.row


# What becomes of a seat


def _merged(key: str, rows: Sequence[Entry], before: Member | None) -> tuple[Member, list[Fault]]:
    """The member after the rows are taken in, and what a new seat or person still lacks."""
    faults: list[Fault] = []
    seat = before.seat if before else Seat(key, Wording(), None, None, None, SeatKind.MEMBER)
    holder = before.holder if before else None
    alternates = list(before.alternates) if before else []
    offices = before.offices if before else ()
    for entry in rows:
        seat = _seat(seat, entry)
        if entry.role is PersonRole.ALTERNATE:
            known = next((person for person in alternates if _is(person, entry)), None)
            person, lacks = _person(known, entry, seat)
            if known and person:
                alternates[alternates.index(known)] = person
            elif person:
                alternates.append(person)
        else:
            holder, lacks = _person(holder, entry, seat)
            offices = _offices(offices, entry)
        if not seat.institution:
            lacks = ("institution", *lacks)
        faults += [roll.fault(entry.row, field, "member.error.missing", seat=key) for field in lacks]
    return Member(seat, holder, tuple(alternates), offices), faults


def _seat(seat: Seat, entry: Entry) -> Seat:
    return replace(
        seat,
        institution=Wording.of({**seat.institution.texts(), **entry.institution.texts()}),
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
    person = replace(
        known,
        name=entry.name or known.name,
        gender=entry.gender or known.gender,
        languages=entry.languages or known.languages,
        zone=entry.zone or known.zone,
        emails=entry.emails or known.emails,
    )
    wanted = {"name": person.name, "email": person.emails, "language": person.languages, "zone": person.zone}
    return person, tuple(field for field, value in wanted.items() if not value)


def _is(person: Person, entry: Entry) -> bool:
    """Whether the entry speaks of this person: by address, else by name."""
    mine = {email_key(address) for address in person.emails}
    return bool(mine & {email_key(address) for address in entry.emails}) or language.marks.fold(
        person.name
    ) == language.marks.fold(entry.name or "")


def _offices(before: tuple[Office, ...], entry: Entry) -> tuple[Office, ...]:
    """The offices that the entry names, those already held with their dates."""
    if entry.offices is None:
        return before
    held = {(office.kind, office.theme): office for office in before}
    return tuple(held.get((office.kind, office.theme), office) for office in entry.offices)


def _only_zone(country: str | None) -> str:
    """The zone of a country that has exactly one, else nothing."""
    zones = language.zones.of_country(country) if country else ()
    return zones[0] if len(zones) == 1 else ""


# What is different


def _differences(before: Member, after: Member) -> tuple[Difference, ...]:
    old, new = _told(before), _told(after)
    fields = dict.fromkeys([*old, *new])
    pairs = ((field, old.get(field, ""), new.get(field, "")) for field in fields)
    return tuple(Difference(*pair) for pair in pairs if pair[1] != pair[2])


def _told(member: Member) -> dict[str, str]:
    """Every field that a list can hold, as text."""
    seat = member.seat
    told = {f"institution-{lang}": text for lang, text in seat.institution.texts().items()}
    told |= {"country": seat.country or "", "region": seat.region or "", "model": seat.model or "", "kind": seat.kind}
    told |= _told_person(member.holder, "")
    told["office"] = ", ".join(f"{office.kind} {office.theme or ''}".strip() for office in member.offices)
    for number, person in enumerate(member.alternates, 1):
        told |= _told_person(person, f"alternate-{number}-")
    return told


def _told_person(person: Person | None, prefix: str) -> dict[str, str]:
    if person is None:
        return {}
    fields = {
        "name": person.name,
        "gender": person.gender or "",
        "language": ", ".join(person.languages),
        "zone": person.zone,
        "email": ", ".join(person.emails),
    }
    return {prefix + field: text for field, text in fields.items()}
