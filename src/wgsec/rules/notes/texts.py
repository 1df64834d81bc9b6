"""What is said in a notes file has to stand on papers: passages and wordings that none can set are errors."""

from __future__ import annotations

from collections.abc import Iterator

from wgsec import language
from wgsec.errors import WrongUsage
from wgsec.facts.notes import (
    KnownMeeting,
    NotedAction,
    NotedDecision,
    NotedItem,
    NotedReservation,
    NotesFile,
    Passage,
    Piece,
    Remark,
)
from wgsec.rules import wording
from wgsec.rules.notes.findings import Findings


def read(notes: NotesFile, known: KnownMeeting, found: Findings) -> None:
    """Finds the texts that no paper can set, each with its line.

    A wording that reads as on record keeps the form it has there, and is not looked at in that of the file.
    """
    recorded = {_words(text) for text in _recorded(known)}
    for item in notes.items:
        _passages(item, found)
        for piece in item.content:
            for text in _worded(piece):
                if _words(text) not in recorded and (error := wording.fault(text)):
                    _error(found, error, piece.line)


def _passages(item: NotedItem, found: Findings) -> None:
    """The passages of an item are read as one text: what one defines holds in all of them."""
    numbers, lines = [item.line], [""]
    for piece in item.content:
        if isinstance(piece, Passage):
            numbers += [*piece.lines, piece.lines[-1]]
            lines += [*piece.text.split("\n"), ""]
    try:
        language.markdown.blocks("\n".join(lines))
    except WrongUsage as error:
        at = error.facts.get("line")
        _error(found, error, numbers[at - 1] if isinstance(at, int) else item.line)


def _worded(piece: Piece) -> Iterator[str]:
    """The texts of a record; a proposal is none yet."""
    if isinstance(piece, NotedReservation):
        yield piece.text
    elif isinstance(piece, NotedDecision | NotedAction) and not piece.proposed:
        yield from piece.wording.texts().values()


def _recorded(known: KnownMeeting) -> Iterator[str]:
    for decision in known.decisions:
        yield from decision.wording.texts().values()
        yield from (made.text for made in decision.reservations)
    for action in known.actions:
        yield from action.wording.texts().values()


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _error(found: Findings, error: WrongUsage, line: int) -> None:
    cause = WrongUsage(error.msgid, **{**error.facts, "line": line})
    found.errors.append(Remark(line, "notes.error.text", {"line": line}, cause))
