"""What is remarked on because it is seldom meant."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from tests.papers import meetings
from tests.rules.test_draft import draft
from tests.rules.test_meeting import NOON, meeting
from wgsec.facts.change import Emptied
from wgsec.facts.check import Finding
from wgsec.facts.draft import Revision
from wgsec.facts.language import Wording
from wgsec.facts.meeting import MeetingState
from wgsec.facts.member import PersonRole, SeatKind
from wgsec.facts.minutes import Decision, DecisionMode
from wgsec.rules import unusual

FRIDAY = date(2027, 5, 28)
FOURTH, FIFTH = meeting(4, MeetingState.CONVENED, NOON), meeting(5, MeetingState.PLANNED, NOON + timedelta(days=28))


def told(findings: Iterable[Finding]) -> list[str]:
    return [one.msgid.removeprefix("meeting.odd.") for one in findings]


@pytest.mark.parametrize(
    ("day", "said"),
    [(FRIDAY, []), (FRIDAY + timedelta(days=1), ["weekend"]), (FRIDAY + timedelta(days=3), [])],
)
def test_days(day: date, said: list[str]) -> None:
    assert told(unusual.day_of(day)) == said


@pytest.mark.parametrize(
    ("number", "days", "said"),
    [
        (4, 0, []),  # itself
        (6, 40, []),
        (6, 28, ["same"]),
        (6, 20, ["order"]),
        (3, 40, ["order"]),
        (3, -1, []),
        (6, -1, ["order"]),
    ],
)
def test_places_among_the_others(number: int, days: int, said: list[str]) -> None:
    assert told(unusual.place_among(number, NOON + timedelta(days=days), (FOURTH, FIFTH))) == said


@pytest.mark.parametrize(
    ("at", "now", "asked"),
    [
        (time(14), NOON, False),
        (time(14, 4), NOON, False),  # two clocks
        (time(14, 6), NOON, True),
        (time(17, 22), NOON, True),
        (time(13), NOON, False),
        (time(17, 22), NOON + timedelta(days=1), False),
        (time(0, 10), NOON + timedelta(hours=10, minutes=20), False),  # past midnight
    ],
)
def test_a_meeting_is_seldom_opened_at_an_hour_to_come(at: time, now: datetime, asked: bool) -> None:
    fourth = replace(FOURTH, day=date(2027, 5, 26))
    assert told(unusual.hour(fourth, at, now)) == (["hour-to-come"] if asked else [])


ADOPTING = meetings.decision(1, Wording(en="The group *adopts* 2.1 to 2.3.", fr="Le groupe *adopte* 2.1 à 2.3."))
RESERVED = replace(ADOPTING, number=2, wording=Wording(en="It *approves* the rest."))
RESERVED = replace(RESERVED, reservations=(meetings.reservation("Non.", on="2.4"),))
RESERVED_TO_MORE = meetings.decision(4, reservations=(meetings.reservation("Non.", on="2.4, 2.5"),))
NAMING = meetings.decision(5, Wording(en="The secretariat shall have 2.1 and 2.4 translated."))
IDLE = meetings.decision(3, Wording(fr="Le groupe *charge* le secrétariat de 12.1 et de la question 3/2.1."))


@pytest.mark.parametrize(
    ("label", "by", "other"),
    [
        ("2.1", ADOPTING, None),
        ("2.2", ADOPTING, None),
        ("2.2", IDLE, "3/1"),
        ("2.4", IDLE, "3/2"),
        ("2.4", RESERVED, None),
        ("2.5", RESERVED_TO_MORE, None),
        ("2.1", RESERVED_TO_MORE, "3/1"),
        ("2.3", RESERVED, "3/1"),
        ("2.5", IDLE, None),  # nobody names it
        ("12.1", IDLE, None),
    ],
)
def test_a_text_is_seldom_adopted_by_a_decision_that_names_others(label: str, by: Decision, other: str | None) -> None:
    found = list(unusual.adopting(by, (draft(label),), (ADOPTING, RESERVED, IDLE, NAMING)))
    assert [one.facts["other"] for one in found if one.msgid == "draft.odd.by"] == ([other] if other else [])


@pytest.mark.parametrize(
    ("label", "by", "labels"),
    [
        ("2.4", ADOPTING, [("2.1", "2.2", "2.3")]),
        ("2.3", ADOPTING, []),
        ("2.4", RESERVED, []),
        ("2.5", RESERVED, []),  # a reservation to another is no list of what is adopted
        ("2.5", IDLE, [("12.1",)]),
    ],
)
def test_a_decision_that_names_texts_seldom_adopts_another(
    label: str, by: Decision, labels: list[tuple[str, ...]]
) -> None:
    found = unusual.adopting(by, (draft(label),), (by,))
    assert [one.facts["labels"] for one in found if one.msgid == "draft.odd.names"] == labels


@pytest.mark.parametrize(
    ("wording", "asked"),
    [
        (Wording(en="The group *adopts* 2.1."), False),
        (Wording(fr="Les recommandations 2.1 à 2.3 sont adoptées."), False),
        (Wording(es="El grupo APRUEBA la 2.1."), False),
        (Wording(en="The group agrees to revert to 2.1.", fr="Le groupe approuve le fait d’y revenir."), False),
        (Wording(en="The group *agrees to revert* to recommendation 2.1."), True),
        (Wording(fr="Le groupe prend note de 2.1."), True),
    ],
)
def test_a_decision_that_adopts_says_so(wording: Wording, asked: bool) -> None:
    assert told(unusual.idle(meetings.decision(wording=wording))) == (["draft.odd.verb"] if asked else [])


def test_what_the_group_adopted_is_reopened_by_the_group() -> None:
    final, *adopted = (replace(draft(f"2.{n}"), adopted_by=by) for n, by in enumerate((None, "3/1", "3/2", "3/1"), 1))
    assert told(unusual.reopening((final,))) == []
    found = [(one.facts["by"], one.facts["labels"]) for one in unusual.reopening((final, *adopted))]
    assert found == [("3/1", ("2.2", "2.4")), ("3/2", ("2.3",))]


@pytest.mark.parametrize(
    ("written", "mode", "asked"),
    [
        (datetime(2027, 5, 26, 21, tzinfo=UTC), DecisionMode.CONSENSUS, False),  # that evening, as amended
        (datetime(2027, 5, 26, 23, tzinfo=UTC), DecisionMode.CONSENSUS, True),  # the 27th in Paris
        (datetime(2027, 5, 26, 23, tzinfo=UTC), DecisionMode.SILENCE, False),
    ],
)
def test_the_group_never_saw_a_text_that_was_written_after_its_meeting(
    written: datetime, mode: DecisionMode, asked: bool
) -> None:
    text = replace(draft("2.1"), revisions=(Revision(1, 1, "en", "It should.\n", "", "", written, None),))
    found = list(unusual.unseen(meetings.decision(mode=mode), (text,), replace(FOURTH, day=date(2027, 5, 26))))
    assert [one.msgid for one in found] == (["draft.odd.unseen"] if asked else [])
    assert [one.facts["day"] for one in found] == ([date(2027, 5, 27)] if asked else [])


@pytest.mark.parametrize(("outgrown", "asked"), [({3}, False), ({3, 4}, True)])
def test_a_decision_of_a_meeting_whose_text_was_reopened_and_revised_is_older_than_the_new_one(
    outgrown: set[int], asked: bool
) -> None:
    that_evening = Revision(1, 1, "en", "It should.\n", "", "", datetime(2027, 5, 26, 21, tzinfo=UTC), None)
    text = replace(draft("2.1"), revisions=(that_evening,), outgrown=frozenset(outgrown))
    found = unusual.unseen(meetings.decision(), (text,), replace(FOURTH, day=date(2027, 5, 26)))
    assert [one.msgid for one in found] == (["draft.odd.unseen"] if asked else [])


@pytest.mark.parametrize("state", [MeetingState.CANCELLED, MeetingState.POSTPONED])
def test_what_is_off_is_in_nobodys_way(state: MeetingState) -> None:
    off = replace(FIFTH, state=state)
    assert told(unusual.place_among(6, off.starts_at, (FOURTH, off))) == []


def test_openings() -> None:
    assert told(unusual.opening(FOURTH, (FOURTH, FIFTH))) == []
    assert told(unusual.opening(FIFTH, (FOURTH, FIFTH))) == ["skipped"]
    assert told(unusual.opening(FIFTH, (replace(FOURTH, state=MeetingState.HELD), FIFTH))) == []


def test_whoever_stands_in_was_on_the_seat_once() -> None:
    zoe = meetings.person("Zoé Specimen", role=PersonRole.ALTERNATE)
    seat = meetings.member("gb")
    assert told(unusual.stand_in(seat, (zoe,), "ZOE SPECIMEN")) == []
    assert told(unusual.stand_in(seat, (zoe,), "Chris Specimen")) == ["stand-in"]


@pytest.mark.parametrize(
    ("rule", "members", "said"),
    [
        ("majority", 0, []),  # nobody has been entered yet
        ("majority", 1, []),
        ("half-plus-one", 1, ["2 of 1"]),
        ("3", 3, []),
        ("4", 3, ["4 of 3"]),
    ],
)
def test_a_quorum_that_all_of_them_together_do_not_make(rule: str, members: int, said: list[str]) -> None:
    observer = meetings.member("obs", kind=SeatKind.OBSERVER)
    group = (observer, *(meetings.member(f"m{n}") for n in range(members)))
    found = unusual.quorum(rule, group)
    assert ["{needed} of {seats}".format(**one.facts) for one in found] == said


@pytest.mark.parametrize(("days", "said"), [(-1, 1), (0, 0), (1, 0)])
def test_an_action_that_is_late_from_the_beginning(days: int, said: int) -> None:
    assert len(list(unusual.due(FRIDAY + timedelta(days=days), FRIDAY))) == said


@pytest.mark.parametrize("nothing", [None, ""])
def test_an_action_without_a_day_is_never_late(nothing: Emptied | None) -> None:
    assert list(unusual.due(nothing, FRIDAY)) == []
