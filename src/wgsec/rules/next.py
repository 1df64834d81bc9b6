"""What chair and secretary must do now: every step follows from the records, and is gone once it is done."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from wgsec import language
from wgsec.facts.agenda import Outcome
from wgsec.facts.deadline import Milestone
from wgsec.facts.draft import ADOPTED, Draft, DraftState
from wgsec.facts.meeting import OPENED, UNOPENED, MeetingState
from wgsec.facts.member import Member, OfficeKind, SeatKind
from wgsec.facts.minutes import ActionState
from wgsec.facts.next import KEY, Situation, Step, StepKind, Who
from wgsec.facts.survey import Survey
from wgsec.rules import action, deadlines, minutes, next_meeting, next_papers, rendering, unusual
from wgsec.rules import draft as drafts
from wgsec.rules import meeting as meetings

_TO_COME = UNOPENED | {MeetingState.IN_SESSION}
_NAME = re.compile(r"[\w.’'-]+( [\w.’'-]+)+")
"""A person's name as it may stand between quotation marks in any terminal; a seat's key is one word."""

_FEW = 3
"""So many recommendations are named in a command; for more it says all, and leaves out what is complete by itself."""


def due(situation: Situation) -> tuple[Step, ...]:
    """Every step there is, by its day, then in the order of `StepKind`; what has no day comes last.

    No command stands twice: one that serves several ends stands where it is needed first.
    """
    order = list(StepKind)
    found = sorted(_all(situation), key=lambda step: (step.due is None, step.due or date.min, order.index(step.kind)))
    first: dict[str, Step] = {}
    for step in found:
        first.setdefault(step.command, step)
    return tuple(first.values())


def _all(situation: Situation) -> Iterator[Step]:
    yield from _first_day(situation)
    yield from next_papers.steps(situation)
    for meeting in situation.survey.meetings:
        yield from next_meeting.steps(situation, meeting)
    yield from _actions(situation)
    yield from _adoptions(situation)
    yield from _rapporteurs(situation)
    yield from _translations(situation)


def _first_day(situation: Situation) -> Iterator[Step]:
    """Who sits where, the mailbox, and a date: what everything else rests on."""
    today = situation.today
    seated = _seated(situation)
    if not any(_is_secretary(one) for one in seated):
        yield Step(StepKind.SECRETARY, Who.SECRETARY, _entering(situation, OfficeKind.SECRETARY), today)
    if not any(one.holds(OfficeKind.CHAIR) for one in seated):
        yield Step(StepKind.CHAIR, Who.SECRETARY, _entering(situation, OfficeKind.CHAIR), today)
    if not any(one.seat.kind is SeatKind.MEMBER for one in seated):
        yield Step(StepKind.MEMBERS, Who.SECRETARY, "wgsec member import members.csv", today)
    if situation.survey.group.mailbox is None:
        yield Step(StepKind.MAILBOX, Who.SECRETARY, "wgsec group edit --mailbox wg@example.org", today)
    yield from _date(situation)


def _entering(situation: Situation, office: OfficeKind) -> str:
    """The command that enters an office of the bureau, with all that a seat needs: name and address are examples.

    The secretary is whoever reads it, if it is known by name who that is.
    """
    group = situation.survey.group
    langs = group.meeting_languages
    bureau = {lang: language.words.paper(lang)("people.secretariat") for lang in langs}
    institution = " ".join(f'--institution-{lang} "{name}"' for lang, name in bureau.items())
    is_reader = office is OfficeKind.SECRETARY and _NAME.fullmatch(situation.reader)
    person = situation.reader if is_reader else language.words.screen(situation.lang)("next.example.person")
    lang = situation.lang if situation.lang in langs else langs[0]
    return (
        f"wgsec member add {office} --kind secretariat --office {office} {institution}"
        f' --person "{person}" --email {office}@example.org --language {lang} --zone {group.zone}'
    )


def _date(situation: Situation) -> Iterator[Step]:
    """A first date; later a next one, as long as anything is left for the group to deal with."""
    day = deadlines.next_free(situation.today, situation.closed)
    states = {one.state for one in situation.survey.meetings} - {MeetingState.CANCELLED}
    if not states:
        yield Step(StepKind.FIRST_DATE, Who.CHAIR, f"wgsec meeting schedule {day} 14:00", situation.today)
    elif not states & (_TO_COME | {MeetingState.POSTPONED}) and _is_unfinished(situation.survey):
        yield Step(StepKind.NEXT_DATE, Who.CHAIR, f"wgsec meeting schedule {day} 14:00")


def _is_unfinished(survey: Survey) -> bool:
    """Whether a theme has no recommendation, a text or an action is open, minutes not adopted, or an item deferred."""
    held = (one for one in survey.meetings if one.state in OPENED)
    last = max(held, key=lambda one: one.starts_at, default=None)
    items = survey.items.get(last.number, ()) if last else ()
    return (
        bool({one.number for one in survey.themes} - {one.theme for one in survey.drafts})
        or any(one.state not in ADOPTED | drafts.GONE for one in survey.drafts)
        or any(one.state is ActionState.OPEN for one in survey.actions)
        or any(not minutes.are_adopted(one) for one in survey.minutes.values())
        or any(item.outcome is Outcome.DEFERRED for item in items)
    )


def _adoptions(situation: Situation) -> Iterator[Step]:
    """Frozen texts that a decision on record adopts by name, which nobody has said of them yet."""
    survey, found = situation.survey, dict[str, list[str]]()
    meetings_ = {one.number: one for one in survey.meetings}
    for draft in survey.drafts:
        by = unusual.adopter(draft, survey.decisions) if draft.state is DraftState.FINAL else None
        if by and not any(unusual.unseen(by, (draft,), meetings_[by.meeting])):
            found.setdefault(by.label, []).append(draft.label)
    for label, texts in found.items():
        facts = {"by": label, "labels": tuple(texts), "n": len(texts)}
        command = f"wgsec draft adopt {' '.join(texts)} --by {label}"
        yield Step(StepKind.ADOPT, Who.SECRETARY, command, situation.today, facts)


def _actions(situation: Situation) -> Iterator[Step]:
    """Open actions that are late, and those of the secretariat itself."""
    ours = {one.seat.key for one in _seated(situation) if one.seat.kind is SeatKind.SECRETARIAT}
    for one in situation.survey.actions:
        if one.state is not ActionState.OPEN or one.due is None:
            continue
        facts = {"label": one.label, "owner": one.owner, "wording": one.wording, "day": one.due}
        if action.is_late(one, situation.today):
            yield Step(StepKind.ACTION_LATE, Who.SECRETARY, f"wgsec action done {one.label}", one.due, facts)
        elif one.owner in ours:
            yield Step(StepKind.ACTION_OURS, Who.SECRETARY, f"wgsec action done {one.label}", one.due, facts)


def _rapporteurs(situation: Situation) -> Iterator[Step]:
    """Themes without a rapporteur, once the group has met: it designates them."""
    if not any(one.state in OPENED for one in situation.survey.meetings):
        return
    left = tuple(theme.number for theme in situation.survey.themes if not theme.rapporteurs)
    if left:
        command = f"wgsec theme assign {left[0]} {KEY}"
        yield Step(StepKind.RAPPORTEUR, Who.CHAIR, command, None, {"themes": left, "n": len(left)})


def _translations(situation: Situation) -> Iterator[Step]:
    """Texts that are not complete in a language they must be read in.

    What stands on the agenda of a meeting to come is due before its papers go out; an adopted text is translated
    into every language it is published in; any other text into those of the meetings, when there is time.
    """
    waiting: dict[tuple[str, date | None, int | None], list[tuple[str, int]]] = {}
    for draft in situation.survey.drafts:
        if draft.state in drafts.GONE or not draft.revisions:
            continue
        tabled = _tabled(situation, draft)
        for lang in _languages(situation, draft):
            # A meeting waits for the languages it is held in, publication for no meeting.
            meeting, at = tabled if lang in situation.survey.group.meeting_languages else (None, None)
            missing = len(rendering.of(draft, lang, situation.memory).missing)
            if missing:
                waiting.setdefault((lang, at, meeting), []).append((draft.label, missing))
    for (lang, at, meeting), short in waiting.items():
        labels = tuple(label for label, _ in short)
        scope = " ".join(labels) if len(labels) <= _FEW else "all"
        facts = {"labels": labels, "lang": lang, "n": sum(n for _, n in short), "number": meeting}
        kind = StepKind.TRANSLATE if meeting is None else StepKind.TRANSLATE_FOR
        yield Step(kind, Who.SECRETARY, f"wgsec translation build {scope} --to {lang}", at, facts)


def _tabled(situation: Situation, draft: Draft) -> tuple[int | None, date | None]:
    """The first meeting to come that has this recommendation on its agenda, and when its texts are to be translated."""
    found = [
        meeting
        for meeting in situation.survey.meetings
        if meeting.state in UNOPENED and not meetings.day_is_over(meeting, situation.now)
        for item in situation.survey.items.get(meeting.number, ())
        if any(paper.reference == draft.label for paper in item.papers)
    ]
    if not found:
        return None, None
    first = min(found, key=lambda one: one.starts_at)
    return first.number, next_meeting.due(situation, first, Milestone.TRANSLATION)


def _languages(situation: Situation, draft: Draft) -> Iterable[str]:
    group = situation.survey.group
    return group.publication_languages if draft.state in ADOPTED else group.meeting_languages


def _seated(situation: Situation) -> tuple[Member, ...]:
    return tuple(one for one in situation.survey.members if not one.seat.has_left)


def _is_secretary(member: Member) -> bool:
    """Whoever holds the office; a seat of the secretariat, too, unless it is the chair's."""
    ours = member.seat.kind is SeatKind.SECRETARIAT and not member.holds(OfficeKind.CHAIR)
    return ours or member.holds(OfficeKind.SECRETARY)
