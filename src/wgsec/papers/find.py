"""Everything that can be looked for, and what a search shows of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from wgsec import rules
from wgsec.facts.language import Wording
from wgsec.facts.member import Member, Person
from wgsec.facts.search import Hit, Passage, SearchKind, Text
from wgsec.facts.survey import Survey

WIDTH = 74
"""How many characters a snippet takes: a line of 80 with its indent."""


def compose(survey: Survey, wanted: Sequence[str], kinds: Iterable[SearchKind], lang: str) -> tuple[Hit, ...]:
    """What holds every term (`rules.search.terms`), kind by kind; in each kind the newest meeting or text first.

    Snippets are in `lang` where that shows as much as another.
    """
    return tuple(hit for kind in kinds for hit in rules.search.hits(_PASSAGES[kind](survey), wanted, lang, WIDTH))


def passages(survey: Survey, kind: SearchKind) -> tuple[Passage, ...]:
    """Everything of one kind that may be found."""
    return tuple(_PASSAGES[kind](survey))


def _people(survey: Survey) -> Iterator[Passage]:
    """Institutions, names and functions of all who were ever there; an address leads to its person, never shown."""
    for member in survey.members:
        key = member.seat.key
        texts = (Text(None, key), *_texts(member.seat.institution), *_persons(member, survey.persons.get(key, ())))
        yield Passage(SearchKind.PEOPLE, key, f"wgsec member show {key}", texts)


def _persons(member: Member, everyone: Sequence[Person]) -> Iterator[Text]:
    """Who is there now comes before who was."""
    there = [one for one in (member.holder, *member.alternates) if one]
    for person in (*there, *(one for one in everyone if one not in there)):
        yield Text(None, person.name, person.emails)
        yield from _texts(person.function)


def _themes(survey: Survey) -> Iterator[Passage]:
    for theme in survey.themes:
        yield Passage(
            SearchKind.THEMES, str(theme.number), f"wgsec theme show {theme.number}", tuple(_texts(theme.title))
        )


def _agendas(survey: Survey) -> Iterator[Passage]:
    for meeting in reversed(survey.meetings):
        if meeting.title:
            command = f"wgsec meeting show {meeting.number}"
            yield Passage(SearchKind.AGENDAS, str(meeting.number), command, tuple(_texts(meeting.title)))
        for number, item in rules.agenda.numbered(survey.items.get(meeting.number, ())).items():
            papers = (text for paper in item.papers for text in (Text(None, paper.reference), *_texts(paper.title)))
            texts = (*_texts(item.title), *_texts(item.annotation), *_texts(item.proposal), *papers)
            reference = f"{meeting.number}/{number}"
            yield Passage(SearchKind.AGENDAS, reference, f"wgsec agenda show {reference}", texts)


def _minutes(survey: Survey) -> Iterator[Passage]:
    for meeting in reversed(survey.meetings):
        numbers = {
            item.id: number for number, item in rules.agenda.numbered(survey.items.get(meeting.number, ())).items()
        }
        for text in survey.texts.get(meeting.number, ()):
            number = numbers.get(text.item_id or 0)
            reference = f"{meeting.number}/{number}" if number else str(meeting.number)
            command = f"wgsec minutes show {meeting.number} --lang {text.language}"
            yield Passage(
                SearchKind.MINUTES, reference, command, (Text(text.language, rules.places.spoken(text.body)),)
            )


def _decisions(survey: Survey) -> Iterator[Passage]:
    for one in reversed(survey.decisions):
        reservations = tuple(Text(made.language, made.text) for made in one.reservations)
        texts = (Text(None, one.label), *_texts(one.wording), *reservations)
        yield Passage(SearchKind.DECISIONS, one.label, f"wgsec decision show {one.label}", texts)


def _actions(survey: Survey) -> Iterator[Passage]:
    for one in reversed(survey.actions):
        note = (Text(None, one.note),) if one.note else ()
        texts = (Text(None, one.label), Text(None, one.owner), *_texts(one.wording), *note)
        yield Passage(SearchKind.ACTIONS, one.label, f"wgsec action show {one.label}", texts)


def _drafts(survey: Survey) -> Iterator[Passage]:
    """Every revision, the newest first; the title and the number belong to the newest."""
    for draft in survey.drafts:
        for revision in reversed(draft.revisions):
            own = (Text(None, draft.label), *_texts(draft.title)) if revision is draft.latest else ()
            texts = (*own, Text(revision.language, revision.body))
            command = f"wgsec draft show {draft.label} --revision {revision.number}"
            yield Passage(SearchKind.DRAFTS, draft.label, command, texts, revision.number)


def _texts(wording: Wording) -> Iterator[Text]:
    return (Text(lang, text) for lang, text in wording.texts().items())


_PASSAGES: dict[SearchKind, Callable[[Survey], Iterator[Passage]]] = {
    SearchKind.PEOPLE: _people,
    SearchKind.THEMES: _themes,
    SearchKind.AGENDAS: _agendas,
    SearchKind.MINUTES: _minutes,
    SearchKind.DECISIONS: _decisions,
    SearchKind.ACTIONS: _actions,
    SearchKind.DRAFTS: _drafts,
}
