"""What receiving a notes file would do to the records, and what there is to say about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from wgsec.facts.agenda import Outcome
from wgsec.facts.language import Wording
from wgsec.facts.meeting import Presence
from wgsec.facts.minutes import DecisionMode, Sitting
from wgsec.facts.notes.known import KnownReservation
from wgsec.facts.notes.said import NotedItem, Remark


class Fate(StrEnum):
    """What receiving the file does to a record; an earlier meeting's action that goes on is carried."""

    NEW = "new"
    CHANGED = "changed"
    CARRIED = "carried"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class PlannedDecision:
    """A decision as it will stand; `changes` names what differs from the record (wording, mode, item, …).

    `present` is how many members were there when it was taken; None where nobody was marked.
    """

    label: str
    line: int
    item: int | None
    wording: Wording
    mode: DecisionMode
    votes: tuple[int, int, int] | None
    reservations: tuple[KnownReservation, ...]
    fate: Fate
    changes: tuple[str, ...]
    noted: tuple[str, ...] = ()
    present: int | None = None


@dataclass(frozen=True, slots=True)
class PlannedAction:
    """An action as it will stand; `owner` is a seat key now."""

    label: str
    line: int
    item: int | None
    wording: Wording
    owner: str
    due: date | None
    fate: Fate
    changes: tuple[str, ...]
    noted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlannedWording:
    """A decision or an action as it will be worded, once a translation gave the language that was missing."""

    label: str
    wording: Wording
    noted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlannedPresence:
    """How a seat was there; the first arrival and the last departure that have a time.

    `presence` is None where the file said it once and says it no longer. `noted` are the digests of all but the
    substitute's name, and of that, by which the next reading knows what this one said.
    """

    seat: str
    presence: Presence | None
    represented_by: str | None
    arrived: time | None
    left: time | None
    noted: tuple[str | None, str | None]


@dataclass(frozen=True, slots=True)
class NotesPlan:
    """What receiving the file would do, and all there is to say about it.

    `labels` gives the number of every taken decision and action by line; `fresh` only those to write into the file.
    `vanished` are labels on record that the file no longer holds; `losses` says so line by line (reservations too).
    `refusals` are what a rule of procedure stands against. `outcomes` are what becomes of items, by their numbers, and
    `marked` what these come to by their marks alone.
    A translation makes no records: it has texts, labels, missing `wordings` and remarks only.
    """

    meeting: int
    language: str
    original: bool
    texts: tuple[NotedItem, ...] = ()
    labels: Mapping[int, str] = field(default_factory=dict)
    fresh: Mapping[int, str] = field(default_factory=dict)
    sitting: Sitting = field(default_factory=lambda: Sitting(None, None))
    presences: tuple[PlannedPresence, ...] = ()
    outcomes: Mapping[int, Outcome] = field(default_factory=dict)
    marked: Mapping[int, Outcome] = field(default_factory=dict)
    decisions: tuple[PlannedDecision, ...] = ()
    actions: tuple[PlannedAction, ...] = ()
    wordings: tuple[PlannedWording, ...] = ()
    done: tuple[str, ...] = ()
    vanished: tuple[str, ...] = ()
    errors: tuple[Remark, ...] = ()
    losses: tuple[Remark, ...] = ()
    doubles: tuple[Remark, ...] = ()
    refusals: tuple[Remark, ...] = ()
    remarks: tuple[Remark, ...] = ()
