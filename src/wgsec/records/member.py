"""Seats, persons, their addresses and offices."""

from datetime import date

from sqlalchemy import Index
from sqlalchemy import text as sql

from wgsec.facts.language import Wording
from wgsec.facts.member import Gender, NpmModel, OfficeKind, PersonRole, Region, SeatKind
from wgsec.records import column
from wgsec.records.base import Base
from wgsec.records.column import STRICT

_STAY = "until IS NULL OR since IS NULL OR until >= since"


class Seat(Base, table=True):
    """A seat is an institution's; persons on it change."""

    __tablename__ = "seat"
    __table_args__ = (
        column.holds("seat", "stay", _STAY),
        STRICT,
    )
    id: int | None = column.key()
    key: str = column.text(line=True, unique=True)
    institution: Wording = column.wording(needed=True)
    country: str | None = column.text(default=None)
    region: Region | None = column.code(Region, default=None)
    model: NpmModel | None = column.code(NpmModel, default=None)
    model_since: date | None = column.day(default=None)
    kind: SeatKind = column.code(SeatKind)
    since: date | None = column.day(default=None)
    until: date | None = column.day(default=None)


class Person(Base, table=True):
    """The holder or an alternate of a seat, for as long as they are; names and the like are personal."""

    __tablename__ = "person"
    __table_args__ = (
        column.holds("person", "stay", _STAY),
        Index("person_holder_uq", "seat_id", unique=True, sqlite_where=sql("role = 'holder' AND until IS NULL")),
        STRICT,
    )
    id: int | None = column.key()
    seat_id: int = column.of("seat")
    role: PersonRole = column.code(PersonRole, default=PersonRole.HOLDER)
    name: str = column.text(personal=True, line=True)
    sort_name: str = column.text(personal=True, line=True)
    gender: Gender | None = column.code(Gender, personal=True, default=None)
    languages: tuple[str, ...] = column.codes(personal=True)
    zone: str = column.text(personal=True)
    title: Wording = column.wording(personal=True)
    function: Wording = column.wording(personal=True)
    salutation: Wording = column.wording(personal=True)
    since: date | None = column.day(default=None)
    until: date | None = column.day(default=None)


class Address(Base, table=True):
    """A mail address; `email_key` is its NFKC-casefolded form, by which doubles are found."""

    __tablename__ = "address"
    __table_args__ = (STRICT,)
    id: int | None = column.key()
    person_id: int = column.of("person")
    email: str = column.text(personal=True)
    email_key: str = column.text(personal=True, unique=True)
    preferred: bool = column.flag(default=True)


class HeldOffice(Base, table=True):
    """Chair, vice-chair, secretary, or rapporteur of a theme."""

    __tablename__ = "office"
    __table_args__ = (
        column.holds("office", "stay", _STAY),
        # NULL is like no other NULL: the chair has no theme, and may have no day on which it began.
        Index(
            "office_once_uq", "kind", sql("coalesce(theme_id, 0)"), "person_id", sql("coalesce(since, '')"), unique=True
        ),
        STRICT,
    )
    id: int | None = column.key()
    kind: OfficeKind = column.code(OfficeKind)
    person_id: int = column.of("person")
    theme_id: int | None = column.of("theme", default=None)
    since: date | None = column.day(default=None)
    until: date | None = column.day(default=None)
    rank: int = column.ordinal(default=1)
