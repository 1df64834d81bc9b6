"""Every state of minutes, actions and items that the rules know: acts reach it by the table, and by nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise, product
from pathlib import Path

import pytest

from tests.desk.test_minutes import dossier, held, opened, second_meeting, typed
from wgsec import desk, rules
from wgsec.desk.agenda_item import NewItem
from wgsec.desk.office import Office
from wgsec.errors import Refused
from wgsec.facts.agenda import Outcome, Purpose
from wgsec.facts.language import Wording
from wgsec.facts.minutes import ActionState, Minutes, MinutesState

__all__ = ["opened"]

LATER = frozenset(
    {
        MinutesState.CLEARED,
        MinutesState.CIRCULATED,
        MinutesState.REVISED,
        MinutesState.PUBLISHED,
        MinutesState.RESTRICTED,
    }
)
"""No act of this release leads there: clearing, circulating, correcting and publishing minutes come later."""

MARKS = {
    Outcome.PENDING: "",
    Outcome.DECIDED: "ADOPTED",
    Outcome.NOTED: "NOTED",
    Outcome.DEFERRED: "DEFERRED",
    Outcome.WITHDRAWN: "WITHDRAWN",
}


ON_THE_DAY = datetime(2027, 2, 10, 18, tzinfo=UTC)

CLOSING = {ActionState.DONE: desk.action.done, ActionState.CANCELLED: desk.action.cancel}
"""Nothing opens an action again but undoing that."""


def state(office: Office) -> MinutesState:
    minutes = dossier(office).minutes
    assert minutes is not None
    return minutes.state


def test_minutes_pass_through_every_state_of_this_release(opened: Office) -> None:
    desk.agenda.add(opened, 2, NewItem(Wording("Minutes of the first meeting"), Purpose.ADOPTION_OF_MINUTES, 5))
    typed(opened)
    passed = [state(opened)]
    held(opened)
    for outcome in ("", "ADOPTED", "DEFERRED", "ADOPTED", ""):
        if outcome or passed[-1] is MinutesState.ADOPTED:
            second_meeting(opened, outcome, correct=passed[-1] is MinutesState.ADOPTED)
        passed.append(state(opened))
    assert passed == [
        MinutesState.NOTES,
        MinutesState.DRAFT,
        MinutesState.ADOPTED,
        MinutesState.DRAFT,
        MinutesState.ADOPTED,
        MinutesState.DRAFT,
    ]
    for before, after in pairwise(passed):
        assert after in rules.minutes.NEXT[before]
    assert {*passed} | LATER == {*MinutesState}


@pytest.mark.parametrize(("before", "adopted_at"), [*product(MinutesState, (None, 4))])
def test_reading_notes_makes_no_step_that_the_table_of_minutes_has_not(
    before: MinutesState, adopted_at: int | None
) -> None:
    minutes = Minutes(1, 3, before, "en", adopted_at)
    made = {rules.minutes.received(before)}
    made |= {rules.minutes.after(minutes, 4, [outcome]) for outcome in Outcome}
    assert made - {before} <= rules.minutes.NEXT[before]


@pytest.mark.parametrize(("before", "after"), [*product(ActionState, CLOSING)])
def test_an_action_makes_the_steps_of_its_table_and_no_other(
    opened: Office, before: ActionState, after: ActionState
) -> None:
    held(opened)
    over = opened.at(ON_THE_DAY)
    if before is not ActionState.OPEN:
        CLOSING[before](over, "A1.1")
    if after in rules.action.NEXT[before]:
        CLOSING[after](over, "A1.1")
        assert dossier(opened).actions[0].state is after
        return
    with pytest.raises(Refused, match=r"action\.error\.closed"):
        CLOSING[after](over, "A1.1")
    assert dossier(opened).actions[0].state is before


def test_notes_close_an_action_that_is_open_and_no_other(opened: Office) -> None:
    path = held(opened)
    desk.action.cancel(opened.at(ON_THE_DAY), "A1.1")
    said(path, "DONE: A1.1")
    desk.minutes.receive(opened, path)
    assert dossier(opened).actions[0].state is ActionState.CANCELLED


@pytest.mark.parametrize(("before", "after"), [*product(Outcome, Outcome)])
def test_what_became_of_an_item_is_what_the_notes_say_last(opened: Office, before: Outcome, after: Outcome) -> None:
    path = typed(opened, ("CLOSED:", "CLOSED: 16:28"))
    for outcome in (before, after):
        said(path, MARKS[outcome])
        desk.minutes.receive(opened, path)
        theme = next(item for item in dossier(opened).items if item.theme == 2)
        assert theme.outcome is outcome


def test_the_reading_that_adopted_earlier_minutes_is_undone_whole(opened: Office) -> None:
    desk.agenda.add(opened, 2, NewItem(Wording("Minutes of the first meeting"), Purpose.ADOPTION_OF_MINUTES, 5))
    held(opened)
    before = (dossier(opened), replace(dossier(opened, 2), minutes=None))
    second_meeting(opened, "ADOPTED")
    assert state(opened) is MinutesState.ADOPTED
    desk.history.undo(replace(opened, now=datetime(2027, 3, 17, 19, tzinfo=UTC)), correct=True)
    assert (dossier(opened), replace(dossier(opened, 2), minutes=None)) == before
    second_meeting(opened, "ADOPTED")
    assert state(opened) is MinutesState.ADOPTED


def said(path: Path, mark: str) -> None:
    """The notes say this of the item on theme 2, and nothing else any more."""
    before, after = path.read_text(encoding="utf-8").split("## 3. Theme 2\n")
    kept = "\n".join(line for line in after.splitlines() if line.strip() not in {*MARKS.values(), "DONE: A1.1"} - {""})
    path.write_text(f"{before}## 3. Theme 2\n\n{mark}\n\n{kept}\n", encoding="utf-8")
