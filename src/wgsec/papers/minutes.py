"""The minutes of a meeting: what stands on them."""

from __future__ import annotations

from dataclasses import dataclass

from wgsec.facts.text import Blocks
from wgsec.papers.actions import ActionLine
from wgsec.papers.agenda import PaperLine
from wgsec.papers.decisions import DecisionLine
from wgsec.papers.masthead import Masthead
from wgsec.papers.participants import ParticipantGroup


@dataclass(frozen=True, slots=True)
class MinutesItem:
    """What was said and decided under an item of the agenda; the paragraphs of `body` are numbered through the minutes."""

    number: str
    title: str
    papers: tuple[PaperLine, ...]
    body: Blocks
    decisions: tuple[DecisionLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """A reservation or a statement for the record: `author`, `subject` (recommendation 2.1), `text` in `lang`."""

    author: str
    subject: str
    text: Blocks
    lang: str


@dataclass(frozen=True, slots=True)
class MinutesSheet:
    """The minutes. `status` says what they are worth (draft, for adoption); `attendance` and `closing` are numbered too."""

    masthead: Masthead
    status: str
    attendance: Blocks
    items: tuple[MinutesItem, ...]
    closing: Blocks
    actions: tuple[ActionLine, ...] = ()
    statements: tuple[Statement, ...] = ()
    participants: tuple[ParticipantGroup, ...] = ()
