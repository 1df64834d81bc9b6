"""Recommendations on paper: one, those of a theme, and the report of all six."""

from __future__ import annotations

from dataclasses import dataclass

from wgsec.facts.text import Blocks
from wgsec.papers.masthead import Masthead
from wgsec.papers.minutes import Statement
from wgsec.papers.participants import ParticipantGroup


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A recommendation: its lasting `number` (2.1), `title`, `text`, why (`reasons`), `status` in words, and `sources`.

    `sources` names the contributions it rests on; it is empty where the paper does not show them.
    """

    number: str
    title: str
    text: Blocks
    reasons: Blocks = ()
    status: str = ""
    sources: str = ""
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class Chapter:
    """The recommendations of one theme, after an `opening`."""

    number: str
    title: str
    opening: Blocks
    recommendations: tuple[Recommendation, ...]


@dataclass(frozen=True, slots=True)
class RecommendationSheet:
    """One recommendation, or those of one theme; `status` says how far the text is (working draft 2, circulated)."""

    masthead: Masthead
    status: str
    chapter: Chapter


@dataclass(frozen=True, slots=True)
class ReportSheet:
    """The consolidated report of all themes: a `foreword`, the `chapters`, and the members in an annex."""

    masthead: Masthead
    status: str
    foreword: Blocks
    chapters: tuple[Chapter, ...]
    participants: tuple[ParticipantGroup, ...] = ()
