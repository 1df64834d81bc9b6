"""Tables that come in and go out: CSV in the spellings that spreadsheets use, XLSX through `workbook`.

CSV is RFC 4180 with the liberties found in practice: comma, semicolon or tab, Excel's `sep=` line, UTF-8, UTF-16 or
Windows-1252. What is written starts with a byte order mark, without which Excel misreads accents.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

from wgsec.errors import Unreadable
from wgsec.facts.table import Row, Sheet
from wgsec.formats import decoding, workbook

MAX_BYTES = 20_000_000
MAX_ROWS = 10_000
MAX_COLUMNS = 100

_CUT = r"(?<=[,;\t\r\n])"  # where a spreadsheet of another language cuts a cell in two
_SEPARATORS = {"en": ","}
_FORMULA = r"""(?=['" \u00a0]*[=+\-@\t\r])"""
_QUOTE = "'"  # as spreadsheets themselves begin a text that is no formula
_INNER_QUOTE = "'\u00a0"  # inside a cell, where a list of others may have an apostrophe that is meant
_TO_ESCAPE = re.compile(f"(?:^|{_CUT}){_FORMULA}")
_ESCAPED = re.compile(f"(?:^{_QUOTE}|{_CUT}{_INNER_QUOTE}){_FORMULA}")
_LOCK = re.compile(r"~\$(.+)|\.~lock\.(.+)#")  # the file by which Excel or LibreOffice says who has a list open
_CONTROLS = re.compile("[\0-\b\x0e-\x1f\x7f]")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # an OLE file: .xls, or an .xlsx behind a password


def read(blob: bytes, name: str) -> Sheet:
    """The table in `blob`: the first visible sheet of an XLSX file, or CSV; `name` is only for the errors.

    Cells are text without space around them: dates ISO, times with their seconds if any, whole numbers without `.0`,
    formulas as their last values.
    Unreadable (table.error.*) for anything that is no table, is too big, or would lose something when read.
    """
    if lock := _LOCK.fullmatch(name):
        raise Unreadable("table.error.lock-file", file=name, list=lock[1] or lock[2])
    if len(blob) > MAX_BYTES:
        raise Unreadable("table.error.too-big", file=name, limit=MAX_BYTES // 1_000_000)
    if blob.startswith(_OLD_EXCEL):
        raise Unreadable("table.error.old-excel", file=name)
    records = workbook.records(blob, name, MAX_COLUMNS) if blob.startswith(_ZIP) else _records(blob, name)
    return _sheet(records, name)


def write_csv(header: Sequence[str], rows: Iterable[Sequence[str]], lang: str) -> bytes:
    """UTF-8 with a byte order mark; what a spreadsheet would run gets an apostrophe, which `read` removes.

    Cut where a spreadsheet in `lang` cuts: at commas, or where a comma stands in numbers, as in French, at semicolons.
    One of another language cuts elsewhere, and quotes within do not hold it.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=_SEPARATORS.get(lang, ";"))
    for row in (header, *rows):
        writer.writerow(map(_quoted, row))
    return out.getvalue().encode("utf-8-sig")


def write_xlsx(header: Sequence[str], rows: Iterable[Sequence[str]], title: str) -> bytes:
    """A workbook of one sheet named `title`, every cell text, the header bold and frozen; same input, same bytes.

    What reads as if it had such an apostrophe as in a CSV file gets another. Refused (table.error.cell-too-long) when a
    cell holds more than Excel opens: nothing is cut.
    """
    doubled = ([_ESCAPED.sub(r"\g<0>\g<0>", cell) for cell in row] for row in rows)
    return workbook.write(header, doubled, title)


def _sheet(records: Iterable[Row], name: str) -> Sheet:
    """The header (the first row that is not blank) and the rows under it."""
    header: tuple[str, ...] = ()
    rows: list[tuple[int, tuple[str, ...]]] = []
    broken: dict[tuple[int, int], Unreadable] = {}
    for number, record in records:
        faults = {i: cell for i, cell in enumerate(record) if isinstance(cell, Unreadable)}
        cells = tuple("" if isinstance(cell, Unreadable) else _plain(cell) for cell in record)
        _check_sizes(cells, number, name)
        if not any(cells) and not faults:
            continue
        if not header:
            if faults:
                column = workbook.letter(min(faults) + 1)
                raise Unreadable("table.error.formula-heading", file=name, row=number, column=column)
            header = _header(cells, name)
        elif any(cells[len(header) :]) or max(faults, default=0) >= len(header):
            raise Unreadable("table.error.no-heading", file=name, row=number, column=workbook.letter(len(header) + 1))
        else:
            rows.append((number, (*cells, *[""] * (len(header) - len(cells)))[: len(header)]))
            broken |= {(number, i): fault for i, fault in faults.items()}
        if len(rows) > MAX_ROWS:
            raise Unreadable("table.error.too-many-rows", file=name, limit=MAX_ROWS)
    if not header:
        raise Unreadable("table.error.empty", file=name)
    return _without_bare_columns(Sheet(header, tuple(rows), broken), name)


def _header(cells: tuple[str, ...], name: str) -> tuple[str, ...]:
    """The headings up to the last that says something; two that read the same are refused."""
    while not cells[-1]:
        cells = cells[:-1]
    seen: set[str] = set()
    for heading in filter(None, cells):
        if heading.casefold() in seen:
            raise Unreadable("table.error.double-heading", file=name, heading=heading)
        seen.add(heading.casefold())
    return cells


def _without_bare_columns(sheet: Sheet, name: str) -> Sheet:
    """Columns without heading are left out when they hold nothing, and refused when they do."""
    bare = [i for i, heading in enumerate(sheet.header) if not heading]
    for number, cells in sheet.rows:
        for i in bare:
            if cells[i] or (number, i) in sheet.broken:
                raise Unreadable("table.error.no-heading", file=name, row=number, column=workbook.letter(i + 1))
    kept = [i for i, heading in enumerate(sheet.header) if heading]
    rows = tuple((number, tuple(cells[i] for i in kept)) for number, cells in sheet.rows)
    broken = {(number, kept.index(i)): fault for (number, i), fault in sheet.broken.items()}
    return Sheet(tuple(sheet.header[i] for i in kept), rows, broken)


def _check_sizes(cells: tuple[str, ...], number: int, name: str) -> None:
    if len(cells) > MAX_COLUMNS and any(cells[MAX_COLUMNS:]):
        raise Unreadable("table.error.too-many-columns", file=name, limit=MAX_COLUMNS)
    for i, cell in enumerate(cells, 1):
        if len(cell) > workbook.MAX_CELL:
            column = workbook.letter(i)
            raise Unreadable("table.error.long-cell", file=name, row=number, column=column, limit=workbook.MAX_CELL)


def _quoted(cell: str) -> str:
    return _TO_ESCAPE.sub(lambda found: _INNER_QUOTE if found.start() else _QUOTE, cell)


def _plain(cell: str) -> str:
    """One kind of line break, no space around, and without the apostrophes that `write_csv` put.

    In a workbook too: a spreadsheet keeps the apostrophe of a CSV file that is saved as one. Somebody's own may begin a
    word anywhere but before a no-break space.
    """
    text = cell.replace("\r\n", "\n").replace("\r", "\n").strip()
    return _ESCAPED.sub("", text)


def _records(blob: bytes, name: str) -> Iterator[Row]:
    """The records of a CSV file, numbered as a spreadsheet numbers its rows."""
    text = _decode(blob, name)
    first, _, rest = text.partition("\n")
    if told := re.fullmatch(r"sep=(.)\r?", first, re.IGNORECASE):
        text, delimiter = rest, told[1]
    else:
        delimiter = _delimiter(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        yield from enumerate(map(tuple, reader), 1)
    except csv.Error as broken:
        # The only word the library has for its own limit (131,072 characters) is in the sentence.
        kind = "huge-cell" if "field limit" in str(broken) else "broken-quotes"
        raise Unreadable(f"table.error.{kind}", file=name, line=reader.line_num) from None


def _delimiter(text: str) -> str:
    """Of comma, semicolon and tab the one that cuts the first record into most cells, quotes respected."""

    def width(delimiter: str) -> int:
        records = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        try:
            return next((len(record) for record in records if "".join(record).strip(" ,;\t")), 0)
        except csv.Error:
            return 0

    return max(",;\t", key=width)


def _decode(blob: bytes, name: str) -> str:
    """The text of UTF-8, UTF-16 or Windows-1252; one file in two encodings is refused, as is what is no text."""
    encoding, *others = decoding.likely(blob)
    if others and not _is_utf8(blob, name):
        (encoding,) = others
    try:
        text = blob.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError:
        raise Unreadable("table.error.not-text", file=name) from None
    if _CONTROLS.search(text):
        raise Unreadable("table.error.not-text", file=name)
    return text


def _is_utf8(blob: bytes, name: str) -> bool:
    """Whether every line is UTF-8; Unreadable when some lines with accents are and others are not."""
    good = bad = 0
    for number, line in enumerate(blob.split(b"\n"), 1):
        if line.isascii():
            continue
        try:
            line.decode("utf-8")
            good = good or number
        except UnicodeDecodeError:
            bad = bad or number
        if good and bad:
            raise Unreadable("table.error.two-encodings", file=name, first=min(good, bad), second=max(good, bad))
    return not bad
