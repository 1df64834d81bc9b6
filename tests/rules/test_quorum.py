"""Quorum: how many it takes, and who counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wgsec import rules
from wgsec.facts.language import Wording
from wgsec.facts.member import Member, Person, Seat, SeatKind


def seat(key: str, kind: SeatKind = SeatKind.MEMBER, *, vacant: bool = False) -> Member:
    person = None if vacant else Person(key, None, ("en",), "UTC", ())
    return Member(Seat(key, Wording.same(key), None, None, None, kind), person)


@pytest.mark.parametrize(
    ("rule", "seats", "needed"),
    [
        ("majority", 15, 8),
        ("majority", 14, 8),
        ("half-plus-one", 15, 9),
        ("half-plus-one", 14, 8),
        ("half-plus-one", 25, 14),  # the SPT, as the commentary on OPCAT article 10 reads it
        ("7", 15, 7),
    ],
)
def test_how_many_it_takes(rule: str, seats: int, needed: int) -> None:
    assert rules.quorum.needed(rule, seats) == needed


@given(st.integers(1, 200))
def test_a_majority_is_more_than_half_and_half_plus_one_never_less(seats: int) -> None:
    majority = rules.quorum.needed("majority", seats)
    assert 2 * majority > seats >= 2 * (majority - 1)
    assert rules.quorum.needed("half-plus-one", seats) >= majority


def test_vacant_seats_and_observers_do_not_count() -> None:
    members = (seat("a"), seat("b", vacant=True), seat("c", SeatKind.OBSERVER), seat("d", SeatKind.SECRETARIAT))
    assert [one.seat.key for one in rules.quorum.entitled(members)] == ["a"]
