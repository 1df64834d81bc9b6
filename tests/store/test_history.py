"""The journal is the database's own: complete, without personal values, and sealed."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from datetime import date, time
from pathlib import Path

import pytest

from wgsec import desk, records, store
from wgsec.desk.group import GroupChange
from wgsec.desk.meeting import MeetingChange, Scheduling
from wgsec.desk.office import Office
from wgsec.facts.change import Rewording
from wgsec.facts.history import Act
from wgsec.facts.language import Wording
from wgsec.store.archive import Archive

TABLES = [table for table in records.METADATA.sorted_tables if table.name not in ("changeset", "change", "seal")]


def raw(office: Office) -> sqlite3.Connection:
    """The file as any other program opens it, with no regard for references."""
    return sqlite3.connect(office.workspace.database, isolation_level=None)


def sample(column: object, turn: int) -> object:
    """A value a column takes, another one each turn; what a CHECK wants is turned off in `raw`."""
    kind = column.type.compile() if hasattr(column.type, "compile") else ""  # type: ignore[attr-defined]
    return turn if "INT" in str(kind).upper() else f"value-{column.name}-{turn}"  # type: ignore[attr-defined]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_change_of_every_column_is_recorded_raw_sql_included(table: object, office: Office) -> None:
    columns = [column for column in table.columns if column.name != "id"]  # type: ignore[attr-defined]
    connection = raw(office)
    connection.execute("PRAGMA ignore_check_constraints=ON")
    connection.execute(f"DELETE FROM {table.name}")  # type: ignore[attr-defined]
    last = connection.execute("SELECT coalesce(max(id), 0) FROM change").fetchone()[0]
    names = ", ".join(f'"{column.name}"' for column in columns)
    marks = ", ".join("?" for _ in columns)
    values = [sample(column, 1) for column in columns]
    connection.execute(f"INSERT INTO {table.name} (id, {names}) VALUES (1, {marks})", values)  # type: ignore[attr-defined]
    for column in columns:
        connection.execute(f'UPDATE {table.name} SET "{column.name}" = ?', [sample(column, 2)])  # type: ignore[attr-defined]
    connection.execute(f"DELETE FROM {table.name}")  # type: ignore[attr-defined]
    told = connection.execute(
        "SELECT op, col, old, new FROM change WHERE id > ? AND tbl = ? AND row_id = 1",
        (last, table.name),  # type: ignore[attr-defined]
    ).fetchall()
    connection.close()
    expected = set()
    for column in columns:
        hidden = column.info.get("personal") or column.info.get("long")
        one, two = (None if hidden else str(sample(column, turn)) for turn in (1, 2))
        expected |= {
            ("insert", column.name, None, one),
            ("update", column.name, one, two),
            ("delete", column.name, two, None),
        }
    assert set(told) == expected
    assert len(told) == len(expected)


def test_personal_values_never_enter_the_journal(office: Office) -> None:
    secret = "Zuleika-Dobson"
    with office.change("member.add", "member oxford") as tx:
        seat = tx.add(records.Seat(key="oxford", institution=Wording.same("Oxford"), kind="member"))
        person = records.Person(
            seat_id=seat.id,
            name=secret,
            sort_name=secret,
            zone=f"Europe/{secret}",
            title=Wording.same(secret),
            function=Wording.same(secret),
            salutation=Wording.same(secret),
            languages=(secret,),
        )
        tx.add(person)
        tx.add(records.Address(person_id=person.id, email=f"{secret}@example.org", email_key=secret))
    with office.change("member.edit", "member oxford") as tx:
        tx.one(records.Person, name=secret).name = f"{secret} II"
    with office.change("member.remove", "member oxford") as tx:
        tx.remove(tx.one(records.Address))
        tx.remove(tx.one(records.Person))
    with office.reading() as archive:
        for table in ("changeset", "change", "seal"):
            assert not [row for row in archive.ask(f"SELECT * FROM {table}") if secret in str(tuple(row))]


def test_the_way_into_a_meeting_never_enters_the_journal(office: Office) -> None:
    link = "https://meet.example.org/secret-room"
    desk.meeting.schedule(office, Scheduling(date(2027, 4, 14), time(14), 150, links=Wording.same(link)))
    desk.meeting.edit(office, 1, MeetingChange(links=Rewording(f"{link}-2")))
    with office.reading() as archive:
        assert not [row for row in archive.ask("SELECT * FROM change") if "secret" in str(tuple(row))]
        last = store.history.entry(archive, store.history.count(archive))
    assert [(one.column, one.hidden) for one in last.changes] == [("links", True)]


def test_that_a_personal_value_is_empty_betrays_none(office: Office) -> None:
    desk.meeting.schedule(office, Scheduling(date(2027, 4, 14), time(14), 150))
    for links in ("https://meet.example.org/secret-room", None):
        desk.meeting.edit(office, 1, MeetingChange(links=Rewording(links or "")))
    with office.reading() as archive:
        told = archive.ask("SELECT op, old, new FROM change WHERE tbl = 'meeting' AND col = 'links' ORDER BY id")
    assert [tuple(row) for row in told] == [("insert", None, "{}"), ("update", "{}", None), ("update", None, "{}")]


@pytest.mark.parametrize("table", ["changeset", "change", "seal"])
@pytest.mark.parametrize("statement", ["DELETE FROM {}", "UPDATE {} SET rowid = rowid"])
def test_the_journal_is_only_ever_added_to(statement: str, table: str, office: Office) -> None:
    connection = raw(office)
    with pytest.raises(sqlite3.IntegrityError, match="only ever added to"):
        connection.execute(statement.format(table))
    connection.close()


def tamperings(connection: sqlite3.Connection) -> Iterator[tuple[str, int]]:
    """A statement and a row for each cell of the journal to be changed, and each row to be taken out."""
    for table in ("changeset", "change", "seal"):
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        for (rowid,) in connection.execute(f"SELECT rowid FROM {table}").fetchall():
            yield f"DELETE FROM {table} WHERE rowid = ?", rowid
            for name in columns:
                yield f"UPDATE {table} SET {name} = coalesce({name}, '') || '99999' WHERE rowid = ?", rowid


def test_any_single_changed_cell_of_the_journal_breaks_the_chain(office: Office) -> None:
    desk.group.edit(office, GroupChange(quorum="7"))
    connection = raw(office)
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA ignore_check_constraints=ON")
    assert store.seal.broken(Archive(connection, office.workspace.database)) is None
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE name LIKE '%_no_%'").fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    tried = 0
    for statement, rowid in list(tamperings(connection)):
        connection.execute("BEGIN")
        connection.execute(statement, (rowid,))
        found = store.seal.broken(Archive(connection, office.workspace.database))
        connection.execute("ROLLBACK")
        assert found is not None, (statement, rowid)
        tried += 1
    connection.close()
    assert tried > 200


def test_an_act_that_changed_nothing_leaves_no_entry(office: Office) -> None:
    with office.reading() as archive:
        before = store.history.count(archive)
    assert not desk.group.edit(office, GroupChange(quorum="majority"))
    with office.reading() as archive:
        assert store.history.count(archive) == before


def test_an_entry_remembers_who_when_and_what(office: Office) -> None:
    later = office.at(office.now.replace(month=1, day=2))
    desk.group.edit(later, GroupChange(quorum="7"))
    with office.reading() as archive:
        entry = store.history.entries(archive, last=1)[0]
    assert entry.act == Act("group.edit", "group", "secretariat", office.now, office.now.replace(day=2))
    assert [(one.column, one.old, one.new) for one in entry.changes] == [("quorum", "majority", "7")]


def test_an_older_entry_names_a_revision_as_those_of_today_do(office: Office) -> None:
    for number, name in enumerate(("R3-rev1", "R3", "R3 Rev.2", "R31"), start=5):
        with office.change("document.dispatch", f"document {name}") as tx:
            tx.tell("UPDATE working_group SET quorum = :number", number=str(number))
    with office.reading() as archive:
        found = [entry.act.subject for entry in store.history.entries(archive, subject="document R3")]
        assert store.history.entry(archive, 3).act.subject == "document R3 Rev.1"
        assert store.seal.broken(archive) is None
    assert found == ["document R3 Rev.1", "document R3", "document R3 Rev.2"]


def questions(office: Office, ask: Callable[[Archive], object]) -> list[str]:
    """The statements that a question of the store sends to the database."""
    sent: list[str] = []
    connection = store.archive.connect(office.workspace.database, write=False)
    connection.set_trace_callback(sent.append)
    ask(Archive(connection, office.workspace.database))
    connection.close()
    return sent


def test_the_number_of_questions_does_not_grow_with_the_journal(office: Office) -> None:
    asks: list[Callable[[Archive], object]] = [
        store.history.entries,
        store.seal.broken,
        lambda archive: store.history.sequel(archive, 1),
        lambda archive: store.document.all_(archive),
    ]
    before = [len(questions(office, ask)) for ask in asks]
    for number in range(10):
        desk.group.edit(office, GroupChange(quorum=str(number + 3)))
    assert [len(questions(office, ask)) for ask in asks] == before


def test_the_changes_of_the_newest_entries_are_found_without_reading_all(office: Office) -> None:
    sent = questions(office, lambda archive: store.history.entries(archive, last=1))
    with office.reading() as archive:
        plans = [row["detail"] for one in sent for row in archive.ask(f"EXPLAIN QUERY PLAN {one}") if " change " in one]
    assert plans == ["SEARCH change USING INDEX ix_change_changeset_id (changeset_id>?)"]


def test_a_copy_of_the_file_holds_the_same_journal(office: Office, tmp_path: Path) -> None:
    store.foundation.copy(office.workspace.database, tmp_path / "copy.db")
    with store.archive.reading(tmp_path / "copy.db") as archive, office.reading() as ours:
        assert store.seal.broken(archive) is None
        assert store.history.entries(archive) == store.history.entries(ours)
