"""How the composition mirrors the diversity of the field: counts, and the gaps in them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wgsec.facts.member import NpmModel, Region


class GapKind(StrEnum):
    """What is out of balance."""

    REGION_ABSENT = "region-absent"
    MODEL_ABSENT = "model-absent"
    CELL_EMPTY = "cell-empty"
    REGION_MAJORITY = "region-majority"
    GENDER_SHARE = "gender-share"
    LANGUAGE_SHARE = "language-share"


@dataclass(frozen=True, slots=True)
class Count:
    """How many seats have this value; `value` is an enum's or a language's code, None where nothing is known."""

    value: str | None
    members: int
    reserves: int


@dataclass(frozen=True, slots=True)
class Cell:
    """How many seats of a region have a model."""

    region: Region
    model: NpmModel
    members: int
    reserves: int


@dataclass(frozen=True, slots=True)
class Gap:
    """One imbalance: `count` of `total` seats have `value` (with `model` for a cell); `candidates` are reserve seats.

    `candidates`, seat keys, would mend it; empty when no seat of the reserve could.
    """

    kind: GapKind
    value: str
    count: int
    total: int
    candidates: tuple[str, ...]
    model: NpmModel | None = None


@dataclass(frozen=True, slots=True)
class Balance:
    """The composition of the group; gender and language are the holder's, so vacant seats have none."""

    members: int
    reserves: int
    regions: tuple[Count, ...]
    models: tuple[Count, ...]
    genders: tuple[Count, ...]
    languages: tuple[Count, ...]
    cells: tuple[Cell, ...]
    gaps: tuple[Gap, ...]
