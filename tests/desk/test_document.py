"""Keeping a hand-edited file, and noting that a paper went out: each by what the register says at that moment."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from tests import failing
from wgsec import desk, store
from wgsec.desk.agenda import ItemChange
from wgsec.desk.agenda_item import NewItem
from wgsec.desk.document import Dispatching
from wgsec.desk.meeting import Scheduling
from wgsec.desk.office import Office
from wgsec.errors import NoSuchThing, Refused, Unreadable, WrongUsage
from wgsec.facts.agenda import Purpose
from wgsec.facts.change import Rewording
from wgsec.facts.document import Document
from wgsec.facts.language import Wording

OUT = Dispatching("OJ1", "members")


@pytest.fixture
def built(office: Office) -> Path:
    """The agenda of a first meeting, in English."""
    desk.meeting.schedule(office, Scheduling(date(2027, 2, 10), time(14), 150))
    desk.agenda.add(office, 1, NewItem(Wording("Theme 2"), Purpose.DISCUSSION, 45))
    return desk.agenda.issue(office, 1, ("en",))[0].path


def register(office: Office) -> Document:
    with office.reading() as archive:
        (document,) = store.document.all_(archive)
    return document


def test_what_went_out_meanwhile_is_not_kept(office: Office, built: Path) -> None:
    original = built.read_bytes()

    def send() -> None:
        built.write_bytes(original)
        desk.document.dispatch(office, OUT)
        built.write_bytes(b"mine")

    built.write_bytes(b"mine")
    with failing.meanwhile(send), pytest.raises(Refused, match=r"document\.error\.went-out"):
        desk.document.keep(office, built)
    assert not register(office).issues[0].kept


def test_a_revision_that_came_meanwhile_is_the_one_to_go_out(office: Office, built: Path) -> None:
    desk.document.dispatch(office, OUT)

    def revise() -> None:
        desk.agenda.edit(office, 1, 3, ItemChange(minutes=40))
        desk.agenda.issue(office, 1, ("en",))

    with failing.meanwhile(revise), pytest.raises(Refused, match=r"document\.error\.superseded"):
        desk.document.dispatch(office, OUT)
    assert len(register(office).dispatches) == 1


def test_a_file_edited_meanwhile_does_not_go_out(office: Office, built: Path) -> None:
    with (
        failing.meanwhile(lambda: built.write_bytes(b"mine")),
        pytest.raises(Refused, match=r"document\.error\.file-edited"),
    ):
        desk.document.dispatch(office, OUT)
    assert register(office).dispatches == ()


def test_a_paper_of_another_day_goes_out_with_a_word_about_it(office: Office, built: Path) -> None:
    later = replace(office, now=office.now + timedelta(days=2))
    assert [one.dated for one in desk.document.dispatch(later, OUT)] == [{"en": date(2027, 1, 4)}]
    assert [one.dated for one in desk.document.dispatch(office, OUT)] == [{}]


def test_what_is_no_file_of_the_register_is_not_kept(office: Office, built: Path) -> None:
    built.unlink()
    with pytest.raises(NoSuchThing, match=r"file\.error\.missing"):
        desk.document.keep(office, built)
    with pytest.raises(NoSuchThing, match=r"document\.error\.not-registered"):
        desk.document.keep(office, built.with_name("other.docx"))


@pytest.mark.parametrize("keep", [0, 1000])
def test_what_is_no_word_document_is_not_kept(office: Office, built: Path, keep: int) -> None:
    built.write_bytes(built.read_bytes()[:keep])
    with pytest.raises(Unreadable, match=r"docx\.error\.not-a-document"):
        desk.document.keep(office, built)
    assert not register(office).issues[0].kept


def test_a_paper_goes_out_to_somebody(office: Office, built: Path) -> None:
    with pytest.raises(WrongUsage, match=r"document\.error\.recipients"):
        desk.document.dispatch(office, replace(OUT, recipients=" "))
    assert register(office).dispatches == ()


def test_what_was_noted_by_mistake_is_taken_back_until_a_revision_has_followed(office: Office, built: Path) -> None:
    desk.agenda.issue(office, 1, ("en", "fr"))
    desk.document.dispatch(office, OUT)
    undone = desk.history.undo(office)
    assert (undone.entry.act.name, register(office).dispatches) == ("document.dispatch", ())
    desk.agenda.edit(office, 1, 3, ItemChange(minutes=40))
    assert {one.symbol for one in desk.agenda.issue(office, 1, ("en",))} == {"ITC-WG(2027)OJ1"}
    desk.document.dispatch(office, OUT)
    with office.reading() as archive:
        noted = store.history.count(archive)
    desk.agenda.edit(office, 1, 3, ItemChange(minutes=50))
    desk.agenda.issue(office, 1, ("en",))
    with pytest.raises(Refused, match=r"history\.error\.revised") as refused:
        desk.history.undo(office, noted)
    assert refused.value.facts["by"] == noted + 2


def test_another_language_of_what_went_out_does_not_make_the_note_of_it_last(office: Office, built: Path) -> None:
    desk.document.dispatch(office, OUT)
    with office.reading() as archive:
        noted = store.history.count(archive)
    desk.agenda.issue(office, 1, ("fr",))
    desk.history.undo(office, noted)
    assert register(office).dispatches == ()


def test_several_papers_go_out_together_or_none(office: Office, built: Path) -> None:
    desk.agenda.edit(office, 1, 3, ItemChange(annotation=Rewording("More of it")))
    annotated = desk.agenda.issue(office, 1, ("en",), annotated=True)[0].path
    blob = annotated.read_bytes()
    annotated.unlink()
    both = (OUT, replace(OUT, reference="AA1"))
    with pytest.raises(Refused, match=r"document\.error\.file-missing"):
        desk.document.dispatch(office, *both)
    with office.reading() as archive:
        assert [one.dispatches for one in store.document.all_(archive)] == [(), ()]
    annotated.write_bytes(blob)
    went = desk.document.dispatch(office, *both)
    assert [one.symbol for one in went] == ["ITC-WG(2027)OJ1", "ITC-WG(2027)AA1"]
    with office.reading() as archive:
        noted = {name: store.history.entries(archive, subject=f"document {name}") for name in ("OJ1", "AA1")}
    assert {name: [one.act.name for one in entries] for name, entries in noted.items()} == {
        "OJ1": ["document.dispatch"],
        "AA1": ["document.dispatch"],
    }


def test_the_journal_finds_a_paper_at_all_its_revisions(office: Office, built: Path) -> None:
    desk.document.dispatch(office, OUT)
    desk.agenda.edit(office, 1, 3, ItemChange(minutes=40))
    desk.agenda.issue(office, 1, ("en",))
    desk.document.dispatch(office, OUT)
    with office.reading() as archive:
        noted = store.history.entries(archive, subject="document OJ1")
    assert [one.act.subject for one in noted] == ["document OJ1", "document OJ1 Rev.1"]


def test_a_paper_did_not_go_out_before_the_day_it_was_built(office: Office, built: Path) -> None:
    with pytest.raises(Refused, match=r"document\.error\.before-built"):
        desk.document.dispatch(office.at(office.now - timedelta(days=1)), OUT)
    # A day without a time is its noon, whenever the paper was built on it.
    assert len(desk.document.dispatch(office.at(office.now - timedelta(hours=2)), OUT)) == 1
