"""What the notes file of a meeting says, what is already remembered beside it, and the plan that comes of both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from wgsec.errors import Refused, Unreadable, WgsecError
from wgsec.facts.agenda import Outcome, Purpose
from wgsec.facts.language import Wording
from wgsec.facts.meeting import Attendance, Presence
from wgsec.facts.member import OfficeKind, SeatKind
from wgsec.facts.minutes import DecisionMode, Sitting


class NotesMark(StrEnum):
    """The marks a line may begin with; how each is spelt stands in the paper catalogs under `notes.mark.…`."""

    DECISION = "decision"
    RESERVATION = "reservation"
    ACTION = "action"
    DONE = "done"
    OPENED = "opened"
    CLOSED = "closed"
    PRESENT = "present"
    REMOTE = "remote"
    REPRESENTED = "represented"
    EXCUSED = "excused"
    ABSENT = "absent"
    OBSERVERS = "observers"
    ARRIVED = "arrived"
    LEFT = "left"
    QUORUM = "quorum"
    DECIDED = "decided"
    NOTED = "noted"
    DEFERRED = "deferred"
    WITHDRAWN = "withdrawn"


LISTS = {
    NotesMark.PRESENT: Presence.PRESENT,
    NotesMark.REMOTE: Presence.REMOTE,
    NotesMark.REPRESENTED: Presence.REPRESENTED,
    NotesMark.EXCUSED: Presence.EXCUSED,
    NotesMark.ABSENT: Presence.ABSENT,
    NotesMark.OBSERVERS: Presence.PRESENT,
}

OUTCOMES = {
    NotesMark.DECIDED: Outcome.DECIDED,
    NotesMark.NOTED: Outcome.NOTED,
    NotesMark.DEFERRED: Outcome.DEFERRED,
    NotesMark.WITHDRAWN: Outcome.WITHDRAWN,
}


# Findings


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to say about one line: a msgid of the screen catalogs, whose facts name the line where it has one.

    `cause` is what a reader of dates or times said of it; it follows as a sentence of its own.
    """

    line: int
    msgid: str
    facts: Mapping[str, object]
    cause: WgsecError | None = None


class NotesUnreadable(Unreadable):
    """The file says what cannot be: exit 5. All of it is in the fact `findings`, in the order of the lines."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("notes.error.unreadable", n=len(findings), findings=findings)


class NotesRefused(Refused):
    """Something remembered vanished, or would be added twice: exit 4. All of it is in the fact `findings`."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("notes.error.refused", n=len(findings), findings=findings)


# What the file says. `line` counts from 1; times are wall times of the meeting's zone; a key is typed, in lower case.


@dataclass(frozen=True, slots=True)
class Passage:
    """Free CommonMark between two marks: one or more paragraphs, lists, tables or code."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class NotedDecision:
    """`DECISION 3/1 (consensus): …`; a proposal (`DECISION?`) was not yet taken; `mode` None was not said."""

    line: int
    label: str | None
    proposed: bool
    mode: DecisionMode | None
    votes: tuple[int, int, int] | None
    wording: Wording


@dataclass(frozen=True, slots=True)
class NotedReservation:
    """`RESERVATION ch (on 2.1): …`; `decision` is the line of the decision above it."""

    line: int
    decision: int
    seat: str
    on: str | None
    text: str
    language: str


@dataclass(frozen=True, slots=True)
class NotedAction:
    """`ACTION A3.1 @sec 2027-04-19: …`; `owner` as typed: a seat key or an office; open still when `proposed`."""

    line: int
    label: str | None
    proposed: bool
    owner: str
    due: date | None
    wording: Wording


Piece = Passage | NotedDecision | NotedReservation | NotedAction


@dataclass(frozen=True, slots=True)
class NotedItem:
    """What stands under the heading of an item, in order; `number` None is what stands before the first."""

    line: int
    number: int | None
    content: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class NotedTime:
    """`OPENED 14:04` or `CLOSED 16:28`."""

    line: int
    at: time


@dataclass(frozen=True, slots=True)
class NotedPresence:
    """One key of a list; `by` is who represented the seat, `note` what stood in brackets."""

    line: int
    mark: NotesMark
    seat: str
    by: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class NotedMove:
    """`ARRIVED za 14:20`, `LEFT kz`: at a time, or else at an item."""

    line: int
    seat: str
    arrived: bool
    at: time | None
    item: int | None


@dataclass(frozen=True, slots=True)
class NotedOutcome:
    """`ADOPTED`, `NOTED`, `DEFERRED` or `WITHDRAWN` under an item."""

    line: int
    item: int
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class NotedRecount:
    """`QUORUM 9`: the chair had the members counted at this item; None when no number was typed."""

    line: int
    item: int | None
    counted: int | None


@dataclass(frozen=True, slots=True)
class NotedDone:
    """One action of `DONE: A2.1, A2.2`."""

    line: int
    label: str


class Doubt(StrEnum):
    """Why a line of free text may have been meant as a mark."""

    UNLIKE = "unlike"
    LISTED = "listed"
    NO_COLON = "no-colon"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True)
class Suspect:
    """A line of free text that begins with a word in capitals like a mark; `word` as typed."""

    line: int
    word: str
    doubt: Doubt


@dataclass(frozen=True, slots=True)
class NotesFile:
    """A notes file as read: one meeting, one language."""

    meeting: int
    language: str
    opened: NotedTime | None
    closed: NotedTime | None
    presences: tuple[NotedPresence, ...]
    moves: tuple[NotedMove, ...]
    items: tuple[NotedItem, ...]
    outcomes: tuple[NotedOutcome, ...]
    recounts: tuple[NotedRecount, ...]
    done: tuple[NotedDone, ...]
    suspects: tuple[Suspect, ...]

    @property
    def pieces(self) -> tuple[tuple[int | None, Piece], ...]:
        """Every piece with the number of its item, in the order of the file."""
        return tuple((item.number, piece) for item in self.items for piece in item.content)


# What is remembered


@dataclass(frozen=True, slots=True)
class KnownSeat:
    """A seat that may be named; `names` are its institution and persons, for finding what a wrong key meant."""

    key: str
    kind: SeatKind
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownOffice:
    """Who holds an office on the day of the meeting; `theme` is a rapporteur's."""

    kind: OfficeKind
    theme: int | None
    seat: str


@dataclass(frozen=True, slots=True)
class KnownReservation:
    """A reservation on record."""

    seat: str
    on: str | None
    text: str
    language: str


@dataclass(frozen=True, slots=True)
class KnownDecision:
    """A decision of this meeting on record, void ones too: their numbers are never used again."""

    label: str
    item: int | None
    wording: Wording
    mode: DecisionMode
    votes: tuple[int, int, int] | None = None
    reservations: tuple[KnownReservation, ...] = ()
    void: bool = False


@dataclass(frozen=True, slots=True)
class KnownAction:
    """An action of this meeting, or an earlier one that came to it; `owner` is a seat key."""

    label: str
    item: int | None
    wording: Wording
    owner: str
    due: date | None
    open: bool = True


@dataclass(frozen=True, slots=True)
class KnownMeeting:
    """What a notes file of meeting `number` is read against; `original` is the language that makes records."""

    number: int
    original: str
    languages: tuple[str, ...]
    items: tuple[int, ...]
    seats: tuple[KnownSeat, ...]
    offices: tuple[KnownOffice, ...] = ()
    decisions: tuple[KnownDecision, ...] = ()
    actions: tuple[KnownAction, ...] = ()


# The plan


class Fate(StrEnum):
    """What receiving the file does to a record; an earlier meeting's action that goes on is carried."""

    NEW = "new"
    CHANGED = "changed"
    CARRIED = "carried"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class PlannedDecision:
    """A decision as it will stand; `changes` names what differs from the record (wording, mode, item, …)."""

    label: str
    line: int
    item: int | None
    wording: Wording
    mode: DecisionMode
    votes: tuple[int, int, int] | None
    reservations: tuple[KnownReservation, ...]
    fate: Fate
    changes: tuple[str, ...]


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


@dataclass(frozen=True, slots=True)
class PlannedPresence:
    """How a seat was there; the first arrival and the last departure that have a time."""

    seat: str
    presence: Presence
    represented_by: str | None
    arrived: time | None
    left: time | None
    note: str | None


@dataclass(frozen=True, slots=True)
class NotesPlan:
    """What receiving the file would do, and all there is to say about it.

    `labels` gives the number of every taken decision and action by line; `fresh` only those to write into the file.
    `vanished` are labels on record that the file no longer holds; `losses` says so line by line (reservations too).
    A translation makes no records: it has texts, labels and remarks only.
    """

    meeting: int
    language: str
    original: bool
    texts: tuple[NotedItem, ...] = ()
    labels: Mapping[int, str] = field(default_factory=dict)
    fresh: Mapping[int, str] = field(default_factory=dict)
    sitting: Sitting = field(default_factory=lambda: Sitting(None, None))
    presences: tuple[PlannedPresence, ...] = ()
    moves: tuple[NotedMove, ...] = ()
    recounts: tuple[NotedRecount, ...] = ()
    outcomes: tuple[tuple[int, Outcome], ...] = ()
    decisions: tuple[PlannedDecision, ...] = ()
    actions: tuple[PlannedAction, ...] = ()
    done: tuple[str, ...] = ()
    vanished: tuple[str, ...] = ()
    errors: tuple[Finding, ...] = ()
    losses: tuple[Finding, ...] = ()
    doubles: tuple[Finding, ...] = ()
    remarks: tuple[Finding, ...] = ()


# What the file is composed from


@dataclass(frozen=True, slots=True)
class Place:
    """Where a decision or an action stands in the stored text of an item."""

    label: str


@dataclass(frozen=True, slots=True)
class NotesItem:
    """An item of the agenda as the notes file shows it; a break has no `number`; `body` is its stored text."""

    number: int | None
    title: Wording
    purpose: Purpose
    minutes: int
    presenter: str | None = None
    papers: tuple[str, ...] = ()
    proposal: Wording = Wording()
    body: str = ""
    outcome: Outcome = Outcome.PENDING


@dataclass(frozen=True, slots=True)
class NotesSheet:
    """All that a fresh notes file is composed from; `body` is the stored text before the first item."""

    meeting: int
    day: date
    original: str
    languages: tuple[str, ...]
    items: tuple[NotesItem, ...]
    seats: tuple[KnownSeat, ...]
    attendance: tuple[Attendance, ...]
    sitting: Sitting
    decisions: tuple[KnownDecision, ...] = ()
    actions: tuple[KnownAction, ...] = ()
    body: str = ""
