"""The database file: opening it safely, and asking it. A change goes through `store.transaction`.

Settings and their reasons stand in the research on storage: DELETE journal and synchronous EXTRA lost nothing in
2,000 simulated power cuts; `query_only` reads after a crash where `mode=ro` cannot.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

from wgsec.errors import NoSuchThing, OutsideFailed, Refused, Unreadable, WgsecError, WrongUsage
from wgsec.store import migrations, soundness
from wgsec.store.rows import Row

APPLICATION_ID = 0x57475343
"""WGSC: what `PRAGMA application_id` says of a database of ours."""

PRAGMAS = ("foreign_keys=ON", "fullfsync=ON", "trusted_schema=OFF", "cell_size_check=ON")
READING = "query_only=ON"
WRITING = "synchronous=EXTRA"
"""The one setting for which SQLite reads the whole schema first; to roll back after a crash its own FULL will do."""

BUSY_SECONDS = 10.0
OLDEST_SQLITE = (3, 37, 0)


class Archive:
    """An open database for reading; it refuses writes."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def ask(self, question: str, /, **named: object) -> list[Row]:
        """All rows at once: an open cursor would keep a writer waiting. Unreadable if the file is damaged."""
        with worded(self._path):
            return self._connection.execute(question, named).fetchall()


@contextmanager
def reading(path: Path) -> Iterator[Archive]:
    """The archive at `path`, of exactly the schema this program writes, as it is at one moment.

    A writer waits until the block ends: ask, leave, then render.
    NoSuchThing without a file, Unreadable for a foreign or damaged one, Refused for one of another schema.
    """
    connection = connect(path, write=False)
    try:
        with worded(path):
            # The moment begins with the first question: the schema that is checked is the one that is read.
            connection.execute("BEGIN")
            check_schema(connection, path)
        archive = Archive(connection, path)
        try:
            yield archive
        except WgsecError:
            raise
        except Exception as error:
            # A question fails on a damaged file in as many ways as there are bytes; on a whole one it is a bug.
            if soundness.is_whole(archive):
                raise
            raise Unreadable("store.error.damaged", path=path) from error
    finally:
        connection.close()


def connect(path: Path, *, write: bool) -> sqlite3.Connection:
    """A connection with the house's pragmas; it never creates a file."""
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise OutsideFailed("store.error.sqlite", version=sqlite3.sqlite_version)
    if not path.is_file():
        raise NoSuchThing("store.error.missing", path=path)
    uri = f"file:{quote(path.resolve().as_posix())}?mode=rw"
    try:
        connection = sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None)
    except sqlite3.OperationalError as error:
        raise Unreadable("store.error.unreadable", path=path) from error
    connection.row_factory = sqlite3.Row
    try:
        with worded(path):
            for pragma in (*PRAGMAS, WRITING if write else READING):
                connection.execute(f"PRAGMA {pragma}")
            check_ours(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def check_ours(connection: sqlite3.Connection, path: Path) -> None:
    """Unreadable if the file holds somebody else's database, or is empty."""
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise Unreadable("store.error.foreign", path=path)


def check_schema(connection: sqlite3.Connection, path: Path) -> None:
    """Refused if the schema is newer than this program, or older and not yet migrated."""
    found = version(connection)
    if found > migrations.LATEST:
        raise Refused("store.error.newer", path=path, found=found, known=migrations.LATEST)
    if found < migrations.LATEST:
        raise Refused("store.error.older", path=path, found=found, known=migrations.LATEST)


def version(connection: sqlite3.Connection) -> int:
    """The number of the last migration that was applied."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def version_of(path: Path) -> int:
    """The schema of the database at `path`; the errors of `connect`."""
    with closing(connect(path, write=False)) as connection, worded(path):
        return version(connection)


@contextmanager
def worded(path: Path) -> Iterator[None]:
    """A driver's error as a fact of ours; what is a bug in a question stays a bug."""
    try:
        yield
    except (sqlite3.DatabaseError, UnicodeError) as error:
        raise told(error, path) or error from error


def told(error: BaseException, path: Path) -> Exception | None:
    """The WgsecError of a driver's error (half a sign, busy, full, read-only, damaged), or None for any other."""
    if isinstance(error, UnicodeEncodeError):
        return WrongUsage("store.error.sign", text=error.object[:40], code=f"U+{ord(error.object[error.start]):04X}")
    code = getattr(error, "sqlite_errorcode", None)
    primary = None if code is None else code & 0xFF
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return OutsideFailed("store.error.busy", path=path)
    if primary in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
        return OutsideFailed("store.error.disk", path=path)
    if primary in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return OutsideFailed("store.error.read-only", path=path)
    # Text that is none any more: the driver says so in one of two ways, neither with a code.
    undecodable = isinstance(error, UnicodeDecodeError) or "decode to UTF-8" in str(error)
    if undecodable or primary in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return Unreadable("store.error.damaged", path=path)
    return None
