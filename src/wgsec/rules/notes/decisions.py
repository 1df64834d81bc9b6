"""Decisions and reservations of a notes file against those on record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wgsec.facts.minutes import DecisionMode
from wgsec.facts.notes import (
    Fate,
    KnownDecision,
    KnownMeeting,
    KnownReservation,
    NotedDecision,
    NotedReservation,
    NotesFile,
    PlannedDecision,
)
from wgsec.rules import decision, older, reservation, wording
from wgsec.rules.notes import attendance, count, numbers, recount
from wgsec.rules.notes.findings import Findings
from wgsec.rules.notes.kept import Kept


def decisions(
    notes: NotesFile, went: count.Course, known: KnownMeeting, found: Findings
) -> tuple[tuple[PlannedDecision, ...], numbers.Numbers]:
    """Every decision taken, as it will stand."""
    taken = [(item, one) for item, one in notes.pieces if isinstance(one, NotedDecision) and not one.proposed]
    for item, one in notes.pieces:
        if isinstance(one, NotedDecision) and one.proposed and one.wording:
            found.remark(one.line, "notes.remark.open-decision", item=item or 0)
    recorded = {one.label: one for one in known.decisions}
    standing = [(one.label, one.item, one.wording) for one in known.decisions if not one.void]
    given = numbers.given(taken, recorded.keys(), standing, f"{known.number}/", found)
    numbers.find_doubles(taken, standing, given.fresh, notes.language, found)
    reservations: dict[int, list[NotedReservation]] = {}
    for _, piece in notes.pieces:
        if isinstance(piece, NotedReservation):
            reservations.setdefault(piece.decision, []).append(piece)
            if piece.decision not in {one.line for _, one in taken}:
                found.error(piece.line, "notes.error.reservation-open", seat=piece.seat, first=piece.decision)
    numbers.check_worded([one for _, one in taken], given, recorded.keys(), found)
    planned = []
    for item, one in taken:
        if one.line not in given.labels:
            continue
        before = recorded.get(given.labels[one.line])
        if before and before.void:
            found.remark(one.line, "notes.remark.void", label=before.label)
            continue
        objections = _reservations(reservations.get(one.line, []), before, known, found)
        for objection in reservations.get(one.line, []):
            _remark(objection, given.labels[one.line], went, known, found)
        made = _decision(one, item, given.labels[one.line], before, objections, known, found)
        made = replace(made, present=count.present(item, one.line, went))
        if made.fate is Fate.NEW or "mode" in made.changes:
            _judge(made, known, found)
        elif before and recount.remarked(before, made.present, known, found):
            made = replace(made, fate=Fate.CHANGED, changes=(*made.changes, "present"))
        planned.append(made)
    return tuple(planned), given


def _judge(made: PlannedDecision, known: KnownMeeting, found: Findings) -> None:
    """What is decided anew stands by the rules; other business is remarked on, for thanks are decided there too."""
    there = len(known.entitled) if made.present is None else made.present
    if known.entitled and decision.is_overcast(made.votes, made.present, len(known.entitled)):
        found.error(made.line, "notes.error.votes-many", cast=sum(made.votes or ()), present=there)
    if known.entitled and decision.lacks_quorum(made.mode, made.present, known.quorum):
        found.refusal(made.line, "notes.error.quorum", label=made.label, present=there, quorum=known.quorum)
    if made.votes and decision.is_lost(made.votes):
        found.remark(made.line, "notes.remark.lost", label=made.label, yes=made.votes[0], no=made.votes[1])
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


def _remark(made: NotedReservation, label: str, went: count.Course, known: KnownMeeting, found: Findings) -> None:
    """A reservation that may be meant otherwise: of who was not there, to a part, to what is no recommendation."""
    if went.there.get(made.seat) in attendance.AWAY:
        found.remark(made.line, "notes.remark.reservation-away", seat=made.seat)
    on = made.on or ""
    named = reservation.named(on)
    if unknown := tuple(label for label in named if label not in known.recommendations):
        found.remark(made.line, "notes.remark.reservation-unknown", seat=made.seat, labels=unknown, n=len(unknown))
    elif named and not reservation.only(on):
        found.remark(made.line, "notes.remark.reservation-part", on=on, labels=named, n=len(named))
    elif on and not named:
        found.remark(made.line, "notes.remark.reservation-words", on=on, label=label)


def _decision(
    one: NotedDecision,
    item: int | None,
    label: str,
    before: KnownDecision | None,
    reservations: tuple[KnownReservation, ...],
    known: KnownMeeting,
    found: Findings,
) -> PlannedDecision:
    mode = one.mode or (before.mode if before else DecisionMode.CONSENSUS)
    votes = one.votes if one.mode else (before.votes if before else None)
    if reservations and mode is DecisionMode.CONSENSUS:
        mode = DecisionMode.WITH_RESERVATIONS
        found.remark(one.line, "notes.remark.with-reservations", label=label)
    elif mode is DecisionMode.WITH_RESERVATIONS and not reservations:
        found.remark(one.line, "notes.remark.without-reservation", label=label)
    kept = Kept(one.line, label, before.noted if before else (), known, found)
    stood = (before.mode, before.votes) if before else (mode, votes)
    if one.mode and not kept.takes("mode", _spelt(one.mode, one.votes), _spelt(mode, votes), _spelt(*stood), stood[0]):
        mode, votes = stood
    elif one.mode is None and kept.knows("mode"):
        found.remark(one.line, "notes.remark.mode-stays", label=label, mode=mode)
    worded = kept.wording(one.wording, before.wording if before else None)
    if before is None:
        return PlannedDecision(label, one.line, item, worded, mode, votes, reservations, Fate.NEW, (), kept.noted)
    noted = older.noted(kept.noted, before.wording, worded, known.original)
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
    return PlannedDecision(label, one.line, item, worded, mode, votes, reservations, fate, tuple(changes), noted)


def _spelt(mode: DecisionMode, votes: tuple[int, int, int] | None) -> str:
    """As it is remembered from reading to reading: `vote 9-1-2`."""
    return " ".join((mode.value, *("-".join(map(str, counted)) for counted in (votes,) if counted)))
