"""Seats and persons as the desk changes them; every act leaves what it did not concern as it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from tests import seated
from wgsec import desk, records, rules, store
from wgsec.desk.agenda_item import NewItem
from wgsec.desk.handover import KEEP, Succession
from wgsec.desk.meeting import Attending, Scheduling
from wgsec.desk.office import Office
from wgsec.errors import NoSuchThing, Refused, WrongUsage
from wgsec.facts.agenda import Outcome, Purpose
from wgsec.facts.handover import Duties, Heirs
from wgsec.facts.language import Wording
from wgsec.facts.meeting import MeetingState, Presence
from wgsec.facts.member import Gender, Member, OfficeKind, PersonRole, SeatKind
from wgsec.facts.member import HeldOffice as Held
from wgsec.facts.roll import Entry

EXAMPLE = Path(__file__).parents[2] / "examples" / "training-centre"
DAY = date(2027, 1, 4)
"""Today, in the office of the tests."""


def person(key: str, **more: object) -> Entry:
    told: dict[str, object] = {
        "institution": Wording(f"Institution {key}"),
        "country": "MA",
        "name": f"Person {key.upper()}",
        "languages": ("fr", "en"),
        "emails": (f"{key}@example.org",),
    }
    return Entry(**{**told, **more})  # type: ignore[arg-type]


@pytest.fixture
def group(office: Office) -> Office:
    """Morocco (rapporteur of 3), Senegal, an observer and the secretariat with its chair."""
    desk.member.add(office, "ma", person("ma", offices=(Held(OfficeKind.RAPPORTEUR, 3),)))
    desk.member.add(office, "sn", person("sn", country="SN"))
    desk.member.add(office, "obs", person("obs", kind=SeatKind.OBSERVER))
    desk.member.add(office, "sec", person("sec", kind=SeatKind.SECRETARIAT, offices=(Held(OfficeKind.CHAIR),)))
    return office


def seat(office: Office, key: str) -> Member:
    with office.reading() as archive:
        return store.member.by_key(archive, key)


def subjects(office: Office, act: str) -> list[str]:
    with office.reading() as archive:
        return [entry.act.subject for entry in store.history.entries(archive, act=act)]


def test_the_journal_names_a_seat_as_it_is_on_record_however_it_was_typed(group: Office) -> None:
    desk.member.edit(group, "MA", Entry(gender=Gender.F))
    desk.member.promote(group, "Obs", SeatKind.RESERVE)
    desk.handover.leave(group, "SN")
    assert [subjects(group, f"member.{act}") for act in ("edit", "promote", "leave")] == [
        ["member ma"],
        ["member obs"],
        ["member sn"],
    ]


def test_the_highest_office_stands_first(group: Office) -> None:
    ranked = (Held(OfficeKind.VICE_CHAIR), Held(OfficeKind.RAPPORTEUR, 2), Held(OfficeKind.RAPPORTEUR, 3))
    after = desk.member.edit(group, "ma", Entry(offices=ranked[1:]))
    after = desk.member.edit(group, "ma", Entry(offices=ranked))
    assert after is not None
    assert [(one.kind, one.theme) for one in after.offices] == [(one.kind, one.theme) for one in ranked]


def duties(office: Office, key: str) -> Duties:
    with office.reading() as archive:
        return store.member.duties(archive, key)


def rapporteurs(office: Office, theme: int) -> tuple[str, ...]:
    with office.reading() as archive:
        return store.group.theme(archive, theme).rapporteurs


def entries(office: Office) -> int:
    with office.reading() as archive:
        return store.history.count(archive)


def give_action(office: Office, key: str, number: int = 1) -> None:
    """An open action of the seat, given at meeting 1 of 2 January."""
    with office.change("action.add", f"action A1.{number}") as tx:
        meeting = tx.get(records.Meeting, number=1) or tx.add(
            records.Meeting(
                number=1,
                day=date(2027, 1, 2),
                at=time(10),
                minutes=60,
                zone="Europe/Paris",
                starts_at=datetime(2027, 1, 2, 9, tzinfo=UTC),
                tzdata="2026f",
                created=office.now,
            )
        )
        owner = tx.one(records.Seat, key=key)
        tx.add(records.Action(meeting_id=meeting.id or 0, number=number, owner_id=owner.id or 0, wording=Wording("Do")))


def refusal(kind: type[Exception] = Refused) -> pytest.RaisesContext[Exception]:
    return pytest.raises(kind)


# Adding


def test_a_new_seat_has_its_person_its_zone_and_its_first_day(group: Office) -> None:
    added = seat(group, "ma")
    assert (added.seat.kind, added.seat.since, added.seat.until) == (SeatKind.MEMBER, DAY, None)
    assert added.holder is not None
    assert (added.holder.name, added.holder.zone, added.holder.role) == ("Person MA", "Africa/Casablanca", "holder")
    assert added.offices == (Held(OfficeKind.RAPPORTEUR, 3, since=DAY),)


def test_what_a_new_seat_lacks_is_named_one_by_one(office: Office) -> None:
    with refusal(WrongUsage) as caught:
        desk.member.add(office, "us", Entry(name="A B", country="US"))
    lacking = [finding.column for finding in caught.value.facts["findings"]]  # type: ignore[attr-defined]
    assert lacking == ["institution", "email", "language", "zone"]
    assert entries(office) == 2


@pytest.mark.parametrize(
    ("key", "change", "kind", "msgid"),
    [
        ("MA", {}, Refused, "member.error.taken"),
        ("m a", {}, WrongUsage, "member.error.key"),
        ("xx", {"emails": ("MA@Example.org",)}, Refused, "member.error.known-email"),
        ("xx", {"emails": ("a@b.org\r\nBcc: c@d.org",)}, WrongUsage, "person.error.email"),
        ("xx", {"name": "=?utf-8?q?Chair?="}, WrongUsage, "person.error.name"),
        ("xx", {"name": "x" * 10_000}, WrongUsage, "person.error.name"),
        ("xx", {"name": "Muster, Anna"}, WrongUsage, "person.error.sign"),
        ("xx", {"zone": "Africa/Rabat"}, NoSuchThing, "zone.error.unknown"),
        ("xx", {"kind": SeatKind.OBSERVER, "offices": (Held(OfficeKind.CHAIR),)}, Refused, "member.error.may-not-hold"),
        ("xx", {"offices": (Held(OfficeKind.CHAIR),)}, Refused, "member.error.held"),
        ("xx", {"offices": (Held(OfficeKind.RAPPORTEUR, 9),)}, NoSuchThing, "theme.error.none"),
        ("xx", {"name": None, "emails": (), "offices": (Held(OfficeKind.VICE_CHAIR),)}, Refused, "member.error.vacant"),
    ],
)
def test_what_cannot_be_added_leaves_nothing(
    group: Office, key: str, change: dict[str, object], kind: type[Exception], msgid: str
) -> None:
    before = entries(group)
    with refusal(kind) as caught:
        desk.member.add(group, key, person("xx", **change))
    assert caught.value.msgid == msgid  # type: ignore[attr-defined]
    assert entries(group) == before


def test_names_lose_line_breaks_and_are_never_run(office: Office) -> None:
    added = desk.member.add(office, "ma", person("ma", name="Amina\r\nBcc: x {{ 7*7 }}", institution=Wording("=1+1")))
    assert added.holder is not None
    assert added.holder.name == "Amina Bcc: x {{ 7*7 }}"
    assert added.seat.institution == Wording("=1+1")


def test_a_vacant_seat_has_no_person(office: Office) -> None:
    assert desk.member.add(office, "ma", Entry(institution=Wording("NPM"))).holder is None


def test_an_alternate_speaks_the_holders_languages_unless_told(group: Office) -> None:
    added = desk.member.add_alternate(group, "ma", Entry(name="Modou Misaal", emails=("modou@example.org",)))
    (alternate,) = added.alternates
    assert (alternate.role, alternate.languages, alternate.zone) == ("alternate", ("fr", "en"), "Africa/Casablanca")
    assert added.holder == seat(group, "ma").holder
    with refusal() as caught:
        desk.member.add_alternate(group, "ma", Entry(name="modou misaal", emails=("other@example.org",)))
    assert caught.value.facts["name"] == "modou misaal"  # type: ignore[attr-defined]


def test_personal_values_never_enter_the_history(group: Office) -> None:
    desk.member.edit(group, "ma", Entry(name="Person Secret", gender=Gender.F, salutation=Wording("Dear Person,")))
    with group.reading() as archive:
        kept = [value for row in archive.ask('SELECT old, new FROM "change"') for value in row if value]
    assert not [value for value in kept if "Person" in value or "@" in value or "Casablanca" in value]


# Correcting


def test_an_edit_changes_what_is_given_and_leaves_the_rest(group: Office) -> None:
    before = seat(group, "ma")
    after = desk.member.edit(group, "ma", Entry(gender=Gender.F, salutation=Wording(fr="Chère Amina,")))
    assert after is not None
    assert before.holder is not None
    assert after.holder == replace(before.holder, gender=Gender.F, salutation=Wording(fr="Chère Amina,"))
    assert after.seat == before.seat
    assert desk.member.edit(group, "ma", Entry(gender=Gender.F)) is None


def test_another_model_is_noted_with_its_day(group: Office) -> None:
    later = replace(group, now=datetime(2027, 3, 1, 9, tzinfo=UTC))
    after = desk.member.edit(later, "ma", rules.roll.entry({"model": "ombuds plus", "country": "Maroc"}))
    assert after is not None
    assert (after.seat.model, after.seat.model_since, after.seat.since) == ("ombuds-plus", date(2027, 3, 1), DAY)


def test_addresses_keep_the_order_they_are_given_in(group: Office) -> None:
    for emails in (("a@b.org", "ma@example.org"), ("c@d.org", "b@d.org", "a@b.org"), ("a@b.org",)):
        after = desk.member.edit(group, "ma", Entry(emails=emails))
        assert after is not None
        assert after.holder is not None
        assert after.holder.emails == emails


def test_an_edit_that_makes_another_person_is_refused(group: Office) -> None:
    with refusal() as caught:
        desk.member.edit(group, "ma", Entry(name="Omar", emails=("omar@example.org",)))
    assert caught.value.msgid == "member.error.another"  # type: ignore[attr-defined]
    with refusal() as caught:
        desk.member.edit(group, "ma", Entry(kind=SeatKind.OBSERVER))
    assert caught.value.msgid == "member.error.promote"  # type: ignore[attr-defined]


def test_an_alternate_is_corrected_by_name_or_address(group: Office) -> None:
    desk.member.add_alternate(group, "ma", Entry(name="Modou Misaal", emails=("modou@example.org",)))
    after = desk.member.edit(group, "ma", Entry(name="Modou Misaal-Sow"), alternate="MODOU@example.org")
    assert after is not None
    assert [one.name for one in after.alternates] == ["Modou Misaal-Sow"]
    with refusal(NoSuchThing) as caught:
        desk.member.edit(group, "ma", Entry(name="X"), alternate="nobody")
    assert caught.value.facts["known"] == ("Modou Misaal-Sow",)  # type: ignore[attr-defined]


# Succeeding and leaving


def test_a_successor_takes_seat_offices_and_the_shared_address_from_a_day(group: Office) -> None:
    give_action(group, "ma")
    later = replace(group, now=datetime(2027, 2, 1, 9, tzinfo=UTC))
    entry = Entry(name="Omar Mithal", emails=("ma@example.org",))
    after = desk.handover.replace(later, "ma", Succession(entry, KEEP, date(2027, 1, 20)), seen=duties(group, "ma"))
    assert after.holder is not None
    assert (after.holder.name, after.holder.gender, after.holder.since) == ("Omar Mithal", None, date(2027, 1, 20))
    assert after.offices == (Held(OfficeKind.RAPPORTEUR, 3, since=date(2027, 1, 20)),)
    assert [action.label for action in duties(group, "ma").actions] == ["A1.1"]
    with group.reading() as archive:
        old, new = store.member.persons(archive, "ma")
        assert (old.name, old.until, old.emails) == ("Person MA", date(2027, 1, 20), ())
        before = {one.seat.key: one for one in store.composition.the(archive).group(on=date(2027, 1, 19))}["ma"]
        now = {one.seat.key: one for one in store.member.all_(archive, former=True)}["ma"]
    assert (before.holder, before.offices[0].theme) == (old, 3)
    assert now.holder == new


def test_nobody_leaves_before_coming_and_nothing_ends_before_it_began(group: Office) -> None:
    february = replace(group, now=datetime(2027, 2, 1, 9, tzinfo=UTC))
    omar = Entry(name="Omar Mithal", emails=("omar@example.org",))
    desk.handover.replace(february, "ma", Succession(omar, KEEP, date(2027, 1, 20)))
    with refusal(WrongUsage) as caught:
        desk.handover.leave(february, "ma", Heirs(all_themes="sn"), on=date(2027, 1, 19))
    assert caught.value.facts["since"] == date(2027, 1, 20)  # type: ignore[attr-defined]
    desk.member.assign(february, 5, "sn")
    desk.handover.leave(february, "sn", Heirs(all_themes="ma"), on=date(2027, 1, 25))
    with february.change("test", "test") as tx:
        ended = [one.until for one in tx.all(records.HeldOffice) if one.since == date(2027, 2, 1) and one.until]
    assert ended == [date(2027, 2, 1)]


def offices_on(office: Office, key: str, day: date) -> list[tuple[OfficeKind, int | None]]:
    with office.reading() as archive:
        found = {one.seat.key: one for one in store.composition.the(archive).group(on=day)}[key]
    return [(one.kind, one.theme) for one in found.offices]


def test_an_office_given_later_is_not_held_at_an_earlier_meeting(group: Office) -> None:
    february = replace(group, now=datetime(2027, 2, 17, 9, tzinfo=UTC))
    desk.member.assign(february, 5, "sn")
    assert offices_on(group, "sn", date(2027, 1, 14)) == []
    assert offices_on(group, "sn", date(2027, 2, 17)) == [(OfficeKind.RAPPORTEUR, 5)]


def test_an_office_entered_with_its_person_is_as_old_as_what_is_known_of_them(group: Office) -> None:
    before = DAY - timedelta(days=30)
    assert (offices_on(group, "sec", before), offices_on(group, "ma", before)) == (
        [(OfficeKind.CHAIR, None)],
        [(OfficeKind.RAPPORTEUR, 3)],
    )


def test_no_office_begins_before_whoever_takes_it_did(group: Office) -> None:
    february = replace(group, now=datetime(2027, 2, 17, 9, tzinfo=UTC))
    desk.member.add(february, "tn", person("tn", country="TN"))
    desk.handover.leave(february, "ma", Heirs(all_themes="tn"), on=date(2027, 1, 20))
    assert seat(february, "tn").offices == (Held(OfficeKind.RAPPORTEUR, 3, since=date(2027, 2, 17)),)


def test_offices_of_a_predecessor_need_an_answer(group: Office) -> None:
    entry = Entry(name="Omar Mithal", emails=("omar@example.org",))
    with refusal() as caught:
        desk.handover.replace(group, "ma", Succession(entry))
    assert caught.value.facts["offices"] == (Held(OfficeKind.RAPPORTEUR, 3, since=DAY),)  # type: ignore[attr-defined]
    after = desk.handover.replace(group, "ma", Succession(entry, "sn"))
    assert (after.offices, rapporteurs(group, 3)) == ((), ("sn",))


def test_an_alternate_may_become_the_holder(group: Office) -> None:
    alternate = Entry(name="Awa Misaal", emails=("awa@example.org",), gender=Gender.F)
    desk.member.add_alternate(group, "sn", alternate)
    after = desk.handover.replace(group, "sn", Succession(Entry(name="Awa Misaal", emails=("awa@example.org",))))
    assert after.holder is not None
    assert (after.holder.role, after.holder.gender, after.alternates) == (PersonRole.HOLDER, Gender.F, ())


def test_a_replacement_is_undone_whole(group: Office) -> None:
    before = seat(group, "ma")
    desk.handover.replace(group, "ma", Succession(Entry(name="Omar", emails=("ma@example.org",)), KEEP))
    desk.history.undo(group)
    assert seat(group, "ma") == before


def test_a_seat_that_leaves_names_who_takes_what(group: Office) -> None:
    give_action(group, "ma")
    with refusal() as caught:
        desk.handover.leave(group, "ma")
    assert caught.value.facts == {"key": "ma", "themes": (3,), "actions": ("A1.1",)}  # type: ignore[attr-defined]
    left = desk.handover.leave(group, "ma", Heirs(all_themes="sn", actions={"A1.1": "sec"}))
    assert left.seat.until == DAY
    assert left.holder is not None
    assert (rapporteurs(group, 3), left.offices) == (("sn",), ())
    assert [action.label for action in duties(group, "sec").actions] == ["A1.1"]
    with group.reading() as archive:
        assert "ma" not in {one.seat.key for one in store.member.all_(archive)}
    with refusal() as caught:
        desk.member.edit(group, "ma", Entry(gender=Gender.F))
    assert caught.value.msgid == "member.error.left"  # type: ignore[attr-defined]


def test_a_seat_that_leaves_presents_nothing_any_more(group: Office) -> None:
    for number, day in ((1, date(2027, 1, 4)), (2, date(2027, 2, 10)), (3, date(2027, 3, 17))):
        desk.meeting.schedule(group, Scheduling(day, time(14), 150, number=number))
        item = NewItem(Wording.same("Theme 3"), Purpose.DISCUSSION, 30, presenter="ma")
        desk.agenda.replace(group, number, (item,))
    with group.change("minutes.receive", "meeting 1") as tx:
        tx.one(records.AgendaItem, meeting_id=1).outcome = Outcome.DEFERRED
        tx.one(records.Meeting, number=1).state = MeetingState.HELD
    assert [(one.meeting, one.title.en) for one in duties(group, "ma").items] == [(2, "Theme 3"), (3, "Theme 3")]
    desk.handover.leave(group, "ma", Heirs({3: None}))
    desk.agenda.replace(group, 3, ())
    with group.change("agenda.edit", "meeting 3") as tx:
        desk.agenda.begin(tx, store.meeting.by_number(tx, 3))
    with group.reading() as archive:
        items = store.agenda.all_(archive)
    assert [one.presenter for one in items[1]] == ["ma"]
    assert [one.presenter for number in (2, 3) for one in items[number] if one.title.en == "Theme 3"] == [None, None]
    with refusal() as caught:
        desk.agenda.add(group, 3, item)
    assert caught.value.msgid == "member.error.left"  # type: ignore[attr-defined]


def test_a_theme_may_be_left_without_a_rapporteur_but_only_when_said(group: Office) -> None:
    desk.handover.leave(group, "ma", Heirs({3: None}))
    assert rapporteurs(group, 3) == ()


@pytest.mark.parametrize(
    ("heirs", "msgid"),
    [
        (Heirs({4: "sn"}, all_themes="sn"), "member.error.not-theirs"),
        (Heirs({3: "ma"}), "member.error.self"),
        (Heirs({3: "obs"}), "member.error.may-not-hold"),
        (Heirs({3: "zz"}), "member.error.none"),
    ],
)
def test_an_heir_must_be_able_to_take_it(group: Office, heirs: Heirs, msgid: str) -> None:
    before = entries(group)
    with pytest.raises((Refused, NoSuchThing)) as caught:
        desk.handover.leave(group, "ma", heirs)
    assert caught.value.msgid == msgid
    assert (entries(group), rapporteurs(group, 3)) == (before, ("ma",))


def test_answers_about_duties_that_have_moved_are_refused(group: Office) -> None:
    seen = duties(group, "ma")
    give_action(group, "ma")
    with refusal() as caught:
        desk.handover.leave(group, "ma", Heirs(all_themes="sn", all_actions="sn"), seen=seen)
    assert caught.value.msgid == "member.error.moved"  # type: ignore[attr-defined]


@pytest.mark.parametrize("on", [date(2027, 1, 5), date(2027, 1, 3)])
def test_nobody_leaves_in_the_future_or_before_coming(group: Office, on: date) -> None:
    with refusal(WrongUsage):
        desk.handover.leave(group, "sn", on=on)


def test_the_papers_of_a_past_meeting_keep_who_was_there(group: Office) -> None:
    plan = Scheduling(day=DAY, at=time(9), minutes=60, held=True)
    meeting = desk.meeting.schedule(group, plan)
    desk.meeting.attend(group, meeting.number, (Attending("sn", Presence.PRESENT),))
    later = replace(group, now=datetime(2027, 2, 1, 9, tzinfo=UTC))
    desk.handover.leave(later, "sn")
    with group.reading() as archive:
        there = {one.seat.key: one for one in store.meeting.dossier(archive, meeting.number).members}
    assert there["sn"].holder is not None


# Kinds


def test_a_reserve_becomes_a_member_and_an_interpreter_does_not(group: Office) -> None:
    assert desk.member.promote(group, "obs", SeatKind.MEMBER)
    assert seat(group, "obs").seat.kind is SeatKind.MEMBER
    assert desk.member.promote(group, "obs", SeatKind.MEMBER) is None
    with refusal() as caught:
        desk.member.promote(group, "sec", SeatKind.MEMBER)
    assert caught.value.msgid == "member.error.becomes"  # type: ignore[attr-defined]
    with refusal() as caught:
        desk.member.promote(group, "ma", SeatKind.OBSERVER)
    assert caught.value.msgid == "member.error.may-not-hold"  # type: ignore[attr-defined]


def test_every_kind_is_reached_and_left_as_the_table_says(office: Office) -> None:
    assert set(rules.member.BECOMES) == set(SeatKind)
    for kind in SeatKind:
        desk.member.add(office, f"k-{kind}", person(str(kind), kind=kind))
        for to in rules.member.BECOMES[kind]:
            assert desk.member.promote(office, f"k-{kind}", to)
            desk.history.undo(office)


def test_only_a_seat_on_which_nothing_rests_is_taken_out(group: Office) -> None:
    give_action(group, "sn")
    desk.meeting.schedule(group, Scheduling(date(2027, 2, 3), time(14), 150))
    desk.agenda.add(group, 2, NewItem(Wording("Report"), Purpose.INFORMATION, 20, presenter="obs"))
    for key, table in (("sn", "action"), ("obs", "agenda-item")):
        with refusal() as caught:
            desk.member.remove(group, key)
        assert [one.msgid for one in caught.value.facts["findings"]] == [f"log.table.{table}"]  # type: ignore[attr-defined]
    desk.member.remove(group, "ma")
    with refusal(NoSuchThing):
        seat(group, "ma")
    assert rapporteurs(group, 3) == ()


# Rapporteurs


def test_rapporteurs_are_named_beside_or_instead_of_each_other(group: Office) -> None:
    assert desk.member.assign(group, 3, also=("sn",)) == ("ma", "sn")
    assert desk.member.assign(group, 3, "sn", also=("ma",)) == ("sn", "ma")
    assert rapporteurs(group, 3) == ("sn", "ma")
    assert desk.member.assign(group, 3, "MA") == ("ma",)
    assert desk.member.assign(group, 3, without=("ma",)) == ()
    assert rapporteurs(group, 3) == ()
    with refusal():
        desk.member.assign(group, 3, "obs")
    with refusal(NoSuchThing):
        desk.member.assign(group, 3, without=("sn",))
    with refusal(NoSuchThing):
        desk.member.assign(group, 9, "sn")


# The example


def test_the_example_group_comes_in_through_these_acts(office: Office) -> None:
    for name in ("members.csv", "institutions.csv", "alternates.csv"):
        seated.take_in(office, EXAMPLE / name)
    with office.reading() as archive:
        members = store.member.all_(archive)
        themes = store.group.themes(archive)
    assert len(members) == 28
    assert {key for theme in themes for key in theme.rapporteurs} == {"fr", "ch", "ma", "hr", "ge", "sn"}
    assert {one.seat.key for one in members if one.alternates} == {"gb", "sn", "nz"}
    assert all(one.seat.institution.es for one in members)


def test_questions_do_not_grow_with_the_members(group: Office) -> None:
    with group.reading() as archive:
        asked: list[str] = []

        class Counting:
            def ask(self, question: str, /, **named: object) -> object:
                asked.append(question)
                return archive.ask(question, **named)

        store.member.all_(Counting())  # type: ignore[arg-type]
    assert len(asked) == 4
