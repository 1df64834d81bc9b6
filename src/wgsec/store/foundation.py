"""Making a new database, and bringing an old one up to date behind a verified backup."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from datetime import datetime
from pathlib import Path

from wgsec import __version__
from wgsec.errors import Refused, Unreadable
from wgsec.store import archive, migrations, seal


def lay(path: Path, *, at: datetime) -> None:
    """A new, empty database at `path`; it appears whole or not at all. Refused if there is a file already."""
    if path.exists():
        raise Refused("store.error.exists", path=str(path))
    fresh = path.with_name(path.name + ".new")
    fresh.unlink(missing_ok=True)
    with contextlib.closing(sqlite3.connect(fresh, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA application_id={archive.APPLICATION_ID:d}")
        _migrate(connection, at)
    fresh.replace(path)


def version_of(path: Path) -> int:
    """The schema of the database at `path`; the errors of `archive.connect`."""
    with contextlib.closing(archive.connect(path, write=False)) as connection:
        return archive.version(connection)


def renew(path: Path, backup: Path, *, at: datetime) -> None:
    """Migrates the database at `path` after copying it to `backup`, which is checked before the first step."""
    copy(path, backup)
    with contextlib.closing(archive.connect(path, write=True)) as connection:
        _migrate(connection, at)


def copy(path: Path, target: Path) -> None:
    """A whole, checked copy of a live database; Unreadable if the copy does not pass its check."""
    fresh = target.with_name(target.name + ".new")
    fresh.unlink(missing_ok=True)
    with contextlib.closing(archive.connect(path, write=True)) as connection:
        connection.execute("VACUUM INTO ?", (str(fresh),))
    with contextlib.closing(sqlite3.connect(fresh)) as connection:
        if connection.execute("PRAGMA quick_check").fetchone()[0] != "ok":
            raise Unreadable("store.error.damaged", path=str(path))
    with fresh.open("rb+") as file:
        os.fsync(file.fileno())
    fresh.replace(target)


def _migrate(connection: sqlite3.Connection, at: datetime) -> None:
    """Every missing step and its changeset in one transaction: half a migration is never seen."""
    before = archive.version(connection)
    connection.execute("BEGIN IMMEDIATE")
    try:
        for number, statements in migrations.steps(before):
            migrations.apply(connection, number, statements)
        changeset = connection.execute(
            "INSERT INTO changeset (act, subject, actor, at, version)"
            " VALUES ('migrate', ?, 'wgsec', ?, ?) RETURNING id",
            (f"schema {migrations.LATEST}", seal.instant(at), __version__),
        ).fetchone()[0]
        connection.execute(
            "INSERT INTO change (changeset_id, tbl, row_id, op, col, old, new)"
            " VALUES (?, 'schema', 1, 'update', 'version', ?, ?)",
            (changeset, str(before), str(migrations.LATEST)),
        )
        seal.close(connection, changeset)
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
