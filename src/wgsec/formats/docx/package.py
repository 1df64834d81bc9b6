"""A .docx as named parts: opened within limits and without surprises, written as the same bytes every time."""

from __future__ import annotations

import posixpath
import re
from typing import Final
from urllib.parse import unquote

from lxml import etree

from wgsec.errors import Unreadable
from wgsec.formats import parcel, xml
from wgsec.formats.docx.names import (
    CONTENT_TYPES,
    DECLARATION,
    DOCUMENT,
    DOCUMENT_RELATIONS,
    FOOTNOTES,
    NUMBERING,
    RELATIONSHIPS,
    ROOT_RELATIONS,
    SETTINGS,
    STYLES,
    R,
    serialised,
)

MAX_PART: Final = 32 << 20
# Many times what the text of the longest paper is made of; each takes a hundred times the room it has in a file.
MAX_ELEMENTS: Final = 500_000
LIMITS: Final = parcel.Limits(files=2000, one=MAX_PART, all=2 * MAX_PART)
# What relationships lead to that is no XML: whoever opens the file reads what all other parts say.
OPAQUE: Final = frozenset({"image", "hdphoto", "media", "audio", "video", "font", "thumbnail"})
STORIES: Final = frozenset({"header", "footer", "footnotes", "endnotes"})
# As xsd:int has them.
WHOLE: Final = re.compile(r"[+-]?[0-9]{1,10}")

# Without them it is no document of Word's that could be filled.
NEEDED: Final = frozenset({DOCUMENT, STYLES})

Parts = dict[str, bytes]


def read(blob: bytes, name: str) -> Parts:
    """The parts of a .docx by name. Unreadable if it is no Word document, too large, broken or holds a DTD."""
    try:
        parts = dict(parcel.unpack(blob, LIMITS))
    except parcel.TooLargeParcelError as error:
        raise Unreadable("docx.error.too-large", name=name) from error
    except parcel.BrokenParcelError as error:
        raise Unreadable("docx.error.not-a-document", name=name) from error
    if not parts.keys() >= {CONTENT_TYPES, ROOT_RELATIONS} or len({part.lower() for part in parts}) < len(parts):
        raise Unreadable("docx.error.not-a-document", name=name)
    _call(parts, ROOT_RELATIONS, f"{R}/officeDocument", DOCUMENT, name)
    parts.setdefault(DOCUMENT_RELATIONS, f'{DECLARATION}<Relationships xmlns="{RELATIONSHIPS}"/>'.encode())
    for part in (STYLES, NUMBERING, SETTINGS, FOOTNOTES):
        kind_ = posixpath.basename(part).removesuffix(".xml")
        _call(parts, DOCUMENT_RELATIONS, f"{R}/{kind_}", part, name)
    return parts


def _call(parts: Parts, relations_part: str, type_: str, wanted: str, name: str) -> None:
    """Gives the part that a relationship leads to the name it has in every package of ours.

    A part is what leads to it (ECMA-376 part 2, 9.3), whatever it is called: Word Online has a document2.xml.
    """
    root = tree(parts[relations_part], relations_part, name)
    relation = next((one for one in relations(root) if one.get("Type") == type_), None)
    if relation is None and wanted not in NEEDED:
        return
    part = target(relations_part, relation) if relation is not None else ""
    if part == wanted and part in parts:
        return
    # Elsewhere than in word/ its relationships would lead to other places.
    if relation is None or posixpath.dirname(part) != "word" or part not in parts or wanted in parts:
        raise Unreadable("docx.error.not-a-document", name=name)
    parts[wanted] = parts.pop(part)
    if own := parts.pop(relations_of(part), None):
        parts[relations_of(wanted)] = own
    relation.set("Target", wanted if relations_part == ROOT_RELATIONS else wanted.removeprefix("word/"))
    parts[relations_part] = serialised(root)
    types = tree(parts[CONTENT_TYPES], CONTENT_TYPES, name)
    for override in types.iterchildren(etree.Element):
        if override.get("PartName") == f"/{part}":
            override.set("PartName", f"/{wanted}")
    parts[CONTENT_TYPES] = serialised(types)


def relations_of(part: str) -> str:
    """The part that holds the relationships of another."""
    folder, file = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def target(part: str, relation: etree._Element) -> str:
    """The part that an internal relationship in another leads to, by the name it has in the archive."""
    folder = posixpath.dirname(posixpath.dirname(part))
    return posixpath.normpath(posixpath.join("/", folder, unquote(relation.get("Target", "")))).lstrip("/")


def tree(blob: bytes, part: str, name: str) -> etree._Element:
    """The root of an XML part: no entities, no network, no DTD. Unreadable if it is not well formed, or too large."""
    if blob.count(b"<") > MAX_ELEMENTS:
        raise Unreadable("docx.error.too-large", name=name)
    try:
        return xml.tree(blob)
    except xml.BrokenXMLError as error:
        raise Unreadable("docx.error.broken", name=name, part=part) from error
    except xml.DoctypeError as error:
        raise Unreadable("docx.error.dtd", name=name, part=part) from error


def whole(said: str, part: str, name: str) -> int:
    """The whole number that an attribute must be. Unreadable with its part if it is none."""
    if not WHOLE.fullmatch(said):
        raise Unreadable("docx.error.broken", name=name, part=part)
    return int(said)


def are_relations(part: str) -> bool:
    """Whether a part holds relationships; the names of parts are compared without regard to case."""
    return part.lower().endswith(".rels")


def relations(root: etree._Element) -> list[etree._Element]:
    """The relationships of a part that holds them."""
    return list(root.iterchildren(f"{{{RELATIONSHIPS}}}Relationship"))


def kind(relation: etree._Element) -> str:
    """The last word of a relationship's type; later versions of Word put years and companies before it."""
    return relation.get("Type", "").rpartition("/")[2]


def texts(parts: Parts, name: str) -> tuple[str, ...]:
    """The parts that are read as XML, be they called what they may: not pictures, typefaces, and what nothing leads to.

    Unreadable if relationships are broken.
    """
    kinds: dict[str, set[str]] = {}
    for part in filter(are_relations, parts):
        for relation in relations(tree(parts[part], part, name)):
            kinds.setdefault(target(part, relation).lower(), set()).add(kind(relation))
    return tuple(
        part for part in parts if part.lower().endswith((".xml", ".rels")) or kinds.get(part.lower(), OPAQUE) - OPAQUE
    )


def stories(parts: Parts, name: str) -> dict[str, str]:
    """The parts that hold text of the paper, each with the kind of relationship that leads to it.

    They are the stories of ECMA-376 part 1, 11.3: the main text, page heads and feet, notes.
    """
    # Word compares the names of parts without regard to case.
    called = {part.lower(): part for part in parts}
    led = relations(tree(parts[DOCUMENT_RELATIONS], DOCUMENT_RELATIONS, name))
    found = {called.get(target(DOCUMENT_RELATIONS, one).lower(), ""): kind(one) for one in led if kind(one) in STORIES}
    return {DOCUMENT: "officeDocument"} | {part: kind for part, kind in found.items() if part}


def write(parts: Parts) -> bytes:
    """The .docx of these parts, in a fixed order."""
    order = sorted(parts, key=lambda part: (part != CONTENT_TYPES, part != ROOT_RELATIONS, part))
    return parcel.pack((part, parts[part]) for part in order)
