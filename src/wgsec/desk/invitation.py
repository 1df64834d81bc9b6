"""Inviting to meetings: a calendar file for each person, and the note that they went out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from wgsec import language, outbox, records, rules, store
from wgsec.desk import calendar, copies, loose, matters
from wgsec.desk.copies import Made
from wgsec.desk.loose import Cleared, Tray
from wgsec.desk.matters import Matter
from wgsec.desk.office import Office
from wgsec.errors import Refused
from wgsec.facts.calendar import Method, Standing
from wgsec.facts.invitation import InvitationIssue, NewIssue, Reuse
from wgsec.facts.meeting import OPENED, Meeting, Reply

if TYPE_CHECKING:
    from wgsec.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Built:
    """What building came to; `issue` is None when a meeting was cancelled that nobody had been invited to.

    `unreached` are seats whose person has no mail address.
    """

    meeting: Meeting
    issue: InvitationIssue | None
    is_new: bool
    files: tuple[Made, ...]
    feed: Path
    cleared: Cleared
    unreached: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dispatched:
    """What was noted as gone out, to which seats, and whether it still says what the records say."""

    issue: InvitationIssue
    seats: tuple[str, ...]
    is_current: bool


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
    meeting = store.meeting.by_number(tray.tx, number)
    rules.invitation.check_ahead(meeting)
    matter = matters.of(tray.tx, meeting, everyone)
    issue, is_new = _issue(tray.tx, matter, tray.office.now)
    folder = out or tray.office.workspace.out / rules.document.folder(number) / "invitations"
    files = copies.lay(tray, matter, issue, folder) if issue else ()
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
    Refused when nothing was built, or all of it has gone out, and for a day before it was built; and before the
    meeting, when it can be built again, while a file is missing or was edited by hand.
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
        zone = store.group.the(tx).zone
        built = office.at(max(issue.stamp, *(copy.stamp for copy in due))).today(zone)
        rules.invitation.check_built(number, built, office.today(zone))
        is_ahead = meeting.state not in OPENED
        if is_ahead:
            _check_lying(office, tx, number)
        void = rules.invitation.voids_answers(issues, issue)
        told = {copy.person for copy in store.invitation.copies(tx, meeting.id) if copy.sent_at}
        tx.one(records.InvitationIssue, id=issue.id).dispatched = True
        for copy in due:
            copy.sent_at = office.instant
        persons = {copy.person_id for copy in due}
        gone_to = [guest for guest in store.invitation.guests(tx, meeting.id) if guest.person in persons]
        _void(tx, meeting, {guest.seat for guest in gone_to if void or guest.person not in told})
        return Dispatched(
            replace(issue, dispatched=True),
            tuple(dict.fromkeys(guest.seat for guest in gone_to)),
            is_current=not is_ahead or number in copies.current(matters.of_events(tx, (meeting,))),
        )


def _check_lying(office: Office, tx: Transaction, number: int) -> None:
    """Refused unless every file lies as it was made in one of the folders it was laid in."""
    wrong: dict[str, Refused] = {}
    right: set[str] = set()
    for record in tx.all(records.LooseFile, subject=f"invitation:{number}"):
        path = office.workspace.folder / record.path
        lies = outbox.files.fingerprint(path)
        # Another folder, such as a stick, may be gone with its files.
        if lies == record.file_hash or (lies is None and Path(record.path).is_absolute()):
            right.add(path.name)
        else:
            msgid = f"invitation.error.file-{'edited' if lies else 'missing'}"
            wrong[path.name] = Refused(msgid, path=record.path, number=number)
    for name, refused in wrong.items():
        if name not in right:
            raise refused


def _issue(tx: Transaction, matter: Matter, now: datetime) -> tuple[InvitationIssue | None, bool]:
    """The issue that counts from now on, and whether it is a new one; what was withdrawn is marked."""
    cancelled = matter.convocation.standing is Standing.CANCELLED
    if not cancelled and not any(guest.email for guest in matter.invited):
        raise Refused("invitation.error.nobody")
    content, significant = matters.content(matter)
    outcome = rules.invitation.next_issue(matter.issues, content, cancelled=cancelled, now=now)
    if isinstance(outcome, NewIssue):
        return _enter(tx, matter, outcome, content, significant), True
    for one in outcome.withdrawn:
        tx.one(records.InvitationIssue, id=one.id).withdrawn = True
        copies.keep(tx, one.id, ())
    return (outcome.issue if isinstance(outcome, Reuse) else None), False


def _enter(tx: Transaction, matter: Matter, new: NewIssue, content: str, significant: str) -> InvitationIssue:
    for one in matter.issues:
        copies.keep(tx, one.id, ())
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


def _void(tx: Transaction, meeting: Meeting, seats: set[str]) -> None:
    for key in sorted(seats):
        seat = tx.one(records.Seat, key=key)
        for record in tx.all(records.Attendance, meeting_id=meeting.id, seat_id=seat.id):
            record.reply = Reply.NEEDS_ACTION
