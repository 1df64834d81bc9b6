"""Words into runs and paragraphs: what XML can carry, with the properties in the order the schema asks for."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final
from xml.sax.saxutils import escape as _escape

from lxml import etree

from wgsec import language
from wgsec.formats import xml
from wgsec.formats.docx.names import RUN_ORDER, local

LINE_ENDS: Final = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")

# The properties of a run: (name, xml) pairs.
Properties = tuple[tuple[str, str], ...]


def clean(text: str) -> str:
    """Without control characters and lone surrogates; every line end is a newline."""
    return xml.legal(LINE_ENDS.sub("\n", text))


def escape(text: str) -> str:
    """For element text and double-quoted attributes."""
    return _escape(text, {'"': "&quot;"})


@lru_cache(maxsize=4096)
def typeset(text: str, lang: str) -> str:
    """Cleaned, with the typography of the language (`fr` or `fr-FR`)."""
    return language.typography.set_(clean(text), lang)


def run(text: str, properties: Properties = ()) -> str:
    """One w:r, its text already clean; a newline is a line break, a tab a tab; nothing for no text."""
    if not text:
        return ""
    pieces = []
    for piece in re.split("([\n\t])", text):
        if piece == "\n":
            pieces.append("<w:br/>")
        elif piece == "\t":
            pieces.append("<w:tab/>")
        elif piece:
            pieces.append(f'<w:t xml:space="preserve">{escape(piece)}</w:t>')
    return f"<w:r>{run_properties(properties)}{''.join(pieces)}</w:r>"


def paragraph(style: str, look: str, runs: str) -> str:
    """One w:p in the paragraph style of this id, with what its `look` says besides; all but the id is XML."""
    return f'<w:p><w:pPr><w:pStyle w:val="{escape(style)}"/>{look}</w:pPr>{runs}</w:p>'


@lru_cache(maxsize=1024)
def run_properties(properties: Properties) -> str:
    """The w:rPr of these properties, the later of two of the same name winning; nothing for none."""
    last = dict(properties)
    names = sorted(last, key=lambda name: RUN_ORDER.get(name, len(RUN_ORDER)))
    return f"<w:rPr>{''.join(last[name] for name in names)}</w:rPr>" if names else ""


def properties(rpr: etree._Element | None) -> Properties:
    """The properties of a run of the template."""
    return tuple((local(child), source(child)) for child in rpr) if rpr is not None else ()


def source(element: etree._Element) -> str:
    """The XML of an element as it may stand anywhere in its part: without the namespaces that the root declares."""
    declared = element.getroottree().getroot().nsmap
    return re.sub(
        r' xmlns:(\w+)="([^"]*)"',
        lambda found: "" if declared.get(found[1]) == found[2] else found[0],
        etree.tostring(element, encoding="unicode", with_tail=False),
    )
