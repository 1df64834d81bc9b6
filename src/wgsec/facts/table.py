"""A table somebody sent: its header and its rows as plain text, with the numbers a spreadsheet shows beside them."""

from __future__ import annotations

from dataclasses import dataclass

Row = tuple[int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """`rows` are (row number as the spreadsheet counts, cells), each as wide as `header`; blank rows are gone."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]
