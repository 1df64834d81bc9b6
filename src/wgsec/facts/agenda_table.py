"""A whole agenda as one table that a person edits."""

from __future__ import annotations

from dataclasses import dataclass

from wgsec.facts.agenda import Purpose
from wgsec.facts.language import Wording


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """One line of the table: `place` is the item's place when the table was made, None for a new one.

    `papers` are references as they stand on an agenda, a revision after an @ (`2.1@3`).
    """

    line: int
    place: int | None
    minutes: int
    purpose: Purpose
    theme: int | None
    presenter: str | None
    papers: tuple[str, ...]
    title: Wording
