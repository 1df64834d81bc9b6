"""Long texts in Word: the template's own styles, lists that count, notes, tables; no letter lost."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tests import validators
from tests.formats.docx.write import p, paragraphs, root, row, sheet, table, template
from wgsec.facts.text import Foreign, List, Paragraph, Quote, Span
from wgsec.formats import docx
from wgsec.formats.docx import package, tables
from wgsec.formats.docx.names import IN_W, w
from wgsec.language import bare, markdown

# Of the texts below: which item is followed by one of the same list.
ABREAST = {("a", "b"), ("c", "d"), ("one", "two")}


def made(source, style="WG Numbered Paragraph", **fields):
    blocks = markdown.blocks(source) if isinstance(source, str) else source
    return docx.fill(template('{{ body | md("' + style + '") }}'), sheet(body=blocks, **fields))


def looks(blob):
    """(style, list, level, text) of every paragraph; list and level only where they are not the style's own."""
    for paragraph, text in zip(root(blob).iterfind(".//w:p", IN_W), paragraphs(blob), strict=True):
        number, level = paragraph.find("w:pPr/w:numPr/w:numId", IN_W), paragraph.find("w:pPr/w:numPr/w:ilvl", IN_W)
        yield (
            paragraph.find("w:pPr/w:pStyle", IN_W).get(w("val")),
            number is not None and number.get(w("val")),
            level is not None and level.get(w("val")),
            text,
        )


def test_a_list_under_a_numbered_paragraph_is_its_next_level():
    # The next free number is that of the template's lists and one.
    first = len(root(template("x"), "word/numbering.xml").findall("w:num", IN_W)) + 1
    assert list(looks(made("One\n\n1. a\n2. b\n   1. i\n\n   more\n\nTwo"))) == [
        ("NumberedPara", False, False, "One"),
        ("NumberedParaList", str(first), "1", "a"),
        ("NumberedParaList", str(first), "1", "b"),
        ("NumberedParaList", str(first + 1), "2", "i"),
        ("ListContinue", False, False, "more"),
        ("NumberedPara", False, False, "Two"),
    ]


def test_every_numbered_list_begins_anew_and_where_it_says():
    blob = made("1. a\n\ntext\n\n5. e\n   - deep\n", style="Body Text")
    first, _, fifth, deep = looks(blob)
    assert (first[0], fifth[0], deep[0]) == ("ListNumber", "ListNumber", "ListBullet")
    assert first[1] != fifth[1]
    starts = {
        number.get(w("numId")): number.find("w:lvlOverride/w:startOverride", IN_W).get(w("val"))
        for number in root(blob, "word/numbering.xml").findall("w:num", IN_W)
        if number.find("w:lvlOverride", IN_W) is not None
    }
    assert (starts[first[1]], starts[fifth[1]]) == ("1", "5")


def test_a_list_in_a_numbered_paragraph_may_begin_elsewhere():
    ((_, number, level, _),) = looks(made("3. c\n"))
    assert level == "1"
    override = root(made("3. c\n"), "word/numbering.xml").find(f"w:num[@w:numId='{number}']/w:lvlOverride", IN_W)
    assert override.get(w("ilvl")) == "1"
    assert override.find("w:startOverride", IN_W).get(w("val")) == "3"


@pytest.mark.parametrize(
    ("source", "starts"),
    [
        ("1. a\n2. b\n\n- x\n\n1. c\n2. d\n", "1 1 1 1"),
        ("1. e\n\n<!-- -->\n\n1) f\n", "1 1"),
        ("- x\n  1. one\n  2. two\n- y\n  1. three\n", "1 1 1"),
        ("1. u\n   1. i\n2. v\n\n   4. iv\n", "1 1 1 4"),
    ],
)
@pytest.mark.parametrize("style", ["WG Numbered Paragraph", "WG Decision", "Body Text"])
def test_no_list_goes_on_with_the_numbers_of_the_last_one(source, starts, style):
    blob = made(source, style)
    overrides = {
        (number.get(w("numId")), over.get(w("ilvl"))): over.find("w:startOverride", IN_W).get(w("val"))
        for number in root(blob, "word/numbering.xml").findall("w:num", IN_W)
        for over in number.findall("w:lvlOverride", IN_W)
    }
    items = {text: (number, level) for look, number, level, text in looks(blob) if number and "Bullet" not in look}
    counted = list(items.values())
    assert [overrides[each] for each in counted] == starts.split()
    followed = [one == other for one, other in itertools.pairwise(counted)]
    assert followed == [pair in ABREAST for pair in itertools.pairwise(items)]


def test_a_list_deeper_than_the_template_stays_on_its_last_level():
    deep = "".join(f"{'   ' * n}1. {n}\n" for n in range(10))
    levels = [int(level) for _, _, level, _ in looks(made(deep))]
    assert levels == [1, 2, 3, 4, 5, 6, 7, 8, 8, 8]
    there = root(made(deep), "word/numbering.xml").findall("w:abstractNum", IN_W)
    assert {len(abstract.findall("w:lvl", IN_W)) for abstract in there} == {9}


def test_a_text_in_a_line_keeps_its_lists_tables_and_quotations():
    body = markdown.blocks("A\n\n- one\n- two\n\n3. three\n\n> said\n\n| a | b |\n|---|---|\n| c | d |\n")
    blob = docx.fill(template("In {{ body | mdi }}"), sheet(body=body))
    assert paragraphs(blob) == ["In A\n• one\n• two\n3. three\nsaid\na · b\nc · d"]


def test_a_text_in_a_line_keeps_the_language_of_what_is_quoted():
    body = (Paragraph((Span("We"),)), Foreign("fr", (Paragraph((Span("Nous"),)),)))
    blob = docx.fill(template("{{ body | mdi }}"), sheet(body=body))
    assert paragraphs(blob) == ["We\nNous"]
    (lang,) = root(blob).iterfind(".//{*}r//{*}lang")
    assert lang.get(w("val")) == "fr-FR"


def test_a_table_is_as_wide_as_what_holds_it():
    source = markdown.blocks("| a | b |\n|---|---|\n| c | d |\n")
    in_cell = table(row("{{ body | md }}")).replace('w:w="1000"', 'w:w="6270"')
    width = root(docx.fill(template(in_cell), sheet(body=source))).find(".//w:tc//w:tblW", IN_W)
    assert width.get(w("w")) == str(6270 - 216)
    letter = package.read(template("{{ body | md }}"), "x")
    letter["word/document.xml"] = letter["word/document.xml"].replace(b'w:w="11906"', b'w:w="12240"')
    width = root(docx.fill(package.write(letter), sheet(body=source))).find(".//w:tblW", IN_W)
    assert width.get(w("w")) == str(12240 - 2 * 1417)


def boxed(properties, grid, *cells):
    """A table with these tblPr and columns, its one row's cells each of these tcPr; the last holds the text."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    inside = "".join(
        f"<w:tc><w:tcPr>{cell}</w:tcPr>{p('{{ body | md }}' if cell is cells[-1] else 'x')}</w:tc>" for cell in cells
    )
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{columns}</w:tblGrid><w:tr>{inside}</w:tr></w:tbl>"


AUTO, SPAN = '<w:tcW w:w="0" w:type="auto"/>', '<w:gridSpan w:val="2"/>'
HALF, THIRD = '<w:tblW w:w="50%" w:type="pct"/>', '<w:tcW w:w="1667" w:type="pct"/>'


@pytest.mark.parametrize(
    ("held", "width"),
    [
        (boxed(HALF, (), THIRD), 9072 // 2 * 0.3334),
        (boxed('<w:tblW w:w="6000" w:type="dxa"/>', (3000, 6000), THIRD), 6000 * 0.3334),
        (boxed('<w:tblW w:w="5000" w:type="pct"/>', (3000, 6000), AUTO), 9072 / 3),
        (boxed("", (1000, 2000, 4000), "<w:tcW/>", SPAN), 6000),
        (boxed(AUTO, (1000, 2000, 4000), SPAN, AUTO + "<w:vAlign/>"), 4000),
    ],
)
def test_a_table_is_as_wide_as_a_cell_that_says_only_its_share(held, width):
    source = markdown.blocks("| a | b |\n|---|---|\n| c | d |\n")
    nested = root(docx.fill(template(held), sheet(body=source))).find(".//w:tc//w:tblW", IN_W)
    assert abs(int(nested.get(w("w"))) - (width - 216)) <= 2


def test_a_cell_beside_a_table_and_in_a_control_knows_its_column():
    source = markdown.blocks("| a | b |\n|---|---|\n| c | d |\n")
    held = boxed("", (1000, 2000, 4000), SPAN, "<w:vAlign/>")
    held = held.replace("<w:p>", f"{table(row(*'xxxx'))}<w:p>", 1)
    last = f"<w:tc>{held.rpartition('<w:tc>')[2].removesuffix('</w:tr></w:tbl>')}"
    held = held.replace(last, f"<w:sdt><w:sdtContent>{last}</w:sdtContent></w:sdt>")
    nested = root(docx.fill(template(held), sheet(body=source))).find(".//w:sdt//w:tblW", IN_W)
    assert nested.get(w("w")) == str(4000 - 216)


def test_a_table_in_a_narrow_cell_gives_up_its_indent_and_shows_every_column():
    deep = markdown.blocks("- a\n  - b\n    - c\n\n      | x | y |\n      |---|---|\n      | 1 | 2 |\n")
    for room in (900, 100):
        cell = table(row("{{ body | md }}")).replace('w:w="1000"', f'w:w="{room}"')
        document = root(docx.fill(template(cell), sheet(body=deep)))
        widths = [int(one.get(w("w"))) for one in document.iterfind(".//w:tc//w:gridCol", IN_W)]
        assert widths == [tables.NARROWEST] * 2
        indent = document.find(".//w:tc//w:tblInd", IN_W)
        assert (int(indent.get(w("w"))) if indent is not None else 0) == max(0, room - 216 - sum(widths))


def numbers(blob):
    """The look of each paragraph that counts, and its number on its level, counted as Word counts them."""
    there = root(blob, "word/numbering.xml")
    abstract = {num.get(w("numId")): num.find(w("abstractNumId")).get(w("val")) for num in there.iter(w("num"))}
    own = {
        style.get(w("styleId")): (
            style.find("w:pPr/w:numPr/w:numId", IN_W).get(w("val")),
            level.get(w("val")) if (level := style.find("w:pPr/w:numPr/w:ilvl", IN_W)) is not None else "0",
        )
        for style in root(blob, "word/styles.xml").iter(w("style"))
        if style.find("w:pPr/w:numPr/w:numId", IN_W) is not None
    }
    counted = {}
    for look, number, level, _ in looks(blob):
        if look in own or number:
            of = abstract[number or own[look][0]]
            at = int(level or own[look][1])
            counts = counted.setdefault(of, [0] * 9)
            # What stands above it and has not counted yet does so now.
            counts[:at] = [count or 1 for count in counts[:at]]
            counts[at:] = [counts[at] + 1, *[0] * (8 - at)]
            yield look, counts[at]


def test_paragraphs_below_a_list_that_stands_first_begin_with_one():
    blob = made("1. a\n   1. i\n2. b\n\nOne\n\n1. c\n\nTwo\n")
    counted = ["NumberedParaList", "NumberedPara"]
    assert [each for each in numbers(blob) if each[0] == "NumberedPara"] == [("NumberedPara", 1), ("NumberedPara", 2)]
    assert [look for look, _ in numbers(blob)] == [counted[n] for n in (0, 0, 0, 1, 0, 1)]
    there = root(blob, "word/numbering.xml").findall("w:abstractNum", IN_W)
    assert len({each.get(w("abstractNumId")) for each in there}) == len(there)
    linked = [style.get(w("val")) for each in there for style in each.iter(w("pStyle"))]
    assert len(set(linked)) == len(linked)


def test_a_list_that_stands_first_is_sound_for_microsoft(tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(made("1. a\n\n- x\n\nOne\n\n1. b\n"))
    assert validators.microsoft([path]) == []


def test_code_and_the_gap_between_two_tables_have_no_number():
    blob = made("One\n\n```\ncode\n```\n\n| a |\n|---|\n\n| b |\n|---|\n\nTwo\n")
    said = [(look, text) for look, _, _, text in looks(blob) if "Table" not in look]
    assert said[:2] == [("NumberedPara", "One"), ("ListContinue", "code")]
    assert said[2:] == [("ListContinue", ""), ("NumberedPara", "Two")]


@pytest.mark.parametrize("style", ["WG Numbered Paragraph", "Body Text", "WG Decision"])
def test_what_stands_below_a_table_stands_clear_of_it(style):
    rows = "| a |\n|---|\n| b |\n"
    inside = rows.replace("\n", "\n  ").rstrip()
    for source in (
        f"{rows}\nnext\n", f"{rows}\n- next\n", f"- x\n\n  {inside}\n- next\n", f"- x\n\n  {inside}\n\nnext\n",
        f"- x\n\n  {inside}\n\n  next\n", f"{rows}\n> next\n", f"{rows}\nnext[^1]\n\n[^1]: note\n",
    ):  # fmt: skip
        blob = made(source + "\nlast\n", style)
        gaps = [
            text
            for paragraph, text in zip(root(blob).iter(w("p")), paragraphs(blob), strict=True)
            if paragraph.find("w:pPr/w:spacing[@w:before='160']", IN_W) is not None
        ]
        assert gaps == ["next"], source
        assert root(blob, "word/footnotes.xml").find(".//w:spacing[@w:before='160']", IN_W) is None
    headed = made(f"{rows}\n# head\n\nnext\n", style)
    assert root(headed).find(".//w:p/w:pPr/w:spacing[@w:before='160']", IN_W) is None


def test_a_template_for_one_language_has_its_own_letters():
    text = sheet("fr", body=markdown.blocks("1. a\n"))
    for name, sign in (("x.docx", "%2)"), ("x.fr.docx", "(%2)")):
        levels = root(docx.fill(template("{{ body | md }}"), text, name), "word/numbering.xml").iter(w("lvlText"))
        assert sign in [level.get(w("val")) for level in levels]


def test_a_box_has_its_own_lists():
    styles = [style for style, *_ in looks(made("Decides:\n\n1. a\n\n- b\n", style="WG Decision"))]
    assert styles == ["Decision", "DecisionList", "DecisionBullet"]
    styles = [style for style, *_ in looks(made("Decides:\n\n1. a\n\n   more\n2. b\n", style="WG Decision"))]
    assert styles == ["Decision", "DecisionList", "Decision", "DecisionList"]


def test_headings_stand_lower_where_asked():
    blob = docx.fill(
        template('{{ body | md("Body Text", shift=1) }}'), sheet(body=markdown.blocks("# A\n\n###### B\n"))
    )
    assert [style for style, *_ in looks(blob)] == ["Heading2", "Heading6"]


def test_the_style_of_the_paragraph_is_taken_where_none_is_named():
    blob = docx.fill(template(p("{{ body | md }}", "Decision")), sheet(body=markdown.blocks("text")))
    assert [style for style, *_ in looks(blob)] == ["Decision"]


def test_a_table_has_a_header_row_a_name_and_as_many_cells_everywhere():
    blob = made("| [Stage](https://example.org) | Year |\n|---|---|\n| one |\n\n| a |\n|---|\n| b |\n")
    first, second = root(blob).iterfind(".//w:tbl", IN_W)
    assert [len(row.findall("w:tc", IN_W)) for row in first.findall("w:tr", IN_W)] == [2, 2]
    assert first.find("w:tr/w:trPr/w:tblHeader", IN_W) is not None
    assert first.find("w:tblPr/w:tblCaption", IN_W).get(w("val")) == "Stage, Year"
    assert first.getnext() is not second


def test_notes_and_their_links():
    blob = made("a[^1] b[^2]\n\n[^1]: see [x](https://example.org)\n\n    - item\n[^2]: two\n")
    notes = root(blob, "word/footnotes.xml").findall("w:footnote", IN_W)
    assert [note.get(w("id")) for note in notes] == ["-1", "0", "1", "2"]
    marks = root(blob).iterfind(".//w:footnoteReference", IN_W)
    assert [mark.get(w("id")) for mark in marks] == ["1", "2"]
    assert b"https://example.org" in docx.press.package.read(blob, "x")["word/_rels/footnotes.xml.rels"]


def test_the_signs_of_several_notes_do_not_run_together():
    blob = made("a[^1][^2][^3] b[^4]\n\n[^1]: one\n[^2]: two\n[^3]: three\n[^4]: four\n")
    signs = [sign.getparent() for sign in root(blob).iterfind(".//w:footnoteReference", IN_W)]
    commas = [run for run in root(blob).iterfind(".//w:r", IN_W) if run.findtext("w:t", None, IN_W) == ","]
    places = [one.getparent().index(one) for one in (*signs, *commas)]
    assert [place - places[0] for place in places] == [0, 2, 4, 6, 1, 3]
    assert len({etree.tostring(one.find("w:rPr", IN_W)) for one in (*signs, *commas)}) == 1


def test_a_note_that_is_a_table_begins_with_its_number_and_ends_with_a_paragraph():
    note = root(made("a[^1]\n\n[^1]:\n    | b |\n    |---|\n    | c |\n"), "word/footnotes.xml")[-1]
    assert [child.tag for child in note] == [w("p"), w("tbl"), w("p")]
    assert note[0].find(".//w:footnoteRef", IN_W) is not None


def test_marks_keep_the_look_of_the_line_they_stand_in():
    run = '<w:r><w:rPr><w:b/><w:sz w:val="40"/></w:rPr><w:t>A {{ body | mdi }}</w:t></w:r>'
    blob = docx.fill(template(p(run)), sheet(body=markdown.blocks("*i* `c`")))
    names = [[child.tag.rpartition("}")[2] for child in look] for look in root(blob).iterfind(".//w:r/w:rPr", IN_W)]
    assert names == [["b", "sz"], ["b", "i", "iCs", "sz"], ["b", "sz"], ["rStyle", "b", "sz"]]


def test_a_template_without_lists_types_them():
    blob = template("{{ body | md }}")
    parts = docx.press.package.read(blob, "x")
    parts["word/styles.xml"] = (
        parts["word/styles.xml"].replace(b'"List Bullet"', b'"x"').replace(b'"List Number"', b'"y"')
    )
    bare = docx.press.package.write(parts)
    text = markdown.blocks("- a\n- b\n  - c\n\n7. d\n")
    assert paragraphs(docx.fill(bare, sheet(body=text))) == ["• a", "• b", "• c", "7. d"]


lines = st.text("abc é.,*_`[]<>&", min_size=1, max_size=12).map(lambda text: Paragraph((Span(text),)))
blocks = st.recursive(
    st.lists(lines, min_size=1, max_size=3).map(tuple),
    lambda deeper: st.one_of(
        deeper.map(lambda inner: (Quote(inner),)),
        st.tuples(st.none() | st.integers(0, 9), st.lists(deeper, min_size=1, max_size=3)).map(
            lambda made: (List(made[0], tuple(made[1])),)
        ),
        st.tuples(deeper, deeper).map(lambda pair: pair[0] + pair[1]),
    ),
    max_leaves=8,
)


@given(blocks, st.sampled_from(["WG Numbered Paragraph", "WG Decision", "Body Text", "WG Table Text"]))
def test_no_letter_of_any_text_is_lost(text, style):
    said = "".join("".join(paragraphs(made(text, style))).split())
    assert said == "".join(bare.text(text).split())
