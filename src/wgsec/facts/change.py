"""What a change says of one thing: leave it as it is, take it out, or put something else in its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeVar, cast

from wgsec.facts.language import Language, Wording, is_blank

T = TypeVar("T")

Emptied = Literal[""]
"""What is to be taken out. An empty text says so of everything that may be absent; None leaves alone."""


def over(before: T | None, wish: T | Emptied | None) -> T | None:
    """What stands after a change: `before` where nothing is wished, None where it is to be taken out, else the wish."""
    if wish is None:
        return before
    return None if isinstance(wish, str) and is_blank(wish) else cast("T", wish)


@dataclass(frozen=True, slots=True)
class Rewording:
    """What a short text is to say instead: None leaves a language as it is, an empty text takes it out."""

    en: str | None = None
    fr: str | None = None
    es: str | None = None

    @classmethod
    def to(cls, wording: Wording) -> Rewording:
        """The languages of this wording, in the place of what they said."""
        return cls(wording.en, wording.fr, wording.es)

    @property
    def said(self) -> Wording:
        """What is put in."""
        return Wording(self.en, self.fr, self.es)

    def over(self, before: Wording) -> Wording:
        """What the text says after the change."""
        return Wording.of({lang: over(before.get(lang), getattr(self, lang)) for lang in Language})

    def __bool__(self) -> bool:
        return self != Rewording()
