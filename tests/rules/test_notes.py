"""What a notes file means against the records: new, changed, the same, lost, there twice, or impossible."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from tests.notes import EARLIER, KNOWN, MEMBERS, OFFICES, THIRD_MEETING, notes
from wgsec import formats, language, rules
from wgsec.errors import NotesRefused, NotesUnreadable
from wgsec.facts.agenda import Outcome
from wgsec.facts.language import Wording
from wgsec.facts.meeting import Presence
from wgsec.facts.member import OfficeKind
from wgsec.facts.minutes import DecisionMode, Sitting
from wgsec.facts.notes import (
    Fate,
    KnownAction,
    KnownDecision,
    KnownMeeting,
    KnownOffice,
    KnownReservation,
    NotesPlan,
    Remark,
)

ADOPTED = KnownDecision(
    "3/1", 5, Wording("The group adopts recommendation 2.1 as amended.", "Le groupe adopte."), DecisionMode.CONSENSUS
)
ASKED = KnownAction("A3.1", 5, Wording("Open the silence procedure"), "assoc-sec", date(2027, 4, 19))


def plan(body: str | bytes, known: KnownMeeting = KNOWN, head: str = "# Minutes 3 · en") -> NotesPlan:
    made = rules.notes.plan(formats.notes.read(body if isinstance(body, bytes) else notes(body, head)), known)
    for finding in (*made.errors, *made.losses, *made.doubles, *made.refusals, *made.remarks):
        for lang in ("en", "fr"):
            assert "{" not in language.words.screen(lang)(finding.msgid, **finding.facts)
    return made


def names(findings: tuple[Remark, ...]) -> list[tuple[int, str]]:
    return [(finding.line, finding.msgid.split(".", 2)[2]) for finding in findings]


def recorded(made: NotesPlan, known: KnownMeeting = KNOWN) -> KnownMeeting:
    """What is on record once the plan is done."""
    decisions = tuple(
        KnownDecision(one.label, one.item, one.wording, one.mode, one.votes, one.reservations) for one in made.decisions
    )
    actions = {one.label: one for one in known.actions}
    actions |= {one.label: KnownAction(one.label, one.item, one.wording, one.owner, one.due) for one in made.actions}
    actions |= {label: replace(actions[label], open=False) for label in made.done}
    return replace(known, decisions=decisions, actions=tuple(actions.values()))


# The third meeting


def test_the_third_meeting_makes_its_records():
    made = plan(THIRD_MEETING)
    assert made.original
    assert (made.errors, made.losses, made.doubles) == ((), (), ())
    assert made.sitting == Sitting(time(14, 4), time(16, 28))
    assert [(one.label, one.item, one.mode, one.fate) for one in made.decisions] == [
        ("3/1", 5, DecisionMode.WITH_RESERVATIONS, Fate.NEW),
        ("3/2", 5, DecisionMode.CONSENSUS, Fate.NEW),
        ("3/3", 6, DecisionMode.CONSENSUS, Fate.NEW),
    ]
    assert [(one.seat, one.on, one.language) for one in made.decisions[0].reservations] == [("ch", "2.1", "fr")]
    assert [(one.label, one.owner, one.due, one.fate) for one in made.actions] == [
        ("A2.3", "ch", date(2027, 5, 12), Fate.CARRIED),
        ("A3.1", "assoc-sec", date(2027, 4, 19), Fate.NEW),
        ("A3.2", "ma", date(2027, 4, 30), Fate.NEW),
        ("A3.3", "fr", date(2027, 5, 5), Fate.NEW),
    ]
    assert made.done == ("A2.1", "A2.2", "A2.4", "A2.5", "A2.6")
    assert made.outcomes == {5: Outcome.DECIDED, 6: Outcome.DECIDED, 7: Outcome.NOTED}
    there = [one for one in made.presences if one.presence in (Presence.PRESENT, Presence.REPRESENTED)]
    members = [one for one in there if not one.seat.startswith("stake-coe") and one.seat != "stake-ioi"]
    assert len(members) == 10
    assert [(one.seat, one.represented_by) for one in there if one.presence is Presence.REPRESENTED] == [
        ("ch", "Anna Beispiel")
    ]
    assert [(one.seat, one.left) for one in made.presences if one.left] == [("gb", time(15, 21))]
    rules.notes.accept(made)


@pytest.mark.parametrize("numbered", [True, False])
def test_reading_twice_records_nothing_twice(numbered):
    """Also where the numbers never came into the file: each goes back to the line that says the same."""
    first = plan(THIRD_MEETING)
    text, _ = formats.notes.decode(THIRD_MEETING)
    again = formats.notes.number(text, first.fresh) if numbered else text
    second = plan(again.encode(), recorded(first))
    assert {one.fate for one in (*second.decisions, *second.actions)} - {Fate.NEW} == {Fate.SAME}
    rules.notes.accept(second)
    assert (second.done, dict(second.labels)) == ((), dict(first.labels))
    assert dict(second.fresh) == ({} if numbered else dict(first.fresh))


# Items against the agenda


TITLED = replace(KNOWN, items={5: Wording("Theme 2", "Thème 2"), 6: Wording("Theme 3"), 7: Wording("Theme 2")})


@pytest.mark.parametrize(
    ("heading", "found"),
    [
        ("## 5. Theme 2", []),
        ("## 7. Theme 2", []),
        ("## 6. THÈME  2", [(3, "item-moved")]),
        ("## 5. Theme 3", [(3, "item-moved")]),
        ("## 8. Theme 3", [(3, "item-moved")]),
        ("## 5. Theme 2, second reading", []),
        ("## 6.", []),
    ],
)
def test_a_heading_with_the_title_of_another_item_is_not_read_as_this_one(heading, found):
    made = plan(f"{heading}\n\nSome text.", TITLED)
    assert names(made.errors) == found
    assert all(one.facts["meant"] in (5, 6) for one in made.errors)


# Decisions and actions against the records


@pytest.mark.parametrize(
    ("line", "changes"),
    [
        ("DECISION 3/1: The group adopts recommendation 2.1 as amended.", ()),
        ("DECISION 3/1: The group adopts\nrecommendation 2.1 as amended.\nFR: Le groupe adopte.", ()),
        ("DECISION 3/1 (noted): The group adopts recommendation 2.1 as amended.", ("mode",)),
        ("DECISION 3/1 (vote 8-1-1): The group adopts recommendation 2.1 as amended.", ("mode",)),
        ("DECISION 3/1: Something else.", ("wording",)),
        ("DECISION 3/1:\nFR: Le groupe n’adopte pas.", ("wording",)),
        (
            "DECISION 3/1: The group adopts recommendation 2.1 as amended.\nRESERVATION ch: No.",
            ("mode", "reservations"),
        ),
    ],
)
def test_a_numbered_decision_changes_or_not(line, changes):
    (one,) = plan(f"## 5. Theme\n\n{line}", replace(KNOWN, decisions=(ADOPTED,))).decisions
    assert (one.label, one.changes, one.fate) == ("3/1", changes, Fate.CHANGED if changes else Fate.SAME)
    assert one.wording.fr in ("Le groupe adopte.", "Le groupe n’adopte pas.")


def test_a_decision_may_move_to_another_item():
    (one,) = plan(
        "## 6. Theme\n\nDECISION 3/1: " + str(ADOPTED.wording.en), replace(KNOWN, decisions=(ADOPTED,))
    ).decisions
    assert (one.item, one.changes) == (6, ("item",))


@pytest.mark.parametrize("body", ["Nothing.", "DECISION? 3/1: The group adopts recommendation 2.1 as amended."])
def test_what_vanished_is_refused_without_drop(body):
    read_before = replace(ASKED, noted=("3.en a b", "3.owner a b"))
    made = plan(f"## 5. Theme\n\n{body}", replace(KNOWN, decisions=(ADOPTED,), actions=(*EARLIER, read_before)))
    assert made.vanished == ("3/1", "A3.1")
    with pytest.raises(NotesRefused) as caught:
        rules.notes.accept(made)
    assert (caught.value.exit_code, caught.value.msgid) == (4, "notes.error.lost")
    rules.notes.accept(made, drop=True)


@pytest.mark.parametrize("noted", [(), ("3.fr.translated a b",)])
def test_an_action_given_by_a_command_does_not_vanish_from_a_file_it_never_stood_in(noted):
    made = plan("## 5. Theme\n\nNothing.", replace(KNOWN, actions=(*EARLIER, replace(ASKED, noted=noted))))
    assert (made.vanished, made.losses) == ((), ())


def test_what_is_void_or_closed_may_leave_the_file():
    settled = replace(KNOWN, decisions=(replace(ADOPTED, void=True),), actions=(replace(ASKED, open=False),))
    rules.notes.accept(plan("## 5. a\n\nNothing.", settled))


def test_a_vanished_reservation_is_refused_too():
    with_one = replace(
        ADOPTED, mode=DecisionMode.WITH_RESERVATIONS, reservations=(KnownReservation("ch", "2.1", "No.", "en"),)
    )
    made = plan(f"## 5. a\n\nDECISION 3/1: {ADOPTED.wording.en}", replace(KNOWN, decisions=(with_one,)))
    assert names(made.losses) == [(0, "vanished-reservation")]


@pytest.mark.parametrize(
    ("typed", "lost"),
    [
        ("RESERVATION ch (on 1.1): Not yet.", 0),
        ("RESERVATION ch: Not  yet.", 0),
        ("RESERVATION ch (on 1.1): Another thing.", 1),
        ("RESERVATION fr (on 1.1): Not yet.", 1),
        ("RESERVATION ch (on 9.9): Not yet.\nRESERVATION ch (on 1.1): Not yet.", 0),
    ],
)
def test_a_reservation_whose_number_was_corrected_is_the_same_one(typed, lost):
    one = replace(
        ADOPTED, mode=DecisionMode.WITH_RESERVATIONS, reservations=(KnownReservation("ch", "9.9", "Not yet.", "en"),)
    )
    made = plan(f"## 5. a\n\nDECISION 3/1: {ADOPTED.wording.en}\n{typed}", replace(KNOWN, decisions=(one,)))
    assert [name for _, name in names(made.losses)] == ["vanished-reservation"] * lost
    assert made.decisions[0].changes == ("reservations",)


@pytest.mark.parametrize(
    ("text", "double"),
    [
        ("The group adopts recommendation 2.1 as amended.", True),
        ("the Group adopts recommendation 2.1, as amended", True),
        ("The group adopts recommendation 2.2 as amended.", False),
        ("The group takes note of the outcome.", False),
    ],
)
def test_a_likely_double_is_shown_and_never_added(text, double):
    made = plan(
        f"## 5. a\n\nDECISION 3/1: {ADOPTED.wording.en}\n\nDECISION: {text}", replace(KNOWN, decisions=(ADOPTED,))
    )
    assert names(made.doubles) == ([(7, "double")] if double else [])
    if double:
        with pytest.raises(NotesRefused, match=r"notes\.error\.refused"):
            rules.notes.accept(made)
        with pytest.raises(NotesRefused):
            rules.notes.accept(made, drop=True)


def test_the_same_text_under_another_item_is_no_double():
    made = plan(f"## 5. a\n\nDECISION: {ADOPTED.wording.en}\n\n## 6. b\n\nDECISION: {ADOPTED.wording.en}")
    assert not made.doubles


def test_an_action_of_an_earlier_meeting_typed_without_its_number_is_a_double_wherever_it_stands():
    text = EARLIER[0].wording.en
    still_open = replace(KNOWN, actions=(replace(EARLIER[0], item=None),))
    (double,) = plan(f"## 5. a\n\nACTION @ch 2027-05-05: {text}", still_open).doubles
    assert double.facts["label"] == "A2.1"
    done = replace(KNOWN, actions=(replace(EARLIER[0], item=None, open=False),))
    assert not plan(f"## 5. a\n\nACTION @ch 2027-05-05: {text}", done).doubles


def test_an_action_closed_before_the_meeting_may_be_reported_and_not_carried_over():
    settled = replace(KNOWN, actions=(replace(EARLIER[0], open=False, settled=date(2027, 4, 2)),))
    made = plan("DONE: A2.1", settled)
    assert (made.errors, made.done) == ((), ())
    assert names(plan("ACTION A2.1 @ch 2027-05-05: Go on.", settled).errors) == [(3, "action-settled")]


def test_a_text_twice_in_the_file_is_a_double_until_it_has_the_next_number():
    twice = "## 5. a\n\nDECISION: We wait.\n\nDECISION{}: We wait.\n"
    (double,) = plan(twice.format("")).doubles
    assert (double.line, double.facts["first"], double.facts["next"]) == (7, 5, "3/2")
    made = plan(twice.format(" 3/2"))
    assert (made.doubles, made.errors, dict(made.labels)) == ((), (), {5: "3/1", 7: "3/2"})


def test_a_typed_number_may_leave_no_gap():
    assert names(plan("DECISION 3/9: a").errors) == [(3, "number")]
    assert names(plan("DECISION 2/1: a").errors) == [(3, "number")]
    assert names(plan("ACTION A1.1 @fr 2027-05-05: a").errors) == [(3, "number")]
    assert names(plan("DECISION 3/2: a").errors) == [(3, "number")]
    made = plan("DECISION 3/1: a\n\nDECISION: c\n\nDECISION 3/2: b")
    assert (made.errors, dict(made.labels), dict(made.fresh)) == ((), {3: "3/1", 7: "3/2", 5: "3/3"}, {5: "3/3"})


def test_a_number_alone_says_nothing_new():
    assert names(plan("DECISION 3/1:").errors) == [(3, "no-wording")]
    (one,) = plan("## 5. a\n\nDECISION 3/1:", replace(KNOWN, decisions=(ADOPTED,))).decisions
    assert (one.wording, one.fate) == (ADOPTED.wording, Fate.SAME)


def test_a_number_of_a_void_decision_is_never_used_again():
    void = replace(ADOPTED, void=True)
    made = plan("## 5. a\n\nDECISION: Another thing", replace(KNOWN, decisions=(void,)))
    assert ([one.label for one in made.decisions], made.vanished) == (["3/2"], ())


def test_a_number_stands_once():
    assert names(plan("DECISION 3/2: a").errors) == [(3, "number")]
    made = plan("## 5.\n\nDECISION 3/1: a\n\nDECISION 3/1: b", replace(KNOWN, decisions=(ADOPTED,)))
    assert names(made.errors) == [(7, "number-twice")]


def test_a_proposal_is_no_record_and_is_told():
    made = plan("## 5. a\n\nDECISION? (consensus): We adopt.\n\nACTION? A2.3 @ch 2027-04-10: Matter")
    assert (made.decisions, made.actions, made.vanished) == ((), (), ())
    assert [one for one in names(made.remarks) if one[0]] == [(5, "open-decision"), (7, "open-action")]


def test_a_returning_action_that_is_reported_or_done_does_not_stay_open():
    returning = "## 4. a\n\nACTION? A2.3 @ch 2027-04-10: Matter\n"
    assert names(plan(f"{returning}\nDONE: A2.3").remarks) == names(plan("## 4. a\n").remarks)
    closed = replace(KNOWN, actions=(replace(EARLIER[2], open=False),))
    assert names(plan(returning, closed).remarks) == names(plan("## 4. a\n").remarks)


@pytest.mark.parametrize(
    ("line", "lost"),
    [
        ("PRESENT: fr, ch (by phone), si", [("ch", "by phone")]),
        ("EXCUSED: fr (ill), ch ( )", [("fr", "ill")]),
        ("REPRESENTED: ch (Anna Beispiel)", []),
        ("REPRESENTED: ch by Anna Beispiel (from item 3)", [("ch", "from item 3")]),
        ("PRESENT: ch by Anna Beispiel", []),
        ("ARRIVED fr 14:20 (by train), ch (late)", [("fr", "by train"), ("ch", "late")]),
    ],
)
def test_a_remark_behind_a_seat_is_not_lost_in_silence(line, lost):
    made = plan(f"Opening.\n{line}")
    assert not made.errors
    told = [one for one in made.remarks if one.msgid == "notes.remark.beside-seat"]
    assert [(one.facts["seat"], one.facts["note"]) for one in told] == lost
    assert {one.line for one in told} <= {4}


def test_a_vote_stays_a_vote_beside_a_reservation():
    made = plan("## 5. a\n\nDECISION (vote 9-1-0): We adopt.\nRESERVATION ch: Too early.")
    (voted,) = made.decisions
    assert (voted.mode, voted.votes, len(voted.reservations)) == (DecisionMode.VOTE, (9, 1, 0), 1)
    assert not [one for one in made.remarks if one.line]
    plain = plan("## 5. a\n\nDECISION (consensus): We adopt.\nRESERVATION ch: Too early.").decisions[0]
    assert plain.mode is DecisionMode.WITH_RESERVATIONS


def test_a_mode_that_the_notes_no_longer_say_stays_and_is_told():
    first = plan("## 5. a\n\nDECISION (vote 7-2-1): We adopt.", replace(KNOWN, entitled=MEMBERS))
    (decided,) = first.decisions
    voted = replace(
        ADOPTED, wording=decided.wording, mode=decided.mode, votes=decided.votes, noted=decided.noted, present=None
    )
    made = plan("## 5. a\n\nDECISION 3/1: We adopt.", replace(KNOWN, decisions=(voted,)))
    (told,) = (one for one in made.remarks if one.line)
    assert (told.msgid, told.facts["mode"]) == ("notes.remark.mode-stays", DecisionMode.VOTE)
    assert (made.decisions[0].mode, made.decisions[0].votes) == (DecisionMode.VOTE, (7, 2, 1))
    never_said = replace(KNOWN, decisions=(ADOPTED,))
    assert not [one for one in plan(f"## 5. a\n\nDECISION 3/1: {ADOPTED.wording.en}", never_said).remarks if one.line]


@pytest.mark.parametrize(
    ("owner", "seat"),
    [
        ("fr", "fr"),
        ("FR", "fr"),
        ("assoc-sec", "assoc-sec"),
        ("Secrétariat", "assoc-sec"),
        ("secretaría", "assoc-sec"),
        ("chair", "assoc-chair"),
        ("rapporteur 3", "ma"),
        ("relatora-2", "ch"),
    ],
)
def test_an_owner_is_a_seat_or_an_office(owner, seat):
    (one,) = plan(f"ACTION @{owner} 2027-05-05: a thing").actions
    assert one.owner == seat


def test_an_action_stays_with_whom_an_office_gave_it_to_when_another_has_the_office_by_then():
    body = "## 5. a\n\nACTION A3.1 @rapporteur2 2027-05-05: a thing"
    (given,) = plan(body, replace(KNOWN, actions=(ASKED,))).actions
    handed_over = (*OFFICES[:2], KnownOffice(OfficeKind.RAPPORTEUR, 2, "nz"))
    read = KnownAction(given.label, given.item, given.wording, given.owner, given.due, noted=given.noted)
    known = replace(KNOWN, offices=handed_over, actions=(read,))
    (again,) = plan(body, known).actions
    assert (again.owner, again.fate) == (given.owner, Fate.SAME) == ("ch", Fate.SAME)
    (other,) = plan(body.replace("rapporteur2", "rapporteur3"), replace(KNOWN, actions=(read,))).actions
    assert other.owner == "ma"


@pytest.mark.parametrize(
    ("owner", "name"),
    [
        ("assoc-sek", "owner"),
        ("camille", "owner"),
        ("somebody", "owner-unknown"),
        ("rapporteur", "office-several"),
        ("rapporteur 9", "office-vacant"),
        ("vice-chair", "office-vacant"),
    ],
)
def test_an_owner_nobody_is(owner, name):
    (error,) = plan(f"ACTION @{owner} 2027-05-05: a thing").errors
    assert names((error,)) == [(3, name)]
    if name == "office-several":
        assert error.facts["seats"] == tuple(sorted(one.seat for one in KNOWN.offices if one.kind == owner))


def test_an_action_without_a_date_is_told():
    assert (3, "undated") in names(plan("ACTION @fr: a thing").remarks)
    assert (3, "no-due") in names(plan("ACTION A2.1 @ch: Matter").remarks)


@pytest.mark.parametrize(("due", "told"), [("2027-04-13", True), ("2027-04-14", False), ("2027-05-05", False)])
def test_a_date_before_the_meeting_itself_is_told(due, told):
    made = plan(f"ACTION @fr {due}: a thing")
    assert ((3, "due-past") in names(made.remarks)) == told
    assert not made.errors


# Attendance


def test_where_some_are_afar_nobody_is_in_the_room_without_being_said_to_be():
    lists = "PRESENT: fr\nOBSERVERS: stake-ioi\nARRIVED za 14:20"
    there = {one.seat: one.presence for one in plan(lists).presences}
    assert there == dict.fromkeys(("fr", "stake-ioi", "za"), Presence.PRESENT)
    there = {one.seat: one.presence for one in plan(f"REMOTE: ch\n{lists}").presences}
    assert there == {"fr": Presence.PRESENT} | dict.fromkeys(("ch", "stake-ioi", "za"), Presence.REMOTE)


@pytest.mark.parametrize(
    ("body", "line", "name"),
    [
        ("PRESENT: fr\nABSENT: fr", 4, "presence-twice"),
        ("PRESENT: fr, fr", 3, "presence-twice"),
        ("OBSERVERS: fr", 3, "observer-member"),
        ("PRESENT: fra", 3, "seat"),
        ("PRESENT: stake-io", 3, "seat"),
        ("PRESENT: xx", 3, "seat-unknown"),
        ("EXCUSED: za\nARRIVED za 14:20", 4, "absent-moves"),
        ("LEFT za 14:20", 3, "left-unseen"),
        ("OPENED 14:04\nARRIVED za 13:20", 4, "before-opening"),
        ("PRESENT: za\nCLOSED 16:28\nLEFT za 17:00", 5, "after-closing"),
        ("OPENED 14:04\nCLOSED 13:28", 4, "closed-first"),
        ("PRESENT: za\nLEFT za item 12", 4, "item"),
        ("## 12. Unknown", 3, "item"),
        ("## 5. a\n\nDECISION: a\n\nWITHDRAWN", 7, "withdrawn-decided"),
        ("DECISION: a\nRESERVATION xx: b", 4, "seat-unknown"),
        ("DECISION: a\nRESERVATION ch: b\nRESERVATION ch: c", 5, "reservation-twice"),
        ("DONE: A1.1", 3, "action-unknown"),
    ],
)
def test_what_cannot_be(body, line, name):
    made = plan(body)
    assert names(made.errors) == [(line, name)]
    with pytest.raises(NotesUnreadable) as caught:
        rules.notes.accept(made, drop=True)
    assert caught.value.exit_code == 5


def test_a_wrong_key_is_answered_with_the_nearest():
    (error,) = plan("PRESENT: stake-io").errors
    assert error.facts["near"] == "stake-ioi"


def test_who_came_late_went_and_came_back():
    made = plan("PRESENT: gb\nARRIVED za 14:20\nLEFT za 15:00\nLEFT gb 15:00\nARRIVED gb 15:30")
    assert [(one.seat, one.presence, one.arrived, one.left) for one in made.presences] == [
        ("gb", Presence.PRESENT, None, None),
        ("za", Presence.PRESENT, time(14, 20), time(15, 0)),
    ]


def test_members_of_whom_nothing_is_said_are_told():
    (remark,) = [one for one in plan("PRESENT: fr, ch").remarks if one.msgid == "notes.remark.no-word"]
    assert (remark.facts["n"], str(remark.facts["seats"]).split(", ")[0]) == (15, "si")


# Remarks on marks that are none


@pytest.mark.parametrize(
    ("line", "near"),
    [
        ("DECISON (consensus): a", "DECISION"),
        ("DECISSION: a", "DECISION"),
        ("ACTON @fr: a", "ACTION"),
        ("RÉSERVVE ch : a", "RESERVATION"),
        ("PRIS NOTTE : a", "NOTED"),
        ("Text\nreporté", "DEFERRED"),
        ("ABSTENTIONS: two", None),
        ("AGENDA: a", None),
        ("Decisions: a", None),
    ],
)
def test_a_mark_that_is_nearly_one_is_told(line, near):
    found = [one for one in plan(f"## 5. a\n\n{line}").remarks if one.msgid == "notes.remark.unlike"]
    assert [one.facts["near"] for one in found] == ([near] if near else [])


@pytest.mark.parametrize(("line", "msgid"), [("ENDORSED", "notes.remark.alone"), ("ADOPTDE", "notes.remark.unlike")])
def test_capitals_alone_under_an_item_that_are_no_mark_are_told(line, msgid):
    (remark,) = [one for one in plan(f"## 5. a\n\n{line}").remarks if one.facts.get("word")]
    assert (remark.msgid, remark.facts["word"]) == (msgid, line)


@pytest.mark.parametrize(
    ("line", "told"), [("left kz", 1), ("left early", 0), ("action chair to write", 1), ("action is due", 0)]
)
def test_a_mark_in_small_letters_that_is_not_read_is_told_where_it_names_somebody(line, told):
    found = plan(f"## 5. a\n\nText.\n{line}").remarks
    assert [one.msgid for one in found if one.line == 6] == ["notes.remark.no-colon"] * told


def test_a_standing_item_that_is_deferred_is_told_to_come_anyway():
    made = plan("## 5. a\n\nDEFERRED\n\n## 6. b\n\nDEFERRED", replace(KNOWN, recurring=frozenset({6})))
    assert [one for one in names(made.remarks) if one[1] == "recurring"] == [(9, "recurring")]


# Another meeting, another language


def test_a_file_of_another_meeting_or_language_is_refused():
    assert names(plan("text", head="# Minutes 4 · en").errors) == [(1, "meeting")]
    assert names(plan("text", head="# Acta 3 · es").errors) == [(1, "language")]


def test_a_translation_places_records_and_makes_none():
    known = replace(KNOWN, decisions=(ADOPTED,))
    made = plan("## 5. a\n\nTexte.\n\nDÉCISION 3/1 : Le groupe adopte.", known, "# Procès-verbal 3 · fr")
    assert (made.original, made.decisions, made.vanished, dict(made.labels)) == (False, (), (), {7: "3/1"})
    assert made.texts[1].number == 5
    rules.notes.accept(made)


@pytest.mark.parametrize(
    ("line", "errors", "remarks"),
    [
        ("DÉCISION : Nous adoptons.", [(5, "unnumbered")], []),
        ("DÉCISION 3/2 : Nous adoptons.", [(5, "number-unknown")], []),
        ("DÉCISION 3/1 : a\n\nDÉCISION 3/1 : Le groupe adopte.", [(7, "number-twice")], [(5, "wording")]),
        ("PRÉSENTS : fr, ch\nDÉPART ch 15:00", [], [(5, "translation"), (6, "translation")]),
        ("DÉCISION 3/1 : Le groupe adopte.\nRÉSERVE ch (sur 2.1) : Trop tôt.", [], [(6, "translation")]),
    ],
)
def test_a_translation_that_wants_records_is_told(line, errors, remarks):
    made = plan(f"## 5. a\n\n{line}", replace(KNOWN, decisions=(ADOPTED,)), "# Procès-verbal 3 · fr")
    assert (names(made.errors), [one for one in names(made.remarks) if one[0]]) == (errors, remarks)


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("## 5. a\n\nUn.\n\nDÉCISION 3/1 : Le groupe adopte.\n\nDeux.", []),
        ("## 5. a\n\nUn.\n\nDeux.\n\nTrois.", [(3, "paragraphs")]),
        ("## 5. a\n\n- un\n- deux", []),
        ("Un.\n\n## 5. a", [(1, "opening")]),
        ("## 6. a\n\nUn.", []),
    ],
)
def test_a_translation_with_other_paragraphs_than_the_original_is_told(body, told):
    """Nothing is told where either has none: that it is not translated is said of the papers."""
    known = replace(KNOWN, decisions=(ADOPTED,), paragraphs={None: 2, 5: 2})
    made = plan(body, known, "# Procès-verbal 3 · fr")
    assert [one for one in names(made.remarks) if one[1] in ("paragraphs", "opening")] == told


def test_a_language_that_was_not_retyped_keeps_its_paragraphs():
    shaped = "The group:\n\n- adopts 2.1;\n  - with a note;\n\nIt thanks the rapporteur."
    before = replace(ADOPTED, wording=Wording(shaped, "Le groupe adopte."), mode=DecisionMode.WITH_RESERVATIONS)
    before = replace(before, reservations=(KnownReservation("ch", None, "Too early.\n\nToo late.", "en"),))
    body = (
        "## 5. Theme\n\nDECISION 3/1 (with reservations): The group:\n- adopts 2.1;\n- with a note; It thanks the"
        " rapporteur.\nFR: Le groupe prend note.\nRESERVATION ch: Too early. Too late."
    )
    (decision,) = plan(body.replace("- with", "  - with"), replace(KNOWN, decisions=(before,))).decisions
    assert (decision.fate, decision.changes) == (Fate.CHANGED, ("wording",))
    assert decision.wording == Wording(shaped, "Le groupe prend note.")
    assert decision.reservations == before.reservations


# Decisions by the rules

COUNTED = replace(
    KNOWN,
    entitled=MEMBERS,
    quorum=8,
    starts={n: 15 * (n - 1) for n in KNOWN.items},
    business=frozenset({9}),
)
TEN = "PRESENT: fr, ch, si, hr, ge, gb, sn, ma, za, ar\n\n"


def present(body: str) -> list[int | None]:
    made = plan(TEN + body, COUNTED)
    assert (made.errors, made.refusals) == ((), ())
    return [one.present for one in made.decisions]


def test_each_decision_counts_who_was_there_when_it_was_taken():
    assert present("## 5. A\n\nDECISION: One.") == [10]
    assert present("LEFT fr 15:30\n\n## 5. A\n\nDECISION: One.\n\n## 8. B\n\nDECISION: Two.") == [10, 9]
    moves = "## 5. A\n\nLEFT fr, ch\n\n## 6. B\n\nDECISION: One.\n\n## 7. C\n\nARRIVED fr\n\nDECISION: Two."
    assert present(moves) == [8, 9]
    late = "ARRIVED cr 14:40\n\n## 1. A\n\nDECISION: One.\n\n## 5. B\n\nDECISION: Two."
    assert present(late) == [10, 11]
    assert present("## 5. A\n\nQUORUM 9\n\nDECISION: One.\n\n## 6. B\n\nDECISION: Two.") == [9, 9]
    since = "## 1. A\n\nQUORUM 10\n\n## 5. B\n\nLEFT fr, ch\n\nDECISION: One.\n\nARRIVED ch\n\nDECISION: Two."
    assert present(since) == [8, 9]


def test_a_count_holds_for_what_was_decided_below_it_and_one_below_only_where_none_stands_above():
    assert present("## 5. A\n\nQUORUM 10\n\nDECISION: One.\n\nLEFT fr, ch\n\nQUORUM 8\n\nDECISION: Two.") == [10, 8]
    assert present("## 4. A\n\nQUORUM 10\n\n## 5. B\n\nDECISION: One.\n\nQUORUM 8") == [10]
    assert present("## 5. A\n\nDECISION: One.\n\nLEFT fr, ch\n\nQUORUM 8") == [10]
    assert present("## 5. A\n\nDECISION: One.\n\nQUORUM 8\n\nLEFT fr\n\nQUORUM 7") == [8]


def test_nobody_leaves_or_arrives_twice_in_a_row():
    left = plan(TEN + "## 5. A\n\nQUORUM 9\n\nLEFT fr\n\nLEFT fr 14:20\n\nDECISION: One.", COUNTED)
    assert (names(left.errors), left.decisions[0].present) == ([(11, "left-twice")], 8)
    arrived = plan(TEN + "## 5. A\n\nQUORUM 9\n\nARRIVED kz\n\nARRIVED kz 14:20\n\nDECISION: One.", COUNTED)
    assert (names(arrived.errors), arrived.decisions[0].present) == ([(11, "arrived-twice")], 10)
    assert present("## 5. A\n\nQUORUM 10\n\nLEFT fr\n\nARRIVED fr\n\nLEFT fr\n\nDECISION: One.") == [9]


def test_nobody_leaves_before_arriving_nor_comes_back_before_leaving():
    late = plan(TEN + "ARRIVED kz 14:40\n\n## 5. A\n\nLEFT kz 14:20", COUNTED)
    assert [(one.msgid, one.facts["before"]) for one in late.errors] == [("notes.error.left-before", time(14, 40))]
    back = plan(TEN + "LEFT fr 14:40\n\n## 5. A\n\nARRIVED fr 14:20", COUNTED)
    assert [(one.msgid, one.facts["at"]) for one in back.errors] == [("notes.error.arrived-before", time(14, 20))]
    assert not plan(TEN + "LEFT fr 14:20\n\n## 5. A\n\nARRIVED fr 14:20", COUNTED).errors


def test_the_hours_on_record_hold_where_the_file_does_not_say_them():
    body = "LEFT fr 15:10\n\n## 5. A\n\nDECISION: One.\n\n## 6. B\n\nDECISION: Two."
    opened = replace(COUNTED, sitting=Sitting(time(14, 30), None))
    typed = plan(TEN + "OPENED: 14:30\n\n" + body, COUNTED)
    assert [one.present for one in plan(TEN + body, opened).decisions] == [one.present for one in typed.decisions]
    assert [one.present for one in typed.decisions] != present(body)


@pytest.mark.parametrize(
    ("sat", "line", "error"),
    [
        (Sitting(time(14, 30), None), "LEFT fr 14:10", "before-opening"),
        (Sitting(None, time(16, 0)), "LEFT fr 16:10", "after-closing"),
        (Sitting(time(15, 0), None), "CLOSED: 14:50", "closed-first"),
        (Sitting(None, time(14, 50)), "OPENED: 15:00", "closed-first"),
    ],
)
def test_nothing_happens_outside_the_hours_on_record(sat: Sitting, line: str, error: str):
    assert names(plan(TEN + line, replace(COUNTED, sitting=sat)).errors) == [(5, error)]


def test_who_left_above_a_decision_is_not_counted_whatever_hour_the_agenda_has():
    body = "## 3. A\n\nDECISION: One.\n\nLEFT kz 15:30\n\nDECISION: Two.\n\n## 4. B\n\nDECISION: Three."
    assert present(f"REMOTE: kz\n\n{body}") == [11, 10, 10]


def test_where_nobody_was_marked_nothing_is_counted():
    made = plan("## 5. A\n\nDECISION: The group adopts 2.1.", COUNTED)
    assert ([one.present for one in made.decisions], made.refusals) == ([None], ())


def test_nothing_is_adopted_without_a_quorum():
    few = "PRESENT: fr, ch\n\n## 5. A\n\n"
    made = plan(few + "DECISION: The group adopts 2.1.", COUNTED)
    assert names(made.refusals) == [(7, "quorum")]
    with pytest.raises(NotesRefused):
        rules.notes.accept(made, drop=True)
    for mode in ("noted", "silence"):
        assert plan(few + f"DECISION ({mode}): The group takes note of 2.1.", COUNTED).refusals == ()
    recorded_before = replace(COUNTED, decisions=(ADOPTED,))
    assert plan(few + "DECISION 3/1: " + (ADOPTED.wording.en or ""), recorded_before).refusals == ()


@pytest.mark.parametrize(
    ("on", "told"),
    [
        ("", []),
        (" (on 2.1)", []),
        (" (on recommendations 2.1 and 2.2, fr)", []),
        (" (on 2.1 and 2.9)", [(8, "reservation-unknown")]),
        (" (on 2.1, second sentence)", [(8, "reservation-part")]),
        (" (on 2.9, second sentence)", [(8, "reservation-unknown")]),
        (" (on the last paragraph)", [(8, "reservation-words")]),
    ],
)
def test_what_a_reservation_is_to_is_told_where_it_is_no_recommendation(on, told):
    known = replace(COUNTED, recommendations={"2.1": None, "2.2": None})
    made = plan(TEN + f"## 5. A\n\nDECISION (with reservations): The group adopts 2.1.\nRESERVATION ch{on}: No.", known)
    assert [one for one in names(made.remarks) if one[1].startswith("reservation")] == told


def test_no_item_is_adopted_without_a_quorum():
    few = "PRESENT: fr, ch\n\n## 5. A\n\n{}## 6. B\n\nADOPTED"
    made = plan(few.format(""), COUNTED)
    assert names(made.refusals) == [(9, "quorum-item")]
    assert plan(few.format(""), replace(COUNTED, outcomes={6: Outcome.DECIDED})).refusals == ()
    assert plan(few.format("QUORUM 8\n\n"), COUNTED).refusals == ()
    assert plan(few.format("").replace("ADOPTED", "NOTED"), COUNTED).refusals == ()


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("DECISION: The group adopts 2.1.", Outcome.DECIDED),
        ("DECISION (noted): The group takes note of 2.1.", Outcome.NOTED),
        ("DECISION (vote 1-5-0): The group adopts 2.1.", Outcome.PENDING),
        ("DECISION (vote 1-5-0): The group adopts 2.1.\n\nDEFERRED", Outcome.DEFERRED),
    ],
)
def test_an_item_of_which_nothing_is_said_comes_to_what_its_decisions_do(said, outcome):
    assert dict(plan(TEN + f"## 5. A\n\n{said}", COUNTED).outcomes) == {5: outcome}


def test_a_void_decision_makes_nothing_of_its_item():
    void = replace(COUNTED, decisions=(replace(ADOPTED, void=True),))
    assert plan(f"## 5. A\n\nDECISION 3/1: {ADOPTED.wording.en}", void).outcomes == {}


@pytest.mark.parametrize("votes", ["90-100-2", "9-1-1", "11-0-0"])
def test_no_more_votes_than_members_there(votes):
    made = plan(TEN + f"## 5. A\n\nDECISION (vote {votes}): The group adopts 2.1.", COUNTED)
    assert names(made.errors) == [(7, "votes-many")]


@pytest.mark.parametrize(("votes", "lost"), [("1-5-0", True), ("3-3-4", True), ("4-3-3", False)])
def test_a_vote_that_was_lost_is_remarked_on(votes, lost):
    made = plan(TEN + f"## 5. A\n\nDECISION (vote {votes}): The group *adopts* 2.1.", COUNTED)
    assert ((7, "lost") in names(made.remarks)) is lost


def test_no_more_members_are_counted_than_there_are():
    assert names(plan("## 5. A\n\nQUORUM 99", COUNTED).errors) == [(5, "recount")]


def test_what_is_decided_under_other_business_is_remarked_on():
    made = plan(TEN + "## 9. Other business\n\nDECISION: The group adopts 2.1.", COUNTED)
    assert (7, "other-business") in names(made.remarks)
    assert (made.errors, made.refusals) == ((), ())


def test_what_could_not_be_read_and_what_cannot_be_are_told_in_one_pass():
    head = "PRESENT: fr, the member of Chile!\n\nLEFT ch 15:00\n\n"
    body = head + "## 5. A\n\nACTION @nobody: a\n\nDECISION (x): b\n\nLEFT zz"
    assert names(plan(body, COUNTED).errors) == [
        (3, "seat-form"),
        (9, "owner-unknown"),
        (11, "mode"),
        (13, "seat-unknown"),
    ]
    with pytest.raises(NotesUnreadable):
        rules.notes.accept(plan(body, COUNTED))


# What no paper can set


def test_a_wording_that_reads_as_on_record_may_have_a_form_that_no_notes_file_keeps():
    made = recorded(plan(THIRD_MEETING))
    odd = replace(made.decisions[1], wording=Wording("[^1]: A note.\n\nIt opens[^1]."))
    known = replace(made, decisions=(made.decisions[0], odd, *made.decisions[2:]))
    for typed, found in (("A note. It opens[^1].", []), ("Another. It opens[^1].", [(5, "text")])):
        errors = plan(f"## 5.\n\nDECISION 3/2: [^1]: {typed}", known).errors
        assert names(one for one in errors if one.msgid == "notes.error.text") == found


@pytest.mark.parametrize("head", ["# Minutes 3 · en", "# Minutes 3 · fr"])
def test_what_no_paper_can_set_is_found_with_its_line_in_whatever_language(head):
    deep = "> " * 30 + "deep"
    body = (
        f"## 5.\n\nHe said so[^1].\n\nDECISION 3/1: [a]: https://e.org\nRESERVATION ch: {deep}\n\n"
        "More.\n// A remark.\n\n[^1]: Said above.\n\n[^2]: Idle.\n\n## 6.\n\nDECISION?: [b]: c\n"
    )
    found = plan(body, recorded(plan(THIRD_MEETING)), head).errors
    told = [(one.line, one.cause.msgid) for one in found if one.msgid == "notes.error.text"]
    assert told == [
        (7, "markdown.error.empty"),
        (8, "markdown.error.too-deep"),
        (15, "markdown.error.idle-note"),
    ]
    assert all(one.cause.facts.get("line", one.line) == one.line for one in found if one.cause)
