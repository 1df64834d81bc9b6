"""A text that must do without paragraphs: its numbers and bullets typed, a row of a table on its line."""

from __future__ import annotations

from collections.abc import Iterator

from wgsec.facts.text import (
    Block,
    Blocks,
    Code,
    Foreign,
    Heading,
    Line,
    List,
    Mark,
    Paragraph,
    Quote,
    Rule,
    Span,
    Table,
)


def lines(blocks: Blocks, lang: str) -> Iterator[tuple[Line, str]]:
    """Each line with the language its words are in."""
    for block in blocks:
        yield from _lines(block, lang)


def _lines(block: Block, lang: str) -> Iterator[tuple[Line, str]]:
    match block:
        case Paragraph() | Heading():
            yield block.line, lang
        case List():
            for count, item in enumerate(block.items):
                yield from lines(labelled(block, count, item), lang)
        case Quote():
            yield from lines(block.blocks, lang)
        case Foreign():
            yield from lines(block.blocks, block.lang)
        case Code():
            yield (Span(block.text.rstrip("\n"), frozenset({Mark.CODE})),), lang
        case Table():
            yield from ((_row(row), lang) for row in (block.header, *block.rows))
        case Rule():
            yield (Span("* * *"),), lang


def _row(cells: tuple[Line, ...]) -> Line:
    set_ = [(Span(" · "), *cell) if place else cell for place, cell in enumerate(cells)]
    return tuple(inline for cell in set_ for inline in cell)


def labelled(block: List, count: int, item: Blocks) -> Blocks:
    """An item behind its typed number or bullet."""
    label = Span("• " if block.start is None else f"{block.start + count}. ")
    if item and isinstance(item[0], Paragraph):
        return (Paragraph((label, *item[0].line)), *item[1:])
    return (Paragraph((label,)), *item)
