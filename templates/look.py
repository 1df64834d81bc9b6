"""The house style of the shipped templates: styles, lists, margins, page heads and feet; imported by build.py."""

# ruff: noqa: E501 - a style reads as one line of a table

from __future__ import annotations

import itertools
from xml.sax.saxutils import escape, quoteattr

from wgsec.formats.docx import package
from wgsec.formats.docx.names import DECLARATION, RELATIONSHIPS, R, W

NS = f'xmlns:w="{W}" xmlns:r="{R}"'
WORDML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NAVY, BLUE, PALE, GREY, LINE = "1F3864", "2E5C8A", "EEF3F9", "595959", "BFC9D9"
FONT = "Calibri"
PORTRAIT, LANDSCAPE = 9070, 14004


# Words, paragraphs, tables


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


# Styles


def _size(points: float) -> str:
    return f'<w:sz w:val="{int(points * 2)}"/><w:szCs w:val="{int(points * 2)}"/>'


def _color(color: str) -> str:
    return f'<w:color w:val="{color}"/>'


def _space(before: int, after: int, line: int = 0) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}"{f""" w:line="{line}" w:lineRule="auto" """ if line else ""}/>'


def _style(key: str, name: str, based: str, ppr: str = "", rpr: str = "", following: str = "") -> str:
    own = ' w:customStyle="1"' if name.startswith("WG ") else ""
    return (
        f'<w:style w:type="paragraph"{own} w:styleId="{key}"><w:name w:val="{name}"/><w:basedOn w:val="{based}"/>'
        f"{f'<w:next w:val={quoteattr(following)}/>' if following else ''}<w:qFormat/>"
        f"{f'<w:pPr>{ppr}</w:pPr>' if ppr else ''}{f'<w:rPr>{rpr}</w:rPr>' if rpr else ''}</w:style>"
    )


def _letters(key: str, name: str, rpr: str) -> str:
    own = ' w:customStyle="1"' if name.startswith("WG ") else ""
    return (
        f'<w:style w:type="character"{own} w:styleId="{key}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{rpr}</w:rPr></w:style>'
    )


def _border(side: str, size: int, color: str, space: int = 4) -> str:
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{color}"/>'


BASE = (
    f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
    f'{_size(11)}<w:lang w:val="en-GB" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
    f"<w:pPrDefault><w:pPr>{_space(0, 120, 269)}</w:pPr></w:pPrDefault></w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>'
    '<w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>'
    '<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
)
HEAD = (
    f'<w:tblStylePr w:type="firstRow"><w:rPr><w:b/>{_color("FFFFFF")}</w:rPr><w:tcPr>'
    f'<w:shd w:val="clear" w:color="auto" w:fill="{NAVY}"/></w:tcPr></w:tblStylePr>'
)
# The rows of a table are parted by fine lines, its head is dark: WCAG contrast 11:1.
TABLE = (
    '<w:style w:type="table" w:customStyle="1" w:styleId="WGTable"><w:name w:val="WG Table"/><w:basedOn w:val="TableNormal"/>'
    f'<w:qFormat/><w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblBorders>{_border("top", 4, NAVY, 0)}'
    f"{_border('bottom', 8, NAVY, 0)}{_border('insideH', 4, LINE, 0)}</w:tblBorders><w:tblCellMar>"
    '<w:top w:w="28" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>'
    f"</w:tblCellMar></w:tblPr>{HEAD}</w:style>"
)
# With lines between the columns too, where an empty cell must be seen.
GRID = (
    '<w:style w:type="table" w:customStyle="1" w:styleId="WGGrid"><w:name w:val="WG Grid"/><w:basedOn w:val="WGTable"/>'
    f"<w:qFormat/><w:tblPr><w:tblBorders>{_border('top', 4, NAVY, 0)}{_border('left', 4, LINE, 0)}{_border('bottom', 8, NAVY, 0)}"
    f"{_border('right', 4, LINE, 0)}{_border('insideH', 4, LINE, 0)}{_border('insideV', 4, LINE, 0)}</w:tblBorders></w:tblPr>{HEAD}</w:style>"
)


def styles(width: int) -> str:
    """The styles part; `width` of the text in twips."""
    right = f'<w:tabs><w:tab w:val="right" w:pos="{width}"/></w:tabs>'
    hang = '<w:ind w:left="567" w:hanging="567"/>'
    tabs = '<w:tabs><w:tab w:val="left" w:pos="567"/></w:tabs>'
    keep = "<w:keepNext/><w:keepLines/>"
    bar = f"<w:pBdr>{_border('top', 4, PALE)}{_border('left', 24, BLUE, 8)}{_border('bottom', 4, PALE)}</w:pBdr>"
    box = f'{bar}<w:shd w:val="clear" w:color="auto" w:fill="{PALE}"/>{_space(0, 120)}'
    number = '<w:numPr>{level}<w:numId w:val="{list}"/></w:numPr>'
    below = f"<w:pBdr>{_border('bottom', 8, NAVY, 6)}</w:pBdr>"
    amber = '<w:shd w:val="clear" w:color="auto" w:fill="FFF4D6"/>'
    level = '<w:ilvl w:val="{}"/>'.format
    entry = f'<w:tabs><w:tab w:val="left" w:pos="{{}}"/><w:tab w:val="right" w:leader="dot" w:pos="{width}"/></w:tabs>'.format
    every = [
        _style("BodyText", "Body Text", "Normal"),
        _style(
            "Kind",
            "WG Kind",
            "Normal",
            f"<w:keepNext/>{_space(160, 40, 240)}",
            f"<w:b/><w:caps/>{_color(BLUE)}{_size(11)}",
            "Title",
        ),
        _style(
            "Title",
            "Title",
            "Normal",
            f"<w:keepNext/>{_space(0, 60, 240)}",
            f"<w:b/>{_color(NAVY)}{_size(21)}",
            "Subtitle",
        ),
        _style("Subtitle", "Subtitle", "Normal", _space(0, 180, 240), f"{_color(GREY)}{_size(12)}", "BodyText"),
        _style(
            "Heading1",
            "heading 1",
            "Normal",
            f'{keep}{tabs}{_space(320, 100, 240)}{hang}<w:outlineLvl w:val="0"/>',
            f"<w:b/>{_color(NAVY)}{_size(14)}",
            "BodyText",
        ),
        _style(
            "Heading2",
            "heading 2",
            "Normal",
            f'{keep}{tabs}{_space(240, 80, 240)}{hang}<w:outlineLvl w:val="1"/>',
            f"<w:b/>{_color(BLUE)}{_size(12)}",
            "BodyText",
        ),
        *(
            _style(
                f"Heading{n}",
                f"heading {n}",
                "Normal",
                f'{keep}{_space(200, 60, 240)}<w:outlineLvl w:val="{n - 1}"/>',
                f"<w:b/>{_color(NAVY)}{_size(11)}",
                "BodyText",
            )
            for n in (3, 4, 5, 6)
        ),
        _style(
            "HeadingUnnumbered",
            "WG Heading Unnumbered",
            "Heading1",
            '<w:ind w:left="0" w:firstLine="0"/>',
            "",
            "BodyText",
        ),
        _style(
            "HeadingItem",
            "WG Heading Item",
            "Heading1",
            '<w:tabs><w:tab w:val="clear" w:pos="567"/><w:tab w:val="left" w:pos="1134"/></w:tabs><w:ind w:left="1134" w:hanging="1134"/>',
            "",
            "NumberedPara",
        ),
        _style(
            "HeadingChapter",
            "WG Heading Chapter",
            "Heading1",
            f"<w:pageBreakBefore/>{_space(0, 100, 240)}",
            "",
            "BodyText",
        ),
        _style(
            "HeadingAnnex",
            "WG Heading Annex",
            "Heading1",
            f'<w:pageBreakBefore/>{_space(0, 100, 240)}<w:ind w:left="0" w:firstLine="0"/>',
            "",
            "BodyText",
        ),
        _style("HeadingGroup", "WG Heading Group", "Heading2", '<w:ind w:left="0" w:firstLine="0"/>', "", "BodyText"),
        _style(
            "TOCHeading",
            "TOC Heading",
            "Normal",
            f"<w:keepNext/>{_space(240, 80)}",
            f"<w:b/>{_color(NAVY)}{_size(14)}",
            "BodyText",
        ),
        _style(
            "TOC1",
            "toc 1",
            "Normal",
            entry(454) + _space(60, 0, 240) + '<w:ind w:left="454" w:hanging="454"/>',
            "<w:b/>",
        ),
        _style(
            "TOC2",
            "toc 2",
            "Normal",
            entry(1021) + _space(0, 0, 240) + '<w:ind w:left="1021" w:hanging="567"/>',
        ),
        _style("Header", "header", "Normal", f"{right}{_space(0, 0, 240)}", f"{_color(GREY)}{_size(9)}"),
        _style(
            "Footer",
            "footer",
            "Normal",
            f"<w:pBdr>{_border('top', 4, LINE)}</w:pBdr>{right}{_space(0, 0, 240)}",
            f"{_color(GREY)}{_size(9)}",
        ),
        _style(
            "Organisation",
            "WG Organisation",
            "Normal",
            f"{right}{_space(0, 0, 240)}",
            f"<w:b/>{_color(NAVY)}{_size(10.5)}",
        ),
        _style(
            "DocumentData", "WG Document Data", "Normal", f"{right}{_space(20, 0, 240)}", f"{_color(GREY)}{_size(10)}"
        ),
        _style("LastData", "WG Document Data Last", "DocumentData", f"{below}{_space(20, 60, 240)}"),
        _style(
            "Notice",
            "WG Notice",
            "Normal",
            f'<w:keepLines/>{amber}{_space(60, 60, 240)}<w:jc w:val="center"/>',
            f"<w:b/>{_color('6B4400')}{_size(9.5)}",
        ),
        _style("NoticeRunning", "WG Notice Running", "Notice", _space(20, 20, 240), _size(8)),
        _style("Status", "WG Status", "Normal", _space(0, 200), f"<w:b/>{_color(NAVY)}", "BodyText"),
        _style(
            "ItemData",
            "WG Item Data",
            "Normal",
            _space(0, 80, 240),
            f"{_color(GREY)}{_size(10)}",
            "BodyText",
        ),
        _style(
            "Paper",
            "WG Paper",
            "Normal",
            '<w:keepLines/><w:tabs><w:tab w:val="left" w:pos="3119"/></w:tabs>'
            + _space(0, 100, 240)
            + '<w:ind w:left="3119" w:hanging="3119"/><w:contextualSpacing/>',
            _size(10),
        ),
        _style("NumberedPara", "WG Numbered Paragraph", "BodyText", number.format(level="", list=1)),
        _style("NumberedParaList", "WG Numbered Paragraph List", "BodyText", number.format(level=level(1), list=1)),
        _style("NumberedParaBullet", "WG Numbered Paragraph Bullet", "BodyText", number.format(level="", list=8)),
        _style("Decision", "WG Decision", "BodyText", f'<w:keepLines/>{box}<w:ind w:left="284" w:right="113"/>'),
        _style(
            "DecisionList",
            "WG Decision List",
            "Decision",
            number.format(level="", list=4) + '<w:ind w:left="284" w:right="113" w:firstLine="0"/>',
        ),
        _style(
            "DecisionBullet",
            "WG Decision Bullet",
            "Decision",
            number.format(level="", list=5) + '<w:ind w:left="284" w:right="113" w:firstLine="0"/>',
        ),
        _style(
            "DecisionLabel",
            "WG Decision Label",
            "Normal",
            f'<w:keepNext/>{_space(160, 80, 240)}<w:ind w:left="113"/>',
            f"<w:b/>{_color(NAVY)}",
            "Decision",
        ),
        _style(
            "Quote",
            "Quote",
            "BodyText",
            f'<w:pBdr>{_border("left", 12, LINE, 10)}</w:pBdr><w:ind w:left="454" w:right="454"/>',
            "<w:i/>" + _color("404040"),
        ),
        _style("ListBullet", "List Bullet", "Normal", number.format(level="", list=2) + _space(0, 60)),
        _style("ListNumber", "List Number", "Normal", number.format(level="", list=3) + _space(0, 60)),
        _style("ListContinue", "List Continue", "Normal", _space(0, 60) + '<w:ind w:left="454"/>'),
        _style("FootnoteText", "footnote text", "Normal", _space(0, 40, 240), _size(9)),
        _style("TableText", "WG Table Text", "Normal", _space(30, 30, 252), _size(10)),
        _style("TableHeading", "WG Table Heading", "TableText", "<w:keepNext/>", "<w:b/>"),
        _style("TableStrong", "WG Table Strong", "TableText", "", "<w:b/>"),
        _style("TableSmall", "WG Table Small", "TableText", _space(0, 30, 240), f"{_color(GREY)}{_size(9)}"),
        _style("TableKey", "WG Table Key", "TableText", _space(50, 30, 240), f"{_color(GREY)}{_size(8)}"),
        _style("TableBreak", "WG Table Break", "TableText", "", "<w:i/>" + _color(GREY)),
        _style("TableTextList", "WG Table Text List", "TableText", number.format(level="", list=6)),
        _style("TableTextBullet", "WG Table Text Bullet", "TableText", number.format(level="", list=7)),
        _style("EndMark", "WG End Mark", "Normal", _space(360, 0) + '<w:jc w:val="center"/>', _color(GREY)),
        _letters("Hyperlink", "Hyperlink", _color("0B4F8A") + '<w:u w:val="single"/>'),
        _letters("FootnoteReference", "footnote reference", '<w:vertAlign w:val="superscript"/>'),
        _letters("Code", "WG Code", '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>' + _size(10)),
    ]
    return f"{DECLARATION}<w:styles {NS}>{BASE}{''.join(every)}{TABLE}{GRID}</w:styles>"


# Lists


# Three kinds of numbers, thrice: a text as deep as CommonMark allows has a level of its own down to the ninth.
NUMBERS = (("decimal", "%{}."), ("lowerLetter", "(%{})"), ("lowerRoman", "(%{})")) * 3
LETTERS = (*NUMBERS[1:3], *NUMBERS[:1]) * 3


def _level(number: int, kind: str, text: str, left: int, hanging: int, style: str = "", suffix: str = "") -> str:
    linked = f'<w:pStyle w:val="{style}"/>' if style else ""
    after = f'<w:suff w:val="{suffix}"/>' if suffix else ""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{linked}{after}<w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr></w:lvl>'
    )


def _numbers(kinds: tuple[tuple[str, str], ...], left: int, step: int, *styles: str) -> str:
    """The nine levels of a list that counts; the first hang as far as they stand in."""
    suffix = "" if step else "space"
    return "".join(
        _level(n, kind, sign.format(n + 1), left + step * n, (step if n else left) if step else 0, style, suffix)
        for n, ((kind, sign), style) in enumerate(zip(kinds, (*styles, *[""] * 9), strict=False))
    )


def _bullets(left: int, step: int, hanging: int, style: str) -> str:
    """The nine levels of a list that does not."""
    signs = itertools.cycle("•–") if hanging else itertools.repeat("–")
    return "".join(
        _level(n, "bullet", sign, left + step * n, hanging, "" if n else style, "" if hanging else "space")
        for n, sign in zip(range(9), signs, strict=False)
    )


def numbering() -> str:
    """The lists: numbered paragraphs 1. (a) (i); bullets; numbers; and those of boxes and table cells."""
    every = [
        _numbers(NUMBERS, 567, 454, "NumberedPara", "NumberedParaList"),
        _bullets(454, 340, 284, "ListBullet"),
        _numbers(NUMBERS, 454, 454, "ListNumber"),
        _numbers(LETTERS, 284, 0, "DecisionList"),
        _bullets(284, 0, 0, "DecisionBullet"),
        _numbers(NUMBERS, 284, 284, "TableTextList"),
        _bullets(227, 227, 227, "TableTextBullet"),
        _bullets(851, 284, 284, "NumberedParaBullet"),
    ]
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{n}"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        for n, levels in enumerate(every, 1)
    )
    nums = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in range(1, len(every) + 1))
    return f"{DECLARATION}<w:numbering {NS}>{abstract}{nums}</w:numbering>"


# The masthead, page heads and feet


def masthead() -> str:
    """The masthead, at the head of the text: what stands in a page's head is not read aloud."""
    return (
        p(r("{{ masthead.organisation }}") + TAB + r("{{ masthead.symbol }}", _size(12)), "Organisation")
        + p("{{ masthead.body }}", "DocumentData")
        + p(r("{{ masthead.distribution }}") + TAB + r("{{ masthead.date_text }}"), "DocumentData")
        + p("{{ masthead.original }}", "LastData")
        + _notice("Notice")
    )


def head() -> str:
    """The head of the pages after it."""
    return p(r("{{ masthead.symbol }}", "<w:b/>") + TAB + r("{{ masthead.short_title }}"), "Header") + _notice(
        "NoticeRunning"
    )


def _notice(style: str) -> str:
    return tag("if masthead.notice", style) + p("{{ masthead.notice }}", style) + tag("endif", style)


def foot() -> str:
    """The foot of every page."""
    pages = r(label("paper.page") + " ") + field("PAGE") + r(" / ") + field("NUMPAGES")
    return p(r("{{ masthead.short_body }}") + TAB + pages, "Footer")


# The package


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
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:pPr>{_space(0, 0, 240)}</w:pPr><w:r><w:{kind}/></w:r></w:p></w:footnote>'
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
