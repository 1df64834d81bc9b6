"""Actions of a notes file against those on record."""

from __future__ import annotations

import re
from datetime import date

from wgsec import language
from wgsec.facts.notes import Fate, KnownAction, KnownMeeting, NotedAction, NotesFile, PlannedAction
from wgsec.rules import older
from wgsec.rules.notes import attendance, numbers
from wgsec.rules.notes.findings import Findings
from wgsec.rules.notes.kept import Kept

_THEME = re.compile(r"(.*?)[\s-]*(\d{1,2})")


def actions(
    notes: NotesFile, known: KnownMeeting, found: Findings
) -> tuple[tuple[PlannedAction, ...], numbers.Numbers]:
    """Every action agreed or carried over, as it will stand."""
    noted = [(item, one) for item, one in notes.pieces if isinstance(one, NotedAction)]
    recorded = {one.label: one for one in known.actions}
    taken = [(item, one) for item, one in noted if not one.proposed]
    standing = [
        (one.label, one.item, one.wording) for one in known.actions if one.open or numbers.is_own(one.label, known)
    ]
    given = numbers.given(taken, recorded.keys(), standing, f"A{known.number}.", found)
    numbers.find_doubles(taken, standing, given.fresh, notes.language, found)
    numbers.check_worded([one for _, one in taken], given, recorded.keys(), found)
    planned = []
    for item, one in taken:
        owner = seat_of(one.line, one.owner, known, found)
        if owner and one.line in given.labels:
            label = given.labels[one.line]
            before = recorded.get(label)
            if before and before.settled:
                found.error(one.line, "notes.error.action-settled", label=label, on=before.settled)
            planned.append(_action(one, item, label, owner, before, known, found))
    return tuple(planned), given


def proposed(notes: NotesFile, known: KnownMeeting, found: Findings) -> None:
    """What still stands there with its question mark: an open action goes on as it is, another text is no record."""
    recorded = {one.label: one for one in known.actions}
    reported = {one.label for one in notes.done}
    reported |= {
        one.label for _, one in notes.pieces if isinstance(one, NotedAction) and one.label and not one.proposed
    }
    for item, one in notes.pieces:
        if not isinstance(one, NotedAction) or not one.proposed:
            continue
        before = recorded.get(one.label or "")
        if before and before.open and before.label not in reported:
            found.remark(one.line, "notes.remark.open-action", label=before.label)
        elif before is None and one.wording:
            found.remark(one.line, "notes.remark.open-decision", item=item or 0)


def done(notes: NotesFile, known: KnownMeeting, found: Findings) -> tuple[str, ...]:
    """The actions that are done and were open."""
    recorded = {one.label: one for one in known.actions}
    for one in notes.done:
        if one.label not in recorded:
            found.error(one.line, "notes.error.action-unknown", label=one.label)
    return tuple(dict.fromkeys(one.label for one in notes.done if one.label in recorded and recorded[one.label].open))


def seat_of(line: int, owner: str, known: KnownMeeting, found: Findings) -> str | None:
    """The seat of an owner as typed: a key, or an office in any language (`secretariat`, `rapporteur 3`)."""
    key = language.folding.fold(owner)
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
    holders = sorted({one.seat for one in known.offices if one.kind == office and theme in (None, one.theme)})
    if len(holders) != 1:
        msgid = "notes.error.office-several" if holders else "notes.error.office-vacant"
        found.error(line, msgid, owner=owner, seats=tuple(holders))
        return None
    return holders[0]


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
    if one.due is None and (before is None or not numbers.is_own(label, known)):
        found.remark(one.line, "notes.remark.no-due" if before else "notes.remark.undated", label=label)
    elif one.due and one.due < known.day:
        found.remark(one.line, "notes.remark.due-past", label=label, due=one.due, day=known.day)
    kept = Kept(one.line, label, before.noted if before else (), known, found)
    # A mark that names an office names who had it when it was read first, whoever has it by now.
    is_same = before is not None and kept.stays("owner", one.owner, before.owner)
    if (is_same or not kept.takes("owner", one.owner, owner, before.owner if before else owner)) and before:
        owner = before.owner
    if one.due and not kept.takes("due", *map(_spelt, (due, due, before.due if before else due))) and before:
        due = before.due
    elif due and one.due is None and kept.knows("due"):
        found.remark(one.line, "notes.remark.due-stays", label=label, due=due)
    worded = kept.wording(one.wording, before.wording if before else None)
    if before is None:
        return PlannedAction(label, one.line, item, worded, owner, due, Fate.NEW, (), kept.noted)
    noted = older.noted(kept.noted, before.wording, worded, known.original)
    carried = not numbers.is_own(label, known)
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
    return PlannedAction(label, one.line, item, worded, owner, due, fate, tuple(changes), noted)


def _spelt(day: date | None) -> str | None:
    return day.isoformat() if day else None
