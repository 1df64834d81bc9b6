"""A .docx as named parts: opened within limits and without surprises, written as the same bytes every time."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
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
    RELATIONSHIPS,
    ROOT_RELATIONS,
    STYLES,
    R,
    serialised,
    w,
)

MAX_PART: Final = 32 << 20
LIMITS: Final = parcel.Limits(files=2000, one=MAX_PART, all=2 * MAX_PART)
# What a relationship of a paper may never be: code, embedded programs, texts fetched from elsewhere.
ACTIVE: Final = frozenset(
    [
        "attachedTemplate",
        "oleObject",
        "frame",
        "subDocument",
        "aFChunk",
        "afChunk",
        "vbaProject",
        "package",
        "control",
        "mailMergeSource",
        "mailMergeHeaderSource",
        "activeXControlBinary",
        "externalLink",
    ]
)
ACTIVE_FIELDS: Final = frozenset(
    ["DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "LINK", "IMPORT", "DATABASE", "MACROBUTTON", "AUTOTEXT", "RD"]
)
FIELD_NAME: Final = re.compile(r"\W*([A-Za-z]+)")
SAFE_TARGET: Final = re.compile(r"(?:https?|mailto):|#", re.IGNORECASE)

Parts = dict[str, bytes]


def read(blob: bytes, name: str) -> Parts:
    """The parts of a .docx by name. Unreadable if it is no Word document, too large, broken or holds a DTD."""
    try:
        parts = dict(parcel.unpack(blob, LIMITS))
    except parcel.TooLargeParcelError as error:
        raise Unreadable("docx.error.too-large", name=name) from error
    except parcel.BrokenParcelError as error:
        raise Unreadable("docx.error.not-a-document", name=name) from error
    if not parts.keys() >= {CONTENT_TYPES, ROOT_RELATIONS}:
        raise Unreadable("docx.error.not-a-document", name=name)
    _name_main(parts, name)
    if not parts.keys() >= {DOCUMENT, STYLES}:
        raise Unreadable("docx.error.not-a-document", name=name)
    parts.setdefault(DOCUMENT_RELATIONS, f'{DECLARATION}<Relationships xmlns="{RELATIONSHIPS}"/>'.encode())
    return parts


def _name_main(parts: Parts, name: str) -> None:
    """Gives the main part the name it has in every package of ours; Word Online calls it document2.xml."""
    relations = tree(parts[ROOT_RELATIONS], ROOT_RELATIONS, name)
    main = next((relation for relation in relations if relation.get("Type") == f"{R}/officeDocument"), None)
    part = target(ROOT_RELATIONS, main) if main is not None else ""
    if part == DOCUMENT:
        return
    # Elsewhere than in word/ its relationships would lead to other places.
    if main is None or posixpath.dirname(part) != "word" or part not in parts or DOCUMENT in parts:
        raise Unreadable("docx.error.not-a-document", name=name)
    parts[DOCUMENT] = parts.pop(part)
    if own := parts.pop(relations_of(part), None):
        parts[DOCUMENT_RELATIONS] = own
    main.set("Target", DOCUMENT)
    parts[ROOT_RELATIONS] = serialised(relations)
    types = tree(parts[CONTENT_TYPES], CONTENT_TYPES, name)
    for override in types:
        if override.get("PartName") == f"/{part}":
            override.set("PartName", f"/{DOCUMENT}")
    parts[CONTENT_TYPES] = serialised(types)


def relations_of(part: str) -> str:
    """The part that holds the relationships of another."""
    folder, file = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def target(relations: str, relation: etree._Element) -> str:
    """The part an internal relationship leads to, by the name it has in the archive."""
    folder = posixpath.dirname(posixpath.dirname(relations))
    return posixpath.normpath(posixpath.join("/", folder, unquote(relation.get("Target", "")))).lstrip("/")


def tree(blob: bytes, part: str, name: str) -> etree._Element:
    """The root of an XML part: no entities, no network, no DTD. Unreadable if it is not well formed or has a DTD."""
    try:
        return xml.tree(blob)
    except xml.BrokenXMLError as error:
        raise Unreadable("docx.error.broken", name=name, part=part) from error
    except xml.DoctypeError as error:
        raise Unreadable("docx.error.dtd", name=name, part=part) from error


def refuse_active(parts: Parts, name: str) -> None:
    """Unreadable if the package holds macros, embedded programs, or anything fetched from outside but links."""
    for part, blob in parts.items():
        if "vbaProject" in part or part.lower().endswith((".bin", ".exe", ".js", ".vbs")):
            raise Unreadable("docx.error.macro", name=name, part=part)
        if part.endswith(".rels"):
            _refuse_targets(tree(blob, part, name), part, name)
        elif part.endswith(".xml"):
            _refuse_fields(tree(blob, part, name), part, name)
    if b"macroEnabled" in parts[CONTENT_TYPES]:
        raise Unreadable("docx.error.macro", name=name, part=CONTENT_TYPES)


def _refuse_targets(root: etree._Element, part: str, name: str) -> None:
    for relation in root:
        kind = relation.get("Type", "").rsplit("/", 1)[-1]
        leads_to = relation.get("Target", "")
        external = relation.get("TargetMode") == "External"
        link = kind == "hyperlink" and SAFE_TARGET.match(leads_to)
        if kind in ACTIVE or (external and not link):
            raise Unreadable("docx.error.external", name=name, part=part, target=leads_to)


def _refuse_fields(root: etree._Element, part: str, name: str) -> None:
    for instruction in _instructions(root):
        found = FIELD_NAME.match(instruction)
        if found and found[1].upper() in ACTIVE_FIELDS:
            raise Unreadable("docx.error.field", name=name, part=part, field=found[1].upper())


def _instructions(root: etree._Element) -> Iterator[str]:
    """What each field of a part is told, nested ones too; Word cuts these words over several runs."""
    open_ = [""]
    for element in root.iter(w("instrText"), w("delInstrText"), w("fldChar"), w("fldSimple")):
        mark = element.get(w("fldCharType"))
        if element.tag == w("fldSimple"):
            yield element.get(w("instr"), "")
        elif mark == "begin":
            open_.append("")
        elif mark == "end" and len(open_) > 1:
            yield open_.pop()
        elif mark is None:
            open_[-1] += element.text or ""
    yield from open_


def write(parts: Parts) -> bytes:
    """The .docx of these parts, in a fixed order."""
    order = sorted(parts, key=lambda part: (part != CONTENT_TYPES, part != ROOT_RELATIONS, part))
    return parcel.pack((part, parts[part]) for part in order)
