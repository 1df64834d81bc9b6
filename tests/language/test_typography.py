"""Typography: the spaces and apostrophes of each language, set once and for all, and nothing else touched."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wgsec.facts.text import Mark, Span
from wgsec.language import markdown, typography

# What stands for a no-break and a narrow no-break space in these tests.
NB, NNB = "·", "~"


def shown(text):
    return text.replace(typography.NO_BREAK, NB).replace(typography.NARROW, NNB)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Qui ? Moi ! Bien ; oui : non", "Qui~? Moi~! Bien~; oui·: non"),
        ("Qui? Moi! Bien; oui: non", "Qui~? Moi~! Bien~; oui·: non"),
        ("Quoi ?! (?) […]", "Quoi~?! (?) […]"),
        ("«mot» et « mot »", "«·mot·» et «·mot·»"),
        ("« Quoi ? »", "«·Quoi~?·»"),
        ("« ainsi:»", "«·ainsi·:·»"),
        ("l'ordre du jour d'aujourd'hui", "l’ordre du jour d’aujourd’hui"),
        ("n° 3, art. 4, p. 5, M. Martin, Mme Diop", "n°·3, art.·4, p.·5, M.·Martin, Mme·Diop"),
        ("10 000 000 € et 100 %", "10~000~000·€ et 100·%"),
        ("à 14 h 30, à 12:30, le 26/05/2027", "à 14·h·30, à 12:30, le 26/05/2027"),
        ("https://example.org/a?b=c;d:e ; a.b@example.org!", "https://example.org/a?b=c;d:e~; a.b@example.org~!"),
        ("ITC-WG(2027)OJ3 Rev.1", "ITC-WG(2027)OJ3 Rev.1"),
        ("en 2027 150 membres", "en 2027 150 membres"),
        ("l'« avis » de 1.1 à 1.3", "l’«·avis·» de 1.1 à·1.3"),
        ("du 1er mars au 12 mai 2027", "du 1er·mars au 12·mai 2027"),
        ("quoi;: rien", "quoi;: rien"),
        ("1 000 000 000 000 et 2 000 0000", "1~000~000~000~000 et 2~000 0000"),
    ],
)
def test_french(typed, printed):
    assert shown(typography.set_(typed, "fr")) == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("the Chair's words, don't; what? 12:30", "the Chair’s words, don’t; what? 12:30"),
        ("No. 3, para. 14, Mr Smith", "No.·3, para.·14, Mr·Smith"),
        ("10 000 visits", "10~000 visits"),
        ("from 19 to 26 April 2027", "from 19 to·26·April 2027"),
        ("in 12 months to May", "in 12 months to May"),
    ],
)
def test_english(typed, printed):
    assert shown(typography.set_(typed, "en-GB")) == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("¿Qué? ¡Sí!; n.º 3, art. 4, Sra. Gómez, 100 %", "¿Qué? ¡Sí!; n.º·3, art.·4, Sra.·Gómez, 100·%"),
        ("el 12 de mayo", "el 12·de·mayo"),
    ],
)
def test_spanish(typed, printed):
    assert shown(typography.set_(typed, "es")) == printed


def test_another_language_is_left_alone():
    assert typography.set_("Was ? l'x", "de") == "Was ? l'x"


SPACES = [" ", typography.NO_BREAK, typography.NARROW]
alphabet = st.sampled_from([*"ab 1éZ:;!?«»()[]'.,%€h\n-", *SPACES, "10 000", "n° ", "https://x.y/?a ", "a@b.c"])
texts = st.lists(alphabet, max_size=25).map("".join)
languages = st.sampled_from(["fr", "en", "es"])


@given(texts, languages)
@example("a:»", "fr")
@example("a;:;", "fr")
def test_set_again_it_does_not_change(text, lang):
    once = typography.set_(text, lang)
    assert typography.set_(once, lang) == once


@given(texts, languages)
def test_only_spaces_and_apostrophes_change(text, lang):
    def bare(said):
        return "".join(said.split()).replace("’", "'")

    assert bare(typography.set_(text, lang)) == bare(text)


@given(st.lists(texts, max_size=5), languages)
def test_a_line_in_pieces_is_set_as_one(pieces, lang):
    made = typography.set_line(pieces, lang)
    assert "".join(made) == typography.set_("".join(pieces), lang)
    assert len(made) == len(pieces)


def test_a_mark_does_not_hide_the_rule_and_code_is_kept():
    (paragraph,) = typography.set_blocks(markdown.blocks("**Note**: oui `a ! b`!"), "fr")
    strong, colon, code, mark = paragraph.line
    assert strong == Span("Note", frozenset({Mark.STRONG}))
    assert shown(colon.text) == "·: oui "
    assert code.text == "a ! b"
    assert mark.text == "!"
