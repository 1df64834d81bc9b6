"""A Markdown text cut into blocks of running text and their sentences, for translators and their memory.

The text itself is the skeleton: only the spans of running text are ever replaced, so list markers, numbering, code and
HTML blocks stay as they are typed. A sentence is known by the hash of its content, never by its position: a paragraph
put in before it does not change its name, and a translation cannot land on another sentence.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

from wgsec import language
from wgsec.facts.translation import Block, BlockKind, Cell, MarkKind, Parts, Segment, Tag
from wgsec.rules import inline, sentences

if TYPE_CHECKING:
    from wgsec.language.markdown import Token

# What holds paragraphs; a note may hold the others, and stays a note.
_HOLDERS = {"list_item": BlockKind.ITEM, "blockquote": BlockKind.QUOTE, "footnote_reference": BlockKind.NOTE}
_PREFIX = re.compile(r"[\s>]*(?:(?:[-+*]|\d{1,9}[.)])\s+[\s>]*)*")


def canonical(text: str) -> str:
    """The text as the parser counts it: line ends are `\\n`, a NUL is the replacement character."""
    return re.sub(r"\r\n?", "\n", text).replace("\0", "\ufffd")


def parse(text: str, lang: str) -> tuple[Block, ...]:
    """The blocks of `text` (CommonMark, tables, strikethrough, notes) in order; an image's words follow its block."""
    finder = _Finder(canonical(text))
    repeats: Counter[str] = Counter()
    blocks: list[Block] = []
    holders: list[BlockKind] = []
    grid = _Grid()
    parent: Token | None = None
    for token in language.markdown.tokens(canonical(text)):
        if token.type == "inline" and parent is not None and token.content.strip():
            start, end, indent = finder.place(token, parent)
            kind = _kind(parent, holders)
            segments = _segments(inline.read(token), kind, lang, repeats)
            block = Block(len(blocks) + 1, kind, _level(parent), segments, start, end, indent)
            blocks.append(replace(block, cell=grid.cell(block.plain)) if kind is BlockKind.CELL else block)
            blocks += _pictures(segments, block.number, repeats)
        elif holder := _HOLDERS.get(token.type.rpartition("_")[0]):
            holders[:] = [*holders, holder] if token.nesting > 0 else holders[:-1]
        grid.pass_(token)
        parent = token
    return tuple(blocks)


def title(text: str) -> Block:
    """A recommendation's title as a block of one segment, number 0; its id cannot meet one of the text."""
    key = key_of((text,))
    return Block(0, BlockKind.TITLE, 0, (Segment(f"{key}-title", key, (text,)),))


def key_of(parts: Parts) -> str:
    """Twelve hex digits of the content: words (NFC), numbers and kinds of marks, not the addresses behind them."""
    content = "".join(part if isinstance(part, str) else f"\x02{part.kind}{part.n}:{part.ctype}\x03" for part in parts)
    blob = unicodedata.normalize("NFC", content).encode("utf-8", "surrogatepass")
    return hashlib.sha256(blob).hexdigest()[:12]


def _kind(parent: Token, holders: Sequence[BlockKind]) -> BlockKind:
    if parent.type == "heading_open":
        return BlockKind.HEADING
    if parent.type in ("th_open", "td_open"):
        return BlockKind.CELL
    return BlockKind.NOTE if BlockKind.NOTE in holders else (BlockKind.PARAGRAPH, *holders)[-1]


def _level(parent: Token) -> int:
    return int(parent.tag[1]) if parent.type == "heading_open" else 0


def _segments(parts: Parts, kind: BlockKind, lang: str, repeats: Counter[str]) -> tuple[Segment, ...]:
    """The sentences of a block; a heading stays whole."""
    pieces = [(parts, "")] if kind is BlockKind.HEADING else list(_sentences(parts, lang))
    return tuple(_segment(inline.renumbered(piece), glue, repeats) for piece, glue in pieces)


def _segment(parts: Parts, glue: str, repeats: Counter[str]) -> Segment:
    key = key_of(parts)
    repeats[key] += 1
    return Segment(key if repeats[key] == 1 else f"{key}-{repeats[key]}", key, parts, glue)


def _sentences(parts: Parts, lang: str) -> Iterator[tuple[Parts, str]]:
    """`(parts, white space after them)` of each sentence; no sentence ends inside a pair of marks."""
    flat = "".join(part if isinstance(part, str) else sentences.MARK for part in parts)
    tags = _placed(parts)
    places = list(tags)
    depths = [0, *accumulate(_step(tag) for tag in tags.values())]
    start = 0
    for end, following in sentences.ends(flat, lang):
        if not depths[bisect_left(places, end)]:
            yield _cut(flat, tags, places, start, end), flat[end:following]
            start = following
    yield _cut(flat, tags, places, start, len(flat)), ""


def _placed(parts: Parts) -> dict[int, Tag]:
    """The marks by their place in the flat text, where a mark counts one."""
    placed: dict[int, Tag] = {}
    at = 0
    for part in parts:
        if isinstance(part, Tag):
            placed[at] = part
        at += 1 if isinstance(part, Tag) else len(part)
    return placed


def _step(tag: Tag) -> int:
    return {MarkKind.OPEN: 1, MarkKind.CLOSE: -1, MarkKind.ALONE: 0}[tag.kind]


def _cut(flat: str, tags: Mapping[int, Tag], places: Sequence[int], start: int, end: int) -> Parts:
    """The parts between two places of the flat text."""
    out: list[str | Tag] = []
    for place in places[bisect_left(places, start) : bisect_left(places, end)]:
        out += [flat[start:place], tags[place]]
        start = place + 1
    return inline.joined([*out, flat[start:end]])


def _pictures(segments: tuple[Segment, ...], number: int, repeats: Counter[str]) -> list[Block]:
    """The words of the images in these segments, each a block of its own."""
    images = [
        (segment.id, part)
        for segment in segments
        for part in segment.parts
        if isinstance(part, Tag) and part.ctype == "image" and part.equiv.strip()
    ]
    return [
        Block(number + i, BlockKind.IMAGE, 0, (_segment((tag.equiv,), "", repeats),), picture=(segment, tag.n))
        for i, (segment, tag) in enumerate(images, 1)
    ]


class _Grid:
    """Keeps count of rows and columns on the way through a table, and of what heads each column."""

    def __init__(self) -> None:
        self.row = self.column = 0
        self.headings: dict[int, str] = {}

    def pass_(self, token: Token) -> None:
        """Takes the next token of the text in."""
        if token.type == "table_open":
            self.row, self.headings = -1, {}
        elif token.type == "tr_open":
            self.row, self.column = self.row + 1, 0
        elif token.type in ("th_open", "td_open"):
            self.column += 1

    def cell(self, plain: str) -> Cell:
        """The place of the cell that holds these words."""
        if not self.row:
            self.headings[self.column] = plain
            return Cell(0, self.column)
        return Cell(self.row, self.column, self.headings.get(self.column, ""))


class _Finder:
    """Finds the span of an inline token in the source, from its line map and content."""

    def __init__(self, source: str) -> None:
        self.lines = source.split("\n")
        self.offsets = [0]
        for line in self.lines:
            self.offsets.append(self.offsets[-1] + len(line) + 1)
        self.cursors: dict[int, int] = {}

    def place(self, token: Token, parent: Token) -> tuple[int, int, str]:
        """`(start, end, what further lines start with)`."""
        row = token.map[0] if token.map else 0
        if parent.type in ("th_open", "td_open"):
            return self._cell(token.content, row)
        if parent.type == "heading_open" and parent.markup.startswith("#"):
            line = self.lines[row]
            mark = line.index("#")
            after = mark + len(line[mark:]) - len(line[mark:].lstrip("#"))
            at = self.offsets[row] + line.index(token.content, after)
            return at, at + len(token.content), ""
        return self._lines(token.content.split("\n"), row)

    def _lines(self, content: list[str], row: int) -> tuple[int, int, str]:
        """A paragraph: each of its lines ends a line of the source; leading blank ones may have been stripped."""
        while not all(
            line.rstrip().endswith(cut.strip()) for line, cut in zip(self.lines[row:], content, strict=False)
        ):
            row += 1
        first, last = self.lines[row].rstrip(), self.lines[row + len(content) - 1].rstrip()
        start = self.offsets[row] + len(first) - len(content[0].strip())
        end = self.offsets[row + len(content) - 1] + len(last)
        return start, end, _indent(self.lines[row + 1], content[1]) if len(content) > 1 else ""

    def _cell(self, content: str, row: int) -> tuple[int, int, str]:
        """A table cell: the next place of its content in the line, after the bar that opens the row."""
        line = self.lines[row]
        bar = line.find("|")
        opening = bar + 1 if bar >= 0 and _PREFIX.fullmatch(line[:bar]) else 0
        raw = content.replace("|", "\\|")
        at = line.index(raw, self.cursors.get(row, opening))
        self.cursors[row] = at + len(raw)
        return self.offsets[row] + at, self.offsets[row] + at + len(raw), ""


def _indent(line: str, content: str) -> str:
    """What stands before `content` in `line`; where the parser has cut a tab only the words can be measured."""
    line, content = line.rstrip(), content.rstrip()
    if not line.endswith(content):
        content = content.lstrip(" \t")
    return line[: len(line) - len(content)]
