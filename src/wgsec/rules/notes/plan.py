"""The plan of receiving a notes file, and the rule that accepts or refuses it."""

from __future__ import annotations

from dataclasses import replace

from wgsec import language
from wgsec.errors import NotesRefused, NotesUnreadable
from wgsec.facts.agenda import Outcome
from wgsec.facts.language import Language
from wgsec.facts.minutes import Sitting
from wgsec.facts.notes import (
    Doubt,
    KnownAction,
    KnownDecision,
    KnownMeeting,
    NotedAction,
    NotedDecision,
    NotedItem,
    NotesFile,
    NotesPlan,
    Remark,
)
from wgsec.rules.notes import actions as acting
from wgsec.rules.notes import attendance, count, likeness, numbers, outcomes, texts, translation
from wgsec.rules.notes import decisions as deciding
from wgsec.rules.notes.findings import Findings

_DOUBTS = {
    Doubt.LISTED: "notes.remark.listed",
    Doubt.NO_COLON: "notes.remark.no-colon",
    Doubt.LANGUAGE: "notes.remark.language",
}
_MISSING_SOMETHING = frozenset(
    {"notes.error.left-unseen", "notes.error.no-wording", "notes.error.number", "notes.error.votes-many"}
)


def plan(notes: NotesFile, known: KnownMeeting) -> NotesPlan:
    """What receiving the file would do; never raises: `accept` says whether it may be done."""
    found = Findings()
    made = NotesPlan(notes.meeting, notes.language, notes.language == known.original)
    if _belongs(notes, known, found):
        _suspects(notes, known, found)
        _items(notes, known, found)
        _recurring(notes, known, found)
        texts.read(notes, known, found)
        made = (_original if made.original else translation.plan)(made, notes, known, found)
    return replace(
        made,
        errors=_by_line([*notes.findings, *(one for one in found.errors if _is_sure(one, notes))]),
        losses=_by_line(found.losses),
        doubles=_by_line(found.doubles),
        refusals=_by_line(found.refusals),
        remarks=_by_line(found.remarks),
    )


def accept(plan: NotesPlan, *, drop: bool = False) -> None:
    """NotesUnreadable if the file says what cannot be.

    NotesRefused for doubles, for what a rule of procedure stands against, and for losses unless `drop`.
    """
    if plan.errors:
        raise NotesUnreadable(plan.errors)
    lost = () if drop else plan.losses
    if refused := (*lost, *plan.doubles, *plan.refusals):
        raise NotesRefused(refused, "notes.error.lost" if lost else "notes.error.refused")


def _belongs(notes: NotesFile, known: KnownMeeting, found: Findings) -> bool:
    if notes.meeting != known.number:
        found.error(1, "notes.error.meeting", number=notes.meeting, expected=known.number)
    elif notes.language not in known.languages:
        languages = tuple(Language(lang) for lang in known.languages)
        found.error(1, "notes.error.language", lang=Language(notes.language), languages=languages)
    return not found.errors


def _original(made: NotesPlan, notes: NotesFile, known: KnownMeeting, found: Findings) -> NotesPlan:
    presences = attendance.read(notes, known, found)
    count.recounts(notes, known, found)
    went = count.course(notes, presences, known)
    decisions, decided = deciding.decisions(notes, went, known, found)
    acting.proposed(notes, known, found)
    actions, acted = acting.actions(notes, known, found)
    done = acting.done(notes, known, found)
    labels = {**decided.labels, **acted.labels}
    became, marked = outcomes.read(notes, decisions, went, known, found)
    vanished = numbers.vanished(known, labels.values(), decisions, found)
    return replace(
        made,
        texts=notes.items,
        sitting=Sitting(notes.opened.at if notes.opened else None, notes.closed.at if notes.closed else None),
        presences=presences,
        outcomes=became,
        marked=marked,
        decisions=decisions,
        actions=actions,
        done=done,
        labels=labels,
        fresh={**decided.fresh, **acted.fresh},
        vanished=vanished,
    )


def _is_sure(error: Remark, notes: NotesFile) -> bool:
    """Whether it is wrong in any case: beside lines that could not be read, what they would have said is not missed."""
    return not notes.findings or error.msgid not in _MISSING_SOMETHING


def _by_line(findings: list[Remark]) -> tuple[Remark, ...]:
    return tuple(sorted(findings, key=lambda finding: finding.line))


def _items(notes: NotesFile, known: KnownMeeting, found: Findings) -> None:
    there = {item.number for item in notes.items}
    for item in notes.items:
        if item.number is None:
            continue
        if meant := _meant(item, known):
            found.error(item.line, "notes.error.item-moved", text=item.title[:60], number=item.number, meant=meant)
        elif item.number not in known.items:
            found.error(item.line, "notes.error.item", number=item.number)
    for number in known.items:
        if number not in there:
            _unheaded(number, notes, known, found)


def _recurring(notes: NotesFile, known: KnownMeeting, found: Findings) -> None:
    """A standing item that is deferred is on the next agenda anyway, and comes to it once."""
    for noted in notes.outcomes:
        if noted.outcome is Outcome.DEFERRED and noted.item in known.recurring and notes.language == known.original:
            found.remark(noted.line, "notes.remark.recurring", number=noted.item)


def _unheaded(number: int, notes: NotesFile, known: KnownMeeting, found: Findings) -> None:
    """An item whose heading is gone: what was said under it would be another's, and stand there a second time."""
    title = known.items[number].best(notes.language)
    there = {one.label for _, one in notes.pieces if isinstance(one, NotedDecision | NotedAction)}
    own: list[KnownDecision | KnownAction] = [*known.decisions]
    own += [one for one in known.actions if numbers.is_own(one.label, known)]
    if labels := tuple(one.label for one in own if one.item == number and one.label in there):
        found.error(0, "notes.error.heading-records", number=number, title=title, labels=labels)
    elif number in known.told.get(notes.language, ()):
        found.error(0, "notes.error.heading", number=number, title=title)
    else:
        found.remark(0, "notes.remark.item-missing", number=number)


def _meant(item: NotedItem, known: KnownMeeting) -> int | None:
    """The number of the item whose title stands here beside the number of another: the agenda has changed since.

    A title that is nobody else's was only given anew.
    """
    title = language.folding.fold(item.title)
    titled = [
        number for number, one in known.items.items() if title in map(language.folding.fold, one.texts().values())
    ]
    return None if item.number in titled else next(iter(titled), None)


def _suspects(notes: NotesFile, known: KnownMeeting, found: Findings) -> None:
    """Lines of free text that look as if a mark was meant."""
    spellings = language.marks.spellings("mark")
    keys = {seat.key for seat in known.seats}
    for suspect in notes.suspects:
        if suspect.named and suspect.named not in keys and not language.marks.find("office", suspect.named):
            continue
        if suspect.doubt in _DOUBTS:
            found.remark(suspect.line, _DOUBTS[suspect.doubt], word=suspect.word)
            continue
        first = suspect.word.split()[0]
        near = likeness.nearest(suspect.word, spellings) or likeness.nearest(first, spellings)
        if near:
            meant = language.marks.written("mark", near, notes.language)
            found.remark(suspect.line, "notes.remark.unlike", word=suspect.word, near=meant)
        elif suspect.doubt is Doubt.ALONE:
            found.remark(suspect.line, "notes.remark.alone", word=suspect.word)
