"""What is known of the group itself and of its themes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wgsec.facts.language import Wording


@dataclass(frozen=True, slots=True)
class Mailbox:
    """The mailbox that invitations come from (ORGANIZER) and that reads the answers."""

    name: Wording
    address: str


class QuorumRule(StrEnum):
    """How many members it takes, where it is no fixed number (practice 2.1); `rules.quorum` counts."""

    MAJORITY = "majority"
    HALF_PLUS_ONE = "half-plus-one"


LEAST_SILENCE = 3
"""Days: the rules of procedure give a silence procedure at least 72 hours (practice 2.3)."""


@dataclass(frozen=True, slots=True)
class Group:
    """The group. `quorum` is `majority`, `half-plus-one` or a number (practice 2.1); `notice` stands on every paper.

    `feed_url` is the address at which its public calendar lies, once it does.
    """

    name: Wording
    short_name: Wording
    organisation: Wording
    symbol_prefix: str
    meeting_languages: tuple[str, ...]
    publication_languages: tuple[str, ...]
    zone: str
    quorum: str
    silence_days: int
    mailbox: Mailbox | None
    notice: Wording
    seed: str
    feed_url: str | None = None


@dataclass(frozen=True, slots=True)
class Theme:
    """One of the group's themes; `rapporteurs` are seat keys."""

    id: int
    number: int
    title: Wording
    rapporteurs: tuple[str, ...]
