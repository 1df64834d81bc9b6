"""Which papers say something else than the records do by now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wgsec import papers, rules, store
from wgsec.desk import agenda, draft, minutes, sheets
from wgsec.desk.office import Office
from wgsec.desk.sheets import Order
from wgsec.errors import NoSuchThing
from wgsec.facts.document import Document, DocumentType
from wgsec.facts.dossier import Dossier
from wgsec.facts.group import Group
from wgsec.facts.meeting import OPENED, UNOPENED
from wgsec.facts.survey import Survey
from wgsec.store.rows import Asker


def watched(
    archive: Asker, survey: Survey, documents: Sequence[Document]
) -> tuple[tuple[Dossier, tuple[Document, ...]], ...]:
    """The papers that are to be compared (`rules.next_papers.compared`), by what each meeting's are made from."""
    compared = rules.next_papers.compared(survey, documents)
    meetings = [one for one in survey.meetings if one.number in compared]
    dossiers = store.meeting.dossiers(archive, meetings) if meetings else {}
    return tuple((dossier, compared[number]) for number, dossier in dossiers.items())


def found(office: Office, watch: Iterable[tuple[Dossier, tuple[Document, ...]]]) -> frozenset[int]:
    """Those (by id) of the `watched` papers. Asks nothing: it takes so long that no writer should wait for it."""
    return frozenset(
        document.id for dossier, documents in watch for document in documents if _differs(office, dossier, document)
    )


def is_(office: Office, archive: Asker, document: Document) -> bool:
    """Whether this one does; of papers that are neither a meeting's nor of recommendations nobody knows."""
    if document.type is DocumentType.DRAFT:
        return _has_moved_on(office, archive, document)
    meetings = {f"meeting:{one.number}": one for one in store.meeting.all_(archive)}
    meeting = meetings.get(document.subject)
    return meeting is not None and _differs(office, store.meeting.dossier(archive, meeting.number), document)


def _has_moved_on(office: Office, archive: Asker, document: Document) -> bool:
    dossier, issued = store.draft.dossier(archive), rules.document.issues(document, rules.document.present(document))
    try:
        order = draft.order(dossier, (document,), rules.draft.scope_of(document.subject), tuple(issued), document.year)
    except NoSuchThing:  # everything it holds was withdrawn since
        return True
    return not all(map(order.is_complete, issued)) or _reads_otherwise(office, order, dossier.group, document)


def _differs(office: Office, dossier: Dossier, document: Document) -> bool:
    order = next((one for one in _orders(dossier) if one.type is document.type), None)
    return order is not None and _reads_otherwise(office, order, dossier.group, document)


def _reads_otherwise(office: Office, order: Order, group: Group, document: Document) -> bool:
    """Whether the present revision would be another sheet now. Another day on the calendar is none of that."""
    revision = rules.document.present(document)
    issued = rules.document.issues(document, revision)
    dated = {lang: one.built_at for lang, one in issued.items()}
    made = sheets.of(office, order, group, document, revision, dated)
    return any(papers.digest.sheet(sheet) != issued[lang].sheet_hash for lang, sheet in made.items())


def _orders(dossier: Dossier) -> tuple[Order, ...]:
    """What would be issued now: agendas before a meeting, the papers of its minutes after it."""
    langs = dossier.group.meeting_languages
    if dossier.meeting.state in UNOPENED:
        return tuple(agenda.order(dossier, langs, annotated=one) for one in (False, True)) if dossier.items else ()
    if dossier.meeting.state in OPENED and dossier.minutes is not None:
        return minutes.orders(dossier, langs)
    return ()
