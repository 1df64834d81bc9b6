"""What is known of a seat, the persons on it and their offices."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wgsec.facts.language import Wording


class SeatKind(StrEnum):
    """What a seat is in the group; only members count for the quorum."""

    MEMBER = "member"
    RESERVE = "reserve"
    OBSERVER = "observer"
    EXPERT = "expert"
    SECRETARIAT = "secretariat"
    INTERPRETER = "interpreter"
    TRANSLATOR = "translator"


class PersonRole(StrEnum):
    """Who a person is on the seat."""

    HOLDER = "holder"
    ALTERNATE = "alternate"


class Region(StrEnum):
    """The regions of the consultation."""

    AFRICA_MIDDLE_EAST = "africa-middle-east"
    AMERICAS = "americas"
    ASIA_PACIFIC = "asia-pacific"
    EUROPE = "europe"
    INTERNATIONAL = "international"


class NpmModel(StrEnum):
    """How a State has set up its national preventive mechanism."""

    OMBUDS_INSTITUTION = "ombuds-institution"
    OMBUDS_PLUS = "ombuds-plus"
    HUMAN_RIGHTS_COMMISSION = "human-rights-commission"
    NEW_SPECIALISED_BODY = "new-specialised-body"
    SEVERAL_INSTITUTIONS = "several-institutions"


class Gender(StrEnum):
    """Grammatical gender of the forms of address."""

    F = "f"
    M = "m"
    X = "x"


class OfficeKind(StrEnum):
    """The offices of the group, from the highest; a rapporteur's is of a theme."""

    CHAIR = "chair"
    VICE_CHAIR = "vice-chair"
    SECRETARY = "secretary"
    RAPPORTEUR = "rapporteur"


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat of an institution; `country` is ISO 3166 alpha-2, `model_since` the day the model was noted."""

    key: str
    institution: Wording
    country: str | None
    region: Region | None
    model: NpmModel | None
    kind: SeatKind
    since: date | None = None
    until: date | None = None
    model_since: date | None = None

    @property
    def has_left(self) -> bool:
        """Whether it is no seat of the group any more."""
        return self.until is not None

    def left_by(self, day: date) -> bool:
        """Whether it had left the group on a day: the one it leaves on is the first without it."""
        return self.until is not None and self.until <= day


@dataclass(frozen=True, slots=True)
class Person:
    """A person on a seat; `languages` in order of preference, `zone` an IANA name, the first address preferred."""

    name: str
    gender: Gender | None
    languages: tuple[str, ...]
    zone: str
    emails: tuple[str, ...]
    role: PersonRole = PersonRole.HOLDER
    title: Wording = Wording()
    function: Wording = Wording()
    salutation: Wording = Wording()
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class HeldOffice:
    """An office held; `theme` is a number for a rapporteur, else None."""

    kind: OfficeKind
    theme: int | None = None
    since: date | None = None
    until: date | None = None

    @property
    def place(self) -> tuple[OfficeKind, int | None]:
        """Which office it is, whoever holds it."""
        return self.kind, self.theme


@dataclass(frozen=True, slots=True)
class Seated:
    """A seat on a day with everyone on it, by their ids; `holder` is who held it, nobody while it was vacant."""

    id: int
    seat: Seat
    holder: int | None
    persons: tuple[tuple[int, Person], ...]


@dataclass(frozen=True, slots=True)
class Member:
    """A seat with its present holder (None while vacant), alternates and the holder's offices, the highest first."""

    seat: Seat
    holder: Person | None
    alternates: tuple[Person, ...] = ()
    offices: tuple[HeldOffice, ...] = ()

    def holds(self, kind: OfficeKind, theme: int | None = None) -> bool:
        """Whether the holder has this office."""
        return any(office.place == (kind, theme) for office in self.offices)
