"""How an instant is written: UTC to the second, everywhere the same."""

from __future__ import annotations

from datetime import UTC, datetime


def instant(at: datetime) -> str:
    """`YYYY-MM-DDTHH:MM:SSZ`. ValueError for a time without a zone: whose clock it was would be the machine's guess."""
    if at.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return f"{at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='seconds')}Z"
