"""Frozen blocks into WordprocessingML, in the template's own named styles.

A list inside a paragraph style "X" takes the style "X List" or "X Bullet" where the template has it, so that (a), (b)
under a numbered paragraph is the next level of the same list; else List Number and List Bullet.
"""

from __future__ import annotations

from collections.abc import Sequence
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
from wgsec.formats.docx import flat
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
# Twips between margins of 2.5 cm on A4: the width of a text whose page does not say its own.
TEXT_WIDTH: Final = 9070
AFTER_TABLE: Final = '<w:spacing w:before="160"/>'


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
    numbering: Numbering | None = None
    left: int = 0
    indent: int = 0
    width: int = TEXT_WIDTH


@dataclass(frozen=True, slots=True)
class Running:
    """A list of its own: the `number` of its w:num, the w:abstractNum it looks like, the first number of a `level`."""

    number: int
    abstract: str
    level: int
    start: int


@dataclass(slots=True)
class Writer:
    """Sets blocks in a template's styles and keeps what they need elsewhere: links, notes and running lists."""

    styles: Styles
    lang: str
    next_note: int = 1
    in_body: bool = True
    in_notes: bool = False
    links: dict[tuple[bool, str], str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    lists: list[Running] = field(default_factory=list)

    def blocks(self, blocks: Blocks, style: str, lang: str, shift: int = 0, width: int = TEXT_WIDTH) -> str:
        """Paragraphs and tables in the paragraph style of this id; headings stand `shift` levels lower."""
        setting = Setting(style, locale(lang), shift, width=width)
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
                out.append(self._paragraph("", setting))
            gap = AFTER_TABLE if isinstance(before, Table) else ""
            out.append(self._block(block, setting, gap))
        return "".join(out)

    def _block(self, block: Block, setting: Setting, gap: str) -> str:
        match block:
            case Paragraph():
                return self._paragraph(self.line(block.line, (), setting.lang), setting, gap)
            case Heading():
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
                return self._paragraph(run(clean(block.text), self._styled(*CODE)), setting, gap)
            case Table():
                return self._table(block, setting)
            case Rule():
                return paragraph(self.styles.paragraph("wg end mark", BODY), "", run("* * *"))

    def _paragraph(self, runs: str, setting: Setting, gap: str = "") -> str:
        if setting.depth and not setting.numbering:
            style = self.styles.find("list continue") or setting.style
            return paragraph(style, f'{gap}<w:ind w:left="{setting.left}" w:firstLine="0"/>', runs)
        if setting.indent:
            gap += f'<w:ind w:left="{setting.left + setting.indent}"/>'
        return paragraph(setting.style, gap, runs)

    def _quoted(self, setting: Setting) -> Setting:
        """A quotation stands in as far as the numbered text or the list item that holds it."""
        own = self.styles.numbering.get(setting.style)
        left = setting.left or (self.styles.indent(own, own.level) if own else 0)
        style = self.styles.find("quote") or setting.style
        return replace(setting, style=style, numbering=None, depth=0, left=left, indent=QUOTE if left else 0)

    # Lists

    def _list(self, block: List, setting: Setting) -> str:
        ordered = block.start is not None
        style = self._list_style(ordered, setting)
        own = self.styles.numbering.get(style)
        if own is None:
            return self._typed_list(block, setting)
        level = min(own.level + setting.depth, self.styles.deepest(own))
        # A list of the same look may have counted before, in this text or in an earlier one: each begins anew.
        number = self._running(own, level, block.start) if block.start is not None else own.number
        numbering = replace(own, number=number, level=level)
        left = self.styles.indent(own, level)
        inner = replace(setting, depth=setting.depth + 1, numbering=None, left=left)
        return "".join(self._item(item, style, own, numbering, inner) for item in block.items)

    def _list_style(self, ordered: bool, setting: Setting) -> str:
        around = self.styles.names.get(setting.style, "")
        kind = "list" if ordered else "bullet"
        general = "list number" if ordered else "list bullet"
        return self.styles.paragraph(f"{around} {kind}", general)

    def _running(self, own: Numbering, level: int, start: int) -> int:
        """A list that begins to count anew at this level."""
        number = self.styles.last_number + len(self.lists) + 1
        self.lists.append(Running(number, own.abstract, level, start))
        return number

    def _item(self, item: Blocks, style: str, own: Numbering, numbering: Numbering, inner: Setting) -> str:
        first, rest = (item[0], item[1:]) if item and isinstance(item[0], Paragraph | Heading) else (None, item)
        runs = self.line(first.line, (), inner.lang) if first else ""
        plain = numbering == own
        ppr = "" if plain else (
            f'<w:numPr><w:ilvl w:val="{numbering.level}"/><w:numId w:val="{numbering.number}"/></w:numPr>'
        )  # fmt: skip
        out = [paragraph(style, ppr, runs)]
        for block in rest:
            deeper = replace(inner, numbering=numbering) if isinstance(block, List) else inner
            out.append(self._block(block, deeper, ""))
        return "".join(out)

    def _typed_list(self, block: List, setting: Setting) -> str:
        """A template without lists: the number or bullet is typed, so that no word of it is lost."""
        out = []
        for count, item in enumerate(block.items):
            out.append(self._blocks(flat.labelled(block, count, item), replace(setting, depth=0)))
        return "".join(out)

    # Tables

    def _table(self, block: Table, setting: Setting) -> str:
        columns = len(block.header)
        width = (setting.width - setting.left) // columns
        style = self.styles.find("wg table", "table grid", "normal table") or "TableNormal"
        indent = f'<w:tblInd w:w="{setting.left}" w:type="dxa"/>' if setting.left else ""
        head = self._row(block.header, width, "wg table heading", "<w:cantSplit/><w:tblHeader/>", setting)
        # No page begins with the last row alone.
        gaps = [*[""] * (len(block.rows) - 2), "<w:keepNext/>", ""][-len(block.rows) :] if block.rows else []
        rows = "".join(
            self._row(row, width, "wg table text", "<w:cantSplit/>", setting, gap)
            for row, gap in zip(block.rows, gaps, strict=True)
        )
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{escape(style)}"/>'
            f'<w:tblW w:w="{width * columns}" w:type="dxa"/>{indent}'
            '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
            f'w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>{self._caption(block)}</w:tblPr>'
            f'<w:tblGrid>{f"""<w:gridCol w:w="{width}"/>""" * columns}</w:tblGrid>{head}{rows}</w:tbl>'
        )

    def _caption(self, block: Table) -> str:
        """What a screen reader says of the table: the names of its columns."""
        said = ", ".join(map(language.bare.line, block.header))
        return f'<w:tblCaption w:val="{escape(clean(said).replace(chr(10), " "))}"/>' if said.strip(" ,") else ""

    def _row(self, cells: Sequence[Line], width: int, style: str, look: str, setting: Setting, gap: str = "") -> str:
        style_id = self.styles.paragraph(style, BODY)
        set_ = [
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
            f"{paragraph(style_id, gap, self.line(cell, (), setting.lang))}</w:tc>"
            for cell in cells
        ]
        return f"<w:tr><w:trPr>{look}</w:trPr>{''.join(set_)}</w:tr>"

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
        self.in_notes = True
        # A note stands at the foot of the page, whatever its sign stands in.
        setting = Setting(self.styles.paragraph("footnote text"), lang)
        body = self._blocks(note.blocks, setting)
        if not body.startswith("<w:p>"):
            body = paragraph(setting.style, "", "") + body
        self.in_notes = False
        # The note's own number stands at the head of its first paragraph.
        head, end, rest = body.partition("</w:pPr>")
        own = f'<w:r>{mark}<w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>'
        self.notes[place] = f'<w:footnote w:id="{number}">{head}{end}{own}{rest}</w:footnote>'
        return f'<w:r>{mark}<w:footnoteReference w:id="{number}"/></w:r>'

    def _sign(self) -> str:
        """How the sign of a note stands in its line."""
        ((_, look),) = self._styled("footnote reference") or (("vertAlign", '<w:vertAlign w:val="superscript"/>'),)
        return f"<w:rPr>{look}</w:rPr>"
