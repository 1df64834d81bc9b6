"""Questions about agendas."""

from __future__ import annotations

from collections import defaultdict

from wgsec.facts.agenda import AgendaItem, AgendaPaper, Outcome, Purpose, Standing
from wgsec.store import rows
from wgsec.store.archive import Asker, Row


def items(archive: Asker, meeting_id: int) -> tuple[AgendaItem, ...]:
    """The items of a meeting in order, each with its papers."""
    papers: dict[int, list[AgendaPaper]] = defaultdict(list)
    for row in archive.ask(
        "SELECT agenda_paper.* FROM agenda_paper JOIN agenda_item ON agenda_item.id = agenda_paper.item_id"
        " WHERE agenda_item.meeting_id = :meeting ORDER BY agenda_paper.position, agenda_paper.id",
        meeting=meeting_id,
    ):
        papers[row["item_id"]].append(AgendaPaper(row["reference"], rows.wording(row["title"]), row["revision"]))
    return tuple(
        _item(row, tuple(papers[row["id"]]))
        for row in archive.ask(
            "SELECT agenda_item.*, theme.number AS theme FROM agenda_item"
            " LEFT JOIN theme ON theme.id = agenda_item.theme_id"
            " WHERE meeting_id = :meeting ORDER BY position, agenda_item.id",
            meeting=meeting_id,
        )
    )


def _item(row: Row, papers: tuple[AgendaPaper, ...]) -> AgendaItem:
    return AgendaItem(
        id=row["id"],
        position=row["position"],
        title=rows.wording(row["title"]),
        purpose=Purpose(row["purpose"]),
        standing=Standing(row["standing"]) if row["standing"] else None,
        minutes=row["minutes"],
        presenter=row["presenter"],
        theme=row["theme"],
        annotation=rows.wording(row["annotation"]),
        proposal=rows.wording(row["proposal"]),
        outcome=Outcome(row["outcome"]),
        carried_from=row["carried_from"],
        papers=papers,
    )
