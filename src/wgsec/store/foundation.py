"""Making a new database, and bringing an old one up to date behind a verified backup."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from wgsec import __version__
from wgsec.errors import OutsideFailed, Refused, Unreadable
from wgsec.facts.backup import Soundness
from wgsec.facts.instant import instant
from wgsec.store import archive, migrations, seal

UNFINISHED = ".new"
"""How the folder beside a database ends in which another one is made."""


@contextlib.contextmanager
def lay(path: Path, *, at: datetime) -> Iterator[Path]:
    """A new database, in a place that only the block has; it comes to stand at `path` when the block is done.

    Whole or not at all. Refused if there is a file already, also one that somebody else has put there meanwhile.
    """
    if path.exists():
        raise Refused("store.error.exists", path=path)
    with _whole(path, replace=False) as fresh:
        with contextlib.closing(sqlite3.connect(fresh, isolation_level=None)) as connection:
            connection.execute(f"PRAGMA application_id={archive.APPLICATION_ID:d}")
            _migrate(connection, at)
        yield fresh


def renew(path: Path, folder: Path, *, at: datetime) -> Path | None:
    """Migrates the database at `path` behind a checked copy in `folder`, which is never written over; its place.

    None if another process has migrated it meanwhile.
    """
    backup = _free(folder, f"before-schema-{migrations.LATEST}")
    with contextlib.closing(archive.connect(path, write=True)) as connection, archive.worded(path):
        return backup if _migrate(connection, at, keep=lambda: copy(path, backup)) else None


def copy(path: Path, target: Path) -> None:
    """A whole, checked copy of a live database; Unreadable if the copy does not pass its check."""
    with _whole(target) as fresh:
        with archive.worded(path), contextlib.closing(archive.connect(path, write=True)) as connection:
            connection.execute("VACUUM INTO ?", (str(fresh),))
        inspect(fresh)


def inspect(path: Path) -> Soundness:
    """What a database, of this schema or an older one, is and holds.

    Unreadable for a foreign or damaged one, Refused for one of a newer wgsec, NoSuchThing without a file.
    """
    with contextlib.closing(archive.connect(path, write=False)) as connection, archive.worded(path):
        schema = archive.version(connection)
        if schema > migrations.LATEST:
            raise Refused("store.error.newer", path=path, found=schema, known=migrations.LATEST)
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise Unreadable("store.error.damaged", path=path)
        if schema == 0:
            return Soundness(schema, None, 0)
        group = connection.execute("SELECT seed FROM working_group").fetchone()
        entries = connection.execute("SELECT coalesce(max(id), 0) FROM changeset").fetchone()[0]
        return Soundness(schema, group and group["seed"], entries)


@contextlib.contextmanager
def _whole(target: Path, *, replace: bool = True) -> Iterator[Path]:
    """A path that nobody else has; what the block writes there comes to stand at `target` once it is on the disk.

    Or not at all. Refused if there is a file by then and `replace` is off.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f"{target.name}.", suffix=UNFINISHED, dir=target.parent) as folder:
            fresh = Path(folder) / target.name
            with archive.worded(target):
                yield fresh
            with fresh.open("rb+") as file:
                os.fsync(file.fileno())
            if not replace:
                _claim(target)
            fresh.replace(target)
        _sync(target.parent)
    except OSError as error:
        raise OutsideFailed("file.error.disk", path=target, reason=error) from error


def _claim(target: Path) -> None:
    """An empty file at `target`, of which the system makes one only; a link would, but a stick has none."""
    try:
        target.open("xb").close()
    except FileExistsError as error:
        raise Refused("store.error.exists", path=target) from error


def _sync(folder: Path) -> None:
    """The rename itself is on the disk only when its folder is; Windows has no handle for that."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _free(folder: Path, stem: str) -> Path:
    """`stem.db`, or the first of `stem-2.db`, `stem-3.db` … that is not there yet."""
    path, n = folder / f"{stem}.db", 2
    while path.exists():
        path, n = folder / f"{stem}-{n}.db", n + 1
    return path


def _migrate(connection: sqlite3.Connection, at: datetime, keep: Callable[[], None] = lambda: None) -> bool:
    """Every missing step and its changeset in one transaction: half a migration is never seen.

    The changeset stands before what the steps change, since their triggers write under it. References are held at the
    end only, so that a step can build a table anew. False if there is no step left once the lock is ours.
    """
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute("BEGIN IMMEDIATE")
    try:
        before = archive.version(connection)
        if before == migrations.LATEST:
            connection.execute("ROLLBACK")
            return False
        keep()
        first, *later = migrations.steps(before)
        if before == 0:
            migrations.apply(connection, *first)
        changeset = _enter(connection, before, at)
        for number, statements in later if before == 0 else (first, *later):
            migrations.apply(connection, number, statements)
        if dangling := connection.execute("PRAGMA foreign_key_check").fetchone():
            raise sqlite3.IntegrityError(f"a step leaves a row of {dangling[0]} that points at nothing")
        seal.close(connection, changeset)
        connection.execute("COMMIT")
    except BaseException:
        # On a full disk SQLite has rolled back by itself.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    return True


def _enter(connection: sqlite3.Connection, before: int, at: datetime) -> int:
    """The migration's entry in the journal, and the one change that it tells of itself."""
    row = connection.execute(
        "INSERT INTO changeset (act, subject, actor, at, version) VALUES ('migrate', ?, 'wgsec', ?, ?) RETURNING id",
        (f"schema {migrations.LATEST}", instant(at), __version__),
    ).fetchone()
    connection.execute(
        "INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)"
        " VALUES (?, 'schema', 1, 'update', 'version', ?, ?)",
        (row[0], str(before), str(migrations.LATEST)),
    )
    return int(row[0])
