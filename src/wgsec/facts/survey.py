"""The whole group at one moment: what is to be searched, what stands where, what is to be done next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wgsec.facts.agenda import AgendaItem
    from wgsec.facts.draft import Draft
    from wgsec.facts.group import Group, Theme
    from wgsec.facts.meeting import Meeting
    from wgsec.facts.member import Member, Person
    from wgsec.facts.minutes import Action, Decision, Minutes, MinutesText


@dataclass(frozen=True, slots=True)
class Survey:
    """Everything by its number; `members` hold former seats too; the mappings go by the meeting's number.

    `persons` are all who were ever on a seat, by its key, in the order they came.
    """

    group: Group
    themes: tuple[Theme, ...]
    members: tuple[Member, ...]
    meetings: tuple[Meeting, ...]
    items: Mapping[int, tuple[AgendaItem, ...]]
    minutes: Mapping[int, Minutes]
    texts: Mapping[int, tuple[MinutesText, ...]]
    decisions: tuple[Decision, ...]
    actions: tuple[Action, ...]
    drafts: tuple[Draft, ...]
    persons: Mapping[str, tuple[Person, ...]] = field(default_factory=dict)
