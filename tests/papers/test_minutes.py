"""What stands on the minutes of a meeting."""

from __future__ import annotations

from datetime import date

import pytest

from tests.papers import meetings
from wgsec import language, papers
from wgsec.facts.agenda import Outcome, Purpose, Standing
from wgsec.facts.language import Wording
from wgsec.facts.meeting import Presence
from wgsec.facts.minutes import DecisionMode, Given, Minutes, MinutesState
from wgsec.facts.text import Foreign
from wgsec.papers.minutes import MinutesSheet

plain = language.bare.text


def compose(lang: str, **changes: object) -> MinutesSheet:
    return papers.minutes.compose(meetings.dossier(**changes), meetings.IMPRINT, language.words.paper(lang))


def test_a_text_that_is_not_translated_keeps_its_language() -> None:
    body = language.markdown.blocks("Members agreed.")
    assert compose("en", texts=(meetings.text("Members agreed."),)).items[0].parts[0].body == body
    sheet = compose("fr", texts=(meetings.text("Members agreed."),))
    assert sheet.items[0].parts[0].body == (Foreign("en", body),)
    assert sheet.masthead.remarks == (
        "Les textes qui ne sont pas encore traduits figurent dans leur langue originale\N{NO-BREAK SPACE}: anglais.",
    )


def test_a_text_of_marks_only_is_in_no_language_and_none_is_missing_for_it() -> None:
    marks, other = "<!-- left ch 15:12 -->", "<!-- 3/1 -->"
    texts = (meetings.text(marks, item_id=None), meetings.text(marks), meetings.text(other, lang="fr"))
    assert compose("fr", texts=texts).masthead.remarks == ()
    assert not papers.minutes.missing(meetings.dossier(texts=texts), "fr")


def test_a_translation_without_words_leaves_the_original_in_its_place() -> None:
    texts = (meetings.text("Members agreed.\n\n<!-- 3/1 -->"), meetings.text("<!-- 3/1 -->", lang="fr"))
    decisions = (meetings.decision(wording=Wording("The group decides.")),)
    sheet = compose("fr", texts=texts, decisions=decisions)
    assert sheet.items[0].parts[0].body == (Foreign("en", language.markdown.blocks("Members agreed.")),)
    missing = papers.minutes.missing(meetings.dossier(texts=texts, decisions=decisions), "fr")
    assert missing == papers.minutes.Missing((1,), ("3/1",))


def test_a_decision_stands_where_the_text_places_it_and_else_at_the_end() -> None:
    decisions = (meetings.decision(1), meetings.decision(2))
    body = "Before.\n\n<!-- 3/1 -->\n\nAfter."
    parts = compose("en", texts=(meetings.text(body),), decisions=decisions).items[0].parts
    assert [(plain(part.body), [one.number for one in part.decisions]) for part in parts] == [
        ("Before.", ["3/1"]),
        ("After.", ["3/2"]),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "He said[^1].\n\n<!-- 3/1 -->\n\nAgain[^1], see [it][a].\n\n[^1]: A report.\n\n[a]: https://e.org",
        "He said[^1].\n\n[^1]: A report.\n\n[a]: https://e.org\n\n<!-- 3/1 -->\n\nAgain[^1], see [it][a].",
    ],
)
def test_what_is_defined_on_one_side_of_a_decision_holds_on_the_other(body: str) -> None:
    parts = compose("en", texts=(meetings.text(body),), decisions=(meetings.decision(),)).items[0].parts
    assert [(plain(part.body), len(part.decisions)) for part in parts] == [
        ("He said [A report.].", 1),
        ("Again [A report.], see it.", 0),
    ]


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("en", "The Chair opened the meeting at 14:04 (Paris time). With 2 of 3 members present, the quorum"),
        ("fr", "La présidente ouvre la réunion à 14 h 04 (heure locale, Paris). Avec 2 membres présents sur 3,"),
        ("es", "La presidenta abre la reunión a las 14:04 (hora local, París). Con 2 miembros presentes de 3,"),
    ],
)
def test_the_first_paragraph_says_who_opened_and_whether_there_was_a_quorum(lang: str, expected: str) -> None:
    assert plain(compose(lang).attendance).replace("\N{NO-BREAK SPACE}", " ").casefold().startswith(expected.casefold())


def test_where_the_chair_was_away_it_does_not_say_that_she_opened() -> None:
    away = (*meetings.there("office", presence=Presence.EXCUSED), *meetings.there("ch", "fr"))
    assert plain(compose("fr", attendance=away).attendance).startswith("La présidence ouvre")


def test_actions_carried_over_stand_behind_the_new_ones() -> None:
    here = (Given(3, Wording.same("Write."), "fr", date(2027, 5, 5)),)
    closed = meetings.action(2, 2, closed=date(2027, 4, 14))
    actions = (meetings.action(1, 2, given=here), closed, meetings.action(3, 2), meetings.action(1))
    assert [one.number for one in compose("en", actions=actions).actions] == ["A3.1", "A2.1"]


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("en", "The Chair closed the meeting at 16:28."),
        ("fr", "La présidente lève la séance à 16 h 28."),
        ("es", "La presidenta levanta la sesión a las 16:28."),
    ],
)
def test_the_last_paragraph_says_who_closed(lang: str, expected: str) -> None:
    assert plain(compose(lang).closing).replace("\N{NO-BREAK SPACE}", " ").endswith(expected)


def test_a_reservation_of_a_seat_that_is_no_member_any_more_stands_among_the_statements() -> None:
    decisions = (meetings.decision(reservations=(meetings.reservation("Non.", seat="gone"),)),)
    (said,) = compose("en", decisions=decisions).statements
    assert (said.author, said.lang) == ("gone", "fr")


def test_a_reservation_for_the_record_says_its_language() -> None:
    decisions = (meetings.decision(reservations=(meetings.reservation("Non.", on=None),)),)
    (said,) = compose("en", decisions=decisions).statements
    assert (said.subject, said.lang) == ("reservation to decision 3/1 [Original: French]", "fr")
    (said,) = compose("fr", decisions=decisions).statements
    assert said.subject == "réserve à la décision 3/1"


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2.1", "reservation to decision 3/1 (recommendation 2.1)"),
        ("2.1 à 2.3", "reservation to decision 3/1 (recommendations 2.1, 2.2 and 2.3)"),
        ("the title", "reservation to decision 3/1 (the title)"),
    ],
)
def test_a_reservation_is_to_a_recommendation_also_before_that_was_entered(on: str, expected: str) -> None:
    decisions = (meetings.decision(reservations=(meetings.reservation("No.", "en", on=on),)),)
    (said,) = compose("en", decisions=decisions).statements
    assert said.subject == expected


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        (
            "en",
            "The minutes of the second meeting were adopted. "
            "The agenda was adopted. "
            "It was so decided. "
            "The members took note.",
        ),
        (
            "fr",
            "Le procès-verbal de la deuxième réunion est adopté. "
            "L’ordre du jour est adopté. "
            "Il en est ainsi décidé. "
            "Les membres en prennent note.",
        ),
        (
            "es",
            "Queda aprobada el acta de la segunda reunión. "
            "Queda aprobado el orden del día. "
            "Así queda acordado. "
            "Los miembros toman nota.",
        ),
    ],
)
def test_a_mark_alone_says_what_became_of_an_item(lang: str, expected: str) -> None:
    items = (
        meetings.item(1, purpose=Purpose.ADOPTION_OF_MINUTES, outcome=Outcome.DECIDED),
        meetings.item(2, standing=Standing.ADOPTION_OF_AGENDA, outcome=Outcome.DECIDED),
        meetings.item(3, outcome=Outcome.DECIDED),
        meetings.item(4, outcome=Outcome.NOTED),
    )
    sheet = compose(lang, items=items)
    assert " ".join(plain(part.body) for item in sheet.items for part in item.parts) == expected


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("A member asked for more time.", True),
        ("With a correction in paragraph 3.", True),
        ("It was asked whether the agenda was adopted.", True),
        ("The agenda was not adopted.", True),
        ("The agenda was adopted.", False),
        ("One item was added.\n\nThe agenda *was adopted* with it.", False),
        ("One item was added. The agenda OJ3 Rev.1 was adopted.", False),
    ],
)
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_what_a_mark_says_stands_behind_the_text_unless_that_says_it(lang: str, said: str, told: bool) -> None:
    items = (meetings.item(1, standing=Standing.ADOPTION_OF_AGENDA, outcome=Outcome.DECIDED),)
    texts = (meetings.text(said), meetings.text("Autre chose.", lang="fr"))
    _, *added = compose(lang, items=items, texts=texts).items[0].parts
    sentence = {"en": "The agenda was adopted.", "fr": "L’ordre du jour est adopté."}[lang]
    assert [plain(part.body) for part in added] == ([sentence] if told else [])


@pytest.mark.parametrize(
    ("said", "lang", "told"),
    [
        ("The working group took note that it had ended.", "en", False),
        ("Le groupe prend note du rapport.", "fr", False),
        ("El grupo toma nota del informe.", "es", False),
        ("Members noted the information given.", "en", False),
        ("The group has taken note of it.", "en", False),
        ("Le groupe de travail prend note des informations.", "fr", False),
        ("Les membres en ont pris note.", "fr", False),
        ("El grupo tomó nota.", "es", False),
        ("The note was carried over.", "en", True),
        ("Members did not take note of it.", "en", True),
        ("Les membres n’en ont pas pris note.", "fr", True),
        ("Le groupe ne prend pas note du rapport.", "fr", True),
    ],
)
def test_that_something_was_noted_is_said_unless_the_text_says_it_of_anybody(said: str, lang: str, told: bool) -> None:
    items = (meetings.item(1, outcome=Outcome.NOTED),)
    minutes = Minutes(1, 3, MinutesState.DRAFT, lang)
    (item,) = compose(lang, items=items, texts=(meetings.text(said, lang=lang),), minutes=minutes).items
    assert len(item.parts) == 1 + told


@pytest.mark.parametrize(("mode", "told"), [(DecisionMode.CONSENSUS, False), (DecisionMode.NOTED, True)])
def test_what_a_mark_says_is_left_to_a_decision_that_says_it(mode: DecisionMode, told: bool) -> None:
    items = (meetings.item(1, outcome=Outcome.DECIDED),)
    (parts,) = (one.parts for one in compose("en", items=items, decisions=(meetings.decision(mode=mode),)).items)
    assert (plain(parts[-1].body) == "It was so decided.") is told


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("en", ["Actions A2.1 and A2.2 were reported as done.", "The item was deferred to the next meeting."]),
        (
            "fr",
            [
                "Les suites à donner A2.1 et A2.2 sont déclarées faites.",
                "Le point est reporté à la prochaine réunion.",
            ],
        ),
        ("es", ["Los puntos de acción A2.1 y A2.2 se dan por hechos.", "El punto se aplaza a la próxima reunión."]),
    ],
)
def test_actions_done_and_an_item_put_off_are_told(lang: str, expected: list[str]) -> None:
    actions = (
        meetings.action(1, 2, closed=date(2027, 4, 14)),
        meetings.action(2, 2, closed=date(2027, 4, 14)),
        meetings.action(3, 2, closed=date(2027, 4, 12)),
    )
    items = (meetings.item(1, purpose=Purpose.ACTION_POINTS), meetings.item(2, outcome=Outcome.DEFERRED))
    sheet = compose(lang, items=items, actions=actions)
    assert [plain(part.body) for item in sheet.items for part in item.parts] == expected
    told = papers.actions.compose(
        meetings.dossier(items=items, actions=actions), meetings.IMPRINT, language.words.paper(lang)
    )
    assert [one.number for one in told.carried] == ["A2.1", "A2.2"]
    assert sheet.actions == ()


@pytest.mark.parametrize(
    ("said", "repeats"),
    [
        ("Faute de temps, le point est reporté.", False),
        ("Report demandé.\n\n*Reporté* au mois de mai.", False),
        ("Le point est *REPORTÉ* au mois de mai.", False),
        ("The item was deferred, for want of time.", False),
        ("El punto se aplaza a la próxima reunión.", False),
        ("La France demande que le point soit reporté ; les avis sont partagés.", True),
        ("It was not deferred.", True),
        ("Time was short, and the Chair proposed to defer the item; it was so decided.", False),
        ("Le rapporteur étant absent, elle propose de reporter le point à la prochaine réunion.", False),
        ("La presidenta propone aplazar el punto.", False),
        ("Members would not defer the item.", True),
        ("Elle propose de reporter le point. Le groupe en discute.", True),
        ("Un avis reporté au printemps.\n\nLe groupe en discute.", True),
        ("Le groupe en discute.", True),
    ],
)
def test_what_becomes_of_an_item_is_said_unless_the_last_paragraph_says_hardly_anything_else(
    said: str, repeats: bool
) -> None:
    texts = (meetings.text(said, item_id=10, lang="fr"), meetings.text(said, item_id=10))
    sheet = compose("fr", items=(meetings.item(1, outcome=Outcome.DEFERRED),), texts=texts)
    told = [plain(part.body) for item in sheet.items for part in item.parts]
    assert ("Le point est reporté à la prochaine réunion." in told) is repeats


@pytest.mark.parametrize(
    ("said", "repeats"),
    [
        ("The rapporteur withdrew the item.", False),
        ("La rapporteure retire le point.", False),
        ("La relatora retiró el punto.", False),
        ("The rapporteur withdrew the second option.", True),
        ("The rapporteur withdrew the item.\n\nMembers spoke of the forms.", True),
    ],
)
def test_that_an_item_was_withdrawn_is_said_unless_the_last_sentence_says_who_did(said: str, repeats: bool) -> None:
    items = (meetings.item(1, outcome=Outcome.WITHDRAWN),)
    (item,) = compose("en", items=items, texts=(meetings.text(said),)).items
    assert (plain(item.parts[-1].body) == "The item was withdrawn.") is repeats
