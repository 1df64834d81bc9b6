"""What is known of issued papers: the register."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

from wgsec.facts.language import Wording


class DocumentType(StrEnum):
    """Types of practice 2.6; a meeting's papers take the meeting's number, the others run within a year."""

    AGENDA = "OJ"
    ANNOTATED_AGENDA = "AA"
    DECISIONS = "LD"
    MINUTES = "R"
    DRAFT = "D"
    INFORMATION = "INF"
    SYNOPSIS = "SYN"
    CONSULTATION = "CP"
    IN_SESSION = "CRP"
    ADOPTED = "REC"
    ACTION_POINTS = "AP"
    PARTICIPANTS = "LP"


ONE_EACH = (
    DocumentType.AGENDA,
    DocumentType.ANNOTATED_AGENDA,
    DocumentType.DECISIONS,
    DocumentType.MINUTES,
    DocumentType.DRAFT,
    DocumentType.ACTION_POINTS,
    DocumentType.PARTICIPANTS,
)
"""Papers of which a meeting or a recommendation has one that is not void; of others, as INF, it may have several."""


class Distribution(StrEnum):
    """To whom a paper may go, from the narrowest to the widest."""

    CHAIR = "chair"
    INTERPRETERS = "interpreters"
    MEMBERS = "members"
    PUBLIC = "public"


class FileState(StrEnum):
    """How a registered file lies in its place."""

    AS_ISSUED = "as-issued"
    KEPT = "kept"
    EDITED = "edited"
    NOT_IN_PLACE = "not-in-place"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Issue:
    """A registered file: one revision (0 is the first issue) of a document in one language; `path` is relative.

    `earlier_hashes` are those of the files before it.
    """

    id: int
    revision: int
    language: str
    sheet_hash: str
    file_hash: str
    path: str
    built_at: datetime
    kept: bool
    earlier_hashes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dispatch:
    """A revision went out: when, to whom, by what road."""

    revision: int
    at: datetime
    recipients: str
    note: str | None


@dataclass(frozen=True, slots=True)
class Document:
    """A document with one symbol for all languages; `subject` says what it is the paper of (meeting:3, theme:2).

    `originals` are the languages in which its texts were written.
    """

    id: int
    type: DocumentType
    year: int
    number: int
    symbol: str
    subject: str
    title: Wording
    originals: tuple[str, ...]
    distribution: Distribution
    void: bool
    issues: tuple[Issue, ...]
    dispatches: tuple[Dispatch, ...]


@dataclass(frozen=True, slots=True)
class Imprint:
    """What the register says on a paper's face: symbol with its revision, its own day, originals, distribution.

    A revision names the one it `replaces`, and that one's day. `at` (UTC) is when it was made: what it cites is what
    there was before.
    """

    symbol: str
    day: date
    originals: tuple[str, ...]
    distribution: Distribution
    replaces: str = ""
    replaced: date | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Issued:
    """One file: where it lies, what it is, and whether anything about it is new.

    Not `asked` is a language that a new revision takes with it, `spent` a symbol that was given only now, out of the
    running numbers of its type. `passed` over is a file that was kept as edited by hand while the records moved on;
    `without` is that of the revision before, kept so, whose edits this one has not. `withdrawn` are a PDF and packs of
    what the paper was before, taken away; somebody's `own` PDF of it stays. The first file tells of the languages that
    nobody asked for: `lacking` are those that are not translated, `behind` those that were kept as edited by hand.
    """

    path: Path
    symbol: str
    language: str
    changed: bool
    asked: bool = True
    spent: bool = False
    passed: bool = False
    without: Path | None = None
    withdrawn: tuple[Path, ...] = ()
    own: Path | None = None
    lacking: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """A paper as somebody names it; None is what was left open."""

    type: DocumentType
    number: int
    year: int | None = None
    revision: int | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Registered:
    """A registered file and how it lies there."""

    document: Document
    issue: Issue
    state: FileState
