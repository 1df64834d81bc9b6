"""What the marks say that stand on a line of their own: times, lists of seats, arrivals, recounts, outcomes."""

from __future__ import annotations

from collections.abc import Callable

from wgsec.facts.notes import (
    LISTS,
    OUTCOMES,
    NotedDone,
    NotedMove,
    NotedOutcome,
    NotedPresence,
    NotedRecount,
    NotedTime,
    NotesMark,
    Remark,
)
from wgsec.formats.notes import values
from wgsec.formats.notes.grammar import MarkLine
from wgsec.formats.notes.values import MisspeltError


class Said:
    """What has been said so far; what is wrong in it goes to `findings`."""

    def __init__(self, findings: list[Remark]) -> None:
        self.findings = findings
        self.times: dict[NotesMark, NotedTime] = {}
        self.presences: list[NotedPresence] = []
        self.outcomes: dict[int, NotedOutcome] = {}
        self.placed: list[NotedMove | NotedRecount] = []
        self.done: list[NotedDone] = []
        self.list: tuple[NotesMark, bool] | None = None

    def take(self, line: int, parts: MarkLine, item: int | None) -> None:
        """One marked line under an item; MisspeltError, and nothing taken, when its text is not what the mark wants.

        `placed` is then what of it has a place in the text: who came and went, and the members counted.
        """
        self.placed = []
        mark = parts.word.mark
        if mark in LISTS:
            self._begin_list(line, parts)
            return
        self.list = None
        take: dict[NotesMark, Callable[[int, MarkLine, int | None], None]] = {
            NotesMark.OPENED: self._time,
            NotesMark.CLOSED: self._time,
            NotesMark.ARRIVED: self._move,
            NotesMark.LEFT: self._move,
            NotesMark.QUORUM: self._recount,
            NotesMark.DONE: self._done,
        }
        take.get(mark, self._outcome)(line, parts, item)

    def go_on(self, line: int, text: str) -> bool:
        """Whether the line goes on with the list above it: after a comma at the end, or pushed in."""
        if self.list is None or not (self.list[1] or text[:1].isspace()):
            return False
        self._list(line, self.list[0], text)
        return True

    def _begin_list(self, line: int, parts: MarkLine) -> None:
        """A list needs its colon; only `REPRESENTED ch by Anna Beispiel` is plain without."""
        named = parts.word.mark is NotesMark.REPRESENTED and " " in parts.text
        if not parts.colon and not (named and all(one.by for one in values.entries(line, parts.text))):
            raise _not_so(line, parts)
        self._list(line, parts.word.mark, parts.text)

    def _list(self, line: int, mark: NotesMark, text: str) -> None:
        self.list = (mark, text.rstrip().endswith((",", ";")))
        try:
            for entry in values.entries(line, text):
                self.presences.append(NotedPresence(line, mark, entry.seat, entry.by, entry.note))
        except MisspeltError as error:
            self.findings.append(error.finding)

    def _outcome(self, line: int, parts: MarkLine, item: int | None) -> None:
        """An outcome stands alone on its line, or before a colon with words that stay in the text."""
        if not parts.colon and parts.text.strip("."):
            raise _not_so(line, parts)
        mark = parts.word.typed
        if item is None:
            self.findings.append(MisspeltError("notes.error.no-item", line=line, mark=mark).finding)
        elif item in self.outcomes:
            self._twice(line, mark, self.outcomes[item].line)
        else:
            self.outcomes[item] = NotedOutcome(line, item, OUTCOMES[parts.word.mark])

    def _time(self, line: int, parts: MarkLine, _item: int | None) -> None:
        mark = parts.word.mark
        if parts.colon and not parts.text:
            return
        at = values.clock(line, parts.text)
        if mark in self.times:
            self._twice(line, parts.word.typed, self.times[mark].line)
        self.times.setdefault(mark, NotedTime(line, at))

    def _move(self, line: int, parts: MarkLine, here: int | None) -> None:
        arrived = parts.word.mark is NotesMark.ARRIVED
        for seat, at, item, note in list(values.moves(line, parts.text)):
            self.placed.append(NotedMove(line, seat, arrived, at, here if at is None and item is None else item, note))

    def _recount(self, line: int, parts: MarkLine, item: int | None) -> None:
        self.placed.append(NotedRecount(line, item, values.recount(line, parts.text)))

    def _done(self, line: int, parts: MarkLine, _item: int | None) -> None:
        labels = list(values.action_labels(line, parts.text))
        if not labels and not parts.colon:
            raise _not_so(line, parts)
        self.done += [NotedDone(line, label) for label in labels]

    def _twice(self, line: int, mark: str, first: int) -> None:
        self.findings.append(MisspeltError("notes.error.mark-twice", line=line, mark=mark, first=first).finding)


def _not_so(line: int, parts: MarkLine) -> MisspeltError:
    return MisspeltError("notes.error.form", line=line, mark=parts.word.typed, text=parts.text[:60])
