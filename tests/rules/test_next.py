"""What is due next, whatever the situation: in order, no command twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wgsec.facts.agenda import AgendaItem, Outcome, Purpose
from wgsec.facts.group import Group, Mailbox, Theme
from wgsec.facts.language import Wording
from wgsec.facts.meeting import Meeting, MeetingState
from wgsec.facts.minutes import Action, ActionState, Decision, DecisionMode, Minutes, MinutesState
from wgsec.facts.next import Inviting, Situation, Step, StepKind, Who
from wgsec.facts.survey import Survey
from wgsec.rules import next as rule

TODAY = date(2027, 3, 1)
GROUP = Group(
    Wording("G"),
    Wording(),
    Wording(),
    "WG",
    ("en", "fr"),
    ("en", "fr", "es"),
    "UTC",
    "majority",
    7,
    None,
    Wording(),
    "s",
)
DAYS = st.integers(-60, 90).map(lambda n: TODAY + timedelta(days=n))
TEXTS = st.sampled_from((Wording("a", "b"), Wording("a"), Wording(fr="b")))


def meeting(number: int, day: date, state: MeetingState, *, opened: bool) -> Meeting:
    at = time(14)
    return Meeting(
        number, number, Wording(), state, day, at, 150, "UTC", 0, datetime.combine(day, at, UTC), "", Wording(), None,
        datetime(2027, 1, 1, tzinfo=UTC), at if opened else None, None,
    )  # fmt: skip


@st.composite
def situations(draw: st.DrawFn) -> Situation:
    numbers = range(1, draw(st.integers(0, 4)) + 1)
    pick = st.sampled_from
    meetings = tuple(meeting(n, draw(DAYS), draw(pick(MeetingState)), opened=draw(st.booleans())) for n in numbers)
    item = AgendaItem(
        1, 1, Wording("x"), Purpose.DECISION, None, 5, None, None, Wording(), Wording("p"), Outcome.PENDING, None, ()
    )
    survey = Survey(
        group=draw(pick((GROUP, replace(GROUP, mailbox=Mailbox("", "wg@example.org"))))),
        themes=tuple(Theme(n, n, Wording("t"), draw(pick(((), ("fr",))))) for n in (1, 2)),
        members=(),
        meetings=meetings,
        items={n: (item,) for n in numbers if draw(st.booleans())},
        minutes={n: Minutes(n, n, draw(pick(MinutesState)), "en") for n in numbers if draw(st.booleans())},
        texts={},
        decisions=tuple(
            Decision(n, n, 1, None, draw(TEXTS), DecisionMode.CONSENSUS, None, None, None, None, None, ())
            for n in numbers
        ),
        actions=tuple(
            Action(n, n, 1, None, Wording("do"), "fr", draw(st.none() | DAYS), draw(pick(ActionState)), None, None)
            for n in numbers
        ),
        drafts=(),
    )  # fmt: skip
    flags = st.booleans()
    inviting = {n: Inviting(draw(flags), draw(flags), draw(flags), draw(flags)) for n in numbers if draw(flags)}
    return Situation(TODAY, survey, inviting=inviting)


@given(situations())
def test_steps_come_by_day_then_by_kind_and_no_command_comes_twice(situation: Situation) -> None:
    steps = rule.due(situation)
    order = list(StepKind)
    keys = [(step.due is None, step.due or date.min, order.index(step.kind)) for step in steps]
    assert keys == sorted(keys)
    assert len({step.command for step in steps}) == len(steps)
    assert all(step.command.startswith("wgsec ") for step in steps)


@given(situations())
def test_a_meeting_that_is_off_or_over_is_not_prepared(situation: Situation) -> None:
    preparing = {StepKind.CONVENE, StepKind.AGENDA_EMPTY, StepKind.AGENDA_BUILD, StepKind.INVITE, StepKind.OPEN}
    ahead = {
        one.number
        for one in situation.survey.meetings
        if one.state in (MeetingState.PLANNED, MeetingState.SAVE_THE_DATE, MeetingState.CONVENED) and one.day >= TODAY
    }
    assert {step.facts["number"] for step in rule.due(situation) if step.kind in preparing} <= ahead


def test_a_command_that_serves_several_ends_stands_where_it_is_needed_first(monkeypatch: pytest.MonkeyPatch) -> None:
    def step(command: str, day: int) -> Step:
        return Step(StepKind.MINUTES_CHANGED, Who.SECRETARY, command, date(2027, 3, day))

    steps = (step("wgsec x", 1), step("wgsec y", 2), step("wgsec x", 3))
    monkeypatch.setattr(rule, "_all", lambda _: iter(steps))
    empty = Survey(GROUP, (), (), (), {}, {}, {}, (), (), ())
    assert rule.due(Situation(TODAY, empty)) == steps[:2]


def test_an_empty_group_begins_at_the_beginning() -> None:
    empty = Survey(GROUP, (), (), (), {}, {}, {}, (), (), ())
    assert [step.kind for step in rule.due(Situation(TODAY, empty))] == [
        StepKind.SECRETARY,
        StepKind.CHAIR,
        StepKind.MEMBERS,
        StepKind.MAILBOX,
        StepKind.FIRST_DATE,
    ]
