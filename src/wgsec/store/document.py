"""Questions about the register."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime

from wgsec.facts.document import Dispatch, Distribution, Document, DocumentType, Issue
from wgsec.store import rows
from wgsec.store.archive import Asker


def all_(archive: Asker) -> tuple[Document, ...]:
    """Every document by year, type and number, with its issues and dispatches."""
    issues: dict[int, list[Issue]] = defaultdict(list)
    for row in archive.ask("SELECT * FROM issue ORDER BY revision, language"):
        issues[row["document_id"]].append(
            Issue(
                row["id"],
                row["revision"],
                row["language"],
                row["sheet_hash"],
                row["file_hash"],
                row["path"],
                _instant(row["built_at"]),
                bool(row["kept"]),
            )
        )
    dispatches: dict[int, list[Dispatch]] = defaultdict(list)
    for row in archive.ask("SELECT * FROM dispatch ORDER BY at, id"):
        dispatches[row["document_id"]].append(
            Dispatch(row["revision"], _instant(row["at"]), row["recipients"], row["note"])
        )
    return tuple(
        Document(
            id=row["id"],
            type=DocumentType(row["type"]),
            year=row["year"],
            number=row["number"],
            symbol=row["symbol"],
            subject=row["subject"],
            title=rows.wording(row["title"]),
            original=row["original"],
            distribution=Distribution(row["distribution"]),
            void=bool(row["void"]),
            issues=tuple(issues[row["id"]]),
            dispatches=tuple(dispatches[row["id"]]),
        )
        for row in archive.ask("SELECT * FROM document ORDER BY year, type, number")
    )


def of(archive: Asker, type_: DocumentType, subject: str) -> Document | None:
    """The document of this type about a subject (meeting:3), or None: there is never more than one."""
    return next((one for one in all_(archive) if (one.type, one.subject) == (type_, subject)), None)


def _instant(value: str) -> datetime:
    return datetime.fromisoformat(value)
