"""The words of a decision, an action or a reservation: what a paper can set, and as lines of a notes file."""

from __future__ import annotations

import re
from collections.abc import Iterable

from wgsec import language
from wgsec.errors import WrongUsage
from wgsec.facts.language import Language, Wording

_LIST_ITEM = re.compile(r"(?:[-*+•]|\d{1,3}[.)]|[a-z][.)]|\([a-z]\))\s")


def fault(text: str) -> WrongUsage | None:
    """Why no paper can set a text in CommonMark; None if one can.

    Either `language.markdown.blocks` refuses it, or not one word of it would stand there.
    """
    try:
        said = language.markdown.blocks(text)
    except WrongUsage as error:
        return error
    return None if language.bare.text(said).strip() else WrongUsage("markdown.error.empty")


def check(wording: Wording, msgid: str = "markdown.error.wording") -> None:
    """WrongUsage of this msgid, naming the language, where no paper can set what is said in it."""
    for lang, text in wording.texts().items():
        if error := fault(text):
            raise WrongUsage(msgid, lang=Language(lang), findings=(error,))


def flowing(lines: Iterable[str]) -> str:
    """Lines made one; only the items of a list keep lines of their own."""
    made = ""
    for line in filter(None, map(str.strip, lines)):
        made += ("" if not made else "\n" if _LIST_ITEM.match(line) else " ") + line
    return made


def needed(wording: Wording, msgid: str, **facts: object) -> Wording:
    """The wording; WrongUsage with this sentence where it says nothing in any language."""
    if not wording:
        raise WrongUsage(msgid, **facts)
    return wording


def same(one: str, other: str) -> bool:
    """Whether two texts differ in white space at most."""
    return one.split() == other.split()


def digest(text: str | None) -> str:
    """What is remembered of a text from reading to reading; white space is no difference."""
    import hashlib  # with all of OpenSSL, which most commands can do without

    return hashlib.sha256(" ".join((text or "").split()).encode()).hexdigest()[:12]


def merged(before: Wording, typed: Wording) -> Wording:
    """The wording with the typed languages put in.

    One that reads the same keeps the form it has on record: paragraphs and nested lists do not survive a notes file.
    """
    known = before.texts()
    fresh = {lang: text for lang, text in typed.texts().items() if not same(text, known.get(lang, ""))}
    return Wording.of({**known, **fresh})
