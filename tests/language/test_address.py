"""Forms of address: every office, role, seat and presence has its words in three languages and genders."""

from __future__ import annotations

import pytest

from wgsec.facts.language import Wording
from wgsec.facts.meeting import Presence
from wgsec.facts.member import Gender, NpmModel, OfficeKind, Person, PersonRole, Region, SeatKind
from wgsec.language import address, words

LANGUAGES = ("en", "fr", "es")
GENDERS = (*Gender, None)


def person(name="Aroha Tauira", gender=None, salutation=None):
    return Person(name, gender, ("en",), "Pacific/Auckland", ("nz@example.org",), salutation=salutation or Wording())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_form_is_missing(lang):
    for gender in GENDERS:
        for kind in (*OfficeKind, *SeatKind, *PersonRole):
            assert address.office(kind, gender, lang)
            assert address.office(kind, gender, lang) in address.with_article(kind, gender, lang) or lang != "en"
        for state in Presence:
            assert address.presence(state, gender, lang)
        for kind in (*OfficeKind, None):
            assert address.salutation(person(gender=gender), lang, kind)[-1] in ",:"
        assert "{" not in address.office("rapporteur", gender, lang, theme=3)
        assert "3" in address.with_article("rapporteur", gender, lang, theme=3)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_region_model_and_kind_has_a_name(lang):
    say = words.paper(lang)
    assert all(say(f"member.region.{region}") for region in Region)
    assert all(say(f"member.model.{model}") for model in NpmModel)
    assert all(say(f"member.kind.{kind}") for kind in SeatKind)


@pytest.mark.parametrize(
    ("lang", "gender", "bare", "article"),
    [
        ("fr", "f", "présidente", "la présidente"),
        ("fr", "m", "président", "le président"),
        ("fr", "x", "présidence", "la présidence"),
        ("fr", None, "présidence", "la présidence"),
        ("es", "f", "presidenta", "la presidenta"),
        ("es", "m", "presidente", "el presidente"),
        ("es", None, "Presidencia", "la Presidencia"),
        ("en", "f", "Chair", "the Chair"),
    ],
)
def test_the_chair(lang, gender, bare, article):
    assert address.office("chair", gender, lang) == bare
    assert address.with_article("chair", gender, lang) == article


def test_offices_agree_with_their_holder():
    assert address.office("rapporteur", "f", "fr", theme=3) == "rapporteure du thème 3"
    assert address.with_article("rapporteur", "m", "es", theme=3) == "el relator del tema 3"
    assert address.with_article("observer", "f", "fr") == "l’observatrice"
    assert address.office("alternate", "m", "fr") == "suppléant"


def test_presence_agrees():
    assert [address.presence("excused", g, "fr") for g in ("f", "m")] == ["excusée", "excusé"]
    assert [address.presence("excused", g, "es") for g in ("f", "m")] == ["excusada", "excusado"]
    assert address.presence("present", "f", "fr") == "présente"
    assert address.presence("absent", "f", "es") == "ausente"


def test_greetings():
    assert address.salutation(person(gender=Gender.F), "fr", OfficeKind.CHAIR) == "Madame la Présidente,"
    assert address.salutation(person(gender=Gender.M), "es", OfficeKind.CHAIR) == "Señor Presidente:"
    assert address.salutation(person(gender=Gender.M), "fr") == "Monsieur,"
    assert address.salutation(person(gender=Gender.F), "en") == "Dear Aroha Tauira,"
    assert address.salutation(person(gender=Gender.F), "es") == "Estimada señora Aroha Tauira:"
    assert address.salutation(person(gender=Gender.X), "en") == "Dear Aroha Tauira,"
    assert address.salutation(person(), "en") == "Dear Aroha Tauira,"


def test_a_person_s_own_greeting_goes_before_the_rule():
    own = person(gender=Gender.F, salutation=Wording(fr="Madame la Contrôleure générale,"))
    assert address.salutation(own, "fr", OfficeKind.CHAIR) == "Madame la Contrôleure générale,"
    assert address.salutation(own, "en", OfficeKind.CHAIR) == "Dear Chair,"


def test_a_name_with_braces_stays_a_name():
    assert address.salutation(person("A {name} {0}"), "en") == "Dear A {name} {0},"
