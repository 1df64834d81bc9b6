"""What a reservation is to, and with which recommendations it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from wgsec import language
from wgsec.facts.draft import Draft
from wgsec.facts.minutes import Decision, Reservation

_LABEL = re.compile(r"(?<![\d./])([1-9]\d{0,2})\.([1-9]\d{0,2})(?!\.?\d|/)")
_LONGEST = 50
"""More recommendations than a theme has: a span that would name more is a slip, and names its two ends."""


def named(text: str) -> tuple[str, ...]:
    """The labels of recommendations in `text`, each once: alone, in a list, or within a span (`2.1 to 2.3`)."""
    return tuple(dict.fromkeys(label for label, _ in _read(text) if label))


def only(on: str) -> tuple[str, ...]:
    """As `named`, where nothing else is said: `2.1`, `2.1 to 2.3`, `2.1, 2.2 and 2.4`; else none."""
    return () if any(other for _, other in _read(on)) else named(on)


def standing(draft: Draft, decisions: Sequence[Decision]) -> Iterator[tuple[Decision, Reservation]]:
    """The reservations that stand with a recommendation, each after the decision it was made to.

    They are all that name it or a part of it, at whatever meeting they were made; and, to the decision that adopts it,
    those that name no recommendation. Those that are `left` to an earlier text are not among them.
    Source: practice 2.2 and 7, row 14.
    """
    return (each for each, is_left in _concerning(draft, decisions) if not is_left)


def left(draft: Draft, decisions: Sequence[Decision]) -> Iterator[tuple[Decision, Reservation]]:
    """Those to an earlier text, which was adopted, then reopened and revised: they stay with the decision of that one.

    Only once another meeting has adopted the new text: till then nobody has answered them.
    """
    return (each for each, is_left in _concerning(draft, decisions) if is_left)


def _concerning(draft: Draft, decisions: Sequence[Decision]) -> Iterator[tuple[tuple[Decision, Reservation], bool]]:
    """Each that was ever made to a text of the recommendation, and whether it is left behind with an earlier one."""
    by = next((one for one in decisions if one.label == draft.adopted_by), None)
    for one in decisions:
        is_left = by is not None and one.meeting != by.meeting and one.meeting in draft.outgrown
        for made in one.reservations if one.stands else ():
            labels = named(made.on or "")
            if draft.label in labels or (one is by and not labels):
                yield (one, made), is_left


def _read(text: str) -> Iterator[tuple[str, str]]:
    """Each label after whatever is said before it, joining words apart; within a span those that are not written too.

    A span stays within its theme, rises and is no longer than a theme: `2.3 to 3.1` and `2.1 to 2.999` name these two
    and say something else.
    """
    place, theme, last = 0, "", 0
    for found in _LABEL.finditer(text):
        between, number = text[place : found.start()], int(found[2])
        is_rising = theme == found[1] and last < number < last + _LONGEST
        is_span = is_rising and language.marks.find("span", between) == "to"
        if is_span:
            yield from ((f"{theme}.{one}", "") for one in range(last + 1, number))
        yield f"{found[1]}.{number}", "" if is_span else _other(between)
        place, theme, last = found.end(), found[1], number
    yield "", _other(text[place:])


def _other(text: str) -> str:
    """What is said beside labels: neither commas nor `and` nor the word recommendation."""
    pieces = (piece for piece in re.split(r"[,;]", text) if language.marks.find("word", piece) != "recommendation")
    return " ".join(
        word for piece in pieces for word in piece.split() if language.marks.find("word", word) not in _JOINING
    )


_JOINING = frozenset({"and", "recommendation"})
