"""Every next step: there before its command, gone after it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from unittest import mock

import pytest

from tests import recommendations, seated, sittings
from tests.desk.test_minutes import held, typed
from wgsec import desk, language, outbox, rules, store, workspace
from wgsec.desk.action import ActionChange
from wgsec.desk.agenda_item import NewItem, NewPaper
from wgsec.desk.decision import DecisionChange
from wgsec.desk.document import Dispatching
from wgsec.desk.draft import Revising
from wgsec.desk.group import GroupChange
from wgsec.desk.handover import Succession
from wgsec.desk.meeting import Attending, Scheduling
from wgsec.desk.office import Office
from wgsec.desk.translation import Adding
from wgsec.facts.agenda import Outcome, Purpose
from wgsec.facts.calendar import Method
from wgsec.facts.change import Rewording
from wgsec.facts.draft import Draft, DraftState, Scope
from wgsec.facts.language import Wording
from wgsec.facts.meeting import MeetingState, Presence
from wgsec.facts.minutes import MinutesState
from wgsec.facts.next import Step, StepKind
from wgsec.facts.roll import Entry

BOTH = ("en", "fr")


def steps(office: Office) -> dict[StepKind, Step]:
    """What is due now; of several of one kind the first."""
    found: dict[StepKind, Step] = {}
    for step in rules.next.due(desk.situation.see(office)):
        found.setdefault(step.kind, step)
    return found


def on(office: Office, day: date) -> Office:
    """The same office on another day at nine o'clock UTC."""
    return replace(office, now=datetime.combine(day, time(9), UTC))


@pytest.fixture
def first(office: Office) -> Office:
    """Members, the secretariat, two meetings, a decision proposed at the first one."""
    members = (seated.Sitter(key, f"Person {key}", f"{key}@example.org") for key in ("ch", "ma"))
    seated.seat(office, seated.CHAIR, *members, seated.SITTERS[5])
    desk.meeting.schedule(office, Scheduling(date(2027, 2, 10), time(14), 150))
    desk.meeting.schedule(office, Scheduling(date(2027, 3, 17), time(14), 150))
    proposal = Wording("The working group *adopts* 2.1.", "Le groupe de travail *adopte* 2.1.")
    desk.agenda.add(office, 1, NewItem(Wording("Theme 2", "Thème 2"), Purpose.DECISION, 45, theme=2, proposal=proposal))
    return office


def mailed(office: Office) -> Office:
    desk.group.edit(office, GroupChange(mailbox_address=seated.MAILBOX, mailbox_name=Rewording("Secretariat")))
    return office


def test_the_first_day_of_an_empty_group(office: Office) -> None:
    begin = (StepKind.SECRETARY, StepKind.CHAIR, StepKind.MEMBERS, StepKind.MAILBOX, StepKind.FIRST_DATE)
    assert tuple(steps(office)) == begin
    seated.seat(office, seated.SITTERS[5])
    assert tuple(steps(office)) == begin[1:]
    seated.seat(office, seated.CHAIR)
    assert tuple(steps(office)) == begin[3:]
    mailed(office)
    assert tuple(steps(office)) == begin[4:]
    desk.meeting.schedule(office, Scheduling(date(2027, 2, 10), time(14), 150))
    assert StepKind.FIRST_DATE not in steps(office)


def test_a_meeting_is_convened_then_everyone_invited(first: Office) -> None:
    mailed(first)
    assert steps(first)[StepKind.CONVENE].due == date(2026, 12, 30)
    assert StepKind.INVITE not in steps(first), "before it is convened nobody must be invited"
    desk.meeting.convene(first, 1)
    assert steps(first)[StepKind.INVITE].command == "wgsec invitation build 1"
    desk.invitation.build(first, 1)
    assert steps(first)[StepKind.INVITE_DISPATCH].command == "wgsec invitation dispatch 1"
    desk.invitation.dispatch(first, 1)
    assert not {StepKind.INVITE, StepKind.INVITE_AGAIN, StepKind.INVITE_DISPATCH} & steps(first).keys()


def test_a_meeting_comes_and_passes_by_its_own_clocks(office: Office) -> None:
    """20:00 in Los Angeles is 5:00 of the next day in the group's Paris; 9:00 in Auckland 21:00 of the one before."""
    desk.meeting.schedule(office, Scheduling(date(2027, 3, 1), time(20), 150, zone="America/Los_Angeles"))
    desk.meeting.schedule(office, Scheduling(date(2027, 3, 5), time(9), 150, zone="Pacific/Auckland"))
    opening = (
        (datetime(2027, 3, 1, 7, 0, tzinfo=UTC), None, "the day has not begun there"),
        (datetime(2027, 3, 2, 3, 55, tzinfo=UTC), StepKind.OPEN, "five minutes before it begins"),
        (datetime(2027, 3, 2, 7, 59, tzinfo=UTC), StepKind.OPEN, "its day is not over"),
        (datetime(2027, 3, 2, 8, 1, tzinfo=UTC), StepKind.MISSED, "its day is over"),
    )
    asked = {StepKind.OPEN, StepKind.MISSED}
    for now, kind, why in opening:
        assert asked & steps(replace(office, now=now)).keys() == {kind} - {None}, why
    desk.meeting.cancel(office, 1)
    in_auckland = replace(office, now=datetime(2027, 3, 4, 20, 5, tzinfo=UTC))
    assert asked & steps(in_auckland).keys() == {StepKind.OPEN}
    desk.meeting.open_(in_auckland, 2, time(9, 5))
    assert steps(in_auckland)[StepKind.CLOSE].command == "wgsec meeting close 2"
    over = replace(office, now=datetime(2027, 3, 5, 11, 1, tzinfo=UTC))
    assert steps(over)[StepKind.CLOSE].command == "wgsec meeting close 2 --time 11:35"


def test_a_meeting_that_lasts_into_the_next_day_is_not_missed_while_it_may_be_opened(office: Office) -> None:
    desk.meeting.schedule(office, Scheduling(date(2027, 3, 1), time(23), 150))
    assert StepKind.OPEN in steps(replace(office, now=datetime(2027, 3, 1, 23, 30, tzinfo=UTC)))
    assert StepKind.MISSED in steps(replace(office, now=datetime(2027, 3, 2, 0, 30, tzinfo=UTC)))


def test_a_moved_meeting_needs_new_invitations_and_a_cancelled_one_tells_the_invited(first: Office) -> None:
    mailed(first)
    desk.meeting.convene(first, 1)
    desk.invitation.build(first, 1)
    desk.invitation.dispatch(first, 1)
    desk.meeting.move(first, 1, date(2027, 2, 11), time(15))
    assert StepKind.INVITE_AGAIN in steps(first)
    desk.invitation.build(first, 1)
    assert steps(first)[StepKind.INVITE_DISPATCH].due == date(2027, 1, 4), (
        "nobody could send it in time for the first notice"
    )
    desk.invitation.dispatch(first, 1)
    assert StepKind.INVITE_AGAIN not in steps(first)
    desk.meeting.cancel(first, 1)
    assert StepKind.INVITE_OFF in steps(first)
    desk.invitation.build(first, 1)
    assert StepKind.INVITE_DISPATCH in steps(first)
    said = language.words.screen("en")(f"next.step.{StepKind.INVITE_DISPATCH}", number=1)
    assert "nvitation" not in said, "these are cancellations"
    desk.invitation.dispatch(first, 1)
    assert not {StepKind.INVITE_OFF, StepKind.INVITE_DISPATCH} & steps(first).keys()


def test_whoever_comes_later_is_invited_and_whoever_left_is_told(first: Office) -> None:
    mailed(first)
    desk.meeting.convene(first, 1)
    desk.invitation.build(first, 1)
    desk.invitation.dispatch(first, 1)
    successor = Entry(name="Person Next", emails=("next@example.org",), languages=("fr",))
    desk.handover.replace(first, "ma", Succession(successor))
    assert steps(first)[StepKind.INVITE_AGAIN].command == "wgsec invitation build 1"
    due = {(one.seat, one.method) for one in desk.invitation.build(first, 1).files if one.is_due}
    assert due == {("ma", Method.CANCEL), ("ma", Method.REQUEST)}
    assert StepKind.INVITE_AGAIN not in steps(first)
    assert desk.invitation.dispatch(first, 1).is_current
    assert not {StepKind.INVITE_AGAIN, StepKind.INVITE_DISPATCH} & steps(first).keys()
    desk.member.edit(first, "ch", Entry(languages=("fr",)))
    assert StepKind.INVITE_AGAIN in steps(first), "what one person reads has changed"
    desk.member.edit(first, "ch", Entry(languages=("en",)))
    assert StepKind.INVITE_AGAIN not in steps(first)


def test_who_left_before_being_told_is_told_nothing(first: Office) -> None:
    mailed(first)
    desk.meeting.convene(first, 1)
    desk.invitation.build(first, 1)
    desk.handover.leave(first, "ma", on=date(2027, 1, 4))
    assert StepKind.INVITE_AGAIN in steps(first), "a file waits for somebody who is not to get it"
    desk.invitation.build(first, 1)
    assert StepKind.INVITE_AGAIN not in steps(first)


def test_a_cancelled_meeting_that_nobody_knew_of_asks_for_nothing(first: Office) -> None:
    mailed(first)
    desk.invitation.build(first, 1)
    desk.meeting.cancel(first, 1)
    assert not {StepKind.INVITE_OFF, StepKind.INVITE_DISPATCH} & steps(first).keys()


def test_an_agenda_is_made_built_changed_and_sent(first: Office) -> None:
    assert steps(first)[StepKind.AGENDA_EMPTY].command == "wgsec agenda edit 2"
    with first.change("agenda.edit", "meeting 2") as tx:
        desk.agenda.begin(tx, store.meeting.by_number(tx, 2))
    assert StepKind.AGENDA_EMPTY not in steps(first)
    assert steps(first)[StepKind.AGENDA_BUILD].command == "wgsec agenda build 1"
    desk.agenda.issue(first, 1, ("en",))
    assert StepKind.AGENDA_BUILD in steps(first), "French is not there yet"
    for number in (1, 2):
        desk.agenda.issue(first, number, BOTH)
    assert StepKind.AGENDA_BUILD not in steps(first)
    ready = steps(first)[StepKind.PAPER_DISPATCH]
    assert (ready.command, ready.due) == ("wgsec document dispatch OJ1 --to members", date(2027, 1, 27))
    desk.agenda.add(first, 1, NewItem(Wording("More", "Encore"), Purpose.DISCUSSION, 5))
    assert steps(first)[StepKind.AGENDA_CHANGED].command == "wgsec agenda build 1"
    desk.agenda.issue(first, 1, BOTH)
    assert StepKind.AGENDA_CHANGED not in steps(first)
    for reference in ("OJ1", "OJ2"):
        desk.document.dispatch(first, Dispatching(reference, "members"))
    assert StepKind.PAPER_DISPATCH not in steps(first)


def test_a_hand_edited_paper_is_kept_and_a_lost_one_built_again(first: Office) -> None:
    paths = [one.path for one in desk.agenda.issue(first, 1, BOTH)]
    paths[0].write_bytes(paths[0].read_bytes() + b"\n")
    edited = steps(first)[StepKind.PAPER_EDITED]
    assert edited.command == f"wgsec document keep {paths[0].relative_to(first.workspace.folder).as_posix()}"
    assert StepKind.PAPER_DISPATCH not in steps(first), "it would be refused"
    desk.document.keep(first, paths[0])
    assert StepKind.PAPER_EDITED not in steps(first)
    paths[1].unlink()
    assert steps(first)[StepKind.PAPER_MISSING].command.startswith("wgsec agenda build 1")
    desk.agenda.issue(first, 1, ("fr",))
    assert StepKind.PAPER_MISSING not in steps(first)


def test_a_kept_paper_that_is_outdated_is_built_with_force(first: Office) -> None:
    path = desk.agenda.issue(first, 1, BOTH)[0].path
    path.write_bytes(path.read_bytes() + b"\n")
    desk.document.keep(first, path)
    desk.agenda.add(first, 1, NewItem(Wording("More", "Encore"), Purpose.DISCUSSION, 5))
    assert steps(first)[StepKind.AGENDA_CHANGED].command == "wgsec agenda build 1 --force"
    desk.agenda.issue(first, 1, BOTH, force=True)
    assert StepKind.AGENDA_CHANGED not in steps(first)


def test_a_kept_paper_that_went_out_makes_way_for_its_revision_by_itself(first: Office) -> None:
    path = desk.agenda.issue(first, 1, BOTH)[0].path
    path.write_bytes(path.read_bytes() + b"\n")
    desk.document.keep(first, path)
    desk.document.dispatch(first, Dispatching("OJ1", "members"))
    desk.agenda.add(first, 1, NewItem(Wording("More", "Encore"), Purpose.DISCUSSION, 5))
    assert steps(first)[StepKind.AGENDA_CHANGED].command == "wgsec agenda build 1"


def test_a_paper_that_was_edited_after_it_went_out_is_put_back(first: Office) -> None:
    path = desk.agenda.issue(first, 1, BOTH)[0].path
    desk.document.dispatch(first, Dispatching("OJ1", "members"))
    path.write_bytes(path.read_bytes() + b"\n")
    assert steps(first)[StepKind.PAPER_SPOILT].command == "wgsec agenda build 1 --force"
    desk.agenda.issue(first, 1, BOTH, force=True)
    assert not {StepKind.PAPER_SPOILT, StepKind.PAPER_EDITED} & steps(first).keys()


def test_a_paper_that_went_out_and_cannot_be_put_back_is_not_said_to_be(first: Office) -> None:
    path = desk.agenda.issue(first, 1, BOTH)[0].path
    desk.document.dispatch(first, Dispatching("OJ1", "members"))
    path.write_bytes(path.read_bytes() + b"\n")
    desk.agenda.add(first, 1, NewItem(Wording("More", "Encore"), Purpose.DISCUSSION, 5))
    found = steps(first)
    assert StepKind.PAPER_SPOILT not in found
    assert found[StepKind.PAPER_LOST].command == "wgsec agenda build 1 --force"
    assert "wgsec agenda build 1" not in {step.command for step in found.values()}, "it would be refused"
    desk.agenda.issue(first, 1, BOTH, force=True)
    assert not {StepKind.PAPER_LOST, StepKind.AGENDA_CHANGED} & steps(first).keys()


def test_on_the_day_the_meeting_is_opened_noted_and_closed(first: Office) -> None:
    day = on(first, date(2027, 2, 10))
    assert StepKind.OPEN not in steps(first)
    assert steps(day)[StepKind.OPEN].command == "wgsec meeting open 1"
    assert steps(on(first, date(2027, 2, 11)))[StepKind.MISSED].command == "wgsec meeting open 1 --time 14:00"
    sittings.begin(day, 1, time(14, 4))
    assert {StepKind.MINUTES_START, StepKind.CLOSE} <= steps(day).keys()
    assert steps(on(first, date(2027, 2, 11)))[StepKind.CLOSE].command == "wgsec meeting close 1 --time 16:34"
    desk.minutes.start(day, 1)
    assert StepKind.MINUTES_START not in steps(day)
    desk.meeting.close(day, 1, time(16, 28))
    assert not {StepKind.OPEN, StepKind.MISSED, StepKind.CLOSE} & steps(day).keys()
    assert steps(day)[StepKind.MINUTES_RECEIVE].command == "wgsec minutes receive notes/notes-01_en.md"


@pytest.fixture
def over(first: Office) -> Office:
    """The same after the first meeting, its notes received."""
    sittings.begin(first, 1, time(14, 4))
    held(first)
    return on(first, date(2027, 2, 11))


def test_after_the_meeting_its_papers_are_built_and_go_out(over: Office) -> None:
    assert StepKind.MINUTES_RECEIVE not in steps(over)
    assert steps(over)[StepKind.MINUTES_BUILD].due == date(2027, 2, 12)
    desk.minutes.issue(over, 1, BOTH)
    assert StepKind.MINUTES_BUILD not in steps(over)
    found = [one for one in rules.next.due(desk.situation.see(over)) if one.kind is StepKind.PAPER_DISPATCH]
    assert [one.command.split()[3] for one in found] == ["AP1", "LD1", "LP1", "R1"]
    desk.decision.edit(over, "1/1", DecisionChange(Rewording(en="The group adopts 2.1.")))
    assert steps(over)[StepKind.MINUTES_CHANGED].command == "wgsec minutes build 1"
    desk.minutes.issue(over, 1, BOTH)
    assert StepKind.MINUTES_CHANGED not in steps(over)
    for reference in ("AP1", "LD1", "LP1", "R1"):
        desk.document.dispatch(over, Dispatching(reference, "members"))
    assert StepKind.PAPER_DISPATCH not in steps(over)


def commands(office: Office) -> list[str]:
    return [one.command for one in rules.next.due(desk.situation.see(office))]


def going(office: Office) -> set[str]:
    """The papers that are to be sent now."""
    return {one.split()[3] for one in commands(office) if one.startswith("wgsec document dispatch")}


def sent(office: Office, *references: str) -> None:
    for reference in references:
        desk.document.dispatch(office, Dispatching(reference, "members"))


AFTER = ("AP1", "LD1", "LP1", "R1")


def test_no_paper_is_to_be_sent_that_no_longer_says_what_is_on_record(over: Office) -> None:
    desk.minutes.issue(over, 1, BOTH)
    path = desk.minutes.file_of(over, 1, "en")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("CLOSED:", "ACTION @ma 2027-03-02: Count them.\n\nCLOSED:"), encoding="utf-8")
    desk.minutes.receive(over, path)
    assert going(over) == {"LD1", "LP1"}
    desk.meeting.attend(over, 1, (Attending("ma", Presence.EXCUSED),))
    assert going(over) == set()
    assert "wgsec minutes build 1" in commands(over)
    sent(over, *AFTER)
    assert "wgsec minutes build 1" in commands(over), "what went out is put right as well"


def second(office: Office) -> Office:
    """The day after the second meeting, whose notes carry the action over and adopt the minutes of the first."""
    later = on(office, date(2027, 3, 18))
    with later.change("agenda.edit", "meeting 2") as tx:
        desk.agenda.begin(tx, store.meeting.by_number(tx, 2))
    desk.meeting.open_(later, 2, time(14))
    path = desk.minutes.start(later, 2)
    text = path.read_text(encoding="utf-8")
    adopted = re.sub(r"(## 3\. .*\n)", r"\1\nADOPTED\n", text)
    carried = adopted.replace("ACTION? A1.1 @ch 2027-03-01", "ACTION A1.1 @ch 2027-04-01")
    path.write_text(carried.replace("CLOSED:", "CLOSED: 16:30"), encoding="utf-8")
    desk.minutes.receive(later, path)
    return later


def test_adopted_minutes_are_issued_as_such(over: Office) -> None:
    desk.minutes.issue(over, 1, BOTH)
    sent(over, *AFTER)
    later = second(over)
    (step,) = (one for one in rules.next.due(desk.situation.see(later)) if one.command == "wgsec minutes build 1")
    assert (step.kind, step.facts["symbol"]) == (StepKind.MINUTES_CHANGED, "ITC-WG(2027)R1")
    desk.minutes.issue(later, 1, BOTH)
    sent(later, "R1")
    assert not [one for one in commands(later) if one.endswith("build 1") or "1 --to" in one]


def test_the_action_points_of_a_meeting_rest_once_the_next_one_has_its_own(over: Office) -> None:
    desk.minutes.issue(over, 1, BOTH)
    sent(over, *AFTER)
    later = second(over)
    changed = [one.symbol for one in desk.minutes.issue(later, 1, BOTH).issued if one.changed]
    assert changed == ["ITC-WG(2027)R1 Rev.1", "ITC-WG(2027)R1 Rev.1"]
    assert "AP1" not in going(later)
    desk.action.done(later, "A1.1")
    assert not [one for one in desk.minutes.issue(later, 1, BOTH).issued if one.changed]


def test_action_points_that_have_not_gone_out_say_what_is_on_record(over: Office) -> None:
    desk.minutes.issue(over, 1, BOTH)
    later = second(over)
    desk.minutes.issue(later, 1, BOTH)
    assert "AP1" in going(later)
    desk.action.done(later, "A1.1")
    assert "AP1" not in going(later)


def test_a_list_of_action_points_that_is_lost_is_made_again_as_it_went_out(over: Office) -> None:
    lost = next(one.path for one in desk.minutes.issue(over, 1, BOTH).issued if "AP" in one.symbol)
    went = lost.read_bytes()
    sent(over, *AFTER)
    lost.unlink()
    later = second(over)
    desk.action.done(later, "A1.1")
    desk.minutes.issue(later, 1, BOTH)
    assert lost.read_bytes() == went


def test_an_older_meeting_entered_later_is_not_the_one_held_last(over: Office) -> None:
    desk.minutes.issue(over, 1, BOTH)
    desk.decision.edit(over, "1/1", DecisionChange(Rewording(en="The group adopts 2.1.")))
    desk.meeting.schedule(over, Scheduling(date(2026, 12, 1), time(14), 150, number=20, held=True))
    assert steps(over)[StepKind.MINUTES_CHANGED].command == "wgsec minutes build 1"


def test_the_minutes_are_typed_in_the_other_language(over: Office) -> None:
    assert steps(over)[StepKind.MINUTES_TRANSLATE].command == "wgsec minutes start 1 --lang fr"
    path = desk.minutes.start(over, 1, lang="fr")
    told = steps(over)
    assert StepKind.MINUTES_TRANSLATE not in told
    assert told[StepKind.MINUTES_TRANSLATED].command == "wgsec minutes receive notes/notes-01_fr.md"
    text = path.read_text(encoding="utf-8")
    heading = next(line for line in text.splitlines() if "Thème 2" in line)
    path.write_text(text.replace(heading, f"{heading}\n\nLe rapporteur a présenté 2.1.\n", 1), encoding="utf-8")
    desk.minutes.receive(over, path)
    assert StepKind.MINUTES_TRANSLATED not in steps(over)


def test_a_decision_without_french_gets_one(first: Office) -> None:
    sittings.begin(first, 1, time(14, 4))
    changes = (
        ("DECISION? (consensus)", "DECISION (consensus)"),
        ("FR: Le groupe de travail *adopte* 2.1.\n", ""),
        ("CLOSED:", "CLOSED: 16:28"),
    )
    desk.minutes.receive(first, typed(first, *changes))
    step = steps(first)[StepKind.DECISION_WORDING]
    assert (step.facts["labels"], step.command) == (("1/1",), "wgsec minutes edit 1 --lang fr")
    path = desk.minutes.start(first, 1, lang="fr")
    text = path.read_text(encoding="utf-8")
    empty = "DÉCISION 1/1 (consensus)\u00a0:"
    assert empty in text, "what the command opens has a place for the wording"
    path.write_text(text.replace(empty, f"{empty} Le groupe adopte 2.1."), encoding="utf-8")
    desk.minutes.receive(first, path)
    assert StepKind.DECISION_WORDING not in steps(first)


def test_a_proposal_that_the_minutes_are_silent_on(first: Office) -> None:
    sittings.begin(first, 1, time(14, 4))
    path = typed(first, ("CLOSED:", "CLOSED: 16:28"))
    desk.minutes.receive(first, path)
    assert steps(first)[StepKind.PROPOSAL_OPEN].facts["items"] == ("1/3",)
    typed(first, ("DECISION? (consensus)", "DECISION (consensus)"))
    desk.minutes.receive(first, path)
    assert StepKind.PROPOSAL_OPEN not in steps(first)


def test_what_was_deferred_needs_an_outcome_or_comes_back(first: Office) -> None:
    desk.agenda.add(first, 1, NewItem(Wording("Fees"), Purpose.DISCUSSION, 10))
    sittings.begin(first, 1, time(14, 4))
    held(first)
    over = on(first, date(2027, 2, 11))
    path = desk.minutes.file_of(over, 1, "en")
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"(## 4\. .*\n)", r"\1\nDEFERRED\n", text), encoding="utf-8")
    desk.minutes.receive(over, path)
    later = second(over)
    step = next(one for one in rules.next.due(desk.situation.see(later)) if one.kind is StepKind.PROPOSAL_OPEN)
    assert (step.facts["items"], step.command) == (("2/5",), "wgsec minutes edit 2")
    path = desk.minutes.file_of(later, 2, "en")
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"(## 5\. .*\n)", r"\1\nDEFERRED\n", text), encoding="utf-8")
    desk.minutes.receive(later, path)
    assert StepKind.PROPOSAL_OPEN not in steps(later)
    desk.meeting.schedule(later, Scheduling(date(2027, 4, 14), time(14), 150))
    with later.change("agenda.edit", "meeting 3") as tx:
        desk.agenda.begin(tx, store.meeting.by_number(tx, 3))
        assert sum(item.carried_from is not None for item in store.agenda.items(tx, 3)) == 1
    path.write_text(re.sub(r"(## 5\. .*\n)", r"\1\nMembers spoke of it.\n", text), encoding="utf-8")
    desk.minutes.receive(later, path)
    assert StepKind.PROPOSAL_OPEN not in steps(later), "something was said of it"


def test_actions_that_are_late_and_those_of_the_secretariat(over: Office) -> None:
    assert not {StepKind.ACTION_LATE, StepKind.ACTION_OURS} & steps(over).keys()
    assert steps(on(over, date(2027, 3, 2)))[StepKind.ACTION_LATE].command == "wgsec action done A1.1"
    desk.action.edit(over, "A1.1", ActionChange(owner="sec"))
    assert steps(over)[StepKind.ACTION_OURS].due == date(2027, 3, 1)
    desk.action.done(over, "A1.1")
    assert not {StepKind.ACTION_LATE, StepKind.ACTION_OURS} & steps(on(over, date(2027, 3, 2))).keys()


def test_themes_get_rapporteurs_once_the_group_has_met(first: Office) -> None:
    assert StepKind.RAPPORTEUR not in steps(first)
    sittings.begin(first, 1, time(14))
    for theme in range(1, 7):
        assert steps(first)[StepKind.RAPPORTEUR].command == f"wgsec theme assign {theme} KEY"
        desk.member.assign(first, theme, "ch")
    assert StepKind.RAPPORTEUR not in steps(first)


def test_a_text_on_the_agenda_is_translated_before_its_papers_go_out(first: Office) -> None:
    recommendations.enter(first, "2.1")
    assert steps(first)[StepKind.TRANSLATE].due is None
    item = NewItem(Wording("2.1", "2.1"), Purpose.DECISION, 10, papers=(NewPaper("2.1", revision=1),))
    desk.agenda.add(first, 2, item)
    step = steps(first)[StepKind.TRANSLATE_FOR]
    assert (step.command, step.due) == ("wgsec translation build 2.1 --to fr", date(2027, 2, 24))
    desk.translation.add(first, "2.1", Adding("fr", recommendations.text("2.1", "fr")))
    if StepKind.TRANSLATE_FOR in steps(first):
        desk.translation.add(first, "2.1", Adding("fr", title="Titre"))
    assert not {StepKind.TRANSLATE, StepKind.TRANSLATE_FOR} & steps(first).keys()


def test_when_nothing_is_ahead_a_date_is_fixed_while_texts_are_open(over: Office) -> None:
    desk.meeting.cancel(over, 2)
    assert StepKind.NEXT_DATE in steps(over)
    desk.meeting.schedule(over, Scheduling(date(2027, 4, 14), time(14), 150))
    assert StepKind.NEXT_DATE not in steps(over)


def test_a_date_is_fixed_as_long_as_anything_is_left_for_the_group(over: Office) -> None:
    desk.meeting.cancel(over, 2)
    with over.reading() as archive:
        survey = store.survey.the(archive)
    situation = desk.situation.see(over)
    text = Draft(1, 1, 1, Wording("t"), DraftState.ADOPTED, (), "1/1")
    done = replace(
        survey,
        drafts=tuple(replace(text, theme=theme.number) for theme in survey.themes),
        actions=(),
        minutes={1: replace(survey.minutes[1], state=MinutesState.ADOPTED)},
    )
    item = replace(survey.items[1][0], outcome=Outcome.DEFERRED)
    left = (
        {"drafts": done.drafts[:1]},
        {"drafts": (*done.drafts, replace(text, number=2, state=DraftState.WORKING_DRAFT))},
        {"actions": survey.actions},
        {"minutes": survey.minutes},
        {"items": {1: (item,)}},
    )
    for changes, asked in (({}, False), *((one, True) for one in left)):
        found = rules.next.due(replace(situation, survey=replace(done, **changes)))
        assert (StepKind.NEXT_DATE in {one.kind for one in found}) is asked, changes


def test_a_final_draft_that_a_decision_adopts_is_to_be_adopted(first: Office) -> None:
    recommendations.enter(first, "2.1", "2.2")
    for to in (DraftState.CIRCULATED, DraftState.FINAL):
        desk.draft.advance(first, (Scope(2),), to)
    sittings.begin(first, 1, time(14, 4))
    assert StepKind.ADOPT not in steps(first)
    held(first)
    assert steps(first)[StepKind.ADOPT].command == "wgsec draft adopt 2.1 --by 1/1"
    over = on(first, date(2027, 2, 11))
    desk.draft.adopt(over, (Scope(2, 1),), "1/1")
    assert StepKind.ADOPT not in steps(over)
    item = NewItem(Wording("2.1", "2.1"), Purpose.INFORMATION, 10, papers=(NewPaper("2.1", revision=1),))
    desk.agenda.add(over, 2, item)
    waiting = {
        (one.kind, one.facts["lang"]): one.due
        for one in rules.next.due(desk.situation.see(over))
        if "--to" in one.command and "2.1" in one.facts["labels"]
    }
    assert waiting[StepKind.TRANSLATE_FOR, "fr"] == date(2027, 2, 24)
    assert waiting[StepKind.TRANSLATE, "es"] is None, "no meeting is held in Spanish"
    desk.draft.advance(over, (Scope(2, 1),), DraftState.CONSOLIDATED)
    desk.draft.revise(over, "2.1", Revising("It should be another text."))
    desk.draft.advance(over, (Scope(2, 1),), DraftState.FINAL)
    assert StepKind.ADOPT not in steps(over), "that is not the text which the meeting had before it"


def test_a_postponed_meeting_gets_a_new_date(first: Office) -> None:
    from wgsec import records

    with first.change("meeting.postpone", "meeting 1") as tx:
        tx.one(records.Meeting, number=1).state = MeetingState.POSTPONED
    assert steps(first)[StepKind.NEW_DATE].command == "wgsec meeting move 1 2027-02-22"
    desk.meeting.move(first, 1, date(2027, 2, 17), time(14))
    assert StepKind.NEW_DATE not in steps(first)


def test_a_meeting_of_the_past_before_wgsec_asks_for_nothing(office: Office, tmp_path: Path) -> None:
    desk.meeting.schedule(office, Scheduling(date(2026, 11, 10), time(14), 150, held=True))
    assert not {StepKind.MINUTES_START, StepKind.MINUTES_BUILD} & steps(office).keys()


def test_of_each_paper_the_present_revision_is_looked_at_and_no_other(demo: Path) -> None:
    office = Office(workspace.load(demo), "assoc-sec", datetime(2027, 4, 20, 9, tzinfo=UTC))
    looked: set[Path] = set()

    def fingerprint(path: Path) -> None:
        looked.add(path)

    with mock.patch.object(outbox.files, "fingerprint", fingerprint):
        desk.situation.see(office)
    with office.reading() as archive:
        documents = [one for one in store.document.all_(archive) if not one.void]
    present = {one.path for it in documents for one in it.issues if one.revision == rules.document.present(it)}
    older = {one.path for it in documents for one in it.issues} - present
    assert older
    assert {path.relative_to(demo).as_posix() for path in looked if path.suffix != outbox.files.SUFFIX} == present
