"""What a seat has in hand, and who is to take it over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wgsec.facts.language import Wording
from wgsec.facts.member import HeldOffice, Member, OfficeKind

if TYPE_CHECKING:
    from wgsec.facts.minutes import Action

KEEP = "keep"
"""Where a seat's key could stand: it stays on the seat, and the successor has it."""


@dataclass(frozen=True, slots=True)
class Presented:
    """An item of the agenda of a meeting that a seat presents."""

    id: int
    meeting: int
    title: Wording


@dataclass(frozen=True, slots=True)
class Duties:
    """A seat with its offices, and the open actions it owns: what a decision about its leaving rests on.

    `items` are those that it presents at meetings to come.
    """

    member: Member
    actions: tuple[Action, ...]
    items: tuple[Presented, ...] = ()

    @property
    def themes(self) -> tuple[int, ...]:
        """The numbers of the themes it is rapporteur of."""
        return tuple(one.theme for one in self.member.offices if one.kind is OfficeKind.RAPPORTEUR and one.theme)

    @property
    def others(self) -> tuple[HeldOffice, ...]:
        """Its offices of the whole group: chair, vice-chair, secretary."""
        return tuple(one for one in self.member.offices if one.kind is not OfficeKind.RAPPORTEUR)


@dataclass(frozen=True, slots=True)
class Heirs:
    """Seat keys by theme number and by action label (`A3.1`); a theme with None is left without a rapporteur.

    `all_themes` and `all_actions` take what is not named.
    """

    themes: Mapping[int, str | None] = field(default_factory=dict)
    actions: Mapping[str, str] = field(default_factory=dict)
    all_themes: str | None = None
    all_actions: str | None = None
