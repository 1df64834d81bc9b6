"""Scheduling meetings and taking them through their life."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from unittest import mock

import pytest

from tests import sittings
from tests.seated import convened
from wgsec import desk, rules, store
from wgsec.desk.action import ActionChange, NewAction
from wgsec.desk.meeting import Attending, MeetingChange, Scheduling
from wgsec.desk.office import Office
from wgsec.errors import NoSuchThing, Refused, WrongUsage
from wgsec.facts.change import Rewording
from wgsec.facts.language import Wording
from wgsec.facts.meeting import MeetingState, Presence
from wgsec.facts.roll import Entry
from wgsec.store.transaction import Transaction

PLAN = Scheduling(date(2027, 4, 14), time(14), 150)


def test_a_meeting_keeps_wall_time_and_zone_and_derives_the_instant(office: Office) -> None:
    meeting = desk.meeting.schedule(office, PLAN)
    assert (meeting.number, meeting.zone, meeting.at) == (1, "Europe/Paris", time(14))
    assert meeting.starts_at == datetime(2027, 4, 14, 12, tzinfo=UTC)


def test_numbers_go_on_and_a_cancelled_one_is_not_used_again(office: Office) -> None:
    desk.meeting.schedule(office, PLAN)
    desk.meeting.cancel(office, 1)
    assert desk.meeting.schedule(office, PLAN).number == 2


def test_a_past_meeting_is_entered_with_its_number(office: Office) -> None:
    held = desk.meeting.schedule(office, Scheduling(date(2026, 12, 2), time(14), 120, number=2, held=True))
    assert (held.number, held.state) == (2, MeetingState.HELD)
    with pytest.raises(Refused):
        desk.meeting.schedule(office, Scheduling(date(2027, 1, 6), time(14), 120, number=2))
    assert desk.meeting.schedule(office, PLAN).number == 3


def test_a_new_meeting_is_not_in_the_past_unless_it_was_held_or_is_told_of_then(office: Office) -> None:
    yesterday = Scheduling(date(2027, 1, 3), time(14), 120)
    with pytest.raises(Refused, match=r"meeting\.error\.past"):
        desk.meeting.schedule(office, yesterday)
    desk.meeting.schedule(office, replace(yesterday, day=date(2027, 1, 4)))
    desk.meeting.schedule(office, replace(yesterday, held=True))
    desk.meeting.schedule(office.at(datetime(2027, 1, 2, tzinfo=UTC)), yesterday)


def test_a_wall_time_that_the_clocks_jump_over_is_refused_and_nothing_is_entered(office: Office) -> None:
    with pytest.raises(WrongUsage) as refused:
        desk.meeting.schedule(office, Scheduling(date(2027, 3, 28), time(2, 30), 60))
    assert refused.value.msgid == "zone.error.gap"
    with office.reading() as archive:
        assert store.meeting.all_(archive) == ()


def test_the_second_of_two_equal_hours_is_an_hour_later(office: Office) -> None:
    first = desk.meeting.schedule(office, Scheduling(date(2027, 10, 31), time(2, 30), 60))
    second = desk.meeting.schedule(office, Scheduling(date(2027, 10, 31), time(2, 30), 60, fold=1))
    assert (second.starts_at - first.starts_at).total_seconds() == 3600


def test_an_unknown_zone_is_refused(office: Office) -> None:
    with pytest.raises(NoSuchThing):
        desk.meeting.schedule(office, replace(PLAN, zone="Europe/Lyon"))


def test_a_move_derives_the_instant_anew(office: Office) -> None:
    desk.meeting.schedule(office, PLAN)
    moved = desk.meeting.move(office, 1, date(2027, 1, 13), time(15))
    assert moved.starts_at == datetime(2027, 1, 13, 14, tzinfo=UTC)


def test_a_meeting_that_is_still_to_come_was_not_held(office: Office) -> None:
    """It was entered with a remark, and its notes and papers followed."""
    with pytest.raises(Refused, match=r"meeting\.error\.to-come"):
        desk.meeting.schedule(office, replace(PLAN, held=True))
    assert desk.meeting.schedule(office, replace(PLAN, day=date(2027, 1, 3), held=True)).state is MeetingState.HELD


def test_an_action_is_given_at_a_meeting_that_was_opened_and_at_no_other(office: Office) -> None:
    add(office, "ma")
    desk.meeting.schedule(office, PLAN)
    given = NewAction(Wording("Write"), "ma")
    with pytest.raises(Refused, match=r"meeting\.error\.not-opened"):
        desk.action.add(office, 1, given)
    sittings.begin(office, 1, time(14))
    assert desk.action.add(office, 1, given).label == "A1.1"


def test_an_action_is_given_to_nobody_who_has_left_by_then(office: Office) -> None:
    add(office, "ma")
    add(office, "sn")
    desk.meeting.schedule(office, PLAN)
    sittings.begin(office, 1, time(14))
    later = replace(office, now=office.now + timedelta(days=30))
    left = later.today("Europe/Paris")
    desk.handover.leave(later, "sn", on=left)
    desk.action.add(later, 1, NewAction(Wording("Write"), "ma"))
    with pytest.raises(Refused, match=r"member\.error\.left"):
        desk.action.add(later, 1, NewAction(Wording("Read"), "sn"))
    with pytest.raises(Refused, match=r"member\.error\.left"):
        desk.action.edit(later, "A1.1", ActionChange(owner="SN"))
    assert [one.msgid for one in desk.check.findings(later)] == []
    earlier = later.at(later.now - timedelta(days=1))
    assert desk.action.edit(earlier, "A1.1", ActionChange(owner="sn"))
    assert desk.action.edit(later, "A1.1", ActionChange(owner="sn", due=date(2027, 5, 5)))
    (found,) = desk.check.findings(later)
    assert (found.msgid, found.facts) == ("check.finding.forsaken", {"label": "A1.1", "key": "sn", "until": left})


def test_an_action_is_closed_on_a_day_of_the_meeting_that_gave_it(office: Office) -> None:
    """9:00 on 1 December in Auckland is 21:00 of the day before in the group's Paris."""
    add(office, "ma")
    desk.meeting.schedule(office, Scheduling(date(2027, 12, 1), time(9), 150, zone="Pacific/Auckland"))
    sittings.begin(office, 1, time(9))
    desk.action.add(office, 1, NewAction(Wording("Write"), "ma"))
    desk.action.add(office, 1, NewAction(Wording("Read"), "ma"))
    there = replace(office, now=datetime(2027, 11, 30, 21, tzinfo=UTC))
    (done,) = desk.action.done(there, "A1.1")
    (taken_back,) = desk.action.cancel(there, "A1.2")
    assert done.closed_on == date(2027, 12, 1)
    with office.reading() as archive:
        assert not rules.action.stood(taken_back, store.meeting.by_number(archive, 1))


def test_every_state_but_those_of_later_acts_is_reached(office: Office) -> None:
    desk.meeting.schedule(office, PLAN)
    assert desk.meeting.convene(office, 1).state is MeetingState.CONVENED
    assert sittings.begin(office, 1, time(14, 4)).state is MeetingState.IN_SESSION
    with pytest.raises(Refused):
        desk.meeting.move(office, 1, date(2027, 5, 1), time(14))
    held = desk.meeting.close(office, 1, time(16, 28))
    assert (held.state, held.opened_at, held.closed_at) == (MeetingState.HELD, time(14, 4), time(16, 28))
    with pytest.raises(Refused):
        desk.meeting.cancel(office, 1)


def test_editing_says_whether_anything_changed(office: Office) -> None:
    desk.meeting.schedule(office, PLAN)
    change = MeetingChange(links=Rewording(en="https://meet.example.org/1"))
    assert desk.meeting.edit(office, 1, change)
    assert not desk.meeting.edit(office, 1, change)


@pytest.mark.parametrize("link", ["no-link", "meet.example.org/1", "http://meet.example.org/1", "javascript:alert(1)"])
def test_a_link_that_no_invitation_may_hold_is_not_entered(office: Office, link: str) -> None:
    with pytest.raises(WrongUsage, match=r"invitation\.error\.link"):
        desk.meeting.schedule(office, replace(PLAN, links=Wording(fr=link)))
    meeting = desk.meeting.schedule(office, PLAN)
    with pytest.raises(WrongUsage, match=r"invitation\.error\.link"):
        desk.meeting.edit(office, meeting.number, MeetingChange(links=Rewording(en=link)))


def test_attendance_of_an_unknown_seat_is_refused_and_nothing_is_noted(office: Office) -> None:
    desk.meeting.schedule(office, PLAN)
    with pytest.raises(NoSuchThing):
        desk.meeting.attend(office, 1, (Attending("zz", Presence.ABSENT),))
    with office.reading() as archive:
        assert store.meeting.attendance(archive, 1) == ()


def test_at_keeps_both_instants_in_the_journal(office: Office) -> None:
    earlier = datetime(2027, 1, 2, 10, tzinfo=UTC)
    desk.meeting.schedule(office.at(earlier), PLAN)
    with office.reading() as archive:
        row = archive.ask("SELECT at, said_at FROM changeset WHERE act = 'meeting.schedule'")[0]
    assert (row["at"], row["said_at"]) == ("2027-01-04T09:00:00Z", "2027-01-02T10:00:00Z")


def add(office: Office, key: str) -> None:
    """A member from Morocco."""
    told = Entry(country="MA", name=f"Person {key}", languages=("fr",), emails=(f"{key}@example.org",))
    desk.member.add(office, key, replace(told, institution=Wording(f"Institution {key}")))


def test_attendance_of_more_seats_asks_no_more_questions(office: Office) -> None:
    keys = ("ma", "sn", "fr", "ch")
    for key in keys:
        add(office, key)
    desk.meeting.schedule(office, PLAN)

    def questions(*seats: str) -> int:
        with mock.patch.object(Transaction, "ask", autospec=True, side_effect=Transaction.ask) as ask:
            desk.meeting.attend(office, 1, tuple(Attending(seat, Presence.REMOTE) for seat in seats))
        return ask.call_count

    assert questions("ma") == questions(*keys[1:])


def test_hours_stay_with_a_seat_however_it_is_typed(office: Office) -> None:
    add(office, "ma")
    desk.meeting.schedule(office, PLAN)
    desk.meeting.attend(office, 1, (Attending("ma", Presence.PRESENT, arrived=time(14, 10)),))
    desk.meeting.attend(office, 1, (Attending("MA", Presence.REMOTE),))
    with office.reading() as archive:
        (row,) = store.meeting.attendance(archive, store.meeting.by_number(archive, 1).id)
    assert (row.presence, row.arrived) == (Presence.REMOTE, time(14, 10))


def test_a_seat_was_there_in_one_way_however_its_key_is_typed(office: Office) -> None:
    desk.meeting.schedule(office, PLAN)
    told = (Attending("fr", Presence.PRESENT), Attending("ma", Presence.REMOTE), Attending("MA", Presence.ABSENT))
    with pytest.raises(WrongUsage) as caught:
        desk.meeting.attend(office, 1, told)
    assert (caught.value.msgid, caught.value.facts["keys"]) == ("meeting.error.seat-twice", ("ma",))
    with office.reading() as archive:
        assert store.meeting.attendance(archive, 1) == ()


def test_nobody_attends_a_cancelled_meeting(office: Office) -> None:
    desk.meeting.schedule(office, PLAN)
    desk.meeting.cancel(office, 1)
    with pytest.raises(Refused, match=r"meeting\.error\.cancelled"):
        desk.meeting.attend(office, 1, (Attending("fr", Presence.PRESENT),))


def test_a_seat_that_left_before_the_meeting_does_not_attend_it(office: Office) -> None:
    add(office, "ma")
    add(office, "sn")
    desk.meeting.schedule(office, PLAN)
    desk.handover.leave(office, "sn")
    with pytest.raises(Refused, match=r"meeting\.error\.left"):
        desk.meeting.attend(office, 1, (Attending("ma", Presence.PRESENT), Attending("sn", Presence.EXCUSED)))
    with office.reading() as archive:
        assert store.meeting.attendance(archive, 1) == ()


def test_a_meeting_is_not_opened_before_its_day(office: Office) -> None:
    desk.meeting.schedule(office, PLAN)
    with pytest.raises(Refused, match=r"meeting\.error\.not-yet"):
        desk.meeting.open_(office, 1, time(14))
    moved = desk.meeting.move(office, 1, date(2027, 1, 4), time(14))
    assert moved is not None
    assert moved.state is MeetingState.PLANNED
    assert desk.meeting.move(office, 1, date(2027, 1, 4), time(14)) is None
    assert desk.meeting.open_(office, 1, time(14)).state is MeetingState.IN_SESSION


def test_what_is_past_is_past_for_scheduling_and_moving_alike_and_when_it_happened(office: Office) -> None:
    """At nine in London it is ten in Paris."""
    early = Scheduling(date(2027, 1, 4), time(7), 60)
    acts: tuple[Callable[[Office, bool], object], ...] = (
        lambda office, held: desk.meeting.schedule(office, replace(early, held=held)),
        lambda office, held: desk.meeting.move(office, 1, early.day, early.at, held=held),
    )
    desk.meeting.schedule(office, replace(PLAN, minutes=60))
    for act in acts:
        with pytest.raises(Refused, match=r"meeting\.error\.past"):
            act(office, False)
        before = office.at(datetime(2027, 1, 4, 5, tzinfo=UTC))
        with pytest.raises(Refused, match=r"meeting\.error\.to-come"):
            act(before, True)
        act(before, False)


def test_an_invited_meeting_that_took_place_earlier_is_moved_there_as_held(office: Office) -> None:
    convened(office)
    desk.invitation.build(office, 3)
    desk.invitation.dispatch(office, 3)
    later = replace(office, now=datetime(2027, 4, 13, 9, tzinfo=UTC))
    with pytest.raises(Refused) as told:
        desk.meeting.open_(later, 3, time(14))
    assert told.value.msgid == "meeting.error.not-yet"
    with pytest.raises(Refused, match=r"meeting\.error\.past"):
        desk.meeting.move(later, 3, date(2027, 4, 12), time(10))
    moved = desk.meeting.move(later, 3, date(2027, 4, 12), time(10), held=True)
    assert moved is not None
    assert (moved.state, moved.day, moved.at) == (MeetingState.HELD, date(2027, 4, 12), time(10))
    with office.reading() as archive:
        assert store.meeting.is_kept(archive, moved.id)


def test_a_meeting_that_was_not_opened_in_time_is_held_where_it_was(office: Office) -> None:
    desk.meeting.schedule(office, PLAN)
    later = replace(office, now=datetime(2027, 12, 1, 9, tzinfo=UTC))
    moved = desk.meeting.move(later, 1, PLAN.day, PLAN.at, held=True)
    assert moved is not None
    assert moved.state is MeetingState.HELD


def test_a_meeting_closes_after_it_was_opened(office: Office) -> None:
    desk.meeting.schedule(office, PLAN)
    sittings.begin(office, 1, time(14, 4))
    with pytest.raises(Refused):
        desk.meeting.close(office, 1, time(13))
    assert desk.meeting.close(office, 1, time(16, 28)).state is MeetingState.HELD
