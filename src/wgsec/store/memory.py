"""Questions about the translation memory."""

from __future__ import annotations

from collections import defaultdict

from wgsec.facts.draft import Memory
from wgsec.facts.translation import MemoryRow
from wgsec.store.rows import Asker


def all_(archive: Asker) -> Memory:
    """Every sentence ever translated by its pair of languages, the oldest first, with the recommendation it is of."""
    found: dict[tuple[str, str], list[MemoryRow]] = defaultdict(list)
    for row in archive.ask(
        "SELECT memory.*, theme.number AS theme, draft.number AS number FROM memory"
        " JOIN draft ON draft.id = memory.draft_id JOIN theme ON theme.id = draft.theme_id ORDER BY memory.id"
    ):
        found[row["source_language"], row["target_language"]].append(
            MemoryRow(row["segment"], row["target"], f"{row['theme']}.{row['number']}", row["before"], row["after"])
        )
    return {languages: tuple(rows) for languages, rows in found.items()}
