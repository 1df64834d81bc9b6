"""How many members were there when each decision was taken: as the Chair counted them, else from who came and went."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import time

from wgsec.facts.meeting import Presence
from wgsec.facts.notes import KnownMeeting, NotedDecision, NotedMove, NotesFile, PlannedPresence
from wgsec.rules import hours, quorum
from wgsec.rules.notes import attendance
from wgsec.rules.notes.findings import Findings

_Move = tuple[int, int, bool]
"""The line of the notes from which a move holds, its minute where it has only that, and whether the seat came."""


def recounts(notes: NotesFile, known: KnownMeeting, found: Findings) -> None:
    """The Chair cannot count more members than there are."""
    for one in notes.recounts:
        if known.entitled and one.counted is not None and one.counted > len(known.entitled):
            found.error(one.line, "notes.error.recount", counted=one.counted, entitled=len(known.entitled))


@dataclass(frozen=True, slots=True)
class Course:
    """How a meeting went: of each seat that counts whether it was there and its moves, and the counts by line, item."""

    there: Mapping[str, Presence | None]
    moves: Mapping[str, Sequence[_Move]]
    counts: Sequence[tuple[int, int | None, int]]


def course(notes: NotesFile, presences: Sequence[PlannedPresence], known: KnownMeeting) -> Course:
    """As the notes have it; seats without a place in `presences` as they are on record.

    Notes follow the meeting, so a move holds from its line on. What stands before the first item has its time only: an
    item is taken about when the agenda has it, put forward by how late the meeting was opened.
    """
    said = {one.seat: one.presence for one in presences}
    rows = {one.seat: one for one in known.attendance if one.seat not in said}
    moves: dict[str, list[_Move]] = {seat: [] for seat in known.entitled}
    for item, piece in notes.pieces:
        if isinstance(piece, NotedMove) and piece.seat in moves:
            moves[piece.seat].append(_noted(piece, item, notes, known))
    for seat in known.entitled:
        if seat in rows and not moves[seat]:
            timed = ((rows[seat].arrived, True), (rows[seat].left, False))
            moves[seat] = [_timed(at, came, notes, known) for at, came in timed if at]
    return Course(
        there={seat: said.get(seat, rows[seat].presence if seat in rows else None) for seat in known.entitled},
        moves={seat: sorted(made) for seat, made in moves.items()},
        counts=[(one.line, one.item, one.counted) for one in notes.recounts if one.counted is not None],
    )


def again(notes: NotesFile, known: KnownMeeting) -> dict[str, int | None]:
    """Each decision of the notes that has its number, with the members that were there by what is now on record."""
    went = course(notes, (), known)
    return {
        piece.label: present(item, piece.line, went)
        for item, piece in notes.pieces
        if isinstance(piece, NotedDecision) and piece.label
    }


def opening(notes: NotesFile, known: KnownMeeting) -> tuple[int, int]:
    """The members there when the meeting was opened, and those who arrived later, by what is on record.

    What the Chair counted before any item holds.
    """
    went = course(notes, (), known)
    everyone = sum(presence in quorum.THERE for presence in went.there.values())
    return present(None, 0, went) or 0, everyone - _there(went, 0)


def present(item: int | None, line: int, went: Course) -> int | None:
    """The members there when the decision of this item and line was taken; None where nobody was marked at all.

    The last count that the Chair had made above it holds, else the first below it in its item: with whoever came and
    went between the two.
    """
    above = [(at, number) for at, _, number in went.counts if at < line]
    below = [(at, number) for at, here, number in went.counts if at > line and here == item]
    if above or below:
        counted, number = above[-1] if above else below[0]
        return number + _there(went, line) - _there(went, counted)
    return _there(went, line) if any(went.there.values()) else None


def through(item: int, notes: NotesFile, went: Course) -> tuple[int, ...]:
    """The members there at each place of an item, in order; none where nobody was marked at all."""
    lines = (range(one.line + 1, one.line + len(one.content) + 2) for one in notes.items if one.number == item)
    found = (present(item, line, went) for line in next(lines, range(0)))
    return tuple(one for one in found if one is not None)


def _there(went: Course, line: int) -> int:
    """The members there at a line by who came and went: of a seat's moves above it the last holds.

    Whoever arrives first of all was not there before.
    """
    inside = {seat: not (made and made[0][2]) for seat, made in went.moves.items()}
    inside |= {seat: came for seat, made in went.moves.items() for at, _, came in made if at < line}
    return sum(presence in quorum.THERE and inside[seat] for seat, presence in went.there.items())


def _noted(move: NotedMove, under: int | None, notes: NotesFile, known: KnownMeeting) -> _Move:
    if move.at and under is None:
        return _timed(move.at, move.arrived, notes, known)
    if move.at or move.item == under:
        return (move.line, 0, move.arrived)
    heading = (one.line for one in notes.items if one.number == move.item)
    return (next(heading, sys.maxsize), 0, move.arrived)


def _timed(at: time, came: bool, notes: NotesFile, known: KnownMeeting) -> _Move:
    """Just before the first item that was taken after it."""
    minute = hours.minute(at, known.begins, known.length)
    opened = attendance.sitting(notes, known).opened_at
    late = hours.minute(opened, known.begins, known.length) if opened else 0
    after = (one.line for one in notes.items if one.number and known.starts.get(one.number, 0) + late >= minute)
    return (next(after, sys.maxsize), minute, came)
