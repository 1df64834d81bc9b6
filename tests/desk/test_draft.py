"""Writing recommendations and issuing their papers."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from tests.recommendations import enter, text
from wgsec import desk, records, rules, store
from wgsec.desk.decision import DecisionChange
from wgsec.desk.draft import NewDraft, Revising
from wgsec.desk.office import Office
from wgsec.errors import NoSuchThing, Refused, WrongUsage
from wgsec.facts.change import Rewording
from wgsec.facts.draft import Draft, DraftState, Scope
from wgsec.facts.language import Wording
from wgsec.facts.minutes import DecisionMode

BODY = "The centre should open.\n"


def drafts(office: Office) -> tuple[Draft, ...]:
    with office.reading() as archive:
        return store.draft.all_(archive)


def entries(office: Office) -> int:
    with office.reading() as archive:
        return store.history.count(archive)


def words(path: Path) -> str:
    with zipfile.ZipFile(path) as package:
        return package.read("word/document.xml").decode()


def test_numbers_run_on_within_a_theme_and_are_given_once(office: Office) -> None:
    assert [desk.draft.new(office, NewDraft(theme, BODY)).label for theme in (2, 2, 1)] == ["2.1", "2.2", "1.1"]
    assert desk.draft.new(office, NewDraft(2, BODY, 7)).label == "2.7"
    assert desk.draft.new(office, NewDraft(2, BODY)).label == "2.8"
    desk.draft.advance(office, (Scope(2, 7),), DraftState.WITHDRAWN)
    with pytest.raises(Refused) as caught:
        desk.draft.new(office, NewDraft(2, BODY, 7))
    assert caught.value.facts["free"] == "2.9"
    with pytest.raises(NoSuchThing):
        desk.draft.new(office, NewDraft(9, BODY))


def test_revisions_are_kept_and_the_last_one_counts(office: Office) -> None:
    desk.draft.new(replace(office, actor="ch"), NewDraft(2, BODY, title=Wording(en="Opening"), outline=True))
    assert drafts(office)[0].state is DraftState.OUTLINE
    saved = desk.draft.revise(office, "2.1", Revising("The centre should open soon.\r\n", note=" sooner "))
    assert saved is not None
    assert saved.state is DraftState.WORKING_DRAFT
    assert [(one.number, one.body, one.author, one.note) for one in saved.revisions] == [
        (1, BODY, "ch", None),
        (2, "The centre should open soon.\n", "secretariat", "sooner"),
    ]


def test_the_same_text_leaves_nothing(office: Office) -> None:
    desk.draft.new(office, NewDraft(2, BODY))
    before = entries(office)
    assert desk.draft.revise(office, "2.1", Revising(f"\r\n{BODY}\r\n")) is None
    assert desk.draft.retitle(office, "2.1", Rewording()) is None
    assert entries(office) == before


def test_the_title_of_a_frozen_text_is_frozen_in_its_original_language(office: Office) -> None:
    desk.draft.new(office, NewDraft(2, BODY, title=Wording(en="Opening", fr="Ouverture")))
    for to in (DraftState.CIRCULATED, DraftState.FINAL):
        desk.draft.advance(office, (Scope(2, 1),), to)
    for title in (Rewording(en="Closing"), Rewording(en=""), Rewording(en="Closing", fr="Fermeture")):
        with pytest.raises(Refused, match=r"draft\.error\.frozen-first"):
            desk.draft.retitle(office, "2.1", title)
    desk.draft.retitle(office, "2.1", Rewording(fr="De l’ouverture", es="Apertura"))
    assert drafts(office)[0].title == Wording("Opening", "De l’ouverture", "Apertura")
    desk.draft.advance(office, (Scope(2, 1),), DraftState.CONSOLIDATED)
    desk.draft.retitle(office, "2.1", Rewording(en="Closing"))
    assert drafts(office)[0].title.en == "Closing"


def test_a_text_that_moved_on_meanwhile_is_not_written_over(office: Office) -> None:
    desk.draft.new(office, NewDraft(2, BODY))
    desk.draft.revise(replace(office, actor="ch"), "2.1", Revising("It should close.", after=1))
    with pytest.raises(Refused) as caught:
        desk.draft.revise(office, "2.1", Revising("It should stay.", after=1))
    assert caught.value.facts == {"label": "2.1", "revision": 2, "author": "ch"}
    assert drafts(office)[0].latest.body == "It should close.\n"


def test_a_text_that_is_another_than_was_asked_about_is_not_adopted(office: Office) -> None:
    decided(office)
    desk.draft.new(office, NewDraft(2, BODY))
    desk.draft.revise(office, "2.1", Revising("It should close."))
    for to in (DraftState.CIRCULATED, DraftState.FINAL):
        desk.draft.advance(office, (Scope(2),), to)
    for seen in ({}, {"2.1": 1}):
        with pytest.raises(Refused, match=r"draft\.error\.adopting-moved"):
            desk.draft.adopt(office, (Scope(2),), "3/1", seen=seen)
    assert desk.draft.adopt(office, (Scope(2),), "3/1", seen={"2.1": 2})


def test_a_frozen_text_is_not_revised(office: Office) -> None:
    decided(office)
    desk.draft.new(office, NewDraft(2, BODY))
    for to in (DraftState.CIRCULATED, DraftState.FINAL):
        desk.draft.advance(office, (Scope(2, 1),), to)
    desk.draft.adopt(office, (Scope(2),), "3/1")
    with pytest.raises(Refused):
        desk.draft.revise(office, "2.1", Revising("It should close."))
    with pytest.raises(Refused):
        desk.draft.advance(office, (Scope(2, 1),), DraftState.WITHDRAWN)


def test_a_theme_is_taken_along_whole_or_not_at_all(office: Office) -> None:
    for _ in range(2):
        desk.draft.new(office, NewDraft(2, BODY))
    desk.draft.new(office, NewDraft(2, BODY, outline=True))
    before = drafts(office)
    with pytest.raises(Refused) as caught:
        desk.draft.advance(office, (Scope(2),), DraftState.CIRCULATED)
    assert caught.value.facts["label"] == "2.3"
    assert drafts(office) == before
    moved = desk.draft.advance(office, (Scope(2, 1), Scope(2, 2)), DraftState.CIRCULATED)
    assert [one.label for one in moved] == ["2.1", "2.2"]
    assert desk.draft.advance(office, (Scope(2, 1),), DraftState.CIRCULATED) == ()


def test_a_text_is_adopted_by_something_and_may_be_reopened(office: Office) -> None:
    decided(office)
    desk.draft.new(office, NewDraft(2, BODY))
    with pytest.raises(Refused):
        desk.draft.adopt(office, (Scope(2),), "3/1")
    for to in (DraftState.CIRCULATED, DraftState.FINAL):
        desk.draft.advance(office, (Scope(2),), to)
    for by, error in (("9/1", NoSuchThing), ("CP1", WrongUsage)):
        with pytest.raises(error):
            desk.draft.adopt(office, (Scope(2),), by)
    (adopted,) = desk.draft.adopt(office, (Scope(2),), " 3/1 ")
    assert (adopted.state, adopted.adopted_by) == (DraftState.ADOPTED, "3/1")
    assert (desk.draft.adopt(office, (Scope(2),), "3/1"), drafts(office)) == ((), (adopted,))
    desk.draft.advance(office, (Scope(2),), DraftState.CONSOLIDATED)
    assert drafts(office)[0].adopted_by is None


@pytest.fixture
def adopting(office: Office) -> int:
    """The journal's number of decision 3/1, which has adopted 2.1 since."""
    number = decided(office)
    desk.draft.new(office, NewDraft(2, BODY))
    for to in (DraftState.CIRCULATED, DraftState.FINAL):
        desk.draft.advance(office, (Scope(2),), to)
    desk.draft.adopt(office, (Scope(2),), "3/1")
    return number


def test_a_decision_that_adopted_a_text_is_undone_only_before_that(office: Office, adopting: int) -> None:
    with pytest.raises(Refused, match=r"history\.error\.built-on"):
        desk.history.undo(office, adopting)
    desk.history.undo(office)
    desk.history.undo(office, adopting)


def test_a_decision_that_adopted_a_text_is_void_only_once_that_is_reopened(office: Office, adopting: int) -> None:
    with pytest.raises(Refused, match=r"decision\.error\.adopted") as caught:
        desk.decision.void(office, "3/1", "entered twice")
    assert caught.value.facts["labels"] == ("2.1",)
    desk.draft.advance(office, (Scope(2),), DraftState.CONSOLIDATED)
    desk.decision.void(office, "3/1", "entered twice")


def test_a_vote_that_adopted_a_text_is_not_made_one_that_was_lost(office: Office, adopting: int) -> None:
    desk.decision.edit(office, "3/1", DecisionChange(votes=(3, 2, 0)))
    with pytest.raises(Refused, match=r"decision\.error\.adopted"):
        desk.decision.edit(office, "3/1", DecisionChange(votes=(2, 3, 0)))
    with pytest.raises(Refused, match=r"decision\.error\.adopted"):
        desk.decision.edit(office, "3/1", DecisionChange(mode=DecisionMode.NOTED))


def test_a_reopening_is_not_undone_once_its_decision_is_void(office: Office, adopting: int) -> None:
    desk.draft.advance(office, (Scope(2),), DraftState.CONSOLIDATED)
    with office.reading() as archive:
        reopened = store.history.count(archive)
    desk.decision.void(office, "3/1", "entered twice")
    with pytest.raises(Refused, match=r"decision\.error\.adopted"):
        desk.history.undo(office, reopened)


def test_a_text_whose_decision_fell_all_the_same_is_found(office: Office, adopting: int) -> None:
    assert desk.check.findings(office) == ()
    with office.change("test", "decision 3/1") as tx:
        tx.one(records.Decision, number=1).void_reason = "entered twice"
    assert [one.msgid for one in desk.check.findings(office)] == ["check.finding.adopted-by"]


def test_what_made_a_decision_stand_is_undone_only_before_it_adopts(office: Office) -> None:
    """Undone, the decision would be void again, and the recommendation adopted by nothing."""
    decided(office)
    desk.decision.void(office, "3/1", "entered twice")
    standing = desk.history.undo(office).by
    desk.draft.new(office, NewDraft(2, BODY))
    for to in (DraftState.CIRCULATED, DraftState.FINAL):
        desk.draft.advance(office, (Scope(2),), to)
    desk.draft.adopt(office, (Scope(2),), "3/1")
    with pytest.raises(Refused, match=r"history\.error\.built-on"):
        desk.history.undo(office, standing)


def test_a_comment_period_ends_in_a_consolidated_text(office: Office) -> None:
    desk.draft.new(office, NewDraft(2, BODY))
    desk.draft.advance(office, (Scope(2, 1),), DraftState.CIRCULATED)
    saved = desk.draft.revise(office, "2.1", Revising("It should close."))
    assert saved is not None
    assert saved.state is DraftState.CONSOLIDATED


def test_what_is_refused_leaves_nothing(office: Office) -> None:
    before = entries(office)
    with pytest.raises(WrongUsage):
        desk.draft.new(office, NewDraft(2, "a\x00b"))
    assert (entries(office), drafts(office)) == (before, ())


@pytest.mark.parametrize("title", ["a\x1b[31mb", "\ud800", "x" * 301])
def test_a_title_is_a_line_that_a_screen_can_show(office: Office, title: str) -> None:
    with pytest.raises(WrongUsage):
        desk.draft.new(office, NewDraft(2, BODY, title=Wording(en=title)))
    desk.draft.new(office, NewDraft(2, BODY, title=Wording(en=" Two\n lines ")))
    assert drafts(office)[0].title.en == "Two lines"
    with pytest.raises(WrongUsage):
        desk.draft.retitle(office, "2.1", Rewording(fr=title))
    with pytest.raises(WrongUsage):
        desk.draft.revise(office, "2.1", Revising("It should go.", note=title))


def test_one_a_theme_and_the_report_have_symbols_of_their_own(office: Office) -> None:
    enter(office, "2.1", "2.2", "3.1", translated=("fr", "es"))
    langs = ("en", "fr", "es")
    issued = [desk.draft.issue(office, scope, langs) for scope in (Scope(), Scope(2), Scope(2, 2), Scope(3, 1))]
    assert [one[0].symbol.rpartition(")")[2] for one in issued] == ["D7", "D2", "D8", "D9"]
    assert [one.language for one in issued[0]] == ["en", "fr", "es"]
    assert issued[1][1].path == office.workspace.out / "recommendations" / "ITC-WG-2027-D-02_fr.docx"
    assert "Étapes de la création" in words(issued[1][1].path)


def test_an_unchanged_paper_writes_nothing(office: Office) -> None:
    enter(office, "2.1", translated=("fr",))
    (first,) = desk.draft.issue(office, Scope(2), ("fr",))
    blob, before = first.path.read_bytes(), entries(office)
    later = replace(office, now=office.now + timedelta(hours=2))
    (again,) = desk.draft.issue(later, Scope(2), ("fr",))
    assert (again.symbol, again.changed, entries(office)) == (first.symbol, False, before)
    assert first.path.read_bytes() == blob


def test_a_language_with_missing_sentences_is_refused(office: Office) -> None:
    enter(office, "2.1", "2.2", translated=("fr",))
    desk.draft.revise(office, "2.1", Revising(text("2.1") + "\nOne more sentence. And another.\n"))
    with pytest.raises(Refused) as caught:
        desk.draft.issue(office, Scope(2), ("fr",))
    assert caught.value.facts == {"n": 2, "lang": "fr", "labels": ("2.1",), "first": "2.1"}
    assert not office.workspace.out.exists()


def test_a_title_counts_as_a_sentence(office: Office) -> None:
    desk.draft.new(office, NewDraft(2, BODY, title=Wording(en="Opening")))
    with pytest.raises(Refused) as caught:
        desk.draft.issue(office, Scope(2, 1), ("fr",))
    assert caught.value.facts["n"] == 2


def test_what_is_typed_is_never_run(office: Office) -> None:
    desk.draft.new(office, NewDraft(2, "It should be {{ 7*7 }} {% for %} <w:t> & [x](javascript:alert(1)).\n\nWhy."))
    (issued,) = desk.draft.issue(office, Scope(2, 1), ("en",))
    told = words(issued.path)
    assert "{{ 7*7 }}" in told
    assert "w:hyperlink" not in told


def test_no_reservation_is_dropped(office: Office) -> None:
    enter(office, "2.1")
    with office.change("test", "test") as tx:
        seat = tx.add(records.Seat(key="ch", institution=Wording(en="Example body"), country="CH", kind="member"))
        meeting = desk_meeting(tx, office)
        decision = tx.add(records.Decision(meeting_id=meeting, number=1, wording=Wording(en="adopts")))
        tx.add(
            records.Reservation(
                decision_id=decision.id, seat_id=seat.id, concerns="2.1", body="Il réserve sa position.", language="fr"
            )
        )
    (issued,) = desk.draft.issue(office, Scope(2, 1), ("en",))
    told = words(issued.path)
    assert "Il réserve sa position." in told
    assert "Example body" in told


def test_a_reservation_to_the_whole_decision_goes_with_every_text_it_adopts(office: Office, adopting: int) -> None:
    desk.draft.advance(office, (Scope(2),), DraftState.CONSOLIDATED)
    desk.draft.advance(office, (Scope(2),), DraftState.FINAL)
    with office.change("test", "test") as tx:
        seat = tx.add(records.Seat(key="ch", institution=Wording(en="Example body"), country="CH", kind="member"))
        decision = tx.get(records.Decision, number=1)
        assert decision is not None
        tx.add(records.Reservation(decision_id=decision.id, seat_id=seat.id, body="Too early.", language="en"))
    (adopted,) = desk.draft.adopt(office, (Scope(2),), "3/1")
    assert adopted.state is DraftState.ADOPTED_WITH_RESERVATIONS
    (issued,) = desk.draft.issue(office, Scope(2, 1), ("en",))
    assert "Too early." in words(issued.path)


def reserve(office: Office, on: str | None = "2.1") -> None:
    """A reservation to decision 3/1."""
    with office.change("test", "test") as tx:
        seat = tx.get(records.Seat, key="ch") or tx.add(
            records.Seat(key="ch", institution=Wording(en="Example body"), country="CH", kind="member")
        )
        decision = tx.one(records.Decision, number=1)
        tx.add(records.Reservation(decision_id=decision.id, seat_id=seat.id, concerns=on, body="Early.", language="en"))


def adopt_anew(office: Office, by: str) -> Draft:
    desk.draft.advance(office, (Scope(2),), DraftState.FINAL)
    return desk.draft.adopt(office, (Scope(2),), by)[0]


def test_what_was_reserved_goes_with_a_text_that_another_decision_adopts_till_it_is_revised(
    office: Office, adopting: int
) -> None:
    reserve(office)
    with office.change("test", "test") as tx:
        tx.add(records.Decision(meeting_id=desk_meeting(tx, office, 4), number=1, wording=Wording(en="confirms")))
    desk.draft.advance(office, (Scope(2),), DraftState.CONSOLIDATED)
    again = adopt_anew(office, "4/1")  # the same text: nobody has revised it
    assert (again.state, drafts(office)[0].outgrown) == (DraftState.ADOPTED_WITH_RESERVATIONS, frozenset())
    desk.draft.advance(office, (Scope(2),), DraftState.CONSOLIDATED)
    desk.history.undo(office)
    assert drafts(office)[0].adopted_by == "4/1"
    desk.draft.advance(office, (Scope(2),), DraftState.CONSOLIDATED)
    desk.draft.revise(office, "2.1", Revising("The centre should open soon.\n"))
    assert drafts(office)[0].outgrown == {3, 4}


@pytest.mark.parametrize(("day", "outgrown"), [(14, {3, 4}), (15, {3})])
def test_an_earlier_text_is_told_by_when_meetings_were_held(
    office: Office, adopting: int, day: int, outgrown: set[int]
) -> None:
    """Whatever their numbers: a postponed meeting is held after one of a higher number."""
    with office.change("test", "test") as tx:
        desk_meeting(tx, office, 4)
        tx.one(records.Meeting, number=4).starts_at = office.now.replace(day=day)
        tx.one(records.Meeting, number=3).starts_at = office.now.replace(day=14)
    desk.draft.advance(office, (Scope(2),), DraftState.CONSOLIDATED)
    desk.draft.revise(office, "2.1", Revising("The centre should open soon.\n"))
    assert drafts(office)[0].outgrown == outgrown


def test_a_reopening_that_was_undone_and_redone_has_happened(office: Office, adopting: int) -> None:
    desk.draft.advance(office, (Scope(2),), DraftState.CONSOLIDATED)
    desk.history.undo(office)
    desk.history.undo(office, entries(office))
    desk.draft.revise(office, "2.1", Revising("The centre should open soon.\n"))
    assert drafts(office)[0].outgrown == {3}


def test_a_reservation_to_a_text_that_was_reopened_and_revised_stays_with_its_decision(
    office: Office, adopting: int
) -> None:
    with office.change("test", "test") as tx:
        tx.add(records.Decision(meeting_id=desk_meeting(tx, office, 4), number=2, wording=Wording(en="adopts anew")))
    reserve(office)
    desk.draft.advance(office, (Scope(2),), DraftState.CONSOLIDATED)
    desk.draft.revise(office, "2.1", Revising("The centre should open soon.\n"))
    assert adopt_anew(office, "4/2").state is DraftState.ADOPTED
    with office.reading() as archive:
        (one,), decisions = store.draft.all_(archive), store.minutes.decisions(archive)
    assert one.outgrown == {3}
    assert [made.seat for _, made in rules.reservation.left(one, decisions)] == ["ch"]
    assert list(desk.check.findings(office)) == []


def test_an_adopted_text_is_not_stated_anew_by_an_act_that_has_nothing_to_do_with_it(
    office: Office, adopting: int
) -> None:
    with office.change("test", "test") as tx:
        tx.one(records.Draft, number=1).state = DraftState.ADOPTED_WITH_RESERVATIONS
    desk.decision.edit(office, "3/1", DecisionChange(Rewording(en="adopts, as amended")))
    assert drafts(office)[0].state is DraftState.ADOPTED_WITH_RESERVATIONS
    assert [one.msgid for one in desk.check.findings(office)] == ["check.finding.stands-adopted"]


def decided(office: Office) -> int:
    """A meeting with decision 3/1; the journal's number of the decision."""
    with office.change("test", "test") as tx:
        meeting = desk_meeting(tx, office)
    with office.change("test", "test") as tx:
        tx.add(records.Decision(meeting_id=meeting, number=1, wording=Wording(en="adopts")))
        return tx.changeset


def desk_meeting(tx: store.transaction.Transaction, office: Office, number: int = 3) -> int:
    made = tx.add(
        records.Meeting(
            number=number, state="held", day=date(2027, 4, 14), at=time(14), minutes=150, zone="Europe/Paris",
            starts_at=office.now + timedelta(days=number), tzdata="2026.6", created=office.now,
        )
    )  # fmt: skip
    return made.id or 0


def test_only_the_first_paper_of_a_single_recommendation_spends_a_number(office: Office) -> None:
    enter(office, "2.1")
    built = [desk.draft.issue(office, scope, ("en",))[0] for scope in (Scope(2), Scope(2, 1), Scope(2, 1))]
    assert [one.spent for one in built] == [False, True, False]


def test_the_register_calls_a_paper_as_it_calls_itself(office: Office) -> None:
    desk.draft.new(office, NewDraft(2, BODY))

    def title() -> str | None:
        desk.draft.issue(office, Scope(2), ("en",))
        with office.reading() as archive:
            return store.document.all_(archive)[0].title.en

    assert (
        title()
        == "Theme 2: Legal status, process and modalities for the creation and the gradual development of the centre"
    )
    desk.group.edit_theme(office, 2, Rewording("Form"))
    assert title() == "Theme 2: Form"
