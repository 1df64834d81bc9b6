"""What a notes file says: `line` counts from 1, times are wall times of the meeting, keys are in lower case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from wgsec.errors import WgsecError
from wgsec.facts.agenda import Outcome
from wgsec.facts.language import Wording
from wgsec.facts.minutes import DecisionMode
from wgsec.facts.notes.marks import NotesMark


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to say about one line: a msgid of the screen catalogs, whose facts name the line where it has one.

    `cause` is what a reader of dates or times said of it; it follows as a sentence of its own.
    """

    line: int
    msgid: str
    facts: Mapping[str, object]
    cause: WgsecError | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """Free CommonMark between two marks: paragraphs, lists, tables or code; `lines` are where those of `text` stand."""

    lines: tuple[int, ...]
    text: str

    @property
    def line(self) -> int:
        """Where it begins."""
        return self.lines[0]


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


@dataclass(frozen=True, slots=True)
class NotedMove:
    """`ARRIVED za 14:20`, `LEFT kz`: at a time, or else at an item; `note` is what stood in brackets."""

    line: int
    seat: str
    arrived: bool
    at: time | None
    item: int | None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class NotedRecount:
    """`QUORUM 9`: the chair had the members counted at this item; None when no number was typed."""

    line: int
    item: int | None
    counted: int | None


Piece = Passage | NotedDecision | NotedReservation | NotedAction | NotedMove | NotedRecount


@dataclass(frozen=True, slots=True)
class NotedItem:
    """What stands under the heading of an item, in order; `number` None is what stands before the first."""

    line: int
    number: int | None
    content: tuple[Piece, ...]
    title: str = ""


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
class NotedOutcome:
    """`ADOPTED`, `NOTED`, `DEFERRED` or `WITHDRAWN` under an item."""

    line: int
    item: int
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class NotedDone:
    """One action of `DONE: A2.1, A2.2`."""

    line: int
    label: str


class Doubt(StrEnum):
    """Why a line of free text may have been meant as a mark."""

    UNLIKE = "unlike"
    ALONE = "alone"
    LISTED = "listed"
    NO_COLON = "no-colon"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True)
class Suspect:
    """A line of free text that begins with a word like a mark; `word` as typed.

    Where a seat or an office seems to be `named`, there is a doubt only if there is such a one.
    """

    line: int
    word: str
    doubt: Doubt
    named: str | None = None


@dataclass(frozen=True, slots=True)
class NotesFile:
    """A notes file as read: one meeting, one language; `findings` are the lines that could not be."""

    meeting: int
    language: str
    opened: NotedTime | None
    closed: NotedTime | None
    presences: tuple[NotedPresence, ...]
    items: tuple[NotedItem, ...]
    outcomes: tuple[NotedOutcome, ...]
    done: tuple[NotedDone, ...]
    suspects: tuple[Suspect, ...]
    findings: tuple[Remark, ...] = ()

    @property
    def pieces(self) -> tuple[tuple[int | None, Piece], ...]:
        """Every piece with the number of its item, in the order of the file."""
        return tuple((item.number, piece) for item in self.items for piece in item.content)

    @property
    def moves(self) -> tuple[NotedMove, ...]:
        """Who came and went, in the order of the file."""
        return tuple(piece for _, piece in self.pieces if isinstance(piece, NotedMove))

    @property
    def recounts(self) -> tuple[NotedRecount, ...]:
        """The counts that the chair had made, in the order of the file."""
        return tuple(piece for _, piece in self.pieces if isinstance(piece, NotedRecount))
