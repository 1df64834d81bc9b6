"""Typography of French, English and Spanish: the spaces that may not break and the apostrophes, set once."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import Final, TypeAlias

from wgsec.facts.text import (
    Block,
    Blocks,
    Break,
    Code,
    Foreign,
    Heading,
    Inline,
    Line,
    Link,
    List,
    Mark,
    Note,
    Paragraph,
    Quote,
    Rule,
    Span,
    Table,
)
from wgsec.language import words

NO_BREAK: Final = "\N{NO-BREAK SPACE}"
NARROW: Final = "\N{NARROW NO-BREAK SPACE}"
SPACES: Final = f"[ {NO_BREAK}{NARROW}]"

# Addresses keep their punctuation; `12:30` and symbols are left alone by the rules themselves. Every pattern here is
# bound to begin at few places: a word of 256 kB must not be searched from each of its letters.
ADDRESS: Final = re.compile(
    r"(?:https?://|mailto:|www\.)[^\s\ue002]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|\ue002"
)
STAND_IN: Final = "\ue002"

Setting = str | Callable[[re.Match[str]], str]
_Rules: TypeAlias = tuple[tuple[re.Pattern[str], Setting], ...]


def _rules(*pairs: tuple[str, Setting]) -> _Rules:
    return tuple((re.compile(pattern), setting) for pattern, setting in pairs)


def _grouped(number: re.Match[str]) -> str:
    return re.sub(SPACES, NARROW, number[0])


_APOSTROPHE: Final = (r"(?<=\w)'(?=[\w«“])", "’")
# 2.1 to 2.3, 12 à 15: the second number does not begin a line without its word.
_UP_TO: Final = (rf"(?<=\d){SPACES}(to|à|a){SPACES}(?=\d)", rf" \1{NO_BREAK}")
# 10 000, but not "in 2027 150 members": a group of thousands follows one to three digits.
_THOUSANDS: Final = (rf"(?<![\d{NARROW}.,/-])\d{{1,3}}(?:{SPACES}\d{{3}})+(?!\d)", _grouped)


def _short(words: str) -> tuple[str, str]:
    """A short word that must not part from the number or name it belongs to."""
    return rf"(?<!\w)({words}){SPACES}(?=[\dA-ZÀ-Ý])", rf"\1{NO_BREAK}"


# Imprimerie nationale, Lexique des règles typographiques: ; ! ? after a narrow, : and « » with a full no-break space.
_FRENCH: Final = _rules(
    # Where both kinds meet (`;:`) nobody has said what is right: they stay as typed.
    (rf"(?<=[^\s(\[«“¡¿;!?:]){SPACES}*([;!?]+)(?=[\s»)\]”\"’,.…]|$)", rf"{NARROW}\1"),
    (rf"(?<=[^\s(\[«“:;!?]){SPACES}*:(?=[\s»]|$)", f"{NO_BREAK}:"),
    (rf"«{SPACES}*(?=\S)", f"«{NO_BREAK}"),
    (rf"(?<=[^\s«]){SPACES}*»", f"{NO_BREAK}»"),
    _short(r"n°|nos|[Aa]rt\.|pp?\.|[Pp]ar\.|M\.|Mme|Mmes|Mlle|MM\.|Dr|Pr"),
    _APOSTROPHE,
    _UP_TO,
    _THOUSANDS,
    (rf"(?<=\d){SPACES}(?=(?:h|km|kg|min|ans?)(?!\w)|[%€])", NO_BREAK),
    (rf"(?<=\d{NO_BREAK}h){SPACES}(?=\d\d(?!\d))", NO_BREAK),
)
_ENGLISH: Final = _rules(
    _short(r"[Nn]os?\.|Mr|Mrs|Ms|Dr|Prof\.|[Pp]aras?\.|[Aa]rts?\.|pp?\."),
    _APOSTROPHE,
    _UP_TO,
    _THOUSANDS,
    (rf"(?<=\d){SPACES}(?=(?:km|kg|min)(?!\w)|[%€])", NO_BREAK),
)
_SPANISH: Final = _rules(
    _short(r"[Nn]\.º|[Nn]úm\.|Sra?\.|D\.|D\.ª|Dra?\.|[Aa]rts?\.|[Pp]árrs?\.|págs?\."),
    _UP_TO,
    _THOUSANDS,
    (rf"(?<=\d){SPACES}(?=(?:h|km|kg|min)(?!\w)|[%€])", NO_BREAK),
)
RULES: Final = {"fr": _FRENCH, "en": _ENGLISH, "es": _SPANISH}


def set_(text: str, lang: str) -> str:
    """`text` with the no-break spaces and apostrophes of `lang` (`fr` or `fr-FR`); set again it does not change.

    Web and mail addresses, times such as 12:30 and symbols stay as they are; another language changes nothing.
    """
    addresses = ADDRESS.findall(text)
    text = ADDRESS.sub(STAND_IN, text)
    for pattern, setting in (*RULES.get(lang[:2], ()), *_dates(lang[:2])):
        text = pattern.sub(setting, text)
    first, *rest = text.split(STAND_IN)
    return first + "".join(address + said for address, said in zip(addresses, rest, strict=True))


@cache
def _dates(lang: str) -> _Rules:
    """A day does not part from the name of its month."""
    if lang not in RULES:
        return ()
    say = words.paper(lang)
    months = "|".join(say(f"date.month.{n}") for n in range(1, 13))
    of = rf"(?:(de){SPACES})?" if lang == "es" else "()"
    day = rf"(?<!\w)(\d{{1,2}}(?:er)?){SPACES}{of}(?={months})"
    return ((re.compile(day), _bound),)


def _bound(found: re.Match[str]) -> str:
    return NO_BREAK.join([*(word for word in found.groups() if word), ""])


def set_line(texts: Sequence[str], lang: str) -> list[str]:
    """Neighbouring stretches of one line set as one text (`**Note**:`), and parted again where they were parted."""
    whole = "".join(texts)
    if (made := set_(whole, lang)) == whole:
        return list(texts)
    # Setting changes spaces only, and letters one for one: the nth letter before is the nth letter after.
    letters = [place for place, letter in enumerate(made) if not letter.isspace()]
    cuts, count = [0], 0
    for text in texts[:-1]:
        count += sum(not letter.isspace() for letter in text)
        if text[-1:].isspace():
            cuts.append(letters[count] if count < len(letters) else len(made))
        else:
            cuts.append(letters[count - 1] + 1 if text and count else cuts[-1])
    cuts.append(len(made))
    return [made[start:stop] for start, stop in pairwise(cuts)]


def set_blocks(blocks: Blocks, lang: str) -> Blocks:
    """A long text with the typography of `lang`, what is foreign in it with its own; code stays as typed."""
    return tuple(_block(block, lang) for block in blocks)


def _block(block: Block, lang: str) -> Block:
    match block:
        case Paragraph() | Heading():
            return replace(block, line=_line(block.line, lang))
        case List():
            return replace(block, items=tuple(set_blocks(item, lang) for item in block.items))
        case Quote():
            return Quote(set_blocks(block.blocks, lang))
        case Foreign():
            return replace(block, blocks=set_blocks(block.blocks, block.lang))
        case Table():
            rows = tuple(tuple(_line(cell, lang) for cell in row) for row in block.rows)
            return Table(tuple(_line(cell, lang) for cell in block.header), rows)
        case Code() | Rule():
            return block


def _line(line: Line, lang: str) -> Line:
    out: list[Inline] = []
    stretch: list[Span] = []
    for inline in line:
        if isinstance(inline, Span) and Mark.CODE not in inline.marks:
            stretch.append(inline)
            continue
        out += _stretch(stretch, lang)
        stretch = []
        out.append(_inline(inline, lang))
    return (*out, *_stretch(stretch, lang))


def _stretch(spans: list[Span], lang: str) -> list[Inline]:
    texts = set_line([span.text for span in spans], lang)
    return [replace(span, text=text) for span, text in zip(spans, texts, strict=True)]


def _inline(inline: Inline, lang: str) -> Inline:
    match inline:
        case Link():
            said = _line(inline.words, lang)
            return replace(inline, words=tuple(word for word in said if isinstance(word, Span | Break)))
        case Note():
            return Note(set_blocks(inline.blocks, lang))
        case Span() | Break():
            return inline
