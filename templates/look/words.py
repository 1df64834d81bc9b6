"""Runs, paragraphs, tags, fields and tables, in the XML of Word."""

# ruff: noqa: E501 - a style reads as one line of a table

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from wgsec.formats.docx.names import R, W

NS = f'xmlns:w="{W}" xmlns:r="{R}"'


def r(words: str, look: str = "") -> str:
    """One run."""
    return f'<w:r>{f"<w:rPr>{look}</w:rPr>" if look else ""}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


TAB = "<w:r><w:tab/></w:r>"


def p(inner: str, style: str, ppr: str = "") -> str:
    """One paragraph; bare words become a run."""
    runs = inner if inner.startswith("<w:") else r(inner)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{ppr}</w:pPr>{runs}</w:p>'


def tag(statement: str, style: str = "BodyText") -> str:
    """A statement alone in its paragraph."""
    return p("{% " + statement + " %}", style)


def label(key: str) -> str:
    """A label of the catalogs."""
    return '{{ label("' + key + '") }}'


def field(instruction: str) -> str:
    """A field Word keeps up to date: the page, the number of pages."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def control(key: str, runs: str) -> str:
    """Words that cannot be typed over, with a key that no one sees."""
    return (
        f'<w:sdt><w:sdtPr><w:tag w:val="{key}"/><w:lock w:val="sdtContentLocked"/></w:sdtPr>'
        f"<w:sdtContent>{runs}</w:sdtContent></w:sdt>"
    )


def table(
    columns: list[tuple[int, str, str]], loop: str, caption: str, style: str = "WGTable", last: list[str] | None = None
) -> str:
    """A table of one repeated row: (width, heading, the cell's paragraphs or words) for each column.

    `last` is a row below, its cells' paragraphs. The last rows stay together: no page begins with one of them alone.
    """
    widths = [width for width, _, _ in columns]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    head = _row([p(heading, "TableHeading") for _, heading, _ in columns], widths, "<w:cantSplit/><w:tblHeader/>")
    first, *others = [cell if cell.startswith("<w:p>") else p(cell, "TableText") for _, _, cell in columns]
    cells = [_kept(first, f"loop.index {'>=' if last else '=='} loop.length - 1"), *others]
    opening = _row([tag(f"for {loop}", "TableText"), *(p("", "TableText") for _ in widths[1:])], widths, "")
    closing = _row([tag("endfor", "TableText"), *(p("", "TableText") for _ in widths[1:])], widths, "")
    below = _row(last, widths, "<w:cantSplit/>") if last else ""
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
        f"<w:tblCaption w:val={quoteattr(caption)}/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        f"{head}{opening}{_row(cells, widths, '<w:cantSplit/>')}{closing}{below}</w:tbl>"
    )


def _kept(cell: str, condition: str) -> str:
    """A row is kept with the next one by the first paragraph of its first cell."""
    first, end, rest = cell.partition("</w:p>")
    if "<w:keepNext/>" in first:
        return cell
    kept = first.replace("/>", "/><w:keepNext/>", 1)
    style = first.partition('w:val="')[2].partition('"')[0]
    return tag(f"if {condition}", style) + kept + end + tag("else", style) + first + end + tag("endif", style) + rest


def _row(cells: list[str], widths: list[int], look: str) -> str:
    inner = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
        for width, cell in zip(widths, cells, strict=True)
    )
    return f"<w:tr>{f'<w:trPr>{look}</w:trPr>' if look else ''}{inner}</w:tr>"
