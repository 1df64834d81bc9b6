"""Questions about the register."""

from __future__ import annotations

from collections import defaultdict

from wgsec.facts.document import Dispatch, Distribution, Document, DocumentType, Issue
from wgsec.store import rows
from wgsec.store.rows import Asker, Row


def all_(archive: Asker) -> tuple[Document, ...]:
    """Every document by year, type and number, with its issues and dispatches."""
    return _found(archive, None, None)


def of(archive: Asker, type_: DocumentType, subject: str) -> Document | None:
    """The document of this type about a subject (meeting:3) that is not void, or None.

    Of the types of `facts.document.ONE_EACH` there is never more than one.
    """
    return next((one for one in _found(archive, type_, subject) if not one.void), None)


def _found(archive: Asker, type_: DocumentType | None, subject: str | None) -> tuple[Document, ...]:
    wanted = {"type": type_, "subject": subject}
    issues: dict[int, list[Issue]] = defaultdict(list)
    for row in archive.ask(_OF.format("issue") + " ORDER BY revision, language", **wanted):
        issues[row["document_id"]].append(_issue(row))
    dispatches: dict[int, list[Dispatch]] = defaultdict(list)
    for row in archive.ask(_OF.format("dispatch") + " ORDER BY dispatch.at, dispatch.id", **wanted):
        dispatches[row["document_id"]].append(
            Dispatch(row["revision"], rows.known_instant(row["at"]), row["recipients"], row["note"])
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
            originals=rows.codes(row["originals"]),
            distribution=Distribution(row["distribution"]),
            void=bool(row["void"]),
            issues=tuple(issues[row["id"]]),
            dispatches=tuple(dispatches[row["id"]]),
        )
        for row in archive.ask(f"SELECT * FROM document {_WANTED} ORDER BY year, type, number", **wanted)  # noqa: S608
    )


_WANTED = "WHERE :type IS NULL OR (document.type = :type AND document.subject = :subject)"
_OF = "SELECT {0}.* FROM {0} JOIN document ON document.id = document_id " + _WANTED  # noqa: S608 - names of ours


def _issue(row: Row) -> Issue:
    return Issue(
        row["id"],
        row["revision"],
        row["language"],
        row["sheet_hash"],
        row["file_hash"],
        row["path"],
        rows.known_instant(row["built_at"]),
        bool(row["kept"]),
        rows.codes(row["earlier_hashes"]),
    )
