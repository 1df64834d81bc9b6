"""One folding of text, and the way back from it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wgsec.language import folding


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Ñandú", "nandu"),
        ("Œuvre, ÆTHER, Bjørn, Straße, Łódź, İstanbul, ısı", "oeuvre, aether, bjorn, strasse, lodz, istanbul, isi"),
        ("Côte dʼIvoire, ‘un’ et “deux”", "cote d'ivoire, 'un' et \"deux\""),
        ("l’accès\u202f;  l'accès", "l'acces ; l'acces"),
        ("soft\u00adhyphen\ufeff", "softhyphen"),
        ("  a\tb\x00c\x1b[1m\n", "a b c [1m"),
        ("℡ ﬁn ①", "tel fin 1"),
        ("e\u0301tat", "etat"),
        ("", ""),
    ],
)
def test_folding_takes_away_what_people_do_not_type(text: str, folded: str) -> None:
    assert folding.fold(text) == folded


@given(st.text())
def test_what_is_folded_stays_as_it_is(text: str) -> None:
    assert folding.fold(folding.fold(text)) == folding.fold(text)


@given(st.text(alphabet=st.sampled_from("aé œß ’\n\u0301\u00ad\u202f℡x")), st.data())
def test_every_stretch_of_the_folded_text_is_found_again_in_the_text(text: str, data: st.DataObject) -> None:
    folded, places = folding.fold(text), folding.places(text)
    assert len(places) == len(folded) + 1
    assert list(places) == sorted(places)
    if folded:
        start = data.draw(st.integers(0, len(folded) - 1))
        end = data.draw(st.integers(start + 1, len(folded)))
        # A sign of the text may have become several letters: the stretch ends with the sign of its last letter.
        piece = text[places[start] : places[end - 1] + 1]
        assert folded[start:end].strip() in folding.fold(piece)
