"""Meetings, who was there, and the invitations that were made."""

from datetime import date, datetime, time

from sqlalchemy import UniqueConstraint

from wgsec.facts.calendar import Method
from wgsec.facts.language import Wording
from wgsec.facts.meeting import MeetingState, Presence, Reply
from wgsec.facts.member import Gender, Region, SeatKind
from wgsec.records import column
from wgsec.records.base import Base
from wgsec.records.column import STRICT


class Meeting(Base, table=True):
    """Wall time, zone and fold are the truth; `starts_at` is derived from them with `tzdata`, and stored for order."""

    __tablename__ = "meeting"
    __table_args__ = (
        column.holds("meeting", "minutes", "minutes BETWEEN 1 AND 1440"),
        column.holds("meeting", "fold", "fold IN (0, 1)"),
        STRICT,
    )
    id: int | None = column.key()
    number: int = column.ordinal(unique=True)
    title: Wording = column.wording()
    state: MeetingState = column.code(MeetingState, default=MeetingState.PLANNED)
    day: date = column.day()
    at: time = column.clock()
    minutes: int = column.number()
    zone: str = column.text()
    fold: int = column.number(default=0)
    starts_at: datetime = column.instant()
    tzdata: str = column.text()
    links: Wording = column.wording(personal=True, line=False)
    uid: str | None = column.text(default=None, unique=True)
    created: datetime = column.instant()
    opened_at: time | None = column.clock(default=None)
    closed_at: time | None = column.clock(default=None)


class Attendance(Base, table=True):
    """One seat at one meeting."""

    __tablename__ = "attendance"
    __table_args__ = (
        UniqueConstraint("meeting_id", "seat_id", name="attendance_once_uq"),
        column.holds("attendance", "stand_in", "represented_by IS NULL OR coalesce(presence = 'represented', FALSE)"),
        STRICT,
    )
    id: int | None = column.key()
    meeting_id: int = column.of("meeting")
    seat_id: int = column.of("seat")
    reply: Reply = column.code(Reply, default=Reply.NEEDS_ACTION)
    presence: Presence | None = column.code(Presence, default=None)
    represented_by: str | None = column.text(personal=True, line=True, default=None)
    arrived: time | None = column.clock(default=None)
    left: time | None = column.clock(default=None)
    noted: str | None = column.text(line=True, default=None)
    # The print of a name gives the name away to whoever has a list of names.
    noted_by: str | None = column.text(personal=True, line=True, default=None)


class Sitting(Base, table=True):
    """What the papers of a closed meeting rest on beside its own rows.

    The quorum rule, the next meeting as announced, and what stands of the group at the head of each paper.
    """

    __tablename__ = "sitting"
    __table_args__ = (column.quorum("sitting"), STRICT)
    id: int | None = column.key()
    meeting_id: int = column.of("meeting", unique=True)
    quorum: str = column.text()
    next_id: int | None = column.of("meeting", default=None)
    next_day: date | None = column.day(default=None)
    next_at: time | None = column.clock(default=None)
    next_minutes: int | None = column.number(default=None)
    next_zone: str | None = column.text(default=None)
    next_starts_at: datetime | None = column.instant(default=None)
    name: Wording = column.wording(later=True)
    short_name: Wording = column.wording(later=True)
    organisation: Wording = column.wording(later=True)
    notice: Wording = column.wording(later=True)


class SittingSeat(Base, table=True):
    """What a seat was at a meeting when it was closed, and who held it; nobody while it was vacant."""

    __tablename__ = "sitting_seat"
    __table_args__ = (
        UniqueConstraint("sitting_id", "seat_id", name="sitting_seat_once_uq"),
        STRICT,
    )
    id: int | None = column.key()
    sitting_id: int = column.of("sitting")
    seat_id: int = column.of("seat")
    kind: SeatKind = column.code(SeatKind)
    person_id: int | None = column.of("person", default=None)
    institution: Wording = column.wording(later=True)
    country: str | None = column.text(default=None)
    region: Region | None = column.code(Region, default=None)


class SittingPerson(Base, table=True):
    """How somebody on a seat, its holder or an alternate, was called at a meeting when it was closed."""

    __tablename__ = "sitting_person"
    __table_args__ = (
        UniqueConstraint("sitting_id", "person_id", name="sitting_person_once_uq"),
        STRICT,
    )
    id: int | None = column.key()
    sitting_id: int = column.of("sitting")
    person_id: int = column.of("person")
    name: str = column.text(personal=True, line=True)
    gender: Gender | None = column.code(Gender, personal=True, default=None)


class InvitationIssue(Base, table=True):
    """One revision (SEQUENCE) of a meeting's invitation; `withdrawn` when undone before anything was sent.

    `everyone`: all who are invited stand in each copy, not only the recipient and the chair. `zones` are those whose
    local time it tells.
    """

    __tablename__ = "invitation_issue"
    __table_args__ = (column.holds("invitation_issue", "sequence", "sequence >= 0"), STRICT)
    id: int | None = column.key()
    meeting_id: int = column.of("meeting")
    method: Method = column.code(Method)
    everyone: bool = column.flag()
    zones: tuple[str, ...] = column.codes()
    sequence: int = column.number()
    stamp: datetime = column.instant()
    # The print of a name among known words gives the name away, here as in a copy.
    content_hash: str = column.text(personal=True)
    significant_hash: str = column.text()
    tzdata: str = column.text()
    dispatched: bool = column.flag()
    withdrawn: bool = column.flag()


class InvitationCopy(Base, table=True):
    """One person's copy of an issue: built, and once it went out with `sent_at`. It holds no address.

    Its `sequence` is the issue's, or more when this person was told something that the others were not.
    """

    __tablename__ = "invitation_copy"
    __table_args__ = (column.holds("invitation_copy", "sequence", "sequence >= 0"), STRICT)
    id: int | None = column.key()
    issue_id: int = column.of("invitation_issue")
    person_id: int = column.of("person")
    method: Method = column.code(Method)
    sequence: int = column.number()
    stamp: datetime = column.instant()
    content_hash: str = column.text(personal=True)
    sent_at: datetime | None = column.instant(default=None)
