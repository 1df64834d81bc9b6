"""A long text as frozen blocks: what CommonMark says, without saying how Word, HTML or a terminal spell it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    """How a run of words is set apart."""

    STRONG = "strong"
    EMPHASIS = "emphasis"
    STRIKE = "strike"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Span:
    """Words under the same marks."""

    text: str
    marks: frozenset[Mark] = frozenset()


@dataclass(frozen=True, slots=True)
class Break:
    """A hard line break."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link; `href` is always http, https or mailto: every other scheme has become plain words before."""

    href: str
    words: tuple[Span | Break, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote at this place, with its paragraphs."""

    blocks: tuple[Block, ...]


Inline = Span | Break | Link | Note
Line = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph."""

    line: Line


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 6."""

    level: int
    line: Line


@dataclass(frozen=True, slots=True)
class List:
    """A list; `start` is the first number of an ordered one, None for bullets."""

    start: int | None
    items: tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Code:
    """A block of text kept as typed."""

    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its header row; every row has as many cells as the header."""

    header: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A thematic break."""


@dataclass(frozen=True, slots=True)
class Foreign:
    """Blocks in another language (`lang`: en, fr, es) than what stands around them."""

    lang: str
    blocks: tuple[Block, ...]


Block = Paragraph | Heading | List | Quote | Code | Table | Rule | Foreign
Blocks = tuple[Block, ...]
