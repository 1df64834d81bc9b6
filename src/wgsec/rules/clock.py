"""Whether wall times still mean the instants that were stored for them, under the rules of time zones of today."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wgsec import language
from wgsec.errors import WgsecError
from wgsec.facts.check import Finding
from wgsec.facts.group import Group
from wgsec.facts.meeting import TOOK_PLACE, Meeting, MeetingState
from wgsec.facts.member import Member

OVER = TOOK_PLACE | {MeetingState.CANCELLED}
"""A meeting that is over took place when it did, whatever the rules say by now."""


def unknown(group: Group, members: Iterable[Member]) -> Iterator[Finding]:
    """The zones of the group and of its persons that no rules are known for."""
    if not language.zones.known(group.zone):
        yield Finding("check.finding.zone-of-group", {"zone": group.zone})
    for member in members:
        for person in (member.holder, *member.alternates):
            if person and person.zone and not language.zones.known(person.zone):
                yield Finding("check.finding.zone-of-person", {"key": member.seat.key, "zone": person.zone})


def finding(meeting: Meeting) -> Finding | None:
    """What is wrong with a meeting's instant: its zone is unknown, its wall time is no time, or it has moved."""
    named = {"number": meeting.number, "zone": meeting.zone}
    if not language.zones.known(meeting.zone):
        return Finding("check.finding.zone-of-meeting", named)
    if meeting.state in OVER:
        return None
    wall = f"{meeting.day.isoformat()} {meeting.at:%H:%M}"
    try:
        now = language.zones.instant(meeting.day, meeting.at, meeting.zone, meeting.fold)
    except WgsecError:
        return Finding("check.finding.no-such-time", named | {"wall": wall})
    if now == meeting.starts_at:
        return None
    was, is_ = (f"{at:%Y-%m-%d %H:%M}" for at in (meeting.starts_at, now))
    return Finding("check.finding.moved", named | {"wall": wall, "was": was, "now": is_, "tzdata": meeting.tzdata})
