"""A template read once: each part's XML and its tags become one Jinja template in which neither can touch the other.

The tags are taken out of the XML tree and leave numbered marks; the text between the marks is plain data to Jinja, and
what a tag yields comes back as escaped text. A tag alone in its paragraph stands for the paragraph, a row of nothing
but tags for the row, and a loop that opens in one cell of a row and closes in another repeats the row.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from jinja2 import Template, TemplateError, nodes
from lxml import etree

from wgsec.errors import Unreadable
from wgsec.facts.check import TemplatePart
from wgsec.formats.docx import active, marks, names, package, sandbox, styles, tags, traces
from wgsec.formats.docx.marks import Slot
from wgsec.formats.docx.names import w
from wgsec.formats.docx.package import Parts
from wgsec.formats.docx.styles import Styles
from wgsec.formats.docx.tags import Tag

# Where a tag stands, by the relationship that leads there.
KINDS: Final = {
    "header": TemplatePart.HEADER,
    "footer": TemplatePart.FOOTER,
    "footnotes": TemplatePart.NOTES,
    "endnotes": TemplatePart.NOTES,
}
# The letters that open and close our own tags must come from nowhere else.
PRIVATE: Final = re.compile("[\ue000\ue001]")
# The file name of the code that Jinja makes of a template, by which a failure is placed.
TEMPLATE: Final = "<template>"
LEFT_BEHIND: Final = "//w:bookmarkStart[@w:name='_GoBack']|//w:sdtPr/w:id|//comment()|//processing-instruction()"
# By which Word knows a paragraph again; of one that a loop repeats they would not be the only ones.
IDENTITIES: Final = tuple(f"{{{names.W14}}}{name}" for name in ("paraId", "textId"))
MARK: Final = re.compile(r"<\?wgsec (\d+)\?>|\ue000(\d+)\ue001")


@dataclass(frozen=True, slots=True)
class Page:
    """A part with tags: its Jinja template, its source, the tag on each line, and the slot of each value."""

    part: str
    kind: TemplatePart
    template: Template
    source: str
    lines: dict[int, Tag]
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Compiled:
    """A template ready to be filled as often as wanted; `comments` are the places of those it does not take along."""

    name: str
    parts: Parts
    pages: tuple[Page, ...]
    styles: Styles
    first_note: int
    comments: tuple[str, ...]


@lru_cache(maxsize=32)
def compiled(template: bytes, name: str) -> Compiled:
    """The template with its tags understood. Unreadable names the template, the tag and the words around it."""
    parts = package.read(template, name)
    for part in package.stories(parts, name):
        _without_private_letters(parts, part, name)
    active.refuse(parts, name)
    left = tuple(place for part in package.stories(parts, name) for place in _comments(parts, part, name))
    traces.take_out(parts, name)
    looks = styles.read(parts, name)
    pages = []
    for part, kind in sorted(package.stories(parts, name).items()):
        root = package.tree(parts[part], part, name)
        _tidy(root, looks.lang)
        # What has no tags is printed as it stands now, tidied.
        parts[part] = names.serialised(root)
        pages.append(_page(root, part, KINDS.get(kind, TemplatePart.TEXT), name))
    return Compiled(name, parts, tuple(page for page in pages if page), looks, _first_note(parts, name), left)


def _without_private_letters(parts: Parts, part: str, name: str) -> None:
    """Takes them out wherever XML may hold them: words, attributes, between elements."""
    xml = etree.tostring(package.tree(parts[part], part, name), encoding="unicode")
    if PRIVATE.search(xml):
        parts[part] = PRIVATE.sub("", xml).encode()


def _comments(parts: Parts, part: str, name: str) -> list[str]:
    """The places of the comments. Unreadable if there are so many tags that looking for them would take for ever."""
    root = package.tree(parts[part], part, name)
    if names.serialised(root).count(b"{") > 2 * tags.MAX_TAGS:
        raise Unreadable("template.error.too-many", name=name, part=part, most=tags.MAX_TAGS)
    return list(traces.comments(root))


def _first_note(parts: Parts, name: str) -> int:
    if names.FOOTNOTES not in parts:
        return 1
    notes = package.tree(parts[names.FOOTNOTES], names.FOOTNOTES, name).findall(w("footnote"))
    return max([0, *(package.whole(note.get(w("id"), "0"), names.FOOTNOTES, name) for note in notes)]) + 1


def _page(root: etree._Element, part: str, kind: TemplatePart, name: str) -> Page | None:
    marked = marks.place(root, name)
    if not marked.seen and part != names.DOCUMENT:
        return None
    for tag, _ in marked.tags:
        _alone(tag, name)
    xml = etree.tostring(root, encoding="unicode")
    source, lines = _source(xml, marked)
    tree = _parsed(source, lines, name)
    sandbox.check_loops(tree)
    environment = sandbox.environment()
    code = environment.compile(tree, filename=TEMPLATE)
    template = Template.from_code(environment, code, {})
    return Page(part, kind, template, source, lines, tuple(marked.slots))


def _source(xml: str, marked: marks.Marked) -> tuple[str, dict[int, Tag]]:
    """Jinja's source, and the tag on each line: every tag begins a line of its own, which is how an error is placed."""
    out: list[str] = []
    lines: dict[int, Tag] = {}
    line, end = 1, 0
    for found in MARK.finditer(xml):
        text = xml[end : found.start()]
        tag, code = marked.tags[int(found.group(1) or found.group(2))]
        line += text.count("\n") + 1
        lines[line] = tag
        out += [text, code]
        end = found.end()
    return "".join([*out, xml[end:]]), lines


def _alone(tag: Tag, name: str) -> None:
    """A value must be one expression by itself, so that it cannot close what the press puts around it."""
    if tag.is_value:
        source = f"{sandbox.START}({tag.code}){sandbox.END}"
    elif tag.verb in ("if", "elif", "for"):
        verb = "for" if tag.verb == "for" else "if"
        source = (
            f"{sandbox.START}% {tag.code.removeprefix('el')} %{sandbox.END}{sandbox.START}% end{verb} %{sandbox.END}"
        )
    else:
        return
    try:
        tree = sandbox.environment().parse(source)
    except sandbox.BROKEN as error:
        raise Unreadable("template.error.syntax", name=name, tag=tag.typed, place=tag.place) from error
    if sandbox.is_deep(tree):
        raise Unreadable("template.error.too-deep", name=name, tag=tag.typed, place=tag.place)


def _parsed(source: str, lines: dict[int, Tag], name: str) -> nodes.Template:
    try:
        tree = sandbox.environment().parse(source)
    except TemplateError as error:
        tag = tag_at(lines, getattr(error, "lineno", 0))
        raise Unreadable("template.error.syntax", name=name, tag=tag.typed, place=tag.place) from error
    if found := sandbox.refused(tree):
        tag = tag_at(lines, found[0])
        if found[1]:
            raise Unreadable("template.error.filter", name=name, tag=tag.typed, place=tag.place, filter=found[1])
        raise Unreadable("template.error.forbidden", name=name, tag=tag.typed, place=tag.place)
    return tree


def tag_at(lines: dict[int, Tag], line: int) -> Tag:
    """The tag of a line, or the last one before it."""
    before = [at for at in lines if at <= line]
    return lines[max(before)] if before else lines[min(lines)]


def _tidy(root: etree._Element, lang: str) -> None:
    """Takes out what Word and LibreOffice leave behind: proofing marks, page breaks, the language on every run, ids."""
    for name in ("proofErr", "lastRenderedPageBreak"):
        for element in list(root.iter(w(name))):
            _drop(element)
    for element in tags.elements(root, LEFT_BEHIND):
        _drop(element)
    for element in root.iter(w("cantSplit"), w("tblHeader")):
        # LibreOffice writes true, the transitional schema's word is the bare element.
        if element.get(w("val")) in ("true", "1", "on"):
            del element.attrib[w("val")]
    for properties in root.iter(w("rPr")):
        _tidy_run(properties, lang)
    etree.strip_attributes(root, *IDENTITIES)


def _drop(element: etree._Element) -> None:
    """Without the words that stand after it, which lxml would take along."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if before is not None:
        before.tail = (before.tail or "") + (element.tail or "")
    else:
        parent.text = (parent.text or "") + (element.tail or "")
    parent.remove(element)


def _tidy_run(properties: etree._Element, lang: str) -> None:
    seen: dict[str, etree._Element] = {}
    for child in properties:
        if not (child.tag == w("lang") and child.get(w("val")) == lang):
            seen.setdefault(names.local(child), child)
    properties[:] = sorted(seen.values(), key=lambda child: names.RUN_ORDER.get(names.local(child), 99))
