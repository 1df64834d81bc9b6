"""What the journal remembers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Act:
    """One act as it enters the journal: `name` (agenda.add), `subject` (meeting 3), who, the instant (UTC).

    `said_at` is when it happened, when it was typed later than that (UTC); None when they are the same.
    """

    name: str
    subject: str
    actor: str
    at: datetime
    said_at: datetime | None = None
    reverses: int | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One column of one row that changed; personal and long columns carry no values."""

    table: str
    row: int
    operation: str
    column: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One changeset of the journal."""

    id: int
    act: Act
    changes: tuple[Change, ...]
    reversed_by: int | None
