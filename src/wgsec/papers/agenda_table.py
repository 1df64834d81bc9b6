"""The whole agenda as one table that a person edits; `formats.agenda_table` reads it back."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wgsec import language
from wgsec.facts.agenda import Purpose
from wgsec.facts.agenda_table import AgendaRow
from wgsec.language.words import Words

_LINE_END = re.compile(r"[ \t]*[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029][ \t]*")


def compose(number: int, rows: Sequence[AgendaRow], langs: Sequence[str], words: Words) -> str:
    """One line an item, its fields between bars; the places are those before editing."""
    titles = [words(f"agenda-table.title.{lang}") for lang in langs]
    head = [words(f"agenda-table.{name}") for name in ("place", "minutes", "purpose", "theme", "presenter", "papers")]
    cells = [[*head, *titles]]
    for one in rows:
        fields = [
            str(one.place or ""),
            str(one.minutes),
            _purpose(one.purpose, words.lang),
            str(one.theme or ""),
            one.presenter or "",
            ", ".join(one.papers),
            *(one.title.get(lang) or "" for lang in langs),
        ]
        cells.append([_escaped(field) for field in fields])
    widths = [max(len(row[i]) for row in cells) for i in range(len(cells[0]))]
    lines = [" | ".join(field.ljust(width) for field, width in zip(row, widths, strict=True)).rstrip() for row in cells]
    purposes = ", ".join(_purpose(one, words.lang) for one in Purpose)
    explained = words("agenda-table.help", number=number, purposes=purposes).split("\n")
    return "\n".join([*(f"# {line}".rstrip() for line in explained), f"# {lines[0]}", *lines[1:]]) + "\n"


def cell(text: str) -> str:
    """A text as it stands in a field: on one line, its no-break spaces as they are."""
    return _LINE_END.sub(" ", text).strip(" ")


def _purpose(purpose: Purpose, lang: str) -> str:
    return language.marks.written("purpose", purpose, lang)


def _escaped(text: str) -> str:
    return cell(text).replace("|", "\\|")
