"""What the journal remembers."""

from __future__ import annotations

from collections.abc import Mapping
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

    @property
    def hidden(self) -> bool:
        """Whether the column is personal or long: the journal knows that it changed, not what it held."""
        return self.old is None and self.new is None


@dataclass(frozen=True, slots=True)
class Entry:
    """One changeset of the journal; `reversed_by` is the entry that undid it and was not itself undone."""

    id: int
    act: Act
    changes: tuple[Change, ...]
    reversed_by: int | None


@dataclass(frozen=True, slots=True)
class Sending:
    """An entry that noted that a paper or an invitation went out; `subject` is what it was a paper of (meeting:3)."""

    entry: int
    subject: str


@dataclass(frozen=True, slots=True)
class Sequel:
    """What the journal says from one entry on, and which columns point at which tables: what undoing has to heed."""

    entries: tuple[Entry, ...]
    sendings: tuple[Sending, ...]
    references: Mapping[tuple[str, str], str]
