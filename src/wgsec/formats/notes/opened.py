"""The decision, action or reservation in hand while its lines are read."""

from __future__ import annotations

from dataclasses import dataclass, field

from wgsec import rules
from wgsec.facts.language import Wording
from wgsec.formats.notes.grammar import MarkLine


@dataclass(slots=True)
class Opened:
    """A decision, action or reservation whose text may go on in the next lines."""

    line: int
    parts: MarkLine
    current: str
    texts: dict[str, list[str]] = field(default_factory=dict)

    def add(self, text: str) -> None:
        """The next line of the wording in hand."""
        if text.strip():
            self.texts.setdefault(self.current, []).append(text)

    def wording(self) -> Wording:
        """The lines flow together; only a list keeps its lines."""
        return Wording.of({lang: rules.wording.flowing(lines) for lang, lines in self.texts.items()})
