"""One item of an agenda: entered at its place, taken off, with its papers, and as it stands on another agenda."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import replace as replaced
from typing import TYPE_CHECKING

from wgsec import records, rules, store
from wgsec.errors import Refused
from wgsec.facts.agenda import AgendaItem, Purpose, Standing
from wgsec.facts.document import DocumentType
from wgsec.facts.language import Wording
from wgsec.facts.member import PersonRole

if TYPE_CHECKING:
    from wgsec.store.rows import Asker
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


def enter(tx: Transaction, meeting_id: int, item: NewItem, *, position: int) -> int:
    """Enters an item at a position, moving later ones down; its id. WrongUsage as `check_texts`, and for no title.

    Whoever has left since an earlier agenda presents nothing on this one.
    """
    check_texts(item.annotation, item.proposal)
    for later in tx.all(records.AgendaItem, meeting_id=meeting_id):
        if later.position >= position:
            later.position += 1
    theme = store.group.theme(tx, item.theme).id if item.theme else None
    presenter, guest = presenting(tx, None if left_seat(tx, item.presenter) else item.presenter)
    record = tx.add(
        records.AgendaItem(
            meeting_id=meeting_id,
            position=position,
            title=rules.wording.needed(item.title, "agenda.error.title"),
            purpose=item.purpose,
            standing=item.standing,
            minutes=item.minutes,
            presenter=presenter,
            guest=guest,
            theme_id=theme,
            annotation=item.annotation,
            proposal=item.proposal,
            carried_from=item.carried_from,
        )
    )
    put_papers(tx, record.id or 0, item.papers)
    return record.id or 0


def check_texts(annotation: Wording, proposal: Wording) -> None:
    """WrongUsage for an annotation or a proposed decision that no paper can set."""
    rules.wording.check(annotation, "agenda.error.annotation")
    rules.wording.check(proposal, "agenda.error.proposal")


def presenting(tx: Transaction, who: str | None) -> tuple[str | None, str | None]:
    """Who presents an item as its two columns: an office or the key of a seat, which the journal keeps, else a name.

    An office is known by its word in any language, a seat by its key or by the name of its holder, all without case and
    accents. NoSuchThing for the rapporteur of a theme that there is not, Refused for a seat that has left.
    """
    if seat := left_seat(tx, who):
        raise Refused("member.error.left", key=seat.key, until=seat.until)
    if not who:
        return None, None
    known = _seat(tx, who)
    # The word for an office may be the key of a seat (`sec`).
    office = rules.people.office(who) or (None if known else rules.people.office_in_words(who))
    if office:
        kind, theme = office
        return (f"{kind} {store.group.theme(tx, theme).number}" if theme else str(kind)), None
    return (known.key, None) if known else (None, who)


def left_seat(tx: Transaction, who: str | None) -> records.Seat | None:
    """The seat that somebody names as presenting an item, if it has left the group."""
    seat = _seat(tx, who) if who else None
    return seat if seat and seat.until else None


def _seat(tx: Transaction, who: str) -> records.Seat | None:
    if seat := tx.get(records.Seat, key=who.strip().casefold()):
        return seat
    name = rules.people.sort_name(who)
    holders = tx.all(records.Person, sort_name=name, role=PersonRole.HOLDER, until=None)
    return tx.one(records.Seat, id=holders[0].seat_id) if len(holders) == 1 else None


def take_out(tx: Transaction, item_id: int) -> None:
    """Takes an item off with its papers. Refused once minutes or decisions rest on it, or it came back elsewhere."""
    for again in tx.all(records.AgendaItem, carried_from=item_id):
        raise Refused("agenda.error.carried-on", other=tx.one(records.Meeting, id=again.meeting_id).number)
    for paper in tx.all(records.AgendaPaper, item_id=item_id):
        tx.remove(paper)
    try:
        tx.remove(tx.one(records.AgendaItem, id=item_id))
    except Refused as refused:
        raise Refused("agenda.error.in-use") from refused


def put_purpose(tx: Transaction, record: records.AgendaItem, purpose: Purpose) -> None:
    """What the item is taken for. Refused for a break on which minutes, decisions or actions would rest."""
    if purpose is Purpose.BREAK and record.purpose is not Purpose.BREAK:
        # A break has no number for them to stand under.
        resting = (records.MinutesText, records.Decision, records.Action)
        if any(tx.all(kind, item_id=record.id) for kind in resting):
            raise Refused("agenda.error.in-use")
    record.purpose = purpose


def put_papers(tx: Transaction, item_id: int, wanted: tuple[NewPaper, ...]) -> None:
    """These are the papers of an item, and no others; one that stays keeps the title it had."""
    before = tx.all(records.AgendaPaper, item_id=item_id)
    if [(old.reference, old.revision) for old in before] == [(new.reference, new.revision) for new in wanted]:
        return
    titles = {old.reference: old.title for old in before}
    for old in before:
        tx.remove(old)
    for place, paper in enumerate(wanted, start=1):
        title = paper.title or titles.get(paper.reference, Wording())
        tx.add(
            records.AgendaPaper(
                item_id=item_id, position=place, reference=paper.reference, title=title, revision=paper.revision
            )
        )


def copied(old: AgendaItem) -> NewItem:
    """An item as it stands on another agenda again: without its papers, its proposed decision and its outcome."""
    return NewItem(old.title, old.purpose, old.minutes, old.standing, old.presenter, old.theme, old.annotation)


def brought_back(asker: Asker, old: AgendaItem) -> NewItem:
    """A deferred item as it stands on a later agenda: with its papers and its proposed decision.

    Recommendations are called there as they are by then, whatever the meeting that deferred the item called them.

    One that adopts minutes names their paper there, also while it is not built yet: they are not the last ones then.
    """
    kept = tuple(
        NewPaper(one.reference, Wording() if rules.draft.is_label(one.reference) else one.title, one.revision)
        for one in old.papers
    )
    if old.purpose is Purpose.ADOPTION_OF_MINUTES and not rules.agenda.adopts(old, None):
        meeting = store.meeting.by_number(asker, store.agenda.meeting(asker, old.id))
        whose = rules.agenda.adopts(old, store.meeting.previous(asker, meeting))
        kept += tuple(NewPaper(f"{DocumentType.MINUTES}{number}") for number in whose)
    return replaced(copied(old), standing=None, proposal=old.proposal, papers=kept, carried_from=old.id)
