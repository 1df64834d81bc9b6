"""A whole agenda as one table that a person edits."""

from __future__ import annotations

from dataclasses import dataclass

from wgsec.errors import Unreadable, WgsecError
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


@dataclass(frozen=True, slots=True)
class RowFinding:
    """What is wrong with one line: a msgid of the screen catalogs, its facts, and what a rule says of it."""

    msgid: str
    facts: dict[str, object]
    cause: WgsecError | None = None


class TableUnreadable(Unreadable):
    """The table says what cannot be: exit 5. All of it is in the fact `findings`, in the order of the lines."""

    def __init__(self, findings: tuple[RowFinding, ...]) -> None:
        super().__init__("agenda.error.table", n=len(findings), findings=findings)
