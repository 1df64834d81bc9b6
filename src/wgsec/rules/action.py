"""The life of an action: which state may follow which, and what each meeting has made of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime

from wgsec import language
from wgsec.errors import Refused
from wgsec.facts.check import Finding
from wgsec.facts.meeting import OPENED, TOOK_PLACE, Meeting
from wgsec.facts.member import Member
from wgsec.facts.minutes import Action, ActionState, Given

NEXT: dict[ActionState, frozenset[ActionState]] = {
    ActionState.OPEN: frozenset({ActionState.DONE, ActionState.CANCELLED}),
    ActionState.DONE: frozenset(),
    ActionState.CANCELLED: frozenset(),
}
"""What was closed by mistake is opened by undoing that."""


def check_step(action: Action, to: ActionState, given: date, day: date) -> None:
    """Refused unless `to` may follow the action's state, and on a `day` before that of the meeting that gave it.

    Both days are of that meeting's zone.
    """
    if to not in NEXT[action.state]:
        raise Refused("action.error.closed", label=action.label, on=action.closed_on, state=action.state)
    if day < given:
        raise Refused("action.error.before-given", label=action.label, given=given, day=day)


def came_to(action: Action, meeting: Meeting) -> bool:
    """Whether an action of an earlier meeting was still open when this one began: closed there, later, or not yet."""
    return action.meeting < meeting.number and (action.closed_on is None or action.closed_on >= meeting.day)


def is_ahead_of(action: Action, meeting: Meeting, day: date) -> bool:
    """Whether it is for the meeting to review as an agenda made on this `day` has it: what was closed by then is not.

    Once the meeting was opened, what it closed itself has come to it.
    """
    if meeting.state in OPENED and came_to(action, meeting):
        return True
    return action.meeting < meeting.number and (action.closed_on is None or action.closed_on > day)


def closed_at(action: Action, meeting: Meeting) -> bool:
    """Whether it was closed at the meeting: on its day, and not by a command after the meeting had carried it over."""
    is_left = action.meeting != meeting.number and as_given(action, meeting.number) is not None
    return action.closed_on == meeting.day and not is_left


def came_open(action: Action, meeting: Meeting) -> bool:
    """Whether an earlier meeting gave it and this one left it open."""
    return came_to(action, meeting) and not closed_at(action, meeting)


def done_at(action: Action, meeting: Meeting) -> bool:
    """Whether an earlier meeting gave it and it was reported as done at this one."""
    return came_to(action, meeting) and action.state is ActionState.DONE and closed_at(action, meeting)


def was_open(action: Action, meeting: Meeting) -> bool:
    """Whether it is open, or was when this meeting ended and was closed by a command on the same day."""
    return action.state is ActionState.OPEN or (action.closed_on == meeting.day and came_open(action, meeting))


def closed(action: Action, to: ActionState, day: date, meetings: Iterable[Meeting], at: datetime) -> Action:
    """The action as a command closes it on a `day`, at an instant `at` (UTC), between or after these `meetings`.

    A meeting of that day that is over by then has carried it over; to one that is in session it is reported.
    """
    given = {one.meeting: one for one in action.given}
    for one in meetings:
        if one.day == day and one.number > action.meeting and one.state in OPENED:
            if _is_over(one, at):
                given.setdefault(one.number, Given(one.number, action.wording, action.owner, action.due))
            else:
                given.pop(one.number, None)
    return replace(action, state=to, closed_on=day, given=tuple(given[number] for number in sorted(given)))


def _is_over(meeting: Meeting, at: datetime) -> bool:
    if meeting.state not in TOOK_PLACE:
        return False
    wall = language.zones.local(at, meeting.zone)
    return meeting.closed_at is None or (wall.date(), wall.time()) >= (meeting.day, meeting.closed_at)


def stood(action: Action, meeting: Meeting) -> bool:
    """Whether the meeting that gave it let it stand: what is taken back on the day itself was never given."""
    return (action.state, action.closed_on) != (ActionState.CANCELLED, meeting.day)


def as_given(action: Action, meeting: int) -> Action | None:
    """The action as the notes of a meeting gave it or carried it over; None if it is in none of that meeting.

    Whatever became of it since is left out, but a language that was added to the same words is theirs too.
    """
    given = next((one for one in action.given if one.meeting == meeting), None)
    if given is None:
        return None
    is_same = given.wording.texts().items() <= action.wording.texts().items()
    return replace(action, wording=action.wording if is_same else given.wording, owner=given.owner, due=given.due)


def at_rest(now: Action, then: Action | None, meeting: Meeting) -> Action | None:
    """The action as the list of action points of a meeting has it that a later one has taken over from; None if never.

    `then` is what it was when the list was made (None: not given yet). What the minutes of the meeting say otherwise
    since was put right; whatever else became of it is for the lists of later meetings.
    """
    is_own, minuted = now.meeting == meeting.number, as_given(now, meeting.number)
    if then is None:
        if not is_own and minuted is None:
            return None
        then, before = replace(now, state=ActionState.OPEN, closed_on=None), None
    else:
        before = as_given(then, meeting.number) or then
    said = minuted or (now if is_own else then)
    if closed_at(now, meeting) or closed_at(then, meeting):
        then = replace(then, state=now.state, closed_on=now.closed_on)
    return replace(
        then,
        wording=then.wording if before and said.wording == before.wording else said.wording,
        owner=then.owner if before and said.owner == before.owner else said.owner,
        due=then.due if before and said.due == before.due else said.due,
    )


def recorded_at(action: Action, meetings: Iterable[Meeting] = ()) -> frozenset[int]:
    """The meetings, by number, whose minutes speak of it: that gave it, carried it over, and these, as it is closed."""
    return frozenset({action.meeting, *(one.meeting for one in action.given), *(one.number for one in meetings)})


def forsaken(actions: Iterable[Action], members: Iterable[Member]) -> Iterator[Finding]:
    """Of open actions whose owner has left the group: nobody is reminded of them. `members` hold former seats too."""
    left = {one.seat.key: one.seat.until for one in members if one.seat.has_left}
    for one in actions:
        if one.state is ActionState.OPEN and one.owner in left:
            facts = {"label": one.label, "key": one.owner, "until": left[one.owner]}
            yield Finding("check.finding.forsaken", facts)


def is_late(action: Action, today: date) -> bool:
    """Whether it is still open after the day it was due; `today` is a day of the group's zone."""
    return action.state is ActionState.OPEN and action.due is not None and action.due < today
