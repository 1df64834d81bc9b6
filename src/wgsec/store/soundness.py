"""Whether the database is whole: its pages, its references, and its tables as the migrations made them."""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING

from wgsec.errors import Unreadable
from wgsec.store import migrations

if TYPE_CHECKING:
    from wgsec.store.rows import Asker

MOST_REMARKS = 5
"""SQLite's remarks on a damaged file are many and say the same."""


def is_whole(archive: Asker) -> bool:
    """Whether the pages can be read and the tables are what they should be."""
    try:
        return not damaged_pages(archive) and not changed_tables(archive)
    except (Unreadable, sqlite3.DatabaseError):
        return False


def damaged_pages(archive: Asker) -> tuple[str, ...]:
    """SQLite's own remarks on the file, in its words; () when it is whole."""
    rows = archive.ask(f"PRAGMA quick_check({MOST_REMARKS:d})")
    return tuple(str(row[0]) for row in rows if row[0] != "ok")


def dangling(archive: Asker) -> tuple[str, ...]:
    """`table row`: rows that point at nothing."""
    rows = archive.ask("PRAGMA foreign_key_check")
    return tuple(f"{row['table']} {row['rowid']}" for row in rows)


def changed_tables(archive: Asker) -> tuple[str, ...]:
    """Tables, indexes and triggers that are not as the migrations make them: missing, changed or strange."""
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        for number, statements in migrations.steps(0):
            migrations.apply(fresh, number, statements)
        expected = {name: sql and sql.encode() for name, sql in fresh.execute("SELECT name, sql FROM sqlite_master")}
    # As bytes: damaged text need not be text any more.
    rows = archive.ask("SELECT CAST(name AS BLOB) AS name, CAST(sql AS BLOB) AS sql FROM sqlite_master")
    found = {row["name"].decode(errors="replace"): row["sql"] for row in rows}
    names = sorted(name for name in expected.keys() | found.keys() if not name.startswith("sqlite_"))
    return tuple(name for name in names if name not in found or expected.get(name) != found[name])
