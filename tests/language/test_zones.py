"""Time zones: wall time and UTC are inverse, what does not exist is refused, and only the pinned tzdata answers."""

from __future__ import annotations

import importlib.metadata
import os
import re
import subprocess
import sys
import zoneinfo
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from babel.dates import get_timezone_location
from hypothesis import given
from hypothesis import strategies as st

from wgsec.errors import NoSuchThing, WrongUsage
from wgsec.facts.zone import ObservanceKind
from wgsec.language import catalogs, dates, observances, posix, words, zones

NAMES = sorted(name for name in zoneinfo.available_timezones() if zones.known(name))
moments = st.datetimes(datetime(1990, 1, 1), datetime(2060, 1, 1)).map(
    lambda moment: moment.replace(microsecond=0, tzinfo=UTC)
)


@given(moments, st.sampled_from(NAMES))
def test_every_instant_is_the_instant_of_its_wall_time(moment, zone):
    wall = zones.local(moment, zone)
    assert zones.instant(wall.date(), wall.time(), zone, wall.fold) == moment


@given(moments, st.sampled_from(NAMES))
def test_wall_time_is_utc_plus_the_offset(moment, zone):
    assert zones.local(moment, zone) == (moment + zones.offset(moment, zone)).replace(tzinfo=None)


def test_the_instant_is_in_utc():
    moment = zones.instant(date(2027, 4, 14), time(14), "Europe/Paris")
    assert moment == datetime(2027, 4, 14, 12, tzinfo=UTC)
    assert moment.tzinfo is UTC


def test_the_second_of_two_is_an_hour_later():
    first, second = (zones.instant(date(2027, 10, 31), time(2, 30), "Europe/Paris", fold) for fold in (0, 1))
    assert second - first == timedelta(hours=1)
    assert [zones.abbreviation(moment, "Europe/Paris") for moment in (first, second)] == ["CEST", "CET"]


@pytest.mark.parametrize(
    ("at", "twice"), [(time(1, 59), False), (time(2), True), (time(2, 59), True), (time(3), False)]
)
def test_an_hour_comes_twice_when_the_clocks_go_back(at, twice):
    assert zones.is_ambiguous(date(2027, 10, 31), at, "Europe/Paris") is twice


@pytest.mark.parametrize(
    ("day", "at", "zone", "before", "after"),
    [
        (date(2027, 3, 28), time(2), "Europe/Paris", "2027-03-28 01:59", "2027-03-28 03:00"),
        (date(2027, 3, 28), time(2, 59), "Europe/Paris", "2027-03-28 01:59", "2027-03-28 03:00"),
        (date(2027, 9, 5), time(0, 15), "America/Santiago", "2027-09-04 23:59", "2027-09-05 01:00"),
        (date(2027, 10, 3), time(2, 10), "Australia/Lord_Howe", "2027-10-03 01:59", "2027-10-03 02:30"),
        (date(2011, 12, 30), time(12), "Pacific/Apia", "2011-12-29 23:59", "2011-12-31 00:00"),
    ],
)
def test_a_time_that_the_clocks_jump_over_is_refused_with_those_around_it(day, at, zone, before, after):
    for fold in (0, 1):
        with pytest.raises(WrongUsage) as refused:
            zones.instant(day, at, zone, fold)
        assert refused.value.facts == {
            "day": day,
            "at": f"{at:%H:%M}",
            "zone": zone,
            "before": before,
            "after": after,
        }


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_refusals_can_be_worded(lang):
    say = words.screen(lang)
    with pytest.raises(WrongUsage) as gap:
        zones.instant(date(2027, 3, 28), time(2), "Europe/Paris")
    assert "2027-03-28" in say(gap.value.msgid, **gap.value.facts)
    assert "03:00" in say(f"{gap.value.msgid}.hint", **gap.value.facts)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("europe/paris", "Europe/Paris"),
        ("Paris", "Europe/Paris"),
        ("Asia/Paris", "Europe/Paris"),
        ("Viena", "Europe/Vienna"),
        ("asunción", "America/Asuncion"),
        ("costa rica", "America/Costa_Rica"),
        ("Auck", "Pacific/Auckland"),
    ],
)
def test_a_mistyped_zone_is_answered_with_the_nearest(typed, first):
    with pytest.raises(NoSuchThing) as unknown:
        zones.check(typed)
    assert unknown.value.facts["near"][0] == first


@pytest.mark.parametrize("typed", ["", "/", "../../etc/passwd", "x" * 1000, "Factory", "zone.tab", "Europe", "\0"])
def test_nothing_but_a_zone_is_known(typed):
    assert not zones.known(typed)
    with pytest.raises(NoSuchThing):
        zones.instant(date(2027, 1, 1), time(), typed)


def test_countries_have_their_zones():
    assert zones.of_country("CH") == ("Europe/Zurich",)
    assert zones.of_country("nz") == ("Pacific/Auckland", "Pacific/Chatham")
    assert zones.of_country("XX") == ()
    assert all(zones.known(zone) for country in ("AR", "KZ", "MA", "SN") for zone in zones.of_country(country))


@pytest.mark.parametrize(
    ("zone", "lang", "city"),
    [
        ("Africa/Cairo", "fr", "Le Caire"),
        ("Africa/Cairo", "es", "El Cairo"),
        ("Europe/Zurich", "en", "Zurich"),
        ("America/Costa_Rica", "fr", "Costa Rica"),
    ],
)
def test_a_zone_is_called_after_its_city(zone, lang, city):
    assert zones.city(zone, lang) == city


def test_utc_is_utc_under_all_its_names():
    assert [name for name in NAMES if zones.is_utc(name)] == [
        *("Etc/UCT", "Etc/UTC", "Etc/Universal", "Etc/Zulu", "UCT", "UTC", "Universal", "Zulu")
    ]


def test_the_version_is_that_of_the_pinned_wheel():
    year, number = importlib.metadata.version("tzdata").split(".")
    assert zones.tzdata_version() == f"{year}{'_abcdefghijklmnopqrstuvwxyz'[int(number)]}"


ASK = """
import zoneinfo
print(zoneinfo.ZoneInfo("Europe/Paris").key)
from datetime import date, time
from wgsec.language import dates, observances, zones
print(zones.instant(date(2027, 4, 14), time(14), "Europe/Paris"))
print(observances.observances("Europe/Paris", 2027, 2027)[0].name)
"""


def test_the_machines_own_rules_are_not_asked(tmp_path: Path):
    """A machine on which Paris keeps the time of Tokyo, and a library that has read it, give the same answer."""
    (tmp_path / "Europe").mkdir()
    with zoneinfo._common.load_tzdata("Asia/Tokyo") as file:
        (tmp_path / "Europe" / "Paris").write_bytes(file.read())
    env = os.environ | {"PYTHONTZPATH": str(tmp_path), "TZ": "Asia/Tokyo"}
    told = subprocess.run([sys.executable, "-c", ASK], env=env, capture_output=True, text=True, check=True).stdout
    assert told.split() == ["Europe/Paris", "2027-04-14", "12:00:00+00:00", "CEST"]


def test_importing_zones_does_not_load_babel():
    ask = "import sys; from wgsec.language import zones; zones.known('UTC'); print('babel' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True).stdout
    assert told.strip() == "False"


def test_a_zone_without_changes_has_one_observance():
    (only,) = observances.observances("Asia/Kathmandu", 2027, 2027)
    assert (only.kind, only.offset_to, only.name, only.rrule) == (
        ObservanceKind.STANDARD,
        timedelta(hours=5, minutes=45),
        "+0545",
        None,
    )


def test_posix_rules_are_read():
    rule = posix.parse("<-04>4<-03>,M9.1.6/24,M4.1.6/24")
    assert (rule.standard.offset, rule.summer.offset) == (timedelta(hours=-4), timedelta(hours=-3))
    assert rule.to_summer.onset(2027) == datetime(2027, 9, 5)
    assert posix.parse("IST-1GMT0,M10.5.0,M3.5.0/1").summer.offset == timedelta()
    assert posix.parse("<+0545>-5:45").summer is None


@pytest.mark.parametrize("text", ["", "CET", "CET-1CEST", "CET-1CEST,J60,J300", "CET-1CEST,M3.6.0,M10.5.0"])
def test_other_rules_are_refused(text):
    with pytest.raises(ValueError, match="POSIX"):
        posix.parse(text)


def test_a_change_that_slips_into_another_month_has_no_simple_rule():
    """The day after the last Saturday of February is in 2026 the first of March."""
    slips = posix.Yearly(2, posix.LAST, 6, timedelta(hours=26))
    assert posix.rrule(slips, range(2026, 2030)) is None


def test_a_change_of_the_day_after_is_said_by_that_day():
    told = posix.rrule(posix.Yearly(9, 1, 6, timedelta(hours=24)), range(2026, 2029))
    assert told == (datetime(1970, 9, 6), "FREQ=YEARLY;BYDAY=1SU;BYMONTH=9")


@pytest.mark.parametrize("lang", ["en", "fr", "es"])
def test_a_city_is_called_as_it_is_today(lang):
    assert zones.city("Asia/Almaty", lang) == "Almaty"


OF_TODAY = {"Asia/Almaty": "Almaty"}
"""Cities that CLDR still calls by a name they no longer have."""


def cldr_city(zone, lang):
    """CLDR writes some cities with the country before them: Argentina/Buenos Aires."""
    told = get_timezone_location(zones.rules(zone), locale=lang, return_city=True)
    return OF_TODAY.get(zone) or told.rpartition("/")[2]


@pytest.mark.parametrize("lang", ["en", "fr", "es"])
def test_the_catalogs_of_cities_say_what_cldr_says(lang, request):
    """`--golden-update` writes them anew, from the CLDR of the babel that is installed."""
    path = catalogs.HERE / lang / "paper" / "city.po"
    if request.config.getoption("--golden-update"):
        header = (path.with_name("when.po")).read_text(encoding="utf-8").partition("\n\n")[0]
        named = {zone: {one: cldr_city(zone, one) for one in ("en", "fr", "es")} for zone in NAMES}
        entries = dict.fromkeys(
            f'msgid "city.{re.sub(r"[^a-z0-9]+", "-", zone.lower())}"\nmsgstr "{cities[lang]}"'
            for zone, cities in named.items()
            if {*cities.values()} != {zone.rpartition("/")[2].replace("_", " ")}
        )
        path.write_text("\n\n".join([header, *entries]) + "\n", encoding="utf-8", newline="\n")
        catalogs.area.cache_clear()
    assert {zone: zones.city(zone, lang) for zone in NAMES} == {zone: cldr_city(zone, lang) for zone in NAMES}


@pytest.mark.parametrize("name", ["Etc/GMT+5", "Etc/GMT-14", "EST5EDT", "CET", "Factory"])
def test_a_zone_that_no_place_has_is_refused(name):
    with pytest.raises(NoSuchThing):
        zones.check(name)


@pytest.mark.parametrize(
    ("day", "zone", "first"),
    [
        (date(2027, 4, 14), "Europe/Paris", datetime(2027, 4, 13, 22, tzinfo=UTC)),
        # The clocks go from midnight to one o'clock: tzdata, rules Chile and Lebanon.
        (date(2027, 9, 5), "America/Santiago", datetime(2027, 9, 5, 4, tzinfo=UTC)),
        (date(2027, 3, 28), "Asia/Beirut", datetime(2027, 3, 27, 22, tzinfo=UTC)),
        # The whole day was left out: Samoa went over the date line.
        (date(2011, 12, 30), "Pacific/Apia", datetime(2011, 12, 30, 10, tzinfo=UTC)),
    ],
)
def test_a_day_begins_where_its_first_instant_is(day, zone, first):
    assert zones.day_begins(day, zone) == first


@pytest.mark.parametrize("day", [date.min, date.max])
@pytest.mark.parametrize("zone", ["Asia/Tokyo", "America/Lima"])
def test_the_ends_of_the_calendar_are_no_days_of_a_zone(day, zone):
    for ask in (lambda: zones.instant(day, time(), zone), lambda: zones.day_begins(day, zone)):
        with pytest.raises(WrongUsage, match=r"date\.error\.year"):
            ask()


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "America/Lima", "Europe/Paris"])
def test_the_first_and_the_last_day_have_their_instants(zone):
    for day in (date(dates.YEARS[0], 1, 1), date(dates.YEARS[-1], 12, 31)):
        assert zones.local(zones.instant(day, time(12), zone), zone).date() == day
        assert not zones.is_ambiguous(day + timedelta(days=1), time(), zone)
