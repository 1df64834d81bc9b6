"""The stored text of an item: CommonMark with the places of decisions, actions, comings and goings, and counts."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import time

from wgsec import language
from wgsec.facts.dossier import Dossier
from wgsec.facts.language import Wording
from wgsec.facts.minutes import MinutesText
from wgsec.facts.notes import (
    NotedAction,
    NotedDecision,
    NotedItem,
    NotedMove,
    NotedRecount,
    NotesFile,
    Passage,
    Piece,
    Place,
)
from wgsec.facts.text import Paragraph
from wgsec.rules import agenda, minutes, wording

_MOVE = re.compile(r"(arrived|left) ([^\W_][\w-]*)(?: (\d\d:\d\d)| item (\d+))?")
_COUNT = re.compile(r"quorum(?: (\d+))?")
_PLACE = re.compile(
    rf"^<!-- (\d+/\d+|A\d+\.\d+|{_MOVE.pattern.replace('(', '(?:').replace('(?:?:', '(?:')}|quorum(?: \d+)?) -->$",
    re.MULTILINE,
)


def body(item: NotedItem, labels: Mapping[int, str]) -> str:
    """The text of an item as it is stored: its passages, with the place of all that happened among them.

    A place is an HTML comment alone on its line, so that the text stays plain CommonMark for whoever does not ask. A
    decision or an action has one once it has a label. What somebody typed is no place: its `<` is escaped.
    """
    spelt = (
        _PLACE.sub(r"\\\g<0>", piece.text) if isinstance(piece, Passage) else _place(piece, item.number, labels)
        for piece in item.content
    )
    return "\n\n".join(filter(None, spelt))


def pieces(body: str) -> tuple[str | Place, ...]:
    """A stored text taken apart again: CommonMark and places, in order; the inverse of `body`."""
    parts = _PLACE.split(body)
    made: list[str | Place] = []
    for n, part in enumerate(parts):
        if n % 2:
            made.append(Place(part))
        elif text := part.strip("\n"):
            made.append(text)
    return tuple(made)


def spoken(body: str) -> str:
    """A stored text without its places, for whoever looks for words in it."""
    return "\n\n".join(piece for piece in pieces(body) if isinstance(piece, str))


def paragraphs(body: str) -> int:
    """How many paragraphs of a stored text take a number on the minutes."""
    return sum(isinstance(one, Paragraph) for one in language.markdown.blocks(spoken(body)))


def digest(body: str) -> str | None:
    """By which a translation knows the words it was read beside, however wrapped; None where there are none."""
    words = spoken(body)
    return wording.digest(words) if words else None


def behind(original: str, texts: Sequence[MinutesText]) -> frozenset[tuple[int | None, str]]:
    """Items and languages of which the original reads otherwise than when their translation was last read.

    A decision or an action that comes or goes leaves the words of the minutes as they are.
    """
    now = {one.item_id: spoken(one.body) for one in texts if one.language == original}
    return frozenset(
        (one.item_id, one.language)
        for one in texts
        if one.beside and spoken(one.body) and (words := now.get(one.item_id)) and not _reads(words, one.beside)
    )


def _reads(words: str, beside: str) -> bool:
    """Whether these are the words of the digest; of the first ones also the white space was counted."""
    return beside in (digest(words), hashlib.sha256(words.encode()).hexdigest()[:12])


def mark(label: str, line: int = 0, under: int | None = None) -> NotedMove | NotedRecount | None:
    """What stands in a place, if it is no number of a decision or an action."""
    if count := _COUNT.fullmatch(label):
        return NotedRecount(line, under, int(count[1]) if count[1] else None)
    if move := _MOVE.fullmatch(label):
        at = time.fromisoformat(move[3]) if move[3] else None
        item = int(move[4]) if move[4] else None
        return NotedMove(line, move[2], move[1] == "arrived", at, under if at is None and item is None else item)
    return None


def recalled(dossier: Dossier) -> NotesFile:
    """The course of the meeting as its stored text has it, for counting anew; a line of it is no line of any file."""
    numbers = {item.id: number for number, item in agenda.numbered(dossier.items).items()}
    original = minutes.original(dossier.minutes, dossier.group)
    bodies = {text.item_id: text.body for text in dossier.texts if text.language == original}
    items, line = [], 1
    for item_id, number in ((None, None), *numbers.items()):
        content = tuple(_recalled(item_id, number, bodies.get(item_id, ""), dossier, line))
        items.append(NotedItem(line, number, content))
        line += len(content) + 1
    return NotesFile(
        meeting=dossier.meeting.number,
        language=original,
        opened=None,
        closed=None,
        presences=(),
        items=tuple(items),
        outcomes=(),
        done=(),
        suspects=(),
    )


def _recalled(item_id: int | None, number: int | None, body: str, dossier: Dossier, line: int) -> Iterator[Piece]:
    taken = {one.label: one for one in dossier.decisions if one.item_id == item_id}
    labels = [piece.label for piece in pieces(body) if isinstance(piece, Place)]
    # What a command recorded has no place, and is taken to be the last word on the item.
    labels += [label for label in taken if label not in labels]
    # An action is no part of the course, and takes no line: those of the next item begin after the last.
    counting = (label for label in labels if label in taken or mark(label))
    for n, label in enumerate(counting, start=line + 1):
        if label in taken:
            yield NotedDecision(n, label, False, taken[label].mode, taken[label].votes, Wording())
        elif noted := mark(label, n, number):
            yield noted


def _place(piece: Piece, under: int | None, labels: Mapping[int, str]) -> str:
    if isinstance(piece, NotedMove):
        when = f" item {piece.item}" if piece.item not in (None, under) else ""
        when = f" {piece.at:%H:%M}" if piece.at else when
        return f"<!-- {'arrived' if piece.arrived else 'left'} {piece.seat}{when} -->"
    if isinstance(piece, NotedRecount):
        return "<!-- quorum -->" if piece.counted is None else f"<!-- quorum {piece.counted} -->"
    if isinstance(piece, NotedDecision | NotedAction) and piece.line in labels:
        return f"<!-- {labels[piece.line]} -->"
    return ""
