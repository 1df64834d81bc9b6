"""The scenes of an example group's life: what its secretary did for each meeting and each text, and when."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from wgsec import desk, language, outbox, papers, store
from wgsec.desk.agenda_item import NewItem, NewPaper
from wgsec.desk.document import Dispatching
from wgsec.desk.draft import NewDraft, Revising
from wgsec.desk.meeting import Attending, Scheduling
from wgsec.desk.office import Office
from wgsec.desk.translation import Adding, Job
from wgsec.facts.agenda import Outcome
from wgsec.facts.document import DocumentType
from wgsec.facts.draft import DraftState, Scope
from wgsec.facts.example import (
    Circulation,
    InventedAction,
    InventedAgenda,
    InventedItem,
    InventedMeeting,
    InventedMinutes,
    InventedRecommendation,
    Story,
)
from wgsec.facts.language import Wording
from wgsec.store.rows import Asker

SECRETARY = "assoc-sec"
MEMBERS = "members and observers, by e-mail"
EVENING = time(16, 30)
"""When an action point is ticked off on the day it was done (UTC)."""


@dataclass(frozen=True, slots=True)
class Act:
    """Something that somebody does at an instant (UTC)."""

    at: datetime
    do: Callable[[Office], object]
    actor: str = SECRETARY


# Meetings and their agendas


def convening(meeting: InventedMeeting) -> Iterator[Act]:
    """A meeting is entered, convened and invited to."""
    number = meeting.number
    plan = Scheduling(
        day=meeting.day,
        at=meeting.at,
        minutes=meeting.minutes,
        zone=meeting.zone,
        number=number,
        title=meeting.title,
        links=meeting.links,
    )
    yield Act(meeting.scheduled, lambda office: desk.meeting.schedule(office, plan))
    if meeting.convened:
        yield Act(meeting.convened, lambda office: desk.meeting.convene(office, number))
        yield Act(meeting.convened + timedelta(minutes=5), lambda office: _invite(office, number))


def _invite(office: Office, number: int) -> None:
    """Builds the invitations, and notes that those went out which say something new."""
    if any(file.is_due for file in desk.invitation.build(office, number).files):
        desk.invitation.dispatch(office, number)


def agenda(agenda: InventedAgenda, story: Story) -> Iterator[Act]:
    """Written the hour before it goes out, and again whenever it is revised; those invited are told each time."""
    langs = story.group.meeting_languages
    for revision, at in enumerate((agenda.dispatched, *agenda.revised)):
        yield Act(at - timedelta(hours=1), _writing(agenda, story, revision))
        if agenda.meeting > 1:
            yield Act(
                at - timedelta(minutes=5),
                lambda office: _renew(office, agenda.meeting - 1, langs),
            )
        yield Act(at, lambda office: _send_agenda(office, agenda.meeting, langs))


def _writing(agenda: InventedAgenda, story: Story, revision: int) -> Callable[[Office], object]:
    def write(office: Office) -> None:
        with office.reading() as archive:
            deferred = _deferred(archive, agenda.meeting)
            items = tuple(
                _item(archive, one, story, revision, deferred) for one in agenda.items if one.since <= revision
            )
        desk.agenda.replace(office, agenda.meeting, items)

    return write


def _deferred(archive: Asker, number: int) -> dict[int, int]:
    """The items that the meeting before has put off, by their theme."""
    if number == 1:
        return {}
    before = store.meeting.by_number(archive, number - 1)
    items = store.agenda.items(archive, before.id)
    return {item.theme: item.id for item in items if item.theme and item.outcome is Outcome.DEFERRED}


def _item(archive: Asker, item: InventedItem, story: Story, revision: int, deferred: dict[int, int]) -> NewItem:
    named = desk.agenda_table.referred(archive, item.papers)
    titles = {**story.papers}
    early = item.annotation_at_first if revision == 0 else Wording()
    return NewItem(
        title=item.title,
        purpose=item.purpose,
        minutes=item.minutes,
        standing=item.standing,
        presenter=item.presenter,
        theme=item.theme,
        annotation=early or item.annotation,
        proposal=item.proposal,
        papers=tuple(NewPaper(one.reference, titles.get(one.reference, one.title), one.revision) for one in named),
        carried_from=deferred.get(item.theme) if item.theme else None,
    )


def _renew(office: Office, number: int, langs: tuple[str, ...]) -> None:
    """The papers of an earlier meeting that have changed since they went out: action points, adopted minutes."""
    issued = desk.minutes.issue(office, number, langs).issued
    for symbol in dict.fromkeys(one.symbol for one in issued if one.changed):
        desk.document.dispatch(office, Dispatching(symbol, MEMBERS))


def _send_agenda(office: Office, number: int, langs: tuple[str, ...]) -> None:
    for annotated in (False, True):
        issued = desk.agenda.issue(office, number, langs, annotated=annotated)
        desk.document.dispatch(office, Dispatching(issued[0].symbol, MEMBERS))
    _invite(office, number)


# Sittings and their minutes


def sitting(minutes: InventedMinutes, story: Story) -> Iterator[Act]:
    """A meeting is held, its notes are taken in each language, and its papers go out."""
    number = minutes.meeting
    meeting = next(one for one in story.meetings if one.number == number)
    langs = story.group.meeting_languages
    opened, closed = meeting.opened, meeting.closed
    if opened is None or closed is None:
        return
    wall_opened, wall_closed = (language.zones.local(at, meeting.zone).time() for at in (opened, closed))
    yield Act(opened, lambda office: desk.meeting.open_(office, number, wall_opened))
    yield Act(opened, lambda office: desk.meeting.attend(office, number, _attendance(minutes)))
    yield Act(closed, lambda office: desk.meeting.close(office, number, wall_closed))
    carried = [
        (one, due) for before in story.minutes for one in before.actions for at, due in one.carried if at == number
    ]
    others = [lang for lang in langs if lang != minutes.original]
    yield Act(closed + timedelta(hours=1), lambda office: _take_notes(office, minutes, minutes.original, carried))
    for lang in others:
        yield Act(closed + timedelta(hours=3), _translating(minutes, lang))
    yield from _minutes_papers(minutes, langs)
    for action in minutes.actions:
        if action.done:
            yield Act(datetime.combine(action.done, EVENING, UTC), _closing(action))


def _attendance(minutes: InventedMinutes) -> tuple[Attending, ...]:
    return tuple(Attending(one.seat, one.presence, one.by, one.arrived, one.left) for one in minutes.attendance)


def _take_notes(office: Office, minutes: InventedMinutes, lang: str, carried: list[papers.example.Carried]) -> None:
    path = desk.minutes.start(office, minutes.meeting, lang=lang, original=minutes.original)
    started = path.read_text(encoding="utf-8")
    filled = papers.example.fill(started, minutes, carried, language.words.paper(lang))
    outbox.files.put(path, filled.encode())
    desk.minutes.receive(office, path)


def _translating(minutes: InventedMinutes, lang: str) -> Callable[[Office], object]:
    return lambda office: _take_notes(office, minutes, lang, [])


def _minutes_papers(minutes: InventedMinutes, langs: tuple[str, ...]) -> Iterator[Act]:
    """Each goes out in its turn, the corrected minutes as a revision, and with them those that this meeting adopted."""
    number = minutes.meeting
    for at, kinds in (
        (minutes.actions_sent, (DocumentType.ACTION_POINTS,)),
        (minutes.decisions_sent, (DocumentType.DECISIONS,)),
        (minutes.circulated, (DocumentType.MINUTES, DocumentType.PARTICIPANTS)),
    ):
        yield Act(at, _sending(number, kinds, langs))
    if number > 1:
        yield Act(minutes.circulated, lambda office: _renew(office, number - 1, langs))
    if minutes.revised and minutes.corrections:
        yield Act(minutes.revised, lambda office: _correct(office, minutes, langs))


def _sending(number: int, kinds: tuple[DocumentType, ...], langs: tuple[str, ...]) -> Callable[[Office], object]:
    """Built on the day they go out, so that they bear its date."""

    def send(office: Office) -> None:
        desk.minutes.issue(office, number, langs)
        for kind in kinds:
            desk.document.dispatch(office, Dispatching(f"{kind}{number}", MEMBERS))

    return send


def _correct(office: Office, minutes: InventedMinutes, langs: tuple[str, ...]) -> None:
    for lang in sorted(langs, key=lambda lang: lang != minutes.original):
        path = desk.minutes.file_of(office, minutes.meeting, lang)
        text = path.read_text(encoding="utf-8")
        for one in minutes.corrections:
            text = text.replace(one.before.best(lang), one.after.best(lang))
        outbox.files.put(path, text.encode())
        desk.minutes.receive(office, path)
    desk.minutes.issue(office, minutes.meeting, langs)
    desk.document.dispatch(office, Dispatching(f"{DocumentType.MINUTES}{minutes.meeting}", MEMBERS))


def _closing(action: InventedAction) -> Callable[[Office], object]:
    return lambda office: desk.action.done(office, action.label)


# Recommendations


def recommendation(text: InventedRecommendation) -> Iterator[Act]:
    """A text is written, revised and adopted."""
    first, *later = text.revisions
    plan = NewDraft(
        text.theme,
        first.text,
        text.number,
        language=text.language,
        title=text.title,
        outline=text.state is DraftState.OUTLINE,
    )
    yield Act(first.at, lambda office: desk.draft.new(office, plan), first.author)
    for revision in later:
        yield Act(revision.at, _revising(text.label, revision.text), revision.author)
    if text.adopted:
        one, by = Scope(text.theme, text.number), text.adopted_by or ""
        yield Act(text.adopted, lambda office: desk.draft.adopt(office, (one,), by))


def _revising(label: str, body: str) -> Callable[[Office], object]:
    return lambda office: desk.draft.revise(office, label, Revising(body))


def circulation(circulation: Circulation, story: Story) -> Iterator[Act]:
    """The texts of a theme on their way to members, translators and into force."""
    texts = [one for one in story.recommendations if one.theme == circulation.theme]
    scope, langs = Scope(circulation.theme), story.group.publication_languages
    targets = [lang for lang in langs if lang in texts[0].translations]
    if circulation.circulated:
        yield Act(circulation.circulated, lambda office: _circulate(office, scope, ("en",)))
    if circulation.frozen:
        yield Act(circulation.frozen, lambda office: desk.draft.advance(office, (scope,), DraftState.FINAL))
    yield Act(circulation.translation_sent, lambda office: _pack(office, scope, targets))
    yield Act(circulation.translation_received, lambda office: _receive(office, texts, targets))
    if circulation.dispatched:
        yield Act(circulation.dispatched, lambda office: _send_draft(office, scope, langs))


def _circulate(office: Office, scope: Scope, langs: tuple[str, ...]) -> None:
    desk.draft.advance(office, (scope,), DraftState.CIRCULATED)
    _send_draft(office, scope, langs)


def _send_draft(office: Office, scope: Scope, langs: tuple[str, ...]) -> None:
    issued = desk.draft.issue(office, scope, langs)
    desk.document.dispatch(office, Dispatching(issued[0].symbol, MEMBERS))


def _pack(office: Office, scope: Scope, langs: list[str]) -> None:
    for lang in langs:
        for cat in (False, True):
            desk.translation.build(office, Job((scope,), (lang,), cat))


def _receive(office: Office, texts: list[InventedRecommendation], langs: list[str]) -> None:
    for text in texts:
        for lang in langs:
            desk.translation.add(office, text.label, Adding(lang, text.translations[lang]))


def last_papers(story: Story) -> Iterator[Act]:
    """The themes and the report as they stand when the story stops."""
    themes = sorted({one.theme for one in story.recommendations})
    for scope in (*map(Scope, themes), Scope()):
        yield Act(story.group.now, _printing(scope, story.group.publication_languages))


def _printing(scope: Scope, langs: tuple[str, ...]) -> Callable[[Office], object]:
    return lambda office: desk.draft.issue(office, scope, langs)
