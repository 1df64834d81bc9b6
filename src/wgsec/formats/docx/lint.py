"""A finished Word file as someone with a screen reader meets it: title, language, headings, tables, leftovers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml import etree

from wgsec.formats.docx import active, names, package, styles, tags, traces
from wgsec.formats.docx.check import Flaw
from wgsec.formats.docx.names import IN_W, w
from wgsec.formats.docx.package import Parts
from wgsec.formats.docx.styles import Styles

DC: Final = "{http://purl.org/dc/elements/1.1/}"
LANGUAGE: Final = "w:docDefaults/w:rPrDefault/w:rPr/w:lang"


def lint(blob: bytes, name: str = "document.docx") -> tuple[Flaw, ...]:
    """What is wrong with a finished paper. Unreadable if it is no safe Word document."""
    parts = package.read(blob, name)
    active.refuse(parts, name)
    root = package.tree(parts[names.DOCUMENT], names.DOCUMENT, name)
    looks = styles.read(parts, name)
    found = [*_properties(parts, name), *_language(parts, name), *_unfinished(root), *_tags(parts, name)]
    return (*found, *_paragraphs(root, looks), *_looks(root, looks), *_tables(root), *_pictures(root))


def _properties(parts: Parts, name: str) -> Iterator[Flaw]:
    core = package.tree(parts[names.CORE], names.CORE, name) if names.CORE in parts else None
    for key in ("title", "language", "creator"):
        if core is None or not (core.findtext(f"{DC}{key}") or "").strip():
            yield Flaw("template.finding.property", key)
    frames = [part for part, kind in package.stories(parts, name).items() if kind in ("header", "footer")]
    fields = (one for part in frames for one in active.instructions(package.tree(parts[part], part, name)))
    if "PAGE" not in map(active.field_name, fields):
        yield Flaw("template.finding.no-page-number")


def _language(parts: Parts, name: str) -> Iterator[Flaw]:
    lang = package.tree(parts[names.STYLES], names.STYLES, name).find(LANGUAGE, IN_W)
    if lang is None or not lang.get(w("val")):
        yield Flaw("template.finding.no-language")


def _unfinished(root: etree._Element) -> Iterator[Flaw]:
    """What colleagues said to one another while they worked on it."""
    for what, places in (("comment", traces.comments(root)), ("tracked-change", traces.changes(root))):
        yield from (Flaw(f"template.finding.{what}", place=place) for place in places)


def _tags(parts: Parts, name: str) -> Iterator[Flaw]:
    """What nobody has filled, on any page."""
    for part in package.stories(parts, name):
        for paragraph in package.tree(parts[part], part, name).iter(w("p")):
            if tags.LEFT_OVER.search(text := tags.words(paragraph)):
                yield Flaw("template.finding.tag-left", text[:60])


def _paragraphs(root: etree._Element, looks: Styles) -> Iterator[Flaw]:
    level = 0
    for paragraph in root.iter(w("p")):
        style = paragraph.find("w:pPr/w:pStyle", IN_W)
        key = style.get(w("val"), "") if style is not None else ""
        text = tags.words(paragraph)
        if key and key not in looks.names:
            yield Flaw("template.finding.style", key, text[:60])
        heading = looks.headings.get(key, 0)
        if heading and not text.strip():
            yield Flaw("template.finding.empty-heading")
        if heading > level + 1:
            yield Flaw("template.finding.heading-jump", text[:60])
        level = heading or level
        if not text.strip() and not _holds_something(paragraph):
            yield Flaw("template.finding.empty-paragraph", place=_before(paragraph))


def _holds_something(paragraph: etree._Element) -> bool:
    """A picture, a field, a break, or the place a cell or the end of a text must have."""
    parent = paragraph.getparent()
    in_cell = parent is not None and parent.tag == w("tc")
    before = paragraph.getprevious()
    after_table = before is not None and before.tag == w("tbl")
    return in_cell or after_table or tags.shows(paragraph)


def _looks(root: etree._Element, looks: Styles) -> Iterator[Flaw]:
    """The styles of runs and tables."""
    for style in root.iter(w("rStyle"), w("tblStyle")):
        key = style.get(w("val"), "")
        if key not in looks.names:
            owner = next(style.iterancestors(w("r"), w("tbl")), None)
            yield Flaw("template.finding.style", key, _words(owner)[:60] if owner is not None else "")


def _before(paragraph: etree._Element) -> str:
    before = paragraph.getprevious()
    return tags.words(before)[:60] if before is not None and before.tag == w("p") else ""


def _tables(root: etree._Element) -> Iterator[Flaw]:
    for table in root.iter(w("tbl")):
        caption = table.find("w:tblPr/w:tblCaption", IN_W)
        described = caption if caption is not None else table.find("w:tblPr/w:tblDescription", IN_W)
        first = next((_words(row)[:60] for row in table.iter(w("tr"))), "")
        if table.find("w:tr/w:trPr/w:tblHeader", IN_W) is None:
            yield Flaw("template.finding.no-header-row", place=first)
        if described is None:
            yield Flaw("template.finding.no-caption", place=first)
        if table.find(".//w:vMerge", IN_W) is not None or table.find(".//w:gridSpan", IN_W) is not None:
            yield Flaw("template.finding.merged-cells", place=first)
        if table.find(".//w:tbl", IN_W) is not None:
            yield Flaw("template.finding.nested-table", place=first)


def _words(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(w("t")))


def _pictures(root: etree._Element) -> Iterator[Flaw]:
    for picture in root.iter(names.DOC_PR):
        if not picture.get("descr"):
            yield Flaw("template.finding.no-description", picture.get("name", ""))
