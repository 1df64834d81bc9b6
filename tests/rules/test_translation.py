"""Reuse, counts, and translations made elsewhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wgsec import language, rules
from wgsec.errors import Refused
from wgsec.facts.translation import MemoryRow, Parts, Segment

EN = """# Opening hours

Members **should** publish. They do so by [mail](https://e.org)[^1].

1. By post, or
2. by e-mail. ![A map](m.png)

[^1]: Within three days.
"""
FR = """# Horaires d’ouverture

Les membres **devraient** publier. Ils le font par [courriel](https://e.org)[^1].

1. Par la poste, ou
2. par courriel. ![Un plan](m.png)

[^1]: Sous trois jours. Jours ouvrables.
"""


def segments(text: str, lang: str = "en") -> tuple[Segment, ...]:
    return rules.translation.segments_of(rules.segmentation.parse(text, lang))


def notations(found: dict[str, Parts]) -> list[str]:
    return [rules.marks.notation(parts) for parts in found.values()]


def remembered(text: str, found: dict[str, Parts], recommendation: str = "") -> list[MemoryRow]:
    told = segments(text)
    return [
        rules.translation.memory_row(told, at, found[segment.id], recommendation) for at, segment in enumerate(told)
    ]


def test_a_translation_made_elsewhere_is_taken_sentence_by_sentence() -> None:
    found = rules.translation.align(EN, "en", FR, "fr")
    assert notations(found) == [
        "Horaires d’ouverture",
        "Les membres ⟦1⟧devraient⟦/1⟧ publier.",
        "Ils le font par ⟦1⟧courriel⟦/1⟧⟦2/⟧.",
        "Par la poste, ou",
        "par courriel. ⟦1/⟧",
        "Un plan",
        "Sous trois jours. Jours ouvrables.",
    ]
    assert rules.merge.merge(EN, "en", found) == FR


def test_marks_that_changed_places_are_paired_by_what_they_are() -> None:
    source = "See **this**, [here](u1) and [there](u2)."
    target = "Voir [là](u2), **ceci** et [ici](u1)."
    found = rules.translation.align(source, "en", target, "fr")
    assert notations(found) == ["Voir ⟦3⟧là⟦/3⟧, ⟦1⟧ceci⟦/1⟧ et ⟦2⟧ici⟦/2⟧."]
    assert rules.merge.merge(source, "en", found) == target


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize(
    ("source", "target", "problem", "facts"),
    [
        ("One. Two.", "Un et deux.", "sentences", {"number": 1, "source": 2, "target": 1}),
        ("A.\n\nOne. Two.", "A.\n\nUn. Deux. Trois.", "sentences", {"number": 2, "source": 2, "target": 3}),
        ("First **one**. Then two.", "Un premier. Puis **deux**.", "marks", {"number": 1}),
        ("# One\n\nTwo.", "## Un\n\nDeux.", "structure", {"number": 1}),
        ("One.\n\n- Two.\n- Three.", "Un.\n\n- Deux.", "structure", {"number": 3}),
        ("See [it](https://a.org).", "Voir [le](https://b.org).", "structure", {"number": 1}),
        ("```\na\n```", "```\nb\n```", "structure", {"number": 0}),
        ("Plan: ![A map](m.png)", "Plan : ![](m.png)", "images", {"source": 2, "target": 1}),
    ],
)
def test_a_translation_that_does_not_fit_is_refused_with_the_place(
    source: str, target: str, problem: str, facts: dict[str, object], lang: str
) -> None:
    with pytest.raises(Refused) as caught:
        rules.translation.align(source, "en", target, "fr")
    assert caught.value.msgid == f"translation.error.{problem}"
    assert facts.items() <= caught.value.facts.items()
    said = language.words.screen(lang)(caught.value.msgid, **caught.value.facts)
    assert all(str(value) in said for value in facts.values())


def test_what_was_aligned_is_reused_where_the_sentence_is_unchanged() -> None:
    rows = remembered(EN, rules.translation.align(EN, "en", FR, "fr"), "2.1")
    edited = EN.replace("By post", "By letter")
    told = segments(edited)
    found = rules.translation.reuse(told, rows, "2.1")
    missing = rules.translation.complete(told, found)
    assert [segment.plain for segment in told if segment.id in missing] == ["By letter, or"]
    assert rules.translation.complete(segments(EN), rules.translation.reuse(segments(EN), rows)) == ()
    with pytest.raises(Refused) as caught:
        rules.merge.merge(edited, "en", found)
    assert caught.value.msgid == "translation.error.incomplete"
    assert language.words.screen("fr")(caught.value.msgid, **caught.value.facts).startswith("1 phrase")


def test_a_reused_translation_takes_the_new_address() -> None:
    rows = remembered("See [it](https://a.org).", rules.translation.align(
        "See [it](https://a.org).", "en", "Voir [ceci](https://a.org).", "fr"
    ))  # fmt: skip
    source = "See [it](https://new.org)."
    assert (
        rules.merge.merge(source, "en", rules.translation.reuse(segments(source), rows))
        == "Voir [ceci](https://new.org)."
    )


def test_the_nearest_row_wins_then_the_latest() -> None:
    """ "Adopted." of a rule and of a recommendation do not read the same in French."""
    told = segments("The rule. Adopted.")
    key, before = told[1].key, told[0].key

    def best(*rows: MemoryRow) -> list[str]:
        return notations(rules.translation.reuse(told, rows, "2.1"))

    near = MemoryRow(key, "near", "2.1", before, "")
    own = MemoryRow(key, "own", "2.1", "other", "")
    other = MemoryRow(key, "other", "3.1", before, "")
    assert best(near, own, other) == ["near"]
    assert best(own, other) == ["own"]
    assert best(MemoryRow(key, "older", "3.1"), other) == ["other"]
    assert best(MemoryRow(key, "spoilt ⟦1/⟧", "2.1", before, "")) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Members should publish.", 3),
        ("Les membres\u00a0: «\u00a0l’article\u00a0» 10\u00a0% — 12\u202f000 €.", 5),
        ("**Two** `codes` words.", 2),
        ("1. 2027\n\n| a | b |\n|---|---|\n| – | c |", 4),
    ],
)
def test_words_are_counted_as_word_does(text: str, count: int) -> None:
    assert rules.translation.word_count(segments(text)) == count


@given(st.lists(st.sampled_from(["One.", "**Two** three.", "See [it](u).", "`x` is code."]), min_size=1, max_size=6))
def test_a_text_aligns_with_itself(told: list[str]) -> None:
    text = "\n\n".join([" ".join(told), f"- {told[0]}"])
    found = rules.translation.align(text, "en", text, "en")
    assert found == {segment.id: segment.parts for segment in segments(text)}
    assert rules.translation.reuse(segments(text), remembered(text, found)) == found
