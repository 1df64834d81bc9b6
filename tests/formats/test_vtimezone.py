"""VTIMEZONE: a zone reads as zoneinfo has it by hand, in libical and in ical.js, around each change of its clocks."""

from __future__ import annotations

import zoneinfo
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache

import pytest

from tests.readers_ics import clock, made, outside
from tests.readers_ics.content import Component, parse
from wgsec.formats import ics, vtimezone
from wgsec.language import zones

FIRST, LAST = 2026, 2028
ZONES = (
    "Africa/Cairo",
    "Africa/Casablanca",
    "Africa/Dakar",
    "Africa/Johannesburg",
    "Africa/Tunis",
    "America/Asuncion",
    "America/Argentina/Buenos_Aires",
    "America/Costa_Rica",
    "America/Edmonton",
    "America/Havana",
    "America/Nuuk",
    "America/Santiago",
    "America/Scoresbysund",
    "America/St_Johns",
    "America/Toronto",
    "America/Vancouver",
    "Antarctica/Troll",
    "Asia/Almaty",
    "Asia/Beirut",
    "Asia/Gaza",
    "Asia/Jerusalem",
    "Asia/Kathmandu",
    "Asia/Tbilisi",
    "Asia/Ulaanbaatar",
    "Australia/Lord_Howe",
    "Europe/Chisinau",
    "Europe/Dublin",
    "Europe/London",
    "Europe/Paris",
    "Indian/Maldives",
    "Pacific/Auckland",
    "Pacific/Chatham",
    "Pacific/Easter",
    "Pacific/Norfolk",
)
AROUND = [timedelta(minutes=m) for m in (-1500, -121, -61, -31, -1, 0, 1, 29, 61, 121, 1500)]


@cache
def changes(zone: str) -> tuple[datetime, ...]:
    """The wall times at which the clocks of `zone` change, found by looking at every quarter of an hour near one."""
    there = zoneinfo.ZoneInfo(zone)
    day, quarter = timedelta(days=1), timedelta(minutes=15)
    found = []
    moment = datetime(FIRST, 1, 1, tzinfo=UTC)
    while moment.year <= LAST:
        if moment.astimezone(there).utcoffset() != (moment + day).astimezone(there).utcoffset():
            near = moment
            old = near.astimezone(there).utcoffset()
            while near.astimezone(there).utcoffset() == old:
                near += quarter
            found.append((near + old).replace(tzinfo=None))
        moment += day
    return tuple(found)


def probes(zone: str) -> Iterator[tuple[datetime, datetime]]:
    """(wall time, its instant by zoneinfo) around each change and in the middle of each month; gaps left out."""
    there = zoneinfo.ZoneInfo(zone)
    calm = [datetime(year, month, 15, 12) for year in range(FIRST, LAST + 1) for month in range(1, 13)]
    for wall in sorted({change + delta for change in changes(zone) for delta in AROUND} | set(calm)):
        moment = wall.replace(tzinfo=there).astimezone(UTC)
        if wall.year in range(FIRST, LAST + 1) and moment.astimezone(there).replace(tzinfo=None) == wall:
            yield wall, moment


def read(zone: str, first: int = FIRST, last: int = LAST) -> Component:
    calendar, found = parse(
        b"BEGIN:VCALENDAR\r\n" + vtimezone.component(zone, first, last).to_ical() + b"END:VCALENDAR\r\n"
    )
    assert not found
    return calendar.children[0]


def wrong(zone: str) -> list[str]:
    told = read(zone)
    return [f"{zone} {wall}" for wall, moment in probes(zone) if clock.to_utc(told, wall) != moment]


def published(zone: str) -> bytes:
    """A feed with one meeting of a minute at every probe."""
    told = [
        made.occasion(uid=f"{wall:%Y%m%dT%H%M}@example.org", day=wall.date(), at=wall.time(), zone=zone, minutes=1)
        for wall, _ in probes(zone)
    ]
    return ics.feed(made.feed(*told))


def disagreement(answers: list[dict]) -> list[str]:
    found = []
    for zone, answer in zip(ZONES, answers, strict=True):
        assert answer["errors"] == []
        for (wall, moment), told in zip(probes(zone), answer["events"], strict=True):
            if told["start"] != f"{moment:%Y-%m-%dT%H:%M:%SZ}":
                found.append(f"{zone} {wall}: {told['start']} is not {moment}")
    return found


def test_the_probes_surround_changes():
    assert len(changes("Europe/Paris")) == 6
    assert len(changes("Asia/Almaty")) == 0
    assert len(changes("Africa/Casablanca")) > 0


def test_every_zone_of_tzdata_reads_as_zoneinfo_has_it():
    names = sorted(name for name in zoneinfo.available_timezones() if zones.known(name))
    assert len(names) > 550
    assert [remark for name in names for remark in wrong(name)] == []


def test_libical_reads_every_probe_as_zoneinfo_has_it():
    assert disagreement(outside.libical([published(zone) for zone in ZONES])) == []


def test_ical_js_reads_every_probe_as_zoneinfo_has_it():
    assert disagreement(outside.ical_js([published(zone) for zone in ZONES])) == []


@pytest.mark.parametrize("zone", ["Europe/Paris", "Europe/Dublin", "Pacific/Auckland", "America/Toronto"])
def test_a_zone_that_keeps_to_a_rule_is_told_by_two_yearly_ones(zone):
    told = read(zone, 2027, 2031)
    assert sorted(half.name for half in told.children) == ["DAYLIGHT", "STANDARD"]
    assert all(half.value("RRULE") and half.value("DTSTART").startswith("1970") for half in told.children)


def test_summer_time_is_the_one_ahead_even_where_the_law_says_otherwise():
    told = read("Europe/Dublin")
    assert {half.name: half.value("TZOFFSETTO") for half in told.children} == {"DAYLIGHT": "+0100", "STANDARD": "+0000"}


def test_a_zone_without_a_simple_rule_is_told_change_by_change():
    told = read("Africa/Casablanca", 2027, 2027)
    assert len(told.children) > 2
    assert not any(half.value("RRULE") or half.all("RDATE") for half in told.children)
