"""Options and verbs that no example types, in a copy of the invented group: what they promise is there afterwards."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests import terminal, validators
from tests.cli.conftest import Told, call
from tests.readers import reader

TODAY = "meeting move 4 2027-04-28 14:00"
"""The next meeting is put on the day of the copy's clock, so that it can be opened."""


@pytest.fixture(autouse=True)
def copy(demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the invented group, which is also the current folder."""
    folder = tmp_path / "group"
    shutil.copytree(demo, folder)
    terminal.seat(tmp_path, monkeypatch)
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What `--open` hands to the system's program for a file."""
    shown: list[Path] = []
    monkeypatch.setattr("wgsec.cli.ask.opened", shown.append)
    return shown


def done(line: str) -> Told:
    told = call(line)
    assert told.code == 0, told.err
    return told


def data(line: str):
    return json.loads(done(f"{line} --json").out)


def attended(number: int) -> dict[str, str]:
    return {one["seat"]: one["presence"] for one in data(f"meeting show {number}")["attendance"]}


def test_a_pdf_lies_beside_each_paper_and_is_tagged() -> None:
    reader("soffice")
    told = done("minutes build 3 --lang fr --pdf")
    papers = [Path(line) for line in told.out.split()]
    renderings = [path for path in papers if path.suffix == ".pdf"]
    assert {path.stem for path in renderings} == {path.stem for path in papers if path.suffix == ".docx"}
    for path in renderings:
        blob = path.read_bytes()
        assert blob.startswith(b"%PDF-")
        assert b"/MarkInfo" in blob
        assert b"/Lang(fr" in blob.replace(b" ", b"")


def test_a_pdf_of_what_the_paper_was_before_is_told_unless_it_is_made_anew() -> None:
    reader("soffice")
    old = Path("out/recommendations/ITC-WG-2027-D-04_en.pdf")
    for title, elsewhere, is_told in (("Money", " --out there", True), ("Means", "", False)):
        old.write_bytes(validators.A_PDF)
        done(f"theme edit 4 --en {title}")
        assert (old.name in call(f"draft build 4 --lang en --pdf{elsewhere}").err) == is_told
        assert old.exists() == (not is_told)


def test_without_libreoffice_the_paper_is_made_and_the_pdf_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wgsec.outbox.pdf.shutil.which", lambda _: None)
    told = call("agenda build 4 --lang en --force --pdf")
    assert told.code == 6
    assert "LibreOffice" in told.err
    assert Path("out/meeting-04/ITC-WG-2027-OJ-04_en.docx").is_file()
    assert not list(Path("out").rglob("*.pdf"))


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("agenda build 4 --lang fr --open", "ITC-WG-2027-OJ-04_fr.docx"),
        ("draft build 3.1 --lang en --open", "ITC-WG-2027-D-08_en.docx"),
        ("minutes build 3 --lang en --open", "ITC-WG-2027-R-03_en.docx"),
        ("template copy minutes --open", "minutes.docx"),
        ("minutes start 4 --force --open", "notes-04_en.md"),
    ],
)
def test_open_shows_the_first_paper_that_was_made(line: str, name: str, opened: list[Path]) -> None:
    if line.startswith("minutes start"):
        done(TODAY)
        done("meeting open 4 --time 14:04")
    done(line)
    assert [path.name for path in opened] == [name]


def test_a_revision_says_in_which_other_languages_it_stands() -> None:
    done("meeting move 4 2027-05-27 15:00")
    told = done("agenda build 4 --lang fr")
    assert "OJ4 Rev.1" in told.err
    assert "('" not in told.err


def test_title_links_and_length_of_a_meeting_are_edited() -> None:
    done(
        "meeting edit 4 --minutes 3h --title-en Special --title-fr Extraordinaire"
        " --link-en https://meet.example.org/a --link-fr https://meet.example.org/b"
    )
    shown = data("meeting show 4")
    assert (shown["minutes"], shown["ends"]) == (180, "17:00")
    assert shown["title"] == {"en": "Special", "fr": "Extraordinaire"}
    assert shown["links"] == {"en": "https://meet.example.org/a", "fr": "https://meet.example.org/b"}


def test_a_meeting_is_opened_and_closed_by_the_clock_of_its_zone() -> None:
    done(TODAY)
    done("meeting open 4 --time 14:04")
    done("meeting close 4 --time 16:28")
    shown = data("meeting show 4")
    assert (shown["state"], shown["opened_at"], shown["closed_at"]) == ("held", "14:04", "16:28")


def test_one_hour_that_comes_twice_is_told_apart() -> None:
    done("meeting schedule 2027-10-31 02:30 --number 9 --yes")
    first = data("meeting show 9")["starts_at"]
    done("meeting move 9 2027-10-31 02:30 --second --yes")
    assert (first, data("meeting show 9")["starts_at"]) == ("2027-10-31T00:30:00Z", "2027-10-31T01:30:00Z")
    done("meeting schedule 2030-10-27 02:30 --number 10 --second --yes")
    assert data("meeting show 10")["starts_at"] == "2030-10-27T01:30:00Z"


def test_every_way_of_being_there_is_noted() -> None:
    done('meeting attend 3 --excused cr,nz --remote ge --present gb --absent ma --represented "ch=Anna Muster"')
    told = {seat: attended(3)[seat] for seat in ("cr", "nz", "ge", "gb", "ma", "ch")}
    assert told == {
        "cr": "excused", "nz": "excused", "ge": "remote", "gb": "present", "ma": "absent", "ch": "represented",
    }  # fmt: skip


def test_agenda_list_counts_what_remove_takes_away() -> None:
    before = {one["meeting"]: one for one in data("agenda list")}
    told = done("agenda remove 4/6")
    assert "Taken off" in told.err
    after = {one["meeting"]: one for one in data("agenda list")}
    assert after[4]["items"] == before[4]["items"] - 1
    assert {number: one for number, one in after.items() if number != 4} == {
        number: one for number, one in before.items() if number != 4
    }


def test_an_invitation_names_everyone_only_when_asked() -> None:
    private = done("invitation build 4").out.split()
    assert Path(private[0]).read_bytes().count(b"\r\nATTENDEE") < 3
    everyone = done("invitation build 4 --everyone").out.split()
    assert Path(everyone[0]).read_bytes().count(b"\r\nATTENDEE") > 15
    # What was chosen last stays so until it is said otherwise.
    kept = done("invitation build 4 --force").out.split()
    assert Path(kept[0]).read_bytes() == Path(everyone[0]).read_bytes()
    again = done("invitation build 4 --private").out.split()
    assert Path(again[0]).read_bytes().count(b"\r\nATTENDEE") < 3


def test_an_outline_is_not_yet_a_working_draft() -> None:
    Path("new.md").write_text("**The centre should publish its accounts.**\n", encoding="utf-8")
    done("draft new --theme 4 --text new.md --outline")
    assert data("draft show 4.4")["state"] == "outline"


def test_a_void_decision_stays_and_says_so() -> None:
    done('decision void 3/3 --reason "entered twice" --yes')
    assert data("decision show 3/3")["void_reason"] == "entered twice"
    assert "3/3" in done("decision list 3").out


def test_actions_are_added_edited_and_ended() -> None:
    done('action add --meeting 3 --owner gb --due 2027-05-10 --en "Write to the NPMs."')
    (new,) = [one for one in data("action list") if one["wording"]["en"] == "Write to the NPMs."]
    done(f"action edit {new['label']} --due 2027-05-20 --owner fr")
    assert data(f"action show {new['label']}")["due"] == "2027-05-20"
    done(f"action done {new['label']} --cancelled")
    assert data(f"action show {new['label']}")["state"] == "cancelled"
    assert new["label"] not in {one["label"] for one in data("action list")}
    assert new["label"] in {one["label"] for one in data("action list --closed")}


def test_several_actions_are_ended_together_or_none() -> None:
    for text in ("Write.", "Ask."):
        done(f'action add --meeting 3 --owner gb --en "{text}"')
    write, ask = (one["label"] for one in data("action list") if one["wording"]["en"] in ("Write.", "Ask."))
    done(f"action done {write}")
    assert call(f"action done {ask} {write}").code == 4
    assert data(f"action show {ask}")["state"] == "open"
    done(f"action done {ask} {ask}")
    assert data(f"action show {ask}")["state"] == "done"


def test_what_the_notes_no_longer_hold_goes_only_when_said() -> None:
    notes = Path("notes/notes-03_en.md")
    lines = notes.read_text(encoding="utf-8").splitlines()
    start = next(n for n, line in enumerate(lines) if "A3.2" in line)
    end = next((n for n, line in enumerate(lines[start + 1 :], start + 1) if not line.strip()), len(lines))
    notes.write_text("\n".join(lines[:start] + lines[end:]) + "\n", encoding="utf-8")
    refused = call(f"minutes receive {notes}")
    assert refused.code == 4
    assert "A3.2" in refused.err
    told = done(f"minutes receive {notes} --drop")
    assert "A3.2" in told.err


def test_templates_are_listed_with_the_papers_they_make() -> None:
    listed = data("template list")
    assert {"agenda", "minutes", "recommendation"} <= {one["kind"] for one in listed}
    assert {one["own"] for one in listed} == {False}
    done("template copy agenda")
    assert [one["kind"] for one in data("template list") if one["own"]] == ["agenda"]


@pytest.mark.parametrize(
    ("line", "here", "utc"),
    [
        ("invitation show 4", "2027-04-28 11:05", "2027-04-28T09:05:00Z"),
        ("draft show 3.1", "2027-03-24 15:00", "2027-03-24T14:00:00Z"),
        ("document show OJ4", "2027-04-28 11:15", "2027-04-28T09:15:00Z"),
    ],
)
def test_the_screen_has_the_hours_of_the_groups_zone_and_json_those_of_utc(line: str, here: str, utc: str) -> None:
    shown, told = done(line).out, done(f"{line} --json").out
    assert (here in shown, utc in told, utc[:10] + " " + utc[11:16] in shown) == (True, True, False)


@pytest.mark.parametrize("typed", ["--lang fr --lang en", "--lang fr,en --lang fr", "--lang fr,en"])
def test_languages_typed_one_by_one_or_with_commas_are_all_made_in_the_order_of_the_group(typed: str) -> None:
    for build in ("agenda build 4", "minutes build 3", "meeting build 3", "draft build 2"):
        papers = [line for line in done(f"{build} {typed}").out.split() if line.endswith(".docx")]
        kinds = dict.fromkeys(path[: -len("_en.docx")] for path in papers)
        assert papers == [f"{kind}_{lang}.docx" for kind in kinds for lang in ("en", "fr")], build
    told = done("translation build 2 --to es --to fr").err
    assert told.index("fr: 3") < told.index("es: 3")


@pytest.mark.parametrize(
    "line",
    ["minutes show 3 --lang en --lang fr", "draft new 2 --lang en --lang fr", "agenda add 4 --minutes 5 --minutes 6"],
)
def test_an_option_of_one_value_typed_with_two_is_wrong_usage(line: str) -> None:
    told = call(line)
    assert told.code == 2
    assert f"{line.split()[-2]} is typed more than once" in told.err
