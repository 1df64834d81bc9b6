"""The notes file of an example group's meeting, filled in as a secretary would."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from wgsec import language
from wgsec.facts.agenda import Outcome
from wgsec.facts.example import InventedAction, InventedDecision, InventedMinutes
from wgsec.facts.language import Wording
from wgsec.facts.notes import OUTCOMES, NotesMark
from wgsec.language.words import Words

_HEADING = re.compile(r"^## (?=\d)", re.MULTILINE)

Carried = tuple[InventedAction, date]
"""An action of an earlier meeting, and the day it is put off to."""


def fill(started: str, minutes: InventedMinutes, carried: Sequence[Carried], words: Words) -> str:
    """The file as `minutes start` gave it out, with what was said, decided and given to do.

    In the original language the proposals give way to what was decided; another language's file gets the texts only.
    """
    head, *sections = _HEADING.split(started)
    filled = [_section(text, minutes, carried, words) for text in sections]
    return "## ".join([head, *filled])


def _section(text: str, minutes: InventedMinutes, carried: Sequence[Carried], words: Words) -> str:
    number = int(text.partition(".")[0])
    heading, *rest = text.strip("\n").split("\n\n")
    narrative = (minutes.narratives[number].get(words.lang) or "").strip()
    records: list[str] = []
    if words.lang == minutes.original:
        returning = [(one, due) for one, due in carried if f"? {one.label} " in text]
        records = list(_records(number, minutes, returning, words))
        rest = [block for block in rest if not _is_proposal(block, words)]
    return "\n\n".join([heading, narrative, *records, *rest]) + "\n\n"


def _is_proposal(block: str, words: Words) -> bool:
    marks = (_word(NotesMark.DECISION, words), _word(NotesMark.ACTION, words))
    return any(line.startswith(tuple(f"{mark}?" for mark in marks)) for line in block.splitlines())


def _records(number: int, minutes: InventedMinutes, returning: Sequence[Carried], words: Words) -> Iterator[str]:
    for decision in minutes.decisions:
        if decision.item == number:
            yield _decision(decision, words)
    action = _word(NotesMark.ACTION, words)
    for one, due in returning:
        yield _worded(f"{action} {one.label} @{one.owner} {due}", one.wording, words)
    for one in minutes.actions:
        if one.item == number:
            yield _worded(f"{action} {one.label} @{one.owner} {one.due}", one.wording, words)
    outcome = minutes.outcomes.get(number)
    mark = next((mark for mark, meant in OUTCOMES.items() if meant is outcome), None)
    if mark and not (outcome is Outcome.DECIDED and any(one.item == number for one in minutes.decisions)):
        yield _word(mark, words)


def _decision(decision: InventedDecision, words: Words) -> str:
    mode = language.marks.written("mode", decision.mode, words.lang)
    lines = [_worded(f"{_word(NotesMark.DECISION, words)} ({mode})", decision.wording, words)]
    on = language.marks.written("word", "on", words.lang)
    for one in decision.reservations:
        spoken = f", {one.language}" if one.language != words.lang else ""
        head = f"{_word(NotesMark.RESERVATION, words)} {one.seat} ({on} {one.on}{spoken})"
        lines.append(head + words("notes.colon") + one.text)
    return "\n".join(lines)


def _worded(head: str, wording: Wording, words: Words) -> str:
    """A mark with its wording, the other languages' under it."""
    others = [f"{lang.upper()}: {text}" for lang, text in wording.texts().items() if lang != words.lang]
    return "\n".join([head + words("notes.colon") + wording.best(words.lang), *others])


def _word(mark: NotesMark, words: Words) -> str:
    return language.marks.written("mark", mark, words.lang)
