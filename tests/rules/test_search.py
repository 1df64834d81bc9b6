"""Words and phrases taken apart, what holds them, and the snippets shown of it."""

from __future__ import annotations

from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wgsec.errors import WrongUsage
from wgsec.facts.search import Passage, SearchKind, Text
from wgsec.language import folding
from wgsec.rules import search

SOME = st.text(alphabet="abé œ'\n*_%", max_size=40)


def passage(*texts: str) -> Passage:
    return Passage(SearchKind.DRAFTS, "2.1", "wgsec draft show 2.1", tuple(Text("en", text) for text in texts))


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("Legal  FORM", ("legal", "form")),
        ('"legal form" accès', ("legal form", "acces")),
        ("« forme  juridique » a", ("forme juridique", "a")),
        ('say "hello', ("say", "hello")),
        ("a a À", ("a",)),
        ("50% a_b 'x", ("50%", "a_b", "'x")),
    ],
)
def test_words_and_phrases_are_taken_apart(typed: str, terms: tuple[str, ...]) -> None:
    assert search.terms(typed) == terms


@pytest.mark.parametrize("typed", ["", "  ", '""', "\x00\x1b", "\u0301", '"'])
def test_nothing_to_look_for_is_refused(typed: str) -> None:
    with pytest.raises(WrongUsage):
        search.terms(typed)


def test_a_quarter_of_a_megabyte_of_anything_is_taken_apart() -> None:
    assert len(search.terms("“a " * 87_000)) == 1
    assert len(search.terms("«" * 260_000 + "b")) == 1
    assert len(search.terms(" ".join(str(n) for n in range(40_000)))) == 40_000


def test_kinds_are_named_with_commas_or_one_by_one_and_shown_in_one_order() -> None:
    assert search.kinds(["drafts,People", "minutes"]) == (SearchKind.PEOPLE, SearchKind.MINUTES, SearchKind.DRAFTS)
    assert search.kinds([]) == tuple(SearchKind)
    with pytest.raises(WrongUsage):
        search.kinds(["people,pets"])


def test_all_words_must_occur_but_not_in_one_text() -> None:
    both = passage("Forme juridique", "Legal form")
    assert search.hits([both], ("juridique", "legal"), "en", 70)
    assert not search.hits([both], ("juridique", "illegal"), "en", 70)
    assert not search.hits([passage("legal", "form")], ("legal form",), "en", 70), (
        "no phrase runs from one text to another"
    )


def test_the_snippet_is_of_the_text_that_holds_most() -> None:
    [hit] = search.hits([passage("form", "the legal form")], ("form", "legal"), "en", 70)
    assert (hit.snippet.before, hit.snippet.match, hit.snippet.after) == ("the legal ", "form", "")


def test_a_long_text_is_cut_between_words_on_both_sides() -> None:
    [hit] = search.hits([passage("one two three " * 20 + "NEEDLE" + " four five six" * 20)], ("needle",), "en", 40)
    shown = hit.snippet
    assert shown.before.startswith("…")
    assert shown.after.endswith("…")
    assert shown.match == "NEEDLE"
    assert set(shown.before.strip("… ").split()) <= {"one", "two", "three"}
    assert set(shown.after.strip("… ").split()) <= {"four", "five", "six"}


@given(st.lists(SOME, min_size=1, max_size=3), SOME)
def test_the_search_finds_what_a_naive_one_finds(texts: list[str], typed: str) -> None:
    try:
        wanted = search.terms(typed)
    except WrongUsage:
        return
    naive = all(any(term in folding.fold(text) for text in texts) for term in wanted)
    assert bool(search.hits([passage(*texts)], wanted, "en", 30)) == naive


@given(st.text(max_size=300), st.data())
def test_a_snippet_fits_its_line_and_holds_nothing_a_terminal_acts_on(text: str, data: st.DataObject) -> None:
    folded = folding.fold(text)
    if not folded:
        return
    at = data.draw(st.integers(0, len(folded) - 1))
    length = data.draw(st.integers(1, len(folded) - at))
    shown = search.snippet(text, at, length, 40)
    whole = shown.before + shown.match + shown.after
    assert not [sign for sign in whole if category(sign).startswith("C") or sign in "\u2028\u2029"]
    assert len(whole) <= 40


def test_french_spaces_stay_in_a_snippet() -> None:
    [hit] = search.hits([passage("Objet\u00a0: accès\u202f; forme")], ("acces",), "fr", 70)
    assert hit.snippet.before + hit.snippet.match + hit.snippet.after == "Objet\u00a0: accès\u202f; forme"
