"""Words a person types that are read in any language: the spellings stand in the paper catalog `notes`.

An entry `notes.<kind>.<name>` holds spellings with ` | ` between them; the first is the one that is written. Kinds are
`mark` (decision, action …), `mode` (consensus …), `office` (secretary …), `purpose` (of an agenda item), `said` (of
what became of one: took note), `denial` (of that: not), `span` (to), `verb` (of a decision: adopts) and `word` (by, on,
at …). All three languages are read everywhere, without regard to
case, accents, apostrophes and kinds of space.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from wgsec.facts.language import Language
from wgsec.language import catalogs, folding


def find(kind: str, text: str) -> str | None:
    """The name that is spelt like `text` in any language, or None."""
    return spellings(kind).get(folding.fold(text))


def written(kind: str, name: str, lang: str) -> str:
    """How `name` is written in `lang`: the first spelling of its entry. KeyError if there is none."""
    return _entry(kind, name, lang)[0]


@cache
def spellings(kind: str) -> Mapping[str, str]:
    """Folded spelling to name, of all three languages."""
    return {folding.fold(text): name for name in _names(kind) for lang in Language for text in _entry(kind, name, lang)}


def _names(kind: str) -> Iterable[str]:
    prefix = f"notes.{kind}."
    return (key.removeprefix(prefix) for key in catalogs.area("en", "paper", "notes") if key.startswith(prefix))


def _entry(kind: str, name: str, lang: str) -> list[str]:
    entry = catalogs.area(lang, "paper", "notes")[f"notes.{kind}.{name}"]
    return [text.strip() for text in str(entry).split("|")]
