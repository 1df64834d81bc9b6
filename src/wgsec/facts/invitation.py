"""What an invitation to a meeting is made from, whom it goes to, and what its earlier issues leave to do."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time

from wgsec.facts.calendar import Method, Standing
from wgsec.facts.group import Mailbox
from wgsec.facts.language import Wording
from wgsec.facts.meeting import Reply
from wgsec.facts.member import PersonRole, SeatKind


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
