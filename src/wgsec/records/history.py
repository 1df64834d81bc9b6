"""The journal's own tables: only ever added to."""

from datetime import datetime

from sqlmodel import Field

from wgsec.records import column
from wgsec.records.base import Base
from wgsec.records.column import STRICT


class Changeset(Base, table=True):
    """One act: its name, what it concerned, who did it, when it was typed and, if earlier, when it happened."""

    __tablename__ = "changeset"
    __table_args__ = (STRICT,)
    id: int | None = column.key()
    act: str = column.text()
    subject: str = column.text()
    actor: str = column.text()
    at: datetime = column.instant()
    said_at: datetime | None = column.instant(default=None)
    version: str = column.text()
    reverses: int | None = column.number(default=None)


class Change(Base, table=True):
    """One column that changed; written by the triggers."""

    __tablename__ = "change"
    __table_args__ = (STRICT,)
    id: int | None = column.key()
    changeset_id: int = column.of("changeset")
    tbl: str = column.text()
    row_id: int = column.number()
    op: str = column.text()
    col: str = column.text()
    old: str | None = column.text(empty=True, default=None)
    new: str | None = column.text(empty=True, default=None)


class Seal(Base, table=True):
    """The chain: each changeset's SHA-256 over itself, its changes and the seal before it."""

    __tablename__ = "seal"
    __table_args__ = ({"sqlite_strict": True},)
    changeset_id: int = Field(primary_key=True, foreign_key="changeset.id", sa_column_kwargs={"autoincrement": False})
    previous: str = column.text(empty=True)
    hash: str = column.text()
