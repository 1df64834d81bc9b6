"""Questions about invitations: who sits where on the day, what was made, who was told."""

from __future__ import annotations

from collections import defaultdict

from wgsec.facts.calendar import Method
from wgsec.facts.invitation import Alteration, Copy, Guest, InvitationIssue
from wgsec.facts.meeting import Reply
from wgsec.facts.member import PersonRole, SeatKind
from wgsec.store import composition, rows
from wgsec.store.rows import Asker, Row


def guests(archive: Asker, meeting_id: int) -> tuple[Guest, ...]:
    """Every person who has ever sat on a seat, by seat and then by age of the entry, as that meeting sees them."""
    return all_guests(archive, meeting_id).get(meeting_id, ())


def all_guests(archive: Asker, meeting_id: int | None = None) -> dict[int, tuple[Guest, ...]]:
    """The same for every meeting, by its id; with `meeting_id` for that one."""
    everyone = archive.ask(
        "SELECT person.*, meeting.id AS meeting, meeting.day, seat.key, seat.kind, attendance.reply,"
        " (SELECT email FROM address WHERE person_id = person.id ORDER BY preferred DESC, id LIMIT 1) AS email,"
        " coalesce(person.until <= meeting.day, 0) OR coalesce(seat.until <= meeting.day, 0) AS gone,"
        " coalesce(attendance.presence = 'represented' AND attendance.represented_by = person.name, 0)"
        " AS represents"
        " FROM meeting CROSS JOIN person JOIN seat ON seat.id = person.seat_id"
        " LEFT JOIN attendance ON attendance.seat_id = seat.id AND attendance.meeting_id = meeting.id"
        " WHERE :meeting IS NULL OR meeting.id = :meeting ORDER BY meeting.id, seat.key, person.id",
        meeting=meeting_id,
    )
    chairs = composition.chairs(archive, {rows.known_day(row["day"]) for row in everyone})
    found: dict[int, list[Guest]] = defaultdict(list)
    for row in everyone:
        found[row["meeting"]].append(_guest(row, chairs[rows.known_day(row["day"])]))
    return {meeting: tuple(some) for meeting, some in found.items()}


def issues(archive: Asker, meeting_id: int) -> tuple[InvitationIssue, ...]:
    """The issues of a meeting's invitation in the order they were made; withdrawn ones too."""
    return all_issues(archive, meeting_id).get(meeting_id, ())


def all_issues(archive: Asker, meeting_id: int | None = None) -> dict[int, tuple[InvitationIssue, ...]]:
    """The same for every meeting that has any, by the meeting's id; with `meeting_id` of that one."""
    found: dict[int, list[InvitationIssue]] = defaultdict(list)
    for row in archive.ask(
        "SELECT * FROM invitation_issue WHERE :meeting IS NULL OR meeting_id = :meeting ORDER BY id",
        meeting=meeting_id,
    ):
        found[row["meeting_id"]].append(_issue(row))
    return {meeting: tuple(some) for meeting, some in found.items()}


def copies(archive: Asker, meeting_id: int | None = None) -> tuple[Copy, ...]:
    """Every copy of every issue of a meeting, or of all meetings, each person's in the order of their SEQUENCE."""
    return tuple(
        Copy(
            issue=row["issue_id"],
            person=row["person_id"],
            method=Method(row["method"]),
            sequence=row["sequence"],
            stamp=rows.known_instant(row["stamp"]),
            content=row["content_hash"],
            sent_at=rows.instant(row["sent_at"]),
        )
        for row in archive.ask(
            "SELECT invitation_copy.* FROM invitation_copy"
            " JOIN invitation_issue ON invitation_issue.id = invitation_copy.issue_id"
            " WHERE :meeting IS NULL OR meeting_id = :meeting"
            " ORDER BY person_id, invitation_copy.sequence, invitation_copy.id",
            meeting=meeting_id,
        )
    )


def replies(archive: Asker) -> dict[int, tuple[Reply, ...]]:
    """The answers on file, by the meeting's id."""
    found: dict[int, list[Reply]] = defaultdict(list)
    for row in archive.ask("SELECT meeting_id, reply FROM attendance ORDER BY id"):
        found[row["meeting_id"]].append(Reply(row["reply"]))
    return {meeting: tuple(some) for meeting, some in found.items()}


def alterations(archive: Asker) -> dict[int, tuple[Alteration, ...]]:
    """Every value of a meeting or of the group that the journal saw entered or changed, by the meeting's number.

    A meeting that was taken back and scheduled again under its number is another row, and the same event.
    """
    found: dict[int, list[Alteration]] = defaultdict(list)
    of_the_group: list[Alteration] = []
    changes = archive.ask(
        "SELECT change.*, changeset.at FROM change JOIN changeset ON changeset.id = change.changeset_id"
        " WHERE change.tbl IN ('meeting', 'working_group') ORDER BY change.id"
    )
    numbers = {
        row["row_id"]: int(row["new"])
        for row in changes
        if (row["tbl"], row["op"], row["col"]) == ("meeting", "insert", "number")
    }
    for row in changes:
        told = of_the_group if row["tbl"] == "working_group" else found[numbers[row["row_id"]]]
        at = rows.known_instant(row["at"])
        told.append(Alteration(row["changeset_id"], at, row["tbl"], row["col"], row["old"], row["new"]))
    return {meeting: (*some, *of_the_group) for meeting, some in found.items()}


def _guest(row: Row, chairs: frozenset[int]) -> Guest:
    return Guest(
        person=row["id"],
        seat=row["key"],
        kind=SeatKind(row["kind"]),
        role=PersonRole(row["role"]),
        name=row["name"],
        languages=rows.codes(row["languages"]),
        zone=row["zone"],
        email=row["email"],
        is_chair=row["id"] in chairs,
        gone=bool(row["gone"]),
        represents=bool(row["represents"]),
        reply=Reply(row["reply"] or Reply.NEEDS_ACTION),
    )


def _issue(row: Row) -> InvitationIssue:
    return InvitationIssue(
        sequence=row["sequence"],
        stamp=rows.known_instant(row["stamp"]),
        content=row["content_hash"],
        significant=row["significant_hash"],
        dispatched=bool(row["dispatched"]),
        withdrawn=bool(row["withdrawn"]),
        id=row["id"],
        method=Method(row["method"]),
        everyone=bool(row["everyone"]),
        zones=rows.codes(row["zones"]),
    )
