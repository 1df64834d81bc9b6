"""Frozen blocks into WordprocessingML, in the template's own named styles.

A list inside a paragraph style "X" takes the style "X List" or "X Bullet" where the template has it, so that (a), (b)
under a numbered paragraph is the next level of the same list; else List Number and List Bullet.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from wgsec import language
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
    Mark,
    Note,
    Paragraph,
    Quote,
    Rule,
    Span,
    Table,
)
from wgsec.formats.docx import flat, room, tables
from wgsec.formats.docx.names import locale
from wgsec.formats.docx.styles import Numbering, Styles
from wgsec.formats.docx.text import Properties, clean, escape, paragraph, run

BODY: Final = "body text"
CODE: Final = ("wg code", "html code")
LOOKS: Final[dict[Mark, Properties]] = {
    Mark.STRONG: (("b", "<w:b/>"), ("bCs", "<w:bCs/>")),
    Mark.EMPHASIS: (("i", "<w:i/>"), ("iCs", "<w:iCs/>")),
    Mark.STRIKE: (("strike", "<w:strike/>"),),
}
# Twips between the text and a quotation inside it.
QUOTE: Final = 284


class MisplacedError(ValueError):
    """Paragraphs in the middle of a line, or a link or footnote in a page's head or foot."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How the blocks at hand are set: paragraph style (an id), language, depth in lists, and what is above them.

    `width` is that of the text or cell they stand in, `left` how far they stand in there, both in twips.
    """

    style: str
    lang: str
    shift: int = 0
    depth: int = 0
    left: int = 0
    indent: int = 0
    width: int = room.TEXT


@dataclass(frozen=True, slots=True)
class Running:
    """A list that begins anew: the w:abstractNum it looks like, the first number of a `level`.

    `apart` tells that it counts with no other list of that look.
    """

    abstract: str
    level: int
    start: int
    apart: bool


@dataclass(slots=True)
class Writer:
    """Sets blocks in a template's styles and keeps what they need elsewhere: links, notes and running lists.

    `counted` are the lists (w:abstractNum) of which a paragraph was set on the first level.
    """

    styles: Styles
    lang: str
    next_note: int = 1
    in_body: bool = True
    in_notes: bool = False
    links: dict[tuple[bool, str], str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    lists: list[Running] = field(default_factory=list)
    counted: set[str] = field(default_factory=set)
    below_table: bool = False

    def blocks(self, blocks: Blocks, style: str, lang: str, shift: int = 0, width: int = room.TEXT) -> str:
        """Paragraphs and tables in the paragraph style of this id; headings stand `shift` levels lower."""
        setting = Setting(style, locale(lang), shift, width=width)
        self.below_table = False
        return self._blocks(language.typography.set_blocks(blocks, lang), setting)

    def inlined(self, blocks: Blocks, look: Properties, lang: str) -> str:
        """A text inside a line: a line break between its paragraphs, items and rows."""
        lines = flat.lines(language.typography.set_blocks(blocks, lang), lang)
        return "<w:r><w:br/></w:r>".join(self.line(line, look, locale(of)) for line, of in lines)

    def link(self, words: str, href: str, look: Properties) -> str:
        """Words that lead to an address; anything but http, https and mailto stays words."""
        if not language.markdown.SAFE.match(href):
            return run(words, look)
        return self.line((Link(href, (Span(words),)),), look, self.lang)

    def _blocks(self, blocks: Blocks, setting: Setting) -> str:
        out = []
        for before, block in zip((None, *blocks), blocks, strict=False):
            if isinstance(block, Table) and isinstance(before, Table):
                out.append(self._paragraph("", self._aside(setting)))
            out.append(self._block(block, setting))
        return "".join(out)

    def _block(self, block: Block, setting: Setting) -> str:
        match block:
            case Paragraph():
                return self._paragraph(self.line(block.line, (), setting.lang), setting)
            case Heading():
                self.below_table = False
                level = min(block.level + setting.shift, 6)
                style = self.styles.paragraph(f"heading {level}", BODY)
                return paragraph(style, "", self.line(block.line, (), setting.lang))
            case List():
                return self._list(block, setting)
            case Quote():
                return self._blocks(block.blocks, self._quoted(setting))
            case Foreign():
                return self._blocks(block.blocks, replace(setting, lang=locale(block.lang)))
            case Code():
                return self._paragraph(run(clean(block.text), self._styled(*CODE)), self._aside(setting))
            case Table():
                return self._table(block, setting)
            case Rule():
                self.below_table = False
                return paragraph(self.styles.paragraph("wg end mark", BODY), "", run("* * *"))

    def _paragraph(self, runs: str, setting: Setting) -> str:
        gap = self._gap()
        if setting.depth:
            ppr = f'{gap}<w:ind w:left="{setting.left}" w:firstLine="0"/>'
            return paragraph(self._continued(setting.style), ppr, runs)
        if setting.indent:
            gap += f'<w:ind w:left="{setting.left + setting.indent}"/>'
        if own := self.styles.numbering.get(setting.style):
            self.counted.add(own.abstract)
        return paragraph(setting.style, gap, runs)

    def _continued(self, style: str) -> str:
        """How an item goes on below its first paragraph: inside a box that has lists of its own, as the box looks."""
        boxed = style not in self.styles.numbering and self.styles.find(f"{self.styles.names.get(style, '')} list")
        return style if boxed else self.styles.paragraph("list continue", BODY)

    def _gap(self) -> str:
        """Room above the first paragraph below a table."""
        below, self.below_table = self.below_table, False
        return tables.AFTER if below else ""

    def _aside(self, setting: Setting) -> Setting:
        """What belongs to a numbered paragraph and has no number of its own stands in as far as its text."""
        own = self.styles.numbering.get(setting.style)
        if own is None or setting.depth:
            return setting
        return replace(setting, depth=1, left=self.styles.indent(own, own.level))

    def _quoted(self, setting: Setting) -> Setting:
        """A quotation stands in as far as the numbered text or the list item that holds it."""
        own = self.styles.numbering.get(setting.style)
        left = setting.left or (self.styles.indent(own, own.level) if own else 0)
        style = self.styles.find("quote") or setting.style
        return replace(setting, style=style, depth=0, left=left, indent=QUOTE if left else 0)

    # Lists

    def _list(self, block: List, setting: Setting) -> str:
        ordered = block.start is not None
        style = self._list_style(ordered, setting)
        own = self.styles.numbering.get(style)
        if own is None:
            return self._typed_list(block, setting)
        level = min(own.level + setting.depth, self.styles.deepest(own))
        # Below no number of the list that it is a level of, it would itself be counted as one.
        apart = own.level > 0 and own.abstract not in self.counted
        # A list of the same look may have counted before, in this text or in an earlier one: each begins anew.
        counts = apart or block.start is not None
        number = self._running(Running(own.abstract, level, block.start or 1, apart)) if counts else own.number
        numbering = replace(own, number=number, level=level)
        left = self.styles.indent(own, level)
        inner = replace(setting, depth=setting.depth + 1, left=left)
        return "".join(self._item(item, style, own, numbering, inner) for item in block.items)

    def _list_style(self, ordered: bool, setting: Setting) -> str:
        around = self.styles.names.get(setting.style, "")
        kind = "list" if ordered else "bullet"
        general = "list number" if ordered else "list bullet"
        return self.styles.paragraph(f"{around} {kind}", general)

    def _running(self, list_: Running) -> int:
        """The w:num of a list that begins to count anew."""
        self.lists.append(list_)
        return self.styles.last_number + len(self.lists)

    def _item(self, item: Blocks, style: str, own: Numbering, numbering: Numbering, inner: Setting) -> str:
        first, rest = (item[0], item[1:]) if item and isinstance(item[0], Paragraph | Heading) else (None, item)
        runs = self.line(first.line, (), inner.lang) if first else ""
        own_number = f'<w:numPr><w:ilvl w:val="{numbering.level}"/><w:numId w:val="{numbering.number}"/></w:numPr>'
        first_line = paragraph(style, ("" if numbering == own else own_number) + self._gap(), runs)
        return first_line + self._blocks(rest, inner)

    def _typed_list(self, block: List, setting: Setting) -> str:
        """A template without lists: the number or bullet is typed, so that no word of it is lost."""
        out = []
        for count, item in enumerate(block.items):
            out.append(self._blocks(flat.labelled(block, count, item), replace(setting, depth=0)))
        return "".join(out)

    # Tables

    def _table(self, block: Table, setting: Setting) -> str:
        look = tables.Look(
            self.styles.find("wg table", "table grid", "normal table") or "TableNormal",
            self.styles.paragraph("wg table heading", BODY),
            self.styles.paragraph("wg table text", BODY),
            clean(", ".join(map(language.bare.line, block.header))),
        )
        rows = [[self.line(cell, (), setting.lang) for cell in row] for row in (block.header, *block.rows)]
        self.below_table = True
        return tables.written(rows, look, setting.width, setting.left)

    # Lines

    def line(self, line: Line, look: Properties, lang: str) -> str:
        """The runs of a line whose words are typeset; `look` is that of the run in the template, `lang` a locale."""
        foreign: Properties = () if lang == self.lang else (("lang", f'<w:lang w:val="{lang}"/>'),)
        out = []
        for before, inline in zip((None, *line), line, strict=False):
            if isinstance(before, Note) and isinstance(inline, Note):
                # Or the signs 1, 2 and 3 would read as 123.
                out.append(f"<w:r>{self._sign()}<w:t>,</w:t></w:r>")
            out.append(self._inline(inline, (*look, *foreign), lang))
        return "".join(out)

    def _inline(self, inline: Inline, look: Properties, lang: str) -> str:
        match inline:
            case Span():
                return run(clean(inline.text), (*look, *self._marks(inline)))
            case Break():
                return "<w:r><w:br/></w:r>"
            case Link():
                linked = (*look, *self._styled("hyperlink"))
                words = "".join(self._inline(word, linked, lang) for word in inline.words)
                return f'<w:hyperlink r:id="{self._relation(inline.href)}" w:history="1">{words}</w:hyperlink>'
            case Note():
                return self._note(inline, lang)

    def _marks(self, span: Span) -> Properties:
        code = self._styled(*CODE) if Mark.CODE in span.marks else ()
        return (*code, *(pair for mark in LOOKS if mark in span.marks for pair in LOOKS[mark]))

    def _styled(self, *names: str) -> Properties:
        style = self.styles.find(*names)
        return (("rStyle", f'<w:rStyle w:val="{escape(style)}"/>'),) if style else ()

    def _relation(self, href: str) -> str:
        if not self.in_body:
            raise MisplacedError
        key = (self.in_notes, clean(href).replace("\n", ""))
        return self.links.setdefault(key, f"wgLink{len(self.links) + 1}")

    def _note(self, note: Note, lang: str) -> str:
        if not self.in_body or self.in_notes:
            raise MisplacedError
        number = self.next_note + len(self.notes)
        self.notes.append("")
        place = len(self.notes) - 1
        mark = self._sign()
        self.in_notes, below, self.below_table = True, self.below_table, False
        # A note stands at the foot of the page, whatever its sign stands in.
        setting = Setting(self.styles.paragraph("footnote text"), lang)
        body = self._blocks(note.blocks, setting)
        if not body.startswith("<w:p>"):
            body = paragraph(setting.style, "", "") + body
        self.in_notes, self.below_table = False, below
        # The note's own number stands at the head of its first paragraph.
        head, end, rest = body.partition("</w:pPr>")
        own = f'<w:r>{mark}<w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>'
        self.notes[place] = f'<w:footnote w:id="{number}">{head}{end}{own}{rest}</w:footnote>'
        return f'<w:r>{mark}<w:footnoteReference w:id="{number}"/></w:r>'

    def _sign(self) -> str:
        """How the sign of a note stands in its line."""
        ((_, look),) = self._styled("footnote reference") or (("vertAlign", '<w:vertAlign w:val="superscript"/>'),)
        return f"<w:rPr>{look}</w:rPr>"
