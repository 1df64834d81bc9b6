"""What stands on an agenda."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wgsec.facts.language import Wording


class Purpose(StrEnum):
    """Why an item is taken; a break takes time and no number."""

    INFORMATION = "information"
    DISCUSSION = "discussion"
    DECISION = "decision"
    ADOPTION_OF_MINUTES = "adoption-of-minutes"
    ACTION_POINTS = "action-points"
    OTHER_BUSINESS = "other-business"
    BREAK = "break"


class Standing(StrEnum):
    """Items that stand on every agenda (practice 2.7)."""

    OPENING = "opening"
    QUORUM = "quorum"
    ADOPTION_OF_AGENDA = "adoption-of-agenda"
    ADOPTION_OF_MINUTES = "adoption-of-minutes"
    ACTION_POINTS = "action-points"
    OTHER_BUSINESS = "other-business"
    NEXT_MEETING = "next-meeting"
    CLOSING = "closing"


class Outcome(StrEnum):
    """What became of an item; a deferred one stands on the next agenda."""

    PENDING = "pending"
    DECIDED = "decided"
    NOTED = "noted"
    DEFERRED = "deferred"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class AgendaPaper:
    """A paper of an item: a symbol or a recommendation at a fixed revision, with its title."""

    reference: str
    title: Wording
    revision: int | None


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One item of the agenda of a meeting, `minutes` allotted; `presenter` is a seat key, an office or a name.

    `noted` is what it came to by its mark when the notes were last read; None where they had none.
    """

    id: int
    position: int
    title: Wording
    purpose: Purpose
    standing: Standing | None
    minutes: int
    presenter: str | None
    theme: int | None
    annotation: Wording
    proposal: Wording
    outcome: Outcome
    carried_from: int | None
    papers: tuple[AgendaPaper, ...]
    noted: Outcome | None = None
