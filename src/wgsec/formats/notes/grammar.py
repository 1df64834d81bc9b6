"""How one marked line of a notes file is spelt: the word, what may stand between it and the colon, the text.

    DECISION[?] [3/1] [(mode)] [?]: text            ACTION[?] [A3.1] @owner [date]: text
    RESERVATION seat [(on what, language)]: text    any other mark [(…)][:] text

Nothing here looks further than it has to: every pattern is bounded or cannot go back, so a line of any length is read
in one pass.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from wgsec import language
from wgsec.facts.notes import OUTCOMES, NotesMark
from wgsec.formats.notes import values

# A mark's words stand in this much of a line, spaces before them included.
REACH = 64

_LETTERS = r"(?:[^\W\d_][\u0300-\u036f]*+)++"
_BLANK = r"[ \u00a0\u202f\u2009]"
_WORDS = re.compile(
    rf"[\ufeff\u200b]*+{_BLANK}{{0,3}}({_LETTERS})(?:{_BLANK}{{1,3}}({_LETTERS}))?(?:{_BLANK}{{1,3}}({_LETTERS}))?"
)
_SPACES = re.compile(r"\s*+")
_GENDER = re.compile(r"(?:[(·.\-/](?:es|as|os|e|s|a)\)?){1,3}s?(?![^\W_])", re.IGNORECASE)
_QUESTION = re.compile(r"[?？]")
_COLON = re.compile(r"[:：]")
_BRACKET = re.compile(r"\(((?:[^()]|\([^()]*+\))*+)\)")
_COUNT = re.compile(r"\s*+\([^()]*+\)\s*+[:：]")
_DECISION = re.compile(r"(?:n[o°º]\.? ?)?(\d{1,4}) ?/ ?(\d{1,4})(?!\d)", re.IGNORECASE)
_ACTION = re.compile(r"A ?(\d{1,4})[.,](\d{1,4})(?!\d)", re.IGNORECASE)
_WHO = re.compile(r"@([^:：?]*+)")
_SEAT = re.compile(r"@?([^\W_][\w-]*+)")


@dataclass(frozen=True, slots=True)
class Word:
    """The word of a mark at the start of a line; `end` is the place just after it."""

    mark: NotesMark
    typed: str
    end: int

    @property
    def capitals(self) -> bool:
        """Whether it is typed in capitals, and so surely meant as a mark."""
        return self.typed.isupper()


@dataclass(frozen=True, slots=True)
class MarkLine:
    """A marked line taken apart; `text` is what is left, after the colon where there is one."""

    word: Word
    colon: bool
    text: str
    label: str | None = None
    proposed: bool = False
    bracket: str | None = None
    who: str | None = None

    @property
    def is_bare_outcome(self) -> bool:
        """Whether the word is what became of an item and stands alone, with a full stop at most."""
        return self.word.mark in OUTCOMES and not self.colon and not self.text.strip(".")

    @property
    def is_hour(self) -> bool:
        """Whether the word is the opening or the closing and its hour is all that follows."""
        return self.word.mark in (NotesMark.OPENED, NotesMark.CLOSED) and values.is_hour(self.text)

    @property
    def is_whole(self) -> bool:
        """Whether nothing but what the mark wants follows: a seat and an hour, or a number; no sentence reads so."""
        if self.word.mark in (NotesMark.ARRIVED, NotesMark.LEFT):
            return values.are_timed(self.text)
        return self.word.mark is NotesMark.QUORUM and values.is_counted(self.text)


def word(line: str) -> Word | None:
    """The mark that `line` begins with, the longest spelling first; up to three spaces may stand before it."""
    found = _WORDS.match(line[:REACH])
    if not found:
        return None
    for end in sorted({found.end(n) for n in (1, 2, 3) if found[n]}, reverse=True):
        typed = line[found.start(1) : end]
        name = language.marks.find("mark", typed)
        if name:
            return Word(NotesMark(name), typed, end)
    return None


def take_apart(line: str) -> MarkLine | None:
    """The parts of a line that begins with a mark's word; None when it does not.

    Whether the parts make sense is the reader's to say.
    """
    head = word(line)
    if head is None:
        return None
    rest = _Scanner(line, head.end)
    if head.mark is NotesMark.DECISION:
        return _decision(head, rest)
    if head.mark is NotesMark.ACTION:
        return _action(head, rest)
    if head.mark is NotesMark.RESERVATION:
        return _reservation(head, rest)
    if gender := _GENDER.match(line, head.end):
        rest.at = gender.end()
    bracket = rest.take(_BRACKET) if _list_count(line, rest.at) else None
    colon = rest.take(_COLON) is not None
    return MarkLine(head, colon, rest.left(), bracket=bracket[1] if bracket else None)


def marked(line: str, *, begins: bool) -> MarkLine | None:
    """The parts of a line that may be meant as a mark: its word is in capitals, a colon follows, or it `is_whole`.

    Where the line `begins` a sentence, what became of the item may stand there alone in small letters as well, and the
    meeting be opened or closed at an hour; else they may be the last words of one.
    """
    parts = take_apart(line)
    if parts is None:
        return None
    meant = parts.colon or parts.word.capitals or parts.is_whole
    return parts if meant or (begins and (parts.is_bare_outcome or parts.is_hour)) else None


def _decision(head: Word, rest: _Scanner) -> MarkLine:
    proposed = rest.take(_QUESTION) is not None
    number = rest.take(_DECISION)
    proposed |= rest.take(_QUESTION) is not None
    bracket = rest.take(_BRACKET)
    proposed |= rest.take(_QUESTION) is not None
    colon = rest.take(_COLON) is not None
    label = f"{int(number[1])}/{int(number[2])}" if number else None
    return MarkLine(head, colon, rest.left(), label, proposed, bracket[1] if bracket else None)


def _action(head: Word, rest: _Scanner) -> MarkLine:
    proposed = rest.take(_QUESTION) is not None
    number = rest.take(_ACTION)
    proposed |= rest.take(_QUESTION) is not None
    who = rest.take(_WHO)
    proposed |= rest.take(_QUESTION) is not None
    colon = rest.take(_COLON) is not None
    label = f"A{int(number[1])}.{int(number[2])}" if number else None
    return MarkLine(head, colon, rest.left(), label, proposed, who=who[1].strip() if who else None)


def _reservation(head: Word, rest: _Scanner) -> MarkLine:
    seat = rest.take(_SEAT)
    bracket = rest.take(_BRACKET)
    colon = rest.take(_COLON) is not None
    return MarkLine(
        head, colon, rest.left(), bracket=bracket[1] if bracket else None, who=seat[1].casefold() if seat else None
    )


def _list_count(line: str, at: int) -> bool:
    """Whether a bracket before the colon is a remark such as `PRESENT (10): …`, not the text itself."""
    return _COUNT.match(line, at) is not None


class _Scanner:
    """A place in a line that only moves forward."""

    def __init__(self, line: str, at: int) -> None:
        self.line = line
        self.at = at

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """The pattern here, spaces before it skipped; the place stays where it was when it does not fit."""
        spaces = _SPACES.match(self.line, self.at)
        found = pattern.match(self.line, spaces.end() if spaces else self.at)
        if found:
            self.at = found.end()
        return found

    def left(self) -> str:
        """What has not been taken, without spaces around it."""
        return self.line[self.at :].strip()
