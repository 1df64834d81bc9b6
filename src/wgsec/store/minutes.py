"""Questions about minutes, decisions and actions."""

from __future__ import annotations

from collections import defaultdict
from typing import TypeVar

from wgsec.errors import NoSuchThing
from wgsec.facts.meeting import Meeting
from wgsec.facts.minutes import (
    Action,
    ActionState,
    Decision,
    DecisionMode,
    Given,
    Minutes,
    MinutesState,
    MinutesText,
    Reservation,
)
from wgsec.store import rows
from wgsec.store.rows import Asker, Row

T = TypeVar("T", Decision, Action)


def of_meeting(archive: Asker, meeting_id: int) -> Minutes | None:
    """The minutes of a meeting, or None before they are started."""
    return next(iter(all_(archive, meeting_id)), None)


def all_(archive: Asker, meeting_id: int | None = None) -> tuple[Minutes, ...]:
    """The minutes of every meeting that has any, by its number; with `meeting_id` of that one."""
    return tuple(
        Minutes(row["id"], row["meeting"], MinutesState(row["state"]), row["original"], row["adopted_at"])
        for row in archive.ask(
            "SELECT minutes.*, meeting.number AS meeting, adopting.number AS adopted_at FROM minutes"
            " JOIN meeting ON meeting.id = minutes.meeting_id"
            " LEFT JOIN meeting AS adopting ON adopting.id = minutes.adopted_at_id"
            " WHERE :meeting IS NULL OR meeting_id = :meeting ORDER BY meeting.number",
            meeting=meeting_id,
        )
    )


def texts(archive: Asker, meeting_id: int) -> tuple[MinutesText, ...]:
    """What the minutes of a meeting say, item by item, in every language there is."""
    return all_texts(archive, meeting_id).get(meeting_id, ())


def all_texts(archive: Asker, meeting_id: int | None = None) -> dict[int, tuple[MinutesText, ...]]:
    """The same for every meeting that has any, by the meeting's id; with `meeting_id` of that one."""
    found: dict[int, list[MinutesText]] = defaultdict(list)
    for row in archive.ask(
        "SELECT minutes_text.*, minutes.meeting_id FROM minutes_text"
        " JOIN minutes ON minutes.id = minutes_text.minutes_id"
        " LEFT JOIN agenda_item ON agenda_item.id = minutes_text.item_id"
        " WHERE :meeting IS NULL OR minutes.meeting_id = :meeting"
        " ORDER BY minutes.meeting_id, agenda_item.position, minutes_text.language",
        meeting=meeting_id,
    ):
        found[row["meeting_id"]].append(MinutesText(row["item_id"], row["language"], row["body"], row["beside"]))
    return {meeting: tuple(texts) for meeting, texts in found.items()}


def decisions(archive: Asker, meeting_id: int | None = None) -> tuple[Decision, ...]:
    """The decisions of one meeting, or of all, in the order they were taken; void ones too."""
    reservations: dict[int, list[Reservation]] = defaultdict(list)
    for row in archive.ask(
        "SELECT reservation.*, seat.key FROM reservation JOIN seat ON seat.id = reservation.seat_id"
        " JOIN decision ON decision.id = decision_id"
        " WHERE :meeting IS NULL OR decision.meeting_id = :meeting ORDER BY reservation.id",
        meeting=meeting_id,
    ):
        reservations[row["decision_id"]].append(Reservation(row["key"], row["concerns"], row["body"], row["language"]))
    return tuple(
        _decision(row, tuple(reservations[row["id"]]))
        for row in archive.ask(
            "SELECT decision.*, meeting.number AS meeting FROM decision"
            " JOIN meeting ON meeting.id = decision.meeting_id"
            " WHERE :meeting IS NULL OR meeting_id = :meeting ORDER BY meeting.number, decision.number",
            meeting=meeting_id,
        )
    )


def actions(archive: Asker, meeting_id: int | None = None) -> tuple[Action, ...]:
    """The actions given at one meeting, or at all, by number."""
    return _actions(
        archive, "SELECT id FROM action WHERE :meeting IS NULL OR meeting_id = :meeting", meeting=meeting_id
    )


def actions_at(archive: Asker, meeting: Meeting) -> tuple[Action, ...]:
    """The actions that a meeting gave, that its notes carry over, and that were closed on its day."""
    ids = (
        "SELECT id FROM action WHERE meeting_id = :meeting OR closed_on = :day"
        " UNION SELECT action_id FROM action_given WHERE meeting_id = :meeting"
    )
    return _actions(archive, ids, meeting=meeting.id, day=meeting.day.isoformat())


def _actions(archive: Asker, ids: str, **named: object) -> tuple[Action, ...]:
    """The actions of these ids, which are a question themselves."""
    given: dict[int, list[Given]] = defaultdict(list)
    for row in archive.ask(
        "SELECT action_given.*, meeting.number AS meeting, seat.key AS owner FROM action_given"  # noqa: S608 - ours
        " JOIN meeting ON meeting.id = meeting_id JOIN seat ON seat.id = owner_id"
        f" WHERE action_id IN ({ids}) ORDER BY meeting.number",
        **named,
    ):
        given[row["action_id"]].append(
            Given(row["meeting"], rows.wording(row["wording"]), row["owner"], rows.day(row["due"]))
        )
    return tuple(
        Action(
            id=row["id"],
            meeting=row["meeting"],
            number=row["number"],
            item_id=row["item_id"],
            wording=rows.wording(row["wording"]),
            owner=row["owner"],
            due=rows.day(row["due"]),
            state=ActionState(row["state"]),
            closed_on=rows.day(row["closed_on"]),
            note=row["note"],
            noted=rows.codes(row["noted"]),
            given=tuple(given[row["id"]]),
        )
        for row in archive.ask(
            "SELECT action.*, meeting.number AS meeting, seat.key AS owner FROM action"  # noqa: S608 - ours
            " JOIN meeting ON meeting.id = action.meeting_id JOIN seat ON seat.id = action.owner_id"
            f" WHERE action.id IN ({ids}) ORDER BY meeting.number, action.number",
            **named,
        )
    )


def decision(archive: Asker, label: str) -> Decision:
    """Decision `3/1`; NoSuchThing if there is none."""
    return _labelled(decisions(archive), label, "decision.error.none")


def action(archive: Asker, label: str) -> Action:
    """Action `A3.1`; NoSuchThing if there is none."""
    ids = (
        "SELECT action.id FROM action JOIN meeting ON meeting.id = meeting_id"
        " WHERE 'A' || meeting.number || '.' || action.number = :label"
    )
    return _labelled(_actions(archive, ids, label=label.upper()), label.upper(), "action.error.none")


def _labelled(found: tuple[T, ...], label: str, msgid: str) -> T:
    for one in found:
        if one.label == label:
            return one
    raise NoSuchThing(msgid, label=label)


def _decision(row: Row, reservations: tuple[Reservation, ...]) -> Decision:
    votes = (row["votes_for"], row["votes_against"], row["abstentions"])
    return Decision(
        id=row["id"],
        meeting=row["meeting"],
        number=row["number"],
        item_id=row["item_id"],
        wording=rows.wording(row["wording"]),
        mode=DecisionMode(row["mode"]),
        votes=None if votes[0] is None else (votes[0], votes[1] or 0, votes[2] or 0),
        present=row["present"],
        entitled=row["entitled"],
        quorum=row["quorum"],
        void_reason=row["void_reason"],
        reservations=reservations,
        noted=rows.codes(row["noted"]),
    )
