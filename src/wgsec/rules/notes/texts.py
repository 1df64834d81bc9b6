"""What is said in a notes file has to stand on papers: passages and wordings that none can set are errors."""

from __future__ import annotations

from collections.abc import Iterator

from wgsec import language
from wgsec.errors import WrongUsage
from wgsec.facts.notes import (
    Finding,
    NotedAction,
    NotedDecision,
    NotedItem,
    NotedReservation,
    NotesFile,
    Passage,
    Piece,
)
from wgsec.rules import wording
from wgsec.rules.notes.findings import Findings


def read(notes: NotesFile, found: Findings) -> None:
    """Finds the texts that no paper can set, each with its line."""
    for item in notes.items:
        if error := _fault(item):
            _error(found, error, item.line)
        for piece in item.content:
            for text in _worded(piece):
                if error := wording.fault(text):
                    _error(found, WrongUsage(error.msgid, **{**error.facts, "line": piece.line}), piece.line)


def _fault(item: NotedItem) -> WrongUsage | None:
    """What is wrong with the passages of an item, read as one text: what one defines holds in all of them."""
    lines: list[str] = []
    for piece in item.content:
        if isinstance(piece, Passage):
            # On the lines of the file, so that what is wrong names one of those.
            lines += [""] * (piece.line - 1 - len(lines)) + piece.text.split("\n")
    try:
        language.markdown.blocks("\n".join(lines))
    except WrongUsage as error:
        return error
    return None


def _worded(piece: Piece) -> Iterator[str]:
    """The texts of a record; a proposal is none yet."""
    if isinstance(piece, NotedReservation):
        yield piece.text
    elif isinstance(piece, NotedDecision | NotedAction) and not piece.proposed:
        yield from piece.wording.texts().values()


def _error(found: Findings, error: WrongUsage, line: int) -> None:
    at = error.facts.get("line", line)
    found.errors.append(Finding(int(str(at)), "notes.error.text", {"line": at}, error))
