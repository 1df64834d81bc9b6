"""The file of a template: its parts, their types and relations, the size of the page."""

# ruff: noqa: E501 - a style reads as one line of a table

from __future__ import annotations

from look.frame import foot, head
from look.lists import numbering
from look.properties import space
from look.styles import styles
from look.words import NS, p
from wgsec.formats.docx import package
from wgsec.formats.docx.names import DECLARATION, RELATIONSHIPS, R

WORDML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PORTRAIT, LANDSCAPE = 9070, 14004


def docx(body: str, *, landscape: bool = False) -> bytes:
    """A template with this body."""
    width = LANDSCAPE if landscape else PORTRAIT
    size = (
        '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>' if landscape else '<w:pgSz w:w="11906" w:h="16838"/>'
    )
    references = "".join(
        f'<w:{kind}Reference w:type="{on}" r:id="{relation}"/>'
        for kind, on, relation in (
            ("header", "default", "rId10"), ("header", "first", "rId11"), ("footer", "default", "rId12"), ("footer", "first", "rId12"),
        )
    )  # fmt: skip
    section = (
        f'<w:sectPr>{references}{size}<w:pgMar w:top="1134" w:right="1417" w:bottom="1134" w:left="1417" w:header="454" '
        'w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>'
    )
    kinds = {
        "document": ("document.main", f"<w:document {NS}><w:body>{body}{section}</w:body></w:document>"),
        "header1": ("header", f"<w:hdr {NS}>{head()}</w:hdr>"),
        "header2": ("header", f"<w:hdr {NS}>{p('', 'Header')}</w:hdr>"),
        "footer1": ("footer", f"<w:ftr {NS}>{foot()}</w:ftr>"),
        "footnotes": ("footnotes", f"<w:footnotes {NS}>{_separators()}</w:footnotes>"),
        "settings": ("settings", _settings()),
    }
    parts = {f"word/{name}.xml": f"{DECLARATION}{xml}" for name, (_, xml) in kinds.items()}
    parts |= {"word/styles.xml": styles(width), "word/numbering.xml": numbering()}
    types = {name: kind for name, (kind, _) in kinds.items()} | {"styles": "styles", "numbering": "numbering"}
    parts |= {
        "[Content_Types].xml": _types(types),
        "_rels/.rels": _root(),
        "word/_rels/document.xml.rels": _relations(),
    }
    return package.write({name: xml.encode() for name, xml in parts.items()})


def _separators() -> str:
    return "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:pPr>{space(0, 0, 240)}</w:pPr><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
    )


def _settings() -> str:
    return (
        f'<w:settings {NS}><w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/><w:footnotePr><w:footnote w:id="-1"/>'
        '<w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-GB"/>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def _types(kinds: dict[str, str]) -> str:
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{WORDML}.{kind}+xml"/>' for name, kind in kinds.items()
    )
    return (
        f'{DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/>{overrides}</Types>'
    )


def _root() -> str:
    return f'{DECLARATION}<Relationships xmlns="{RELATIONSHIPS}"><Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>'


def _relations() -> str:
    targets = (
        ("rId1", "styles", "styles"), ("rId2", "numbering", "numbering"), ("rId3", "settings", "settings"),
        ("rId4", "footnotes", "footnotes"), ("rId10", "header", "header1"), ("rId11", "header", "header2"), ("rId12", "footer", "footer1"),
    )  # fmt: skip
    inner = "".join(f'<Relationship Id="{key}" Type="{R}/{kind}" Target="{part}.xml"/>' for key, kind, part in targets)
    return f'{DECLARATION}<Relationships xmlns="{RELATIONSHIPS}">{inner}</Relationships>'
