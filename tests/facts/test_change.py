"""Texts of which nothing can be seen are none, and a change leaves alone, takes out or puts in."""

from __future__ import annotations

from datetime import date

import pytest

from wgsec.facts.change import Rewording, over
from wgsec.facts.language import Wording, is_blank

DAY = date(2027, 4, 14)


@pytest.mark.parametrize("text", ["", " ", "\t\n", "\xa0", "\u200b\ufeff", "\u2028"])
def test_a_language_with_a_blank_text_has_none(text: str) -> None:
    assert is_blank(text)
    assert not Wording(text, text, text)
    assert Wording("One", text).texts() == {"en": "One"}
    assert Wording(" One ") == Wording.of({"en": "One"})


@pytest.mark.parametrize("text", ["-", "‏עברית", "\x07", "\ud800", "a\u0301", "0"])
def test_what_can_be_seen_or_is_to_be_refused_is_a_text(text: str) -> None:
    assert not is_blank(text)
    assert Wording(text).en == text


def test_a_change_leaves_alone_takes_out_or_puts_in() -> None:
    assert over(DAY, None) == DAY
    assert over(DAY, "") is None
    assert over(None, DAY) == DAY
    assert over("a note", "  ") is None
    assert over(7, 0) == 0


def test_a_rewording_changes_the_languages_it_names() -> None:
    before = Wording("One", "Un", "Uno")
    assert Rewording().over(before) == before
    assert Rewording(en="Two", fr="").over(before) == Wording("Two", None, "Uno")
    assert not Rewording()
    assert Rewording(es="")
