"""Files that are read because somebody named them."""

from __future__ import annotations

import os
from pathlib import Path
from unittest import mock

import pytest

from wgsec import outbox
from wgsec.errors import NoSuchThing, OutsideFailed, Refused, Unreadable


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


@pytest.mark.parametrize(
    ("name", "lock"),
    [
        ("WG-2027-OJ-04_fr.docx", "~$-2027-OJ-04_fr.docx"),
        ("WG-2027-OJ-04_fr.docx", ".~lock.WG-2027-OJ-04_fr.docx#"),
        ("members.xlsx", "~$members.xlsx"),
        ("notes-1.md", "~$otes-1.md"),
        ("list.md", "~$list.md"),
    ],
)
def test_what_a_lock_file_says_is_open_stays_as_it_is(tmp_path: Path, name: str, lock: str) -> None:
    target = tmp_path / name
    (tmp_path / lock).write_bytes(b"\x05user")
    outbox.files.put(target, b"new")
    for act in (lambda: outbox.files.put(target, b"newer"), lambda: outbox.files.save_beside(target)):
        with pytest.raises(OutsideFailed, match=r"file\.error\.open"):
            act()
    with pytest.raises(OutsideFailed, match=r"file\.error\.open"):
        outbox.files.remove(target)
    assert (target.read_bytes(), len(list(tmp_path.iterdir()))) == (b"new", 2)
    (tmp_path / lock).unlink()
    assert outbox.files.put(target, b"newer").read_bytes() == b"newer"


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such rights")
def test_a_folder_that_may_not_be_entered_is_told(tmp_path: Path) -> None:
    path = tmp_path / "shut" / "list.csv"
    asks = (
        lambda: outbox.files.stage(path, b"1"),
        lambda: outbox.files.put(path, b"1", replace=False),
        lambda: outbox.files.save_beside(path),
        lambda: outbox.files.remove(path),
    )
    # Rights mean nothing to root; this is what others are told by the system.
    with mock.patch.object(os, "stat", side_effect=PermissionError(13, "Permission denied")):
        for ask in asks:
            with pytest.raises((OutsideFailed, Unreadable), match=r"file\.error\.(denied|unreadable)"):
                ask()


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


@pytest.mark.skipif(os.name != "posix", reason="Windows has no modes")
def test_what_is_copied_or_replaced_is_never_open_to_more_readers(tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    outbox.files.put(path, b"1", private=True)
    modes = []
    with mock.patch.object(os, "fsync", lambda handle: modes.append(os.fstat(handle).st_mode & 0o777)):
        outbox.files.put(path, b"2")
        beside = outbox.files.save_beside(path)
    # The folder waits for the disk as well.
    assert {mode for mode in modes if mode != tmp_path.stat().st_mode & 0o777} == {0o600}
    assert (beside.name, beside.read_bytes(), beside.stat().st_mode & 0o777) == ("paper.1.docx", b"2", 0o600)
    path.chmod(0o644)
    assert outbox.files.save_beside(path).stat().st_mode & 0o777 == 0o644
    assert (tmp_path / "paper.2.docx").read_bytes() == b"2"


def test_what_may_not_be_read_is_not_said_to_be_written(tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    path.write_bytes(b"1")
    asks = (
        lambda: outbox.files.fingerprint(path),
        lambda: outbox.files.save_beside(path),
        lambda: outbox.files.put(path, b"2", replace=False),
    )
    with mock.patch.object(Path, "read_bytes", side_effect=PermissionError(13, "Permission denied")):
        for ask in asks:
            with pytest.raises(Unreadable, match=r"file\.error\.unreadable") as caught:
                ask()
            # Worded on the screen, in its language.
            assert isinstance(caught.value.facts["reason"], PermissionError)


def test_of_two_files_the_one_that_is_gone_is_named(tmp_path: Path) -> None:
    (tmp_path / "there").touch()
    for pair in (("there", "gone"), ("gone", "there")):
        with pytest.raises(Unreadable) as caught:
            outbox.files.is_older(*(tmp_path / name for name in pair))
        assert caught.value.facts["path"] == tmp_path / "gone"


@pytest.mark.parametrize("over", [(None,), ("other",)])
def test_what_came_meanwhile_stays(tmp_path: Path, over: tuple[str | None, ...]) -> None:
    path = tmp_path / "a"
    staged = outbox.files.stage(path, b"ours", over=over)
    path.write_bytes(b"theirs")
    with pytest.raises(OutsideFailed, match=r"file\.error\.overtaken"):
        staged.place()
    with pytest.raises(OutsideFailed, match=r"file\.error\.overtaken"):
        outbox.files.remove(path, over=over)
    assert [one.read_bytes() for one in tmp_path.iterdir()] == [b"theirs"]
    seen = outbox.files.fingerprint(path)
    outbox.files.stage(path, b"ours", over=(seen,)).place()
    assert path.read_bytes() == b"ours"


def test_only_what_is_hurried_does_not_wait_for_the_disk(tmp_path: Path) -> None:
    with mock.patch.object(os, "fsync") as waits:
        with outbox.files.hurried():
            outbox.files.put(tmp_path / "a", b"a")
        assert waits.call_count == 0
        outbox.files.put(tmp_path / "b", b"b")
        assert waits.call_count > 0


def test_a_file_saved_anew_is_not_the_one_that_was_read(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    path.write_bytes(b"read")
    outbox.files.check_still(path, b"read")
    path.write_bytes(b"saved anew")
    with pytest.raises(Refused, match=r"file\.error\.meanwhile"):
        outbox.files.check_still(path, b"read")
