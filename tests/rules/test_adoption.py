"""Which decision adopts a recommendation, with which reservations, and what falls with it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wgsec import rules
from wgsec.errors import NoSuchThing, Refused, WrongUsage
from wgsec.facts.draft import Draft, DraftState
from wgsec.facts.language import Wording
from wgsec.facts.minutes import Decision, DecisionMode, Reservation
from wgsec.rules import adoption as rule


def draft(label: str = "2.1", state: DraftState = DraftState.WORKING_DRAFT) -> Draft:
    theme, number = rules.draft.label(label)
    return Draft(1, theme, number, Wording(), state, ())


def decision(
    number: int, *reserved: str | None, void: str | None = None, votes: tuple[int, int, int] | None = None
) -> Decision:
    reservations = tuple(Reservation("ch", on, "Too early.", "en") for on in reserved)
    return Decision(
        number,
        3,
        number,
        None,
        Wording("The group adopts."),
        DecisionMode.VOTE if votes else DecisionMode.CONSENSUS,
        votes,
        10,
        15,
        8,
        void,
        reservations,
    )


def test_a_text_is_adopted_with_the_reservations_that_were_made_to_it() -> None:
    adopted, reserved = DraftState.ADOPTED, DraftState.ADOPTED_WITH_RESERVATIONS
    taken = replace(draft("2.1"), adopted_by="3/1")
    assert rule.state(taken, ()) is adopted
    assert rule.state(taken, (decision(1, "2.2"), decision(2, None))) is adopted
    assert rule.state(taken, (decision(1), decision(2, "2.2", "2.1"))) is reserved
    assert rule.state(taken, (decision(1), decision(2, "2.1", void="entered twice"))) is adopted


def test_only_what_came_or_went_in_between_states_an_adopted_text_anew() -> None:
    adopted, reserved = DraftState.ADOPTED, DraftState.ADOPTED_WITH_RESERVATIONS
    kept, plain = ((replace(draft("2.1", state), adopted_by="3/1"),) for state in (reserved, adopted))
    none, one = (decision(1),), (decision(1, "2.1"),)
    assert [*rule.restated((kept, none), (kept, none))] == []  # an act that has nothing to do with it
    assert [*rule.restated((plain, one), (plain, one))] == []
    assert [*rule.restated((kept, one), (kept, none))] == [(kept[0], adopted)]
    assert [*rule.restated((plain, none), (plain, one))] == [(plain[0], reserved)]
    assert [one.msgid for one in rule.misstated(kept, none)] == ["check.finding.stands-adopted"]
    assert [one.msgid for one in rule.misstated(plain, one)] == ["check.finding.stands-adopted-with-reservations"]
    assert [*rule.misstated(kept, one), *rule.misstated(plain, none)] == []


def test_what_adopts_is_a_decision_that_stands() -> None:
    lost, tied, won = (decision(n, votes=votes) for n, votes in ((3, (1, 5, 0)), (4, (3, 3, 1)), (5, (2, 1, 6))))
    decisions = (decision(1), decision(2, void="entered twice"), lost, tied, won)
    assert rule.by("3/5", decisions) is won
    assert rule.by(" 3/1 ", decisions) is decisions[0]
    for typed, error, msgid in (
        ("the group", WrongUsage, r"draft\.error\.by"),
        ("CP1", WrongUsage, r"draft\.error\.by"),
        ("3/9", NoSuchThing, r"decision\.error\.none"),
        ("3/2", Refused, r"draft\.error\.void"),
        ("3/3", Refused, r"draft\.error\.lost"),
        ("3/4", Refused, r"draft\.error\.lost"),
    ):
        with pytest.raises(error, match=msgid):
            rule.by(typed, decisions)


def test_what_takes_note_or_lacked_its_quorum_adopts_nothing() -> None:
    noted = replace(decision(1), mode=DecisionMode.NOTED)
    few = replace(decision(2), present=4, quorum=6)
    for one in (noted, few):
        with pytest.raises(Refused, match=r"draft\.error\.idle"):
            rule.by(one.label, (one,))
    by_silence = replace(few, mode=DecisionMode.SILENCE)
    assert rule.by("3/2", (by_silence,)) is by_silence


def test_what_stands_as_adopted_by_what_adopts_nothing_is_found() -> None:
    drafts = tuple(replace(draft(f"2.{n}", DraftState.ADOPTED), adopted_by=f"3/{n}") for n in (1, 2, 3))
    decisions = (decision(1), decision(2, void="entered twice"), decision(3, votes=(1, 5, 0)))
    found = [*rule.unfounded((*drafts, draft("2.4")), decisions)]
    assert {one.msgid for one in found} == {"check.finding.adopted-by"}
    assert [(one.facts["label"], one.facts["decision"]) for one in found] == [("2.2", "3/2"), ("2.3", "3/3")]


def test_no_decision_falls_while_a_text_rests_on_it_and_no_text_is_laid_on_one_that_fell() -> None:
    stands, noted = decision(1), replace(decision(1), mode=DecisionMode.NOTED)
    resting, reopened = replace(draft("2.1", DraftState.ADOPTED), adopted_by="3/1"), draft("2.1", DraftState.FINAL)
    for fell in (decision(1, void="entered twice"), decision(1, votes=(1, 5, 0)), noted):
        with pytest.raises(Refused, match=r"decision\.error\.adopted") as caught:
            rule.check_founded(((resting,), (stands,)), ((resting,), (fell,)))
        assert caught.value.facts == {"label": "3/1", "labels": ("2.1",), "scopes": "2.1"}
        with pytest.raises(Refused, match=r"decision\.error\.adopted"):
            rule.check_founded(((reopened,), (fell,)), ((resting,), (fell,)))
        rule.check_founded(((resting,), (fell,)), ((resting,), (fell,)))
        rule.check_founded(((reopened,), (stands,)), ((reopened,), (fell,)))


def test_too_few_members_are_a_fact_for_what_was_adopted_and_an_obstacle_for_what_is() -> None:
    stands, few = decision(1), replace(decision(1), present=4, quorum=6)
    resting, reopened = replace(draft("2.1", DraftState.ADOPTED), adopted_by="3/1"), draft("2.1", DraftState.FINAL)
    rule.check_founded(((resting,), (stands,)), ((resting,), (few,)))
    with pytest.raises(Refused, match=r"decision\.error\.adopted"):
        rule.check_founded(((reopened,), (few,)), ((resting,), (few,)))
