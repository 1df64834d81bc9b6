"""The notes file in another language than the original: texts, places, and the wordings that were missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from wgsec.errors import WrongUsage
from wgsec.facts.language import Language
from wgsec.facts.notes import (
    KnownAction,
    KnownDecision,
    KnownMeeting,
    NotedAction,
    NotedDecision,
    NotedItem,
    NotedReservation,
    NotesFile,
    NotesPlan,
    PlannedWording,
)
from wgsec.rules import older, places, wording
from wgsec.rules.notes.findings import Findings
from wgsec.rules.notes.kept import Kept


def plan(made: NotesPlan, notes: NotesFile, known: KnownMeeting, found: Findings) -> NotesPlan:
    """A translation places decisions and actions by number; anything else that would make a record is told."""
    recorded: dict[str, KnownDecision | KnownAction] = {one.label: one for one in known.decisions}
    recorded |= {one.label: one for one in known.actions}
    labels: dict[int, str] = {}
    wordings = []
    for one in _taken(notes):
        if one.label is None:
            found.error(one.line, "notes.error.unnumbered", original=Language(known.original))
        elif one.label not in recorded:
            found.error(one.line, "notes.error.number-unknown", label=one.label)
        elif one.label in labels.values():
            first = next(line for line, label in labels.items() if label == one.label)
            found.error(one.line, "notes.error.number-twice", label=one.label, first=first)
        else:
            labels[one.line] = one.label
            if _contradicts(one, recorded[one.label]):
                facts = {"label": one.label, "original": Language(known.original)}
                found.remark(one.line, "notes.remark.contradicts", **facts)
            if worded := _worded(one, recorded[one.label], notes.language, known, found):
                wordings.append(worded)
    silent = _silent(notes)
    for line in silent:
        found.remark(line, "notes.remark.translation", original=Language(known.original))
    texts = tuple(
        replace(item, content=tuple(piece for piece in item.content if piece.line not in silent))
        for item in notes.items
    )
    _count_paragraphs(texts, labels, known, found)
    return replace(made, texts=texts, labels=labels, wordings=tuple(wordings))


def _count_paragraphs(
    texts: Iterable[NotedItem], labels: Mapping[int, str], known: KnownMeeting, found: Findings
) -> None:
    """Paragraphs are cited by number in every language: one more or less under an item moves all that follow."""
    for item in texts:
        there = known.paragraphs.get(item.number, 0)
        try:
            here = places.paragraphs(places.body(item, labels))
        except WrongUsage:
            continue  # told by `texts.read`
        if here and there and here != there:
            facts = {"number": item.number, "n": here, "there": there, "original": Language(known.original)}
            found.remark(item.line, "notes.remark.paragraphs" if item.number else "notes.remark.opening", **facts)


def _worded(
    one: NotedDecision | NotedAction,
    record: KnownDecision | KnownAction,
    lang: str,
    known: KnownMeeting,
    found: Findings,
) -> PlannedWording | None:
    """A wording where there was none, or another where it came from this file or is older than its original.

    Any other the original file has.
    """
    typed, there = one.wording.get(lang), record.wording.get(lang)
    if not typed:
        if not there and _stands(record):
            found.remark(one.line, "notes.remark.unworded", label=record.label)
        return None
    if there and wording.same(typed, there):
        return None
    name = f"{lang}.translated"
    kept = Kept(one.line, record.label, record.noted, known, found)
    is_older = lang in older.among(record.noted, record.wording, known.original)
    if there and not is_older and not kept.knows(name):
        found.remark(one.line, "notes.remark.wording", label=record.label, original=Language(known.original))
        return None
    if not kept.takes(name, typed, typed, there):
        return None
    worded = wording.merged(record.wording, one.wording)
    return PlannedWording(record.label, worded, older.noted(kept.noted, record.wording, worded, known.original))


def _stands(record: KnownDecision | KnownAction) -> bool:
    """Whether the minutes still have it, so that its words are wanted."""
    return record.stands if isinstance(record, KnownAction) else not record.void


def _contradicts(one: NotedDecision | NotedAction, record: KnownDecision | KnownAction) -> bool:
    """Whether the line says of mode or date what neither the records nor the minutes do: only the original can."""
    if isinstance(one, NotedDecision):
        return isinstance(record, KnownDecision) and one.mode is not None and one.mode is not record.mode
    dates = {record.due, record.minuted[1] if record.minuted else None} if isinstance(record, KnownAction) else set()
    return one.due is not None and one.due not in dates


def _taken(notes: NotesFile) -> Iterator[NotedDecision | NotedAction]:
    for _, one in notes.pieces:
        if isinstance(one, NotedDecision | NotedAction) and not one.proposed:
            yield one


def _silent(notes: NotesFile) -> set[int]:
    """The lines whose marks make records in the original file only."""
    lists = (notes.presences, notes.moves, notes.outcomes, notes.recounts, notes.done)
    told = {one.line for noted in lists for one in noted} | {one.line for one in (notes.opened, notes.closed) if one}
    return told | {one.line for _, one in notes.pieces if isinstance(one, NotedReservation)}
