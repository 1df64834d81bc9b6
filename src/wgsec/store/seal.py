"""The chain of the journal: each changeset's hash over itself, its changes and the hash before."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wgsec.store.rows import Asker, Row

FIRST = "0" * 64

ACTS = "SELECT id, act, subject, actor, at, said_at, version, reverses FROM changeset"
CHANGES = "SELECT id, changeset_id, tbl, row_id, op, col, old, new FROM change"
"""What a seal stands for, by name: a column that a later schema adds breaks no older seal."""


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
    act = connection.execute(ACTS + " WHERE id = ?", (changeset,)).fetchall()
    changes = connection.execute(CHANGES + " WHERE changeset_id = ? ORDER BY id", (changeset,)).fetchall()
    return _digest(previous, (*act, *changes))


def broken(archive: Asker) -> int | None:
    """The first entry whose seal does not fit or is missing, or that is gone; None when the whole chain holds.

    Four questions, however long the journal is.
    """
    seals = {row["changeset_id"]: row for row in archive.ask("SELECT * FROM seal")}
    changes: dict[int, list[Row]] = defaultdict(list)
    for row in archive.ask(CHANGES + " ORDER BY id"):
        changes[row["changeset_id"]].append(row)
    previous, expected = FIRST, 1
    for act in archive.ask(ACTS + " ORDER BY id"):
        sealed = seals.get(act["id"])
        fits = act["id"] == expected and sealed is not None and sealed["previous"] == previous
        if sealed is None or not fits or sealed["hash"] != _digest(previous, (act, *changes.pop(act["id"], ()))):
            return expected
        previous, expected = sealed["hash"], expected + 1
    given = archive.ask("SELECT coalesce(max(seq), 0) AS last FROM sqlite_sequence WHERE name = 'changeset'")[0]["last"]
    return expected if given >= expected or changes or len(seals) >= expected else None


def _digest(previous: str, rows: Iterable[Row]) -> str:
    import hashlib  # with all of OpenSSL: a fifth of a bare start, which reading can do without

    told = json.dumps([previous, *(list(row) for row in rows)], ensure_ascii=False)
    return hashlib.sha256(told.encode()).hexdigest()
