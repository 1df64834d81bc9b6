"""invitation as it is typed."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests import seated
from tests.cli.conftest import Told, process
from wgsec import workspace
from wgsec.desk.office import Office

FILES = [f"out/meeting-03/invitations/invitation-03_{key}.ics" for key in ("cr", "fr", "nz", "un")]


@pytest.fixture
def convened(group: Path) -> Path:
    """A group whose third meeting is convened."""
    office = Office(workspace.load(group), "secretariat", datetime(2027, 1, 4, 9, tzinfo=UTC))
    seated.convened(office)
    return group


def test_build_prints_every_path_and_says_what_to_do_next(wgsec: Callable[[str], Told], convened: Path) -> None:
    told = wgsec("invitation build")
    assert told.out.splitlines() == [*FILES, "out/calendar.ics"]
    assert told.err.splitlines() == [
        "Meeting 3, Wed 14 April",
        "Meeting 3: invitation, SEQUENCE 0, new.",
        "To be sent to 4 seats: cr, fr, nz and un. Once they are out: wgsec invitation dispatch 3",
        "mute has no mail address and gets no file. To give one: wgsec member edit mute",
    ]
    assert wgsec("invitation build 3").err.splitlines()[1] == "Meeting 3: invitation, SEQUENCE 0, as before."


def test_a_meeting_not_convened_is_a_save_the_date(wgsec: Callable[[str], Told], convened: Path) -> None:
    wgsec("meeting schedule 2027-06-09 14:00 --number 5")
    told = wgsec("invitation build 5")
    assert "To convene it: wgsec meeting convene 5" in told.err
    assert "STATUS:TENTATIVE" in Path("out/meeting-05/invitations/invitation-05_cr.ics").read_text("utf-8")


def test_without_a_mailbox_the_refusal_says_what_to_type(wgsec: Callable[[str], Told]) -> None:
    wgsec("meeting schedule 2027-06-09 14:00")
    told = wgsec("invitation build 1")
    assert (told.code, told.out) == (4, "")
    assert "wgsec group edit --mailbox" in told.err


def test_dispatch_looks_whether_the_files_lie_there_and_are_of_today(
    wgsec: Callable[[str], Told], convened: Path
) -> None:
    wgsec("invitation build 3")
    file = convened / "out/meeting-03/invitations/invitation-03_cr.ics"
    aside = file.rename(convened / "aside.ics")
    told = wgsec("invitation dispatch 3")
    assert (told.code, told.err.splitlines()[0]) == (
        4,
        "out/meeting-03/invitations/invitation-03_cr.ics is missing; the invitation cannot go out.",
    )
    aside.rename(file)
    wgsec("meeting move 3 2027-04-15 --yes")
    assert wgsec("invitation dispatch 3").err.splitlines()[-1] == (
        "The meeting, or who is to be told what of it, has changed since: wgsec invitation build 3"
    )


def test_dispatch_at_an_earlier_instant_is_shown(wgsec: Callable[[str], Told], convened: Path) -> None:
    wgsec("invitation build 3")
    made = datetime.fromisoformat(json.loads(wgsec("invitation show 3 --json").out)["made"])
    midnight = made.astimezone(ZoneInfo("Europe/Paris")).replace(hour=0, minute=0, second=0)
    told = wgsec(f'--at "{midnight:%Y-%m-%d %H:%M}" invitation dispatch 3')
    assert told.err == "Meeting 3, SEQUENCE 0: noted as sent to 4 seats (cr, fr, nz and un).\n"
    shown = json.loads(wgsec("invitation show 3 --json").out)
    assert (shown["sequence"], shown["dispatched"], shown["waiting"], shown["sent"]) == (0, True, 0, 4)
    assert shown["recipients"][0]["seat"] == "cr"
    assert {datetime.fromisoformat(one["sent_at"]) for one in shown["recipients"]} == {midnight}
    assert wgsec("invitation dispatch 3").code == 4


def test_show_says_when_the_meeting_has_changed_since(wgsec: Callable[[str], Told], convened: Path) -> None:
    wgsec("invitation build 3")
    assert json.loads(wgsec("invitation show 3 --json").out)["current"] is True
    wgsec("meeting move 3 2027-04-15 --yes")
    assert (
        "The meeting, or who is to be told what of it, has changed since: wgsec invitation build 3"
        in wgsec("invitation show 3").err
    )
    wgsec("invitation build 3")
    assert json.loads(wgsec("invitation show 3 --json").out)["current"] is True


def test_list_shows_every_meeting(wgsec: Callable[[str], Told], convened: Path) -> None:
    wgsec("meeting schedule 2027-06-09 14:00 --number 5")
    wgsec("invitation build 3")
    rows = json.loads(wgsec("invitation list --json").out)
    assert [(row["meeting"], row["method"], row["waiting"]) for row in rows] == [(3, "REQUEST", 4), (5, None, None)]


def test_a_called_off_meeting_tells_what_was_taken_away(wgsec: Callable[[str], Told], convened: Path) -> None:
    wgsec("invitation build 3")
    wgsec("meeting cancel 3 --yes")
    told = wgsec("invitation build 3")
    assert told.out == "out/calendar.ics\n"
    assert "Nobody was ever invited to meeting 3" in told.err
    assert told.err.count("Taken away") == 4


def test_a_changed_file_is_refused_with_the_way_out(wgsec: Callable[[str], Told], convened: Path) -> None:
    wgsec("invitation build 3")
    Path(FILES[0]).write_bytes(b"mine")
    told = wgsec("invitation build 3")
    assert told.code == 4
    assert "--force" in told.err
    assert wgsec("invitation build 3 --force").code == 0


@pytest.mark.parametrize("line", ["invitation show 3", "invitation list", "invitation build 3"])
def test_it_speaks_french(line: str, wgsec: Callable[[str], Told], convened: Path) -> None:
    wgsec("invitation build 3")
    told = process(line, folder=convened, WGSEC_LANG="fr")
    assert told.code == 0
    assert "convocation" in told.out + told.err


def test_meeting_build_prints_every_path_and_names_what_is_not_due(
    wgsec: Callable[[str], Told], convened: Path
) -> None:
    wgsec("agenda add 3 --en Funding --fr Financement --purpose discussion --minutes 30")
    told = wgsec("meeting build 3")
    papers = [f"out/meeting-03/ITC-WG-2027-OJ-03_{lang}.docx" for lang in ("en", "fr")]
    packs = [f"out/meeting-03/pack-03_{lang}.zip" for lang in ("en", "fr")]
    assert told.out.splitlines() == [*FILES, "out/calendar.ics", *papers, *packs]
    assert "Minutes: not yet, the meeting has not been opened." in told.err
    assert "minutes are free." in told.err
    assert wgsec("meeting build 3 --lang fr").out.splitlines()[-2:] == [papers[1], packs[1]]
