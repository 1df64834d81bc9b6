"""Texts that stand in another language than the paper's: marked as such, and named in a line under its title."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wgsec import language
from wgsec.facts.language import Wording
from wgsec.facts.text import Blocks, Foreign, Paragraph, Span
from wgsec.language.words import Words


def plain(sentence: str) -> Blocks:
    """One paragraph of finished words; a name in it is never read as Markdown."""
    return (Paragraph((Span(sentence),)),)


def blocks(wording: Wording, lang: str) -> Blocks:
    """A text in `lang`, else in the language it has."""
    return marked(language.markdown.blocks(wording.best(lang)), wording.spoken(lang) or lang, lang)


def marked(text: Blocks, spoken: str, around: str) -> Blocks:
    """Blocks in the language `spoken`, to stand among others in the language `around`."""
    return (Foreign(spoken, text),) if text and spoken != around else text


def named(langs: Sequence[str], words: Words) -> str:
    """`Original: English and French`."""
    return words("masthead.original", languages=_listed(langs, words))


def remark(texts: Iterable[Wording], words: Words) -> str:
    """The line of a paper on which some of these texts are not in its language; empty if none is."""
    spoken = {text.spoken(words.lang) for text in texts} - {None, words.lang}
    return words("original.remark", languages=_listed(sorted(map(str, spoken)), words)) if spoken else ""


def remarked(head: str, lang: str, words: Words) -> str:
    """A heading with `[Original: French]` behind it where what it heads is not in the paper's language."""
    if lang == words.lang:
        return head
    return words("original.named", head=head, original=named((lang,), words))


def _listed(langs: Sequence[str], words: Words) -> str:
    return language.dates.listing([words(f"member.language.{lang}") for lang in langs], words.lang)
