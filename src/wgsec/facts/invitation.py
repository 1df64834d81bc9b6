"""What an invitation to a meeting says, what it is made from, and what its earlier issues leave to do."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from wgsec.facts.group import Mailbox
from wgsec.facts.language import Wording
from wgsec.facts.meeting import Reply
from wgsec.facts.member import PersonRole, SeatKind


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


@dataclass(frozen=True, slots=True)
class Place:
    """Where members sit; without a name it is called after the city of its zone."""

    zone: str
    name: Wording = field(default_factory=Wording)


@dataclass(frozen=True, slots=True)
class Convocation:
    """All that an invitation to one meeting is made from, in every language.

    `group` is the full name, `short_name` the one for a calendar's small boxes; `day`, `at`, `zone`, `fold` as in
    `Meeting`; `languages` are those the group meets in; `links` is the way in per language; `notice` is a word to
    the members (why the meeting moved), `example` what the group says of itself on every paper; `category` is what a
    calendar files it under; `agenda` are the titles in their order; `own` is where the reader sits.
    """

    uid: str
    created: datetime
    group: Wording
    organisation: Wording
    number: int
    title: Wording
    languages: tuple[str, ...]
    day: date
    at: time
    zone: str
    minutes: int
    organizer: Mailbox
    short_name: Wording = field(default_factory=Wording)
    fold: int = 0
    links: Wording = field(default_factory=Wording)
    places: tuple[Place, ...] = ()
    own: Place | None = None
    agenda: tuple[Wording, ...] = ()
    notice: Wording = field(default_factory=Wording)
    example: Wording = field(default_factory=Wording)
    category: Wording = field(default_factory=Wording)
    standing: Standing = Standing.CONFIRMED


@dataclass(frozen=True, slots=True)
class Alteration:
    """One value of a row of `table` that entry `entry` of the journal wrote or changed at an instant (UTC)."""

    entry: int
    at: datetime
    table: str
    column: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class Announced:
    """A meeting as the public feed has it now: with the SEQUENCE and DTSTAMP (UTC) of its newest issue."""

    convocation: Convocation
    sequence: int
    stamp: datetime


@dataclass(frozen=True, slots=True)
class InvitationIssue:
    """One issue of a meeting's invitation: withdrawn ones never left; `stamp` (UTC) is its DTSTAMP.

    `everyone`: each copy lists all who are invited. `zones` are those whose local time it tells: who comes and goes
    later does not change it for the others. `id` is 0 before it is entered.
    """

    sequence: int
    stamp: datetime
    content: str
    significant: str
    dispatched: bool
    withdrawn: bool = False
    id: int = 0
    method: Method = Method.REQUEST
    everyone: bool = False
    zones: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Copy:
    """One person's copy of the issue with this id; `stamp` (UTC) is its DTSTAMP, `sent_at` (UTC) when it went out."""

    issue: int
    person: int
    method: Method
    sequence: int
    stamp: datetime
    content: str
    sent_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Guest:
    """A person on a seat, as one meeting's invitation must know them.

    `gone`: no longer on the seat on the day of the meeting. `represents`: named as the one who sits for the seat.
    `reply` is the seat's answer on file.
    """

    person: int
    seat: str
    kind: SeatKind
    role: PersonRole
    name: str
    languages: tuple[str, ...]
    zone: str
    email: str | None
    is_chair: bool = False
    gone: bool = False
    represents: bool = False
    reply: Reply = Reply.NEEDS_ACTION


@dataclass(frozen=True, slots=True)
class Reuse:
    """The content is that of an earlier issue: send its bytes again; those in `withdrawn` never happened."""

    issue: InvitationIssue
    withdrawn: tuple[InvitationIssue, ...] = ()


@dataclass(frozen=True, slots=True)
class NewIssue:
    """A new issue."""

    sequence: int
    stamp: datetime


@dataclass(frozen=True, slots=True)
class NothingToSend:
    """A cancelled meeting that nobody was ever invited to."""

    withdrawn: tuple[InvitationIssue, ...] = ()
