"""The public calendar of all meetings, and what makes each of them the same event for ever."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from wgsec import formats, papers, records, rules, store
from wgsec.errors import Refused

if TYPE_CHECKING:
    from wgsec.desk.loose import Tray
    from wgsec.facts.group import Group, Mailbox
    from wgsec.store.transaction import Transaction

FILE = "calendar.ics"


def mailbox(group: Group) -> Mailbox:
    """The mailbox that invites. Refused while the group has none."""
    if group.mailbox is None:
        raise Refused("invitation.error.mailbox")
    return group.mailbox


def name(tx: Transaction) -> None:
    """Gives every meeting its UID, long before it is first told to anybody; nothing while the group has no mailbox."""
    group = store.group.the(tx)
    if group.mailbox is None:
        return
    domain = group.mailbox.address.rpartition("@")[2]
    for record in tx.all(records.Meeting, uid=None):
        record.uid = rules.invitation.uid(group.seed, record.number, domain)


def lay(tray: Tray) -> Path:
    """Lays out the calendar that anybody may subscribe to, with every meeting (one at least); cancelled ones stay.

    Their SEQUENCE counts the entries of the journal that changed what it says of them, be it in the group's own name.
    """
    # A meeting is scheduled and moved without it.
    from wgsec.facts.invitation import Announced

    group = store.group.the(tray.tx)
    inviting = mailbox(group)
    alterations = store.invitation.alterations(tray.tx)
    meetings = store.meeting.all_(tray.tx)
    told = [
        Announced(papers.convocation.compose(group, inviting, one, one.uid or ""), times - 1, last)
        for one in meetings
        for times, last in [rules.invitation.announcements(alterations[one.number])]
    ]
    feed = papers.invitation.compose_feed(
        group.name,
        group.short_name,
        group.meeting_languages,
        told,
        uid=rules.invitation.feed_uid(group.seed),
        source=group.feed_url,
    )
    path = tray.office.workspace.out / FILE
    tray.put("calendar", path, formats.ics.feed(feed))
    return path
