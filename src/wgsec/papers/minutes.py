"""The minutes of a meeting: what stands on them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from wgsec import language, rules
from wgsec.facts.agenda import AgendaItem, Outcome, Purpose
from wgsec.facts.document import Imprint
from wgsec.facts.dossier import Dossier
from wgsec.facts.language import Wording
from wgsec.facts.member import OfficeKind
from wgsec.facts.minutes import Action, Decision, Minutes
from wgsec.facts.text import Blocks
from wgsec.language.words import Words
from wgsec.papers import actions, cited, decisions, masthead, original, outcomes, participants, people
from wgsec.papers.actions import ActionLine
from wgsec.papers.cited import PaperLine
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

    The actions stand as they were given, or carried over: what became of them is on the list of action points.
    """

    masthead: Masthead
    status: str
    attendance: Blocks
    items: tuple[MinutesItem, ...]
    closing: Blocks
    actions: tuple[ActionLine, ...] = ()
    statements: tuple[Statement, ...] = ()
    participants: tuple[ParticipantGroup, ...] = ()


def compose(dossier: Dossier, imprint: Imprint, words: Words) -> MinutesSheet:
    """The minutes of the dossier's meeting. The minutes must have been started."""
    assert dossier.minutes is not None  # noqa: S101 - the desk refuses before
    return MinutesSheet(
        masthead=masthead.of_meeting(
            dossier, imprint, words, kind=words("minutes.kind"), texts=_texts(dossier, words.lang)
        ),
        status=_status(dossier.minutes, words),
        attendance=_attendance(dossier, words),
        items=tuple(
            _item(number, item, dossier, words) for number, item in rules.agenda.numbered(dossier.items).items()
        ),
        closing=_closing(dossier, words),
        actions=tuple(replace(actions.line(one, dossier, words), state="") for one in actions.given(dossier)),
        statements=_statements(dossier, words),
        participants=participants.groups(dossier, words),
    )


def _status(minutes: Minutes, words: Words) -> str:
    meeting = language.dates.ordinal_meeting(minutes.adopted_at, words.lang) if minutes.adopted_at else ""
    return words(f"minutes.status.{minutes.state}", meeting=meeting)


@dataclass(frozen=True, slots=True)
class Missing:
    """What stands on the minutes in another language: `items` by number, `labels` of decisions and actions (3/1)."""

    items: tuple[int, ...]
    labels: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.items or self.labels)


def missing(dossier: Dossier, lang: str) -> Missing:
    """What is not translated yet; a reservation never is, it stands in the language that it was made in."""
    numbered = rules.agenda.numbered(dossier.items).items()
    return Missing(
        items=tuple(
            number for number, item in numbered if _said(item.id, dossier, lang).spoken(lang) not in (None, lang)
        ),
        labels=tuple(one.label for one in _worded(dossier) if not one.wording.get(lang)),
    )


def older(dossier: Dossier) -> dict[str, tuple[Decision | Action, ...]]:
    """By language what stands there with words that are older than those of the original."""
    kept = rules.minutes.original(dossier.minutes, dossier.group)
    found: dict[str, list[Decision | Action]] = defaultdict(list)
    for one in _worded(dossier):
        for lang in rules.older.langs(one, kept):
            found[lang].append(one)
    return {lang: tuple(those) for lang, those in found.items()}


def _worded(dossier: Dossier) -> Iterator[Decision | Action]:
    """The decisions and actions that stand on the minutes."""
    yield from (one for one in dossier.decisions if one.stands)
    yield from actions.given(dossier)


def _texts(dossier: Dossier, lang: str) -> Iterator[Wording]:
    """All that the minutes say in whatever language it has."""
    yield _said(None, dossier, lang)
    for item in rules.agenda.numbered(dossier.items).values():
        yield from (item.title, _said(item.id, dossier, lang))
    yield from (one.wording for one in _worded(dossier))


def _item(number: int, item: AgendaItem, dossier: Dossier, words: Words) -> MinutesItem:
    parts = _parts(item, dossier, words)
    return MinutesItem(
        number=str(number),
        title=item.title.best(words.lang),
        papers=cited.papers(item, dossier, rules.meeting.end(dossier.meeting), words),
        parts=(*parts, *_became(item, dossier, words)),
    )


def _became(item: AgendaItem, dossier: Dossier, words: Words) -> Iterator[MinutesPart]:
    """What the marks of the notes say and no text does: actions done, and what became of the item."""
    done = [one.label for one in actions.done(dossier)] if item.purpose is Purpose.ACTION_POINTS else []
    if done:
        said = words("minutes.done", n=len(done), actions=language.dates.listing(done, words.lang))
        yield MinutesPart(original.plain(said))
    if item.outcome is not Outcome.PENDING and not outcomes.is_said(item, dossier):
        yield MinutesPart(original.plain(outcomes.told(item, dossier, words)))


def _parts(item: AgendaItem, dossier: Dossier, words: Words) -> tuple[MinutesPart, ...]:
    """The text with each decision in its place, void ones too; those that stand and no text places come last."""
    taken = {one.label: decisions.line(one, dossier, words) for one in dossier.decisions}
    said = _said(item.id, dossier, words.lang)
    parts: list[tuple[list[str], list[DecisionLine]]] = [([], [])]
    for piece in rules.places.pieces(said.best(words.lang)):
        if isinstance(piece, str):
            if parts[-1][1]:
                parts.append(([], []))
            parts[-1][0].append(piece)
        elif piece.label in taken:
            parts[-1][1].append(taken.pop(piece.label))
    standing = (one.label for one in dossier.decisions if one.item_id == item.id and one.stands)
    parts[-1][1].extend(taken[label] for label in standing if label in taken)
    told = _passages(["\n\n".join(texts) for texts, _ in parts], said, words)
    return tuple(MinutesPart(body, tuple(boxes)) for body, (_, boxes) in zip(told, parts, strict=True) if body or boxes)


def _passages(texts: Sequence[str], said: Wording, words: Words) -> Iterator[Blocks]:
    """Passages of what was said, in the language it was found in; a footnote of one may stand in another."""
    spoken = said.spoken(words.lang) or words.lang
    return (original.marked(read, spoken, words.lang) for read in language.markdown.passages(texts))


def _said(item_id: int | None, dossier: Dossier, lang: str) -> Wording:
    """The item's text in this language, else in the original one; one that holds only marks is in no other."""
    assert dossier.minutes is not None  # noqa: S101 - the desk refuses before
    bodies = {text.language: text.body for text in dossier.texts if text.item_id == item_id and text.body}
    original = bodies.get(dossier.minutes.original, "")
    if rules.places.spoken(bodies.get(lang, "")) or not rules.places.spoken(original):
        return Wording.of({lang: bodies.get(lang) or original})
    return Wording.of({dossier.minutes.original: original})


def _attendance(dossier: Dossier, words: Words) -> Blocks:
    said = _said(None, dossier, words.lang)
    told = [piece for piece in rules.places.pieces(said.best(words.lang)) if isinstance(piece, str)]
    meeting = dossier.meeting
    opened = []
    if meeting.opened_at:
        city = language.zones.city(meeting.zone, words.lang)
        at = language.dates.clock(meeting.opened_at, words.lang)
        opened = [words("minutes.opened", chair=_chair(dossier, words.lang), at=at, city=city)]
    first = original.plain(" ".join([*opened, participants.attendance(dossier, words)]))
    return (*first, *next(_passages(["\n\n".join(told)], said, words)))


def _closing(dossier: Dossier, words: Words) -> Blocks:
    meeting, told = dossier.meeting, []
    if dossier.announced:
        told.append(words("minutes.next", when=masthead.when_and_where(dossier.announced, words)))
    if meeting.closed_at:
        at = language.dates.clock(meeting.closed_at, words.lang)
        told.append(words("minutes.closed", chair=_chair(dossier, words.lang), at=at))
    return original.plain(" ".join(told)) if told else ()


def _chair(dossier: Dossier, lang: str) -> str:
    """Who presided: `La présidente`; `La présidence` where the chair was away and somebody else did."""
    chair = rules.meeting.presiding(dossier.members, dossier.attendance)
    return people.capital(language.address.with_article(OfficeKind.CHAIR, chair.gender if chair else None, lang))


def _statements(dossier: Dossier, words: Words) -> tuple[Statement, ...]:
    return tuple(
        Statement(
            author=people.institution(one.seat, dossier.members, words),
            subject=original.remarked(_reservation(decision.label, one.on, words), one.language, words),
            text=language.markdown.blocks(one.text),
            lang=one.language,
        )
        for decision in dossier.decisions
        for one in decision.reservations
        if decision.stands
    )


def _reservation(label: str, on: str | None, words: Words) -> str:
    if on is None:
        return words("minutes.reservation-to-all", number=label)
    if named := rules.reservation.only(on):
        return words("minutes.reservation-to", number=label, on=language.dates.listing(named, words.lang), n=len(named))
    return words("minutes.reservation-to-part", number=label, on=on)
