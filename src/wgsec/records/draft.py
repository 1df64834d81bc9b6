"""Recommendations, their immutable revisions, and the translation memory."""

from datetime import datetime

from sqlalchemy import UniqueConstraint

from wgsec.facts.draft import DraftState
from wgsec.facts.language import Language, Wording
from wgsec.records import column
from wgsec.records.base import Base
from wgsec.records.column import STRICT


class Draft(Base, table=True):
    """Recommendation `theme.number`, kept for ever; `adopted_by` is the decision of the group that adopted it."""

    __tablename__ = "draft"
    __table_args__ = (
        UniqueConstraint("theme_id", "number", name="draft_once_uq"),
        STRICT,
    )
    id: int | None = column.key()
    theme_id: int = column.of("theme")
    number: int = column.ordinal()
    title: Wording = column.wording()
    state: DraftState = column.code(DraftState, default=DraftState.OUTLINE)
    adopted_by_id: int | None = column.of("decision", default=None)


class Revision(Base, table=True):
    """A text that never changes: CommonMark in its one original language."""

    __tablename__ = "revision"
    __table_args__ = (
        UniqueConstraint("draft_id", "number", name="revision_once_uq"),
        STRICT,
    )
    id: int | None = column.key()
    draft_id: int = column.of("draft")
    number: int = column.ordinal()
    language: str = column.code(Language)
    body: str = column.text(long=True)
    sha256: str = column.text()
    author: str = column.text(personal=True, line=True)
    created: datetime = column.instant()
    note: str | None = column.text(line=True, default=None)


class Memory(Base, table=True):
    """The translation memory: one sentence of a recommendation with its translation, in numbered-mark notation.

    `segment` is the sentence's key, `before` and `after` those of its neighbours: the same words may read differently
    in another place.
    """

    __tablename__ = "memory"
    __table_args__ = (
        UniqueConstraint(
            "draft_id", "source_language", "target_language", "segment", "before", "after", name="memory_once_uq"
        ),
        STRICT,
    )
    id: int | None = column.key()
    draft_id: int = column.of("draft")
    source_language: str = column.code(Language)
    target_language: str = column.code(Language)
    segment: str = column.text()
    before: str = column.text(empty=True)
    after: str = column.text(empty=True)
    source: str = column.text(long=True)
    target: str = column.text(long=True)
