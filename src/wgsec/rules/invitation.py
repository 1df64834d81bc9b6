"""Who is invited, and when an invitation is a new one: its content, UID and SEQUENCE (RFC 5546, 2.1.4 and 2.1.5)."""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import date, datetime, timedelta

from wgsec import language
from wgsec.errors import Refused, WrongUsage
from wgsec.facts.calendar import Invitation, Method, Role, Standing
from wgsec.facts.invitation import Alteration, Copy, Guest, InvitationIssue, NewIssue, NothingToSend, Reuse
from wgsec.facts.meeting import Meeting, MeetingState, Reply
from wgsec.facts.member import PersonRole, SeatKind
from wgsec.rules import people

UID_LENGTH = 100
SEED = uuid.uuid5(uuid.NAMESPACE_URL, "urn:wgsec:invitation")
# What changes from issue to issue, or with an answer, without saying anything new.
NOT_CONTENT = frozenset({"sequence", "stamp", "created", "reply"})

ROLES = {
    SeatKind.MEMBER: Role.REQUIRED,
    SeatKind.OBSERVER: Role.OPTIONAL,
    SeatKind.EXPERT: Role.OPTIONAL,
    SeatKind.SECRETARIAT: Role.REQUIRED,
    SeatKind.INTERPRETER: Role.REQUIRED,
}
"""The seats that are invited; the reserve and translators do not sit in a meeting."""

STANDINGS = {
    MeetingState.PLANNED: Standing.TENTATIVE,
    MeetingState.SAVE_THE_DATE: Standing.TENTATIVE,
    MeetingState.CONVENED: Standing.CONFIRMED,
    MeetingState.IN_SESSION: Standing.CONFIRMED,
    MeetingState.HELD: Standing.CONFIRMED,
    MeetingState.CLOSED: Standing.CONFIRMED,
    MeetingState.POSTPONED: Standing.CANCELLED,
    MeetingState.CANCELLED: Standing.CANCELLED,
}
"""What a calendar shows of a meeting: until it is convened it is a save-the-date; a postponed one has no day."""

PUBLIC = {
    "meeting": frozenset({"title", "day", "at", "minutes", "zone", "fold"}),
    "working_group": frozenset(
        {"name", "short_name", "organisation", "notice", "meeting_languages", "mailbox_name", "mailbox_address"}
    ),
}
"""What the public calendar says of a meeting, and of whose meeting it is, beside its standing."""


def uid(seed: str, number: int, domain: str) -> str:
    """The UID of meeting `number`, for ever: made once from the group's seed, ASCII, under 100 characters.

    `domain` is that of the group's mailbox. WrongUsage if it is no plain host name or too long.
    """
    made = f"{uuid.uuid5(SEED, f'{seed}/{number}')}@{domain.lower()}"
    if not people.is_domain(domain) or len(made) >= UID_LENGTH:
        raise WrongUsage("invitation.error.domain", domain=domain)
    return made


def check_built(number: int, built: date, went: date) -> None:
    """Refused for an invitation that is said to have gone out on a day before that on which it was built."""
    if went < built:
        raise Refused("invitation.error.before-built", number=number, built=built, day=went)


def feed_uid(seed: str) -> str:
    """The UID of the public calendar, for ever, whatever the group's mailbox is (RFC 7986, 5.3)."""
    return str(uuid.uuid5(SEED, seed))


def announcements(alterations: Iterable[Alteration]) -> tuple[int, datetime]:
    """How many entries have changed what the public calendar says of a meeting, and the instant (UTC) of the last one.

    `alterations` are those of the meeting and of its group; before the meeting was entered the group may have been
    called anything. The journal only ever grows, and what was taken back stays in it: the number of a UID never falls
    (RFC 5546, 2.1.4). Opening and closing a meeting change nothing there.
    """
    made = [*alterations]
    first = min(one.entry for one in made if one.table == "meeting")
    told = {one.entry: one.at for one in made if one.entry >= first and _is_public(one)}
    return len(told), max(told.values())


def _is_public(one: Alteration) -> bool:
    return one.column in PUBLIC[one.table] or _changes_standing(one)


def _changes_standing(one: Alteration) -> bool:
    if one.column != "state" or one.new is None:
        return False
    return one.old is None or _shown(MeetingState(one.old)) != _shown(MeetingState(one.new))


def _shown(state: MeetingState) -> tuple[Standing, bool]:
    """What the calendar shows of a state: a postponed meeting is called off in words of its own."""
    return STANDINGS[state], state is MeetingState.POSTPONED


def check_ahead(meeting: Meeting) -> None:
    """Refused for a meeting that is over: nobody is invited to it any more."""
    if meeting.state in (MeetingState.HELD, MeetingState.CLOSED):
        raise Refused("invitation.error.over", number=meeting.number, state=meeting.state)


def invited(guests: Sequence[Guest]) -> tuple[Guest, ...]:
    """The holder of every seat that sits in meetings, seat by seat; the first alternate while a seat is vacant.

    An alternate who was named as the one who represents the seat at this meeting is invited beside its holder.
    """
    seats: dict[str, list[Guest]] = {}
    for guest in guests:
        if guest.kind in ROLES and not guest.gone:
            seats.setdefault(guest.seat, []).append(guest)
    found: list[Guest] = []
    for seated in seats.values():
        holders = [one for one in seated if one.role is PersonRole.HOLDER]
        found += holders[-1:] or seated[:1]
        found += [one for one in seated if one.represents and one not in found]
    return tuple(found)


def newest(issues: Sequence[InvitationIssue]) -> InvitationIssue | None:
    """The issue that counts now: the newest that was not withdrawn; None before the first."""
    return max((issue for issue in issues if not issue.withdrawn), key=_sequence, default=None)


def voids_answers(issues: Sequence[InvitationIssue], issue: InvitationIssue) -> bool:
    """Whether the answers on file were given to another time or standing than this issue, not yet out, announces."""
    known = max((one for one in issues if one.dispatched and not one.withdrawn), key=_sequence, default=None)
    return known is not None and not issue.dispatched and known.significant != issue.significant


def last_sent(copies: Sequence[Copy]) -> Copy | None:
    """What one person was told last; None if nothing."""
    return max((copy for copy in copies if copy.sent_at), key=_sequence, default=None)


def answer(guest: Guest, copies: Sequence[Copy], *, void: bool) -> Reply:
    """What a copy says that a person answered: the seat's answer on file is its holder's, once the holder was asked.

    `copies` are this person's; `void` is whether the question is another by now (`voids_answers`).
    """
    told = last_sent(copies)
    asked = told is not None and told.method is Method.REQUEST and guest.role is PersonRole.HOLDER
    return guest.reply if asked and not void else Reply.NEEDS_ACTION


def method(issue: InvitationIssue, copies: Sequence[Copy], *, is_invited: bool) -> Method | None:
    """What a person is to get of an issue, given their earlier copies; None for nothing.

    Only who was told of the meeting is told that it is cancelled, or that it no longer concerns them
    (RFC 5546, 3.2.5).
    """
    told = last_sent(copies)
    if issue.method is Method.REQUEST and is_invited:
        return Method.REQUEST
    if told is None:
        return None
    knows = told.method is Method.CANCEL and (issue.method is Method.REQUEST or told.issue != issue.id)
    return None if knows else Method.CANCEL


def copy(
    guest: Guest, issue: InvitationIssue, earlier: Sequence[Copy], method: Method, content: str, *, now: datetime
) -> Copy:
    """This person's copy of an issue: the one they have or wait for if it says the same, else one that comes after.

    It takes the issue's SEQUENCE, or more if this person was last told something else under that one. `now` is UTC.
    """
    told = last_sent(earlier)
    waiting = [one for one in earlier if one.issue == issue.id and not one.sent_at]
    for one in ([told] if told else []) + waiting:
        if (one.method, one.content) == (method, content):
            return one
    sequence = max(issue.sequence, told.sequence + 1 if told else 0)
    stamp = issue.stamp
    if told and sequence != issue.sequence:
        stamp = max(now.replace(microsecond=0), *(one.stamp + timedelta(seconds=1) for one in (told, issue)))
    return Copy(issue.id, guest.person, method, sequence, stamp, content)


def file_names(number: int, addressed: Sequence[tuple[Guest, Method]]) -> tuple[str, ...]:
    """`invitation-03_fr.ics` or `cancellation-03_fr.ics` for each, `…_fr_2.ics` for a seat's second: never a name."""
    names: list[str] = []
    for guest, asked in addressed:
        kind = "invitation" if asked is Method.REQUEST else "cancellation"
        stem, n = f"{kind}-{number:02d}_{guest.seat}", 2
        name = f"{stem}.ics"
        while name in names:
            name, n = f"{stem}_{n}.ics", n + 1
        names.append(name)
    return tuple(names)


def content_hash(*invitations: Invitation) -> str:
    """What these invitations to one meeting say, whatever their SEQUENCE, DTSTAMP and answers: SHA-256 in hex.

    One hash stands for a meeting whose members read several languages: give one invitation per language, composed
    for nobody where everyone sees only himself in it, for all where everyone sees all.
    """
    return _hash([_content(asdict(invitation)) for invitation in invitations])


def significant_hash(invitation: Invitation) -> str:
    """What makes an answer void when it changes: time, length, zone, standing (RFC 5546, 2.1.4); SHA-256 in hex.

    The instant counts beside the wall time: when the rules of the zone change, the hour moves for members elsewhere.
    """
    told = invitation.occasion
    instant = language.zones.instant(told.day, told.at, told.zone, told.fold)
    return _hash([invitation.method, told.standing, told.day, told.at, told.zone, told.minutes, instant])


def next_issue(
    earlier: Sequence[InvitationIssue], content: str, *, cancelled: bool, now: datetime
) -> Reuse | NewIssue | NothingToSend:
    """What becomes of a meeting's invitation, given its earlier issues (any order) and the hash it has now.

    The content of the newest live issue, or of one after which nothing was dispatched, is that issue: it goes out
    byte for byte, and a move undone before anybody heard of it costs no SEQUENCE. Anything else is the newest
    SEQUENCE + 1. A cancelled meeting that nobody was invited to needs no CANCEL. `now` is UTC; a DTSTAMP is
    always later than the one before, in whole seconds.
    """
    live = sorted((issue for issue in earlier if not issue.withdrawn), key=_sequence)
    if cancelled and not any(issue.dispatched for issue in live):
        return NothingToSend(tuple(live))
    later: list[InvitationIssue] = []
    for issue in reversed(live):
        if issue.content == content:
            return Reuse(issue, tuple(reversed(later)))
        if issue.dispatched:
            break
        later.append(issue)
    stamp = max([now.replace(microsecond=0), *(issue.stamp + timedelta(seconds=1) for issue in earlier)])
    return NewIssue(live[-1].sequence + 1 if live else 0, stamp)


def _sequence(made: InvitationIssue | Copy) -> int:
    return made.sequence


def _content(node: object) -> object:
    if isinstance(node, dict):
        return {key: _content(value) for key, value in node.items() if key not in NOT_CONTENT}
    return [_content(part) for part in node] if isinstance(node, (list, tuple)) else node


def _hash(content: object) -> str:
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
