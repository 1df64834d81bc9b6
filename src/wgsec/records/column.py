"""Column kinds: every value is TEXT or INTEGER on every engine, and a real value in Python.

A kind's `check` is what its column must hold, as SQL after the column's name.

`info={"personal": True}` marks a column whose values never enter the history (names, addresses, the way into a
meeting); `info={"long": True}` one whose values are too long for it.
"""

import json
import re
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, Dialect, Integer, Table, Text, TextClause
from sqlalchemy import text as sql
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field

from wgsec.errors import WrongUsage
from wgsec.facts.group import QuorumRule
from wgsec.facts.instant import instant as instant_of
from wgsec.facts.language import Wording

STRICT = {"sqlite_strict": True, "sqlite_autoincrement": True}

LONGEST_LINE = 300
"""Letters of a title, a name or a remark."""

_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Controls and halves of signs: no paper can show them, XML forbids them, and a terminal obeys them."""

_GAP = re.compile(r"[ \t\r\n]+")
"""What separates words on several lines; a no-break space is a letter here."""


def _whole(text: str) -> str:
    if found := _UNSEEN.search(text):
        raise WrongUsage("store.error.sign", text=text[:40], code=f"U+{ord(found[0]):04X}")
    return text


def _one_line(text: str) -> str:
    line = _whole(_GAP.sub(" ", text).strip(" "))
    if len(line) > LONGEST_LINE:
        raise WrongUsage("store.error.line", text=line[:40], limit=LONGEST_LINE)
    return line


class TextColumn(TypeDecorator[str]):
    """A text that every paper and screen can show; with `line` one line of it. WrongUsage for one that cannot be.

    What is not there is NULL; an empty text is none unless `empty` says that it means something.
    """

    impl = Text
    cache_ok = True

    def __init__(self, *, line: bool = False, empty: bool = False) -> None:
        super().__init__()
        self.line = line
        self.check = None if empty else "<> ''"

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Write."""
        return None if value is None else (_one_line if self.line else _whole)(value)


class InstantColumn(TypeDecorator[datetime]):
    """A UTC instant as `YYYY-MM-DDTHH:MM:SSZ`; a naive datetime is refused."""

    impl = Text
    cache_ok = True
    check = "LIKE '____-__-__T__:__:__Z'"

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """Write."""
        return None if value is None else instant_of(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        """Read."""
        return None if value is None else datetime.fromisoformat(value)


class DayColumn(TypeDecorator[date]):
    """A local day as `YYYY-MM-DD`."""

    impl = Text
    cache_ok = True
    check = "LIKE '____-__-__'"

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        """Write."""
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:
        """Read."""
        return None if value is None else date.fromisoformat(value)


class ClockColumn(TypeDecorator[time]):
    """A wall time as `HH:MM`."""

    impl = Text
    cache_ok = True
    check = "LIKE '__:__'"

    def process_bind_param(self, value: time | None, dialect: Dialect) -> str | None:
        """Write."""
        return None if value is None else value.strftime("%H:%M")

    def process_result_value(self, value: str | None, dialect: Dialect) -> time | None:
        """Read."""
        return None if value is None else time.fromisoformat(value)


class FlagColumn(TypeDecorator[bool]):
    """A boolean as 0 or 1."""

    impl = Integer
    cache_ok = True
    check = "IN (0, 1)"

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:
        """Write."""
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> bool | None:
        """Read."""
        return None if value is None else bool(value)


class OrdinalColumn(TypeDecorator[int]):
    """A number that is counted from 1."""

    impl = Integer
    cache_ok = True
    check = "> 0"


class WordingColumn(TypeDecorator[Wording]):
    """A short text in several languages as a JSON object, each as in `TextColumn`; with `needed` one at least."""

    impl = Text
    cache_ok = True

    def __init__(self, *, line: bool = False, needed: bool = False) -> None:
        super().__init__()
        self.line = line
        self.check = "<> '{}'" if needed else None

    def process_bind_param(self, value: Wording | None, dialect: Dialect) -> str | None:
        """Write."""
        checked = _one_line if self.line else _whole
        return json.dumps(
            {lang: checked(text) for lang, text in (value or Wording()).texts().items()}, ensure_ascii=False
        )

    def process_result_value(self, value: str | None, dialect: Dialect) -> Wording:
        """Read."""
        return Wording.of(json.loads(value or "{}"))


class CodesColumn(TypeDecorator[tuple[str, ...]]):
    """An ordered set of codes as a JSON array."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str | None:
        """Write."""
        return json.dumps(list(value or ()), ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...]:
        """Read."""
        return tuple(json.loads(value or "[]"))


class CodeColumn(TypeDecorator[StrEnum]):
    """A code of one of our enums."""

    impl = Text
    cache_ok = True

    def __init__(self, codes: type[StrEnum]) -> None:
        super().__init__()
        self.codes = codes
        self.check = "IN ({})".format(", ".join(f"'{code}'" for code in codes))

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Write."""
        return None if value is None else str(self.codes(value))

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:
        """Read."""
        return None if value is None else self.codes(value)


def key() -> Any:
    """The primary key; ids are never used again."""
    return Field(default=None, primary_key=True)


def text(
    *,
    personal: bool = False,
    long: bool = False,
    line: bool = False,
    empty: bool = False,
    unique: bool = False,
    default: Any = ...,
) -> Any:
    """A text, with `line` on one line; with `default=None` it may be missing, with `empty` it may be empty."""
    info = {"personal": personal, "long": long}
    return _field(TextColumn(line=line, empty=empty), info, nullable=default is None, default=default, unique=unique)


def code(codes: type[StrEnum], *, personal: bool = False, default: Any = ...) -> Any:
    """A code of one of our enums; with `default=None` it may be missing."""
    return _field(CodeColumn(codes), {"personal": personal}, nullable=default is None, default=default)


def wording(*, personal: bool = False, line: bool = True, needed: bool = False, later: bool = False) -> Any:
    """A short text in several languages, one of them at least if it is `needed`; one line or with paragraphs.

    `later` is for a column that a migration adds: SQLite asks what it holds in the rows that are there already.
    """
    kind, empty = WordingColumn(line=line, needed=needed), sql("'{}'") if later else None
    return _field(kind, {"personal": personal}, default=Wording(), server_default=empty)


def codes(*, personal: bool = False, later: bool = False) -> Any:
    """An ordered set of codes; `later` as of a wording."""
    return _field(CodesColumn, {"personal": personal}, default=(), server_default=sql("'[]'") if later else None)


def flag(default: bool = False) -> Any:
    """Yes or no."""
    return _field(FlagColumn, {}, default=default)


def instant(*, default: Any = ...) -> Any:
    """A UTC instant; with `default=None` it may be missing."""
    return _field(InstantColumn, {}, nullable=default is None, default=default)


def day(*, default: Any = ...) -> Any:
    """A local day; with `default=None` it may be missing."""
    return _field(DayColumn, {}, nullable=default is None, default=default)


def clock(*, default: Any = ...) -> Any:
    """A wall time; with `default=None` it may be missing."""
    return _field(ClockColumn, {}, nullable=default is None, default=default)


def number(*, default: Any = ..., unique: bool = False) -> Any:
    """A whole number; with `default=None` it may be missing."""
    return _field(Integer, {}, nullable=default is None, default=default, unique=unique)


def ordinal(*, default: Any = ..., unique: bool = False) -> Any:
    """A number that is counted from 1: the third meeting, the first item."""
    return _field(OrdinalColumn, {}, default=default, unique=unique)


def of(table: str, *, default: Any = ..., unique: bool = False) -> Any:
    """A foreign key to a table's id, indexed; with `default=None` it may be missing."""
    return Field(default=default, foreign_key=f"{table}.id", nullable=default is None, index=True, unique=unique)


def constrain(table: Table) -> None:
    """The CHECKs that follow from the kinds of a table's columns: one of these codes, 0 or 1, the form of a day."""
    for column in table.columns:
        condition = getattr(column.type, "check", None)
        if condition is not None:
            table.append_constraint(holds(table.name, column.name, f'"{column.name}" {condition}'))


def holds(table: str, name: str, condition: str) -> CheckConstraint:
    """A CHECK of the table under a name of its own."""
    return CheckConstraint(condition, name=f"{table}_{name}_ck")


def quorum(table: str) -> CheckConstraint:
    """The CHECK that a quorum rule is one of ours or a number of seats."""
    listed = ", ".join(f"'{rule}'" for rule in QuorumRule)
    number = "CAST(CAST(quorum AS INTEGER) AS TEXT) = quorum AND CAST(quorum AS INTEGER) > 0"
    return holds(table, "quorum_rule", f"CASE WHEN quorum IN ({listed}) THEN TRUE ELSE {number} END")


def _field(
    sa_type: Any,
    info: dict[str, bool],
    *,
    nullable: bool = False,
    default: Any = ...,
    unique: bool = False,
    server_default: TextClause | None = None,
) -> Any:
    kwargs: dict[str, Any] = {"info": info} if any(info.values()) else {}
    if server_default is not None:
        kwargs["server_default"] = server_default
    return Field(default=default, sa_type=sa_type, nullable=nullable, unique=unique, sa_column_kwargs=kwargs)
