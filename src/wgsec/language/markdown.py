"""CommonMark, read once: tokens for whoever keeps the source, frozen blocks for whoever sets it on paper."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final

from markdown_it.token import Token as Token

from wgsec.errors import WrongUsage
from wgsec.facts.text import (
    Block,
    Blocks,
    Break,
    Code,
    Heading,
    Inline,
    Line,
    Link,
    List,
    Mark,
    Note,
    Paragraph,
    Quote,
    Rule,
    Span,
    Table,
)
from wgsec.language import bare, commonmark
from wgsec.language.commonmark import MAX_BODY

_LINE_END: Final = re.compile(r"\r\n?|\n")
_CUT: Final = "<!-- -->"
"""A paragraph that stands between two passages, known by its line: a text may hold the same words."""

SAFE: Final = re.compile(r"(?:https?|mailto):", re.IGNORECASE)
MARKS: Final = {"strong": Mark.STRONG, "em": Mark.EMPHASIS, "s": Mark.STRIKE}


def tokens(source: str) -> list[Token]:
    """markdown-it's block tokens in the order of the source, with their line maps; inline tokens carry children.

    The same Markdown as `blocks`, but HTML is passed through as it is typed and every note stands in its place.
    """
    return commonmark.source().parse(source)


@lru_cache(maxsize=256)  # the papers of an act, in each language, set the same texts
def blocks(source: str) -> Blocks:
    """A long text: CommonMark with tables, strikethrough and footnotes.

    HTML is plain text, a picture is its description, a link to anything but http, https and mailto its words.
    WrongUsage if the text is over 256 kB, a paragraph over 20 000 letters, a table over 63 columns, nested too deeply,
    or if a footnote is never referred to or written twice: what the paper could not show is refused, never dropped.
    """
    return passages((source,))[0]


def passages(sources: Sequence[str]) -> tuple[Blocks, ...]:
    """One long text between whose passages something else stands: what one of them defines holds in all.

    Definitions are those of footnotes and of links. No list or quotation goes on behind the end of its passage.
    WrongUsage as `blocks`, the lines counted through all.
    """
    lines, cuts = list[str](), list[int]()
    for source in sources:
        lines += [*_LINE_END.split(source), "", _CUT, ""]
        cuts.append(len(lines) - 2)
    whole = "\n".join(lines[:-3])
    if len(whole.encode("utf-8", "surrogatepass")) > MAX_BODY:
        raise WrongUsage("markdown.error.too-long", limit=MAX_BODY >> 10)
    read = _Reader(commonmark.paper().parse(whole)).read(frozenset(cuts))
    # Code that nothing closes runs on to the end.
    return (*read, *((),) * (len(sources) - len(read)))


class _Reader:
    """Walks the tokens once: each method takes one thing, from the token that opens it to the one that closes it."""

    def __init__(self, stream: Sequence[Token]) -> None:
        end = next((at for at, token in enumerate(stream) if token.type == "footnote_block_open"), len(stream))
        self.stream = stream[:end]
        self.at = 0
        self.notes = _notes(stream[end:])
        self.open_notes: tuple[int, ...] = ()
        self.spent = 0

    def read(self, cuts: frozenset[int]) -> list[Blocks]:
        """What stands before, between and behind the paragraphs on these lines, counted from 0."""
        read: list[Blocks] = [()]
        while self.at < len(self.stream):
            token = self._next()
            if token.map and token.map[0] in cuts and token.type == "paragraph_open":
                self._content("paragraph_close")
                read.append(())
            else:
                read[-1] += self._block(token)
        return read

    def _until(self, closing: str) -> Blocks:
        out: list[Block] = []
        while self.at < len(self.stream) and self.stream[self.at].type != closing:
            out += self._block(self._next())
        self.at += 1
        return tuple(out)

    def _next(self) -> Token:
        self.at += 1
        return self.stream[self.at - 1]

    def _block(self, token: Token) -> Blocks:
        match token.type:
            case "paragraph_open":
                return (Paragraph(self._content("paragraph_close")),)
            case "heading_open":
                return (Heading(int(token.tag[1]), self._content("heading_close")),)
            case "blockquote_open":
                return (Quote(self._until("blockquote_close")),)
            case "bullet_list_open":
                return (List(None, self._items("bullet_list_close")),)
            case "ordered_list_open":
                return (List(int(token.attrs.get("start", 1)), self._items("ordered_list_close")),)
            case "fence" | "code_block":
                return (Code(token.content.rstrip("\n")),)
            case "table_open":
                return (self._table(),)
            case "hr":
                return (Rule(),)
            case _:
                return ()

    def _items(self, closing: str) -> tuple[Blocks, ...]:
        items = []
        while self._next().type != closing:
            items.append(self._until("list_item_close"))
        return tuple(items)

    def _table(self) -> Table:
        rows: list[tuple[Line, ...]] = []
        cells: list[Line] = []
        while (token := self._next()).type != "table_close":
            if token.type in ("th_open", "td_open"):
                cells.append(self._content(token.type.replace("open", "close")))
            elif token.type == "tr_close":
                rows.append(tuple(cells))
                cells = []
        return Table(rows[0], tuple(rows[1:]))

    def _content(self, closing: str) -> Line:
        line: Line = ()
        while (token := self._next()).type != closing:
            if token.type == "inline":
                line = self._line(token)
        return line

    def _line(self, token: Token) -> Line:
        if self.open_notes:
            # A note that is referred to again is set again: the whole may not grow beyond a body.
            self.spent += len(token.content) + 1
            if self.spent > MAX_BODY:
                raise WrongUsage("markdown.error.too-long", limit=MAX_BODY >> 10)
        return _Inlines(token.children or [], self._note).line

    def _note(self, token: Token) -> Inline:
        number = token.meta["id"]
        if number in self.open_notes or number not in self.notes:
            return Span(f"[{token.meta['label']}]")
        stream, at, around = self.stream, self.at, self.open_notes
        self.stream, self.at, self.open_notes = self.notes[number], 0, (*around, number)
        made = self._until("")
        self.stream, self.at, self.open_notes = stream, at, around
        # Word has no note inside a note: the inner one stands in its place, in brackets.
        return Span(f"[{bare.text(made)}]") if around else Note(made)


def _notes(stream: Sequence[Token]) -> dict[int, Sequence[Token]]:
    notes: dict[int, Sequence[Token]] = {}
    start = 0
    for at, token in enumerate(stream):
        if token.type == "footnote_open":
            start = at + 1
        elif token.type == "footnote_close":
            notes[stream[start - 1].meta["id"]] = stream[start:at]
    return notes


class _Inlines:
    """One line of inline tokens: marks and links are opened and closed, neighbours under the same marks are joined."""

    def __init__(self, children: Sequence[Token], note: Callable[[Token], Inline]) -> None:
        self.note = note
        self.marks: list[Mark] = []
        self.out: list[Inline] = []
        self.href: str | None = None
        self.before: list[Inline] = []
        self.after: list[Inline] = []
        for token in children:
            self._take(token)
        self.line: Line = tuple(self.out)

    def _take(self, token: Token) -> None:
        match token.type:
            case "hardbreak":
                self.out.append(Break())
            case "softbreak":
                self._say(" ")
            case "code_inline":
                self._say(token.content, Mark.CODE)
            case "image":
                self._picture(token)
            case "footnote_ref":
                self._refer(token)
            case "link_open":
                self._open_link(str(token.attrs.get("href", "")))
            case "link_close":
                self._close_link()
            case kind if kind.removesuffix("_open") in MARKS:
                self.marks.append(MARKS[kind.removesuffix("_open")])
            case kind if kind.removesuffix("_close") in MARKS:
                self.marks.remove(MARKS[kind.removesuffix("_close")])
            case _:
                self._say(token.content)

    def _picture(self, token: Token) -> None:
        for child in token.children or ():
            if child.type == "image":
                self._picture(child)
            elif child.type == "footnote_ref":
                self._refer(child)
            elif child.type in ("softbreak", "hardbreak"):
                self._say(" ")
            else:
                self._say(child.content)

    def _say(self, text: str, *marks: Mark) -> None:
        now = frozenset((*self.marks, *marks))
        last = self.out[-1] if self.out else None
        if isinstance(last, Span) and last.marks == now:
            self.out[-1] = Span(last.text + text, now)
        elif text:
            self.out.append(Span(text, now))

    def _refer(self, token: Token) -> None:
        made = self.note(token)
        if isinstance(made, Span):
            self._say(made.text)
        else:
            # A link holds words only: the note of a linked word follows the link.
            (self.out if self.href is None else self.after).append(made)

    def _open_link(self, href: str) -> None:
        if SAFE.match(href):
            self.href, self.before, self.after, self.out = href, self.out, [], []

    def _close_link(self) -> None:
        if self.href is None:
            return
        words = tuple(word for word in self.out if isinstance(word, Span | Break))
        self.out, self.href = [*self.before, Link(self.href, words), *self.after], None
