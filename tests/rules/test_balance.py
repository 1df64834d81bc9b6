"""The balance of the composition, on the invented group and on groups made lopsided."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from wgsec.facts.balance import Cell, Count, Gap, GapKind
from wgsec.facts.language import Wording
from wgsec.facts.member import Gender, Member, NpmModel, Person, Region, Seat, SeatKind
from wgsec.formats import tables
from wgsec.rules import intake
from wgsec.rules.balance import balance

LIST = Path(__file__).parents[2] / "examples" / "training-centre" / "members.csv"


def seat(key, region=Region.EUROPE, model=NpmModel.OMBUDS_PLUS, kind=SeatKind.MEMBER, gender="f", lang="en"):
    holder = Person(key, Gender(gender) if gender else None, (lang,), "Europe/Paris", (f"{key}@example.org",))
    return Member(Seat(key, Wording(), None, region, model, kind), holder)


def gaps(*seats, kind, **more):
    return [gap for gap in balance(seats, **more).gaps if gap.kind is kind]


@pytest.fixture
def group():
    return intake.plan(tables.read(LIST.read_bytes(), "members.csv"), ()).new


def test_the_invented_group(group):
    found = balance(group)
    assert (found.members, found.reserves) == (15, 8)
    assert found.regions == (
        Count(Region.AFRICA_MIDDLE_EAST, 3, 2),
        Count(Region.AMERICAS, 2, 2),
        Count(Region.ASIA_PACIFIC, 2, 2),
        Count(Region.EUROPE, 6, 2),
        Count(Region.INTERNATIONAL, 2, 0),
    )
    assert found.genders == (Count(Gender.F, 9, 5), Count(Gender.M, 5, 3), Count(Gender.X, 1, 0))
    assert found.languages == (Count("en", 10, 6), Count("fr", 5, 2))
    assert found.models[-1] == Count(None, 2, 0)
    assert sum(count.members for count in found.models) == 15
    assert Cell(Region.AMERICAS, NpmModel.HUMAN_RIGHTS_COMMISSION, 0, 1) in found.cells
    assert len(found.cells) == 20
    assert found.gaps == (
        Gap(GapKind.CELL_EMPTY, Region.AMERICAS, 0, 15, ("cl",), NpmModel.HUMAN_RIGHTS_COMMISSION),
        Gap(GapKind.CELL_EMPTY, Region.ASIA_PACIFIC, 0, 15, ("mn", "mv"), NpmModel.HUMAN_RIGHTS_COMMISSION),
        Gap(GapKind.GENDER_SHARE, Gender.M, 5, 14, ("at", "tg", "mn")),
    )


def test_observers_and_the_secretariat_do_not_count(group):
    others = [replace(m, seat=replace(m.seat, kind=SeatKind.OBSERVER)) for m in group]
    found = balance(others)
    assert (found.members, found.reserves) == (0, 0)
    assert not any(count.members for count in found.regions)


def test_an_absent_region_names_the_reserve_that_could_fill_it():
    reserve = seat("ar", Region.AMERICAS, kind=SeatKind.RESERVE)
    found = gaps(seat("fr"), reserve, kind=GapKind.REGION_ABSENT)
    assert {gap.value: gap.candidates for gap in found} == {
        Region.AFRICA_MIDDLE_EAST: (),
        Region.AMERICAS: ("ar",),
        Region.ASIA_PACIFIC: (),
        Region.INTERNATIONAL: (),
    }
    models = gaps(seat("fr"), reserve, kind=GapKind.MODEL_ABSENT)
    assert len(models) == 4


def test_half_of_one_region_is_no_majority_yet():
    pair = [seat("fr"), seat("ar", Region.AMERICAS)]
    assert not gaps(*pair, kind=GapKind.REGION_MAJORITY)
    reserves = [seat("nz", Region.ASIA_PACIFIC, kind=SeatKind.RESERVE), seat("at", kind=SeatKind.RESERVE)]
    found = gaps(*pair, seat("ch"), *reserves, kind=GapKind.REGION_MAJORITY)
    assert found == [Gap(GapKind.REGION_MAJORITY, Region.EUROPE, 2, 3, ("nz",))]


def test_forty_per_cent_of_a_gender_is_enough():
    five = [seat(f"s{n}", gender="f" if n < 2 else "m") for n in range(5)]
    assert not gaps(*five, kind=GapKind.GENDER_SHARE)
    found = gaps(*five, seat("s5", gender="m"), seat("r", kind=SeatKind.RESERVE), kind=GapKind.GENDER_SHARE)
    assert found == [Gap(GapKind.GENDER_SHARE, "f", 2, 6, ("r",))]


def test_gender_that_is_not_stated_does_not_dilute_the_share():
    five = [seat(f"s{n}", gender="f" if n < 2 else "m") for n in range(5)]
    assert not gaps(*five, seat("x", gender="x"), seat("n", gender=None), kind=GapKind.GENDER_SHARE)


def test_a_language_that_few_prefer():
    found = gaps(*(seat(f"s{n}") for n in range(4)), seat("f", lang="fr"), kind=GapKind.LANGUAGE_SHARE)
    assert found == [Gap(GapKind.LANGUAGE_SHARE, "fr", 1, 5, ())]
    assert not gaps(*(seat(f"s{n}") for n in range(3)), seat("f", lang="fr"), kind=GapKind.LANGUAGE_SHARE)
    assert not gaps(seat("a"), languages=("en",), kind=GapKind.LANGUAGE_SHARE)


def test_a_vacant_seat_keeps_its_region_and_has_no_gender():
    vacant = replace(seat("fr"), holder=None)
    found = balance([vacant])
    assert Count(Region.EUROPE, 1, 0) in found.regions
    assert Count(None, 1, 0) in found.genders
    assert Count(None, 1, 0) in found.languages


def test_nobody_yet():
    found = balance([])
    assert found.members == 0
    assert {gap.kind for gap in found.gaps} == {GapKind.REGION_ABSENT, GapKind.MODEL_ABSENT}
