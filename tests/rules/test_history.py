"""What an act and a paper are about, however they are spelt; and what stands against undoing."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from wgsec import rules
from wgsec.facts.history import Act, Change, Entry, Sending, Sequel


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("meeting 3", "meeting:3"),
        ("item 3/5", "meeting:3"),
        ("decision 3/1", "meeting 3"),
        ("action A3.1", "meeting 3"),
        ("invitation:3", "meeting 3"),
        ("draft 2.1", "recommendation 2.1"),
        ("draft:2.1", "draft 2.1"),
    ],
)
def test_one_subject_in_two_spellings_is_one(one: str, other: str) -> None:
    assert rules.history.about(one) == rules.history.about(other)


@pytest.mark.parametrize(
    ("one", "other"), [("meeting 3", "meeting 31"), ("theme 3", "meeting 3"), ("draft 2.1", "draft 2.2")]
)
def test_two_subjects_are_two(one: str, other: str) -> None:
    assert rules.history.about(one) != rules.history.about(other)


def entry(number: int, column: str, *, reverses: int | None = None, reversed_by: int | None = None) -> Entry:
    act = Act(
        "undo" if reverses else "theme.edit", "theme 1", "chair", datetime(2027, 1, 4, tzinfo=UTC), None, reverses
    )
    return Entry(number, act, (Change("theme", 1, "update", column, "a", "b"),), reversed_by)


def blocked(first: Entry, *later: Entry, sendings: tuple[Sending, ...] = ()) -> object:
    refusal = rules.history.obstacle(first, rules.history.ledger(Sequel((first, *later), sendings, {})))
    return refusal and (refusal.msgid.rpartition(".")[2], refusal.facts.get("by"))


def test_what_was_done_and_undone_since_leaves_nothing_behind() -> None:
    assert blocked(entry(5, "title"), entry(6, "title", reversed_by=7), entry(7, "title", reverses=6)) is None


def test_an_undoing_that_was_undone_leaves_the_act() -> None:
    later = (entry(6, "title"), entry(7, "title", reverses=6, reversed_by=8), entry(8, "title", reverses=7))
    assert blocked(entry(5, "title"), *later) == ("built-on", 6)


def test_what_undid_something_older_stands_in_the_way() -> None:
    """Entry 5 may have been possible only because of what 3 did, which 6 took back."""
    assert blocked(entry(5, "title"), entry(6, "title", reverses=3)) == ("built-on", 6)


def test_only_what_went_out_afterwards_and_of_the_same_subject_counts() -> None:
    first = entry(5, "title")
    assert blocked(first, sendings=(Sending(4, "theme:1"), Sending(6, "theme:2"))) is None
    assert blocked(first, sendings=(Sending(6, "theme:1"),)) == ("sent", 6)


def test_the_last_entry_in_the_way_is_named_so_that_undoing_begins_there() -> None:
    assert blocked(entry(5, "title"), entry(6, "title"), entry(9, "title")) == ("built-on", 9)


@pytest.mark.parametrize(
    ("done", "sent", "blocks"),
    [
        ("draft 4.1", "recommendation:4.1", True),
        ("draft 4.1", "theme:4", True),
        ("draft 4.1", "recommendations", True),
        ("draft 4.1", "recommendation:4.2", False),
        ("draft 4.1", "theme:5", False),
        ("theme 4", "recommendation:4.2", True),
        ("theme 4", "recommendations", True),
        ("recommendations", "recommendation:4.2", True),
        ("draft 4.1", "meeting:4", False),
    ],
)
def test_a_dispatch_stands_in_the_way_of_what_the_paper_holds(done: str, sent: str, blocks: bool) -> None:
    act = Act("draft.freeze", done, "chair", datetime(2027, 1, 4, tzinfo=UTC), None, None)
    first = Entry(5, act, (Change("draft", 1, "update", "state", "a", "b"),), None)
    assert blocked(first, sendings=(Sending(6, sent),)) == (("sent", 6) if blocks else None)


def migration(number: int, *changes: Change) -> Entry:
    act = Act("migrate", "schema 9", "wgsec", datetime(2027, 1, 4, tzinfo=UTC), None, None)
    return Entry(number, act, changes, None)


@pytest.mark.parametrize(
    ("change", "by"),
    [
        (Change("theme", 1, "update", "title", "b", "c"), ("converted", 6)),
        (Change("theme", 1, "delete", "number", "1", None), ("converted", 6)),
        (Change("theme", 1, "update", "short", None, "c"), None),
        (Change("theme", 2, "update", "title", "b", "c"), None),
    ],
)
def test_a_migration_stands_in_the_way_only_of_what_it_changed(change: Change, by: object) -> None:
    assert blocked(entry(5, "title"), migration(6, change)) == by
    assert blocked(entry(7, "title"), migration(6, change)) is None


def test_a_row_that_a_migration_added_goes_with_the_newest_act_that_made_what_it_points_at() -> None:
    seat, sitting = (
        Entry(number, entry(number, "x").act, (Change(table, 1, "insert", "key", None, "k"),), None)
        for number, table in ((5, "seat"), (6, "sitting"))
    )
    added = (Change("person", 1, "insert", "seat_id", None, "1"), Change("person", 1, "insert", "at_id", None, "1"))
    points = {("person", "seat_id"): "seat", ("person", "at_id"): "sitting"}
    ledger = rules.history.ledger(Sequel((seat, sitting, migration(7, *added)), (), points))
    assert rules.history.whole(sitting, ledger).changes == (*sitting.changes, *added)
    assert rules.history.whole(seat, ledger) == seat
    assert rules.history.obstacle(sitting, ledger) is None
    refusal = rules.history.obstacle(seat, ledger)
    assert refusal
    assert (refusal.msgid, refusal.facts["by"]) == ("history.error.built-on", 6)
