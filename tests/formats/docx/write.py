"""Templates written for one test each, and what came out of the press."""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

from tests.formats import sheets
from wgsec.facts.text import Blocks
from wgsec.formats import docx
from wgsec.formats.docx import package
from wgsec.formats.docx.names import IN_W
from wgsec.papers.masthead import Masthead

TEXT = "TableText"
TEMPLATES = Path(__file__).parents[3] / "templates"


def _made() -> ModuleType:
    """`templates/build.py`, which is no module of a package."""
    spec = importlib.util.spec_from_file_location("build", TEMPLATES / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


build = _made()


@dataclass(frozen=True, slots=True)
class Item:
    """One of a list."""

    title: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The smallest sheet with one of everything."""

    masthead: Masthead
    title: str = "Title"
    count: int = 3
    items: tuple[Item, ...] = ()
    body: Blocks = ()
    nested: tuple[tuple[str, ...], ...] = field(default=())


def sheet(lang: str = "en", **fields: object) -> Sheet:
    return Sheet(
        sheets.masthead(lang, "ITC-WG(2027)OJ3", ("Agenda", "Ordre du jour", "Orden del día"), notice=False), **fields
    )


def p(inner: str, style: str = "BodyText") -> str:
    """A paragraph of a template: words, or runs."""
    return build.p(inner, style)


def template(*paragraphs: str) -> bytes:
    """A template of the house style with these paragraphs (words or XML)."""
    return build.docx("".join(text if text.startswith("<w:") else p(text) for text in paragraphs))


def row(*cells: str) -> str:
    """A table of one row."""
    width = '<w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr>'
    return f"<w:tr>{''.join(f'<w:tc>{width}{p(cell, TEXT)}</w:tc>' for cell in cells)}</w:tr>"


def table(*rows: str) -> str:
    """A table of these rows."""
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def root(blob: bytes, part: str = "word/document.xml"):
    return package.tree(package.read(blob, "test.docx")[part], part, "test.docx")


def paragraphs(blob: bytes, part: str = "word/document.xml") -> list[str]:
    """The text of every paragraph; a tab and a line break are what they are."""
    signs = {"tab": "\t", "br": "\n"}
    return [
        "".join(
            piece.text or "" if piece.tag.endswith("}t") else signs[piece.tag.rpartition("}")[2]]
            for piece in paragraph.iterfind(".//w:r/*", IN_W)
            if piece.tag.rpartition("}")[2] in ("t", "tab", "br")
        )
        for paragraph in root(blob, part).iterfind(".//w:p", IN_W)
    ]


def printed(*texts: str, lang: str = "en", **fields: object) -> list[str]:
    """What a template of these paragraphs prints for a sheet of these fields."""
    return paragraphs(docx.fill(template(*texts), sheet(lang, **fields)))
