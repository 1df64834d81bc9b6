"""What is known of minutes, decisions, reservations and actions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from wgsec.facts.language import Wording


class MinutesState(StrEnum):
    """Practice 2.5."""

    NOTES = "notes"
    DRAFT = "draft"
    CLEARED = "cleared"
    CIRCULATED = "circulated"
    REVISED = "revised"
    ADOPTED = "adopted"
    PUBLISHED = "published"
    RESTRICTED = "restricted"


class DecisionMode(StrEnum):
    """How a decision was taken (practice 2.2, 2.3)."""

    CONSENSUS = "consensus"
    WITH_RESERVATIONS = "with-reservations"
    VOTE = "vote"
    SILENCE = "silence"
    NOTED = "noted"


class ActionState(StrEnum):
    """An open action returns on the next agenda."""

    OPEN = "open"
    DONE = "done"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Minutes:
    """The minutes of a meeting; `original` is the language whose file makes records.

    `adopted_at` is the number of the meeting that adopted them.
    """

    id: int
    meeting: int
    state: MinutesState
    original: str
    adopted_at: int | None = None


@dataclass(frozen=True, slots=True)
class MinutesText:
    """What the minutes say of one item (None: before the first) in one language, as CommonMark.

    `beside` is the digest of the original that a translation was last read beside.
    """

    item_id: int | None
    language: str
    body: str
    beside: str | None = None


@dataclass(frozen=True, slots=True)
class Reservation:
    """A seat's reservation to a decision; `on` names what it concerns (2.1), `language` is the text's."""

    seat: str
    on: str | None
    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Decision:
    """Decision `meeting/number`. `present`, `entitled` and `quorum` are those of the moment it was taken."""

    id: int
    meeting: int
    number: int
    item_id: int | None
    wording: Wording
    mode: DecisionMode
    votes: tuple[int, int, int] | None
    present: int | None
    entitled: int | None
    quorum: int | None
    void_reason: str | None
    reservations: tuple[Reservation, ...]
    noted: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """`3/1`."""
        return f"{self.meeting}/{self.number}"

    @property
    def stands(self) -> bool:
        """Whether it was never declared void."""
        return self.void_reason is None


@dataclass(frozen=True, slots=True)
class Given:
    """An action as the notes of `meeting` gave it or carried it over."""

    meeting: int
    wording: Wording
    owner: str
    due: date | None


@dataclass(frozen=True, slots=True)
class Action:
    """Action `A<meeting>.<number>`; `owner` is a seat key; `closed_on` is the day it was done or cancelled.

    That is a day of the zone of the meeting that closed it, or gave it if somebody has closed it by hand.
    `given` is what each meeting has made of it that has had it in its notes, in the order of the meetings.
    """

    id: int
    meeting: int
    number: int
    item_id: int | None
    wording: Wording
    owner: str
    due: date | None
    state: ActionState
    closed_on: date | None
    note: str | None
    noted: tuple[str, ...] = ()
    given: tuple[Given, ...] = ()

    @property
    def label(self) -> str:
        """`A3.1`."""
        return f"A{self.meeting}.{self.number}"


@dataclass(frozen=True, slots=True)
class Sitting:
    """When a meeting was opened and closed: wall times of its zone."""

    opened_at: time | None
    closed_at: time | None
