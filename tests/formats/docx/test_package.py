"""Hostile packages: refused in words, and nothing in them unpacked, fetched or run."""

# ruff: noqa: E501 - a package's words are seen whole

from __future__ import annotations

import io
import tracemalloc
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tests import validators
from tests.formats.docx.write import p, paragraphs, root, sheet, template
from wgsec.errors import Unreadable
from wgsec.formats import docx
from wgsec.formats.docx import names, package
from wgsec.formats.docx.names import IN_W, R, W, w
from wgsec.language import markdown

PLAIN = package.read(template("{{ title }}"), "plain.docx")
RELATIONS = "word/_rels/document.xml.rels"


def refused(blob):
    with pytest.raises(Unreadable) as caught:
        docx.fill(blob, sheet(), "evil.docx")
    assert caught.value.facts["name"] == "evil.docx"
    return caught.value.msgid


def changed(part, old, new):
    return package.write(PLAIN | {part: PLAIN[part].replace(old, new, 1)})


def related(kind, target, mode=' TargetMode="External"'):
    relation = f'<Relationship Id="evil" Type="{R}/{kind}" Target="{target}"{mode}/>'.encode()
    return changed(RELATIONS, b"</Relationships>", relation + b"</Relationships>")


def test_what_is_no_document():
    for blob in (
        b"",
        b"PK\x03\x04",
        b"%PDF-1.7",
        b"\xd0\xcf\x11\xe0" * 200,
        b"text",
        package.write({"a.xml": b"<a/>"}),
    ):
        assert refused(blob) == "docx.error.not-a-document"


HOW = st.sampled_from([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])


@given(st.data())
def test_a_damaged_file_is_refused_in_words(data):
    out = io.BytesIO()
    missing = data.draw(st.sampled_from(["", *PLAIN]))
    with zipfile.ZipFile(out, "w", data.draw(HOW)) as archive:
        for part in PLAIN.keys() - {missing}:
            archive.writestr(part, PLAIN[part])
    blob = out.getvalue()
    at = data.draw(st.integers(0, len(blob) - 1))
    broken = data.draw(st.sampled_from([blob[:at], blob[:at] + bytes([blob[at] ^ 0x5A]) + blob[at + 1 :]]))
    try:
        docx.fill(broken, sheet(body=markdown.blocks("1. a[^1]\n\n[^1]: [b](https://example.org)\n")), "broken.docx")
    except Unreadable as error:
        message = error.msgid
    else:
        message = "docx.error.none"
    assert message.startswith(("docx.error.", "template.error."))


def test_a_bomb_is_not_unpacked():
    bomb = package.write(PLAIN | {"word/media/image1.png": b"\0" * (package.MAX_PART + 1)})
    assert len(bomb) < 100_000
    assert refused(bomb) == "docx.error.too-large"
    many = package.write(PLAIN | {f"word/media/{n}.png": b"" for n in range(package.LIMITS.files)})
    assert refused(many) == "docx.error.too-large"


def test_a_small_file_of_too_many_elements_is_refused():
    many = changed("word/document.xml", b"<w:sectPr>", b"<w:p/>" * package.MAX_ELEMENTS + b"<w:sectPr>")
    assert len(many) < 100_000
    assert refused(many) == "docx.error.too-large"


def test_a_lying_size_is_not_believed():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, blob in PLAIN.items():
            archive.writestr(part, blob)
        archive.writestr("word/media/image1.png", b"\0" * 5_000_000)
    blob = bytearray(out.getvalue())
    at = blob.rfind(b"PK\x01\x02")
    blob[at + 24 : at + 28] = (10).to_bytes(4, "little")
    assert refused(bytes(blob)) == "docx.error.not-a-document"


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_bomb_that_lies_about_its_size_is_not_unpacked(method):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        archive.writestr("word/document.xml", b"\0" * 100_000_000)
    blob = bytearray(out.getvalue())
    at = blob.rfind(b"PK\x01\x02")
    blob[at + 24 : at + 28] = (100).to_bytes(4, "little")
    tracemalloc.start()
    assert refused(bytes(blob)) == "docx.error.not-a-document"
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 10_000_000


def test_a_part_twice_is_refused():
    out = io.BytesIO(template("x"))
    with zipfile.ZipFile(out, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("word/document.xml", PLAIN["word/document.xml"])
    assert refused(out.getvalue()) == "docx.error.not-a-document"


DTD = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "word/settings.xml", RELATIONS, "[Content_Types].xml"])  # fmt: skip
def test_a_document_type_is_refused(part):
    declaration, _, rest = PLAIN[part].partition(b"\n")
    assert refused(package.write(PLAIN | {part: declaration + DTD + rest})) == "docx.error.dtd"
    wide = (DTD + rest).decode().encode("utf-16")
    assert refused(package.write(PLAIN | {part: wide})) == "docx.error.dtd"


def test_broken_xml_names_the_part():
    assert refused(changed("word/document.xml", b"</w:body>", b"")) == "docx.error.broken"


@pytest.mark.parametrize("part", ["word/vbaProject.bin", "word/embeddings/oleObject1.bin", "word/activeX/activeX1.bin"])
def test_macros_and_programs_are_refused(part):
    assert refused(package.write(PLAIN | {part: b"x"})) == "docx.error.macro"


def test_a_document_with_macros_by_another_name_is_refused():
    kind = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    assert (
        refused(changed("[Content_Types].xml", kind, b"application/vnd.ms-word.document.macroEnabled.main+xml"))
        == "docx.error.macro"
    )


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        ("image", "https://example.org/seen.png"), ("attachedTemplate", "https://example.org/a.dotm"), ("hyperlink", "file:///etc/passwd"),
        ("hyperlink", "javascript:x"), ("frame", "https://example.org"), ("oleObject", "\\\\server\\share"), ("subDocument", "x.docx"),
    ],
)  # fmt: skip
def test_what_is_fetched_from_outside_is_refused(kind, target):
    assert refused(related(kind, target)) == "docx.error.external"


FOOT = f'<w:ftr xmlns:w="{W}"><w:p><w:r><w:instrText> DDEAUTO x </w:instrText></w:r></w:p></w:ftr>'.encode()
OUTSIDE = (
    f'<Relationship Id="e" Type="{R}/image" Target="https://example.org/seen.png" TargetMode="External"/>'.encode()
)


def footer(name):
    """The parts of a template whose page foot is called so, with what leads to it."""
    parts = {part.replace("footer1.xml", name): blob for part, blob in PLAIN.items()}
    for part in (RELATIONS, "[Content_Types].xml"):
        parts[part] = parts[part].replace(b"footer1.xml", name.encode())
    return parts


@pytest.mark.parametrize("name", ["footer1.XML", "FOOTER1.xml", "footer1.foo", "media/footer1.png", "footer1"])
def test_a_part_is_read_whatever_it_is_called(name):
    whole = footer(name)
    made = package.read(docx.fill(package.write(whole), sheet()), "x")
    assert not any(b"{{" in blob for blob in made.values())
    assert refused(package.write(whole | {f"word/{name}": FOOT})) == "docx.error.field"
    relations = PLAIN["_rels/.rels"].split(b"<Relationship ")[0] + OUTSIDE + b"</Relationships>"
    for spelt in ("rels", "RELS"):
        beside = f"word/_rels/{name}.{spelt}" if "/" not in name else f"word/media/_rels/footer1.png.{spelt}"
        assert refused(package.write(whole | {beside: relations})) == "docx.error.external"
    tracked = FOOT.replace(b"<w:r>", b'<w:ins w:id="1" w:author="Jane Secret"/><w:r>').replace(b"DDEAUTO", b"TITLE")
    assert refused(package.write(whole | {f"word/{name}": tracked})) == "docx.error.tracked-change"


def test_a_picture_is_not_read():
    image = f'<Relationship Id="i" Type="{R}/image" Target="media/a.png"/></Relationships>'.encode()
    with_one = PLAIN | {RELATIONS: PLAIN[RELATIONS].replace(b"</Relationships>", image), "word/media/a.png": b"\x89PNG"}
    assert package.read(docx.fill(package.write(with_one), sheet()), "x")["word/media/a.png"] == b"\x89PNG"


def test_names_that_differ_in_case_alone_are_refused():
    assert refused(package.write(PLAIN | {"word/FOOTER1.xml": FOOT})) == "docx.error.not-a-document"


def test_a_note_among_relationships_is_no_relationship():
    for part in (RELATIONS, "_rels/.rels", "[Content_Types].xml"):
        root_, rest = PLAIN[part].rsplit(b"</", 1)
        assert docx.fill(package.write(PLAIN | {part: root_ + b"<!-- x --><?x?></" + rest}), sheet())


def test_a_link_of_the_template_may_stay():
    assert docx.fill(related("hyperlink", "https://example.org"), sheet())


@pytest.mark.parametrize(
    "instruction",
    ["DDEAUTO c:\\\\x", 'INCLUDETEXT "file"', "INCLUDE x", "includepicture x", "MACROBUTTON x y", "PRINT x", "GLOSSARY x", "AUTOTEXTLIST x",
     'HYPERLINK "file://server/share/x"', r"HYPERLINK \\\\server\\share",
     r'HYPERLINK \t "_blank" "file://server"', r'HYPERLINK \o "tip" "\\\\server\\x.exe"', r'HYPERLINK \n "file://server"',
     r'HYPERLINK \o "a\" \t "file://server"', r'HYPERLINK \o \l "file://server"', "HYPERLINK", r'HYPERLINK \o "tip"',
     r'HYPERLINK \h', r'HYPERLINK \n _blank', r'HYPERLINK "https://example.org" \h _blank', r'HYPERLINK \l "a" \h "file://x"',
     r'HYPERLINK \l "a" \n x.exe', r'HYPERLINK "https://example.org" \nfile://x', r'HYPERLINK \l "a" \n \\server'],
)  # fmt: skip
def test_fields_that_fetch_or_run_are_refused(instruction):
    whole = f"<w:p><w:r><w:instrText> {instruction} </w:instrText></w:r></w:p>"
    assert refused(template(whole)) == "docx.error.field"
    simple = f'<w:p><w:fldSimple w:instr="{instruction.replace(chr(34), "&quot;")}"/></w:p>'
    assert refused(template(simple)) == "docx.error.field"
    cut = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in (instruction[:4], instruction[4:]))
    assert refused(template(f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>{cut}</w:p>')) == "docx.error.field"


@pytest.mark.parametrize(
    "instruction",
    [
        'HYPERLINK "https://example.org/link/1"',
        'HYPERLINK "https://example.org/import-rules"',
        r'HYPERLINK \l "_Toc1"',
        r'HYPERLINK \t "_blank" "https://example.org" \o "a tip" \l "a" \* MERGEFORMAT',
        r'HYPERLINK "https://example.org/page" \l "part" \n _blank',
        r'HYPERLINK "https://example.org" \h',
        r'HYPERLINK \l "_Toc1" \h',
        'STYLEREF "Link Heading"',
        'DOCPROPERTY "Database"',
        "TITLE",
    ],
)
def test_fields_that_only_speak_of_such_things_may_stay(instruction):
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    said = f"<w:r><w:instrText> {instruction} </w:instrText></w:r>"
    assert docx.fill(template(f"<w:p>{begin}{said}{end}</w:p>"), sheet())


def test_a_field_inside_a_field_is_looked_at():
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    said = "<w:r><w:instrText> {} </w:instrText></w:r>".format
    inner = begin + said("DDE") + begin + said("QUOTE 99") + end + end
    assert refused(template(f"<w:p>{begin}{said('IF 1 = 1')}{inner}{end}</w:p>")) == "docx.error.field"


@pytest.mark.parametrize("place", ["told", "answered"])
def test_where_a_link_leads_is_told_by_no_other_field_though_what_it_shows_may_be(place):
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    said = "<w:r><w:instrText> {} </w:instrText></w:r>".format
    inner = begin + said('QUOTE "file://server/x"') + separate + "<w:r><w:t>file://server/x</w:t></w:r>" + end
    link = begin + said(r'HYPERLINK \l "x"')
    if place == "told":
        assert refused(template(f"<w:p>{link}{inner}{separate}{end}</w:p>")) == "docx.error.field"
        simple = '<w:fldSimple w:instr="QUOTE x"/>'
        assert refused(template(f"<w:p>{link}{simple}{separate}{end}</w:p>")) == "docx.error.field"
    else:
        assert docx.fill(template(f"<w:p>{link}{separate}{inner}{end}</w:p>"), sheet())


def test_a_field_whose_name_is_cut_by_another_one_is_known():
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    said = "<w:r><w:instrText>{}</w:instrText></w:r>".format
    cut = begin + said("INCLUDE") + begin + said("QUOTE") + end + said("TEXT x") + end
    assert refused(template(f"<w:p>{cut}</w:p>")) == "docx.error.field"


@pytest.mark.parametrize("before", ["", "INC", "&quot;", " "])
def test_a_field_whose_name_another_field_gives_is_refused(before):
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    said = "<w:r><w:instrText>{}</w:instrText></w:r>".format
    inner = begin + said("QUOTE INCLUDETEXT") + separate + "<w:r><w:t>INCLUDETEXT</w:t></w:r>" + end
    whole = begin + said(before) + inner + said(' "file" ') + separate + end
    assert refused(template(f"<w:p>{whole}</w:p>")) == "docx.error.field"
    counted = begin + said("= ") + inner + said(" + 1") + separate + end
    assert docx.fill(template(f"<w:p>{counted}</w:p>"), sheet())


VML = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'


@pytest.mark.parametrize(
    ("shape", "picture", "safe"),
    [
        ('href="https://example.org"', 'o:title="x"', True),
        ('href="#end"', 'src=""', True),
        ('href="file://server/x.exe"', "", False),
        ("", 'src="https://example.org/seen.png"', False),
        ("", 'o:href="https://example.org/seen.png"', False),
        ("", 'o:althref="https://example.org/seen.png"', False),
    ],
)
def test_a_drawing_of_an_older_word_fetches_nothing(shape, picture, safe):
    drawn = f'<w:p><w:r><w:pict {VML}><v:shape id="s" {shape}><v:imagedata {picture}/></v:shape></w:pict></w:r></w:p>'
    if safe:
        assert docx.fill(template(drawn), sheet())
    else:
        assert refused(template(drawn)) == "docx.error.external"


@pytest.mark.parametrize("macro", ["entryMacro", "exitMacro"])
def test_the_macro_of_a_form_is_refused(macro):
    data = f'<w:ffData><w:name w:val="a"/><w:{macro} w:val="Evil"/></w:ffData>'
    form = f'<w:p><w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r></w:p>'
    assert refused(template(form)) == "docx.error.macro"


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("word/footnotes.xml", b'w:id="0"', b'w:id="x"'),
        ("word/numbering.xml", b'w:numId="1"', b'w:numId="x"'),
        ("word/numbering.xml", b'w:ilvl="1"', b'w:ilvl=""'),
        ("word/numbering.xml", b'w:ilvl="1"', 'w:ilvl="²"'.encode()),
        ("word/styles.xml", b'<w:ilvl w:val="1"/>', b'<w:ilvl w:val="x"/>'),
    ],
)
def test_a_number_that_is_none_is_named_with_its_part(part, old, new):
    assert old in PLAIN[part]
    blob = package.write(PLAIN | {part: PLAIN[part].replace(old, new)})
    assert refused(blob) == "docx.error.broken"
    with pytest.raises(Unreadable) as caught:
        docx.lint(blob) if "foot" not in part else docx.fill(blob, sheet())
    assert caught.value.facts["part"] == part


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("word/numbering.xml", b'w:left="', 'w:left="²'.encode()),
        ("word/numbering.xml", b'w:left="', b'w:left="+in'),
        ("word/document.xml", b'w:left="', 'w:left="²'.encode()),
        ("word/styles.xml", b'<w:outlineLvl w:val="', '<w:outlineLvl w:val="²'.encode()),
        (
            "word/document.xml",
            b"<w:sectPr>",
            b'<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC</w:instrText></w:r><w:sectPr>',
        ),
    ],
)
def test_a_measure_that_is_no_number_is_passed_over(part, old, new):
    assert old in PLAIN[part]
    assert docx.fill(package.write(PLAIN | {part: PLAIN[part].replace(old, new)}), sheet())


def test_writing_is_the_inverse_of_reading():
    assert package.read(package.write(PLAIN), "x") == PLAIN
    assert package.write(dict(reversed(PLAIN.items()))) == package.write(PLAIN)


def test_a_template_without_footnotes_lists_and_properties_gets_them():
    bare = {part: blob for part, blob in PLAIN.items() if part not in ("word/footnotes.xml", "docProps/core.xml")}
    bare[RELATIONS] = (
        bare[RELATIONS].replace(b'Target="footnotes.xml"', b'Target="none.xml"').replace(b"/footnotes", b"/none")
    )
    document = (
        f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>{{{{ body | md }}}}</w:t></w:r></w:p></w:body></w:document>'
    )
    bare["word/document.xml"] = document.encode()
    made = package.read(docx.fill(package.write(bare), sheet(body=markdown.blocks("a[^1]\n\n[^1]: note\n"))), "x")
    assert b"note" in made["word/footnotes.xml"]
    assert b'PartName="/word/footnotes.xml"' in made["[Content_Types].xml"]
    assert b'Target="footnotes.xml"' in made[RELATIONS]


def test_a_main_part_by_another_name():
    renamed = {part.replace("document.xml", "document2.xml"): blob for part, blob in PLAIN.items()}
    for part in ("[Content_Types].xml", "_rels/.rels"):
        renamed[part] = renamed[part].replace(b"word/document.xml", b"word/document2.xml")
    assert docx.fill(package.write(renamed), sheet()) == docx.fill(package.write(PLAIN), sheet())
    away = {"_rels/.rels": PLAIN["_rels/.rels"].replace(b"word/document.xml", b"elsewhere/document.xml")}
    assert refused(package.write(PLAIN | away)) == "docx.error.not-a-document"


def test_a_part_is_renamed_where_no_folder_is(monkeypatch):
    def nowhere():
        raise FileNotFoundError

    monkeypatch.setattr("os.getcwd", nowhere)
    test_a_main_part_by_another_name()


def canonical(blob):
    """The XML of a part however it is spelt."""
    return etree.tostring(etree.fromstring(blob), method="c14n")


@pytest.mark.parametrize("part", ["styles", "numbering", "settings", "footnotes"])
def test_another_part_by_another_name(part):
    old, new = f"{part}.xml".encode(), f"{part}2.xml".encode()
    renamed = {path.replace(f"word/{part}.xml", f"word/{part}2.xml"): blob for path, blob in PLAIN.items()}
    renamed |= {path: renamed[path].replace(old, new) for path in ("[Content_Types].xml", RELATIONS)}
    assert renamed != PLAIN
    made, plain = (package.read(docx.fill(package.write(parts), sheet()), "x") for parts in (renamed, PLAIN))
    assert {path: canonical(blob) for path, blob in made.items()} == {path: canonical(plain[path]) for path in plain}
    stray = renamed | {f"word/{part}.xml": PLAIN[f"word/{part}.xml"]}
    assert refused(package.write(stray)) == "docx.error.not-a-document"


def test_a_footnote_is_put_into_a_part_as_word_writes_it(tmp_path):
    """Word names in mc:Ignorable prefixes that nothing else in the part may use; none may lose its namespace."""
    word = (
        b'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        b'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14" '
    )
    blob = template("{{ body | md }}")
    parts = package.read(blob, "x")
    parts["word/footnotes.xml"] = parts["word/footnotes.xml"].replace(b"<w:footnotes ", b"<w:footnotes " + word)
    assert b"Ignorable" in parts["word/footnotes.xml"]
    made = docx.fill(package.write(parts), sheet(body=markdown.blocks("a[^1]\n\n[^1]: note\n")))
    path = tmp_path / "a.docx"
    path.write_bytes(made)
    assert validators.microsoft([path]) == []


def test_types_under_a_prefix():
    types = PLAIN["[Content_Types].xml"].replace(b"<", b"<c:").replace(b"<c:/", b"</c:").replace(b"<c:?", b"<?")
    types = types.replace(b"xmlns=", b"xmlns:c=")
    made = package.read(docx.fill(package.write(PLAIN | {"[Content_Types].xml": types}), sheet()), "x")
    assert b"docProps/core.xml" in made["[Content_Types].xml"]


LETTERS = (
    "\ue000(title)\ue001",
    "\ue0009999\ue001",
    "\ue000(",
    "\ue000% for x in items %\ue001",
    "&#xe000;(title)&#xe001;",
)


@pytest.mark.parametrize("letters", LETTERS)
@pytest.mark.parametrize(
    "place",
    [
        "<w:p/>{}",
        "<w:p><w:r><w:t>{}</w:t></w:r></w:p>",
        "<w:p><!-- {} --></w:p>",
        '<w:p w:rsidR="{}"/>',
    ],
)
def test_letters_that_open_tags_of_ours_open_none_wherever_they_stand(place, letters):
    field = "<w:p><w:r><w:instrText>DDEAUTO x</w:instrText></w:r></w:p>"
    blob = docx.fill(template(place.format(letters), p("{{ count }}")), sheet(title=field))
    assert b"DDEAUTO" not in package.read(blob, "x")["word/document.xml"]
    assert paragraphs(blob)[-1] == "3"


def test_no_field_is_hidden_by_letters_that_are_taken_out():
    assert refused(template("<w:p><w:r><w:instrText>D\ue000DEAUTO x</w:instrText></w:r></w:p>")) == "docx.error.field"


# What colleagues left in a template


SECRET = b"Jane Secret"
CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
COMMENTED = (
    '<w:r><w:t xml:space="preserve">before </w:t></w:r><w:commentRangeStart w:id="0"/><w:r><w:t>{{ title }}</w:t></w:r>'
    '<w:commentRangeEnd w:id="0"/><w:r><w:rPr><w:b/></w:rPr><w:commentReference w:id="0"/></w:r>'
)


MERGE = (
    '<w:mailMerge><w:mainDocumentType w:val="formLetters"/><w:dataType w:val="odbc"/><w:connectString w:val="DSN=Secret"/>'
    '<w:query w:val="SELECT * FROM members"/><w:dataSource r:id="m"/></w:mailMerge>'
)


def test_a_letter_to_many_leaves_its_list_of_addresses_behind():
    settings = PLAIN["word/settings.xml"].replace(b"<w:defaultTabStop", MERGE.encode() + b"<w:defaultTabStop")
    source = f'<Relationship Id="m" Type="{R}/mailMergeSource" Target="file:///secret.xlsx" TargetMode="External"/>'
    relations = PLAIN["_rels/.rels"].split(b"<Relationship ")[0] + source.encode() + b"</Relationships>"
    whole = PLAIN | {"word/settings.xml": settings, "word/_rels/settings.xml.rels": relations}
    assert whole["word/settings.xml"] != PLAIN["word/settings.xml"]
    made = package.read(docx.fill(package.write(whole), sheet()), "x")
    assert not any(b"mailMerge" in blob or b"secret.xlsx" in blob for blob in made.values())


def commented(target="docProps/core.xml"):
    """A template with a comment, properties and a thumbnail of a colleague."""
    parts = package.read(template(p(COMMENTED)), "x")
    said = f'<w:comments xmlns:w="{W}"><w:comment w:id="0" w:author="Jane Secret"/></w:comments>'.encode()
    relation = '<Relationship Id="{}" Type="{}" Target="{}"/></Relationships>'.format
    parts |= {"word/comments.xml": said, target.lstrip("/"): b"<x>Jane Secret</x>", "docProps/thumbnail.jpeg": SECRET}
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        b"</Types>",
        f'<Default Extension="jpeg" ContentType="image/jpeg"/><Override PartName="/{target.lstrip("/")}" ContentType="x/y"/>'
        '<Override PartName="/word/comments.xml" ContentType="x/y"/></Types>'.encode(),
    )
    for at, key, kind, where in (
        (RELATIONS, "c", f"{R}/comments", "comments.xml"),
        ("_rels/.rels", "p", CORE, target),
        ("_rels/.rels", "t", CORE.replace("core-properties", "thumbnail"), "docProps/thumbnail.jpeg"),
    ):
        parts[at] = parts[at].replace(b"</Relationships>", relation(key, kind, where).encode())
    return package.write(parts)


@pytest.mark.parametrize("target", ["docProps/core.xml", "/docProps/core.xml", "/package/services/metadata/core-properties/1.psmdcp"])  # fmt: skip
def test_no_paper_takes_along_what_colleagues_left(target, tmp_path):
    blob = docx.fill(commented(target), sheet())
    parts = package.read(blob, "x")
    assert not any(SECRET in part for part in parts.values())
    assert {"word/comments.xml", "docProps/thumbnail.jpeg"}.isdisjoint(parts)
    assert b"comments" not in parts["[Content_Types].xml"] + parts[RELATIONS]
    assert paragraphs(blob) == ["before Title"]
    assert [relation.get("Type") for relation in root(blob, "_rels/.rels")].count(CORE) == 1
    assert docx.lint(blob) == ()
    (tmp_path / "paper.docx").write_bytes(blob)
    assert validators.microsoft([tmp_path / "paper.docx"]) == []


def test_a_comment_is_told_when_the_template_is_checked():
    (finding,) = docx.check(commented(), type(sheet()))
    assert (finding.msgid, finding.place) == ("template.finding.comment", "before {{ title }}")
    assert [one.msgid for one in docx.lint(template(p(COMMENTED)))][-1] != "template.finding.tracked-change"


@pytest.mark.parametrize(
    "inner",
    [
        '<w:ins w:id="1" w:author="Jane Secret"><w:r><w:t>in</w:t></w:r></w:ins><w:r><w:t>near</w:t></w:r>',
        '<w:r><w:t>near</w:t></w:r><w:del w:id="1" w:author="Jane Secret"><w:r><w:delText>out</w:delText></w:r></w:del>',
        '<w:r><w:rPr><w:rPrChange w:id="1" w:author="Jane Secret"><w:rPr/></w:rPrChange></w:rPr><w:t>near</w:t></w:r>',
    ],
)
def test_a_change_nobody_decided_on_is_refused_with_its_place(inner):
    with pytest.raises(Unreadable) as caught:
        docx.fill(template(p(inner)), sheet(), "evil.docx")
    assert caught.value.msgid == "docx.error.tracked-change"
    assert "near" in caught.value.facts["place"]
    assert "template.finding.tracked-change" in {finding.msgid for finding in docx.lint(template(p(inner)))}


def test_a_paper_has_a_language_though_its_template_has_none():
    parts = package.read(template("{{ title }}"), "x")
    styles = root(template("x"), "word/styles.xml")
    for lang in list(styles.iter(w("lang"))):
        lang.getparent().remove(lang)
    bare = package.write(parts | {"word/styles.xml": names.serialised(styles)})
    assert "template.finding.no-language" in {finding.msgid for finding in docx.lint(bare)}
    styles.remove(styles.find("w:docDefaults", IN_W))
    barer = package.write(parts | {"word/styles.xml": names.serialised(styles)})
    for blob in (bare, barer):
        made = root(docx.fill(blob, sheet("fr")), "word/styles.xml")
        assert made.find("w:docDefaults/w:rPrDefault/w:rPr/w:lang", IN_W).get(w("val")) == "fr-FR"


def test_a_page_head_without_tags_is_tidied_too():
    run = '<w:r><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t>Head</w:t></w:r>'
    head = f'<w:hdr xmlns:w="{W}"><w:p>{run}</w:p></w:hdr>'.encode()
    made = docx.fill(package.write(PLAIN | {"word/header1.xml": head}), sheet("fr"))
    assert paragraphs(made, "word/header1.xml") == ["Head"]
    assert root(made, "word/header1.xml").find(".//w:lang", IN_W) is None
