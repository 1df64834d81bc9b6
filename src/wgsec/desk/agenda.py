"""Making agendas, and issuing them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from wgsec import language, papers, records, store
from wgsec.desk import press
from wgsec.desk.office import Office
from wgsec.errors import Refused
from wgsec.facts.agenda import AgendaItem, Purpose, Standing
from wgsec.facts.document import Distribution, DocumentType, Imprint, Issued
from wgsec.facts.dossier import Dossier
from wgsec.facts.language import Wording
from wgsec.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class NewPaper:
    """A paper of an item: a symbol or a recommendation (2.1), at a fixed revision where one is named."""

    reference: str
    title: Wording = Wording()
    revision: int | None = None


@dataclass(frozen=True, slots=True)
class NewItem:
    """An item to be put on an agenda; `minutes` allotted, `presenter` a seat key, an office or a name."""

    title: Wording
    purpose: Purpose
    minutes: int
    standing: Standing | None = None
    presenter: str | None = None
    theme: int | None = None
    annotation: Wording = Wording()
    proposal: Wording = Wording()
    papers: tuple[NewPaper, ...] = ()
    carried_from: int | None = None


def add(office: Office, number: int, item: NewItem, *, before: int | None = None) -> None:
    """Puts an item at the end of an agenda, or before the item of that number."""
    with office.change("agenda.add", f"meeting {number}") as tx:
        meeting = store.meeting.by_number(tx, number)
        items = store.agenda.items(tx, meeting.id)
        enter(tx, meeting.id, item, position=_place(number, items, before))


def enter(tx: Transaction, meeting_id: int, item: NewItem, *, position: int) -> int:
    """Enters an item at a position, moving later ones down; its id."""
    for later in tx.all(records.AgendaItem, meeting_id=meeting_id):
        if later.position >= position:
            later.position += 1
    theme = store.group.theme(tx, item.theme).id if item.theme else None
    record = tx.add(
        records.AgendaItem(
            meeting_id=meeting_id,
            position=position,
            title=item.title,
            purpose=item.purpose,
            standing=item.standing,
            minutes=item.minutes,
            presenter=item.presenter,
            theme_id=theme,
            annotation=item.annotation,
            proposal=item.proposal,
            carried_from=item.carried_from,
        )
    )
    for place, paper in enumerate(item.papers, start=1):
        tx.add(
            records.AgendaPaper(
                item_id=record.id or 0,
                position=place,
                reference=paper.reference,
                title=paper.title,
                revision=paper.revision,
            )
        )
    return record.id or 0


def issue(
    office: Office,
    number: int,
    langs: tuple[str, ...],
    *,
    annotated: bool = False,
    force: bool = False,
    out: Path | None = None,
) -> tuple[Issued, ...]:
    """The agenda (OJ), or the annotated one (AA), of a meeting, in these languages.

    Refused for an agenda without items, and for a file edited by hand unless `force`.
    """
    with press.printing(office, "agenda.build", f"meeting {number}", force=force, out=out) as printer:
        return printer.issue(order(store.meeting.dossier(printer.tx, number), langs, annotated=annotated))


def order(dossier: Dossier, langs: tuple[str, ...], *, annotated: bool = False) -> press.Order:
    """What is issued as the agenda of a meeting. Refused when there is nothing on it."""
    meeting = dossier.meeting
    if not dossier.items:
        raise Refused("agenda.error.empty", number=meeting.number)
    compose = papers.agenda.compose_annotated if annotated else papers.agenda.compose

    def sheet(imprint: Imprint, lang: str) -> object:
        return compose(dossier, imprint, language.words.paper(lang))

    return press.Order(
        type=DocumentType.ANNOTATED_AGENDA if annotated else DocumentType.AGENDA,
        year=meeting.day.year,
        number=meeting.number,
        subject=f"meeting:{meeting.number}",
        title=papers.agenda.title(annotated=annotated),
        original=dossier.group.meeting_languages[0],
        distribution=Distribution.MEMBERS,
        template="annotated-agenda" if annotated else "agenda",
        folder=f"meeting-{meeting.number:02d}",
        languages=langs,
        compose=sheet,
    )


def _place(meeting: int, items: tuple[AgendaItem, ...], before: int | None) -> int:
    """The position of the item that carries this number; after the last without one."""
    if before is None:
        return max((item.position for item in items), default=0) + 1
    numbered = [item for item in items if item.purpose is not Purpose.BREAK]
    if not 1 <= before <= len(numbered):
        raise Refused("agenda.error.no-item", number=meeting, item=before, last=len(numbered))
    return numbered[before - 1].position
