"""The local time of a meeting for everyone who sits in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from tests.papers import meetings
from wgsec.facts.member import Member, SeatKind
from wgsec.facts.place import LocalTime
from wgsec.papers import local_times

NOON = datetime(2027, 4, 14, 12, tzinfo=UTC)


def seat(key: str, zone: str, kind: SeatKind = SeatKind.MEMBER) -> Member:
    return meetings.member(key, holder=meetings.person(key.upper(), zone=zone), kind=kind)


def test_everyone_is_told_what_their_own_clock_says_from_the_earliest_hour_on() -> None:
    group = (seat("nz", "Pacific/Auckland"), seat("fr", "Europe/Paris"), seat("cr", "America/Costa_Rica"))
    assert local_times.compose(NOON, group, "fr") == (
        LocalTime("cr", "CR", "Costa Rica", "America/Costa_Rica", datetime(2027, 4, 14, 6), awkward=True),
        LocalTime("fr", "FR", "Paris", "Europe/Paris", datetime(2027, 4, 14, 14), awkward=False),
        LocalTime("nz", "NZ", "Auckland", "Pacific/Auckland", datetime(2027, 4, 15, 0), awkward=True),
    )


def test_those_of_one_clock_stand_by_their_keys() -> None:
    group = (seat("stake", "Europe/Paris", SeatKind.OBSERVER), seat("fr", "Europe/Paris"))
    assert [one.seat for one in local_times.compose(NOON, group, "en")] == ["fr", "stake"]


def test_who_is_not_invited_needs_no_time() -> None:
    group = (
        seat("tg", "UTC", SeatKind.RESERVE),
        seat("translator", "UTC", SeatKind.TRANSLATOR),
        seat("interpreter", "UTC", SeatKind.INTERPRETER),
        replace(seat("vacant", "UTC"), holder=None),
    )
    assert [one.seat for one in local_times.compose(NOON, group, "en")] == ["interpreter"]


def test_a_vacant_seat_has_the_clock_of_the_alternate_who_is_invited() -> None:
    alternates = (meetings.person("Ann", zone="Africa/Dakar"), meetings.person("Bo", zone="UTC"))
    (told,) = local_times.compose(NOON, (replace(seat("sn", "UTC"), holder=None, alternates=alternates),), "en")
    assert (told.seat, told.name, told.zone) == ("sn", "Ann", "Africa/Dakar")
