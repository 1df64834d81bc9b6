"""What styles are made of: colours, sizes, spaces, borders."""

# ruff: noqa: E501 - a style reads as one line of a table

from __future__ import annotations

NAVY, BLUE, PALE, GREY, LINE = "1F3864", "2E5C8A", "EEF3F9", "595959", "BFC9D9"
FONT = "Calibri"


def size(points: float) -> str:
    """How high letters are."""
    return f'<w:sz w:val="{int(points * 2)}"/><w:szCs w:val="{int(points * 2)}"/>'


def color(code: str) -> str:
    """The colour of letters."""
    return f'<w:color w:val="{code}"/>'


def space(before: int, after: int, line: int = 0) -> str:
    """The space around a paragraph and between its lines, in twips and 240ths of a line."""
    return f'<w:spacing w:before="{before}" w:after="{after}"{f""" w:line="{line}" w:lineRule="auto" """ if line else ""}/>'


def border(side: str, weight: int, code: str, away: int = 4) -> str:
    """One line of a frame: its weight in eighths of a point, its colour, how far it stands away in points."""
    return f'<w:{side} w:val="single" w:sz="{weight}" w:space="{away}" w:color="{code}"/>'
