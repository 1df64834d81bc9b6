"""The document register: symbols, issued files, dispatches."""

from datetime import datetime

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy import text as sql

from wgsec.facts.document import ONE_EACH, Distribution, DocumentType
from wgsec.facts.language import Language, Wording
from wgsec.records import column
from wgsec.records.base import Base
from wgsec.records.column import STRICT

ISSUED = ", ".join(f"'{type_}'" for type_ in ONE_EACH)


class Document(Base, table=True):
    """A symbol, the same in all languages and never used again."""

    __tablename__ = "document"
    __table_args__ = (
        UniqueConstraint("type", "year", "number", name="document_once_uq"),
        Index("document_one_uq", "type", "subject", unique=True, sqlite_where=sql(f"void = 0 AND type IN ({ISSUED})")),
        STRICT,
    )
    id: int | None = column.key()
    type: DocumentType = column.code(DocumentType)
    year: int = column.number()
    number: int = column.ordinal()
    symbol: str = column.text(unique=True)
    subject: str = column.text()
    title: Wording = column.wording()
    originals: tuple[str, ...] = column.codes()
    distribution: Distribution = column.code(Distribution)
    void: bool = column.flag()


class Issue(Base, table=True):
    """A file of one revision in one language; `path` is relative to the workspace, with forward slashes.

    `earlier_hashes` are those of the files before, which lie there still, or where a copy went, if nothing made way.
    """

    __tablename__ = "issue"
    __table_args__ = (
        UniqueConstraint("document_id", "revision", "language", name="issue_once_uq"),
        column.holds("issue", "revision", "revision >= 0"),
        STRICT,
    )
    id: int | None = column.key()
    document_id: int = column.of("document")
    revision: int = column.number()
    language: str = column.code(Language)
    # Papers name people: the print of one among known names gives a name away.
    sheet_hash: str = column.text(personal=True)
    file_hash: str = column.text(personal=True)
    path: str = column.text()
    built_at: datetime = column.instant()
    kept: bool = column.flag()
    earlier_hashes: tuple[str, ...] = column.codes(personal=True, later=True)

    def lay(self, file_hash: str) -> None:
        """Another file lies there from now on."""
        if file_hash != self.file_hash:
            self.earlier_hashes = tuple(dict.fromkeys((*self.earlier_hashes, self.file_hash)))
            self.file_hash = file_hash


class Dispatch(Base, table=True):
    """A revision went out."""

    __tablename__ = "dispatch"
    __table_args__ = (column.holds("dispatch", "revision", "revision >= 0"), STRICT)
    id: int | None = column.key()
    document_id: int = column.of("document")
    revision: int = column.number()
    at: datetime = column.instant()
    recipients: str = column.text(personal=True, line=True)
    note: str | None = column.text(line=True, default=None)


class LooseFile(Base, table=True):
    """A file that was made but is not registered (a calendar, a pack): `file_hash` tells a hand edit.

    `replaced_hash` is that of the file before, which lies there still if the new one could not take its place.

    `subject` says what it belongs to (`invitation:3`), so that what no longer applies can be found and taken away;
    `words` are those that a translator finds to do in it.
    """

    __tablename__ = "loose_file"
    __table_args__ = (STRICT,)
    id: int | None = column.key()
    subject: str = column.text()
    path: str = column.text(unique=True)
    # A calendar is one person's: its print among known words gives the name away.
    file_hash: str = column.text(personal=True)
    replaced_hash: str | None = column.text(personal=True, default=None)
    words: int | None = column.number(default=None)
