"""The import of a member list: what is new, what would change, and every reason why nothing may be taken in yet."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from wgsec import language
from wgsec.facts.group import Mailbox
from wgsec.facts.member import Member, Person, PersonRole, Region, Seat
from wgsec.facts.roll import Columns, Difference, Entry, Fault, ImportPlan, MemberChange
from wgsec.facts.table import Sheet
from wgsec.rules import entries, roll
from wgsec.rules import member as rule
from wgsec.rules.people import email_key

MADE_KEY = 24

SEATED = frozenset({"institution", "country"})
"""Fields of a seat that one of its rows says for the others."""

HIDES = {"zone": ("country",)}
"""Fields without which it is not known whether another is lacking."""


def plan(
    sheet: Sheet,
    known: Sequence[Member],
    mapping: Mapping[str, str] | None = None,
    *,
    lang: str = "en",
    themes: Collection[int] | None = None,
    mailbox: Mailbox | None = None,
) -> ImportPlan:
    """What taking `sheet` in would do to the `known` members.

    A row is a person on a seat; rows of one key are one seat with its holder and alternates. Without a key a row is
    known by its mail address, else by its institution, else a key is made; an address alone, of another State or of
    another name at another institution, is taken for a slip. An empty cell says nothing: what is known
    stays. A holder with another name and another address is another person: gender, forms of address and the offices
    that the row does not name are not theirs. `known` may hold seats that have left, whose keys are not given again;
    `lang` is the language of a column `institution` that names none; `themes` are the numbers a rapporteur may have,
    None for any; `mailbox` is the group's. One fault, and nothing is taken in; a column that is lacking is called as
    in `lang`. WrongUsage when the headings do not make sense.
    """
    left = {member.seat.key: member.seat for member in known if member.seat.until}
    known = [member for member in known if member.seat.key not in left]
    columns = roll.columns(sheet.header, mapping)
    told, faults = roll.entries(sheet, columns, lang)
    bad = {fault.row for fault in faults}
    sound = list(_identified([entry for entry in told if entry.row not in bad], known, left))
    shaken = _shaken(_by_key(_identified(told, known, left)), faults)
    faults += _missing_beside(shaken, faults, known)
    faults += [*_double_addresses(sound, known), *_double_holders(sound), *_left(sound, left)]
    faults += _strangers([entry for entry in told if entry.row not in bad and not entry.key], known)
    apart = {row.row for rows in shaken.values() for row in rows}
    new, changed, same, objections = _sorted(sound, known, themes, mailbox, apart)
    faults += [*objections, *_clashes([*new, *(change.after for change in changed)], known, sound)]
    if faults:
        named = (_at_heading(fault, sheet.header, columns, lang) for fault in faults)
        return ImportPlan(faults=tuple(sorted(named, key=lambda fault: fault.row)), unread=columns.unread)
    plain = columns.at.get("institution")
    heading = None if plain is None else sheet.header[plain]
    return ImportPlan(tuple(new), tuple(changed), tuple(same), (), columns.unread, heading)


def _sorted(
    sound: Iterable[Entry],
    known: Iterable[Member],
    themes: Collection[int] | None,
    mailbox: Mailbox | None,
    apart: Collection[int],
) -> tuple[list[Member], list[MemberChange], list[Member], list[Fault]]:
    """The seats that are new, those that would change, those that stay as they are; and what stands against any.

    Rows that are `apart` have no whole seat to be judged by.
    """
    seats = {member.seat.key: member for member in known}
    new: list[Member] = []
    changed: list[MemberChange] = []
    same: list[Member] = []
    faults: list[Fault] = []
    for key, rows in _by_key(sound).items():
        before = seats.get(key)
        after, missing = entries.merged(key, rows, before)
        objections = rule.objections(before, after, themes, mailbox)
        if not any(row.row in apart for row in rows):
            faults += [*missing, *(roll.fault(rows[0].row, at, one.msgid, **one.facts) for at, one in objections)]
        if before is None:
            new.append(after)
        elif differences := _differences(before, after):
            changed.append(MemberChange(before, after, differences, rule.is_succeeded(before.holder, after.holder)))
        else:
            same.append(before)
    return new, changed, same, faults


def _shaken(seats: Mapping[str, list[Entry]], faults: Sequence[Fault]) -> dict[str, list[Entry]]:
    """The seats of which a row has a fault; also those of alternates alone, where a key is not understood."""
    bad, unplaced = {fault.row for fault in faults}, any(fault.column == "key" for fault in faults)
    return {
        key: rows
        for key, rows in seats.items()
        if any(row.row in bad for row in rows) or (unplaced and all(row.role is PersonRole.ALTERNATE for row in rows))
    }


def _missing_beside(shaken: Mapping[str, list[Entry]], faults: Sequence[Fault], known: Sequence[Member]) -> list[Fault]:
    """What the rows of these seats lack beside their faults, so that a list is put right in one round.

    What a fault may hide is not asked for: a seat's fields where its key or they are not understood, whichever row
    says them; a zone without its State.
    """
    wrong: dict[int, set[str]] = {}
    for fault in faults:
        wrong.setdefault(fault.row, set()).add(fault.column.partition("-")[0])
    known_seats = {member.seat.key: member for member in known}
    found: list[Fault] = []
    for key, rows in shaken.items():
        said = set[str]().union(*(wrong.get(row.row, ()) for row in rows))
        if "key" in said:
            continue
        # Without a fault of its own it is here because a key may be this seat's.
        of_seat = said & SEATED if said else SEATED
        found += [
            one
            for one in entries.merged(key, rows, known_seats.get(key))[1]
            if not (wrong.get(one.row, set()) | of_seat) & {one.column, *HIDES.get(one.column, ())}
        ]
    return found


# Who is who


def _identified(entries: Iterable[Entry], known: Sequence[Member], left: Collection[str]) -> Iterator[Entry]:
    """The entries, each with a key: its own, that of a known member, or a made one."""
    entries = list(entries)
    addresses = _addresses(known)
    institutions: dict[str, list[str]] = {}
    for member in known:
        for text in set(member.seat.institution.texts().values()):
            institutions.setdefault(language.folding.fold(text), []).append(member.seat.key)
    taken = {member.seat.key for member in known} | {entry.key for entry in entries if entry.key} | set(left)
    held: set[str] = set()
    for entry in entries:
        key = entry.key or next((addresses[key] for key in map(email_key, entry.emails) if key in addresses), None)
        if key is None:
            alike = {
                k
                for text in entry.institution.texts().values()
                for k in institutions.get(language.folding.fold(text), ())
            }
            free = alike if entry.role is PersonRole.ALTERNATE else alike - held
            key = free.pop() if len(free) == 1 else _made_key(entry, taken)
        taken.add(key)
        if entry.role is not PersonRole.ALTERNATE:
            held.add(key)
        for text in entry.institution.texts().values():
            if key not in institutions.setdefault(language.folding.fold(text), []):
                institutions[language.folding.fold(text)].append(key)
        yield replace(entry, key=key)


def _made_key(entry: Entry, taken: set[str]) -> str:
    """The country's code, else the institution's words, with a number if that is taken."""
    words = re.sub(r"[^a-z0-9]+", "-", language.folding.fold(entry.institution.best("en"))).strip("-")
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


def _strangers(entries: Iterable[Entry], known: Sequence[Member]) -> Iterator[Fault]:
    """Rows that only their address would put on a known seat, though they speak of somebody else."""
    addresses, seats = _addresses(known), {member.seat.key: member for member in known}
    for entry in entries:
        for address in entry.emails:
            member = seats.get(addresses.get(email_key(address), ""))
            if member and _is_elsewhere(entry, member):
                key = member.seat.key
                yield roll.fault(entry.row, "email", "member.error.elsewhere", value=address, key=key)


def _is_elsewhere(entry: Entry, member: Member) -> bool:
    """Whether a row speaks of another State, or of another name at another institution."""
    seat = member.seat
    if entry.country and seat.country and entry.country != seat.country:
        return True
    names = {language.folding.fold(one.name) for one in (member.holder, *member.alternates) if one}
    institutions = set(map(language.folding.fold, seat.institution.texts().values()))
    said = set(map(language.folding.fold, entry.institution.texts().values()))
    return (
        bool(entry.name and said) and language.folding.fold(entry.name or "") not in names and not said & institutions
    )


def _double_holders(entries: Iterable[Entry]) -> Iterator[Fault]:
    holders: dict[str, int] = {}
    for entry in entries:
        if entry.role is not PersonRole.ALTERNATE and (key := entry.key or "") in holders:
            yield roll.fault(entry.row, "key", "member.error.double-key", value=key, other=holders[key])
        elif entry.role is not PersonRole.ALTERNATE:
            holders[entry.key or ""] = entry.row


def _left(entries: Iterable[Entry], left: Mapping[str, Seat]) -> Iterator[Fault]:
    for entry in entries:
        if seat := left.get(entry.key or ""):
            yield roll.fault(entry.row, "key", "member.error.left", key=seat.key, until=seat.until)


def _clashes(altered: Sequence[Member], known: Iterable[Member], entries: Iterable[Entry]) -> Iterator[Fault]:
    """Offices that would have two holders once the list is in, at the rows that say so."""
    keys = {member.seat.key for member in altered}
    rows = {entry.key: entry.row for entry in reversed(list(entries))}
    for key, refused in rule.clashes([*(one for one in known if one.seat.key not in keys), *altered]):
        if key in rows:
            yield roll.fault(rows[key], "office", refused.msgid, **refused.facts)


def _at_heading(fault: Fault, header: Sequence[str], columns: Columns, lang: str) -> Fault:
    """The fault with the list's own heading for its field, or the usual one if the list has no such column."""
    at = columns.at.get(fault.column)
    heading = header[at] if at is not None else language.roll.written("column", fault.column, lang)
    return replace(fault, column=heading, facts={**fault.facts, "column": heading})


# What is different


def _differences(before: Member, after: Member) -> tuple[Difference, ...]:
    old, new = _told(before), _told(after)
    fields = dict.fromkeys([*old, *new])
    pairs = ((field, old.get(field, ""), new.get(field, "")) for field in fields)
    return tuple(Difference(*pair) for pair in pairs if pair[1] != pair[2])


def _told(member: Member) -> dict[str, str]:
    """Every field that a list can hold, as text."""
    seat = member.seat
    told: dict[str, str] = {f"institution-{lang}": text for lang, text in seat.institution.texts().items()}
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
    for wording in roll.PERSONAL:
        fields |= {f"{wording}-{lang}": text for lang, text in getattr(person, wording).texts().items()}
    return {prefix + field: text for field, text in fields.items()}
