"""Questions about meetings and who was there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from wgsec.errors import NoSuchThing
from wgsec.facts.meeting import OFF, OPENED, TOOK_PLACE, Attendance, Meeting, MeetingState, Presence, Reply
from wgsec.store import rows
from wgsec.store.rows import Asker, Row

if TYPE_CHECKING:
    from wgsec.facts.dossier import Dossier
    from wgsec.facts.group import Group


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
    return all_attendance(archive, meeting_id).get(meeting_id, ())


def all_attendance(archive: Asker, meeting_id: int | None = None) -> dict[int, tuple[Attendance, ...]]:
    """The same for every meeting, by its id; with `meeting_id` for that one."""
    found: dict[int, list[Attendance]] = defaultdict(list)
    for row in archive.ask(
        "SELECT attendance.*, seat.key FROM attendance JOIN seat ON seat.id = attendance.seat_id"
        " WHERE :meeting IS NULL OR meeting_id = :meeting ORDER BY seat.key",
        meeting=meeting_id,
    ):
        found[row["meeting_id"]].append(
            Attendance(
                seat=row["key"],
                reply=Reply(row["reply"]),
                presence=Presence(row["presence"]) if row["presence"] else None,
                represented_by=row["represented_by"],
                arrived=rows.clock(row["arrived"]),
                left=rows.clock(row["left"]),
                noted=(row["noted"], row["noted_by"]),
            )
        )
    return {meeting: tuple(some) for meeting, some in found.items()}


def dossier(archive: Asker, number: int) -> Dossier:
    """Everything the papers of a meeting are made from. NoSuchThing naming the last meeting."""
    return dossiers(archive, (by_number(archive, number),))[number]


def dossiers(archive: Asker, wanted: Sequence[Meeting]) -> dict[int, Dossier]:
    """The same for these meetings by their number, in a number of questions that does not grow with them."""
    # A list of meetings needs none of these, and they are a tenth of its start.
    from wgsec.facts.dossier import Dossier
    from wgsec.store import agenda, composition, document, draft, group, minutes, points, sitting

    only = wanted[0].id if len(wanted) == 1 else None
    meetings, the_group, themes = all_(archive), group.the(archive), group.themes(archive)
    sittings, people = _sittings(archive, only), composition.the(archive)
    groups = sitting.kept(archive, sittings[only]["id"] if only in sittings else None) if sittings else {}
    items, present = agenda.all_(archive, only), all_attendance(archive, only)
    texts, decisions = minutes.all_texts(archive, only), minutes.decisions(archive, only)
    written = {one.meeting: one for one in minutes.all_(archive, only)}
    actions, drafts, documents = minutes.actions(archive), draft.all_(archive), document.all_(archive)
    followed = {one.number: _following(meetings, one) for one in wanted}
    listed = points.taken_over(archive, actions, ((one, followed[one.number]) for one in wanted))

    def made(meeting: Meeting) -> Dossier:
        kept, following = sittings.get(meeting.id), followed[meeting.number]
        on = meeting.day if meeting.state in OPENED else None
        then = groups.get(kept["id"], sitting.Kept()) if kept else None
        return Dossier(
            group=_headed(the_group, kept) if kept else the_group,
            themes=themes,
            members=people.group(on=on) if then is None else people.then(then, meeting.day),
            meeting=meeting,
            previous=_previous(meetings, meeting),
            following=following,
            announced=_announced(kept, meetings) if kept else following,
            quorum=kept["quorum"] if kept else the_group.quorum,
            items=items.get(meeting.id, ()),
            attendance=present.get(meeting.id, ()),
            minutes=written.get(meeting.number),
            texts=texts.get(meeting.id, ()),
            decisions=tuple(one for one in decisions if one.meeting == meeting.number),
            actions=actions,
            drafts=drafts,
            documents=documents,
            listed=listed.get(meeting.number),
        )

    return {meeting.number: made(meeting) for meeting in wanted}


def is_kept(archive: Asker, meeting_id: int) -> bool:
    """Whether what the papers of this meeting rest on was kept at its closing."""
    return meeting_id in _sittings(archive, meeting_id)


def named_otherwise(archive: Asker) -> frozenset[tuple[int, str, int, str]]:
    """What the papers of closed meetings call otherwise than it is called now, in one question.

    The number of the meeting, the table and id of what is called so, and what it is called now.
    """
    asked = archive.ask(
        "SELECT number, 'group' AS tbl, now.id AS id,"
        " now.name || now.short_name || now.organisation || now.notice AS now"
        " FROM meeting JOIN sitting AS kept ON meeting_id = meeting.id CROSS JOIN working_group AS now"
        " WHERE (kept.name, kept.short_name, kept.organisation, kept.notice)"
        " IS NOT (now.name, now.short_name, now.organisation, now.notice)"
        " UNION ALL SELECT number, 'seat', now.id,"
        " now.institution || coalesce(now.country, '') || coalesce(now.region, '')"
        " FROM meeting JOIN sitting ON meeting_id = meeting.id JOIN sitting_seat AS kept ON sitting_id = sitting.id"
        " JOIN seat AS now ON now.id = seat_id"
        " WHERE (kept.institution, kept.country, kept.region) IS NOT (now.institution, now.country, now.region)"
        " UNION ALL SELECT number, 'person', now.id, now.name || coalesce(now.gender, '')"
        " FROM meeting JOIN sitting ON meeting_id = meeting.id JOIN sitting_person AS kept ON sitting_id = sitting.id"
        " JOIN person AS now ON now.id = person_id WHERE (kept.name, kept.gender) IS NOT (now.name, now.gender)"
    )
    return frozenset((row["number"], row["tbl"], row["id"], row["now"]) for row in asked)


def _sittings(archive: Asker, meeting_id: int | None) -> dict[int, Row]:
    """What was kept when each meeting was closed, by the meeting's id; with `meeting_id` that one."""
    asked = archive.ask("SELECT * FROM sitting WHERE :meeting IS NULL OR meeting_id = :meeting", meeting=meeting_id)
    return {row["meeting_id"]: row for row in asked}


def _headed(group: Group, kept: Row) -> Group:
    """The group as it stood at the head of the papers of a meeting that was closed."""
    return replace(
        group,
        name=rows.wording(kept["name"]),
        short_name=rows.wording(kept["short_name"]),
        organisation=rows.wording(kept["organisation"]),
        notice=rows.wording(kept["notice"]),
    )


def previous(archive: Asker, meeting: Meeting) -> Meeting | None:
    """The meeting held last before this one began."""
    return _previous(all_(archive), meeting)


def before(archive: Asker, meeting: Meeting) -> Meeting | None:
    """The meeting right before this one, held by now or not, without those that are off."""
    earlier = (one for one in all_(archive) if one.starts_at < meeting.starts_at and one.state not in OFF)
    return max(earlier, key=lambda one: one.starts_at, default=None)


def _previous(meetings: Iterable[Meeting], meeting: Meeting) -> Meeting | None:
    held = (one for one in meetings if one.starts_at < meeting.starts_at and one.state in TOOK_PLACE)
    return max(held, key=lambda one: one.starts_at, default=None)


def _following(meetings: Iterable[Meeting], meeting: Meeting) -> Meeting | None:
    planned = (one for one in meetings if one.starts_at > meeting.starts_at and one.state not in OFF)
    return min(planned, key=lambda one: one.starts_at, default=None)


def _announced(kept: Row, meetings: tuple[Meeting, ...]) -> Meeting | None:
    following = next((one for one in meetings if one.id == kept["next_id"]), None)
    if following is None:
        return None
    return replace(
        following,
        day=rows.known_day(kept["next_day"]),
        at=rows.known_clock(kept["next_at"]),
        minutes=kept["next_minutes"],
        zone=kept["next_zone"],
        starts_at=rows.known_instant(kept["next_starts_at"]),
    )


def _meeting(row: Row) -> Meeting:
    return Meeting(
        id=row["id"],
        number=row["number"],
        title=rows.wording(row["title"]),
        state=MeetingState(row["state"]),
        day=rows.known_day(row["day"]),
        at=rows.known_clock(row["at"]),
        minutes=row["minutes"],
        zone=row["zone"],
        fold=row["fold"],
        starts_at=rows.known_instant(row["starts_at"]),
        tzdata=row["tzdata"],
        links=rows.wording(row["links"]),
        uid=row["uid"],
        created=rows.known_instant(row["created"]),
        opened_at=rows.clock(row["opened_at"]),
        closed_at=rows.clock(row["closed_at"]),
    )
