"""Files of an act: in place and gone once it is done, and as they were if it is not."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from unittest import mock

import pytest

from tests.failing import PowerCutError
from wgsec import outbox
from wgsec.errors import OutsideFailed
from wgsec.outbox.pending import Pending


class Act:
    """A transaction, or one whose commit never comes."""

    def __init__(self, *, fails: bool = False) -> None:
        self.fails = fails

    def __enter__(self) -> Act:
        return self

    def __exit__(self, *error: object) -> None:
        if self.fails:
            raise PowerCutError


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def fill(pending: Pending, folder: Path) -> None:
    """A paper is replaced though somebody has edited it, and its rendering goes."""
    pending.save_beside(folder / "paper.docx")
    pending.written.append(outbox.files.stage(folder / "paper.docx", b"new"))
    pending.stale[folder / "paper.pdf"] = outbox.files.fingerprint(folder / "paper.pdf") or ""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A paper that somebody has edited, and its rendering."""
    (tmp_path / "paper.docx").write_bytes(b"edited")
    (tmp_path / "paper.pdf").write_bytes(b"rendered")
    return tmp_path


def test_what_was_edited_lies_beside_what_has_replaced_it_and_what_is_stale_is_gone(folder: Path) -> None:
    with outbox.pending.staging(nullcontext(1)) as (pending, opened):
        fill(pending, folder)
    assert (opened, names(folder)) == (1, ["paper.1.docx", "paper.docx"])
    assert [(folder / name).read_bytes() for name in names(folder)] == [b"edited", b"new"]


@pytest.mark.parametrize("where", ["block", "commit"])
def test_what_fails_leaves_every_file_as_it_was(folder: Path, where: str) -> None:
    before = {path: path.read_bytes() for path in folder.iterdir()}

    def act() -> None:
        with outbox.pending.staging(Act(fails=where == "commit")) as (pending, _):
            fill(pending, folder)
            if where == "block":
                raise PowerCutError

    with pytest.raises(PowerCutError):
        act()
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_what_another_program_holds_is_told_before_the_act_is_done(folder: Path) -> None:
    """A lock file says so, and elsewhere, as on Windows, the system itself."""
    before = {path: path.read_bytes() for path in folder.iterdir()}
    rename, ended = Path.replace, []

    def held(path: Path, target: Path) -> Path:
        if path.suffix == ".pdf":
            raise PermissionError(13, "Permission denied")
        return rename(path, target)

    def act() -> None:
        with outbox.pending.staging(Act()) as (pending, _):
            fill(pending, folder)
        ended.append(True)

    with mock.patch.object(Path, "replace", held), pytest.raises(OutsideFailed, match=r"file\.error\.denied"):
        act()
    lock = folder / ".~lock.paper.pdf#"
    lock.touch()
    with pytest.raises(OutsideFailed, match=r"file\.error\.open"):
        act()
    lock.unlink()
    assert ({path: path.read_bytes() for path in folder.iterdir()}, ended) == (before, [])
    act()
    assert names(folder) == ["paper.1.docx", "paper.docx"]


def test_what_somebody_puts_there_meanwhile_stays(folder: Path) -> None:
    def act() -> None:
        with outbox.pending.staging(nullcontext()) as (pending, _):
            fill(pending, folder)
            (folder / "paper.pdf").write_bytes(b"theirs")

    with pytest.raises(OutsideFailed, match=r"file\.error\.overtaken"):
        act()
    assert (names(folder), (folder / "paper.pdf").read_bytes()) == (["paper.docx", "paper.pdf"], b"theirs")


def test_what_cannot_be_placed_is_named_and_the_others_are_placed(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("a", "b", "c")]
    (tmp_path / "old").write_bytes(b"old")

    def act() -> None:
        with outbox.pending.staging(nullcontext()) as (pending, _):
            pending.written.extend(outbox.files.stage(path, path.name.encode()) for path in paths)
            pending.stale[tmp_path / "old"] = outbox.files.fingerprint(tmp_path / "old") or ""
            for path in paths[:2]:
                path.mkdir()

    with pytest.raises(OutsideFailed) as failed:
        act()
    assert failed.value.facts["path"] == paths[0]
    assert paths[2].read_bytes() == b"c"
    assert names(tmp_path) == ["a", f"a{outbox.files.SUFFIX}", "b", f"b{outbox.files.SUFFIX}", "c"]
