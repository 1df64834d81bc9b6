"""The whole agenda as one table that a person edits; `formats.agenda_table` reads it back."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wgsec.facts.agenda import AgendaItem
from wgsec.language.words import Words

_LINE_END = re.compile(r"[ \t]*[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029][ \t]*")


def compose(number: int, items: Sequence[AgendaItem], langs: Sequence[str], words: Words) -> str:
    """One line an item, its fields between bars; the places are those before editing."""
    titles = [words(f"agenda-table.title.{lang}") for lang in langs]
    head = [words(f"agenda-table.{name}") for name in ("place", "minutes", "purpose", "theme", "presenter", "papers")]
    rows = [[*head, *titles]]
    for place, item in enumerate(items, start=1):
        papers = ", ".join(
            paper.reference if paper.revision is None else f"{paper.reference}@{paper.revision}"
            for paper in item.papers
        )
        fields = [
            str(place),
            str(item.minutes),
            item.purpose.value,
            str(item.theme or ""),
            item.presenter or "",
            papers,
        ]
        rows.append([_escaped(field) for field in (*fields, *(item.title.get(lang) or "" for lang in langs))])
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = [" | ".join(field.ljust(width) for field, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    explained = words("agenda-table.help", number=number).split("\n")
    return "\n".join([*(f"# {line}".rstrip() for line in explained), f"# {lines[0]}", *lines[1:]]) + "\n"


def cell(text: str) -> str:
    """A text as it stands in a field: on one line, its no-break spaces as they are."""
    return _LINE_END.sub(" ", text).strip(" ")


def _escaped(text: str) -> str:
    return cell(text).replace("|", "\\|")
