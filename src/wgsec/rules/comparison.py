"""What changed between two texts, word by word and paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_TOKEN = re.compile(r"\w+(?:[’'\-]\w+)*|\s+|[^\w\s]")


class Fate(StrEnum):
    """What became of some words."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring words of one fate."""

    fate: Fate
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph that changed: its number in the newer text (in the older one if it is gone), and its stretches."""

    number: int
    stretches: tuple[Stretch, ...]


def compare(older: str, newer: str) -> tuple[Passage, ...]:
    """The paragraphs that changed, in order; empty for texts of the same paragraphs."""
    old, new = _paragraphs(older), _paragraphs(newer)
    found: list[Passage] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            pairs = _paired(old[a:b], new[c:d])
            found += [Passage(c + at if then is None or now is not None else a + at, _words(then or "", now or ""))
                      for at, (then, now) in enumerate(pairs, start=1)]  # fmt: skip
    return tuple(found)


def _paragraphs(text: str) -> list[str]:
    return [piece.strip("\n") for piece in re.split(r"\n[ \t]*\n", text) if piece.strip()]


def _paired(old: Sequence[str], new: Sequence[str]) -> list[tuple[str | None, str | None]]:
    """Paragraphs that replaced each other, in order; what has no partner was taken out or put in."""
    pairs: list[tuple[str | None, str | None]] = [(then, now) for then, now in zip(old, new, strict=False)]
    pairs += [(then, None) for then in old[len(new) :]]
    return pairs + [(None, now) for now in new[len(old) :]]


def _words(older: str, newer: str) -> tuple[Stretch, ...]:
    """The words of a paragraph; single spaces between two changes belong to them, so that a phrase reads as one."""
    from rapidfuzz.distance import Indel  # only a comparison needs it

    old, new = _TOKEN.findall(older), _TOKEN.findall(newer)
    removed, added = "", ""
    out: list[Stretch] = []
    # difflib takes words that come often in a long text for noise, and does not find the fewest changes.
    codes = Indel.opcodes(old, new)
    for at, code in enumerate(codes):
        kept = "".join(new[code.dest_start : code.dest_end])
        if code.tag == "equal" and not (kept.isspace() and 0 < at < len(codes) - 1):
            out += [*_changed(removed, added), Stretch(Fate.KEPT, kept)]
            removed, added = "", ""
        else:
            removed += "".join(old[code.src_start : code.src_end])
            added += kept
    return (*out, *_changed(removed, added))


def _changed(removed: str, added: str) -> list[Stretch]:
    made = (Stretch(Fate.REMOVED, removed), Stretch(Fate.ADDED, added))
    return [stretch for stretch in made if stretch.text]
