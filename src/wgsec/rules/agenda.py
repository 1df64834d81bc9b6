"""Numbers and times of an agenda (practice 2.7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time, timedelta

from wgsec import language
from wgsec.errors import NoSuchThing, Refused
from wgsec.facts.agenda import AgendaItem, Purpose, Standing
from wgsec.facts.document import DocumentType
from wgsec.facts.language import Wording
from wgsec.facts.meeting import Meeting
from wgsec.rules import document

PURPOSES = {
    Standing.OPENING: Purpose.INFORMATION,
    Standing.QUORUM: Purpose.INFORMATION,
    Standing.ADOPTION_OF_AGENDA: Purpose.DECISION,
    Standing.ADOPTION_OF_MINUTES: Purpose.ADOPTION_OF_MINUTES,
    Standing.ACTION_POINTS: Purpose.ACTION_POINTS,
    Standing.OTHER_BUSINESS: Purpose.OTHER_BUSINESS,
    Standing.NEXT_MEETING: Purpose.INFORMATION,
    Standing.CLOSING: Purpose.INFORMATION,
}
"""What each standing item is taken for."""

BRINGS = {Standing.ADOPTION_OF_MINUTES: DocumentType.MINUTES, Standing.ACTION_POINTS: DocumentType.ACTION_POINTS}
"""The paper of the meeting before that a standing item is about."""

FIRST = frozenset({Standing.OPENING, Standing.QUORUM, Standing.ADOPTION_OF_AGENDA})
"""What an agenda begins with, before minutes to adopt and action points."""

USUAL = 15
"""Minutes of an item when nobody says how many."""


@dataclass(frozen=True, slots=True)
class Slot:
    """An item in its place: its number (None for a break), and how many minutes into the meeting it starts."""

    item: AgendaItem
    number: int | None
    start: int


def timetable(items: Sequence[AgendaItem]) -> tuple[Slot, ...]:
    """The items one after the other; breaks take no number."""
    slots, number, at = [], 0, 0
    for item in items:
        is_break = item.purpose is Purpose.BREAK
        number += not is_break
        slots.append(Slot(item, None if is_break else number, at))
        at += item.minutes
    return tuple(slots)


def begins(slot: Slot, meeting: Meeting) -> time:
    """When a slot starts on the clocks of the meeting's zone, which may be turned meanwhile."""
    return language.zones.local(meeting.starts_at + timedelta(minutes=slot.start), meeting.zone).time()


def check_begun(items: Sequence[AgendaItem], meeting: int) -> None:
    """Refused for an agenda that nothing is on: there is nothing to issue, and nothing to copy."""
    if not items:
        raise Refused("agenda.error.empty", number=meeting)


def excess(items: Sequence[AgendaItem], minutes: int) -> int:
    """By how many minutes the items exceed the meeting; 0 or less when they fit."""
    return sum(item.minutes for item in items) - minutes


def numbered(items: Sequence[AgendaItem]) -> dict[int, AgendaItem]:
    """The items by the number they carry; breaks have none."""
    kept = [item for item in items if item.purpose is not Purpose.BREAK]
    return dict(enumerate(kept, start=1))


def item(meeting: int, items: Sequence[AgendaItem], number: int) -> AgendaItem:
    """The item of a meeting that carries this number. NoSuchThing if there is none."""
    found = numbered(items)
    if number not in found:
        raise NoSuchThing("agenda.error.no-item", number=meeting, item=number, last=len(found))
    return found[number]


def cited(reference: str, revision: int | None) -> str:
    """A paper as it is typed for an item: a symbol, `2.1`, or `2.1@3` at a fixed revision."""
    return reference if revision is None else f"{reference}@{revision}"


def original(items: Sequence[AgendaItem], langs: Sequence[str]) -> str:
    """The language an agenda is written in: the first of the meeting's that every title has, else the first."""
    return next((lang for lang in langs if all(item.title.get(lang) for item in items)), langs[0])


def purpose(proposal: Wording) -> Purpose:
    """What an item is taken for when nobody says so: a decision where one is proposed, else a discussion."""
    return Purpose.DECISION if proposal else Purpose.DISCUSSION


def recurs(item: AgendaItem) -> bool:
    """Whether a deferred item is on the next agenda anyway: a standing one with nothing of its own.

    Minutes whose adoption is put off are others than those that the next meeting adopts.
    """
    named = item.standing not in (None, Standing.ADOPTION_OF_MINUTES)
    brought = _bearing(item, BRINGS.get(item.standing) if item.standing else None)
    return named and not item.proposal and len(item.papers) == len(brought)


def adopts(item: AgendaItem, previous: Meeting | None) -> tuple[int, ...]:
    """The numbers of the meetings whose minutes an item adopts: of those whose paper it bears, else of the previous.

    An item that came back so adopts what it was put on the agenda for.
    """
    if item.purpose is not Purpose.ADOPTION_OF_MINUTES:
        return ()
    return _bearing(item, DocumentType.MINUTES) or ((previous.number,) if previous else ())


def _bearing(item: AgendaItem, type_: DocumentType | None) -> tuple[int, ...]:
    """The numbers of the meetings of which an item bears the paper of this type."""
    named = (document.reference(paper.reference) for paper in item.papers)
    return tuple(one.number for one in named if one and one.type is type_)


def title(standing: Standing) -> Wording:
    """What the house calls a standing item, in every language."""
    return Wording.by(lambda lang: language.words.paper(lang)(f"standing.{standing}"))


def copied(items: Sequence[AgendaItem]) -> tuple[int, ...]:
    """The numbers of the items of an agenda copied from another's that bear words of that one's: title, annotation."""
    return tuple(
        number
        for number, item in numbered(items).items()
        if item.carried_from is None
        and (item.annotation or item.standing is None or item.title != title(item.standing))
    )


def standing(*, has_previous: bool) -> tuple[tuple[Standing, int], ...]:
    """The items that stand on every agenda, with the minutes each usually takes (practice 2.7 and 6).

    A first meeting has no minutes to adopt and no actions to review.
    """
    before = ((Standing.OPENING, 5), (Standing.ADOPTION_OF_AGENDA, 3))
    back = ((Standing.ADOPTION_OF_MINUTES, 5), (Standing.ACTION_POINTS, 7)) if has_previous else ()
    return (*before, *back, (Standing.OTHER_BUSINESS, 5), (Standing.NEXT_MEETING, 5), (Standing.CLOSING, 5))
