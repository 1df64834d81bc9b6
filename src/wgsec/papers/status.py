"""The state of everything in finished words: tables for the screen, and a hand-over note."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from unicodedata import category

from wgsec import language, rules
from wgsec.facts.language import Language, Wording
from wgsec.facts.status import (
    ActionStatus,
    MeetingStatus,
    PaperStatus,
    Reading,
    Status,
    TextLanguage,
    TextStatus,
    ThemeStatus,
)
from wgsec.language.words import Words
from wgsec.papers import people

Seats = Mapping[str, Wording] | None
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~!&])")


@dataclass(frozen=True, slots=True)
class StatusTable:
    """One table: its heading, the headings of its columns, and its rows; `none` is said where there are none."""

    heading: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    none: str


@dataclass(frozen=True, slots=True)
class StatusSheet:
    """The whole: `title`, `day` in words, a `how` to read on for whoever takes over, and the tables."""

    title: str
    day: str
    how: str
    tables: tuple[StatusTable, ...]


def compose(status: Status, words: Words, seats: Seats = None) -> StatusSheet:
    """The sheet in the screen's language.

    With `seats`, the institutions by the key of their seat, it is for somebody who does not know the keys yet: they
    are named, and days are written out.
    """
    langs = tuple(status.texts[0].languages) if status.texts else ()
    made = (
        (
            "themes",
            ("theme", "title", "rapporteurs", "recommendations"),
            [_theme(one, seats, words) for one in status.themes],
        ),
        ("texts", ("label", "title", "state", "revision", *langs), [_text(one, words) for one in status.texts]),
        (
            "meetings",
            ("meeting", "day", "state", "items", "minutes", "papers"),
            [_meeting(one, seats, words) for one in status.meetings],
        ),
        ("actions", ("owner", "action", "due", "wording"), [_action(one, seats, words) for one in status.actions]),
        (
            "register",
            ("type", "registered", "revised", "out", "void"),
            [_counts(one.type, (one.papers, one.revised, one.out, one.void)) for one in status.register],
        ),
    )
    return StatusSheet(
        title=words("status.title", group=status.name.best(words.lang)),
        day=people.capital(language.dates.weekday_long(status.on, words.lang)),
        how=words("status.how"),
        tables=tuple(_table(name, columns, rows, words) for name, columns, rows in made),
    )


def markdown(sheet: StatusSheet) -> str:
    """The hand-over note as CommonMark with tables; what users typed stays plain words in it."""
    parts = [f"# {_plain(sheet.title)}", _plain(sheet.day), sheet.how]
    for table in sheet.tables:
        parts.append(f"## {_plain(table.heading)}")
        if not table.rows:
            parts.append(_plain(table.none))
            continue
        lines = [table.columns, ("---",) * len(table.columns), *table.rows]
        head, rule, *rows = lines
        parts.append("\n".join([_row(head), "| " + " | ".join(rule) + " |", *(_row(row) for row in rows)]))
    return "\n\n".join(parts) + "\n"


def _table(name: str, columns: Sequence[str], rows: Iterable[tuple[str, ...]], words: Words) -> StatusTable:
    headings = tuple(words(f"status.column.{one}") if one not in tuple(Language) else one.upper() for one in columns)
    return StatusTable(words(f"status.heading.{name}"), headings, tuple(rows), words(f"status.none.{name}"))


def _theme(one: ThemeStatus, seats: Seats, words: Words) -> tuple[str, ...]:
    states = ", ".join(
        words("status.count", count=count, state=words(f"draft.state.{state}")) for state, count in one.states.items()
    )
    return (
        str(one.number),
        one.title.best(words.lang),
        ", ".join(_seat(key, seats, words) for key in one.rapporteurs) or "–",
        states or "–",
    )


def _text(one: TextStatus, words: Words) -> tuple[str, ...]:
    readings = (_reading(made, words) for made in one.languages.values())
    return one.label, one.title.best(words.lang), words(f"draft.state.{one.state}"), str(one.revision), *readings


def _reading(made: TextLanguage, words: Words) -> str:
    if made.reading in (Reading.ORIGINAL, Reading.COMPLETE, Reading.NONE):
        return words(f"status.reading.{made.reading}")
    return words(f"status.reading.{made.reading}", done=made.done, sentences=made.sentences)


def _meeting(one: MeetingStatus, seats: Seats, words: Words) -> tuple[str, ...]:
    minutes = words(f"minutes.state.{one.minutes}") if one.minutes else "–"
    papers = (_paper(paper, one.number, words) for paper in one.papers)
    state = words(f"meeting.state.{one.state}")
    return str(one.number), _day(one.day, seats, words), state, str(one.items or "–"), minutes, ", ".join(papers) or "–"


def _paper(one: PaperStatus, number: int, words: Words) -> str:
    key = "status.paper-out" if one.is_out else "status.paper"
    paper = words(key, paper=rules.document.revised(f"{one.type}{number}", one.revision))
    if one.out is not None and not one.is_out:
        paper = words("status.paper-after", out=rules.document.revised(f"{one.type}{number}", one.out), paper=paper)
    return words("status.paper-stale", paper=paper) if one.is_stale else paper


def _action(one: ActionStatus, seats: Seats, words: Words) -> tuple[str, ...]:
    due = _day(one.due, seats, words) if one.due else "–"
    owner = _seat(one.owner, seats, words)
    return owner, one.label, words("status.late", due=due) if one.late else due, one.wording.best(words.lang)


def _counts(name: str, counts: Iterable[int]) -> tuple[str, ...]:
    return name, *(str(n or "–") for n in counts)


def _seat(key: str, seats: Seats, words: Words) -> str:
    return seats[key].best(words.lang) if seats and key in seats else key


def _day(day: date, seats: Seats, words: Words) -> str:
    return day.isoformat() if seats is None else language.dates.long(day, words.lang)


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(_plain(cell) for cell in cells) + " |"


def _plain(text: str) -> str:
    """On one line, with every sign that Markdown would read escaped."""
    line = "".join(sign if sign.isprintable() or category(sign) == "Zs" else " " for sign in text)
    return _MARKDOWN.sub(r"\\\1", re.sub(r" +", " ", line).strip(" "))
