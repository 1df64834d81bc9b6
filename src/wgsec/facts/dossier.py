"""Everything the papers of one meeting are made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wgsec.facts.agenda import AgendaItem
    from wgsec.facts.document import Document
    from wgsec.facts.draft import Draft
    from wgsec.facts.group import Group, Theme
    from wgsec.facts.meeting import Attendance, Meeting
    from wgsec.facts.member import Member
    from wgsec.facts.minutes import Action, Decision, Minutes, MinutesText


@dataclass(frozen=True, slots=True)
class Dossier:
    """A meeting with its group, the meeting held before it and the one planned after it.

    For a meeting that was closed, `members`, the `quorum` rule and `announced`, the next meeting as it was announced
    there, are those of that moment; before, those of now. `decisions` are the meeting's own; `actions` are all of the
    group, so that open ones can return; `documents` are the whole register, for what the papers cite. `listed` are its
    and earlier actions, by id, as its list of action points went out with them, once the next meeting was opened.
    """

    group: Group
    themes: tuple[Theme, ...]
    members: tuple[Member, ...]
    meeting: Meeting
    previous: Meeting | None
    following: Meeting | None
    announced: Meeting | None
    quorum: str
    items: tuple[AgendaItem, ...]
    attendance: tuple[Attendance, ...]
    minutes: Minutes | None
    texts: tuple[MinutesText, ...]
    decisions: tuple[Decision, ...]
    actions: tuple[Action, ...]
    drafts: tuple[Draft, ...]
    documents: tuple[Document, ...] = ()
    listed: Mapping[int, Action] | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """What the minutes of a meeting say, and no more; `actions` are those given, carried over or closed there."""

    meeting: Meeting
    minutes: Minutes
    items: tuple[AgendaItem, ...]
    attendance: tuple[Attendance, ...]
    texts: tuple[MinutesText, ...]
    decisions: tuple[Decision, ...]
    actions: tuple[Action, ...]
