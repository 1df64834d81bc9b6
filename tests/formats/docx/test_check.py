"""Templates held against their sheets, and papers against a screen reader's needs: each fault is found and named."""

from __future__ import annotations

import pytest

from tests.formats import sheets
from tests.formats.docx.write import TEMPLATES, Sheet, p, row, sheet, table, template
from wgsec.formats import docx
from wgsec.formats.docx import package
from wgsec.language import words


def found(*texts):
    return {
        (finding.msgid.removeprefix("template.finding.").removesuffix("-near"), finding.word)
        for finding in docx.check(template(*texts), Sheet)
    }


@pytest.mark.parametrize(
    ("tags", "fault"),
    [
        (["{{ titel }}"], ("unknown", "titel")),
        (["{% if titel %}", "x", "{% endif %}"], ("unknown", "titel")),
        (["{{ masthead.titel }}"], ("unknown", "titel")),
        (["{% for item in items %}", "{{ item.titel }}", "{% endfor %}"], ("unknown", "titel")),
        (["{% for item in items %}", "{{ loop.position }}", "{% endfor %}"], ("unknown", "position")),
        (["{% for item in items %}", "x", "{% endfor %}", "{{ item.title }}"], ("unknown", "item")),
        (["{{ label('paper.pgae') }}"], ("label", "paper.pgae")),
        (["{{ label('paper.total') }}"], ("label", "paper.total")),
        (["{{ body | md('WG Nummered') }}"], ("style", "WG Nummered")),
        (["{{ body }}"], ("not-words", "{{ body }}")),
        (["{{ items }}"], ("not-words", "{{ items }}")),
        (["{{ title | md }}"], ("not-long", "{{ title | md }}")),
        (["{% for x in title %}", "x", "{% endfor %}"], ("not-a-list", "{% for x in title %}")),
        (["so {{ body | md }}"], ("misplaced", "{{ body | md }}")),
        (["{% if count %}", "x", "{% elif titel %}", "y", "{% endif %}"], ("unknown", "titel")),
        (["{{ title ~ titel }}"], ("unknown", "titel")),
        (["{{ title if titel else count }}"], ("unknown", "titel")),
    ],
)
def test_a_fault_is_found_and_named(tags, fault):
    assert found(*tags) == {fault}


@pytest.mark.parametrize(
    ("tag", "what"),
    [
        ("{{ body | md('Quote', 'de') }}", "arguments"),
        ("{{ title | link }}", "arguments"),
        ("{{ title | exact('pt') }}", "arguments"),
        ("{{ title | upper(1) }}", "arguments"),
        ("{{ title if title < count }}", "arguments"),
        ("{{ count + title }}", "not-words"),
        ("{{ label(title) }}", "label"),
        ("{{ items[7].title }}", "unknown"),
        ("{% if not count %}{{ title | link }}{% endif %}", "arguments"),
        ("{% if count %}x{% elif not title %}y{% else %}{{ title | link }}{% endif %}", "arguments"),
    ],
)
def test_what_would_stop_the_press_is_found(tag, what):
    (fault,) = found(tag)
    assert fault[0] == what


@pytest.mark.parametrize("tag", ["{{ title | link('https://example.org') }}", "{{ body | md }}", "{{ body | mdi }}"])
def test_a_link_at_the_head_of_the_pages_is_found(tag):
    parts = package.read(template("{{ title }}"), "test.docx")
    blob = parts["word/header1.xml"]
    parts["word/header1.xml"] = blob.replace(
        b"<w:p>", b"<w:p><w:r><w:t>" + tag.encode() + b"</w:t></w:r></w:p><w:p>", 1
    )
    (finding,) = docx.check(package.write(parts), Sheet)
    assert (finding.msgid, finding.part, finding.word) == ("template.finding.misplaced-link", "header", tag)


@pytest.mark.parametrize("kind", sheets.PAPERS)
def test_the_shipped_templates_print_every_branch(kind):
    blob = (TEMPLATES / f"{kind}.docx").read_bytes()
    assert docx.check(blob, type(sheets.PAPERS[kind]("en"))) == ()


def test_what_is_right_is_not_complained_of():
    loop = [
        "{% for item in items %}",
        "{{ loop.index }} {{ item.title | upper }}{% if not loop.last %};{% endif %}",
        "{% endfor %}",
    ]
    last = "{{ (items | last).note | default('x') }} {{ label('paper.total', length=title) }} {{ items[0].title }}"
    assert found(*loop, last, "{{ body | md('Quote', 'fr', shift=1) }}", "{{ body | mdi }}") == set()


def test_a_near_name_is_offered():
    (finding,) = docx.check(template("{{ titel }}"), Sheet)
    assert finding.near == "title"


@pytest.mark.parametrize(("part", "name"), [("text", "document"), ("header", "header1"), ("footer", "footer1")])
def test_the_part_of_the_document_is_named(part, name):
    parts = package.read(template("{{ title }}"), "test.docx")
    blob = parts[f"word/{name}.xml"]
    parts[f"word/{name}.xml"] = blob.replace(b"<w:p>", b"<w:p><w:r><w:t>{{ titel }}</w:t></w:r>", 1)
    assert [finding.part for finding in docx.check(package.write(parts), Sheet)] == [part]


def test_the_fields_of_a_sheet_are_those_a_tag_can_name():
    fields = {field.path: field.kind for field in docx.fields(type(sheets.minutes("en")))}
    assert fields["items[].parts[].decisions[].text"] == "long-text"
    assert fields["items"] == "list"
    assert fields["masthead"] == "group"
    assert fields["masthead.symbol"] == "text"
    assert "masthead.day" not in fields


@pytest.mark.parametrize("kind", sheets.PAPERS)
def test_every_field_is_explained_in_both_languages_of_the_screen(kind):
    for lang in ("en", "fr"):
        say = words.screen(lang)
        missing = {field.key for field in docx.fields(type(sheets.PAPERS[kind]("en"))) if field.key not in say}
        assert missing == set()


def test_tags_are_listed_as_typed():
    typed = [tag.typed for tag in docx.read_tags(template("{{ title }}", "{% if count %}x{% endif %}"))]
    assert typed[:3] == ["{{ title }}", "{% if count %}", "{% endif %}"]


def faults(*texts):
    blob = docx.fill(template(*texts), sheet())
    return {finding.msgid.removeprefix("template.finding.") for finding in docx.lint(blob)}


def test_the_number_of_pages_is_no_page_number_and_a_tag_in_a_foot_is_left():
    parts = package.read(docx.fill(template("x"), sheet()), "x")
    parts["word/footer1.xml"] = parts["word/footer1.xml"].replace(b" PAGE ", b" NUMPAGES ")
    parts["word/header1.xml"] = parts["word/header1.xml"].replace(b"<w:t ", b"<w:t>{{ x }}</w:t><w:t ", 1)
    whats = {finding.msgid.removeprefix("template.finding.") for finding in docx.lint(package.write(parts))}
    assert whats >= {"no-page-number", "tag-left"}


SECTION = '<w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr>'
CAPTION = '<w:tblPr><w:tblCaption w:val="x"/></w:tblPr>'


@pytest.mark.parametrize(
    ("texts", "fault"),
    [
        ([p("x", "NoSuchStyle")], "style"),
        ([p('<w:r><w:rPr><w:rStyle w:val="NoSuchStyle"/></w:rPr><w:t>x</w:t></w:r>')], "style"),
        ([p("", "Heading1")], "empty-heading"),
        ([p("x", "Heading2")], "heading-jump"),
        (["x", p("", "BodyText"), "y"], "empty-paragraph"),
        ([table(row("x")).replace("<w:tblPr/>", CAPTION)], "no-header-row"),
        ([table(row("x")).replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>")], "no-caption"),
    ],
)
def test_what_a_screen_reader_stumbles_over_is_found(texts, fault):
    assert fault in faults(*texts)
    assert faults("{{ title }}") == set()


@pytest.mark.parametrize("inner", ['<w:r><w:br w:type="page"/></w:r>', SECTION])
def test_a_break_is_no_empty_paragraph(inner):
    assert faults("x", f"<w:p>{inner}</w:p>", "y") == set()


def test_every_finding_has_its_sentence():
    whats = "comment tracked-change no-language arguments too-much misplaced-link unknown unknown-near label style style-near not-words not-long not-a-list misplaced property no-page-number tag-left empty-heading heading-jump empty-paragraph no-header-row no-caption merged-cells nested-table no-description"  # noqa: E501 - a list of names
    for lang in ("en", "fr"):
        assert [what for what in whats.split() if f"template.finding.{what}" not in words.screen(lang)] == []
