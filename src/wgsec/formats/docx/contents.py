"""The contents of a paper: the entries of its TOC field, each a link to its heading, so that nobody has to press F9.

Pages are known to Word alone; the entries name the numbered paragraphs under their headings, as the United Nations do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from wgsec.formats.docx.names import IN_W, R, W, w
from wgsec.formats.docx.styles import Styles
from wgsec.formats.docx.text import escape
from wgsec.language.words import Words

LEVELS: Final = re.compile(r'\\o\s+"(\d)-(\d)"')
FIRST_MARK: Final = 900_000
# The style of the paragraphs that are numbered through a paper.
NUMBERED: Final = "wg numbered paragraph"


@dataclass(slots=True)
class _Heading:
    """A heading, its level, and the numbers of the first and last paragraph under it (last < first for none).

    Whether it `precedes` any is known at the end.
    """

    paragraph: etree._Element
    level: int
    first: int
    last: int
    precedes: bool = False


def fill(document: etree._Element, styles: Styles, say: Words) -> None:
    """Fills the first TOC field of a document; pages take the paragraphs' place if its reader updates the field."""
    begin, instruction = next(_contents(document), (None, ""))
    first = next(begin.iterancestors(w("p")), None) if begin is not None else None
    if first is None:
        return
    levels = LEVELS.search(instruction)
    deepest = int(levels.group(2)) if levels else 3
    old = list(_field(first))
    headings = _headings(document, styles, deepest)
    entries = [
        _entry(styles, _marked(heading.paragraph, number), heading, say) for number, heading in enumerate(headings)
    ]
    if not entries:
        entries = [_paragraph(styles, 1, "")]
    _open_field(entries[0], instruction)
    entries[-1].append(_run('<w:fldChar w:fldCharType="end"/>'))
    for entry in entries:
        first.addprevious(entry)
    for paragraph in old:
        parent = paragraph.getparent()
        if parent is not None:
            parent.remove(paragraph)


def _contents(document: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """The beginning of each TOC field and what it is told, which Word cuts over several runs."""
    begin: etree._Element | None = None
    said: list[str] = []
    for element in (*document.iter(w("fldChar"), w("instrText")), etree.Element(w("fldChar"))):
        if element.tag == w("instrText"):
            said.append(element.text or "")
            continue
        told = "".join(said)
        if begin is not None and told.split(maxsplit=1)[:1] == ["TOC"]:
            yield begin, told
        begin = element if element.get(w("fldCharType")) == "begin" else None
        said = []


def _field(first: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs from the one that begins the field to the one that ends it."""
    depth = 0
    paragraph: etree._Element | None = first
    while paragraph is not None:
        for mark in paragraph.iter(w("fldChar")):
            depth += {"begin": 1, "end": -1}.get(mark.get(w("fldCharType"), ""), 0)
        yield paragraph
        if depth <= 0:
            return
        paragraph = paragraph.getnext()


def _headings(document: etree._Element, styles: Styles, deepest: int) -> list[_Heading]:
    found: list[_Heading] = []
    reached = 0
    for paragraph in document.iter(w("p")):
        look = paragraph.find("w:pPr/w:pStyle", IN_W)
        style = look.get(w("val"), "") if look is not None else ""
        level = styles.headings.get(style, 0)
        if 0 < level <= deepest and words(paragraph).strip():
            found.append(_Heading(paragraph, level, reached + 1, reached))
        elif style in styles.numbering and style == styles.find(NUMBERED):
            reached += paragraph.find("w:pPr/w:numPr", IN_W) is None
            for heading in _above(found):
                heading.last = reached
    for heading in found:
        heading.precedes = heading.first <= reached
    return found


def _above(found: list[_Heading]) -> Iterator[_Heading]:
    """The last heading and those that it stands under."""
    level = 10
    for heading in reversed(found):
        if heading.level < level:
            level = heading.level
            yield heading


def words(paragraph: etree._Element) -> str:
    """The text of a heading; a tab is one, a line break is a space."""
    signs = {w("tab"): "\t", w("br"): " "}
    pieces = paragraph.iterfind(".//w:r/*", IN_W)
    return "".join(signs.get(piece.tag, piece.text or "") for piece in pieces if piece.tag in (w("t"), *signs))


def _marked(heading: etree._Element, number: int) -> str:
    name = f"_Toc{FIRST_MARK + number}"
    start = etree.Element(w("bookmarkStart"), {w("id"): str(FIRST_MARK + number), w("name"): name})
    look = heading.find(w("pPr"))
    heading.insert(0 if look is None else 1, start)
    heading.append(etree.Element(w("bookmarkEnd"), {w("id"): str(FIRST_MARK + number)}))
    return name


def _entry(styles: Styles, name: str, heading: _Heading, say: Words) -> etree._Element:
    pieces = words(heading.paragraph).split("\t")
    pieces += _place(heading, say)
    runs = "<w:r><w:tab/></w:r>".join(f'<w:r><w:t xml:space="preserve">{escape(piece)}</w:t></w:r>' for piece in pieces)
    return _paragraph(styles, heading.level, f'<w:hyperlink w:anchor="{name}" w:history="1">{runs}</w:hyperlink>')


def _place(heading: _Heading, say: Words) -> Iterator[str]:
    """The paragraphs under a heading; of one that has none, the one it follows, or that it has yet to come to."""
    before = heading.first - 1
    if count := max(heading.last - before, 0):
        yield say("paper.numbered", n=count, first=heading.first, last=heading.last)
    elif before:
        yield say("paper.after-numbered", last=before)
    elif heading.precedes:
        yield say("paper.before-numbered", first=heading.first)


def _paragraph(styles: Styles, level: int, inner: str) -> etree._Element:
    style = escape(styles.paragraph(f"toc {level}"))
    return _element(f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{inner}</w:p>')


def _open_field(entry: etree._Element, instruction: str) -> None:
    opening = (
        _run('<w:fldChar w:fldCharType="begin"/>'),
        _run(f'<w:instrText xml:space="preserve">{escape(instruction)}</w:instrText>'),
        _run('<w:fldChar w:fldCharType="separate"/>'),
    )
    for place, run in enumerate(opening, 1):
        entry.insert(place, run)


def _run(inner: str) -> etree._Element:
    return _element(f"<w:r>{inner}</w:r>")


def _element(xml: str) -> etree._Element:
    return etree.fromstring(f'<x xmlns:w="{W}" xmlns:r="{R}">{xml}</x>')[0]
