"""What may be meant, but is seldom: a date at a weekend, taken or out of order, a meeting left out.

A quorum that nobody reaches, and an action that is late as soon as it is given, are meant as seldom.

Nothing of it is refused: it is asked about where somebody can answer (design, section 2), and remarked on elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta

from wgsec import language
from wgsec.facts.change import Emptied
from wgsec.facts.check import Finding
from wgsec.facts.draft import Draft
from wgsec.facts.group import Group
from wgsec.facts.invitation import InvitationIssue
from wgsec.facts.meeting import AHEAD, OFF, UNOPENED, Meeting
from wgsec.facts.member import Member, Person
from wgsec.facts.minutes import Decision, DecisionMode
from wgsec.rules.decision import adopts
from wgsec.rules.quorum import entitled, needed
from wgsec.rules.reservation import named

_WORD = re.compile(r"[^\W_]+")
_CLOCKS_DIFFER = timedelta(minutes=5)


def day_of(day: date) -> Iterator[Finding]:
    """Of the day of a meeting."""
    if day.isoweekday() > 5:
        yield Finding("meeting.odd.weekend", {"day": day})


def place_among(number: int, starts_at: datetime, meetings: Iterable[Meeting]) -> Iterator[Finding]:
    """Of a meeting's instant beside those of the others: at the same time as one, or out of the order of numbers."""
    others = [one for one in meetings if one.number != number and one.state not in OFF]
    for one in others:
        if one.starts_at == starts_at:
            yield Finding("meeting.odd.same", {"other": one.number, "day": one.day})
    for one in others:
        if (one.number < number) != (one.starts_at < starts_at) and one.starts_at != starts_at:
            yield Finding("meeting.odd.order", {"number": number, "other": one.number, "day": one.day})
            return


def opening(meeting: Meeting, meetings: Iterable[Meeting]) -> Iterator[Finding]:
    """Of opening a meeting while an earlier one has not been opened."""
    for one in meetings:
        if one.number < meeting.number and one.state in UNOPENED:
            yield Finding("meeting.odd.skipped", {"number": meeting.number, "other": one.number, "day": one.day})
            return


def hour(meeting: Meeting, at: time, now: datetime) -> Iterator[Finding]:
    """Of opening or closing a meeting at a wall time of its zone that is still to come at `now` (UTC), on its day.

    Two clocks may differ by some minutes.
    """
    soon = language.zones.local(now + _CLOCKS_DIFFER, meeting.zone)
    if soon.date() == meeting.day and at > soon.time():
        yield Finding("meeting.odd.hour-to-come", {"number": meeting.number, "at": at})


def stand_in(member: Member, ever: Iterable[Person], name: str) -> Iterator[Finding]:
    """Of somebody who represents a seat without ever having been on it; `ever` are those who were."""
    if language.folding.fold(name) not in {language.folding.fold(one.name) for one in ever}:
        yield Finding("meeting.odd.stand-in", {"name": name, "key": member.seat.key})


def due(day: date | Emptied | None, today: date) -> Iterator[Finding]:
    """Of the day by which an action that is given today is to be done."""
    if day and day < today:
        yield Finding("action.odd.past", {"due": day})


def adopting(by: Decision, drafts: Iterable[Draft], decisions: Iterable[Decision]) -> Iterator[Finding]:
    """Of a decision that is said to adopt recommendations and does not name one of them, but others.

    Also where it names none, while another decision adopts this one by its name.
    """
    others = [one for one in decisions if one.label != by.label]
    labels = tuple(dict.fromkeys(label for text in by.wording.texts().values() for label in named(text)))
    for draft in drafts:
        if _names(by, draft):
            continue
        if meant := adopter(draft, others):
            yield Finding("draft.odd.by", {"label": draft.label, "by": by.label, "other": meant.label})
        elif labels:
            yield Finding("draft.odd.names", {"label": draft.label, "by": by.label, "labels": labels})


def adopter(draft: Draft, decisions: Sequence[Decision]) -> Decision | None:
    """The last decision that adopts a recommendation by its name, whether or not anybody has said so of the text."""
    return next((one for one in reversed(decisions) if adopts(one) and _says_so(one) and _names(one, draft)), None)


def idle(by: Decision) -> Iterator[Finding]:
    """Of a decision that is said to adopt a text in other words than the chair's (practice 2.8): agrees to revert."""
    if not _says_so(by):
        yield Finding("draft.odd.verb", {"by": by.label})


def reopening(drafts: Iterable[Draft]) -> Iterator[Finding]:
    """Of reopening what the group adopted: that takes a motion on record (practice 2.4)."""
    labels: dict[str, list[str]] = {}
    for one in drafts:
        if one.adopted_by:
            labels.setdefault(one.adopted_by, []).append(one.label)
    for by, some in labels.items():
        yield Finding("draft.odd.reopening", {"by": by, "labels": tuple(some), "n": len(some)})


def unseen(by: Decision, drafts: Iterable[Draft], meeting: Meeting) -> Iterator[Finding]:
    """Of a text that was written after the day of the meeting whose decision is said to adopt it.

    Also on that day, once a text that the meeting or a later one adopted was reopened and revised. A decision by
    silence is left out: it is asked of the group after the meeting.
    """
    if by.mode is DecisionMode.SILENCE:
        return
    for draft in drafts:
        written = language.zones.local(draft.latest.created, meeting.zone).date()
        is_later = written > meeting.day or meeting.number in draft.outgrown
        if is_later and draft.adopted_by != by.label:
            facts = {"label": draft.label, "revision": draft.latest.number, "day": written}
            yield Finding("draft.odd.unseen", {**facts, "by": by.label, "held": meeting.day})


def _says_so(one: Decision) -> bool:
    """Whether it says in any language that the group adopts or approves."""
    words = (word for text in one.wording.texts().values() for word in _WORD.findall(text))
    return any(language.marks.find("verb", word) == "adopts" for word in words)


def _names(one: Decision, draft: Draft) -> bool:
    """Whether its wording names the recommendation, or a reservation to it does."""
    texts = (*one.wording.texts().values(), *(made.on or "" for made in one.reservations))
    return any(draft.label in named(text) for text in texts)


def mailbox(
    address: str, group: Group, meetings: Iterable[Meeting], issues: Mapping[int, Iterable[InvitationIssue]]
) -> Iterator[Finding]:
    """Of another mailbox than that from which invitations to meetings to come went out; `issues` are by meeting's id.

    It is their ORGANIZER, who alone may change or cancel them (RFC 5546, 2.1.1 and 3.2.2).
    """
    before = group.mailbox.address if group.mailbox else address
    if address.casefold() == before.casefold():
        return
    went = {meeting for meeting, some in issues.items() if any(one.dispatched for one in some)}
    invited = [one.number for one in meetings if one.state in AHEAD and one.id in went]
    if invited:
        yield Finding("group.odd.mailbox", {"before": before, "meetings": tuple(invited), "n": len(invited)})


def quorum(rule: str, members: Iterable[Member]) -> Iterator[Finding]:
    """Of a rule that no meeting can meet; none can be met while the group has no members yet."""
    seats = len(entitled(members))
    if 0 < seats < needed(rule, seats):
        yield Finding("check.finding.quorum", {"needed": needed(rule, seats), "seats": seats})
