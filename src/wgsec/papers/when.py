"""From when to when: the hours of a meeting, with the day before each hour that is not on the expected one."""

from __future__ import annotations

from datetime import date, datetime

from wgsec import language
from wgsec.language.words import Words


def span(start: datetime, end: datetime, own: date, words: Words) -> str:
    """`14:00–16:30`; `Tue 13 April, 21:00–23:30` where `own` is the 14th; `23:00 – Thu 15 April, 01:30` over midnight.

    The times are those of one clock; `own` is the day that stands beside them already.
    """
    begin, finish = _at(start, own, words), _at(end, start.date(), words)
    return words("when.span.days" if start.date() != end.date() else "when.span", start=begin, end=finish)


def _at(moment: datetime, own: date, words: Words) -> str:
    clock = language.dates.clock(moment.time(), words.lang)
    if moment.date() == own:
        return clock
    return words("when.other-day", day=language.dates.weekday_short(moment.date(), words.lang), at=clock)
