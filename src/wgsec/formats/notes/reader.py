"""Reads a notes file line by line into facts, collecting everything that is wrong before it refuses."""

from __future__ import annotations

import re

from wgsec.errors import NotesUnreadable
from wgsec.facts.language import Language
from wgsec.facts.notes import (
    OUTCOMES,
    Doubt,
    NotedItem,
    NotesFile,
    NotesMark,
    Passage,
    Piece,
    Remark,
    Suspect,
)
from wgsec.formats import decoding
from wgsec.formats.notes import doubts, grammar
from wgsec.formats.notes.grammar import MarkLine
from wgsec.formats.notes.opened import Opened, begin
from wgsec.formats.notes.said import Said
from wgsec.formats.notes.values import MisspeltError

MAX_RECORDS = 1000

_HEAD = re.compile(r"[\ufeff\u200b]*#\s+(?:.*?)(\d{1,4})\s*[·•.|/:–—-]?\s*(en|fr|es)\s*", re.IGNORECASE)
_ITEM = re.compile(r" {0,3}##(?!#)\s*(?:(\d{1,3})(?!\d)[.):]?)?(.*)")
_COMMENT = re.compile(r"[\ufeff\u200b]*+[ \t\u00a0]*+//")
_FENCE = re.compile(r" {0,3}(`{3,}(?=[^`]*\Z)|~{3,})")
_LANGUAGE = re.compile(r"\s*+(en|fr|es)\s*+[:：](.*)", re.IGNORECASE)
_NOBODYS = (0, "en")
_SENTENCE_END = re.compile(r"[.!?…][»”\"’')\]*_\s]{0,8}\Z")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff]")
# In plain prose these words often stand before a colon; only what then reads as a time, a seat or a number is a mark.
_PROSE = frozenset(
    {
        NotesMark.OPENED,
        NotesMark.CLOSED,
        NotesMark.ARRIVED,
        NotesMark.LEFT,
        NotesMark.QUORUM,
        NotesMark.DONE,
    }
)


def read(blob: bytes) -> NotesFile:
    """The file as facts, with every line that says nonsense. Unreadable for what is no text.

    NotesUnreadable only where it cannot be said whose notes they are. Whether seats, items and numbers exist is not
    asked here: `rules.notes.plan` does, and tells both.
    """
    text, _ = decoding.decode(blob)
    reader = _Reader()
    for number, (line, _) in enumerate(decoding.lines(text), start=1):
        reader.line(number, line)
    return reader.finish()


class _Reader:
    """What has been read so far. `line` takes the next line, `finish` answers."""

    def __init__(self) -> None:
        self.findings: list[Remark] = []
        self.head: tuple[int, str] | None = None
        self.fence: tuple[str, int] | None = None
        self.item: int | None = None
        self.headings: dict[int | None, tuple[int, str]] = {None: (1, "")}
        self.content: dict[int | None, list[Piece]] = {None: []}
        self.passage: list[tuple[int, str]] = []
        self.open: Opened | None = None
        self.decision: int | None = None
        self.records = 0
        self.said = Said(self.findings)
        self.suspects: list[Suspect] = []

    def find(self, line: int, msgid: str, **facts: object) -> None:
        """One more thing that is wrong."""
        self.findings.append(Remark(line, msgid, {"line": line, **facts}))

    def line(self, number: int, raw: str) -> None:
        """The next line: its kind decides what goes on and what ends."""
        line = self._clean(number, raw)
        if self.head is None and line.strip() and not _COMMENT.match(line):
            self._read_head(number, line)
        elif self.fence or _FENCE.match(line):
            self._fenced(number, line)
        elif comment := _COMMENT.match(line):
            # What stands under a mark that was taken back is not said of the mark above it.
            if grammar.marked(line[comment.end() :], begins=False):
                self._close()
        elif not line.strip():
            self._close()
            self._prose(number, "")
        elif heading := _ITEM.fullmatch(line):
            self._heading(number, heading[1], heading[2])
        elif not self._mark(number, line):
            # Under a mark as well: one slip, and a decision is the text of another.
            begins = self.item is not None and not self.open and self._begins()
            if suspect := doubts.doubt(number, line, worded=self.open is not None, begins=begins):
                self.suspects.append(suspect)
            if not self._continued(number, line):
                self._prose(number, line)

    def finish(self) -> NotesFile:
        """The file, or NotesUnreadable without its head."""
        self._close()
        self._end_passage()
        if self.fence:
            self.find(self.fence[1], "notes.error.fence")
        if self.head is None:
            self.find(1, "notes.error.head")
        self.findings.sort(key=lambda finding: finding.line)
        if self.head in (None, _NOBODYS):
            raise NotesUnreadable(tuple(self.findings))
        return NotesFile(
            meeting=self.head[0],
            language=self.head[1],
            opened=self.said.times.get(NotesMark.OPENED),
            closed=self.said.times.get(NotesMark.CLOSED),
            presences=tuple(self.said.presences),
            items=tuple(NotedItem(at, n, tuple(self.content[n]), title) for n, (at, title) in self.headings.items()),
            outcomes=tuple(self.said.outcomes.values()),
            done=tuple(self.said.done),
            suspects=tuple(self.suspects),
            findings=tuple(self.findings),
        )

    # Lines

    def _clean(self, number: int, raw: str) -> str:
        """Without what no paper can hold: a word processor's line or page break is a space, the rest an error."""
        line = raw.replace("\x0b", " ").replace("\x0c", " ")
        if control := _CONTROL.search(line):
            code = f"U+{ord(control[0]):04X}"
            self.find(number, "notes.error.control", column=control.start() + 1, code=code)
            return _CONTROL.sub(" ", line)
        return line

    def _read_head(self, number: int, line: str) -> None:
        found = _HEAD.fullmatch(line[:200])
        if found:
            self.head = (int(found[1]), found[2].lower())
        else:
            self.find(number, "notes.error.head")
            self.head = _NOBODYS

    def _fenced(self, number: int, line: str) -> None:
        """Inside code nothing is a mark; the fence closes with the same sign, as long or longer, alone on its line."""
        self._close()
        found = _FENCE.match(line)
        if self.fence is None and found:
            self.fence = (found[1], number)
        elif self.fence and found and found[1].startswith(self.fence[0]) and not line[found.end() :].strip():
            self.fence = None
        self._prose(number, line)

    def _heading(self, number: int, item: str | None, title: str) -> None:
        self._close()
        self._end_passage()
        self.decision = None
        if item is None:
            self.find(number, "notes.error.item-number", text=title.strip()[:60])
            return
        self.item = int(item)
        if self.item in self.content:
            self.find(number, "notes.error.item-twice", number=self.item, first=self.headings[self.item][0])
            return
        self.content[self.item] = []
        self.headings[self.item] = (number, title.strip())

    def _continued(self, number: int, line: str) -> bool:
        """Whether the line goes on with the mark above it."""
        if self.open:
            spoken = _LANGUAGE.fullmatch(line)
            if spoken:
                self.open.current = spoken[1].lower()
                if self.open.texts.get(self.open.current):
                    self.find(number, "notes.error.wording-twice", lang=Language(self.open.current))
                elif self.open.texts and self.open.parts.word.mark is NotesMark.RESERVATION:
                    self.find(number, "notes.error.reservation-languages")
            self.open.add(spoken[2] if spoken else line)
            return True
        return self.said.go_on(number, line)

    def _prose(self, number: int, line: str) -> None:
        if line or self.passage:
            self.passage.append((number, line))

    def _end_passage(self) -> None:
        while self.passage and not self.passage[-1][1].strip():
            self.passage.pop()
        if self.passage:
            numbers, lines = zip(*self.passage, strict=True)
            self._put(Passage(numbers, "\n".join(lines)))
        self.passage = []

    def _put(self, piece: Piece) -> None:
        self.content[self.item].append(piece)

    # Marks

    def _mark(self, number: int, line: str) -> bool:
        """Whether the line is a mark, or one that is misspelt beyond doubt; else it is text."""
        parts = grammar.marked(line, begins=self._begins())
        if parts is None:
            return False
        try:
            self._understand(number, parts)
        except MisspeltError as error:
            return self._misspelt(number, parts, error)
        return True

    def _begins(self) -> bool:
        """Whether a sentence may begin here: nothing stands above, or what does has come to its end."""
        above = self.open.last if self.open else self.passage[-1][1] if self.passage else ""
        return not above.strip() or _SENTENCE_END.search(above[-100:]) is not None

    def _misspelt(self, number: int, parts: MarkLine, error: MisspeltError) -> bool:
        word = parts.word
        if not word.capitals and word.mark in _PROSE:
            return False
        is_of_an_hour = error.finding.msgid == "notes.error.time" and re.search(r"\d", str(error.finding.facts["text"]))
        if not parts.colon and not re.search(r"[:：]", parts.text[:100]) and not is_of_an_hour:
            self.suspects.append(Suspect(number, word.typed, Doubt.NO_COLON))
            return False
        self._close()
        self.findings.append(error.finding)
        return True

    def _understand(self, number: int, parts: MarkLine) -> None:
        mark = parts.word.mark
        if mark in (NotesMark.DECISION, NotesMark.ACTION, NotesMark.RESERVATION):
            self._record(number, parts)
            return
        self.said.take(number, parts, self.item)
        self._close_record()
        # The text before a mark and after it are two paragraphs.
        self._prose(number, "")
        if self.said.placed:
            self._end_passage()
            self.content[self.item] += self.said.placed
        if mark in OUTCOMES and parts.text.strip("."):
            self._prose(number, parts.text)

    def _record(self, number: int, parts: MarkLine) -> None:
        """Begins a decision, action or reservation."""
        begun = begin(number, parts, self._language())
        self._close()
        self._end_passage()
        self.records += 1
        if self.records == MAX_RECORDS + 1:
            self.find(number, "notes.error.too-many", limit=MAX_RECORDS)
        self.open = begun

    def _close(self) -> None:
        """Ends the mark in hand."""
        self.said.list = None
        self._close_record()

    def _close_record(self) -> None:
        """Puts the decision, action or reservation in hand in its place."""
        opened, self.open = self.open, None
        if opened is None:
            return
        try:
            self._put(opened.noted(self.decision, self._language()))
        except MisspeltError as error:
            self.findings.append(error.finding)
            return
        if opened.parts.word.mark is NotesMark.DECISION:
            self.decision = opened.line

    def _language(self) -> str:
        return self.head[1] if self.head else Language.EN
