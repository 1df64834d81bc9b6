"""Who was there, when they came and went, and what contradicts itself in it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import time

from wgsec import language
from wgsec.facts.meeting import Attendance, Presence
from wgsec.facts.member import SeatKind
from wgsec.facts.minutes import Sitting
from wgsec.facts.notes import (
    LISTS,
    KnownMeeting,
    NotedMove,
    NotedPresence,
    NotesFile,
    NotesMark,
    PlannedPresence,
)
from wgsec.rules import wording
from wgsec.rules.hours import minute
from wgsec.rules.notes import likeness
from wgsec.rules.notes.findings import Findings

AWAY = (Presence.EXCUSED, Presence.ABSENT)

EXPECTED = frozenset({SeatKind.MEMBER, SeatKind.SECRETARIAT})
"""Of whom notes say whether they were there: the members, and those who preside and write."""


def read(notes: NotesFile, known: KnownMeeting, found: Findings) -> tuple[PlannedPresence, ...]:
    """Every seat that the file places, in the order of its lists; then those that only arrived, or left the lists."""
    hours(notes, known, found)
    _beside(notes, found)
    listed: dict[str, NotedPresence] = {}
    for noted in notes.presences:
        if not is_seat(noted.line, noted.seat, known, found):
            continue
        if noted.seat in listed:
            found.error(noted.line, "notes.error.presence-twice", seat=noted.seat, first=listed[noted.seat].line)
        elif noted.mark is NotesMark.OBSERVERS and _kind(noted.seat, known) is SeatKind.MEMBER:
            found.error(noted.line, "notes.error.observer-member", seat=noted.seat)
        listed.setdefault(noted.seat, noted)
    moves = _moves(notes, known, listed, found)
    gone = _gone({*listed, *moves}, known)
    _miss({*listed, *moves}, gone, known, found)
    # Where some take part from afar, so does who is not said to be there otherwise: observers and latecomers.
    afar = any(LISTS[noted.mark] is Presence.REMOTE for noted in notes.presences)
    came = Presence.REMOTE if afar else Presence.PRESENT
    seats = dict.fromkeys([*listed, *moves])
    planned = [_planned(seat, listed.get(seat), moves.get(seat, []), came) for seat in seats]
    lines = {seat: made[0].line for seat, made in moves.items()} | {seat: one.line for seat, one in listed.items()}
    return (*(one for one in planned if not _stays(one, lines[one.seat], known, found)), *gone)


def _beside(notes: NotesFile, found: Findings) -> None:
    """What stands in brackets behind a seat and is no substitute's name: there is no place for it on record."""
    behind: tuple[NotedPresence | NotedMove, ...] = (*notes.presences, *notes.moves)
    for one in behind:
        if one.note and not (isinstance(one, NotedPresence) and _substitute(one) == one.note):
            found.remark(one.line, "notes.remark.beside-seat", seat=one.seat, note=one.note)


def _substitute(noted: NotedPresence) -> str | None:
    """Who represented a seat: named after `by`, or in brackets on the list of those who were represented."""
    return noted.by or (noted.note if noted.mark is NotesMark.REPRESENTED else None)


def _gone(said: set[str], known: KnownMeeting) -> tuple[PlannedPresence, ...]:
    """Seats that the file named when it was last read and no longer does, unless a command has spoken since."""
    return tuple(
        PlannedPresence(row.seat, None, None, None, None, (None, None))
        for row in known.attendance
        if row.seat not in said and row.noted[0] and row.noted == _on_record(row)
    )


def _miss(said: set[str], gone: Iterable[PlannedPresence], known: KnownMeeting, found: Findings) -> None:
    """Members, chair and secretariat of whom neither the file nor a command says whether they were there."""
    placed = {row.seat for row in known.attendance if row.presence} - {one.seat for one in gone}
    heard = said | placed
    missing = [seat.key for seat in known.seats if seat.kind in EXPECTED and seat.key not in heard]
    if missing:
        found.remark(0, "notes.remark.no-word", n=len(missing), seats=", ".join(missing))


def _stays(planned: PlannedPresence, line: int, known: KnownMeeting, found: Findings) -> bool:
    """Whether a command has put right what the file says as at the last reading: that stays, and is told."""
    row = next((one for one in known.attendance if one.seat == planned.seat), None)
    if row is None or row.noted != planned.noted:
        return False
    stays = planned.noted != _on_record(row)
    if stays:
        found.remark(line, "notes.remark.edited", label=planned.seat)
    return stays


def is_seat(line: int, key: str, known: KnownMeeting, found: Findings) -> bool:
    """Whether the key is a seat's; if not, an error that names the nearest one."""
    if any(seat.key == key for seat in known.seats):
        return True
    near = nearest_seat(key, known)
    if near:
        found.error(line, "notes.error.seat", seat=key, near=near)
    else:
        found.error(line, "notes.error.seat-unknown", seat=key)
    return False


def nearest_seat(typed: str, known: KnownMeeting) -> str | None:
    """The key that was likely meant: by a slip in it, or by a name of the seat or of a person on it."""
    plain = language.folding.fold(typed)
    for seat in known.seats:
        names = [language.folding.fold(name) for name in seat.names]
        # Words of four letters or more: `France` names its institution, `of` names every one.
        if plain in names or any(plain in name.split() for name in names if len(plain) > 3):
            return seat.key
    return likeness.nearest(typed, {language.folding.fold(seat.key): seat.key for seat in known.seats})


def sitting(notes: NotesFile, known: KnownMeeting) -> Sitting:
    """From when to when the meeting sat: as the file says, else as a command recorded it."""
    return Sitting(
        notes.opened.at if notes.opened else known.sitting.opened_at,
        notes.closed.at if notes.closed else known.sitting.closed_at,
    )


def hours(notes: NotesFile, known: KnownMeeting, found: Findings) -> None:
    """The meeting opens before it closes, and nobody comes or goes outside it."""
    sat = sitting(notes, known)
    opened, closed = sat.opened_at, sat.closed_at
    if opened is None:
        found.remark(0, "notes.remark.no-opening")
    if closed is None:
        found.remark(0, "notes.remark.no-closing")
    said = notes.closed or notes.opened
    if said and opened and closed and _minute(closed, known) <= _minute(opened, known):
        found.error(said.line, "notes.error.closed-first", opened=opened, closed=closed)
        return
    for move in notes.moves:
        if move.at is None:
            continue
        if opened and _minute(move.at, known) < _minute(opened, known):
            found.error(move.line, "notes.error.before-opening", seat=move.seat, at=move.at, opened=opened)
        if closed and _minute(move.at, known) > _minute(closed, known):
            found.error(move.line, "notes.error.after-closing", seat=move.seat, at=move.at, closed=closed)


def _minute(at: time, known: KnownMeeting) -> int:
    return minute(at, known.begins, known.length)


def _kind(key: str, known: KnownMeeting) -> SeatKind | None:
    return next((seat.kind for seat in known.seats if seat.key == key), None)


def _moves(
    notes: NotesFile, known: KnownMeeting, listed: dict[str, NotedPresence], found: Findings
) -> dict[str, list[NotedMove]]:
    moves: dict[str, list[NotedMove]] = {}
    for move in notes.moves:
        if not is_seat(move.line, move.seat, known, found):
            continue
        noted = listed.get(move.seat)
        if noted and LISTS[noted.mark] in AWAY:
            found.error(move.line, "notes.error.absent-moves", seat=move.seat, first=noted.line)
        elif noted is None and not move.arrived and move.seat not in moves:
            found.error(move.line, "notes.error.left-unseen", seat=move.seat)
        if move.item is not None and move.item not in known.items:
            found.error(move.line, "notes.error.item", number=move.item)
        before = moves.setdefault(move.seat, [])
        if before and before[-1].arrived == move.arrived:
            msgid = "notes.error.arrived-twice" if move.arrived else "notes.error.left-twice"
            found.error(move.line, msgid, seat=move.seat, first=before[-1].line)
        elif before and move.at and before[-1].at and _minute(move.at, known) < _minute(before[-1].at, known):
            msgid = "notes.error.arrived-before" if move.arrived else "notes.error.left-before"
            found.error(move.line, msgid, seat=move.seat, at=move.at, first=before[-1].line, before=before[-1].at)
        before.append(move)
    return moves


def _planned(seat: str, noted: NotedPresence | None, moves: Iterable[NotedMove], came: Presence) -> PlannedPresence:
    """One arrival and one departure are kept: the first, and the last unless the seat came back.

    A seat that is in no list of its own, an observer's or one that only arrived, `came` so.
    """
    moves = list(moves)
    arrived = moves[0].at if moves and moves[0].arrived else None
    left = moves[-1].at if moves and not moves[-1].arrived else None
    if noted is None:
        return PlannedPresence(seat, came, None, arrived, left, _digests(came, None, arrived, left))
    # Whoever has a substitute's name is represented, whatever the list says.
    by = _substitute(noted)
    listed = came if noted.mark is NotesMark.OBSERVERS else LISTS[noted.mark]
    presence = Presence.REPRESENTED if noted.by and listed not in AWAY else listed
    return PlannedPresence(seat, presence, by, arrived, left, _digests(presence, by, arrived, left))


def _on_record(row: Attendance) -> tuple[str | None, str | None]:
    return _digests(row.presence, row.represented_by, row.arrived, row.left)


def _digests(
    presence: Presence | None, by: str | None, arrived: time | None, left: time | None
) -> tuple[str | None, str | None]:
    hours = (f"{at:%H:%M}" if at else "-" for at in (arrived, left))
    return wording.digest(" ".join((presence.value if presence else "-", *hours))), wording.digest(by) if by else None
