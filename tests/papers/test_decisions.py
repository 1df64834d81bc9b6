"""What stands on a list of decisions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.papers import meetings
from wgsec import language, papers
from wgsec.facts.language import Wording
from wgsec.facts.minutes import Decision, DecisionMode
from wgsec.facts.text import Foreign, Mark, Note, Paragraph, Span
from wgsec.papers.decisions import DecisionLine

FRENCH = "Le membre *suisse* ne s'associe pas."


def line(decision: Decision, lang: str = "en") -> DecisionLine:
    return papers.decisions.line(decision, meetings.dossier(), language.words.paper(lang))


def note(made: DecisionLine) -> Note:
    paragraph = made.text[-1]
    assert isinstance(paragraph, Paragraph)
    found = paragraph.line[-1]
    assert isinstance(found, Note)
    return found


def test_a_reservation_in_the_papers_language_is_read_as_it_was_typed() -> None:
    made = note(line(meetings.decision(reservations=(meetings.reservation(FRENCH),)), "fr"))
    (said,) = made.blocks
    assert isinstance(said, Paragraph)
    assert said.line[0] == Span("MNP de la Suisse, réserve sur la recommandation 2.1\N{NO-BREAK SPACE}: ")
    assert Span("suisse", frozenset({Mark.EMPHASIS})) in said.line


def test_a_vote_is_counted_and_its_reservations_stay_with_it() -> None:
    voted = meetings.decision(
        mode=DecisionMode.VOTE, votes=(9, 1, 0), reservations=(meetings.reservation("No.", "en"),)
    )
    made = line(voted)
    assert made.mode == "by vote: 9 for, 1 against, 0 abstentions"
    assert note(made)


def test_a_reservation_in_another_language_says_so_and_keeps_it() -> None:
    made = note(line(meetings.decision(reservations=(meetings.reservation(FRENCH),)), "en"))
    lead, said = made.blocks
    assert lead == Paragraph((Span("NPM of Switzerland, reservation on recommendation 2.1 [Original: French]:"),))
    assert said == Foreign("fr", language.markdown.blocks(FRENCH))


def test_a_decision_that_stands_in_another_language_is_marked_and_its_notes_are_the_papers() -> None:
    decision = meetings.decision(wording=Wording(en="Decided."), reservations=(meetings.reservation(FRENCH),))
    (said,) = line(decision, "fr").text
    assert isinstance(said, Foreign)
    (paragraph,) = said.blocks
    assert isinstance(paragraph, Paragraph)
    made = paragraph.line[-1]
    assert isinstance(made, Note)
    assert (said.lang, [type(block) for block in made.blocks]) == ("en", [Foreign])
    assert isinstance(made.blocks[0], Foreign)
    assert made.blocks[0].lang == "fr"


@pytest.mark.parametrize("wording", [Wording(), Wording.same("- one\n- two")])
def test_a_reservation_has_its_place_behind_any_wording(wording: Wording) -> None:
    made = note(line(meetings.decision(wording=wording, reservations=(meetings.reservation("No.", "en"),))))
    assert language.bare.text(made.blocks) == "NPM of Switzerland, reservation on recommendation 2.1: No."


@pytest.mark.parametrize(
    ("lang", "votes", "expected"),
    [
        ("en", (9, 1, 1), "by vote: 9 for, 1 against, 1 abstention"),
        ("fr", (9, 1, 1), "par un vote\N{NO-BREAK SPACE}: 9 pour, 1 contre, 1 abstention"),
        ("fr", (9, 1, 2), "par un vote\N{NO-BREAK SPACE}: 9 pour, 1 contre, 2 abstentions"),
        ("es", (9, 1, 1), "por votación: 9 a favor, 1 en contra, 1 abstención"),
    ],
)
def test_a_vote_is_counted_in_words_that_agree(lang: str, votes: tuple[int, int, int], expected: str) -> None:
    assert line(meetings.decision(mode=DecisionMode.VOTE, votes=votes), lang).mode == expected


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (0, "par consensus, avec réserves"),
        (1, "par consensus, avec une réserve"),
        (2, "par consensus, avec 2 réserves"),
    ],
)
def test_reservations_are_counted_once_there_are_any(count: int, expected: str) -> None:
    decision = meetings.decision(
        mode=DecisionMode.WITH_RESERVATIONS, reservations=(meetings.reservation("Non."),) * count
    )
    assert line(decision, "fr").mode == expected


@pytest.mark.parametrize(("lang", "void"), [("en", "void"), ("fr", "nulle"), ("es", "nula")])
def test_a_void_decision_keeps_its_number_and_says_why(lang: str, void: str) -> None:
    decisions = (meetings.decision(1, void_reason="entered twice"), meetings.decision(2))
    told = meetings.dossier(decisions=decisions, texts=(meetings.text("<!-- 3/1 -->"),))
    listed = papers.decisions.compose(told, meetings.IMPRINT, language.words.paper(lang)).decisions
    assert [one.number for one in listed] == ["3/1", "3/2"]
    assert (listed[0].mode, language.bare.text(listed[0].text)) == (void, "Entered twice")
    (part,) = papers.minutes.compose(told, meetings.IMPRINT, language.words.paper(lang)).items[0].parts
    assert [one.number for one in part.decisions] == ["3/1", "3/2"]
    dropped = replace(told, texts=())
    (part,) = papers.minutes.compose(dropped, meetings.IMPRINT, language.words.paper(lang)).items[0].parts
    assert [one.number for one in part.decisions] == ["3/2"]


@pytest.mark.parametrize("lang", ["en", "fr", "es"])
def test_a_paper_says_where_it_is_not_translated(lang: str) -> None:
    half = meetings.dossier(decisions=(meetings.decision(wording=Wording(fr="Décidé.")),))
    told = papers.decisions.compose(half, meetings.IMPRINT, language.words.paper(lang)).masthead.remarks
    french = {"en": "French", "fr": None, "es": "francés"}[lang]
    assert [french in one for one in told if french] == ([True] if french else [])


def test_a_name_is_never_read_as_markdown() -> None:
    starred = replace(meetings.SWISS, seat=replace(meetings.SWISS.seat, institution=Wording.same("Centre *A* et *B*")))
    told = meetings.dossier(members=(starred,), attendance=())
    row = meetings.there("ch", presence=meetings.Presence.EXCUSED)
    opening = papers.decisions.compose(
        replace(told, attendance=row), meetings.IMPRINT, language.words.paper("en")
    ).opening
    assert "Centre *A* et *B*" in language.bare.text(opening)


def test_a_reservation_to_several_recommendations_names_them_in_the_language_of_the_paper() -> None:
    decision = meetings.decision(reservations=(meetings.reservation(FRENCH, on="2.1 and 2.2"),))
    assert "réserve sur les recommandations 2.1 et 2.2" in repr(note(line(decision, "fr")))
