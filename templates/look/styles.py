"""The styles part: how every kind of paragraph, run and table looks."""

# ruff: noqa: E501 - a style reads as one line of a table

from __future__ import annotations

from xml.sax.saxutils import quoteattr

from look.properties import BLUE, GREY, LINE, NAVY, PALE, border, color, size, space
from look.tables import BASE, GRID, TABLE
from look.words import NS
from wgsec.formats.docx.names import DECLARATION


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


def styles(width: int) -> str:
    """The styles part; `width` of the text in twips."""
    every = [
        *_titles(), *_headings(), *_contents(width), *_frame(width), *_notices(), *_paragraphs(), *_decisions(), *_lists(),
        *_tables(), *_characters(),
    ]  # fmt: skip
    return f"{DECLARATION}<w:styles {NS}>{BASE}{''.join(every)}{TABLE}{GRID}</w:styles>"


def _titles() -> list[str]:
    """What opens a paper, and the paragraphs of its body."""
    return [
        _style("BodyText", "Body Text", "Normal"),
        _style(
            "Kind",
            "WG Kind",
            "Normal",
            f"<w:keepNext/>{space(160, 40, 240)}",
            f"<w:b/><w:caps/>{color(BLUE)}{size(11)}",
            "Title",
        ),
        _style(
            "Title",
            "Title",
            "Normal",
            f"<w:keepNext/>{space(0, 60, 240)}",
            f"<w:b/>{color(NAVY)}{size(21)}",
            "Subtitle",
        ),
        _style("Subtitle", "Subtitle", "Normal", space(0, 180, 240), f"{color(GREY)}{size(12)}", "BodyText"),
    ]


def _headings() -> list[str]:
    """Headings, by their level and by what they stand over."""
    hang = '<w:ind w:left="567" w:hanging="567"/>'
    tabs = '<w:tabs><w:tab w:val="left" w:pos="567"/></w:tabs>'
    flush = '<w:ind w:left="0" w:firstLine="0"/>'
    keep = "<w:keepNext/><w:keepLines/>"
    return [
        _style(
            "Heading1",
            "heading 1",
            "Normal",
            f'{keep}{tabs}{space(320, 100, 240)}{hang}<w:outlineLvl w:val="0"/>',
            f"<w:b/>{color(NAVY)}{size(14)}",
            "BodyText",
        ),
        _style(
            "Heading2",
            "heading 2",
            "Normal",
            f'{keep}{tabs}{space(240, 80, 240)}{hang}<w:outlineLvl w:val="1"/>',
            f"<w:b/>{color(BLUE)}{size(12)}",
            "BodyText",
        ),
        *(
            _style(
                f"Heading{n}",
                f"heading {n}",
                "Normal",
                f'{keep}{space(200, 60, 240)}<w:outlineLvl w:val="{n - 1}"/>',
                f"<w:b/>{color(NAVY)}{size(11)}",
                "BodyText",
            )
            for n in (3, 4, 5, 6)
        ),
        _style("HeadingUnnumbered", "WG Heading Unnumbered", "Heading1", flush, "", "BodyText"),
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
            f"<w:pageBreakBefore/>{space(0, 100, 240)}",
            "",
            "BodyText",
        ),
        _style(
            "HeadingAnnex",
            "WG Heading Annex",
            "Heading1",
            f"<w:pageBreakBefore/>{space(0, 100, 240)}{flush}",
            "",
            "BodyText",
        ),
        _style("HeadingGroup", "WG Heading Group", "Heading2", flush, "", "BodyText"),
    ]


def _contents(width: int) -> list[str]:
    """The table of contents."""
    entry = f'<w:tabs><w:tab w:val="left" w:pos="{{}}"/><w:tab w:val="right" w:leader="dot" w:pos="{width}"/></w:tabs>'.format
    return [
        _style(
            "TOCHeading",
            "TOC Heading",
            "Normal",
            f"<w:keepNext/>{space(240, 80)}",
            f"<w:b/>{color(NAVY)}{size(14)}",
            "BodyText",
        ),
        _style(
            "TOC1",
            "toc 1",
            "Normal",
            entry(454) + space(60, 0, 240) + '<w:ind w:left="454" w:hanging="454"/>',
            "<w:b/>",
        ),
        _style(
            "TOC2",
            "toc 2",
            "Normal",
            entry(1021) + space(0, 0, 240) + '<w:ind w:left="1021" w:hanging="567"/>',
        ),
    ]


def _frame(width: int) -> list[str]:
    """Page heads and feet, and the masthead."""
    right = f'<w:tabs><w:tab w:val="right" w:pos="{width}"/></w:tabs>'
    below = f"<w:pBdr>{border('bottom', 8, NAVY, 6)}</w:pBdr>"
    return [
        _style("Header", "header", "Normal", f"{right}{space(0, 0, 240)}", f"{color(GREY)}{size(9)}"),
        _style(
            "Footer",
            "footer",
            "Normal",
            f"<w:pBdr>{border('top', 4, LINE)}</w:pBdr>{right}{space(0, 0, 240)}",
            f"{color(GREY)}{size(9)}",
        ),
        _style(
            "Organisation",
            "WG Organisation",
            "Normal",
            f"{right}{space(0, 0, 240)}",
            f"<w:b/>{color(NAVY)}{size(10.5)}",
        ),
        _style("DocumentData", "WG Document Data", "Normal", f"{right}{space(20, 0, 240)}", f"{color(GREY)}{size(10)}"),
        _style("LastData", "WG Document Data Last", "DocumentData", f"{below}{space(20, 60, 240)}"),
    ]


def _notices() -> list[str]:
    """What a paper or an item says of itself."""
    amber = '<w:shd w:val="clear" w:color="auto" w:fill="FFF4D6"/>'
    return [
        _style(
            "Notice",
            "WG Notice",
            "Normal",
            f'<w:keepLines/>{amber}{space(60, 60, 240)}<w:jc w:val="center"/>',
            f"<w:b/>{color('6B4400')}{size(9.5)}",
        ),
        _style("NoticeRunning", "WG Notice Running", "Notice", space(20, 20, 240), size(8)),
        _style("Status", "WG Status", "Normal", space(0, 200), f"<w:b/>{color(NAVY)}", "BodyText"),
        _style(
            "ItemData",
            "WG Item Data",
            "Normal",
            space(0, 80, 240),
            f"{color(GREY)}{size(10)}",
            "BodyText",
        ),
        _style(
            "Paper",
            "WG Paper",
            "Normal",
            '<w:keepLines/><w:tabs><w:tab w:val="left" w:pos="3119"/></w:tabs>'
            + space(0, 100, 240)
            + '<w:ind w:left="3119" w:hanging="3119"/><w:contextualSpacing/>',
            size(10),
        ),
    ]


def _paragraphs() -> list[str]:
    """Numbered paragraphs."""
    return [
        _style("NumberedPara", "WG Numbered Paragraph", "BodyText", _listed(1)),
        _style("NumberedParaList", "WG Numbered Paragraph List", "BodyText", _listed(1, level=1)),
        _style("NumberedParaBullet", "WG Numbered Paragraph Bullet", "BodyText", _listed(8)),
    ]


def _decisions() -> list[str]:
    """Boxes and quotations."""
    bar = f"<w:pBdr>{border('top', 4, PALE)}{border('left', 24, BLUE, 8)}{border('bottom', 4, PALE)}</w:pBdr>"
    box = f'{bar}<w:shd w:val="clear" w:color="auto" w:fill="{PALE}"/>{space(0, 120)}'
    return [
        _style("Decision", "WG Decision", "BodyText", f'<w:keepLines/>{box}<w:ind w:left="284" w:right="113"/>'),
        _style(
            "DecisionList",
            "WG Decision List",
            "Decision",
            _listed(4) + '<w:ind w:left="284" w:right="113" w:firstLine="0"/>',
        ),
        _style(
            "DecisionBullet",
            "WG Decision Bullet",
            "Decision",
            _listed(5) + '<w:ind w:left="284" w:right="113" w:firstLine="0"/>',
        ),
        _style(
            "DecisionLabel",
            "WG Decision Label",
            "Normal",
            f'<w:keepNext/>{space(160, 80, 240)}<w:ind w:left="113"/>',
            f"<w:b/>{color(NAVY)}",
            "Decision",
        ),
        _style(
            "Quote",
            "Quote",
            "BodyText",
            f'<w:pBdr>{border("left", 12, LINE, 10)}</w:pBdr><w:ind w:left="454" w:right="454"/>',
            "<w:i/>" + color("404040"),
        ),
    ]


def _lists() -> list[str]:
    """Lists and footnotes of the text."""
    return [
        _style("ListBullet", "List Bullet", "Normal", _listed(2) + space(0, 60)),
        _style("ListNumber", "List Number", "Normal", _listed(3) + space(0, 60)),
        _style("ListContinue", "List Continue", "Normal", space(0, 60) + '<w:ind w:left="454"/>'),
        _style("FootnoteText", "footnote text", "Normal", space(0, 40, 240), size(9)),
    ]


def _tables() -> list[str]:
    """What stands in tables, and the mark of the end."""
    return [
        _style("TableText", "WG Table Text", "Normal", space(30, 30, 252), size(10)),
        _style("TableHeading", "WG Table Heading", "TableText", "<w:keepNext/>", "<w:b/>"),
        _style("TableStrong", "WG Table Strong", "TableText", "", "<w:b/>"),
        _style("TableSmall", "WG Table Small", "TableText", space(0, 30, 240), f"{color(GREY)}{size(9)}"),
        _style("TableKey", "WG Table Key", "TableText", space(50, 30, 240), f"{color(GREY)}{size(8)}"),
        _style("TableBreak", "WG Table Break", "TableText", "", "<w:i/>" + color(GREY)),
        _style("TableTextList", "WG Table Text List", "TableText", _listed(6)),
        _style("TableTextBullet", "WG Table Text Bullet", "TableText", _listed(7)),
        _style("EndMark", "WG End Mark", "Normal", space(360, 0) + '<w:jc w:val="center"/>', color(GREY)),
    ]


def _characters() -> list[str]:
    """Runs within paragraphs."""
    return [
        _letters("Hyperlink", "Hyperlink", color("0B4F8A") + '<w:u w:val="single"/>'),
        _letters("FootnoteReference", "footnote reference", '<w:vertAlign w:val="superscript"/>'),
        _letters("Code", "WG Code", '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>' + size(10)),
    ]


def _listed(number: int, level: int = 0) -> str:
    """A paragraph of a list of the numbering part."""
    deep = f'<w:ilvl w:val="{level}"/>' if level else ""
    return f'<w:numPr>{deep}<w:numId w:val="{number}"/></w:numPr>'
