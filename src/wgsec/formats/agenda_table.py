"""Reading the agenda as a person has edited it: one line an item, fields between bars."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wgsec import language
from wgsec.errors import TableUnreadable
from wgsec.facts.agenda import Purpose
from wgsec.facts.agenda_table import AgendaRow
from wgsec.facts.check import Finding
from wgsec.facts.language import Wording
from wgsec.formats import decoding

FIELDS = 6
"""Place, minutes, purpose, theme, presenter, papers; then a title for each language."""


def read(text: str, langs: Sequence[str]) -> tuple[AgendaRow, ...]:
    """The rows in the order they stand; lines that begin with # and blank ones say nothing.

    A bar inside a title is typed `\\|`. TableUnreadable with everything that is wrong, line by line.
    """
    rows, findings, seen = [], [], set()
    for number, (line, _end) in enumerate(decoding.lines(text), start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        cells = [cell.replace("\\|", "|").strip(" \t") for cell in re.split(r"(?<!\\)\|", line)]
        try:
            row = _row(number, cells, langs)
        except _Wrong as wrong:
            findings.append(wrong.finding)
            continue
        if row.place is not None and row.place in seen:
            findings.append(Finding("agenda.error.table-twice", {"line": number, "place": row.place}))
        seen.add(row.place)
        rows.append(row)
    if findings:
        raise TableUnreadable(tuple(findings))
    return tuple(rows)


class _Wrong(Exception):
    def __init__(self, msgid: str, **facts: object) -> None:
        super().__init__(msgid)
        self.finding = Finding(msgid, facts)


def _row(line: int, cells: list[str], langs: Sequence[str]) -> AgendaRow:
    if len(cells) != FIELDS + len(langs):
        raise _Wrong("agenda.error.table-fields", line=line, found=len(cells), wanted=FIELDS + len(langs))
    title = Wording.of(dict(zip(langs, cells[FIELDS:], strict=True)))
    if not title:
        raise _Wrong("agenda.error.table-title", line=line)
    return AgendaRow(
        line=line,
        place=_place(line, cells[0]),
        minutes=_minutes(line, cells[1]),
        purpose=_purpose(line, cells[2]),
        theme=_number(line, cells[3]) if cells[3] else None,
        presenter=cells[4] or None,
        papers=tuple(paper.strip() for paper in cells[5].split(",") if paper.strip()),
        title=title,
    )


def _place(line: int, cell: str) -> int | None:
    if cell and not re.fullmatch(r"0*[1-9][0-9]{0,3}", cell):
        raise _Wrong("agenda.error.table-place", line=line, cell=cell)
    return int(cell) if cell else None


def _minutes(line: int, cell: str) -> int:
    if not cell:
        raise _Wrong("agenda.error.table-minutes", line=line)
    return _number(line, cell)


def _number(line: int, cell: str) -> int:
    if not re.fullmatch(r"[0-9]{1,4}", cell):
        raise _Wrong("agenda.error.table-number", line=line, cell=cell)
    return int(cell)


def _purpose(line: int, cell: str) -> Purpose:
    """In any language, as a code, or as the beginning of one that no other has."""
    spelt = language.marks.find("purpose", cell)
    begun = [Purpose(spelt)] if spelt else [one for one in Purpose if cell and one.startswith(cell.casefold())]
    if len(begun) != 1:
        raise _Wrong("agenda.error.table-purpose", line=line, cell=cell, known=tuple(Purpose))
    return begun[0]
