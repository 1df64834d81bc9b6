"""The numbers of decisions and actions: typed or to be given, lost, or likely meant twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from wgsec.facts.language import Wording
from wgsec.facts.notes import (
    KnownAction,
    KnownMeeting,
    KnownReservation,
    NotedAction,
    NotedDecision,
    PlannedDecision,
)
from wgsec.rules import wording
from wgsec.rules.notes import likeness
from wgsec.rules.notes.findings import Findings
from wgsec.rules.notes.kept import Kept


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of one kind: which line has which, and which of them are to be written into the file."""

    labels: Mapping[int, str]
    fresh: Mapping[int, str]


_Taken = Sequence[tuple[int | None, NotedDecision | NotedAction]]
"""Marks with their items."""

_Standing = Sequence[tuple[str, int | None, Wording]]
"""What is on record: number, item, wording."""


def given(taken: _Taken, recorded: Iterable[str], standing: _Standing, prefix: str, found: Findings) -> Numbers:
    """The typed numbers, checked, and the next free ones in the order of the file for the rest.

    A number that is not on record is taken when no gap is left by it: so a second, similar decision can be said to be
    another one, and a file whose numbers were undone can be read again. One that is on record and not in the file goes
    back to the line that says the same: the machine stopped before the file had its numbers.
    """
    on_record = set(recorded)
    last = max((int(label.removeprefix(prefix)) for label in on_record if label.startswith(prefix)), default=0)
    typed: dict[str, int] = {}
    for _, one in taken:
        if one.label and typed.setdefault(one.label, one.line) != one.line:
            found.error(one.line, "notes.error.number-twice", label=one.label, first=typed[one.label])
    own = [one for one in standing if one[0].startswith(prefix) and one[0] not in typed]
    returned = _returned(taken, own)
    bare = [one.line for _, one in taken if not one.label and one.line not in returned]
    claimed = [label for label in typed if label not in on_record]
    free = [f"{prefix}{last + n}" for n in range(1, len(claimed) + len(bare) + 1)]
    for label in claimed:
        if label not in free:
            found.error(typed[label], "notes.error.number", label=label, next=f"{prefix}{last + 1}")
    fresh = dict(zip(bare, (label for label in free if label not in typed), strict=False))
    labels = {line: label for label, line in typed.items() if label in on_record or label in free}
    return Numbers(labels | returned | fresh, returned | fresh)


def _returned(taken: _Taken, lost: _Standing) -> dict[int, str]:
    """The lines without a number that say, in the same item, word for word what is on record under one of these."""
    left, found = [*lost], dict[int, str]()
    for item, one in taken:
        same = (made for made in left if made[1] == item and _reads_as(one.wording, made[2]))
        if one.label is None and one.wording and (made := next(same, None)):
            left.remove(made)
            found[one.line] = made[0]
    return found


def _reads_as(typed: Wording, recorded: Wording) -> bool:
    return all(wording.same(text, recorded.get(lang) or "") for lang, text in typed.texts().items())


def check_worded(
    taken: Sequence[NotedDecision | NotedAction], numbers: Numbers, recorded: Iterable[str], found: Findings
) -> None:
    """What is new says something; only what is on record may be named by its number alone."""
    on_record = set(recorded)
    for one in taken:
        label = numbers.labels.get(one.line)
        if label and label not in on_record and not one.wording:
            found.error(one.line, "notes.error.no-wording", label=label)


def find_doubles(
    taken: _Taken,
    recorded: _Standing,
    fresh: Mapping[int, str],
    lang: str,
    found: Findings,
) -> None:
    """A text without number that is like one on record, or like one above it, in the same item.

    What is on record without an item of this meeting, as what an earlier one gave, is looked for under each.
    """
    above: dict[int | None, list[tuple[str, str]]] = {}
    on_record: dict[int | None, list[tuple[str, str]]] = {}
    for label, item, text_on_record in recorded:
        on_record.setdefault(item, []).append((label, text_on_record.best(lang)))
    labels = {label for label, _, _ in recorded}
    for item, one in taken:
        text = one.wording.best(lang)
        if one.label is None and fresh[one.line] not in labels:
            if twin := likeness.first_same(text, (*on_record.get(item, ()), *on_record.get(None, ()))):
                found.double(one.line, "notes.error.double", label=twin, next=fresh[one.line])
            elif line := likeness.first_same(text, above.get(item, ())):
                found.double(one.line, "notes.error.double-line", first=int(line), next=fresh[one.line])
        if one.label is None or one.label not in {name for name, _ in on_record.get(item, ())}:
            above.setdefault(item, []).append((str(one.line), text))


def vanished(
    known: KnownMeeting, labels: Iterable[str], planned: Sequence[PlannedDecision], found: Findings
) -> tuple[str, ...]:
    """What is on record for this meeting and no longer in the file, reservations too: nothing is lost by accident."""
    there = set(labels)
    gone = [one.label for one in known.decisions if not one.void and one.label not in there]
    gone += [one.label for one in known.actions if one.label not in there and _is_missed(one, known, found)]
    for label in gone:
        found.loss("notes.error.vanished", label=label)
    recorded = {one.label: one for one in known.decisions}
    for made in planned:
        before = recorded.get(made.label)
        for one in _lost(before.reservations if before else (), made.reservations):
            found.loss("notes.error.vanished-reservation", label=made.label, seat=one.seat)
    return tuple(gone)


def _lost(before: Sequence[KnownReservation], after: Sequence[KnownReservation]) -> Iterator[KnownReservation]:
    """Those that stand no more; one that says the same of something else was only corrected."""
    there = {(one.seat, one.on) for one in before}
    kept = {(one.seat, one.on) for one in after}
    fresh = [one for one in after if (one.seat, one.on) not in there]
    for old in before:
        if (old.seat, old.on) in kept:
            continue
        same = (new for new in fresh if new.seat == old.seat and wording.same(new.text, old.text))
        if corrected := next(same, None):
            fresh.remove(corrected)
        else:
            yield old


def _is_missed(one: KnownAction, known: KnownMeeting, found: Findings) -> bool:
    """A closed action is settled, and one that a command gave cannot vanish from a file it never stood in."""
    return one.open and is_own(one.label, known) and Kept(0, one.label, one.noted, known, found).knows("owner")


def is_own(label: str, known: KnownMeeting) -> bool:
    """Whether an action was given at this meeting."""
    return label.startswith(f"A{known.number}.")
