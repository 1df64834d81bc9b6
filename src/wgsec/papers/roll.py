"""The member list as a table that an import reads back: a row for each person, in the words of one language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from wgsec import language
from wgsec.facts.language import Language
from wgsec.facts.member import HeldOffice, Member, Person

SEAT = ("key", "institution-en", "institution-fr", "institution-es", "country", "region", "model", "kind")
PERSON = ("role", "name", "gender", "language", "zone", "email", "office")
WORDINGS = ("title", "function", "salutation")


@dataclass(frozen=True, slots=True)
class RollSheet:
    """The headings and the rows, and what the sheet of a workbook is called."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def compose(members: Sequence[Member], lang: str) -> RollSheet:
    """Every seat, its holder first, then its alternates; columns for forms of address only where somebody has one."""
    told = [row for member in members for row in _rows(member, lang)]
    forms = tuple(f"{name}-{each}" for name in WORDINGS for each in Language)
    fields = (*SEAT, *PERSON, *(field for field in forms if any(row.get(field) for row in told)))
    return RollSheet(
        title=language.words.paper(lang)("people.roll"),
        header=tuple(language.roll.written("column", field, lang) for field in fields),
        rows=tuple(tuple(row.get(field, "") for field in fields) for row in told),
    )


def _rows(member: Member, lang: str) -> Iterator[dict[str, str]]:
    seat = member.seat
    told = {
        "key": seat.key,
        **{f"institution-{each}": seat.institution.get(each) or "" for each in Language},
        "country": seat.country or "",
        "region": _word("region", seat.region, lang),
        "model": _word("model", seat.model, lang),
        "kind": _word("kind", seat.kind, lang),
    }
    yield told | _person(member.holder, lang) | {"office": _offices(member.offices, lang)}
    for alternate in member.alternates:
        yield told | _person(alternate, lang)


def _person(person: Person | None, lang: str) -> dict[str, str]:
    if person is None:
        return {}
    told = {
        "role": _word("role", person.role, lang),
        "name": person.name,
        "gender": person.gender or "",
        "language": ", ".join(person.languages),
        "zone": person.zone,
        "email": "; ".join(person.emails),
    }
    for name in WORDINGS:
        told |= {f"{name}-{each}": text for each, text in getattr(person, name).texts().items()}
    return told


def _offices(offices: Iterable[HeldOffice], lang: str) -> str:
    named = ((language.roll.written("office", one.kind, lang), one.theme) for one in offices)
    return "; ".join(f"{word} {theme}" if theme else word for word, theme in named)


def _word(kind: str, name: str | None, lang: str) -> str:
    return language.roll.written(kind, name, lang) if name else ""
