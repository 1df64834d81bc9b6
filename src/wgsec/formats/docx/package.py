"""A .docx as named parts: opened within limits and without surprises, written as the same bytes every time."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import Final

from lxml import etree

from wgsec.errors import Unreadable
from wgsec.formats.docx.names import CONTENT_TYPES, DOCUMENT, w

MAX_PARTS: Final = 2000
MAX_PART: Final = 32 << 20
MAX_TOTAL: Final = 64 << 20
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
ACTIVE_FIELD: Final = re.compile(
    r"\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|DATABASE|MACROBUTTON|AUTOTEXT|RD)\b", re.IGNORECASE
)
SAFE_TARGET: Final = re.compile(r"(?:https?|mailto):|#", re.IGNORECASE)
EPOCH: Final = (1980, 1, 1, 0, 0, 0)

Parts = dict[str, bytes]


def read(blob: bytes, name: str) -> Parts:
    """The parts of a .docx by name. Unreadable if it is no Word document, too large, broken or holds a DTD."""
    try:
        with zipfile.ZipFile(io.BytesIO(blob)) as archive:
            parts = _parts(archive, name)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError) as error:
        raise Unreadable("docx.error.not-a-document", name=name) from error
    if DOCUMENT not in parts or CONTENT_TYPES not in parts:
        raise Unreadable("docx.error.not-a-document", name=name)
    return parts


def _parts(archive: zipfile.ZipFile, name: str) -> Parts:
    infos = [info for info in archive.infolist() if not info.is_dir()]
    too_many = len(infos) > MAX_PARTS or sum(info.file_size for info in infos) > MAX_TOTAL
    if too_many or any(info.file_size > MAX_PART for info in infos):
        raise Unreadable("docx.error.too-large", name=name)
    if len({info.filename for info in infos}) < len(infos):
        raise Unreadable("docx.error.not-a-document", name=name)
    return {info.filename: archive.read(info) for info in infos}


def tree(blob: bytes, part: str, name: str) -> etree._Element:
    """The root of an XML part: no entities, no network, no DTD. Unreadable if it is not well formed or has a DTD."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(blob, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable("docx.error.broken", name=name, part=part) from error
    if root.getroottree().docinfo.doctype:  # type: ignore[union-attr] # missing in the stubs
        raise Unreadable("docx.error.dtd", name=name, part=part)
    return root


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
        target = relation.get("Target", "")
        external = relation.get("TargetMode") == "External"
        link = kind == "hyperlink" and SAFE_TARGET.match(target)
        if kind in ACTIVE or (external and not link):
            raise Unreadable("docx.error.external", name=name, part=part, target=target)


def _refuse_fields(root: etree._Element, part: str, name: str) -> None:
    # A field's words may be cut over several runs; a new field never continues the words of the last one.
    said = [
        element.text or "" if element.tag == w("instrText") else f" {element.get(w('instr'), '')} "
        for element in root.iter(w("instrText"), w("fldChar"), w("fldSimple"))
    ]
    found = ACTIVE_FIELD.search("".join(said))
    if found:
        raise Unreadable("docx.error.field", name=name, part=part, field=found.group().upper())


def write(parts: Parts) -> bytes:
    """The .docx of these parts: fixed order, dates and permissions, so that the same parts are the same bytes."""
    order = sorted(parts, key=lambda part: (part != CONTENT_TYPES, part != "_rels/.rels", part))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for part in order:
            info = zipfile.ZipInfo(part, EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            # 0 is MS-DOS: the bytes must not say on which system they were written.
            info.create_system = 0
            archive.writestr(info, parts[part], compresslevel=6)
    return out.getvalue()
