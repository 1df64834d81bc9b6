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


EMPTY = frozenset({"", "[]", "{}"})
"""What the journal holds of a personal or long column that is empty: no text, no codes, a text in no language."""


COPIES = {"sitting_person": ("person", "person_id")}
"""Tables whose personal columns copy those of another one, and the column that points there.

A row that goes takes nothing along that is not kept elsewhere, and one that returns is copied anew.
"""


TECHNICAL = frozenset(
    {
        *("seed", "sort_name", "email_key", "starts_at", "tzdata", "created", "uid", "sha256", "stamp"),
        *("noted", "noted_by", "beside", "segment", "before", "after", "earlier_hashes"),
    }
)
"""Columns that follow from others, or tell a person nothing."""


@dataclass(frozen=True, slots=True)
class Change:
    """One column of one row that changed; of a personal and a long one only that it was or is empty."""

    table: str
    row: int
    operation: str
    column: str
    old: str | None
    new: str | None

    @property
    def hidden(self) -> bool:
        """Whether there is a personal or long value on one side, of which the journal knows only that it was there."""
        return self.loses or self.adds

    @property
    def loses(self) -> bool:
        """Whether the journal cannot tell what went: a column that may be empty never becomes what is in `EMPTY`."""
        return self.operation != "insert" and self.old is None and (self.new is None or self.new in EMPTY)

    @property
    def adds(self) -> bool:
        """Whether the journal cannot tell what came."""
        return self.operation != "delete" and self.new is None and (self.old is None or self.old in EMPTY)

    @property
    def technical(self) -> bool:
        """Whether the column has no word: in `TECHNICAL`, pointing at another row, or the hash of a file."""
        return self.column in TECHNICAL or self.column.endswith(("_id", "_hash"))

    @property
    def copied(self) -> bool:
        """Whether it came or went with a copy: what the journal cannot tell of it stands where it was copied from."""
        return self.table in COPIES and self.operation != "update"


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
class Reissue:
    """An entry that made an invitation, or one person's copy of it, anew; `subject` is of which meeting (meeting:3)."""

    entry: int
    subject: str


@dataclass(frozen=True, slots=True)
class Sequel:
    """What the journal says from one entry on, and which columns point at which tables: what undoing has to heed.

    `reissues` are entries that made what may have gone out anew, with the number after it: only invitations.
    """

    entries: tuple[Entry, ...]
    sendings: tuple[Sending, ...]
    references: Mapping[tuple[str, str], str]
    reissues: tuple[Reissue, ...] = ()
