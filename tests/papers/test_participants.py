"""What stands on a list of participants."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from tests.papers import meetings
from wgsec import language, papers
from wgsec.facts.language import Wording
from wgsec.facts.meeting import Attendance, Presence
from wgsec.facts.member import Gender, HeldOffice, Member, OfficeKind, PersonRole, Region, SeatKind
from wgsec.papers.participants import ParticipantLine

ALTERNATE = meetings.person("Chris Specimen", Gender.F, role=PersonRole.ALTERNATE)


def lines(lang: str, members: tuple[Member, ...], attendance: tuple[Attendance, ...]) -> tuple[ParticipantLine, ...]:
    told = meetings.dossier(members=members, attendance=attendance)
    return papers.participants.groups(told, language.words.paper(lang))[0].lines


def test_who_sat_there_instead_has_a_line_of_her_own() -> None:
    seat = meetings.member("gb", holder=meetings.person("Sam Sample", Gender.M), alternates=(ALTERNATE,))
    row = meetings.there("gb", presence=Presence.REPRESENTED, by="Chris Specimen")
    assert [(one.name, one.role, one.presence) for one in lines("fr", (seat,), row)] == [
        ("Sam Sample", "Membre", "représenté"),
        ("Chris Specimen", "Suppléante", "présente"),
    ]


def test_who_took_part_from_afar_is_told_apart_from_those_who_were_there_otherwise() -> None:
    seats = (meetings.member("fr"), meetings.member("hr"))
    rows = (*meetings.there("fr"), *meetings.there("hr", presence=Presence.PRESENT))
    assert [one.presence for one in lines("en", seats, rows)] == ["present remotely", "present"]


@pytest.mark.parametrize("presence", [Presence.PRESENT, Presence.REMOTE])
def test_where_all_took_part_alike_they_were_present(presence: Presence) -> None:
    seats = (meetings.member("fr"), meetings.member("hr"))
    rows = meetings.there("fr", "hr", presence=presence)
    assert [one.presence for one in lines("en", seats, rows)] == ["present", "present"]


@pytest.mark.parametrize(
    ("lang", "expected"),
    [("en", ["ar", "za", "ch", "A body"]), ("fr", ["za", "ar", "ch", "A body"]), ("es", ["ar", "za", "ch", "A body"])],
)
def test_states_stand_by_their_name_and_organisations_after_them(lang: str, expected: list[str]) -> None:
    seats = (
        meetings.member("un", Wording.same("A body"), region=Region.INTERNATIONAL, country="AT"),
        *(meetings.member(key, Wording.same(key), country=key.upper()) for key in ("ch", "ar", "za")),
    )
    assert [one.institution for one in lines(lang, seats, ())] == expected


def test_a_country_is_told_once_and_of_a_state_only() -> None:
    named = meetings.member("ch", Wording.same("NPM of Switzerland"), country="CH")
    unnamed = meetings.member("fr", Wording.same("Contrôleur général"), country="FR")
    body = meetings.member("un", Wording.same("United Nations body"), country="CH", region=Region.INTERNATIONAL)
    assert [one.country for one in lines("en", (named, unnamed, body), ())] == ["France", "", ""]


def test_every_office_is_named() -> None:
    offices = (HeldOffice(OfficeKind.CHAIR), HeldOffice(OfficeKind.RAPPORTEUR, 2))
    seat = meetings.member("ch", holder=meetings.person("Ana", Gender.F), offices=offices)
    assert lines("fr", (seat,), ())[0].role == "Présidente, rapporteure du thème 2"


@pytest.mark.parametrize(
    ("lang", "present", "expected"),
    [
        ("en", 1, "With 1 of 3 members present, the quorum (2) was not met"),
        ("fr", 1, "Avec 1 membre présent sur 3, le quorum (2) n’est pas atteint"),
        ("fr", 2, "Avec 2 membres présents sur 3, le quorum (2) est atteint."),
        ("es", 1, "Con 1 miembro presente de 3, no se alcanza el quórum (2)"),
    ],
)
def test_the_quorum_is_told_in_words_that_agree(lang: str, present: int, expected: str) -> None:
    told = meetings.dossier(attendance=meetings.there(*("ch", "fr")[:present]))
    assert papers.participants.attendance(told, language.words.paper(lang)).startswith(expected)


@pytest.mark.parametrize(
    ("lang", "there", "expected"),
    [
        (
            "en",
            ("ch", "fr", "nz"),
            "With 2 of 3 members present, the quorum (2) was met. One more member joined later.",
        ),
        ("en", ("ch", "nz"), "With 1 of 3 members present, the quorum (2) was not met at the opening. One more member"),
        ("fr", ("nz",), "Avec 0 membre présent sur 3, le quorum (2) n’est pas atteint à l’ouverture. Un autre membre"),
        ("es", ("nz",), "Con 0 miembros presentes de 3, no se alcanza el quórum (2) en la apertura. Un miembro más se"),
    ],
)
def test_the_quorum_is_that_of_the_opening(lang: str, there: tuple[str, ...], expected: str) -> None:
    rows, texts = meetings.there(*there), (meetings.text("<!-- arrived nz -->"),)
    told = meetings.dossier(attendance=rows, texts=texts)
    assert papers.participants.attendance(told, language.words.paper(lang)).startswith(expected)
    rows = tuple(replace(row, arrived=time(14, 50) if row.seat == "nz" else None) for row in rows)
    told = meetings.dossier(attendance=rows)
    assert papers.participants.attendance(told, language.words.paper(lang)).startswith(expected)


def test_an_alternate_counts_and_the_excused_and_observers_do_not() -> None:
    members = (*meetings.MEMBERS, meetings.member("coe", kind=SeatKind.OBSERVER))
    rows = (
        *meetings.there("ch", presence=Presence.REPRESENTED, by="Ana"),
        *meetings.there("fr", presence=Presence.EXCUSED),
        *meetings.there("nz", "office", "coe"),
    )
    told = meetings.dossier(members=members, attendance=rows)
    said = papers.participants.attendance(told, language.words.paper("en"))
    assert said.startswith("With 2 of 3 members present, the quorum (2) was met. Apologies")


def test_what_the_chair_counted_at_the_opening_holds() -> None:
    texts = (meetings.text("<!-- quorum 1 -->", item_id=None),)
    told = meetings.dossier(attendance=meetings.there("ch", "fr"), texts=texts)
    said = papers.participants.attendance(told, language.words.paper("en"))
    assert said.startswith("With 1 of 3 members present, the quorum (2) was not met:")


def test_those_away_are_named_without_a_gender_of_institutions() -> None:
    rows = (*meetings.there("ch", presence=Presence.EXCUSED), *meetings.there("fr", "nz", presence=Presence.ABSENT))
    told = papers.participants.attendance(meetings.dossier(attendance=rows), language.words.paper("fr"))
    assert "S’est fait excuser\N{NO-BREAK SPACE}: MNP de la Suisse." in told
    assert "N’ont pas participé\N{NO-BREAK SPACE}: FR et NZ." in told


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("en", "present from 14:20 until 15:10 | present until item 1 | represented | present from item 1"),
        (
            "fr",
            "présente de 14 h 20 à 15 h 10 | présente jusqu’au point 1 | représentée | présente à partir du point 1",
        ),
        (
            "es",
            "presente desde las 14:20 hasta las 15:10 | presente hasta el punto 1 | representada"
            " | presente desde el punto 1",
        ),
    ],
)
def test_who_came_late_or_left_early_is_told(lang: str, expected: list[str]) -> None:
    seats = tuple(
        meetings.member(key, holder=meetings.person(key, Gender.F), alternates=(ALTERNATE,))
        for key in ("ar", "ch", "fr")
    )
    rows = (
        *(replace(row, arrived=time(14, 20), left=time(15, 10)) for row in meetings.there("ar")),
        *meetings.there("ch"),
        *meetings.there("fr", presence=Presence.REPRESENTED, by="Chris Specimen"),
    )
    body = meetings.text("<!-- left ch -->\n\nText.\n\n<!-- arrived fr -->")
    told = meetings.dossier(members=seats, attendance=rows, texts=(body,))
    (group,) = papers.participants.groups(told, language.words.paper(lang))
    assert " | ".join(one.presence for one in group.lines).replace("\N{NO-BREAK SPACE}", " ") == expected


@pytest.mark.parametrize(
    ("arrived", "left", "moves", "expected"),
    [
        (time(14, 20), None, "<!-- left ch -->", "présente de 14 h 20 au point 1"),
        (None, time(15, 10), "<!-- arrived ch -->", "présente du point 1 à 15 h 10"),
        (None, None, "<!-- arrived ch -->\n\nText.\n\n<!-- left ch -->", "présente du point 1 au point 1"),
        (time(14, 20), None, "", "présente à partir de 14 h 20"),
        (None, time(15, 10), "", "présente jusqu’à 15 h 10"),
    ],
)
def test_coming_and_going_are_one_phrase(arrived: time | None, left: time | None, moves: str, expected: str) -> None:
    seat = meetings.member("ch", holder=meetings.person("A", Gender.F))
    rows = tuple(replace(row, arrived=arrived, left=left) for row in meetings.there("ch"))
    told = meetings.dossier(members=(seat,), attendance=rows, texts=(meetings.text(moves),) if moves else ())
    (group,) = papers.participants.groups(told, language.words.paper("fr"))
    assert [one.presence.replace("\N{NO-BREAK SPACE}", " ") for one in group.lines] == [expected]
