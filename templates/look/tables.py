"""What every document begins with, and how its tables look."""

# ruff: noqa: E501 - a style reads as one line of a table

from __future__ import annotations

from look.properties import FONT, LINE, NAVY, border, color, size, space

BASE = (
    f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
    f'{size(11)}<w:lang w:val="en-GB" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
    f"<w:pPrDefault><w:pPr>{space(0, 120, 269)}</w:pPr></w:pPrDefault></w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>'
    '<w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>'
    '<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
)
HEAD = (
    f'<w:tblStylePr w:type="firstRow"><w:rPr><w:b/>{color("FFFFFF")}</w:rPr><w:tcPr>'
    f'<w:shd w:val="clear" w:color="auto" w:fill="{NAVY}"/></w:tcPr></w:tblStylePr>'
)
# The rows of a table are parted by fine lines, its head is dark: WCAG contrast 11:1.
TABLE = (
    '<w:style w:type="table" w:customStyle="1" w:styleId="WGTable"><w:name w:val="WG Table"/><w:basedOn w:val="TableNormal"/>'
    f'<w:qFormat/><w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblBorders>{border("top", 4, NAVY, 0)}'
    f"{border('bottom', 8, NAVY, 0)}{border('insideH', 4, LINE, 0)}</w:tblBorders><w:tblCellMar>"
    '<w:top w:w="28" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>'
    f"</w:tblCellMar></w:tblPr>{HEAD}</w:style>"
)
# With lines between the columns too, where an empty cell must be seen.
GRID = (
    '<w:style w:type="table" w:customStyle="1" w:styleId="WGGrid"><w:name w:val="WG Grid"/><w:basedOn w:val="WGTable"/>'
    f"<w:qFormat/><w:tblPr><w:tblBorders>{border('top', 4, NAVY, 0)}{border('left', 4, LINE, 0)}{border('bottom', 8, NAVY, 0)}"
    f"{border('right', 4, LINE, 0)}{border('insideH', 4, LINE, 0)}{border('insideV', 4, LINE, 0)}</w:tblBorders></w:tblPr>{HEAD}</w:style>"
)
