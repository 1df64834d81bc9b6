"""Making agendas, and issuing them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import pytest

from tests import sittings
from wgsec import desk, formats, language, papers, records, rules, store
from wgsec.desk.agenda import ItemChange
from wgsec.desk.agenda_item import NewItem, NewPaper
from wgsec.desk.document import Dispatching
from wgsec.desk.draft import NewDraft
from wgsec.desk.meeting import Scheduling
from wgsec.desk.office import Office
from wgsec.errors import NoSuchThing, Refused, TableUnreadable, WrongUsage
from wgsec.facts.agenda import AgendaItem, Purpose, Standing
from wgsec.facts.agenda_table import AgendaRow
from wgsec.facts.change import Rewording
from wgsec.facts.language import Language, Wording
from wgsec.facts.roll import Entry

SWISS = Entry(
    institution=Wording("CNPT"), country="CH", name="Urs Müller", languages=("fr",), emails=("urs@example.org",)
)
THEME = NewItem(Wording("Theme 2", "Thème 2"), Purpose.DISCUSSION, 45, theme=2)


@pytest.fixture
def planned(office: Office) -> Office:
    """Two meetings, nothing on their agendas."""
    desk.meeting.schedule(office, Scheduling(date(2027, 2, 10), time(14), 150))
    desk.meeting.schedule(office, Scheduling(date(2027, 3, 17), time(14), 150))
    return office


def items(office: Office, number: int) -> tuple[AgendaItem, ...]:
    with office.reading() as archive:
        return store.agenda.items(archive, store.meeting.by_number(archive, number).id)


def titles(office: Office, number: int) -> list[str]:
    return [item.title.best("en") for item in items(office, number)]


def test_a_new_agenda_begins_with_its_standing_items(planned: Office) -> None:
    desk.agenda.add(planned, 1, THEME)
    assert [item.standing for item in items(planned, 1)] == [
        Standing.OPENING,
        Standing.ADOPTION_OF_AGENDA,
        None,
        Standing.OTHER_BUSINESS,
        Standing.NEXT_MEETING,
        Standing.CLOSING,
    ]


def test_a_title_that_is_erased_in_the_table_goes_and_one_that_it_does_not_show_stays(planned: Office) -> None:
    desk.agenda.add(planned, 1, replace(THEME, title=Wording("Theme 2", "Thème 2", "Tema 2")))
    rows = [replace(row, title=Wording(row.title.en)) if row.theme else row for row in rows_of(planned, 1)]
    assert desk.agenda_table.arrange(planned, 1, tuple(rows))
    assert items(planned, 1)[2].title == Wording(en="Theme 2", es="Tema 2")


def test_an_item_without_a_title_is_refused(planned: Office) -> None:
    with pytest.raises(WrongUsage, match=r"agenda\.error\.title"):
        desk.agenda.add(planned, 1, replace(THEME, title=Wording(" ")))
    assert items(planned, 1) == ()


def test_items_are_added_moved_edited_and_removed_by_their_numbers(planned: Office) -> None:
    desk.agenda.add(planned, 1, THEME)
    desk.agenda.add(planned, 1, NewItem(Wording("Break"), Purpose.BREAK, 10), before=4)
    desk.agenda.add(planned, 1, NewItem(Wording("Theme 3"), Purpose.DECISION, 30), before=3)
    assert titles(planned, 1)[2:5] == ["Theme 3", "Theme 2", "Break"]
    desk.agenda.move(planned, 1, 4, 3)
    assert titles(planned, 1)[2:4] == ["Theme 2", "Theme 3"]
    assert desk.agenda.edit(planned, 1, 3, ItemChange(minutes=50, title=Rewording(fr="Deuxième thème")))
    assert not desk.agenda.edit(planned, 1, 3, ItemChange(minutes=50))
    edited = items(planned, 1)[2]
    assert (edited.minutes, edited.title) == (50, Wording("Theme 2", "Deuxième thème"))
    desk.agenda.remove(planned, 1, 4)
    assert "Theme 3" not in titles(planned, 1)
    with pytest.raises(NoSuchThing):
        desk.agenda.remove(planned, 1, 9)


def test_a_deferred_item_stands_on_the_next_agenda_once(planned: Office) -> None:
    desk.agenda.add(planned, 1, THEME)
    with planned.change("minutes.receive", "meeting 1") as tx:
        tx.tell("UPDATE agenda_item SET outcome = 'deferred' WHERE theme_id IS NOT NULL")
    assert desk.agenda_table.arrange(planned, 2, rows_of(planned, 2))
    assert titles(planned, 2).count("Theme 2") == 1
    assert items(planned, 2)[titles(planned, 2).index("Theme 2")].carried_from is not None
    desk.agenda.add(planned, 2, NewItem(Wording("Other"), Purpose.INFORMATION, 5))
    assert titles(planned, 2).count("Theme 2") == 1


@pytest.mark.parametrize("begun", [True, False])
def test_a_deferred_standing_item_is_not_brought_a_second_time(planned: Office, begun: bool) -> None:
    desk.agenda.add(planned, 1, THEME)
    if begun:
        desk.agenda.add(planned, 2, NewItem(Wording("Other"), Purpose.INFORMATION, 5))
    with planned.change("minutes.receive", "meeting 1") as tx:
        tx.tell("UPDATE agenda_item SET outcome = 'deferred' WHERE standing = 'other-business' OR theme_id IS NOT NULL")
        meeting = store.meeting.by_number(tx, 1)
        desk.agenda.carry_on(tx, meeting, {item.id for item in store.agenda.items(tx, meeting.id)})
    desk.agenda.add(planned, 2, NewItem(Wording("More"), Purpose.INFORMATION, 5))
    assert [item.standing for item in items(planned, 2)].count(Standing.OTHER_BUSINESS) == 1
    assert [bool(item.carried_from) for item in items(planned, 2)].count(True) == 1


@pytest.mark.parametrize("begun", [True, False])
def test_a_deferred_item_comes_back_when_the_meeting_that_took_it_up_is_cancelled(planned: Office, begun: bool) -> None:
    desk.agenda.add(planned, 1, THEME)
    with planned.change("minutes.receive", "meeting 1") as tx:
        tx.tell("UPDATE agenda_item SET outcome = 'deferred' WHERE theme_id IS NOT NULL")
    desk.meeting.schedule(planned, Scheduling(date(2027, 4, 14), time(14), 150))
    other = NewItem(Wording("Other"), Purpose.INFORMATION, 5)
    for number in (2, 3)[: 1 + begun]:
        desk.agenda.add(planned, number, other)
    assert "Theme 2" not in titles(planned, 3)
    desk.meeting.cancel(planned, 2)
    desk.agenda.add(planned, 3, other)
    assert titles(planned, 3).count("Theme 2") == 1


def test_items_that_were_copied_with_words_of_their_own_are_named(planned: Office) -> None:
    desk.meeting.schedule(planned, Scheduling(date(2027, 5, 5), time(14), 150))
    desk.agenda.add(planned, 2, THEME)
    desk.agenda.edit(planned, 2, 1, ItemChange(title=Rewording("Opening of the second meeting")))
    desk.agenda.edit(planned, 2, 2, ItemChange(annotation=Rewording("As OJ2 says.")))
    desk.agenda.copy(planned, 3, 2)
    assert rules.agenda.copied(items(planned, 3)) == (1, 2, titles(planned, 3).index("Theme 2") + 1)


def test_copying_takes_the_items_of_another_agenda_and_only_onto_an_empty_one(planned: Office) -> None:
    desk.meeting.schedule(planned, Scheduling(date(2027, 5, 5), time(14), 150))
    desk.agenda.add(planned, 2, THEME)
    desk.agenda.copy(planned, 3, 2)
    assert titles(planned, 3) == titles(planned, 2)
    with pytest.raises(Refused):
        desk.agenda.copy(planned, 3, 2)


@pytest.mark.parametrize("source", [2, 3])
def test_an_agenda_that_nothing_is_on_is_not_copied(planned: Office, source: int) -> None:
    """The agenda was then without opening, adoption and other business, and never got them."""
    desk.meeting.schedule(planned, Scheduling(date(2027, 5, 5), time(14), 150))
    with pytest.raises(Refused, match=r"agenda\.error\.empty"):
        desk.agenda.copy(planned, 2, source)
    assert titles(planned, 2) == []


def test_an_item_that_another_agenda_has_taken_up_says_where(planned: Office) -> None:
    desk.agenda.add(planned, 1, THEME)
    with planned.change("minutes.receive", "meeting 1") as tx:
        tx.tell("UPDATE agenda_item SET outcome = 'deferred' WHERE theme_id IS NOT NULL")
    desk.agenda.copy(planned, 2, 1)
    place = titles(planned, 1).index("Theme 2") + 1
    with pytest.raises(Refused, match=r"agenda\.error\.carried-on") as refused:
        desk.agenda.remove(planned, 1, place)
    assert refused.value.facts == {"other": 2}
    desk.agenda.remove(planned, 2, titles(planned, 2).index("Theme 2") + 1)
    desk.agenda.remove(planned, 1, place)


def test_a_copy_of_the_first_agenda_has_minutes_to_adopt_and_action_points(planned: Office) -> None:
    desk.agenda.add(planned, 1, THEME)
    held = replace(planned, now=datetime(2027, 2, 11, 9, tzinfo=UTC))
    desk.meeting.open_(held, 1, time(14))
    desk.meeting.close(held, 1, time(16))
    assert desk.agenda.copy(held, 2, 1) == len(items(held, 2)) == len(items(held, 1)) + 2
    assert [item.standing for item in items(held, 2)][:5] == [
        Standing.OPENING,
        Standing.ADOPTION_OF_AGENDA,
        Standing.ADOPTION_OF_MINUTES,
        Standing.ACTION_POINTS,
        None,
    ]
    desk.meeting.schedule(held, Scheduling(date(2027, 5, 5), time(14), 150))
    sittings.begin(held, 2, time(14))
    desk.meeting.close(held, 2, time(16))
    desk.agenda.remove(held, 2, 4)
    desk.agenda.copy(held, 3, 2)
    assert Standing.ACTION_POINTS not in {item.standing for item in items(held, 3)}, "as somebody wanted it there"


def held(office: Office, number: int) -> Office:
    """The office on the day after a meeting that was held, with its papers."""
    with office.reading() as archive:
        day = store.meeting.by_number(archive, number).day
    after = replace(office, now=datetime(day.year, day.month, day.day + 1, 9, tzinfo=UTC))
    desk.meeting.open_(after, number, time(14))
    desk.meeting.close(after, number, time(16))
    desk.minutes.start(after, number)
    desk.minutes.receive(after, desk.minutes.file_of(after, number, "en"))
    desk.minutes.issue(after, number, ("en",))
    return after


def brought(office: Office, number: int) -> list[str]:
    return [paper.reference for one in items(office, number) for paper in one.papers]


def test_minutes_to_adopt_and_action_points_bring_the_papers_of_the_meeting_right_before(planned: Office) -> None:
    desk.meeting.schedule(planned, Scheduling(date(2027, 5, 5), time(14), 150))
    desk.agenda.add(planned, 1, THEME)
    office = held(planned, 1)
    for number in (2, 3):
        desk.agenda.add(office, number, THEME)
    assert (brought(office, 2), brought(office, 3)) == (["R1", "AP1"], []), "meeting 2 has not even been held"
    office = held(office, 2)
    assert brought(office, 3) == ["R2", "AP2"]
    assert brought(office, 2) == ["R1", "AP1"]


def test_what_somebody_has_put_on_a_standing_item_or_taken_off_it_stays(planned: Office) -> None:
    desk.agenda.add(planned, 1, THEME)
    desk.agenda.add(planned, 2, THEME)
    desk.agenda.edit(planned, 2, 3, ItemChange(papers=(NewPaper("R9"),)))
    office = held(planned, 1)
    assert brought(office, 2) == ["R9", "AP1"]
    desk.agenda.edit(office, 2, 4, ItemChange(papers=()))
    desk.minutes.issue(office, 1, ("en", "fr"))
    desk.pack.build(office, 1, ("en",))
    assert brought(office, 2) == ["R9"]


def test_the_papers_of_the_last_meeting_come_when_the_one_between_is_cancelled(planned: Office) -> None:
    desk.meeting.schedule(planned, Scheduling(date(2027, 5, 5), time(14), 150))
    for number in (1, 3):
        desk.agenda.add(planned, number, THEME)
    office = held(planned, 1)
    assert brought(office, 3) == []
    desk.meeting.cancel(office, 2)
    assert brought(office, 3) == ["R1", "AP1"]


def test_copying_brings_a_deferred_item_back_once_and_with_its_papers(planned: Office) -> None:
    desk.agenda.add(planned, 1, replace(THEME, papers=(NewPaper("SYN1"),)))
    with planned.change("minutes.receive", "meeting 1") as tx:
        tx.tell("UPDATE agenda_item SET outcome = 'deferred' WHERE theme_id IS NOT NULL")
    desk.agenda.copy(planned, 2, 1)
    (back,) = (item for item in items(planned, 2) if item.theme == 2)
    assert back.carried_from is not None
    assert [paper.reference for paper in back.papers] == ["SYN1"]


def test_a_cancelled_meeting_has_no_agenda(planned: Office) -> None:
    desk.agenda.add(planned, 1, THEME)
    desk.meeting.cancel(planned, 1)
    acts: tuple[Callable[[], object], ...] = (
        lambda: desk.agenda.add(planned, 1, THEME),
        lambda: desk.agenda.edit(planned, 1, 3, ItemChange(minutes=40)),
        lambda: desk.agenda.remove(planned, 1, 3),
        lambda: desk.agenda.move(planned, 1, 3, 4),
        lambda: desk.agenda.issue(planned, 1, ("en",)),
    )
    for act in acts:
        with pytest.raises(Refused, match=r"meeting\.error\.cancelled"):
            act()


@pytest.mark.parametrize("paper", ["R1", "LD1", "LP1"])
def test_the_order_of_an_agenda_stands_once_a_paper_that_cites_its_numbers_went_out(
    paper: str, planned: Office
) -> None:
    desk.agenda.add(planned, 1, THEME)
    held = replace(planned, now=datetime(2027, 2, 11, 9, tzinfo=UTC))
    desk.meeting.open_(held, 1, time(14))
    desk.meeting.close(held, 1, time(16))
    desk.minutes.start(held, 1)
    desk.minutes.receive(held, desk.minutes.file_of(held, 1, "en"))
    desk.minutes.issue(held, 1, ("en",))
    desk.agenda.move(held, 1, 3, 4)
    desk.document.dispatch(held, Dispatching("AP1", "members"))
    desk.agenda.move(held, 1, 4, 3)
    desk.minutes.issue(held, 1, ("en",))
    desk.document.dispatch(held, Dispatching(paper, "members"))
    acts: tuple[Callable[[], object], ...] = (
        lambda: desk.agenda.add(held, 1, THEME),
        lambda: desk.agenda.remove(held, 1, 3),
        lambda: desk.agenda.move(held, 1, 3, 4),
        lambda: desk.agenda.edit(held, 1, 3, ItemChange(purpose=Purpose.BREAK)),
        lambda: desk.agenda.replace(held, 1, ()),
        lambda: desk.agenda_table.arrange(held, 1, rows_of(held, 1)),
    )
    for act in acts:
        with pytest.raises(Refused, match=r"agenda\.error\.cited"):
            act()
    assert desk.agenda.edit(held, 1, 3, ItemChange(title=Rewording("Theme 2, first reading")))


def test_the_whole_agenda_as_one_table_reads_back_as_it_was(planned: Office) -> None:
    desk.agenda.add(planned, 1, NewItem(Wording("A | B\nC", "A | B"), Purpose.DECISION, 45, presenter="chair", theme=2))
    before = items(planned, 1)
    text = table(planned, 1)
    rows = formats.agenda_table.read(text, ("en", "fr"))
    assert [row.minutes for row in rows] == [item.minutes for item in before]
    assert rows[2].title.en == "A | B C"
    desk.agenda_table.arrange(planned, 1, rows)
    text = table(planned, 1)
    assert not desk.agenda_table.arrange(planned, 1, formats.agenda_table.read(text, ("en", "fr")))


def test_the_table_removes_adds_and_reorders(planned: Office) -> None:
    desk.agenda_table.arrange(planned, 1, rows_of(planned, 1))
    text = table(planned, 1, ("en",))
    head, lines = [line for line in text.splitlines() if line.startswith("#")], text.splitlines()
    body = [line for line in lines if not line.startswith("#")]
    new = " | 20 | discussion | 3 | rapporteur 3 | INF1 | Theme 3"
    arranged = formats.agenda_table.read("\n".join([*head, body[1], body[0], new]), ("en",))
    desk.agenda_table.arrange(planned, 1, arranged)
    assert titles(planned, 1) == ["Adoption of the agenda", "Opening; quorum", "Theme 3"]
    assert items(planned, 1)[2].papers[0].reference == "INF1"


def test_an_item_that_minutes_rest_on_is_not_taken_off_and_does_not_become_a_break(planned: Office) -> None:
    desk.agenda.add(planned, 1, THEME)
    desk.minutes.start(planned, 1)
    with planned.change("minutes.receive", "meeting 1") as tx:
        tx.tell(
            "INSERT INTO minutes_text (minutes_id, item_id, language, body)"
            " SELECT 1, id, 'en', 'x' FROM agenda_item WHERE theme_id IS NOT NULL"
        )
    rows = tuple(replace(row, purpose=Purpose.BREAK) if row.place == 3 else row for row in rows_of(planned, 1))
    acts: tuple[Callable[[], object], ...] = (
        lambda: desk.agenda.remove(planned, 1, 3),
        lambda: desk.agenda.edit(planned, 1, 3, ItemChange(purpose=Purpose.BREAK)),
        lambda: desk.agenda_table.arrange(planned, 1, rows),
    )
    for act in acts:
        with pytest.raises(Refused, match=r"agenda\.error\.in-use"):
            act()
    assert "Theme 2" in titles(planned, 1)


def test_an_empty_agenda_is_not_issued_and_leaves_no_symbol(planned: Office) -> None:
    with pytest.raises(Refused):
        desk.agenda.issue(planned, 1, ("en",))
    with planned.reading() as archive:
        assert store.document.all_(archive) == ()
    assert not planned.workspace.out.exists()


def test_building_again_writes_nothing(planned: Office) -> None:
    desk.agenda.add(planned, 1, THEME)
    first = desk.agenda.issue(planned, 1, ("en", "fr"))
    blobs = [one.path.read_bytes() for one in first]
    before = planned.workspace.database.read_bytes()
    again = desk.agenda.issue(planned, 1, ("en", "fr"))
    assert [one.changed for one in again] == [False, False]
    assert [one.path.read_bytes() for one in again] == blobs
    assert planned.workspace.database.read_bytes() == before


def test_an_agenda_that_went_out_becomes_the_next_revision_in_all_languages(planned: Office) -> None:
    desk.agenda.add(planned, 1, THEME)
    desk.agenda.issue(planned, 1, ("en", "fr"))
    desk.agenda.add(planned, 1, NewItem(Wording("Theme 3", "Thème 3"), Purpose.DISCUSSION, 10))
    assert {one.symbol for one in desk.agenda.issue(planned, 1, ("en",))} == {"ITC-WG(2027)OJ1"}
    desk.agenda.issue(planned, 1, ("fr",))
    with planned.change("document.dispatch", "OJ1") as tx:
        tx.tell(
            "INSERT INTO dispatch (document_id, revision, at, recipients) VALUES (1, 0, '2027-01-20T00:00:00Z', 'm')"
        )
    desk.agenda.edit(planned, 1, 3, ItemChange(minutes=40))
    revised = desk.agenda.issue(planned, 1, ("en",))
    assert {(one.symbol, one.language) for one in revised} == {
        ("ITC-WG(2027)OJ1 Rev.1", "en"),
        ("ITC-WG(2027)OJ1 Rev.1", "fr"),
    }


def edit_by_hand(path: Path) -> bytes:
    path.write_bytes(path.read_bytes() + b"by hand")
    return path.read_bytes()


def test_a_hand_edited_paper_is_refused_and_with_force_saved_beside(planned: Office) -> None:
    desk.agenda.add(planned, 1, THEME)
    path = desk.agenda.issue(planned, 1, ("en",))[0].path
    edited = edit_by_hand(path)
    desk.agenda.edit(planned, 1, 3, ItemChange(minutes=40))
    with pytest.raises(Refused) as refused:
        desk.agenda.issue(planned, 1, ("en",))
    assert refused.value.msgid == "document.error.edited"
    assert path.read_bytes() == edited
    desk.agenda.issue(planned, 1, ("en",), force=True)
    assert path.with_name(f"{path.stem}.1.docx").read_bytes() == edited
    assert path.read_bytes() != edited


def test_a_paper_lost_between_commit_and_rename_is_healed_by_building_again(planned: Office) -> None:
    desk.agenda.add(planned, 1, THEME)
    path = desk.agenda.issue(planned, 1, ("en",))[0].path
    blob = path.read_bytes()
    path.unlink()
    desk.agenda.issue(planned, 1, ("en",))
    assert path.read_bytes() == blob


def test_times_follow_from_minutes_and_breaks_take_no_number(planned: Office) -> None:
    desk.agenda.add(planned, 1, THEME)
    desk.agenda.add(planned, 1, NewItem(Wording("Break"), Purpose.BREAK, 10), before=3)
    with planned.reading() as archive:
        meeting = store.meeting.by_number(archive, 1)
    slots = rules.agenda.timetable(items(planned, 1))
    assert [(slot.number, f"{rules.agenda.begins(slot, meeting):%H:%M}") for slot in slots][:4] == [
        (1, "14:00"),
        (2, "14:05"),
        (None, "14:08"),
        (3, "14:18"),
    ]


def table(office: Office, number: int, langs: tuple[str, ...] = ("en", "fr")) -> str:
    return papers.agenda_table.compose(number, rows_of(office, number), langs, language.words.paper("en"))


def rows_of(office: Office, number: int) -> tuple[AgendaRow, ...]:
    with office.reading() as archive:
        return desk.agenda_table.table(archive, number)


def test_saving_the_table_as_it_was_changes_no_title(planned: Office) -> None:
    desk.agenda.add(
        planned, 1, NewItem(Wording("One\nand two", "Thème 2\xa0: l’un\u202f; l’autre"), Purpose.DECISION, 45)
    )
    before = items(planned, 1)
    rows = formats.agenda_table.read(table(planned, 1), ("en", "fr"))
    assert not desk.agenda_table.arrange(planned, 1, rows, seen=rows_of(planned, 1))
    assert items(planned, 1) == before


def test_papers_said_again_change_nothing_and_those_that_stay_keep_their_titles(planned: Office) -> None:
    synthesis = NewPaper("SYN1", Wording("Synthesis", "Synthèse"))
    desk.agenda.add(planned, 1, replace(THEME, papers=(synthesis, NewPaper("INF2"))))
    before = planned.workspace.database.read_bytes()
    assert not desk.agenda.edit(planned, 1, 3, ItemChange(papers=(NewPaper("SYN1"), NewPaper("INF2"))))
    assert planned.workspace.database.read_bytes() == before
    assert desk.agenda.edit(planned, 1, 3, ItemChange(papers=(NewPaper("INF9"), NewPaper("SYN1"))))
    assert [(one.reference, one.title) for one in items(planned, 1)[2].papers] == [
        ("INF9", Wording()),
        ("SYN1", synthesis.title),
    ]


def test_a_table_is_refused_when_the_agenda_was_changed_meanwhile(planned: Office) -> None:
    desk.agenda_table.arrange(planned, 1, rows_of(planned, 1))
    seen, rows = rows_of(planned, 1), formats.agenda_table.read(table(planned, 1), ("en", "fr"))
    desk.agenda.remove(planned, 1, 2)
    desk.agenda.add(planned, 1, NewItem(Wording("Added meanwhile"), Purpose.DISCUSSION, 5), before=2)
    before = items(planned, 1)
    with pytest.raises(Refused, match="moved"):
        desk.agenda_table.arrange(planned, 1, rows, seen=seen)
    assert items(planned, 1) == before


def test_place_nought_is_a_finding_and_takes_nothing_off(planned: Office) -> None:
    desk.agenda_table.arrange(planned, 1, rows_of(planned, 1))
    typed = "\n".join("0" + line[1:] if line.startswith("1 ") else line for line in table(planned, 1).splitlines())
    with pytest.raises(TableUnreadable) as refused:
        formats.agenda_table.read(typed, ("en", "fr"))
    (finding,) = refused.value.facts["findings"]
    assert finding.msgid == "agenda.error.table-place"


@pytest.mark.parametrize(
    ("place", "minutes", "msgid"),
    [("-", "5", "table-place"), ("new", "5", "table-place"), ("", "", "table-minutes"), ("", "-", "table-number")],
)
def test_what_is_no_number_in_the_table_is_not_read_as_one(place: str, minutes: str, msgid: str) -> None:
    with pytest.raises(TableUnreadable) as refused:
        formats.agenda_table.read(f"{place} | {minutes} | information | | | | Title | Titre", ("en", "fr"))
    (finding,) = refused.value.facts["findings"]
    assert finding.msgid == f"agenda.error.{msgid}"


def test_lines_are_counted_as_an_editor_counts_them(planned: Office) -> None:
    with pytest.raises(TableUnreadable) as refused:
        formats.agenda_table.read("# a\u2028b\vc\n\nwrong\n", ("en",))
    assert refused.value.facts["findings"][0].facts["line"] == 3


@pytest.mark.parametrize(("paper", "error"), [("2.1@x", WrongUsage), ("2.1@²", WrongUsage), ("2.1@99", NoSuchThing)])
def test_a_revision_that_is_not_there_is_refused(planned: Office, paper: str, error: type[Exception]) -> None:
    desk.draft.new(planned, NewDraft(2, "It should be.", 1, "en", Wording("Form")))
    with planned.reading() as archive:
        assert desk.agenda_table.referred(archive, ("2.1@1",))[0].revision == 1
        with pytest.raises(error):
            desk.agenda_table.referred(archive, (paper,))


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("purpose", Purpose)
def test_the_table_reads_purposes_in_the_words_of_the_screen_as_codes_and_begun(purpose: Purpose, lang: str) -> None:
    for typed in (language.words.screen(lang)(f"agenda.purpose.{purpose}").upper(), purpose.value, purpose.value[:4]):
        (row,) = formats.agenda_table.read(f" | 5 | {typed} | | | | Title", ("en",))
        assert row.purpose is purpose
    with pytest.raises(TableUnreadable):
        formats.agenda_table.read(" | 5 | d | | | | Title", ("en",))


def test_a_table_without_any_rows_empties_no_agenda(planned: Office) -> None:
    desk.agenda.add(planned, 1, THEME)
    before = items(planned, 1)
    with pytest.raises(Refused, match=r"agenda\.error\.emptied"):
        desk.agenda_table.arrange(planned, 1, ())
    assert items(planned, 1) == before


@pytest.mark.parametrize("who", ["chair", "rapporteur 2", "ch"])
def test_an_item_taken_off_comes_back_by_undo_unless_a_name_stood_there(planned: Office, who: str) -> None:
    desk.member.add(planned, "ch", Entry(institution=Wording("CNPT"), country="CH"))
    proposal = Wording("The group decides.", "Le groupe décide.")
    desk.agenda.add(planned, 1, replace(THEME, presenter=who, proposal=proposal), before=3)
    before = items(planned, 1)
    desk.agenda.remove(planned, 1, 3)
    desk.history.undo(planned)
    assert [replace(one, id=0) for one in items(planned, 1)] == [replace(one, id=0) for one in before]
    desk.agenda.add(planned, 1, replace(THEME, presenter="Anna Muster"), before=3)
    desk.agenda.remove(planned, 1, 3)
    with pytest.raises(Refused, match=r"history\.error\.unkept"):
        desk.history.undo(planned)


@pytest.mark.parametrize(
    ("typed", "columns"),
    [
        ("CH", ("ch", None)),
        ("urs muller", ("ch", None)),
        ("Rapporteur 02", ("rapporteur 2", None)),
        ("CHAIR", ("chair", None)),
        ("présidence", ("chair", None)),
        ("Secrétariat", ("secretary", None)),
        ("rapporteuse 2", ("rapporteur 2", None)),
        ("rapporteure du thème 2", ("rapporteur 2", None)),
        ("presidencia 2", (None, "presidencia 2")),
        ("frr", (None, "frr")),
    ],
)
def test_who_presents_is_kept_as_the_seat_or_office_that_is_meant(
    planned: Office, typed: str, columns: tuple[str | None, str | None]
) -> None:
    desk.member.add(planned, "ch", SWISS)
    desk.agenda.add(planned, 1, replace(THEME, presenter=typed))
    with planned.change("test", "test") as tx:
        record = next(one for one in tx.all(records.AgendaItem) if one.title == THEME.title)
        assert (record.presenter, record.guest) == columns


@pytest.mark.parametrize("typed", ["CH", "ch"])
def test_a_seat_that_has_left_presents_nothing_however_its_key_is_typed(planned: Office, typed: str) -> None:
    desk.member.add(planned, "ch", SWISS)
    desk.handover.leave(planned, "ch")
    with pytest.raises(Refused, match=r"member\.error\.left"):
        desk.agenda.add(planned, 1, replace(THEME, presenter=typed))


def test_the_rapporteur_of_no_theme_presents_nothing_and_a_numbered_chair_is_a_name(planned: Office) -> None:
    with pytest.raises(NoSuchThing, match=r"theme\.error\.none"):
        desk.agenda.add(planned, 1, replace(THEME, presenter="rapporteur 99"))
    desk.agenda.add(planned, 1, replace(THEME, presenter="chair 3"))
    assert "chair 3" in {item.presenter for item in items(planned, 1)}
    with planned.reading() as archive:
        dossier = store.meeting.dossier(archive, 1)
    words = language.words.paper("fr")
    assert {papers.people.presenter(one.presenter or "", dossier.members, words) for one in dossier.items} >= {
        "chair 3"
    }


IDLE = "Text.\n\n[^1]: Nothing refers to this."


@pytest.mark.parametrize("field", ["annotation", "proposal"])
def test_what_no_paper_can_set_is_put_on_no_agenda(planned: Office, field: str) -> None:
    said: dict[str, Any] = {field: Wording(fr=IDLE)}
    before = items(planned, 1)
    for act in (
        lambda: desk.agenda.add(planned, 1, replace(THEME, **said)),
        lambda: desk.agenda.replace(planned, 1, (replace(THEME, **said),)),
        lambda: desk.agenda.edit(planned, 1, 2, ItemChange(**{field: Rewording(fr=IDLE)})),
    ):
        with pytest.raises(WrongUsage) as refused:
            act()
        assert refused.value.msgid == f"agenda.error.{field}"
        assert refused.value.facts["lang"] is Language.FR
        assert [one.msgid for one in refused.value.facts["findings"]] == ["markdown.error.idle-note"]
    assert items(planned, 1) == before


def test_a_comma_stands_between_papers_and_in_none(planned: Office) -> None:
    with planned.reading() as archive, pytest.raises(WrongUsage, match=r"agenda\.error\.comma"):
        desk.agenda_table.referred(archive, ("OJ3", "AB, C"))
