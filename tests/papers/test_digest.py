"""The hash of a sheet: it follows what is said, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field

from wgsec.facts.text import Code, Foreign, Paragraph, Quote, Span
from wgsec.papers import digest


@dataclass(frozen=True, slots=True)
class Sheet:
    title: str
    lines: tuple[object, ...] = ()


@dataclass(frozen=True, slots=True)
class Newer(Sheet):
    remark: str = ""
    notes: tuple[str, ...] = field(default_factory=tuple)


def test_one_more_field_that_says_nothing_makes_no_revision() -> None:
    lines = (Paragraph((Span("word"),)),)
    assert digest.sheet(Newer("title", lines)) == digest.sheet(Sheet("title", lines))


def test_one_more_field_that_says_something_does() -> None:
    assert digest.sheet(Newer("title", (), "remark")) != digest.sheet(Newer("title"))
    assert digest.sheet(Newer("title", (), "", ("note",))) != digest.sheet(Newer("title"))


def test_the_same_word_is_not_the_same_in_another_place() -> None:
    word = (Paragraph((Span("word"),)),)
    texts = [word, (Quote(word),), (Foreign("fr", word),), (Code("word"),), (*word, *word), ()]
    hashes = [digest.sheet(Sheet("title", text)) for text in texts] + [digest.sheet(Sheet("word"))]
    assert len(set(hashes)) == len(hashes)
