"""CommonMark, read once: tokens for whoever keeps the source, frozen blocks for whoever sets it on paper."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from wgsec.errors import WrongUsage
from wgsec.facts.text import Block, Blocks, Break, Code, Heading, Inline, Line, Link, List, Mark, Note, Paragraph
from wgsec.facts.text import Quote, Rule, Span, Table

# Measured: `[` x 50 000 takes the parser four seconds, and beyond its nesting limit it drops text.
MAX_BODY: Final = 256 << 10
MAX_PARAGRAPH: Final = 20_000
MAX_DEPTH: Final = 24

SAFE: Final = re.compile(r"(?:https?|mailto):", re.I)
MARKS: Final = {"strong": Mark.STRONG, "em": Mark.EMPHASIS, "s": Mark.STRIKE}


@cache
def commonmark() -> MarkdownIt:
    """The one parser: CommonMark with tables."""
    return MarkdownIt("commonmark").enable("table")


def tokens(source: str) -> list[Token]:
    """markdown-it's block tokens with their line maps; inline tokens carry children."""
    return commonmark().parse(source)


def blocks(source: str) -> Blocks:
    """A long text: CommonMark with tables, strikethrough and footnotes.

    HTML is plain text, a picture is its description, a link to anything but http, https and mailto its words.
    WrongUsage if the text is over 256 kB, a paragraph over 20 000 letters, nested too deeply, or if a footnote is never
    referred to: what the paper could not show is refused, never dropped.
    """
    if len(source.encode("utf-8", "surrogatepass")) > MAX_BODY:
        raise WrongUsage("markdown.error.too-long", limit=MAX_BODY >> 10)
    _refuse_idle_notes(source, stream := _paper().parse(source))
    return _Reader(stream).read()


@cache
def _paper() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": 4 * MAX_DEPTH}).enable(["table", "strikethrough"])
    parser.use(footnote_plugin, inline=False)
    parser.core.ruler.before("inline", "limits", _limits)
    return parser


def _limits(state: StateCore) -> None:
    for token in state.tokens:
        if token.level > MAX_DEPTH:
            raise WrongUsage("markdown.error.too-deep", limit=MAX_DEPTH // 2, line=_line_of(token))
        if token.type == "inline" and len(token.content) > MAX_PARAGRAPH:
            raise WrongUsage("markdown.error.long-paragraph", limit=MAX_PARAGRAPH, line=_line_of(token))


def _line_of(token: Token) -> int:
    return token.map[0] + 1 if token.map else 1


def _refuse_idle_notes(source: str, stream: Sequence[Token]) -> None:
    used = {
        child.meta.get("label")
        for token in _all(stream)
        for child in token.children or ()
        if child.type == "footnote_ref"
    }
    parser = _paper()
    env: dict[str, dict[str, dict[str, int]]] = {}
    parser.parse(source, env)
    for label in env.get("footnotes", {}).get("refs", {}):
        if label.removeprefix(":") not in used:
            raise WrongUsage("markdown.error.idle-note", label=label.removeprefix(":"))


def _all(stream: Sequence[Token]) -> Iterator[Token]:
    yield from stream


class _Reader:
    """Walks a stream of tokens once; each method takes what it opens up to what closes it."""

    def __init__(self, stream: Sequence[Token]) -> None:
        self.stream = stream
        self.place = 0
        self.notes: dict[int, tuple[int, int]] = {}
        self.in_note = False

    def read(self) -> Blocks:
        return self._until("")
