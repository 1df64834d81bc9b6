"""Backup and restore of a whole workspace: its database, settings, templates, papers and notes in one file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from wgsec import __version__, outbox, store, workspace
from wgsec.desk.office import Office
from wgsec.errors import NoSuchThing, Refused, Unreadable, WgsecError
from wgsec.facts.backup import Manifest, Soundness
from wgsec.workspace import Workspace

BESIDE = ("-journal", "-wal", "-shm")
"""What SQLite may keep beside a database; beside another one it would be poison."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was made; `left_out` are folders of wgsec.toml outside the workspace, which it does not hold."""

    path: Path
    manifest: Manifest
    left_out: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Restored:
    """What was restored, and where that lies now which stood there before (None: nothing did)."""

    manifest: Manifest
    found: Soundness
    kept: Path | None


def make(office: Office, target: Path | None = None, *, force: bool = False) -> Backup:
    """Packs the workspace into `target`, by default a new file in its folder `backups`, and reads it back.

    NoSuchThing for a folder that is not there; Refused for a file that is there already, unless `force`, and for a
    database outside the workspace's folder.
    """
    place = office.workspace
    with office.reading() as archive:
        prefix = store.group.the(archive).symbol_prefix
    target = target or place.backups
    if target.is_dir() or target == place.backups:
        target = _free(target / f"{prefix}-{_stamp(office.now)}.zip")
    if target.parent != place.backups and not target.parent.is_dir():
        # A stick that is not plugged in, more often than a folder somebody wants to be made.
        raise NoSuchThing("file.error.no-folder", path=target.parent)
    if target.exists() and not force:
        raise Refused("file.error.exists", path=target)
    if not place.database.is_relative_to(place.folder):
        raise Refused("backup.error.database-outside", path=place.database)
    with outbox.files.scratch(place.backups) as spare:
        copied = spare / workspace.DATABASE
        store.foundation.copy(place.database, copied)
        with store.archive.reading(copied) as archive:
            # Of the copy: a paper that was built since has its files asked for, too.
            issued = tuple(issue.path for document in store.document.all_(archive) for issue in document.issues)
        members: dict[str, Path | bytes] = {_name(place, path): path for path in _files(place, issued)}
        members[_name(place, place.database)] = copied
        manifest = outbox.backup.write(target, members, made=office.now, version=__version__)
    outside = [folder for folder in (place.out, place.templates) if folder and not folder.is_relative_to(place.folder)]
    return Backup(target, manifest, tuple(outside))


def restore(folder: Path, file: Path, *, now: datetime, force: bool = False) -> Restored:
    """Puts a backup into `folder`; what stood there is moved to `backups/replaced-<instant>`. `now` is UTC.

    Everything is checked before anything is moved. Unreadable for a file that is no whole backup; Refused for one of a
    newer wgsec, and for one of another group than the folder's unless `force`.
    """
    kept = _free(folder / workspace.BACKUPS / f"replaced-{_stamp(now)}")
    outbox.backup.read(file)
    with outbox.files.scratch(folder / workspace.BACKUPS) as staged:
        manifest = outbox.backup.unpack(file, staged)
        found = _checked(staged, file)
        present = _present(folder)
        _check_same_group(present, found, force=force)
        names = [packed.name for packed in manifest.files]
        replaced = outbox.backup.exchange(staged, folder, names, _places(present), kept)
    return Restored(manifest, found, kept if replaced else None)


def _checked(staged: Path, file: Path) -> Soundness:
    """The database of an unpacked backup. Unreadable without one or its settings, Refused if these lead out of it."""
    try:
        place = workspace.load(staged)
        if not all(path.is_relative_to(place.folder) for path in _places(place)):
            raise Refused("backup.error.settings-outside", path=file)
        return store.foundation.inspect(place.database)
    except NoSuchThing as error:
        raise Unreadable("backup.error.not-one", path=file) from error


def _check_same_group(present: Workspace, found: Soundness, *, force: bool) -> None:
    """A damaged database has no say: it is what restoring is for."""
    try:
        before = store.foundation.inspect(present.database)
    except WgsecError:
        return
    if before.seed != found.seed and not force:
        raise Refused("backup.error.other-group", folder=present.folder)


def _present(folder: Path) -> Workspace:
    """The workspace that stands in the folder; where its settings cannot be read, what they usually say."""
    try:
        return workspace.load(folder)
    except WgsecError:
        return Workspace(folder, folder / workspace.DATABASE, folder / "out")


def _places(place: Workspace) -> list[Path]:
    """Every file and folder of a workspace that a backup may hold."""
    beside = [place.database.with_name(place.database.name + suffix) for suffix in BESIDE]
    return [place.folder / workspace.CONFIG, place.database, *beside, *_folders(place)]


def _folders(place: Workspace) -> list[Path]:
    """The folders of a workspace that hold papers, templates and notes, and not the workspace or its backups."""
    folders = (place.out, place.templates, place.notes)
    return [folder for folder in folders if folder and not place.backups.is_relative_to(folder)]


def _files(place: Workspace, issued: tuple[str, ...]) -> Iterator[Path]:
    """The files of a workspace but for the database: settings, templates, papers wherever they were put, notes."""
    yield place.folder / workspace.CONFIG
    registered = [place.folder / path for path in issued if _is_below(path)]
    inside = [folder for folder in _folders(place) if folder.is_relative_to(place.folder)]
    for path in (*registered, *(path for folder in inside for path in folder.rglob("*"))):
        if path.is_file() and not _is_passing(path):
            yield path


def _is_below(path: str) -> bool:
    """Whether a registered path lies in the workspace, and not among the backups."""
    told = PurePosixPath(path)
    return not told.is_absolute() and ".." not in told.parts and told.parts[:1] != (workspace.BACKUPS,)


def _is_passing(path: Path) -> bool:
    """Whether a file is on its way still, a lock, or a link: what that leads to is nobody's business here."""
    return path.is_symlink() or path.name.endswith(outbox.files.SUFFIX) or outbox.locks.is_lock(path)


def _name(place: Workspace, path: Path) -> str:
    return path.relative_to(place.folder).as_posix()


def _stamp(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _free(path: Path) -> Path:
    """The path itself, or the first of name.1.ext, name.2.ext … that is free."""
    n = 1
    free = path
    while free.exists():
        free = path.with_name(f"{path.stem}.{n}{path.suffix}")
        n += 1
    return free
