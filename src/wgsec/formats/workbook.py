"""XLSX workbooks (ECMA-376, SpreadsheetML): the records of a foreign one, and a plain one of our own.

Reading is openpyxl's, behind checks of the package: it would follow a row number of 10**12 and declared entities.
Writing is eight small parts made here, because openpyxl puts the clock into every file and works in temporary ones.
"""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from wgsec.errors import Refused, Unreadable
from wgsec.facts.table import Row
from wgsec.formats import parcel, xml

if TYPE_CHECKING:
    from openpyxl.cell.read_only import ReadOnlyCell
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

MAX_UNPACKED = 100_000_000
MAX_MARKS = 500_000  # signs "<" in one part: an element has one or two, a cell four; openpyxl reads them in seconds
_TOO_LONG = re.compile(rb"<[^<]{262144}")  # more than the longest text of a cell, however it is spelt
LIMITS = parcel.Limits(files=2_000, one=MAX_UNPACKED, all=MAX_UNPACKED)
LAST_ROW = 1_048_576  # of a worksheet, by Excel's specification
MAX_CELL = 32_767  # characters, by Excel's specification
MAX_WIDTH = 60  # of a column we write, in characters

_ENCODING = re.compile(rb"""<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)["']""")
_SAFE_ENCODINGS = (b"utf-8", b"utf-16", b"us-ascii", b"ascii")
_ESCAPE = re.compile(r"_x(005F|00[01][0-9A-F])_", re.IGNORECASE)
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_MAYBE_FORMULA = re.compile(rb"<\0?(?:[\w\0]+:\0?)?f\0?[ />]")
_PLACE = re.compile("[A-Z]+[0-9]+")
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f]")


def letter(column: int) -> str:
    """The letters of a column counted from 1: A, Z, AA."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def records(blob: bytes, name: str, width: int) -> Iterator[Row]:
    """The rows of the first visible sheet as text, `width` + 1 cells at most; Unreadable if it is no sound XLSX.

    A cell without a value that its formula should have is the Unreadable that says so.
    """
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl remarks on what it leaves out: styles, validations, pictures
        try:
            _check_package(blob, name)
            book = load_workbook(io.BytesIO(blob), read_only=True, data_only=True, keep_links=False)
            sheet = next(sheet for sheet in book.worksheets if sheet.sheet_state == "visible")
            yield from _rows(sheet, name, width, _uncalculated(blob, sheet))
        except Unreadable:
            raise
        except Exception as broken:
            # zipfile, zlib and openpyxl let a dozen kinds of errors through when bytes do not hold what they promise.
            raise Unreadable("table.error.broken-workbook", file=name) from broken


def _check_package(blob: bytes, name: str) -> None:
    """Refuses what is no workbook, unpacks too big, or carries a document type or an encoding that could hide one.

    And what openpyxl would take minutes and the memory for: it reads a row, a text or a tag as a whole, however long.
    """
    found = False
    try:
        for part, content in parcel.unpack(blob, LIMITS):
            found = found or part == "xl/workbook.xml"
            if part.endswith((".xml", ".rels")):
                _check_xml(content, name)
    except parcel.TooLargeParcelError as large:
        raise Unreadable("table.error.unpacks-too-big", file=name, limit=MAX_UNPACKED // 1_000_000) from large
    if not found:
        raise Unreadable("table.error.not-a-workbook", file=name)


def _uncalculated(blob: bytes, sheet: ReadOnlyWorksheet) -> frozenset[str]:
    """The places (`B2`) of formulas without their value, which openpyxl gives as empty cells; a text may be empty."""
    place: str = sheet._worksheet_path  # type: ignore[attr-defined] # not in the stubs
    part = next(content for path, content in parcel.unpack(blob, LIMITS) if path == place)
    if not _MAYBE_FORMULA.search(part):
        return frozenset()
    found = set()
    for cell in xml.tree(part).iter(f"{{{_MAIN}}}c"):
        is_formula = cell.find(f"{{{_MAIN}}}f") is not None
        if is_formula and cell.get("t") != "str" and not cell.findtext(f"{{{_MAIN}}}v"):
            told = cell.get("r") or ""
            if not _PLACE.fullmatch(told):
                raise Unreadable("table.error.uncalculated")
            found.add(told)
    return frozenset(found)


def _check_xml(part: bytes, name: str) -> None:
    ascii_only = part.replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe \t\r\n")
    told = _ENCODING.match(ascii_only)
    strange = told is not None and told[1].lower() not in _SAFE_ENCODINGS
    if not ascii_only.startswith(b"<") or strange or b"<!DOCTYPE" in ascii_only or b"<!ENTITY" in ascii_only:
        raise Unreadable("table.error.broken-workbook", file=name)
    if ascii_only.count(b"<") > MAX_MARKS or _TOO_LONG.search(ascii_only):
        raise Unreadable("table.error.too-full", file=name)


def _rows(sheet: ReadOnlyWorksheet, name: str, width: int, uncalculated: Collection[str]) -> Iterator[Row]:
    sheet.reset_dimensions()  # the declared size may be a lie
    # The stub borrows this method from another class, whose cells are not those of a sheet that is only read.
    rows: Iterable[tuple[ReadOnlyCell, ...]] = sheet.iter_rows(max_col=width + 1)  # type: ignore[misc, assignment]
    before: tuple[ReadOnlyCell, ...] | None = None
    for number, cells in enumerate(rows, 1):
        if number > LAST_ROW:
            raise Unreadable("table.error.too-many-rows", file=name, limit=LAST_ROW)
        # One format far down makes openpyxl give one and the same row, of cells that hold nothing, for all above it.
        if cells is not before:
            places = [f"{letter(i)}{number}" for i in range(1, len(cells) + 1)] if uncalculated else []
            lacking = {i for i, place in enumerate(places) if place in uncalculated}
            if lacking or any(cell.value is not None for cell in cells):
                yield number, tuple(_said(cell, lacks=i in lacking) for i, cell in enumerate(cells))
        before = cells


def _said(cell: ReadOnlyCell, *, lacks: bool) -> str | Unreadable:
    """What a cell says, or why it says nothing."""
    if lacks:
        return Unreadable("table.error.uncalculated")
    if cell.data_type == "e":
        return Unreadable("table.error.error-value", value=str(cell.value))
    return _text(cell.value)


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).upper()
        case float() | int():
            return format(value, ".15g") if abs(value) < 1e15 else str(value)
        case datetime():
            midnight = value.time() == time()
            return value.date().isoformat() if midnight else value.isoformat(" ", _precision(value))
        case date():
            return value.isoformat()
        case time():
            return value.isoformat(_precision(value))
        case timedelta():
            return str(value)
    return _ESCAPE.sub(lambda code: chr(int(code[1], 16)), str(value))


def _precision(value: datetime | time) -> str:
    """Nothing is cut off: a time has seconds, and less, where it has any."""
    return "auto" if value.second or value.microsecond else "minutes"


# Writing

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"

_STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill '
    'patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1">'
    "<border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    # 49 is Excel's own format "text"; quotePrefix keeps a cell text even after somebody edited it.
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" '
    'applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" '
    'applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)
_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types">'
    f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/>'
    f'<Override PartName="/xl/sharedStrings.xml" ContentType="{_TYPE}.sharedStrings+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
    f'<Override PartName="/docProps/core.xml" ContentType="{_CORE}"/></Types>'
)
_ROOT_RELATIONS = (
    f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
    f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
    "</Relationships>"
)
_BOOK_RELATIONS = (
    f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.xml"/>'
    f'<Relationship Id="rId3" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
)


def write(header: Sequence[str], rows: Iterable[Sequence[str]], title: str) -> bytes:
    """A workbook of one sheet: text in every cell, header bold and frozen, no clock, the same bytes every time.

    Refused when a cell holds more than Excel opens.
    """
    table = [tuple(header), *(tuple(row) for row in rows)]
    _check_cells(table)
    # Excel rewrites a sheet with its texts inside on first save; so they stand in the table of shared strings.
    strings = {text: i for i, text in enumerate(dict.fromkeys(cell for row in table for cell in row))}
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _ROOT_RELATIONS,
        "docProps/core.xml": _core(title),
        "xl/workbook.xml": _book(title),
        "xl/_rels/workbook.xml.rels": _BOOK_RELATIONS,
        "xl/styles.xml": _STYLES,
        "xl/sharedStrings.xml": _shared(strings, sum(map(len, table))),
        "xl/worksheets/sheet1.xml": _worksheet(table, strings),
    }
    return parcel.pack((path, (_XML + said).encode()) for path, said in parts.items())


def _core(title: str) -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(_clean(title))}</dc:title>'
        "</cp:coreProperties>"
    )


def _book(title: str) -> str:
    # Excel refuses a sheet name over 31 characters, with an apostrophe at an end, or none at all.
    name = _NOT_IN_A_NAME.sub(" ", _clean(title))[:31].strip(" '") or "1"
    return (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        f'<sheet name={quoteattr(name)} sheetId="1" r:id="rId1"/></sheets></workbook>'
    )


def _check_cells(table: Sequence[Sequence[str]]) -> None:
    for number, row in enumerate(table, 1):
        for i, text in enumerate(row, 1):
            if len(text) > MAX_CELL:
                raise Refused("table.error.cell-too-long", row=number, column=letter(i), limit=MAX_CELL)


def _shared(strings: Iterable[str], uses: int) -> str:
    items = [f'<si><t xml:space="preserve">{escape(_clean(text))}</t></si>' for text in strings]
    return f'<sst xmlns="{_MAIN}" count="{uses}" uniqueCount="{len(items)}">{"".join(items)}</sst>'


def _worksheet(table: Sequence[Sequence[str]], strings: Mapping[str, int]) -> str:
    body = "".join(_row(number, [strings[cell] for cell in row]) for number, row in enumerate(table, 1))
    return (
        f'<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
        f"<cols>{_columns(table)}</cols><sheetData>{body}</sheetData></worksheet>"
    )


def _columns(table: Sequence[Sequence[str]]) -> str:
    count = max(1, *map(len, table))
    longest = [max((len(row[i]) for row in table if i < len(row)), default=0) for i in range(count)]
    return "".join(
        f'<col min="{i}" max="{i}" width="{min(n, MAX_WIDTH) + 2}" customWidth="1"/>' for i, n in enumerate(longest, 1)
    )


def _row(number: int, cells: Sequence[int]) -> str:
    style = 1 if number == 1 else 2
    body = (f'<c r="{letter(i)}{number}" s="{style}" t="s"><v>{cell}</v></c>' for i, cell in enumerate(cells, 1))
    return f'<row r="{number}">{"".join(body)}</row>'


def _clean(text: str) -> str:
    """Without what XML cannot hold, and with what looks like Excel's own escapes made literal (ECMA-376 22.4.2.4)."""
    return _LOOKS_ESCAPED.sub("_x005F_", xml.legal(text))
