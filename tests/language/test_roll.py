"""The wording of member lists: no spelling means two things, every enum can be spelt."""

from __future__ import annotations

import pytest

from wgsec.facts.language import Language
from wgsec.facts.member import Gender, NpmModel, OfficeKind, PersonRole, Region, SeatKind
from wgsec.language import catalogs, roll

KINDS = {
    "gender": Gender,
    "kind": SeatKind,
    "role": PersonRole,
    "office": OfficeKind,
    "region": Region,
    "model": NpmModel,
    "language": Language,
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_value_is_spelt_and_nothing_else(kind):
    assert sorted(roll.names(kind)) == sorted(KINDS[kind])


@pytest.mark.parametrize("kind", ["column", *KINDS])
def test_no_spelling_means_two_things(kind):
    for lang in Language:
        entries = catalogs.area(lang, "paper", "roll")
        for name in roll.names(kind):
            for text in entries[f"roll.{kind}.{name}"].split("|"):
                assert roll.find(kind, text) == name


@pytest.mark.parametrize(
    ("kind", "text", "name"),
    [
        ("column", "Clé", "key"),
        ("column", "time_zone", "zone"),
        ("column", "E-MAIL", "email"),
        ("column", "Correo electrónico", "email"),
        ("column", "npm_model", "model"),
        ("gender", "Mujer", "f"),
        ("region", "africa-middle-east", "africa-middle-east"),
        ("region", "Africa & Middle East", "africa-middle-east"),
        ("office", "Vice-Présidente", "vice-chair"),
        ("model", "ombudsman", "ombuds-institution"),
        ("column", "shoe size", None),
        ("column", "", None),
    ],
)
def test_spellings_are_blind_to_case_accents_and_signs(kind, text, name):
    assert roll.find(kind, text) == name


@pytest.mark.parametrize(
    ("headings", "lang"),
    [
        ("Clé, Institution, Pays, Genre, Courriel", "fr"),
        ("Key, Institution, Country, Gender, e-mail", "en"),
        ("Clave, Institución, País, Correo", "es"),
        ("Institution, Region", None),
        ("Courriel, Country", None),
    ],
)
def test_the_language_of_a_list_is_that_of_most_of_its_headings(headings: str, lang: str | None) -> None:
    assert roll.tongue("column", headings.split(", ")) == lang
