"""The numbering part: the lists of paragraphs, boxes and table cells."""

# ruff: noqa: E501 - a style reads as one line of a table

from __future__ import annotations

import itertools

from look.words import NS
from wgsec.formats.docx.names import DECLARATION

# Three kinds of numbers, thrice: a text as deep as CommonMark allows has a level of its own down to the ninth.
NUMBERS = (("decimal", "%{}."), ("lowerLetter", "(%{})"), ("lowerRoman", "(%{})")) * 3
LETTERS = (*NUMBERS[1:3], *NUMBERS[:1]) * 3


def _level(number: int, kind: str, text: str, left: int, hanging: int, style: str = "", suffix: str = "") -> str:
    linked = f'<w:pStyle w:val="{style}"/>' if style else ""
    after = f'<w:suff w:val="{suffix}"/>' if suffix else ""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{linked}{after}<w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr></w:lvl>'
    )


def _numbers(kinds: tuple[tuple[str, str], ...], left: int, step: int, *styles: str) -> str:
    """The nine levels of a list that counts; the first hang as far as they stand in."""
    suffix = "" if step else "space"
    return "".join(
        _level(n, kind, sign.format(n + 1), left + step * n, (step if n else left) if step else 0, style, suffix)
        for n, ((kind, sign), style) in enumerate(zip(kinds, (*styles, *[""] * 9), strict=False))
    )


def _bullets(left: int, step: int, hanging: int, style: str) -> str:
    """The nine levels of a list that does not."""
    signs = itertools.cycle("•–") if hanging else itertools.repeat("–")
    return "".join(
        _level(n, "bullet", sign, left + step * n, hanging, "" if n else style, "" if hanging else "space")
        for n, sign in zip(range(9), signs, strict=False)
    )


def numbering() -> str:
    """The lists: numbered paragraphs 1. (a) (i); bullets; numbers; and those of boxes and table cells."""
    every = [
        _numbers(NUMBERS, 567, 454, "NumberedPara", "NumberedParaList"),
        _bullets(454, 340, 284, "ListBullet"),
        _numbers(NUMBERS, 454, 454, "ListNumber"),
        _numbers(LETTERS, 284, 0, "DecisionList"),
        _bullets(284, 0, 0, "DecisionBullet"),
        _numbers(NUMBERS, 284, 284, "TableTextList"),
        _bullets(227, 227, 227, "TableTextBullet"),
        _bullets(851, 284, 284, "NumberedParaBullet"),
    ]
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{n}"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        for n, levels in enumerate(every, 1)
    )
    nums = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in range(1, len(every) + 1))
    return f"{DECLARATION}<w:numbering {NS}>{abstract}{nums}</w:numbering>"
