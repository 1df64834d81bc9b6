"""Blocks and segments: where they stand, what they are called, what they leave alone."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from wgsec import rules
from wgsec.facts.translation import BlockKind, Cell, Parts, Tag

TEXT = """# Title

First sentence. Second sentence. First sentence.

- An item
  over two lines
- > A quotation

| a | b |
|---|---|
| a \\| c | ![alt](p.png) |

    code

<div>html</div>

[ref]: https://example.org
"""


def ids(text: str) -> list[str]:
    return [segment.id for block in rules.segmentation.parse(text, "en") for segment in block.segments]


def notations(text: str) -> list[str]:
    blocks = rules.segmentation.parse(text, "en")
    return [rules.marks.notation(segment.parts) for block in blocks for segment in block.segments]


def turned(text: str, turn=str.upper) -> str:
    def target(parts: Parts) -> Parts:
        return tuple(turn(part) if isinstance(part, str) else part for part in parts)

    segments = rules.translation.segments_of(rules.segmentation.parse(text, "en"))
    return rules.merge.merge(text, "en", {segment.id: target(segment.parts) for segment in segments})


def test_blocks_come_in_reading_order_with_their_spans() -> None:
    blocks = rules.segmentation.parse(TEXT, "en")
    assert [block.number for block in blocks] == list(range(1, len(blocks) + 1))
    spans = [TEXT[block.start : block.end] for block in blocks if block.kind is not BlockKind.IMAGE]
    assert spans == [
        "Title",
        "First sentence. Second sentence. First sentence.",
        "An item\n  over two lines",
        "A quotation",
        "a",
        "b",
        "a \\| c",
        "![alt](p.png)",
    ]
    assert [block.kind for block in blocks][-3:] == ["cell", "cell", "image"]
    assert blocks[0].level == 1


def test_a_block_is_called_by_what_holds_it() -> None:
    text = "A[^1]\n\n- b\n\n  c\n  > d\n- # e\n\n> f\n> - g\n\nh\n\n[^1]: i\n\n    - j\n"
    told = " ".join(f"{block.plain}={block.kind}" for block in rules.segmentation.parse(text, "en"))
    assert told == "A=paragraph b=item c=item d=quote e=heading f=quote g=item h=paragraph i=note j=note"


def test_a_cell_knows_its_row_and_column_and_what_heads_it() -> None:
    text = "| a | | *b* |\n|-|-|-|\n| | c | d. e |\n| f |\n\n- | g |\n  |---|\n  | h |\n\ni\n"
    told = {block.plain: block.cell for block in rules.segmentation.parse(text, "en")}
    assert told == {
        "a": Cell(0, 1),
        "b": Cell(0, 3),
        "c": Cell(1, 2),
        "d. e": Cell(1, 3, "b"),
        "f": Cell(2, 1, "a"),
        "g": Cell(0, 1),
        "h": Cell(1, 1, "g"),
        "i": None,
    }


def test_only_running_text_changes() -> None:
    target = turned(TEXT)
    assert target == TEXT.replace("Title", "TITLE").replace(
        "First sentence. Second sentence. First sentence.", "FIRST SENTENCE. SECOND SENTENCE. FIRST SENTENCE."
    ).replace("An item\n  over two lines", "AN ITEM OVER TWO LINES").replace("A quotation", "A QUOTATION").replace(
        "| a | b |", "| A | B |"
    ).replace("a \\| c", "A \\| C").replace("![alt]", "![ALT]")


def test_a_name_comes_from_the_content_and_not_from_the_place() -> None:
    before, after = ids("One. Two.\n\nThree.\n"), ids("New. One.\n\n# More\n\nThree.\n\nTwo.\n")
    assert set(before) < set(after)
    assert ids("One\ntwo.") == ids("One two.") == ids("> One\n> two.")


def test_a_repeated_sentence_gets_a_number_and_keeps_its_key() -> None:
    segments = rules.translation.segments_of(rules.segmentation.parse("Yes. No.\n\nYes.\n\n- Yes.\n", "en"))
    yes = [segment for segment in segments if segment.plain == "Yes."]
    assert [segment.id for segment in yes] == [yes[0].key, f"{yes[0].key}-2", f"{yes[0].key}-3"]
    assert {segment.key for segment in yes} == {yes[0].key}


def test_a_name_sees_marks_but_not_where_they_lead() -> None:
    assert ids("See **this**.") != ids("See *this*.") != ids("See this.")
    assert ids("See [this](https://a.org).") == ids("See [this](https://b.org).")
    assert ids("Réunion.") == ids("Re\u0301union.")


def test_names_are_promised() -> None:
    """The memory of every workspace rests on them: a change here asks for a migration."""
    assert ids("Members **should** publish.\n\nSee `x`[^1].\n\n[^1]: Note.") == [
        "e742051bede6",
        "6ef6bdbc74d2",
        "5e5620aed661",
    ]


def test_a_title_cannot_be_taken_for_a_sentence_of_the_text() -> None:
    title = rules.segmentation.title("Opening hours")
    assert title.segments[0].id not in ids("# Opening hours\n")
    assert title.segments[0].key in ids("# Opening hours\n")


def test_marks_are_counted_in_each_sentence() -> None:
    assert notations("**All** agree. *Ten* `more` ~~left~~. Note[^n].\n\n[^n]: Read **it**.\n") == [
        "⟦1⟧All⟦/1⟧ agree.",
        "⟦1⟧Ten⟦/1⟧ ⟦2/⟧ ⟦3⟧left⟦/3⟧.",
        "Note⟦1/⟧.",
        "Read ⟦1⟧it⟦/1⟧.",
    ]


def test_strikethrough_and_notes_come_back_as_such() -> None:
    text = "Old ~~*text*~~ and new[^a].\n\n[^a]: A note\n    of two lines.\n\n    Second paragraph.\n"
    assert turned(text) == ("OLD ~~*TEXT*~~ AND NEW[^a].\n\n[^a]: A NOTE OF TWO LINES.\n\n    SECOND PARAGRAPH.\n")
    literal = "Not \\~~struck\\~~ and no \\[^a] note."
    assert rules.merge.structure(turned(literal)) == rules.merge.structure(literal)


def test_emphasis_holds_beside_letters_and_signs() -> None:
    """The letter beside it becomes an entity where a star or an underscore would otherwise stay one."""
    segment = rules.segmentation.parse("The **centre** is open.", "en")[0].segments[0]
    tags = [part for part in segment.parts if isinstance(part, Tag)]
    target = ("De l", tags[0], "« centre »", tags[1], "s.")
    merged = rules.merge.merge("The **centre** is open.", "en", {segment.id: target})
    assert merged == "De &#108;**« centre »**&#115;."


def test_a_blank_inside_a_pair_moves_outside() -> None:
    segment = rules.segmentation.parse("The **centre** is open.", "en")[0].segments[0]
    tags = [part for part in segment.parts if isinstance(part, Tag)]
    merged = rules.merge.merge(
        "The **centre** is open.", "en", {segment.id: ("Le", tags[0], " centre ", tags[1], "oui")}
    )
    assert merged == "Le **centre** oui"


def test_line_ends_of_every_system_are_one() -> None:
    assert ids("One.\r\n\r\nTwo\r\nlines.\r") == ids("One.\n\nTwo\nlines.\n")
    assert turned("One.\r\n\r\n- Two.\r\n") == "ONE.\n\n- TWO.\n"


@given(st.text(max_size=200), st.sampled_from(["en", "fr", "es"]))
def test_the_sentences_of_a_block_hold_all_its_words(text: str, lang: str) -> None:
    blocks = rules.segmentation.parse(text, lang)
    assert blocks == rules.segmentation.parse(text, lang)
    names = [segment.id for block in blocks for segment in block.segments]
    assert len(set(names)) == len(names)
    spans = [(block.start, block.end) for block in blocks if block.kind is not BlockKind.IMAGE]
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
