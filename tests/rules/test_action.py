from __future__ import annotations

from datetime import date

import pytest

from wgsec.facts.language import Wording
from wgsec.facts.minutes import Action, ActionState
from wgsec.rules import action

DUE = date(2027, 4, 30)


@pytest.mark.parametrize(
    ("due", "state", "today", "late"),
    [
        (DUE, ActionState.OPEN, DUE, False),
        (DUE, ActionState.OPEN, date(2027, 5, 1), True),
        (DUE, ActionState.DONE, date(2027, 5, 1), False),
        (None, ActionState.OPEN, date(2027, 5, 1), False),
    ],
)
def test_an_action_is_late_the_day_after_it_was_due(
    due: date | None, state: ActionState, today: date, late: bool
) -> None:
    one = Action(1, 3, 2, None, Wording("Do it."), "ma", due, state, None, None)
    assert action.is_late(one, today) is late
