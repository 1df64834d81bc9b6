"""What stands on the papers of recommendations and on a translator's table."""

from __future__ import annotations

import pprint
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from tests import seated
from tests.papers import meetings
from tests.recommendations import enter
from wgsec import desk, language, papers, records, rules, store
from wgsec.desk.draft import NewDraft
from wgsec.desk.office import Office
from wgsec.facts.document import Distribution, Imprint
from wgsec.facts.draft import DraftDossier, DraftState, Scope
from wgsec.facts.group import Mailbox
from wgsec.facts.language import Wording
from wgsec.facts.text import List, Paragraph

IMPRINT = Imprint("ITC-WG(2027)D2", date(2027, 1, 4), ("en",), Distribution.MEMBERS)
Golden = Callable[[str, str], None]


def dossier(office: Office) -> DraftDossier:
    with office.reading() as archive:
        return store.draft.dossier(archive)


@pytest.mark.parametrize("lang", ["en", "fr", "es"])
def test_a_theme(office: Office, golden: Golden, lang: str) -> None:
    enter(office, "2.1", "2.3", translated=("fr", "es"))
    desk.draft.advance(office, (Scope(2, 3),), DraftState.CIRCULATED)
    sheet = papers.draft.compose(dossier(office), Scope(2), IMPRINT, language.words.paper(lang))
    golden(f"recommendations-2.{lang}.txt", pprint.pformat(sheet, width=160) + "\n")


def test_one_alone_tells_its_state_once(office: Office) -> None:
    enter(office, "2.1")
    sheet = papers.draft.compose(dossier(office), Scope(2, 1), IMPRINT, language.words.paper("en"))
    assert sheet.status == "Working draft, text 3"
    assert [one.status for one in sheet.chapter.recommendations] == [""]
    assert sheet.masthead.title == "Recommendation 2.1"


def test_the_first_paragraph_is_the_recommendation_and_the_rest_its_reasons(office: Office) -> None:
    desk.draft.new(office, NewDraft(1, "It should open.\n\nBecause.\n\n- A\n- B\n"))
    (one,) = papers.draft.compose(
        dossier(office), Scope(1), IMPRINT, language.words.paper("en")
    ).chapter.recommendations
    assert [type(block) for block in one.text] == [Paragraph]
    assert len(one.reasons) == 2


def test_the_measures_of_a_recommendation_stand_with_it(office: Office) -> None:
    desk.draft.new(office, NewDraft(1, "It should:\n\n1. open;\n2. stay.\n\nBecause.\n"))
    sheet = papers.draft.compose_report(dossier(office), Scope(), IMPRINT, language.words.paper("en"))
    (one,) = sheet.chapters[0].recommendations
    assert [type(block) for block in one.text] == [Paragraph, List]
    assert [type(block) for block in one.reasons] == [Paragraph]


def test_the_report_has_every_theme_and_says_where_nothing_is_yet(office: Office) -> None:
    enter(office, "1.1", "2.1", translated=("fr",))
    desk.draft.advance(office, (Scope(1, 1),), DraftState.WITHDRAWN)
    sheet = papers.draft.compose_report(dossier(office), Scope(), IMPRINT, language.words.paper("fr"))
    told = [(chapter.number, len(chapter.recommendations), bool(chapter.opening)) for chapter in sheet.chapters]
    assert told == [("1", 0, True), ("2", 1, False), *((str(n), 0, True) for n in range(3, 7))]
    assert sheet.status.startswith("1 recommandation\u202f;")


def test_a_paper_of_texts_in_two_languages_names_both_as_its_originals(office: Office) -> None:
    desk.draft.new(office, NewDraft(1, "Open.", 1))
    desk.draft.new(office, NewDraft(2, "Ouvrir.", 1, language="fr"))
    told = dossier(office)
    both = desk.draft.order(told, (), Scope(), ("en",), 2027).originals
    named = [papers.original.named(both, language.words.paper(lang)) for lang in ("en", "fr", "es")]
    assert named == [
        "Original: English and French",
        "Original\u00a0: anglais et français",
        "Original: inglés y francés",
    ]
    assert desk.draft.order(told, (), Scope(2), ("fr",), 2027).originals == ("fr",)


def test_a_reservation_stands_when_its_seat_has_left_which_is_a_member_no_longer(office: Office) -> None:
    seated.seat(office, *seated.SITTERS)
    desk.draft.new(office, NewDraft(2, "Open.", 1))
    with office.change("member.leave", "member cr") as tx:
        seat = tx.one(records.Seat, key="cr")
        seat.institution, seat.until = Wording.same("Defensoría"), date(2027, 1, 4)
    objection = meetings.decision(reservations=(meetings.reservation("Too soon.", "en", "cr"),))
    told = replace(dossier(office), decisions=(objection,))
    sheet = papers.draft.compose_report(told, Scope(), IMPRINT, language.words.paper("en"))
    assert [one.author for one in sheet.chapters[1].recommendations[0].statements] == ["Defensoría"]
    assert [one.institution for group in sheet.participants for one in group.lines] == ["FR", "MUTE", "NZ"]


@pytest.mark.parametrize(
    ("on", "subject"),
    [
        ("2.1", "réserve (décision 3/1)"),
        ("2.1 à 2.3", "réserve (décision 3/1)"),
        ("2.1, deuxième phrase", "réserve à la décision 3/1 (2.1, deuxième phrase)"),
        ("la date", "réserve à la décision 3/1 (la date)"),
    ],
)
def test_a_reservation_to_a_part_says_to_which(office: Office, on: str, subject: str) -> None:
    seated.seat(office, *seated.SITTERS)
    desk.draft.new(office, NewDraft(2, "Open.", 1, language="fr"))
    made = replace(meetings.reservation("Trop tôt.", "fr", "cr"), on=on)
    told = dossier(office)
    told = replace(
        told,
        drafts=(replace(told.drafts[0], adopted_by="3/1"),),
        decisions=(meetings.decision(reservations=(made,)),),
    )
    sheet = papers.draft.compose(told, Scope(2, 1), IMPRINT, language.words.paper("fr"))
    assert [one.subject for one in sheet.chapter.recommendations[0].statements] == [subject]


def test_a_paper_has_a_name_in_every_language(office: Office) -> None:
    enter(office, "2.1")
    told = dossier(office)
    assert papers.draft.title(told, Scope(2, 1)).es == "Recomendación 2.1: Primera forma jurídica y su revisión"
    assert papers.draft.title(told, Scope()).fr == "Recommandations du groupe de travail"
    assert papers.draft.title(told, Scope(4)).en == "Theme 4: Funding of the centre"


@pytest.mark.parametrize("lang", ["fr", "es"])
def test_a_translators_table(office: Office, golden: Golden, lang: str) -> None:
    enter(office, "2.1", "2.3", translated=("es",))
    told = dossier(office)
    renderings = [rules.rendering.of(draft, lang, told.memory) for draft in told.drafts]
    sheet = papers.translation.compose(told.group, renderings, language.words.paper(lang))
    golden(f"translation-table.{lang}.txt", pprint.pformat(sheet, width=160) + "\n")


def test_a_translators_table_says_which_texts_it_has_and_where_it_is_to_return(office: Office) -> None:
    enter(office, "2.1", "2.2")
    desk.draft.new(office, NewDraft(2, "Open."))
    told = dossier(office)
    group = replace(told.group, mailbox=Mailbox(Wording(en="WG"), "wg@example.org"))
    renderings = [rules.rendering.of(draft, "fr", told.memory) for draft in told.drafts]
    head = papers.translation.compose(group, renderings, language.words.paper("fr")).masthead
    assert head.short_title == head.title
    assert head.remarks == (
        "Texte 1 de la recommandation 2.3",
        "Texte 3 des recommandations 2.1 et 2.2",
        "Merci de renvoyer chaque fichier à wg@example.org, dans le même format et sous le même nom.",
    )


def test_a_cell_is_placed_by_row_and_column_and_by_what_heads_it() -> None:
    blocks = rules.segmentation.parse(f"| |{'long ' * 20}|\n|-|-|\n|a|b|\n", "en")
    assert [papers.package.place(block, language.words.paper("en")) for block in blocks] == [
        "Table, heading of column 2, block\u00a01",
        "Table, row 1, column 1, block\u00a02",
        f"Table, row 1, column 2 (“{'long ' * 11}long…”), block\u00a03",
    ]


def test_the_table_is_the_same_whenever_it_is_made(office: Office) -> None:
    enter(office, "2.1")
    told = dossier(office)
    words = language.words.paper("fr")
    sheets = [
        papers.translation.compose(one.group, [rules.rendering.of(one.drafts[0], "fr", one.memory)], words)
        for one in (told, replace(told))
    ]
    assert papers.digest.sheet(sheets[0]) == papers.digest.sheet(sheets[1])
    assert sheets[0].masthead.symbol == ""


def test_every_file_of_the_folder_is_told_beside_it_with_its_words(office: Office) -> None:
    group = dossier(office).group
    words = language.words.paper("es")
    table = papers.translation.readme(group, {"2.docx": 1}, words)
    both = papers.translation.readme(group, {"2.docx": 1200, "2.1.xlf": 0}, words)
    assert [name for name in ("2.docx", "2.1.xlf") if name in both] == ["2.docx", "2.1.xlf"]
    assert "2.1.xlf" not in table
    assert "1200" in both.replace(".", "").replace("\u202f", "").replace("\xa0", "")
