"""The public calendar of all meetings, and what makes each of them the same event for ever."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from wgsec import formats, papers, records, rules, store
from wgsec.desk.loose import Tray
from wgsec.errors import Refused
from wgsec.facts.group import Group, Mailbox
from wgsec.facts.invitation import Announced

if TYPE_CHECKING:
    from wgsec.store.transaction import Transaction

FILE = "calendar.ics"


def mailbox(group: Group) -> Mailbox:
    """The mailbox that invites. Refused while the group has none."""
    if group.mailbox is None:
        raise Refused("invitation.error.mailbox")
    return group.mailbox


def name(tx: Transaction) -> None:
    """Gives every meeting its UID before it is first told to anybody. Refused while the group has no mailbox."""
    group = store.group.the(tx)
    domain = _domain(mailbox(group))
    for record in tx.all(records.Meeting, uid=None):
        record.uid = rules.invitation.uid(group.seed, record.number, domain)


def lay(tray: Tray) -> Path:
    """Lays out the calendar that anybody may subscribe to, with every meeting; cancelled ones stay in it.

    The meetings must have their names. Their SEQUENCE counts how often the journal says they were changed.
    """
    group = store.group.the(tray.tx)
    inviting = mailbox(group)
    changes = store.invitation.changes(tray.tx)
    meetings = store.meeting.all_(tray.tx)
    told = [
        Announced(papers.convocation.compose(group, inviting, one, one.uid or ""), times - 1, last)
        for one in meetings
        for times, last in [changes[one.id]]
    ]
    feed = papers.invitation.compose_feed(
        group.name,
        group.short_name,
        group.meeting_languages,
        told,
        uid=rules.invitation.uid(group.seed, 0, _domain(inviting)),
        created=min(one.created for one in meetings),
        source=group.feed_url,
    )
    path = tray.office.workspace.out / FILE
    tray.put("calendar", path, formats.ics.feed(feed))
    return path


def _domain(box: Mailbox) -> str:
    return box.address.rpartition("@")[2]
