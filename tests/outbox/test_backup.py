"""A backup file by itself: what is written is what is read, and nothing half-written stays."""

from __future__ import annotations

import errno
import tracemalloc
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from wgsec import outbox
from wgsec.errors import Refused, Unreadable

MADE = datetime(2027, 1, 4, 9, tzinfo=UTC)


def write(target: Path, **members: bytes) -> None:
    named = {name.replace("__", "/"): blob for name, blob in members.items()}
    outbox.backup.write(target, named, made=MADE, version="1")


def test_what_is_written_is_what_is_read(tmp_path: Path) -> None:
    write(tmp_path / "a.zip", a=b"one", out__b=bytes(1 << 21))
    manifest = outbox.backup.read(tmp_path / "a.zip")
    assert (manifest.made, manifest.version) == (MADE, "1")
    assert [(one.name, one.size) for one in manifest.files] == [("a", 3), ("out/b", 1 << 21)]
    outbox.backup.unpack(tmp_path / "a.zip", tmp_path / "into")
    assert (tmp_path / "into" / "out" / "b").read_bytes() == bytes(1 << 21)


def test_the_same_files_at_the_same_instant_make_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.zip", "b.zip"):
        write(tmp_path / name, a=b"one", b=b"two")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_a_file_that_vanishes_while_it_is_packed_is_named_and_leaves_no_backup(tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as caught:
        outbox.backup.write(tmp_path / "a.zip", {"a": tmp_path / "gone"}, made=MADE, version="1")
    assert caught.value.facts["path"] == tmp_path / "gone"
    assert list(tmp_path.iterdir()) == []


def test_a_backup_that_cannot_be_read_on_is_named_and_not_the_file_it_becomes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "a.zip", a=b"one")
    read = zipfile.ZipExtFile.read

    def fails(entry: zipfile.ZipExtFile, n: int = -1) -> bytes:
        if entry.name == "a":
            raise OSError(errno.EIO, "gone")
        return read(entry, n)

    monkeypatch.setattr(zipfile.ZipExtFile, "read", fails)
    with pytest.raises(Unreadable, match=r"file\.error\.unreadable") as caught:
        outbox.backup.unpack(tmp_path / "a.zip", tmp_path / "into")
    assert caught.value.facts["path"] == tmp_path / "a.zip"


def test_an_instant_has_no_parts_of_a_second(tmp_path: Path) -> None:
    made = outbox.backup.write(tmp_path / "a.zip", {"a": b"1"}, made=MADE.replace(microsecond=5), version="1")
    assert made.made == MADE


def test_a_backup_of_a_newer_wgsec_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("manifest.json", '{"format": 2, "made": "2027-01-04T09:00:00Z", "wgsec": "9", "files": []}')
    with pytest.raises(Refused):
        outbox.backup.read(tmp_path / "a.zip")


NAIVE = '{"format": 1, "made": "2027-01-04T09:00:00", "wgsec": "1", "files": []}'


@pytest.mark.parametrize(
    "manifest", ["", "[]", "{}", '{"format": 1}', '{"format": "x"}', '{"format": 1, "files": 3}', NAIVE]
)
def test_a_zip_whose_manifest_is_none_is_no_backup(manifest: str, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("manifest.json", manifest)
    with pytest.raises(Unreadable):
        outbox.backup.read(tmp_path / "a.zip")


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_manifest_that_lies_about_its_size_is_not_unfolded(method: int, tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", method) as archive:
        archive.writestr("manifest.json", b" " * 100_000_000)
    blob = bytearray(path.read_bytes())
    at = blob.rfind(b"PK\x01\x02")
    blob[at + 24 : at + 28] = (100).to_bytes(4, "little")
    path.write_bytes(blob)
    tracemalloc.start()
    with pytest.raises(Unreadable):
        outbox.backup.read(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 10_000_000


def test_two_names_that_differ_by_capitals_only_are_one_on_some_systems(tmp_path: Path) -> None:
    with pytest.raises((Refused, Unreadable)):
        write(tmp_path / "a.zip", a=b"one", A=b"two")
    assert list(tmp_path.iterdir()) == []
