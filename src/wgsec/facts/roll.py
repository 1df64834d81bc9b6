"""A member list that came in: what its rows say, and what taking it in would change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from wgsec.facts.language import Wording
from wgsec.facts.member import Gender, HeldOffice, Member, NpmModel, PersonRole, Region, SeatKind


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column holds which field (field to index), and the headings that nobody understood."""

    at: Mapping[str, int]
    unread: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """What a row, or a command, says of one person and the seat; None or empty where it says nothing.

    A blank cell of a list says nothing; what is to be taken out stands in `emptied`: `region`, `title-fr`.
    """

    row: int = 0
    key: str | None = None
    institution: Wording = Wording()
    country: str | None = None
    region: Region | None = None
    model: NpmModel | None = None
    kind: SeatKind | None = None
    role: PersonRole | None = None
    name: str | None = None
    gender: Gender | None = None
    languages: tuple[str, ...] = ()
    zone: str | None = None
    emails: tuple[str, ...] = ()
    offices: tuple[HeldOffice, ...] | None = None
    title: Wording = Wording()
    function: Wording = Wording()
    salutation: Wording = Wording()
    emptied: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a row cannot be taken in: a sentence of the screen catalogs with its facts (row, column, value …)."""

    row: int
    column: str
    msgid: str
    facts: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that would change; the values are finished text, empty for none."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class MemberChange:
    """A known member and what it would become; `succeeded` if another person has the seat then."""

    before: Member
    after: Member
    differences: tuple[Difference, ...]
    succeeded: bool = False


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What taking the list in would do. With a single fault nothing is to be done: the other parts are empty then.

    `plain` is the heading of the institutions where it names no language.
    """

    new: tuple[Member, ...] = ()
    changed: tuple[MemberChange, ...] = ()
    same: tuple[Member, ...] = ()
    faults: tuple[Fault, ...] = ()
    unread: tuple[str, ...] = ()
    plain: str | None = None
