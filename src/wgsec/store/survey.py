"""The whole group in a number of questions that does not grow with it."""

from __future__ import annotations

from wgsec.facts.survey import Survey
from wgsec.store import agenda, composition, draft, group, meeting, minutes
from wgsec.store.rows import Asker


def the(archive: Asker) -> Survey:
    """Everything that is on record about people, meetings and texts. NoSuchThing before `init` has named the group."""
    meetings = meeting.all_(archive)
    number = {one.id: one.number for one in meetings}
    people = composition.the(archive)
    return Survey(
        group=group.the(archive),
        themes=group.themes(archive),
        members=people.group(former=True),
        meetings=meetings,
        items={number[key]: items for key, items in agenda.all_(archive).items()},
        minutes={one.meeting: one for one in minutes.all_(archive)},
        texts={number[key]: texts for key, texts in minutes.all_texts(archive).items()},
        decisions=minutes.decisions(archive),
        actions=minutes.actions(archive),
        drafts=draft.all_(archive),
        persons=people.persons(),
    )
