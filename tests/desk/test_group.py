"""Founding a group: a whole workspace, or none."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from unittest import mock

import pytest

from tests import failing
from wgsec import desk, outbox, store, workspace
from wgsec.desk.group import Founding
from wgsec.desk.office import Office
from wgsec.errors import OutsideFailed, Refused, WgsecError, WrongUsage
from wgsec.facts.change import Rewording
from wgsec.facts.language import Wording
from wgsec.workspace import Workspace

FOUNDING = Founding(
    name=Wording("Working Group"),
    short_name=Wording(),
    organisation=Wording(),
    symbol_prefix="WG",
    zone="Europe/Paris",
)


@pytest.fixture
def new(tmp_path: Path) -> Office:
    """The office of a group that is still to be founded."""
    folder = tmp_path / "new"
    return Office(Workspace(folder, folder / "wgsec.db", folder / "out"), "Ana", datetime(2027, 1, 4, 9, tzinfo=UTC))


def left(office: Office) -> list[str]:
    return [path.name for path in office.workspace.folder.glob("*")]


@pytest.mark.parametrize("name", ["a\x01b", "a" * 400])
def test_a_name_that_no_paper_can_show_leaves_nothing(new: Office, name: str) -> None:
    with pytest.raises(WrongUsage):
        desk.group.found(new, replace(FOUNDING, name=Wording(name)))
    assert left(new) == []
    desk.group.found(new, FOUNDING)
    assert workspace.load(new.workspace.folder).database.is_file()


def test_a_founding_that_is_not_committed_leaves_nothing(new: Office) -> None:
    with failing.commits():
        desk.group.found(new, FOUNDING)
    assert left(new) == []


def test_a_place_below_a_file_is_told(new: Office) -> None:
    new.workspace.folder.write_bytes(b"a file")
    below = Workspace(new.workspace.folder / "ws", new.workspace.folder / "ws" / "wgsec.db", Path("out"))
    with pytest.raises(OutsideFailed):
        desk.group.found(replace(new, workspace=below), FOUNDING)


def test_settings_that_cannot_be_written_leave_no_database(new: Office) -> None:
    with mock.patch.object(outbox.files, "put", side_effect=PermissionError), pytest.raises(PermissionError):
        desk.group.found(new, FOUNDING)
    assert left(new) == []


@pytest.mark.parametrize("round_", range(4))
def test_of_two_foundings_at_once_one_is_done_whole(round_: int, new: Office) -> None:
    names = [Wording(f"Group {round_}{number}") for number in range(3)]

    def found(name: Wording) -> Wording | None:
        try:
            desk.group.found(new, replace(FOUNDING, name=name))
        except Refused:
            return None
        return name

    with ThreadPoolExecutor(len(names)) as pool:
        done = [name for name in pool.map(found, names) if name]
    assert sorted(left(new)) == ["wgsec.db", "wgsec.toml"]
    with new.reading() as archive:
        assert [store.group.the(archive).name] == done


def test_a_database_that_was_worked_with_is_never_founded_over(new: Office) -> None:
    desk.group.found(new, FOUNDING)
    desk.group.edit_theme(new, 1, Rewording("Other"))
    config = new.workspace.folder / workspace.CONFIG
    config.unlink()
    with pytest.raises(Refused, match=r"group\.error\.half") as refused:
        desk.group.found(new, FOUNDING)
    outbox.files.put(config, str(refused.value.facts["setting"]).encode())
    assert workspace.load(new.workspace.folder).database == new.workspace.database
    outbox.files.put(new.workspace.database, b"no database")
    with pytest.raises(WgsecError):
        desk.group.found(new, FOUNDING)
    assert new.workspace.database.read_bytes() == b"no database"
