"""Where everything stands, records and files together: what the next steps follow from. Changes nothing."""

from __future__ import annotations

from collections.abc import Iterator

from wgsec import rules, store
from wgsec.desk import agenda, invitation, minutes, press, register
from wgsec.desk.office import Office
from wgsec.desk.press import Order
from wgsec.facts.document import Document, DocumentType
from wgsec.facts.invitation import Copy, Issue
from wgsec.facts.meeting import OPENED, TOOK_PLACE, UNOPENED, Meeting
from wgsec.facts.member import SeatKind
from wgsec.facts.next import Inviting, Situation
from wgsec.facts.survey import Survey
from wgsec.store.archive import Asker


def see(office: Office) -> Situation:
    """Everything `rules.next.due` asks about, on the day of the office's instant in the group's zone."""
    with office.reading() as archive:
        survey = store.survey.the(archive)
        documents = store.document.all_(archive)
        outdated = frozenset(_outdated(office, archive, survey, documents))
        inviting = _inviting(archive, survey)
        memory = store.memory.all_(archive)
    present = tuple(
        file
        for file in register.registered(office, documents)
        if file.issue.revision == rules.document.present(file.document)
    )
    country = next((one.seat.country for one in survey.members if one.seat.kind is SeatKind.SECRETARIAT), None)
    years = {day.year + shift for day in (one.day for one in survey.meetings) for shift in (-1, 0, 1)}
    return Situation(
        today=office.today(survey.group.zone),
        survey=survey,
        documents=documents,
        files=present,
        outdated=outdated,
        inviting=inviting,
        memory=memory,
        notes=_notes(office, survey),
        closed=rules.deadlines.holidays_of(country, years),
    )


def _outdated(office: Office, archive: Asker, survey: Survey, documents: tuple[Document, ...]) -> Iterator[int]:
    """The papers of meetings to come, and the minutes and decisions of the one that was held last.

    Older papers rest: what they say of the next meeting or of open actions was true when they went out.
    """
    held = [one for one in survey.meetings if one.state in TOOK_PLACE]
    ahead = [one for one in survey.meetings if one.state in UNOPENED]
    for meeting in (*ahead, *held[-1:]):
        built = [one for one in documents if one.subject == f"meeting:{meeting.number}" and one.issues and not one.void]
        orders = {order.type: order for order in _orders(archive, survey, meeting)} if built else {}
        for one in built:
            order = orders.get(one.type)
            if order is not None and press.is_outdated(office, archive, order, one):
                yield one.id


def _orders(archive: Asker, survey: Survey, meeting: Meeting) -> tuple[Order, ...]:
    dossier = store.meeting.dossier(archive, meeting.number)
    langs = survey.group.meeting_languages
    if meeting.state in UNOPENED:
        return tuple(agenda.order(dossier, langs, annotated=one) for one in (False, True)) if dossier.items else ()
    if dossier.minutes is None:
        return ()
    kept = (DocumentType.MINUTES, DocumentType.DECISIONS)
    return tuple(order for order in minutes.orders(dossier, langs) if order.type in kept)


def _inviting(archive: Asker, survey: Survey) -> dict[int, Inviting]:
    """Where the invitation of each meeting stands that has one; those of meetings that took place are over."""
    issues = store.invitation.all_issues(archive)
    copies = store.invitation.copies(archive) if issues else ()
    return {
        one.number: _stands(archive, one, issues[one.id], copies)
        for one in survey.meetings
        if one.id in issues and one.state not in OPENED
    }


def _stands(archive: Asker, meeting: Meeting, issues: tuple[Issue, ...], copies: tuple[Copy, ...]) -> Inviting:
    newest = rules.invitation.newest(issues)
    return Inviting(
        built=newest is not None,
        current=invitation.is_current(archive, meeting),
        told=any(one.dispatched and not one.withdrawn for one in issues),
        waiting=newest is not None and any(one.issue == newest.id and not one.sent_at for one in copies),
    )


def _notes(office: Office, survey: Survey) -> frozenset[tuple[int, str]]:
    return frozenset(
        (number, lang)
        for number in survey.minutes
        for lang in survey.group.meeting_languages
        if minutes.file_of(office, number, lang).is_file()
    )
