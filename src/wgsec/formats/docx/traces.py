"""What those who worked on a template left in it, names, comments and half-made changes: no paper takes it along."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml import etree

from wgsec.errors import Unreadable
from wgsec.formats.docx import package, tags
from wgsec.formats.docx.names import CONTENT_TYPES, DOCUMENT, ROOT_RELATIONS, STYLES, local, serialised, w
from wgsec.formats.docx.package import Parts

# Kinds of relationships.
ADDRESSES: Final = frozenset({"mailMergeSource", "mailMergeHeaderSource"})
PRIVATE: Final = ADDRESSES.union(
    {"comments", "commentsExtended", "commentsIds", "commentsExtensible", "people", "documenttasks", "customXml"}
    | {"core-properties", "extended-properties", "custom-properties", "thumbnail", "classificationlabels"}
)
COMMENTS: Final = tuple(map(w, ("commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef")))
CHANGES: Final = tuple(
    w(kind)
    for kind in (
        *("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "numberingChange"),
        *(f"{of}Change" for of in ("rPr", "pPr", "sectPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr")),
    )
)
# What points into a dropped part or to a list of addresses, or asks Word to go on writing down who changes what.
POINTERS: Final = tuple(map(w, ("dataBinding", "trackRevisions", "docVars", "mailMerge")))


def comments(root: etree._Element) -> Iterator[str]:
    """The words around each comment."""
    return _places(root, w("commentReference"))


def changes(root: etree._Element) -> Iterator[str]:
    """The words around each change that nobody has accepted or rejected yet."""
    return _places(root, *CHANGES)


def _places(root: etree._Element, *kinds: str) -> Iterator[str]:
    marks = list(root.iter(*kinds))
    places = {paragraph: place for paragraph, _, place in tags.placed(root)} if marks else {}
    for mark in marks:
        yield next((places[paragraph] for paragraph in mark.iterancestors(w("p"))), "")


def take_out(parts: Parts, name: str) -> None:
    """Leaves comments, names and properties behind. Unreadable at a tracked change: whether it stands is not ours."""
    for part in filter(package.are_relations, parts):
        root = package.tree(parts[part], part, name)
        private = [one for one in package.relations(root) if package.kind(one) in PRIVATE]
        for relation in private:
            root.remove(relation)
        if private:
            parts[part] = serialised(root)
    _drop_unreached(parts, name)
    for part in package.texts(parts, name):
        root = package.tree(parts[part], part, name)
        for place in changes(root):
            raise Unreadable("docx.error.tracked-change", name=name, place=place)
        pointers = list(root.iter(*COMMENTS, *POINTERS))
        for pointer in pointers:
            _remove(pointer)
        if pointers:
            parts[part] = serialised(root)


def _remove(pointer: etree._Element) -> None:
    """With the run that held nothing else, such as the sign of a comment."""
    parent = pointer.getparent()
    if parent is None:
        return
    parent.remove(pointer)
    above = parent.getparent()
    if above is not None and parent.tag == w("r") and all(local(child) == "rPr" for child in parent):
        above.remove(parent)


def _drop_unreached(parts: Parts, name: str) -> None:
    """Drops the parts to which no relationship leads. Unreadable if the text or its styles are among them."""
    reached = {CONTENT_TYPES.lower(), ROOT_RELATIONS.lower()}
    names = {part.lower(): part for part in parts}
    ahead = [ROOT_RELATIONS]
    while ahead:
        at = ahead.pop()
        for relation in package.relations(package.tree(parts[at], at, name)):
            # Word compares the names of parts without regard to case.
            part = package.target(at, relation).lower()
            if relation.get("TargetMode") == "External" or part in reached or part not in names:
                continue
            own = package.relations_of(part)
            reached |= {part, own}
            ahead += [names[own]] if own in names else []
    for part in [part for part in parts if part.lower() not in reached]:
        del parts[part]
    if not parts.keys() >= {DOCUMENT, STYLES}:
        raise Unreadable("docx.error.not-a-document", name=name)
    types = package.tree(parts[CONTENT_TYPES], CONTENT_TYPES, name)
    for override in list(types.iterchildren(etree.Element)):
        if override.get("PartName") and override.get("PartName", "").lstrip("/").lower() not in reached:
            types.remove(override)
    parts[CONTENT_TYPES] = serialised(types)
