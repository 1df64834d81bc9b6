"""From what the driver gives to what a fact holds."""

from __future__ import annotations

import json
from datetime import date, datetime, time

from wgsec.facts.language import Wording


def wording(value: str | None) -> Wording:
    """A JSON object of texts."""
    return Wording.of(json.loads(value or "{}"))


def codes(value: str | None) -> tuple[str, ...]:
    """A JSON array of codes."""
    return tuple(json.loads(value or "[]"))


def day(value: str | None) -> date | None:
    """A local day."""
    return None if value is None else date.fromisoformat(value)


def clock(value: str | None) -> time | None:
    """A wall time."""
    return None if value is None else time.fromisoformat(value)


def instant(value: str | None) -> datetime | None:
    """A UTC instant."""
    return None if value is None else datetime.fromisoformat(value)
