"""Meetings, agendas, minutes, decisions and actions as they are typed."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import terminal
from tests.cli.conftest import Told, process

Wgsec = Callable[[str], Told]


def stand_still(group: Path, now: str) -> None:
    """The group's clock from now on."""
    config = group / "wgsec.toml"
    lines = [line for line in config.read_text(encoding="utf-8").splitlines() if not line.startswith("now ")]
    config.write_text("\n".join([*lines, f"now = {now}", ""]), encoding="utf-8")


@pytest.fixture
def planned(wgsec: Wgsec, group: Path) -> Wgsec:
    """Two meetings, a theme on the first agenda; it is the day of the first."""
    stand_still(group, "2027-02-10T13:04:00Z")
    assert wgsec("meeting schedule 2027-02-10 14:00 --minutes 2h30").code == 0
    assert wgsec('meeting schedule "17 March 2027" "14 h" --link-en https://meet.example.org/2').code == 0
    told = wgsec('agenda add 1 --en "Theme 2" --fr "Thème 2" --minutes 45 --theme 2 --decision-en "It *adopts* 2.1."')
    assert told.code == 0
    return wgsec


def test_a_meeting_is_named_with_its_weekday(wgsec: Wgsec) -> None:
    told = wgsec("meeting schedule 2027-02-10 14:00")
    assert told.err == "Meeting 1 is scheduled for Wednesday 10 February 2027, 14:00 (Europe/Paris).\n"


def test_what_is_unusual_is_remarked_on_in_a_script(planned: Wgsec, group: Path) -> None:
    assert "Meeting 2 is at the same time" in planned("meeting schedule 2027-03-17 14:00").err
    assert "Meeting 4 is out of order: meeting 2 is on" in planned("meeting schedule 2027-03-03 14:00").err
    refused = planned("meeting open 2")
    assert (refused.code, "wgsec meeting move 2 DAY" in refused.err) == (4, True)
    stand_still(group, "2027-03-17T13:00:00Z")
    assert "Meeting 1 of Wednesday 10 February 2027 has not been opened yet." in planned("meeting open 2").err


def test_the_hour_of_a_meeting_that_was_on_an_earlier_day_is_asked_for(planned: Wgsec, group: Path) -> None:
    stand_still(group, "2027-02-12T07:30:00Z")
    for act in ("open 1", "close 1"):
        told = planned(f"meeting {act}")
        assert (told.code, "--time 14:00" in told.err) == (2, True)
        assert planned(f"meeting {act} --time {'14:04' if act == 'open 1' else '16:28'}").code == 0


def test_what_comes_next_is_said_with_its_path(wgsec: Wgsec) -> None:
    told = wgsec("meeting schedule 2026-02-10 14:00 --number 1 --held")
    assert "wgsec minutes start 1" in told.err
    told = wgsec("minutes start 1")
    assert told.out.strip() == str(Path("notes/notes-01_en.md"))
    assert f"wgsec minutes receive {Path('notes/notes-01_en.md')}" in told.err
    assert "translate what is in" in wgsec("minutes start 1 --lang fr").err


@pytest.mark.parametrize(
    ("typed", "code", "words"),
    [
        ("meeting schedule 05/06/2027 14:00", 2, "2027-05-06"),
        ("meeting schedule 28/03/2027 02:30", 2, "03:00"),
        ("meeting schedule 2027-02-10 14:00 --zone Europe/Lyon", 3, "Europe/"),
        ("meeting schedule 2027-02-10 25:00", 2, "25:00"),
        ("meeting show 7", 3, "no meeting"),
        ("meeting move 7 2027-02-11", 3, "no meeting"),
        ("meeting cancel 1", 4, "--yes"),
        ("meeting attend 1", 2, "--absent"),
        ("meeting attend 1 --present ch --absent ch", 2, "ch"),
        ("meeting show 99999999999999999999", 2, "whole number"),
        ("agenda show 0", 2, "3/5"),
        ("agenda edit 99999999999999999999/1 --minutes 5", 2, "3/5"),
        ("decision list 0", 2, "whole number"),
        ("action list --meeting 99", 3, "no meeting 99"),
        ("action list --owner nobody", 3, "nobody"),
        ("agenda build 1 --lang ,", 2, "en, fr or es"),
        ("meeting attend 1 --absent zz", 3, "zz"),
        ("agenda build 2", 4, "agenda edit 2"),
        ("agenda edit 1/99 --minutes 5", 3, "the last is"),
        ("agenda edit 1", 2, "terminal"),
        ("agenda move x 3", 2, "3/5"),
        ("agenda build 1 --lang de", 2, "en, fr or es"),
        ("minutes build 1", 4, "meeting open 1"),
        ("minutes receive nowhere.md", 3, "There is no file nowhere.md."),
        ("decision show 1/1", 3, "1/1"),
        ("action done A1.1", 3, "A1.1"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence_with_a_way_out(
    planned: Wgsec, typed: str, code: int, words: str
) -> None:
    told = planned(typed)
    assert (told.code, told.out) == (code, "")
    assert words in told.err
    assert "Traceback" not in told.err


def test_closing_says_what_is_to_be_done_about_the_minutes_as_they_stand(planned: Wgsec, group: Path) -> None:
    closing = "meeting close 1 --time 16:30"
    assert planned("meeting open 1 --time 14:04 --yes").code == 0
    assert "wgsec minutes start 1" in planned(closing).err
    assert planned("undo").code == 0
    assert planned("minutes start 1").code == 0
    assert "wgsec minutes edit 1" in planned(closing).err
    assert planned("undo").code == 0
    assert planned("minutes receive notes/notes-01_en.md").code == 0
    assert "wgsec minutes build 1" in planned(closing).err


def test_notes_are_read_by_the_path_that_next_names_from_any_folder(
    planned: Wgsec, group: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for line in ("meeting open 1 --time 14:04 --yes", "minutes start 1", "meeting close 1 --time 16:30"):
        assert planned(line).code == 0
    (group / "out").mkdir(exist_ok=True)
    monkeypatch.chdir(group / "out")
    command = "minutes receive notes/notes-01_en.md"
    assert f"wgsec {command}" in planned("next").out
    assert planned(command).code == 0
    assert planned("minutes receive notes/nowhere.md").code == 3


def test_meetings_as_json(planned: Wgsec) -> None:
    first, second = json.loads(planned("meeting list --json").out)
    assert first == {
        "number": 1,
        "title": {},
        "state": "planned",
        "day": "2027-02-10",
        "at": "14:00",
        "ends": "16:30",
        "minutes": 150,
        "zone": "Europe/Paris",
        "starts_at": "2027-02-10T13:00:00Z",
        "links": {},
        "opened_at": None,
        "closed_at": None,
    }
    assert second["links"] == {"en": "https://meet.example.org/2"}


def test_an_agenda_as_json(planned: Wgsec) -> None:
    items = json.loads(planned("agenda show 1 --json").out)
    assert items[2] == {
        "number": 3,
        "time": "14:08",
        "title": {"en": "Theme 2", "fr": "Thème 2"},
        "purpose": "decision",
        "minutes": 45,
        "presenter": None,
        "theme": 2,
        "papers": [],
        "annotation": {},
        "proposal": {"en": "It *adopts* 2.1."},
        "outcome": "pending",
    }


def test_an_agenda_that_is_too_long_is_remarked_on(planned: Wgsec) -> None:
    assert "free" in planned("agenda show 1").err
    assert "exceed the meeting by 38 minutes" in planned('agenda add 1 --en "Long" --minutes 2h').err


def test_building_prints_the_paths_and_says_what_is_unchanged(planned: Wgsec, group: Path) -> None:
    told = planned("agenda build 1")
    assert told.out.splitlines() == [
        str(Path("out/meeting-01/ITC-WG-2027-OJ-01_en.docx")),
        str(Path("out/meeting-01/ITC-WG-2027-OJ-01_fr.docx")),
    ]
    assert all((group / path).is_file() for path in told.out.splitlines())
    assert "unchanged" in planned("agenda build 1").err
    assert planned("agenda build 1 --annotated --lang fr --out elsewhere").out.strip().startswith("elsewhere")


def test_a_meeting_from_opening_to_papers(planned: Wgsec, group: Path) -> None:
    assert planned("meeting convene 1").code == 0
    assert planned("meeting open 1 --time 14:04").code == 0
    assert "wgsec minutes start 1" in planned("meeting close 1 --time 14:05").err
    planned("undo")
    notes = group / planned("minutes start 1").out.strip()
    text = notes.read_text(encoding="utf-8").replace("DECISION? (", "DECISION (").replace("CLOSED:", "CLOSED: 16:28")
    notes.write_text(text, encoding="utf-8")
    told = planned(f"minutes receive {notes.relative_to(group).as_posix()}")
    assert told.code == 0
    assert "1/1: new" in told.err
    assert planned("meeting show 1 --json").out.count('"held"') == 1
    (decision,) = json.loads(planned("decision list --json").out)
    assert (decision["label"], decision["mode"], decision["entitled"]) == ("1/1", "consensus", 0)
    assert len(planned("minutes build").out.splitlines()) == 8
    assert json.loads(planned("minutes list --json").out)[0]["state"] == "draft"


def test_wrong_notes_name_every_line(planned: Wgsec, group: Path) -> None:
    notes = group / planned("minutes start 1").out.strip()
    wrong = (
        "CLOSED: 26:28\n\nACTION @nobody 2030-02-01: x\n\nLEFT kz 25h30\n\nACTION @fr 31 February 2030: x\n\nLEFT zz"
    )
    text = notes.read_text(encoding="utf-8").replace("CLOSED:", wrong)
    notes.write_text(text, encoding="utf-8")
    told = planned(f"minutes receive {notes}")
    first = text.splitlines().index("CLOSED: 26:28") + 1
    assert told.code == 5
    assert [int(line) for line in re.findall(r"Line (\d+)", told.err)] == [first + n for n in (0, 2, 4, 6, 8)]
    assert "“31 February 2030” is not in the calendar." in told.err


def test_the_screen_speaks_french_all_the_way(planned: Wgsec, group: Path) -> None:
    told = process("agenda show 1", folder=group, WGSEC_LANG="fr")
    assert "décision" in told.out
    assert "Réunion 1, mer. 10 février" in told.err
    assert "réunion 7" in process("meeting show 7", folder=group, WGSEC_LANG="fr").err


NAMED_ANEW = "keep the names of its closing. To name them as now: wgsec meeting edit 1 --names"


def test_a_name_that_a_closed_meeting_keeps_is_told_with_what_names_it_anew(planned: Wgsec, group: Path) -> None:
    institution = "--institution-en NPM --country MA"
    planned(f'member add ma {institution} --person "Person Ma" --language fr --email ma@example.org')
    (group / "list.csv").write_text("key,institution\nma,NPM of Morocco\n", encoding="utf-8")
    renaming = (
        "group edit --organisation-en Organisation",
        'member edit ma --person "Person Maa"',
        'member edit ma --person "Person Mae"',
        "member import list.csv --yes",
    )
    assert NAMED_ANEW not in planned('member edit ma --person "Person M"').err
    for line in ("meeting open 1 --time 14:04", "meeting close 1 --time 16:30"):
        assert planned(line).code == 0
    for line in renaming:
        told = planned(line)
        assert (told.code, NAMED_ANEW in told.err) == (0, True), told.err
    anew = "meeting edit 1 --names --yes"
    for line in ("group edit --silence-days 9", "member edit ma --zone Africa/Casablanca", anew):
        told = planned(line)
        assert (told.code, NAMED_ANEW in told.err) == (0, False), told.err


def test_undoing_a_closing_asks_nothing(planned: Wgsec) -> None:
    planned('member add ma --institution-en NPM --country MA --person "P Ma" --language fr --email ma@example.org')
    planned("meeting open 1 --time 14:04")
    planned("meeting close 1 --time 16:30")
    told = planned("undo")
    assert (told.code, "To bring it back: wgsec undo" in told.err) == (0, True), told.err


def test_names_that_cannot_come_back_are_asked_about(planned: Wgsec, group: Path, monkeypatch) -> None:
    planned('member add ma --institution-en NPM --country MA --person "P Ma" --language fr --email ma@example.org')
    told = planned("meeting edit 1 --names")
    assert (told.code, "No names are kept of meeting 1" in told.err) == (4, True), told.err
    for line in ("meeting open 1 --time 14:04", "meeting close 1 --time 16:30", 'member edit ma --person "P Maa"'):
        assert planned(line).code == 0
    told = planned("meeting edit 1 --names")
    assert (told.code, "1 person is called otherwise there" in told.err) == (4, True), told.err
    terminal.seat(group, monkeypatch)
    assert terminal.typed("wgsec meeting edit 1 --names", "n\n").code == 130
    assert terminal.typed("wgsec meeting edit 1 --names", "y\n").code == 0
    assert planned("meeting edit 1 --names").err.endswith("Nothing to change.\n")


def test_a_meeting_that_is_said_to_have_been_held_asks_for_its_minutes(planned: Wgsec, group: Path) -> None:
    stand_still(group, "2027-03-18T09:00:00Z")
    assert planned("meeting move 2 2027-03-17 15:00 --held").code == 0
    assert "wgsec minutes start 2" in planned("next").out
