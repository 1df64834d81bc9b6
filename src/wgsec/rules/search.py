"""Looking for words: what was typed taken apart, what holds all of it, and the place that shows it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from unicodedata import category

from wgsec import language
from wgsec.errors import WrongUsage
from wgsec.facts.search import Hit, Passage, SearchKind, Snippet

_QUOTES = '"“”„«»'
_TERM = re.compile(rf"[{_QUOTES}]([^{_QUOTES}]*)[{_QUOTES}]|[^\s{_QUOTES}]+")


def terms(typed: str) -> tuple[str, ...]:
    """The folded words and quoted phrases of a search, each once. WrongUsage if there is none."""
    found = (language.folding.fold(one[0].strip(_QUOTES)) for one in _TERM.finditer(typed))
    wanted = tuple(dict.fromkeys(term for term in found if term))
    if not wanted:
        raise WrongUsage("find.error.empty")
    return wanted


def kinds(typed: Sequence[str]) -> tuple[SearchKind, ...]:
    """The kinds named, with commas or one by one; all without any. WrongUsage for an unknown one."""
    named = [name.strip().casefold() for one in typed for name in one.split(",") if name.strip()]
    for name in named:
        if name not in tuple(SearchKind):
            raise WrongUsage("find.error.kind", kind=name, known=tuple(SearchKind))
    return tuple(kind for kind in SearchKind if not named or kind in named)


def hits(passages: Iterable[Passage], wanted: Sequence[str], lang: str, width: int) -> tuple[Hit, ...]:
    """The passages that hold every term, in their order.

    A snippet, `width` characters long at most, is of the text that holds most terms, one in `lang` before others.
    """
    return tuple(hit for passage in passages if (hit := _hit(passage, wanted, lang, width)))


def _hit(passage: Passage, wanted: Sequence[str], lang: str, width: int) -> Hit | None:
    folded = [language.folding.fold(text.text) for text in passage.texts]
    unshown = [tuple(map(language.folding.fold, text.unshown)) for text in passage.texts]
    holds = [
        {term for term in wanted if term in text or term in names} for text, names in zip(folded, unshown, strict=True)
    ]
    if not set(wanted) <= set().union(*holds):
        return None

    def worth(at: int) -> tuple[int, bool, int]:
        return len(holds[at]), passage.texts[at].language == lang, -at

    best = max(range(len(folded)), key=worth)
    text = passage.texts[best]
    # What is not shown led to the whole of the text.
    term = next((term for term in wanted if term in folded[best]), folded[best])
    return Hit(passage, text.language, snippet(text.text, folded[best].index(term), len(term), width))


def snippet(text: str, at: int, length: int, width: int) -> Snippet:
    """The words around `length` folded characters from place `at` of the folded text, in `width` characters."""
    places = language.folding.places(text)
    start, end = places[at], places[at + length]
    match = _line(text[start:end]).strip()
    match = match if len(match) <= width else match[: width - 1] + "…"
    room = max(width - len(match), 0)
    before, after = _line(text[max(0, start - 4 * width) : start]), _line(text[end : end + 4 * width])
    left = min(len(before), max(room // 3, room - len(after)))
    return Snippet(_cut_left(before, left), match, _cut_right(after, room - left))


def _cut_left(before: str, room: int) -> str:
    if len(before) <= room:
        return before.lstrip()
    kept = before[len(before) - room + 1 :] if room > 1 else ""
    return "…" + (kept.partition(" ")[2] if " " in kept.strip() else kept).lstrip()


def _cut_right(after: str, room: int) -> str:
    if len(after) <= room:
        return after.rstrip()
    kept = after[: room - 1] if room > 1 else ""
    return (kept.rpartition(" ")[0] if " " in kept.strip() else kept).rstrip() + "…"


def _line(text: str) -> str:
    """On one line, without what a terminal would act on; spaces at the ends are kept, for the match stands beside."""
    plain = "".join(sign if sign.isprintable() or category(sign) == "Zs" else " " for sign in text)
    return re.sub(r" +", " ", plain)
