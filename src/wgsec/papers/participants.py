"""The list of participants: what stands on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import time
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from wgsec import language, rules
from wgsec.facts.document import Imprint
from wgsec.facts.dossier import Dossier
from wgsec.facts.meeting import Attendance, Presence
from wgsec.facts.member import Member, PersonRole, SeatKind
from wgsec.facts.notes import NotedMove
from wgsec.facts.text import Blocks
from wgsec.language.words import Words
from wgsec.papers import masthead, notes_sheet, original, people
from wgsec.papers.masthead import Masthead


@dataclass(frozen=True, slots=True)
class ParticipantLine:
    """One seat: the `institution` and its `country`, who sat there with title, in what `role`, and the `presence`."""

    institution: str
    country: str
    name: str
    role: str
    presence: str = ""


@dataclass(frozen=True, slots=True)
class ParticipantGroup:
    """Participants of one kind, under a `heading` (Members, Observers, Secretariat, Interpreters)."""

    heading: str
    lines: tuple[ParticipantLine, ...]


@dataclass(frozen=True, slots=True)
class ParticipantsSheet:
    """The list of participants; `opening` counts them and says whether there was a quorum."""

    masthead: Masthead
    opening: Blocks
    groups: tuple[ParticipantGroup, ...]


class Bound(StrEnum):
    """What somebody came or went with; a stay between two of them has its words under `participants.stay.at-item`."""

    START = "start"
    AT = "at"
    ITEM = "item"
    END = "end"


class Moment(NamedTuple):
    """When somebody came or went: at an hour (14:20), with an item (5), or with the meeting."""

    kind: Bound
    said: str = ""


Hours: TypeAlias = tuple[Moment, Moment]
"""From when until when somebody was there."""

START, END = Moment(Bound.START), Moment(Bound.END)
THROUGHOUT: Hours = (START, END)

ORDER = (SeatKind.MEMBER, SeatKind.OBSERVER, SeatKind.EXPERT, SeatKind.SECRETARIAT, SeatKind.INTERPRETER)
"""Members first, then the others; the reserve and translators do not sit in a meeting."""


def compose(dossier: Dossier, imprint: Imprint, words: Words) -> ParticipantsSheet:
    """Who took part in the dossier's meeting, in the words' language."""
    return ParticipantsSheet(
        masthead=masthead.of_meeting(dossier, imprint, words, kind=words("participants.kind")),
        opening=original.plain(attendance(dossier, words)),
        groups=groups(dossier, words),
    )


def attendance(dossier: Dossier, words: Words) -> str:
    """How many of how many members were there, whether that is a quorum, who came later and who sent apologies.

    It is the opening that has a quorum or not; each decision says itself that it was taken without one.
    """
    seats = rules.quorum.entitled(dossier.members)
    there, later = rules.notes.opening(rules.places.recalled(dossier), notes_sheet.known(dossier))
    needed = rules.quorum.needed(dossier.quorum, len(seats))
    lacking = "participants.no-quorum.opening" if later else "participants.no-quorum"
    key = "participants.quorum" if there >= needed else lacking
    counted = words(key, n=there, entitled=len(seats), needed=needed)
    joined = words("participants.later", n=later) if later else ""
    missing = [_missing(dossier, presence, words) for presence in (Presence.EXCUSED, Presence.ABSENT)]
    return " ".join(sentence for sentence in (counted, joined, *missing) if sentence)


def groups(dossier: Dossier, words: Words) -> tuple[ParticipantGroup, ...]:
    """Everyone by kind of seat, in the order of the language; other than members only if they were there."""
    rows = {row.seat: row for row in dossier.attendance}
    moves = rules.places.recalled(dossier).moves
    made = []
    hybrid = {row.presence for row in rows.values()} >= {Presence.PRESENT, Presence.REMOTE}
    for kind in ORDER:
        seats = [one for one in dossier.members if one.seat.kind is kind and _sits(one, rows.get(one.seat.key))]
        lines = [
            line
            for one in people.ordered(seats, words.lang)
            for line in _lines(
                one, rows.get(one.seat.key), _hours(one.seat.key, rows, moves, words), words, hybrid=hybrid
            )
        ]
        if lines:
            made.append(ParticipantGroup(words(f"participants.group.{kind}"), tuple(lines)))
    return tuple(made)


def _sits(member: Member, row: Attendance | None) -> bool:
    if member.seat.kind is SeatKind.MEMBER:
        return member.holder is not None
    return row is not None and row.presence in rules.quorum.THERE


def _lines(
    member: Member, row: Attendance | None, hours: Hours, words: Words, *, hybrid: bool
) -> tuple[ParticipantLine, ...]:
    """The holder, and who sat there instead; whoever came late or left early was there in these `hours`."""
    holder = member.holder
    presence = _presence(row, holder.gender if holder else None, words, hybrid=hybrid)
    here = ParticipantLine(
        institution=member.seat.institution.best(words.lang),
        country=people.country(member.seat, words.lang),
        name=holder.name if holder else "",
        role=people.role(member, words.lang),
        presence=presence,
    )
    if row is None or row.presence is not Presence.REPRESENTED or not row.represented_by:
        return (replace(here, presence=_for(hours, presence, words)),)
    instead = next((one for one in member.alternates if one.name == row.represented_by), None)
    gender = instead.gender if instead else None
    role = people.capital(language.address.office(PersonRole.ALTERNATE, gender, words.lang))
    present = language.address.presence(Presence.PRESENT, gender, words.lang)
    there = replace(here, name=row.represented_by, role=role, presence=_for(hours, present, words))
    return (here, there)


def _for(hours: Hours, presence: str, words: Words) -> str:
    """`present from 14:20 until item 5`: one entry for each way of coming and going, as languages join them."""
    if not presence or hours == THROUGHOUT:
        return presence
    came, went = hours
    return words(f"participants.stay.{came.kind}-{went.kind}", presence=presence, came=came.said, went=went.said)


def _hours(seat: str, rows: Mapping[str, Attendance], moves: Sequence[NotedMove], words: Words) -> Hours:
    row = rows.get(seat)
    if row is None or row.presence not in rules.quorum.THERE:
        return THROUGHOUT
    own = [move for move in moves if move.seat == seat]
    came = _moment(row.arrived, own[0].item if own and own[0].arrived else None, words) or START
    went = _moment(row.left, own[-1].item if own and not own[-1].arrived else None, words) or END
    return came, went


def _moment(at: time | None, item: int | None, words: Words) -> Moment | None:
    if at:
        return Moment(Bound.AT, language.dates.clock(at, words.lang))
    return Moment(Bound.ITEM, str(item)) if item else None


def _presence(row: Attendance | None, gender: str | None, words: Words, *, hybrid: bool) -> str:
    """In words; who took part from afar is told apart where others did not."""
    if row is None or row.presence is None:
        return ""
    # Meetings are videoconferences: where all take part from afar, they are there like anybody.
    there = Presence.PRESENT if row.presence is Presence.REMOTE and not hybrid else row.presence
    return language.address.presence(there, gender, words.lang)


def _missing(dossier: Dossier, presence: Presence, words: Words) -> str:
    keys = {row.seat for row in dossier.attendance if row.presence is presence}
    seats = people.ordered(rules.quorum.entitled(dossier.members), words.lang)
    names = [one.seat.institution.best(words.lang) for one in seats if one.seat.key in keys]
    if not names:
        return ""
    return words(f"participants.{presence}", n=len(names), names=language.dates.listing(names, words.lang))
