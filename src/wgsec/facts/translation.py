"""A text on its way to a translator and back: blocks, sentence segments, their marks, and the package of units."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class MarkKind(StrEnum):
    """Whether a mark opens a pair, closes it or stands alone."""

    OPEN = "open"
    CLOSE = "close"
    ALONE = "alone"


@dataclass(frozen=True, slots=True)
class Tag:
    """One inline mark of a segment. The two ends of a pair share `n`, counted from 1 inside the segment.

    `ctype` is XLIFF's word for it (bold, italic, link, image, lb, x-strike, x-note, x-code, x-html, x-autolink), `code`
    its Markdown (never sent out), `equiv` what a translator sees in its place: an address, the code, an image's text.
    """

    n: int
    kind: MarkKind
    ctype: str
    code: str = ""
    equiv: str = ""


Parts = tuple[str | Tag, ...]
"""The content of a sentence in order: words and marks."""


class BlockKind(StrEnum):
    """Where a block of text stands."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    NOTE = "note"
    CELL = "cell"
    IMAGE = "image"


@dataclass(frozen=True, slots=True)
class Segment:
    """One sentence. `key` is the hash of its content; `id` is the key, with -2, -3 … where the text repeats it."""

    id: str
    key: str
    parts: Parts
    glue: str = ""
    """The white space between it and the next sentence of its block."""

    @property
    def plain(self) -> str:
        """Its words without marks."""
        return "".join(part for part in self.parts if isinstance(part, str))


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a cell stands in its table; row 0 is the one of the headings. `heading` is what heads its column."""

    row: int
    column: int
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of running text: a heading, a paragraph (also of a list, quotation or note), a cell, an image's words.

    `start` and `end` count characters in the text with plain line ends; an image's words and a title have none (-1).
    """

    number: int
    """1, 2, 3 … in reading order; 0 for the title."""
    kind: BlockKind
    level: int
    """1 to 6 for a heading, else 0."""
    segments: tuple[Segment, ...]
    start: int = -1
    end: int = -1
    indent: str = ""
    """What every further line of the block starts with: spaces of a list, `> ` of a quotation."""
    picture: tuple[str, int] | None = None
    """For an image's words: the segment and the number of the mark they belong to."""
    cell: Cell | None = None
    """For a cell of a table."""

    @property
    def plain(self) -> str:
        """Its words without marks."""
        return "".join(segment.plain + segment.glue for segment in self.segments)


@dataclass(frozen=True, slots=True)
class MemoryRow:
    """A sentence once translated, between one pair of languages: `key` of its segment, `target` in mark notation.

    `recommendation`, `before` and `after` (the keys of its neighbours, empty at the ends) say where it stood.
    """

    key: str
    target: str
    recommendation: str = ""
    before: str = ""
    after: str = ""


class TranslationState(StrEnum):
    """How far a recommendation is in another language; stale when its text moved on after it was translated."""

    NONE = "none"
    INCOMPLETE = "incomplete"
    STALE = "stale"
    COMPLETE = "complete"


@dataclass(frozen=True, slots=True)
class TransUnit:
    """A sentence as a translator's tool gets it; its tags carry no code. `target` None is still to be translated."""

    id: str
    source: Parts
    target: Parts | None = None
    locked: bool = False
    """Taken from the memory: shown as context, not to be touched."""


@dataclass(frozen=True, slots=True)
class TransGroup:
    """The units of one block; `label` is all an outside translator learns about the place."""

    number: int
    kind: str
    """`paragraph`, `heading2` …"""
    label: str
    units: tuple[TransUnit, ...]


@dataclass(frozen=True, slots=True)
class TranslationPackage:
    """One recommendation at one revision between two languages."""

    recommendation: str
    """Its number, `2.1`: the same through all revisions, because tools key their work on it."""
    revision: str
    source_lang: str
    target_lang: str
    groups: tuple[TransGroup, ...]
    date: str = ""
    """When it was made, UTC as `YYYY-MM-DDTHH:MM:SSZ`; empty is left out."""
    notice: str = ""
    """What the translator must know of the whole (Example – invented group); empty is left out."""

    @property
    def units(self) -> tuple[TransUnit, ...]:
        """All its sentences in order."""
        return tuple(unit for group in self.groups for unit in group.units)
