"""The notes file a meeting starts with: agenda, attendance, proposed decisions and what is on record already."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from wgsec import language, rules
from wgsec.facts.agenda import Outcome, Purpose
from wgsec.facts.language import Wording
from wgsec.facts.meeting import Attendance, Presence, Reply
from wgsec.facts.member import SeatKind
from wgsec.facts.notes import (
    OUTCOMES,
    KnownAction,
    KnownDecision,
    NotedMove,
    NotedRecount,
    NotesItem,
    NotesMark,
    NotesSheet,
    Place,
)
from wgsec.language.words import Words
from wgsec.papers import people

_ANSWERED = {Reply.ACCEPTED: Presence.PRESENT, Reply.DECLINED: Presence.EXCUSED}
_HOW_TO = ("write", "decision", "wording", "reservation", "action", "done", "outcome", "moves", "proposed", "blank")
_SHOWN_EMPTY = (NotesMark.PRESENT, NotesMark.REPRESENTED, NotesMark.EXCUSED, NotesMark.ABSENT, NotesMark.OBSERVERS)


def compose(sheet: NotesSheet, words: Words) -> str:
    """The file in the language of `words` (a paper's), its lines ending in LF.

    The file of the original language makes records and so has attendance, proposals and full decisions; another
    language's has the items, what is known of their text, and the places of decisions and actions by number.
    """
    page = _Page(sheet, words)
    blocks = [page.head(), page.opening(), page.text(sheet.body or sheet.source, None, is_source=not sheet.body)]
    blocks += [page.item(item) for item in sheet.items]
    blocks.append(page.closing())
    return "\n\n".join(block for block in blocks if block) + "\n"


class _Page:
    """One file in one language."""

    def __init__(self, sheet: NotesSheet, words: Words) -> None:
        self.sheet = sheet
        self.words = words
        self.lang = words.lang
        self.original = words.lang == sheet.original
        self.decisions = {one.label: one for one in sheet.decisions if not one.void}
        self.actions = {one.label: one for one in sheet.actions}
        self.there = {row.seat for row in sheet.attendance if row.presence in rules.quorum.THERE}
        self.placed = {
            place.label
            for text in (sheet.body or sheet.source, *(item.body or item.source for item in sheet.items))
            for place in rules.places.pieces(text)
            if isinstance(place, Place)
        }

    def head(self) -> str:
        """The line that says meeting and language, and how the marks are used."""
        sheet, say = self.sheet, self.words
        lines = ["# " + say("notes.head", number=sheet.meeting, lang=self.lang)]
        meeting = language.dates.ordinal_meeting(sheet.meeting, self.lang)
        day = language.dates.weekday_long(sheet.day, self.lang)
        if notice := sheet.notice.best(self.lang):
            lines.append(_comment(_flat(notice)))
        lines.append(_comment(say("notes.comment.meeting", meeting=meeting, day=day)))
        if not self.original:
            original = say(f"member.language.{sheet.original}")
            return "\n".join([*lines, _comment(say("notes.comment.translation", original=original))])
        for name in _HOW_TO:
            if name == "wording":
                lines += [_comment(say("notes.comment.wording", lang=lang.upper())) for lang in self._others()]
            else:
                lines.append(_comment(say(f"notes.comment.{name}")))
        return "\n".join(lines)

    def opening(self) -> str:
        """Opening time and lists, prefilled with what is known; answers stand where nobody was marked yet."""
        if not self.original:
            return ""
        opened = self.sheet.sitting.opened_at
        lines = [_comment(self.words("notes.comment.keys"))]
        lines.append(self._mark(NotesMark.OPENED, f"{opened:%H:%M}" if opened else ""))
        rows = {row.seat: row for row in self.sheet.attendance}
        lists: dict[NotesMark, list[str]] = {mark: [] for mark in _SHOWN_EMPTY}
        silent = []
        for seat in self.sheet.seats:
            row = rows.get(seat.key)
            presence = (row.presence or _ANSWERED.get(row.reply)) if row else None
            if row and presence:
                lists.setdefault(_list_of(seat.kind, presence), []).append(self._entry(row, presence))
            elif seat.kind in rules.notes.EXPECTED:
                silent.append(seat.key)
        lines += [self._mark(mark, ", ".join(lists[mark])) for mark in NotesMark if mark in lists]
        if silent:
            lines.append(_comment(self.words("notes.comment.no-answer", seats=", ".join(silent))))
        placed = {move.seat for move in map(rules.places.mark, self.placed) if isinstance(move, NotedMove)}
        timed = [row for row in self.sheet.attendance if row.seat not in placed]
        lines += [f"{self._word(NotesMark.ARRIVED)} {row.seat} {row.arrived:%H:%M}" for row in timed if row.arrived]
        lines += [f"{self._word(NotesMark.LEFT)} {row.seat} {row.left:%H:%M}" for row in timed if row.left]
        return "\n".join(lines)

    def item(self, item: NotesItem) -> str:
        """An item: its heading, what the agenda says of it, its text and records, and what is proposed."""
        span = language.dates.span(item.minutes, self.lang)
        if item.number is None:
            return _comment(self.words("notes.comment.break", span=span))
        heading = f"## {item.number}. {_flat(item.title.best(self.lang))}"
        blocks = [
            "\n".join([heading, *self._agenda(item, span)]),
            self.text(item.body or item.source, item.number, is_source=not item.body),
        ]
        if self.original:
            if item.purpose is Purpose.ACTION_POINTS:
                blocks.append(self._returning())
            if (
                item.proposal
                and item.outcome is Outcome.PENDING
                and not any(one.item == item.number for one in self.decisions.values())
            ):
                mode = language.marks.written("mode", "consensus", self.lang)
                blocks.append(self._record(f"{self._word(NotesMark.DECISION)}? ({mode})", item.proposal))
            blocks.append(self._outcome(item))
        return "\n\n".join(block for block in blocks if block)

    def _outcome(self, item: NotesItem) -> str:
        """What became of the item; what its decisions make of it needs no word beside them."""
        taken = (one for one in self.decisions.values() if one.item == item.number)
        decided = rules.decision.outcome((one.mode, one.votes) for one in taken)
        mark = next((mark for mark, outcome in OUTCOMES.items() if outcome is item.outcome), None)
        return self._word(mark) if mark and item.outcome is not decided else ""

    def text(self, body: str, number: int | None, *, is_source: bool) -> str:
        """A stored text with its decisions and actions in their places, and those that have none after it.

        What still `is_source`, to be translated, stands there as a comment.
        """
        show = _commented if is_source and not self.original else str
        pieces = rules.places.pieces(body)
        blocks = [show(piece) if isinstance(piece, str) else self._placed(piece.label) for piece in pieces]
        blocks += self._unplaced(number)
        return "\n\n".join(block for block in blocks if block)

    def closing(self) -> str:
        """The closing time."""
        closed = self.sheet.sitting.closed_at
        return self._mark(NotesMark.CLOSED, f"{closed:%H:%M}" if closed else "") if self.original else ""

    def _agenda(self, item: NotesItem, span: str) -> Iterator[str]:
        say = self.words
        purpose = people.capital(language.marks.written("purpose", item.purpose, self.lang))
        yield _comment(say("notes.comment.item", purpose=purpose, span=span))
        if item.presenter:
            yield _comment(say("notes.comment.presenter", presenter=_flat(item.presenter)))
        if item.papers:
            yield _comment(say("notes.comment.papers", papers=", ".join(map(_flat, item.papers))))

    def _entry(self, row: Attendance, presence: Presence) -> str:
        if presence is not Presence.REPRESENTED or not row.represented_by:
            return row.seat
        name = _flat(re.sub(r"[,;()]", " ", row.represented_by))
        return f"{row.seat} {language.marks.written('word', 'by', self.lang)} {name}"

    def _placed(self, label: str) -> str:
        if label in self.decisions:
            return self._decision(self.decisions[label])
        if label in self.actions:
            return self._action(self.actions[label])
        return self._noted(rules.places.mark(label)) if self.original else ""

    def _noted(self, mark: NotedMove | NotedRecount | None) -> str:
        """Who came or went here, or how many the Chair counted."""
        if isinstance(mark, NotedRecount):
            word = self._word(NotesMark.QUORUM)
            return word if mark.counted is None else f"{word} {mark.counted}"
        if mark is None or mark.seat not in self.there:
            return ""
        item = f"{language.marks.written('word', 'item', self.lang)} {mark.item}" if mark.item else ""
        when = f"{mark.at:%H:%M}" if mark.at else item
        return f"{self._word(NotesMark.ARRIVED if mark.arrived else NotesMark.LEFT)} {mark.seat} {when}".rstrip()

    def _unplaced(self, number: int | None) -> list[str]:
        """Records of the item that its text does not place: recorded by a command, not through this file."""
        made = [
            self._decision(one)
            for one in self.decisions.values()
            if one.item == number and one.label not in self.placed
        ]
        own = f"A{self.sheet.meeting}."
        return made + [
            self._action(one)
            for one in self.actions.values()
            if one.item == number and one.label not in self.placed and one.label.startswith(own)
        ]

    def _returning(self) -> str:
        """Open actions of earlier meetings, each to be carried over or done."""
        own = f"A{self.sheet.meeting}."
        returning = [
            self._action(one, question="?")
            for one in self.actions.values()
            if one.open and one.label not in self.placed and not one.label.startswith(own)
        ]
        if not returning:
            return ""
        return "\n".join([_comment(self.words("notes.comment.open-actions")), *returning])

    def _decision(self, one: KnownDecision) -> str:
        mode = language.marks.written("mode", one.mode, self.lang)
        if one.votes:
            mode = f"{mode} {'-'.join(map(str, one.votes))}"
        made = self._record(f"{self._word(NotesMark.DECISION)} {one.label} ({mode})", one.wording)
        if not self.original:
            return made
        lines = [made]
        for reservation in one.reservations:
            about = f"{language.marks.written('word', 'on', self.lang)} {reservation.on}" if reservation.on else ""
            spoken = reservation.language if reservation.language != self.lang else ""
            bracket = ", ".join(filter(None, (about, spoken)))
            head = f"{self._word(NotesMark.RESERVATION)} {reservation.seat}" + (f" ({bracket})" if bracket else "")
            lines.append(head + self.words("notes.colon") + _flowing(reservation.text))
        return "\n".join(lines)

    def _action(self, one: KnownAction, question: str = "") -> str:
        due = f" {one.due.isoformat()}" if one.due else ""
        return self._record(f"{self._word(NotesMark.ACTION)}{question} {one.label} @{one.owner}{due}", one.wording)

    def _record(self, head: str, wording: Wording) -> str:
        """A mark with its wording, and in the original file the other languages' under it."""
        lines = [(head + self.words("notes.colon") + _flowing(wording.get(self.lang) or "")).rstrip(" ")]
        if not self.original and wording and not wording.get(self.lang):
            lines.insert(0, _commented(wording.best(self.sheet.original)))
        if self.original:
            others = ((lang, wording.get(lang)) for lang in self._others())
            lines += [f"{lang.upper()}: {_flowing(text)}" for lang, text in others if text]
        return "\n".join(lines)

    def _mark(self, mark: NotesMark, text: str) -> str:
        return (self._word(mark) + self.words("notes.colon") + text).rstrip(" ")

    def _word(self, mark: NotesMark) -> str:
        return language.marks.written("mark", mark, self.lang)

    def _others(self) -> Iterable[str]:
        return (lang for lang in self.sheet.languages if lang != self.lang)


def _list_of(kind: SeatKind, presence: Presence) -> NotesMark:
    if kind in (SeatKind.OBSERVER, SeatKind.EXPERT) and presence is Presence.PRESENT:
        return NotesMark.OBSERVERS
    return NotesMark(presence)


def _comment(text: str) -> str:
    return f"// {text}"


def _commented(text: str) -> str:
    return "\n".join(_comment(line).rstrip() for line in text.splitlines())


def _flat(text: str) -> str:
    return " ".join(text.split())


def _flowing(text: str) -> str:
    return rules.wording.flowing(text.splitlines())
