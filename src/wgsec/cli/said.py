"""What the options of `member add` and `member edit` say of a seat and its person, as a row of a member list."""

from typing import TYPE_CHECKING

from wgsec import language, rules
from wgsec.cli import heirs
from wgsec.facts.language import Language

if TYPE_CHECKING:
    from wgsec.facts.roll import Entry


def entry(told: dict[str, str | None]) -> "Entry":
    """What the options say, in any of the three languages; an empty text takes something out."""
    return rules.roll.entry({field: text for field, text in told.items() if text is not None})


def emails(typed: list[str] | None) -> str | None:
    """Every `--email` as one cell."""
    return "; ".join(typed) if typed else None


def texts(**options_: list[str] | None) -> dict[str, str | None]:
    """`--function fr=Contrôleuse` as the field `function-fr`; `fr=` empties that one, and an empty text all."""
    found: dict[str, str | None] = {}
    for name, typed in options_.items():
        for one in typed or ():
            if one:
                tongue, text = heirs.pair(one, "member.error.lang-text")
                found[f"{name}-{_language(tongue)}"] = text
            else:
                found |= {f"{name}-{lang}": "" for lang in Language}
    return found


def _language(typed: str) -> Language:
    found = language.roll.find("language", typed)
    return Language(found or heirs.unreadable("member.error.lang-text", typed))
