"""Opening, reading and changing under bad conditions: crashes, two writers, a full disk, a file nobody may write."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from unittest import mock

import pytest

from tests.cli.conftest import process
from tests.desk.test_group import FOUNDING
from wgsec import desk, store
from wgsec.desk.group import GroupChange
from wgsec.desk.office import Office
from wgsec.errors import OutsideFailed, Refused, Unreadable, WgsecError
from wgsec.facts.instant import instant
from wgsec.workspace import Workspace

PRAGMAS = {
    "journal_mode": "delete",
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
}

KILLED = """
import sys
from pathlib import Path
from datetime import UTC, datetime
from wgsec import desk, workspace
from wgsec.desk.group import GroupChange
from wgsec.desk.office import Office
office = Office(workspace.load(Path(sys.argv[1])), "secretariat", datetime(2027, 1, 5, tzinfo=UTC))
number = int(sys.argv[2])
while True:
    number += 1
    desk.group.edit(office, GroupChange(silence_days=number))
    print(number, flush=True)
"""
"""One act after another, each acknowledged by a line once it is done."""


FULL, EXTRA = 2, 3

Full = Callable[[int], contextlib.AbstractContextManager[None]]


@pytest.mark.parametrize(
    ("write", "own"), [(False, {"query_only": 1, "synchronous": FULL}), (True, {"query_only": 0, "synchronous": EXTRA})]
)
def test_a_connection_has_the_pragmas_of_the_house(write: bool, own: dict[str, int], office: Office) -> None:
    connection = store.archive.connect(office.workspace.database, write=write)
    found = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in (*PRAGMAS, *own)}
    connection.close()
    assert found == PRAGMAS | own


def test_the_version_is_told_without_reading_the_schema(office: Office, tmp_path: Path) -> None:
    """Every command asks for it; a schema that SQLite cannot read shows whether it was read."""
    broken = tmp_path / "broken.db"
    broken.write_bytes(office.workspace.database.read_bytes())
    with contextlib.closing(sqlite3.connect(broken)) as connection:
        connection.execute("PRAGMA writable_schema=ON")
        connection.execute("UPDATE sqlite_master SET sql = 'CREATE nothing' WHERE name = 'theme'")
        connection.commit()
    assert store.archive.version_of(broken) == store.migrations.LATEST
    with pytest.raises(Unreadable), store.archive.reading(broken) as archive:
        archive.ask("SELECT * FROM theme")


def test_reading_never_writes(office: Office) -> None:
    with office.reading() as archive, pytest.raises(OutsideFailed):
        archive.ask("DELETE FROM theme")


def test_one_file_is_left_at_rest(office: Office) -> None:
    desk.group.edit(office, GroupChange(quorum="7"))
    assert sorted(path.name for path in office.workspace.folder.iterdir()) == ["wgsec.db", "wgsec.toml"]


def test_an_exception_within_an_act_leaves_nothing(office: Office) -> None:
    before = office.workspace.database.read_bytes()

    def fail() -> None:
        with office.change("group.edit", "group") as tx:
            tx.tell("UPDATE working_group SET quorum = '7'")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert office.workspace.database.read_bytes() == before


def test_a_constraint_refuses_and_leaves_nothing(office: Office) -> None:
    before = office.workspace.database.read_bytes()
    with pytest.raises(Refused) as caught, office.change("theme.edit", "theme 1") as tx:
        tx.tell("UPDATE theme SET number = 2 WHERE number = 1")
    assert caught.value.msgid == "store.error.twice"
    assert office.workspace.database.read_bytes() == before


def test_killed_again_and_again_it_loses_nothing_it_acknowledged(office: Office) -> None:
    """Thirty times kill -9 at any moment of one act after another."""
    chance = random.Random(7)
    done = 10
    for _ in range(30):
        called = [sys.executable, "-c", KILLED, str(office.workspace.folder), str(done)]
        writer = subprocess.Popen(called, stdout=subprocess.PIPE, text=True)
        assert writer.stdout is not None
        told = [int(writer.stdout.readline())]
        time.sleep(chance.random() / 10)
        os.kill(writer.pid, signal.SIGKILL)
        told += [int(line) for line in writer.stdout.read().split("\n") if line]
        writer.wait()
        writer.stdout.close()
        with office.reading() as archive:
            days = store.group.the(archive).silence_days
            assert days in (told[-1], told[-1] + 1), "an acknowledged act is lost, or one was done by halves"
            assert store.seal.broken(archive) is None
        done = days
    assert done > 40


def test_two_writers_wait_for_each_other_and_both_are_done(office: Office) -> None:
    failed: list[Exception] = []

    def write(change: Callable[[int], GroupChange]) -> None:
        try:
            for number in range(1, 16):
                desk.group.edit(office, change(number))
        except Exception as error:  # noqa: BLE001 - a thread's error is told by the test
            failed.append(error)

    changes = (
        lambda number: GroupChange(quorum=str(number)),
        lambda number: GroupChange(feed_url=f"https://example.org/{number}"),
    )
    writers = [threading.Thread(target=write, args=(change,)) for change in changes]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert failed == []
    with office.reading() as archive:
        assert store.history.count(archive) == 2 + 30
        assert store.seal.broken(archive) is None


def test_a_writer_that_never_ends_is_told_after_a_while(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store.archive, "BUSY_SECONDS", 0.1)
    with office.change("group.edit", "group") as tx:
        tx.tell("UPDATE working_group SET quorum = '7'")
        with pytest.raises(OutsideFailed) as caught:
            desk.group.edit(office, GroupChange(quorum="8"))
        with office.reading() as archive:
            assert store.group.the(archive).quorum == "majority"
    assert caught.value.msgid == "store.error.busy"


@contextlib.contextmanager
def room(most: int) -> Iterator[None]:
    """A disk that takes no more than so many bytes of a file: nobody needs a right to it, as they would to a mount."""
    resource = pytest.importorskip("resource", reason="Windows has no such limit")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextlib.contextmanager
def pages(most: int) -> Iterator[None]:
    """A disk as full as that by the word of SQLite itself, which has one for a disk that writes and one for no room."""
    with mock.patch.object(store.archive, "PRAGMAS", (*store.archive.PRAGMAS, f"max_page_count={most >> 12}")):
        yield


@pytest.mark.parametrize("full", [room, pages])
def test_a_full_disk_is_told_and_what_was_acknowledged_stays(office: Office, full: Full) -> None:
    done = 0

    def fill() -> None:
        nonlocal done
        while done < 10_000:
            desk.group.edit(office, GroupChange(feed_url=f"https://example.org/{str(done + 1) * 50}"))
            done += 1

    with full(office.workspace.database.stat().st_size + (64 << 10)), pytest.raises(WgsecError) as caught:
        fill()
    assert (type(caught.value), caught.value.msgid) == (OutsideFailed, "store.error.disk")
    assert done > 0
    with office.reading() as archive:
        (group,) = archive.ask("SELECT feed_url FROM working_group")
        assert group["feed_url"] == f"https://example.org/{str(done) * 50}"
        assert store.seal.broken(archive) is None
        assert store.soundness.damaged_pages(archive) == ()


@pytest.mark.parametrize("left", [60, 200])
def test_a_disk_that_is_full_before_the_group_is_founded_is_told(left: int, office: Office, tmp_path: Path) -> None:
    folder = tmp_path / "new"
    with room(left << 10), pytest.raises(OutsideFailed) as caught:
        desk.group.found(Office(Workspace(folder, folder / "wgsec.db", folder / "out"), "Ana", office.now), FOUNDING)
    assert caught.value.msgid == "store.error.disk"
    assert list(folder.iterdir()) == []


def test_a_file_that_nobody_may_write_can_be_read_and_refuses_changes(office: Office, tmp_path: Path) -> None:
    """As another user: rights mean nothing to root."""
    if os.name != "posix" or os.geteuid() != 0:
        office.workspace.database.chmod(0o444)
        office.workspace.folder.chmod(0o555)
        reading = process("theme list", folder=office.workspace.folder)
        changing = process("theme edit 4 --en Money", folder=office.workspace.folder)
        office.workspace.folder.chmod(0o755)
    else:
        reading, changing = (as_nobody(line, office) for line in ("theme list", "theme edit 4 --en Money"))
    assert (reading[0], len(reading[1].splitlines())) == (0, 7), reading
    assert changing[0] == 6, changing
    assert "wgsec.db" in changing[2]
    assert "Traceback" not in reading[2] + changing[2]


def as_nobody(line: str, office: Office) -> tuple[int, str, str]:
    """Runs a command as the user nobody, who may read and not write."""
    script = (
        "import os, sys\nfrom wgsec.cli import root\nimport wgsec.cli.theme\nfrom wgsec import desk, store\n"
        "import wgsec.desk.group, wgsec.store.transaction\n"
        f"os.chdir({str(office.workspace.folder)!r})\n"
        "os.setgid(65534); os.setuid(65534)\nroot.run()"
    )
    open_up(office.workspace.folder)
    env = {**os.environ, "WGSEC_SETTINGS": "/nonexistent"}
    called = [sys.executable, "-c", script, *line.split()]
    done = subprocess.run(called, env=env, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


def open_up(folder: Path) -> None:
    """Everyone may come down to the folder and read what lies in it; pytest keeps its folders to their owner."""
    for above in (folder, *folder.parents):
        if above.name.startswith(("pytest-", "popen-", "test_")) or above == folder:
            above.chmod(above.stat().st_mode | 0o055)


def test_what_is_read_is_one_moment(office: Office) -> None:
    """A writer waits for the end of the block; the reader never sees half of two states."""
    with office.reading() as archive:
        before = store.group.themes(archive)
        writer = sqlite3.connect(office.workspace.database, timeout=0, isolation_level=None)
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("DELETE FROM theme WHERE number = 6")
        with pytest.raises(sqlite3.OperationalError):
            writer.execute("COMMIT")
        assert store.group.themes(archive) == before
    writer.execute("COMMIT")
    writer.close()
    with office.reading() as archive:
        assert len(store.group.themes(archive)) == len(before) - 1


def test_no_migration_comes_between_the_schema_that_is_checked_and_the_first_question(office: Office) -> None:
    check = store.archive.check_schema

    def late(connection: sqlite3.Connection, path: Path) -> None:
        check(connection, path)
        writer = sqlite3.connect(path, timeout=0)
        with contextlib.closing(writer), pytest.raises(sqlite3.OperationalError, match="locked"):
            writer.execute("PRAGMA user_version=999")

    with mock.patch.object(store.archive, "check_schema", late), office.reading() as archive:
        assert archive.ask("PRAGMA user_version")[0][0] == store.migrations.LATEST


@pytest.mark.parametrize("year", [1, 999, 2027])
def test_an_instant_is_written_with_four_digits_of_its_year(year: int) -> None:
    at = datetime(year, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert datetime.fromisoformat(instant(at)) == at
    with pytest.raises(ValueError, match="zone"):
        instant(at.replace(tzinfo=None))
