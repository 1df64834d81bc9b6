"""Reads a member list: which column is which, and what each row says; every fault of every row is named."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum
from functools import partial
from typing import TypeVar

from wgsec import language
from wgsec.errors import WgsecError, WrongUsage
from wgsec.facts.language import Language, Wording, is_blank
from wgsec.facts.member import Gender, HeldOffice, NpmModel, OfficeKind, PersonRole, Region, SeatKind
from wgsec.facts.roll import Columns, Entry, Fault
from wgsec.facts.table import Sheet
from wgsec.rules import people

Name = TypeVar("Name", bound=StrEnum)

PERSONAL = ("title", "function", "salutation")
"""What is said of a person in several languages, each in a column of its own: `function-fr`."""

MAY_BE_ABSENT = frozenset({"institution", "country", "region", "model", "gender", "office", *PERSONAL})
"""What a correction may take out; a seat keeps its institution in one language."""

IGNORED = ""
MAX_THEME = 99

_KEY = re.compile(r"[a-z][a-z0-9-]{0,31}")
_THEME = re.compile(
    r"(.*?) ?(?:\b(?:for|on|of|du|de|del|des|sur)\b ?)?(?:\b(?:the )?th[eè]me\b|\btema\b)? ?([0-9]{1,4})"
)


def columns(header: tuple[str, ...], mapping: Mapping[str, str] | None = None) -> Columns:
    """Which column holds which field; `mapping` (heading to field, "" for a column to leave out) goes before.

    WrongUsage for a field that does not exist, for two columns of one field, and for a list that names nobody.
    """
    told = {heading.casefold().strip(): field for heading, field in (mapping or {}).items()}
    fields = language.roll.names("column")
    for wish in told.values():
        if wish != IGNORED and wish not in fields:
            raise WrongUsage("member.error.field", field=wish, choices=fields)
    at: dict[str, int] = {}
    unread: list[str] = []
    for i, heading in enumerate(header):
        field = told.get(heading.casefold().strip(), language.roll.find("column", heading))
        if field is None:
            unread.append(heading)
        elif field in at:
            raise WrongUsage("member.error.double-column", field=field, first=header[at[field]], second=heading)
        elif field != IGNORED:
            at[field] = i
    if not at.keys() & {"key", "name", "email"}:
        raise WrongUsage("member.error.no-columns", headings=header, choices=fields)
    return Columns(at, tuple(unread))


def entries(sheet: Sheet, columns: Columns, lang: str) -> tuple[list[Entry], list[Fault]]:
    """What the rows say, and what is wrong with them, by field; a plain column `institution` is in `lang`."""
    read: list[Entry] = []
    faults: list[Fault] = []
    for row, cells in sheet.rows:
        entry = Entry(row)
        for field, i in columns.at.items():
            try:
                if why := sheet.broken.get((row, i)):
                    raise why
                entry = _with(entry, field, cells[i], lang) if cells[i] else entry
            except WgsecError as error:
                faults.append(fault(row, field, error.msgid, **error.facts))
        read.append(entry)
    return read, faults


def entry(told: Mapping[str, str], lang: str = "en") -> Entry:
    """The same of what was typed for one person, by field: `{"country": "Maroc", "language": "fr, en"}`.

    WrongUsage or NoSuchThing for the first field that cannot be understood; a blank one takes out what may be absent.
    """
    emptied = (field for field, text in told.items() if is_blank(text) and field.partition("-")[0] in MAY_BE_ABSENT)
    read = Entry(emptied=tuple(emptied))
    for field, text in told.items():
        read = read if is_blank(text) else _with(read, field, text.strip(), lang)
    return read


def clean(entry: Entry) -> Entry:
    """The entry of a program, made and refused like one that was read."""
    known: dict[str, str | None] = {"key": entry.key, "zone": entry.zone, "name": entry.name, "country": entry.country}
    known |= {f"institution-{lang}": text for lang, text in entry.institution.texts().items()}
    known |= {f"{name}-{lang}": text for name in PERSONAL for lang, text in getattr(entry, name).texts().items()}
    known |= {"email": "; ".join(entry.emails)}
    read = entry
    for field, text in known.items():
        read = _with(read, field, text, "en") if text else read
    return read


def check_mapping(header: tuple[str, ...], mapping: Mapping[str, str]) -> None:
    """WrongUsage for a heading that this list has not got."""
    headings = {heading.casefold().strip() for heading in header}
    for heading in mapping:
        if heading.casefold().strip() not in headings:
            raise WrongUsage("member.error.heading", heading=heading, headings=header)


def fault(row: int, column: str, msgid: str, **facts: object) -> Fault:
    """A fault with its place among its facts."""
    return Fault(row, column, msgid, {"row": row, "column": column, **facts})


def _with(entry: Entry, field: str, cell: str, lang: str) -> Entry:
    """The entry with what one cell says; WgsecError if it says nothing that can be understood."""
    if field == "institution" or field.startswith("institution-"):
        own = field.partition("-")[2] or lang
        # A column that names its language goes before one that does not, wherever it stands.
        if field == "institution" and entry.institution.get(own):
            return entry
        return replace(entry, institution=entry.institution.with_(own, people.clean_name(cell)))
    wording, _, own = field.partition("-")
    if wording in PERSONAL:
        texts: dict[str, Wording] = {wording: getattr(entry, wording).with_(own, people.clean_name(cell))}
        return replace(entry, **texts)  # type: ignore[arg-type]  # PERSONAL names wordings only
    name = {"language": "languages", "email": "emails", "office": "offices"}.get(field, field)
    change: dict[str, object] = {name: _READERS[field](cell)}
    return replace(entry, **change)  # type: ignore[arg-type]  # the readers' table pairs each field with its type


def _key(text: str) -> str:
    key = text.casefold()
    if not _KEY.fullmatch(key):
        raise WrongUsage("member.error.key", value=text[:60])
    return key


def _country(text: str) -> str:
    code = language.territories.country(text)
    if code is None:
        raise WrongUsage("member.error.country", value=text[:60])
    return code


def _zone(text: str) -> str:
    language.zones.check(text)
    return text


def _one_of(kind: str, type_: type[Name], text: str) -> Name:
    name = language.roll.find(kind, text)
    if name is None:
        choices = tuple(map(type_, language.roll.names(kind)))
        raise WrongUsage("member.error.value", value=text[:60], choices=choices, kind=kind)
    return type_(name)


def _languages(text: str) -> tuple[str, ...]:
    """`fr`, `fr, en`, `français / anglais`, `fr-CH`; in order of preference."""
    told = [re.sub(r"^([A-Za-z]{2})[-_][A-Za-z]{2}$", r"\1", part) for part in re.split(r"[\s,;/|+&]+", text) if part]
    return tuple(dict.fromkeys(str(_one_of("language", Language, part)) for part in told))


def _offices(text: str) -> tuple[HeldOffice, ...]:
    """`chair`, `rapporteur 3`, `vice-présidente; rapporteure du thème 2`."""
    return tuple(dict.fromkeys(_office(part.strip()) for part in re.split(r"[;,\n]+", text) if part.strip()))


def _office(text: str) -> HeldOffice:
    numbered = _THEME.fullmatch(" ".join(text.casefold().split()))
    kind = _one_of("office", OfficeKind, numbered[1] if numbered else text)
    theme = int(numbered[2]) if numbered else None
    if (kind is OfficeKind.RAPPORTEUR) != (theme is not None and 1 <= theme <= MAX_THEME):
        raise WrongUsage("member.error.office", value=text[:60])
    return HeldOffice(kind, theme)


_READERS: Mapping[str, Callable[[str], object]] = {
    "key": _key,
    "country": _country,
    "region": partial(_one_of, "region", Region),
    "model": partial(_one_of, "model", NpmModel),
    "kind": partial(_one_of, "kind", SeatKind),
    "role": partial(_one_of, "role", PersonRole),
    "name": people.person_name,
    "gender": partial(_one_of, "gender", Gender),
    "language": _languages,
    "zone": _zone,
    "email": people.emails,
    "office": _offices,
}
