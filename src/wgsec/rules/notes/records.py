"""Decisions, reservations and actions of a notes file against those on record."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from wgsec import language
from wgsec.facts.language import Wording
from wgsec.facts.minutes import DecisionMode
from wgsec.facts.notes import (
    Fate,
    KnownAction,
    KnownDecision,
    KnownMeeting,
    KnownReservation,
    NotedAction,
    NotedDecision,
    NotedReservation,
    NotesFile,
    PlannedAction,
    PlannedDecision,
    PlannedPresence,
)
from wgsec.rules import decision, wording
from wgsec.rules.notes import attendance, count, likeness, recount
from wgsec.rules.notes.findings import Findings

_THEME = re.compile(r"(.*?)[\s-]*(\d{1,2})")


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of one kind: which line has which, and which of them are to be written into the file."""

    labels: Mapping[int, str]
    fresh: Mapping[int, str]


def decisions(
    notes: NotesFile, presences: Sequence[PlannedPresence], known: KnownMeeting, found: Findings
) -> tuple[tuple[PlannedDecision, ...], Numbers]:
    """Every decision taken, as it will stand."""
    taken = [(item, one) for item, one in notes.pieces if isinstance(one, NotedDecision) and not one.proposed]
    for item, one in notes.pieces:
        if isinstance(one, NotedDecision) and one.proposed and one.wording:
            found.remark(one.line, "notes.remark.open-decision", item=item or 0)
    recorded = {one.label: one for one in known.decisions}
    numbers = _numbers([one for _, one in taken], recorded.keys(), f"{known.number}/", found)
    standing = [(one.label, one.item, one.wording) for one in known.decisions if not one.void]
    _doubles(taken, standing, numbers.fresh, notes.language, found)
    reservations: dict[int, list[NotedReservation]] = {}
    for _, piece in notes.pieces:
        if isinstance(piece, NotedReservation):
            reservations.setdefault(piece.decision, []).append(piece)
    _worded([one for _, one in taken], numbers, recorded.keys(), found)
    planned, went = [], count.course(notes, presences, known)
    for item, one in taken:
        if one.line not in numbers.labels:
            continue
        before = recorded.get(numbers.labels[one.line])
        if before and before.void:
            found.remark(one.line, "notes.remark.void", label=before.label)
            continue
        objections = _reservations(reservations.get(one.line, []), before, known, found)
        made = _decision(one, item, numbers.labels[one.line], before, objections, found)
        made = replace(made, present=count.present(item, one.line, went))
        if made.fate is Fate.NEW or "mode" in made.changes:
            _judge(made, known, found)
        elif before and recount.remarked(before, made.present, known, found):
            made = replace(made, fate=Fate.CHANGED, changes=(*made.changes, "present"))
        planned.append(made)
    return tuple(planned), numbers


def actions(notes: NotesFile, known: KnownMeeting, found: Findings) -> tuple[tuple[PlannedAction, ...], Numbers]:
    """Every action agreed or carried over, as it will stand."""
    noted = [(item, one) for item, one in notes.pieces if isinstance(one, NotedAction)]
    for item, one in noted:
        if one.proposed and one.label:
            found.remark(one.line, "notes.remark.open-action", label=one.label)
        elif one.proposed and one.wording:
            found.remark(one.line, "notes.remark.open-decision", item=item or 0)
    taken = [(item, one) for item, one in noted if not one.proposed]
    recorded = {one.label: one for one in known.actions}
    numbers = _numbers([one for _, one in taken], recorded.keys(), f"A{known.number}.", found)
    standing = [(one.label, one.item, one.wording) for one in known.actions]
    _doubles(taken, standing, numbers.fresh, notes.language, found)
    _worded([one for _, one in taken], numbers, recorded.keys(), found)
    planned = []
    for item, one in taken:
        owner = seat_of(one.line, one.owner, known, found)
        if owner and one.line in numbers.labels:
            label = numbers.labels[one.line]
            planned.append(_action(one, item, label, owner, recorded.get(label), known, found))
    return tuple(planned), numbers


def done(notes: NotesFile, known: KnownMeeting, found: Findings) -> tuple[str, ...]:
    """The actions that are done and were open."""
    recorded = {one.label: one for one in known.actions}
    for one in notes.done:
        if one.label not in recorded:
            found.error(one.line, "notes.error.action-unknown", label=one.label)
    return tuple(dict.fromkeys(one.label for one in notes.done if one.label in recorded and recorded[one.label].open))


def vanished(
    known: KnownMeeting, labels: Iterable[str], planned: Sequence[PlannedDecision], found: Findings
) -> tuple[str, ...]:
    """What is on record for this meeting and no longer in the file, reservations too: nothing is lost by accident."""
    there = set(labels)
    gone = [one.label for one in known.decisions if not one.void and one.label not in there]
    # An action that is closed is settled: it may leave the file.
    gone += [one.label for one in known.actions if one.open and _of(one.label, known) and one.label not in there]
    for label in gone:
        found.loss("notes.error.vanished", label=label)
    recorded = {one.label: one for one in known.decisions}
    for made in planned:
        before = recorded.get(made.label)
        kept = {(one.seat, one.on) for one in made.reservations}
        for one in before.reservations if before else ():
            if (one.seat, one.on) not in kept:
                found.loss("notes.error.vanished-reservation", label=made.label, seat=one.seat)
    return tuple(gone)


def seat_of(line: int, owner: str, known: KnownMeeting, found: Findings) -> str | None:
    """The seat of an owner as typed: a key, or an office in any language (`secretariat`, `rapporteur 3`)."""
    key = language.marks.fold(owner)
    if any(seat.key == key for seat in known.seats):
        return key
    themed = _THEME.fullmatch(key)
    name, theme = (themed[1], int(themed[2])) if themed else (key, None)
    office = language.marks.find("office", name)
    if office is None:
        if near := attendance.nearest_seat(owner, known):
            found.error(line, "notes.error.owner", owner=owner, near=near)
        else:
            found.error(line, "notes.error.owner-unknown", owner=owner)
        return None
    holders = [one.seat for one in known.offices if one.kind == office and theme in (None, one.theme)]
    if len(set(holders)) != 1:
        found.error(line, "notes.error.office-several" if holders else "notes.error.office-vacant", owner=owner)
        return None
    return holders[0]


def _numbers(
    taken: Sequence[NotedDecision | NotedAction], recorded: Iterable[str], prefix: str, found: Findings
) -> Numbers:
    """The typed numbers, checked, and the next free ones in the order of the file for the rest.

    A number that is not on record is taken when no gap is left by it: so a second, similar decision can be said to be
    another one, and a file whose numbers were undone can be read again.
    """
    on_record = set(recorded)
    last = max((int(label.removeprefix(prefix)) for label in on_record if label.startswith(prefix)), default=0)
    bare = [one.line for one in taken if not one.label]
    typed: dict[str, int] = {}
    for one in taken:
        if one.label and typed.setdefault(one.label, one.line) != one.line:
            found.error(one.line, "notes.error.number-twice", label=one.label, first=typed[one.label])
    claimed = [label for label in typed if label not in on_record]
    free = [f"{prefix}{last + n}" for n in range(1, len(claimed) + len(bare) + 1)]
    for label in claimed:
        if label not in free:
            found.error(typed[label], "notes.error.number", label=label, next=f"{prefix}{last + 1}")
    fresh = dict(zip(bare, (label for label in free if label not in typed), strict=False))
    labels = {line: label for label, line in typed.items() if label in on_record or label in free}
    return Numbers(labels | fresh, fresh)


def _worded(
    taken: Sequence[NotedDecision | NotedAction], numbers: Numbers, recorded: Iterable[str], found: Findings
) -> None:
    """What is new says something; only what is on record may be named by its number alone."""
    on_record = set(recorded)
    for one in taken:
        label = numbers.labels.get(one.line)
        if label and label not in on_record and not one.wording:
            found.error(one.line, "notes.error.no-wording", label=label)


def _of(label: str, known: KnownMeeting) -> bool:
    return label.startswith(f"A{known.number}.")


def _doubles(
    taken: Sequence[tuple[int | None, NotedDecision | NotedAction]],
    recorded: Sequence[tuple[str, int | None, Wording]],
    fresh: Mapping[int, str],
    lang: str,
    found: Findings,
) -> None:
    """A text without number that is like one on record, or like one above it, in the same item."""
    above: dict[int | None, list[tuple[str, str]]] = {}
    on_record: dict[int | None, list[tuple[str, str]]] = {}
    for label, item, text_on_record in recorded:
        on_record.setdefault(item, []).append((label, text_on_record.best(lang)))
    for item, one in taken:
        text = one.wording.best(lang)
        if one.label is None:
            if twin := likeness.first_same(text, on_record.get(item, ())):
                found.double(one.line, "notes.error.double", label=twin, next=fresh[one.line])
            elif line := likeness.first_same(text, above.get(item, ())):
                found.double(one.line, "notes.error.double-line", first=int(line), next=fresh[one.line])
        if one.label is None or one.label not in {name for name, _ in on_record.get(item, ())}:
            above.setdefault(item, []).append((str(one.line), text))


def _judge(made: PlannedDecision, known: KnownMeeting, found: Findings) -> None:
    """What is decided anew stands by the rules; other business is remarked on, for thanks are decided there too."""
    there = len(known.entitled) if made.present is None else made.present
    if known.entitled and decision.is_overcast(made.votes, made.present, len(known.entitled)):
        found.error(made.line, "notes.error.votes-many", cast=sum(made.votes or ()), present=there)
    if known.entitled and decision.lacks_quorum(made.mode, made.present, known.quorum):
        found.refusal(made.line, "notes.error.quorum", label=made.label, present=there, quorum=known.quorum)
    if made.item in known.business and made.mode not in decision.WITHOUT_QUORUM:
        found.remark(made.line, "notes.remark.other-business", label=made.label)


def _reservations(
    noted: Sequence[NotedReservation], before: KnownDecision | None, known: KnownMeeting, found: Findings
) -> tuple[KnownReservation, ...]:
    """As they will stand; one that reads as on record keeps the form it has there."""
    recorded = {(one.seat, one.on): one for one in before.reservations} if before else {}
    planned: dict[tuple[str, str | None], KnownReservation] = {}
    for one in noted:
        if not attendance.is_seat(one.line, one.seat, known, found):
            continue
        if (one.seat, one.on) in planned:
            found.error(one.line, "notes.error.reservation-twice", seat=one.seat)
        kept = recorded.get((one.seat, one.on))
        text = kept.text if kept and wording.same(kept.text, one.text) else one.text
        planned[one.seat, one.on] = KnownReservation(one.seat, one.on, text, one.language)
    return tuple(planned.values())


def _decision(
    one: NotedDecision,
    item: int | None,
    label: str,
    before: KnownDecision | None,
    reservations: tuple[KnownReservation, ...],
    found: Findings,
) -> PlannedDecision:
    mode = one.mode or (before.mode if before else DecisionMode.CONSENSUS)
    votes = one.votes if one.mode else (before.votes if before else None)
    if reservations and mode is DecisionMode.CONSENSUS:
        mode = DecisionMode.WITH_RESERVATIONS
        found.remark(one.line, "notes.remark.with-reservations", label=label)
    elif mode is DecisionMode.WITH_RESERVATIONS and not reservations:
        found.remark(one.line, "notes.remark.without-reservation", label=label)
    worded = wording.merged(before.wording if before else Wording(), one.wording)
    if before is None:
        return PlannedDecision(label, one.line, item, worded, mode, votes, reservations, Fate.NEW, ())
    changes = [
        name
        for name, now, then in (
            ("item", item, before.item),
            ("wording", worded, before.wording),
            ("mode", (mode, votes), (before.mode, before.votes)),
            ("reservations", {*reservations}, {*before.reservations}),
        )
        if now != then
    ]
    fate = Fate.CHANGED if changes else Fate.SAME
    return PlannedDecision(label, one.line, item, worded, mode, votes, reservations, fate, tuple(changes))


def _action(
    one: NotedAction,
    item: int | None,
    label: str,
    owner: str,
    before: KnownAction | None,
    known: KnownMeeting,
    found: Findings,
) -> PlannedAction:
    due = one.due or (before.due if before else None)
    if one.due is None and (before is None or not _of(label, known)):
        found.remark(one.line, "notes.remark.no-due", label=label)
    worded = wording.merged(before.wording if before else Wording(), one.wording)
    if before is None:
        return PlannedAction(label, one.line, item, worded, owner, due, Fate.NEW, ())
    carried = not _of(label, known)
    changes = [
        name
        for name, now, then in (
            ("item", item, item if carried else before.item),
            ("wording", worded, before.wording),
            ("owner", owner, before.owner),
            ("due", due, before.due),
        )
        if now != then
    ]
    fate = (Fate.CARRIED if carried else Fate.CHANGED) if changes else Fate.SAME
    return PlannedAction(label, one.line, item, worded, owner, due, fate, tuple(changes))
