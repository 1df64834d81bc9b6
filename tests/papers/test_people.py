"""How persons and seats are called on a paper."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.papers import meetings
from wgsec import language
from wgsec.facts.language import Wording
from wgsec.facts.member import Gender, HeldOffice, Member, OfficeKind, Region, SeatKind
from wgsec.papers import people

RAPPORTEUR = meetings.member(
    "ch",
    Wording("NPM of Switzerland", "MNP de la Suisse", "MNP de Suiza"),
    meetings.person("Urs Beispiel", Gender.M),
    offices=(HeldOffice(OfficeKind.VICE_CHAIR), HeldOffice(OfficeKind.RAPPORTEUR, 2)),
)
MEMBERS = (meetings.CHAIR, RAPPORTEUR)


def vacant(member: Member) -> Member:
    return replace(member, holder=None, offices=())


@pytest.mark.parametrize(
    ("token", "lang", "expected"),
    [
        ("chair", "fr", "Présidente (Camille Exemple)"),
        ("rapporteur 2", "en", "Rapporteur for theme 2 (Urs Beispiel)"),
        ("rapporteur 3", "es", "Relatoría del tema 3"),
        ("ch", "fr", "Urs Beispiel"),
        ("Dr Gast", "fr", "Dr Gast"),
    ],
)
def test_who_presents_an_item(token: str, lang: str, expected: str) -> None:
    assert people.presenter(token, MEMBERS, language.words.paper(lang)) == expected


@pytest.mark.parametrize(
    ("genders", "lang", "expected"),
    [
        ((Gender.F, Gender.M), "en", "Rapporteurs for theme 2 (Ana and Bo)"),
        ((Gender.F, Gender.M), "fr", "Rapporteurs du thème 2 (Ana et Bo)"),
        ((Gender.F, Gender.F), "fr", "Rapporteures du thème 2 (Ana et Bo)"),
        ((Gender.F, Gender.F), "es", "Relatoras del tema 2 (Ana y Bo)"),
        ((Gender.F, None), "fr", "Personnes chargées du rapport sur le thème 2 (Ana et Bo)"),
    ],
)
def test_all_who_hold_an_office_present_its_item(genders: tuple[Gender | None, ...], lang: str, expected: str) -> None:
    offices = (HeldOffice(OfficeKind.RAPPORTEUR, 2),)
    members = tuple(
        meetings.member(name, holder=meetings.person(name, gender), offices=offices)
        for name, gender in zip(("Ana", "Bo"), genders, strict=True)
    )
    assert people.presenter("rapporteur 2", members, language.words.paper(lang)) == expected


@pytest.mark.parametrize("lang", ["en", "fr", "es"])
@pytest.mark.parametrize("gender", Gender)
def test_vice_chairs_are_two_in_every_language(lang: str, gender: Gender) -> None:
    assert "{" not in language.address.held(OfficeKind.VICE_CHAIR, (gender, gender), lang)


def test_a_vacant_seat_that_presents_is_its_institution() -> None:
    assert people.presenter("ch", (vacant(RAPPORTEUR),), language.words.paper("es")) == "MNP de Suiza"


@pytest.mark.parametrize(
    ("token", "expected"), [("chair", "présidente"), ("vice-chair", "vice-président"), ("ch", "ch"), ("Ana", "Ana")]
)
def test_an_office_has_the_gender_of_its_holder(token: str, expected: str) -> None:
    assert people.office(token, MEMBERS, "fr") == expected


def test_an_office_that_nobody_holds_names_the_office() -> None:
    assert people.office("secretary", MEMBERS, "fr") == language.address.office(OfficeKind.SECRETARY, None, "fr")


@pytest.mark.parametrize(
    ("member", "lang", "expected"),
    [
        (RAPPORTEUR, "fr", "Vice-président, rapporteur du thème 2"),
        (meetings.member("fr", holder=meetings.person("Zoé", Gender.F)), "es", "Miembro"),
        (meetings.member("coe", kind=SeatKind.OBSERVER), "en", "Observer"),
    ],
)
def test_a_role_is_the_offices_or_what_the_seat_is(member: Member, lang: str, expected: str) -> None:
    assert people.role(member, lang) == expected


@pytest.mark.parametrize(
    ("member", "lang", "expected"),
    [
        (meetings.CHAIR, "fr", "Madame la Présidente,"),
        (RAPPORTEUR, "fr", "Monsieur le Vice-Président,"),
        (meetings.member("fr", holder=meetings.person("Zoé Exemple", Gender.F)), "fr", "Madame,"),
        (meetings.member("fr", holder=meetings.person("Zoé", salutation=Wording(fr="Chère Zoé,"))), "fr", "Chère Zoé,"),
        (vacant(RAPPORTEUR), "fr", ""),
    ],
)
def test_a_letter_greets_by_the_highest_office(member: Member, lang: str, expected: str) -> None:
    assert people.salutation(member, lang) == expected


@pytest.mark.parametrize(("lang", "expected"), [("en", ["ar", "za", "un"]), ("fr", ["za", "ar", "un"])])
def test_states_stand_by_their_name_and_organisations_after_them(lang: str, expected: list[str]) -> None:
    seats = (
        meetings.member("un", Wording.same("A body"), country="CH", region=Region.INTERNATIONAL),
        meetings.member("ar", country="AR"),
        meetings.member("za", country="ZA"),
    )
    assert [one.seat.key for one in people.ordered(seats, lang)] == expected


def test_a_country_is_told_of_a_state_that_its_institution_does_not_name() -> None:
    unnamed, organisation = meetings.member("fr", country="FR"), meetings.member("x", kind=SeatKind.OBSERVER)
    assert people.country(unnamed.seat, "es") == "Francia"
    assert people.country(organisation.seat, "es") == ""
    assert people.country(replace(RAPPORTEUR.seat, country="CH"), "fr") == ""


@pytest.mark.parametrize(
    ("country", "institution"), [("OM", "Ombudswoman’s Office"), ("ML", "Commission de formalisation")]
)
def test_letters_in_the_middle_of_a_word_name_no_state(country: str, institution: str) -> None:
    seat = replace(RAPPORTEUR.seat, country=country, institution=Wording.same(institution))
    assert people.country(seat, "fr") == language.territories.name(country, "fr")


@pytest.mark.parametrize(("key", "expected"), [("office", "Secretariat"), ("ch", "NPM of Switzerland"), ("zz", "zz")])
def test_an_action_is_for_an_institution_or_the_secretariat(key: str, expected: str) -> None:
    assert people.owner(key, MEMBERS, language.words.paper("en")) == expected


def test_a_capital_leaves_the_rest_as_it_is() -> None:
    assert [people.capital(text) for text in ("éLU", "")] == ["ÉLU", ""]
