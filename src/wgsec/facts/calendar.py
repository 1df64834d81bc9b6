"""What a calendar file says: an occasion, the invitation of those who are asked to it, a feed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from wgsec.facts.meeting import Reply


class Method(StrEnum):
    """What the file asks of a calendar (RFC 5546, 1.4); a feed publishes, and has no method of its own here."""

    REQUEST = "REQUEST"
    CANCEL = "CANCEL"


class Standing(StrEnum):
    """STATUS of an event (RFC 5545, 3.8.1.11): a save-the-date is tentative.

    UNINVITED has no STATUS: the meeting takes place, but no longer for the reader (RFC 5546, 3.2.5).
    """

    TENTATIVE = "TENTATIVE"
    CONFIRMED = "CONFIRMED"
    CANCELLED = "CANCELLED"
    UNINVITED = "UNINVITED"


class Role(StrEnum):
    """ROLE of an attendee (RFC 5545, 3.2.16)."""

    CHAIR = "CHAIR"
    REQUIRED = "REQ-PARTICIPANT"
    OPTIONAL = "OPT-PARTICIPANT"


class Feature(StrEnum):
    """What a conference link carries (RFC 7986, 6.3)."""

    AUDIO = "AUDIO"
    VIDEO = "VIDEO"
    SCREEN = "SCREEN"
    CHAT = "CHAT"
    PHONE = "PHONE"


@dataclass(frozen=True, slots=True)
class Attendee:
    """One person invited; `reply` is the answer on file, `language` the one the person reads."""

    email: str
    name: str
    language: str
    role: Role = Role.REQUIRED
    reply: Reply = Reply.NEEDS_ACTION


@dataclass(frozen=True, slots=True)
class Organizer:
    """Who invites, as the reader is to see it."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Conference:
    """One way in: an https, tel, sip, sips or xmpp address, for the floor in `language`."""

    uri: str
    label: str
    language: str
    features: tuple[Feature, ...] = (Feature.AUDIO, Feature.VIDEO)


@dataclass(frozen=True, slots=True)
class Occasion:
    """A meeting as a calendar shows it to anybody: it has no room for a person invited or a way in.

    `day`, `at` are wall time of `zone` (`fold` 1: the second of two); `stamp` (DTSTAMP) and `created` are UTC.
    """

    uid: str
    sequence: int
    stamp: datetime
    created: datetime
    day: date
    at: time
    zone: str
    minutes: int
    summary: str
    description: str
    location: str
    standing: Standing
    organizer: Organizer
    fold: int = 0
    categories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Invitation:
    """An occasion and those who are asked to it."""

    method: Method
    occasion: Occasion
    attendees: tuple[Attendee, ...]
    conferences: tuple[Conference, ...] = ()
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """The group's public calendar. `source` is the address of the file, `url` that of a page; `stamp` is UTC."""

    uid: str
    name: str
    description: str
    stamp: datetime
    occasions: tuple[Occasion, ...]
    source: str | None = None
    url: str | None = None
    refresh: timedelta = timedelta(hours=12)
