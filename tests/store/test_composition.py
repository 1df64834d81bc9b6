"""Who held which office on a day, as far as nothing but the days of the offices decides."""

from __future__ import annotations

from datetime import date

import pytest

from wgsec import records, store
from wgsec.desk.office import Office
from wgsec.facts.language import Wording
from wgsec.facts.member import OfficeKind

JANUARY, JUNE = date(2027, 1, 10), date(2027, 6, 10)


@pytest.fixture
def two_chairs(office: Office) -> Office:
    """A chair from January, and from June the next one, on another seat; each came for the office."""
    with office.change("test", "test") as tx:
        for key, since, until in (("za", JANUARY, JUNE), ("fr", JUNE, None)):
            seat = tx.add(records.Seat(key=key, institution=Wording(en=key), country=key.upper(), kind="member"))
            person = tx.add(records.Person(seat_id=seat.id, name=key, sort_name=key, zone="Europe/Paris", since=since))
            tx.add(records.HeldOffice(person_id=person.id, kind="chair", since=since, until=until))
    return office


@pytest.mark.parametrize(
    ("day", "chair"),
    [(date(2026, 12, 1), "za"), (JANUARY, "za"), (date(2027, 6, 9), "za"), (JUNE, "fr"), (date(2028, 1, 1), "fr")],
)
def test_one_chair_on_any_day(two_chairs: Office, day: date, chair: str) -> None:
    with two_chairs.reading() as archive:
        group = store.composition.the(archive).group(on=day)
        chairs = store.composition.chairs(archive, (day,))
        holders = {
            row["id"]: row["key"]
            for row in archive.ask("SELECT person.id, key FROM person JOIN seat ON seat_id = seat.id")
        }
    assert [one.seat.key for one in group if one.holds(OfficeKind.CHAIR)] == [chair]
    assert [holders[person] for person in chairs[day]] == [chair]
