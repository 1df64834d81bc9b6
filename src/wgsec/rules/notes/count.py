"""How many members were there when each item was taken: as the Chair had them counted, else from who came and went."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import time

from wgsec.facts.notes import KnownMeeting, NotesFile, PlannedPresence
from wgsec.rules import hours, quorum
from wgsec.rules.notes.findings import Findings


def recounts(notes: NotesFile, known: KnownMeeting, found: Findings) -> None:
    """The Chair cannot count more members than there are."""
    for one in notes.recounts:
        if known.entitled and one.counted is not None and one.counted > len(known.entitled):
            found.error(one.line, "notes.error.recount", counted=one.counted, entitled=len(known.entitled))


def present(
    item: int | None, notes: NotesFile, presences: Sequence[PlannedPresence], known: KnownMeeting
) -> int | None:
    """The members there when the item was taken (None: at the opening); None where nobody was marked at all.

    An item is taken about when the agenda has it, put forward by how late the meeting was opened.
    """
    counted = [one.counted for one in notes.recounts if one.counted is not None and (one.item or 0) <= (item or 0)]
    if counted:
        return counted[-1]
    came_and_went = {one.seat_key: (one.presence, _on_record(one.arrived, one.left)) for one in known.attendance}
    came_and_went |= {one.seat: (one.presence, _moves(one.seat, notes)) for one in presences}
    members = [came_and_went[key] for key in known.entitled if key in came_and_went]
    if not any(presence for presence, _ in members):
        return None
    at = _begins(item, notes, known)
    return sum(
        presence in quorum.THERE and _is_in([(_minute(when, notes, known), came) for when, came in moves], at)
        for presence, moves in members
    )


_Move = tuple[time | int | None, bool]
"""A seat came (True) or left, at a time or at an item."""


def _on_record(arrived: time | None, left: time | None) -> list[_Move]:
    moves: list[tuple[time | None, bool]] = [(arrived, True), (left, False)]
    return [(at, came) for at, came in moves if at is not None]


def _moves(seat: str, notes: NotesFile) -> list[_Move]:
    return [(one.item if one.at is None else one.at, one.arrived) for one in notes.moves if one.seat == seat]


def _is_in(moves: Iterable[tuple[int, bool]], at: int) -> bool:
    """Whoever arrives was not there before; of what has happened by now the last holds."""
    ordered = sorted(moves, key=lambda move: move[0])
    inside = not (ordered and ordered[0][1])
    for minute, came in ordered:
        if minute <= at:
            inside = came
    return inside


def _minute(when: time | int | None, notes: NotesFile, known: KnownMeeting) -> int:
    if isinstance(when, time):
        return hours.minute(when, known.begins, known.length)
    return _begins(when, notes, known)


def _begins(item: int | None, notes: NotesFile, known: KnownMeeting) -> int:
    late = hours.minute(notes.opened.at, known.begins, known.length) if notes.opened else 0
    return known.starts.get(item or 0, 0) + late
