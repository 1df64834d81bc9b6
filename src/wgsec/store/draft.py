"""Questions about recommendations and their revisions."""

from __future__ import annotations

from collections import defaultdict

from wgsec.errors import NoSuchThing
from wgsec.facts.draft import Draft, DraftDossier, DraftState, Revision
from wgsec.store import group, history, member, memory, minutes, rows
from wgsec.store.rows import Asker, Row


def all_(archive: Asker, theme: int | None = None) -> tuple[Draft, ...]:
    """Every recommendation, or those of one theme, by number, with all its revisions."""
    revisions: dict[int, list[Revision]] = defaultdict(list)
    for row in archive.ask("SELECT * FROM revision ORDER BY draft_id, number"):
        revisions[row["draft_id"]].append(_revision(row))
    outgrown = _outgrown(archive)
    return tuple(
        Draft(
            row["id"],
            row["theme"],
            row["number"],
            rows.wording(row["title"]),
            DraftState(row["state"]),
            tuple(revisions[row["id"]]),
            row["adopted_by"],
            outgrown.get(row["id"], frozenset()),
        )
        for row in archive.ask(
            "SELECT draft.*, theme.number AS theme, meeting.number || '/' || decision.number AS adopted_by FROM draft"
            " JOIN theme ON theme.id = draft.theme_id LEFT JOIN decision ON decision.id = draft.adopted_by_id"
            " LEFT JOIN meeting ON meeting.id = decision.meeting_id"
            " WHERE :theme IS NULL OR theme.number = :theme ORDER BY theme.number, draft.number",
            theme=theme,
        )
    )


def _outgrown(archive: Asker) -> dict[int, frozenset[int]]:
    """By recommendation, the meetings up to the last that adopted a text of it which was reopened and revised since.

    In the order in which they were held, whatever their numbers.
    The journal knows it: the row says only what adopts the text of today. What was undone has not happened.
    """
    asked = archive.ask(
        "SELECT changeset.id AS entry, change.row_id AS draft, held.number AS meeting FROM changeset"
        " CROSS JOIN change ON change.changeset_id = changeset.id AND tbl = 'draft' AND col = 'adopted_by_id'"
        " JOIN decision ON decision.id = CAST(change.old AS INTEGER) JOIN meeting ON meeting.id = decision.meeting_id"
        " JOIN meeting AS held ON held.starts_at <= meeting.starts_at"
        " WHERE change.new IS NULL AND changeset.reverses IS NULL"
        " AND EXISTS (SELECT 1 FROM change AS later JOIN revision ON revision.id = later.row_id"
        " WHERE later.changeset_id > changeset.id AND later.tbl = 'revision' AND later.op = 'insert'"
        " AND revision.draft_id = change.row_id)"
    )
    found: dict[int, set[int]] = defaultdict(set)
    undone = history.undone(archive) if asked else {}
    for row in asked:
        if row["entry"] not in undone:
            found[row["draft"]].add(row["meeting"])
    return {draft: frozenset(meetings) for draft, meetings in found.items()}


def by_label(archive: Asker, label: str) -> Draft:
    """Recommendation `2.1`; NoSuchThing naming those of its theme, if it has any."""
    found = all_(archive)
    for one in found:
        if one.label == label:
            return one
    theme = label.partition(".")[0]
    have = tuple(one.label for one in found if str(one.theme) == theme)
    raise NoSuchThing("draft.error.none" if have else "draft.error.unknown", label=label, have=have)


def dossier(archive: Asker) -> DraftDossier:
    """Everything the papers of recommendations are made from, in a number of questions that does not grow."""
    return DraftDossier(
        group=group.the(archive),
        themes=group.themes(archive),
        members=member.all_(archive, former=True),
        drafts=all_(archive),
        decisions=minutes.decisions(archive),
        memory=memory.all_(archive),
    )


def _revision(row: Row) -> Revision:
    return Revision(
        row["id"],
        row["number"],
        row["language"],
        row["body"],
        row["sha256"],
        row["author"],
        rows.known_instant(row["created"]),
        row["note"],
    )
