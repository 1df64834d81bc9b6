"""What a meeting's pack holds, and why a paper is not due yet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PackPart(StrEnum):
    """What `meeting build` makes, in this order."""

    INVITATIONS = "invitations"
    AGENDA = "agenda"
    ANNOTATED_AGENDA = "annotated-agenda"
    MINUTES = "minutes"
    DECISIONS = "decisions"
    ACTION_POINTS = "actions"
    PARTICIPANTS = "participants"


class NotDue(StrEnum):
    """Why a part is not made yet, or no longer."""

    OVER = "over"
    CANCELLED = "cancelled"
    NO_MAILBOX = "no-mailbox"
    NO_ITEMS = "no-items"
    NO_ANNOTATIONS = "no-annotations"
    NOT_OPENED = "not-opened"
    NO_MINUTES = "no-minutes"
    NO_TEXT = "no-text"
    NO_DECISIONS = "no-decisions"
    NO_ACTIONS = "no-actions"
    NO_ATTENDANCE = "no-attendance"


@dataclass(frozen=True, slots=True)
class PackedPaper:
    """A paper in a pack: its symbol with the revision, what it is called, and the name of its file.

    `meeting` is the number of the one whose paper it is.
    """

    symbol: str
    title: str
    file: str
    meeting: int | None
