"""Which papers of a meeting are due, and which of them may stand in the pack that goes to the members."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wgsec.facts.agenda import AgendaPaper
from wgsec.facts.document import Distribution, Document, DocumentType
from wgsec.facts.dossier import Dossier
from wgsec.facts.meeting import OPENED, TOOK_PLACE, MeetingState
from wgsec.facts.pack import NotDue, PackPart
from wgsec.rules import document, meeting

ORDER = tuple(DocumentType)
FOR_MEMBERS = frozenset({Distribution.MEMBERS, Distribution.PUBLIC})

Paper = tuple[Document, int]
"""A paper of the register at one revision."""


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


def meeting_of(paper: Document) -> int | None:
    """The number of the meeting whose paper it is."""
    kind, _, number = paper.subject.partition(":")
    return int(number) if kind == "meeting" else None


def may_go(paper: Document) -> bool:
    """Whether all members may read a paper."""
    return not paper.void and paper.distribution in FOR_MEMBERS


def named(dossier: Dossier, documents: Sequence[Document]) -> dict[str, Paper | None]:
    """The papers that an agenda names, in its order, and which of the register each is: None if it is not there.

    A recommendation is looked for in the revision that holds the text which is named. Of other papers it is the present
    one, after the meeting the one that members had there.
    """
    papers = [paper for item in dossier.items for paper in item.papers]
    return {paper.reference: _cited(paper, dossier, documents) for paper in papers}


def _cited(paper: AgendaPaper, dossier: Dossier, documents: Sequence[Document]) -> Paper | None:
    draft = next((one for one in dossier.drafts if one.label == paper.reference), None)
    if draft and draft.revisions:
        return document.holding(documents, draft, paper.revision or draft.latest.number, None)
    found = document.named(documents, paper.reference)
    if found is None:
        return None
    was_there = dossier.meeting.state in TOOK_PLACE and found.subject != f"meeting:{dossier.meeting.number}"
    revision = document.in_force(found, meeting.end(dossier.meeting)) if was_there else document.present(found)
    return found, document.parse_reference(paper.reference).revision or revision


def in_order(papers: Iterable[Paper]) -> tuple[Paper, ...]:
    """The agenda first, then as the types stand in practice 2.6."""
    return tuple(sorted(papers, key=lambda one: (ORDER.index(one[0].type), one[0].year, one[0].number, one[1])))


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
