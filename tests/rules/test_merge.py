"""A translated text keeps the source's structure, whatever the translator types."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wgsec import language, rules
from wgsec.errors import Refused
from wgsec.facts.translation import Parts

EXAMPLES: list[str] = json.loads(
    (Path(__file__).parents[1] / "fixtures" / "commonmark-0.31.json").read_text(encoding="utf-8")
)
HOSTILE = "« #1. *x* _y_ [z](q) <b> & &amp; \\` \\\\ | ~ »"


def translated(text: str, turn: Callable[[Parts], Parts], lang: str = "en") -> str:
    blocks = rules.segmentation.parse(text, lang)
    targets = {segment.id: turn(segment.parts) for block in blocks for segment in block.segments}
    return rules.merge.merge(text, lang, targets)


def words(text: str) -> list[str]:
    """The running text of each block as a reader sees it, images' words in place."""

    def seen(token: object) -> str:
        children = getattr(token, "children", None) or ()
        return "".join(
            " " if child.type in ("softbreak", "hardbreak") else seen(child) if child.children else child.content
            for child in children
            if child.type not in ("code_inline", "html_inline")
        )

    return [
        re.sub(" +", " ", seen(token)).strip(" ")
        for token in language.markdown.tokens(rules.segmentation.canonical(text))
        if token.type == "inline"
    ]


def pseudo(parts: Parts) -> Parts:
    return tuple(part.swapcase() if isinstance(part, str) else part for part in parts)


def hostile(parts: Parts) -> Parts:
    return (HOSTILE, *parts, HOSTILE)


@pytest.mark.parametrize("number", range(1, len(EXAMPLES) + 1))
def test_every_example_of_commonmark_comes_back_with_its_words(number: int) -> None:
    text = EXAMPLES[number - 1]
    same = translated(text, lambda parts: parts)
    assert words(same) == words(text)
    assert rules.merge.structure(same) == rules.merge.structure(text)


@pytest.mark.parametrize("number", range(1, len(EXAMPLES) + 1))
@pytest.mark.parametrize("turn", [pseudo, hostile])
def test_every_example_of_commonmark_takes_a_translation(number: int, turn: Callable[[Parts], Parts]) -> None:
    text = EXAMPLES[number - 1]
    target = translated(text, turn)
    assert rules.merge.structure(target) == rules.merge.structure(text)
    before = [segment.parts for block in rules.segmentation.parse(text, "en") for segment in block.segments]
    if turn is hostile and before:
        assert "".join(words(target)).count(HOSTILE) == 2 * len(before)


# Pieces that mean something in Markdown, and words of three languages.
SIGNS = (
    "* ** *** _ __ ~~ ` `` [ ] ( ) ! ![ ](u) [a](b) < > <b> </b> <!-- --> & &amp; &#10; \\ \\\n | |---| # ## 1. - + > ="
)
SIGNS += " === --- ~~~ : :- [^1] [^1]: [a]: <http://e.org> « » l’ é Größe mot. Mot ¿ ? … 12 % \u00a0 \u202f \t a b word"
BLANKS = ["\n", "\n", "\n\n", "\n\n", "  ", "    ", " ", " ", " ", "  \n", "Word. Word"]
PIECE = st.sampled_from([*SIGNS.split(" "), *BLANKS])
MARKDOWN = st.lists(PIECE, max_size=30).map("".join)
# What a translator can type: anything but control characters and halves of characters.
TYPED = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Co"]), max_size=8) | PIECE.filter(
    lambda piece: "\n" not in piece
)


@given(MARKDOWN, st.sampled_from(["en", "fr", "es"]))
def test_any_text_comes_back_with_its_words(text: str, lang: str) -> None:
    same = translated(text, lambda parts: parts, lang)
    assert words(same) == words(text)
    assert rules.merge.structure(same) == rules.merge.structure(text)


@given(MARKDOWN, TYPED, TYPED)
def test_any_translation_keeps_structure_and_words_or_is_refused(text: str, before: str, after: str) -> None:
    blocks = rules.segmentation.parse(text, "en")
    targets = {
        segment.id: rules.inline.joined((before, *segment.parts, after))
        for block in blocks
        for segment in block.segments
    }
    try:
        target = rules.merge.merge(text, "en", targets)
    except Refused:
        return
    assert rules.merge.structure(target) == rules.merge.structure(text)
