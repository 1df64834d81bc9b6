"""The bare words of a text, without its marks: what is counted, searched and told."""

from __future__ import annotations

from wgsec.facts.text import (
    Block,
    Blocks,
    Break,
    Code,
    Foreign,
    Heading,
    Inline,
    Line,
    Link,
    List,
    Note,
    Paragraph,
    Quote,
    Rule,
    Span,
    Table,
)


def text(blocks: Blocks) -> str:
    """The bare words of a long text, one space between its pieces; links and notes are their words."""
    return " ".join(said for block in blocks if (said := _block(block)))


def _block(block: Block) -> str:
    match block:
        case Paragraph() | Heading():
            return line(block.line)
        case List():
            return " ".join(text(item) for item in block.items)
        case Quote() | Foreign():
            return text(block.blocks)
        case Code():
            return block.text
        case Table():
            return " ".join(line(cell) for row in (block.header, *block.rows) for cell in row)
        case Rule():
            return ""


def line(inlines: Line) -> str:
    """The bare words of one line; a break is a space, a note stands in brackets."""
    return "".join(_inline(inline) for inline in inlines)


def _inline(inline: Inline) -> str:
    match inline:
        case Span():
            return inline.text
        case Break():
            return " "
        case Link():
            return line(inline.words)
        case Note():
            return f" [{text(inline.blocks)}]"
