"""Dates, times, lengths and lists in words, and back; the forms stand in the paper catalog `date`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, time
from functools import cache

from wgsec.errors import WrongUsage
from wgsec.facts.language import Language
from wgsec.language import folding, words
from wgsec.language.words import Words

SPELT_ORDINALS = 10

YEARS = range(1900, 3000)
"""Of a day that anybody means; at the ends of the calendar, another zone has no day for it."""


# Writing


def long(day: date, lang: str) -> str:
    """`14 April 2027`, `14 avril 2027` (and `1er mars 2027`), `14 de abril de 2027`."""
    say = words.paper(lang)
    return say("date.long", day=_day(say, day), month=_month(say, day), year=day.year)


def weekday_long(day: date, lang: str) -> str:
    """`Wednesday 14 April 2027`, `mercredi 14 avril 2027`, `miércoles, 14 de abril de 2027`."""
    say = words.paper(lang)
    weekday = say(f"date.weekday.{day.isoweekday()}")
    return say("date.weekday-long", weekday=weekday, day=_day(say, day), month=_month(say, day), year=day.year)


def weekday_short(day: date, lang: str) -> str:
    """`Wed 14 April`, `mer. 14 avril`, `mié. 14 de abril`: where the year goes without saying."""
    say = words.paper(lang)
    weekday = say(f"date.weekday.{day.isoweekday()}.short")
    return say("date.weekday-short", weekday=weekday, day=_day(say, day), month=_month(say, day))


def clock(at: time, lang: str) -> str:
    """`14:00`, `14 h 00` with no-break spaces, `14:00`; local wall time, the zone stands elsewhere."""
    return words.paper(lang)("date.clock", hour=at.hour, minute=at.minute)


def span(minutes: int, lang: str) -> str:
    """A length in minutes as `45 min`, `2 h`, `2 h 30 min` (French `2 h 30`)."""
    say = words.paper(lang)
    hours, rest = divmod(minutes, 60)
    if not hours:
        return say("date.span.minutes", minutes=rest)
    return say("date.span.both", hours=hours, minutes=rest) if rest else say("date.span.hours", hours=hours)


def listing(items: Sequence[str], lang: str) -> str:
    """`a, b and c`, `a, b et c`, `a, b y c` (`e` before the sound of i: `Ana e Inés`, `agua y hielo`)."""
    if len(items) < 2:
        return "".join(items)
    say = words.paper(lang)
    text = items[0]
    for item in items[1:-1]:
        text = say("date.list.comma", words=text, next=item)
    key = "date.list.and-i" if re.match(r"h?i(?![ae])", folding.fold(items[-1])) else "date.list.and"
    return say(key, words=text, last=items[-1])


def ordinal_meeting(n: int, lang: str) -> str:
    """`third meeting`, `troisième réunion`, `tercera reunión`; from the eleventh `12th`, `12e`, `12.ª`."""
    say = words.paper(lang)
    if 1 <= n <= SPELT_ORDINALS:
        return say(f"date.meeting.{n}")
    teen = n % 100 in (11, 12, 13)
    suffix = "th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return say(f"date.meeting.{suffix}", n=n)


def _day(say: Words, day: date) -> str:
    return say("date.first") if day.day == 1 else str(day.day)


def _month(say: Words, day: date) -> str:
    return say(f"date.month.{day.month}")


# Reading

_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_NUMBERS = re.compile(r"([0-9]{1,2})([/.])([0-9]{1,2})(?:\2([0-9]+))?\.?")
_NAMED = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th|er|o|\.)? (?:de |of )?([a-z]{3,})\.?(?:,? (?:de |del )?([0-9]+))?")
_AMERICAN = re.compile(r"([a-z]{3,})\.? ([0-9]{1,2})(?:st|nd|rd|th)?(?:,? ([0-9]+))?")
_WEEKDAY = re.compile(r"([a-z]{3,})\.?,? (?:the |le |el )?(.*)")
_TIME = re.compile(r"([0-9]{1,2})(?: ?([:.h]) ?([0-9]{2})?)?(?: ?([ap])\.?m\.?)?")
_LENGTH = re.compile(r"(?:([0-9]{1,3}) ?(?:h|:) ?)?(?:([0-9]{1,4}) ?(?:m|min|mins|minutes?|minutos?)?)?")


def read(text: str) -> date:
    """The day of `2027-05-26`, `26.05.2027`, `26 May 2027`, `1er mai 2027`, `26 de mayo de 2027`.

    Names of months and weekdays may be cut to three letters; a weekday in front must be right. Numbers
    that two traditions read differently are never guessed. WrongUsage says what is missing or double.
    """
    plain = folding.fold(text)
    front = _WEEKDAY.fullmatch(plain)
    weekday = _named("weekday", front[1]) if front else None
    if front and weekday and (day := _bare(text, front[2])):
        if day.isoweekday() != weekday:
            raise WrongUsage("date.error.weekday", text=text, reading=day)
        return day
    if day := _bare(text, plain):
        return day
    raise WrongUsage("date.error.unreadable", text=text)


def read_time(text: str) -> time:
    """The time of day of `14:00`, `14h`, `14 h 30`, `14.30`, `2 pm`, `2:30 p.m.`; WrongUsage for the rest."""
    found = _TIME.fullmatch(folding.fold(text))
    if found and (found[2] or found[4]) and not (found[2] in (":", ".") and not found[3]):
        hour, minute = int(found[1]), int(found[3] or 0)
        if found[4]:
            hour = hour % 12 + (12 if found[4] == "p" else 0) if 1 <= hour <= 12 else 24
        if hour < 24 and minute < 60:
            return time(hour, minute)
    raise WrongUsage("date.error.time", text=text)


def read_moment(text: str) -> tuple[date, time | None]:
    """A day as `read` takes it, alone or with a time of day after a blank or a T. WrongUsage as both."""
    try:
        return read(text), None
    except WrongUsage as error:
        refusal = error
    for found in reversed(list(re.finditer(r"[ T]+", text))):
        try:
            day = read(text[: found.start()])
        except WrongUsage as error:
            # Of two readings of a day it says more than that the whole is none.
            refusal = refusal if error.msgid == "date.error.unreadable" else error
        else:
            return day, read_time(text[found.end() :])
    raise refusal


def read_duration(text: str) -> int:
    """Minutes of `150`, `150 min`, `2h`, `2h30`, `2 h 30 min` or `2:30`; WrongUsage for zero or the rest."""
    found = _LENGTH.fullmatch(folding.fold(text).rstrip("."))
    if found:
        minutes = int(found[1] or 0) * 60 + int(found[2] or 0)
        if minutes and (found[1] is None or int(found[2] or 0) < 60):
            return minutes
    raise WrongUsage("date.error.duration", text=text)


def _bare(text: str, plain: str) -> date | None:
    """The day that `plain`, a folded `text` without weekday, spells; None if it is no date at all."""
    return _iso(text, plain) or _numbers(text, plain) or _words(text, plain)


def _iso(text: str, plain: str) -> date | None:
    found = _ISO.fullmatch(plain)
    return _on(text, int(found[1]), int(found[2]), int(found[3])) if found else None


def _numbers(text: str, plain: str) -> date | None:
    found = _NUMBERS.fullmatch(plain)
    if not found:
        return None
    first, second, year = int(found[1]), int(found[3]), _year(found[4])
    # A point between numbers is day-month everywhere; a slash is month-day in America.
    double = found[2] == "/" and first != second and 1 <= first <= 12 and 1 <= second <= 12
    if double and year is None:
        raise WrongUsage("date.error.ambiguous-day", text=text, first=first, second=second)
    if year is None:
        raise WrongUsage("date.error.no-year", text=text)
    if double:
        readings = {"first": _on(text, year, second, first), "second": _on(text, year, first, second)}
        raise WrongUsage("date.error.ambiguous", text=text, **readings)
    if second > 12 and first <= 12:
        raise WrongUsage("date.error.month-first", text=text, reading=_on(text, year, first, second))
    return _on(text, year, second, first)


def _words(text: str, plain: str) -> date | None:
    if found := _NAMED.fullmatch(plain):
        day, name, digits = found.groups()
    elif found := _AMERICAN.fullmatch(plain):
        name, day, digits = found.groups()
    else:
        return None
    month = _named("month", name)
    if month is None:
        return None
    year = _year(digits)
    if year is None:
        raise WrongUsage("date.error.no-year", text=text)
    return _on(text, year, month, int(day))


def _year(digits: str | None) -> int | None:
    return int(digits) if digits and len(digits) == 4 else None


def _on(text: str, year: int, month: int, day: int) -> date:
    try:
        found = date(year, month, day)
    except ValueError:
        raise WrongUsage("date.error.impossible", text=text) from None
    check(found, text)
    return found


def check(day: date, text: str | None = None) -> None:
    """WrongUsage for a day in a year that nobody means; `text` is how it was typed."""
    if day.year not in YEARS:
        raise WrongUsage("date.error.year", text=text or day.isoformat(), first=str(YEARS[0]), last=str(YEARS[-1]))


def _named(kind: str, name: str) -> int | None:
    """The number of the one month or weekday whose name begins so in any language, or None."""
    numbers = {number for full, number in _names(kind) if full.startswith(name)}
    return numbers.pop() if len(numbers) == 1 else None


@cache
def _names(kind: str) -> tuple[tuple[str, int], ...]:
    count = {"month": 12, "weekday": 7}[kind]
    says = [words.paper(lang) for lang in Language]
    return tuple((folding.fold(say(f"date.{kind}.{n}")), n) for say in says for n in range(1, count + 1))
