"""The next steps of a meeting, from its first announcement to its minutes (practice 1)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta

from wgsec import workspace
from wgsec.facts.agenda import Outcome
from wgsec.facts.deadline import Milestone
from wgsec.facts.document import DocumentType
from wgsec.facts.meeting import OFF, UNOPENED, Meeting, MeetingState
from wgsec.facts.minutes import Decision, Minutes
from wgsec.facts.next import Inviting, Situation, Step, StepKind, Who
from wgsec.rules import agenda, deadlines, next_papers, older, places
from wgsec.rules import meeting as meetings
from wgsec.rules import minutes as rules

AFTER = {
    DocumentType.ACTION_POINTS: Milestone.ACTION_POINTS,
    DocumentType.DECISIONS: Milestone.DECISIONS,
    DocumentType.PARTICIPANTS: Milestone.MINUTES,
    DocumentType.MINUTES: Milestone.MINUTES,
}
"""The papers after a meeting and when each goes out."""


def steps(situation: Situation, meeting: Meeting) -> Iterator[Step]:
    """What a meeting asks for in its state; one that was over when it was entered asks for nothing."""
    if meeting.state in OFF:
        yield from _off(situation, meeting)
    elif meeting.state in UNOPENED:
        yield from _ahead(situation, meeting)
    elif meeting.state is MeetingState.IN_SESSION:
        yield from _in_session(situation, meeting)
    elif meeting.opened_at or meeting.created < meeting.starts_at or meeting.number in situation.survey.minutes:
        yield from _after(situation, meeting)


def due(situation: Situation, meeting: Meeting, milestone: Milestone) -> date:
    """The day something is due for a meeting."""
    return deadlines.on(meeting.day, milestone, situation.closed)


# Before


def _ahead(situation: Situation, meeting: Meeting) -> Iterator[Step]:
    number, today = meeting.number, situation.today
    facts = _facts(meeting)
    if meetings.day_is_over(meeting, situation.now):
        yield Step(StepKind.MISSED, Who.CHAIR, f"wgsec meeting open {number} --time {meeting.at:%H:%M}", today, facts)
        return
    if meeting.state is not MeetingState.CONVENED:
        at = due(situation, meeting, Milestone.CONVOCATION)
        yield Step(StepKind.CONVENE, Who.CHAIR, f"wgsec meeting convene {number}", at, facts)
    yield from _agenda(situation, meeting)
    yield from _invitation(situation, meeting)
    if meetings.day_has_come(meeting, situation.now):
        yield Step(StepKind.OPEN, Who.CHAIR, f"wgsec meeting open {number}", today, facts)


def _agenda(situation: Situation, meeting: Meeting) -> Iterator[Step]:
    """The agenda (OJ), and the annotated one (AA) once somebody has built it."""
    number, facts = meeting.number, _facts(meeting)
    at = due(situation, meeting, Milestone.AGENDA)
    paper = next_papers.of_meeting(situation, DocumentType.AGENDA, number)
    if not situation.survey.items.get(number):
        yield Step(StepKind.AGENDA_EMPTY, Who.SECRETARY, f"wgsec agenda edit {number}", at, facts)
        return
    if paper is None or not next_papers.is_built(situation, paper):
        yield Step(StepKind.AGENDA_BUILD, Who.SECRETARY, f"wgsec agenda build {number}", at, facts)
    annotated = next_papers.of_meeting(situation, DocumentType.ANNOTATED_AGENDA, number)
    for one in (paper, annotated):
        if one is not None:
            yield from _paper(situation, meeting, one.type, StepKind.AGENDA_CHANGED, Milestone.DISPATCH)


def _paper(
    situation: Situation, meeting: Meeting, type_: DocumentType, changed: StepKind, milestone: Milestone
) -> Iterator[Step]:
    """A built paper is built again when the records moved on, and goes out otherwise."""
    paper = next_papers.of_meeting(situation, type_, meeting.number)
    if paper is None or not next_papers.in_order(situation, paper):
        return
    at = due(situation, meeting, milestone)
    if next_papers.is_outdated(situation, paper):
        at = situation.today if next_papers.is_out(paper) else at
        facts = {**_facts(meeting), "symbol": next_papers.named(paper)}
        yield Step(changed, Who.SECRETARY, next_papers.rebuild_command(situation, paper), at, facts)
    else:
        yield from next_papers.dispatch(situation, paper, at)


def _invitation(situation: Situation, meeting: Meeting) -> Iterator[Step]:
    """Before a meeting is convened its invitation is a save-the-date: nobody must, but what was built is kept right."""
    if situation.survey.group.mailbox is None or not any(one.holder for one in situation.survey.members):
        return
    number, facts = meeting.number, _facts(meeting)
    now = situation.inviting.get(number, Inviting())
    at = due(situation, meeting, Milestone.CONVOCATION)
    if not now.built:
        if meeting.state is MeetingState.CONVENED:
            yield Step(StepKind.INVITE, Who.SECRETARY, f"wgsec invitation build {number}", at, facts)
    elif not now.current:
        yield Step(StepKind.INVITE_AGAIN, Who.SECRETARY, f"wgsec invitation build {number}", situation.today, facts)
    elif now.waiting:
        # Whoever has an older one must hear of the change at once; nobody could have done so in time for the first.
        at = situation.today if now.told else at
        yield Step(StepKind.INVITE_DISPATCH, Who.SECRETARY, f"wgsec invitation dispatch {number}", at, facts)


def _off(situation: Situation, meeting: Meeting) -> Iterator[Step]:
    """A postponed meeting needs a date; whoever was invited is told that there is none."""
    number, facts = meeting.number, _facts(meeting)
    if meeting.state is MeetingState.POSTPONED:
        day = deadlines.next_free(situation.today, situation.closed)
        yield Step(StepKind.NEW_DATE, Who.CHAIR, f"wgsec meeting move {number} {day}", situation.today, facts)
    now = situation.inviting.get(number, Inviting())
    if situation.survey.group.mailbox is None or not now.told:
        return
    if not now.current:
        yield Step(StepKind.INVITE_OFF, Who.SECRETARY, f"wgsec invitation build {number}", situation.today, facts)
    elif now.waiting:
        command = f"wgsec invitation dispatch {number}"
        yield Step(StepKind.INVITE_DISPATCH, Who.SECRETARY, command, situation.today, facts)


# On the day and after


def _in_session(situation: Situation, meeting: Meeting) -> Iterator[Step]:
    number, facts = meeting.number, _facts(meeting)
    if number not in situation.survey.minutes:
        yield Step(StepKind.MINUTES_START, Who.SECRETARY, f"wgsec minutes start {number}", meeting.day, facts)
    command = f"wgsec meeting close {number}"
    if meetings.day_is_over(meeting, situation.now):
        begun = datetime.combine(meeting.day, meeting.opened_at or meeting.at)
        ends = begun + timedelta(minutes=meeting.minutes)
        command = f"{command} --time {ends:%H:%M}"
    yield Step(StepKind.CLOSE, Who.CHAIR, command, meeting.day, facts)


def _after(situation: Situation, meeting: Meeting) -> Iterator[Step]:
    number, facts = meeting.number, _facts(meeting)
    minutes = situation.survey.minutes.get(number)
    if minutes is None:
        yield Step(StepKind.MINUTES_START, Who.SECRETARY, f"wgsec minutes start {number}", meeting.day, facts)
    elif not rules.are_received(minutes):
        at = due(situation, meeting, Milestone.MINUTES)
        yield Step(StepKind.MINUTES_RECEIVE, Who.SECRETARY, _receive(number, minutes.original), at, facts)
    else:
        yield from _wordings(situation, meeting)
        yield from _older(situation, meeting, minutes)
        if not rules.are_adopted(minutes):
            yield from _proposals(situation, meeting)
        yield from _papers_after(situation, meeting)
        yield from _translation(situation, meeting, minutes)


def _wordings(situation: Situation, meeting: Meeting) -> Iterator[Step]:
    """Decisions that do not read in every language of the meetings: the list of decisions goes out in all.

    The notes in that language have a place for each.
    """
    at = due(situation, meeting, Milestone.DECISIONS)
    for lang in situation.survey.group.meeting_languages:
        short = [one.label for one in _decisions(situation, meeting) if not one.wording.get(lang)]
        if short:
            facts: Mapping[str, object] = {**_facts(meeting), "lang": lang, "labels": tuple(short), "n": len(short)}
            command = f"wgsec minutes edit {meeting.number} --lang {lang}"
            yield Step(StepKind.DECISION_WORDING, Who.SECRETARY, command, at, facts)


def _older(situation: Situation, meeting: Meeting, minutes: Minutes) -> Iterator[Step]:
    """Decisions that say in another language what they said before the original was put otherwise."""
    at = due(situation, meeting, Milestone.DECISIONS)
    for one in _decisions(situation, meeting):
        for lang in older.langs(one, minutes.original):
            facts: Mapping[str, object] = {**_facts(meeting), "lang": lang, "label": one.label}
            yield Step(StepKind.DECISION_OLDER, Who.SECRETARY, older.command(one, lang), at, facts)


def _proposals(situation: Situation, meeting: Meeting) -> Iterator[Step]:
    """Items of which the minutes do not say what became: with a decision proposed, or deferred by an earlier meeting.

    What was deferred goes on to the next agenda only if it is deferred again.
    """
    taken = {one.item_id for one in _decisions(situation, meeting)}
    texts = {one.item_id for one in situation.survey.texts.get(meeting.number, ()) if one.body}
    items = agenda.numbered(situation.survey.items.get(meeting.number, ())).items()
    left = tuple(
        f"{meeting.number}/{number}"
        for number, item in items
        if item.outcome is Outcome.PENDING
        and item.id not in taken
        and (item.proposal or (item.carried_from and item.id not in texts))
    )
    if left:
        at = due(situation, meeting, Milestone.MINUTES)
        facts = {**_facts(meeting), "items": left, "n": len(left)}
        yield Step(StepKind.PROPOSAL_OPEN, Who.SECRETARY, f"wgsec minutes edit {meeting.number}", at, facts)


def _papers_after(situation: Situation, meeting: Meeting) -> Iterator[Step]:
    number = meeting.number
    papers = [next_papers.of_meeting(situation, type_, number) for type_ in AFTER]
    if not all(next_papers.is_built(situation, paper) for paper in papers):
        at = due(situation, meeting, Milestone.DECISIONS)
        yield Step(StepKind.MINUTES_BUILD, Who.SECRETARY, f"wgsec minutes build {number}", at, _facts(meeting))
        return
    for type_, milestone in AFTER.items():
        yield from _paper(situation, meeting, type_, StepKind.MINUTES_CHANGED, milestone)


def _translation(situation: Situation, meeting: Meeting, minutes: Minutes) -> Iterator[Step]:
    """Items whose words stand in the original only: a notes file in the other language, then what was typed in it."""
    at = due(situation, meeting, Milestone.MINUTES_TRANSLATED)
    said = situation.survey.texts.get(meeting.number, ())
    texts = [text for text in said if text.item_id and places.spoken(text.body)]
    original = {text.item_id for text in texts if text.language == minutes.original}
    for lang in situation.survey.group.meeting_languages:
        left = original - {text.item_id for text in texts if text.language == lang}
        if not left:
            continue
        facts = {**_facts(meeting), "lang": lang, "n": len(left)}
        if (meeting.number, lang) in situation.notes:
            yield Step(StepKind.MINUTES_TRANSLATED, Who.SECRETARY, _receive(meeting.number, lang), at, facts)
        else:
            command = f"wgsec minutes start {meeting.number} --lang {lang}"
            yield Step(StepKind.MINUTES_TRANSLATE, Who.SECRETARY, command, at, facts)


def _decisions(situation: Situation, meeting: Meeting) -> list[Decision]:
    return [one for one in situation.survey.decisions if one.meeting == meeting.number and one.stands]


def _receive(number: int, lang: str) -> str:
    return f"wgsec minutes receive {workspace.NOTES}/{rules.notes_file(number, lang)}"


def _facts(meeting: Meeting) -> dict[str, object]:
    return {"number": meeting.number, "day": meeting.day}
