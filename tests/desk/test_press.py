"""Issuing papers: symbols, revisions and days, and what lies in the way of a file."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from tests import failing, validators
from wgsec import desk, outbox, store
from wgsec.desk.agenda import ItemChange
from wgsec.desk.agenda_item import NewItem
from wgsec.desk.document import Dispatching
from wgsec.desk.meeting import Scheduling
from wgsec.desk.office import Office
from wgsec.errors import OutsideFailed, Refused
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


def test_while_a_rendering_that_goes_is_open_no_paper_is_another(planned: Office) -> None:
    path = desk.agenda.issue(planned, 1, ("en",))[0].path
    rendering, lock = path.with_suffix(".pdf"), path.with_name(f".~lock.{path.stem}.pdf#")
    rendering.write_bytes(validators.A_PDF)
    lock.touch()
    desk.agenda.edit(planned, 1, 3, ItemChange(minutes=40))
    before, register = path.read_bytes(), registered(planned)
    for _ in range(2):
        with pytest.raises(OutsideFailed, match=r"file\.error\.open"):
            desk.agenda.issue(planned, 1, ("en",))
        assert (path.read_bytes(), registered(planned), rendering.is_file()) == (before, register, True)
    lock.unlink()
    assert [one.withdrawn for one in desk.agenda.issue(planned, 1, ("en",))] == [(rendering,)]
    assert not rendering.exists()


def test_nothing_is_saved_beside_what_is_not_built(planned: Office) -> None:
    en, fr = (one.path for one in desk.agenda.issue(planned, 1, ("en", "fr")))
    lock = fr.with_name(f".~lock.{fr.name}#")
    lock.touch()
    en.write_bytes(b"mine")
    desk.agenda.edit(planned, 1, 3, ItemChange(minutes=40))
    for _ in range(2):
        with pytest.raises(OutsideFailed, match=r"file\.error\.open"):
            desk.agenda.issue(planned, 1, ("en", "fr"), force=True)
    lock.unlink()
    desk.agenda.issue(planned, 1, ("en", "fr"), force=True)
    assert sorted(path.name for path in en.parent.iterdir()) == [f"{en.stem}.1.docx", en.name, fr.name]


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


def a_day_later(office: Office) -> Office:
    return replace(office, now=office.now + timedelta(days=1))


def face(office: Office, lang: str = "en") -> tuple[str, bytes]:
    """Hash and bytes of the agenda as the register has it."""
    (document,) = registered(office)
    issue = next(one for one in document.issues if one.language == lang and one.revision == 0)
    return issue.file_hash, (office.workspace.folder / issue.path).read_bytes()


def test_a_paper_that_has_not_gone_out_bears_the_day_of_its_last_build(planned: Office) -> None:
    desk.agenda.issue(planned, 1, ("en",))
    later = a_day_later(planned)
    assert [one.changed for one in desk.agenda.issue(later, 1, ("en",))] == [True]
    (document,) = registered(planned)
    assert [(one.revision, one.built_at) for one in document.issues] == [(0, later.now)]
    assert [one.changed for one in desk.agenda.issue(later, 1, ("en",))] == [False]


def test_a_paper_that_went_out_keeps_its_day_in_every_language(planned: Office) -> None:
    desk.agenda.issue(planned, 1, ("en",))
    went_out(planned)
    before = face(planned)
    made = desk.agenda.issue(a_day_later(planned), 1, ("en", "fr"))
    assert [(one.language, one.changed, one.symbol) for one in made] == [
        ("en", False, "ITC-WG(2027)OJ1"),
        ("fr", True, "ITC-WG(2027)OJ1"),
    ]
    assert face(planned) == before
    again = desk.agenda.issue(replace(planned, now=planned.now + timedelta(days=2)), 1, ("en", "fr"))
    assert [one.changed for one in again] == [False, False]


def test_another_day_on_the_calendar_makes_no_paper_outdated(planned: Office) -> None:
    desk.agenda.issue(planned, 1, ("en", "fr"))
    assert desk.situation.see(a_day_later(planned)).outdated == frozenset()
    desk.agenda.edit(planned, 1, 3, ItemChange(minutes=40))
    assert desk.situation.see(a_day_later(planned)).outdated == {registered(planned)[0].id}


def test_a_copy_elsewhere_leaves_the_register_and_a_kept_paper_alone(planned: Office, tmp_path: Path) -> None:
    path = desk.agenda.issue(planned, 1, ("en",))[0].path
    path.write_bytes(path.read_bytes() + b"edited")
    desk.document.keep(planned, path)
    kept = face(planned)
    copy = desk.agenda.issue(planned, 1, ("en",), out=tmp_path / "usb")[0].path
    assert (copy, copy.read_bytes()) == (tmp_path / "usb" / path.name, path.read_bytes())
    desk.agenda.issue(a_day_later(planned), 1, ("en",))
    assert face(planned) == kept
    assert [one.state for one in desk.register.registered(planned, registered(planned))] == [FileState.KEPT]


def test_a_copy_that_somebody_has_edited_is_not_overwritten(planned: Office, tmp_path: Path) -> None:
    copy = desk.agenda.issue(planned, 1, ("en",), out=tmp_path)[0].path
    desk.agenda.edit(planned, 1, 3, ItemChange(minutes=40))
    desk.agenda.issue(planned, 1, ("en",))
    desk.agenda.edit(planned, 1, 3, ItemChange(minutes=50))
    assert [one.changed for one in desk.agenda.issue(planned, 1, ("en",), out=tmp_path)] == [True]
    copy.write_bytes(b"mine")
    with pytest.raises(Refused, match=r"document\.error\.edited-copy"):
        desk.agenda.issue(planned, 1, ("en",), out=tmp_path)
    desk.agenda.issue(planned, 1, ("en",), out=tmp_path, force=True)
    assert copy.with_name(f"{copy.stem}.1.docx").read_bytes() == b"mine"


def test_what_was_kept_is_somebodys_work_though_a_build_has_followed(planned: Office) -> None:
    path = desk.agenda.issue(planned, 1, ("en",))[0].path
    mine = path.read_bytes() + b"edited"
    path.write_bytes(mine)
    desk.document.keep(planned, path)
    desk.agenda.issue(planned, 1, ("en",), force=True)
    path.write_bytes(mine)
    with pytest.raises(Refused, match=r"document\.error\.edited"):
        desk.agenda.issue(planned, 1, ("en",))


def kept(office: Office) -> Path:
    """The agenda, edited by hand and kept so."""
    path = desk.agenda.issue(office, 1, ("en",))[0].path
    path.write_bytes(path.read_bytes() + b"edited")
    desk.document.keep(office, path)
    return path


def test_a_kept_paper_rests_though_its_records_move_on_and_says_so(planned: Office) -> None:
    path = kept(planned)
    mine = path.read_bytes()
    assert [(one.changed, one.passed) for one in desk.agenda.issue(planned, 1, ("en",))] == [(False, False)]
    desk.agenda.edit(planned, 1, 3, ItemChange(minutes=40))
    made = desk.agenda.issue(planned, 1, ("en", "fr"))
    assert [(one.language, one.changed, one.passed) for one in made] == [("en", False, True), ("fr", True, False)]
    assert path.read_bytes() == mine
    assert [one.passed for one in desk.agenda.issue(planned, 1, ("en",), force=True)] == [False]
    assert path.with_name(f"{path.stem}.1.docx").read_bytes() == mine


def test_the_revision_after_a_kept_paper_says_whose_edits_it_has_not(planned: Office) -> None:
    path = kept(planned)
    desk.agenda.issue(planned, 1, ("fr",))
    went_out(planned)
    desk.agenda.edit(planned, 1, 3, ItemChange(minutes=40))
    made = desk.agenda.issue(planned, 1, ("en",))
    assert [(one.language, one.without) for one in made] == [("en", path), ("fr", None)]
    assert [one.without for one in desk.agenda.issue(planned, 1, ("en",))] == [None]


def test_a_kept_file_that_is_lost_is_made_anew_only_by_force(planned: Office) -> None:
    path = desk.agenda.issue(planned, 1, ("en",))[0].path
    path.write_bytes(path.read_bytes() + b"edited")
    desk.document.keep(planned, path)
    path.unlink()
    with pytest.raises(Refused, match=r"document\.error\.lost"):
        desk.agenda.issue(planned, 1, ("en",))
    assert desk.agenda.issue(planned, 1, ("en",), force=True)[0].path.is_file()


def test_the_next_revision_says_which_languages_came_unasked(planned: Office) -> None:
    desk.agenda.issue(planned, 1, ("en", "fr"))
    went_out(planned)
    desk.agenda.edit(planned, 1, 3, ItemChange(minutes=40))
    made = desk.agenda.issue(planned, 1, ("fr",))
    assert [(one.language, one.asked) for one in made] == [("fr", True), ("en", False)]


@pytest.mark.parametrize("elsewhere", [False, True])
def test_what_somebody_saves_while_a_paper_is_made_is_not_overwritten(
    planned: Office, tmp_path: Path, *, elsewhere: bool
) -> None:
    out = tmp_path / "usb" if elsewhere else None
    path = desk.agenda.issue(planned, 1, ("en",), out=out)[0].path
    desk.agenda.edit(planned, 1, 3, ItemChange(minutes=40))
    with (
        failing.at_the_end(lambda: path.write_bytes(b"mine")),
        pytest.raises(OutsideFailed, match=r"file\.error\.overtaken"),
    ):
        desk.agenda.issue(planned, 1, ("en", "fr"), out=out)
    assert path.read_bytes() == b"mine"
    assert sorted(one.suffix for one in path.parent.iterdir()) == [".docx", ".docx"]
    with pytest.raises(Refused, match=r"document\.error\.edited"):
        desk.agenda.issue(planned, 1, ("en",), out=out)


@pytest.mark.parametrize("is_there", [False, True])
def test_what_went_out_and_cannot_be_made_again_is_told_before_its_successor_is_made(
    planned: Office, *, is_there: bool
) -> None:
    path = desk.agenda.issue(planned, 1, ("en",))[0].path
    went_out(planned)
    before = path.read_bytes()
    path.write_bytes(b"mine") if is_there else path.unlink()
    desk.agenda.edit(planned, 1, 3, ItemChange(minutes=40))
    with pytest.raises(Refused, match=r"document\.error\.moved-on"):
        desk.agenda.issue(planned, 1, ("fr",))
    desk.agenda.edit(planned, 1, 3, ItemChange(minutes=45))
    desk.agenda.issue(planned, 1, ("en",), force=True)
    assert path.read_bytes() == before
    path.unlink()
    desk.agenda.edit(planned, 1, 3, ItemChange(minutes=40))
    assert [one.symbol for one in desk.agenda.issue(planned, 1, ("en",), force=True)] == ["ITC-WG(2027)OJ1 Rev.1"]


def test_a_pdf_of_what_a_paper_was_before_goes(planned: Office, tmp_path: Path) -> None:
    made = desk.agenda.issue(planned, 1, ("en", "fr"), out=tmp_path)
    renderings = [(planned.workspace.out / "meeting-01" / one.path.name).with_suffix(".pdf") for one in made]
    for rendering in (*renderings, *(one.path.with_suffix(".pdf") for one in made)):
        rendering.write_bytes(validators.A_PDF)
    assert [one.withdrawn for one in desk.agenda.issue(planned, 1, ("en",))] == [()]
    desk.agenda.edit(planned, 1, 3, ItemChange(minutes=40))
    copies = [one.path.with_suffix(".pdf") for one in made]
    again = desk.agenda.issue(planned, 1, ("en",), out=tmp_path)
    assert [one.withdrawn for one in again] == [*zip(renderings, copies, strict=True)]
    assert not any(one.is_file() for one in (*renderings, *copies))


def test_one_symbol_says_the_same_in_every_language(planned: Office) -> None:
    desk.agenda.issue(planned, 1, ("en", "fr"))
    desk.agenda.edit(planned, 1, 3, ItemChange(minutes=40))
    made = desk.agenda.issue(planned, 1, ("en",))
    assert [(one.language, one.asked, one.changed) for one in made] == [("en", True, True), ("fr", False, True)]
    assert [one.language for one in desk.agenda.issue(planned, 1, ("en",))] == ["en"]
    assert not any(one.changed for one in desk.agenda.issue(planned, 1, ("fr",)))


def test_a_pdf_that_somebody_has_signed_or_made_stays_and_is_told(planned: Office) -> None:
    path = desk.agenda.issue(planned, 1, ("en",))[0].path.with_suffix(".pdf")
    for minutes, own in ((40, validators.A_PDF + b"signed %%EOF"), (45, b"%PDF of Word %%EOF")):
        path.write_bytes(own)
        desk.agenda.edit(planned, 1, 3, ItemChange(minutes=minutes))
        (made,) = desk.agenda.issue(planned, 1, ("en",))
        assert (made.withdrawn, made.own, path.read_bytes()) == ((), path, own)


def test_a_pdf_of_what_went_out_stays_beside_it(planned: Office) -> None:
    path = desk.agenda.issue(planned, 1, ("en",))[0].path
    path.with_suffix(".pdf").write_bytes(validators.A_PDF)
    went_out(planned)
    desk.agenda.edit(planned, 1, 3, ItemChange(minutes=40))
    assert [one.withdrawn for one in desk.agenda.issue(planned, 1, ("en",))] == [()]
    assert path.with_suffix(".pdf").is_file()


def test_somebodys_own_file_in_the_place_of_a_new_paper_is_told_as_such(planned: Office) -> None:
    path = desk.agenda.issue(planned, 1, ("en",))[0].path
    other = path.with_name(path.name.replace("_en", "_fr"))
    other.write_bytes(b"mine")
    with pytest.raises(Refused, match=r"document\.error\.foreign"):
        desk.agenda.issue(planned, 1, ("fr",))
    desk.agenda.issue(planned, 1, ("fr",), force=True)
    assert other.with_name(f"{other.stem}.1.docx").read_bytes() == b"mine"


def with_own_template(office: Office) -> Office:
    """The same office with an agenda template of its own, which says a word more."""
    path = desk.template.copy(office, "agenda").path
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


@pytest.mark.parametrize("force", [False, True])
def test_the_register_never_says_that_another_file_went_out(planned: Office, *, force: bool) -> None:
    path = desk.agenda.issue(planned, 1, ("en",))[0].path
    went_out(planned)
    before = face(planned)
    path.unlink()
    with pytest.raises(Refused, match=r"document\.error\.lost"):
        desk.agenda.issue(with_own_template(planned), 1, ("en",), force=force)
    desk.agenda.issue(planned, 1, ("en",))
    assert face(planned) == before


def test_by_force_what_went_out_lies_there_again_and_the_edited_one_beside(planned: Office) -> None:
    path = desk.agenda.issue(planned, 1, ("en",))[0].path
    went_out(planned)
    before = face(planned)
    path.write_bytes(b"mine")
    with pytest.raises(Refused, match=r"document\.error\.edited-out"):
        desk.agenda.issue(planned, 1, ("en",))
    desk.agenda.issue(planned, 1, ("en",), force=True)
    assert face(planned) == before
    assert path.with_name(f"{path.stem}.1.docx").read_bytes() == b"mine"


def test_an_agenda_is_written_in_the_first_language_that_every_title_has(planned: Office) -> None:
    desk.agenda.issue(planned, 1, ("en",))
    desk.agenda.add(planned, 1, NewItem(Wording(fr="Point en français"), Purpose.DISCUSSION, 5))
    before = registered(planned)[0].originals
    desk.agenda.issue(planned, 1, ("en",))
    assert (before, registered(planned)[0].originals) == (("en",), ("fr",))
