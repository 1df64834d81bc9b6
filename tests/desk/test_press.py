"""Issuing papers: symbols, revisions and days, and what lies in the way of a file."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from wgsec import desk, outbox, store
from wgsec.desk.agenda import ItemChange, NewItem
from wgsec.desk.document import Dispatching
from wgsec.desk.meeting import Scheduling
from wgsec.desk.office import Office
from wgsec.errors import OutsideFailed
from wgsec.facts.agenda import Purpose
from wgsec.facts.document import Document, FileState
from wgsec.facts.language import Wording

THEME = NewItem(Wording("Theme 2", "Thème 2"), Purpose.DISCUSSION, 45, theme=2)


@pytest.fixture
def planned(office: Office) -> Office:
    """A meeting in December with an agenda."""
    desk.meeting.schedule(office, Scheduling(date(2027, 12, 15), time(14), 150))
    desk.agenda.add(office, 1, THEME)
    return office


def registered(office: Office) -> tuple[Document, ...]:
    with office.reading() as archive:
        return store.document.all_(archive)


def went_out(office: Office) -> None:
    desk.document.dispatch(office, Dispatching("OJ1", "members"))


def test_a_file_that_could_not_make_way_is_replaced_by_building_again(planned: Office) -> None:
    path = desk.agenda.issue(planned, 1, ("en",))[0].path
    first = path.read_bytes()
    desk.agenda.edit(planned, 1, 3, ItemChange(minutes=40))
    desk.agenda.issue(planned, 1, ("en",))
    second = path.read_bytes()
    # As it is when Word held the first file while the second was to take its place.
    path.with_name(path.name + outbox.files.SUFFIX).write_bytes(second)
    path.write_bytes(first)
    assert [one.state for one in desk.register.registered(planned, registered(planned))] == [FileState.NOT_IN_PLACE]
    desk.agenda.issue(planned, 1, ("en",))
    assert path.read_bytes() == second
    assert not path.with_name(path.name + outbox.files.SUFFIX).exists()


def test_what_cannot_be_placed_waits_and_keeps_nothing_else_from_its_place(planned: Office) -> None:
    folder = planned.workspace.out / "meeting-01"
    names = {lang: folder / f"ITC-WG-2027-OJ-01_{lang}.docx" for lang in ("en", "fr")}
    names["en"].mkdir(parents=True)
    with pytest.raises(OutsideFailed):
        desk.agenda.issue(planned, 1, ("en", "fr"))
    assert names["fr"].is_file()
    assert names["en"].with_name(names["en"].name + outbox.files.SUFFIX).is_file()
    names["en"].rmdir()
    desk.agenda.issue(planned, 1, ("en", "fr"))
    assert names["en"].is_file()


def test_a_meeting_moved_into_another_year_keeps_its_symbol(planned: Office) -> None:
    desk.agenda.issue(planned, 1, ("en",))
    went_out(planned)
    desk.meeting.move(planned, 1, date(2028, 1, 12), time(14))
    assert [one.symbol for one in desk.agenda.issue(planned, 1, ("en",))] == ["ITC-WG(2027)OJ1 Rev.1"]
    assert [one.symbol for one in registered(planned)] == ["ITC-WG(2027)OJ1"]


def test_a_change_after_dispatch_is_a_revision_though_another_language_is_asked_for(planned: Office) -> None:
    desk.agenda.issue(planned, 1, ("en",))
    went_out(planned)
    desk.agenda.edit(planned, 1, 3, ItemChange(minutes=40))
    made = desk.agenda.issue(planned, 1, ("fr",))
    assert {(one.language, one.symbol) for one in made} == {
        ("en", "ITC-WG(2027)OJ1 Rev.1"),
        ("fr", "ITC-WG(2027)OJ1 Rev.1"),
    }


def test_a_paper_made_for_an_earlier_day_keeps_that_day(planned: Office) -> None:
    earlier = planned.at(datetime(2027, 1, 2, 9, tzinfo=UTC))
    path = desk.agenda.issue(earlier, 1, ("en",))[0].path
    blob = path.read_bytes()
    assert [one.changed for one in desk.agenda.issue(planned, 1, ("en",))] == [False]
    assert path.read_bytes() == blob


def with_own_template(office: Office) -> Office:
    """The same office with an agenda template of its own, which says a word more."""
    path = desk.template.copy(office, "agenda")
    with zipfile.ZipFile(path) as shipped:
        parts = {name: shipped.read(name) for name in shipped.namelist()}
    word = b"<w:body><w:p><w:r><w:t>Draft</w:t></w:r></w:p>"
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:body>", word, 1)
    with zipfile.ZipFile(path, "w") as own:
        for name, blob in parts.items():
            own.writestr(name, blob)
    return replace(office, workspace=replace(office.workspace, templates=path.parent))


def test_another_template_makes_another_file_but_not_of_what_went_out(planned: Office) -> None:
    desk.agenda.issue(planned, 1, ("en",))
    office = with_own_template(planned)
    assert [one.changed for one in desk.agenda.issue(office, 1, ("en",))] == [True]
    path = desk.agenda.issue(planned, 1, ("en",))[0].path
    went_out(planned)
    blob = path.read_bytes()
    assert [one.changed for one in desk.agenda.issue(office, 1, ("en",))] == [False]
    assert path.read_bytes() == blob
