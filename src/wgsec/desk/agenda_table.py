"""An agenda as one table that a person edits, and the papers that they name in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from wgsec import papers, records, rules, store
from wgsec.desk import adopted, agenda, agenda_item
from wgsec.desk.agenda_item import NewItem, NewPaper
from wgsec.desk.office import Office
from wgsec.errors import NoSuchThing, Refused, TableUnreadable, WgsecError, WrongUsage
from wgsec.facts.agenda import AgendaItem
from wgsec.facts.agenda_table import AgendaRow
from wgsec.facts.change import Rewording
from wgsec.facts.check import Finding
from wgsec.facts.draft import Draft
from wgsec.facts.language import Wording
from wgsec.store.rows import Asker

if TYPE_CHECKING:
    from wgsec.store.transaction import Transaction


def table(asker: Asker, number: int) -> tuple[AgendaRow, ...]:
    """An agenda as the rows of a table that a person edits; of one not begun, those it would begin with.

    Refused for an agenda that may not be changed, before anybody has typed anything.
    """
    meeting = agenda.open_to_change(asker, number)
    items: Sequence[AgendaItem | NewItem] = store.agenda.items(asker, meeting.id) or agenda.beginning(asker, meeting)
    return tuple(
        AgendaRow(
            line=0,
            place=place,
            minutes=item.minutes,
            purpose=item.purpose,
            theme=item.theme,
            presenter=item.presenter,
            papers=tuple(rules.agenda.cited(paper.reference, paper.revision) for paper in item.papers),
            title=item.title,
        )
        for place, item in enumerate(items, start=1)
    )


def arrange(
    office: Office,
    number: int,
    rows: tuple[AgendaRow, ...],
    *,
    seen: tuple[AgendaRow, ...] | None = None,
    correct: bool = False,
) -> bool:
    """The whole agenda as a person has edited its `table`: rows keep, change, add, remove and reorder items.

    `seen` is the table as it was before. Refused if the agenda has changed since, for a table that has no rows any
    more, for a place that is not on it, and as `adopted.guarding`; TableUnreadable for papers that cannot be, line by
    line. False if nothing changed.
    """
    with office.change("agenda.edit", f"meeting {number}") as tx, adopted.guarding(tx, {number}, correct=correct):
        meeting = agenda.open_to_change(tx, number)
        if seen not in (None, table(tx, number)):
            raise Refused("agenda.error.moved", number=number)
        found = store.agenda.items(tx, meeting.id)
        if found and not rows:
            raise Refused("agenda.error.emptied", number=number)
        agenda.begin(tx, meeting)
        before = store.agenda.items(tx, meeting.id)
        kept, langs = {row.place for row in rows}, store.group.the(tx).meeting_languages
        _check_papers(tx, rows)
        for place, item in enumerate(before, start=1):
            if place not in kept:
                agenda_item.take_out(tx, item.id)
        for position, row in enumerate(rows, start=1):
            if row.place is None:
                agenda_item.enter(tx, meeting.id, _new(tx, row), position=position)
            elif not 1 <= row.place <= len(before):
                raise Refused("agenda.error.no-place", number=number, place=row.place, last=len(before))
            else:
                _change(tx, before[row.place - 1].id, position, row, langs)
        return store.agenda.items(tx, meeting.id) != found


def referred(tx: Asker, references: tuple[str, ...]) -> tuple[NewPaper, ...]:
    """The papers that these references name: `2.1` at its present revision, `2.1@3` at that one, else a symbol.

    WrongUsage for a revision that is no number and for a comma, which stands between references; NoSuchThing for a
    recommendation that there is not, and for a revision that it has not.
    """
    drafts = store.draft.all_(tx)
    found = []
    for typed in references:
        if "," in typed:
            raise WrongUsage("agenda.error.comma", typed=typed)
        reference, at, revision = typed.partition("@")
        if not rules.draft.is_label(reference):
            found.append(NewPaper(typed))
            continue
        draft = rules.draft.named(drafts, reference)
        if at:
            found.append(NewPaper(reference, revision=_revision(draft, typed, revision)))
        else:
            found.append(NewPaper(reference, revision=draft.latest.number if draft.revisions else None))
    return tuple(found)


def _check_papers(tx: Transaction, rows: tuple[AgendaRow, ...]) -> None:
    findings = []
    for row in rows:
        for paper in row.papers:
            try:
                referred(tx, (paper,))
            except WgsecError as error:
                facts: dict[str, object] = {"line": row.line, "paper": paper}
                findings.append(Finding("agenda.error.table-paper", facts, error))
    if findings:
        raise TableUnreadable(tuple(findings))


def unregistered(asker: Asker, attached: tuple[NewPaper, ...]) -> tuple[str, ...]:
    """The references of these papers that the register does not have, and that are no recommendation's text."""
    documents = store.document.all_(asker) if attached else ()
    return tuple(
        one.reference
        for one in attached
        if one.revision is None and rules.document.named(documents, one.reference) is None
    )


def _revision(draft: Draft, typed: str, revision: str) -> int:
    if not (revision.isascii() and revision.isdecimal()):
        raise WrongUsage("agenda.error.revision", typed=typed)
    last = len(draft.revisions)
    if revision.lstrip("0") not in map(str, range(1, last + 1)):
        raise NoSuchThing("draft.error.no-revision", label=draft.label, number=revision, last=last)
    return int(revision)


def _new(tx: Transaction, row: AgendaRow) -> NewItem:
    return NewItem(row.title, row.purpose, row.minutes, None, row.presenter, row.theme, papers=referred(tx, row.papers))


def _change(tx: Transaction, item_id: int, position: int, row: AgendaRow, langs: Sequence[str]) -> None:
    record = tx.one(records.AgendaItem, id=item_id)
    record.position, record.minutes = position, row.minutes
    agenda_item.put_purpose(tx, record, row.purpose)
    record.presenter, record.guest = agenda_item.presenting(tx, row.presenter)
    record.title = _retitled(record.title, row.title, langs)
    record.theme_id = store.group.theme(tx, row.theme).id if row.theme else None
    agenda_item.put_papers(tx, item_id, referred(tx, row.papers))


def _retitled(old: Wording, shown: Wording, langs: Sequence[str]) -> Wording:
    """With the titles that say something else than before: a field of the table cannot show where a line ends."""
    fresh = {lang: shown.get(lang) or "" for lang in langs}
    return Rewording(
        **{lang: text for lang, text in fresh.items() if text != papers.agenda_table.cell(old.get(lang) or "")}
    ).over(old)
