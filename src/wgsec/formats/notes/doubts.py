"""Lines of free text in which a mark may have been meant: kept for the rules to judge, never read as a mark."""

from __future__ import annotations

import re
from itertools import takewhile

from wgsec.facts.notes import Doubt, NotesMark, Suspect
from wgsec.formats.notes import grammar, values
from wgsec.formats.notes.grammar import MarkLine

# A doubt arises within this much of a line.
REACH = 200

_KEY = re.compile(r"[^\W_][\w-]*+")
_LANGUAGE = re.compile(r"(EN|FR|ES)\s*[:：]")
_ALONE = re.compile(
    r"[\s\-*+>•#_]{0,9}(?P<words>(?=[^\W\d_]{4}|[^\W\d_]+\s)[^\W\d_]++(?:\s[^\W\d_]++){0,2})[\s.!*_]{0,9}"
)
_WORDS = re.compile(
    r"(?P<lead>(?:\s*+(?:[-*+>•#_]++|\d{1,3}[.)]))*+\s*+)(?P<words>[^\W\d_]{3,}(?:\s[^\W\d_]+){0,2}+)(?P<rest>.{0,100})"
)


def doubt(number: int, line: str, *, worded: bool = False, begins: bool = False) -> Suspect | None:
    """A wording without its decision, a mark in a list or in bold, or an unknown word in capitals before a colon.

    So are an outcome that another line may have begun, a mark in small letters to which its colon is missing, and words
    in capitals alone where something `begins` under an item.
    In the wording of a decision (`worded`) other languages have their place.
    """
    start = line[:REACH]
    if not worded and (spoken := _LANGUAGE.match(start)):
        return Suspect(number, spoken[1], Doubt.LANGUAGE)
    parts = grammar.take_apart(start)
    if parts and parts.is_bare_outcome:
        return Suspect(number, parts.word.typed, Doubt.UNLIKE)
    if parts and parts.word.mark is NotesMark.RESERVATION and re.search(r"[:：]", parts.text):
        return Suspect(number, parts.word.typed, Doubt.NO_COLON)
    if parts and parts.word.mark is NotesMark.DECISION and values.is_mode(parts.bracket):
        return Suspect(number, parts.word.typed, Doubt.NO_COLON)
    if parts and (named := _named(parts)):
        return Suspect(number, parts.word.typed, Doubt.NO_COLON, named)
    if begins and (alone := _ALONE.fullmatch(line)) and line.isupper():
        return Suspect(number, alone["words"], Doubt.LISTED if grammar.word(alone["words"]) else Doubt.ALONE)
    found = _WORDS.match(start)
    words = " ".join(takewhile(str.isupper, found["words"].split())) if found else ""
    if not found or not words or not re.search(r"[:：?]", found["rest"]):
        return None
    known = grammar.word(words)
    if known is None:
        return Suspect(number, words, Doubt.UNLIKE)
    pushed_in = bool(found["lead"].strip()) or line[:4].isspace()
    return Suspect(number, known.typed, Doubt.LISTED) if pushed_in else None


def _named(parts: MarkLine) -> str | None:
    """Who seems to be named by a mark in small letters that is no mark; whether it is anybody, the rules know."""
    text = (parts.who or parts.text).removeprefix("@")
    if parts.word.mark is NotesMark.RESERVATION:
        return parts.who
    if parts.word.mark in (NotesMark.ACTION, NotesMark.ARRIVED, NotesMark.LEFT) and (key := _KEY.match(text)):
        return key[0].casefold()
    return None
