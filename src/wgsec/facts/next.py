"""What chair and secretary must do now, and all that it follows from."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from wgsec.facts.document import Document, Registered
from wgsec.facts.draft import Memory
from wgsec.facts.language import Language
from wgsec.facts.survey import Survey


class Who(StrEnum):
    """Whose hand it is in."""

    CHAIR = "chair"
    SECRETARY = "secretary"


class StepKind(StrEnum):
    """What is to be done, in the order in which things of one day are done."""

    SECRETARY = "secretary"
    CHAIR = "chair"
    MEMBERS = "members"
    MAILBOX = "mailbox"
    FIRST_DATE = "first-date"
    PAPER_EDITED = "paper-edited"
    PAPER_SPOILT = "paper-spoilt"
    PAPER_LOST = "paper-lost"
    PAPER_MISSING = "paper-missing"
    NEW_DATE = "new-date"
    MISSED = "missed"
    CONVENE = "convene"
    AGENDA_EMPTY = "agenda-empty"
    AGENDA_BUILD = "agenda-build"
    AGENDA_CHANGED = "agenda-changed"
    INVITE = "invite"
    INVITE_AGAIN = "invite-again"
    INVITE_OFF = "invite-off"
    INVITE_DISPATCH = "invite-dispatch"
    TRANSLATE_FOR = "translate-for"
    PAPER_DISPATCH = "paper-dispatch"
    OPEN = "open"
    MINUTES_START = "minutes-start"
    CLOSE = "close"
    MINUTES_RECEIVE = "minutes-receive"
    DECISION_WORDING = "decision-wording"
    DECISION_OLDER = "decision-older"
    PROPOSAL_OPEN = "proposal-open"
    ADOPT = "adopt"
    MINUTES_BUILD = "minutes-build"
    MINUTES_CHANGED = "minutes-changed"
    MINUTES_TRANSLATE = "minutes-translate"
    MINUTES_TRANSLATED = "minutes-translated"
    ACTION_LATE = "action-late"
    ACTION_OURS = "action-ours"
    NEXT_DATE = "next-date"
    RAPPORTEUR = "rapporteur"
    TRANSLATE = "translate"


KEY = "KEY"
"""What stands in the command of a step for the key of a seat that somebody is to choose."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do: `command` is what to type, `due` a day of the group's zone; None is when there is time."""

    kind: StepKind
    who: Who
    command: str
    due: date | None = None
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Inviting:
    """Where a meeting's invitation stands.

    `built` once there is an issue that counts, `current` if it says what the records say, `told` if anybody ever got
    one, `waiting` if somebody is still to get theirs.
    """

    built: bool = False
    current: bool = False
    told: bool = False
    waiting: bool = False


@dataclass(frozen=True, slots=True)
class Situation:
    """All that the next steps follow from at the instant `now` (UTC), which is on the day `today` of the group's zone.

    `files` are those of every paper's present revision. `outdated` are the documents (by id) whose records say
    something else than their present revision; only papers that are still worked on are looked at. `notes` are the
    notes files that lie there, `closed` the secretariat's holidays. `reader` is who is told, in the language `lang`.
    """

    now: datetime
    today: date
    survey: Survey
    documents: tuple[Document, ...] = ()
    files: tuple[Registered, ...] = ()
    outdated: Collection[int] = frozenset()
    inviting: Mapping[int, Inviting] = field(default_factory=dict)
    memory: Memory = field(default_factory=dict)
    notes: Collection[tuple[int, str]] = frozenset()
    closed: Collection[date] = frozenset()
    reader: str = ""
    lang: str = Language.EN
