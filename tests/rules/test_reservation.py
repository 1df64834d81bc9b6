"""What a reservation is to, and with which recommendations it stands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.rules.test_adoption import decision, draft
from wgsec.rules import reservation

TAKEN = replace(draft("2.1"), adopted_by="3/1")
AMONG_THREE = ("2.1", "2.2", "2.3")


@pytest.mark.parametrize(
    ("on", "labels"),
    [
        ("2.1", ("2.1",)),
        ("2.1 to 2.3", AMONG_THREE),
        ("2.1 à 2.3", AMONG_THREE),
        ("2.1 a 2.3", AMONG_THREE),
        ("2.1 al 2.3", AMONG_THREE),
        ("2.1-2.3", AMONG_THREE),
        ("2.1\u20112.3", AMONG_THREE),
        ("2.1\u22122.3", AMONG_THREE),
        ("2.1\u202f–\u202f2.3", AMONG_THREE),
        ("2.1, 2.2 and 2.3", AMONG_THREE),
        ("2.1, 2.2 et 2.3", AMONG_THREE),
        ("2.1; 2.2 y 2.3", AMONG_THREE),
        ("2.1 2.3", ("2.1", "2.3")),
        ("1.4, 2.1 to 2.3 and recommendation 2.2", ("1.4", *AMONG_THREE)),
        ("", ()),
    ],
)
def test_labels_spans_and_lists(on: str, labels: tuple[str, ...]) -> None:
    assert reservation.only(on) == reservation.named(on) == labels


@pytest.mark.parametrize(
    ("on", "labels"),
    [
        ("the last sentence", ()),
        ("2.1, last sentence", ("2.1",)),
        ("2.3 to 3.1", ("2.3", "3.1")),  # how many lie between, nobody knows here
        ("2.3 to 2.1", ("2.3", "2.1")),
        ("2.1 to 2.999", ("2.1", "2.999")),  # no theme has so many
        ("from 2.1 to 2.3", AMONG_THREE),
        ("2.1 or 2.3", ("2.1", "2.3")),
        ("0.5 of the budget", ()),
        ("The group *adopts* 2.1 to 2.3.", AMONG_THREE),
        ("decision 3/2.1 of 2.1.2027", ()),
    ],
)
def test_where_something_else_is_said_it_is_not_only_to_those(on: str, labels: tuple[str, ...]) -> None:
    assert reservation.named(on) == labels
    assert reservation.only(on) == ()


@pytest.mark.parametrize(
    "on", [None, "2.1", "2.2, 2.1 and 2.3", "2.1 to 2.3", "the last sentence", "2.1, last sentence", "§ 2 of 2.1"]
)
def test_a_reservation_to_the_decision_that_adopts_is_dropped_from_no_text_it_is_made_to(on: str | None) -> None:
    ((made_to, made),) = reservation.standing(TAKEN, (decision(1, on), decision(2)))
    assert (made_to.label, made.on) == ("3/1", on)


@pytest.mark.parametrize("on", ["2.2 to 2.3", "2.3, last word", "2.2 or 2.3", "from 2.2 to 2.3", "2.2 to 2.999"])
def test_a_reservation_to_others_or_a_part_of_them_does_not_stand_with_a_text(on: str) -> None:
    assert [*reservation.standing(TAKEN, (decision(1, on), decision(2, None, "the last sentence")))] == []


@pytest.mark.parametrize("meeting", [2, 4])
@pytest.mark.parametrize("on", ["2.1", "2.1 to 2.3", "2.1, last sentence"])
def test_a_reservation_stands_with_a_text_that_another_meeting_adopts(meeting: int, on: str) -> None:
    other = replace(decision(1, on, None), meeting=meeting)
    for text in (draft("2.1"), TAKEN):
        assert [made.on for _, made in reservation.standing(text, (other, decision(1)))] == [on]
        assert [*reservation.left(text, (other, decision(1)))] == []


def test_a_reservation_to_an_earlier_text_stays_with_the_decision_that_adopted_that() -> None:
    earlier, later = (replace(decision(1, "2.1"), meeting=meeting) for meeting in (1, 2))
    decisions = (earlier, later, decision(1))
    again = replace(TAKEN, outgrown=frozenset({1}))
    assert [one.label for one, _ in reservation.standing(again, decisions)] == ["2/1"]
    assert [one.label for one, _ in reservation.left(again, decisions)] == ["1/1"]
    open_again = replace(again, adopted_by=None)
    assert [one.label for one, _ in reservation.standing(open_again, decisions)] == ["1/1", "2/1"]


def test_what_was_held_before_is_not_told_by_numbers() -> None:
    """Meeting 2 was held before meeting 1; its text is the one that was outgrown."""
    new = replace(decision(1, "2.1"), meeting=1)
    assert [*reservation.left(replace(TAKEN, outgrown=frozenset({2})), (new, decision(1)))] == []


def test_a_new_text_adopted_by_the_same_decision_keeps_what_was_reserved_there() -> None:
    assert [*reservation.standing(replace(TAKEN, outgrown=frozenset({3})), (decision(1, "2.1"),))]
