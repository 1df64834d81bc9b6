"""Where everything stands, records and files together: what the next steps follow from. Changes nothing."""

from __future__ import annotations

from dataclasses import dataclass

from wgsec import rules, store
from wgsec.desk import copies, matters, minutes, register, stale
from wgsec.desk.matters import Matter
from wgsec.desk.office import Office
from wgsec.facts.invitation import Copy, InvitationIssue
from wgsec.facts.language import Language
from wgsec.facts.meeting import OPENED
from wgsec.facts.next import Inviting, Situation
from wgsec.facts.survey import Survey
from wgsec.store.rows import Asker


def see(office: Office, lang: str = Language.EN) -> Situation:
    """Everything `rules.next.due` asks about, at the office's instant.

    `lang` is the language of whoever wants to know.
    """
    with office.reading() as archive:
        survey = store.survey.the(archive)
        documents = store.document.all_(archive)
        watched = stale.watched(archive, survey, documents)
        invitations = _invitations(archive, survey)
        memory = store.memory.all_(archive)
    years = {day.year + shift for day in (one.day for one in survey.meetings) for shift in (-1, 0, 1)}
    return Situation(
        now=office.instant,
        today=office.today(survey.group.zone),
        survey=survey,
        documents=documents,
        files=register.registered(office, documents, present=True),
        outdated=stale.found(office, watched),
        inviting=_inviting(invitations),
        memory=memory,
        notes=_notes(office, survey),
        closed=rules.deadlines.holidays_of(rules.deadlines.home(survey.members), years),
        reader=office.actor,
        lang=lang,
    )


@dataclass(frozen=True, slots=True)
class _Invitations:
    """The issues of each meeting that has any and is not over, by its number; every copy; what is to be compared."""

    issues: dict[int, tuple[InvitationIssue, ...]]
    copies: tuple[Copy, ...]
    matters: dict[int, Matter]


def _invitations(archive: Asker, survey: Survey) -> _Invitations:
    issues = store.invitation.all_issues(archive)
    made = store.invitation.copies(archive) if issues else ()
    meetings = [one for one in survey.meetings if one.id in issues and one.state not in OPENED]
    return _Invitations({one.number: issues[one.id] for one in meetings}, made, matters.of_events(archive, meetings))


def _inviting(found: _Invitations) -> dict[int, Inviting]:
    """Where each invitation stands."""
    current = copies.current(found.matters)
    return {number: _stands(some, found.copies, current=number in current) for number, some in found.issues.items()}


def _stands(issues: tuple[InvitationIssue, ...], made: tuple[Copy, ...], *, current: bool) -> Inviting:
    newest = rules.invitation.newest(issues)
    return Inviting(
        built=newest is not None,
        current=current,
        told=any(one.dispatched and not one.withdrawn for one in issues),
        waiting=newest is not None and any(one.issue == newest.id and not one.sent_at for one in made),
    )


def _notes(office: Office, survey: Survey) -> frozenset[tuple[int, str]]:
    return frozenset(
        (number, lang)
        for number in survey.minutes
        for lang in survey.group.meeting_languages
        if minutes.file_of(office, number, lang).is_file()
    )
