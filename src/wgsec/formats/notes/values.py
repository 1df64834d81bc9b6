"""What stands inside a mark, as values: a mode, keys of seats, owners with dates, times, arrivals and departures.

Every reader takes the line it reads for, and raises MisspeltError with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

from wgsec import language
from wgsec.errors import WgsecError, WrongUsage
from wgsec.facts.member import OfficeKind
from wgsec.facts.minutes import DecisionMode
from wgsec.facts.notes import Remark

_VOTES = re.compile(r"(\d{1,4})\s?[-–—/,]\s?(\d{1,4})\s?[-–—/,]\s?(\d{1,4})")
_ENTRY = re.compile(r"(?:\([^()]*+\)|[^,;])++")
_KEY = re.compile(r"@?([^\W_][\w-]*)\Z")
_NOTE = re.compile(r"\s?\(([^()]*)\)\Z")
_THEME = re.compile(r"(?:(?:th[eè]me|tema|th\.?)\s)?(\d{1,2})(?:\s(.*))?", re.IGNORECASE)
_AROUND_A_DATE = str.maketrans("(),;", "    ")
_LANGUAGE = re.compile(r"(.*?)[,;]?\s*\b(en|fr|es)\Z", re.IGNORECASE)
_RECOUNT = re.compile(r"(\d{1,4})(?:\s?/\s?\d{1,4}|\s\S+\s\d{1,4}|\s\S+)?\.?\Z")
_COUNTED = re.compile(r"\d{1,4}(?:\s?/\s?\d{1,4}|\s\S+\s\d{1,4})?\.?\Z")
_ITEM = re.compile(r"(.*?)\s?(\d{1,3})\Z")
_LABEL = re.compile(r"A ?(\d{1,4})[.,](\d{1,4})\Z", re.IGNORECASE)
MAX_ENTRY = 200


class MisspeltError(Exception):
    """A value that is not spelt as its mark wants it: a finding that the reader keeps, or takes for plain text."""

    def __init__(self, msgid: str, cause: WgsecError | None = None, /, *, line: int, **facts: object) -> None:
        super().__init__(msgid)
        self.finding = Remark(line, msgid, {"line": line, **facts}, cause)


@dataclass(frozen=True, slots=True)
class Entry:
    """One seat of a list."""

    seat: str
    by: str | None = None
    note: str | None = None


def mode(line: int, bracket: str | None) -> tuple[DecisionMode | None, tuple[int, int, int] | None]:
    """`consensus`, `avec réserve(s)`, `vote 9-1-2` (for, against, abstentions); None where nothing is said."""
    if bracket is None or not bracket.strip():
        return None, None
    text = bracket.replace("(s)", "s")
    votes = _VOTES.search(text)
    name = language.marks.find("mode", (text[: votes.start()] if votes else text).rstrip(" :,\u00a0"))
    if name is None:
        raise MisspeltError("notes.error.mode", line=line, text=bracket.strip())
    if (name == DecisionMode.VOTE) != (votes is not None):
        raise MisspeltError("notes.error.votes", line=line)
    return DecisionMode(name), (int(votes[1]), int(votes[2]), int(votes[3])) if votes else None


def entries(line: int, text: str) -> Iterator[Entry]:
    """`fr, ch by Anna Beispiel; si (until noon)`; keys alone may stand without commas. `none` names nobody."""
    for part in _ENTRY.findall(text):
        plain = " ".join(part.split()).rstrip(".")
        if plain.strip("-–—") and language.marks.find("word", plain) != "none":
            yield from _entries(line, plain)


def owner_and_due(line: int, who: str) -> tuple[str, date | None]:
    """`secretariat 19 April 2027`, `rapporteur 3 2027-04-30`, `fr (26/04/2027)`: the owner as typed, and the date."""
    plain = " ".join(who.translate(_AROUND_A_DATE).split())
    owner, _, rest = plain.partition(" ")
    if not owner:
        raise MisspeltError("notes.error.no-owner", line=line)
    due = _without(rest, "before", "by")
    if not due:
        return owner, None
    try:
        return owner, language.dates.read(due)
    except WrongUsage as error:
        theme = _THEME.fullmatch(due)
        if theme and not theme[2]:
            return f"{owner} {theme[1]}", None
        if theme and language.marks.find("office", owner) == OfficeKind.RAPPORTEUR:
            return f"{owner} {theme[1]}", _date(line, _without(theme[2], "before", "by"))
        raise MisspeltError("notes.error.date", error, line=line, text=due) from None


def clock(line: int, text: str) -> time:
    """`14:04`, `14 h 04`, `2 pm`, with a zone's name in brackets after it at most."""
    plain = _NOTE.sub("", " ".join(text.split())).rstrip(".")
    try:
        return language.dates.read_time(_without(plain, "at"))
    except WrongUsage as error:
        raise MisspeltError("notes.error.time", error, line=line, text=plain[:60]) from None


def moves(line: int, text: str) -> Iterator[tuple[str, time | None, int | None, str | None]]:
    """`za 14:20, kz item 6 (by train)`: each seat with a time, an item, or neither (the item it stands in); a note."""
    for part in _ENTRY.findall(text):
        plain = " ".join(part.split()).rstrip(".")
        if not plain:
            continue
        if len(plain) > MAX_ENTRY:
            raise MisspeltError("notes.error.seat-form", line=line, text=plain[:60])
        said, note = _noted(plain)
        word, _, rest = said.partition(" ")
        seat = _key(line, word)
        item = _ITEM.match(rest)
        if not rest:
            yield seat, None, None, note
        elif item and language.marks.find("word", item[1]) == "item":
            yield seat, None, int(item[2]), note
        else:
            yield seat, clock(line, rest), None, note


def are_timed(text: str) -> bool:
    """Whether the text is seats with an hour each; `at 14:20` names none."""
    try:
        named = [(seat, at) for seat, at, _, _ in moves(0, text)]
    except MisspeltError:
        return False
    return bool(named) and all(at and not language.marks.find("word", seat) for seat, at in named)


def is_hour(text: str) -> bool:
    """Whether the text is a time of day and no more: `at 2.05 pm`."""
    try:
        clock(0, text)
    except MisspeltError:
        return False
    return True


def is_counted(text: str) -> bool:
    """Whether the text is a number of members and no more: `9`, `9/15`, `9 of 15`."""
    return _COUNTED.fullmatch(" ".join(text.split())) is not None


def is_mode(bracket: str | None) -> bool:
    """Whether this in brackets says how a decision was taken: `(vote 9–2–0)`."""
    try:
        return mode(0, bracket)[0] is not None
    except MisspeltError:
        return False


def about(bracket: str | None, lang: str) -> tuple[str | None, str]:
    """What a reservation concerns and its language: `on 2.1`, `sur la recommandation 2.1, fr`, or nothing."""
    plain = " ".join((bracket or "").split())
    if spoken := _LANGUAGE.fullmatch(plain):
        plain, lang = spoken[1], spoken[2].lower()
    said = _without(plain, "on")
    numbered = _without(said, "recommendation")
    return (numbered if numbered[:1].isdecimal() else said) or None, lang


def recount(line: int, text: str) -> int | None:
    """`9`, `9/15`, `9 of 15`, `9 present`, or nothing."""
    plain = " ".join(text.split())
    found = _RECOUNT.fullmatch(plain)
    if plain and not found:
        raise MisspeltError("notes.error.count", line=line, text=plain[:60])
    return int(found[1]) if found else None


def action_labels(line: int, text: str) -> Iterator[str]:
    """`A2.1, A2.2`."""
    for part in re.split(r"[,;]|\s(?=[Aa])", text):
        plain = part.strip(" .\u00a0\u202f")
        found = _LABEL.match(plain)
        if plain and not found:
            raise MisspeltError("notes.error.label", line=line, text=plain[:60])
        if found:
            yield f"A{int(found[1])}.{int(found[2])}"


def _entries(line: int, plain: str) -> Iterator[Entry]:
    if len(plain) > MAX_ENTRY:
        raise MisspeltError("notes.error.seat-form", line=line, text=plain[:60])
    said, note = _noted(plain)
    words = said.split(" ")
    if len(words) > 2 and language.marks.find("word", words[1]) == "by":
        yield Entry(_key(line, words[0]), " ".join(words[2:]), note)
        return
    *keys, last = [_key(line, word) for word in words if language.marks.find("word", word) != "and"] or [""]
    yield from map(Entry, keys)
    if last:
        yield Entry(last, None, note)


def _noted(plain: str) -> tuple[str, str | None]:
    """What stands before a remark in brackets at the end, and the remark."""
    remark = _NOTE.search(plain)
    return (plain[: remark.start()], remark[1].strip() or None) if remark else (plain, None)


def _key(line: int, word: str) -> str:
    found = _KEY.match(word)
    if not found:
        raise MisspeltError("notes.error.seat-form", line=line, text=word)
    return found[1].casefold()


def _date(line: int, text: str) -> date:
    try:
        return language.dates.read(text)
    except WrongUsage as error:
        raise MisspeltError("notes.error.date", error, line=line, text=text[:60]) from None


def _without(text: str, *little: str) -> str:
    """The text without these little words in front of it."""
    words = text.split(" ")
    while True:
        for count in (3, 2, 1):
            if len(words) >= count and language.marks.find("word", " ".join(words[:count])) in little:
                words = words[count:]
                break
        else:
            return " ".join(words)
