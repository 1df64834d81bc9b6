"""The numbers of decisions and actions put into the very text, every other character left as it was."""

from __future__ import annotations

from collections.abc import Mapping

from wgsec.formats import decoding
from wgsec.formats.notes import grammar


def number(text: str, numbers: Mapping[int, str]) -> str:
    """The text with `3/1` or `A3.1` after the word of the mark on each of the lines (counted from 1).

    A line that has this number already stays as it is, so that it may be done twice. ValueError for a line that has
    another number or no mark: numbers never change, and such a plan was made from another text.
    """
    made = decoding.lines(text)
    for line, label in numbers.items():
        typed, end = made[line - 1]
        made[line - 1] = (_numbered(typed, label), end)
    return "".join(typed + end for typed, end in made)


def _numbered(typed: str, label: str) -> str:
    parts = grammar.take_apart(typed)
    if parts is None or parts.label not in (None, label):
        raise ValueError(f"{label} does not belong to this line: {typed[:60]!r}")
    if parts.label == label:
        return typed
    before, after = typed[: parts.word.end], typed[parts.word.end :]
    gap = " " if after[:1] in ("(", "@") else ""
    return f"{before} {label}{gap}{after}"
