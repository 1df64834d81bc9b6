"""A backup: one zip file with a manifest of every file's SHA-256, written whole and read with suspicion."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import lzma
import os
import re
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

from wgsec import workspace
from wgsec.errors import NoSuchThing, OutsideFailed, Refused, Unreadable
from wgsec.facts.backup import Manifest, Packed
from wgsec.facts.instant import instant
from wgsec.outbox import files

MANIFEST = "manifest.json"
FORMAT = 1
MAX_FILES = 20_000
MAX_TOTAL = 16 << 30
MAX_MANIFEST = 16 << 20
METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
CHUNK = 1 << 20

DAMAGED = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, RuntimeError, ValueError,
    OverflowError,
)  # fmt: skip
"""What zipfile and its decoders say of a file that is no zip, or not whole."""

UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\]|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)', re.IGNORECASE)
"""What a part of a name may not be on one system or another; a backup is read on any of them."""


def write(target: Path, members: Mapping[str, Path | bytes], *, made: datetime, version: str) -> Manifest:
    """Writes a backup of `members` (name in the zip to file or bytes), reads it back, and only then puts it in place.

    `made` is UTC, to the second. Refused for a name that another system could not write, and for two that are one
    there. OutsideFailed when the disk fails, Unreadable for a member that cannot be read.
    """
    _check_names(members, target)
    made = made.replace(microsecond=0)
    with files.scratch(target.parent) as folder:
        fresh = files.Staged(target, folder / target.name)
        with files.told(target), fresh.temporary.open("wb") as file:
            manifest = _write(file, members, made, version)
            file.flush()
            os.fsync(file.fileno())
        if read(fresh.temporary) != manifest:
            raise OutsideFailed("file.error.disk", path=target, reason=OSError(errno.EIO, ""))
        fresh.place()
    return manifest


def read(path: Path) -> Manifest:
    """What a backup says it holds, once every file in it was compared. NoSuchThing, or Unreadable if it is wrong."""
    return _each(path, lambda _: contextlib.nullcontext())


def unpack(path: Path, into: Path) -> Manifest:
    """Writes the files of a backup below `into`, comparing each. Errors as `read`; OutsideFailed for a disk."""

    @contextlib.contextmanager
    def place(name: str) -> Iterator[BinaryIO]:
        with files.told(into / name):
            (into / name).parent.mkdir(parents=True, exist_ok=True)
            with (into / name).open("xb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())

    return _each(path, place)


def exchange(staged: Path, folder: Path, names: Iterable[str], replaced: Iterable[Path], kept: Path) -> bool:
    """Moves the files `names` of `staged` into `folder`, after `replaced` and all that is in the way went below `kept`.

    True if anything was replaced. If a move fails those before it are taken back: OutsideFailed.
    """
    moves: list[tuple[Path, Path]] = []
    try:
        for path in replaced:
            if path.exists() and path.is_relative_to(folder):
                _move(path, kept / path.relative_to(folder), moves)
        for name in names:
            if (folder / name).exists():
                _move(folder / name, kept / name, moves)
        taken = bool(moves)
        for name in names:
            _move(staged / name, folder / name, moves)
    except BaseException:
        for source, target in reversed(moves):
            # One that cannot go back must not keep the others from it, nor hide why the first did not move.
            with contextlib.suppress(OSError):
                target.replace(source)
        raise
    return taken


def _write(file: BinaryIO, members: Mapping[str, Path | bytes], made: datetime, version: str) -> Manifest:
    packed = []
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(members):
            info = zipfile.ZipInfo(name, made.astimezone(UTC).timetuple()[:6])
            info.compress_type = zipfile.ZIP_DEFLATED
            with archive.open(info, "w", force_zip64=True) as entry:
                packed.append(Packed(name, *_pour(_chunks(members[name]), entry)))
        manifest = Manifest(made, version, tuple(packed))
        archive.writestr(zipfile.ZipInfo(MANIFEST, made.astimezone(UTC).timetuple()[:6]), _spelt(manifest))
    return manifest


def _chunks(source: Path | bytes) -> Iterator[bytes]:
    if isinstance(source, bytes):
        yield source
    else:
        # Who writes them speaks of another file: what fails here is this one.
        with files.unread(source):
            file = source.open("rb")
        with file:
            while chunk := _read(file, source):
                yield chunk


def _read(file: BinaryIO, source: Path) -> bytes:
    with files.unread(source):
        return file.read(CHUNK)


def _pour(chunks: Iterable[bytes], into: Any) -> tuple[int, str]:  # noqa: ANN401 - a file, a zip's entry or None
    """Size and SHA-256 of what was poured."""
    size, digest = 0, hashlib.sha256()
    for chunk in chunks:
        size += len(chunk)
        digest.update(chunk)
        if into is not None:
            into.write(chunk)
    return size, digest.hexdigest()


def _each(path: Path, place: Callable[[str], contextlib.AbstractContextManager[BinaryIO | None]]) -> Manifest:
    """Reads every file of the zip into its `place`, and compares it with the manifest."""
    if not path.is_file():
        raise NoSuchThing("file.error.missing", path=path)
    with _damage(path), zipfile.ZipFile(path) as archive:
        manifest = _manifest(archive, path)
        for packed in manifest.files:
            with archive.open(packed.name) as entry, place(packed.name) as target:
                found = _pour(_bounded(entry, packed.size, path), target)
            if found != (packed.size, packed.sha256):
                raise Unreadable("backup.error.changed", path=path, name=packed.name)
    return manifest


@contextlib.contextmanager
def _damage(path: Path) -> Iterator[None]:
    """The same as a fact of ours."""
    try:
        yield
    except DAMAGED as error:
        raise Unreadable("backup.error.not-one", path=path) from error
    except OSError as error:
        # A decoder's own complaint has no number of the system's.
        if error.errno is None:
            raise Unreadable("backup.error.not-one", path=path) from error
        raise Unreadable("file.error.unreadable", path=path, reason=error) from error


def _bounded(entry: Any, size: int, path: Path) -> Iterator[bytes]:  # noqa: ANN401 - zipfile's own kind of file
    """Never more than one byte beyond what was promised, however far the zip would unfold. Unreadable as `_damage`."""
    left = size + 1
    while left > 0:
        with _damage(path):
            chunk = entry.read(min(CHUNK, left))
        if not chunk:
            return
        left -= len(chunk)
        yield chunk


def _manifest(archive: zipfile.ZipFile, path: Path) -> Manifest:
    infos = [info for info in archive.infolist() if info.filename != MANIFEST]
    about = next((info for info in archive.infolist() if info.filename == MANIFEST), None)
    # Other ways to press than ours unfold without a limit.
    if about is None or {info.compress_type for info in archive.infolist()} - METHODS:
        raise Unreadable("backup.error.not-one", path=path)
    with archive.open(about) as file:
        said = b"".join(_bounded(file, MAX_MANIFEST, path))
    if len(said) > MAX_MANIFEST:
        raise Unreadable("backup.error.not-one", path=path)
    manifest = _parsed(said, path)
    if len(infos) > MAX_FILES or sum(packed.size for packed in manifest.files) > MAX_TOTAL:
        raise Unreadable("backup.error.too-large", path=path)
    for info in infos:
        _check_name(info.filename, path, Unreadable)
        if stat.S_ISLNK(info.external_attr >> 16) or info.flag_bits & 1:
            raise Unreadable("backup.error.name", path=path, name=info.filename)
    names = [packed.name for packed in manifest.files]
    if sorted(names) != sorted(info.filename for info in infos) or len({n.casefold() for n in names}) < len(names):
        raise Unreadable("backup.error.not-one", path=path)
    return manifest


def _spelt(manifest: Manifest) -> bytes:
    listed = [{"name": one.name, "size": one.size, "sha256": one.sha256} for one in manifest.files]
    told = {"format": FORMAT, "made": instant(manifest.made), "wgsec": manifest.version, "files": listed}
    return json.dumps(told, ensure_ascii=False, indent=1).encode()


def _parsed(blob: bytes, path: Path) -> Manifest:
    """Unreadable for a manifest that is not one; Refused for one of a newer wgsec."""
    try:
        told = json.loads(blob)
        if told["format"] > FORMAT:
            raise Refused("backup.error.newer", path=path)
        listed = tuple(Packed(str(one["name"]), int(one["size"]), str(one["sha256"])) for one in told["files"])
        if any(one.size < 0 for one in listed):
            raise Unreadable("backup.error.not-one", path=path)
        made = datetime.fromisoformat(told["made"])
        if made.tzinfo is None:
            # By this machine's clock it would be another instant on each.
            raise Unreadable("backup.error.not-one", path=path)
        return Manifest(made.astimezone(UTC), str(told["wgsec"]), listed)
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError) as error:
        raise Unreadable("backup.error.not-one", path=path) from error


def _check_names(names: Iterable[str], path: Path) -> None:
    """Refused as `_check_name`, and naming both of two that a system which is blind to case would take for one."""
    known: dict[str, str] = {}
    for name in names:
        _check_name(name, path, Refused)
        if other := known.get(name.casefold()):
            raise Refused("backup.error.twins", path=path, name=name, other=other)
        known[name.casefold()] = name


def _check_name(name: str, path: Path, error: type[Refused | Unreadable]) -> None:
    """Only plain names below the workspace, on any system; never the backups themselves."""
    parts = name.split("/")
    if parts[0].casefold() == workspace.BACKUPS or any(
        part in ("", "..", ".") or UNSAFE.search(part) for part in parts
    ):
        raise error("backup.error.name", path=path, name=name)


def _move(source: Path, target: Path, moves: list[tuple[Path, Path]]) -> None:
    with files.told(source):
        target.parent.mkdir(parents=True, exist_ok=True)
        source.replace(target)
    moves.append((source, target))
