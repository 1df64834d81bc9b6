"""The minutes as the screen shows them."""

from __future__ import annotations

from tests.papers import meetings
from wgsec import language, papers, rules
from wgsec.papers.minutes_text import ItemText


def compose(lang: str, **changes: object) -> tuple[ItemText, ...]:
    return papers.minutes_text.compose(meetings.dossier(**changes), language.words.paper(lang))


def test_decisions_and_actions_stand_in_their_places_with_their_wording() -> None:
    decisions = (meetings.decision(reservations=(meetings.reservation("Non.", on=None),)),)
    texts = (meetings.text("Before.\n\n<!-- 3/1 -->\n\n<!-- A3.1 -->\n\nAfter."),)
    (item,) = compose("en", texts=texts, decisions=decisions, actions=(meetings.action(),))
    assert (item.number, item.title, item.decisions, item.actions) == (1, "Item 1", ("3/1",), ("A3.1",))
    assert item.text.split("\n\n") == [
        "Before.",
        "> Decision 3/1, by consensus: The group decides.\n>\n> NPM of Switzerland, reservation: Non.",
        "> Action A3.1, FR, by 5 May 2027: Write 1.",
        "After.",
    ]


def test_what_no_text_places_comes_last_and_a_void_decision_nowhere() -> None:
    decisions = (meetings.decision(1), meetings.decision(2, void_reason="twice"))
    (item,) = compose("fr", texts=(meetings.text("Avant.\n\n<!-- 3/2 -->", lang="fr"),), decisions=decisions)
    assert item.text == "Avant.\n\n> Décision 3/1, par consensus\N{NO-BREAK SPACE}: Le groupe décide."


def test_only_the_texts_of_the_language_are_there_the_opening_first() -> None:
    texts = (meetings.text("Said."), meetings.text("Opened.", None), meetings.text("Dit.", lang="fr"))
    assert [(one.number, one.text) for one in compose("en", texts=texts)] == [(None, "Opened."), (1, "Said.")]


def test_words_are_looked_for_in_what_was_said() -> None:
    assert rules.places.spoken("Before.\n\n<!-- 3/1 -->\n\nAfter.") == "Before.\n\nAfter."
