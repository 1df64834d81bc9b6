"""Each person's copy of an invitation: a calendar file in their language and hours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from wgsec import formats, papers, records, rules
from wgsec.desk import matters
from wgsec.desk.loose import Tray
from wgsec.desk.matters import Matter
from wgsec.facts.calendar import Invitation, Method, Standing
from wgsec.facts.invitation import Copy, Guest, InvitationIssue, Place
from wgsec.facts.language import Language

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
class _Letter:
    """What one person is told, and the copy it goes out as."""

    guest: Guest
    said: Invitation
    copy: Copy


def current(found: Mapping[int, Matter]) -> frozenset[int]:
    """The numbers of those whose newest issue says what the records say now, to everyone who is to be told."""
    return frozenset(number for number, matter in found.items() if _is_current(matter))


def _is_current(matter: Matter) -> bool:
    issue = rules.invitation.newest(matter.issues)
    if issue is None or matters.content(matter)[0] != issue.content:
        return False
    due = {one.copy for one in _letters(matter, issue, issue.stamp)}
    waiting = {one for one in matter.copies if one.issue == issue.id and one.sent_at is None}
    return waiting <= due <= set(matter.copies)


def lay(tray: Tray, matter: Matter, issue: InvitationIssue, folder: Path) -> tuple[Made, ...]:
    """Lays out the file of everyone who is told something, and notes which copies have yet to go out."""
    number, files = matter.meeting.number, []
    letters = _letters(matter, issue, tray.office.now)
    names = rules.invitation.file_names(number, [(one.guest, one.copy.method) for one in letters])
    for one, name in zip(letters, names, strict=True):
        stamped = replace(one.said.occasion, sequence=one.copy.sequence, stamp=one.copy.stamp)
        path = folder / name
        changed = tray.put(f"invitation:{number}", path, formats.ics.calendar(replace(one.said, occasion=stamped)))
        files.append(Made(path, one.guest.seat, one.copy.method, changed, is_due=one.copy.sent_at is None))
    keep(tray.tx, issue.id, [one.copy for one in letters if one.copy.sent_at is None])
    return tuple(files)


def _letters(matter: Matter, issue: InvitationIssue, now: datetime) -> list[_Letter]:
    """Everyone who is told something by this issue, and their copy: one they have, or a new one of `now` (UTC)."""
    found = []
    for guest in matter.guests:
        earlier = matter.of(guest)
        method = rules.invitation.method(issue, earlier, is_invited=guest in matter.invited)
        if guest.email and method:
            said = _invitation(matter, guest, issue, method)
            content = rules.invitation.content_hash(said)
            copy = rules.invitation.copy(guest, issue, earlier, method, content, now=now)
            found.append(_Letter(guest, said, copy))
    return found


def _invitation(matter: Matter, guest: Guest, issue: InvitationIssue, method: Method) -> Invitation:
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
    answers = (rules.invitation.answer(one, matter.of(one), void=void) for one in ordered)
    attendees = tuple(matters.attendee(one, answer) for one, answer in zip(ordered, answers, strict=True))
    return papers.invitation.compose(said, reader, attendees, sequence=issue.sequence, stamp=issue.stamp)


def keep(tx: Transaction, issue_id: int, unsent: Sequence[Copy]) -> None:
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
