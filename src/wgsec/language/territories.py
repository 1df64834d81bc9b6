"""Countries: the code of a name in any of the three languages, and the name of a code; Babel's CLDR data."""

from __future__ import annotations

import re
from functools import cache

from wgsec.facts.language import Language
from wgsec.language import folding, roll

NOT_COUNTRIES = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})  # CLDR's groups and test codes

_OF_A_STATE = re.compile(
    r"(?:the )?(?:republic of (?:the )?|republique (?:du |de la |de l |d |de )|republica (?:del |de ))"
)


def country(text: str) -> str | None:
    """The ISO 3166-1 alpha-2 code of a code or a name (`fr`, `Suiza`, `Côte d'Ivoire`, `UK`), or None."""
    code = text.strip().upper()
    if code in _codes():
        return code
    if own := roll.find("country", text):
        return own.upper()
    plain = _fold(text)
    return _names().get(plain) or _names().get(_OF_A_STATE.sub("", plain, count=1))


def name(alpha2: str, lang: str) -> str:
    """The country's name in `lang`: `Suiza`; the code itself if CLDR has none.

    Where the United Nations name a State otherwise than CLDR, the catalog `roll` has that name.
    """
    own = roll.first("country", alpha2.lower(), lang)
    return own or _territories(lang).get(alpha2.upper(), alpha2)


@cache
def _territories(lang: str) -> dict[str, str]:
    # Loading babel takes longer than most commands.
    from babel import Locale

    return dict(Locale.parse(lang).territories)


@cache
def _codes() -> frozenset[str]:
    return frozenset(code for code in _territories("en") if len(code) == 2 and code.isalpha()) - NOT_COUNTRIES


@cache
def _names() -> dict[str, str]:
    return {
        _fold(_territories(lang)[code]): code for lang in Language for code in _codes() if code in _territories(lang)
    }


def _fold(text: str) -> str:
    return " ".join(re.sub(r"[^a-z0-9]", " ", folding.fold(text)).split())
