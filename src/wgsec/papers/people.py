"""How persons and seats are called on a paper."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wgsec import language, rules
from wgsec.facts.member import Member, Person, Region, Seat, SeatKind
from wgsec.language.words import Words


def presenter(token: str, members: Sequence[Member], words: Words) -> str:
    """An office (`chair`, `rapporteur 2`) with the names of all who hold it, or a seat's key; else as it stands.

    A vacant seat has its institution instead.
    """
    if rules.people.office(token):
        name = capital(office(token, members, words.lang))
        names = [one.name for one in _holders(token, members)]
        listed = language.dates.listing(names, words.lang)
        return words("people.in-office", office=name, name=listed) if names else name
    seat = next((one for one in members if one.seat.key == token), None)
    if seat is None:
        return token
    return seat.holder.name if seat.holder else seat.seat.institution.best(words.lang)


def office(token: str, members: Sequence[Member], lang: str) -> str:
    """An office in the gender of who holds it (`présidente`, `rapporteurs du thème 2`); anything else as it stands."""
    found = rules.people.office(token)
    if found is None:
        return token
    kind, theme = found
    return language.address.held(kind, [one.gender for one in _holders(token, members)], lang, theme)


def _holders(token: str, members: Sequence[Member]) -> list[Person]:
    kind, theme = rules.people.office(token) or (None, None)
    return [one.holder for one in members if kind and one.holder and one.holds(kind, theme)]


def role(member: Member, lang: str) -> str:
    """The offices of the one who sits there (`présidente, rapporteure du thème 2`), else what the seat is."""
    gender = member.holder.gender if member.holder else None
    return capital(", ".join(offices(member, lang) or [language.address.office(member.seat.kind, gender, lang)]))


def offices(member: Member, lang: str) -> tuple[str, ...]:
    """The offices of the one who sits there, the highest first, in their gender."""
    gender = member.holder.gender if member.holder else None
    return tuple(language.address.office(one.kind, gender, lang, one.theme) for one in member.offices)


def salutation(member: Member, lang: str) -> str:
    """How a letter to the holder begins, by their highest office; nothing for a vacant seat."""
    highest = next((one.kind for one in member.offices), None)
    return language.address.salutation(member.holder, lang, highest) if member.holder else ""


def ordered(members: Sequence[Member], lang: str) -> tuple[Member, ...]:
    """By the name of the State in the language, and after the States the others by their own."""
    return tuple(sorted(members, key=lambda one: _place(one, lang)))


def country(seat: Seat, lang: str) -> str:
    """The State of an institution; empty for one of several States, and where its name says it already."""
    if not _is_of_a_state(seat) or seat.country is None:
        return ""
    name = language.territories.name(seat.country, lang)
    said = re.escape(language.folding.fold(name))
    return "" if re.search(rf"\b{said}\b", language.folding.fold(seat.institution.best(lang))) else name


def capital(text: str) -> str:
    """With a capital, as at the head of a line."""
    return text[:1].upper() + text[1:]


def owner(key: str, members: Sequence[Member], words: Words) -> str:
    """Who an action is for: the secretariat or an institution; a key that is no seat's as it stands."""
    if any(one.seat.key == key and one.seat.kind is SeatKind.SECRETARIAT for one in members):
        return words("people.secretariat")
    return institution(key, members, words)


def institution(key: str, members: Sequence[Member], words: Words) -> str:
    """The institution of a seat; the key as it stands where the seat is not among the members (any more)."""
    return next((one.seat.institution.best(words.lang) for one in members if one.seat.key == key), key)


def _is_of_a_state(seat: Seat) -> bool:
    """A mechanism is its State's; an organisation only has its office in one."""
    return seat.kind in (SeatKind.MEMBER, SeatKind.RESERVE) and seat.region is not Region.INTERNATIONAL


def _place(member: Member, lang: str) -> tuple[bool, str, str]:
    seat, name = member.seat, language.folding.fold(member.seat.institution.best(lang))
    if not _is_of_a_state(seat) or seat.country is None:
        return (True, name, "")
    return (False, language.folding.fold(language.territories.name(seat.country, lang)), name)
