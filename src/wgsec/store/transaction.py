"""One act, one transaction: the only room besides `records` that knows SQLAlchemy.

`changing` opens BEGIN IMMEDIATE, enters the act in the journal, hands out a `Transaction`, seals and commits. An act
that changed nothing leaves nothing, not even an entry.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, NullPool, Pool, StaticPool, create_engine, event
from sqlalchemy.exc import DBAPIError, IntegrityError, StatementError
from sqlmodel import Session, SQLModel, select

from wgsec import __version__
from wgsec.errors import Refused, WgsecError
from wgsec.facts.history import Act
from wgsec.facts.instant import instant
from wgsec.store import archive, seal
from wgsec.store.rows import Asker, Row

R = TypeVar("R", bound=SQLModel)

CONSTRAINTS = {
    sqlite3.SQLITE_CONSTRAINT_UNIQUE: "store.error.twice",
    sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY: "store.error.rests",
}
"""Whatever else a constraint refuses cannot be on record at all."""


class Transaction:
    """What an act may do with the archive.

    After a statement that failed nothing more is asked, and nothing is kept: half an act is none.
    """

    def __init__(self, session: Session, path: Path) -> None:
        self._session = session
        self._path = path
        self.changeset = 0
        self._failed: Exception | None = None

    def one(self, table: type[R], /, **columns: object) -> R:
        """The one record with these values. LookupError (a bug: ask first) if there is none or more than one."""
        found = self.get(table, **columns)
        if found is None:
            raise LookupError(f"no row of {table.__name__} with {columns}")
        return found

    def get(self, table: type[R], /, **columns: object) -> R | None:
        """The one record with these values, or None. LookupError (a bug) if there is more than one."""
        found = self.all(table, **columns)
        if len(found) > 1:
            raise LookupError(f"{len(found)} rows of {table.__name__} with {columns}")
        return found[0] if found else None

    def all(self, table: type[R], /, **columns: object) -> list[R]:
        """Every record with these values, by id."""
        query = select(table).filter_by(**columns)
        with self._dooming():
            return list(self._session.exec(query.order_by(table.id)).all())  # type: ignore[attr-defined]

    def add(self, record: R) -> R:
        """Adds a record and gives it its id. Refused if a constraint stands against it."""
        self._session.add(record)
        self.flush()
        return record

    def remove(self, record: SQLModel) -> None:
        """Takes a record out. Refused if something rests on it."""
        self._session.delete(record)
        self.flush()

    def flush(self) -> None:
        """Sends what was changed so far to the database, so that its constraints speak now."""
        with self._dooming():
            self._session.flush()

    def ask(self, question: str, /, **named: object) -> list[Row]:
        """All rows of a question, after what was changed so far; the same rows that reading gives."""
        self.flush()
        with self._dooming():
            return _driver(self._session.connection()).execute(question, named).fetchall()

    def tell(self, statement: str, /, **named: object) -> int:
        """One INSERT, UPDATE or DELETE in SQL, for what has no record of its own (undo); the rows it touched."""
        self.flush()
        self._session.expire_all()
        with self._dooming():
            return _driver(self._session.connection()).execute(statement, named).rowcount

    @contextmanager
    def _dooming(self) -> Iterator[None]:
        """A statement; if it or an earlier one failed, its error comes again however an act took it."""
        if self._failed is not None:
            raise self._failed
        try:
            with _worded(self._path):
                yield
        except Exception as error:
            self._failed = error
            raise


@contextmanager
def changing(path: Path, entry: Callable[[Asker], Act]) -> Iterator[Transaction]:
    """The transaction of an act on the archive at `path`; it commits at the end, and rolls back on any exception.

    `entry` says what the journal has of it, asked once nobody else can change the records any more. Besides the errors
    of `archive.reading`: OutsideFailed when the file is busy for ten seconds, full or read-only.
    """
    with _worded(path), Session(_engine(path), expire_on_commit=False) as session:
        transaction = Transaction(session, path)
        transaction.changeset = _enter(session, entry(transaction))
        yield transaction
        transaction.flush()
        if seal.close(_driver(session.connection()), transaction.changeset):
            session.commit()
        else:
            session.rollback()


@contextmanager
def hurried(path: Path) -> Iterator[None]:
    """Inside, the acts on this archive share one connection, and none of them waits for the disk.

    For a story that can be played again after a power cut, and for nothing else.
    """
    engine = _hurried[path] = _made(path, StaticPool, "PRAGMA synchronous=OFF")
    try:
        yield
    finally:
        del _hurried[path]
        engine.dispose()


_hurried: dict[Path, Engine] = {}


def _engine(path: Path) -> Engine:
    return _hurried.get(path) or _kept(path)


@lru_cache(maxsize=4)
def _kept(path: Path) -> Engine:
    """Kept, since an engine remembers the SQL that it has compiled; it keeps no connection."""
    return _made(path, NullPool)


def _made(path: Path, pool: type[Pool], *pragmas: str) -> Engine:
    def creator() -> sqlite3.Connection:
        connection = archive.connect(path, write=True)
        archive.check_schema(connection, path)
        for pragma in pragmas:
            connection.execute(pragma)
        return connection

    engine = create_engine("sqlite://", creator=creator, poolclass=pool)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    """IMMEDIATE: a reader that turns into a writer half-way would be refused instead of waiting."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _enter(session: Session, act: Act) -> int:
    cursor = _driver(session.connection()).execute(
        "INSERT INTO changeset (act, subject, actor, at, said_at, version, reverses)"
        " VALUES (:act, :subject, :actor, :at, :said_at, :version, :reverses)",
        {
            "act": act.name,
            "subject": act.subject,
            "actor": act.actor,
            "at": instant(act.at),
            "said_at": None if act.said_at is None else instant(act.said_at),
            "version": __version__,
            "reverses": act.reverses,
        },
    )
    return int(cursor.lastrowid or 0)


def _driver(connection: Connection) -> sqlite3.Connection:
    driver: Any = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)  # noqa: S101 - the engine above makes no other
    return driver


def _refused(error: BaseException | None) -> Refused:
    """What a constraint stands against, in our words; the driver's are for those who look for a bug."""
    return Refused(CONSTRAINTS.get(getattr(error, "sqlite_errorcode", 0), "store.error.constraint"))


@contextmanager
def _worded(path: Path) -> Iterator[None]:
    """A driver's error as a fact of ours: constraints refuse, disks fail; anything else is a bug and stays one."""
    try:
        yield
    except IntegrityError as error:
        raise _refused(error.orig) from error
    except sqlite3.IntegrityError as error:
        raise _refused(error) from error
    except DBAPIError as error:
        raise archive.told(error.orig or error, path) or error from error
    except StatementError as error:
        # A column has refused a value before the driver saw it.
        raise (error.orig if isinstance(error.orig, WgsecError) else error) from error
    except (sqlite3.DatabaseError, UnicodeEncodeError) as error:
        raise archive.told(error, path) or error from error
