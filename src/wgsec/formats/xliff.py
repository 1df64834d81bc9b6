"""XLIFF 1.2, the file a translator's tool reads: one recommendation between two languages, a unit per sentence.

Source: OASIS XLIFF 1.2 (2008), strict schema. What tools were seen to need decides the rest: OmegaT 3.6 shows only
units that have a `<target>`, so a sentence without one carries its source with state `needs-translation`; `original`
is the recommendation's number and never its revision, because Weblate keys its work on it; the revision is the version
of that product; there is no `<alt-trans>`, whose `<source>` some readers take for the unit's own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from lxml import etree

from wgsec import rules
from wgsec.errors import Unreadable
from wgsec.facts.translation import MarkKind, Parts, Tag, TransGroup, TranslationPackage, TransUnit
from wgsec.formats import xml

NAMESPACE: Final = "urn:oasis:names:tc:xliff:document:1.2"
LIMIT: Final = 16 << 20
X: Final = f"{{{NAMESPACE}}}"
XML: Final = "{http://www.w3.org/XML/1998/namespace}"
OPENS: Final = frozenset({"bx", "bpt"})
CLOSES: Final = frozenset({"ex", "ept"})


def write(package: TranslationPackage) -> bytes:
    """The .xlf of one package, UTF-8, the same bytes for the same package.

    A locked unit is `translate="no"`, `approved="yes"`, `final`. A character that XML cannot hold becomes U+FFFD.
    Refused (translation.error.mark-crossed) if a unit's marks cross.
    """
    root = etree.fromstring(f'<xliff xmlns="{NAMESPACE}" version="1.2"/>')
    file = _child(root, "file", **_file_attributes(package))
    header = _child(file, "header")
    if package.notice:
        _child(header, "note").text = _clean(package.notice)
    _child(header, "tool", **{"tool-id": "wgsec", "tool-name": "wgsec"})
    body = _child(file, "body")
    for group in package.groups:
        attributes = {"id": f"b{group.number}", "restype": f"x-{group.kind}", "resname": group.label}
        element = _child(body, "group", **attributes)
        for unit in group.units:
            _write_unit(element, unit, group, package)
    for element in root.iter(X + "file", X + "header", X + "body", X + "group"):
        element.text = "\n"
        for child in element:
            child.tail = "\n"
    blob: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return blob + b"\n"


def read(blob: bytes, name: str) -> TranslationPackage:
    """What a .xlf says: ours, or ours as a tool gave it back; `name` is the file's, for messages.

    Tags have number, kind and what the file tells of them; `rules.marks.resolved` puts the source's own in their place.
    A target that is the source itself with state `needs-translation` counts as none; other states are not trusted.
    Units outside a group stand in one with number 0. Entities, a DTD and the network are never followed.

    Unreadable: translation.error.too-large, -broken, -dtd, -not-xliff, -files (not exactly one), -unit-twice.
    """
    root = _tree(blob, name)
    if root.tag != X + "xliff":
        raise Unreadable("translation.error.not-xliff", name=name)
    files = root.findall(X + "file")
    if len(files) != 1:
        raise Unreadable("translation.error.files", name=name, count=len(files))
    file = files[0]
    groups = tuple(_groups(file))
    repeats = Counter(unit.id for group in groups for unit in group.units)
    for unit, count in repeats.items():
        if count > 1 or not unit:
            raise Unreadable("translation.error.unit-twice", name=name, unit=unit)
    return TranslationPackage(
        file.get("original", ""),
        file.get("product-version", ""),
        file.get("source-language", ""),
        file.get("target-language", ""),
        groups,
        file.get("date", ""),
        file.findtext(f"{X}header/{X}note", ""),
    )


def _file_attributes(package: TranslationPackage) -> dict[str, str]:
    attributes = {
        "original": package.recommendation,
        "product-name": package.recommendation,
        "product-version": package.revision,
        "source-language": package.source_lang,
        "target-language": package.target_lang,
        "datatype": "plaintext",
    }
    return {**attributes, "date": package.date} if package.date else attributes


def _write_unit(parent: etree._Element, unit: TransUnit, group: TransGroup, package: TranslationPackage) -> None:
    element = _child(parent, "trans-unit", id=unit.id)
    element.set(XML + "space", "preserve")
    if unit.locked:
        element.set("translate", "no")
        element.set("approved", "yes")
    source = _child(element, "source")
    source.set(XML + "lang", package.source_lang)
    _fill(source, unit.source)
    state = "final" if unit.locked else "needs-translation" if unit.target is None else "translated"
    target = _child(element, "target", state=state)
    target.set(XML + "lang", package.target_lang)
    if unit.locked:
        target.set("state-qualifier", "exact-match")
    _fill(target, unit.source if unit.target is None else unit.target)
    _child(element, "note").text = _clean(group.label)


def _child(parent: etree._Element, tag: str, **attributes: str) -> etree._Element:
    return etree.SubElement(parent, X + tag, {name: _clean(value) for name, value in attributes.items()})


def _fill(element: etree._Element, parts: Parts) -> None:
    rules.marks.refuse_crossed(parts)
    at = element
    for part in parts:
        if isinstance(part, str):
            _add(at, _clean(part))
        elif part.kind is MarkKind.CLOSE:
            parent = at.getparent()
            at = parent if parent is not None else at
        else:
            shown = {"equiv-text": part.equiv} if part.equiv else {}
            tag = "g" if part.kind is MarkKind.OPEN else "x"
            child = _child(at, tag, id=str(part.n), ctype=part.ctype, **shown)
            at = child if tag == "g" else at


def _add(element: etree._Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def _clean(text: str) -> str:
    return xml.legal(text, "\ufffd")


def _tree(blob: bytes, name: str) -> etree._Element:
    if len(blob) > LIMIT:
        raise Unreadable("translation.error.too-large", name=name, limit=LIMIT >> 20)
    try:
        return xml.tree(blob)
    except xml.BrokenXMLError as error:
        raise Unreadable("translation.error.broken", name=name) from error
    except xml.DoctypeError as error:
        raise Unreadable("translation.error.dtd", name=name) from error


def _groups(file: etree._Element) -> Iterator[TransGroup]:
    """The units in order, those of one group together."""
    parent: etree._Element | None = None
    units: list[TransUnit] = []
    for element in file.iter(X + "trans-unit"):
        if element.getparent() is not parent and parent is not None:
            yield _group(parent, units)
            units = []
        parent = element.getparent()
        units.append(_read_unit(element))
    if parent is not None:
        yield _group(parent, units)


def _group(element: etree._Element, units: list[TransUnit]) -> TransGroup:
    kind = element.get("restype", "").removeprefix("x-")
    return TransGroup(_number(element.get("id", "")), kind, element.get("resname", ""), tuple(units))


def _read_unit(element: etree._Element) -> TransUnit:
    source = _read_parts(element.find(X + "source"))
    found = element.find(X + "target")
    target = None if found is None else _read_parts(found)
    if found is not None and found.get("state") == "needs-translation" and target == source:
        target = None
    return TransUnit(element.get("id", ""), source, target, element.get("translate") == "no")


def _read_parts(element: etree._Element | None) -> Parts:
    return () if element is None else rules.inline.joined(_parts(element))


def _parts(element: etree._Element) -> Iterator[str | Tag]:
    """Words and marks; segmentation marks and wrappers of tools are looked through, native code is left out."""
    yield element.text or ""
    for child in element:
        yield from _inside(child)
        yield child.tail or ""


def _inside(child: etree._Element) -> Iterator[str | Tag]:
    name = etree.QName(child).localname if isinstance(child.tag, str) else ""
    number = _number(child.get("rid") or child.get("id") or "") if name else 0
    ctype, equiv = (child.get("ctype", ""), child.get("equiv-text", "")) if name else ("", "")
    if name == "g":
        yield Tag(number, MarkKind.OPEN, ctype, equiv=equiv)
        yield from _parts(child)
        yield Tag(number, MarkKind.CLOSE, ctype)
    elif name in OPENS or (name == "it" and child.get("pos") == "open"):
        yield Tag(number, MarkKind.OPEN, ctype, equiv=equiv)
    elif name in CLOSES or name == "it":
        yield Tag(number, MarkKind.CLOSE, ctype)
    elif name in ("x", "ph"):
        yield Tag(number, MarkKind.ALONE, ctype, equiv=equiv)
    elif name:
        yield from _parts(child)


def _number(text: str) -> int:
    """The number in an id (`b3`, `g12`, `2`); 0 without one."""
    found = re.search(r"[0-9]{1,6}", text)
    return int(found[0]) if found else 0
