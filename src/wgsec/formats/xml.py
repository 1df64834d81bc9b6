"""XML that comes from outside, read without surprises; and the characters that XML can hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

# Production 2 of XML 1.0 (5th ed.), without the control characters and non-characters that it discourages.
_DISCOURAGED = "\x7f-\x84\x86-\x9f" + "".join(
    chr(plane << 16 | last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF)
)
_ILLEGAL = re.compile(f"[{_DISCOURAGED}]|[^\t\n\r\x20-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]")


class BrokenXMLError(ValueError):
    """Bytes that are no well-formed XML."""


class DoctypeError(ValueError):
    """XML with a document type: what could name files of ours, or grow without end."""


def legal(text: str, instead: str = "") -> str:
    """Without control characters, lone surrogates and non-characters, or with something in their place."""
    return _ILLEGAL.sub(instead, text)


def tree(blob: bytes) -> etree._Element:
    """The root: no entities, no network, no document type. BrokenXMLError, DoctypeError."""
    # Only here, so that a workbook, which wants the characters alone, costs no such import.
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(blob, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise BrokenXMLError from error
    # Asked of the parsed tree, because the same letters can be hidden in UTF-16.
    if root.getroottree().docinfo.doctype:  # type: ignore[union-attr] # missing in the stubs
        raise DoctypeError
    return root
