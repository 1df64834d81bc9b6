"""The names of WordprocessingML: namespaces, element names and the order the schema asks for."""

from __future__ import annotations

from typing import Final

from lxml import etree

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W14: Final = "http://schemas.microsoft.com/office/word/2010/wordml"
RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
XML: Final = "http://www.w3.org/XML/1998/namespace"
# The name and number of a picture.
DOC_PR: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
# Whatever older versions of Word drew.
VML: Final = "{urn:schemas-microsoft-com:vml}*"
IN_W: Final = {"w": W}
DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

DOCUMENT: Final = "word/document.xml"
STYLES: Final = "word/styles.xml"
NUMBERING: Final = "word/numbering.xml"
SETTINGS: Final = "word/settings.xml"
FOOTNOTES: Final = "word/footnotes.xml"
CORE: Final = "docProps/core.xml"
APP: Final = "docProps/app.xml"
CONTENT_TYPES: Final = "[Content_Types].xml"
ROOT_RELATIONS: Final = "_rels/.rels"
DOCUMENT_RELATIONS: Final = "word/_rels/document.xml.rels"

# The proofing language Word knows for each language of ours.
LOCALES: Final = {"en": "en-GB", "fr": "fr-FR", "es": "es-ES"}

# ECMA-376 part 1, 17.3.2.28: the order of the properties of a run.
RUN_ORDER: Final = {
    name: place
    for place, name in enumerate(
        [
            "ins",
            "del",
            "moveFrom",
            "moveTo",
            "rStyle",
            "rFonts",
            "b",
            "bCs",
            "i",
            "iCs",
            "caps",
            "smallCaps",
            "strike",
            "dstrike",
            "outline",
            "shadow",
            "emboss",
            "imprint",
            "noProof",
            "snapToGrid",
            "vanish",
            "webHidden",
            "color",
            "spacing",
            "w",
            "kern",
            "position",
            "sz",
            "szCs",
            "highlight",
            "u",
            "effect",
            "bdr",
            "shd",
            "fitText",
            "vertAlign",
            "rtl",
            "cs",
            "em",
            "lang",
            "eastAsianLayout",
            "specVanish",
            "oMath",
            "rPrChange",
        ]
    )
}


def w(name: str) -> str:
    """`{namespace}name` of WordprocessingML."""
    return f"{{{W}}}{name}"


def r(name: str) -> str:
    """`{namespace}name` of a relationship attribute."""
    return f"{{{R}}}{name}"


def local(element: etree._Element) -> str:
    """The name without its namespace."""
    return etree.QName(element).localname


def locale(lang: str) -> str:
    """`fr-FR` for `fr`; a tag that is already a locale stays as it is."""
    return LOCALES.get(lang, lang)


def serialised(root: etree._Element) -> bytes:
    """The bytes of a part."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
