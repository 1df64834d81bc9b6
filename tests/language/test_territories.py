"""Countries by code and by name."""

from __future__ import annotations

import pytest

from wgsec.facts.language import Language
from wgsec.language import territories


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("FR", "FR"),
        (" fr ", "FR"),
        ("uk", "GB"),
        ("Switzerland", "CH"),
        ("SUISSE", "CH"),
        ("Suiza", "CH"),
        ("Côte d'Ivoire", "CI"),
        ("Cote d’Ivoire", "CI"),
        ("Ivory Coast", "CI"),
        ("Türkiye", "TR"),
        ("the Netherlands", "NL"),
        ("Nouvelle-Zélande", "NZ"),
        ("Republic of Moldova", "MD"),
        ("République de Moldavie", "MD"),
        ("República de Costa Rica", "CR"),
        ("Kosovo", "XK"),
        ("ZZ", None),
        ("EU", None),
        ("United Nations", None),
        ("Atlantis", None),
        ("", None),
        ("F", None),
    ],
)
def test_a_country_by_name(text, code):
    assert territories.country(text) == code


@pytest.mark.parametrize("lang", Language)
def test_every_country_is_found_by_its_own_name(lang):
    codes = [a + b for a in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" for b in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
    known = [code for code in codes if territories.country(code) == code]
    assert len(known) > 240
    assert {territories.country(territories.name(code, lang)) for code in known} == set(known)


def test_a_code_without_a_name_stays_a_code():
    assert territories.name("CH", "es") == "Suiza"
    assert territories.name("QQ", "fr") == "QQ"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Democratic Republic of the Congo", "CD"),
        ("Republic of the Congo", "CG"),
        ("Macedonia", "MK"),
        ("EE. UU.", "US"),
        ("Nueva Zelanda", "NZ"),
        ("Nueva Zelandia", "NZ"),
        ("Holanda", "NL"),
    ],
)
def test_a_country_is_read_under_every_name_in_use(text, code):
    assert territories.country(text) == code


def test_a_country_is_called_as_the_united_nations_call_it():
    assert territories.name("NZ", "es") == "Nueva Zelandia"
    assert territories.name("KZ", "es") == "Kazajstán"
    assert territories.name("CD", "fr") == "République démocratique du Congo"
