"""The minutes of a meeting: what stands on them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from wgsec import language, rules
from wgsec.facts.agenda import AgendaItem
from wgsec.facts.document import Imprint
from wgsec.facts.dossier import Dossier
from wgsec.facts.language import Wording
from wgsec.facts.notes import Place
from wgsec.facts.text import Blocks
from wgsec.language.words import Words
from wgsec.papers import actions, agenda, decisions, masthead, notes, participants
from wgsec.papers.actions import ActionLine
from wgsec.papers.agenda import PaperLine
from wgsec.papers.decisions import DecisionLine
from wgsec.papers.masthead import Masthead
from wgsec.papers.participants import ParticipantGroup


@dataclass(frozen=True, slots=True)
class MinutesPart:
    """Paragraphs, numbered through the minutes, and the decisions they came to; either may be empty."""

    body: Blocks
    decisions: tuple[DecisionLine, ...] = ()


@dataclass(frozen=True, slots=True)
class MinutesItem:
    """What was said and decided under an item, in the order it happened."""

    number: str
    title: str
    papers: tuple[PaperLine, ...]
    parts: tuple[MinutesPart, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """A reservation or a statement for the record: `author`, `subject` (recommendation 2.1), `text` in `lang`."""

    author: str
    subject: str
    text: Blocks
    lang: str


@dataclass(frozen=True, slots=True)
class MinutesSheet:
    """The minutes. `status` is what they are worth (draft, for adoption); `attendance`, `closing` are numbered too.

    The actions stand as they were given: what became of them is on the list of action points.
    """

    masthead: Masthead
    status: str
    attendance: Blocks
    items: tuple[MinutesItem, ...]
    closing: Blocks
    actions: tuple[ActionLine, ...] = ()
    statements: tuple[Statement, ...] = ()
    participants: tuple[ParticipantGroup, ...] = ()


def title() -> Wording:
    """What the register calls the minutes."""
    return Wording.of({lang: language.words.paper(lang)("minutes.kind") for lang in ("en", "fr", "es")})


def compose(dossier: Dossier, imprint: Imprint, words: Words) -> MinutesSheet:
    """The minutes of the dossier's meeting. The minutes must have been started."""
    assert dossier.minutes is not None  # noqa: S101 - the desk refuses before
    return MinutesSheet(
        masthead=masthead.of_meeting(dossier, imprint, words, kind=words("minutes.kind")),
        status=words(f"minutes.status.{dossier.minutes.state}"),
        attendance=_attendance(dossier, words),
        items=tuple(
            _item(number, item, dossier, words) for number, item in rules.agenda.numbered(dossier.items).items()
        ),
        closing=_closing(dossier, words),
        actions=tuple(replace(actions.line(one, dossier, words), state="") for one in actions.own(dossier)),
        statements=_statements(dossier, words),
        participants=participants.groups(dossier, words),
    )


def missing(dossier: Dossier, lang: str) -> tuple[int, ...]:
    """The items that have a text in the original language and none in this one."""
    assert dossier.minutes is not None  # noqa: S101 - the desk refuses before
    original = {text.item_id for text in dossier.texts if text.language == dossier.minutes.original and text.body}
    there = {text.item_id for text in dossier.texts if text.language == lang and text.body}
    numbered = rules.agenda.numbered(dossier.items).items()
    return tuple(number for number, item in numbered if item.id in original - there)


def _item(number: int, item: AgendaItem, dossier: Dossier, words: Words) -> MinutesItem:
    return MinutesItem(
        number=str(number),
        title=item.title.best(words.lang),
        papers=agenda.papers(item, dossier, words),
        parts=_parts(item, dossier, words),
    )


def _parts(item: AgendaItem, dossier: Dossier, words: Words) -> tuple[MinutesPart, ...]:
    """The text with each decision in its place; those that no text places come last."""
    taken = {one.label: decisions.line(one, dossier, words) for one in dossier.decisions if one.void_reason is None}
    parts, texts, boxes = [], list[str](), list[DecisionLine]()
    for piece in _body(item.id, dossier, words.lang):
        if isinstance(piece, str):
            if boxes:
                parts.append(_part(texts, boxes))
                texts, boxes = [], []
            texts.append(piece)
        elif piece.label in taken:
            boxes.append(taken.pop(piece.label))
    boxes += [taken[one.label] for one in dossier.decisions if one.item_id == item.id and one.label in taken]
    return (*parts, _part(texts, boxes)) if texts or boxes else tuple(parts)


def _part(texts: list[str], boxes: list[DecisionLine]) -> MinutesPart:
    return MinutesPart(language.markdown.blocks("\n\n".join(texts)), tuple(boxes))


def _body(item_id: int | None, dossier: Dossier, lang: str) -> tuple[str | Place, ...]:
    """The item's text in this language, else in the original one."""
    bodies = {text.language: text.body for text in dossier.texts if text.item_id == item_id and text.body}
    original = dossier.minutes.original if dossier.minutes else lang
    return notes.pieces(bodies.get(lang) or bodies.get(original, ""))


def _attendance(dossier: Dossier, words: Words) -> Blocks:
    told = [piece for piece in _body(None, dossier, words.lang) if isinstance(piece, str)]
    meeting = dossier.meeting
    opened = []
    if meeting.opened_at:
        city = language.zones.city(meeting.zone, words.lang)
        opened = [words("minutes.opened", at=language.dates.clock(meeting.opened_at, words.lang), city=city)]
    first = " ".join([*opened, participants.attendance(dossier, words)])
    return language.markdown.blocks("\n\n".join([first, *told]))


def _closing(dossier: Dossier, words: Words) -> Blocks:
    meeting, told = dossier.meeting, []
    if dossier.following:
        told.append(words("minutes.next", when=masthead.when_and_where(dossier.following, words)))
    if meeting.closed_at:
        told.append(words("minutes.closed", at=language.dates.clock(meeting.closed_at, words.lang)))
    return language.markdown.blocks(" ".join(told))


def _statements(dossier: Dossier, words: Words) -> tuple[Statement, ...]:
    return tuple(
        Statement(
            author=member.seat.institution.best(words.lang),
            subject=_reservation(decision.label, one.on, words),
            text=language.markdown.blocks(one.text),
            lang=one.language,
        )
        for decision in dossier.decisions
        for one in decision.reservations
        if decision.void_reason is None and (member := dossier.member(one.seat_key))
    )


def _reservation(label: str, on: str | None, words: Words) -> str:
    if on is None:
        return words("minutes.reservation-to-all", number=label)
    return words("minutes.reservation-to", number=label, on=on)
