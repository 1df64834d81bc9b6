"""What is known of issued papers: the register."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

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


class Distribution(StrEnum):
    """To whom a paper may go, from the narrowest to the widest."""

    CHAIR = "chair"
    INTERPRETERS = "interpreters"
    MEMBERS = "members"
    PUBLIC = "public"


@dataclass(frozen=True, slots=True)
class Issue:
    """A registered file: one revision (0 is the first issue) of a document in one language; `path` is relative."""

    id: int
    revision: int
    language: str
    sheet_hash: str
    file_hash: str
    path: str
    built_at: datetime
    kept: bool


@dataclass(frozen=True, slots=True)
class Dispatch:
    """A revision went out: when, to whom, by what road."""

    revision: int
    at: datetime
    recipients: str
    note: str | None


@dataclass(frozen=True, slots=True)
class Document:
    """A document with one symbol for all languages; `subject` says what it is the paper of (meeting:3, theme:2)."""

    id: int
    type: DocumentType
    year: int
    number: int
    symbol: str
    subject: str
    title: Wording
    original: str
    distribution: Distribution
    void: bool
    issues: tuple[Issue, ...]
    dispatches: tuple[Dispatch, ...]
