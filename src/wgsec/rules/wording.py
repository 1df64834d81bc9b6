"""The words of a decision, an action or a reservation: as lines of a notes file, and against those on record."""

from __future__ import annotations

import re
from collections.abc import Iterable

from wgsec.facts.language import Wording

_LIST_ITEM = re.compile(r"(?:[-*+•]|\d{1,3}[.)]|[a-z][.)]|\([a-z]\))\s")


def flowing(lines: Iterable[str]) -> str:
    """Lines made one; only the items of a list keep lines of their own."""
    made = ""
    for line in filter(None, map(str.strip, lines)):
        made += ("" if not made else "\n" if _LIST_ITEM.match(line) else " ") + line
    return made


def same(one: str, other: str) -> bool:
    """Whether two texts differ in white space at most."""
    return one.split() == other.split()


def merged(before: Wording, typed: Wording) -> Wording:
    """The wording with the typed languages put in.

    One that reads the same keeps the form it has on record: paragraphs and nested lists do not survive a notes file.
    """
    known = before.texts()
    fresh = {lang: text for lang, text in typed.texts().items() if not same(text, known.get(lang, ""))}
    return Wording.of({**known, **fresh})
