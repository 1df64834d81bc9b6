"""The schema is what the records say, by every road to it; half a migration is never seen."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from wgsec import records, store
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
    old, backup = tmp_path / "old.db", tmp_path / "backups" / "before.db"
    with sqlite3.connect(old) as connection:
        connection.execute(f"PRAGMA application_id={store.archive.APPLICATION_ID}")
    connection.close()
    store.foundation.renew(old, backup, at=office.now)
    assert (store.foundation.version_of(backup), store.foundation.version_of(old)) == (0, migrations.LATEST)
    assert schema(old) == schema(office.workspace.database)
    with store.archive.reading(old) as archive:
        assert [entry.act.name for entry in store.history.entries(archive)] == ["migrate"]
        assert store.seal.broken(archive) is None


def test_a_step_that_fails_leaves_the_database_as_it_was(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    good = migrations.steps

    def bad(after: int) -> list[tuple[int, list[str]]]:
        return [(number, [*statements, "CREATE TABLE broken (a UNKNOWN) STRICT"]) for number, statements in good(after)]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrations, "steps", bad)
        with pytest.raises(sqlite3.OperationalError):
            store.foundation.lay(path, at=office.now)
    assert list(tmp_path.glob("new.db*")) == []
    store.foundation.lay(path, at=office.now)
    assert schema(path) == schema(office.workspace.database)
