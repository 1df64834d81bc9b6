"""A backup brings the workspace back as it was; a file that is no whole backup changes nothing."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import stat
import warnings
import zipfile
from concurrent.futures import ThreadPoolExecutor
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from wgsec import desk, outbox, workspace
from wgsec.desk.agenda_item import NewItem
from wgsec.desk.group import Founding, GroupChange
from wgsec.desk.meeting import Scheduling
from wgsec.desk.office import Office
from wgsec.errors import Refused, Unreadable, WgsecError
from wgsec.facts.agenda import Purpose
from wgsec.facts.language import Wording
from wgsec.workspace import Workspace


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of a workspace but for its backups and the database."""
    inside = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in inside.items() if not name.startswith(("backups/", "wgsec.db"))}


def dump(path: Path) -> list[str]:
    """All that the database holds, in an order of its own: a copy has its triggers in another one."""
    with sqlite3.connect(path) as connection:
        return sorted(connection.iterdump())


@pytest.fixture
def filled(office: Office) -> Office:
    """An office with a paper, notes and a template of its own."""
    folder = office.workspace.folder
    for name in ("out/Meeting 1/ITC-WG-2027-OJ-01_fr.docx", "notes/réunion-1.fr.txt", "templates/agenda.docx"):
        (folder / name).parent.mkdir(parents=True)
        (folder / name).write_bytes(name.encode() * 1000)
    (folder / "wgsec.toml").write_text('database = "wgsec.db"\nout = "out"\ntemplates = "templates"\n')
    return Office(workspace.load(folder), office.actor, office.now)


def rezipped(source: Path, target: Path, changed: dict[str, bytes], *, link: str = "") -> Path:
    """A copy of a backup with files put in; the manifest is left as it was unless it is among them."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            if name not in changed:
                new.writestr(name, old.read(name))
        for name, blob in changed.items():
            info = zipfile.ZipInfo(name)
            info.external_attr = (stat.S_IFLNK if name == link else stat.S_IFREG) << 16
            new.writestr(info, blob)
    return target


def with_file(source: Path, target: Path, name: str, blob: bytes, *, link: str = "") -> Path:
    """A copy of a backup with one more file that its manifest knows."""
    with zipfile.ZipFile(source) as old:
        manifest = json.loads(old.read("manifest.json"))
    manifest["files"] = [one for one in manifest["files"] if one["name"] != name]
    manifest["files"].append({"name": name, "size": len(blob), "sha256": hashlib.sha256(blob).hexdigest()})
    return rezipped(source, target, {name: blob, "manifest.json": json.dumps(manifest).encode()}, link=link)


def without(source: Path, target: Path, name: str) -> Path:
    """A copy of a backup in good order that lacks a file."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        manifest = json.loads(old.read("manifest.json"))
        manifest["files"] = [one for one in manifest["files"] if one["name"] != name]
        for one in manifest["files"]:
            new.writestr(one["name"], old.read(one["name"]))
        new.writestr("manifest.json", json.dumps(manifest))
    return target


def test_a_backup_restored_elsewhere_is_the_same_workspace(filled: Office, tmp_path: Path) -> None:
    made = desk.backup.make(filled)
    restored = desk.backup.restore(tmp_path / "new", made.path, now=filled.now)
    assert tree(tmp_path / "new") == tree(filled.workspace.folder)
    assert dump(tmp_path / "new" / "wgsec.db") == dump(filled.workspace.database)
    assert restored.kept is None
    assert list((tmp_path / "new" / "backups").iterdir()) == []
    assert len(made.manifest.files) == 5


def test_restoring_over_a_workspace_keeps_all_that_stood_there(filled: Office) -> None:
    folder = filled.workspace.folder
    made = desk.backup.make(filled)
    before = dump(filled.workspace.database)
    desk.group.edit(filled, GroupChange(quorum="7"))
    (folder / "out" / "later.docx").write_bytes(b"later")
    after = dump(filled.workspace.database)
    restored = desk.backup.restore(folder, made.path, now=filled.now + timedelta(hours=1))
    assert dump(filled.workspace.database) == before
    assert not (folder / "out" / "later.docx").exists()
    assert restored.kept is not None
    assert dump(restored.kept / "wgsec.db") == after
    assert (restored.kept / "out" / "later.docx").read_bytes() == b"later"


def test_a_damaged_workspace_is_replaced_and_its_journal_file_goes_with_it(filled: Office) -> None:
    made = desk.backup.make(filled)
    filled.workspace.database.write_bytes(b"no database at all")
    beside = filled.workspace.database.with_name("wgsec.db-journal")
    beside.write_bytes(b"poison")
    (filled.workspace.folder / "wgsec.toml").write_text("no toml [")
    restored = desk.backup.restore(filled.workspace.folder, made.path, now=filled.now)
    assert not beside.exists()
    assert restored.kept is not None
    assert (restored.kept / "wgsec.db").read_bytes() == b"no database at all"
    with filled.reading() as archive:
        assert archive.ask("SELECT count(*) AS n FROM theme")[0]["n"] == 6


def test_another_group_is_not_replaced_unless_it_is_meant(filled: Office, tmp_path: Path) -> None:
    place = Workspace(tmp_path / "other", tmp_path / "other" / "wgsec.db", tmp_path / "other" / "out")
    other = Office(place, "secretariat", filled.now)
    name = Wording.same("Other")
    desk.group.found(other, Founding(name, name, name, "OTHER", "Europe/Paris"))
    made = desk.backup.make(filled)
    before = dump(place.database)
    with pytest.raises(Refused):
        desk.backup.restore(place.folder, made.path, now=filled.now)
    assert dump(place.database) == before
    restored = desk.backup.restore(place.folder, made.path, now=filled.now, force=True)
    assert restored.kept is not None
    assert dump(restored.kept / "wgsec.db") == before


@pytest.mark.parametrize(
    "name",
    ["../evil", "/etc/evil", "out/../../evil", "C:evil", "out\\..\\evil", "backups/evil", "out/nul", "out/a.", "a//b"],
)
def test_a_name_that_leads_out_of_the_workspace_is_refused(name: str, filled: Office, tmp_path: Path) -> None:
    bad = with_file(desk.backup.make(filled).path, tmp_path / "bad.zip", name, b"evil")
    with pytest.raises(Unreadable) as caught:
        desk.backup.restore(tmp_path / "new" / "deep", bad, now=filled.now)
    assert caught.value.msgid == "backup.error.name"
    assert not (tmp_path / "new").exists()


def test_a_file_that_is_in_it_twice_is_refused(filled: Office, tmp_path: Path) -> None:
    bad = tmp_path / "bad.zip"
    bad.write_bytes(desk.backup.make(filled).path.read_bytes())
    with warnings.catch_warnings(), zipfile.ZipFile(bad, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr("wgsec.toml", b"other")
    with pytest.raises(Unreadable, match=r"backup\.error\.not-one"):
        desk.backup.restore(tmp_path / "new", bad, now=filled.now)
    assert not (tmp_path / "new").exists()


def test_an_encrypted_file_is_refused(filled: Office, tmp_path: Path) -> None:
    blob = bytearray(desk.backup.make(filled).path.read_bytes())
    at = blob.rindex(b"PK\x01\x02")
    blob[at + 8] |= 1
    (tmp_path / "bad.zip").write_bytes(blob)
    with pytest.raises(Unreadable):
        desk.backup.restore(tmp_path / "new", tmp_path / "bad.zip", now=filled.now)
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_damaged_file_is_refused_however_it_was_pressed(method: int, filled: Office, tmp_path: Path) -> None:
    bad = tmp_path / "bad.zip"
    with zipfile.ZipFile(desk.backup.make(filled).path) as old, zipfile.ZipFile(bad, "w", method) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
        at = new.getinfo("wgsec.db").header_offset + 400
    blob = bytearray(bad.read_bytes())
    blob[at : at + 64] = bytes(64)
    bad.write_bytes(blob)
    with pytest.raises(Unreadable):
        desk.backup.restore(tmp_path / "new", bad, now=filled.now)


def test_a_link_is_refused(filled: Office, tmp_path: Path) -> None:
    bad = with_file(desk.backup.make(filled).path, tmp_path / "bad.zip", "out/l", b"/etc/passwd", link="out/l")
    with pytest.raises(Unreadable):
        desk.backup.restore(tmp_path / "new", bad, now=filled.now)


@pytest.mark.parametrize("name", ["wgsec.db", "notes/réunion-1.fr.txt", "manifest.json"])
def test_a_changed_file_is_found_before_anything_moves(name: str, filled: Office, tmp_path: Path) -> None:
    bad = rezipped(desk.backup.make(filled).path, tmp_path / "bad.zip", {name: b"changed"})
    before = tree(filled.workspace.folder), dump(filled.workspace.database)
    with pytest.raises(Unreadable):
        desk.backup.restore(filled.workspace.folder, bad, now=filled.now)
    assert (tree(filled.workspace.folder), dump(filled.workspace.database)) == before
    assert [path.suffix for path in filled.workspace.backups.iterdir()] == [".zip"]


def test_a_file_that_unfolds_further_than_it_says_is_not_read_to_its_end(filled: Office, tmp_path: Path) -> None:
    """A zip bomb: a thousand times what its manifest promised."""
    made = desk.backup.make(filled)
    with zipfile.ZipFile(made.path) as old, zipfile.ZipFile(tmp_path / "bad.zip", "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, bytes(100 << 20) if name == "wgsec.toml" else old.read(name))
    with pytest.raises(Unreadable):
        desk.backup.restore(tmp_path / "new", tmp_path / "bad.zip", now=filled.now)


@pytest.mark.parametrize("keep", [0, 3, 100, 1000, -1, -30])
def test_a_torn_zip_is_no_backup(keep: int, filled: Office, tmp_path: Path) -> None:
    (tmp_path / "torn.zip").write_bytes(desk.backup.make(filled).path.read_bytes()[:keep])
    with pytest.raises(Unreadable):
        desk.backup.restore(tmp_path / "new", tmp_path / "torn.zip", now=filled.now)


def test_bytes_changed_anywhere_never_bring_back_something_else(filled: Office, tmp_path: Path) -> None:
    """A changed byte is found, or (in a date or a comment) makes no difference to what is restored."""
    blob = desk.backup.make(filled).path.read_bytes()
    expected = tree(filled.workspace.folder), dump(filled.workspace.database)
    for number, offset in enumerate(range(0, len(blob), len(blob) // 60)):
        (tmp_path / "bad.zip").write_bytes(blob[:offset] + bytes([blob[offset] ^ 0xFF]) + blob[offset + 1 :])
        folder = tmp_path / f"new{number}"
        try:
            desk.backup.restore(folder, tmp_path / "bad.zip", now=filled.now)
        except WgsecError:
            continue
        assert (tree(folder), dump(folder / "wgsec.db")) == expected


def test_settings_that_lead_out_of_the_workspace_are_refused(filled: Office, tmp_path: Path) -> None:
    settings = f'database = "{tmp_path / "elsewhere.db"}"\n'.encode()
    bad = with_file(desk.backup.make(filled).path, tmp_path / "bad.zip", "wgsec.toml", settings)
    with pytest.raises(Refused):
        desk.backup.restore(tmp_path / "new", bad, now=filled.now)


def test_what_a_link_leads_to_is_in_no_backup(filled: Office, tmp_path: Path) -> None:
    (filled.workspace.folder / "templates" / "agenda.docx").unlink()
    desk.meeting.schedule(filled, Scheduling(date(2027, 2, 10), time(14), 150))
    desk.agenda.add(filled, 1, NewItem(Wording("Theme 2"), Purpose.DISCUSSION, 45))
    paper = desk.agenda.issue(filled, 1, ("en",))[0].path
    foreign = tmp_path / "foreign.txt"
    foreign.write_bytes(b"theirs")
    paper.unlink()
    paper.symlink_to(foreign)
    with zipfile.ZipFile(desk.backup.make(filled).path) as packed:
        assert paper.relative_to(filled.workspace.folder).as_posix() not in packed.namelist()


@pytest.mark.parametrize("lock", ["~$-2027-OJ-01_fr.docx", ".~lock.ITC-WG-2027-OJ-01_fr.docx#"])
def test_what_says_that_a_paper_is_open_is_in_no_backup(lock: str, filled: Office) -> None:
    (filled.workspace.out / "Meeting 1" / lock).write_bytes(b"\x05user")
    with zipfile.ZipFile(desk.backup.make(filled).path) as packed:
        names = [Path(name).name for name in packed.namelist()]
    assert "ITC-WG-2027-OJ-01_fr.docx" in names
    assert lock not in names


@pytest.mark.parametrize("setting", ["out", "templates"])
@pytest.mark.parametrize("folder", [".", "./out/.."])
def test_papers_in_the_workspace_itself_are_restored(setting: str, folder: str, filled: Office, tmp_path: Path) -> None:
    (filled.workspace.folder / "wgsec.toml").write_text(f'{setting} = "{folder}"\n')
    office = Office(workspace.load(filled.workspace.folder), filled.actor, filled.now)
    made = desk.backup.make(office)
    assert made.left_out == ()
    (office.workspace.folder / "wgsec.toml").write_text(f'{setting} = "{folder}"\n# later\n')
    desk.backup.restore(office.workspace.folder, made.path, now=office.now)
    desk.backup.restore(tmp_path / "new", made.path, now=office.now)
    for place in (office.workspace.folder, tmp_path / "new"):
        assert (place / "wgsec.toml").read_text() == f'{setting} = "{folder}"\n'
        assert (place / "notes" / "réunion-1.fr.txt").is_file()


def test_a_folder_beside_the_workspace_is_left_out_and_never_moved(filled: Office) -> None:
    folder = filled.workspace.folder
    made = desk.backup.make(filled)
    (folder / "wgsec.toml").write_text('out = "../papers"\n')
    (folder.parent / "papers").mkdir()
    (folder.parent / "papers" / "theirs.docx").write_bytes(b"theirs")
    beside = Office(workspace.load(folder), filled.actor, filled.now)
    assert desk.backup.make(beside).left_out == (folder.parent / "papers",)
    desk.backup.restore(folder, made.path, now=filled.now)
    assert (folder.parent / "papers" / "theirs.docx").read_bytes() == b"theirs"


@pytest.mark.parametrize("missing", ["wgsec.toml", "wgsec.db"])
def test_a_backup_without_settings_or_database_is_told_as_that(missing: str, filled: Office, tmp_path: Path) -> None:
    bad = without(desk.backup.make(filled).path, tmp_path / "bad.zip", missing)
    with pytest.raises(Unreadable) as caught:
        desk.backup.restore(tmp_path / "new", bad, now=filled.now)
    assert (caught.value.msgid, caught.value.facts["path"]) == ("backup.error.not-one", bad)


def test_a_size_below_nothing_does_not_make_room_for_another(filled: Office, tmp_path: Path) -> None:
    made = desk.backup.make(filled).path
    with zipfile.ZipFile(made) as old:
        manifest = json.loads(old.read("manifest.json"))
    manifest["files"][0]["size"] = -1
    bad = rezipped(made, tmp_path / "bad.zip", {"manifest.json": json.dumps(manifest).encode()})
    with pytest.raises(Unreadable, match=r"backup\.error\.not-one"):
        outbox.backup.read(bad)


def test_a_failing_move_is_taken_back(filled: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """The third move fails, as it does on a disk that goes away or for a file open in another program."""
    made = desk.backup.make(filled)
    before = tree(filled.workspace.folder), dump(filled.workspace.database)
    real, moves = Path.replace, []

    def replace(self: Path, target: Path) -> Path:
        moves.append(target)
        if len(moves) == 3:
            raise PermissionError(13, "open elsewhere")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(WgsecError):
        desk.backup.restore(filled.workspace.folder, made.path, now=filled.now)
    assert (tree(filled.workspace.folder), dump(filled.workspace.database)) == before


def test_a_name_that_another_system_cannot_write_is_told_at_once(filled: Office) -> None:
    (filled.workspace.out / "a:b.docx").write_bytes(b"x")
    with pytest.raises(Refused) as caught:
        desk.backup.make(filled)
    assert caught.value.facts["name"] == "out/a:b.docx"


def test_two_files_that_are_one_on_some_systems_are_both_named(filled: Office) -> None:
    for name in ("Paper.docx", "paper.docx"):
        (filled.workspace.out / name).write_bytes(b"x")
    with pytest.raises(Refused) as caught:
        desk.backup.make(filled)
    assert {caught.value.facts["name"], caught.value.facts["other"]} == {"out/Paper.docx", "out/paper.docx"}


def test_two_backups_in_one_second_are_both_whole(filled: Office, tmp_path: Path) -> None:
    targets = [tmp_path / f"{number}.zip" for number in range(4)]
    with ThreadPoolExecutor(len(targets)) as pool:
        made = list(pool.map(lambda target: desk.backup.make(filled, target), targets))
    assert [outbox.backup.read(one.path) for one in made] == [one.manifest for one in made]
    assert list(filled.workspace.backups.iterdir()) == []


def test_a_file_that_is_there_already_is_not_replaced(filled: Office, tmp_path: Path) -> None:
    (tmp_path / "mine.zip").write_bytes(b"mine")
    with pytest.raises(Refused):
        desk.backup.make(filled, tmp_path / "mine.zip")
    assert (tmp_path / "mine.zip").read_bytes() == b"mine"
    desk.backup.make(filled, tmp_path / "mine.zip", force=True)
    assert zipfile.is_zipfile(tmp_path / "mine.zip")
    assert desk.backup.make(filled).path != desk.backup.make(filled).path
