"""Forms of address: offices, greetings and presence in the grammatical gender of the person they stand for.

Gender is "f", "m" or "x"; None reads as "x", whose forms name the office (la présidence) or leave gender out. The words
stand in the paper catalog `address`, one entry per gender and, with the article, one more (`address.chair.f.the`).
"""

from __future__ import annotations

from collections.abc import Sequence

from wgsec.facts.member import Gender, OfficeKind, Person
from wgsec.language import words


def office(kind: str, gender: str | None, lang: str, theme: int | None = None) -> str:
    """`présidente`, `Chair`, `relatora del tema 3`; `kind` is an OfficeKind, a SeatKind or a PersonRole."""
    return words.paper(lang)(_key(kind, gender, theme), theme=theme)


def held(kind: str, genders: Sequence[str | None], lang: str, theme: int | None = None) -> str:
    """An office with everyone who holds it: `rapporteures du thème 2` for women only, else `rapporteurs`; nobody is x.

    Only vice-chairs and the rapporteurs of a theme are several.
    """
    if len(genders) < 2:
        return office(kind, next(iter(genders), None), lang, theme)
    told = set(map(_gender, genders))
    common = told.pop() if len(told) == 1 else Gender.X if Gender.X in told else Gender.M
    return words.paper(lang)(f"{_key(kind, common, theme)}.several", theme=theme)


def with_article(kind: str, gender: str | None, lang: str, theme: int | None = None) -> str:
    """The same with its definite article: `la présidente`, `the Chair`, `el relator del tema 3`, `l’experte`."""
    return words.paper(lang)(f"{_key(kind, gender, theme)}.the", theme=theme)


def salutation(person: Person, lang: str, kind: OfficeKind | None = None) -> str:
    """The greeting of a letter, with its comma or colon: the person's own if kept, else by office and gender.

    `Madame la Présidente,` for a chair, `Monsieur,`, `Dear Ana Ejemplo,`, `Bonjour Pat Modèle,` without gender.
    The whole name is used: which part of it is the family name no rule can tell.
    """
    if own := person.salutation.get(lang):
        return own
    return words.paper(lang)(f"address.dear.{kind or 'person'}.{_gender(person.gender)}", name=person.name)


def presence(state: str, gender: str | None, lang: str) -> str:
    """`excusée`, `excused`, `excusada`; `state` is a Presence."""
    return words.paper(lang)(f"address.presence.{state}.{_gender(gender)}")


def _key(kind: str, gender: str | None, theme: int | None) -> str:
    return f"address.{kind}{'' if theme is None else '-of'}.{_gender(gender)}"


def _gender(gender: str | None) -> str:
    return str(gender or Gender.X)
