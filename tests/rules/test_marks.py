"""Marks written as plain text come back; a wrong one is refused by name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wgsec import language, rules
from wgsec.errors import Refused
from wgsec.facts.translation import Parts, Tag

WORDS = st.text(max_size=6) | st.sampled_from(["⟦", "⟦1⟧", "⟦⟦", "⟧", "⟦/1⟧", "⟦2/⟧", "⟦a⟧"])


def parts_of(text: str) -> Parts:
    return rules.segmentation.parse(text, "en")[0].segments[0].parts


SOURCE = parts_of("Read **this [page](u)** and `that`.")


@given(st.lists(WORDS, min_size=7, max_size=7))
def test_any_words_around_the_marks_come_back(words: list[str]) -> None:
    tags = [part for part in SOURCE if isinstance(part, Tag)]
    parts = rules.inline.joined(item for pair in zip(words, [*tags, ""], strict=False) for item in pair)
    assert rules.marks.from_notation(rules.marks.notation(parts), SOURCE) == parts


def test_marks_may_move() -> None:
    parts = rules.marks.from_notation("⟦3/⟧ et ⟦2⟧page⟦/2⟧ ⟦1⟧ceci⟦/1⟧", SOURCE)
    assert [part.code for part in parts if isinstance(part, Tag)] == ["`that`", "[", "](u)", "**", "**"]


@pytest.mark.parametrize(
    ("text", "problem", "mark"),
    [
        ("⟦1⟧a ⟦2⟧b⟦/2⟧⟦/1⟧ c", "missing", "⟦3/⟧"),
        ("⟦1⟧a ⟦2⟧b⟦/2⟧ ⟦3/⟧", "missing", "⟦/1⟧"),
        ("⟦1⟧a ⟦2⟧b⟦/2⟧⟦/1⟧ ⟦3/⟧ ⟦4/⟧", "unknown", "⟦4/⟧"),
        ("⟦1⟧a ⟦2⟧b⟦/2⟧⟦/1⟧ ⟦3⟧", "unknown", "⟦3⟧"),
        ("⟦1⟧a ⟦2⟧b⟦/2⟧⟦/1⟧ ⟦3/⟧⟦3/⟧", "twice", "⟦3/⟧"),
        ("⟦1⟧a ⟦2⟧b⟦/1⟧⟦/2⟧ ⟦3/⟧", "crossed", "⟦/1⟧"),
        ("⟦/1⟧a ⟦2⟧b⟦/2⟧⟦1⟧ ⟦3/⟧", "crossed", "⟦/1⟧"),
        ("plain words", "missing", "⟦1⟧"),
    ],
)
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_wrong_mark_is_refused_by_name(text: str, problem: str, mark: str, lang: str) -> None:
    with pytest.raises(Refused) as caught:
        rules.marks.from_notation(text, SOURCE)
    assert caught.value.msgid == f"translation.error.mark-{problem}"
    assert caught.value.facts["mark"] == mark
    assert mark in language.words.screen(lang)(caught.value.msgid, **caught.value.facts)


def test_nothing_of_the_code_leaves_with_bare_parts() -> None:
    assert {part.code for part in rules.marks.bare(SOURCE) if isinstance(part, Tag)} == {""}
    assert rules.marks.resolved(rules.marks.bare(SOURCE), SOURCE) == SOURCE
