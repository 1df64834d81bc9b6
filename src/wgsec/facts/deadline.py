"""What is due before and after a meeting."""

from __future__ import annotations

from enum import StrEnum


class Milestone(StrEnum):
    """What has its day counted from the day of a meeting (practice 1)."""

    CONVOCATION = "convocation"
    AGENDA = "agenda"
    TRANSLATION = "translation"
    DISPATCH = "dispatch"
    MEETING = "meeting"
    ACTION_POINTS = "action-points"
    DECISIONS = "decisions"
    MINUTES = "minutes"
    MINUTES_TRANSLATED = "minutes-translated"
