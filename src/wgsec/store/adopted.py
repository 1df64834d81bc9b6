"""Questions about what the group has adopted: which minutes, and what they say."""

from __future__ import annotations

from collections.abc import Collection

from wgsec.facts.dossier import Record
from wgsec.facts.minutes import Minutes
from wgsec.store import agenda, meeting, minutes
from wgsec.store.rows import Asker


def all_(archive: Asker, numbers: Collection[int] | None = None) -> tuple[Minutes, ...]:
    """The minutes that were adopted, by the number of the meeting; with `numbers` those of these meetings."""
    found = minutes.all_(archive)
    return tuple(one for one in found if one.adopted_at and (numbers is None or one.meeting in numbers))


def record(archive: Asker, adopted: Minutes) -> Record:
    """What these minutes say, in a number of questions that does not grow with the meetings."""
    of = meeting.by_number(archive, adopted.meeting)
    return Record(
        meeting=of,
        minutes=adopted,
        items=agenda.items(archive, of.id),
        attendance=meeting.attendance(archive, of.id),
        texts=minutes.texts(archive, of.id),
        decisions=minutes.decisions(archive, of.id),
        actions=minutes.actions_at(archive, of),
    )
