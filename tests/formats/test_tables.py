"""Tables in and out: every spelling a spreadsheet uses is read, nothing is run, nothing is lost unsaid."""

from __future__ import annotations

import io
import re
import zipfile
from contextlib import suppress
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.styles import Font

from tests import validators
from wgsec.errors import Refused, Unreadable
from wgsec.formats import tables, workbook
from wgsec.language import words

HEADER = ("key", "name")
plain = st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n"), max_size=30).map(str.strip)
risky = st.text(st.sampled_from("""=+-@'" ,;\n\N{NO-BREAK SPACE}x"""), max_size=12).map(str.strip)


def cells(blob, name="m.csv"):
    return [row for _, row in tables.read(blob, name).rows]


def xlsx(rows, change=None):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    if change:
        change(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def repack(blob, **parts):
    """The package `blob` with some parts put in place of its own (a double underscore is a slash)."""
    out = io.BytesIO()
    put = {name.replace("__", "/"): part for name, part in parts.items()}
    with zipfile.ZipFile(io.BytesIO(blob)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, put.get(name, old.read(name)))
    return out.getvalue()


def sheet_xml(rows):
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>'.encode()


def refusal(blob, name="m.csv"):
    with pytest.raises(Unreadable) as refused:
        tables.read(blob, name)
    sentence = words.screen("fr")(refused.value.msgid, **refused.value.facts)
    assert "{" not in sentence
    return refused.value


def test_semicolons_tabs_and_quotes():
    assert cells('key;name\nfr;"Zoé; Exemple"\n'.encode()) == [("fr", "Zoé; Exemple")]
    assert cells(b'key\tname\nfr\t"a ""b"" c"\n') == [("fr", 'a "b" c')]
    assert cells(b'"key; or handle",name\nfr,"a;b;c;d"\n') == [("fr", "a;b;c;d")]
    assert cells(b"sep=;\r\nkey;name\r\nfr;a,b\r\n") == [("fr", "a,b")]


def test_a_quoted_line_break_stays_and_rows_count_as_in_the_spreadsheet():
    sheet = tables.read(b'\nkey,name\n\nfr,"two\r\nlines"\n  ,\nch,x\n', "m.csv")
    assert sheet.header == HEADER
    assert sheet.rows == ((4, ("fr", "two\nlines")), (6, ("ch", "x")))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_every_encoding_of_excel(encoding):
    assert cells("clé;nom\nfr;Zoé Œuvre\n".encode(encoding)) == [("fr", "Zoé Œuvre")]


def test_one_file_in_two_encodings_is_refused():
    blob = "key;name\na;Zoé\nb;x\n".encode() + "c;Zoé\n".encode("cp1252")
    refused = refusal(blob)
    assert refused.msgid == "table.error.two-encodings"
    assert (refused.facts["first"], refused.facts["second"]) == (2, 4)


def test_columns_without_a_heading():
    assert tables.read(b"key,,name,,\nfr,,Zoe,,\n", "m.csv").header == HEADER
    assert refusal(b"key,,name\nfr,x,Zoe\n").facts["column"] == "B"
    assert refusal(b"key,name\nfr,Zoe,x\n").facts["column"] == "C"
    assert cells(b"key,name\nfr\n") == [("fr", "")]


@pytest.mark.parametrize(
    ("blob", "msgid"),
    [
        (b"", "table.error.empty"),
        (b"\n,,\n", "table.error.empty"),
        (b"key,Key\n1,2\n", "table.error.double-heading"),
        (b'key,name\n"fr,Zoe\n', "table.error.broken-quotes"),
        (b'key,name\n"fr"x,Zoe\n', "table.error.broken-quotes"),
        (b"key,name\nfr,\0\0\0x\n", "table.error.not-text"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "table.error.not-text"),
        (b"key\n\x81\n", "table.error.not-text"),
        (b"key,name\nfr," + b"x" * 40_000, "table.error.long-cell"),
        (b"key,name\nfr," + b"x" * 256_000, "table.error.huge-cell"),
        (b"key\n" + b"x\n" * 10_001, "table.error.too-many-rows"),
        (b",".join(b"c%d" % n for n in range(101)), "table.error.too-many-columns"),
        (b"x" * 20_000_001, "table.error.too-big"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500, "table.error.old-excel"),
        (b"PK\x03\x04" + b"\0" * 500, "table.error.broken-workbook"),
    ],
    ids=range(15),
)
def test_what_is_no_table_is_refused_by_name(blob, msgid):
    assert refusal(blob).msgid == msgid


def test_a_format_far_below_the_last_row_is_no_row():
    blob = xlsx([["key"], ["fr"]], lambda book: setattr(book.active["A200000"], "font", Font(bold=True)))
    assert tables.read(blob, "m.xlsx").rows == ((2, ("fr",)),)
    records = list(workbook.records(blob, "m.xlsx", tables.MAX_COLUMNS))
    assert [number for number, _ in records] == [1, 2]


def test_a_workbook_as_plain_text():
    rows = [
        ["key", "n", "f", "d", "dt", "t", "b", "phone", "none"],
        ["fr", 3, 2.0, date(2027, 4, 14), datetime(2027, 4, 14, 9, 5), time(14, 0), True, 41791234567, None],
        [None] * 9,
        ["ch", -1.5, 0.1 + 0.2, "'=1+1", " x ", "a\r\nb", False, "0033", ""],
    ]
    sheet = tables.read(xlsx(rows), "m.xlsx")
    assert sheet.rows == (
        (2, ("fr", "3", "2", "2027-04-14", "2027-04-14 09:05", "14:00", "TRUE", "41791234567", "")),
        (4, ("ch", "-1.5", "0.3", "=1+1", "x", "a\nb", "FALSE", "0033", "")),
    )


def test_a_formula_gives_its_last_value_and_a_failed_one_is_named():
    main = (
        '<row r="1"><c r="A1" t="str"><v>key</v></c><c r="B1" t="str"><v>n</v></c></row>'
        '<row r="3"><c r="A3" t="str"><f>"f"&amp;"r"</f><v>fr</v></c>%s</row>'
    )
    good = main % '<c r="B3"><f>1+1</f><v>2</v></c>'
    blob = repack(xlsx([["x"]]), **{"xl/worksheets/sheet1.xml": sheet_xml(good)})
    assert tables.read(blob, "m.xlsx").rows == ((3, ("fr", "2")),)
    bad = main % '<c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c>'
    sheet = tables.read(repack(xlsx([["x"]]), **{"xl/worksheets/sheet1.xml": sheet_xml(bad)}), "m.xlsx")
    assert sheet.rows == ((3, ("fr", "")),)
    assert {at: (why.msgid, why.facts["value"]) for at, why in sheet.broken.items()} == {
        (3, 1): ("table.error.error-value", "#DIV/0!")
    }


def test_a_formula_that_was_never_calculated_is_named_and_one_that_gives_nothing_is_empty():
    sheet = tables.read(xlsx([["key", None, "n"], ["fr", None, "=1+1"], [None, None, "=2"]]), "m.xlsx")
    assert sheet.rows == ((2, ("fr", "")), (3, ("", "")))
    assert {at: why.msgid for at, why in sheet.broken.items()} == {
        (2, 1): "table.error.uncalculated",
        (3, 1): "table.error.uncalculated",
    }
    nothing = '<row r="1"><c r="A1" t="str"><v>key</v></c></row><row r="2"><c r="A2" t="str"><v>fr</v></c></row>'
    nothing += '<row r="3"><c r="A3" t="str"><f>""</f><v></v></c></row>'
    read = tables.read(repack(xlsx([["x"]]), **{"xl/worksheets/sheet1.xml": sheet_xml(nothing)}), "m.xlsx")
    assert read.rows == ((2, ("fr",)),)


def test_a_formula_without_a_value_is_no_heading_and_stands_under_one():
    refused = refusal(xlsx([["key", "=1+1"], ["fr", 1]]), "m.xlsx")
    assert (refused.msgid, refused.facts["row"], refused.facts["column"]) == ("table.error.formula-heading", 1, "B")
    for rows, column in (([["key"], ["fr", "=1+1"]], "B"), ([["key", None, "n"], ["fr", "=1+1", "x"]], "B")):
        refused = refusal(xlsx(rows), "m.xlsx")
        assert (refused.msgid, refused.facts["row"], refused.facts["column"]) == ("table.error.no-heading", 2, column)


def test_a_formula_on_a_sheet_that_is_not_read_is_no_matter():
    def add(book):
        book.create_sheet("sums").append(["=1+1"])

    assert tables.read(xlsx([["key"], ["fr"]], add), "m.xlsx").rows == ((2, ("fr",)),)


def test_a_time_keeps_its_seconds():
    (row,) = tables.read(xlsx([["a", "b"], [time(14, 0, 30), datetime(2027, 4, 14, 9, 5, 7)]]), "m.xlsx").rows
    assert row[1] == ("14:00:30", "2027-04-14 09:05:07")


def test_the_first_visible_sheet_is_read():
    def hide(book):
        book.active.sheet_state = "hidden"
        book.create_sheet("members").append(["key"])
        book["members"].append(["fr"])

    assert cells(xlsx([["secret"], ["x"]], hide)) == [("fr",)]


def test_a_row_number_out_of_this_world_is_refused():
    rows = '<row r="1"><c r="A1" t="str"><v>key</v></c></row><row r="999999999999"><c t="str"><v>x</v></c></row>'
    blob = repack(xlsx([["x"]]), **{"xl/worksheets/sheet1.xml": sheet_xml(rows)})
    assert refusal(blob).msgid == "table.error.too-many-rows"


def test_a_lie_about_the_size_of_the_sheet_changes_nothing():
    rows = '<row r="1"><c r="A1" t="str"><v>key</v></c></row><row r="2"><c r="A2" t="str"><v>x</v></c></row>'
    lie = sheet_xml(rows).replace(b"<sheetData>", b'<dimension ref="A1:XFD1048576"/><sheetData>')
    assert cells(repack(xlsx([["x"]]), **{"xl/worksheets/sheet1.xml": lie})) == [("x",)]


@pytest.mark.parametrize(
    "part",
    [
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><worksheet/>',
        '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE x [<!ENTITY a "b">]><worksheet/>'.encode("utf-16"),
        '<?xml version="1.0" encoding="cp037"?><!DOCTYPE x><worksheet/>'.encode("cp037"),
        b'<?xml version="1.0" encoding="utf-7"?><worksheet/>',
        b"no xml at all",
        b"",
        b"<worksheet><sheetData><row r='x'/></sheetData></worksheet>",
    ],
    ids=["doctype", "utf-16", "ebcdic", "utf-7", "text", "empty", "not a sheet"],
)
def test_a_hostile_or_broken_part_is_refused(part):
    blob = repack(xlsx([["key"], ["x"]]), **{"xl/worksheets/sheet1.xml": part})
    assert refusal(blob, "m.xlsx").msgid in ("table.error.broken-workbook", "table.error.empty")


def test_a_zip_bomb_is_refused_before_it_is_unpacked():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("xl/workbook.xml", "<workbook/>")
        bomb.writestr("xl/worksheets/sheet1.xml", b" " * (workbook.MAX_UNPACKED + 1))
    assert refusal(out.getvalue()).msgid == "table.error.unpacks-too-big"


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("worksheets/sheet1", sheet_xml('<row r="1">' + "<c><v>1</v></c>" * 2_000_000 + "</row>")),
        ("worksheets/sheet1", sheet_xml("<row><c/></row>" * 1_000_000)),
        ("worksheets/sheet1", sheet_xml("<row><c " + "".join(f'a{n}="" ' for n in range(50_000)) + "/></row>")),
        ("worksheets/sheet1", sheet_xml("<c>" * 300_000 + "</c>" * 300_000)),
        ("sharedStrings", b"<sst>" + b"<si><t>a</t></si>" * 1_000_000 + b"</sst>"),
        ("sharedStrings", b"<sst><si><t>" + b"a" * 50_000_000 + b"</t></si></sst>"),
        ("sharedStrings", ("\ufeff<sst>" + "<si><t>a</t></si>" * 200_000 + "</sst>").encode("utf-16-le")),
        ("styles", b"<styleSheet>" + b"<xf/>" * 600_000 + b"</styleSheet>"),
    ],
    ids=["row", "rows", "attributes", "depth", "strings", "string", "utf-16", "styles"],
)
def test_what_is_far_too_much_is_refused_before_it_is_read(part, content, monkeypatch):
    blob = repack(tables.write_xlsx(HEADER, [("fr", "Zoé")], "t"), **{f"xl/{part}.xml": content})
    monkeypatch.setattr(openpyxl, "load_workbook", lambda *_, **__: pytest.fail("openpyxl was let at it"))
    assert refusal(blob, "m.xlsx").msgid == "table.error.too-full"


def test_a_long_list_with_long_cells_is_read():
    rows = [(f"k{n}", "é" * workbook.MAX_CELL if n == 7 else "x") for n in range(5_000)]
    assert cells(tables.write_xlsx(HEADER, rows, "t")) == rows


def test_a_word_file_under_a_false_name_is_told():
    out = io.BytesIO()
    Document().save(out)
    assert refusal(out.getvalue(), "m.xlsx").msgid == "table.error.not-a-workbook"


@given(st.binary(max_size=400), st.integers(0, 5000))
def test_damage_never_ends_in_anything_but_a_refusal(noise, at):
    blob = tables.write_xlsx(HEADER, [("fr", "Zoé")], "members")
    at %= len(blob)
    damaged = blob[:at] + noise + blob[at + len(noise) :]
    with suppress(Unreadable):
        tables.read(damaged, "m.xlsx")


@given(st.binary(max_size=200))
def test_no_bytes_break_the_reader_of_csv(blob):
    with suppress(Unreadable):
        tables.read(blob, "m.csv")


@given(st.lists(st.tuples(st.just("x"), plain, plain | risky), max_size=5))
def test_reading_undoes_writing(rows):
    header = ("key", "a", "b")
    assert cells(tables.write_csv(header, rows, "en")) == cells(tables.write_csv(header, rows, "fr")) == rows
    assert cells(tables.write_xlsx(header, rows, "t")) == rows


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "'=1", "''-x", "=cmd|' /C calc'!A0"])
def test_nothing_written_can_be_run(cell):
    written = tables.write_csv(HEADER, [("fr", cell)], "en").decode("utf-8-sig")
    value = written.splitlines()[1].partition(",")[2].strip('"')
    assert value.startswith("'")
    if cell == cell.strip():
        assert cells(written.encode()) == [("fr", cell)]
        blob = tables.write_xlsx(HEADER, [("fr", "'" * cell.startswith("'") + cell)], "t")
        made = openpyxl.load_workbook(io.BytesIO(blob)).active["B2"]
        assert made.data_type == "s"
        assert made.quotePrefix


@pytest.mark.parametrize(("lang", "other"), [("en", ";"), ("fr", ",")])
@pytest.mark.parametrize(
    "cell",
    [
        "A;=1+1",
        "A;@x;b;+2",
        'A;"=1+1"',
        "A; =1+1",
        "A\n=1+1",
        "A;'=1",
        "A\t-1",
        'A, "b";=1',
        "a@x.org; b@x.org",
        "A; 'b'",
    ],
)
def test_nothing_written_can_be_run_where_a_spreadsheet_of_another_language_cuts(cell, lang, other):
    cell = cell.replace(";", other)
    written = tables.write_csv(HEADER, [("fr", cell)], lang).decode("utf-8-sig")
    for record in re.split(rf"[{other}\t\r\n]+", written):
        assert not re.match("""['" ]*[=+@-]""", record) or record.startswith("'"), written
    assert cells(written.encode()) == [("fr", cell)]


@pytest.mark.parametrize("cell", ["Rock,'@home group", "A;'-1", "one\n'+ two", "A;'\N{NO-BREAK SPACE}@x", "A;''=1"])
def test_an_apostrophe_that_somebody_has_typed_inside_a_cell_stays(cell):
    assert cells(xlsx([HEADER, ["fr", cell]]), "m.xlsx") == [("fr", cell.replace("'\N{NO-BREAK SPACE}", ""))]
    assert cells(tables.write_csv(HEADER, [("fr", cell)], "en")) == [("fr", cell)]


def test_csv_begins_with_the_mark_that_excel_wants():
    assert tables.write_csv(HEADER, [], "en").startswith(b"\xef\xbb\xbfkey,name\r\n")


@pytest.mark.parametrize("lang", ["fr", "es"])
def test_csv_is_cut_where_a_spreadsheet_of_its_language_cuts(lang):
    assert tables.write_csv(HEADER, [], lang).startswith(b"\xef\xbb\xbfkey;name\r\n")


@pytest.mark.parametrize("name", ["~$members.xlsx", ".~lock.members.xlsx#"])
def test_a_lock_file_is_no_list_and_names_the_list(name):
    refused = refusal(b"\x05user" + b" " * 50, name)
    assert (refused.msgid, refused.facts["list"]) == ("table.error.lock-file", "members.xlsx")


def test_signs_that_no_text_has_are_no_table():
    assert refusal(b"\x05user,name\nfr,Ana\n", "m.csv").msgid == "table.error.not-text"


def test_a_workbook_of_ours_is_bold_frozen_titled_and_always_the_same():
    made = tables.write_xlsx(HEADER, [("fr", "Zoé <&> \x00\x0b _x0041_")], "Members: [2027] / a long, long title")
    assert made == tables.write_xlsx(
        HEADER, [("fr", "Zoé <&> \x00\x0b _x0041_")], "Members: [2027] / a long, long title"
    )
    book = openpyxl.load_workbook(io.BytesIO(made))
    sheet = book.active
    assert sheet.title == "Members   2027    a long, long"
    assert book.properties.title == "Members: [2027] / a long, long title"
    assert sheet["A1"].font.bold
    assert not sheet["A2"].font.bold
    assert sheet.freeze_panes == "A2"
    assert cells(made) == [("fr", "Zoé <&>  _x0041_")]
    assert tables.write_xlsx(["a"], [], "'").startswith(b"PK")


def test_a_cell_that_excel_would_not_open_is_refused_not_cut():
    with pytest.raises(Refused, match=r"table\.error\.cell-too-long"):
        tables.write_xlsx(HEADER, [("fr", "x" * 32_768)], "t")


def test_our_workbook_is_sound_for_microsoft(tmp_path: Path):
    rows = [("fr", "=1+1"), ("ch", "Živa ‘Đuro’"), ("gb", "0044"), ("x", 'a, "b" & <c>\nc')]
    paper = tmp_path / "m.xlsx"
    paper.write_bytes(tables.write_xlsx(HEADER, rows, "Members & others"))
    assert validators.microsoft([paper]) == []
