"""What an invitation is made from: the records of a meeting, brought together for `papers.invitation`."""

from __future__ import annotations

from collections.abc import Sequence

from wgsec import language, rules
from wgsec.facts.agenda import AgendaItem
from wgsec.facts.group import Group, Mailbox
from wgsec.facts.invitation import Convocation
from wgsec.facts.language import Wording
from wgsec.facts.meeting import Meeting, MeetingState


def compose(
    group: Group, mailbox: Mailbox, meeting: Meeting, uid: str, items: Sequence[AgendaItem] = ()
) -> Convocation:
    """The convocation of a meeting with its agenda; what depends on the reader, local times, is not in it yet."""
    numbered = rules.agenda.numbered(tuple(items))
    return Convocation(
        uid=uid,
        created=meeting.created,
        group=group.name,
        organisation=group.organisation,
        number=meeting.number,
        title=meeting.title,
        languages=group.meeting_languages,
        day=meeting.day,
        at=meeting.at,
        zone=meeting.zone,
        minutes=meeting.minutes,
        organizer=mailbox,
        short_name=group.short_name,
        fold=meeting.fold,
        links=meeting.links,
        agenda=tuple(numbered[number].title for number in sorted(numbered)),
        notice=_notice(meeting),
        example=group.notice,
        category=group.short_name if group.short_name.texts() else group.name,
        standing=rules.invitation.STANDINGS[meeting.state],
    )


def _notice(meeting: Meeting) -> Wording:
    if meeting.state is not MeetingState.POSTPONED:
        return Wording()
    return Wording.by(lambda lang: language.words.paper(lang)("invitation.notice.postponed"))
