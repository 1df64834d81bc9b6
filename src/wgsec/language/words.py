"""Words of one language and kind: the sentences of its catalogs with their facts put in."""

from __future__ import annotations

from dataclasses import dataclass

from wgsec.language import catalogs


class MissingWordError(LookupError):
    """A key that no catalog holds: a bug, found by the catalog tests."""


@dataclass(frozen=True, slots=True)
class Words:
    """`words("agenda.title", number=3)` is the sentence in `lang`; `kind` is "screen" or "paper"."""

    lang: str
    kind: str

    def __call__(self, key: str, /, **facts: object) -> str:
        """The sentence of `key`; a plural entry picks its form by the fact `n`. MissingWordError if there is none."""
        entry = self.entry(key)
        if entry is None:
            raise MissingWordError(f"{key} ({self.lang}, {self.kind})")
        if isinstance(entry, tuple):
            n = facts["n"]
            entry = entry[0 if isinstance(n, int) and catalogs.singular(self.lang, n) else 1]
        return entry.format_map(facts)

    def entry(self, key: str) -> str | tuple[str, str] | None:
        """The bare entry of `key`, or None."""
        return catalogs.area(self.lang, self.kind, key.partition(".")[0]).get(key)

    def __contains__(self, key: str) -> bool:
        return self.entry(key) is not None


def screen(lang: str) -> Words:
    """What the terminal says: en or fr."""
    return Words(lang, "screen")


def paper(lang: str) -> Words:
    """The labels of a paper: en, fr or es."""
    return Words(lang, "paper")
