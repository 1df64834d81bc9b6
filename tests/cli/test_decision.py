"""Decisions and actions as they are put right by hand."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import call


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
