"""What is due next, whatever the situation: in order, no command twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from wgsec.facts.agenda import AgendaItem, AgendaPaper, Outcome, Purpose
from wgsec.facts.document import Dispatch, Distribution, Document, DocumentType, FileState, Issue, Registered
from wgsec.facts.draft import Draft, DraftState, Revision
from wgsec.facts.group import Group, Mailbox, Theme
from wgsec.facts.language import Wording
from wgsec.facts.meeting import Meeting, MeetingState
from wgsec.facts.member import HeldOffice, Member, OfficeKind, Person, Seat, SeatKind
from wgsec.facts.minutes import Action, ActionState, Decision, DecisionMode, Minutes, MinutesState, MinutesText
from wgsec.facts.next import Inviting, Situation, Step, StepKind, Who
from wgsec.facts.survey import Survey
from wgsec.rules import document as register
from wgsec.rules import next as rule
from wgsec.rules.next_papers import BUILT_BY

NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)
TODAY = NOW.date()
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
LANGUAGES = st.sampled_from(((), ("en",), ("fr",), ("en", "fr")))
ITEM = AgendaItem(
    1, 1, Wording("x"), Purpose.DECISION, None, 5, None, None, Wording(), Wording("p"), Outcome.PENDING, None,
    (AgendaPaper("1.1", Wording(), 1),),
)  # fmt: skip
PAPERS = tuple(one for one in BUILT_BY if one is not DocumentType.DRAFT)
FILES = st.sampled_from((FileState.AS_ISSUED,) * 4 + tuple(FileState))
DRAFTS = st.lists(st.sampled_from((*DraftState, *(4 * [DraftState.FINAL]))), max_size=1)
AT = datetime(2027, 1, 1, tzinfo=UTC)
TEXT = Revision(1, 1, "en", "It should.", "", "fr", AT, None)
TEXTS = st.sampled_from((Wording("The group adopts 1.1.", "b"), Wording("a"), Wording(fr="b")))


def meeting(number: int, day: date, state: MeetingState, *, opened: bool) -> Meeting:
    at = time(14)
    return Meeting(
        number, number, Wording(), state, day, at, 150, "UTC", 0, datetime.combine(day, at, UTC), "", Wording(), None,
        datetime(2027, 1, 1, tzinfo=UTC), at if opened else None, None,
    )  # fmt: skip


OLDER = st.sampled_from(((), ("fr beside 0",)))
"""Of decisions: nothing, or that the French is beside other words of the original than it has by now."""


@st.composite
def situations(draw: st.DrawFn) -> Situation:
    numbers = range(1, draw(st.integers(0, 2)) + 1)
    pick = st.sampled_from
    meetings = tuple(meeting(n, draw(DAYS), draw(pick(MeetingState)), opened=draw(st.booleans())) for n in numbers)
    survey = Survey(
        group=draw(pick((GROUP, replace(GROUP, mailbox=Mailbox(Wording(), "wg@example.org"))))),
        themes=tuple(Theme(n, n, Wording("t"), draw(pick(((), ("fr",))))) for n in (1, 2)),
        members=tuple(member(kind) for kind in SeatKind if draw(st.booleans())),
        meetings=meetings,
        items={n: (ITEM,) for n in numbers if draw(st.booleans())},
        minutes={n: Minutes(n, n, draw(pick(MinutesState)), "en") for n in numbers if draw(st.booleans())},
        texts={n: tuple(MinutesText(1, lang, "b") for lang in draw(LANGUAGES)) for n in numbers},
        decisions=tuple(
            Decision(n, n, 1, None, draw(TEXTS), DecisionMode.CONSENSUS, None, None, None, None, None, (), draw(OLDER))
            for n in numbers
        ),
        actions=tuple(
            Action(n, n, 1, None, Wording("do"), "fr", draw(st.none() | DAYS), draw(pick(ActionState)), None, None)
            for n in numbers
        ),
        drafts=tuple(Draft(1, 1, 1, Wording("t"), state, (TEXT,)) for state in draw(DRAFTS)),
    )  # fmt: skip
    flags = st.booleans()
    inviting = {n: Inviting(draw(flags), draw(flags), draw(flags), draw(flags)) for n in numbers if draw(flags)}
    papers = tuple(one for n in numbers for one in draw(documents(n)))
    present = (Registered(one, issue, draw(FILES)) for one in papers for issue in one.issues)
    return Situation(
        NOW,
        TODAY,
        survey,
        documents=papers,
        files=tuple(one for one in present if one.issue.revision == register.present(one.document)),
        outdated=frozenset(one.id for one in papers if draw(flags)),
        inviting=inviting,
        notes=frozenset((n, lang) for n in numbers for lang in draw(LANGUAGES)),
    )


def member(kind: SeatKind) -> Member:
    """A seat of this kind with somebody on it; that of the secretariat has the chair as well."""
    held = (HeldOffice(OfficeKind.CHAIR),) if kind is SeatKind.SECRETARIAT else ()
    person = Person("P", None, ("en",), "UTC", ("p@example.org",))
    return Member(Seat("fr" if held else str(kind), Wording("I"), None, None, None, kind), person, offices=held)


@st.composite
def documents(draw: st.DrawFn, number: int) -> list[Document]:
    """The papers of a meeting: all of them in every language, or some in some; what was revised went out before."""
    is_whole, flags = draw(st.booleans()), st.booleans()
    found = []
    for at, type_ in enumerate(PAPERS):
        if not is_whole and draw(flags):
            continue
        last = draw(st.integers(0, 1))
        langs = {n: ("en", "fr") if is_whole else draw(LANGUAGES) for n in range(last + 1)}
        found.append(Document(
            number * 10 + at, type_, 2027, number, f"WG(2027){type_}{number}", f"meeting:{number}", Wording(), "en",
            Distribution.MEMBERS, not is_whole and draw(flags),
            tuple(Issue(0, n, lang, "", "", f"out/{number}{type_}{n}{lang}", AT, draw(flags))
                  for n, some in langs.items() for lang in some),
            tuple(Dispatch(n, AT, "members", None) for n in range(last + draw(flags))),
        ))  # fmt: skip
    return found


@given(situations())
def test_steps_come_by_day_then_by_kind_and_no_command_comes_twice(situation: Situation) -> None:
    steps = rule.due(situation)
    order = list(StepKind)
    keys = [(step.due is None, step.due or date.min, order.index(step.kind)) for step in steps]
    assert keys == sorted(keys)
    assert len({step.command for step in steps}) == len(steps)
    assert all(step.command.startswith("wgsec ") for step in steps)


@given(situations())
def test_a_paper_is_sent_only_as_it_was_issued_in_every_language_and_as_the_records_are(situation: Situation) -> None:
    ready = {
        f"wgsec document dispatch {one.type}{one.number} --to members"
        for one in situation.documents
        if not one.void
        and not register.dispatched(one, register.present(one))
        and {"en", "fr"} <= register.issues(one, register.present(one)).keys()
        and one.id not in situation.outdated
        and {file.state for file in situation.files if file.document is one} <= {FileState.AS_ISSUED, FileState.KEPT}
    }
    assert {step.command for step in rule.due(situation) if step.kind is StepKind.PAPER_DISPATCH} <= ready


@pytest.mark.parametrize("state", MinutesState)
def test_nothing_is_asked_about_items_on_which_adopted_minutes_are_silent(state: MinutesState) -> None:
    held = meeting(1, TODAY, MeetingState.HELD, opened=True)
    minutes = {1: Minutes(1, 1, state, "en")}
    survey = Survey(GROUP, (), (), (held,), {1: (ITEM,)}, minutes, {}, (), (), ())
    asked = StepKind.PROPOSAL_OPEN in {step.kind for step in rule.due(Situation(NOW, TODAY, survey))}
    settled = {MinutesState.NOTES, MinutesState.ADOPTED, MinutesState.PUBLISHED, MinutesState.RESTRICTED}
    assert asked is (state not in settled)


@pytest.mark.parametrize(
    ("body", "french", "is_asked"),
    [
        ("Members agreed.", "", True),
        ("Members agreed.\n\n<!-- 1/1 -->", "<!-- 1/1 -->", True),
        ("Members agreed.", "Les membres en conviennent.", False),
        ("<!-- arrived fr 15:40 -->\n\n<!-- 1/1 -->", "", False),
    ],
)
def test_only_words_are_to_be_translated(body: str, french: str, is_asked: bool) -> None:
    held = meeting(1, TODAY, MeetingState.HELD, opened=True)
    texts = {1: (MinutesText(1, "en", body), MinutesText(1, "fr", french))}
    minutes = {1: Minutes(1, 1, MinutesState.DRAFT, "en")}
    survey = Survey(GROUP, (), (), (held,), {1: (ITEM,)}, minutes, texts, (), (), ())
    assert (StepKind.MINUTES_TRANSLATE in {step.kind for step in rule.due(Situation(NOW, TODAY, survey))}) is is_asked


def test_every_kind_of_step_is_among_the_situations_that_are_drawn() -> None:
    """Or what holds of all of them says nothing of that kind."""
    seen: set[StepKind] = set()

    @settings(max_examples=600, phases=(Phase.generate,), deadline=None, derandomize=True, database=None)
    @given(situations())
    def look(situation: Situation) -> None:
        seen.update(step.kind for step in rule.due(situation))

    look()
    assert set(StepKind) - seen == set()


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
    assert rule.due(Situation(NOW, TODAY, empty)) == steps[:2]


def test_an_empty_group_begins_at_the_beginning() -> None:
    empty = Survey(GROUP, (), (), (), {}, {}, {}, (), (), ())
    assert [step.kind for step in rule.due(Situation(NOW, TODAY, empty))] == [
        StepKind.SECRETARY,
        StepKind.CHAIR,
        StepKind.MEMBERS,
        StepKind.MAILBOX,
        StepKind.FIRST_DATE,
    ]
