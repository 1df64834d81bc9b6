"""backup and restore as they are typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import call, process


def theme(folder: Path) -> str:
    return str(json.loads(call(f"-w {folder} theme show 4 --json").out)["title"]["en"])


def test_a_backup_is_named_on_stdout_and_brings_the_group_back(group: Path) -> None:
    made = call("backup")
    assert (made.code, made.err) == (0, "2 files packed, read back and compared.\n")
    file = made.out.strip()
    assert file.startswith("backups/ITC-WG-")
    call("theme edit 4 --en Money")
    restored = call(f"restore {file}")
    assert (restored.code, restored.out.strip()) == (0, str(group))
    assert theme(group) == "Funding of the centre"
    (kept,) = (group / "backups").glob("replaced-*")
    assert f"backups/{kept.name}" in restored.err
    assert sorted(path.name for path in kept.iterdir()) == ["wgsec.db", "wgsec.toml"]


def test_a_backup_is_restored_where_there_is_no_workspace(group: Path, tmp_path: Path) -> None:
    call(f"backup {tmp_path / 'a.zip'}")
    told = process(f"restore {tmp_path / 'a.zip'} --into new", folder=tmp_path)
    assert told.code == 0, told.err
    assert theme(tmp_path / "new") == "Funding of the centre"
    nowhere = process(f"restore {tmp_path / 'a.zip'}", folder=tmp_path)
    assert nowhere.code == 3


@pytest.mark.parametrize("damage", ["wgsec.db", "wgsec.toml"])
def test_restoring_works_when_nothing_else_does(damage: str, group: Path, tmp_path: Path) -> None:
    call(f"backup {tmp_path / 'a.zip'}")
    (group / damage).write_bytes(b"\xff no database and no settings")
    assert call("theme list").code == 5
    assert call(f"restore {tmp_path / 'a.zip'}").code == 0
    assert theme(group) == "Funding of the centre"


@pytest.mark.parametrize(("name", "code"), [("wgsec.toml", 5), ("wgsec.db", 5), ("nowhere.zip", 3)])
def test_a_file_that_is_no_backup_is_told(name: str, code: int, group: Path) -> None:
    told = call(f"restore {name}")
    assert (told.code, told.out) == (code, "")
    assert name in told.err


def test_another_groups_workspace_is_not_replaced(group: Path, tmp_path: Path) -> None:
    call(f"backup {tmp_path / 'a.zip'}")
    call(f"init {tmp_path / 'other'} --name Other")
    told = call(f"restore {tmp_path / 'a.zip'} --into {tmp_path / 'other'}")
    assert told.code == 4
    assert "--force" in told.err
    assert call(f"restore {tmp_path / 'a.zip'} --into {tmp_path / 'other'} --force").code == 0


def test_a_folder_that_is_not_there_is_not_made(group: Path) -> None:
    told = call("backup stick/group.zip")
    assert (told.code, told.err) == (3, "There is no folder stick.\n")
    assert not (group / "stick").exists()
