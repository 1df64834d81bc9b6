"""Minutes: the notes file given out and read back, and what it makes of the records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from wgsec import formats, language, outbox, papers, records, rules, store, workspace
from wgsec.desk import adopted, agenda, given, outcomes, press, sheets, sitting, taken
from wgsec.desk.meeting import Attending, enter_attendance
from wgsec.desk.office import Office
from wgsec.errors import Refused
from wgsec.facts.agenda import Outcome
from wgsec.facts.document import DocumentType, Issued
from wgsec.facts.dossier import Dossier
from wgsec.facts.meeting import TOOK_PLACE, Meeting
from wgsec.facts.minutes import Action, ActionState, Decision, MinutesState
from wgsec.facts.notes import Fate, NotesFile, NotesPlan, Remark
from wgsec.papers.minutes import Missing

if TYPE_CHECKING:
    from wgsec.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Received:
    """What receiving a notes file did, and where the numbers were written back.

    `behind` are, by language, the items whose translation is older than what the file now says; None is what stands
    before the first. `older` are the decisions and actions of which that is so.
    """

    plan: NotesPlan
    path: Path
    numbered: bool
    behind: dict[str, tuple[int | None, ...]] = field(default_factory=dict)
    older: dict[str, tuple[Decision | Action, ...]] = field(default_factory=dict)


def start(
    office: Office,
    number: int,
    *,
    lang: str | None = None,
    original: str | None = None,
    spoken: str | None = None,
    force: bool = False,
) -> Path:
    """Makes the notes file of a meeting in one language, the original one without `lang`.

    Without `original` this is that of the minutes before, for the first ones the language `spoken` at the desk.
    Refused for a cancelled meeting; for a language the group does not meet in; for a file that exists already, unless
    `force`, which saves it beside first; and for another original once notes were read in the first.
    """
    with outbox.pending.staging(office.change("minutes.start", f"meeting {number}")) as (pending, tx):
        dossier = store.meeting.dossier(tx, number)
        rules.meeting.check_not_cancelled(dossier.meeting)
        minutes = dossier.minutes
        if minutes is None:
            tongue = original or rules.minutes.begun_in(number, store.minutes.all_(tx), dossier.group, spoken)
            tx.add(records.Minutes(meeting_id=dossier.meeting.id, state=MinutesState.NOTES, original=tongue))
            dossier = store.meeting.dossier(tx, number)
        elif original not in (None, minutes.original):
            rules.minutes.check_unread(minutes, number)
            tx.one(records.Minutes, meeting_id=dossier.meeting.id).original = original
            dossier = store.meeting.dossier(tx, number)
        tongue = lang or rules.minutes.original(dossier.minutes, dossier.group)
        for wished in filter(None, (original, tongue)):
            rules.minutes.check_language(wished, dossier.group.meeting_languages)
        sheet = papers.notes_sheet.compose(dossier, tongue)
        path = file_of(office, number, tongue)
        over = (outbox.files.fingerprint(path),)
        if path.exists():
            if not force:
                raise Refused("minutes.error.started", path=path)
            pending.save_beside(path)
        text = papers.notes.compose(sheet, language.words.paper(tongue))
        pending.written.append(outbox.files.stage(workspace.real(path), text.encode(), over=over))
    return path


def file_of(office: Office, number: int, lang: str) -> Path:
    """Where the notes file of a meeting and language lies; it may be a link to where somebody keeps it."""
    return office.workspace.notes / rules.minutes.notes_file(number, lang)


def receive(office: Office, path: Path, *, drop: bool = False, correct: bool = False) -> Received:
    """Reads a notes file into the records and writes the numbers given back into it.

    Unreadable (exit 5) with every wrong line. Refused (exit 4) for a meeting that is cancelled, or that was opened
    neither by a command nor by the file; for what vanished without `drop`, for doubles, for what would change in
    adopted minutes unless it is a `correct`ion that the group agreed to, and for a file that was saved anew while it
    was read; the records and the file are then as they were. A file read twice changes nothing the second time.
    """
    path = workspace.real(path)
    blob = outbox.files.read(path, beside=(office.workspace.notes,))
    text, encoding = formats.notes.decode(blob)
    notes = formats.notes.read(blob)
    with outbox.pending.staging(office.change("minutes.receive", f"meeting {notes.meeting}")) as (pending, tx):
        dossier = store.meeting.dossier(tx, notes.meeting)
        rules.meeting.check_not_cancelled(dossier.meeting)
        rules.minutes.check_started(dossier.minutes, notes.meeting)
        plan = rules.notes.plan(notes, papers.notes_sheet.known(dossier))
        plan = replace(plan, remarks=(*plan.remarks, *_doubts(tx, dossier, notes, plan, office.instant)))
        rules.notes.accept(plan, drop=drop)
        with (
            adopted.keeping(tx, correct=correct),
            adopted.guarding(tx, {notes.meeting}, correct=correct),
            adopted.upholding(tx),
        ):
            _apply(tx, dossier, plan, office.instant)
        if plan.fresh:
            over = (outbox.files.fingerprint(path),)
            outbox.files.check_still(path, blob)
            numbered = formats.notes.number(text, plan.fresh).encode(encoding)
            pending.written.append(outbox.files.stage(path, numbered, over=over))
        after = store.meeting.dossier(tx, notes.meeting)
        behind, older = (_behind(after), papers.minutes.older(after)) if plan.original else ({}, {})
    return Received(plan, path, bool(plan.fresh), behind, older)


def _doubts(tx: Transaction, dossier: Dossier, notes: NotesFile, plan: NotesPlan, now: datetime) -> Iterator[Remark]:
    """What the commands that say the same would ask about: an hour to come at `now` (UTC), and who stood in."""
    found = [
        one
        for said in (notes.opened, notes.closed)
        if said
        for one in rules.unusual.hour(dossier.meeting, said.at, now)
    ]
    members = {one.seat.key: one for one in dossier.members}
    for one in plan.presences:
        if one.represented_by and one.seat in members:
            ever = store.member.persons(tx, one.seat)
            found += rules.unusual.stand_in(members[one.seat], ever, one.represented_by)
    yield from (Remark(0, one.msgid, one.facts) for one in found if plan.original)


def _behind(dossier: Dossier) -> dict[str, tuple[int | None, ...]]:
    """By language the items of the minutes (None: before the first) whose translation is older than their original."""
    found = rules.places.behind(rules.minutes.original(dossier.minutes, dossier.group), dossier.texts)
    numbered = rules.agenda.numbered(dossier.items).items()
    return {
        lang: (
            *((None,) if (None, lang) in found else ()),
            *(number for number, item in numbered if (item.id, lang) in found),
        )
        for lang in sorted({lang for _, lang in found})
    }


def _apply(tx: Transaction, dossier: Dossier, plan: NotesPlan, now: datetime) -> None:
    _put_texts(tx, dossier, plan)
    _put_wordings(tx, dossier, plan)
    if not plan.original:
        rules.meeting.check_opened(dossier.meeting)
        return
    minutes = tx.one(records.Minutes, meeting_id=dossier.meeting.id)
    minutes.state = rules.minutes.received(minutes.state)
    _put_sitting(tx, dossier.meeting, plan, now)
    _put_attendance(tx, dossier.meeting, plan)
    if store.meeting.by_number(tx, dossier.meeting.number).state in TOOK_PLACE:
        sitting.keep(tx, dossier.meeting.number)
    _put_marks(tx, dossier, plan)
    outcomes.put(tx, dossier, _outcomes(plan))
    after = store.meeting.dossier(tx, dossier.meeting.number)
    noted = {one.label: one.noted for one in after.decisions} | {one.label: one.noted for one in after.actions}
    given.settle(tx, dossier.meeting)
    for decision in plan.decisions:
        if decision.fate is not Fate.SAME or decision.noted != noted.get(decision.label):
            taken.put(tx, after, decision)
    for action in plan.actions:
        if action.fate is not Fate.SAME or action.noted != noted.get(action.label):
            given.put(tx, after, action)
    for label in plan.done:
        given.close(tx, label, ActionState.DONE, dossier.meeting)
    for label in plan.vanished:
        if label.startswith("A"):
            given.close(tx, label, ActionState.CANCELLED, dossier.meeting)
        else:
            taken.drop(tx, label, dossier.meeting, plan.language)
    given.keep(tx, dossier, plan)


def _put_texts(tx: Transaction, dossier: Dossier, plan: NotesPlan) -> None:
    numbered = rules.agenda.numbered(dossier.items)
    minutes = tx.one(records.Minutes, meeting_id=dossier.meeting.id)
    said = {one.item_id: one.body for one in dossier.texts if one.language == minutes.original}
    for item in plan.texts:
        body = rules.places.body(item, plan.labels)
        item_id = numbered[item.number].id if item.number else None
        found = tx.get(records.MinutesText, minutes_id=minutes.id, item_id=item_id, language=plan.language)
        if found is None and not body:
            continue
        found = found or records.MinutesText(
            minutes_id=minutes.id or 0, item_id=item_id, language=plan.language, body=""
        )
        found.body = body
        found.beside = None if plan.original else rules.places.digest(said.get(item_id, ""))
        tx.add(found)


def _put_wordings(tx: Transaction, dossier: Dossier, plan: NotesPlan) -> None:
    decisions = {one.label: one.id for one in dossier.decisions}
    actions = {one.label: one.id for one in dossier.actions}
    for one in plan.wordings:
        record: records.Decision | records.Action
        if one.label in decisions:
            record = tx.one(records.Decision, id=decisions[one.label])
        else:
            record = tx.one(records.Action, id=actions[one.label])
        record.wording, record.noted = one.wording, one.noted
    if not plan.original:
        given.translate(tx, dossier.meeting, plan)


def _put_sitting(tx: Transaction, meeting: Meeting, plan: NotesPlan, now: datetime) -> None:
    record = tx.one(records.Meeting, id=meeting.id)
    record.state = rules.meeting.sat(meeting, plan.sitting, now)
    record.opened_at = plan.sitting.opened_at or meeting.opened_at
    record.closed_at = plan.sitting.closed_at or meeting.closed_at


def _put_attendance(tx: Transaction, meeting: Meeting, plan: NotesPlan) -> None:
    """Seats that no file named stay as they were: they may have been noted by a command."""
    there = (
        Attending(one.seat, one.presence, one.represented_by, one.arrived, one.left, one.noted)
        for one in plan.presences
    )
    enter_attendance(tx, meeting, tuple(there))


def _outcomes(plan: NotesPlan) -> dict[int, Outcome]:
    """What became of each item of the file; of one whose mark was taken out again, nothing has."""
    silent = {item.number: Outcome.PENDING for item in plan.texts if item.number is not None}
    return {**silent, **plan.outcomes}


def _put_marks(tx: Transaction, dossier: Dossier, plan: NotesPlan) -> None:
    numbered = rules.agenda.numbered(dossier.items)
    for number in (item.number for item in plan.texts if item.number is not None):
        tx.one(records.AgendaItem, id=numbered[number].id).noted = plan.marked.get(number)


@dataclass(frozen=True, slots=True)
class Printed:
    """The papers of a meeting; by language what stands in them in the original.

    `behind` are, by language, the items (None: before the first) whose translation is older than their original,
    `older` the decisions and actions.
    """

    issued: tuple[Issued, ...]
    untranslated: dict[str, Missing]
    behind: dict[str, tuple[int | None, ...]] = field(default_factory=dict)
    older: dict[str, tuple[Decision | Action, ...]] = field(default_factory=dict)


def issue(
    office: Office, number: int, langs: tuple[str, ...], *, force: bool = False, out: Path | None = None
) -> Printed:
    """The papers of a meeting that was opened: minutes (R), decisions (LD), action points (AP), participants (LP).

    Refused as `orders`, before notes were received, and for hand-edited files unless `force`.
    """
    with press.printing(office, "minutes.build", f"meeting {number}", force=force, out=out) as printer:
        dossier = store.meeting.dossier(printer.tx, number)
        due = orders(dossier, langs)
        rules.minutes.check_received(dossier.minutes, number)
        issued = tuple(issued for one in due for issued in printer.issue(one))
        agenda.bring(printer.tx, dossier.following, dossier.documents)
        missing = {lang: papers.minutes.missing(dossier, lang) for lang in langs}
        untranslated = {lang: found for lang, found in missing.items() if found}
        behind = {lang: items for lang, items in _behind(dossier).items() if lang in langs}
        older = {lang: those for lang, those in papers.minutes.older(dossier).items() if lang in langs}
        return Printed(issued, untranslated, behind, older)


def orders(dossier: Dossier, langs: tuple[str, ...]) -> tuple[sheets.Order, ...]:
    """What is issued after a meeting. Refused unless it was opened, and before the minutes were started."""
    rules.meeting.check_opened(dossier.meeting)
    rules.minutes.check_started(dossier.minutes, dossier.meeting.number)
    return (
        sheets.of_meeting(dossier, DocumentType.MINUTES, "minutes", papers.minutes.compose, langs),
        sheets.of_meeting(dossier, DocumentType.DECISIONS, "decisions", papers.decisions.compose, langs),
        sheets.of_meeting(dossier, DocumentType.ACTION_POINTS, "actions", papers.actions.compose, langs),
        sheets.of_meeting(dossier, DocumentType.PARTICIPANTS, "participants", papers.participants.compose, langs),
    )
