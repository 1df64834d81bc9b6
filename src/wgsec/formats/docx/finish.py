"""What stands outside the text of a Word file: links, notes and lists the text needs, language and properties."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from typing import Final

from lxml import etree

from wgsec import language
from wgsec.formats.docx import names, package
from wgsec.formats.docx.markdown import Writer
from wgsec.formats.docx.names import DECLARATION, RELATIONSHIPS, R, W, w
from wgsec.formats.docx.package import Parts
from wgsec.formats.docx.text import clean, escape, typeset
from wgsec.papers.masthead import Masthead

WORDML: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PROPERTIES: Final = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
CORE_PROPERTIES: Final = "application/vnd.openxmlformats-package.core-properties+xml"
CORE_RELATION: Final = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
BLOCKS: Final = frozenset(map(w, ("p", "tbl", "sdt")))
TEXTS: Final = frozenset(map(w, ("hdr", "ftr", "txbxContent")))


def mend(root: etree._Element) -> None:
    """What Word refuses or misreads when a loop had no turns: a cell without a paragraph, a table without rows."""
    for table in list(root.iter(w("tbl"))):
        if table.find(w("tr")) is None:
            _parent(table).remove(table)
    for cell in root.iter(w("tc")):
        if len(cell) == 0 or cell[-1].tag != w("p"):
            cell.append(etree.Element(w("p")))
    for table in root.iter(w("tbl")):
        following = table.getnext()
        # Word takes two tables that touch for one, and wants a paragraph at the end of every text.
        if following is None or following.tag in (w("tbl"), w("sectPr")):
            table.addnext(_line())
    for text in (root, *root.iter(w("txbxContent"))):
        if text.tag in TEXTS and not any(child.tag in BLOCKS for child in text):
            text.append(etree.Element(w("p")))


def name_once(root: etree._Element) -> None:
    """What a loop repeats has its name once: a bookmark is where it stood first, other pictures get other numbers."""
    _bookmarks(root)
    seen: set[str] = set()
    pictures = list(root.iter(names.DOC_PR))
    free = _free(one.get("id", "") for one in pictures)
    for picture in pictures:
        if picture.get("id", "") in seen:
            picture.set("id", next(free))
        seen.add(picture.get("id", ""))
    shapes: set[str] = set()
    for shape in root.iter(names.VML):
        if shape.get("id", "") in shapes:
            del shape.attrib["id"]
        elif "id" in shape.attrib:
            shapes.add(shape.get("id", ""))


def _free(taken: Iterable[str]) -> Iterator[str]:
    """The numbers from 1 that are not taken."""
    return itertools.filterfalse(set(taken).__contains__, map(str, itertools.count(1)))


def _bookmarks(root: etree._Element) -> None:
    seen: set[str] = set()
    open_: dict[str, etree._Element] = {}
    drop: list[etree._Element] = []
    for mark in list(root.iter(w("bookmarkStart"), w("bookmarkEnd"))):
        number = mark.get(w("id"), "")
        name = mark.get(w("name"), "").lower()
        if mark.tag == w("bookmarkStart") and name not in seen:
            seen.add(name)
            open_[number] = mark
        elif mark.tag == w("bookmarkStart") or open_.pop(number, None) is None:
            drop.append(mark)
    for mark in (*drop, *open_.values()):
        _parent(mark).remove(mark)


def keep_end(root: etree._Element, style: str | None) -> None:
    """Keeps the mark of the end with the last lines of the paper, or the last row: no page has nothing but the mark."""
    for paragraph in root.iter(w("p")):
        look = paragraph.find("w:pPr/w:pStyle", names.IN_W)
        before = paragraph.getprevious()
        if style is None or look is None or look.get(w("val")) != style or before is None:
            continue
        if before.tag == w("tbl"):
            before = next(before.findall(w("tr"))[-1].iter(w("p")), before)
        if before.tag == w("p"):
            _keep(before)


def _keep(paragraph: etree._Element) -> None:
    look = paragraph.find(w("pPr"))
    if look is None:
        look = etree.Element(w("pPr"))
        paragraph.insert(0, look)
    if look.find(w("keepNext")) is None:
        look.insert(0 if look.find(w("pStyle")) is None else 1, etree.Element(w("keepNext")))


def _line() -> etree._Element:
    """A paragraph that takes no room, lest it begin a page of its own."""
    paragraph = etree.Element(w("p"))
    look = etree.SubElement(paragraph, w("pPr"))
    etree.SubElement(look, w("spacing"), {w("before"): "0", w("after"): "0", w("line"): "20", w("lineRule"): "exact"})
    return paragraph


def _parent(element: etree._Element) -> etree._Element:
    parent = element.getparent()
    return element if parent is None else parent


def finish(parts: Parts, writer: Writer, masthead: Masthead, name: str) -> None:
    """Puts into the parts what the text refers to, the language of the paper and what it is called."""
    _relations(parts, writer, name)
    if writer.notes:
        _ensure_notes(parts, name)
        _append_notes(parts, "".join(writer.notes), name)
    _lists(parts, writer, masthead.lang, name)
    _language(parts, writer, name)
    _core(parts, masthead, name)


def _relations(parts: Parts, writer: Writer, name: str) -> None:
    for in_notes, part in ((False, names.DOCUMENT_RELATIONS), (True, "word/_rels/footnotes.xml.rels")):
        links = {href: relation for (where, href), relation in writer.links.items() if where == in_notes}
        if links:
            parts.setdefault(part, f'{DECLARATION}<Relationships xmlns="{RELATIONSHIPS}"/>'.encode())
            for href, relation in links.items():
                _relate(parts, part, relation, f"{R}/hyperlink", href, name, external=True)


def _relate(
    parts: Parts, part: str, relation: str, kind: str, target: str, name: str, *, external: bool = False
) -> None:
    root = package.tree(parts[part], part, name)
    element = etree.SubElement(
        root, f"{{{RELATIONSHIPS}}}Relationship", {"Id": relation, "Type": kind, "Target": target}
    )
    if external:
        element.set("TargetMode", "External")
    parts[part] = names.serialised(root)


def _declare(parts: Parts, part: str, kind: str, name: str) -> None:
    root = package.tree(parts[names.CONTENT_TYPES], names.CONTENT_TYPES, name)
    types = etree.QName(root).namespace
    if not any(override.get("PartName") == f"/{part}" for override in root):
        etree.SubElement(root, f"{{{types}}}Override", {"PartName": f"/{part}", "ContentType": kind})
        parts[names.CONTENT_TYPES] = names.serialised(root)


def _ensure_notes(parts: Parts, name: str) -> None:
    """Adds the part of the footnotes that LibreOffice and bare Word templates leave out."""
    if names.FOOTNOTES in parts:
        return
    separators = "".join(
        f'<w:footnote w:type="{mark}" w:id="{number}"><w:p><w:r><w:{mark}/></w:r></w:p></w:footnote>'
        for number, mark in ((-1, "separator"), (0, "continuationSeparator"))
    )
    root = f'{DECLARATION}<w:footnotes xmlns:w="{W}" xmlns:r="{R}">{separators}</w:footnotes>'
    parts[names.FOOTNOTES] = root.encode()
    _declare(parts, names.FOOTNOTES, f"{WORDML}.footnotes+xml", name)
    _relate(parts, names.DOCUMENT_RELATIONS, "wgfootnotes", f"{R}/footnotes", "footnotes.xml", name)


def _append_notes(parts: Parts, xml: str, name: str) -> None:
    root = package.tree(parts[names.FOOTNOTES], names.FOOTNOTES, name)
    root.extend(package.tree(f'<x xmlns:w="{W}" xmlns:r="{R}">{xml}</x>'.encode(), names.FOOTNOTES, name))
    mend(root)
    parts[names.FOOTNOTES] = names.serialised(root)


def _lists(parts: Parts, writer: Writer, lang: str, name: str) -> None:
    if names.NUMBERING not in parts:
        return
    root = package.tree(parts[names.NUMBERING], names.NUMBERING, name)
    apart = _apart(root, {one.abstract for one in writer.lists if one.apart})
    last = root.findall(w("num"))[-1:] or root.findall(w("abstractNum"))[-1:]
    for number, running in enumerate(writer.lists, writer.styles.last_number + 1):
        num = etree.Element(w("num"), {w("numId"): str(number)})
        look = apart.get(running.abstract, running.abstract) if running.apart else running.abstract
        etree.SubElement(num, w("abstractNumId"), {w("val"): look})
        over = etree.SubElement(num, w("lvlOverride"), {w("ilvl"): str(running.level)})
        etree.SubElement(over, w("startOverride"), {w("val"): str(running.start)})
        for before in last:
            before.addnext(num)
        last = [num]
    if lang in ("fr", "es") and not name.endswith(f".{lang}.docx"):
        # United Nations editorial rule: (a) and (i) in English, a) and i) in French and Spanish; a template for one
        # language says its own.
        for text in root.iter(w("lvlText")):
            text.set(w("val"), re.sub(r"^\((%\d\))$", r"\1", text.get(w("val"), "")))
    parts[names.NUMBERING] = names.serialised(root)


def _apart(root: etree._Element, looks: set[str]) -> dict[str, str]:
    """Of each w:abstractNum another that counts by itself, and that no style refers to; by the id of the first."""
    every = root.findall(w("abstractNum"))
    free = _free(one.get(w("abstractNumId"), "") for one in every)
    made: dict[str, str] = {}
    for look in every:
        key = look.get(w("abstractNumId"), "")
        if key in looks:
            copy = deepcopy(look)
            copy.set(w("abstractNumId"), made.setdefault(key, next(free)))
            for mark in list(copy.iter(*map(w, ("nsid", "tmpl", "name", "styleLink", "pStyle")))):
                _parent(mark).remove(mark)
            root.findall(w("abstractNum"))[-1].addnext(copy)
    return made


def _language(parts: Parts, writer: Writer, name: str) -> None:
    """The proofing language of the whole document, wherever the template says its own or none."""
    for part in (names.STYLES, names.SETTINGS):
        if part not in parts:
            continue
        root = package.tree(parts[part], part, name)
        if part == names.STYLES:
            _ensure_language(root)
        for element in root.iter(w("lang"), w("themeFontLang")):
            if element.get(w("val")) in (writer.styles.lang, None) or element.tag == w("themeFontLang"):
                element.set(w("val"), writer.lang)
        parts[part] = names.serialised(root)


def _ensure_language(styles: etree._Element) -> None:
    """Makes room for the language in the defaults of a template that says none, for Word would take its reader's."""
    defaults = styles.find(w("docDefaults"))
    if defaults is None:
        defaults = etree.Element(w("docDefaults"))
        styles.insert(0, defaults)
    above, own = defaults.find(w("rPrDefault")), defaults.find("w:rPrDefault/w:rPr", names.IN_W)
    if above is None:
        above = etree.Element(w("rPrDefault"))
        defaults.insert(0, above)
    if own is None:
        own = etree.SubElement(above, w("rPr"))
    if own.find(w("lang")) is None:
        own.append(etree.Element(w("lang")))
        own[:] = sorted(own, key=lambda child: names.RUN_ORDER.get(names.local(child), 99))


def _core(parts: Parts, masthead: Masthead, name: str) -> None:
    """The document's properties: of the paper, never of whoever last saved the template; no clock, the paper's day."""
    title = language.words.paper(masthead.lang)("paper.file-title", title=masthead.title, kind=masthead.kind)
    said = {
        "dc:title": typeset(title, masthead.lang),
        "dc:subject": masthead.symbol,
        "dc:creator": typeset(masthead.author, masthead.lang),
        "dc:language": names.locale(masthead.lang),
    }
    day = f"{masthead.day.isoformat()}T00:00:00Z"
    core = "".join(f"<{key}>{escape(clean(value))}</{key}>" for key, value in said.items())
    dates = "".join(
        f'<dcterms:{key} xsi:type="dcterms:W3CDTF">{day}</dcterms:{key}>' for key in ("created", "modified")
    )
    parts[names.CORE] = (
        f"{DECLARATION}<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{core}{dates}</cp:coreProperties>'
    ).encode()
    parts[names.APP] = (
        f'{DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        "<Application>wgsec</Application></Properties>"
    ).encode()
    for part, kind, relation in (
        (names.CORE, CORE_PROPERTIES, CORE_RELATION),
        (names.APP, PROPERTIES, f"{R}/extended-properties"),
    ):
        # The template's own were taken out with their relationships when it was read.
        _declare(parts, part, kind, name)
        _relate(parts, names.ROOT_RELATIONS, f"wg{part[9:-4]}", relation, part, name)
