"""The room that a paragraph of a template has for its text: its cell's, or between the margins of its page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml import etree

from wgsec.formats.docx import package
from wgsec.formats.docx.names import IN_W, w

# Word's own, left and right together, where a table does not say others.
CELL_MARGINS: Final = 216


def sections(root: etree._Element) -> Iterator[tuple[etree._Element, etree._Element]]:
    """Each paragraph with the w:sectPr of its section, which stands at the section's end."""
    section: etree._Element | None = None
    for element in reversed(list(root.iter(w("p"), w("sectPr")))):
        if element.tag == w("sectPr"):
            section = element
        elif section is not None:
            yield element, section


def width(paragraph: etree._Element, section: etree._Element | None) -> int | None:
    """In twips; None where neither a cell nor the page says it."""
    cell = next(paragraph.iterancestors(w("tc")), None)
    if cell is not None:
        own = _twips(cell.find("w:tcPr/w:tcW[@w:type='dxa']", IN_W), "w")
        return own - CELL_MARGINS if own else None
    if section is None:
        return None
    page, margins = section.find(w("pgSz")), section.find(w("pgMar"))
    return _twips(page, "w") - _twips(margins, "left") - _twips(margins, "right") or None


def _twips(element: etree._Element | None, name: str) -> int:
    said = element.get(w(name), "") if element is not None else ""
    return int(said) if package.WHOLE.fullmatch(said) else 0
