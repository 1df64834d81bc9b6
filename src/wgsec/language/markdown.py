"""CommonMark, read once: tokens for whoever keeps the source, frozen blocks for whoever sets it on paper."""

from __future__ import annotations

from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token


@cache
def commonmark() -> MarkdownIt:
    """The one parser: CommonMark with tables."""
    return MarkdownIt("commonmark").enable("table")


def tokens(source: str) -> list[Token]:
    """markdown-it's block tokens with their line maps; inline tokens carry children."""
    return commonmark().parse(source)
