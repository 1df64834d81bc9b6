"""Making agendas, and issuing them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from dataclasses import replace as replaced
from pathlib import Path
from typing import TYPE_CHECKING

from wgsec import papers, records, rules, store
from wgsec.desk import adopted, press, sheets
from wgsec.desk.agenda_item import (
    NewItem,
    NewPaper,
    brought_back,
    check_texts,
    copied,
    enter,
    presenting,
    put_papers,
    put_purpose,
    take_out,
)
from wgsec.desk.office import Office
from wgsec.errors import Refused
from wgsec.facts.agenda import AgendaItem, Outcome, Purpose, Standing
from wgsec.facts.change import Emptied, Rewording, over
from wgsec.facts.document import Document, DocumentType, Issued
from wgsec.facts.meeting import UNOPENED, Meeting
from wgsec.store.rows import Asker

if TYPE_CHECKING:
    from wgsec.facts.dossier import Dossier
    from wgsec.store.transaction import Transaction


def add(office: Office, number: int, item: NewItem, *, before: int | None = None, correct: bool = False) -> None:
    """Puts an item at the end of an agenda, or before the item of that number.

    An agenda that has not been begun begins with its standing items, and the new one stands before other business.
    Refused as `open_to_change` and `adopted.guarding`.
    """
    with office.change("agenda.add", f"meeting {number}") as tx, adopted.guarding(tx, {number}, correct=correct):
        meeting = open_to_change(tx, number)
        presenting(tx, item.presenter)  # refused for whoever has left; on items of earlier agendas they are passed over
        begin(tx, meeting)
        enter(tx, meeting.id, item, position=_place(number, store.agenda.items(tx, meeting.id), before))


def begin(tx: Transaction, meeting: Meeting) -> None:
    """Begins an agenda that has not been begun, inside another act's transaction."""
    if not store.agenda.items(tx, meeting.id):
        for position, item in enumerate(beginning(tx, meeting), start=1):
            enter(tx, meeting.id, item, position=position)


def beginning(asker: Asker, meeting: Meeting) -> tuple[NewItem, ...]:
    """The standing items, and before other business what earlier meetings have deferred."""
    standing = _standing(asker, meeting)
    at = next(place for place, item in enumerate(standing) if item.standing is Standing.OTHER_BUSINESS)
    back = [brought_back(asker, old) for old in _coming_back(asker, meeting, standing)]
    return (*standing[:at], *back, *standing[at:])


def _standing(asker: Asker, meeting: Meeting) -> list[NewItem]:
    has_previous = store.meeting.before(asker, meeting) is not None
    return [
        NewItem(
            rules.agenda.title(one),
            rules.agenda.PURPOSES[one],
            minutes,
            one,
            presenter="chair",
            papers=_brought(asker, meeting, one),
        )
        for one, minutes in rules.agenda.standing(has_previous=has_previous)
    ]


def _brought(asker: Asker, meeting: Meeting, standing: Standing | None) -> tuple[NewPaper, ...]:
    """The paper of the meeting right before that a standing item is about, once there is one."""
    type_ = standing and rules.agenda.BRINGS.get(standing)
    previous = store.meeting.before(asker, meeting) if type_ else None
    paper = store.document.of(asker, type_, f"meeting:{previous.number}") if type_ and previous else None
    return (NewPaper(f"{type_}{paper.number}"),) if paper else ()


def bring(tx: Transaction, following: Meeting | None, register: Iterable[Document] = ()) -> None:
    """Puts the papers of the meeting right before on the standing items of the next agenda, unless it was opened.

    An item that bears papers keeps them, and nothing comes that was in the `register` before.
    """
    if following is None or following.state not in UNOPENED:
        return
    known = {f"{one.type}{one.number}" for one in register}
    for item in store.agenda.items(tx, following.id):
        papers = _brought(tx, following, item.standing)
        if not item.papers and not known.issuperset(one.reference for one in papers):
            put_papers(tx, item.id, papers)


def carry_on(tx: Transaction, meeting: Meeting, ids: Collection[int]) -> None:
    """Puts those of these items that are deferred on the next agenda after this meeting; one not begun begins with it.

    Those that are deferred no longer go off it again, unless somebody has worked on it there.
    """
    following = rules.meeting.to_come_after(store.meeting.all_(tx), meeting)
    there = store.agenda.items(tx, following.id) if following else ()
    if not following or not there:
        return
    ours = {item.id: item for item in store.agenda.items(tx, meeting.id) if item.outcome is not Outcome.DEFERRED}
    for item in there:
        old = ours.get(item.carried_from or 0)
        if old and replaced(brought_back(tx, item), carried_from=old.id) == brought_back(tx, old):
            take_out(tx, item.id)
    bring_back(tx, following, ids)


def bring_back(tx: Transaction, meeting: Meeting, ids: Collection[int] | None = None) -> int:
    """Puts what earlier meetings have deferred on this agenda, before other business; how many items that were.

    With `ids` only those: what somebody has taken off an agenda stays off it.
    """
    coming = _coming_back(tx, meeting, store.agenda.items(tx, meeting.id))
    deferred = [old for old in coming if ids is None or old.id in ids]
    for old in deferred:
        place = _place(meeting.number, store.agenda.items(tx, meeting.id), None)
        enter(tx, meeting.id, brought_back(tx, old), position=place)
    return len(deferred)


def _coming_back(asker: Asker, meeting: Meeting, there: Iterable[AgendaItem | NewItem]) -> list[AgendaItem]:
    """What earlier meetings have deferred, without the standing items that are `there` on this agenda anyway."""
    standing = {item.standing for item in there}
    deferred = store.agenda.deferred(asker, meeting.starts_at)
    return [old for old in deferred if not (rules.agenda.recurs(old) and old.standing in standing)]


def replace(office: Office, number: int, items: tuple[NewItem, ...]) -> None:
    """A whole new agenda instead of what there was."""
    with office.change("agenda.replace", f"meeting {number}") as tx, adopted.guarding(tx, {number}, correct=False):
        meeting = open_to_change(tx, number)
        for old in store.agenda.items(tx, meeting.id):
            take_out(tx, old.id)
        for position, item in enumerate(items, start=1):
            enter(tx, meeting.id, item, position=position)


def copy(office: Office, number: int, source: int) -> int:
    """The items of another meeting's agenda, without its papers, proposed decisions and outcomes; how many that were.

    Beside them what only this meeting has: minutes to adopt and action points, if the other was the first, and what
    earlier meetings have deferred, once, with its papers. Refused if the agenda has been begun, and if the other has
    not.
    """
    with office.change("agenda.copy", f"meeting {number}") as tx:
        meeting = open_to_change(tx, number)
        if store.agenda.items(tx, meeting.id):
            raise Refused("agenda.error.begun", number=number)
        model = store.meeting.by_number(tx, source)
        theirs = store.agenda.items(tx, model.id)
        back = {item.id for item in _coming_back(tx, meeting, theirs)}
        rules.agenda.check_begun(theirs, source)
        taken = [
            replaced(copied(item), papers=_brought(tx, meeting, item.standing))
            for item in theirs
            if item.id not in back
        ]
        known = {one.purpose for one in (*taken, *_standing(tx, model))}
        at = sum(item.standing in rules.agenda.FIRST for item in taken)
        taken[at:at] = [one for one in _standing(tx, meeting) if one.purpose not in known]
        for position, item in enumerate(taken, start=1):
            enter(tx, meeting.id, item, position=position)
        return len(taken) + bring_back(tx, meeting)


def remove(office: Office, number: int, place: int, *, correct: bool = False) -> AgendaItem:
    """Takes the item of this number off an agenda. Refused once minutes or decisions rest on it, and as `add`."""
    with office.change("agenda.remove", f"meeting {number}") as tx, adopted.guarding(tx, {number}, correct=correct):
        item = _item(tx, open_to_change(tx, number), place)
        take_out(tx, item.id)
        return item


def move(office: Office, number: int, place: int, to: int, *, correct: bool = False) -> None:
    """Puts the item of one number where the item of another stands. Refused as `add`."""
    with office.change("agenda.move", f"meeting {number}") as tx, adopted.guarding(tx, {number}, correct=correct):
        meeting = open_to_change(tx, number)
        moved, target = _item(tx, meeting, place), _item(tx, meeting, to)
        order = [item.id for item in store.agenda.items(tx, meeting.id)]
        at = order.index(target.id)
        order.remove(moved.id)
        order.insert(at, moved.id)
        for position, key in enumerate(order, start=1):
            tx.one(records.AgendaItem, id=key).position = position


@dataclass(frozen=True, slots=True)
class ItemChange:
    """What is to be said differently of an item; None stays as it is, an empty text (or no papers) takes out."""

    title: Rewording = Rewording()
    annotation: Rewording = Rewording()
    proposal: Rewording = Rewording()
    purpose: Purpose | None = None
    minutes: int | None = None
    presenter: str | Emptied | None = None
    theme: int | Emptied | None = None
    papers: tuple[NewPaper, ...] | None = None


def edit(office: Office, number: int, place: int, change: ItemChange, *, correct: bool = False) -> bool:
    """Changes what is given of the item of this number; False if that changed nothing.

    WrongUsage as `check_texts`, and for no title. Refused for a cancelled meeting, and as `adopted.guarding`.
    """
    check_texts(change.annotation.said, change.proposal.said)
    with office.change("agenda.edit-item", f"meeting {number}") as tx, adopted.guarding(tx, {number}, correct=correct):
        meeting = store.meeting.by_number(tx, number)
        rules.meeting.check_not_cancelled(meeting)
        if change.purpose is Purpose.BREAK:
            # A break takes no number: those after it would move up.
            open_to_change(tx, number)
        item = _item(tx, meeting, place)
        record = tx.one(records.AgendaItem, id=item.id)
        record.title = rules.wording.needed(change.title.over(item.title), "agenda.error.title")
        record.annotation = change.annotation.over(item.annotation)
        record.proposal = change.proposal.over(item.proposal)
        put_purpose(tx, record, change.purpose or item.purpose)
        record.minutes = item.minutes if change.minutes is None else change.minutes
        if change.presenter is not None:
            record.presenter, record.guest = presenting(tx, change.presenter or None)
        theme = over(item.theme, change.theme)
        record.theme_id = store.group.theme(tx, theme).id if theme else None
        if change.papers is not None:
            put_papers(tx, item.id, change.papers)
        return item not in store.agenda.items(tx, meeting.id)


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


def order(dossier: Dossier, langs: tuple[str, ...], *, annotated: bool = False) -> sheets.Order:
    """What is issued as the agenda of a meeting. Refused for a cancelled one, and when there is nothing on it."""
    rules.meeting.check_not_cancelled(dossier.meeting)
    rules.agenda.check_begun(dossier.items, dossier.meeting.number)
    if annotated:
        kind, compose = DocumentType.ANNOTATED_AGENDA, papers.agenda.compose_annotated
        made = sheets.of_meeting(dossier, kind, "annotated-agenda", compose, langs)
    else:
        made = sheets.of_meeting(dossier, DocumentType.AGENDA, "agenda", papers.agenda.compose, langs)
    return replaced(made, originals=(rules.agenda.original(dossier.items, dossier.group.meeting_languages),))


def open_to_change(asker: Asker, number: int) -> Meeting:
    """The meeting whose agenda is to get, lose or reorder items. Refused as the rule says."""
    meeting = store.meeting.by_number(asker, number)
    found = (store.document.of(asker, one, f"meeting:{number}") for one in rules.meeting.CITING)
    rules.meeting.check_agenda_open(meeting, [paper for paper in found if paper])
    return meeting


def _place(meeting: int, items: tuple[AgendaItem, ...], before: int | None) -> int:
    """The position of the item that carries this number; without one that of other business, else after the last."""
    if before is None:
        last = max((item.position for item in items), default=0) + 1
        return next((item.position for item in items if item.standing is Standing.OTHER_BUSINESS), last)
    return rules.agenda.item(meeting, items, before).position


def _item(tx: Transaction, meeting: Meeting, place: int) -> AgendaItem:
    return rules.agenda.item(meeting.number, store.agenda.items(tx, meeting.id), place)
