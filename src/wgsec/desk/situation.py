"""Where everything stands, records and files together: what the next steps follow from. Changes nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from wgsec import rules, store
from wgsec.desk import agenda, matters, minutes, press, register
from wgsec.desk.office import Office
from wgsec.desk.press import Order
from wgsec.facts.document import Document, DocumentType
from wgsec.facts.dossier import Dossier
from wgsec.facts.invitation import Copy, Issue
from wgsec.facts.meeting import OPENED, TOOK_PLACE, UNOPENED
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
    country = next((one.seat.country for one in survey.members if one.seat.kind is SeatKind.SECRETARIAT), None)
    years = {day.year + shift for day in (one.day for one in survey.meetings) for shift in (-1, 0, 1)}
    return Situation(
        today=office.today(survey.group.zone),
        survey=survey,
        documents=documents,
        files=register.registered(office, documents, present=True),
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
    held = sorted((one for one in survey.meetings if one.state in TOOK_PLACE), key=lambda one: one.starts_at)
    ahead = [one for one in survey.meetings if one.state in UNOPENED]
    built: dict[str, list[Document]] = defaultdict(list)
    for document in documents:
        if document.issues and not document.void:
            built[document.subject].append(document)
    meetings = [one for one in (*ahead, *held[-1:]) if f"meeting:{one.number}" in built]
    for number, dossier in store.meeting.dossiers(archive, meetings).items():
        orders = {order.type: order for order in _orders(dossier)}
        for document in built[f"meeting:{number}"]:
            order = orders.get(document.type)
            if order is not None and press.is_outdated(office, survey.group, order, document):
                yield document.id


def _orders(dossier: Dossier) -> tuple[Order, ...]:
    langs = dossier.group.meeting_languages
    if dossier.meeting.state in UNOPENED:
        return tuple(agenda.order(dossier, langs, annotated=one) for one in (False, True)) if dossier.items else ()
    if dossier.minutes is None:
        return ()
    kept = (DocumentType.MINUTES, DocumentType.DECISIONS)
    return tuple(order for order in minutes.orders(dossier, langs) if order.type in kept)


def _inviting(archive: Asker, survey: Survey) -> dict[int, Inviting]:
    """Where the invitation of each meeting stands that has one; those of meetings that took place are over."""
    issues = store.invitation.all_issues(archive)
    copies = store.invitation.copies(archive) if issues else ()
    meetings = [one for one in survey.meetings if one.id in issues and one.state not in OPENED]
    current = matters.current(archive, meetings)
    return {one.number: _stands(issues[one.id], copies, current=one.number in current) for one in meetings}


def _stands(issues: tuple[Issue, ...], copies: tuple[Copy, ...], *, current: bool) -> Inviting:
    newest = rules.invitation.newest(issues)
    return Inviting(
        built=newest is not None,
        current=current,
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
