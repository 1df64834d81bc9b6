"""What a template's styles and lists are called and how they number: asked by name, for Word translates its ids."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from lxml import etree

from wgsec.formats.docx import package
from wgsec.formats.docx.names import IN_W, NUMBERING, STYLES, W, w
from wgsec.formats.docx.package import Parts

# Word's own names in lower case, as it compares them.
NORMAL: Final = "normal"
NO_LISTS: Final = f'<w:numbering xmlns:w="{W}"/>'.encode()
# Beyond the ninth there is body text.
OUTLINE: Final = re.compile("[0-8]")


@dataclass(frozen=True, slots=True)
class Numbering:
    """How a paragraph style numbers: its list (w:num and w:abstractNum) and the level in it."""

    number: int
    abstract: str
    level: int


@dataclass(frozen=True, slots=True)
class Styles:
    """Style ids by lower-case name; by style id its name, numbering and heading level.

    `indents` is the left indent of each level of each list, in twips.
    """

    ids: dict[str, str]
    names: dict[str, str]
    numbering: dict[str, Numbering]
    headings: dict[str, int]
    indents: dict[tuple[str, int], int]
    last_number: int
    lang: str

    def find(self, *names: str) -> str | None:
        """The id of the first of these styles that the template has."""
        return next((self.ids[name.lower()] for name in names if name.lower() in self.ids), None)

    def paragraph(self, *names: str) -> str:
        """The same, and the template's normal paragraph where it has none of them."""
        return self.find(*names, NORMAL) or "Normal"

    def deepest(self, numbering: Numbering) -> int:
        """The last level that a list has; what stands deeper shares it."""
        levels = (level for abstract, level in self.indents if abstract == numbering.abstract)
        return max(levels, default=numbering.level)

    def indent(self, numbering: Numbering, level: int) -> int:
        """How far a level of a list stands in."""
        return self.indents.get((numbering.abstract, level), 454 * (level + 1))


def read(parts: Parts, name: str) -> Styles:
    """The styles and lists of a template. Unreadable with the part where a number is none."""
    styles = package.tree(parts[STYLES], STYLES, name)
    numbering = package.tree(parts.get(NUMBERING, NO_LISTS), NUMBERING, name)
    found = [style for style in styles.findall(w("style")) if style.find(w("name")) is not None]
    names = {style.get(w("styleId"), ""): _val(style, "w:name").lower() for style in found}
    abstract = {num.get(w("numId"), "0"): _val(num, "w:abstractNumId") for num in numbering.findall(w("num"))}
    numbers = {
        style.get(w("styleId"), ""): Numbering(
            package.whole(number, NUMBERING, name),
            abstract[number],
            package.whole(_val(style, "w:pPr/w:numPr/w:ilvl") or "0", STYLES, name),
        )
        for style in found
        if (number := _val(style, "w:pPr/w:numPr/w:numId")) in abstract
    }
    return Styles(
        ids={name: style for style, name in reversed(names.items())},
        names=names,
        numbering=numbers,
        headings=_headings(found),
        indents=_indents(numbering, name),
        last_number=max((package.whole(number, NUMBERING, name) for number in abstract), default=0),
        lang=_val(styles, "w:docDefaults/w:rPrDefault/w:rPr/w:lang") or "en-GB",
    )


def _headings(styles: list[etree._Element]) -> dict[str, int]:
    """The heading level, from 1, of every style with an outline level, be it that of the style it is based on."""
    own = {style.get(w("styleId"), ""): _val(style, "w:pPr/w:outlineLvl") for style in styles}
    based = {style.get(w("styleId"), ""): _val(style, "w:basedOn") for style in styles}
    levels = {}
    for style in own:
        at, seen = style, set[str]()
        while at in own and not own[at] and at not in seen:
            seen.add(at)
            at = based[at]
        if OUTLINE.fullmatch(own.get(at, "")):
            levels[style] = int(own[at]) + 1
    return levels


def _val(element: etree._Element, path: str) -> str:
    found = element.find(path, IN_W)
    return found.get(w("val"), "") if found is not None else ""


def _indents(numbering: etree._Element, name: str) -> dict[tuple[str, int], int]:
    return {
        (abstract.get(w("abstractNumId"), ""), package.whole(level.get(w("ilvl"), "0"), NUMBERING, name)): _left(level)
        for abstract in numbering.findall(w("abstractNum"))
        for level in abstract.findall(w("lvl"))
    }


def _left(level: etree._Element) -> int:
    """In twips; nothing where it is said in another unit."""
    indent = level.find("w:pPr/w:ind", IN_W)
    left = (indent.get(w("left")) or indent.get(w("start")) or "") if indent is not None else ""
    return int(left) if package.WHOLE.fullmatch(left) else 0
