"""Names and mail addresses: what is let in, and which spellings are one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wgsec import formats
from wgsec.errors import WrongUsage
from wgsec.facts.member import OfficeKind
from wgsec.rules import people


@given(st.text(max_size=40))
def test_the_key_of_a_key_is_the_key(text):
    assert people.email_key(people.email_key(text)) == people.email_key(text)


@given(st.text(max_size=40))
def test_neither_case_nor_form_makes_another_address(text):
    assert people.email_key(f"  {text.casefold()} ") == people.email_key(text)


def test_spellings_of_one_address():
    assert people.email_key("Zoé@Example.ORG") == people.email_key("zoe\N{COMBINING ACUTE ACCENT}@example.org")
    assert people.email_key("ＦＲ＠example.org") == "fr@example.org"
    assert people.email_key("STRASSE@x.org") == people.email_key("straße@x.org")
    assert people.email_key("a@x.org") != people.email_key("b@x.org")


@pytest.mark.parametrize(
    "text", ["a@b.org", "first.last+tag@sub.example.org", "o'neil@example.org", "a@xn--bcher-kva.ch"]
)
def test_plain_addresses(text):
    assert people.email(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nobody",
        "a@b",
        "a@b..org",
        "a b@c.org",
        "a@-b.org",
        "é@b.org",
        "a@exämple.org",
        'a"b@c.org',
        "a@b.org\r\nBcc: x@y.org",
        "a@b.org\n",
        "a@b@c.org",
        "a@[127.0.0.1]",
        "a,b@c.org",
        "<a@b.org>",
        "a..b@c.org",
        ".a@c.org",
        "a.@c.org",
        "a@b.--",
        "a@b.o",
        "x" * 65 + "@b.org",
        "a@" + "b." * 130 + "org",
    ],
)
def test_what_is_no_plain_address(text):
    with pytest.raises(WrongUsage, match=r"person\.error\.email"):
        people.email(text)


def test_the_addresses_of_a_cell():
    assert people.emails("a@b.org; C@d.org, A@B.org") == ("a@b.org", "C@d.org")
    assert people.emails("Exemple, Zoé <a@b.org>\nmailto:c@d.org") == ("a@b.org", "c@d.org")
    assert people.emails("Zoé <a@b.org>, c@d.org") == ("a@b.org", "c@d.org")
    assert people.emails("mailto:c@d.org") == ("c@d.org",)
    with pytest.raises(WrongUsage):
        people.emails("a@b.org und so")


def test_names_are_cleaned():
    assert people.clean_name("  Zoe\N{COMBINING ACUTE ACCENT}\r\nBcc:\N{NO-BREAK SPACE}x ") == "Zoé Bcc: x"
    assert people.clean_name("a\0b\x1b[31m\u202ec\u200bd") == "a b [31m c d"
    assert people.clean_name("Đuro Primjer") == "Đuro Primjer"


@pytest.mark.parametrize("text", ["", " \0 ", "=?utf-8?q?x?=", "x" * 201])
def test_what_is_no_name(text):
    with pytest.raises(WrongUsage, match=r"person\.error\.name"):
        people.clean_name(text)


@pytest.mark.parametrize(("text", "sign"), [("Muster, Anna", ","), ("Anna; Zoé", ";"), ("Anna (Ann) Muster", "(")])
def test_a_sign_that_ends_a_name_in_notes_is_in_none(text, sign):
    with pytest.raises(WrongUsage, match=r"person\.error\.sign") as refused:
        people.person_name(text)
    assert refused.value.facts["sign"] == sign


@pytest.mark.parametrize(
    "name", ["Anna [Ann] Muster", "Anna “Ann” O’Muster-Beispiel", "Anna: Muster", "Đuro | Primjer"]
)
def test_what_notes_read_back_is_a_name(name):
    assert people.person_name(name) == name
    (read,) = formats.notes.read(f"# Minutes 3 · en\n\nREPRESENTED: ch by {name}\n".encode()).presences
    assert read.by == name


@given(st.text(max_size=60))
def test_a_clean_name_is_one_line_and_stays_as_it_is(text):
    try:
        name = people.clean_name(text)
    except WrongUsage:
        return
    assert name.isprintable() or "\u200c" in name or "\u200d" in name
    assert people.clean_name(name) == name


def test_names_sort_by_the_last_word():
    names = ["Živa Primer", "José Muestra Ñandú", "Nino Nimushi", "Zoé Exemple"]
    assert sorted(names, key=people.sort_name) == ["Zoé Exemple", "José Muestra Ñandú", "Nino Nimushi", "Živa Primer"]
    assert people.sort_name("") == ""


@pytest.mark.parametrize("said", ["rapporteurs du thème 2", "Relatoras del tema 2", "rapporteur for theme 2"])
def test_the_rapporteurs_of_a_theme_are_known_by_what_a_paper_calls_them(said):
    assert people.office_in_words(said) == (OfficeKind.RAPPORTEUR, 2)
