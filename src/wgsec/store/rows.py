"""What answers a question, and from what the driver gives to what a fact holds.

Unreadable for a value that only damage can have written.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from functools import lru_cache
from typing import Protocol

from wgsec.errors import Unreadable
from wgsec.facts.language import Wording

Row = sqlite3.Row


class Asker(Protocol):
    """Whatever answers a question: the archive while reading, the transaction while changing."""

    def ask(self, question: str, /, **named: object) -> list[Row]:
        """The rows of one SELECT with `:named` parameters."""
        ...


@lru_cache(maxsize=2048)  # one act asks for the same few texts many times
def wording(value: str | None) -> Wording:
    """A JSON object of texts."""
    with _readable(value):
        return Wording.of(json.loads(value or "{}"))


def codes(value: str | None) -> tuple[str, ...]:
    """A JSON array of codes."""
    with _readable(value):
        return tuple(json.loads(value or "[]"))


def day(value: str | None) -> date | None:
    """A local day."""
    return None if value is None else known_day(value)


def clock(value: str | None) -> time | None:
    """A wall time."""
    return None if value is None else known_clock(value)


def instant(value: str | None) -> datetime | None:
    """A UTC instant."""
    return None if value is None else known_instant(value)


def known_day(value: str) -> date:
    """A local day of a column that always holds one."""
    with _readable(value):
        return date.fromisoformat(value)


def known_clock(value: str) -> time:
    """A wall time of a column that always holds one."""
    with _readable(value):
        return time.fromisoformat(value)


def known_instant(value: str) -> datetime:
    """A UTC instant of a column that always holds one."""
    with _readable(value):
        return datetime.fromisoformat(value)


@contextmanager
def _readable(value: object) -> Iterator[None]:
    try:
        yield
    except (ValueError, TypeError, AttributeError) as error:
        raise Unreadable("store.error.value", value=str(value)[:40]) from error
