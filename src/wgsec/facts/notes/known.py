"""What is on record of a meeting: what its notes file is read against, and what a fresh one is composed from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time

from wgsec.facts.agenda import Outcome, Purpose
from wgsec.facts.language import Wording
from wgsec.facts.meeting import Attendance
from wgsec.facts.member import OfficeKind, SeatKind
from wgsec.facts.minutes import DecisionMode, Sitting


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
    """A decision of this meeting on record, void ones too: their numbers are never used again.

    `present` is how many members were there by what was known when it was last counted; `noted` what the
    notes said of it when they were last read, as `rules.notes.kept` spells it.
    """

    label: str
    item: int | None
    wording: Wording
    mode: DecisionMode
    votes: tuple[int, int, int] | None = None
    reservations: tuple[KnownReservation, ...] = ()
    void: bool = False
    present: int | None = None
    noted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownAction:
    """An action of this meeting or of an earlier one; `owner` is a seat key.

    `settled` is when an earlier one was closed that did not come to this meeting any more; `minuted` are owner and date
    as this meeting has made them, whatever became of them since; one without `stands` was taken back at this meeting.
    """

    label: str
    item: int | None
    wording: Wording
    owner: str
    due: date | None
    open: bool = True
    settled: date | None = None
    minuted: tuple[str, date | None] | None = None
    noted: tuple[str, ...] = ()
    stands: bool = True


@dataclass(frozen=True, slots=True)
class KnownMeeting:
    """What a notes file of meeting `number` is read against; `original` is the language that makes records.

    `items` are the titles of the agenda by their numbers; `paragraphs` how many the original has of each.
    It was to begin on `day` at `begins` (wall time of its zone) and to last `length` minutes; `starts` says how many
    minutes in each item was to begin, `business` which of them are other business; `outcomes` what became of
    them, `marked` what each came to by its mark when the notes were last read.
    `entitled` are the seats that count, `quorum` how many of them it takes, `attendance` what is on record of who was
    there, `sitting` from when to when.
    `told` are the items of which the minutes say something, by language; `recommendations` are those there are,
    with the decision that adopted them; `recurring` the items that stand on the next agenda anyway.
    """

    number: int
    original: str
    languages: tuple[str, ...]
    items: Mapping[int, Wording]
    seats: tuple[KnownSeat, ...]
    offices: tuple[KnownOffice, ...] = ()
    decisions: tuple[KnownDecision, ...] = ()
    actions: tuple[KnownAction, ...] = ()
    day: date = field(kw_only=True)
    begins: time = field(kw_only=True)
    length: int = field(kw_only=True)
    starts: Mapping[int, int] = field(default_factory=dict)
    business: frozenset[int] = frozenset()
    outcomes: Mapping[int, Outcome] = field(default_factory=dict)
    marked: Mapping[int, Outcome] = field(default_factory=dict)
    entitled: tuple[str, ...] = ()
    quorum: int = 0
    attendance: tuple[Attendance, ...] = ()
    sitting: Sitting = field(default_factory=lambda: Sitting(None, None))
    paragraphs: Mapping[int | None, int] = field(default_factory=dict)
    told: Mapping[str, frozenset[int]] = field(default_factory=dict)
    recommendations: Mapping[str, str | None] = field(default_factory=dict)
    recurring: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a decision or an action stands in the stored text of an item."""

    label: str


@dataclass(frozen=True, slots=True)
class NotesItem:
    """An item of the agenda as the notes file shows it; a break has no `number`; `body` is its stored text.

    `source` is that of the original language, where a translation has none yet.
    """

    number: int | None
    title: Wording
    purpose: Purpose
    minutes: int
    presenter: str | None = None
    papers: tuple[str, ...] = ()
    proposal: Wording = Wording()
    body: str = ""
    source: str = ""
    outcome: Outcome = Outcome.PENDING


@dataclass(frozen=True, slots=True)
class NotesSheet:
    """All that a fresh notes file is composed from; `body` is the stored text before the first item.

    `notice` is what the group says of itself on every paper (that it is an invented example).
    """

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
    source: str = ""
    notice: Wording = Wording()
