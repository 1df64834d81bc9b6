"""What a search looks through, and what it finds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SearchKind(StrEnum):
    """Where to look, in the order in which it is shown."""

    PEOPLE = "people"
    THEMES = "themes"
    AGENDAS = "agendas"
    MINUTES = "minutes"
    DECISIONS = "decisions"
    ACTIONS = "actions"
    DRAFTS = "drafts"


@dataclass(frozen=True, slots=True)
class Text:
    """A text to look through; `language` is None for what has none: a name, a key.

    `unshown` are whole words that lead to it without being told: the addresses of a person.
    """

    language: str | None
    text: str
    unshown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """One thing that may be found: `reference` as people write it (3/5, A3.1, 2.1), `command` shows it."""

    kind: SearchKind
    reference: str
    command: str
    texts: tuple[Text, ...]
    revision: int | None = None


@dataclass(frozen=True, slots=True)
class Snippet:
    """A match with the words around it, on one line; cut ends are marked with …"""

    before: str
    match: str
    after: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that holds everything looked for, and the place in the text that shows it best."""

    passage: Passage
    language: str | None
    snippet: Snippet
