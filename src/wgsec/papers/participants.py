"""The list of participants: what stands on it."""

from __future__ import annotations

from dataclasses import dataclass

from wgsec.facts.text import Blocks
from wgsec.papers.masthead import Masthead


@dataclass(frozen=True, slots=True)
class ParticipantLine:
    """One seat: the `institution` and its `country`, who sat there with title, in what `role`, and the `presence`."""

    institution: str
    country: str
    name: str
    role: str
    presence: str = ""


@dataclass(frozen=True, slots=True)
class ParticipantGroup:
    """Participants of one kind, under a `heading` (Members, Observers, Secretariat, Interpreters)."""

    heading: str
    lines: tuple[ParticipantLine, ...]


@dataclass(frozen=True, slots=True)
class ParticipantsSheet:
    """The list of participants; `opening` counts them and says whether there was a quorum."""

    masthead: Masthead
    opening: Blocks
    groups: tuple[ParticipantGroup, ...]
