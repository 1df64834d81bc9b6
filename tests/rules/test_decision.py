"""When a decision may stand as it is recorded."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wgsec import rules
from wgsec.errors import Refused, WgsecError, WrongUsage
from wgsec.facts.agenda import Outcome
from wgsec.facts.language import Wording
from wgsec.facts.minutes import Decision, DecisionMode, Reservation

TAKEN = Decision(1, 3, 1, None, Wording("The group adopts 2.1."), DecisionMode.CONSENSUS, None, 10, 15, 8, None, ())
RESERVED = Reservation("ch", None, "Too early.", "en")
VOTED = replace(TAKEN, mode=DecisionMode.VOTE, votes=(9, 0, 1))


@pytest.mark.parametrize(
    "decision",
    [
        TAKEN,
        VOTED,
        replace(VOTED, reservations=(RESERVED,)),
        replace(TAKEN, mode=DecisionMode.WITH_RESERVATIONS, reservations=(RESERVED,)),
        replace(TAKEN, present=2, mode=DecisionMode.NOTED),
        replace(TAKEN, present=2, mode=DecisionMode.SILENCE),
        replace(TAKEN, present=None, entitled=None, quorum=None),
    ],
)
def test_what_may_stand(decision: Decision) -> None:
    rules.decision.check(decision)


@pytest.mark.parametrize(
    ("decision", "error"),
    [
        (replace(VOTED, votes=None), WrongUsage),
        *((replace(TAKEN, mode=mode, votes=(9, 0, 1)), WrongUsage) for mode in DecisionMode if mode != "vote"),
        (replace(VOTED, votes=(9, 1, 1)), WrongUsage),
        (replace(VOTED, votes=(16, 0, 0), present=None), WrongUsage),
        (replace(TAKEN, reservations=(RESERVED,)), Refused),
        (replace(TAKEN, present=7), Refused),
    ],
)
def test_what_may_not(decision: Decision, error: type[WgsecError]) -> None:
    with pytest.raises(error):
        rules.decision.check(decision)


def test_a_quorum_of_just_as_many_is_one() -> None:
    rules.decision.check(replace(TAKEN, present=8))


def test_votes_are_told_against_those_who_were_there() -> None:
    with pytest.raises(WrongUsage) as refused:
        rules.decision.check(replace(VOTED, votes=(9, 1, 1)))
    assert (refused.value.facts["cast"], refused.value.facts["present"]) == (11, 10)


def test_a_void_decision_is_not_put_right() -> None:
    rules.decision.check_stands(TAKEN)
    with pytest.raises(Refused, match=r"decision\.error\.void"):
        rules.decision.check_stands(replace(TAKEN, void_reason="entered twice"))


@pytest.mark.parametrize(
    ("taken", "outcome"),
    [
        ([], Outcome.PENDING),
        ([(DecisionMode.CONSENSUS, None)], Outcome.DECIDED),
        ([(DecisionMode.SILENCE, None)], Outcome.DECIDED),
        ([(DecisionMode.NOTED, None)], Outcome.NOTED),
        ([(DecisionMode.VOTE, (5, 4, 1))], Outcome.DECIDED),
        ([(DecisionMode.VOTE, (4, 4, 2))], Outcome.PENDING),
        ([(DecisionMode.VOTE, (4, 4, 2)), (DecisionMode.NOTED, None)], Outcome.NOTED),
        ([(DecisionMode.NOTED, None), (DecisionMode.CONSENSUS, None)], Outcome.DECIDED),
    ],
)
def test_an_item_comes_to_what_its_decisions_do(
    taken: list[tuple[DecisionMode, tuple[int, int, int] | None]], outcome: Outcome
) -> None:
    assert rules.decision.outcome(taken) is outcome
