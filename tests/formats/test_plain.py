"""Names, addresses, links and texts keep what people write and lose what programs take as a command."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wgsec.errors import WrongUsage
from wgsec.formats import plain


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("José Muestra Ñandú", "José Muestra Ñandú"),
        ("Jose\u0301", "José"),
        ("  two   words \t here ", "two words here"),
        ("Quand\u202f? À 14\u00a0h", "Quand\u202f? À 14\u00a0h"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("co\u00adoperation", "cooperation"),
        ("gnp.\u202egpj", "gnp.gpj"),
        ("a\0b\x1b[31m", "a b [31m"),
        ("one\r\ntwo\u2028three", "one two three"),
        ("=?utf-8?q?x?=", "= ?utf-8?q?x?="),
        ("==??", "== ??"),
        ("x\ud800y", "xy"),
    ],
)
def test_a_line_keeps_what_is_written(typed, kept):
    assert plain.line(typed) == kept


def test_a_text_keeps_its_lines():
    assert plain.text("one\r\ntwo\rthree\n\nfour\n") == "one\ntwo\nthree\n\nfour"


def test_what_is_too_long_is_cut_and_says_so():
    assert plain.name("a" * 500) == "a" * (plain.NAME_LENGTH - 1) + "…"


def test_quotes_and_carets_leave_a_name():
    assert plain.name('Ann "Nan" ^Example') == "Ann ’Nan’ Example"


@given(st.text())
def test_a_line_is_one_line_without_controls_and_stays_as_it_is(typed):
    line = plain.line(typed)
    assert not {unicodedata.category(c) for c in line} & {"Cc", "Cs", "Zl", "Zp"}
    assert "=?" not in line
    assert plain.line(line) == line


@pytest.mark.parametrize("email", ["a@example.org", "A.B-c+tag@mail.example.org", "o'brien@example.org"])
def test_a_plain_address_stays(email):
    assert plain.address(email) == email
    assert plain.mailto(email) == f"mailto:{email}"


def test_a_mailto_spells_out_what_a_uri_cannot_hold():
    assert plain.mailto("a%b?c=d@example.org") == "mailto:a%25b%3Fc%3Dd@example.org"


@pytest.mark.parametrize(
    "uri",
    ["https://meet.example.org/a?b=c&d#e", "tel:+33123456789", "sip:room@example.org", "https://[2001:db8::1]:8443/"],
)
def test_a_link_that_may_be_followed_stays(uri):
    assert plain.link(uri) == uri


def test_a_refused_link_is_shown_harmless():
    with pytest.raises(WrongUsage) as refused:
        plain.link("javascript:\x1b[2J")
    assert refused.value.facts == {"link": "javascript: [2J"}
