"""Which papers of a meeting are due, and which of them may stand in the pack that goes to the members."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wgsec.facts.agenda import AgendaItem
from wgsec.facts.document import Distribution, Document, DocumentType
from wgsec.facts.dossier import Dossier
from wgsec.facts.meeting import OPENED, TOOK_PLACE, MeetingState
from wgsec.facts.pack import NotDue, PackPart
from wgsec.rules import document

ORDER = tuple(DocumentType)
FOR_MEMBERS = frozenset({Distribution.MEMBERS, Distribution.PUBLIC})


def not_due(part: PackPart, dossier: Dossier) -> NotDue | None:
    """Why this part of the pack cannot be made of these records yet, or no longer; None when it is due."""
    if part is PackPart.INVITATIONS:
        if dossier.meeting.state in TOOK_PLACE:
            return NotDue.OVER
        return None if dossier.group.mailbox else NotDue.NO_MAILBOX
    if part in (PackPart.AGENDA, PackPart.ANNOTATED_AGENDA):
        return _agenda(part, dossier)
    if dossier.meeting.state not in OPENED:
        return NotDue.NOT_OPENED
    return _after(part, dossier)


def is_packed(paper: Document, number: int) -> bool:
    """Whether a paper of the register belongs in the pack of meeting `number`: one that all members may read."""
    return paper.subject == f"meeting:{number}" and may_go(paper)


def may_go(paper: Document) -> bool:
    """Whether all members may read a paper."""
    return not paper.void and paper.distribution in FOR_MEMBERS


def named(items: Iterable[AgendaItem], documents: Sequence[Document]) -> dict[str, Document | None]:
    """The papers that an agenda names, in its order, and which of the register each is: None if it is not there."""
    references = (paper.reference for item in items for paper in item.papers)
    return {reference: document.named(documents, reference) for reference in references}


def in_order(documents: Iterable[Document]) -> tuple[Document, ...]:
    """The agenda first, then as the types stand in practice 2.6."""
    return tuple(sorted(documents, key=lambda one: (ORDER.index(one.type), one.year, one.number)))


def _agenda(part: PackPart, dossier: Dossier) -> NotDue | None:
    if dossier.meeting.state is MeetingState.CANCELLED:
        return NotDue.CANCELLED
    if not dossier.items:
        return NotDue.NO_ITEMS
    annotated = any(item.annotation.texts() or item.proposal.texts() for item in dossier.items)
    return None if part is PackPart.AGENDA or annotated else NotDue.NO_ANNOTATIONS


def _after(part: PackPart, dossier: Dossier) -> NotDue | None:
    if dossier.minutes is None:
        return NotDue.NO_MINUTES
    if part is PackPart.MINUTES:
        original = dossier.minutes.original
        return None if any(text.language == original for text in dossier.texts) else NotDue.NO_TEXT
    if part is PackPart.DECISIONS:
        return None if dossier.decisions else NotDue.NO_DECISIONS
    if part is PackPart.ACTION_POINTS:
        return None if dossier.actions else NotDue.NO_ACTIONS
    return None if any(row.presence for row in dossier.attendance) else NotDue.NO_ATTENDANCE
