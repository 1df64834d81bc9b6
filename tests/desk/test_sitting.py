"""What the papers of a meeting rest on is kept when it is closed: nothing said of the group later changes them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

import pytest

from tests.seated import SITTERS, leave, seat
from wgsec import desk, papers, records, rules, store
from wgsec.desk.agenda_item import NewItem, NewPaper
from wgsec.desk.draft import NewDraft
from wgsec.desk.group import GroupChange
from wgsec.desk.handover import Succession
from wgsec.desk.meeting import Attending, MeetingChange, Scheduling
from wgsec.desk.office import Office
from wgsec.errors import Refused
from wgsec.facts.agenda import Purpose
from wgsec.facts.change import Rewording
from wgsec.facts.dossier import Dossier
from wgsec.facts.handover import KEEP
from wgsec.facts.language import Wording
from wgsec.facts.meeting import Presence
from wgsec.facts.member import Gender, OfficeKind, Region, SeatKind
from wgsec.facts.roll import Entry


def dossier(office: Office) -> Dossier:
    with office.reading() as archive:
        return store.meeting.dossier(archive, 1)


@pytest.fixture
def closed(office: Office) -> Office:
    """A first meeting of one day, three of four members there, closed; a second one scheduled."""
    seat(office, *SITTERS)
    desk.meeting.schedule(office, Scheduling(date(2027, 1, 4), time(14), 150))
    desk.meeting.schedule(office, Scheduling(date(2027, 2, 10), time(14), 150))
    desk.meeting.open_(office, 1, time(14, 3))
    desk.meeting.attend(office, 1, tuple(Attending(key, Presence.REMOTE) for key in ("fr", "cr", "nz")))
    desk.meeting.close(office, 1, time(16, 30))
    return office


def promote(office: Office) -> None:
    with office.change("member.promote", "member ge") as tx:
        tx.one(records.Seat, key="ge").kind = SeatKind.MEMBER


def demote(office: Office) -> None:
    with office.change("member.promote", "member mute") as tx:
        tx.one(records.Seat, key="mute").kind = SeatKind.OBSERVER


def add_alone(office: Office) -> None:
    with office.change("member.add", "member new") as tx:
        new = tx.add(records.Seat(key="new", institution=tx.one(records.Seat, key="fr").institution, kind="member"))
        tx.add(records.Person(seat_id=new.id, name="New", sort_name="new", zone="Europe/Paris"))


def rename_persons(office: Office) -> None:
    with office.change("member.edit", "members") as tx:
        for person in tx.all(records.Person):
            person.name, person.gender = f"Other {person.name}", Gender.X


def rename_seats(office: Office) -> None:
    with office.change("member.edit", "members") as tx:
        for one in tx.all(records.Seat):
            one.institution, one.country, one.region = Wording.same("Other"), "CH", Region.EUROPE


RENAMED = GroupChange(
    name=Rewording("Other group"), short_name=Rewording("OG"), organisation=Rewording("Other organisation")
)

CHANGES: dict[str, Callable[[Office], object]] = {
    "the group and the organisation are called otherwise": lambda office: desk.group.edit(office, RENAMED),
    "institutions are called otherwise": rename_seats,
    "persons are called otherwise": rename_persons,
    "a reserve becomes a member": promote,
    "a member becomes an observer": demote,
    "a seat is added": add_alone,
    "a holder leaves, even before that day": lambda office: leave(office, "Aroha Tauira", date(2027, 1, 3)),
    "another quorum rule": lambda office: desk.group.edit(office, GroupChange(quorum="12")),
    "the next meeting is moved": lambda office: desk.meeting.move(office, 2, date(2027, 2, 11), time(9)),
    "another zone for the next": lambda office: desk.meeting.move(
        office, 2, date(2027, 2, 10), time(14), zone="Asia/Tokyo"
    ),
    "the next is cancelled": lambda office: desk.meeting.cancel(office, 2),
    "one before the next": lambda office: desk.meeting.schedule(office, Scheduling(date(2027, 1, 20), time(14), 60)),
}


def test_whoever_hands_an_office_over_on_the_day_of_the_meeting_had_it_there(closed: Office) -> None:
    def chairs() -> list[tuple[str, str | None]]:
        held = (one for one in dossier(closed).members if OfficeKind.CHAIR in {office.kind for office in one.offices})
        return [(one.seat.key, one.holder and one.holder.name) for one in held]

    before = chairs()
    assert before == [("fr", "Camille Présidence-Exemple")]
    successor = Entry(name="Next Chair", emails=("next@example.org",))
    desk.handover.replace(closed, "fr", Succession(successor, offices=KEEP))
    assert chairs() == before
    with closed.reading() as archive:
        assert store.member.by_key(archive, "fr").offices[0].kind is OfficeKind.CHAIR


def test_a_recommendation_is_called_on_the_papers_of_a_closed_meeting_as_it_was_there(office: Office) -> None:
    def called(number: int) -> list[Wording]:
        with office.reading() as archive:
            found = store.meeting.dossier(archive, number)
        return [papers.cited.title(paper, found) for item in found.items for paper in item.papers]

    seat(office, *SITTERS)
    for day in (date(2027, 1, 4), date(2027, 2, 10), date(2027, 3, 10)):
        desk.meeting.schedule(office, Scheduling(day, time(14), 150))
    desk.draft.new(office, NewDraft(2, "The centre should open.", title=Wording(en="Opening", fr="Ouverture")))
    cited = (NewPaper("2.1", revision=1), NewPaper("INF1", Wording(en="A note")))
    desk.agenda.add(office, 1, NewItem(Wording(en="Theme 2"), Purpose.DECISION, 30, papers=cited))
    desk.draft.retitle(office, "2.1", Rewording(en="Opening of the centre"))
    desk.meeting.open_(office, 1, time(14, 3))
    desk.meeting.close(office, 1, time(16, 30))
    desk.draft.retitle(office, "2.1", Rewording(en="Closing", fr="Fermeture", es="Cierre"))
    assert called(1) == [Wording("Opening of the centre", "Ouverture", "Cierre"), Wording(en="A note")]
    with office.reading() as archive:
        (deferred,) = (item for item in store.meeting.dossier(archive, 1).items if item.papers)
        brought = desk.agenda_item.brought_back(archive, deferred)
    desk.agenda.add(office, 2, brought)
    assert called(2) == [Wording("Closing", "Fermeture", "Cierre"), Wording(en="A note")]


def rested_on(found: Dossier) -> tuple[object, ...]:
    seats = [
        (one.seat.key, one.seat.kind, one.seat.institution, one.seat.country, one.seat.region) for one in found.members
    ]
    persons = [
        (person.name, person.gender) for one in found.members for person in (one.holder, *one.alternates) if person
    ]
    group = (found.group.name, found.group.short_name, found.group.organisation, found.group.notice)
    following = found.announced
    assert following
    told = (following.number, following.day, following.at, following.minutes, following.zone, following.starts_at)
    return group, seats, persons, found.quorum, told


@pytest.mark.parametrize("name", CHANGES)
def test_a_later_change_of_the_group_changes_no_paper_of_a_closed_meeting(name: str, closed: Office) -> None:
    before = rested_on(dossier(closed))
    CHANGES[name](closed)
    assert rested_on(dossier(closed)) == before


def test_a_closed_meeting_is_named_anew_where_a_name_was_wrong_and_nothing_else_of_it_changes(closed: Office) -> None:
    before = dossier(closed)
    assert not desk.meeting.edit(closed, 1, MeetingChange(names=True))
    for name in CHANGES:
        if name not in ("persons are called otherwise", "one before the next"):
            CHANGES[name](closed)
    rename_persons(closed)
    assert desk.meeting.edit(closed, 1, MeetingChange(names=True))
    after = dossier(closed)
    assert after.group.organisation.en == "Other organisation"
    assert {one.seat.institution for one in after.members} == {Wording.same("Other")}
    assert {one.holder.gender for one in after.members if one.holder} == {Gender.X}
    assert [(one.seat.key, one.seat.kind) for one in after.members] == [
        (one.seat.key, one.seat.kind) for one in before.members
    ]
    assert after.quorum == before.quorum
    assert rested_on(after)[-1] == rested_on(before)[-1]


def test_who_was_there_after_all_is_added_as_they_are(closed: Office) -> None:
    add_alone(closed)
    desk.meeting.attend(closed, 1, (Attending("new", Presence.PRESENT),))
    assert "new" in {one.seat.key for one in dossier(closed).members}


def test_a_seat_that_joined_after_a_closed_meeting_is_not_said_to_have_been_there(closed: Office) -> None:
    add_alone(closed)
    with closed.change("test", "test") as tx:
        tx.one(records.Seat, key="new").since = date(2027, 1, 5)
    before = rested_on(dossier(closed))
    with pytest.raises(Refused, match=r"meeting\.error\.joined"):
        desk.meeting.attend(closed, 1, (Attending("new", Presence.PRESENT),))
    assert rested_on(dossier(closed)) == before


def go(office: Office) -> None:
    """The seat cr leaves on the day of the meeting."""
    with office.change("member.leave", "member cr") as tx:
        tx.one(records.Seat, key="cr").until = date(2027, 1, 4)


def test_a_seat_that_leaves_on_the_day_of_the_meeting_counts_on_no_road(office: Office) -> None:
    seat(office, *SITTERS)
    desk.meeting.schedule(office, Scheduling(date(2027, 1, 4), time(14), 150))
    desk.meeting.open_(office, 1, time(14, 3))
    desk.meeting.attend(office, 1, tuple(Attending(key, Presence.REMOTE) for key in ("fr", "cr")))
    go(office)
    with pytest.raises(Refused, match=r"meeting\.error\.left"):
        desk.meeting.attend(office, 1, (Attending("cr", Presence.PRESENT),))
    there = [one.seat.key for one in dossier(office).members]
    assert "cr" not in there
    desk.meeting.close(office, 1, time(16, 30))
    desk.meeting.attend(office, 1, (Attending("nz", Presence.REMOTE),))
    assert [one.seat.key for one in dossier(office).members] == there


def test_a_seat_that_leaves_on_the_day_of_a_meeting_after_its_closing_was_there(closed: Office) -> None:
    go(closed)
    desk.meeting.attend(closed, 1, (Attending("cr", Presence.PRESENT),))
    assert "cr" in {one.seat.key for one in dossier(closed).members}


def test_the_last_meeting_that_was_planned_announces_none(office: Office) -> None:
    desk.meeting.schedule(office, Scheduling(date(2027, 1, 4), time(14), 150))
    desk.meeting.open_(office, 1, time(14, 3))
    desk.meeting.close(office, 1, time(16, 30))
    desk.meeting.schedule(office, Scheduling(date(2027, 2, 10), time(14), 150))
    assert dossier(office).announced is None


def test_a_meeting_whose_closing_is_undone_follows_the_group_again(closed: Office) -> None:
    desk.history.undo(closed)
    desk.group.edit(closed, GroupChange(quorum="12"))
    assert dossier(closed).quorum == "12"


def test_a_closing_comes_and_goes_without_a_loss_since_it_only_keeps_what_is_there(closed: Office) -> None:
    before = rested_on(dossier(closed))
    with closed.reading() as archive:
        closing = store.history.count(archive)
        entry = store.history.entry(archive, closing)
    assert any(one.table == "sitting_person" and one.adds for one in entry.changes)
    assert not rules.history.is_for_good(entry)
    back = desk.history.undo(closed, closing)
    desk.history.undo(closed, back.by)
    assert dossier(closed).meeting.closed_at == time(16, 30)
    assert rested_on(dossier(closed)) == before
    desk.history.undo(closed, closing)
    rename_persons(closed)
    desk.meeting.close(closed, 1, time(16, 30))
    assert {one.holder.gender for one in dossier(closed).members if one.holder} == {Gender.X}


def test_what_names_a_closed_meeting_anew_is_not_undone_since_nothing_else_keeps_the_names(closed: Office) -> None:
    rename_persons(closed)
    desk.meeting.edit(closed, 1, MeetingChange(names=True))
    with pytest.raises(Refused, match=r"history\.error\.unkept"):
        desk.history.undo(closed)


def test_an_office_that_changes_hands_after_the_closing_is_on_its_papers_with_whoever_had_it_there(
    closed: Office,
) -> None:
    def rapporteurs(theme: int) -> list[str]:
        return [one.seat.key for one in dossier(closed).members if one.holds(OfficeKind.RAPPORTEUR, theme)]

    desk.history.undo(closed)
    desk.member.assign(closed, 1, "cr")
    desk.member.assign(closed, 2, "nz")
    desk.member.assign(closed, 2, "mute")
    desk.meeting.close(closed, 1, time(16, 30))
    desk.member.assign(closed, 1, "nz")
    desk.member.assign(closed, 2, "nz")
    assert (rapporteurs(1), rapporteurs(2)) == (["cr"], ["mute"])
    desk.member.assign(closed, 3, "cr")
    assert rapporteurs(3) == ["cr"]
