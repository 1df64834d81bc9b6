"""A table somebody sent: its header and its rows as plain text, with the numbers a spreadsheet shows beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from wgsec.errors import Unreadable

Row = tuple[int, tuple[str | Unreadable, ...]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """`rows` are (row number as the spreadsheet counts, cells), each as wide as `header`; blank rows are gone.

    `broken` says why a cell, by the number of its row and its place in that, has no value: a matter of those who need
    it.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    broken: Mapping[tuple[int, int], Unreadable] = field(default_factory=dict)
