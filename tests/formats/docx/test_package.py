"""Hostile packages: refused in words, and nothing in them unpacked, fetched or run."""

# ruff: noqa: E501 - a package's words are seen whole

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats.docx.write import sheet, template
from wgsec.errors import Unreadable
from wgsec.formats import docx
from wgsec.formats.docx import package
from wgsec.formats.docx.names import R, W

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


@given(st.data())
def test_a_damaged_file_is_refused_in_words(data):
    blob = template("{{ title }}")
    at = data.draw(st.integers(0, len(blob) - 1))
    broken = data.draw(st.sampled_from([blob[:at], blob[:at] + bytes([blob[at] ^ 0x5A]) + blob[at + 1 :]]))
    try:
        docx.fill(broken, sheet(), "broken.docx")
    except Unreadable as error:
        message = error.msgid
    else:
        message = "docx.error.none"
    assert message.startswith(("docx.error.", "template.error."))


def test_a_bomb_is_not_unpacked():
    bomb = package.write(PLAIN | {"word/media/image1.png": b"\0" * (package.MAX_PART + 1)})
    assert len(bomb) < 100_000
    assert refused(bomb) == "docx.error.too-large"
    many = package.write(PLAIN | {f"word/media/{n}.png": b"" for n in range(package.MAX_PARTS)})
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


def test_a_link_of_the_template_may_stay():
    assert docx.fill(related("hyperlink", "https://example.org"), sheet())


@pytest.mark.parametrize(
    "instruction", ["DDEAUTO c:\\\\x", 'INCLUDETEXT "file"', "includepicture x", "MACROBUTTON x y"]
)
def test_fields_that_fetch_or_run_are_refused(instruction):
    whole = f"<w:p><w:r><w:instrText> {instruction} </w:instrText></w:r></w:p>"
    assert refused(template(whole)) == "docx.error.field"
    simple = f'<w:p><w:fldSimple w:instr="{instruction.replace(chr(34), "&quot;")}"/></w:p>'
    assert refused(template(simple)) == "docx.error.field"
    cut = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in (instruction[:4], instruction[4:]))
    assert refused(template(f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>{cut}</w:p>')) == "docx.error.field"


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
    from wgsec.language import markdown

    made = package.read(docx.fill(package.write(bare), sheet(body=markdown.blocks("a[^1]\n\n[^1]: note\n"))), "x")
    assert b"note" in made["word/footnotes.xml"]
    assert b'PartName="/word/footnotes.xml"' in made["[Content_Types].xml"]
    assert b'Target="footnotes.xml"' in made[RELATIONS]
