"""The marks of a notes file, and what each means for a seat or an item."""

from __future__ import annotations

from enum import StrEnum

from wgsec.facts.agenda import Outcome
from wgsec.facts.meeting import Presence


class NotesMark(StrEnum):
    """The marks a line may begin with; how each is spelt stands in the paper catalogs under `notes.mark.…`."""

    DECISION = "decision"
    RESERVATION = "reservation"
    ACTION = "action"
    DONE = "done"
    OPENED = "opened"
    CLOSED = "closed"
    PRESENT = "present"
    REMOTE = "remote"
    REPRESENTED = "represented"
    EXCUSED = "excused"
    ABSENT = "absent"
    OBSERVERS = "observers"
    ARRIVED = "arrived"
    LEFT = "left"
    QUORUM = "quorum"
    DECIDED = "decided"
    NOTED = "noted"
    DEFERRED = "deferred"
    WITHDRAWN = "withdrawn"


LISTS = {
    NotesMark.PRESENT: Presence.PRESENT,
    NotesMark.REMOTE: Presence.REMOTE,
    NotesMark.REPRESENTED: Presence.REPRESENTED,
    NotesMark.EXCUSED: Presence.EXCUSED,
    NotesMark.ABSENT: Presence.ABSENT,
    NotesMark.OBSERVERS: Presence.PRESENT,
}

OUTCOMES = {
    NotesMark.DECIDED: Outcome.DECIDED,
    NotesMark.NOTED: Outcome.NOTED,
    NotesMark.DEFERRED: Outcome.DEFERRED,
    NotesMark.WITHDRAWN: Outcome.WITHDRAWN,
}
