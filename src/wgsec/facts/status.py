"""Where everything stands: what a new secretary must know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wgsec.facts.document import DocumentType
from wgsec.facts.draft import DraftState
from wgsec.facts.language import Wording
from wgsec.facts.meeting import MeetingState
from wgsec.facts.minutes import MinutesState


@dataclass(frozen=True, slots=True)
class ThemeStatus:
    """A theme: who reports on it (seat keys), and how many recommendations are in which state."""

    number: int
    title: Wording
    rapporteurs: tuple[str, ...]
    states: Mapping[DraftState, int]


class Reading(StrEnum):
    """How a text reads in a language; stale when it moved on after it was translated."""

    ORIGINAL = "original"
    COMPLETE = "complete"
    INCOMPLETE = "incomplete"
    STALE = "stale"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class TextLanguage:
    """A text in one language: `done` of its `sentences` are there."""

    reading: Reading
    done: int
    sentences: int


@dataclass(frozen=True, slots=True)
class TextStatus:
    """A recommendation at its newest revision, by language."""

    label: str
    title: Wording
    state: DraftState
    revision: int
    languages: Mapping[str, TextLanguage]


@dataclass(frozen=True, slots=True)
class PaperStatus:
    """A paper at its present revision; `symbol` is that revision's, `is_stale` once the records moved on.

    `out` is the last revision that went out, this one or an earlier one, None before any did.
    """

    symbol: str
    type: DocumentType
    revision: int
    languages: tuple[str, ...]
    is_out: bool
    is_stale: bool
    out: int | None


@dataclass(frozen=True, slots=True)
class MeetingStatus:
    """A meeting; `items` stand on its agenda, `minutes` is None before they were started."""

    number: int
    day: date
    state: MeetingState
    items: int
    minutes: MinutesState | None
    decisions: int
    papers: tuple[PaperStatus, ...]


@dataclass(frozen=True, slots=True)
class ActionStatus:
    """An open action; `owner` is a seat's key."""

    label: str
    owner: str
    wording: Wording
    due: date | None
    late: bool


@dataclass(frozen=True, slots=True)
class RegisterStatus:
    """The papers of one type: how many, how many of them revised, gone out at any revision, and void."""

    type: DocumentType
    papers: int
    revised: int
    out: int
    void: int


@dataclass(frozen=True, slots=True)
class Status:
    """The whole group on the day `on` of its zone."""

    on: date
    name: Wording
    themes: tuple[ThemeStatus, ...]
    texts: tuple[TextStatus, ...]
    meetings: tuple[MeetingStatus, ...]
    actions: tuple[ActionStatus, ...]
    register: tuple[RegisterStatus, ...]
