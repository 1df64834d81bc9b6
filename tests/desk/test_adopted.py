"""What the group has adopted is corrected on no road by accident: no command, no translation, no undoing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from unittest import mock

import pytest

from tests.desk.test_minutes import adopted, dossier, held, opened, second_meeting, typed
from wgsec import desk, records, store
from wgsec.desk.action import ActionChange, NewAction
from wgsec.desk.agenda import ItemChange
from wgsec.desk.agenda_item import NewItem
from wgsec.desk.decision import DecisionChange
from wgsec.desk.group import GroupChange
from wgsec.desk.meeting import Attending, MeetingChange, Scheduling
from wgsec.desk.office import Office
from wgsec.errors import NotesRefused, Refused
from wgsec.facts.agenda import Outcome, Purpose
from wgsec.facts.change import Rewording
from wgsec.facts.language import Wording
from wgsec.facts.meeting import Meeting, MeetingState, Presence
from wgsec.facts.minutes import DecisionMode, MinutesState
from wgsec.store.transaction import Transaction

__all__ = ["opened"]

Act = Callable[[Office, bool], object]
ON_THE_DAY = datetime(2027, 2, 10, 18, tzinfo=UTC)

ACTS: dict[str, tuple[Act, list[tuple[str, object]]]] = {
    "decision edit, a wording": (
        lambda office, correct: desk.decision.edit(
            office, "1/1", DecisionChange(Rewording("The opposite.")), correct=correct
        ),
        [("record", "1/1")],
    ),
    "decision edit, a vote": (
        lambda office, correct: desk.decision.edit(office, "1/1", DecisionChange(votes=(1, 0, 1)), correct=correct),
        [("record", "1/1")],
    ),
    "decision void": (
        lambda office, correct: desk.decision.void(office, "1/1", "entered twice", correct=correct),
        [("item", 3), ("record", "1/1")],
    ),
    "meeting attend": (
        lambda office, correct: desk.meeting.attend(office, 1, (Attending("ma", Presence.PRESENT),), correct=correct),
        [("opening", "")],
    ),
    "meeting edit": (
        lambda office, correct: desk.meeting.edit(
            office, 1, MeetingChange(Rewording("The first"), minutes=120), correct=correct
        ),
        [("head", "")],
    ),
    "agenda edit, a title": (
        lambda office, correct: desk.agenda.edit(office, 1, 3, ItemChange(Rewording(en="Theme 3")), correct=correct),
        [("item", 3)],
    ),
    "agenda edit, the table": (lambda office, correct: arranged(office, correct), [("item", 3)]),
    "agenda add": (
        lambda office, correct: desk.agenda.add(
            office, 1, NewItem(Wording("Address"), Purpose.INFORMATION, 5), before=5, correct=correct
        ),
        [("item", 5), ("item", 6), ("item", 7)],
    ),
    "agenda move": (
        lambda office, correct: desk.agenda.move(office, 1, 4, 5, correct=correct),
        [("item", 4), ("item", 5)],
    ),
    "agenda remove": (
        lambda office, correct: desk.agenda.remove(office, 1, 6, correct=correct),
        [("item", 6)],
    ),
    "action add": (
        lambda office, correct: desk.action.add(office, 1, NewAction(Wording("Write"), "fr"), correct=correct),
        [("record", "A1.2")],
    ),
    "action done, on the day of the meeting": (
        lambda office, correct: desk.action.done(office.at(ON_THE_DAY), "A1.1", correct=correct),
        [("record", "A1.1")],
    ),
}


def adopt(office: Office) -> None:
    """The second meeting adopts the minutes of the first as they stand."""
    desk.agenda.add(office, 2, NewItem(Wording("Minutes"), Purpose.ADOPTION_OF_MINUTES, 5))
    second_meeting(office, "ADOPTED")


def test_an_adoption_is_not_lost_with_its_line(opened: Office) -> None:
    adopted(opened)
    with pytest.raises(Refused, match=r"minutes\.error\.unadopted"):
        second_meeting(opened, "")
    later = replace(opened, now=datetime(2027, 3, 17, 18, tzinfo=UTC))
    desk.minutes.receive(later, desk.minutes.file_of(opened, 2, "en"), correct=True)
    minutes = dossier(opened).minutes
    assert minutes is not None
    assert minutes.adopted_at is None


TAKEN = "DECISION (consensus): The group *adopts* the minutes of the first meeting."
"""What the second meeting decides of the minutes of the first."""


def adopted_at(office: Office) -> int | None:
    minutes = dossier(office).minutes
    assert minutes is not None
    return minutes.adopted_at


def outcome(office: Office) -> Outcome:
    """What became of the item of the second meeting that adopts minutes."""
    return next(one.outcome for one in dossier(office, 2).items if one.purpose is Purpose.ADOPTION_OF_MINUTES)


@pytest.fixture
def deciding(opened: Office) -> Office:
    """The first meeting was held; the second has its minutes on its agenda, under 3."""
    desk.agenda.add(opened, 2, NewItem(Wording("Minutes of the first meeting"), Purpose.ADOPTION_OF_MINUTES, 5))
    held(opened)
    return opened


@pytest.mark.parametrize(
    ("said", "became", "by"),
    [
        (TAKEN, Outcome.DECIDED, 2),
        (TAKEN.replace("consensus", "vote 2-1-0"), Outcome.DECIDED, 2),
        (TAKEN.replace("consensus", "vote 1-2-0"), Outcome.PENDING, None),
        (TAKEN.replace("consensus", "noted"), Outcome.NOTED, None),
        (f"{TAKEN.replace('consensus', 'noted')}\n\nADOPTED", Outcome.DECIDED, 2),
        (TAKEN.replace("DECISION", "DECISION?"), Outcome.PENDING, None),
    ],
)
def test_minutes_are_adopted_by_what_decides(deciding: Office, said: str, became: Outcome, by: int | None) -> None:
    second_meeting(deciding, said)
    assert (outcome(deciding), adopted_at(deciding)) == (became, by)


def test_minutes_are_not_adopted_without_a_quorum(deciding: Office) -> None:
    with pytest.raises(NotesRefused) as refused:
        second_meeting(deciding, "PRESENT: fr\nABSENT: ch, ma\n\nADOPTED")
    assert [one.msgid for one in refused.value.facts["findings"]] == ["notes.error.quorum-item"]
    assert adopted_at(deciding) is None


FELLING: dict[str, Callable[[Office, bool], object]] = {
    "void": lambda office, correct: desk.decision.void(office, "2/1", "never taken", correct=correct),
    "noted": lambda office, correct: desk.decision.edit(
        office, "2/1", DecisionChange(mode=DecisionMode.NOTED), correct=correct
    ),
    "lost": lambda office, correct: desk.decision.edit(office, "2/1", DecisionChange(votes=(1, 2, 0)), correct=correct),
    "noted, by the notes": lambda office, correct: renoted(office, correct),
}


@pytest.mark.parametrize("fell", FELLING.values(), ids=FELLING)
def test_minutes_do_not_stay_adopted_by_a_decision_that_fell(deciding: Office, fell: Act) -> None:
    second_meeting(deciding, TAKEN)
    before = deciding.workspace.database.read_bytes()
    with pytest.raises(Refused, match=r"minutes\.error\.unadopted"):
        fell(deciding, False)
    assert deciding.workspace.database.read_bytes() == before
    fell(deciding, True)
    assert adopted_at(deciding) is None
    assert outcome(deciding) is not Outcome.DECIDED
    desk.history.undo(deciding)
    assert (outcome(deciding), adopted_at(deciding)) == (Outcome.DECIDED, 2)


def test_minutes_are_adopted_once_their_decision_is_put_right(deciding: Office) -> None:
    second_meeting(deciding, TAKEN.replace("consensus", "vote 1-2-0"))
    desk.decision.edit(deciding, "2/1", DecisionChange(votes=(2, 1, 0)))
    assert (outcome(deciding), adopted_at(deciding)) == (Outcome.DECIDED, 2)


def test_what_is_said_of_an_item_beside_its_decisions_stays_when_they_change(deciding: Office) -> None:
    second_meeting(deciding, f"{TAKEN}\n\nNOTED")
    assert (outcome(deciding), adopted_at(deciding)) == (Outcome.NOTED, None)
    desk.decision.void(deciding, "2/1", "never taken")
    assert outcome(deciding) is Outcome.NOTED


@pytest.mark.parametrize("fell", [FELLING["void"], FELLING["noted"]])
def test_a_mark_that_stayed_the_same_brings_nothing_back_that_a_command_took(deciding: Office, fell: Act) -> None:
    second_meeting(deciding, f"{TAKEN}\n\nADOPTED")
    fell(deciding, True)
    became = outcome(deciding)
    before = deciding.workspace.database.read_bytes()
    plan = again(deciding).plan
    assert "notes.remark.outcome-stays" in [one.msgid for one in plan.remarks]
    assert (outcome(deciding), adopted_at(deciding)) == (became, None)
    assert deciding.workspace.database.read_bytes() == before
    again(deciding, ("\n\nADOPTED", ""))
    again(deciding, ("## 4.", "ADOPTED\n\n## 4."))
    assert (outcome(deciding), adopted_at(deciding)) == (Outcome.DECIDED, 2)


@pytest.mark.parametrize("said", ["ADOPTED", TAKEN])
def test_minutes_do_not_stay_adopted_once_too_few_were_there(deciding: Office, said: str) -> None:
    second_meeting(deciding, f"PRESENT: fr, ch, ma\n\nQUORUM 2\n\n{said}")
    with pytest.raises(Refused, match=r"minutes\.error\.unadopted"):
        again(deciding, ("QUORUM 2", "QUORUM 1"))
    told = [one.msgid for one in again(deciding, correct=True).plan.remarks]
    assert {"notes.remark.quorum", "notes.remark.quorum-item"} & {*told}
    assert (outcome(deciding), adopted_at(deciding)) == (Outcome.PENDING, None)
    before = deciding.workspace.database.read_bytes()
    again(deciding)
    assert deciding.workspace.database.read_bytes() == before
    again(deciding, ("QUORUM 1", "QUORUM 2"))
    assert adopted_at(deciding) == 2


def test_attendance_put_right_takes_an_adoption_back_only_as_a_correction(deciding: Office) -> None:
    second_meeting(deciding, f"PRESENT: fr, ch\nABSENT: ma\n\n{TAKEN}")
    gone = (Attending("ch", Presence.ABSENT),)
    with pytest.raises(Refused, match=r"minutes\.error\.unadopted"):
        desk.meeting.attend(deciding, 2, gone)
    desk.meeting.attend(deciding, 2, gone, correct=True)
    assert (outcome(deciding), adopted_at(deciding)) == (Outcome.PENDING, None)


@pytest.mark.parametrize("said", ["ADOPTED", f"{TAKEN}\n\nADOPTED"])
def test_attendance_put_right_takes_back_what_a_mark_adopted_and_says_so(deciding: Office, said: str) -> None:
    second_meeting(deciding, f"PRESENT: fr, ch\nABSENT: ma\n\n{said}")
    gone, back = ((Attending("ch", presence),) for presence in (Presence.ABSENT, Presence.PRESENT))
    with pytest.raises(Refused, match=r"minutes\.error\.unadopted"):
        desk.meeting.attend(deciding, 2, gone)
    remarks = desk.meeting.attend(deciding, 2, gone, correct=True)
    assert [one.facts for one in remarks if one.msgid == "notes.remark.quorum-mark"] == [
        {"line": 0, "number": 3, "present": 1, "quorum": 2}
    ]
    assert (outcome(deciding), adopted_at(deciding)) == (Outcome.PENDING, None)
    before = deciding.workspace.database.read_bytes()
    again(deciding)
    assert deciding.workspace.database.read_bytes() == before
    remarks = desk.meeting.attend(deciding, 2, back)
    assert "notes.remark.quorum-met" in [one.msgid for one in remarks]
    assert (outcome(deciding), adopted_at(deciding)) == (Outcome.DECIDED, 2)


def test_attendance_put_right_gives_an_adoption_back_only_to_the_words_that_were_adopted(deciding: Office) -> None:
    second_meeting(deciding, f"PRESENT: fr, ch\nABSENT: ma\n\n{TAKEN}")
    gone, back = ((Attending("ch", presence),) for presence in (Presence.ABSENT, Presence.PRESENT))
    desk.meeting.attend(deciding, 2, gone, correct=True)
    desk.decision.edit(deciding, "1/1", DecisionChange(Rewording("The working group *adopts* nothing.")))
    edited = desk.history.chosen(deciding).id
    with pytest.raises(Refused, match=r"minutes\.error\.readopted") as told:
        desk.meeting.attend(deciding, 2, back)
    assert told.value.facts == {"number": 1, "by": edited}
    desk.meeting.attend(deciding, 2, back, correct=True)
    assert adopted_at(deciding) == 2


def test_attendance_put_right_leaves_what_was_adopted_before_somebody_left(deciding: Office) -> None:
    """Where under its item the mark stood is not kept."""
    second_meeting(deciding, "PRESENT: fr, ch, ma\n\nADOPTED\n\nLEFT ch 14:20, ma 14:21")
    assert desk.meeting.attend(deciding, 2, (Attending("ma", Presence.REMOTE),)) == ()
    assert (outcome(deciding), adopted_at(deciding)) == (Outcome.DECIDED, 2)


@pytest.mark.parametrize("first", ["NOTED", "DEFERRED"])
def test_no_other_mark_read_first_lets_too_few_adopt(deciding: Office, first: str) -> None:
    second_meeting(deciding, f"PRESENT: fr\nABSENT: ch, ma\n\n{first}")
    with pytest.raises(NotesRefused) as refused:
        again(deciding, (f"\n{first}", "\nADOPTED"))
    assert [one.msgid for one in refused.value.facts["findings"]] == ["notes.error.quorum-item"]


def again(office: Office, *changes: tuple[str, str], correct: bool = False) -> desk.minutes.Received:
    """The notes of the second meeting, changed and read once more."""
    path = desk.minutes.file_of(office, 2, "en")
    text = path.read_text(encoding="utf-8")
    for before, after in changes:
        assert before in text, before
        text = text.replace(before, after, 1)
    path.write_text(text, encoding="utf-8")
    return desk.minutes.receive(office.at(datetime(2027, 3, 17, 18, tzinfo=UTC)), path, correct=correct)


def renoted(office: Office, correct: bool) -> None:
    later = replace(office, now=datetime(2027, 3, 17, 18, tzinfo=UTC))
    path = desk.minutes.file_of(office, 2, "en")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("(consensus): The group", "(noted): The group"), encoding="utf-8")
    desk.minutes.receive(later, path, correct=correct)


def arranged(office: Office, correct: bool) -> object:
    with office.reading() as archive:
        seen = desk.agenda_table.table(archive, 1)
    rows = tuple(replace(row, title=Wording("Theme 3", "Thème 3")) if row.place == 3 else row for row in seen)
    return desk.agenda_table.arrange(office, 1, rows, seen=seen, correct=correct)


def refused(office: Office, act: Callable[[], object]) -> list[tuple[str, object]]:
    """What would read otherwise, by the refusal of an act that leaves everything as it was."""
    before = office.workspace.database.read_bytes()
    with pytest.raises(Refused, match=r"minutes\.error\.adopted") as told:
        act()
    assert office.workspace.database.read_bytes() == before
    kinds = [(one.msgid.rpartition("-")[2], one.facts) for one in told.value.facts["findings"]]
    return [(kind, facts[kind]) for kind, facts in kinds]


@pytest.mark.parametrize(("act", "told"), ACTS.values(), ids=ACTS)
def test_no_command_changes_what_was_adopted_but_as_a_correction(
    opened: Office, act: Act, told: list[tuple[str, object]]
) -> None:
    adopted(opened)
    assert refused(opened, lambda: act(opened, False)) == told
    before = opened.workspace.database.read_bytes()
    act(opened, True)
    assert opened.workspace.database.read_bytes() != before


@pytest.mark.parametrize(
    ("state", "act"),
    [(MeetingState.CONVENED, desk.meeting.open_), (MeetingState.IN_SESSION, desk.meeting.close)],
)
def test_hours_that_were_adopted_are_not_set_anew(
    opened: Office, state: MeetingState, act: Callable[..., Meeting]
) -> None:
    """An adoption outlives what an undoing makes of the meeting."""
    adopted(opened)
    with opened.change("undo", "meeting 1") as tx:
        tx.one(records.Meeting, number=1).state = state
    later = replace(opened, now=ON_THE_DAY)
    assert refused(opened, lambda: act(later, 1, time(17, 59))) == [("opening", "")]
    act(later, 1, time(17, 59), correct=True)


def test_names_on_what_was_adopted_are_only_corrected(opened: Office) -> None:
    adopted(opened)
    if not desk.meeting.edit(opened, 1, MeetingChange(names=True)):
        desk.group.edit(opened, GroupChange(organisation=Rewording("Other organisation")))
    with pytest.raises(Refused, match=r"minutes\.error\.adopted") as told:
        desk.meeting.edit(opened, 1, MeetingChange(names=True))
    assert [one.msgid for one in told.value.facts["findings"]] == ["minutes.error.adopted-names"]
    assert dossier(opened).group.organisation.en == "Organisation"
    assert desk.meeting.edit(opened, 1, MeetingChange(names=True), correct=True)
    assert dossier(opened).group.organisation.en == "Other organisation"
    with pytest.raises(Refused, match=r"minutes\.error\.adopted"):
        desk.history.undo(opened)
    assert dossier(opened).group.organisation.en == "Other organisation"
    desk.history.undo(opened, correct=True)
    assert dossier(opened).group.organisation.en == "Organisation"


def test_the_guard_of_one_action_asks_no_more_questions_of_more_adopted_meetings(opened: Office) -> None:
    adopted(opened)

    def questions(note: str) -> int:
        with mock.patch.object(Transaction, "ask", autospec=True, side_effect=Transaction.ask) as ask:
            desk.action.edit(opened, "A1.1", ActionChange(note=note))
        return ask.call_count

    before = questions("one")
    desk.meeting.schedule(opened, Scheduling(date(2026, 12, 1), time(14), 150, held=True))
    with opened.change("minutes.start", "meeting 3") as tx:
        ids = [tx.one(records.Meeting, number=number).id or 0 for number in (1, 3)]
        tx.add(records.Minutes(meeting_id=ids[1], state=MinutesState.ADOPTED, original="en", adopted_at_id=ids[0]))
    assert questions("two") == before


def test_what_adopted_minutes_do_not_say_is_changed_as_ever(opened: Office) -> None:
    adopted(opened)
    assert desk.action.edit(opened, "A1.1", ActionChange(due=date(2027, 4, 1), owner="ma"))
    assert desk.agenda.edit(opened, 1, 3, ItemChange(presenter="fr", title=Rewording(es="Tema 2")))
    assert desk.decision.edit(opened, "1/1", DecisionChange(Rewording(es="El grupo *aprueba* 2.1.")))
    assert desk.meeting.edit(opened, 1, MeetingChange(links=Rewording(en="https://meet.example.org/1")))
    later = opened.at(ON_THE_DAY + timedelta(days=1))
    assert [one.closed_on for one in desk.action.done(later, "A1.1")] == [date(2027, 2, 11)]


def french(office: Office) -> Path:
    path = desk.minutes.file_of(office, 1, "fr")
    if not path.exists():
        desk.minutes.start(office, 1, lang="fr")
    return path


def test_a_translation_does_not_reword_what_was_adopted_in_its_language(opened: Office) -> None:
    held(opened)
    path = french(opened)
    text = path.read_text(encoding="utf-8")
    action = next(line for line in text.splitlines() if line.startswith("SUITE A1.1"))
    for wording in ("Comparer.", "Ne rien comparer."):
        path.write_text(text.replace(action, f"{action} {wording}"), encoding="utf-8")
        if wording == "Comparer.":
            desk.minutes.receive(opened, path)
            adopt(opened)
    assert refused(opened, lambda: desk.minutes.receive(opened, path)) == [("record", "A1.1")]
    desk.minutes.receive(opened, path, correct=True)
    assert dossier(opened).actions[0].wording.fr == "Ne rien comparer."


def test_a_translation_keeps_its_prose_as_it_was_adopted_and_comes_in_where_it_was_missing(opened: Office) -> None:
    typed(opened, ("## 5.", "Members spoke of the forms.\n\n## 5."))
    held(opened)
    path = french(opened)
    text = path.read_text(encoding="utf-8")
    spoken, presented = "// Members spoke of the forms.", "// The rapporteur presented 2.1."
    assert spoken in text
    assert presented in text
    text = text.replace(presented, "La rapporteure présente les options.")
    path.write_text(text, encoding="utf-8")
    desk.minutes.receive(opened, path)
    adopt(opened)
    text = text.replace(spoken, "Les membres évoquent les formulaires.")
    path.write_text(text, encoding="utf-8")
    desk.minutes.receive(opened, path)
    for other in ("La rapporteure présente neuf options.", ""):
        path.write_text(text.replace("La rapporteure présente les options.", other), encoding="utf-8")
        assert refused(opened, lambda: desk.minutes.receive(opened, path)) == [("item", 3)]
    desk.minutes.receive(opened, path, correct=True)


def test_undoing_changes_what_was_adopted_since_and_takes_an_adoption_back_only_as_a_correction(opened: Office) -> None:
    held(opened)
    desk.decision.edit(opened, "1/1", DecisionChange(Rewording("The working group *adopts* 2.1 as amended.")))
    with opened.reading() as archive:
        number = store.history.count(archive)
    adopt(opened)
    assert refused(opened, lambda: desk.history.undo(opened, number)) == [("record", "1/1")]
    desk.history.undo(opened, number, correct=True)
    with pytest.raises(Refused, match=r"minutes\.error\.unadopted"):
        desk.history.undo(opened)
    desk.history.undo(opened, correct=True)
    assert adopted_at(opened) is None


def test_an_adoption_that_was_undone_comes_back_only_to_the_words_that_were_adopted(opened: Office) -> None:
    held(opened)
    adopt(opened)
    taken_back = desk.history.undo(opened, correct=True).by
    desk.decision.edit(opened, "1/1", DecisionChange(Rewording("The working group *adopts* 2.1 as amended.")))
    edited = desk.history.chosen(opened).id
    before = opened.workspace.database.read_bytes()
    with pytest.raises(Refused, match=r"minutes\.error\.readopted") as told:
        desk.history.undo(opened, taken_back)
    assert told.value.facts == {"number": 1, "by": edited}
    assert opened.workspace.database.read_bytes() == before
    desk.history.undo(opened)
    desk.history.undo(opened, taken_back)
    assert adopted_at(opened) == 2


@pytest.mark.parametrize(("act", "told"), ACTS.values(), ids=ACTS)
def test_a_correction_is_undone_only_as_a_correction(opened: Office, act: Act, told: list[tuple[str, object]]) -> None:
    adopted(opened)
    act(opened, True)
    assert set(refused(opened, lambda: desk.history.undo(opened))) == set(told)
    desk.history.undo(opened, correct=True)


def test_undoing_looks_only_at_adopted_minutes_that_tell_of_it(opened: Office) -> None:
    adopted(opened)
    desk.action.edit(opened, "A1.1", ActionChange(note="one"))
    desk.group.edit(opened, GroupChange(quorum="7"))
    desk.meeting.edit(opened, 2, MeetingChange(minutes=90))
    with mock.patch.object(store.adopted, "record", side_effect=store.adopted.record) as record:
        for looked in (0, 0, 2):
            record.reset_mock()
            desk.history.undo(opened)
            assert record.call_count == looked
