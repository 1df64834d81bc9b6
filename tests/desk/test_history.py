"""Undoing: every act comes back exactly, or is refused with its reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from tests import failing
from wgsec import desk, records, rules, store
from wgsec.desk.draft import NewDraft, Revising
from wgsec.desk.group import GroupChange
from wgsec.desk.meeting import Scheduling
from wgsec.desk.office import Office
from wgsec.errors import NoSuchThing, Refused
from wgsec.facts.agenda import Purpose
from wgsec.facts.calendar import Method
from wgsec.facts.change import Rewording
from wgsec.facts.command import Column
from wgsec.facts.document import Distribution, DocumentType
from wgsec.facts.language import Wording
from wgsec.facts.member import SeatKind

MEETING = Scheduling(date(2027, 4, 14), time(14), 150)
JOURNAL = ("changeset", "change", "seal", "sqlite_sequence")


def content(office: Office) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table but the journal."""
    with office.reading() as archive:
        names = [row["name"] for row in archive.ask("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            name: [tuple(row) for row in archive.ask(f'SELECT * FROM "{name}" ORDER BY id')]
            for name in names
            if name not in JOURNAL
        }


def number(office: Office) -> int:
    with office.reading() as archive:
        return store.history.count(archive)


def add_meeting(office: Office, number: int = 1) -> int:
    """A meeting, by its id."""
    starts = datetime(2027, 4, 14, 14, tzinfo=UTC)
    with office.change("meeting.schedule", f"meeting {number}") as tx:
        meeting = tx.add(
            records.Meeting(
                number=number,
                day=date(2027, 4, 14),
                at=time(16),
                minutes=120,
                zone="Europe/Paris",
                starts_at=starts,
                tzdata="2026f",
                created=office.now,
            )
        )
        return meeting.id or 0


def add_item(office: Office, meeting: int, position: int, *, guest: str | None = None) -> int:
    with office.change("agenda.add", "meeting 1") as tx:
        item = records.AgendaItem(
            meeting_id=meeting,
            position=position,
            title=Wording(f"Item {position}", f"Point {position}"),
            purpose=Purpose.DISCUSSION,
            minutes=10,
            guest=guest,
        )
        return tx.add(item).id or 0


def remove_item(office: Office, item: int) -> None:
    with office.change("agenda.remove", "meeting 1") as tx:
        tx.remove(tx.one(records.AgendaItem, id=item))


def dispatch_agenda(office: Office) -> None:
    with office.change("document.dispatch", "OJ1") as tx:
        document = tx.add(
            records.Document(
                type=DocumentType.AGENDA,
                year=2027,
                number=1,
                symbol="ITC-WG(2027)OJ1",
                subject="meeting:1",
                originals=("en",),
                distribution=Distribution.MEMBERS,
            )
        )
        tx.add(records.Dispatch(document_id=document.id, revision=0, at=office.now, recipients="members"))


def refusal(office: Office, number: int | None = None) -> Refused:
    with pytest.raises(Refused) as caught:
        desk.history.undo(office, number)
    return caught.value


def test_an_edit_comes_back_with_its_values_and_types(office: Office) -> None:
    before = content(office)
    desk.group.edit(office, GroupChange(quorum="7", silence_days=9, mailbox_address="a@example.org"))
    undone = desk.history.undo(office)
    assert content(office) == before
    assert undone.entry.act.name == "group.edit"
    with office.reading() as archive:
        entry = store.history.entry(archive, undone.by)
        assert entry.act.reverses == undone.entry.id
        assert store.seal.broken(archive) is None


def test_an_undo_can_be_undone_and_done_again(office: Office) -> None:
    before = content(office)
    desk.group.edit(office, GroupChange(quorum="7"))
    edited, entry = content(office), number(office)
    back = desk.history.undo(office, entry)
    desk.history.undo(office, back.by)
    assert content(office) == edited
    desk.history.undo(office, entry)
    assert content(office) == before
    assert refusal(office, entry).msgid == "history.error.done"


def test_undo_without_a_number_walks_back_and_leaves_the_founding(office: Office) -> None:
    before = content(office)
    desk.group.edit(office, GroupChange(quorum="7"))
    desk.group.edit_theme(office, 4, Rewording("Money"))
    desk.history.undo(office)
    desk.history.undo(office)
    assert content(office) == before
    assert refusal(office).msgid == "history.error.founding"
    assert refusal(office, 1).msgid == "history.error.migration"


def test_what_was_added_goes_and_what_was_removed_returns_under_its_own_id(office: Office) -> None:
    meeting = add_meeting(office)
    item = add_item(office, meeting, 1)
    with_item = content(office)
    remove_item(office, item)
    removed = number(office)
    desk.history.undo(office, removed)
    assert content(office) == with_item
    assert refusal(office, removed).msgid == "history.error.done"


def test_an_entry_that_others_rest_on_is_refused_until_they_are_undone(office: Office) -> None:
    meeting = add_meeting(office)
    scheduled = number(office)
    add_item(office, meeting, 1)
    refused = refusal(office, scheduled)
    assert (refused.msgid, refused.facts["by"]) == ("history.error.built-on", scheduled + 1)
    desk.history.undo(office, scheduled + 1)
    desk.history.undo(office, scheduled)
    with office.reading() as archive:
        assert store.meeting.all_(archive) == ()


def test_a_later_change_of_the_same_row_stands_in_the_way(office: Office) -> None:
    desk.group.edit(office, GroupChange(quorum="7"))
    first = number(office)
    desk.group.edit(office, GroupChange(silence_days=9))
    assert refusal(office, first).facts["by"] == first + 1


def test_an_order_changed_since_stands_in_the_way(office: Office) -> None:
    meeting = add_meeting(office)
    item = add_item(office, meeting, 1)
    remove_item(office, item)
    removed = number(office)
    add_item(office, meeting, 1)
    assert refusal(office, removed).msgid == "history.error.built-on"


def test_nothing_of_a_meeting_is_undone_once_a_paper_of_it_went_out(office: Office) -> None:
    meeting = add_meeting(office)
    add_item(office, meeting, 1)
    added = number(office)
    dispatch_agenda(office)
    assert refusal(office, added).msgid == "history.error.sent"
    assert refusal(office, added + 1).msgid == "history.error.issued"


def test_nothing_of_a_meeting_is_undone_once_its_invitation_went_out(office: Office) -> None:
    meeting = add_meeting(office)
    add_item(office, meeting, 1)
    added = number(office)
    with office.change("invitation.build", "meeting 1") as tx:
        issue = records.InvitationIssue(
            meeting_id=meeting,
            method=Method.REQUEST,
            sequence=0,
            stamp=office.now,
            content_hash="a",
            significant_hash="b",
            tzdata="2026f",
        )
        tx.add(issue)
    assert refusal(office, added + 1).msgid == "history.error.issued"
    with office.change("invitation.dispatch", "meeting 1") as tx:
        tx.one(records.InvitationIssue).dispatched = True
    refused = refusal(office, added)
    assert (refused.msgid, refused.facts["by"]) == ("history.error.sent", added + 2)


def test_what_the_journal_does_not_keep_is_not_guessed(office: Office) -> None:
    meeting = add_meeting(office)
    item = add_item(office, meeting, 1, guest="Amara Diallo")
    remove_item(office, item)
    refused = refusal(office)
    assert (refused.msgid, refused.facts["columns"]) == ("history.error.unkept", (Column("guest"),))


def test_what_was_added_with_personal_values_goes_for_good(office: Office) -> None:
    with office.change("member.add", "member ci") as tx:
        seat = tx.add(records.Seat(key="ci", institution=Wording.same("CI"), kind=SeatKind.MEMBER))
        tx.add(records.Person(seat_id=seat.id, name="Amara", sort_name="amara", zone="Africa/Abidjan"))
    assert rules.history.is_for_good(desk.history.chosen(office))
    undone = desk.history.undo(office)
    assert content(office)["person"] == []
    assert refusal(office, undone.by).msgid == "history.error.unkept"


def test_an_empty_personal_value_is_none_to_be_lost(office: Office) -> None:
    desk.meeting.schedule(office, MEETING)
    assert not rules.history.is_for_good(desk.history.chosen(office))
    before = content(office)
    desk.history.undo(office, desk.history.undo(office).by)
    assert content(office) == before
    item = add_item(office, 1, 1)
    before = content(office)
    remove_item(office, item)
    desk.history.undo(office)
    assert content(office) == before


def test_a_personal_value_set_where_none_was_goes_for_good_and_one_emptied_does_not_come_back(office: Office) -> None:
    desk.meeting.schedule(office, MEETING)
    item = add_item(office, 1, 1)
    before = content(office)
    with office.change("agenda.edit", "meeting 1") as tx:
        tx.one(records.AgendaItem, id=item).guest = "Amara Diallo"
        tx.one(records.Meeting, number=1).links = Wording.same("https://meet.example.org/secret")
    assert rules.history.is_for_good(desk.history.chosen(office))
    with office.change("agenda.edit", "meeting 1") as tx:
        tx.one(records.AgendaItem, id=item).guest = None
        tx.one(records.Meeting, number=1).links = Wording()
    refused = refusal(office)
    assert (refused.msgid, refused.facts["columns"]) == ("history.error.unkept", (Column("guest"), Column("links")))
    with office.change("agenda.edit", "meeting 1") as tx:
        tx.one(records.AgendaItem, id=item).guest = "Amara Diallo"
        tx.one(records.Meeting, number=1).links = Wording.same("https://meet.example.org/secret")
    assert refusal(office, desk.history.undo(office).by).msgid == "history.error.unkept"
    assert content(office) == before


def test_a_row_changed_past_the_journal_refuses_and_changes_nothing(office: Office) -> None:
    desk.group.edit(office, GroupChange(quorum="7"))
    with office.change("group.edit", "group") as tx:
        tx.tell("DROP TRIGGER working_group_update")
        tx.tell("UPDATE working_group SET quorum = '3'")
        tx.tell('UPDATE theme SET title = \'{"en": "X"}\' WHERE number = 1')
    before = content(office)
    assert refusal(office, number(office) - 1).msgid == "history.error.moved"
    assert content(office) == before


def test_an_entry_that_does_not_exist_is_named(office: Office) -> None:
    with pytest.raises(NoSuchThing) as caught:
        desk.history.undo(replace(office, actor="chair"), 99)
    assert caught.value.facts == {"number": 99, "last": 2}


def test_a_revision_is_never_lost_nor_its_number_given_twice(office: Office) -> None:
    desk.draft.new(office, NewDraft(4, "It should open.", 1))
    desk.draft.revise(office, "4.1", Revising("It should close."))
    for entry in (number(office), number(office) - 1):
        refused = refusal(office, entry)
        assert (refused.msgid, refused.facts["subject"]) == ("history.error.revision", "4.1")
    with office.reading() as archive:
        assert [one.body for one in store.draft.by_label(archive, "4.1").revisions][1:] == ["It should close.\n"]


def test_the_journal_names_by_its_number_what_was_begun(office: Office) -> None:
    desk.meeting.schedule(office, MEETING)
    desk.draft.new(office, NewDraft(4, "It should open."))
    with office.reading() as archive:
        told = [entry.act.subject for entry in store.history.entries(archive, last=2)]
    assert told == ["meeting 1", "draft 4.1"]


def test_when_somebody_takes_a_number_meanwhile_the_next_one_is_given(office: Office) -> None:
    with failing.meanwhile(lambda: desk.meeting.schedule(office, MEETING)):
        assert desk.meeting.schedule(office, MEETING).number == 2
    with failing.meanwhile(lambda: desk.draft.new(office, NewDraft(4, "It should open."))):
        assert desk.draft.new(office, NewDraft(4, "It should close.")).label == "4.2"
    with office.reading() as archive:
        told = [entry.act.subject for entry in store.history.entries(archive, last=4)]
    assert told == ["meeting 1", "meeting 2", "draft 4.1", "draft 4.2"]


def test_an_entry_is_asked_for_alone(office: Office) -> None:
    for _ in range(3):
        desk.meeting.schedule(office, MEETING)
    with office.reading() as archive:
        every = store.history.entries(archive)
        assert [store.history.entry(archive, one.id) for one in every] == list(every)
