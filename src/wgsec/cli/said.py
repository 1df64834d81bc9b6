"""What the options of `member add`, `edit` and `replace` say of a seat and its person, as a row of a member list."""

from typing import TYPE_CHECKING

from wgsec import language, rules
from wgsec.cli import options
from wgsec.facts.language import Language

if TYPE_CHECKING:
    from wgsec.facts.roll import Entry

Told = dict[str, str | None]
"""A text by the field it stands for; None where the option was not typed."""


def entry(*told: Told) -> "Entry":
    """What the options say, in any of the three languages; an empty text takes something out."""
    return rules.roll.entry({field: text for part in told for field, text in part.items() if text is not None})


def seat(en: str | None, fr: str | None, es: str | None, **codes: str | None) -> Told:
    """The institution in its languages, and `country`, `region`, `model`, `kind`."""
    return {"institution-en": en, "institution-fr": fr, "institution-es": es, **codes}


def person(*, email: list[str] | None, **told: str | None) -> Told:
    """`name`, `gender`, `language`, `zone`, and every `--email` as one cell."""
    return {**told, "email": "; ".join(email) if email else None}


def addressed(*, office: str | None, **texts: list[str] | None) -> Told:
    """Offices; `--function fr=Contrôleuse` as the field `function-fr`: `fr=` empties that one, an empty text all."""
    found: Told = {"office": office}
    for name, typed in texts.items():
        for one in typed or ():
            if one:
                tongue, text = options.pair(one, "member.error.lang-text")
                found[f"{name}-{_language(tongue)}"] = text
            else:
                found |= {f"{name}-{lang}": "" for lang in Language}
    return found


def _language(typed: str) -> Language:
    found = language.roll.find("language", typed)
    return Language(found or options.unreadable("member.error.lang-text", typed))
