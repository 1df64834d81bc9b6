"""Time zones: wall time to UTC and back, the names that exist, the rules of each; the home of zoneinfo."""

from __future__ import annotations

import re
import zoneinfo
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from unicodedata import combining, normalize
from zoneinfo import ZoneInfo

from wgsec.errors import NoSuchThing, WrongUsage
from wgsec.language import catalogs, dates


def _wheel() -> Path:
    """The folder of the tzdata wheel."""
    spec = find_spec("tzdata")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("tzdata")
    return Path(spec.origin).parent


# Only the pinned tzdata answers: the machine's own rules differ for a dozen zones, and the papers with them. Its folder
# is named because zoneinfo's own way to the wheel, importlib.resources, costs every command that tells a time 15 ms.
HERE = _wheel()
zoneinfo.reset_tzpath(to=(str(HERE / "zoneinfo"),))

# Names that no paper can say the place of; those of Etc even have their signs the wrong way round (POSIX).
NOT_PLACES = frozenset(
    {
        *("Factory", "EST", "MST", "HST", "WET", "CET", "MET", "EET", "EST5EDT", "CST6CDT", "MST7MDT", "PST8PDT"),
        *(f"Etc/GMT{hours:+d}" for hours in range(-14, 13) if hours),
    }
)
NEAREST = 5
SECOND = timedelta(seconds=1)


# Names


def known(name: str) -> bool:
    """Whether this is the exact name of a zone, capitals included, on every file system."""
    return name in _names()


def names() -> list[str]:
    """Every name that `check` accepts, in alphabetical order."""
    return sorted(_names())


def check(name: str) -> None:
    """NoSuchThing, with the nearest names, if there is no such zone."""
    if not known(name):
        raise NoSuchThing("zone.error.unknown", zone=name, near=_near(name))


def of_country(alpha2: str) -> tuple[str, ...]:
    """The zones of a country (ISO 3166-1 alpha-2) as tzdata orders them, by place, then people; () if unknown."""
    return _countries().get(alpha2.upper(), ())


def city(zone: str, lang: str) -> str:
    """The place a zone is named after, in `lang`: `Le Caire` for Africa/Cairo. NoSuchThing for an unknown zone.

    The catalog `city` holds CLDR's names of those that are not simply the end of the zone's own, since loading babel
    takes longer than most commands.
    """
    check(zone)
    key = "city." + re.sub(r"[^a-z0-9]+", "-", zone.lower())
    return str(catalogs.area(lang, "paper", "city").get(key) or zone.rpartition("/")[2].replace("_", " "))


def is_utc(zone: str) -> bool:
    """Whether the zone is UTC itself under one of its names."""
    check(zone)
    return footer(zone) == "UTC0"


def tzdata_version() -> str:
    """The release of the zone rules that answer here: `2026f`."""
    with (HERE / "zoneinfo" / "tzdata.zi").open(encoding="utf-8") as file:
        return file.readline().removeprefix("# version").strip()


# Wall time and UTC


def instant(day: date, at: time, zone: str, fold: int = 0) -> datetime:
    """The instant (aware, UTC) of a wall time of `zone`; `fold` 1 is the second of two when the clocks go back.

    WrongUsage for a wall time that the clocks jump over, with the times that exist around it, and for a year that
    nobody means; NoSuchThing for an unknown zone.
    """
    check(zone)
    dates.check(day)
    return _moment(day, at, zone, fold)


def _moment(day: date, at: time, zone: str, fold: int) -> datetime:
    wall = datetime.combine(day, at.replace(tzinfo=None), rules(zone)).replace(fold=fold)
    moment = wall.astimezone(UTC)
    if local(moment, zone) != wall.replace(tzinfo=None):
        raise _gap(wall, zone)
    return moment


def day_begins(day: date, zone: str) -> datetime:
    """The first instant (aware, UTC) of a day in `zone`: midnight, or where the clocks jump over it, after the jump.

    NoSuchThing for an unknown zone, WrongUsage for a year that nobody means.
    """
    check(zone)
    dates.check(day)
    wall = datetime.combine(day, time(), rules(zone))
    moment = wall.astimezone(UTC)
    return moment if local(moment, zone) == wall.replace(tzinfo=None) else _turn_over(wall, zone)


def is_ambiguous(day: date, at: time, zone: str) -> bool:
    """Whether the clocks of `zone` show this wall time twice. Errors as `instant`, but for the year.

    A meeting of the last evening that may be typed ends on a day that may not.
    """
    check(zone)
    return _moment(day, at, zone, 0) != _moment(day, at, zone, 1)


def local(moment: datetime, zone: str) -> datetime:
    """The wall time (naive, with its fold) of an aware instant in `zone`; see `offset` and `abbreviation`."""
    return _in(moment, zone).replace(tzinfo=None)


def offset(moment: datetime, zone: str) -> timedelta:
    """What `zone` adds to UTC at this aware instant."""
    return _in(moment, zone).utcoffset() or timedelta()


def abbreviation(moment: datetime, zone: str) -> str:
    """What `zone` calls its time at this aware instant: `CEST`, or `+0530` where tzdata knows no letters."""
    return _in(moment, zone).tzname() or ""


def _in(moment: datetime, zone: str) -> datetime:
    check(zone)
    if moment.tzinfo is None:
        raise ValueError("an instant must be aware")
    return moment.astimezone(rules(zone))


def _gap(wall: datetime, zone: str) -> WrongUsage:
    """The error for a wall time that does not exist: the last minute before it, the first time after it."""
    turn = _turn_over(wall, zone)
    before = local(turn - timedelta(minutes=1), zone)
    return WrongUsage(
        "zone.error.gap",
        day=wall.date(),
        at=f"{wall:%H:%M}",
        zone=zone,
        before=f"{before:%Y-%m-%d %H:%M}",
        after=f"{local(turn, zone):%Y-%m-%d %H:%M}",
    )


def _turn_over(wall: datetime, zone: str) -> datetime:
    """The instant at which the clocks jump over this wall time."""
    # In a gap fold=1 reads the time by the clocks after the change, which is the earlier instant (PEP 495).
    earlier, later = (wall.replace(fold=fold).astimezone(UTC) for fold in (1, 0))
    return first_turn(earlier, later, zone)


def first_turn(before: datetime, after: datetime, zone: str) -> datetime:
    """The first second between two instants at which `zone` is no longer as it was at `before`."""
    old = state(before, zone)
    low, high = 0, (after - before) // SECOND
    while high - low > 1:
        middle = (low + high) // 2
        if state(before + middle * SECOND, zone) == old:
            low = middle
        else:
            high = middle
    return before + high * SECOND


def state(moment: datetime, zone: str) -> tuple[timedelta | None, str | None]:
    """How far ahead of UTC the clocks of `zone` are, and what they are called: what changes there are changes of."""
    there = moment.astimezone(rules(zone))
    return there.utcoffset(), there.tzname()


# The files of tzdata


@cache
def rules(zone: str) -> ZoneInfo:
    """The rules of a known zone; never those another library may have read before from elsewhere."""
    return ZoneInfo.no_cache(zone)


@cache
def _names() -> frozenset[str]:
    return frozenset((HERE / "zones").read_text("utf-8").split()) - NOT_PLACES


@cache
def _countries() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for line in (HERE / "zoneinfo" / "zone.tab").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            country, _, zone = line.split("\t")[:3]
            table[country] = (*table.get(country, ()), zone)
    return table


@cache
def footer(zone: str) -> str:
    """The last line of a TZif file (RFC 9636, 3.3): the POSIX rule for the time after its last change."""
    blob = (HERE / "zoneinfo" / zone).read_bytes()
    return blob.rstrip(b"\n").rpartition(b"\n")[2].decode("ascii")


def _near(name: str) -> tuple[str, ...]:
    """The names most like a mistyped one: of that city, or with those letters in it, else spelt most like it."""
    typed = _plain(name)
    cities = {zone: _plain(zone).rpartition("/")[2] for zone in sorted(_names())}
    city_typed = typed.rpartition("/")[2]
    found = [zone for zone in cities if _plain(zone) == typed]
    found += [zone for zone, spelt in cities.items() if spelt == city_typed]
    if typed:
        found += [zone for zone in cities if typed in _plain(zone)]
    if not found:
        # Loaded for a mistake only.
        from difflib import get_close_matches

        close = get_close_matches(city_typed, sorted(set(cities.values())), NEAREST, cutoff=0.0)
        found = [zone for spelt in close for zone in cities if cities[zone] == spelt]
    return tuple(dict.fromkeys(found))[:NEAREST]


def _plain(name: str) -> str:
    bare = "".join(c for c in normalize("NFKD", name.casefold()) if not combining(c))
    return "_".join(bare.split())
