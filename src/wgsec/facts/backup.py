"""What is known of a backup."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Packed:
    """One file of a backup: its name below the workspace, its size in bytes, its SHA-256."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup holds, when it was made (UTC) and by which wgsec."""

    made: datetime
    version: str
    files: tuple[Packed, ...]


@dataclass(frozen=True, slots=True)
class Soundness:
    """A database looked at from outside: its schema, which group it is of, and the last entry of its journal."""

    schema: int
    seed: str | None
    entries: int
