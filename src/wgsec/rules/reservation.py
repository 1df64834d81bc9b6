"""What a reservation is to, and with which recommendations it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from wgsec import language
from wgsec.facts.draft import Draft
from wgsec.facts.minutes import Decision, Reservation

_LABEL = re.compile(r"(?<![\d./])(\d{1,3})\.(\d{1,3})(?!\.?\d|/)")


def named(text: str) -> tuple[str, ...]:
    """The labels of recommendations in `text`, each once: alone, in a list, or within a span (`2.1 to 2.3`)."""
    return tuple(dict.fromkeys(label for label, _ in _read(text) if label))


def only(on: str) -> tuple[str, ...]:
    """As `named`, where nothing else is said: `2.1`, `2.1 to 2.3`, `2.1, 2.2 and 2.4`; else none."""
    return () if any(other for _, other in _read(on)) else named(on)


def standing(draft: Draft, decisions: Sequence[Decision]) -> Iterator[tuple[Decision, Reservation]]:
    """The reservations that stand with a recommendation, each after the decision it was made to.

    They are all that name it, at whatever meeting they were made; and, to the decision that adopts it, those to the
    whole or to a part that is no recommendation. Those that are `left` to an earlier text are not among them.
    Source: practice 7, row 14.
    """
    gone = {id(made) for _, made in left(draft, decisions)}
    return ((one, made) for one, made in _concerning(draft, decisions) if id(made) not in gone)


def left(draft: Draft, decisions: Sequence[Decision]) -> Iterator[tuple[Decision, Reservation]]:
    """Those to an earlier text, which was adopted, then reopened and revised: they stay with the decision of that one.

    Only once another meeting has adopted the new text: till then nobody has answered them.
    """
    by = _by(draft, decisions)
    for one, made in _concerning(draft, decisions):
        if by and one.meeting != by.meeting and one.meeting <= draft.outgrown:
            yield one, made


def _concerning(draft: Draft, decisions: Sequence[Decision]) -> Iterator[tuple[Decision, Reservation]]:
    by = _by(draft, decisions)
    for one in decisions:
        for made in one.reservations if one.stands else ():
            on = made.on or ""
            if draft.label in named(on) or (one is by and not only(on)):
                yield one, made


def _by(draft: Draft, decisions: Sequence[Decision]) -> Decision | None:
    """What adopted the recommendation, if anything did."""
    return next((one for one in decisions if one.label == draft.adopted_by), None)


def _read(text: str) -> Iterator[tuple[str, str]]:
    """Each label after whatever is said before it, joining words apart; within a span those that are not written too.

    A span stays within its theme and rises: `2.3 to 3.1` names these two and says something else.
    """
    place, theme, last = 0, "", 0
    for found in _LABEL.finditer(text):
        between, number = text[place : found.start()], int(found[2])
        is_span = theme == found[1] and number > last and language.marks.find("span", between) == "to"
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
