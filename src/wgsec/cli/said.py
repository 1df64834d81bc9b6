"""What the options of `member add` and `member edit` say of a seat and its person, as a row of a member list."""

from dataclasses import replace
from typing import TYPE_CHECKING

from wgsec import language, rules
from wgsec.cli import heirs
from wgsec.facts.language import Language

if TYPE_CHECKING:
    from wgsec.facts.roll import Entry


def entry(told: dict[str, str | None]) -> "Entry":
    """What the options say, in any of the three languages; `--office -` is no office at all."""
    given = {field: text for field, text in told.items() if text and text.strip()}
    cleared = given.get("office", "").strip() == "-"
    if cleared:
        del given["office"]
    found = rules.roll.entry(given)
    return replace(found, offices=()) if cleared else found


def texts(**options_: list[str] | None) -> dict[str, str | None]:
    """`--function fr=Contrôleuse` as the field `function-fr`."""
    pairs = [
        (name, heirs.pair(one, "member.error.lang-text")) for name, typed in options_.items() for one in typed or ()
    ]
    return {f"{name}-{_language(tongue)}": text for name, (tongue, text) in pairs}


def _language(typed: str) -> Language:
    found = language.roll.find("language", typed)
    return Language(found or heirs.unreadable("member.error.lang-text", typed))
