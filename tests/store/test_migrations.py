"""The schema is what the records say, by every road to it; half a migration is never seen."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from tests.conftest import GOLDEN
from wgsec import desk, records, store, workspace
from wgsec.desk.draft import NewDraft
from wgsec.desk.group import GroupChange
from wgsec.desk.office import Office
from wgsec.errors import Refused
from wgsec.facts.meeting import MeetingState
from wgsec.facts.member import Gender, SeatKind
from wgsec.records import ddl
from wgsec.store import migrations
from wgsec.workspace import Workspace

STEPS = Path(migrations.__file__).parent
KEPT = GOLDEN / "migrations.txt"
VALUES = {"TEXT", "INTEGER", "BLOB"}


def schema(path: Path) -> dict[str, str]:
    with sqlite3.connect(path) as connection:
        found = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"))
    connection.close()
    return found


def parts(statement: str) -> list[str]:
    """What a CREATE TABLE holds, in any order; of other statements the words.

    A column that was added later stands behind the constraints, its CHECK beside it.
    """
    if not statement.startswith("CREATE TABLE"):
        return statement.split()
    head, _, rest = statement.partition("(")
    body, _, tail = rest.rpartition(")")
    found, depth = [""], 0
    for sign in re.sub(r"\s+CONSTRAINT ", ",CONSTRAINT ", body):
        depth += {"(": 1, ")": -1}.get(sign, 0)
        if sign == "," and not depth:
            found.append("")
        else:
            found[-1] += sign
    return [head.strip(), tail.strip(), *sorted(filter(None, (" ".join(one.split()) for one in found)))]


def named(statements: Iterable[str]) -> dict[str, list[str]]:
    with closing(sqlite3.connect(":memory:")) as fresh:
        for statement in statements:
            fresh.execute(statement)
        found = fresh.execute("SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'").fetchall()
    return {name: parts(sql) for name, sql in found}


def with_its_triggers(said: list[str]) -> str:
    """The newest step with its tables as they stand, and the triggers that no step makes as the records say.

    What it changes in rows at its end comes after them, so that the journal notes it as they say.
    """
    *older, newest = (statements for _, statements in migrations.steps(0))
    tables = [one for one in newest if not one.startswith(("CREATE TRIGGER", "DROP TRIGGER"))]
    rows = [one for one in tables if one.startswith("UPDATE")]
    out = [one for one in tables if one not in rows]
    made = named([*(one for step in older for one in step), *out])
    for statement in said:
        if statement.startswith("CREATE TRIGGER"):
            name = statement.split()[2]
            if made.get(name) != parts(statement):
                out += [f"DROP TRIGGER {name}"] * (name in made) + [statement]
    return "\n--;\n".join([*out, *rows]) + "\n"


def test_all_steps_together_make_what_the_records_say(request: pytest.FixtureRequest) -> None:
    """`--golden-update` writes the triggers of a step that is not kept yet."""
    said, newest = ddl.schema(records.METADATA.sorted_tables), STEPS / f"{migrations.LATEST:04d}.sql"
    if request.config.getoption("--golden-update") and newest.name not in KEPT.read_text(encoding="utf-8"):
        newest.write_text(with_its_triggers(said), encoding="utf-8")
    made = named(statement for _, statements in migrations.steps(0) for statement in statements)
    assert made == named(said)


def test_a_step_that_is_there_never_changes_again(request: pytest.FixtureRequest) -> None:
    """Databases were made by it. `--golden-update` writes down a new one, and none anew."""
    kept = KEPT.read_text(encoding="utf-8").splitlines()
    texts = {path.name: path.read_text(encoding="utf-8").encode() for path in sorted(STEPS.glob("*.sql"))}
    found = [f"{sha256(text).hexdigest()}  {name}" for name, text in texts.items()]
    assert found[: len(kept)] == kept
    if request.config.getoption("--golden-update"):
        KEPT.write_text("".join(f"{line}\n" for line in found), encoding="utf-8")
        kept = found
    assert found == kept, "a new step: run with --golden-update"
    assert list(texts) == [f"{number:04d}.sql" for number in range(1, migrations.LATEST + 1)]


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


def kept_before(path: Path, last: int, *acts: str) -> None:
    """A database as the steps up to `last` make it, and an entry of the journal for each of the acts."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA application_id={store.archive.APPLICATION_ID}")
        for step in migrations.steps(0)[:last]:
            migrations.apply(connection, *step)
        for number, act in enumerate(acts, 1):
            connection.execute(
                "INSERT INTO changeset (act, subject, actor, at, version)"
                " VALUES ('x', 'y', 'z', '2027-01-04T09:00:00Z', '0')"
            )
            for statement in act.split("\n--;\n"):
                connection.execute(statement)
            store.seal.close(connection, number)


FOUNDED = """
INSERT INTO working_group VALUES (1, '{"en": "Group"}', '{"en": "G"}', '{"en": "Organisation"}', 'G', '["en"]',
    '["en"]', 'UTC', 'majority', 7, '{}', NULL, '{"en": "Example"}', NULL, 'seed')
--;
INSERT INTO seat (id, key, institution, country, region, kind) VALUES (1, 'fr', '{"en": "F"}', 'FR', 'europe', 'member')
--;
INSERT INTO person (id, seat_id, role, name, sort_name, gender, languages, zone, title, function, salutation, until)
    VALUES (1, 1, 'holder', 'Gone', 'gone', 'f', '[]', 'UTC', '{}', '{}', '{}', '2027-01-03'),
    (2, 1, 'holder', 'There', 'there', 'm', '[]', 'UTC', '{}', '{}', '{}', NULL)
--;
INSERT INTO meeting (id, number, title, state, day, at, minutes, zone, fold, starts_at, tzdata, links, created)
    VALUES (1, 1, '{}', 'in-session', '2027-01-04', '14:00', 60, 'UTC', 0, '2027-01-04T14:00:00Z', '0', '{}',
    '2027-01-04T09:00:00Z')
"""
JOINED = """
INSERT INTO person (id, seat_id, role, name, sort_name, gender, languages, zone, title, function, salutation, until)
    VALUES (3, 1, 'alternate', 'Other', 'other', NULL, '[]', 'UTC', '{}', '{}', '{}', NULL)
"""
CLOSED = """
INSERT INTO sitting (id, meeting_id, quorum) VALUES (1, 1, '7')
--;
INSERT INTO sitting_seat (sitting_id, seat_id, kind, person_id) VALUES (1, 1, 'observer', 2)
--;
UPDATE meeting SET state = 'held'
"""
"""A meeting and its closing as the first step alone remembers them."""
UNCLOSED = """
UPDATE meeting SET state = 'in-session'
--;
DELETE FROM sitting_seat
--;
DELETE FROM sitting
"""


def test_what_was_kept_of_closed_meetings_before_is_called_as_it_is_when_that_is_kept_too(tmp_path: Path) -> None:
    old, at = tmp_path / "old.db", datetime(2027, 1, 5, tzinfo=UTC)
    kept_before(old, 1, FOUNDED, JOINED, CLOSED)
    backup = store.foundation.renew(old, tmp_path / "backups", at=at)
    assert backup
    assert store.foundation.inspect(backup).schema == 1
    with store.archive.reading(old) as archive:
        assert store.soundness.is_whole(archive)
        assert store.seal.broken(archive) is None
        assert all(one.new is None for one in store.history.entries(archive)[-1].changes if one.hidden)
        found = store.meeting.dossier(archive, 1)
        assert dict(archive.ask("SELECT person_id, name FROM sitting_person")) == {2: "There", 3: "Other"}
    assert (found.group.organisation.en, found.group.notice.en, found.quorum) == ("Organisation", "Example", "7")
    (member,) = found.members
    assert (member.seat.institution.en, member.seat.country, member.seat.kind) == ("F", "FR", SeatKind.OBSERVER)
    assert member.holder
    assert (member.holder.name, member.holder.gender) == ("There", Gender.M)


@pytest.fixture
def updated(tmp_path: Path) -> Office:
    """The office of a group whose database the first step alone had made, brought up to date after a closing."""
    place = Workspace(tmp_path, tmp_path / workspace.DATABASE, tmp_path / "out")
    kept_before(place.database, 1, FOUNDED, JOINED, CLOSED)
    opened = Office(place, "secretariat", datetime(2027, 1, 5, tzinfo=UTC))
    assert store.foundation.renew(place.database, tmp_path / "backups", at=opened.now)
    return opened


def test_what_was_done_before_is_undone_together_with_what_a_step_added_to_it(updated: Office) -> None:
    assert desk.history.undo(updated).entry.id == 3
    with updated.reading() as archive:
        assert store.soundness.is_whole(archive)
        assert store.seal.broken(archive) is None
        assert store.meeting.by_number(archive, 1).state is MeetingState.IN_SESSION
        for table in ("sitting", "sitting_seat", "sitting_person"):
            assert not archive.ask(f"SELECT 1 FROM {table}")
    assert desk.history.chosen(updated, 2).id == 2


def test_who_was_at_a_meeting_that_is_closed_is_not_undone_before_the_closing(updated: Office) -> None:
    """The step added a row that points at both; the closing would have made it today."""
    with pytest.raises(Refused) as refused:
        desk.history.chosen(updated, 2)
    assert (refused.value.msgid, refused.value.facts["by"]) == ("history.error.built-on", 3)


def test_what_was_taken_out_before_a_step_that_fills_more_of_it_does_not_come_back_half(tmp_path: Path) -> None:
    place = Workspace(tmp_path, tmp_path / workspace.DATABASE, tmp_path / "out")
    kept_before(place.database, 1, FOUNDED, JOINED, CLOSED, UNCLOSED)
    office = Office(place, "secretariat", datetime(2027, 1, 5, tzinfo=UTC))
    store.foundation.renew(place.database, tmp_path / "backups", at=office.now)
    with pytest.raises(Refused) as refused:
        desk.history.undo(office, 4)
    assert refused.value.msgid == "history.error.outgrown"
    with office.reading() as archive:
        assert not archive.ask("SELECT 1 FROM sitting")
        assert store.history.count(archive) == 5


def test_an_undo_without_a_number_passes_over_what_brought_the_database_up_to_date(
    office: Office, tmp_path: Path
) -> None:
    desk.group.edit(office, GroupChange(quorum="7"))
    with later_step("UPDATE working_group SET symbol_prefix = 'NEW'"):
        store.foundation.renew(office.workspace.database, tmp_path / "backups", at=office.now)
        assert desk.history.undo(office).entry.act.name == "group.edit"
        with office.reading() as archive:
            assert store.group.the(archive).symbol_prefix == "NEW"


def test_what_a_step_changed_since_is_not_undone(office: Office, tmp_path: Path) -> None:
    desk.group.edit(office, GroupChange(quorum="7"))
    with later_step("UPDATE working_group SET quorum = '8'"):
        store.foundation.renew(office.workspace.database, tmp_path / "backups", at=office.now)
        with pytest.raises(Refused) as refused:
            desk.history.undo(office)
    assert (refused.value.msgid, refused.value.facts["by"]) == ("history.error.converted", 4)


ISSUED = """
INSERT INTO document (id, type, year, number, symbol, subject, title, originals, distribution, void)
    VALUES (1, 'OJ', 2027, 1, 'G(2027)OJ1', 'meeting:1', '{}', '["en"]', 'members', 0)
--;
INSERT INTO issue (id, document_id, revision, language, sheet_hash, file_hash, path, built_at, kept)
    VALUES (1, 1, 0, 'en', 's', 'first', 'out/1_en.docx', '2027-01-04T09:00:00Z', 0),
    (2, 1, 0, 'fr', 's', 'only', 'out/1_fr.docx', '2027-01-04T09:00:00Z', 0)
--;
UPDATE issue SET file_hash = 'second' WHERE id = 1
--;
UPDATE issue SET file_hash = 'third' WHERE id = 1
"""
"""A paper that was built three times in one language, as the first three steps remember it."""


def test_the_files_that_lay_there_before_are_known_though_the_journal_keeps_them_no_longer(tmp_path: Path) -> None:
    old, at = tmp_path / "old.db", datetime(2027, 1, 5, tzinfo=UTC)
    kept_before(old, 3, ISSUED)
    assert store.foundation.renew(old, tmp_path / "backups", at=at)
    with store.archive.reading(old) as archive:
        assert store.soundness.is_whole(archive)
        assert store.seal.broken(archive) is None
        (document,) = store.document.all_(archive)
        assert [(one.file_hash, {*one.earlier_hashes}) for one in document.issues] == [
            ("third", {"first", "second"}),
            ("only", set()),
        ]
        assert all(one.hidden for one in store.history.entries(archive)[-1].changes if one.table == "issue")


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
    every = [*migrations.steps(0), (migrations.LATEST + 1, statements.split("\n--;\n"))]

    def steps(after: int) -> list[tuple[int, list[str]]]:
        return [step for step in every if step[0] > after]

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
            assert {(one.table, one.new) for one in entry.changes} == {
                ("schema", str(migrations.LATEST)),
                ("working_group", "NEW"),
            }
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
