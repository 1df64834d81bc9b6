"""The texts on record that no paper could set: every one that a composer reads as CommonMark is looked at."""

from __future__ import annotations

from collections.abc import Iterator

from wgsec import rules
from wgsec.errors import WrongUsage
from wgsec.facts.check import Finding
from wgsec.facts.draft import Draft
from wgsec.facts.language import Language, Wording
from wgsec.facts.survey import Survey


def faults(survey: Survey) -> Iterator[Finding]:
    """What stands in the way of a paper, each with where it stands and why; what no paper shows is left out."""
    for meeting in survey.meetings:
        yield from _agenda(meeting.number, survey)
        yield from _minutes(meeting.number, survey)
    for decision in survey.decisions:
        if decision.stands:
            yield from _of(decision.wording, "check.finding.decision", label=decision.label)
            for made in decision.reservations:
                facts = {"label": decision.label, "meeting": decision.meeting, "seat": made.seat}
                yield from _of(Wording.of({made.language: made.text}), "check.finding.reservation", **facts)
    for action in survey.actions:
        yield from _of(action.wording, "check.finding.action", label=action.label)
    for draft in survey.drafts:
        if draft.revisions and draft.state not in rules.draft.GONE:
            yield from _recommendation(draft)


def _agenda(meeting: int, survey: Survey) -> Iterator[Finding]:
    for number, item in rules.agenda.numbered(survey.items.get(meeting, ())).items():
        yield from _of(item.annotation, "check.finding.annotation", item=f"{meeting}/{number}")
        yield from _of(item.proposal, "check.finding.proposal", item=f"{meeting}/{number}")


def _minutes(meeting: int, survey: Survey) -> Iterator[Finding]:
    numbers = {item.id: number for number, item in rules.agenda.numbered(survey.items.get(meeting, ())).items()}
    for text in survey.texts.get(meeting, ()):
        said = Wording.of({text.language: rules.places.spoken(text.body)})
        if text.item_id is None:
            yield from _of(said, "check.finding.opening", meeting=meeting)
        elif text.item_id in numbers:
            yield from _of(said, "check.finding.minutes", meeting=meeting, item=numbers[text.item_id])


def _recommendation(draft: Draft) -> Iterator[Finding]:
    try:
        rules.draft.text(draft.latest.body)
    except WrongUsage as error:
        lang = draft.latest.language
        yield Finding("check.finding.recommendation", {"label": draft.label, "lang": Language(lang)}, error)


def _of(wording: Wording, msgid: str, **facts: object) -> Iterator[Finding]:
    for lang, text in wording.texts().items():
        if error := rules.wording.fault(text):
            yield Finding(msgid, {**facts, "lang": Language(lang), "code": lang}, error)
