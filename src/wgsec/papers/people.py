"""How persons and seats are called on a paper."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wgsec import language
from wgsec.facts.member import Member, OfficeKind, SeatKind
from wgsec.language.words import Words


def presenter(token: str, members: Sequence[Member], words: Words) -> str:
    """An office (`chair`, `rapporteur 2`) or a seat's key with the name of its holder; anything else as it stands."""
    kind, theme = _office(token)
    holder = next((one for one in members if _holds(one, kind, theme)), None) if kind else None
    holder = holder or next((one for one in members if one.seat.key == token), None)
    if holder is None or holder.holder is None:
        return language.address.office(kind, None, words.lang, theme) if kind else token
    name, gender = holder.holder.name, holder.holder.gender
    if kind is None:
        return name
    return words("people.in-office", office=language.address.office(kind, gender, words.lang, theme), name=name)


def owner(key: str, members: Sequence[Member], words: Words) -> str:
    """Who an action is for: the secretariat, a theme's rapporteur, or an institution."""
    member = next((one for one in members if one.seat.key == key), None)
    if member is None:
        return key
    if member.seat.kind is SeatKind.SECRETARIAT:
        return words("people.secretariat")
    return member.seat.institution.best(words.lang)


def _office(token: str) -> tuple[OfficeKind | None, int | None]:
    found = re.fullmatch(r"(chair|vice-chair|secretary|rapporteur)(?: (\d+))?", token.strip().casefold())
    return (OfficeKind(found[1]), int(found[2]) if found[2] else None) if found else (None, None)


def _holds(member: Member, kind: OfficeKind | None, theme: int | None) -> bool:
    return any(office.kind is kind and office.theme == theme for office in member.offices)
