"""The room that a paragraph of a template has for its text: its cell's, or between the margins of its page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from lxml import etree

from wgsec.formats.docx import package
from wgsec.formats.docx.names import IN_W, w

# Word's own, left and right together, where a table does not say others.
CELL_MARGINS: Final = 216
# Twips between margins of 2.5 cm on A4: of a text whose page does not say its own.
TEXT: Final = 9070
# Columns and cells that are looked at: as many as Word has.
MOST: Final = 63
PERCENT: Final = re.compile(r"(\d{1,5}(?:\.\d{1,5})?)(%?)", re.ASCII)


def sections(root: etree._Element) -> Iterator[tuple[etree._Element, etree._Element]]:
    """Each paragraph with the w:sectPr of its section, which stands at the section's end."""
    section: etree._Element | None = None
    for element in reversed(list(root.iter(w("p"), w("sectPr")))):
        if element.tag == w("sectPr"):
            section = element
        elif section is not None:
            yield element, section


def width(block: etree._Element, section: etree._Element | None) -> int | None:
    """In twips, of what a paragraph or table stands in; None where neither a cell nor the page says it."""
    cell = next(block.iterancestors(w("tc")), None)
    if cell is not None:
        own = _cell(cell, section)
        return own - CELL_MARGINS if own else None
    if section is None:
        return None
    page, margins = section.find(w("pgSz")), section.find(w("pgMar"))
    return _twips(page, "w") - _twips(margins, "left") - _twips(margins, "right") or None


def _cell(cell: etree._Element, section: etree._Element | None) -> int:
    """As it is said; else its share of the table: by what it says, or by the columns that it goes over; 0 for none."""
    said = cell.find("w:tcPr/w:tcW", IN_W)
    table = next(cell.iterancestors(w("tbl")), None)
    if table is None or _measured(said):
        return _measured(said)
    columns = [_twips(column, "w") for column in islice(table.iterfind("w:tblGrid/w:gridCol", IN_W), MOST)]
    share = _share(said) or sum(columns[_span(cell)]) / (sum(columns) or 1)
    return int(_table(table, section, columns) * share)


def _table(table: etree._Element, section: etree._Element | None, columns: list[int]) -> int:
    said = table.find("w:tblPr/w:tblW", IN_W)
    room = width(table, section) or 0
    return _measured(said) or int(room * _share(said)) or sum(columns) or room


def _span(cell: etree._Element) -> slice:
    """The columns of a cell."""
    row = next(cell.iterancestors(w("tr")), cell)
    last = _twips(row.find("w:trPr/w:gridBefore", IN_W), "val")
    for other in islice(_cells(row), MOST):
        first, last = last, last + (_twips(other.find("w:tcPr/w:gridSpan", IN_W), "val") or 1)
        if other is cell:
            return slice(first, last)
    return slice(0)


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    """Those of a row itself, be there a control around one."""
    for child in row.iterchildren(w("tc"), w("sdt")):
        yield from child.iterfind("w:sdtContent/w:tc", IN_W) if child.tag == w("sdt") else (child,)


def _measured(element: etree._Element | None) -> int:
    """A width that is said in twips."""
    return _twips(element, "w") if element is not None and element.get(w("type")) == "dxa" else 0


def _share(element: etree._Element | None) -> float:
    """A width that is said as a share: in fiftieths of a percent, or with the sign (ECMA-376 part 1, 17.18.90)."""
    if element is None or element.get(w("type")) != "pct":
        return 0
    said = PERCENT.fullmatch(element.get(w("w"), ""))
    return float(said[1]) / (100 if said[2] else 5000) if said else 0


def _twips(element: etree._Element | None, name: str) -> int:
    said = element.get(w(name), "") if element is not None else ""
    return int(said) if package.WHOLE.fullmatch(said) else 0
