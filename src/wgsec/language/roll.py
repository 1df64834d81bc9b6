"""How member lists are worded: spellings of their columns and values in any language, from the paper catalog `roll`.

An entry `roll.<kind>.<name>` holds spellings with ` | ` between them. Kinds are `column`, `gender`, `kind`, `role`,
`office`, `region`, `model`, `language`; `country` holds only those that CLDR names otherwise than the United Nations,
or not in every way in use. Case, accents, spaces and signs make no difference.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from wgsec.facts.language import Language
from wgsec.language import catalogs, folding


def find(kind: str, text: str) -> str | None:
    """The name (`asia-pacific`) that `text` (`Asie et Pacifique`) spells in any language, or None."""
    return _spellings(kind).get(_fold(text))


def tongue(kind: str, texts: Iterable[str]) -> str | None:
    """The language most of these spellings are of; None where none of them tells, or as many tell another."""
    folded = [_fold(text) for text in texts]
    spelt = {lang: _spelt(kind, lang).keys() for lang in Language}
    told = [[lang for lang, known in spelt.items() if one in known] for one in folded]
    counts = Counter(langs[0] for langs in told if len(langs) == 1).most_common(2)
    return None if not counts or len({n for _, n in counts}) < len(counts) else str(counts[0][0])


def names(kind: str) -> tuple[str, ...]:
    """Every name of a kind, in the catalog's order."""
    prefix = f"roll.{kind}."
    return tuple(key.removeprefix(prefix) for key in catalogs.area("en", "paper", "roll") if key.startswith(prefix))


def choices(kind: str, lang: str) -> tuple[str, ...]:
    """Every name of a kind as a list in `lang` words it."""
    return tuple(written(kind, name, lang) for name in names(kind))


def first(kind: str, name: str, lang: str) -> str | None:
    """How `lang` words a name; None where the catalog does not hold it."""
    return written(kind, name, lang) if f"roll.{kind}.{name}" in catalogs.area("en", "paper", "roll") else None


def written(kind: str, name: str, lang: str) -> str:
    """How a list in `lang` words a name: the first spelling of its entry. KeyError if there is none."""
    return str(catalogs.area(lang, "paper", "roll")[f"roll.{kind}.{name}"]).partition("|")[0].strip()


@cache
def _spellings(kind: str) -> dict[str, str]:
    found = {_fold(name): name for name in names(kind)}
    for lang in Language:
        found |= _spelt(kind, lang)
    return found


@cache
def _spelt(kind: str, lang: str) -> dict[str, str]:
    entries = catalogs.area(lang, "paper", "roll")
    return {_fold(text): name for name in names(kind) for text in str(entries[f"roll.{kind}.{name}"]).split("|")}


def _fold(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", folding.fold(text))
