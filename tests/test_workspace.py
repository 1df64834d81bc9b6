"""Finding and reading a workspace, and the person's own settings."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from wgsec import desk, workspace
from wgsec.errors import NoSuchThing, Unreadable


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with an empty wgsec.toml."""
    (tmp_path / "wg" / "sub").mkdir(parents=True)
    (tmp_path / "wg" / workspace.CONFIG).touch()
    return tmp_path / "wg"


def settled(folder: Path, text: str, encoding: str = "utf-8") -> workspace.Workspace:
    (folder / workspace.CONFIG).write_text(text, encoding=encoding)
    return workspace.load(folder)


def test_the_nearest_one_upward_is_found(folder: Path) -> None:
    assert workspace.find(folder / "sub").folder == folder
    with pytest.raises(NoSuchThing, match=r"workspace\.error\.none"):
        workspace.find(folder.parent)


def test_a_workspace_has_one_name_whatever_road_leads_to_it(folder: Path) -> None:
    link = folder.parent / "link"
    link.symlink_to(folder)
    roads = (folder, folder / "sub" / "..", link, link / "sub" / "..")
    assert {workspace.load(road).folder for road in roads} == {folder}
    assert len({workspace.spelt(road) for road in roads}) == 1


def test_settings_say_where_things_lie(folder: Path) -> None:
    found = settled(folder, 'database = "a.db"\nout = "papers"\ntemplates = "own"\nnow = 2027-01-04T10:00:00+01:00\n')
    assert (found.database, found.out, found.templates) == (folder / "a.db", folder / "papers", folder / "own")
    assert found.now == datetime(2027, 1, 4, 9, tzinfo=UTC)


def test_a_mark_of_an_old_editor_is_no_setting(folder: Path) -> None:
    assert settled(folder, 'out = "papers"\n', "utf-8-sig").out == folder / "papers"


@pytest.mark.parametrize(
    ("text", "msgid"),
    [
        ("out = ", "toml"),
        ('outt = "out"', "unknown-setting"),
        ("out = 3", "not-text"),
        ("now = 2027-01-04T10:00:00", "now"),
    ],
)
def test_a_file_that_says_something_else_is_unreadable(folder: Path, text: str, msgid: str) -> None:
    with pytest.raises(Unreadable, match=rf"workspace\.error\.{msgid}"):
        settled(folder, text)


def test_the_groups_own_template_comes_before_ours_and_the_languages_before_the_general(folder: Path) -> None:
    own = settled(folder, 'templates = "own"')
    (folder / "own").mkdir()
    shipped = workspace.template(own, "agenda", "fr")[1]
    (folder / "own" / "agenda.docx").write_bytes(b"general")
    assert workspace.template(own, "agenda", "fr") == ("agenda.docx", b"general")
    (folder / "own" / "agenda.fr.docx").write_bytes(b"French")
    assert workspace.template(own, "agenda", "fr") == ("agenda.fr.docx", b"French")
    assert workspace.template(None, "agenda", "fr")[1] == shipped
    with pytest.raises(NoSuchThing, match=r"workspace\.error\.no-template"):
        workspace.template(own, "poster", "fr")


@pytest.mark.parametrize("name", ["wg 😀", "wg\udce9", 'w"g\\ \x7f'])
def test_who_somebody_is_is_remembered_under_any_name_of_a_folder(tmp_path: Path, name: str) -> None:
    path = tmp_path / "settings.toml"
    desk.settings.remember(path, folder=tmp_path / name, actor="Ana 😀", lang="fr")
    desk.settings.remember(path, folder=tmp_path / "other", actor="Bo", lang=None)
    found = workspace.settings(path)
    assert (found.lang, found.actors[workspace.spelt(tmp_path / name)]) == ("fr", "Ana 😀")
    assert found.actors[workspace.spelt(tmp_path / "other")] == "Bo"
