"""Where every theme, text, language, meeting, action and paper stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from datetime import date

from wgsec.facts.document import Document, DocumentType
from wgsec.facts.draft import Draft, Memory
from wgsec.facts.meeting import Meeting
from wgsec.facts.minutes import ActionState
from wgsec.facts.status import (
    ActionStatus,
    MeetingStatus,
    PaperStatus,
    Reading,
    RegisterStatus,
    Status,
    TextLanguage,
    TextStatus,
    ThemeStatus,
)
from wgsec.facts.survey import Survey
from wgsec.rules import action, agenda, rendering
from wgsec.rules import document as register


def of(survey: Survey, documents: Sequence[Document], memory: Memory, outdated: Collection[int], today: date) -> Status:
    """Where everything stands on `today`, a day of the group's zone; `outdated` are papers by id, as in `Situation`."""
    return Status(
        on=today,
        name=survey.group.name,
        themes=tuple(_themes(survey)),
        texts=tuple(_text(one, survey.group.publication_languages, memory) for one in survey.drafts if one.revisions),
        meetings=tuple(_meeting(one, survey, documents, outdated) for one in survey.meetings),
        actions=tuple(_actions(survey, today)),
        register=tuple(_register(documents)),
    )


def _themes(survey: Survey) -> Iterator[ThemeStatus]:
    for theme in survey.themes:
        states = Counter(draft.state for draft in survey.drafts if draft.theme == theme.number)
        yield ThemeStatus(theme.number, theme.title, theme.rapporteurs, dict(states))


def _text(draft: Draft, langs: Sequence[str], memory: Memory) -> TextStatus:
    languages = {lang: _language(draft, lang, memory) for lang in langs}
    return TextStatus(draft.label, draft.title, draft.state, draft.latest.number, languages)


def _language(draft: Draft, lang: str, memory: Memory) -> TextLanguage:
    if lang == draft.latest.language:
        return TextLanguage(Reading.ORIGINAL, 0, 0)
    made = rendering.of(draft, lang, memory)
    sentences = len(made.segments)
    return TextLanguage(Reading(made.state), sentences - len(made.missing), sentences)


def _meeting(
    meeting: Meeting, survey: Survey, documents: Sequence[Document], outdated: Collection[int]
) -> MeetingStatus:
    minutes = survey.minutes.get(meeting.number)
    ours = [one for one in documents if one.subject == f"meeting:{meeting.number}" and one.issues and not one.void]
    return MeetingStatus(
        number=meeting.number,
        day=meeting.day,
        state=meeting.state,
        items=len(agenda.numbered(survey.items.get(meeting.number, ()))),
        minutes=minutes.state if minutes else None,
        decisions=sum(one.meeting == meeting.number and one.stands for one in survey.decisions),
        papers=tuple(_paper(one, outdated) for one in sorted(ours, key=_order)),
    )


def _paper(document: Document, outdated: Collection[int]) -> PaperStatus:
    revision = register.present(document)
    return PaperStatus(
        symbol=register.revised(document.symbol, revision),
        type=document.type,
        revision=revision,
        languages=tuple(register.issues(document, revision)),
        is_out=register.dispatched(document, revision),
        is_stale=document.id in outdated,
        out=max((one.revision for one in document.dispatches), default=None),
    )


def _actions(survey: Survey, today: date) -> list[ActionStatus]:
    """By owner, the most urgent first."""
    found = [one for one in survey.actions if one.state is ActionState.OPEN]
    found.sort(key=lambda one: (one.owner, one.due or date.max, one.meeting, one.number))
    return [ActionStatus(one.label, one.owner, one.wording, one.due, late=action.is_late(one, today)) for one in found]


def _register(documents: Sequence[Document]) -> Iterator[RegisterStatus]:
    for type_ in DocumentType:
        ours = [one for one in documents if one.type is type_]
        if ours:
            valid = [one for one in ours if not one.void]
            yield RegisterStatus(
                type=type_,
                papers=len(ours),
                revised=sum(register.present(one) > 0 for one in valid),
                out=sum(bool(one.dispatches) for one in valid),
                void=len(ours) - len(valid),
            )


def _order(document: Document) -> int:
    return list(DocumentType).index(document.type)
