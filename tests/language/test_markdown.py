"""Markdown into frozen blocks: what CommonMark says, nothing that runs, and no word ever lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wgsec.errors import WrongUsage
from wgsec.facts.text import Code, Heading, Link, List, Mark, Note, Paragraph, Quote, Rule, Span, Table
from wgsec.language import bare, markdown

STRONG = frozenset({Mark.STRONG})


def line_of(source):
    (paragraph,) = markdown.blocks(source)
    return paragraph.line


def test_marks_are_joined_into_spans():
    assert line_of("a **b _c_** ~~d~~ `e`") == (
        Span("a "),
        Span("b ", STRONG),
        Span("c", STRONG | {Mark.EMPHASIS}),
        Span(" "),
        Span("d", frozenset({Mark.STRIKE})),
        Span(" "),
        Span("e", frozenset({Mark.CODE})),
    )


def test_every_block():
    source = (
        "# Title\n\nText\n\n> quoted\n\n3. three\n4. four\n   - deep\n\n```\nkept  as typed\n```\n\n"
        "| a | b |\n|---|---|\n| 1 |\n\n---\n"
    )
    heading, text, quote, numbers, code, table, rule = markdown.blocks(source)
    assert heading == Heading(1, (Span("Title"),))
    assert text == Paragraph((Span("Text"),))
    assert quote == Quote((Paragraph((Span("quoted"),)),))
    assert isinstance(numbers, List)
    assert numbers.start == 3
    assert numbers.items[1][1] == List(None, ((Paragraph((Span("deep"),)),),))
    assert code == Code("kept  as typed")
    assert table == Table(((Span("a"),), (Span("b"),)), (((Span("1"),), ()),))
    assert rule == Rule()


def test_html_is_text_and_a_picture_its_words():
    assert line_of("<b>bold</b> ![a *picture*](x.png)") == (Span("<b>bold</b> a picture"),)
    assert line_of("![one\ntwo  \nthree](x.png)") == (Span("one two three"),)


@pytest.mark.parametrize("href", ["https://example.org/a?b=c", "http://example.org", "mailto:a@example.org"])
def test_web_and_mail_links_stay(href):
    assert line_of(f"see [here]({href}) now") == (Span("see "), Link(href, (Span("here"),)), Span(" now"))


@pytest.mark.parametrize(
    "href", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//example.org", "annex.md", "ftp://x"]
)
def test_any_other_link_is_its_words(href):
    line = line_of(f"see [here]({href}) now")
    assert not any(isinstance(part, Link) for part in line)
    assert "here" in bare.line(line)


def test_a_footnote_stands_where_it_is_referred_to():
    before, note, after = line_of("a[^1] b\n\n[^1]: first\n\n    second\n")
    assert (before, after) == (Span("a"), Span(" b"))
    assert note == Note((Paragraph((Span("first"),)), Paragraph((Span("second"),))))


def test_the_note_of_a_linked_picture_follows_the_link():
    link, note = line_of("[![words[^1]](a.png)](https://example.org)\n\n[^1]: said\n")
    assert isinstance(link, Link)
    assert isinstance(note, Note)


def test_a_note_inside_a_note_stands_in_brackets_and_circles_end():
    (_, note) = line_of("a[^1]\n\n[^1]: one[^2]\n[^2]: two[^1]\n")
    assert note == Note((Paragraph((Span("one[two[1]]"),)),))


def test_a_footnote_nothing_refers_to_is_refused():
    with pytest.raises(WrongUsage) as refusal:
        markdown.blocks("text\n\n[^left]: never shown\n")
    assert refusal.value.msgid == "markdown.error.idle-note"
    assert refusal.value.facts == {"label": "left", "line": 3}


def test_a_footnote_that_is_written_twice_is_refused():
    with pytest.raises(WrongUsage) as refusal:
        markdown.blocks("text[^1]\n\n[^1]: first\n\n[^1]: second\n")
    assert (refusal.value.msgid, refusal.value.facts) == ("markdown.error.note-twice", {"label": "1", "line": 5})


def test_what_one_passage_defines_holds_in_all_and_nothing_else_goes_on():
    sources = ("see[^1]\n\n1. one", "2. two\r\n\r\n<!-- -->", "[there][a] again[^1]\n\n[a]: https://e.org\n\n[^1]: n")
    first, second, third = markdown.passages(sources)
    note = Note((Paragraph((Span("n"),)),))
    assert first == (Paragraph((Span("see"), note)), List(1, ((Paragraph((Span("one"),)),),)))
    assert second == (List(2, ((Paragraph((Span("two"),)),),)), Paragraph((Span("<!-- -->"),)))
    assert third == (Paragraph((Link("https://e.org", (Span("there"),)), Span(" again"), note)),)
    assert markdown.passages(("", "[^1]: n\n", "a[^1]"))[:2] == ((), ())


def test_what_is_too_large_or_too_deep_is_refused():
    cases = {
        "markdown.error.too-long": "word " * 60_000,
        "markdown.error.long-paragraph": "x" * 30_000,
        "markdown.error.brackets": "[^1] " * 3_000 + "\n\n[^1]: a",
        "markdown.error.too-deep": "> " * 60 + "deep",
        "markdown.error.wide-table": f"x\n\n{'|a' * 64}|\n{'|-' * 64}|\n",
    }
    for msgid, source in cases.items():
        with pytest.raises(WrongUsage) as refusal:
            markdown.blocks(source)
        assert refusal.value.msgid == msgid


def test_a_table_may_be_as_wide_as_word_allows():
    wide = f"{'|a' * 63}|\n{'|-' * 63}|\n{'|b' * 63}|\n"
    first, second = markdown.blocks(f"{wide}\n{wide}")
    assert len(first.header) == len(second.rows[0]) == 63
    with pytest.raises(WrongUsage) as refusal:
        markdown.blocks(f"{wide}\n{'|a' * 64}|\n{'|-' * 64}|\n")
    assert refusal.value.facts == {"limit": 63, "line": 5}


def test_notes_referred_to_again_and_again_do_not_multiply():
    source = "[^1] " * 1_500 + "\n\n[^1]: " + "word " * 3_000
    with pytest.raises(WrongUsage) as refusal:
        markdown.blocks(source)
    assert refusal.value.msgid == "markdown.error.too-long"


words = st.text(st.sampled_from("abcé12 .,;:!?()\n"), min_size=1, max_size=30)
inline = st.recursive(
    words,
    lambda inner: st.one_of(
        inner.map(lambda text: f"**{text}**"),
        inner.map(lambda text: f"_{text}_"),
        inner.map(lambda text: f"[{text}"),
        # Not at the head of a line, where tildes open a block and what follows them is its kind.
        inner.map(lambda text: f"a ~~{text}~~"),
        st.tuples(inner, inner).map(" ".join),
    ),
    max_leaves=6,
)
text = st.recursive(
    inner := inline,
    lambda deeper: st.one_of(
        deeper.map(lambda source: "\n".join(f"> {line}" for line in source.split("\n"))),
        deeper.map(lambda source: "- " + "\n  ".join(source.split("\n"))),
        deeper.map(lambda source: "7. " + "\n   ".join(source.split("\n"))),
        st.tuples(deeper, deeper).map("\n\n".join),
    ),
    max_leaves=5,
)


def letters(source):
    return [letter for letter in source if letter.isalpha()]


@given(text)
def test_no_letter_is_lost(source):
    assert letters(bare.text(markdown.blocks(source))) == letters(source)


def read_or_refusal(source):
    try:
        return markdown.blocks(source), ""
    except WrongUsage as refusal:
        return (), refusal.msgid


@given(st.text(max_size=300))
def test_any_text_is_read_or_refused_in_words(source):
    made, refusal = read_or_refusal(source)
    assert refusal in ("", "markdown.error.idle-note", "markdown.error.too-deep")
    hash(made)


@given(st.integers(1, 80), st.sampled_from(["> ", "- ", "1. ", "**", "[", "![", "_"]))
def test_nothing_is_dropped_however_deep(depth, mark):
    made, refusal = read_or_refusal(mark * depth + "kernel")
    assert refusal == "markdown.error.too-deep" or "kernel" in bare.text(made)
