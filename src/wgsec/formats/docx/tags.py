"""Tags typed in Word: found across the runs Word cuts them into, repaired, and put back each in one piece."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from lxml import etree

from wgsec.errors import Unreadable
from wgsec.formats.docx.names import IN_W, w

# No longer than a page, lest each that never ends is looked for to the end of the text.
TAG: Final = re.compile(r"\{\{.{0,1000}?\}\}|\{%.{0,1000}?%\}|\{#.{0,1000}?#\}", re.DOTALL)
LEFT_OVER: Final = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
STATEMENT: Final = re.compile(r"(for|endfor|if|elif|else|endif)\b")
OPENING: Final = ("for", "if")
# As Jinja reads one.
STRING: Final = re.compile(r"'[^'\\]*(?:\\.[^'\\]*)*'|\"[^\"\\]*(?:\\.[^\"\\]*)*\"", re.DOTALL)
# A string as Word leaves it: it may have made the quotes typographic, and never touches what is between them.
TYPED: Final = re.compile(
    rf"{STRING.pattern}|[“”„](?P<double>[^“”„\"]*)[“”„\"]|«(?P<guillemets>[^«»]*)»|[‘’](?P<single>[^‘’']*)[‘’']",
    re.DOTALL,
)
LONG: Final = re.compile(r"\|\s*md\b")
PRIVATE: Final = re.compile(r"(?<!\w)_")
# docxtpl's way to say that a paragraph, row, cell or run goes with the tag; here it goes without saying.
PREFIX: Final = re.compile(rf"^(?:p|tr|tc|r)\s+(?={STATEMENT.pattern})")
# Before a value it may as well be a variable, which an operator follows.
VALUE_PREFIX: Final = re.compile(r"^(?:p|tr|tc|r)\s+(?!(?:if|else|and|or|in|is|not\s+in)\b)(?=[\w('\"])")
# What is seen besides words: all that a run holds but text and blanks, simple fields, formulas, the end of a section.
SEEN: Final = (
    ".//w:r/*[not(self::w:rPr|self::w:t|self::w:tab|self::w:lastRenderedPageBreak)]"
    "|.//w:fldSimple|.//*[local-name()='oMath']|.//w:sectPr"
)
PLACE: Final = 60
# Twenty times what the longest of ours has.
MAX_TAGS: Final = 2000


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag: as typed, what it says, and the words around it."""

    typed: str
    code: str
    place: str

    @property
    def is_value(self) -> bool:
        """`{{ … }}`."""
        return self.typed.startswith("{{")

    @property
    def is_long(self) -> bool:
        """`{{ … | md }}`, which may be many paragraphs."""
        return self.is_value and LONG.search(STRING.sub("", self.code)) is not None

    @property
    def is_note(self) -> bool:
        """`{# a note to colleagues #}`."""
        return self.typed.startswith("{#")

    @property
    def verb(self) -> str:
        """`for`, `endif` … of a statement; empty for the others."""
        found = None if self.is_value or self.is_note else STATEMENT.match(self.code)
        return found.group(1) if found else ""


def read(typed: str, place: str, name: str) -> Tag:
    """The tag with its typographic quotes repaired. Unreadable if a template may not say this."""
    prefix = VALUE_PREFIX if typed.startswith("{{") else PREFIX
    tag = Tag(typed, prefix.sub("", _repaired(typed[2:-2]).strip().strip("-").strip()), place)
    if tag.is_note:
        return tag
    if PRIVATE.search(STRING.sub("", tag.code)) or not (tag.is_value or tag.verb):
        raise Unreadable("template.error.forbidden", name=name, tag=typed, place=place)
    return tag


def _repaired(inner: str) -> str:
    """Straight quotes around the strings; between the strings plain spaces and hyphens. The strings stay as typed."""
    out, end = [], 0
    for found in TYPED.finditer(inner):
        out += [_spaced(inner[end : found.start()]), _string(found)]
        end = found.end()
    return "".join([*out, _spaced(inner[end:])])


def _spaced(code: str) -> str:
    return re.sub(r"\s+", " ", code).replace("–", "-")


def _string(found: re.Match[str]) -> str:
    said = next((said for said in found.groups() if said is not None), found[0][1:-1])
    if found["guillemets"]:
        said = said.strip()
    quote = "'" if found[0][0] in "'‘’" else '"'
    # A tag stays on its line, by which its place is told.
    return quote + re.sub(r"[\r\n]+", " ", said) + quote


def pieces(text: str) -> list[str]:
    """The text cut at its tags: words and tags in turn, words first."""
    out, end = [], 0
    for found in TAG.finditer(text):
        out += [text[end : found.start()], found.group()]
        end = found.end()
    return [*out, text[end:]]


def are_all(words: str, element: etree._Element) -> bool:
    """Whether an element with these words holds nothing but tags, as far as is seen."""
    return not TAG.sub("", words).strip() and not shows(element)


def shows(element: etree._Element) -> bool:
    """Whether anything but words is seen in an element."""
    return bool(elements(element, SEEN))


def own_texts(paragraph: etree._Element) -> list[etree._Element]:
    """The w:t of a paragraph, without those of a text box that stands in it."""
    texts = paragraph.iter(w("t"))
    return [text for text in texts if next(text.iterancestors(w("p")), None) is paragraph]


def words(paragraph: etree._Element) -> str:
    """The text of a paragraph."""
    return "".join(text.text or "" for text in own_texts(paragraph))


def has_tags(text: str, place: str, name: str) -> bool:
    """Whether the text holds tags. Unreadable if one is begun and not ended, or ended and not begun."""
    if not LEFT_OVER.search(text):
        return False
    if LEFT_OVER.search(TAG.sub("", text)):
        raise Unreadable("template.error.unfinished", name=name, place=place)
    return True


def gather(paragraph: etree._Element) -> None:
    """Puts each tag of a paragraph whole into the w:t where it begins, with that run's look."""
    texts = own_texts(paragraph)
    starts = [0, *accumulate(len(text.text or "") for text in texts)]
    for found in reversed(list(TAG.finditer(words(paragraph)))):
        first = bisect_right(starts, found.start()) - 1
        last = bisect_left(starts, found.end()) - 1
        said = texts[first].text or ""
        tail = "" if last > first else said[found.end() - starts[first] :]
        texts[first].text = said[: found.start() - starts[first]] + found.group() + tail
        for place in range(first + 1, last + 1):
            texts[place].text = (texts[place].text or "")[found.end() - starts[place] :]


def placed(root: etree._Element) -> Iterator[tuple[etree._Element, str, str]]:
    """Each paragraph of a part, its text, and words that tell its place: its own, or if it has none those before it."""
    before = ""
    for paragraph in list(root.iter(w("p"))):
        text = words(paragraph)
        is_told = bool(TAG.sub("", text).strip())
        yield paragraph, text, _short(text if is_told or not before else f"{before[-PLACE // 2 :]} ¶ {text}")
        before = text if is_told else before


def elements(root: etree._Element, path: str) -> list[etree._Element]:
    """What an XPath finds, which must be elements, comments or instructions."""
    found = root.xpath(path, namespaces=IN_W)
    return [element for element in found if isinstance(element, etree._Element)] if isinstance(found, list) else []


def _short(text: str) -> str:
    return text if len(text) <= 2 * PLACE else f"{text[: 2 * PLACE]}…"
