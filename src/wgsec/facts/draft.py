"""What is known of a recommendation and its revisions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from wgsec.facts.language import Wording


class DraftState(StrEnum):
    """Practice 2.4, with the side states."""

    OUTLINE = "outline"
    WORKING_DRAFT = "working-draft"
    CIRCULATED = "circulated"
    CONSOLIDATED = "consolidated"
    FINAL = "final"
    ADOPTED = "adopted"
    ADOPTED_WITH_RESERVATIONS = "adopted-with-reservations"
    TRANSMITTED = "transmitted"
    TRANSLATED = "translated"
    PUBLISHED = "published"
    DEFERRED = "deferred"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"
    SPLIT = "split"


@dataclass(frozen=True, slots=True)
class Revision:
    """An immutable text: CommonMark in its one original language; `created` is UTC."""

    id: int
    number: int
    language: str
    body: str
    sha256: str
    author: str
    created: datetime
    note: str | None


@dataclass(frozen=True, slots=True)
class Draft:
    """Recommendation `theme.number`, its number kept for ever; `revisions` are in order, the last one counts."""

    id: int
    theme: int
    number: int
    title: Wording
    state: DraftState
    revisions: tuple[Revision, ...]

    @property
    def label(self) -> str:
        """`2.1`."""
        return f"{self.theme}.{self.number}"

    @property
    def latest(self) -> Revision:
        """The revision that counts."""
        return self.revisions[-1]
