"""What may be saved as a recommendation, who may follow whom, which number a paper takes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.recommendations import NUMBERS, text
from wgsec import desk
from wgsec.errors import NoSuchThing, Refused, WgsecError, WrongUsage
from wgsec.facts.document import Distribution, Document, DocumentType
from wgsec.facts.draft import Draft, DraftState, Revision, Scope
from wgsec.facts.language import Wording
from wgsec.language import markdown
from wgsec.rules import draft as rule

NOW = datetime(2027, 1, 4, tzinfo=UTC)


def draft(label: str = "2.1", state: DraftState = DraftState.WORKING_DRAFT) -> Draft:
    theme, number = rule.label(label)
    return Draft(1, theme, number, Wording(), state, ())


def document(number: int, subject: str, *, year: int = 2027, void: bool = False) -> Document:
    kind, symbol = DocumentType.DRAFT, f"WG({year})D{number}"
    return Document(1, kind, year, number, symbol, subject, Wording(), "en", Distribution.MEMBERS, void, (), ())


@pytest.mark.parametrize("typed", ["", "2", "2.", ".1", "2.1.3", "02.1", "2,1", "0.1", "2.0", "two.one", "2.1; DROP"])
def test_what_is_no_number_is_refused(typed: str) -> None:
    with pytest.raises(WrongUsage):
        rule.label(typed)


def test_scopes_are_all_a_theme_or_one() -> None:
    assert [rule.scope(typed) for typed in ("ALL", "2", " 2.1 ")] == [Scope(), Scope(2), Scope(2, 1)]
    assert [str(scope) for scope in (Scope(), Scope(2), Scope(2, 1))] == ["all", "2", "2.1"]


def test_what_is_withdrawn_stands_in_no_paper_but_its_own() -> None:
    drafts = (draft("1.1"), draft("2.1", DraftState.WITHDRAWN), draft("2.2"))
    assert [one.label for one in rule.within((Scope(),), drafts)] == ["1.1", "2.2"]
    assert [one.label for one in rule.within((Scope(2), Scope(2, 1)), drafts)] == ["2.1", "2.2"]
    with pytest.raises(NoSuchThing) as caught:
        rule.within((Scope(2, 3),), drafts)
    assert caught.value.facts == {"label": "2.3", "have": ("2.1", "2.2")}
    with pytest.raises(NoSuchThing):
        rule.within((Scope(5),), drafts)


def test_every_state_can_be_reached_and_none_follows_itself() -> None:
    reached = {DraftState.OUTLINE}
    while grown := {to for state in reached for to in rule.NEXT[state]} - reached:
        reached |= grown
    assert reached == set(DraftState) == set(rule.NEXT)
    assert all(state not in following for state, following in rule.NEXT.items())


def test_a_revision_moves_a_text_only_where_its_state_may_go() -> None:
    for state, after in rule.REVISED.items():
        assert state is after or after in rule.NEXT[state]


def test_the_act_that_a_refusal_names_leads_out_of_the_state() -> None:
    acts = {act: state for state, act in desk.draft.ACTS.items()}
    for state, act in rule.LEADS.items():
        assert (rule.REVISED[state] if act == "revise" else acts[act]) in rule.NEXT[state]
    assert set(rule.LEADS).isdisjoint(rule.GONE)


@pytest.mark.parametrize("state", sorted(set(DraftState) - set(rule.REVISED)))
def test_a_frozen_text_is_not_revised(state: DraftState) -> None:
    with pytest.raises(Refused):
        rule.revised(draft(state=state))


@pytest.mark.parametrize(
    ("typed", "msgid"),
    [
        ("", "markdown.error.empty"),
        (" \n\t\n", "markdown.error.empty"),
        ("[a]: https://e.org\n", "markdown.error.empty"),
        ("One.\n\nTw\x1b[31mo.", "draft.error.control"),
        ("NUL \x00", "draft.error.control"),
        ("half \ud800", "draft.error.control"),
        ("a" * (256 << 10), "markdown.error.too-long"),
        ("x" * 30_000, "markdown.error.long-paragraph"),
        ("[" * 3_000, "markdown.error.brackets"),
        (">" * 200 + " deep", "markdown.error.too-deep"),
        ("One.\n\n[^1]: idle", "markdown.error.idle-note"),
    ],
)
def test_what_no_paper_could_show_is_refused(typed: str, msgid: str) -> None:
    with pytest.raises(WgsecError) as caught:
        rule.text(typed)
    assert caught.value.msgid == msgid


def test_a_control_character_is_named_with_its_line() -> None:
    with pytest.raises(WgsecError) as caught:
        rule.text("\n\nOne.\r\n\r\nTwo \x7f.")
    assert caught.value.facts == {"line": 3, "code": "U+007F"}


@pytest.mark.parametrize("typed", ["# Legal form\n\nIt should open.", "Legal form\n===\n\nIt should open.", "# "])
def test_a_text_begins_with_the_recommendation_and_not_with_a_heading(typed: str) -> None:
    with pytest.raises(WgsecError):
        rule.text(typed)
    assert rule.text("It should open.\n\n# Why\n\nSo.") == "It should open.\n\n# Why\n\nSo.\n"


def test_line_ends_and_empty_lines_around_are_tidied_and_nothing_else() -> None:
    assert rule.text("\ufeff\r\n\r\n  {{ 7*7 }}\r\ntwo\vthree\r\n\r\n") == "  {{ 7*7 }}\ntwo\nthree\n"


@given(st.text(max_size=200))
def test_a_saved_text_is_saved_the_same_again(typed: str) -> None:
    try:
        saved = rule.text(typed)
    except WgsecError:
        return
    assert rule.text(saved) == saved


def test_a_group_advises() -> None:
    assert rule.binding("NPMs must publish. They SHALL not, they must.", "en") == ("must", "shall")
    assert rule.binding("Les MNP doivent publier.", "fr") == ("doivent",)
    assert rule.binding("Los MNP deberán publicar; el mustang.", "es") == ("deberán",)
    assert not rule.advises("NPMs publish.\n\nThey should.", "en")
    assert rule.advises("NPMs:\n\n1. should publish;\n2. may wait.\n", "en")


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        ("The association should:\n\n1. found it;\n2. fund it.\n\nThis is why.\n\n- And this.\n", 2),
        ("L’association devrait\u00a0:\n\n- la fonder\n", 2),
        ("The association **should:**[^1]\n\n- found it\n\n[^1]: In 2027.\n", 2),
        ("It should open.\n\n- Because\n", 1),
        ("It should open:\n\nBecause.\n", 1),
        ("- It should open:\n\n1. Because\n", 1),
        ("It should open:", 1),
    ],
)
def test_measures_that_a_colon_announces_are_the_recommendation_and_no_reasons(body: str, blocks: int) -> None:
    said, reasons = rule.parts(body)
    assert len(said) == blocks
    assert (*said, *reasons) == markdown.blocks(body)


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("lang", ["en", "fr", "es"])
def test_the_example_advises_in_every_language(number: str, lang: str) -> None:
    assert rule.advises(text(number, lang), lang)
    assert rule.binding(text(number, lang), lang) == ()


def test_a_theme_has_its_own_number_the_report_the_next_and_single_texts_run_on() -> None:
    assert rule.document_number(Scope(2), (), 2027, 6) == (2027, 2)
    assert rule.document_number(Scope(), (), 2027, 6) == (2027, 7)
    assert rule.document_number(Scope(2, 1), (), 2027, 6) == (2027, 8)
    taken = (document(8, "recommendation:2.1"), document(2, "theme:2"))
    assert rule.document_number(Scope(2, 2), taken, 2027, 6) == (2027, 9)
    assert rule.document_number(Scope(2, 1), taken, 2028, 6) == (2027, 8)
    assert rule.document_number(Scope(2), taken, 2028, 6) == (2027, 2)


def test_a_void_number_is_not_used_again() -> None:
    assert rule.document_number(Scope(2), (document(2, "theme:2", void=True),), 2027, 6) == (2027, 8)


@pytest.mark.parametrize("state", DraftState)
def test_a_text_takes_the_steps_of_the_table_and_no_other(state: DraftState) -> None:
    for to in DraftState:
        if to in rule.NEXT[state]:
            rule.check_step(draft(state=state), to)
        else:
            with pytest.raises(Refused, match=r"draft\.error\.step"):
                rule.check_step(draft(state=state), to)


def test_numbers_of_a_theme_run_on() -> None:
    drafts = (draft("2.1"), draft("2.4", DraftState.WITHDRAWN), draft("3.7"))
    assert [rule.next_number(theme, drafts) for theme in (2, 3, 5)] == [5, 8, 1]


def test_a_scope_that_holds_nothing_is_told_for_what_it_is() -> None:
    drafts = (draft("1.1"),)
    for scope, msgid in (
        (Scope(1, 2), "draft.error.none"),
        (Scope(2), "draft.error.none-in-theme"),
        (Scope(2, 1), "draft.error.unknown"),
    ):
        with pytest.raises(NoSuchThing) as caught:
            rule.within((scope,), drafts)
        assert caught.value.msgid == msgid
    with pytest.raises(NoSuchThing) as caught:
        rule.within((Scope(),), ())
    assert caught.value.msgid == "draft.error.none-yet"


def test_a_revision_is_named_by_its_number_and_is_the_newest_without() -> None:
    texts = tuple(Revision(number, number, "en", "Text.", "", "sec", NOW, None) for number in (1, 2, 3))
    one = replace(draft(), revisions=texts)
    assert [rule.revision(one, number).number for number in (1, 2, 3, None)] == [1, 2, 3, 3]
    for number in (0, 4):
        with pytest.raises(NoSuchThing):
            rule.revision(one, number)
    assert rule.named((draft("1.1"), one), "2.1") is one


def test_a_number_is_never_given_twice_even_if_its_text_is_gone() -> None:
    drafts = (draft("2.1"), draft("2.4", DraftState.WITHDRAWN))
    rule.check_free(2, 3, drafts)
    rule.check_free(2, None, drafts)
    with pytest.raises(Refused) as caught:
        rule.check_free(2, 4, drafts)
    assert caught.value.facts == {"label": "2.4", "free": "2.5"}


def test_a_paper_is_a_draft_until_every_text_in_it_is_adopted() -> None:
    adopted = [draft(state=state) for state in (DraftState.ADOPTED_WITH_RESERVATIONS, DraftState.PUBLISHED)]
    assert rule.are_adopted(adopted)
    assert not rule.are_adopted([*adopted, draft(state=DraftState.FINAL)])
