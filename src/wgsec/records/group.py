"""The group, its themes and the headings it imports its members under."""

from wgsec.facts.group import LEAST_SILENCE, QuorumRule
from wgsec.facts.language import Wording
from wgsec.records import column
from wgsec.records.base import Base
from wgsec.records.column import STRICT


class WorkingGroup(Base, table=True):
    """The one group of the workspace; `seed` makes the UIDs of its meetings its own."""

    __tablename__ = "working_group"
    __table_args__ = (
        column.holds("working_group", "one", "id = 1"),
        column.quorum("working_group"),
        column.holds("working_group", "silence_days", f"silence_days >= {LEAST_SILENCE}"),
        STRICT,
    )
    id: int | None = column.key()
    name: Wording = column.wording(needed=True)
    short_name: Wording = column.wording()
    organisation: Wording = column.wording()
    symbol_prefix: str = column.text()
    meeting_languages: tuple[str, ...] = column.codes()
    publication_languages: tuple[str, ...] = column.codes()
    zone: str = column.text()
    quorum: str = column.text(default=QuorumRule.MAJORITY)
    silence_days: int = column.number(default=7)
    mailbox_name: Wording = column.wording()
    mailbox_address: str | None = column.text(default=None)
    notice: Wording = column.wording()
    feed_url: str | None = column.text(line=True, default=None)
    seed: str = column.text()


class Theme(Base, table=True):
    """One of the issues the group makes recommendations on."""

    __tablename__ = "theme"
    __table_args__ = (STRICT,)
    id: int | None = column.key()
    number: int = column.ordinal(unique=True)
    title: Wording = column.wording(needed=True)


class ImportHeading(Base, table=True):
    """A heading of somebody's table that was once said to be a field of ours."""

    __tablename__ = "import_heading"
    __table_args__ = (STRICT,)
    id: int | None = column.key()
    heading: str = column.text(line=True, unique=True)
    field: str = column.text(empty=True)
