"""What is known of a recommendation and its revisions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from wgsec.facts.group import Group, Theme
    from wgsec.facts.language import Wording
    from wgsec.facts.member import Member
    from wgsec.facts.minutes import Decision
    from wgsec.facts.translation import MemoryRow


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


BY_DECISION = frozenset({DraftState.ADOPTED, DraftState.ADOPTED_WITH_RESERVATIONS})
"""The states that a decision of the group brings a text into."""

ADOPTED = frozenset(
    {
        DraftState.ADOPTED,
        DraftState.ADOPTED_WITH_RESERVATIONS,
        DraftState.TRANSMITTED,
        DraftState.TRANSLATED,
        DraftState.PUBLISHED,
    }
)
"""States of a recommendation that is the group's own word."""


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
    """Recommendation `theme.number`, its number kept for ever; `revisions` are in order, the last one counts.

    `adopted_by` names the decision (3/1) that adopted it, in a meeting or by silence; `outgrown` are the meetings
    held up to the last that adopted a text of it which was reopened and revised since.
    """

    id: int
    theme: int
    number: int
    title: Wording
    state: DraftState
    revisions: tuple[Revision, ...]
    adopted_by: str | None = None
    outgrown: frozenset[int] = frozenset()

    @property
    def label(self) -> str:
        """`2.1`."""
        return f"{self.theme}.{self.number}"

    @property
    def latest(self) -> Revision:
        """The revision that counts."""
        return self.revisions[-1]


@dataclass(frozen=True, slots=True)
class Scope:
    """What a paper or a translation job covers: one recommendation, a theme (no `number`), or all (no `theme`)."""

    theme: int | None = None
    number: int | None = None

    def holds(self, draft: Draft) -> bool:
        """Whether the recommendation is meant."""
        return self.theme in (None, draft.theme) and self.number in (None, draft.number)

    def __str__(self) -> str:
        if self.theme is None:
            return "all"
        return str(self.theme) if self.number is None else f"{self.theme}.{self.number}"


Memory: TypeAlias = "Mapping[tuple[str, str], tuple[MemoryRow, ...]]"
"""The translation memory by its languages, `(source, target)`; the oldest rows first."""


@dataclass(frozen=True, slots=True)
class DraftDossier:
    """Everything the papers of recommendations and the translators' packages are made from.

    Void decisions too, and seats that have left: their reservations stand.
    """

    group: Group
    themes: tuple[Theme, ...]
    members: tuple[Member, ...]
    drafts: tuple[Draft, ...]
    decisions: tuple[Decision, ...]
    memory: Memory
