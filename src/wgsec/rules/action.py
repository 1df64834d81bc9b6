"""The life of an action: which state may follow which."""

from __future__ import annotations

from datetime import date

from wgsec.errors import Refused
from wgsec.facts.minutes import Action, ActionState

NEXT: dict[ActionState, frozenset[ActionState]] = {
    ActionState.OPEN: frozenset({ActionState.DONE, ActionState.CANCELLED}),
    ActionState.DONE: frozenset(),
    ActionState.CANCELLED: frozenset(),
}
"""What was closed by mistake is opened by undoing that."""


def check_step(action: Action, to: ActionState) -> None:
    """Refused unless `to` may follow the action's state."""
    if to not in NEXT[action.state]:
        raise Refused("action.error.closed", label=action.label, on=action.closed_on, state=action.state)


def is_late(action: Action, today: date) -> bool:
    """Whether it is still open after the day it was due; `today` is a day of the group's zone."""
    return action.state is ActionState.OPEN and action.due is not None and action.due < today
