"""The agenda of a meeting, plain and annotated: what stands on it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from wgsec import language, rules
from wgsec.facts.agenda import AgendaItem, Purpose, Standing
from wgsec.facts.document import Imprint
from wgsec.facts.dossier import Dossier
from wgsec.facts.language import Wording
from wgsec.facts.minutes import Action
from wgsec.facts.text import Blocks, List, Paragraph, Span
from wgsec.language.words import Words
from wgsec.papers import cited, local_times, masthead, original, people, when
from wgsec.papers.cited import PaperLine
from wgsec.papers.masthead import Masthead
from wgsec.rules.agenda import Slot


@dataclass(frozen=True, slots=True)
class LocalLine:
    """When the meeting is for members of a region (– if not on record), `place` (Dakar, Lomé), `time` (13:00–15:30)."""

    region: str
    place: str
    time: str


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """An item, or a break, whose `number` is empty. `time` is when it begins, `length` how long it takes (45 min)."""

    number: str
    time: str
    title: str
    purpose: str
    length: str
    presenter: str = ""
    papers: tuple[PaperLine, ...] = ()


@dataclass(frozen=True, slots=True)
class AgendaSheet:
    """The agenda. `opening` says how and in which languages the meeting is held; `total` is the whole length."""

    masthead: Masthead
    opening: Blocks
    lines: tuple[AgendaLine, ...]
    total: str
    local_times: tuple[LocalLine, ...] = ()


@dataclass(frozen=True, slots=True)
class AnnotatedItem:
    """An item with what the members need to prepare it.

    `timing` is one phrase (14:25, 45 min), `outcome` what the meeting should come to, `proposal` the decision proposed.
    """

    number: str
    title: str
    timing: str
    purpose: str
    presenter: str
    papers: tuple[PaperLine, ...]
    annotation: Blocks
    outcome: str = ""
    proposal: Blocks = ()


@dataclass(frozen=True, slots=True)
class AnnotatedAgendaSheet:
    """The annotated agenda: the timetable, then the items with their annotations (breaks stand in `lines` only)."""

    masthead: Masthead
    opening: Blocks
    lines: tuple[AgendaLine, ...]
    total: str
    items: tuple[AnnotatedItem, ...]
    local_times: tuple[LocalLine, ...] = ()


UNSAID = frozenset({Standing.OPENING, Standing.QUORUM, Standing.NEXT_MEETING, Standing.CLOSING})
"""Standing items from which nobody expects an outcome."""


def compose(dossier: Dossier, imprint: Imprint, words: Words) -> AgendaSheet:
    """The agenda of the dossier's meeting in the words' language."""
    dossier, texts = _apart(dossier), _texts(dossier)
    return AgendaSheet(
        masthead=masthead.of_meeting(dossier, imprint, words, kind=words("agenda.kind"), texts=texts),
        opening=_opening(dossier, words),
        lines=tuple(_line(slot, dossier, imprint, words) for slot in rules.agenda.timetable(dossier.items)),
        total=language.dates.span(sum(item.minutes for item in dossier.items), words.lang),
        local_times=_local_times(dossier, words),
    )


def compose_annotated(dossier: Dossier, imprint: Imprint, words: Words) -> AnnotatedAgendaSheet:
    """The annotated agenda: the timetable, then each item with what members need to prepare it."""
    dossier, slots = _apart(dossier), rules.agenda.timetable(dossier.items)
    prepared = [text for item in dossier.items for text in (item.annotation, item.proposal)]
    if any(item.purpose is Purpose.ACTION_POINTS for item in dossier.items):
        prepared += [one.wording for one in _still_open(dossier, imprint.day)]
    return AnnotatedAgendaSheet(
        masthead=masthead.of_meeting(
            dossier, imprint, words, kind=words("agenda.kind.annotated"), texts=(*_texts(dossier), *prepared)
        ),
        opening=_opening(dossier, words),
        lines=tuple(_line(slot, dossier, imprint, words) for slot in slots),
        total=language.dates.span(sum(item.minutes for item in dossier.items), words.lang),
        items=tuple(_annotated(slot, dossier, imprint, words) for slot in slots if slot.number is not None),
        local_times=_local_times(dossier, words),
    )


def _texts(dossier: Dossier) -> tuple[Wording, ...]:
    named = (paper for item in dossier.items for paper in item.papers)
    return (*(item.title for item in dossier.items), *(cited.title(paper, dossier) for paper in named))


def _opening(dossier: Dossier, words: Words) -> Blocks:
    spoken = [words(f"agenda.language.{lang}") for lang in dossier.group.meeting_languages]
    key = "agenda.opening" if dossier.members else "agenda.opening.no-members"
    return language.markdown.blocks(words(key, languages=language.dates.listing(spoken, words.lang)))


def _line(slot: Slot, dossier: Dossier, imprint: Imprint, words: Words) -> AgendaLine:
    item = slot.item
    return AgendaLine(
        number="" if slot.number is None else str(slot.number),
        time=language.dates.clock(rules.agenda.begins(slot, dossier.meeting), words.lang),
        title=item.title.best(words.lang),
        purpose=_purpose(item, words),
        length=language.dates.span(item.minutes, words.lang),
        presenter=_presenter(item, dossier, words),
        papers=cited.papers(item, dossier, imprint.at, words),
    )


def _annotated(slot: Slot, dossier: Dossier, imprint: Imprint, words: Words) -> AnnotatedItem:
    item = slot.item
    timing = words(
        "agenda.timing",
        start=language.dates.clock(rules.agenda.begins(slot, dossier.meeting), words.lang),
        length=language.dates.span(item.minutes, words.lang),
    )
    return AnnotatedItem(
        number=str(slot.number),
        title=item.title.best(words.lang),
        timing=timing,
        purpose=_purpose(item, words),
        presenter=_presenter(item, dossier, words),
        papers=cited.papers(item, dossier, imprint.at, words),
        annotation=(*original.blocks(item.annotation, words.lang), *_open_actions(item, dossier, imprint.day, words)),
        outcome="" if item.proposal or item.standing in UNSAID else words(f"agenda.outcome.{item.purpose}"),
        proposal=original.blocks(item.proposal, words.lang),
    )


def _open_actions(item: AgendaItem, dossier: Dossier, day: date, words: Words) -> Blocks:
    """The actions of earlier meetings that were open on the day of the paper, under the item that reviews them.

    Their dates are left out: the meeting sets new ones, and a paper which went out stays as it is.
    """
    if item.purpose is not Purpose.ACTION_POINTS:
        return ()
    still_open = _still_open(dossier, day)
    if not still_open:
        return ()
    lead_in = original.plain(words("agenda.open-actions"))
    return (*lead_in, List(None, tuple(_open_action(one, dossier, words) for one in still_open)))


def _still_open(dossier: Dossier, day: date) -> tuple[Action, ...]:
    return tuple(one for one in dossier.actions if rules.action.is_ahead_of(one, dossier.meeting, day))


def _open_action(action: Action, dossier: Dossier, words: Words) -> Blocks:
    owner = people.owner(action.owner, dossier.members, words)
    lead = words("agenda.open-action", number=action.label, owner=owner)
    text = original.blocks(action.wording, words.lang)
    if text and isinstance(text[0], Paragraph):
        return (Paragraph((Span(lead + " "), *text[0].line)), *text[1:])
    return (*original.plain(lead), *text)


def _purpose(item: AgendaItem, words: Words) -> str:
    """What the item is for; a break is for nothing, and other business says it in its title."""
    unsaid = item.purpose in (Purpose.BREAK, Purpose.OTHER_BUSINESS)
    return "" if unsaid else words(f"agenda.purpose.{item.purpose}")


def _presenter(item: AgendaItem, dossier: Dossier, words: Words) -> str:
    return people.presenter(item.presenter, dossier.members, words) if item.presenter else ""


def missing(items: tuple[AgendaItem, ...], lang: str) -> tuple[int, ...]:
    """The items whose title stands on the paper in another language."""
    return tuple(number for number, item in rules.agenda.numbered(items).items() if not item.title.get(lang))


def _apart(dossier: Dossier) -> Dossier:
    """Without the meeting's own papers: an agenda does not say which revision of itself it is to adopt."""
    own = f"meeting:{dossier.meeting.number}"
    return replace(dossier, documents=tuple(one for one in dossier.documents if one.subject != own))


def _local_times(dossier: Dossier, words: Words) -> tuple[LocalLine, ...]:
    """One line for each local hour of a region, its places in order; last the places of members without a region.

    A place that stands under a region already is not told again for a seat whose region is not on record.
    """
    meeting = dossier.meeting
    over = meeting.starts_at + timedelta(minutes=meeting.minutes)
    regions = {one.seat.key: one.seat.region for one in dossier.members}
    places: dict[tuple[str, datetime, datetime], set[str]] = {}
    for one in local_times.compose(meeting.starts_at, dossier.members, words.lang):
        hours = (regions[one.seat] or "", one.starts, language.zones.local(over, one.zone))
        places.setdefault(hours, set()).add(one.city)
    told = set[str]().union(*(cities for (region, *_), cities in places.items() if region))
    lines = sorted(
        ((hours, cities if hours[0] else cities - told) for hours, cities in places.items()),
        key=lambda line: (not line[0][0], line[0]),
    )
    return tuple(
        LocalLine(
            region=words(f"member.region.{region}") if region else "–",
            place=language.dates.listing(sorted(cities, key=language.folding.fold), words.lang),
            time=when.span(starts, ends, meeting.day, words),
        )
        for (region, starts, ends), cities in lines
        if cities
    )
