"""The notes file given out and read back, and what it makes of the records."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from unittest import mock

import pytest

from tests import failing, sittings
from tests.failing import PowerCutError
from wgsec import desk, language, outbox, papers, records, rules, store
from wgsec.desk.action import ActionChange, NewAction
from wgsec.desk.agenda import ItemChange
from wgsec.desk.agenda_item import NewItem
from wgsec.desk.decision import DecisionChange
from wgsec.desk.draft import NewDraft
from wgsec.desk.group import GroupChange
from wgsec.desk.meeting import Attending, Scheduling
from wgsec.desk.office import Office
from wgsec.errors import NotesRefused, NotesUnreadable, OutsideFailed, Refused, WrongUsage
from wgsec.facts.agenda import Outcome, Purpose
from wgsec.facts.change import Rewording
from wgsec.facts.document import Distribution, Imprint
from wgsec.facts.dossier import Dossier
from wgsec.facts.draft import DraftState, Scope
from wgsec.facts.language import Wording
from wgsec.facts.meeting import MeetingState, Presence
from wgsec.facts.member import PersonRole, SeatKind
from wgsec.facts.minutes import ActionState, DecisionMode, MinutesState
from wgsec.facts.next import StepKind

PROPOSAL = Wording("The working group *adopts* 2.1.", "Le groupe de travail *adopte* 2.1.")


@pytest.fixture
def opened(office: Office) -> Office:
    """Three members and the secretariat, two meetings, an agenda with a decision, the first meeting open."""
    with office.change("member.add", "members") as tx:
        for key, kind in (("fr", "member"), ("ch", "member"), ("ma", "member"), ("sec", "secretariat")):
            seat = tx.add(records.Seat(key=key, institution=Wording.same(f"Institution {key}"), kind=SeatKind(kind)))
            tx.add(
                records.Person(
                    seat_id=seat.id or 0,
                    role=PersonRole.HOLDER,
                    name=f"Person {key}",
                    sort_name=key,
                    languages=("en",),
                    zone="Europe/Paris",
                )
            )
    desk.meeting.schedule(office, Scheduling(date(2027, 2, 10), time(14), 150))
    desk.meeting.schedule(office, Scheduling(date(2027, 3, 17), time(14), 150))
    desk.agenda.add(office, 1, NewItem(Wording("Theme 2", "Thème 2"), Purpose.DECISION, 45, theme=2, proposal=PROPOSAL))
    with office.change("agenda.edit", "meeting 2") as tx:
        desk.agenda.begin(tx, store.meeting.by_number(tx, 2))
    sittings.begin(office, 1, time(14, 4))
    return office


def typed(office: Office, *changes: tuple[str, str]) -> Path:
    """The notes file of meeting 1 as a secretary leaves it."""
    path = desk.minutes.file_of(office, 1, "en")
    if not path.exists():
        desk.minutes.start(office, 1)
    text = path.read_text(encoding="utf-8")
    for before, after in changes:
        assert before in text, before
        text = text.replace(before, after, 1)
    path.write_text(text, encoding="utf-8")
    return path


def held(office: Office) -> Path:
    """The same, received: one decision with a reservation, one action, who was there."""
    path = typed(
        office,
        ("PRESENT:", "PRESENT: fr, ch, sec"),
        ("ABSENT:", "ABSENT: ma"),
        (
            "DECISION? (consensus)",
            "The rapporteur presented 2.1.\n\nDECISION (with reservations)",
        ),
        (
            "FR: Le groupe de travail *adopte* 2.1.\n",
            "FR: Le groupe de travail *adopte* 2.1.\nRESERVATION ch (on 2.1): Too early.\n\n"
            "LEFT ch 14:40\n\nMembers thanked her.\n\nACTION @ch 2027-03-01: Compare the forms.\n",
        ),
        ("CLOSED:", "CLOSED: 16:28"),
    )
    desk.minutes.receive(office, path)
    return path


def dossier(office: Office, number: int = 1) -> Dossier:
    with office.reading() as archive:
        return store.meeting.dossier(archive, number)


def test_notes_that_are_kept_elsewhere_behind_a_link_stay_there(opened: Office, tmp_path: Path) -> None:
    link = typed(opened, ("DECISION? (consensus)", "DECISION (consensus)"))
    elsewhere = link.rename(tmp_path / "notes.md")
    link.symlink_to(elsewhere)
    assert desk.minutes.receive(opened, link).path == elsewhere
    assert "DECISION 1/1 (consensus)" in elsewhere.read_text(encoding="utf-8")
    desk.minutes.start(opened, 1, force=True)
    assert link.is_symlink()


def test_receiving_makes_the_records_of_a_meeting(opened: Office) -> None:
    held(opened)
    found = dossier(opened)
    assert (found.meeting.state, found.meeting.closed_at) == (MeetingState.HELD, time(16, 28))
    assert found.minutes is not None
    assert found.minutes.state is MinutesState.DRAFT
    assert {row.seat: row.presence for row in found.attendance} == {
        "fr": Presence.PRESENT,
        "ch": Presence.PRESENT,
        "sec": Presence.PRESENT,
        "ma": Presence.ABSENT,
    }
    (decision,) = found.decisions
    assert (decision.label, decision.mode, decision.wording) == ("1/1", DecisionMode.WITH_RESERVATIONS, PROPOSAL)
    assert (decision.present, decision.entitled, decision.quorum) == (2, 3, 2)
    assert [(one.seat, one.on, one.text) for one in decision.reservations] == [("ch", "2.1", "Too early.")]
    (action,) = found.actions
    assert (action.label, action.owner, action.due) == ("A1.1", "ch", date(2027, 3, 1))
    theme = next(item for item in found.items if item.theme == 2)
    assert theme.outcome is Outcome.DECIDED


def counts(office: Office) -> dict[str, int | None]:
    return {one.label: one.present for one in dossier(office).decisions}


def test_attendance_put_right_counts_the_decisions_again(opened: Office) -> None:
    held(opened)
    assert counts(opened) == {"1/1": 2}
    (told,) = desk.meeting.attend(opened, 1, (Attending("ma", Presence.REMOTE),))
    assert (told.msgid, counts(opened)) == ("notes.remark.present", {"1/1": 3})
    desk.meeting.attend(opened, 1, (Attending("ma", Presence.ABSENT),))
    remarks = desk.meeting.attend(opened, 1, (Attending("fr", Presence.EXCUSED),))
    assert [one.msgid for one in remarks] == ["notes.remark.present", "notes.remark.quorum"]
    assert counts(opened) == {"1/1": 1}
    found = dossier(opened)
    for lang, said in (
        ("en", "1 member was present, below the quorum of 2"),
        ("fr", "1 membre présent, moins que le quorum de 2"),
        ("es", "1 miembro presente, menos que el quórum de 2"),
    ):
        assert said in papers.decisions.line(found.decisions[0], found, language.words.paper(lang)).mode
    assert desk.meeting.attend(opened, 1, (Attending("fr", Presence.EXCUSED),)) == ()


def test_attendance_put_right_keeps_the_hours_and_what_the_chair_counted(opened: Office) -> None:
    path = typed(opened, ("PRESENT:", "PRESENT: fr, ch, ma"), ("DECISION? (consensus)", "QUORUM 2\n\nDECISION"))
    path.write_text(path.read_text(encoding="utf-8").replace("## 4.", "LEFT ma 15:00\n\n## 4."), encoding="utf-8")
    desk.minutes.receive(opened, path)
    assert desk.meeting.attend(opened, 1, (Attending("ma", Presence.REMOTE), Attending("ch", Presence.ABSENT))) == ()
    assert counts(opened) == {"1/1": 2}
    assert {row.seat: row.left for row in dossier(opened).attendance}["ma"] == time(15)


def test_actions_above_who_left_do_not_move_that_into_the_next_item(opened: Office) -> None:
    """A course that takes a line for every action of an item would have its end overtake the next one."""
    given = "".join(f"ACTION @fr: Matter {n}.\n\n" for n in range(1, 5))
    path = typed(
        opened,
        ("PRESENT:", "PRESENT: fr, ch, ma"),
        ("## 2.", f"{given}LEFT ch\n\n## 2."),
        ("## 3.", "DECISION (consensus): The group decides.\n\n## 3."),
    )
    desk.minutes.receive(opened, path)
    assert desk.meeting.attend(opened, 1, (Attending("ma", Presence.REMOTE),)) == ()
    assert counts(opened) == {"1/1": 2}


def test_notes_read_again_count_the_decisions_again(opened: Office) -> None:
    path = held(opened)
    typed(opened, ("PRESENT: fr, ch, sec", "PRESENT: fr, ch, ma, sec"), ("ABSENT: ma", "ABSENT:"))
    plan = desk.minutes.receive(opened, path).plan
    assert "notes.remark.present" in [one.msgid for one in plan.remarks]
    assert (plan.decisions[0].changes, counts(opened)) == (("present",), {"1/1": 3})
    desk.minutes.start(opened, 1, force=True)
    before = opened.workspace.database.read_bytes()
    desk.minutes.receive(opened, path)
    assert opened.workspace.database.read_bytes() == before


def test_what_a_command_changed_since_is_not_changed_back_by_the_notes(opened: Office) -> None:
    path = held(opened)
    desk.decision.edit(opened, "1/1", DecisionChange(Rewording(fr="Le groupe *adopte* 2.1, modifiée.")))
    desk.decision.edit(opened, "1/1", DecisionChange(votes=(1, 0, 1)))
    desk.action.edit(opened, "A1.1", ActionChange(Rewording("Compare legal forms."), "ma", date(2027, 3, 12)))
    edited = dossier(opened)
    for _ in range(2):
        plan = desk.minutes.receive(opened, path).plan
        assert [one.facts["label"] for one in plan.remarks if one.msgid == "notes.remark.edited"] == ["1/1", "A1.1"]
        assert [one.fate.value for one in (*plan.decisions, *plan.actions)] == ["same", "same"]
    assert (dossier(opened).decisions, dossier(opened).actions) == (edited.decisions, edited.actions)

    # What the file says anew is taken where the record stayed as it was.
    typed(opened, ("The working group *adopts* 2.1.", "The working group *adopts* 2.1 as amended."))
    desk.minutes.receive(opened, path)
    assert dossier(opened).decisions[0].wording == Wording(
        "The working group *adopts* 2.1 as amended.", "Le groupe *adopte* 2.1, modifiée."
    )


def test_an_attendance_put_right_by_a_command_stands_until_the_notes_say_otherwise(opened: Office) -> None:
    path = held(opened)
    before = {row.seat: row.presence for row in dossier(opened).attendance}
    assert before["fr"] is Presence.PRESENT
    desk.meeting.attend(opened, 1, (Attending("fr", Presence.ABSENT),))
    plan = desk.minutes.receive(opened, path).plan
    assert "fr" in [one.facts["label"] for one in plan.remarks if one.msgid == "notes.remark.edited"]
    assert {row.seat: row.presence for row in dossier(opened).attendance} == before | {"fr": Presence.ABSENT}
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("EXCUSED:", "EXCUSED: fr", 1).replace("fr, ", "", 1), encoding="utf-8")
    desk.minutes.receive(opened, path)
    assert {row.seat: row.presence for row in dossier(opened).attendance} == before | {"fr": Presence.EXCUSED}


def test_a_seat_taken_out_of_the_lists_is_unknown_again_unless_a_command_has_spoken(opened: Office) -> None:
    path = held(opened)
    desk.meeting.attend(opened, 1, (Attending("ma", Presence.REMOTE), Attending("sec", Presence.EXCUSED)))
    typed(opened, ("PRESENT: fr, ch, sec", "PRESENT: ch"), ("ABSENT: ma", "ABSENT:"))
    (told,) = (one for one in desk.minutes.receive(opened, path).plan.remarks if one.msgid == "notes.remark.no-word")
    assert told.facts == {"n": 1, "seats": "fr"} | {"line": 0}
    assert {row.seat: row.presence for row in dossier(opened).attendance} == {
        "fr": None,
        "ch": Presence.PRESENT,
        "sec": Presence.EXCUSED,
        "ma": Presence.REMOTE,
    }
    before = opened.workspace.database.read_bytes()
    desk.minutes.receive(opened, path)
    assert opened.workspace.database.read_bytes() == before
    typed(opened, ("PRESENT: ch", "PRESENT: ch, fr"))
    desk.minutes.receive(opened, path)
    assert {row.seat: row.presence for row in dossier(opened).attendance}["fr"] is Presence.PRESENT


def test_the_journal_keeps_no_print_of_who_stood_in_and_a_reading_without_one_is_undone(opened: Office) -> None:
    path = typed(opened, ("PRESENT:", "PRESENT: fr"))
    desk.meeting.attend(opened, 1, (Attending("fr", Presence.PRESENT),))
    desk.minutes.receive(opened, path)
    desk.history.undo(opened)
    typed(opened, ("REPRESENTED:", "REPRESENTED: ch by Anna Muster"))
    desk.minutes.receive(opened, path)
    desk.meeting.attend(opened, 1, (Attending("ch", Presence.REPRESENTED, "Urs Beispiel"),))
    desk.minutes.receive(opened, path)
    assert {row.seat: row.represented_by for row in dossier(opened).attendance}["ch"] == "Urs Beispiel"
    with opened.reading() as archive:
        changes = archive.ask("SELECT col, old, new FROM change WHERE tbl = 'attendance'")
    prints = {rules.wording.digest(print_) for print_ in ("Anna Muster", "represented Anna Muster - -")}
    assert not [row["col"] for row in changes if prints & {row["old"], row["new"]}]
    assert "noted_by" in {row["col"] for row in changes}


def test_a_date_that_the_notes_no_longer_have_stays_and_is_told(opened: Office) -> None:
    path = held(opened)
    (action,) = dossier(opened).actions
    text = path.read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if line.startswith(f"ACTION {action.label}"))
    path.write_text(text.replace(line, re.sub(r" \d{4}-\d\d-\d\d", "", line)), encoding="utf-8")
    plan = desk.minutes.receive(opened, path).plan
    assert [one.facts["due"] for one in plan.remarks if one.msgid == "notes.remark.due-stays"] == [action.due]
    assert dossier(opened).actions[0].due == action.due


def test_what_was_changed_in_the_notes_and_by_a_command_is_refused(opened: Office) -> None:
    path = held(opened)
    desk.action.edit(opened, "A1.1", ActionChange(due=date(2027, 3, 12)))
    typed(opened, ("2027-03-01", "2027-03-05"))
    with pytest.raises(NotesRefused) as refused:
        desk.minutes.receive(opened, path)
    (finding,) = refused.value.facts["findings"]
    assert (finding.msgid, finding.facts["recorded"]) == ("notes.error.both-changed", "2027-03-12")
    assert dossier(opened).actions[0].due == date(2027, 3, 12)
    desk.action.edit(opened, "A1.1", ActionChange(due=date(2027, 3, 5)))
    plan = desk.minutes.receive(opened, path).plan
    assert "notes.remark.edited" not in [one.msgid for one in plan.remarks]
    assert dossier(opened).actions[0].due == date(2027, 3, 5)


def test_reading_the_file_twice_changes_nothing(opened: Office) -> None:
    path = held(opened)
    text, before = path.read_bytes(), opened.workspace.database.read_bytes()
    received = desk.minutes.receive(opened, path)
    assert not received.numbered
    assert path.read_bytes() == text
    assert opened.workspace.database.read_bytes() == before


def test_numbers_are_written_back_and_the_rest_of_the_file_stays(opened: Office) -> None:
    text = held(opened).read_text(encoding="utf-8")
    assert "DECISION 1/1 (with reservations): The working group *adopts* 2.1." in text
    assert "ACTION A1.1 @ch 2027-03-01: Compare the forms." in text
    assert "// Seats by key" in text


def test_hours_noted_by_a_command_are_not_missed(opened: Office) -> None:
    path = typed(opened, ("OPENED: 14:04", "OPENED:"))
    assert [one.msgid for one in desk.minutes.receive(opened, path).plan.remarks if "ing" in one.msgid[-7:]] == [
        "notes.remark.no-closing"
    ]
    desk.meeting.close(opened, 1, time(16, 28))
    assert "notes.remark.no-closing" not in [one.msgid for one in desk.minutes.receive(opened, path).plan.remarks]


def test_wrong_lines_are_named_and_nothing_is_recorded(opened: Office) -> None:
    path = typed(opened, ("PRESENT:", "PRESENT: fr, zz"), ("CLOSED:", "CLOSED: 26:28"))
    before, text = opened.workspace.database.read_bytes(), path.read_bytes()
    with pytest.raises(NotesUnreadable):
        desk.minutes.receive(opened, path)
    assert opened.workspace.database.read_bytes() == before
    assert path.read_bytes() == text


def test_a_number_that_vanished_is_refused_and_with_drop_void(opened: Office) -> None:
    path = held(opened)
    text = path.read_text(encoding="utf-8")
    begin, end = text.index("DECISION 1/1"), text.index("Members thanked")
    path.write_text(text[:begin] + text[end:], encoding="utf-8")
    with pytest.raises(NotesRefused):
        desk.minutes.receive(opened, path)
    desk.minutes.receive(opened, path, drop=True)
    (decision,) = dossier(opened).decisions
    assert decision.void_reason == language.words.paper("en")("notes.dropped")


def test_a_decision_that_adopted_a_text_is_neither_dropped_nor_made_one_that_adopts_nothing(opened: Office) -> None:
    path = held(opened)
    desk.draft.new(opened, NewDraft(2, "The centre should open."))
    for to in (DraftState.CIRCULATED, DraftState.FINAL):
        desk.draft.advance(opened, (Scope(2),), to)
    desk.draft.adopt(opened, (Scope(2),), "1/1")
    text = path.read_text(encoding="utf-8")
    begin, end = text.index("DECISION 1/1"), text.index("Members thanked")
    lost, noted = (re.sub(r"DECISION 1/1 \(.*?\)", f"DECISION 1/1 ({mode})", text) for mode in ("vote 0-1-1", "noted"))
    for changed in (text[:begin] + text[end:], lost, noted):
        path.write_text(changed, encoding="utf-8")
        with pytest.raises(Refused, match=r"decision\.error\.adopted"):
            desk.minutes.receive(opened, path, drop=True)


def test_a_text_is_adopted_with_the_reservations_that_the_notes_have_by_now(opened: Office) -> None:
    path = held(opened)
    for _ in range(2):
        desk.draft.new(opened, NewDraft(2, "The centre should open."))
    for to in (DraftState.CIRCULATED, DraftState.FINAL):
        desk.draft.advance(opened, (Scope(2),), to)
    desk.draft.adopt(opened, (Scope(2),), "1/1")
    states = [adopted_with(opened)]
    for before, after in (
        ("RESERVATION ch (on 2.1): Too early.", "RESERVATION ch (on 2.2): Too early."),
        ("RESERVATION ch (on 2.2): Too early.", "RESERVATION ch: Too early."),
    ):
        typed(opened, (before, after))
        desk.minutes.receive(opened, path, drop=True)
        states.append(adopted_with(opened))
    desk.history.undo(opened)
    states.append(adopted_with(opened))
    assert states == [["2.1"], ["2.2"], ["2.1", "2.2"], ["2.2"]]
    typed(opened, ("(with reservations)", "(consensus)"), ("RESERVATION ch: Too early.\n", ""))
    desk.minutes.receive(opened, path, drop=True)
    assert adopted_with(opened) == []


def adopted_with(office: Office) -> list[str]:
    """The recommendations that stand as adopted with reservations."""
    with office.reading() as archive:
        found = store.draft.all_(archive)
    assert {one.adopted_by for one in found} == {"1/1"}
    return [one.label for one in found if one.state is DraftState.ADOPTED_WITH_RESERVATIONS]


def test_that_too_few_were_there_is_a_fact_also_for_a_decision_that_adopted_a_text(opened: Office) -> None:
    path = held(opened)
    desk.draft.new(opened, NewDraft(2, "The centre should open."))
    for to in (DraftState.CIRCULATED, DraftState.FINAL):
        desk.draft.advance(opened, (Scope(2),), to)
    desk.draft.adopt(opened, (Scope(2),), "1/1")
    typed(opened, ("PRESENT: fr, ch, sec", "PRESENT: fr, sec"), ("ABSENT: ma", "ABSENT: ma, ch"), ("LEFT ch 14:40", ""))
    told = [one.msgid for one in desk.minutes.receive(opened, path).plan.remarks]
    assert "notes.remark.quorum-adopted" in told
    assert [one.msgid for one in desk.check.findings(opened)] == ["check.finding.adopted-by"]
    assert desk.decision.edit(opened, "1/1", DecisionChange(Rewording("The working group *adopts* 2.1 as amended.")))


def test_an_agenda_changed_since_the_notes_were_started_gives_no_item_the_text_of_another(opened: Office) -> None:
    path = typed(opened, ("DECISION? (consensus)", "Said of theme 2.\n\nDEFERRED\n\nDECISION? (consensus)"))
    desk.agenda.add(opened, 1, NewItem(Wording("Address by the host"), Purpose.INFORMATION, 10), before=2)
    with pytest.raises(NotesUnreadable) as unreadable:
        desk.minutes.receive(opened, path)
    findings = unreadable.value.facts["findings"]
    assert [(one.facts["number"], one.facts["meant"]) for one in findings] == [(n, n + 1) for n in range(2, 7)]
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"(?m)^## ([2-6])", lambda found: f"## {int(found[1]) + 1}", text), encoding="utf-8")
    desk.minutes.receive(opened, path)
    after = dossier(opened)
    (body,) = {one.item_id for one in after.texts if "Said of theme 2." in one.body}
    assert [item.title.en for item in after.items if item.id == body] == ["Theme 2"]


def test_an_action_given_by_a_command_is_not_missed_in_the_notes_until_they_held_it(opened: Office) -> None:
    path = held(opened)
    given = desk.action.add(opened, 1, NewAction(Wording("Write to the host"), "fr", date(2027, 5, 1)))
    desk.minutes.receive(opened, path)
    assert dossier(opened).actions[-1] == given
    desk.minutes.start(opened, 1, force=True)
    line = f"ACTION {given.label} @fr 2027-05-01: Write to the host"
    desk.minutes.receive(opened, typed(opened, (line, line)))
    with pytest.raises(NotesRefused):
        desk.minutes.receive(opened, typed(opened, (line, "")))


def test_a_deferred_item_comes_back_on_the_next_agenda(opened: Office) -> None:
    path = typed(opened, ("DECISION? (consensus)", "DEFERRED\n\nDECISION? (consensus)"), ("CLOSED:", "CLOSED: 16:28"))
    desk.minutes.receive(opened, path)
    carried = [item for item in dossier(opened, 2).items if item.carried_from]
    assert [item.title.en for item in carried] == ["Theme 2"]
    desk.minutes.receive(opened, path)
    assert len([item for item in dossier(opened, 2).items if item.carried_from]) == 1


def test_a_deferred_item_that_was_taken_off_the_next_agenda_stays_off(opened: Office) -> None:
    path = typed(opened, ("DECISION? (consensus)", "DEFERRED\n\nDECISION (noted)"), ("CLOSED:", "CLOSED: 16:28"))
    desk.minutes.receive(opened, path)
    numbered = rules.agenda.numbered(dossier(opened, 2).items)
    desk.agenda.remove(opened, 2, next(number for number, item in numbered.items() if item.carried_from))
    desk.decision.edit(opened, "1/1", DecisionChange(Rewording("The working group *notes* 2.1.")))
    desk.minutes.receive(opened, path)
    assert not [item for item in dossier(opened, 2).items if item.carried_from]


@pytest.mark.parametrize("worked_on", [False, True])
def test_a_deferral_taken_out_of_the_notes_goes_off_the_next_agenda(opened: Office, worked_on: bool) -> None:
    path = typed(opened, ("DECISION? (consensus)", "DEFERRED\n\nDECISION? (consensus)"), ("CLOSED:", "CLOSED: 16:28"))
    desk.minutes.receive(opened, path)
    titles = [item.title.en for item in dossier(opened, 2).items]
    if worked_on:
        numbered = rules.agenda.numbered(dossier(opened, 2).items)
        place = next(number for number, item in numbered.items() if item.carried_from)
        desk.agenda.edit(opened, 2, place, ItemChange(minutes=50))
    path.write_text(path.read_text(encoding="utf-8").replace("DEFERRED\n\n", ""), encoding="utf-8")
    desk.minutes.receive(opened, path)
    left = [item.title.en for item in dossier(opened, 2).items]
    assert left == [title for title in titles if worked_on or title != "Theme 2"]


def test_a_deferral_that_is_read_late_passes_over_a_meeting_that_was_opened(opened: Office) -> None:
    desk.meeting.schedule(opened, Scheduling(date(2027, 4, 14), time(14), 150))
    desk.agenda.add(opened, 3, NewItem(Wording("Other"), Purpose.INFORMATION, 5))
    sittings.begin(opened, 2, time(14))
    desk.minutes.receive(opened, typed(opened, ("DECISION? (consensus)", "DEFERRED\n\nDECISION? (consensus)")))
    carried = [[item.title.en for item in dossier(opened, n).items if item.carried_from] for n in (2, 3)]
    assert carried == [[], ["Theme 2"]]


def test_starting_again_is_refused_and_with_force_keeps_the_file_beside(opened: Office) -> None:
    path = typed(opened, ("## 1.", "Typed in a hurry.\n\n## 1."))
    with pytest.raises(Refused):
        desk.minutes.start(opened, 1)
    desk.minutes.start(opened, 1, force=True)
    assert "Typed in a hurry." in path.with_name("notes-01_en.1.md").read_text(encoding="utf-8")


def test_a_file_made_anew_holds_what_is_on_record(opened: Office) -> None:
    path = held(opened)
    desk.minutes.start(opened, 1, force=True)
    before = opened.workspace.database.read_bytes()
    received = desk.minutes.receive(opened, path)
    assert not received.numbered
    assert "Members thanked her." in path.read_text(encoding="utf-8")
    assert opened.workspace.database.read_bytes() == before


def test_a_translation_places_numbers_and_makes_no_records(opened: Office) -> None:
    held(opened)
    path = desk.minutes.start(opened, 1, lang="fr")
    text = path.read_text(encoding="utf-8")
    assert "DÉCISION 1/1" in text
    translated = text.replace("## 3. Thème 2\n", "## 3. Thème 2\n\nLa rapporteuse présente 2.1.\n\n", 1)
    path.write_text(translated, encoding="utf-8")
    desk.minutes.receive(opened, path)
    found = dossier(opened)
    assert len(found.decisions) == 1
    assert any(one.language == "fr" and "rapporteuse" in one.body for one in found.texts)


def test_a_translation_in_other_paragraphs_is_told_with_its_item(opened: Office) -> None:
    held(opened)
    path = desk.minutes.start(opened, 1, lang="fr")
    translated = path.read_text(encoding="utf-8").replace(
        "## 3. Thème 2\n", "## 3. Thème 2\n\nUn.\n\nDeux.\n\nTrois.\n\n", 1
    )
    path.write_text(translated, encoding="utf-8")
    told = {one.msgid: one.facts for one in desk.minutes.receive(opened, path).plan.remarks}
    assert told["notes.remark.paragraphs"]["number"] == 3
    assert [told["notes.remark.paragraphs"][name] for name in ("n", "there")] == [3, 2]


def test_a_translation_gives_the_wordings_that_are_missing(opened: Office) -> None:
    original = held(opened)
    path = desk.minutes.start(opened, 1, lang="fr")
    text = path.read_text(encoding="utf-8")
    assert "// Compare the forms.\nSUITE A1.1 @ch 2027-03-01\N{NO-BREAK SPACE}:\n" in text
    assert "// The rapporteur presented 2.1.\n" in text
    assert "notes.remark.unworded" in [one.msgid for one in desk.minutes.receive(opened, path).plan.remarks]
    for wording in ("Comparer les formes.", "Comparer les formes juridiques."):
        line = f"SUITE A1.1 @ch 2027-03-01\N{NO-BREAK SPACE}: {wording}"
        path.write_text(re.sub(r"SUITE A1\.1.*", line, text), encoding="utf-8")
        desk.minutes.receive(opened, path)
        assert dossier(opened).actions[0].wording == Wording("Compare the forms.", wording)
        desk.minutes.receive(opened, original)
        assert dossier(opened).actions[0].wording == Wording("Compare the forms.", wording)
    path.write_text(text.replace("*adopte* 2.1", "*adopte*"), encoding="utf-8")
    assert "notes.remark.wording" in [one.msgid for one in desk.minutes.receive(opened, path).plan.remarks]
    assert dossier(opened).decisions[0].wording == PROPOSAL


def test_a_translation_that_is_older_than_its_original_is_told_until_it_is_read_once_more(opened: Office) -> None:
    original = held(opened)
    french = desk.minutes.start(opened, 1, lang="fr")
    text = french.read_text(encoding="utf-8")
    french.write_text(text.replace("## 3. Thème 2\n", "## 3. Thème 2\n\nUn.\n\nDeux.\n", 1), encoding="utf-8")
    assert desk.minutes.receive(opened, french).behind == {}
    assert desk.minutes.receive(opened, original).behind == {}
    typed(opened, ("Members thanked her.", "Members thanked her.\n\nACTION @ma: Write.\nFR: Écrire.\n"))
    assert desk.minutes.receive(opened, original).behind == {}
    typed(opened, ("Members thanked her.", "Members  thanked\nher."))
    assert desk.minutes.receive(opened, original).behind == {}
    typed(opened, ("Members  thanked\nher.", "Members thanked her warmly."))
    assert desk.minutes.receive(opened, original).behind == {"fr": (3,)}
    assert desk.minutes.issue(opened, 1, ("en", "fr")).behind == {"fr": (3,)}
    assert desk.minutes.issue(opened, 1, ("en",)).behind == {}
    assert desk.minutes.receive(opened, french).behind == {}
    assert desk.minutes.issue(opened, 1, ("en", "fr")).behind == {}
    before = opened.workspace.database.read_bytes()
    desk.minutes.receive(opened, french)
    assert opened.workspace.database.read_bytes() == before


def test_what_stands_before_the_first_item_can_be_older_than_its_original_too(opened: Office) -> None:
    original, french = held(opened), desk.minutes.start(opened, 1, lang="fr")
    for path, said in ((original, "Welcome."), (french, "Bienvenue.")):
        path.write_text(re.sub(r"^## 1", f"{said}\n\n## 1", path.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
        assert desk.minutes.receive(opened, path).behind == {}
    typed(opened, ("Welcome.", "Welcome to all."))
    assert desk.minutes.receive(opened, original).behind == {"fr": (None,)}
    assert desk.minutes.issue(opened, 1, ("en", "fr")).behind == {"fr": (None,)}


def test_what_the_original_words_anew_is_told_where_other_languages_stay(opened: Office) -> None:
    path = held(opened)
    typed(opened, ("*adopts* 2.1", "*adopts* 2.1, as amended"))
    for _ in range(2):
        assert _older(desk.minutes.receive(opened, path)) == {"fr": ("1/1",)}
        assert _older(desk.minutes.issue(opened, 1, ("fr",))) == {"fr": ("1/1",)}
    assert _older(desk.minutes.issue(opened, 1, ("en",))) == {}
    typed(opened, ("*adopte* 2.1", "*adopte* donc 2.1"))
    assert _older(desk.minutes.receive(opened, path)) == {}
    assert _older(desk.minutes.issue(opened, 1, ("fr",))) == {}


def test_older_words_of_a_decision_are_confirmed_by_the_same_or_put_right_in_the_notes_in_their_language(
    opened: Office,
) -> None:
    path = held(opened)
    french = desk.minutes.start(opened, 1, lang="fr")
    typed(opened, ("*adopts* 2.1", "*rejects* 2.1"))
    assert _older(desk.minutes.receive(opened, path)) == {"fr": ("1/1",)}
    assert [one.msgid for one in desk.check.findings(opened)] == ["check.finding.older"]
    (step,) = (one for one in rules.next.due(desk.situation.see(opened)) if one.kind is StepKind.DECISION_OLDER)
    assert step.command == 'wgsec decision edit 1/1 --fr "…"'
    # The same words in a file that nobody touched say nothing; from a command they are said on purpose.
    desk.minutes.receive(opened, french)
    assert _older(desk.minutes.receive(opened, path)) == {"fr": ("1/1",)}
    french.write_text(french.read_text("utf-8").replace("*adopte* 2.1", "*rejette* 2.1"), "utf-8")
    desk.minutes.receive(opened, french)
    assert _older(desk.minutes.receive(opened, path)) == {}
    desk.decision.edit(opened, "1/1", DecisionChange(Rewording("The group *defers* 2.1.")))
    assert _older(desk.minutes.issue(opened, 1, ("fr",))) == {"fr": ("1/1",)}
    with opened.reading() as archive:
        words = store.minutes.decision(archive, "1/1").wording
    assert desk.decision.edit(opened, "1/1", DecisionChange(Rewording(fr=words.fr)))
    assert _older(desk.minutes.issue(opened, 1, ("fr",))) == {}
    assert desk.check.findings(opened) == ()


def _older(made: desk.minutes.Received | desk.minutes.Printed) -> dict[str, tuple[str, ...]]:
    return {lang: tuple(one.label for one in those) for lang, those in made.older.items()}


def test_what_the_commands_would_ask_about_is_remarked_of_a_notes_file_too(opened: Office) -> None:
    path = held(opened)
    there = ("PRESENT: fr, ch, sec", "PRESENT: fr, sec\nREPRESENTED: ch by Anna Muster")
    typed(opened, there, ("CLOSED: 16:28", "CLOSED: 23:55"))
    at_two = replace(opened, now=datetime(2027, 2, 10, 13, 30, tzinfo=UTC))
    told = {one.msgid: one.facts for one in desk.minutes.receive(at_two, path).plan.remarks}
    assert told["meeting.odd.stand-in"] == {"name": "Anna Muster", "key": "ch"}
    assert told["meeting.odd.hour-to-come"] == {"number": 1, "at": time(23, 55)}
    typed(opened, ("Anna Muster", "person CH"))
    late = replace(opened, now=datetime(2027, 2, 10, 22, 56, tzinfo=UTC))
    told = {one.msgid: one.facts for one in desk.minutes.receive(late, path).plan.remarks}
    assert not {"meeting.odd.stand-in", "meeting.odd.hour-to-come"} & told.keys()


def test_the_four_papers_say_what_is_missing_in_a_language(opened: Office) -> None:
    held(opened)
    printed = desk.minutes.issue(opened, 1, ("en", "fr"))
    assert len(printed.issued) == 8
    assert printed.untranslated == {"fr": papers.minutes.Missing((3,), ("A1.1",))}
    desk.minutes.receive(opened, desk.minutes.start(opened, 1, lang="fr"))  # all is there, as comments to be translated
    assert desk.minutes.issue(opened, 1, ("fr",)).untranslated == printed.untranslated


def test_papers_before_the_minutes_are_refused(opened: Office) -> None:
    with pytest.raises(Refused, match=r"minutes\.error\.not-started"):
        desk.minutes.issue(opened, 1, ("en",))


def test_papers_before_any_notes_were_read_would_be_empty_and_are_refused(opened: Office) -> None:
    desk.minutes.start(opened, 1)
    with pytest.raises(Refused, match=r"minutes\.error\.not-received"):
        desk.minutes.issue(opened, 1, ("en",))
    assert not list(opened.workspace.out.rglob("*.docx"))


def test_nobody_stands_in_whose_name_no_notes_could_say(opened: Office) -> None:
    with pytest.raises(WrongUsage, match=r"person\.error\.sign"):
        desk.meeting.attend(opened, 1, (Attending("ch", Presence.REPRESENTED, by="Muster, Anna"),))
    assert dossier(opened).attendance == ()


@pytest.mark.parametrize("languages", [{"lang": "es"}, {"original": "es"}, {"lang": "en", "original": "es"}])
def test_notes_are_given_out_only_in_a_language_in_which_they_are_read(opened: Office, languages: dict) -> None:
    with pytest.raises(Refused, match=r"minutes\.error\.language"):
        desk.minutes.start(opened, 1, **languages)
    assert dossier(opened).minutes is None
    assert not list(opened.workspace.notes.glob("*_es.md"))
    desk.group.edit(opened, GroupChange(meeting_languages=("en", "fr", "es")))
    assert desk.minutes.receive(opened, desk.minutes.start(opened, 1, **languages))


def test_decisions_are_put_right_and_declared_void_once(opened: Office) -> None:
    held(opened)
    assert desk.decision.edit(opened, "1/1", DecisionChange(Rewording(fr="Le groupe *adopte* 2.1.")))
    with pytest.raises(WrongUsage):
        desk.decision.edit(opened, "1/1", DecisionChange(mode=DecisionMode.VOTE))
    with pytest.raises(WrongUsage):
        desk.decision.edit(opened, "1/1", DecisionChange(votes=(2, 0, 1)))  # two were there
    assert desk.decision.edit(opened, "1/1", DecisionChange(votes=(1, 0, 1)))
    assert dossier(opened).decisions[0].votes == (1, 0, 1)
    with pytest.raises(WrongUsage):
        desk.decision.edit(opened, "1/1", DecisionChange(mode=DecisionMode.NOTED, votes=(1, 0, 1)))
    with pytest.raises(Refused):
        desk.decision.edit(opened, "1/1", DecisionChange(mode=DecisionMode.CONSENSUS))  # it has a reservation
    assert dossier(opened).decisions[0].votes == (1, 0, 1)
    desk.decision.void(opened, "1/1", "entered twice")
    with pytest.raises(Refused):
        desk.decision.void(opened, "1/1", "again")
    with pytest.raises(Refused):
        desk.decision.edit(opened, "1/1", DecisionChange(Rewording("Another text.")))


def test_actions_are_given_changed_and_closed(opened: Office) -> None:
    held(opened)
    given = desk.action.add(opened, 1, NewAction(Wording("Find a date."), "sec"))
    assert given.label == "A1.2"
    assert desk.action.edit(opened, "a1.2", ActionChange(due=date(2027, 3, 5), owner="fr"))
    with pytest.raises(Refused, match=r"action\.error\.before-given"):
        desk.action.done(opened.at(datetime(2027, 2, 9, 18, tzinfo=UTC)), "a1.2")
    over = opened.at(datetime(2027, 2, 10, 18, tzinfo=UTC))
    (closed,) = desk.action.done(over, "a1.2", "A1.2", note="done by mail")
    with opened.reading() as archive:
        acts = store.history.entries(archive, subject="action")
    assert [(one.act.name, one.act.subject) for one in acts] == [
        ("action.edit", "action A1.2"),
        ("action.done", "action A1.2"),
    ]
    assert (closed.state, closed.owner, closed.closed_on) == (ActionState.DONE, "fr", date(2027, 2, 10))
    with pytest.raises(Refused, match=r"action\.error\.closed"):
        desk.action.done(over, "A1.1", "A1.2")
    assert dossier(opened).actions[0].state is ActionState.OPEN


def test_a_start_that_is_not_committed_leaves_no_notes_file(opened: Office) -> None:
    with failing.commits():
        desk.minutes.start(opened, 1)
    assert [*opened.workspace.notes.glob("*")] == []
    assert desk.minutes.start(opened, 1).is_file()


def test_a_reading_that_is_not_committed_leaves_the_notes_file_alone(opened: Office) -> None:
    path = typed(opened, ("DECISION? (consensus)", "DECISION (consensus)"))
    before = path.read_bytes()
    with failing.commits():
        desk.minutes.receive(opened, path)
    assert {one.name: one.read_bytes() for one in path.parent.iterdir()} == {path.name: before}


def test_notes_saved_while_they_are_read_are_not_overwritten(opened: Office) -> None:
    path = typed(opened, ("DECISION? (consensus)", "DECISION (consensus)"))
    later = path.read_bytes() + b"\nOne more word.\n"
    with failing.meanwhile(lambda: path.write_bytes(later)), pytest.raises(Refused, match=r"file\.error\.meanwhile"):
        desk.minutes.receive(opened, path)
    assert path.read_bytes() == later
    assert dossier(opened).decisions == ()


def cut_off(office: Office) -> Path:
    """The records were committed, and the machine stopped before the file with its numbers was renamed."""
    path = typed(office)
    with mock.patch.object(outbox.files.Staged, "place", side_effect=PowerCutError), pytest.raises(PowerCutError):
        held(office)
    assert [one.label for one in dossier(office).decisions] == ["1/1"]
    assert "DECISION (with reservations): " in path.read_text(encoding="utf-8")
    return path


def test_numbers_that_a_crash_kept_out_of_the_file_come_back_at_the_next_reading(opened: Office) -> None:
    path, before = cut_off(opened), opened.workspace.database.read_bytes()
    assert desk.minutes.receive(opened, path).numbered
    assert opened.workspace.database.read_bytes() == before
    text = path.read_text(encoding="utf-8")
    assert "DECISION 1/1 (with reservations): " in text
    assert "ACTION A1.1 @ch" in text


def test_notes_saved_just_before_their_numbers_come_are_not_overwritten(opened: Office) -> None:
    path = typed(opened, ("DECISION? (consensus)", "DECISION (consensus)"))
    later = path.read_bytes() + b"\nOne more word.\n"
    with (
        pytest.raises(OutsideFailed, match=r"file\.error\.overtaken"),
        failing.at_the_end(lambda: path.write_bytes(later)),
    ):
        desk.minutes.receive(opened, path)
    assert path.read_bytes() == later
    desk.minutes.receive(opened, path)
    text = path.read_text(encoding="utf-8")
    assert "DECISION 1/1 (consensus)" in text
    assert "One more word." in text


def test_a_line_that_says_something_else_since_a_crash_is_asked_about(opened: Office) -> None:
    path = cut_off(opened)
    path.write_text(path.read_text(encoding="utf-8").replace("the forms.", "all the forms."), encoding="utf-8")
    with pytest.raises(NotesRefused) as refused:
        desk.minutes.receive(opened, path)
    assert {one.msgid for one in refused.value.facts["findings"]} == {"notes.error.vanished", "notes.error.double"}


def test_a_heading_that_is_gone_doubles_no_decision(opened: Office) -> None:
    """Its decision stood under two items, and its text under both."""
    path = held(opened)
    before, text = opened.workspace.database.read_bytes(), path.read_text(encoding="utf-8")
    path.write_text(text.replace("## 3. Theme 2\n", ""), encoding="utf-8")
    with pytest.raises(NotesUnreadable) as refused:
        desk.minutes.receive(opened, path)
    (told,) = refused.value.facts["findings"]
    assert (told.msgid, told.facts["number"], told.facts["labels"]) == (
        "notes.error.heading-records",
        3,
        ("1/1", "A1.1"),
    )
    assert told.facts["title"] == "Theme 2"
    assert opened.workspace.database.read_bytes() == before
    path.write_text(text, encoding="utf-8")
    desk.minutes.receive(opened, path)
    assert opened.workspace.database.read_bytes() == before


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_heading_that_is_gone_gives_no_item_the_text_of_another(opened: Office, lang: str) -> None:
    held(opened)
    path = desk.minutes.file_of(opened, 1, lang)
    if lang == "fr":
        desk.minutes.start(opened, 1, lang=lang)
    text = path.read_text(encoding="utf-8")
    heading = next(line for line in text.splitlines() if line.startswith("## 4."))
    path.write_text(text.replace(heading, f"{heading}\n\nMore was said."), encoding="utf-8")
    desk.minutes.receive(opened, path)
    path.write_text(path.read_text(encoding="utf-8").replace(heading, ""), encoding="utf-8")
    with pytest.raises(NotesUnreadable) as refused:
        desk.minutes.receive(opened, path)
    assert [(one.msgid, one.facts["number"]) for one in refused.value.facts["findings"]] == [("notes.error.heading", 4)]


def test_an_item_that_says_nothing_yet_needs_no_heading(opened: Office) -> None:
    path = held(opened)
    text = path.read_text(encoding="utf-8")
    heading = next(line for line in text.splitlines() if line.startswith("## 4."))
    path.write_text(text.replace(heading, ""), encoding="utf-8")
    remarks = desk.minutes.receive(opened, path).plan.remarks
    assert [one.facts["number"] for one in remarks if one.msgid == "notes.remark.item-missing"] == [4]


def test_a_reservation_to_what_is_only_proposed_is_not_dropped_without_a_word(opened: Office) -> None:
    path = typed(opened, ("FR: Le groupe de travail *adopte* 2.1.\n", "\nRESERVATION ch (on 2.1): Too early.\n"))
    with pytest.raises(NotesUnreadable) as refused:
        desk.minutes.receive(opened, path)
    (told,) = refused.value.facts["findings"]
    lines = path.read_text(encoding="utf-8").split("\n")
    assert (told.msgid, lines[told.line - 1]) == ("notes.error.reservation-open", "RESERVATION ch (on 2.1): Too early.")
    assert lines[told.facts["first"] - 1].startswith("DECISION?")


def remarked(office: Office, path: Path) -> list[tuple[str, object]]:
    """The remarks of a reading, with what each is about."""
    told = desk.minutes.receive(office, path).plan.remarks
    return [(one.msgid, one.facts.get("label", one.facts.get("seats", one.facts.get("seat")))) for one in told]


def test_a_reservation_of_a_seat_that_was_not_there_is_told(opened: Office) -> None:
    path = held(opened)
    assert ("notes.remark.reservation-away", "ch") not in remarked(opened, path)
    text = path.read_text(encoding="utf-8").replace("LEFT ch 14:40\n", "").replace("fr, ch, sec", "fr, sec")
    path.write_text(text.replace("EXCUSED:", "EXCUSED: ch").replace("ABSENT: ma", "REMOTE: ma"), encoding="utf-8")
    assert ("notes.remark.reservation-away", "ch") in remarked(opened, path)


def test_an_action_that_is_carried_over_below_its_proposal_does_not_stay_as_it_is(opened: Office) -> None:
    held(opened)
    desk.agenda.add(opened, 2, NewItem(Wording("Action points"), Purpose.ACTION_POINTS, 5))
    second_meeting(opened, "")
    path = desk.minutes.file_of(opened, 2, "en")
    assert "ACTION? A1.1" in path.read_text(encoding="utf-8")
    later = replace(opened, now=datetime(2027, 3, 17, 18, tzinfo=UTC))
    assert ("notes.remark.open-action", "A1.1") in remarked(later, path)
    second_meeting(opened, "ACTION A1.1 @ch 2027-04-01: Compare the forms.")
    assert ("notes.remark.open-action", "A1.1") not in remarked(later, path)
    assert dossier(opened).actions[0].due == date(2027, 4, 1)


def test_chair_and_secretary_of_whom_nothing_is_said_are_named(opened: Office) -> None:
    """They were on no list of participants, and nobody said so."""
    path = typed(opened, ("PRESENT:", "PRESENT: fr, ch, ma"))
    assert "// No answer before the meeting: ch, fr, ma, sec\n" in path.read_text(encoding="utf-8")
    assert ("notes.remark.no-word", "sec") in remarked(opened, path)


def test_a_translation_that_says_another_date_or_mode_is_told_to_change_neither(opened: Office) -> None:
    held(opened)
    path = desk.minutes.start(opened, 1, lang="fr")
    assert not [msgid for msgid, _ in remarked(opened, path) if msgid == "notes.remark.contradicts"]
    text = path.read_text(encoding="utf-8")
    assert "(avec réserves)" in text
    path.write_text(
        text.replace("2027-03-01", "2027-03-12").replace("(avec réserves)", "(consensus)"), encoding="utf-8"
    )
    assert {("notes.remark.contradicts", "1/1"), ("notes.remark.contradicts", "A1.1")} <= {*remarked(opened, path)}
    assert dossier(opened).actions[0].due == date(2027, 3, 1)
    desk.action.edit(opened, "A1.1", ActionChange(due=date(2027, 3, 12)))
    assert ("notes.remark.contradicts", "A1.1") not in remarked(opened, path)


def test_a_cancelled_meeting_has_no_minutes(opened: Office) -> None:
    desk.meeting.cancel(opened, 2)
    with pytest.raises(Refused, match=r"meeting\.error\.cancelled"):
        desk.minutes.start(opened, 2)


def test_a_meeting_that_was_not_opened_has_no_papers_of_what_was_said(opened: Office) -> None:
    desk.minutes.start(opened, 2)
    with pytest.raises(Refused, match=r"meeting\.error\.not-opened"):
        desk.minutes.issue(opened, 2, ("en",))


def test_a_meeting_that_lies_ahead_or_is_off_is_not_held_by_its_notes(opened: Office) -> None:
    path = desk.minutes.start(opened, 2)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("OPENED:", "OPENED: 14:04").replace("CLOSED:", "CLOSED: 16:28"), encoding="utf-8")
    with pytest.raises(Refused) as refused:
        desk.minutes.receive(opened, path)
    assert refused.value.msgid == "meeting.error.not-yet"
    assert dossier(opened, 2).meeting.state is MeetingState.PLANNED
    desk.meeting.cancel(opened, 2)
    with pytest.raises(Refused):
        desk.minutes.receive(replace(opened, now=datetime(2027, 3, 18, 9, tzinfo=UTC)), path)
    assert dossier(opened, 2).meeting.state is MeetingState.CANCELLED


def test_nothing_is_recorded_of_a_meeting_that_nobody_opened_nor_of_one_that_is_off(opened: Office) -> None:
    """A decision of a meeting still to come, or cancelled, was on record, and adopted a recommendation."""
    for lang in ("en", "fr"):
        path = desk.minutes.start(opened, 2, lang=lang)
        path.write_text(path.read_text(encoding="utf-8") + "\nDECISION: The group thanks.\n", encoding="utf-8")
    french, path = path, desk.minutes.file_of(opened, 2, "en")
    before, later = dossier(opened, 2), replace(opened, now=datetime(2027, 3, 18, 9, tzinfo=UTC))
    french.write_text(french.read_text(encoding="utf-8").replace("DECISION: The group thanks.", ""), encoding="utf-8")
    for file in (path, french):
        with pytest.raises(Refused, match=r"meeting\.error\.not-opened"):
            desk.minutes.receive(later, file)
    desk.meeting.cancel(opened, 2)
    for file in (path, french):
        with pytest.raises(Refused, match=r"meeting\.error\.cancelled"):
            desk.minutes.receive(later, file)
    assert (dossier(opened, 2).decisions, dossier(opened, 2).minutes) == ((), before.minutes)


def test_a_meeting_of_which_notes_were_read_is_not_cancelled(opened: Office) -> None:
    """Its opening may have been taken back since."""
    with opened.reading() as archive:
        (opening,) = store.history.entries(archive, act="meeting.open")
    desk.minutes.receive(opened, typed(opened))
    desk.history.undo(opened, opening.id)
    assert dossier(opened).meeting.state is MeetingState.PLANNED
    with pytest.raises(Refused, match=r"minutes\.error\.read"):
        desk.meeting.cancel(opened, 1)


def test_a_meeting_that_was_never_opened_is_held_once_its_notes_are_read(opened: Office) -> None:
    path = desk.minutes.start(opened, 2)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("CLOSED:", "CLOSED: 16:28"), encoding="utf-8")
    desk.minutes.receive(replace(opened, now=datetime(2027, 3, 17, 17, tzinfo=UTC)), path)
    assert dossier(opened, 2).meeting.state is MeetingState.HELD


def test_a_meeting_that_passes_midnight_has_minutes(opened: Office) -> None:
    desk.meeting.schedule(opened, Scheduling(date(2027, 5, 20), time(23), 150))
    desk.agenda.add(opened, 3, NewItem(Wording("Theme 1"), Purpose.DECISION, 60, theme=1))
    later = replace(opened, now=datetime(2027, 5, 21, 8, tzinfo=UTC))
    path = desk.minutes.start(later, 3)
    moves, body = "LEFT ma 23:06, ch 00:30\n\n", "DECISION: The group adopts its report.\n\n"
    text = path.read_text(encoding="utf-8").replace("OPENED:", "OPENED: 23:04").replace("CLOSED:", "CLOSED: 01:28")
    text = (
        text.replace("PRESENT:", "PRESENT: fr, ch, ma")
        .replace("## 4. ", body + "## 4. ", 1)
        .replace("## 1.", moves + "## 1.", 1)
    )
    path.write_text(text, encoding="utf-8")
    desk.minutes.receive(later, path)
    found = dossier(opened, 3)
    assert (found.meeting.opened_at, found.meeting.closed_at) == (time(23, 4), time(1, 28))
    assert [one.present for one in found.decisions] == [2]


def test_what_is_adopted_without_a_quorum_is_refused(opened: Office) -> None:
    path = typed(
        opened, ("PRESENT:", "PRESENT: fr"), ("ABSENT:", "ABSENT: ch, ma"), ("DECISION? (consensus)", "DECISION")
    )
    with pytest.raises(NotesRefused):
        desk.minutes.receive(opened, path)
    assert dossier(opened).decisions == ()
    typed(opened, ("DECISION: The", "DECISION (noted): The"))
    desk.minutes.receive(opened, path)
    assert [(one.mode, one.present) for one in dossier(opened).decisions] == [(DecisionMode.NOTED, 1)]
    with pytest.raises(Refused):
        desk.decision.edit(opened, "1/1", DecisionChange(mode=DecisionMode.CONSENSUS))


def second_meeting(office: Office, outcome: str, *, correct: bool = False) -> None:
    """The second meeting is held, and says this of the minutes of the first."""
    later = replace(office, now=datetime(2027, 3, 17, 18, tzinfo=UTC))
    path = desk.minutes.file_of(office, 2, "en")
    if not path.exists():
        desk.minutes.start(later, 2)
    text = path.read_text(encoding="utf-8").replace("CLOSED:\n", "CLOSED: 16:28\n")
    heading = next(line for line in text.splitlines() if line.startswith("## 3."))
    before, after = text.split(f"{heading}\n")
    typed_after = "\n".join(line for line in after.splitlines() if line not in ("ADOPTED", "DEFERRED"))
    path.write_text(f"{before}{heading}\n\n{outcome}\n\n{typed_after}\n", encoding="utf-8")
    desk.minutes.receive(later, path, correct=correct)


def test_notes_that_carried_an_action_over_are_read_again_and_made_anew_once_it_is_done(opened: Office) -> None:
    held(opened)
    carried = "ACTION A1.1 @ch 2027-04-01: Compare the forms."
    second_meeting(opened, carried)
    later = replace(opened, now=datetime(2027, 4, 20, 9, tzinfo=UTC))
    desk.action.done(later, "A1.1")
    path, before = desk.minutes.file_of(opened, 2, "en"), opened.workspace.database.read_bytes()
    desk.minutes.receive(later, path)
    desk.minutes.start(later, 2, force=True)
    assert carried in path.read_text(encoding="utf-8")
    desk.minutes.receive(later, path)
    assert opened.workspace.database.read_bytes() == before


def status(office: Office, lang: str) -> str:
    found = dossier(office)
    imprint = Imprint("ITC-WG(2027)R1", date(2027, 3, 18), ("en",), Distribution.MEMBERS)
    return papers.minutes.compose(found, imprint, language.words.paper(lang)).status


def test_a_later_meeting_adopts_the_minutes_of_the_one_before(opened: Office) -> None:
    desk.agenda.add(opened, 2, NewItem(Wording("Minutes of the first meeting"), Purpose.ADOPTION_OF_MINUTES, 5))
    held(opened)
    assert [status(opened, lang) for lang in ("en", "fr", "es")] == [
        "Draft minutes",
        "Projet de procès-verbal",
        "Proyecto de acta",
    ]
    second_meeting(opened, "ADOPTED")
    minutes = dossier(opened).minutes
    assert minutes is not None
    assert (minutes.state, minutes.adopted_at) == (MinutesState.ADOPTED, 2)
    assert [status(opened, lang) for lang in ("en", "fr", "es")] == [
        "Minutes, adopted at the second meeting",
        "Procès-verbal, adopté à la deuxième réunion",
        "Acta, aprobada en la segunda reunión",
    ]
    desk.minutes.receive(opened, desk.minutes.file_of(opened, 1, "en"))
    assert dossier(opened).minutes == minutes


def adopted(office: Office) -> Path:
    """The notes file of the first meeting, whose minutes the second one adopted."""
    desk.agenda.add(office, 2, NewItem(Wording("Minutes of the first meeting"), Purpose.ADOPTION_OF_MINUTES, 5))
    path = held(office)
    second_meeting(office, "ADOPTED")
    return path


@pytest.mark.parametrize(
    ("change", "kind", "name"),
    [
        (("Members thanked her.", "Members thanked her warmly."), "item", 3),
        (("Members thanked her.", "Members thanked her.\n\nNOTED"), "item", 3),
        (("*adopts* 2.1.", "*adopts* 2.1 as amended."), "record", "1/1"),
        (("*adopte* 2.1.", "*adopte* 2.1, modifiée."), "record", "1/1"),
        (("Too early.", "Too late."), "record", "1/1"),
        (("2027-03-01: Compare", "2027-03-02: Compare"), "record", "A1.1"),
        (("Compare the forms.", "Compare the forms.\n\nACTION @ma: Write to the host."), "record", "A1.2"),
        (("Compare the forms.", "Compare the forms.\n\nDONE: A1.1"), "record", "A1.1"),
        (("ABSENT: ma", "ABSENT:"), "opening", ""),
        (("CLOSED: 16:28", "CLOSED: 16:29"), "opening", ""),
        (("## 1.", "All rose.\n\n## 1."), "opening", ""),
    ],
)
def test_what_the_group_adopted_changes_only_by_a_correction(
    opened: Office, change: tuple[str, str], kind: str, name: object
) -> None:
    path = adopted(opened)
    before, text = opened.workspace.database.read_bytes(), path.read_text(encoding="utf-8")
    desk.minutes.receive(opened, path)
    assert opened.workspace.database.read_bytes() == before
    typed(opened, change)
    with pytest.raises(Refused, match=r"minutes\.error\.adopted") as refused:
        desk.minutes.receive(opened, path)
    told = [(one.msgid, one.facts[kind]) for one in refused.value.facts["findings"] if kind in one.facts]
    assert told == [(f"minutes.error.adopted-{kind}", name)]
    assert opened.workspace.database.read_bytes() == before
    assert path.read_text(encoding="utf-8") == text.replace(*change, 1)
    desk.minutes.receive(opened, path, correct=True)
    assert opened.workspace.database.read_bytes() != before
    assert status(opened, "en") == "Minutes, adopted at the second meeting"


def test_a_translation_of_adopted_minutes_may_come(opened: Office) -> None:
    path = adopted(opened)
    typed(
        opened,
        (
            "ACTION A1.1 @ch 2027-03-01: Compare the forms.",
            "ACTION A1.1 @ch 2027-03-01: Compare the forms.\nFR: Comparer.",
        ),
    )
    desk.minutes.receive(opened, path)
    assert dossier(opened).actions[0].wording.fr == "Comparer."
    french = desk.minutes.start(opened, 1, lang="fr")
    text = french.read_text(encoding="utf-8")
    french.write_text(text.replace("## 3. Thème 2\n", "## 3. Thème 2\n\nPrésentation.\n", 1), encoding="utf-8")
    desk.minutes.receive(opened, french)
    assert any(one.language == "fr" and "Présentation." in one.body for one in dossier(opened).texts)


def test_minutes_said_by_mistake_to_be_adopted_are_a_draft_again(opened: Office) -> None:
    desk.agenda.add(opened, 2, NewItem(Wording("Minutes of the first meeting"), Purpose.ADOPTION_OF_MINUTES, 5))
    held(opened)
    second_meeting(opened, "ADOPTED")
    second_meeting(opened, "DEFERRED", correct=True)
    minutes = dossier(opened).minutes
    assert minutes is not None
    assert (minutes.state, minutes.adopted_at) == (MinutesState.DRAFT, None)


def test_the_original_may_be_another_until_notes_were_read(opened: Office) -> None:
    assert desk.minutes.start(opened, 1, original="fr", force=True).name == "notes-01_fr.md"
    started = dossier(opened).minutes
    assert started is not None
    assert started.original == "fr"
    desk.minutes.receive(opened, opened.workspace.notes / "notes-01_fr.md")
    with pytest.raises(Refused, match=r"minutes\.error\.original"):
        desk.minutes.start(opened, 1, original="en", force=True)


@pytest.mark.parametrize("text", ["Text.\n\n[^1]: idle", "> " * 40 + "deep", "word " * 5000, "[a]: https://e.org"])
def test_what_no_paper_can_set_is_no_wording_of_a_decision_or_an_action(opened: Office, text: str) -> None:
    held(opened)
    said = Rewording(en=text)
    for act in (
        lambda: desk.decision.edit(opened, "1/1", DecisionChange(said)),
        lambda: desk.action.edit(opened, "A1.1", ActionChange(said)),
        lambda: desk.action.add(opened, 1, NewAction(said.said, "ch")),
    ):
        with pytest.raises(WrongUsage, match=r"markdown\.error\.wording"):
            act()


def test_a_footnote_across_a_decision_is_read_and_an_idle_one_is_not(opened: Office) -> None:
    path = typed(
        opened,
        ("DECISION? (consensus)", "As in[^1].\n\nDECISION (consensus)"),
        ("FR: Le groupe de travail *adopte* 2.1.\n", "FR: Le groupe.\n\nMore was said.\n\n[^1]: The report.\n"),
    )
    desk.minutes.receive(opened, path)
    assert {one.language for one in desk.minutes.issue(opened, 1, ("en", "fr")).issued} == {"en", "fr"}
    before = dossier(opened)
    typed(opened, ("As in[^1].", "As in."))
    with pytest.raises(NotesUnreadable) as refused:
        desk.minutes.receive(opened, path)
    lines = path.read_text(encoding="utf-8").split("\n")
    (found,) = refused.value.facts["findings"]
    assert lines[found.line - 1] == "[^1]: The report."
    assert dossier(opened) == before


def test_the_first_notes_are_begun_in_the_language_that_is_spoken_at_the_desk(opened: Office) -> None:
    assert desk.minutes.start(opened, 1, spoken="fr").name == "notes-01_fr.md"
    assert desk.minutes.start(opened, 2, spoken="en").name == "notes-02_fr.md"


def test_notes_are_begun_in_the_language_of_the_minutes_before(opened: Office) -> None:
    desk.minutes.start(opened, 1, original="fr")
    assert desk.minutes.start(opened, 2).name == "notes-02_fr.md"
    assert desk.minutes.start(opened, 2, original="en").name == "notes-02_en.md"
