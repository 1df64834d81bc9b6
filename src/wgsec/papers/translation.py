"""The translation table for a translator who works in Word: what stands on it."""

from __future__ import annotations

from dataclasses import dataclass

from wgsec.facts.text import Blocks
from wgsec.papers.masthead import Masthead


@dataclass(frozen=True, slots=True)
class BilingualRow:
    """A segment: `key` finds it again, `source` and `target` with their inline marks as ⟦1⟧ … ⟦/1⟧, and a `remark`."""

    key: str
    source: str
    target: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class BilingualSheet:
    """The table, after a short `readme` in the translator's language. `source` and `target` are en, fr or es.

    `source_name` and `target_name` head the columns (English, français).
    """

    masthead: Masthead
    readme: Blocks
    source: str
    target: str
    source_name: str
    target_name: str
    rows: tuple[BilingualRow, ...]
