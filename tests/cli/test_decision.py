"""Decisions and actions as they are put right by hand."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import call


def test_a_recommendation_is_shown_with_the_reservations_that_stand_with_it(group: Path) -> None:
    seat = "member add ma --institution-en A --country MA --person Jeanne --language fr --email a@example.org"
    for line in (seat, "meeting schedule 2026-01-14 14:00 --held", "agenda add 1 --en Theme", "minutes start 1"):
        assert call(line).code == 0, line
    assert call("draft new 2.1 --title-en Form --text -", "It should open.").code == 0
    assert "Reservations" not in call("draft show 2.1").out
    notes = group / "notes" / "notes-01_en.md"
    taken = "\n\nDECISION (with reservations): The group adopts 2.1.\nRESERVATION ma (on 2.1): Too early.\n"
    notes.write_text(notes.read_text(encoding="utf-8") + taken, encoding="utf-8")
    assert call(f"minutes receive {notes}").code == 0
    shown = call("draft show 2.1").out
    assert "Reservations" in shown
    assert "Too early." in shown
    (made,) = json.loads(call("draft show 2.1 --json").out)["reservations"]
    assert (made["seat"], made["text"]) == ("ma", "Too early.")


def test_where_a_member_stands_who_came_late_is_told(group: Path) -> None:
    seat = "member add ma --institution-en A --country MA --person Jeanne --language fr --email a@example.org"
    for line in (seat, "meeting schedule 2026-01-14 14:00 --held", "agenda add 1 --en Theme", "minutes start 1"):
        assert call(line).code == 0, line
    notes = group / "notes" / "notes-01_en.md"
    said = notes.read_text(encoding="utf-8").replace("ABSENT:", "ABSENT: ma\nARRIVED: ma 14:20")
    notes.write_text(said, encoding="utf-8")
    told = call(f"minutes receive {notes}")
    assert (told.code, "stands under PRESENT" in told.err) == (5, True), told.err


def test_an_edit_in_one_language_asks_for_a_look_at_the_others(group: Path) -> None:
    seat = "member add ma --institution-en A --country MA --person Jeanne --language fr --email a@example.org"
    for line in (seat, "meeting schedule 2026-01-14 14:00 --held", "agenda add 1 --en Theme", "minutes start 1"):
        assert call(line).code == 0, line
    notes = group / "notes" / "notes-01_en.md"
    taken = "\n\nDECISION: The group decides.\nFR: Le groupe décide.\n\nACTION @ma: Write.\nFR: Écrire.\n"
    notes.write_text(notes.read_text(encoding="utf-8") + taken, encoding="utf-8")
    assert call(f"minutes receive {notes}").code == 0
    assert call('decision edit 1/1 --en "The group *decides*."').err.splitlines() == [
        "Decision 1/1 was changed.",
        "Its wording in French was not changed: check whether it still says the same.",
    ]
    older = 'wgsec decision edit 1/1 --fr "…"'
    assert older in call("minutes build 1 --lang fr").err
    checked = call("check")
    assert (checked.code, older in checked.out) == (5, True)
    assert call('decision edit 1/1 --fr "Le groupe décide."').code == 0
    assert older not in call("check").out + call("minutes build 1").err
    both = 'decision edit 1/1 --en "It decides." --fr "Il décide."'
    assert call(both).err.splitlines() == ["Decision 1/1 was changed."]
    assert call("decision edit 1/1 --mode silence").err.splitlines() == ["Decision 1/1 was changed."]
    assert call('action edit A1.1 --en "Write it."').err.splitlines() == [
        "Action A1.1 was changed.",
        "Its wording in French was not changed: check whether it still says the same.",
    ]
    assert call("action edit A1.1 --due 2030-01-14").err.splitlines() == ["Action A1.1 was changed."]
    notes.write_text(notes.read_text(encoding="utf-8").replace("Write.", "Write all."), encoding="utf-8")
    refused = call(f"-w {group} minutes receive {notes}")
    assert (refused.code, "wgsec -w . action edit A1.1" in refused.err) == (4, True), refused.err
