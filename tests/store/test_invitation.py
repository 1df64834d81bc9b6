"""Whom an invitation takes for the chair, on the day of each meeting."""

from __future__ import annotations

from datetime import date, time

from tests import seated
from wgsec import desk, records, store
from wgsec.desk.meeting import Scheduling
from wgsec.desk.office import Office


def test_the_chair_of_a_meeting_is_who_has_the_office_on_its_day(office: Office) -> None:
    seated.seat(office, *seated.SITTERS)
    for number, month in ((1, 3), (2, 9)):
        desk.meeting.schedule(office, Scheduling(date(2027, month, 1), time(14), 150, number=number))
    with office.change("test", "test") as tx:
        chair, next_ = (tx.one(records.Person, name=name) for name in (seated.CHAIR.name, "Aroha Tauira"))
        tx.one(records.HeldOffice, person_id=chair.id).until = date(2027, 6, 1)
        tx.add(records.HeldOffice(person_id=next_.id, kind="chair", since=date(2027, 6, 1)))
    with office.reading() as archive:
        found = store.invitation.all_guests(archive)
    assert [[one.seat for one in guests if one.is_chair] for guests in found.values()] == [["fr"], ["nz"]]
