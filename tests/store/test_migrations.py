"""The schema is what the records say, by every road to it; half a migration is never seen."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from wgsec import desk, records, store
from wgsec.desk.draft import NewDraft
from wgsec.desk.office import Office
from wgsec.records import ddl
from wgsec.store import migrations

STEP = Path(migrations.__file__).with_name("0001.sql")
VALUES = {"TEXT", "INTEGER", "BLOB"}


def written() -> str:
    return "\n--;\n".join(ddl.schema(records.METADATA.sorted_tables)) + "\n"


def schema(path: Path) -> dict[str, str]:
    with sqlite3.connect(path) as connection:
        found = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"))
    connection.close()
    return found


def test_the_first_step_is_written_from_the_records(request: pytest.FixtureRequest) -> None:
    """Until the first release; `--golden-update` writes it anew."""
    if request.config.getoption("--golden-update"):
        STEP.write_text(written(), encoding="utf-8")
    assert STEP.read_text(encoding="utf-8") == written()


def test_a_new_database_is_what_the_records_say(office: Office) -> None:
    names = {table.name for table in records.METADATA.sorted_tables}
    with office.reading() as archive:
        assert store.soundness.changed_tables(archive) == ()
        tables = archive.ask("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'")
        assert {row["name"] for row in tables if row["strict"]} == names
        for name in names:
            found = {row["name"]: row["type"] for row in archive.ask(f"PRAGMA table_info({name})")}
            assert found.keys() == {column.name for column in records.METADATA.tables[name].columns}
            assert set(found.values()) <= VALUES


def test_every_foreign_key_is_indexed(office: Office) -> None:
    """Else each removal reads the whole table that points here."""
    with office.reading() as archive:
        for table in records.METADATA.sorted_tables:
            keys = {row["from"] for row in archive.ask(f"PRAGMA foreign_key_list({table.name})")}
            listed = archive.ask(f"PRAGMA index_list({table.name})")
            first = {archive.ask(f"PRAGMA index_info({row['name']})")[0]["name"] for row in listed}
            primary = {row["name"] for row in archive.ask(f"PRAGMA table_info({table.name})") if row["pk"]}
            assert keys <= first | primary, table.name


def test_an_old_database_is_brought_up_to_date_behind_a_backup(office: Office, tmp_path: Path) -> None:
    old = tmp_path / "old.db"
    with sqlite3.connect(old) as connection:
        connection.execute(f"PRAGMA application_id={store.archive.APPLICATION_ID}")
    connection.close()
    backup = store.foundation.renew(old, tmp_path / "backups", at=office.now)
    assert backup == tmp_path / "backups" / f"before-schema-{migrations.LATEST}.db"
    assert (store.archive.version_of(backup), store.archive.version_of(old)) == (0, migrations.LATEST)
    assert schema(old) == schema(office.workspace.database)
    with store.archive.reading(old) as archive:
        assert [entry.act.name for entry in store.history.entries(archive)] == ["migrate"]
        assert store.seal.broken(archive) is None
    assert store.foundation.renew(old, tmp_path / "backups", at=office.now) is None
    assert store.archive.version_of(backup) == 0


REBUILT = """
CREATE TABLE theme_new (id INTEGER PRIMARY KEY AUTOINCREMENT, number INTEGER NOT NULL, title TEXT NOT NULL) STRICT
--;
INSERT INTO theme_new SELECT id, number, title FROM theme
--;
DROP TABLE theme
--;
ALTER TABLE theme_new RENAME TO theme
--;
UPDATE working_group SET symbol_prefix = 'NEW'
--;
ALTER TABLE changeset ADD COLUMN host TEXT
"""
"""What a later step may do: build a table anew that others point to, change values, let the journal's table grow."""


@contextmanager
def later_step(statements: str) -> Iterator[None]:
    good = migrations.steps

    def steps(after: int) -> list[tuple[int, list[str]]]:
        return [*(good(after) if after == 0 else []), (migrations.LATEST, statements.split("\n--;\n"))]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrations, "LATEST", migrations.LATEST + 1)
        patch.setattr(migrations, "steps", steps)
        yield


def test_a_later_step_changes_values_and_tables_and_the_journal_holds(office: Office, tmp_path: Path) -> None:
    with later_step(REBUILT.strip()):
        store.foundation.renew(office.workspace.database, tmp_path / "backups", at=office.now)
        with office.reading() as archive:
            assert store.seal.broken(archive) is None
            (entry,) = store.history.entries(archive, last=1)
            assert {(one.table, one.new) for one in entry.changes} == {("schema", "2"), ("working_group", "NEW")}
            assert len(store.group.themes(archive)) == 6


def test_a_step_that_leaves_something_pointing_at_nothing_is_taken_back(office: Office, tmp_path: Path) -> None:
    desk.draft.new(office, NewDraft(2, "It should open."))
    with later_step("DELETE FROM theme WHERE number = 2"), pytest.raises(sqlite3.IntegrityError):
        store.foundation.renew(office.workspace.database, tmp_path / "backups", at=office.now)
    assert store.archive.version_of(office.workspace.database) == migrations.LATEST


def test_two_that_migrate_at_once_make_one_entry_and_one_backup(office: Office, tmp_path: Path) -> None:
    old = tmp_path / "old.db"
    with sqlite3.connect(old) as connection:
        connection.execute(f"PRAGMA application_id={store.archive.APPLICATION_ID}")
    connection.close()
    with ThreadPoolExecutor() as pool:
        made = list(pool.map(lambda _: store.foundation.renew(old, tmp_path / "b", at=office.now), range(4)))
    (backup,) = (path for path in made if path)
    assert [store.archive.version_of(path) for path in (tmp_path / "b").iterdir()] == [0]
    assert backup.parent == tmp_path / "b"
    with store.archive.reading(old) as archive:
        assert [entry.act.name for entry in store.history.entries(archive)] == ["migrate"]


def test_a_step_that_fails_leaves_the_database_as_it_was(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    good = migrations.steps

    def bad(after: int) -> list[tuple[int, list[str]]]:
        return [(number, [*statements, "CREATE TABLE broken (a UNKNOWN) STRICT"]) for number, statements in good(after)]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrations, "steps", bad)
        with pytest.raises(sqlite3.OperationalError), store.foundation.lay(path, at=office.now):
            pass
    assert list(tmp_path.glob("new.db*")) == []
    with store.foundation.lay(path, at=office.now):
        pass
    assert schema(path) == schema(office.workspace.database)
