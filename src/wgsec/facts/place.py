"""Local time where somebody sits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class LocalTime:
    """When a meeting starts for a seat: wall time of `zone`; `awkward` is before seven or after twenty o'clock."""

    seat: str
    name: str | None
    city: str
    zone: str
    starts: datetime
    awkward: bool
