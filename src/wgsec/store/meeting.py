"""Questions about meetings and who was there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wgsec.errors import NoSuchThing
from wgsec.facts.meeting import OFF, TOOK_PLACE, Attendance, Meeting, MeetingState, Presence, Reply
from wgsec.store import rows
from wgsec.store.archive import Asker, Row

if TYPE_CHECKING:
    from wgsec.facts.dossier import Dossier


def all_(archive: Asker) -> tuple[Meeting, ...]:
    """Every meeting by number."""
    return tuple(_meeting(row) for row in archive.ask("SELECT * FROM meeting ORDER BY number"))


def by_number(archive: Asker, number: int) -> Meeting:
    """The meeting of this number, or NoSuchThing naming the last one."""
    found = archive.ask("SELECT * FROM meeting WHERE number = :number", number=number)
    if not found:
        last = archive.ask("SELECT max(number) AS last FROM meeting")[0]["last"]
        raise NoSuchThing("meeting.error.none" if last else "meeting.error.none-yet", number=number, last=last)
    return _meeting(found[0])


def attendance(archive: Asker, meeting_id: int) -> tuple[Attendance, ...]:
    """Who answered and who was there, by seat key."""
    return tuple(
        Attendance(
            seat_key=row["key"],
            reply=Reply(row["reply"]),
            presence=Presence(row["presence"]) if row["presence"] else None,
            represented_by=row["represented_by"],
            arrived=rows.clock(row["arrived"]),
            left=rows.clock(row["left"]),
        )
        for row in archive.ask(
            "SELECT attendance.*, seat.key FROM attendance JOIN seat ON seat.id = attendance.seat_id"
            " WHERE meeting_id = :meeting ORDER BY seat.key",
            meeting=meeting_id,
        )
    )


def dossier(archive: Asker, number: int) -> Dossier:
    """Everything the papers of a meeting are made from, in a number of questions that does not grow."""
    # A list of meetings needs none of these, and they are a tenth of its start.
    from wgsec.facts.dossier import Dossier
    from wgsec.store import agenda, document, draft, group, member, minutes

    meeting = by_number(archive, number)
    meetings = all_(archive)
    the_group = group.the(archive)
    following = min(
        (one for one in meetings if one.starts_at > meeting.starts_at and one.state not in OFF),
        key=lambda one: one.starts_at,
        default=None,
    )
    kept = sitting(archive, meeting.id)
    on = meeting.day if meeting.state in TOOK_PLACE else None
    return Dossier(
        group=the_group,
        themes=group.themes(archive),
        members=member.of_sitting(archive, kept["id"], meeting.day) if kept else member.all_(archive, on=on),
        meeting=meeting,
        previous=max(
            (one for one in meetings if one.starts_at < meeting.starts_at and one.state in TOOK_PLACE),
            key=lambda one: one.starts_at,
            default=None,
        ),
        following=following,
        announced=_announced(kept, meetings) if kept else following,
        quorum=kept["quorum"] if kept else the_group.quorum,
        items=agenda.items(archive, meeting.id),
        attendance=attendance(archive, meeting.id),
        minutes=minutes.of_meeting(archive, meeting.id),
        texts=minutes.texts(archive, meeting.id),
        decisions=minutes.decisions(archive, meeting.id),
        actions=minutes.actions(archive),
        drafts=draft.all_(archive),
        documents=document.all_(archive),
    )


def sitting(archive: Asker, meeting_id: int) -> Row | None:
    """What was kept of the group when this meeting was closed; None before."""
    found = archive.ask("SELECT * FROM sitting WHERE meeting_id = :meeting", meeting=meeting_id)
    return found[0] if found else None


def _announced(kept: Row, meetings: tuple[Meeting, ...]) -> Meeting | None:
    following = next((one for one in meetings if one.id == kept["next_id"]), None)
    if following is None:
        return None
    day, at, starts = rows.day(kept["next_day"]), rows.clock(kept["next_at"]), rows.instant(kept["next_starts_at"])
    assert day and at is not None and starts  # noqa: S101, PT018 - they stand beside next_id
    return replace(following, day=day, at=at, minutes=kept["next_minutes"], zone=kept["next_zone"], starts_at=starts)


def _meeting(row: Row) -> Meeting:
    day, at, starts, created = (
        rows.day(row["day"]),
        rows.clock(row["at"]),
        rows.instant(row["starts_at"]),
        rows.instant(row["created"]),
    )
    assert day and at is not None and starts and created  # noqa: S101, PT018 - NOT NULL columns
    return Meeting(
        id=row["id"],
        number=row["number"],
        title=rows.wording(row["title"]),
        state=MeetingState(row["state"]),
        day=day,
        at=at,
        minutes=row["minutes"],
        zone=row["zone"],
        fold=row["fold"],
        starts_at=starts,
        tzdata=row["tzdata"],
        links=rows.wording(row["links"]),
        uid=row["uid"],
        created=created,
        opened_at=rows.clock(row["opened_at"]),
        closed_at=rows.clock(row["closed_at"]),
    )
