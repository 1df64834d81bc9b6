"""The parser of CommonMark, set up twice, and the limits of what a paper can set."""

from __future__ import annotations

from functools import cache
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from wgsec.errors import WrongUsage

# Measured: 20 000 `[` in a body take the parser two seconds, 5 000 notes four; beyond its nesting limit it drops text.
MAX_BODY: Final = 256 << 10
MAX_PARAGRAPH: Final = 20_000
MAX_BRACKETS: Final = 2_000
MAX_DEPTH: Final = 24
# Word's own.
MAX_COLUMNS: Final = 63


@cache
def source() -> MarkdownIt:
    """For whoever keeps the source: HTML passes through, every note stays where it is typed."""
    parser = MarkdownIt("commonmark", {"maxNesting": 4 * MAX_DEPTH}).enable(["table", "strikethrough"])
    parser.use(footnote_plugin, inline=False)
    parser.core.ruler.disable("footnote_tail")
    return parser


@cache
def paper() -> MarkdownIt:
    """For whoever sets it on paper: HTML is text, notes come last. WrongUsage for what could not be shown."""
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": 4 * MAX_DEPTH}).enable(["table", "strikethrough"])
    parser.use(footnote_plugin, inline=False)
    parser.core.ruler.before("inline", "limits", _limits)
    parser.core.ruler.before("footnote_tail", "idle", _idle)
    return parser


def _limits(state: StateCore) -> None:
    if state.src.count("[") > MAX_BRACKETS:
        raise WrongUsage("markdown.error.brackets", limit=MAX_BRACKETS)
    columns = line = 0
    for token in state.tokens:
        if token.level > MAX_DEPTH:
            raise WrongUsage("markdown.error.too-deep", line=_line(token))
        if token.type == "inline" and len(token.content) > MAX_PARAGRAPH:
            raise WrongUsage("markdown.error.long-paragraph", limit=MAX_PARAGRAPH, line=_line(token))
        if token.type in ("tr_open", "th_open"):
            columns, line = (columns + 1, line) if token.type == "th_open" else (0, _line(token))
            if columns > MAX_COLUMNS:
                raise WrongUsage("markdown.error.wide-table", limit=MAX_COLUMNS, line=line)


def _idle(state: StateCore) -> None:
    """The notes of which the paper would show nothing: the parser drops them."""
    seen = set()
    for token in state.tokens:
        if token.type == "footnote_reference_open":
            label, line = token.meta["label"], _line(token)
            if label in seen:
                raise WrongUsage("markdown.error.note-twice", label=label, line=line)
            if state.env["footnotes"]["refs"][f":{label}"] < 0:
                raise WrongUsage("markdown.error.idle-note", label=label, line=line)
            seen.add(label)


def _line(token: Token) -> int:
    return token.map[0] + 1 if token.map else 1
