"""Inviting to meetings: a calendar file for each person, and the note that they went out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from wgsec import formats, language, papers, records, rules, store
from wgsec.desk import calendar, loose
from wgsec.desk.loose import Cleared, Tray
from wgsec.desk.office import Office
from wgsec.errors import Refused
from wgsec.facts.group import Group, Mailbox
from wgsec.facts.invitation import (
    Attendee,
    Convocation,
    Copy,
    Guest,
    Invitation,
    Issue,
    Method,
    NewIssue,
    Place,
    Reuse,
    Role,
    Standing,
)
from wgsec.facts.language import Language
from wgsec.facts.meeting import Meeting, Reply
from wgsec.facts.member import PersonRole
from wgsec.store.archive import Asker

if TYPE_CHECKING:
    from wgsec.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Made:
    """One calendar file: whose seat, what it asks, whether it is new here and whether it has yet to go out."""

    path: Path
    seat: str
    method: Method
    changed: bool
    is_due: bool


@dataclass(frozen=True, slots=True)
class Built:
    """What building came to; `issue` is None when a meeting was cancelled that nobody had been invited to.

    `unreached` are seats whose person has no mail address.
    """

    meeting: Meeting
    issue: Issue | None
    is_new: bool
    files: tuple[Made, ...]
    feed: Path
    cleared: Cleared
    unreached: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dispatched:
    """What was noted as gone out, and to which seats."""

    issue: Issue
    seats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Matter:
    """A meeting with all that its invitation says and has said."""

    meeting: Meeting
    group: Group
    mailbox: Mailbox
    convocation: Convocation
    guests: tuple[Guest, ...]
    invited: tuple[Guest, ...]
    issues: tuple[Issue, ...]
    copies: tuple[Copy, ...]
    everyone: bool

    def of(self, guest: Guest) -> tuple[Copy, ...]:
        """A person's copies."""
        return tuple(copy for copy in self.copies if copy.person == guest.person)


def build(
    office: Office, number: int, *, everyone: bool | None = None, force: bool = False, out: Path | None = None
) -> Built:
    """The calendar file of everyone who is to be told something about this meeting, and the public calendar.

    With `everyone` each file lists all who are invited, else its recipient and the chair; None is as it was last time.
    Refused without a mailbox, without members, for a meeting that is over, and for hand-edited files unless `force`.
    """
    with loose.laying(office, "invitation.build", f"meeting {number}", force=force) as tray:
        return lay(tray, number, everyone=everyone, out=out)


def lay(tray: Tray, number: int, *, everyone: bool | None = None, out: Path | None = None) -> Built:
    """The same, on the tray of another act."""
    rules.invitation.check_ahead(store.meeting.by_number(tray.tx, number))
    matter = _matter(tray.tx, number, everyone)
    issue, is_new = _issue(tray.tx, matter, tray.office.now)
    folder = out or tray.office.workspace.out / rules.document.folder(number) / "invitations"
    files = _files(tray, matter, issue, folder) if issue else ()
    return Built(
        meeting=matter.meeting,
        issue=issue,
        is_new=is_new,
        files=files,
        feed=calendar.lay(tray),
        cleared=tray.clear(f"invitation:{number}", folder, [one.path for one in files]),
        unreached=tuple(one.seat for one in matter.invited if one.email is None),
    )


def dispatch(office: Office, number: int) -> Dispatched:
    """Notes that what was built and had not gone out went out by other roads, at the office's instant.

    Answers given to another time or standing are then void, and so is the answer of a seat whose person is new.
    Refused when nothing was built, or all of it has gone out.
    """
    with office.change("invitation.dispatch", f"meeting {number}") as tx:
        meeting = store.meeting.by_number(tx, number)
        issues = store.invitation.issues(tx, meeting.id)
        issue = rules.invitation.newest(issues)
        if issue is None:
            raise Refused("invitation.error.unbuilt", number=number)
        due = tx.all(records.InvitationCopy, issue_id=issue.id, sent_at=None)
        if not due:
            raise Refused("invitation.error.sent", number=number)
        void = rules.invitation.voids_answers(issues, issue)
        told = {copy.person for copy in store.invitation.copies(tx, meeting.id) if copy.sent_at}
        tx.one(records.InvitationIssue, id=issue.id).dispatched = True
        for copy in due:
            copy.sent_at = office.instant
        persons = {copy.person_id for copy in due}
        gone_to = [guest for guest in store.invitation.guests(tx, meeting) if guest.person in persons]
        _void(tx, meeting, {guest.seat for guest in gone_to if void or guest.person not in told})
        return Dispatched(replace(issue, dispatched=True), tuple(guest.seat for guest in gone_to))


def is_current(archive: Asker, meeting: Meeting) -> bool:
    """Whether the newest issue says what the records say now."""
    issue = rules.invitation.newest(store.invitation.issues(archive, meeting.id))
    group = store.group.the(archive)
    if issue is None or meeting.uid is None or group.mailbox is None:
        return False
    matter = _matter(archive, meeting.number, None)
    return _content(matter)[0] == issue.content


# The issue


def _matter(archive: Asker, number: int, everyone: bool | None) -> _Matter:
    meeting, group = store.meeting.by_number(archive, number), store.group.the(archive)
    issues = store.invitation.issues(archive, meeting.id)
    before = rules.invitation.newest(issues)
    guests = store.invitation.guests(archive, meeting)
    mailbox = calendar.mailbox(group)
    key = mailbox.address.casefold()
    invited = tuple(one for one in rules.invitation.invited(guests) if (one.email or "").casefold() != key)
    items = store.agenda.items(archive, meeting.id)
    return _Matter(
        meeting=meeting,
        group=group,
        mailbox=mailbox,
        convocation=papers.convocation.compose(group, mailbox, meeting, meeting.uid or "", items),
        guests=guests,
        invited=invited,
        issues=issues,
        copies=store.invitation.copies(archive, meeting.id),
        everyone=bool(before and before.everyone) if everyone is None else everyone,
    )


def _issue(tx: Transaction, matter: _Matter, now: datetime) -> tuple[Issue | None, bool]:
    """The issue that counts from now on, and whether it is a new one; what was withdrawn is marked."""
    cancelled = matter.convocation.standing is Standing.CANCELLED
    if not cancelled and not any(guest.email for guest in matter.invited):
        raise Refused("invitation.error.nobody")
    content, significant = _content(matter)
    outcome = rules.invitation.next_issue(matter.issues, content, significant, cancelled=cancelled, now=now)
    if isinstance(outcome, NewIssue):
        return _enter(tx, matter, outcome, content, significant), True
    for one in outcome.withdrawn:
        tx.one(records.InvitationIssue, id=one.id).withdrawn = True
        _keep(tx, one.id, ())
    return (outcome.issue if isinstance(outcome, Reuse) else None), False


def _enter(tx: Transaction, matter: _Matter, new: NewIssue, content: str, significant: str) -> Issue:
    for one in matter.issues:
        _keep(tx, one.id, ())
    tx.add(
        records.InvitationIssue(
            meeting_id=matter.meeting.id,
            method=Method.CANCEL if matter.convocation.standing is Standing.CANCELLED else Method.REQUEST,
            everyone=matter.everyone,
            zones=tuple(sorted({guest.zone for guest in matter.invited})),
            sequence=new.sequence,
            stamp=new.stamp,
            content_hash=content,
            significant_hash=significant,
            tzdata=language.zones.tzdata_version(),
        )
    )
    return store.invitation.issues(tx, matter.meeting.id)[-1]


def _content(matter: _Matter) -> tuple[str, str]:
    """The hashes of what the invitation says, and of what makes an answer void; in every language of the meeting."""
    attendees = [
        _attendee(guest, Reply.NEEDS_ACTION)
        for guest in matter.invited
        if guest.email and (matter.everyone or guest.is_chair)
    ]
    said = [
        papers.invitation.compose(
            matter.convocation, lang, tuple(attendees), sequence=0, stamp=matter.convocation.created
        )
        for lang in matter.convocation.languages
    ]
    return rules.invitation.content_hash(*said), rules.invitation.significant_hash(said[0])


# Each person's copy


def _files(tray: Tray, matter: _Matter, issue: Issue, folder: Path) -> tuple[Made, ...]:
    number = matter.meeting.number
    addressed = [
        (guest, method)
        for guest in matter.guests
        if guest.email
        for method in [rules.invitation.method(issue, matter.of(guest), is_invited=guest in matter.invited)]
        if method
    ]
    files, unsent = [], []
    for (guest, method), name in zip(addressed, rules.invitation.file_names(number, addressed), strict=True):
        said = _invitation(matter, guest, issue, method)
        content = rules.invitation.content_hash(said)
        copy = rules.invitation.copy(guest, issue, matter.of(guest), method, content, now=tray.office.now)
        stamped = replace(said.occasion, sequence=copy.sequence, stamp=copy.stamp)
        path = folder / name
        changed = tray.put(f"invitation:{number}", path, formats.ics.calendar(replace(said, occasion=stamped)))
        files.append(Made(path, guest.seat, method, changed, is_due=copy.sent_at is None))
        unsent += [copy] if copy.sent_at is None else []
    _keep(tray.tx, issue.id, unsent)
    return tuple(files)


def _invitation(matter: _Matter, guest: Guest, issue: Issue, method: Method) -> Invitation:
    """What this person reads, without the number it will carry."""
    reader = next((lang for lang in guest.languages if lang in tuple(Language)), matter.convocation.languages[0])
    said, listed = matter.convocation, [guest]
    if method is Method.CANCEL and issue.method is Method.REQUEST:
        # Who is uninvited stands alone in it (RFC 5546, 3.2.5).
        said = replace(said, standing=Standing.UNINVITED)
    else:
        listed += [one for one in matter.invited if one != guest and one.email and (matter.everyone or one.is_chair)]
    ordered = sorted(listed, key=lambda one: (not one.is_chair, one.seat, one.person))
    zones = sorted({*issue.zones, guest.zone})
    said = replace(said, places=tuple(Place(zone) for zone in zones), own=Place(guest.zone))
    void = rules.invitation.voids_answers(matter.issues, issue)
    attendees = tuple(_attendee(one, _answer(matter, one, void=void)) for one in ordered)
    return papers.invitation.compose(said, reader, attendees, sequence=issue.sequence, stamp=issue.stamp)


def _attendee(guest: Guest, reply: Reply) -> Attendee:
    role = Role.CHAIR if guest.is_chair else rules.invitation.ROLES[guest.kind]
    lang = guest.languages[0] if guest.languages else Language.EN
    return Attendee(guest.email or "", guest.name, lang, role, reply)


def _answer(matter: _Matter, guest: Guest, *, void: bool) -> Reply:
    """The seat's answer on file is its holder's, once the holder was asked and the question is still the same."""
    told = rules.invitation.last_sent(matter.of(guest))
    asked = told is not None and told.method is Method.REQUEST and guest.role is PersonRole.HOLDER
    return guest.reply if asked and not void else Reply.NEEDS_ACTION


def _keep(tx: Transaction, issue_id: int, unsent: Sequence[Copy]) -> None:
    """These are the copies of an issue that have yet to go out, and no others."""
    known = {
        (record.person_id, record.method, record.sequence, record.content_hash): record
        for record in tx.all(records.InvitationCopy, issue_id=issue_id, sent_at=None)
    }
    wanted = {(copy.person, copy.method, copy.sequence, copy.content): copy for copy in unsent}
    for place, record in known.items():
        if place not in wanted:
            tx.remove(record)
    for place, copy in wanted.items():
        if place not in known:
            tx.add(
                records.InvitationCopy(
                    issue_id=issue_id,
                    person_id=copy.person,
                    method=copy.method,
                    sequence=copy.sequence,
                    stamp=copy.stamp,
                    content_hash=copy.content,
                )
            )


def _void(tx: Transaction, meeting: Meeting, seats: set[str]) -> None:
    for key in sorted(seats):
        seat = tx.one(records.Seat, key=key)
        for record in tx.all(records.Attendance, meeting_id=meeting.id, seat_id=seat.id):
            record.reply = Reply.NEEDS_ACTION
