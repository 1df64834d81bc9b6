"""The papers that an item names: their symbols and titles."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from wgsec import language, rules
from wgsec.facts.agenda import AgendaItem, AgendaPaper
from wgsec.facts.document import DocumentType
from wgsec.facts.dossier import Dossier
from wgsec.facts.draft import Draft
from wgsec.facts.language import Wording
from wgsec.language.words import Words

TITLES = {
    DocumentType.AGENDA: "agenda.kind",
    DocumentType.ANNOTATED_AGENDA: "agenda.kind.annotated",
    DocumentType.MINUTES: "minutes.kind",
    DocumentType.DECISIONS: "decisions.kind",
    DocumentType.ACTION_POINTS: "actions.kind",
    DocumentType.PARTICIPANTS: "participants.kind",
}


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A paper of an item: `symbol` (OJ3; D2 (2.1, text 2)) and `title`."""

    symbol: str
    title: str


def named(type_: DocumentType) -> Wording:
    """What the register calls a paper of a meeting, and will call one that it does not have yet; else nothing."""
    return Wording.by(lambda lang: language.words.paper(lang)(TITLES[type_])) if type_ in TITLES else Wording()


def papers(item: AgendaItem, dossier: Dossier, at: datetime | None, words: Words) -> tuple[PaperLine, ...]:
    """The papers of an item as they were in the register at an instant (UTC), recommendations at their fixed text.

    What was built later is not named: a paper that went out stays as it is.
    """
    return tuple(
        PaperLine(_symbol(paper, dossier, at, words), title(paper, dossier).best(words.lang)) for paper in item.papers
    )


def title(paper: AgendaPaper, dossier: Dossier) -> Wording:
    """What a paper is called: by whoever named it, else by the register, now or once it is built; else nothing.

    A recommendation is called as it was when the meeting was closed, in a language that it had no title in then as now.
    A paper of a meeting has its number, and no paper of a later one is cited: there is none to be built.
    """
    if draft := _draft(paper, dossier):
        return Wording.of(draft.title.texts() | paper.title.texts())
    document = rules.document.named(dossier.documents, paper.reference)
    if paper.title or document:
        return paper.title or (document.title if document else Wording())
    meant = rules.document.reference(paper.reference)
    return named(meant.type) if meant and meant.number <= dossier.meeting.number else Wording()


def _symbol(paper: AgendaPaper, dossier: Dossier, at: datetime | None, words: Words) -> str:
    draft = _draft(paper, dossier)
    if draft is None:
        return _revised(paper.reference, dossier, at)
    number = paper.revision or draft.latest.number
    text = words("agenda.recommendation", number=draft.label, revision=number)
    found = rules.document.holding(dossier.documents, draft, number, at)
    if found is None:
        return text
    symbol = rules.document.revised(f"{found[0].type}{found[0].number}", found[1])
    return words("agenda.recommendation.in", paper=symbol, text=text)


def _draft(paper: AgendaPaper, dossier: Dossier) -> Draft | None:
    return next((one for one in dossier.drafts if one.label == paper.reference), None)


def _revised(reference: str, dossier: Dossier, at: datetime | None) -> str:
    """The symbol with its revision, unless somebody has typed one."""
    document = rules.document.named(dossier.documents, reference)
    if document is None or rules.document.parse_reference(reference).revision is not None:
        return reference
    return rules.document.revised(reference, rules.document.in_force(document, at))
