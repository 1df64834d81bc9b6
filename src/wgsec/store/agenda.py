"""Questions about agendas."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime

from wgsec.facts.agenda import AgendaItem, AgendaPaper, Outcome, Purpose, Standing
from wgsec.facts.instant import instant
from wgsec.store import rows
from wgsec.store.rows import Asker, Row


def items(archive: Asker, meeting_id: int) -> tuple[AgendaItem, ...]:
    """The items of a meeting in order, each with its papers."""
    return all_(archive, meeting_id).get(meeting_id, ())


def all_(archive: Asker, meeting_id: int | None = None) -> dict[int, tuple[AgendaItem, ...]]:
    """The items of every meeting that has any, by the meeting's id; with `meeting_id` of that one."""
    papers: dict[int, list[AgendaPaper]] = defaultdict(list)
    for row in archive.ask(
        "SELECT agenda_paper.* FROM agenda_paper JOIN agenda_item ON agenda_item.id = agenda_paper.item_id"
        " WHERE :meeting IS NULL OR agenda_item.meeting_id = :meeting ORDER BY agenda_paper.position, agenda_paper.id",
        meeting=meeting_id,
    ):
        papers[row["item_id"]].append(AgendaPaper(row["reference"], rows.wording(row["title"]), row["revision"]))
    found: dict[int, list[AgendaItem]] = defaultdict(list)
    for row in archive.ask(
        "SELECT agenda_item.*, theme.number AS theme FROM agenda_item"
        " LEFT JOIN theme ON theme.id = agenda_item.theme_id"
        " WHERE :meeting IS NULL OR meeting_id = :meeting ORDER BY meeting_id, position, agenda_item.id",
        meeting=meeting_id,
    ):
        found[row["meeting_id"]].append(_item(row, tuple(papers[row["id"]])))
    return {meeting: tuple(items) for meeting, items in found.items()}


def meeting(archive: Asker, item_id: int) -> int:
    """The number of the meeting on whose agenda an item stands."""
    asked = archive.ask(
        "SELECT number FROM meeting JOIN agenda_item ON meeting_id = meeting.id WHERE agenda_item.id = :item",
        item=item_id,
    )
    return int(asked[0]["number"])


def deferred(archive: Asker, before: datetime) -> tuple[AgendaItem, ...]:
    """What meetings that began before this instant (UTC) have deferred, in order, and no agenda has taken up since.

    That of a meeting cancelled has not.
    """
    asked = archive.ask(
        "SELECT agenda_item.id FROM agenda_item JOIN meeting ON meeting.id = agenda_item.meeting_id"
        " WHERE outcome = 'deferred' AND meeting.starts_at < :before"
        " AND NOT EXISTS (SELECT 1 FROM agenda_item AS later JOIN meeting AS its ON its.id = later.meeting_id"
        " WHERE later.carried_from = agenda_item.id AND its.state <> 'cancelled')"
        " ORDER BY meeting.starts_at, agenda_item.position",
        before=instant(before),
    )
    known = {item.id: item for items in all_(archive).values() for item in items} if asked else {}
    return tuple(known[row["id"]] for row in asked)


def _item(row: Row, papers: tuple[AgendaPaper, ...]) -> AgendaItem:
    return AgendaItem(
        id=row["id"],
        position=row["position"],
        title=rows.wording(row["title"]),
        purpose=Purpose(row["purpose"]),
        standing=Standing(row["standing"]) if row["standing"] else None,
        minutes=row["minutes"],
        presenter=row["presenter"] or row["guest"],
        theme=row["theme"],
        annotation=rows.wording(row["annotation"]),
        proposal=rows.wording(row["proposal"]),
        outcome=Outcome(row["outcome"]),
        carried_from=row["carried_from"],
        papers=papers,
        noted=Outcome(row["noted"]) if row["noted"] else None,
    )
