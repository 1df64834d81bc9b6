"""check: what it finds and how it says so; a damaged, foreign or newer file never ends in a traceback."""

from __future__ import annotations

import contextlib
import json
import shutil
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests import seated
from tests.cli.conftest import Told, call
from wgsec import desk, records, workspace
from wgsec.cli import show
from wgsec.desk.office import Office
from wgsec.records import column

READING = ("theme list", "meeting list", "document list", "log", "log --verify", "check", "group show")
CHANGING = ("theme edit 4 --en Money", "undo", "backup x.zip")


def findings() -> list[str]:
    told = call("check --json")
    found = [one["finding"] for one in json.loads(told.out)]
    assert told.code == (5 if found else 0)
    return found


def in_sql(group: Path, *statements: str) -> None:
    with sqlite3.connect(group / "wgsec.db", isolation_level=None) as connection:
        for statement in statements:
            connection.execute(statement)
    connection.close()


def test_all_is_well_in_a_new_group(wgsec: Callable[[str], Told]) -> None:
    assert wgsec("check") == (0, "", "All is well.\n")
    assert findings() == []


def test_a_dropped_trigger_is_found(group: Path) -> None:
    in_sql(group, "DROP TRIGGER theme_update")
    assert findings() == ["check.finding.schema"]
    assert "theme_update" in call("check").out


def test_a_row_that_points_at_nothing_is_found(group: Path) -> None:
    in_sql(
        group,
        "PRAGMA foreign_keys=OFF",
        "INSERT INTO draft (theme_id, number, title, state) VALUES (99, 1, '{}', 'outline')",
    )
    assert "check.finding.dangling" in findings()


def test_a_text_that_no_paper_can_set_is_found_with_its_reason(group: Path) -> None:
    call("meeting schedule 2027-04-14 14:00 --yes")
    call("agenda add 1 --en Theme --fr Thème --note-en Note")
    in_sql(group, """UPDATE agenda_item SET annotation = '{"en": "Note.\\n\\n[^1]: idle"}' WHERE annotation <> '{}'""")
    assert findings() == ["check.finding.seal", "check.finding.annotation"]
    told = call("check").out
    assert "in English cannot be set on a paper.\n    Give another: wgsec agenda edit 1/" in told
    assert "The footnote [^1] is written but nothing refers to it.\n    Put [^1] where" in told
    *_, found = json.loads(call("check --json").out)
    assert found["cause"] == {"finding": "markdown.error.idle-note", "facts": {"label": "1", "line": 3}}


def test_a_journal_that_was_rewritten_is_found(group: Path) -> None:
    in_sql(group, "DROP TRIGGER changeset_no_update", "UPDATE changeset SET actor = 'nobody' WHERE id = 2")
    assert findings() == ["check.finding.schema", "check.finding.seal"]


def test_a_meeting_whose_instant_has_moved_with_the_zone_rules_is_found(group: Path) -> None:
    call("meeting schedule 2027-04-14 16:00 --yes")
    in_sql(group, "UPDATE meeting SET starts_at = '2027-04-14T15:00:00Z', tzdata = '2020a'")
    assert "check.finding.moved" in findings()
    assert (
        "was 2027-04-14 15:00 UTC by the zone rules of 2020a; by those of today it is 2027-04-14 14:00"
        in call("check").out
    )


@pytest.mark.parametrize(
    ("statement", "finding"),
    [
        ("UPDATE meeting SET zone = 'Europe/Lyon'", "check.finding.zone-of-meeting"),
        ("UPDATE meeting SET day = '2027-03-28', at = '02:30'", "check.finding.no-such-time"),
        ("UPDATE working_group SET zone = 'Europe/Lyon'", "check.finding.zone-of-group"),
    ],
)
def test_zones_and_times_that_do_not_exist_are_found(statement: str, finding: str, group: Path) -> None:
    call("meeting schedule 2027-04-14 16:00 --yes")
    in_sql(group, statement)
    assert finding in findings()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE meeting SET starts_at = '2027-13-14T15:00:00Z'",
        "UPDATE changeset SET at = '2027-02-30T00:00:00Z' WHERE id = 1",
    ],
)
def test_a_value_that_no_wgsec_wrote_is_found(statement: str, group: Path) -> None:
    call("meeting schedule 2027-04-14 16:00 --yes")
    in_sql(group, "DROP TRIGGER changeset_no_update", "PRAGMA ignore_check_constraints=ON", statement)
    assert "store.error.value" in findings()


BAD = {
    column.DayColumn: "2027-02-30",
    column.ClockColumn: "24:61",
    column.InstantColumn: "2027-02-30T00:00:00Z",
    column.WordingColumn: "{",
    column.CodesColumn: "[",
}
"""A value for each kind of column that its form lets through, or a CHECK would if it were asked."""

READ = [
    (table.name, one.name, BAD[type(one.type)])
    for table in records.METADATA.sorted_tables
    for one in table.columns
    if type(one.type) in BAD
]


@pytest.mark.parametrize(("table", "name", "bad"), READ)
def test_a_value_that_cannot_be_is_found_in_every_table(
    table: str, name: str, bad: str, demo: Path, tmp_path: Path
) -> None:
    for file in ("wgsec.db", "wgsec.toml"):
        shutil.copy(demo / file, tmp_path)
    with contextlib.closing(sqlite3.connect(tmp_path / "wgsec.db", isolation_level=None)) as connection:
        for trigger in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f'DROP TRIGGER "{trigger[0]}"')
        connection.execute("PRAGMA ignore_check_constraints=ON")
        changed = connection.execute(f'UPDATE "{table}" SET "{name}" = ?', (bad,)).rowcount
    assert changed > 0
    office = Office(workspace.load(tmp_path), "secretariat", datetime(2027, 4, 20, 9, tzinfo=UTC))
    assert "store.error.value" in {one.msgid for one in desk.check.findings(office)}


def test_a_quorum_that_no_meeting_can_reach_is_found(wgsec: Callable[[str], Told], group: Path) -> None:
    office = Office(workspace.load(group), "secretariat", datetime(2027, 1, 4, 9, tzinfo=UTC))
    seated.seat(office, *seated.SITTERS)
    assert findings() == []
    assert wgsec("group edit --quorum 9").code == 0
    assert findings() == ["check.finding.quorum"]
    assert "A quorum is 9, and the group has 4 members" in wgsec("check").out


def test_a_database_that_was_begun_beside_is_found(group: Path) -> None:
    (group / "wgsec.db.abc.new").mkdir()
    assert findings() == ["check.finding.leftover"]


def test_files_that_differ_are_missing_or_were_left_are_found(group: Path) -> None:
    for line in ("meeting schedule 2027-04-14 16:00 --yes", "agenda add 1 --en One --fr Un", "agenda build 1"):
        assert call(line).code == 0
    assert findings() == []
    english, french = sorted((group / "out").rglob("*.docx"))
    english.write_bytes(b"edited")
    french.rename(french.with_name(french.name + ".wgsec-new"))
    assert findings() == ["check.finding.file-edited", "check.finding.file-not-in-place", "check.finding.leftover"]


def test_what_it_says_to_do_about_a_file_is_not_refused(group: Path) -> None:
    for line in ("meeting schedule 2027-04-14 16:00 --yes", "agenda add 1 --en One --fr Un", "agenda build 1"):
        assert call(line).code == 0
    english, french = sorted((group / "out").rglob("*.docx"))
    assert call("document dispatch OJ1 --to members").code == 0
    english.write_bytes(b"edited")
    french.unlink()
    told = call("check").out
    assert "edited by hand after it went out" in told
    assert "document keep" not in told
    for command in ("wgsec agenda build 1 --force", "wgsec agenda build 1"):
        assert command in told
        assert call(command.removeprefix("wgsec ")).code == 0
    assert findings() == []
    assert call("agenda add 1 --en Two --fr Deux").code == 0
    assert call("agenda build 1").code == 0
    english.unlink()
    french.write_bytes(b"edited")
    assert findings() == ["check.finding.file-old", "check.finding.file-old"]
    assert "wgsec agenda build" not in call("check").out
    assert "wgsec check" in call("document verify").err


@pytest.mark.parametrize("is_there", [False, True])
def test_what_it_says_to_do_about_a_lost_paper_that_has_moved_on_is_not_refused(group: Path, *, is_there: bool) -> None:
    for line in ("meeting schedule 2027-04-14 16:00 --yes", "agenda add 1 --en One --fr Un", "agenda build 1"):
        assert call(line).code == 0
    english, _ = sorted((group / "out").rglob("*.docx"))
    assert call("document dispatch OJ1 --to members").code == 0
    english.write_bytes(b"edited") if is_there else english.unlink()
    assert call("agenda add 1 --en Two --fr Deux").code == 0
    assert findings() == ["check.finding.file-lost"]
    assert call("agenda build 1").code == 4
    assert "wgsec agenda build 1 --force" in call("check").out
    assert call("agenda build 1 --force").code == 0
    assert findings() == ["check.finding.file-old"]
    assert not is_there or english.read_bytes() == b"edited"


def test_an_own_template_that_is_none_is_found(group: Path) -> None:
    with (group / "wgsec.toml").open("a") as settings:
        settings.write('templates = "templates"\n')
    (group / "templates").mkdir()
    (group / "templates" / "agenda.docx").write_bytes(b"no document")
    (group / "templates" / "~$agenda.docx").write_bytes(b"Word's lock")
    assert findings() == ["docx.error.not-a-document"]


def empty(path: Path) -> None:
    path.write_bytes(b"")


def foreign(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE theirs (a)")
    connection.close()


def not_a_database(path: Path) -> None:
    path.write_bytes(b"PK\x03\x04" * 5000)


def newer(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version=999")
    connection.close()


def half(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def header_only(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:100])


def missing(path: Path) -> None:
    path.unlink()


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    ("spoil", "codes"),
    [
        (empty, {5}),
        (foreign, {5}),
        (not_a_database, {5}),
        (newer, {4}),
        (half, {5}),
        (header_only, {5}),
        (missing, {3}),
        (a_folder, {3}),
    ],
)
@pytest.mark.parametrize("line", READING + CHANGING)
def test_a_file_that_is_no_database_of_ours_is_told_in_one_sentence(
    line: str, spoil: Callable[[Path], None], codes: set[int], group: Path
) -> None:
    spoil(group / "wgsec.db")
    told = call(line)
    assert told.code in codes, told
    assert "wgsec.db" in told.err + told.out
    assert not (group / "x.zip").exists()


def test_flipped_bytes_anywhere_are_reported_and_no_command_breaks(group: Path) -> None:
    """Design, targets of storage: the check reports and no command ends in a traceback (`call` raises on one)."""
    call("theme edit 4 --en Money")
    path = group / "wgsec.db"
    blob = path.read_bytes()
    reported = 0
    for offset in range(16, len(blob), max(1, len(blob) // 120)):
        path.write_bytes(blob[:offset] + bytes(byte ^ 0xFF for byte in blob[offset : offset + 8]) + blob[offset + 8 :])
        told = call("check")
        assert told.code in (0, 4, 5, 6), (offset, told)
        reported += told.code != 0
        for line in ("theme list", "log", "document list"):
            assert call(line).code in (0, 4, 5, 6), (offset, line)
        path.write_bytes(blob)
    assert reported > 20


@pytest.mark.parametrize("line", ["check", "document verify"])
def test_a_bug_while_findings_are_shown_is_told_as_one(
    wgsec: Callable[[str], Told], group: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    wgsec("meeting schedule 2030-04-17 14:00")
    wgsec("agenda add 1 --en One")
    (group / wgsec("agenda build 1 --lang en").out.splitlines()[0]).unlink()
    monkeypatch.setattr(show, "line", lambda _text: {}["a bug"])
    with pytest.raises(KeyError, match="a bug"):
        wgsec(line)
