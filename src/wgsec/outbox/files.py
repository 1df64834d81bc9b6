"""Files that appear whole or not at all: staged beside their place, fsynced, renamed."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import stat
import tempfile
from collections.abc import Collection, Iterable, Iterator
from contextvars import ContextVar
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from wgsec.errors import NoSuchThing, OutsideFailed, Refused, Unreadable, WgsecError
from wgsec.outbox import locks

SUFFIX = ".wgsec-new"

MOST_BYTES = 64 << 20
"""More than anything has that wgsec reads: what is larger was named by mistake, and is not read whole."""

_waits = ContextVar("waits", default=True)


@dataclass(frozen=True, slots=True)
class Staged:
    """A file written beside its place and not yet in it; `over` as in `check_over`."""

    target: Path
    temporary: Path
    over: Collection[str | None] = ()

    def place(self) -> Path:
        """Renames it into its place.

        OutsideFailed when the old one is open in another program, and for what somebody has saved there meanwhile:
        that stays, and this one goes, since nothing but a new look at both can tell which is to stand.
        """
        try:
            check_over(self.target, self.over)
        except WgsecError:
            self.drop()
            raise
        with told(self.target):
            self.temporary.replace(self.target)
            _sync_folder(self.target.parent)
        return self.target

    def drop(self) -> None:
        """Takes the temporary file away, if it is still there."""
        with contextlib.suppress(OSError):
            self.temporary.unlink(missing_ok=True)


def read(path: Path, *, beside: Iterable[Path] = (), most: int = MOST_BYTES) -> bytes:
    """A file somebody named. Unreadable for one of more than `most` bytes, one that cannot be read, or what is no file.

    NoSuchThing for one that is not there; it names what may be meant, there or in one of the folders `beside`.
    """
    with unread(path):
        try:
            # A pipe or a device would keep whoever opens it waiting, or never end.
            if not stat.S_ISREG(path.stat().st_mode):
                raise Unreadable("file.error.not-a-file", path=path)
            with path.open("rb") as file:
                blob = file.read(most + 1)
        except FileNotFoundError as error:
            meant = _meant(path, (path.parent, *beside))
            raise NoSuchThing(f"file.error.missing{'-near' if meant else ''}", path=path, near=meant) from error
    if len(blob) > most:
        raise Unreadable("file.error.too-large", path=path, limit=most >> 20)
    return blob


def _meant(path: Path, folders: Iterable[Path]) -> Path | None:
    """The file of the same name in one of the folders, else the one whose name is the likest."""
    there = {one.name: one for folder in reversed(tuple(folders)) for one in _files(folder)}
    near = get_close_matches(path.name, there, n=1, cutoff=0.75)
    return there[near[0]] if near else None


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(one for one in folder.iterdir() if one.is_file())
    except OSError:
        return []


def stage(
    target: Path,
    blob: bytes,
    *,
    private: bool = False,
    like: Path | None = None,
    over: Collection[str | None] = (),
) -> Staged:
    """Writes `blob` beside `target` and makes sure it is on the disk. OutsideFailed when that cannot be done.

    `over` is what it may replace, as in `check_over`. It may be read by those who might read what lies there already,
    a new one by those who may read the file that it is `like`; one that is `private` by its owner only.
    """
    staged = Staged(target, target.with_name(target.name + SUFFIX), over)
    with told(target):
        locks.check(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        # What a crash, or somebody else, has left there is no file of ours: nobody may read through it, nor may a link
        # lead what is written elsewhere.
        staged.drop()
        model = next((one for one in (target, like) if one is not None and one.is_file()), None)
        try:
            # Until it has the readers of its model it is its owner's alone, from the first byte.
            with open(staged.temporary, "xb", opener=_private if private or model else None) as file:
                file.write(blob)
                file.flush()
                if _waits.get():
                    os.fsync(file.fileno())
            if model is not None:
                shutil.copymode(model, staged.temporary)
        except OSError:
            staged.drop()
            raise
    return staged


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def put(target: Path, blob: bytes, *, replace: bool = True, private: bool = False) -> Path:
    """Stages and places in one go; Refused if there is another file already and `replace` is off."""
    with unread(target):
        if not replace and target.exists() and target.read_bytes() != blob:
            raise Refused("file.error.exists", path=target)
    return stage(target, blob, private=private).place()


def save_beside(path: Path) -> Path:
    """Copies a file that is to be replaced to `name.1.ext`, `name.2.ext` … beside it, whichever is free; says where.

    OutsideFailed while it is open in another program, where more may be typed.
    """
    return copied(path).place()


def copied(path: Path) -> Staged:
    """Stages the copy that `save_beside` makes."""
    with unread(path):
        locks.check(path)
        n = 1
        while (beside := path.with_name(f"{path.stem}.{n}{path.suffix}")).exists():
            n += 1
        blob = path.read_bytes()
    return stage(beside, blob, like=path, over=(None,))


@contextlib.contextmanager
def hurried() -> Iterator[None]:
    """Inside, no file waits for the disk: for what can be made again after a power cut, and for nothing else."""
    before = _waits.set(False)
    try:
        yield
    finally:
        _waits.reset(before)


def remove(path: Path, *, over: Collection[str | None] = ()) -> None:
    """Takes a file of ours away, if it is still there; `over` as in `check_over`.

    OutsideFailed when it is open in another program.
    """
    check_over(path, over)
    with told(path):
        locks.check(path)
        path.unlink(missing_ok=True)


def fingerprint(path: Path) -> str | None:
    """SHA-256 of a file's bytes, or None if there is no file. Unreadable if it may not be read."""
    with unread(path):
        return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None


def is_older(path: Path, than: Path) -> bool:
    """Whether one file was saved before another. Unreadable, by its own name, if one of them is gone."""
    return _saved(path) < _saved(than)


def _saved(path: Path) -> int:
    with unread(path):
        return path.stat().st_mtime_ns


def check_over(path: Path, over: Collection[str | None]) -> None:
    """OutsideFailed if another file lies there than one of these hashes; None among them is no file, () whatever lies.

    To be asked last of all: between the look that decided and the rename lies the whole rest of an act.
    """
    if over and fingerprint(path) not in (None, *over):
        raise OutsideFailed("file.error.overtaken", path=path)


def check_still(path: Path, blob: bytes) -> None:
    """Refused if a file is not any more what was read from it: somebody has saved it meanwhile."""
    if fingerprint(path) != hashlib.sha256(blob).hexdigest():
        raise Refused("file.error.meanwhile", path=path)


@contextlib.contextmanager
def scratch(folder: Path) -> Iterator[Path]:
    """A new folder below `folder` for what is on its way, which nobody else has; it goes away after the block."""
    with told(folder):
        folder.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(suffix=SUFFIX, dir=folder))
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


@contextlib.contextmanager
def unread(path: Path) -> Iterator[None]:
    """An error of the system while this path is read as a fact of ours."""
    try:
        yield
    except OSError as error:
        raise Unreadable("file.error.unreadable", path=path, reason=error) from error


@contextlib.contextmanager
def told(path: Path) -> Iterator[None]:
    """An error of the system on this path as a fact of ours."""
    try:
        yield
    except PermissionError as error:
        raise OutsideFailed("file.error.denied", path=path) from error
    except OSError as error:
        raise OutsideFailed("file.error.disk", path=path, reason=error) from error


def _sync_folder(folder: Path) -> None:
    """The rename itself is on the disk only when its folder is; Windows has no handle for that."""
    if os.name == "posix" and _waits.get():
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
