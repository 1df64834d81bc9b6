"""Lines of free text in which a mark may have been meant: kept for the rules to judge, never read as a mark."""

from __future__ import annotations

import re
from itertools import takewhile

from wgsec.facts.notes import Doubt, Suspect
from wgsec.formats.notes import grammar

# A doubt arises within this much of a line.
REACH = 200

_LANGUAGE = re.compile(r"(EN|FR|ES)\s*[:：]")
_WORDS = re.compile(
    r"(?P<lead>(?:\s*+(?:[-*+>•#_]++|\d{1,3}[.)]))*+\s*+)(?P<words>[^\W\d_]{3,}(?:\s[^\W\d_]+){0,2}+)(?P<rest>.{0,100})"
)


def doubt(number: int, line: str, *, worded: bool = False) -> Suspect | None:
    """A wording without its decision, a mark in a list or in bold, or an unknown word in capitals before a colon.

    In the wording of a decision (`worded`) other languages have their place.
    """
    start = line[:REACH]
    if not worded and (spoken := _LANGUAGE.match(start)):
        return Suspect(number, spoken[1], Doubt.LANGUAGE)
    parts = grammar.take_apart(start)
    if parts and parts.is_bare_outcome and parts.word.typed[0].isupper():
        return Suspect(number, parts.word.typed, Doubt.UNLIKE)
    found = _WORDS.match(start)
    words = " ".join(takewhile(str.isupper, found["words"].split())) if found else ""
    if not found or not words or not re.search(r"[:：?]", found["rest"]):
        return None
    known = grammar.word(words)
    if known is None:
        return Suspect(number, words, Doubt.UNLIKE)
    pushed_in = bool(found["lead"].strip()) or line[:4].isspace()
    return Suspect(number, known.typed, Doubt.LISTED) if pushed_in else None
