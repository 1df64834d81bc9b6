"""Of which meetings the minutes tell of what an entry of the journal changed: as it was before it, and as it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time

import pytest

from wgsec import records, store
from wgsec.desk.office import Office
from wgsec.facts.language import Wording
from wgsec.store.transaction import Transaction

STARTS = datetime(2027, 1, 4, 9, tzinfo=UTC)


@pytest.fixture
def told(office: Office) -> Office:
    """Four meetings in January 2027; of the second everything that minutes tell of, its action carried to the third."""
    with office.change("test", "meeting") as tx:
        seat = tx.add(records.Seat(key="fr", institution=Wording("fr"), kind="member"))
        for number in range(1, 5):
            tx.add(
                records.Meeting(
                    number=number, day=date(2027, 1, number), at=time(9), minutes=60, zone="UTC", starts_at=STARTS,
                    tzdata="x", created=STARTS,
                )
            )  # fmt: skip
        item = tx.add(records.AgendaItem(meeting_id=2, position=1, title=Wording("I"), purpose="discussion", minutes=5))
        minutes = tx.add(records.Minutes(meeting_id=2, original="en"))
        decision = tx.add(records.Decision(meeting_id=2, number=1, wording=Wording("D"), item_id=item.id))
        action = tx.add(records.Action(meeting_id=2, number=1, wording=Wording("A"), owner_id=seat.id))
        tx.add(records.Attendance(meeting_id=2, seat_id=seat.id, presence="remote"))
        tx.add(records.AgendaPaper(item_id=item.id, position=1, reference="2.1"))
        tx.add(records.MinutesText(minutes_id=minutes.id, item_id=item.id, language="en", body="Said."))
        tx.add(records.Reservation(decision_id=decision.id, seat_id=seat.id, body="No.", language="en"))
        tx.add(records.ActionGiven(action_id=action.id, meeting_id=3, owner_id=seat.id))
    return office


def concerned(office: Office, change: Callable[[Transaction], object]) -> frozenset[int]:
    with office.change("test", "meeting") as tx:
        change(tx)
    with office.reading() as archive:
        return store.adopted.concerned(archive, store.history.count(archive))


def put(table: type[records.Base], column: str, value: object) -> Callable[[Transaction], object]:
    return lambda tx: setattr(tx.all(table)[0], column, value)


def take_out(*tables: type[records.Base]) -> Callable[[Transaction], object]:
    return lambda tx: [tx.remove(one) for table in tables for one in tx.all(table)]


CHANGES: dict[str, tuple[Callable[[Transaction], object], set[int]]] = {
    "the group": (put(records.WorkingGroup, "quorum", "12"), set()),
    "a meeting": (put(records.Meeting, "minutes", 90), {1}),
    "an item": (put(records.AgendaItem, "outcome", "noted"), {2}),
    "an item that goes to another": (put(records.AgendaItem, "meeting_id", 1), {1, 2}),
    "a paper": (put(records.AgendaPaper, "revision", 1), {2}),
    "who was there": (put(records.Attendance, "presence", "absent"), {2}),
    "the minutes": (put(records.Minutes, "adopted_at_id", 4), {2}),
    "a text": (put(records.MinutesText, "body", "Not said."), {2}),
    "a decision": (put(records.Decision, "void_reason", "entered twice"), {2}),
    "a reservation": (put(records.Reservation, "body", "Yes."), {2}),
    "an action that was carried over": (put(records.Action, "wording", Wording("B")), {2, 3}),
    "an action on the day of another": (put(records.Action, "closed_on", date(2027, 1, 4)), {2, 3, 4}),
    "an action as carried over": (put(records.ActionGiven, "due", date(2027, 1, 9)), {2, 3}),
    "a paper that went": (take_out(records.AgendaPaper), {2}),
    "a decision that went": (take_out(records.Reservation, records.Decision), {2}),
    "an action that went": (take_out(records.ActionGiven, records.Action), {2, 3}),
}


@pytest.mark.parametrize(("change", "meetings"), CHANGES.values(), ids=CHANGES)
def test_an_entry_concerns_the_meetings_whose_minutes_tell_of_it(
    told: Office, change: Callable[[Transaction], object], meetings: set[int]
) -> None:
    assert concerned(told, change) == meetings


def test_an_action_that_was_closed_on_the_day_of_a_meeting_is_told_there_when_it_is_opened_again(told: Office) -> None:
    concerned(told, put(records.Action, "closed_on", date(2027, 1, 4)))
    assert concerned(told, put(records.Action, "note", "Sent.")) == {2, 3, 4}
    assert concerned(told, put(records.Action, "closed_on", None)) == {2, 3, 4}


def test_every_column_by_which_one_is_a_part_of_another_is_one_of_the_tables() -> None:
    for table, column, holder in store.adopted.HOLDERS:
        (key,) = records.METADATA.tables[table].columns[column].foreign_keys
        assert key.column.table.name == holder
