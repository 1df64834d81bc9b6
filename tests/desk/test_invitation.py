"""Inviting, moving, cancelling: who gets which calendar file, under which number, and what nobody is told."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from tests import failing, seated, sittings
from tests.readers_ics import lint, outside
from tests.readers_ics.content import parse
from tests.seated import CHAIR, LINK, MAILBOX, SITTERS, Sitter
from wgsec import desk, records, rules, store
from wgsec.desk.group import GroupChange
from wgsec.desk.handover import KEEP, Succession
from wgsec.desk.invitation import Built
from wgsec.desk.meeting import Attending, MeetingChange, Scheduling
from wgsec.desk.office import Office
from wgsec.errors import NoSuchThing, OutsideFailed, Refused
from wgsec.facts.calendar import Method
from wgsec.facts.change import Rewording
from wgsec.facts.meeting import Presence, Reply
from wgsec.facts.member import PersonRole
from wgsec.facts.roll import Entry

FOURTEENTH, FIFTEENTH = date(2027, 4, 14), date(2027, 4, 15)


@pytest.fixture
def group(office: Office) -> Office:
    """The office of a group whose third meeting is convened."""
    seated.convened(office)
    return office


def later(office: Office, hours: int = 1) -> Office:
    return replace(office, now=office.now + timedelta(hours=hours))


def blobs(built: Built) -> dict[str, bytes]:
    return {file.path.name: file.path.read_bytes() for file in built.files}


def event(blob: bytes):
    calendar, found = parse(blob)
    assert not found
    return calendar.named("VEVENT")[0]


def sequences(built: Built) -> dict[str, int]:
    return {file.path.stem: int(event(file.path.read_bytes()).value("SEQUENCE")) for file in built.files}


def due(built: Built) -> list[str]:
    return [file.path.stem for file in built.files if file.is_due]


def lying(office: Office) -> set[str]:
    return {path.name for path in (office.workspace.out / "meeting-03" / "invitations").glob("*")}


def counted(office: Office) -> int:
    with office.reading() as archive:
        return store.history.count(archive)


# Who is invited


def test_the_holder_of_every_seat_but_the_reserve_gets_a_file(group):
    built = desk.invitation.build(group, 3)
    assert list(blobs(built)) == [f"invitation-03_{key}.ics" for key in ("cr", "fr", "nz", "un")]
    assert (built.is_new, built.unreached) == (True, ("mute",))
    assert {file.path.parent for file in built.files} == {group.workspace.out / "meeting-03" / "invitations"}


def test_the_mailbox_that_has_invited_is_taken_back_no_longer(group):
    """Whoever sent an invitation is its ORGANIZER."""
    desk.group.edit(group, GroupChange(mailbox_address="new@example.org"))
    entry = counted(group)
    desk.invitation.build(group, 3)
    desk.invitation.dispatch(group, 3)
    sent = counted(group)
    with pytest.raises(Refused, match=r"history\.error\.sent") as caught:
        desk.history.undo(group, entry)
    assert caught.value.facts["by"] == sent
    desk.group.edit(group, GroupChange(quorum="3"))
    desk.history.undo(group)
    desk.history.undo(group, sent)
    desk.history.undo(group, entry)


def test_another_mailbox_than_that_which_has_invited_is_asked_about(group):
    def told(address: str) -> list[dict[str, object]]:
        with group.reading() as archive:
            known = store.group.the(archive), store.meeting.all_(archive), store.invitation.all_issues(archive)
        return [one.facts for one in rules.unusual.mailbox(address, *known)]

    desk.invitation.build(group, 3)
    assert told("new@example.org") == []
    desk.invitation.dispatch(group, 3)
    assert told(MAILBOX.upper()) == []
    assert told("new@example.org") == [{"before": MAILBOX, "meetings": (3,), "n": 1}]
    desk.meeting.cancel(group, 3)
    assert told("new@example.org") == []


def test_a_vacant_seat_is_invited_through_its_alternate(group):
    seated.leave(group, "Aroha Tauira", date(2027, 1, 31))
    built = desk.invitation.build(group, 3)
    assert "wiremu@example.org" in blobs(built)["invitation-03_nz.ics"].decode()


def test_who_leaves_after_the_meeting_is_still_invited(group):
    seated.leave(group, "Aroha Tauira", date(2027, 5, 1))
    assert "aroha@example.org" in blobs(desk.invitation.build(group, 3))["invitation-03_nz.ics"].decode()


def test_an_alternate_who_will_represent_the_seat_is_invited_beside_its_holder(group):
    desk.invitation.build(group, 3)
    desk.invitation.dispatch(group, 3)
    told = Attending("nz", Presence.REPRESENTED, by="Wiremu Tauira")
    desk.meeting.attend(group, 3, (told,))
    built = desk.invitation.build(later(group), 3)
    assert due(built) == ["invitation-03_nz_2"]
    assert sequences(built)["invitation-03_nz_2"] == 0


def test_without_a_mailbox_nobody_is_invited(office):
    seated.seat(office, *SITTERS)
    desk.meeting.schedule(office, Scheduling(FOURTEENTH, time(14), 150, number=3))
    with pytest.raises(Refused, match=r"invitation\.error\.mailbox"):
        desk.invitation.build(office, 3)
    with office.reading() as archive:
        assert store.meeting.by_number(archive, 3).uid is None


def test_a_meeting_that_is_over_invites_nobody(group):
    sittings.begin(group, 3, time(14))
    desk.meeting.close(group, 3, time(16))
    with pytest.raises(Refused, match=r"invitation\.error\.over"):
        desk.invitation.build(group, 3)


# SEQUENCE


def test_building_twice_gives_the_same_bytes_and_writes_nothing(group):
    first = blobs(desk.invitation.build(group, 3))
    feed, entries = (group.workspace.out / "calendar.ics").read_bytes(), counted(group)
    again = desk.invitation.build(later(group), 3)
    assert blobs(again) == first
    assert (group.workspace.out / "calendar.ics").read_bytes() == feed
    assert counted(group) == entries
    assert not any(file.changed for file in again.files)


def test_a_lost_file_comes_back_as_it_was(group):
    built = desk.invitation.build(group, 3)
    first = blobs(built)
    built.files[0].path.unlink()
    assert blobs(desk.invitation.build(later(group), 3)) == first


def test_a_move_is_the_next_sequence_of_the_same_event(group):
    first = blobs(desk.invitation.build(group, 3))
    desk.invitation.dispatch(group, 3)
    desk.meeting.move(group, 3, FIFTEENTH, time(14))
    moved = blobs(desk.invitation.build(later(group), 3))
    for name, blob in moved.items():
        before, after = event(first[name]), event(blob)
        assert before.value("UID") == after.value("UID")
        assert (before.value("SEQUENCE"), after.value("SEQUENCE")) == ("0", "1")
        assert before.value("DTSTAMP") < after.value("DTSTAMP")
        assert after.value("DTSTART") == "20270415T140000"


def test_a_move_that_nobody_heard_of_is_undone_without_a_trace(group):
    first = blobs(desk.invitation.build(group, 3))
    desk.invitation.dispatch(group, 3)
    desk.meeting.move(group, 3, FIFTEENTH, time(14))
    assert set(sequences(desk.invitation.build(later(group), 3)).values()) == {1}
    desk.meeting.move(group, 3, FOURTEENTH, time(14))
    back = desk.invitation.build(later(group, 2), 3)
    assert blobs(back) == first
    assert due(back) == []


def test_a_move_back_after_dispatch_is_a_third_sequence(group):
    for day in (FOURTEENTH, FIFTEENTH, FOURTEENTH):
        group = later(group)
        desk.meeting.move(group, 3, day, time(14))
        built = desk.invitation.build(group, 3)
        desk.invitation.dispatch(group, 3)
    assert set(sequences(built).values()) == {2}


def test_a_meeting_that_people_were_invited_to_is_not_moved_into_the_past(group):
    past = group.today("Europe/Paris") - timedelta(days=1)
    desk.invitation.build(group, 3)
    desk.invitation.dispatch(group, 3)
    with pytest.raises(Refused, match=r"meeting\.error\.past"):
        desk.meeting.move(group, 3, past, time(14))
    desk.meeting.move(group, 3, past + timedelta(days=1), time(14))


def test_a_change_of_the_link_asks_nobody_again_but_a_move_does(group):
    desk.invitation.build(group, 3)
    desk.invitation.dispatch(group, 3)
    answer(group, "nz", Reply.ACCEPTED)
    desk.meeting.edit(group, 3, MeetingChange(links=Rewording("https://meet.example.org/other")))
    relinked = blobs(desk.invitation.build(later(group), 3))["invitation-03_nz.ics"]
    assert event(relinked).value("SEQUENCE") == "1"
    assert partstats(relinked)["mailto:aroha@example.org"] == "ACCEPTED"
    desk.invitation.dispatch(group, 3)
    desk.meeting.move(group, 3, FIFTEENTH, time(14))
    moved = blobs(desk.invitation.build(later(group, 2), 3))["invitation-03_nz.ics"]
    assert partstats(moved)["mailto:aroha@example.org"] == "NEEDS-ACTION"
    assert reply_of(group, "nz") is Reply.ACCEPTED
    desk.invitation.dispatch(group, 3)
    assert reply_of(group, "nz") is Reply.NEEDS_ACTION


def answer(office: Office, key: str, reply: Reply) -> None:
    with office.change("invitation.receive", "meeting 3") as tx:
        meeting, seat = tx.one(records.Meeting, number=3), tx.one(records.Seat, key=key)
        tx.add(records.Attendance(meeting_id=meeting.id, seat_id=seat.id, reply=reply))


def reply_of(office: Office, key: str) -> Reply:
    with office.reading() as archive:
        meeting = store.meeting.by_number(archive, 3)
        return next(row.reply for row in store.meeting.attendance(archive, meeting.id) if row.seat == key)


def partstats(blob: bytes) -> dict[str, str]:
    return {one.value: one.param("PARTSTAT") for one in event(blob).all("ATTENDEE")}


# Cancelling


def test_a_cancelled_meeting_is_called_off_with_the_next_sequence(group):
    desk.invitation.build(group, 3)
    desk.invitation.dispatch(group, 3)
    desk.meeting.cancel(group, 3)
    built = desk.invitation.build(later(group), 3)
    assert sequences(built) == {f"cancellation-03_{key}": 1 for key in ("cr", "fr", "nz", "un")}
    assert {file.method for file in built.files} == {Method.CANCEL}
    assert lying(group) == {f"cancellation-03_{key}.ics" for key in ("cr", "fr", "nz", "un")}
    assert {event(blob).value("STATUS") for blob in blobs(built).values()} == {"CANCELLED"}
    desk.invitation.dispatch(group, 3)
    assert blobs(desk.invitation.build(later(group, 2), 3)) == blobs(built)


def test_a_cancelled_meeting_that_nobody_was_told_of_leaves_no_file(group):
    desk.invitation.build(group, 3)
    desk.meeting.cancel(group, 3)
    built = desk.invitation.build(later(group), 3)
    assert (built.issue, built.files, lying(group)) == (None, (), set())
    assert len(built.cleared.removed) == 4
    with pytest.raises(Refused, match=r"invitation\.error\.unbuilt"):
        desk.invitation.dispatch(group, 3)


def test_only_who_was_told_is_told_that_it_is_off(group):
    desk.invitation.build(group, 3)
    desk.invitation.dispatch(group, 3)
    seated.seat(group, Sitter("ma", "New Member", "new@example.org"))
    desk.meeting.cancel(group, 3)
    assert "cancellation-03_ma" not in sequences(desk.invitation.build(later(group), 3))


# Persons who come and go


def test_a_new_member_gets_the_present_file_and_nobody_else_a_new_one(group):
    first = blobs(desk.invitation.build(group, 3))
    desk.invitation.dispatch(group, 3)
    seated.seat(group, Sitter("ma", "New Member", "new@example.org"))
    built = desk.invitation.build(later(group), 3)
    assert due(built) == ["invitation-03_ma"]
    assert sequences(built)["invitation-03_ma"] == 0
    assert {name: blob for name, blob in blobs(built).items() if "_ma" not in name} == first
    assert desk.invitation.dispatch(group, 3).seats == ("ma",)


def test_a_seat_whose_former_and_present_persons_get_files_is_named_once(group):
    desk.invitation.build(group, 3)
    desk.invitation.dispatch(group, 3)
    desk.handover.replace(group, "nz", Succession(Entry(name="New Holder", emails=("new@example.org",)), KEEP))
    assert len(due(desk.invitation.build(later(group), 3))) == 2
    assert desk.invitation.dispatch(group, 3).seats == ("nz",)


def test_a_new_member_far_away_reads_their_own_local_time(group):
    desk.invitation.build(group, 3)
    desk.invitation.dispatch(group, 3)
    seated.seat(group, Sitter("jp", "New Member", "new@example.org", zone="Asia/Tokyo"))
    built = desk.invitation.build(later(group), 3)
    assert due(built) == ["invitation-03_jp"]
    assert "Tokyo" in unfolded(blobs(built)["invitation-03_jp.ics"])


def test_a_replaced_member_is_uninvited_and_the_successor_invited(group):
    desk.invitation.build(group, 3)
    desk.invitation.dispatch(group, 3)
    seated.leave(group, "Olga Observer", date(2027, 2, 1))
    seated.seat(group, Sitter("un", "Otto Observer", "otto@example.org", kind=SITTERS[4].kind, zone="Europe/Zurich"))
    built = desk.invitation.build(later(group), 3)
    assert due(built) == ["cancellation-03_un", "invitation-03_un"]
    gone = event(blobs(built)["cancellation-03_un.ics"])
    # Who is uninvited gets no STATUS (RFC 5546, 3.2.5): the meeting takes place.
    assert (gone.value("SEQUENCE"), gone.all("STATUS")) == ("1", [])
    assert [one.value for one in gone.all("ATTENDEE")] == ["mailto:olga@example.org"]
    assert "takes place" in gone.one("DESCRIPTION").text
    assert blobs(desk.invitation.build(later(group, 2), 3)) == blobs(built)
    desk.invitation.dispatch(group, 3)
    again = desk.invitation.build(later(group, 3), 3)
    assert due(again) == []
    assert "cancellation-03_un.ics" not in lying(group)


def test_who_comes_back_is_invited_above_the_cancellation(group):
    desk.invitation.build(group, 3)
    desk.invitation.dispatch(group, 3)
    seated.leave(group, "Olga Observer", date(2027, 2, 1))
    desk.invitation.build(later(group), 3)
    desk.invitation.dispatch(group, 3)
    seated.leave(group, "Olga Observer", date(2028, 2, 1))
    built = desk.invitation.build(later(group, 2), 3)
    assert due(built) == ["invitation-03_un"]
    assert sequences(built)["invitation-03_un"] == 2
    desk.invitation.dispatch(group, 3)
    desk.meeting.move(group, 3, FIFTEENTH, time(14))
    moved = sequences(desk.invitation.build(later(group, 3), 3))
    assert (moved["invitation-03_un"], moved["invitation-03_nz"]) == (3, 1)


def test_a_member_who_left_before_anything_went_out_is_told_nothing(group):
    desk.invitation.build(group, 3)
    seated.leave(group, "Olga Observer", date(2027, 2, 1))
    built = desk.invitation.build(later(group), 3)
    assert "un" not in {file.seat for file in built.files}
    assert lying(group) == {f"invitation-03_{key}.ics" for key in ("cr", "fr", "nz")}


# Files on the disk


def test_a_file_that_somebody_changed_is_refused_and_with_force_saved_beside(group):
    built = desk.invitation.build(group, 3)
    edited = built.files[0].path
    edited.write_bytes(b"mine")
    desk.meeting.move(group, 3, FIFTEENTH, time(14))
    with pytest.raises(Refused, match=r"loose\.error\.edited"):
        desk.invitation.build(later(group), 3)
    desk.invitation.build(later(group), 3, force=True)
    assert edited.with_name("invitation-03_cr.1.ics").read_bytes() == b"mine"


def test_a_stale_file_that_somebody_changed_is_left_and_told(group):
    desk.invitation.build(group, 3)
    desk.meeting.cancel(group, 3)
    edited = group.workspace.out / "meeting-03" / "invitations" / "invitation-03_cr.ics"
    edited.write_bytes(b"mine")
    for _ in range(2):
        assert desk.invitation.build(later(group), 3).cleared.edited == (edited,)
    assert lying(group) == {edited.name}


def test_a_file_that_somebody_saves_while_others_are_made_stays(group):
    path = desk.invitation.build(group, 3).files[0].path
    desk.meeting.move(group, 3, FIFTEENTH, time(14))
    with failing.at_the_end(lambda: path.write_bytes(b"mine")), pytest.raises(OutsideFailed):
        desk.invitation.build(later(group), 3)
    assert path.read_bytes() == b"mine"
    assert lying(group) == {f"invitation-03_{key}.ics" for key in ("cr", "fr", "nz", "un")}


def test_a_stale_file_that_somebody_saves_meanwhile_stays_and_the_others_go(group):
    path = desk.invitation.build(group, 3).files[0].path
    desk.meeting.cancel(group, 3)
    with failing.at_the_end(lambda: path.write_bytes(b"mine")), pytest.raises(OutsideFailed):
        desk.invitation.build(later(group), 3)
    assert (lying(group), path.read_bytes()) == ({path.name}, b"mine")


def test_another_folder_takes_the_files(group, tmp_path):
    built = desk.invitation.build(group, 3, out=tmp_path / "usb")
    assert {file.path.parent for file in built.files} == {tmp_path / "usb"}
    assert lying(group) == set()


# Dispatch


def test_dispatch_is_noted_once_and_at_the_instant_told(group):
    desk.invitation.build(group, 3)
    with pytest.raises(Refused, match=r"invitation\.error\.before-built"):
        desk.invitation.dispatch(group.at(group.now - timedelta(days=1)), 3)
    earlier = group.at(group.now - timedelta(hours=1))
    assert desk.invitation.dispatch(earlier, 3).seats == ("cr", "fr", "nz", "un")
    with group.reading() as archive:
        copies = store.invitation.copies(archive)
    assert {copy.sent_at for copy in copies} == {group.now - timedelta(hours=1)}
    with pytest.raises(Refused, match=r"invitation\.error\.sent"):
        desk.invitation.dispatch(group, 3)


def test_nothing_built_is_nothing_to_dispatch(group):
    with pytest.raises(Refused, match=r"invitation\.error\.unbuilt"):
        desk.invitation.dispatch(group, 3)


def test_files_that_are_missing_or_edited_are_not_noted_as_sent(group):
    first = desk.invitation.build(group, 3).files[0].path
    made = first.read_bytes()
    first.write_bytes(b"mine")
    with pytest.raises(Refused, match=r"invitation\.error\.file-edited"):
        desk.invitation.dispatch(group, 3)
    first.unlink()
    with pytest.raises(Refused, match=r"invitation\.error\.file-missing"):
        desk.invitation.dispatch(group, 3)
    desk.invitation.build(group, 3)
    assert first.read_bytes() == made
    assert desk.invitation.dispatch(group, 3).is_current


def test_files_laid_in_another_folder_may_be_gone_from_there_when_they_went_out(group, tmp_path):
    for file in desk.invitation.build(group, 3, out=tmp_path / "usb").files:
        file.path.unlink()
    assert desk.invitation.dispatch(group, 3).seats


def test_an_invitation_noted_as_sent_after_the_meeting_moved_again_says_so(group):
    desk.invitation.build(group, 3)
    desk.meeting.move(group, 3, FIFTEENTH, time(14))
    assert not desk.invitation.dispatch(group, 3).is_current


def test_a_dispatch_noted_by_mistake_is_taken_back_and_noted_again(group):
    first = blobs(desk.invitation.build(group, 3))
    noted = counted(group)
    desk.invitation.dispatch(group, 3)
    desk.history.undo(group)
    built = desk.invitation.build(later(group), 3)
    assert blobs(built) == first
    assert len(due(built)) == len(first)
    desk.meeting.move(group, 3, FIFTEENTH, time(14))
    desk.history.undo(group)
    desk.history.undo(group, noted + 2)
    assert due(desk.invitation.build(later(group, 2), 3)) == []


def test_a_dispatch_is_not_taken_back_once_the_invitation_was_made_anew(group):
    desk.invitation.build(group, 3)
    noted = counted(group) + 1
    desk.invitation.dispatch(group, 3)
    desk.meeting.move(group, 3, FIFTEENTH, time(14))
    desk.invitation.build(later(group), 3)
    with pytest.raises(Refused, match=r"history\.error\.issued"):
        desk.history.undo(group)
    with pytest.raises(Refused, match=r"history\.error\.reissued") as caught:
        desk.history.undo(group, noted)
    assert caught.value.facts["by"] == counted(group)
    desk.meeting.move(group, 3, FOURTEENTH, time(14))
    desk.invitation.build(later(group, 2), 3)
    desk.history.undo(group, noted)


def test_a_dispatch_is_not_taken_back_once_somebody_was_called_off_because_of_it(group):
    desk.invitation.build(group, 3)
    noted = counted(group) + 1
    desk.invitation.dispatch(group, 3)
    seated.leave(group, "Camille Présidence-Exemple", date(2027, 4, 1))
    assert "cancellation-03_fr" in due(desk.invitation.build(later(group), 3))
    with pytest.raises(Refused, match=r"history\.error\.reissued"):
        desk.history.undo(group, noted)


def test_a_first_dispatch_is_not_taken_back_before_the_second(group):
    """Else an issue would not have gone out of which one copy has, and its SEQUENCE could fall."""
    desk.invitation.build(group, 3)
    first = counted(group) + 1
    desk.invitation.dispatch(group, 3)
    seated.seat(group, Sitter("ma", "New Member", "new@example.org"))
    desk.invitation.build(later(group), 3)
    desk.invitation.dispatch(later(group), 3)
    with pytest.raises(Refused, match=r"history\.error\.built-on"):
        desk.history.undo(group, first)
    desk.history.undo(group)
    desk.history.undo(group, first)
    assert "invitation-03_ma" in due(desk.invitation.build(later(group), 3))


def test_the_sequence_of_what_went_out_never_falls_and_a_note_taken_back_is_none(group):
    first = blobs(desk.invitation.build(group, 3))
    desk.invitation.dispatch(group, 3)
    desk.meeting.move(group, 3, FIFTEENTH, time(14))
    moved = counted(group)
    desk.invitation.build(later(group), 3)
    desk.invitation.dispatch(later(group), 3)
    with pytest.raises(Refused, match=r"history\.error\.sent"):
        desk.history.undo(group, moved)
    desk.history.undo(group)
    desk.meeting.move(group, 3, FOURTEENTH, time(14))
    back = desk.invitation.build(later(group, 2), 3)
    assert (blobs(back), due(back)) == (first, [])


def test_what_an_invitation_says_can_be_taken_back_once_its_dispatch_is(group):
    desk.meeting.move(group, 3, FIFTEENTH, time(14))
    moved = counted(group)
    desk.invitation.build(group, 3)
    desk.invitation.dispatch(group, 3)
    with pytest.raises(Refused, match=r"history\.error\.sent"):
        desk.history.undo(group, moved)
    desk.history.undo(group)
    desk.history.undo(group, moved)
    with group.reading() as archive:
        assert store.meeting.by_number(archive, 3).day == FOURTEENTH


def test_answers_that_a_mistaken_dispatch_made_void_count_again(group):
    desk.invitation.build(group, 3)
    desk.invitation.dispatch(group, 3)
    answer(group, "nz", Reply.ACCEPTED)
    desk.meeting.move(group, 3, FIFTEENTH, time(14))
    desk.invitation.build(later(group), 3)
    desk.invitation.dispatch(later(group), 3)
    assert reply_of(group, "nz") is Reply.NEEDS_ACTION
    desk.history.undo(group)
    assert reply_of(group, "nz") is Reply.ACCEPTED


def test_the_answers_of_a_meeting_moved_are_void_in_the_order_of_the_seats(group):
    keys = [f"m{number}" for number in range(12)]
    seated.seat(group, *(Sitter(key, key, f"{key}@example.org") for key in keys))
    desk.invitation.build(group, 3)
    desk.invitation.dispatch(group, 3)
    with group.change("invitation.receive", "meeting 3") as tx:
        for key in keys:
            seat = tx.one(records.Seat, key=key)
            tx.add(records.Attendance(meeting_id=tx.one(records.Meeting).id, seat_id=seat.id, reply=Reply.ACCEPTED))
    desk.meeting.move(later(group), 3, FIFTEENTH, time(14))
    desk.invitation.build(later(group), 3)
    desk.invitation.dispatch(later(group), 3)
    with group.reading() as archive:
        changes = store.history.entry(archive, store.history.count(archive)).changes
        seats = {row["id"]: row["key"] for row in archive.ask("SELECT id, key FROM seat")}
        sat = {row["id"]: seats[row["seat_id"]] for row in archive.ask("SELECT id, seat_id FROM attendance")}
    assert [sat[one.row] for one in changes if one.table == "attendance"] == sorted(keys)


def test_building_one_invitation_leaves_other_meetings_free_to_be_undone(group):
    desk.meeting.schedule(group, Scheduling(date(2027, 6, 9), time(14), 150, number=5))
    scheduled = counted(group)
    desk.invitation.build(group, 3)
    desk.history.undo(group, scheduled)
    with pytest.raises(NoSuchThing), group.reading() as archive:
        store.meeting.by_number(archive, 5)


def test_files_that_no_longer_apply_stay_until_the_act_is_committed(group):
    desk.invitation.build(group, 3)
    before = lying(group)
    desk.meeting.cancel(group, 3)
    with failing.commits():
        desk.invitation.build(group, 3)
    assert lying(group) == before
    desk.invitation.build(group, 3)
    assert lying(group) == set()


# Privacy


def test_each_file_lists_its_recipient_and_the_chair_only(group):
    built = desk.invitation.build(group, 3)
    emails = {one.seat: one.email for one in SITTERS if one.role is PersonRole.HOLDER and one.email}
    for file in built.files:
        listed = set(partstats(file.path.read_bytes()))
        assert listed == {f"mailto:{emails[file.seat]}", f"mailto:{CHAIR.email}"}
        text = unfolded(file.path.read_bytes())
        for other in SITTERS:
            if other.seat not in (file.seat, CHAIR.seat):
                assert other.name not in text
                assert other.email in (None, MAILBOX) or other.email not in text


def test_the_group_may_list_everyone_and_it_stays_so(group):
    built = desk.invitation.build(group, 3, everyone=True)
    assert all(len(partstats(blob)) == 4 for blob in blobs(built).values())
    desk.invitation.dispatch(group, 3)
    assert blobs(desk.invitation.build(later(group), 3)) == blobs(built)
    seated.seat(group, Sitter("ma", "New Member", "new@example.org"))
    assert set(sequences(desk.invitation.build(later(group, 2), 3)).values()) == {1}
    private = desk.invitation.build(later(group, 3), 3, everyone=False)
    assert {len(partstats(blob)) for blob in blobs(private).values()} == {1, 2}


def test_the_public_calendar_names_nobody_and_has_no_link(group):
    desk.meeting.schedule(group, Scheduling(date(2027, 6, 9), time(14), 150, number=5))
    desk.meeting.cancel(group, 5)
    feed = desk.invitation.build(group, 3).feed.read_bytes()
    text = unfolded(feed)
    assert LINK not in text
    assert "ATTENDEE" not in text
    for one in SITTERS:
        assert one.name not in text
        assert one.email in (None, MAILBOX) or one.email not in text
    events = parse(feed)[0].named("VEVENT")
    assert [one.value("STATUS") for one in events] == ["CONFIRMED", "CANCELLED"]


def test_the_public_calendar_counts_the_changes_of_each_meeting(group):
    before = event(desk.invitation.build(group, 3).feed.read_bytes())
    desk.meeting.move(later(group), 3, FIFTEENTH, time(14))
    after = event(desk.invitation.build(later(group, 2), 3).feed.read_bytes())
    assert int(after.value("SEQUENCE")) == int(before.value("SEQUENCE")) + 1
    assert after.value("DTSTAMP") > before.value("DTSTAMP")


CHANGES = (
    *(
        GroupChange(**{field: Rewording("Other", "Autre")})
        for field in ("name", "short_name", "organisation", "notice")
    ),
    *(GroupChange(mailbox_name=Rewording(fr="Autre", en="Other")), GroupChange(mailbox_address="other@example.com")),
    *(GroupChange(symbol_prefix="OTHER"), GroupChange(meeting_languages=("fr", "en"))),
    *(GroupChange(quorum="3"), GroupChange(zone="Africa/Dakar"), GroupChange(feed_url="https://example.org/c.ics")),
    *(GroupChange(publication_languages=("en", "fr")), GroupChange(silence_days=9)),
)


@pytest.mark.parametrize("change", CHANGES, ids=range(len(CHANGES)))
def test_an_event_of_the_public_calendar_that_says_something_else_has_another_sequence(group, change):
    counted = ("SEQUENCE", "DTSTAMP", "LAST-MODIFIED")
    before = event(desk.invitation.build(group, 3).feed.read_bytes())
    desk.group.edit(later(group), change)
    after = event(desk.invitation.build(later(group, 2), 3).feed.read_bytes())
    said = [[one for one in told.properties if one.name not in counted] for told in (before, after)]
    assert [before.value(name) != after.value(name) for name in counted] == [said[0] != said[1]] * 3


def test_what_the_group_was_called_before_a_meeting_was_entered_is_not_counted(group):
    desk.group.edit(group, GroupChange(name=Rewording("Other", "Autre")))
    desk.meeting.schedule(later(group), Scheduling(date(2027, 6, 9), time(14), 150, number=5))
    events = parse(desk.invitation.build(later(group), 5).feed.read_bytes())[0].named("VEVENT")
    assert [one.value("SEQUENCE") for one in events] == ["2", "0"]


def test_a_meeting_taken_back_and_scheduled_anew_goes_on_counting_where_it_was(group):
    """It has its number again and hence its UID: with a lower SEQUENCE a calendar would keep the old day."""
    ninth, first = Scheduling(date(2027, 6, 9), time(14), 150, number=9), counted(group) + 1
    desk.meeting.schedule(group, ninth)
    desk.meeting.move(group, 9, date(2027, 6, 10), time(14))
    before = parse(desk.invitation.build(group, 3).feed.read_bytes())[0].named("VEVENT")[1]
    for entry in (first + 1, first):
        desk.history.undo(group, entry)
    desk.meeting.schedule(group, ninth)
    after = parse(desk.invitation.build(group, 3).feed.read_bytes())[0].named("VEVENT")[1]
    assert after.value("UID") == before.value("UID")
    assert int(after.value("SEQUENCE")) > int(before.value("SEQUENCE"))


def test_the_public_calendar_is_the_same_for_ever(group):
    before = parse(desk.invitation.build(group, 3).feed.read_bytes())[0]
    desk.group.edit(group, GroupChange(mailbox_address="secretariat@elsewhere.example"))
    after = parse(desk.invitation.build(group, 3).feed.read_bytes())[0]
    assert before.value("UID") == after.value("UID")
    assert before.named("VEVENT")[0].value("UID") == after.named("VEVENT")[0].value("UID")


def test_the_sender_and_the_category_are_in_the_language_of_the_reader(group):
    desk.group.edit(group, GroupChange(short_name=Rewording("WG", "GT")))
    told = {name: unfolded(blob) for name, blob in blobs(desk.invitation.build(group, 3)).items()}
    french = [text for text in told.values() if "SUMMARY:GT" in text]
    assert 0 < len(french) < len(told)
    for text in told.values():
        assert ("CN=Secrétariat:" in text, "CATEGORIES:GT" in text) == (text in french,) * 2


def test_opening_a_meeting_changes_nothing_in_the_public_calendar(group):
    desk.meeting.schedule(group, Scheduling(date(2027, 6, 9), time(14), 150, number=5))
    before = desk.invitation.build(group, 5).feed.read_bytes()
    sittings.begin(later(group), 3, time(14, 4))
    desk.meeting.close(later(group, 2), 3, time(16))
    assert desk.invitation.build(later(group, 3), 5).feed.read_bytes() == before


def unfolded(blob: bytes) -> str:
    return blob.replace(b"\r\n ", b"").decode().replace("\\,", ",")


# Readers and hostile members

HOSTILE = (
    "=?utf-8?q?Bob=0D=0ABcc:_v@example.org?=",
    'Eve";ROLE=CHAIR:mailto:eve@example.org\r\nATTENDEE:mailto:eve@example.org',
    "^n^'Line\u2028break\u202eevil",
    "x" * 300,
)
"""What the records let through; other signs are tried on the format itself."""


def hostile() -> list[Sitter]:
    return [Sitter(f"m{n}", name, f"m{n}@example.org") for n, name in enumerate(HOSTILE)]


def files_of_all_kinds(office: Office) -> list[bytes]:
    """Invitations, an update, cancellations of both kinds and the public calendar."""
    seated.convened(office, *SITTERS, *hostile())
    made = [*blobs(desk.invitation.build(office, 3)).values()]
    desk.invitation.dispatch(office, 3)
    seated.leave(office, "Olga Observer", date(2027, 2, 1))
    desk.meeting.move(office, 3, FIFTEENTH, time(9, 30))
    made += blobs(desk.invitation.build(later(office), 3, everyone=True)).values()
    desk.invitation.dispatch(office, 3)
    desk.meeting.cancel(office, 3)
    built = desk.invitation.build(later(office, 2), 3)
    return [*made, *blobs(built).values(), built.feed.read_bytes()]


def test_the_lint_finds_nothing_in_any_file(office):
    for blob in files_of_all_kinds(office):
        assert lint.lint(blob) == []
        assert all("eve@" not in one.value for one in event(blob).all("ATTENDEE"))


@pytest.mark.parametrize("read", outside.READERS.values(), ids=outside.READERS)
def test_outside_readers_agree_on_every_file(office, read):
    files = files_of_all_kinds(office)
    for blob, theirs in zip(files, read(files), strict=True):
        assert outside.findings(blob, theirs) == []


BUILD = """
import sys
from datetime import datetime, UTC
from pathlib import Path
from wgsec import desk, workspace
folder = Path(sys.argv[1])
office = desk.office.Office(workspace.load(folder), "x", datetime(2027, 1, 5, tzinfo=UTC))
desk.invitation.build(office, 3, out=folder / "again")
"""


@pytest.mark.parametrize(
    "env", [{"PYTHONHASHSEED": "1", "TZ": "Pacific/Auckland"}, {"PYTHONHASHSEED": "2", "LC_ALL": "C"}]
)
def test_another_process_zone_and_hash_seed_make_the_same_files(group, env):
    first = blobs(desk.invitation.build(group, 3))
    folder = group.workspace.folder
    subprocess.run([sys.executable, "-c", BUILD, str(folder)], check=True, env={**os.environ, **env})
    again = {path.name: path.read_bytes() for path in Path(folder / "again").iterdir()}
    assert again == first
