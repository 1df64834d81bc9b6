"""A meeting with all that its invitation says and has said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wgsec import papers, rules, store
from wgsec.desk import calendar
from wgsec.facts.agenda import AgendaItem
from wgsec.facts.calendar import Attendee, Role
from wgsec.facts.group import Group, Mailbox
from wgsec.facts.invitation import Convocation, Copy, Guest, InvitationIssue
from wgsec.facts.language import Language
from wgsec.facts.meeting import Meeting, Reply
from wgsec.store.rows import Asker


@dataclass(frozen=True, slots=True)
class Matter:
    """`everyone`: all who are invited stand in each copy, not only its recipient and the chair."""

    meeting: Meeting
    group: Group
    mailbox: Mailbox
    convocation: Convocation
    guests: tuple[Guest, ...]
    invited: tuple[Guest, ...]
    issues: tuple[InvitationIssue, ...]
    copies: tuple[Copy, ...]
    everyone: bool

    def of(self, guest: Guest) -> tuple[Copy, ...]:
        """A person's copies."""
        return tuple(copy for copy in self.copies if copy.person == guest.person)


def of(archive: Asker, meeting: Meeting, everyone: bool | None = None) -> Matter:
    """The matter of one meeting; `everyone` is as it was last time when None. Refused without a mailbox."""
    return of_all(archive, (meeting,), everyone)[meeting.number]


def of_all(archive: Asker, meetings: Sequence[Meeting], everyone: bool | None = None) -> dict[int, Matter]:
    """The same of these meetings by their number, in a number of questions that does not grow with them."""
    only = meetings[0].id if len(meetings) == 1 else None
    group = store.group.the(archive)
    mailbox = calendar.mailbox(group)
    guests, issues = store.invitation.all_guests(archive, only), store.invitation.all_issues(archive, only)
    items, copies = store.agenda.all_(archive, only), store.invitation.copies(archive, only)
    return {
        one.number: _made(
            group, mailbox, one, guests.get(one.id, ()), issues.get(one.id, ()), copies, items.get(one.id, ()), everyone
        )
        for one in meetings
    }


def of_events(archive: Asker, meetings: Sequence[Meeting]) -> dict[int, Matter]:
    """The same of those that calendars know as an event; none without a mailbox, which would be their sender."""
    if store.group.the(archive).mailbox is None:
        return {}
    return of_all(archive, [one for one in meetings if one.uid is not None])


def content(matter: Matter) -> tuple[str, str]:
    """The hashes of what the invitation says, and of what makes an answer void; in every language of the meeting."""
    attendees = [
        attendee(guest, Reply.NEEDS_ACTION)
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


def attendee(guest: Guest, reply: Reply) -> Attendee:
    """How a guest stands in a calendar file, with this answer."""
    role = Role.CHAIR if guest.is_chair else rules.invitation.ROLES[guest.kind]
    lang = guest.languages[0] if guest.languages else Language.EN
    return Attendee(guest.email or "", guest.name, lang, role, reply)


def _made(
    group: Group,
    mailbox: Mailbox,
    meeting: Meeting,
    guests: tuple[Guest, ...],
    issues: tuple[InvitationIssue, ...],
    copies: tuple[Copy, ...],
    items: tuple[AgendaItem, ...],
    everyone: bool | None,
) -> Matter:
    before = rules.invitation.newest(issues)
    key = mailbox.address.casefold()
    ours = {one.id for one in issues}
    return Matter(
        meeting=meeting,
        group=group,
        mailbox=mailbox,
        convocation=papers.convocation.compose(group, mailbox, meeting, meeting.uid or "", items),
        guests=guests,
        invited=tuple(one for one in rules.invitation.invited(guests) if (one.email or "").casefold() != key),
        issues=issues,
        copies=tuple(one for one in copies if one.issue in ours),
        everyone=bool(before and before.everyone) if everyone is None else everyone,
    )
