"""Scheduling meetings and taking them through their life."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time
from typing import TYPE_CHECKING

from wgsec import formats, language, records, rules, store
from wgsec.desk import adopted, calendar, sitting
from wgsec.desk.office import Office
from wgsec.desk.recount import recount
from wgsec.errors import Refused
from wgsec.facts.change import Rewording
from wgsec.facts.language import Wording
from wgsec.facts.meeting import Attendance, Meeting, MeetingState, Presence

if TYPE_CHECKING:
    from wgsec.facts.notes import Remark
    from wgsec.store.rows import Asker
    from wgsec.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Scheduling:
    """A meeting to come, or with `held` one of the past. Wall time of `zone`, the group's when that is None.

    `fold` 1 is the second of two equal wall times when clocks go back.
    """

    day: date
    at: time
    minutes: int
    zone: str | None = None
    number: int | None = None
    title: Wording = Wording()
    links: Wording = Wording()
    held: bool = False
    fold: int = 0


def schedule(office: Office, plan: Scheduling) -> Meeting:
    """Enters a meeting and gives it its number for ever.

    WrongUsage for a wall time that does not exist and for a link that no invitation may hold, NoSuchThing for an
    unknown zone, Refused for a number that is taken, and as `rules.meeting.check_time`.
    """
    _check_links(plan.links)
    with office.change("meeting.schedule", lambda asker: f"meeting {_number(asker, plan)}") as tx:
        group, number = store.group.the(tx), _number(tx, plan)
        if number in {one.number for one in store.meeting.all_(tx)}:
            raise Refused("meeting.error.number", number=number)
        zone = plan.zone or group.zone
        tx.add(
            records.Meeting(
                number=number,
                title=plan.title,
                state=MeetingState.HELD if plan.held else MeetingState.PLANNED,
                day=plan.day,
                at=plan.at,
                minutes=plan.minutes,
                zone=zone,
                fold=plan.fold,
                starts_at=language.zones.instant(plan.day, plan.at, zone, plan.fold),
                tzdata=language.zones.tzdata_version(),
                links=plan.links,
                created=office.instant,
            )
        )
        calendar.name(tx)
        meeting = store.meeting.by_number(tx, number)
        rules.meeting.check_time(meeting, office.instant, held=plan.held)
        return meeting


def _number(asker: Asker, plan: Scheduling) -> int:
    return plan.number or rules.meeting.next_number(one.number for one in store.meeting.all_(asker))


def _record(tx: Transaction, number: int) -> tuple[Meeting, records.Meeting]:
    meeting = store.meeting.by_number(tx, number)
    return meeting, tx.one(records.Meeting, id=meeting.id)


@dataclass(frozen=True, slots=True)
class MeetingChange:
    """What is to be said differently of a meeting; None stays as it is, and an empty text takes out.

    With `names` the papers of one that is closed call group, institutions and persons as they are called now.
    """

    title: Rewording = Rewording()
    links: Rewording = Rewording()
    minutes: int | None = None
    names: bool = False


def edit(office: Office, number: int, change: MeetingChange, *, correct: bool = False) -> bool:
    """Changes title, links, length or names; False if that changed nothing.

    WrongUsage for a link as `schedule`. Refused as `sitting.name_anew` and `adopted.guarding`.
    """
    _check_links(change.links.said)
    with office.change("meeting.edit", f"meeting {number}") as tx, adopted.guarding(tx, {number}, correct=correct):
        meeting, record = _record(tx, number)
        record.title = change.title.over(meeting.title)
        record.links = change.links.over(meeting.links)
        record.minutes = change.minutes or meeting.minutes
        renamed = change.names and sitting.name_anew(tx, number)
        if renamed:
            rules.adopted.check_names(store.minutes.of_meeting(tx, meeting.id), correct=correct)
        return renamed or store.meeting.by_number(tx, number) != meeting


def _check_links(links: Wording) -> None:
    for uri in links.texts().values():
        formats.plain.link(uri)


def move(
    office: Office, number: int, day: date, at: time, *, zone: str | None = None, fold: int = 0, held: bool = False
) -> Meeting | None:
    """Another date or hour for a meeting that has not begun; a postponed one is planned again. None if nothing changed.

    With `held` it took place then, whenever it was to be, and is over. WrongUsage for a wall time that does not exist,
    Refused once it is open, over or cancelled, and as `rules.meeting.check_time`.
    """
    with office.change("meeting.move", f"meeting {number}") as tx:
        meeting, record = _record(tx, number)
        rules.meeting.check_ahead(meeting)
        record.day, record.at, record.zone, record.fold = day, at, zone or meeting.zone, fold
        record.starts_at = language.zones.instant(day, at, record.zone, fold)
        record.tzdata = language.zones.tzdata_version()
        if held:
            record.state = MeetingState.HELD
        elif meeting.state is MeetingState.POSTPONED:
            record.state = MeetingState.PLANNED
        moved = store.meeting.by_number(tx, number)
        if moved == meeting:
            return None
        rules.meeting.check_time(moved, office.instant, held=held)
        if held:
            sitting.keep(tx, number)
        return moved


def convene(office: Office, number: int) -> Meeting:
    """The meeting is convened: its notice goes out. Refused unless it was planned."""
    with office.change("meeting.convene", f"meeting {number}") as tx:
        return _step(tx, number, MeetingState.CONVENED)


def cancel(office: Office, number: int) -> Meeting:
    """The meeting will not take place; its number is not used again.

    Refused once it has begun, and once notes of it were read: what is on record there was said somewhere.
    What it was to take up of earlier meetings comes back on the next agenda, where their papers are now the last.
    """
    # A list of meetings needs no agendas.
    from wgsec.desk import agenda

    with office.change("meeting.cancel", f"meeting {number}") as tx:
        meeting = _step(tx, number, MeetingState.CANCELLED)
        rules.minutes.check_nothing_read(store.minutes.of_meeting(tx, meeting.id), number)
        back = {item.carried_from for item in store.agenda.items(tx, meeting.id) if item.carried_from}
        agenda.carry_on(tx, meeting, back)
        agenda.bring(tx, store.meeting.dossier(tx, number).following)
        return meeting


def open_(office: Office, number: int, at: time, *, correct: bool = False) -> Meeting:
    """The Chair opens the meeting at this wall time of its zone.

    Refused if it is over or cancelled, if its day has not come, and as `adopted.guarding`.
    """
    with office.change("meeting.open", f"meeting {number}") as tx, adopted.guarding(tx, {number}, correct=correct):
        meeting, record = _record(tx, number)
        rules.meeting.check_step(meeting, MeetingState.IN_SESSION)
        rules.meeting.check_day_has_come(meeting, office.instant)
        record.state, record.opened_at = MeetingState.IN_SESSION, at
        return store.meeting.by_number(tx, number)


def close(office: Office, number: int, at: time, *, correct: bool = False) -> Meeting:
    """The Chair closes the sitting at this wall time of its zone.

    Refused unless it is open and was opened before, and as `adopted.guarding`.
    """
    with office.change("meeting.close", f"meeting {number}") as tx, adopted.guarding(tx, {number}, correct=correct):
        meeting, record = _record(tx, number)
        rules.meeting.check_step(meeting, MeetingState.HELD)
        rules.meeting.check_hours(meeting, meeting.opened_at, at)
        record.state, record.closed_at = MeetingState.HELD, at
        sitting.keep(tx, number)
        return store.meeting.by_number(tx, number)


@dataclass(frozen=True, slots=True)
class Attending:
    """How a seat was there; `by` is the alternate who represented it, the times are wall times of the meeting.

    `noted` are the digests of the notes file that says so; None for what a command says.
    """

    seat: str
    presence: Presence | None
    by: str | None = None
    arrived: time | None = None
    left: time | None = None
    noted: tuple[str | None, str | None] | None = None


def attend(office: Office, number: int, seats: tuple[Attending, ...], *, correct: bool = False) -> tuple[Remark, ...]:
    """Notes who was there, seat by seat; seats not named stay as they were.

    The members are counted again for each decision, and what that makes of it is answered; items follow. Hours that
    are not given stay for whoever is still said to have been there. NoSuchThing for an unknown seat, WrongUsage for one
    that is named twice and for a name that no notes file could say, Refused for a cancelled meeting and as
    `adopted.guarding` and `keeping`.
    """
    rules.meeting.check_once(one.seat for one in seats)
    # A list of meetings needs no agendas.
    from wgsec.desk import outcomes

    with (
        office.change("meeting.attend", f"meeting {number}") as tx,
        adopted.guarding(tx, {number}, correct=correct),
        adopted.keeping(tx, correct=correct),
    ):
        before = store.meeting.dossier(tx, number)
        meeting = before.meeting
        rules.meeting.check_not_cancelled(meeting)
        rows = {row.seat: row for row in store.meeting.attendance(tx, meeting.id)}
        known = store.member.by_keys(tx, (one.seat for one in seats))
        rules.meeting.check_seated(meeting, before.members, known)
        named = [
            replace(one, seat=member.seat.key, by=one.by and rules.people.person_name(one.by))
            for one, member in zip(seats, known, strict=True)
        ]
        enter_attendance(tx, meeting, tuple(_with_hours(one, rows.get(one.seat)) for one in named))
        remarks = recount(tx, number)
        outcomes.follow(tx, before)
        return remarks


def _with_hours(one: Attending, row: Attendance | None) -> Attending:
    if row is None or one.presence not in rules.quorum.THERE:
        return one
    return replace(one, arrived=one.arrived or row.arrived, left=one.left or row.left)


def enter_attendance(tx: Transaction, meeting: Meeting, seats: tuple[Attending, ...]) -> None:
    """The same, inside another act's transaction and of seats by their keys on record; no more questions for more."""
    ids = {seat.key: seat.id or 0 for seat in tx.all(records.Seat)}
    there = {row.seat_id: row for row in tx.all(records.Attendance, meeting_id=meeting.id)}
    for one in seats:
        seat_id = ids[one.seat]
        record = there.setdefault(seat_id, records.Attendance(meeting_id=meeting.id, seat_id=seat_id))
        record.presence, record.represented_by = one.presence, one.by
        record.arrived, record.left = one.arrived, one.left
        if one.noted is not None:
            record.noted, record.noted_by = one.noted
        tx.add(record)
    if store.meeting.is_kept(tx, meeting.id):
        sitting.keep(tx, meeting.number)


def _step(tx: Transaction, number: int, to: MeetingState) -> Meeting:
    meeting, record = _record(tx, number)
    rules.meeting.check_step(meeting, to)
    record.state = to
    return store.meeting.by_number(tx, number)
