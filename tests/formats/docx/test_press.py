"""The press: what a tag prints, what it may not say, and what is told when it cannot be filled."""

# ruff: noqa: E501 - a tag is seen whole

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tests.formats.docx.write import Item, Sheet, p, paragraphs, printed, root, row, sheet, table, template
from wgsec.errors import Unreadable
from wgsec.facts.text import Paragraph, Span
from wgsec.formats import docx
from wgsec.formats.docx import names, package
from wgsec.formats.docx.names import W14, w
from wgsec.formats.docx.text import clean
from wgsec.language import markdown

ITEMS = (Item("one"), Item("two", "with a note"))


def refusal(*texts, **fields):
    with pytest.raises(Unreadable) as caught:
        docx.fill(template(*texts), sheet(**fields), "minutes.docx")
    assert caught.value.facts["name"] == "minutes.docx"
    return caught.value


# What a tag prints


def test_values_stand_among_words():
    assert printed("A {{ title }} of {{ count }}.", title="heading") == ["A heading of 3."]


def test_a_paragraph_of_nothing_but_tags_goes():
    assert printed("{% for item in items %}", "{{ item.title }}", "{% endfor %}", "end", items=ITEMS) == [
        "one",
        "two",
        "end",
    ]


def test_a_note_to_colleagues_is_not_printed():
    assert printed("{# for whoever edits this #}", "seen{# not this #}") == ["seen"]


def test_conditions():
    text = "{% if item.note %}{{ item.title }}: {{ item.note }}{% else %}{{ item.title | upper }}{% endif %}"
    assert printed("{% for item in items %}", text, "{% endfor %}", items=ITEMS) == ["ONE", "two: with a note"]


def test_a_row_of_tags_repeats_the_rows_between():
    rows = (
        row("head"),
        row("{% for item in items %}", ""),
        row("{{ item.title }}", "{{ item.note }}"),
        row("{% endfor %}", ""),
    )
    assert printed(table(*rows), items=ITEMS)[:5] == ["head", "one", "", "two", "with a note"]


def test_a_loop_inside_one_row_repeats_the_row():
    blob = docx.fill(
        template(table(row("head", ""), row("{% for item in items %}{{ item.title }}", "{{ item.note }}{% endfor %}"))),
        sheet(items=ITEMS),
    )
    assert paragraphs(blob)[:6] == ["head", "", "one", "", "two", "with a note"]
    assert len(root(blob).findall(".//{*}tr")) == 3


def test_two_loops_around_one_row_keep_their_order():
    fields = {"nested": (("a", "b"), ("c",))}
    rows = row("{% for part in nested %}{% for one in part %}{{ one }}", "x{% endfor %}{% endfor %}")
    assert printed(table(rows), **fields)[:6] == ["a", "x", "b", "x", "c", "x"]
    beside = row("{% for part in nested %}{% for item in items %}{{ item.title }}", "{% endfor %}{% endfor %}")
    assert printed(table(beside), items=ITEMS, **fields)[:8:2] == ["one", "two", "one", "two"]


def test_a_table_whose_loop_has_no_turns_is_no_damage():
    rows = (row("{% for item in items %}"), row("{{ item.title }}"), row("{% endfor %}"))
    blob = docx.fill(
        template("before", table(*rows), table(row("{% for item in items %}{{ item.title }}{% endfor %}"))), sheet()
    )
    assert paragraphs(blob)[0] == "before"
    assert root(blob).find(".//{*}tc/{*}p") is not None
    assert len(root(blob).findall(".//{*}tbl")) == 1


def test_tags_as_word_cuts_them():
    runs = (
        '<w:r><w:rPr><w:b/></w:rPr><w:t>See {</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>{ ti</w:t></w:r>'
        '<w:proofErr w:type="spellEnd"/><w:r><w:rPr><w:lang w:val="fr-FR"/></w:rPr><w:t>tle }</w:t></w:r><w:r><w:t>} now</w:t></w:r>'
    )
    blob = docx.fill(template(p(runs)), sheet())
    assert paragraphs(blob) == ["See Title now"]
    bold = [
        text.text
        for run in root(blob).iterfind(".//{*}r")
        if run.find("{*}rPr/{*}b") is not None
        for text in run.iterfind("{*}t")
    ]
    assert bold == ["See ", "Title"]


@given(st.lists(st.integers(1, 40), min_size=1, max_size=8))
def test_tags_cut_anywhere(cuts):
    text = "A {{ title }} and {% if count %}{{ count }}{% endif %} {{ title | upper }}!"
    places = [0, *sorted({cut % len(text) for cut in cuts} - {0}), len(text)]
    runs = "".join(
        f'<w:r w:rsidR="00A1"><w:t xml:space="preserve">{text[a:b]}</w:t></w:r>' for a, b in itertools.pairwise(places)
    )
    assert printed(p(runs)) == ["A Title and 3 TITLE!"]


@pytest.mark.parametrize(
    "tag",
    ["{{ label(“paper.page”) }}", "{{ label(«\u00a0paper.page\u00a0») }}", "{{\u00a0label(‘paper.page’)\u202f}}", "{{p label('paper.page') }}", "{{ label('paper.page') | default('–') }}"],
)  # fmt: skip
def test_typographic_quotes_and_prefixes_are_repaired(tag):
    assert printed(tag, lang="fr") == ["Page"]


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("{{ nested[0] | join(' – ') }}", "a – b"),
        ("{{ nested[0] | join(“ ‘–’ ”) }}", "a ‘–’ b"),
        ("{{ nested[0] | join(«\u00a0·\u00a0») }}", "a·b"),
        ("{{ nested[0] | join('\u00a0·\u00a0') }}", "a\u00a0·\u00a0b"),
        ("{{ nested[0] | join('  \"  ') }}", 'a  "  b'),
        ("{{ count\u00a0– 1 }}", "2"),
        ("{{ ‘l\"a’ ~ “l'a” }}", 'l"al’a'),
    ],
)
def test_a_string_of_a_tag_stays_as_typed(tag, said):
    assert printed(tag, nested=(("a", "b"),)) == [said]


@pytest.mark.parametrize("name", ["p", "r", "tr", "tc"])
def test_a_variable_may_be_called_as_a_prefix_is(name):
    said = (
        f"{{{{ {name} | upper }}}}{{{{ {name} if {name} else 'x' }}}}{{%r if {name} %}}{{{{r {name} }}}}{{% endif %}}"
    )
    loop = (f"{{%p for {name} in nested[0] %}}", said, "{%p endfor %}")
    assert printed(*loop, nested=(("a", "b"),)) == ["Aaa", "Bbb"]


def test_filters():
    assert printed(
        "{{ title | lower }} {{ items | length }} {{ title | exact('fr') }}", title="L'Or !", items=ITEMS
    ) == ["l’or ! 2 L'Or !"]
    assert printed("{{ title | link('https://example.org') }}") == ["Title"]
    assert printed("{{ title | link('javascript:x') }}") == ["Title"]


def test_a_link_is_registered_once():
    blob = docx.fill(
        template(
            "{{ title | link('https://example.org/?a=1&b=2') }}", "{{ title | link('https://example.org/?a=1&b=2') }}"
        ),
        sheet(),
    )
    targets = [
        relation.get("Target") for relation in root(blob, "word/_rels/document.xml.rels") if relation.get("TargetMode")
    ]
    assert targets == ["https://example.org/?a=1&b=2"]


def test_another_language_is_marked_as_such():
    blob = docx.fill(template("{{ body | md('Quote', 'fr') }}"), sheet(body=markdown.blocks("Qui ?")))
    assert [
        lang.get("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}val")
        for lang in root(blob).iterfind(".//{*}lang")
    ] == ["fr-FR"]
    assert paragraphs(blob) == ["Qui\u202f?"]


def test_values_take_the_typography_of_the_paper():
    assert printed("{{ title }}", title="l'ordre du jour: «quoi»?", lang="fr") == [
        "l’ordre du jour\u00a0: «\u00a0quoi\u00a0»\u202f?"
    ]


def test_tags_in_descriptions():
    blob = docx.fill(
        template(table(row("x")).replace("<w:tblPr/>", '<w:tblPr><w:tblCaption w:val="Of {{ title }}"/></w:tblPr>')),
        sheet(title='"A" & <B>'),
    )
    assert root(blob).find(".//{*}tblCaption").values() == ['Of "A" & <B>']


@pytest.mark.parametrize(
    "beside",
    [
        "<w:tab/>",
        '<w:sym w:font="Wingdings" w:char="F028"/>',
        "<w:cr/>",
        '<w:endnoteReference w:id="1"/>',
        "<w:pgNum/>",
    ],
)
def test_what_stands_beside_a_lone_value_stays(beside):
    (made,) = root(docx.fill(template(p(f"<w:r>{beside}</w:r><w:r><w:t>{{{{ title }}}}</w:t></w:r>")), sheet()))[0][:1]
    assert [element.tag.partition("}")[2] for element in made.iterfind("{*}r/*")] == [
        beside[3:].split("/")[0].split()[0],
        "t",
    ]


@pytest.mark.parametrize(
    "around",
    [
        ('<w:hyperlink w:anchor="x">', "</w:hyperlink>"),
        ('<w:bookmarkStart w:id="1" w:name="x"/>', '<w:bookmarkEnd w:id="1"/>'),
        (
            '<w:sdt><w:sdtPr><w:id w:val="7"/><w:tag w:val="a {{ title }}"/></w:sdtPr><w:sdtContent>',
            "</w:sdtContent></w:sdt>",
        ),
    ],
)
def test_what_stands_around_a_lone_value_stays(around):
    blob = docx.fill(template(p(f"{around[0]}<w:r><w:t>{{{{ title }}}}</w:t></w:r>{around[1]}")), sheet(title="7"))
    said = re.sub(r' xmlns:\w+="[^"]*"', "", etree.tostring(root(blob)[0][0], encoding="unicode"))
    expected = "7".join(around).replace("{{ title }}", "7").replace('<w:id w:val="7"/>', "")
    assert re.sub(r"^<w:p>.*?</w:pPr>|</?w:[rt]\b[^>]*>|</w:p>$", "", said) == expected


def test_a_long_text_has_the_bookmark_of_its_paragraph_before_it_and_takes_the_place_of_nothing_else():
    mark = '<w:bookmarkStart w:id="1" w:name="x"/><w:r><w:t>{{ body | md }}</w:t></w:r><w:bookmarkEnd w:id="1"/>'
    body = root(docx.fill(template(p(mark)), sheet(body=markdown.blocks("One.\n\nTwo."))))[0]
    assert [element.tag.partition("}")[2] for element in body][:4] == ["bookmarkStart", "bookmarkEnd", "p", "p"]
    for beside in ("<w:sdt><w:sdtContent>", '<w:hyperlink w:anchor="x">', '<w:r><w:sym w:char="F028"/></w:r>'):
        end = "".join(f"</{name}>" for name in reversed(re.findall(r"<(w:(?:sdt|sdtContent|hyperlink))\b", beside)))
        told = refusal(p(f"{beside}<w:r><w:t>{{{{ body | md }}}}</w:t></w:r>{end}"), body=markdown.blocks("One."))
        assert told.msgid == "template.error.misplaced"


def test_a_sign_between_statements_is_printed_when_they_say_so():
    text = p('<w:r><w:t>{% if count %}</w:t></w:r><w:r><w:sym w:char="F028"/></w:r><w:r><w:t>{% endif %}</w:t></w:r>')
    assert [len([*root(docx.fill(template(text), sheet(count=n))).iter("{*}sym")]) for n in (0, 1)] == [0, 1]


def repeated(text):
    """A loop over two items around these paragraphs, which the check of a template has nothing against."""
    loop = template("{% for item in items %}", text, "{% endfor %}")
    assert docx.check(loop, Sheet) == ()
    return docx.fill(loop, sheet(items=ITEMS))


def test_what_is_repeated_has_no_identity_of_words():
    text = p("{{ item.title }}").replace("<w:p>", f'<w:p xmlns:w14="{W14}" w14:paraId="0A">')
    blob = repeated(text)
    assert len(paragraphs(blob)) == 2
    assert b"paraId" not in package.read(blob, "x")["word/document.xml"]


SAID = "<w:r><w:t>{{ item.title }}</w:t></w:r>"
START, END = '<w:bookmarkStart w:id="{0}" w:name="x{0}"/>'.format, '<w:bookmarkEnd w:id="{}"/>'.format


@pytest.mark.parametrize(
    ("loop", "marks"),
    [
        (p(START(1) + SAID + END(1)), [("1", 0), ("1", 0)]),
        (p(START(1) + SAID) + p(SAID + END(1)), [("1", 0), ("1", 1)]),
        (p(START(1) + START(2) + SAID + END(1)) + p(SAID + END(2)), [("1", 0), ("2", 0), ("1", 0), ("2", 1)]),
        (p(SAID + END(1)), []),
        (p(START(1) + SAID), []),
    ],
)
def test_a_bookmark_that_is_repeated_stands_where_it_stood_first(loop, marks):
    document = root(repeated(loop))
    kept = list(document.iter(w("bookmarkStart"), w("bookmarkEnd")))
    places = list(document.iter(w("p")))
    assert [(mark.get(w("id")), places.index(mark.getparent())) for mark in kept] == marks


def test_a_picture_that_is_repeated_has_a_number_of_its_own():
    drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    drawn = (
        f'<w:r><w:drawing xmlns:wp="{drawing}"><wp:inline><wp:docPr id="{{}}" name="x"/></wp:inline></w:drawing></w:r>'
    )
    blob = repeated(p(drawn.format(2) + drawn.format(5) + SAID))
    assert [one.get("id") for one in root(blob).iter(f"{{{drawing}}}docPr")] == ["2", "5", "1", "3"]
    shape = '<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="x"/><v:fill/></w:pict></w:r>'
    shapes = root(repeated(p(shape + SAID))).iter(names.VML)
    assert [one.get("id") for one in shapes] == ["x", None, None, None]


def test_a_tag_elsewhere_than_in_a_description_is_refused():
    """A value in the instruction of a field would be a program: DDEAUTO."""
    field = '<w:fldSimple w:instr="{{ title }}"><w:r><w:t>x</w:t></w:r></w:fldSimple>'
    with pytest.raises(Unreadable) as caught:
        docx.fill(template(p(field)), sheet())
    assert (caught.value.msgid, caught.value.facts["tag"]) == ("template.error.forbidden", "{{ title }}")


def test_the_look_of_a_run_keeps_the_namespace_that_it_declares_itself():
    office = "http://schemas.microsoft.com/office/word/2010/wordml"
    own = f'<w14:ligatures xmlns:w14="{office}" w14:val="all"/>'
    blob = template(p(f"<w:r><w:rPr>{own}</w:rPr><w:t>{{{{ title }}}}</w:t></w:r>"))
    assert docx.check(blob, Sheet) == ()
    assert root(docx.fill(blob, sheet())).find(f".//{{{office}}}ligatures") is not None


def test_a_table_with_nothing_to_list_before_the_end_mark():
    mark = p("end", "EndMark")
    rows = table(row("{% for item in items %}{{ item.title }}{% endfor %}"))
    loop = table(row("{% for item in items %}"), row("{{ item.title }}"), row("{% endfor %}"))
    for one in (rows, loop):
        blob = docx.fill(template("x", one, mark), sheet())
        assert paragraphs(blob)[-1] == "end"


def test_words_after_a_comment_of_the_file_stay():
    assert printed(p("<w:r><w:t>keep <!-- c --> this {{ title }}</w:t></w:r>")) == ["keep  this Title"]


def test_a_text_box_whose_loop_has_no_turns_keeps_a_paragraph():
    box = f"<w:txbxContent>{''.join(map(p, ('{% for item in items %}', 'x', '{% endfor %}')))}</w:txbxContent>"
    blob = docx.fill(template(p(f"<w:r><w:pict>{box}</w:pict></w:r>")), sheet())
    assert root(blob).find(".//{*}txbxContent/{*}p") is not None


def test_a_bug_is_no_fault_of_the_template():
    with pytest.raises(TypeError):
        docx.fill(template("{{ body | md }}"), sheet(body=(Paragraph((Span(3),)),)))


@pytest.mark.parametrize("tag", ["{{ title | upper(1) }}", "{{ items | join(3) }}", "{{ title | exact }}", "{{ title | link('x', 'y') }}", "{{ label() }}", "{{ title if title < count }}", "{{ label('paper.total', n='x') }}"])  # fmt: skip
def test_wrong_arguments_are_told(tag):
    assert refusal("x", tag).msgid == "template.error.arguments"


def test_contents_as_word_cuts_them():
    said = "".join(
        f'<w:r><w:instrText xml:space="preserve">{piece}</w:instrText></w:r>'
        for piece in (' TOC \\o "1-', '1" \\h \\z')
    )
    begin, apart, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    headings = (p("<w:r><w:t>Funding of</w:t><w:br/><w:t>it</w:t></w:r>", "Heading1"), p("Deeper", "Heading2"))
    blob = docx.fill(template(f"<w:p>{begin}{said}{apart}{end}</w:p>", *headings), sheet())
    assert paragraphs(blob)[0] == "Funding of it"
    assert paragraphs(blob)[1:] == ["Funding of\nit", "Deeper"]
    (instruction,) = root(blob).iterfind(".//{*}instrText")
    assert instruction.text == ' TOC \\o "1-1" \\h \\z'


# What a value may hold


HOSTILE = ["{{ 7*7 }}", "{% for x in y %}", "<w:p/>&amp;]]>", "\ue000(1)\ue001", "<?wgsec 0?>", "{# x #}", "a\x00b\x07c\x1bd", "\ud800lone", "\ufffe\uffff", "x" * 262_144, "a\r\nb\x0bc\td"]  # fmt: skip


@pytest.mark.parametrize("value", HOSTILE)
def test_a_value_is_text_and_nothing_else(value):
    expected = clean(value)
    assert printed("{{ title }}", "in {{ title }} line", title=value) == [expected, f"in {expected} line"]
    blocks = (Paragraph((Span(value),)),)
    assert printed("{{ body | md }}", "{{ body | mdi }}", body=blocks) == [expected, expected]


@given(st.text(st.characters(), max_size=60))
def test_any_text_comes_out_as_it_went_in(value):
    assert printed("{{ title | exact('en') }}", title=value) == [clean(value)]


def test_a_footnote_is_not_read_as_a_template():
    blob = docx.fill(template("{{ body | md }}"), sheet(body=markdown.blocks("a[^1]\n\n[^1]: {{ 7*7 }} {% x %}\n")))
    assert paragraphs(blob, "word/footnotes.xml")[-1] == " {{ 7*7 }} {% x %}"


# What a template may not say


@pytest.mark.parametrize(
    "tag",
    [
        "{{ title.__class__ }}", "{{ title['__class__'] }}", "{{ masthead.__class__.__mro__ }}", "{{ _para(0, title) }}", "{{ cycler.__init__ }}",
        "{{ title * 1000000000 }}", "{{ 9 ** 9 ** 9 }}", "{{ '%1000000000s' % title }}", "{{ 7 // 1 }}", "{{ [title] }}", "{{ {'a': 1} }}",
        "{{ title.upper() }}", "{{ title.format(1) }}", "{{ title | center(10) }}", "{{ title | attr('x') }}", "{{ range(10) }}", "{{ lipsum() }}", "{{ label(*items) }}",
        "{% include 'x' %}", "{% import 'x' as y %}", "{% extends 'x' %}", "{% macro m() %}", "{% set x = 1 %}", "{% raw %}", "{% block x %}", "{% filter upper %}", "{% call x() %}",
        "{% for x in items recursive %}", "{{ title is callable }}", "{{ title", "title }}", "{% if title", "{{ title }", "{{ }}", "{{ title | }}", "{% for %}", "{{ 'a }}", "{{ title), (title }}", "{{ (title }}",
    ],
)  # fmt: skip
def test_what_is_forbidden_is_refused_in_words(tag):
    error = refusal("Before it", tag + ("" if not tag.startswith("{% for") else "{% endfor %}"), items=ITEMS)
    assert error.msgid in {
        f"template.error.{why}" for why in ("forbidden", "filter", "syntax", "unfinished", "unknown")
    }
    assert "Before it" in error.facts["place"] or error.facts["place"].strip()


@pytest.mark.parametrize(
    ("tags", "why"),
    [
        (["{{ titel }}"], "unknown"),
        (["{% for item in items %}", "{{ item.titel }}", "{% endfor %}"], "unknown"),
        (["{% if titel %}", "x", "{% endif %}"], "unknown"),
        (["{{ masthead.day.year }}"], "unknown"),
        (["{{ label('paper.pgae') }}"], "label"),
        (["{{ label('paper.total') }}"], "arguments"),
        (["{{ label('paper.total', length=body) }}"], "not-words"),
        (["{{ items }}"], "not-words"),
        (["{{ masthead }}"], "not-words"),
        (["{{ masthead.day }}"], "not-words"),
        (["{{ count + title }}"], "not-words"),
        (["{{ title | md }}"], "not-words"),
        (["{% for letter in title %}", "x", "{% endfor %}"], "not-a-list"),
        (["in a line {{ body | md }}"], "misplaced"),
        (["{% for item in items %}", "x"], "unbalanced"),
        (["x", "{% endfor %}"], "unbalanced"),
        (["{% for item in items %}", "{% endif %}"], "unbalanced"),
        (["{% for item in items %} x", "y {% endfor %}"], "unbalanced"),
        ([table(row("{% if title %}", "x"), row("{% endif %}", "y"))], "unbalanced"),
        ([table(row("{% if title %}x", "y{% endif %}"))], "unbalanced"),
        (["{{ label(1, 2, 3) }}"], "arguments"),
        (["{{ title | link }}"], "arguments"),
        (["{{ body | md(3) }}"], "arguments"),
        (["{{ body | md('Quote', 'de') }}"], "arguments"),
        (["{{ " + "(" * 200 + "title" + ")" * 200 + " }}"], "syntax"),
        (["{% if " + "(" * 200 + "title" + ")" * 200 + " %}", "{% endif %}"], "syntax"),
        (["{{ " + "9" * 900 + " + 1 }}"], "not-words"),
        (["{{ " + "9" * 6000 + " }}"], "unfinished"),
        (["{{ title" + "|lower" * 100 + " }}"], "too-deep"),
        (["{{ count" + " + 1" * 30 + " }}"], "too-deep"),
        (["{% if " + "not " * 30 + "title %}", "{% endif %}"], "too-deep"),
        (["{% if title %}"] * 300 + ["{% endif %}"] * 300, "too-deep"),
        (["{{ title «" + " " * 900 + " }}"], "syntax"),
    ],
)  # fmt: skip
def test_what_cannot_be_filled_names_the_tag_and_its_place(tags, why):
    error = refusal("The words before.", *tags, items=ITEMS, body=markdown.blocks("text"))
    assert error.msgid == f"template.error.{why}"
    assert error.facts.get("tag", "") in "".join(tags).replace("&quot;", '"')
    assert error.facts["place"]


def test_the_place_names_the_words_around():
    error = refusal("Decisions of the meeting", "{{ titel }}")
    assert error.facts["place"] == "Decisions of the meeting ¶ {{ titel }}"
    assert refusal("As to {{ titel }}, no.").facts["place"] == "As to {{ titel }}, no."


def test_links_and_notes_are_refused_in_a_page_head():
    blob = template("x")
    parts = docx.press.package.read(blob, "t")
    parts["word/header1.xml"] = parts["word/header1.xml"].replace(
        b"{{ masthead.short_title }}", b"{{ title | link('https://example.org') }}"
    )
    with pytest.raises(Unreadable) as caught:
        docx.fill(docx.press.package.write(parts), sheet())
    assert caught.value.msgid == "template.error.misplaced"


def test_loops_in_loops_come_to_an_end():
    deep = [f"{{% for a{n} in items %}}" for n in range(12)] + ["{% endfor %}" for _ in range(12)]
    assert refusal(*deep, items=tuple(Item(str(n)) for n in range(100))).msgid == "template.error.too-much"


def test_as_many_loops_in_one_another_as_are_allowed():
    loops = [f"{{% for a{n} in items %}}" for n in range(15)] + ["{{ a14.title | lower }}"] + ["{% endfor %}"] * 15
    assert printed(*loops, items=(Item("ONE"),)) == ["one"]
    assert docx.check(template(*loops), type(sheet())) == ()


@pytest.mark.parametrize("tag", ["{{ title }}", "{{ ", "{", "{# x #}"])
def test_more_tags_than_any_template_has_are_refused_at_once(tag):
    error = refusal(p("".join(f"<w:r><w:t>{tag}</w:t></w:r>" for _ in range(5000))))
    assert (error.msgid, error.facts["part"]) == ("template.error.too-many", "word/document.xml")
    commented = p('<w:r><w:commentReference w:id="0"/></w:r>' + f"<w:r><w:t>{tag * 500_000}</w:t></w:r>")
    assert refusal(commented).msgid == "template.error.too-many"
    attribute = f'<w:p><w:r><w:pict w:x="{tag * 5000}"/></w:r></w:p>'
    assert refusal(attribute).msgid == "template.error.too-many"


def test_a_page_that_never_ends_is_stopped():
    loops = ["{% for a in items %}", "{% for b in items %}", "{{ title }}", "{% endfor %}", "{% endfor %}"]
    assert (
        refusal(*loops, title="x" * 50_000, items=tuple(Item(str(n)) for n in range(60))).msgid
        == "template.error.too-much"
    )


def test_the_same_sheet_is_the_same_bytes():
    assert docx.fill(template("{{ title }}"), sheet()) == docx.fill(template("{{ title }}"), sheet())
