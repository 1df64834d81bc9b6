"""Numbered steps from an empty file to the present schema: `0001.sql`, `0002.sql` …, each in one transaction.

A step is plain SQL, statements parted by a line `--;`. One that is there is never changed, since databases were made by
it: what the records say beyond it is the next one. tests/golden/migrations.txt holds them all to that, and of a step
that does not stand there yet `pytest tests/store/test_migrations.py --golden-update` writes the triggers.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

LATEST = 5

HERE = Path(__file__).parent


def steps(after: int) -> list[tuple[int, list[str]]]:
    """`(number, statements)` of every step after this one."""
    return [(number, _statements(number)) for number in range(after + 1, LATEST + 1)]


def apply(connection: sqlite3.Connection, number: int, statements: list[str]) -> None:
    """One step inside the caller's transaction; it also sets `user_version`."""
    for statement in statements:
        connection.execute(statement)
    connection.execute(f"PRAGMA user_version={number:d}")


def _statements(number: int) -> list[str]:
    text = (HERE / f"{number:04d}.sql").read_text(encoding="utf-8")
    return [statement.strip() for statement in text.split("\n--;\n") if statement.strip()]
