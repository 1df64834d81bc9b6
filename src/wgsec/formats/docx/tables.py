"""A table of a text into WordprocessingML: columns of one width, a header row, and the last two rows on one page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from wgsec.formats.docx.text import escape, paragraph

# Twips: what Word leaves free left and right in a cell, and a letter between them.
NARROWEST: Final = 340
# What is set behind a table stands off it.
AFTER: Final = '<w:spacing w:before="160"/>'


@dataclass(frozen=True, slots=True)
class Look:
    """How a table is set: the ids of its style and of those of its heads and words, and the names of its columns."""

    table: str
    head: str
    words: str
    said: str


def written(rows: Sequence[Sequence[str]], look: Look, room: int, left: int) -> str:
    """The table of these rows of runs, the header row first, `left` twips inside a `room`, if it may stand there.

    What is too wide gives up the indent first, and then runs out of the room: columns of no width show nothing.
    """
    columns = len(rows[0])
    left = max(0, min(left, room - NARROWEST * columns))
    width = max(NARROWEST, (room - left) // columns)
    head = _row(rows[0], width, look.head, "<w:tblHeader/>")
    # The row before the last stays with it.
    gaps = ["<w:keepNext/>" if after == 2 else "" for after in range(len(rows) - 1, 0, -1)]
    below = "".join(_row(row, width, look.words, "", gap) for row, gap in zip(rows[1:], gaps, strict=True))
    indent = f'<w:tblInd w:w="{left}" w:type="dxa"/>' if left else ""
    # What a screen reader says of it.
    said = look.said.replace("\n", " ")
    caption = f'<w:tblCaption w:val="{escape(said)}"/>' if said.strip(" ,") else ""
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{escape(look.table)}"/>'
        f'<w:tblW w:w="{width * columns}" w:type="dxa"/>{indent}'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
        f'w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>{caption}</w:tblPr>'
        f'<w:tblGrid>{f"""<w:gridCol w:w="{width}"/>""" * columns}</w:tblGrid>{head}{below}</w:tbl>'
    )


def _row(cells: Sequence[str], width: int, style: str, look: str, gap: str = "") -> str:
    set_ = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{paragraph(style, gap, runs)}</w:tc>'
        for runs in cells
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{look}</w:trPr>{set_}</w:tr>"
