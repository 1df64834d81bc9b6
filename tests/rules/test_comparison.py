"""The difference between two texts, in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wgsec.rules.comparison import Fate, Passage, compare

SIGNS = {Fate.KEPT: "{}", Fate.REMOVED: "[-{}-]", Fate.ADDED: "{{+{}+}}"}


def shown(passage: Passage) -> str:
    return "".join(SIGNS[stretch.fate].format(stretch.text) for stretch in passage.stretches)


def test_a_phrase_that_changed_reads_as_one() -> None:
    (passage,) = compare("A board of three members.", "A board of at most five members.")
    assert shown(passage) == "A board of [-three-]{+at most five+} members."
    (passage,) = compare("set up at low cost.", "set up within few weeks.")
    assert shown(passage) == "set up [-at low cost-]{+within few weeks+}."


def test_paragraphs_keep_their_numbers() -> None:
    found = compare("One.\n\nTwo.\n\nThree.\n", "One.\n\nThree.\n\nFour.\n")
    assert [(passage.number, shown(passage)) for passage in found] == [(2, "[-Two.-]"), (3, "{+Four.+}")]


def test_the_same_paragraphs_are_no_change() -> None:
    assert compare("One.\n\nTwo.\n", "One.\n \nTwo.") == ()


TEXT = st.lists(st.sampled_from(["One.", "two", "l’eau", "\n\n", " ", "**three**", "é"]), max_size=20).map("".join)


@given(TEXT, TEXT)
def test_what_is_kept_and_added_is_the_newer_text(older: str, newer: str) -> None:
    for passage in compare(older, newer):
        told = {
            fate: "".join(one.text for one in passage.stretches if one.fate in (Fate.KEPT, fate))
            for fate in (Fate.REMOVED, Fate.ADDED)
        }
        assert told[Fate.ADDED] in newer
        assert "".join(told[Fate.REMOVED].split()) in "".join(older.split())


@pytest.mark.parametrize("length", [90, 150, 900])
def test_of_a_long_paragraph_only_the_words_that_changed_are_told(length: int) -> None:
    words = [("the", "centre", "should", "of", "and", "region")[at % 6] for at in range(length)]
    other = [*words]
    other[length // 3], other[length // 2] = "hub", "seat"
    (passage,) = compare(" ".join(words), " ".join(other))
    told = [stretch.text.split() for stretch in passage.stretches if stretch.fate is not Fate.KEPT]
    assert sum(map(len, told)) == 4


def test_a_hostile_text_is_compared_in_a_moment() -> None:
    """The same word ten thousand times: without care a search of a hundred million steps."""
    older, newer = "a " * 10_000, "a " * 9_999 + "b"
    assert len(compare(older, newer)) == 1
    assert compare("a\n\n" * 20_000, "b\n\n" * 20_000)[0].number == 1
