"""The register as it is typed, over a real agenda."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Told, call


@pytest.fixture
def agenda(group: Path) -> Path:
    """The French agenda of meeting 1, built and registered."""
    for line in ("meeting schedule 2027-04-14 16:00 --yes", "agenda add 1 --en One --fr Un", "agenda build 1"):
        assert call(line).code == 0
    return next((group / "out").rglob("*_fr.docx"))


def states() -> dict[str, str]:
    return {one["language"]: one["state"] for one in json.loads(call("document verify --json").out)}


def test_a_built_paper_stands_in_the_register(agenda: Path) -> None:
    (row,) = json.loads(call("document list --json").out)
    assert (row["symbol"], row["type"], row["revision"], row["languages"]) == ("ITC-WG(2027)OJ1", "OJ", 0, ["en", "fr"])
    assert (row["dispatched_at"], row["void"], row["distribution"]) == (None, False, "members")
    assert json.loads(call("document list --type R --json").out) == []
    assert call("document list --type R") == (0, "", "The register holds no paper of type R.\n")


@pytest.mark.parametrize("name", ["OJ1", "oj1", "'ITC-WG(2027)OJ1'", "ITC-WG-2027-OJ-01_fr.docx", "{path}"])
def test_a_paper_is_shown_under_any_of_its_names(name: str, agenda: Path) -> None:
    shown = json.loads(call(f"document show {name.format(path=agenda)} --json").out)
    assert shown["symbol"] == "ITC-WG(2027)OJ1"
    assert [file["language"] for file in shown["files"]] == ["en", "fr"]


def test_verify_tells_an_edited_a_missing_and_a_misplaced_file(agenda: Path) -> None:
    assert call("document verify").code == 0
    issued = agenda.read_bytes()
    agenda.write_bytes(issued + b"x")
    told = call("document verify")
    assert (told.code, states()) == (5, {"en": "as-issued", "fr": "edited"})
    assert agenda.name in told.err
    agenda.unlink()
    assert states()["fr"] == "missing"
    agenda.with_name(agenda.name + ".wgsec-new").write_bytes(issued)
    assert states()["fr"] == "not-in-place"
    assert call("agenda build 1").code == 0
    assert states() == {"en": "as-issued", "fr": "as-issued"}


def test_a_kept_file_is_the_issued_one_and_building_leaves_it(agenda: Path) -> None:
    agenda.write_bytes(agenda.read_bytes() + b"x")
    edited = agenda.read_bytes()
    assert call("agenda build 1").code == 4
    assert call(f"document keep {agenda}").code == 0
    assert states()["fr"] == "kept"
    assert call("agenda build 1").code == 0
    assert agenda.read_bytes() == edited
    assert call(f"document keep {agenda}").err == "Nothing to change.\n"


def test_what_went_out_is_noted_with_its_own_instant(agenda: Path) -> None:
    assert call('--at "2026-02-27 10:30" agenda build 1').code == 0
    told = call('--at "2026-03-01 10:30" document dispatch OJ1 --to "members, by e-mail" --note "late"')
    assert (told.code, told.out) == (0, "")
    noted, *days = told.err.splitlines()
    assert noted == "Noted: ITC-WG(2027)OJ1 went out to members, by e-mail."
    assert [day.partition(" bears")[0] for day in days] == ["ITC-WG(2027)OJ1, en,", "ITC-WG(2027)OJ1, fr,"]
    (went,) = json.loads(call("document show OJ1 --json").out)["dispatches"]
    assert went == {"revision": 0, "at": "2026-03-01T09:30:00Z", "recipients": "members, by e-mail", "note": "late"}
    assert "2026-03-01 10:30: members, by e-mail" in call("document show OJ1").out


def test_several_papers_go_out_in_one_mail(agenda: Path) -> None:
    call("agenda edit 1/3 --annotation-en More")
    assert call("agenda build 1 --annotated").code == 0
    told = call("document dispatch OJ1 AA1 oj1 --to members")
    assert told.err == "".join(f"Noted: ITC-WG(2027){one}1 went out to members.\n" for one in ("OJ", "AA"))


def test_a_paper_whose_file_is_missing_or_edited_cannot_go_out(agenda: Path) -> None:
    agenda.write_bytes(agenda.read_bytes() + b"x")
    edited = call("document dispatch OJ1 --to members")
    assert edited.code == 4
    assert "document keep" in edited.err
    agenda.unlink()
    assert call("document dispatch OJ1 --to members").code == 4
    assert json.loads(call("document show OJ1 --json").out)["dispatches"] == []


def test_a_paper_that_no_longer_says_what_is_on_record_goes_out_with_a_word_about_it(agenda: Path) -> None:
    assert call("agenda add 1 --en Two --fr Deux").code == 0
    told = call("document dispatch OJ1 --to members")
    assert told.code == 0
    assert "ITC-WG(2027)OJ1 no longer says what is on record" in told.err
    assert call("agenda build 1").code == 0
    assert "no longer" not in call("document dispatch OJ1 --to members").err


def test_what_went_out_is_not_replaced_by_an_edited_file(agenda: Path) -> None:
    call("document dispatch OJ1 --to members")
    agenda.write_bytes(agenda.read_bytes() + b"x")
    told = call(f"document keep {agenda}")
    assert told.code == 4
    assert "went out already" in told.err


def test_a_file_is_kept_however_somebody_came_to_it(agenda: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(agenda.parent)
    for n, path in enumerate((link / agenda.name, agenda.parent / ".." / agenda.parent.name / agenda.name)):
        agenda.write_bytes(agenda.read_bytes() + bytes([n]))
        assert call(f"document keep {path}").code == 0
        assert call("document verify OJ1").code == 0


def test_a_change_after_dispatch_is_the_next_revision_and_the_old_one_stays(agenda: Path) -> None:
    call("document dispatch OJ1 --to members")
    assert call("agenda add 1 --en Two --fr Deux").code == 0
    assert call("agenda build 1 --lang fr").code == 0
    (row,) = json.loads(call("document list --json").out)
    assert (row["symbol"], row["languages"], row["dispatched_at"]) == ("ITC-WG(2027)OJ1 Rev.1", ["en", "fr"], None)
    superseded = call("document dispatch 'OJ1 Rev.0' --to members")
    assert superseded.code == 4
    assert call("document dispatch oj1-rev1 --to members").code == 0


@pytest.mark.parametrize(("name", "code"), [("nothing", 2), ("OJ9", 3), ("'OJ1 Rev.7'", 3), ("R1", 3)])
def test_a_paper_that_does_not_exist_is_told(name: str, code: int, agenda: Path) -> None:
    told = call(f"document show {name}")
    assert (told.code, told.out) == (code, "")


def test_a_path_in_a_command_can_be_typed_as_it_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    call("init 'my {g}roup' --name Group --name-fr Groupe --prefix WG")
    call("-w 'my {g}roup' meeting schedule 2027-02-10 14:00 --yes")
    call("-w 'my {g}roup' agenda add 1 --en One --fr Un")
    started = call("-w 'my {g}roup' minutes start 1")
    assert 'wgsec -w "my {g}roup" minutes receive "my {g}roup/notes/notes-01_en.md"' in started.err
    (paper, _) = call("-w 'my {g}roup' agenda build 1").out.splitlines()
    Path(paper).write_bytes(Path(paper).read_bytes() + b"x")
    told = call("-w 'my {g}roup' agenda build 1")
    assert f'wgsec -w "my {{g}}roup" document keep "{paper}"' in told.err
    assert call(f"-w 'my {{g}}roup' document keep '{paper}'").code == 0


def test_a_file_that_is_not_registered_cannot_be_kept(agenda: Path, wgsec: Callable[[str], Told]) -> None:
    agenda.with_name("mine.docx").write_bytes(b"x")
    assert wgsec(f"document keep {agenda.with_name('mine.docx')}").code == 3
    assert wgsec("document keep nowhere.docx").code == 3
