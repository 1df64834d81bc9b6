"""Likeness of words: what a wrong key or mark was meant to be, and whether two sentences are one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from wgsec import language

# A sentence retyped or lightly edited scores 94 and more, two decisions of one pattern about 85. Short ones that differ
# in a name may score 93 and are shown too: the secretary then types the number that says it is another one.
SAME_SENTENCE = 90

_NUMBER = re.compile(r"\d+(?:\.\d+)*")


def nearest(typed: str, spellings: Mapping[str, str]) -> str | None:
    """The value of the spelling one or two slips away (one for short words, two from six letters), or None."""
    word = language.folding.fold(typed)
    slips = 2 if len(word) >= 6 else 1
    found = process.extractOne(word, spellings.keys(), scorer=OSA.distance, score_cutoff=slips)
    return spellings[found[0]] if found and len(word) > slips + 1 else None


def same(text: str, other: str) -> bool:
    """Whether two sentences are likely one: alike, and naming the same numbers (2.1 is not 2.2)."""
    one, two = language.folding.fold(text), language.folding.fold(other)
    if _NUMBER.findall(one) != _NUMBER.findall(two):
        return False
    return fuzz.ratio(one, two, score_cutoff=SAME_SENTENCE) >= SAME_SENTENCE


def first_same(text: str, others: Iterable[tuple[str, str]]) -> str | None:
    """The name of the first of `(name, text)` that is likely the same sentence."""
    return next((name for name, other in others if same(text, other)), None)
