"""The decision, action or reservation in hand while its lines are read, and what it is once they are."""

from __future__ import annotations

from dataclasses import dataclass, field

from wgsec import rules
from wgsec.facts.language import Wording
from wgsec.facts.notes import NotedAction, NotedDecision, NotedReservation, NotesMark
from wgsec.formats.notes import values
from wgsec.formats.notes.grammar import MarkLine
from wgsec.formats.notes.values import MisspeltError


def begin(line: int, parts: MarkLine, lang: str) -> Opened:
    """What a marked line in this language begins; MisspeltError for what can be said of its first line alone."""
    mark = parts.word.mark
    if mark is NotesMark.ACTION and parts.who is None:
        raise MisspeltError("notes.error.no-owner", line=line)
    if not (parts.colon or (parts.proposed and parts.text)):
        raise MisspeltError("notes.error.form", line=line, mark=parts.word.typed, text=parts.text[:60])
    if mark is NotesMark.DECISION:
        values.mode(line, parts.bracket)
    elif mark is NotesMark.ACTION:
        values.owner_and_due(line, parts.who or "")
    elif parts.who is None:
        raise MisspeltError("notes.error.no-seat", line=line, mark=parts.word.typed)
    begun = Opened(line, parts, lang)
    begun.add(parts.text)
    return begun


@dataclass(slots=True)
class Opened:
    """A decision, action or reservation whose text may go on in the next lines."""

    line: int
    parts: MarkLine
    current: str
    texts: dict[str, list[str]] = field(default_factory=dict)
    last: str = ""

    def add(self, text: str) -> None:
        """The next line of the wording in hand."""
        self.last = text
        if text.strip():
            self.texts.setdefault(self.current, []).append(text)

    def noted(self, decision: int | None, lang: str) -> NotedDecision | NotedAction | NotedReservation:
        """What it is in a file of this language; a reservation is one to the decision of that line.

        MisspeltError without a text, and without a decision for a reservation.
        """
        line, parts, wording = self.line, self.parts, self._wording()
        # A number stands for its text: a translation may give the number alone.
        if not wording and not parts.proposed and not parts.label:
            raise MisspeltError("notes.error.no-text", line=line, mark=parts.word.typed)
        if parts.word.mark is NotesMark.RESERVATION:
            return self._reservation(decision, wording, lang)
        if parts.word.mark is NotesMark.DECISION:
            mode, votes = values.mode(line, parts.bracket)
            return NotedDecision(line, parts.label, parts.proposed, mode, votes, wording)
        owner, due = values.owner_and_due(line, parts.who or "")
        return NotedAction(line, parts.label, parts.proposed, owner, due, wording)

    def _wording(self) -> Wording:
        """The lines flow together; only a list keeps its lines."""
        return Wording.of({lang: rules.wording.flowing(lines) for lang, lines in self.texts.items()})

    def _reservation(self, decision: int | None, wording: Wording, lang: str) -> NotedReservation:
        about, said_in = values.about(self.parts.bracket, lang)
        spoken, text = next(iter(wording.texts().items()))
        if decision is None:
            raise MisspeltError("notes.error.no-decision", line=self.line)
        language = spoken if spoken != lang else said_in
        return NotedReservation(self.line, decision, self.parts.who or "", about, text, language)
