"""Files that are read because somebody named them."""

from __future__ import annotations

import os
from pathlib import Path
from unittest import mock

import pytest

from wgsec import outbox
from wgsec.errors import NoSuchThing, Unreadable


def test_a_file_that_is_not_there_is_looked_for_in_the_folders_beside(tmp_path: Path) -> None:
    notes = tmp_path / "notes"
    notes.mkdir()
    (notes / "notes-01_en.md").write_bytes(b"x")
    with pytest.raises(NoSuchThing) as caught:
        outbox.files.read(tmp_path / "notes-01_en.md", beside=(notes,))
    assert (caught.value.msgid, caught.value.facts["near"]) == ("file.error.missing-near", notes / "notes-01_en.md")
    with pytest.raises(NoSuchThing, match=r"file\.error\.missing \("):
        outbox.files.read(tmp_path / "nowhere" / "else.csv")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=r"file\.error\.not-a-file"):
        outbox.files.read(tmp_path)


def test_a_file_larger_than_asked_for_is_refused(tmp_path: Path) -> None:
    (tmp_path / "long").write_bytes(b"abcdef")
    assert outbox.files.read(tmp_path / "long", most=6) == b"abcdef"
    with pytest.raises(Unreadable, match=r"file\.error\.too-large"):
        outbox.files.read(tmp_path / "long", most=5)


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such files")
def test_what_never_ends_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "zeros").symlink_to("/dev/zero")
    for name in ("pipe", "zeros"):
        with pytest.raises(Unreadable, match=r"file\.error\.not-a-file"):
            outbox.files.read(tmp_path / name)


@pytest.mark.parametrize("private", [False, True])
def test_a_link_beside_leads_nothing_elsewhere(tmp_path: Path, *, private: bool) -> None:
    other = tmp_path / "other"
    other.write_bytes(b"theirs")
    target = tmp_path / "paper.docx"
    (tmp_path / f"paper.docx{outbox.files.SUFFIX}").symlink_to(other)
    outbox.files.put(target, b"ours", private=private)
    assert (other.read_bytes(), target.read_bytes(), target.is_symlink()) == (b"theirs", b"ours", False)


@pytest.mark.skipif(os.name != "posix", reason="Windows has no modes")
def test_a_private_file_is_its_owners_from_its_first_byte(tmp_path: Path) -> None:
    (tmp_path / f"settings.toml{outbox.files.SUFFIX}").touch(0o644)
    modes = []
    with mock.patch.object(os, "fsync", lambda handle: modes.append(os.fstat(handle).st_mode)):
        outbox.files.put(tmp_path / "settings.toml", b"1", private=True)
    assert modes[0] & 0o777 == 0o600


@pytest.mark.skipif(os.name != "posix", reason="Windows has no modes")
def test_a_file_replaced_is_for_the_same_readers(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    outbox.files.put(path, b"1", private=True)
    assert path.stat().st_mode & 0o777 == 0o600
    path.chmod(0o640)
    outbox.files.put(path, b"2")
    assert path.stat().st_mode & 0o777 == 0o640
