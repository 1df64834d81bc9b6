"""The chain of the journal: each changeset's hash over itself, its changes and the hash before."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from datetime import UTC, datetime

FIRST = "0" * 64


def instant(at: datetime) -> str:
    """A UTC instant as the journal writes it."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def close(connection: sqlite3.Connection, changeset: int) -> bool:
    """Seals the changeset; False, and no seal, if nothing was changed in it."""
    if not connection.execute("SELECT 1 FROM change WHERE changeset_id = ? LIMIT 1", (changeset,)).fetchone():
        return False
    last = connection.execute("SELECT hash FROM seal ORDER BY changeset_id DESC LIMIT 1").fetchone()
    previous = last[0] if last else FIRST
    connection.execute(
        "INSERT INTO seal (changeset_id, previous, hash) VALUES (?, ?, ?)",
        (changeset, previous, digest(connection, changeset, previous)),
    )
    return True


def digest(connection: sqlite3.Connection, changeset: int, previous: str) -> str:
    """SHA-256 over the seal before, the changeset's row and its changes in the order they were written."""
    act = connection.execute("SELECT * FROM changeset WHERE id = ?", (changeset,)).fetchall()
    changes = connection.execute("SELECT * FROM change WHERE changeset_id = ? ORDER BY id", (changeset,)).fetchall()
    told = json.dumps([previous, *(list(row) for row in (*act, *changes))], ensure_ascii=False)
    return hashlib.sha256(told.encode()).hexdigest()


def broken(connection: sqlite3.Connection) -> int | None:
    """The first changeset whose seal does not fit (or is missing), or None when the whole chain holds."""
    previous = FIRST
    rows = connection.execute(
        "SELECT changeset.id, seal.previous, seal.hash FROM changeset"
        " LEFT JOIN seal ON seal.changeset_id = changeset.id ORDER BY changeset.id"
    ).fetchall()
    for changeset, before, sealed in rows:
        if before != previous or sealed != digest(connection, changeset, previous):
            return int(changeset)
        previous = sealed
    return None
