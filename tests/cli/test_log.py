"""log and undo as they are typed."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests import source
from tests.catalog_keys import entries
from tests.cli.conftest import Told, process
from tests.source import dotted
from wgsec import records, rules
from wgsec.cli import journal
from wgsec.cli.tongue import say
from wgsec.facts.history import Act, Change, Entry, Sequel

ADOPTION = Act("draft.adopt", "draft 2.1", "secretariat", datetime(2027, 4, 14, 16, tzinfo=UTC))

JOURNAL = ("changeset", "change", "seal")


def acts() -> set[str]:
    """Every act that the desk enters in the journal, as its calls name them."""
    found = {"migrate", "undo"}
    for module in source.modules():
        for call in module.calls() if module.floor == "desk" else ():
            first = (
                dotted(call.func)
                if dotted(call.func).endswith(".change")
                else dotted(call.args[0])
                if call.args
                else ""
            )
            texts = [getattr(node, "value", None) for node in call.args]
            if first.rpartition(".")[2] in ("change", "office"):
                found |= {text for text in texts if isinstance(text, str) and "." in text and " " not in text}
    return found


def test_every_act_has_its_words() -> None:
    said = {key for key in entries("en", "screen") if key.startswith("act.")}
    assert {f"act.{name}" for name in acts() if ".error." not in name} - said == set()


def test_every_table_and_column_that_log_shows_has_its_word() -> None:
    tables = [table for table in records.METADATA.sorted_tables if table.name not in JOURNAL]
    wanted = {f"log.table.{table.name.replace('_', '-')}" for table in tables}
    for name in (column.name for table in tables for column in table.columns):
        if name != "id" and not Change("meeting", 1, "update", name, None, None).technical:
            wanted.add(f"log.field.{name.replace('_', '-')}")
    assert wanted - entries("en", "screen").keys() == set()


def test_everything_that_an_entry_or_a_file_concerns_has_its_word() -> None:
    concerned = ("meeting:3", "theme 2", "draft 2.1", "invitation:4", "calendar", "pack:3", "translation:fr", "members")
    assert [one for one in concerned if journal.subject(one) == one] == ["theme 2"]


def test_a_recommendation_is_found_by_either_noun_with_its_papers(wgsec: Callable[[str], Told], group: Path) -> None:
    (group / "text.md").write_text("The centre should open.\n", encoding="utf-8")
    for line in ("draft new 2.1 --title-en Opening --text text.md", "draft build 2.1", "draft new 2.2 --text text.md"):
        assert wgsec(line).code == 0
    for noun in ("draft", "recommendation"):
        told = json.loads(wgsec(f"log {noun} 2.1 --json").out)
        assert [one["act"] for one in told] == ["draft.new", "draft.build"]


def test_a_noun_that_the_journal_does_not_have_is_refused(wgsec: Callable[[str], Told]) -> None:
    told = wgsec("log frobnicate 2")
    hint = f"It has them of: {', '.join(journal.SUBJECTS)}"
    assert (told.code, told.err.splitlines()) == (2, ["The journal has no entries of “frobnicate”.", hint])
    assert [noun for noun in journal.SUBJECTS if f"log.subject.{noun}" not in entries("en", "screen")] == []
    assert [noun for noun in journal.SUBJECTS if wgsec(f"log {noun}").code] == []


def test_the_decision_that_adopted_a_recommendation_is_told_as_a_person_names_it(
    wgsec: Callable[[str], Told], demo: Path
) -> None:
    told = wgsec(f"-w {demo} log --act draft.adopt").out
    assert "adopted by: 3/1" in told
    by = Change("draft", 1, "update", "adopted_by_id", None, "7")
    lines = [[*journal.rows(Entry(9, ADOPTION, (by,), None), "UTC", labels)] for labels in ({7: "3/1"}, {})]
    assert lines == [["~ recommendation #1: adopted by: 3/1"], ["~ recommendation #1: adopted by: #7"]]


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_entry_of_the_example_group_and_what_stands_against_undoing_it_is_told_in_words(
    demo: Path, lang: str
) -> None:
    told = process("log --last 1000", folder=demo, WGSEC_LANG=lang)
    entries_ = json.loads(process("log --json", folder=demo).out)
    assert (told.code, len(re.findall(r"^\d+  2", told.out, re.MULTILINE))) == (0, len(entries_))
    assert not re.search(r"\b(log|act|history)\.[a-z]", told.out)
    unkept = next(entry["number"] for entry in entries_ if entry["why_not"] == "unkept")
    refused = process(f"undo {unkept} --yes", folder=demo, WGSEC_LANG=lang)
    assert (refused.code, "Traceback" in refused.err) == (4, False)


def test_what_only_tells_that_notes_were_read_is_not_kept_either() -> None:
    beside = Change("minutes_text", 1, "update", "beside", None, None)
    notes = Entry(9, Act("minutes.receive", "meeting 2", "secretariat", ADOPTION.at), (beside,), None)
    refusal = rules.history.obstacle(notes, rules.history.ledger(Sequel((notes,), (), {})))
    assert refusal
    assert say(refusal.msgid, **refusal.facts) == say("history.error.unkept-reading", number=9)


def test_what_the_journal_does_not_keep_is_named_in_words(wgsec: Callable[[str], Told]) -> None:
    wgsec("member add fr --institution-en FR --country FR --person Ana --gender m --language en --email a@example.org")
    wgsec("member edit fr --person Anna --gender f")
    assert "(name, gender)." in wgsec("log").out.splitlines()[-1]
    assert wgsec("undo").err.splitlines()[0].endswith("(name, gender).")


@pytest.mark.parametrize("line", ["log {}", "member leave ma --theme-to {}=sn --yes", "undo {}"])
def test_a_number_that_nothing_ever_reaches_is_wrong_usage(wgsec: Callable[[str], Told], line: str) -> None:
    """Python reads no whole number of 5,000 digits."""
    assert (
        wgsec("member add ma --institution-en A --country MA --person Jeanne --language fr --email a@e.org").code == 0
    )
    told = wgsec(line.format("9" * 5000))
    assert (told.code, "Traceback" in told.err) == (2, False)


def test_log_tells_what_changed_and_how_to_undo_it(wgsec: Callable[[str], Told]) -> None:
    wgsec('theme edit 4 --en "Money"')
    told = wgsec("log").out.splitlines()
    assert "Theme edited (theme 4)" in told[-3]
    assert told[-2] == "    ~ theme #4: title (en): Funding of the centre → Money"
    assert told[-1] == "    undo with: wgsec undo 3"


def test_log_shows_only_what_was_asked_for(wgsec: Callable[[str], Told]) -> None:
    wgsec("theme edit 4 --en Money")
    wgsec("--as amara group edit --quorum 7")

    def numbers(line: str) -> list[int]:
        return [entry["number"] for entry in json.loads(wgsec(f"log {line} --json").out)]

    assert numbers("") == [1, 2, 3, 4]
    assert numbers("--last 2") == [3, 4]
    assert numbers("theme 4") == numbers("theme") == numbers("--act theme") == numbers("--act theme.edit") == [3]
    assert numbers("--act the") == numbers("theme 40") == []
    assert numbers("--by amara") == [4]
    assert numbers("--since 2100-01-01") == []
    assert numbers("3") == [3]
    assert wgsec("log --by nobody").err == "No entry fits.\n"


def test_log_says_why_an_entry_cannot_be_undone(wgsec: Callable[[str], Told]) -> None:
    wgsec("group edit --quorum 7")
    wgsec("group edit --quorum 8")
    edited = json.loads(wgsec("log 3 --json").out)[0]
    assert (edited["undoable"], edited["why_not"], edited["blocked_by"]) == (False, "built-on", 4)
    assert "Entry 3 cannot be undone as it stands: entry 4 rests on it." in wgsec("log 3").out


@pytest.mark.parametrize("msgid", ["history.error.issued", "history.error.unkept", "history.error.unkept-reading"])
def test_what_cannot_be_undone_does_not_stand_in_the_way_of_what_was_before_it(msgid: str) -> None:
    assert "wgsec log, wgsec undo N" in say(f"{msgid}.hint")


def test_undo_says_what_it_undid_and_the_way_back(wgsec: Callable[[str], Told]) -> None:
    wgsec("group edit --quorum 7")
    told = wgsec("undo")
    assert told == (0, "", "Entry 3 was undone: Group edited (the group).\nTo bring it back: wgsec undo 4\n")
    assert wgsec("undo 3").code == 4
    assert "Entry 3 undone (the group)" in wgsec("log").out


def test_what_cannot_be_brought_back_is_undone_only_with_a_yes(wgsec: Callable[[str], Told]) -> None:
    person = '--person "Amina Mithal" --language fr --email ma@example.org'
    assert wgsec(f"member add ma --institution-en NPM --country MA {person}").code == 0
    told = wgsec("undo")
    assert told.code == 4
    assert told.err.splitlines()[-5:] == [
        "It cannot be brought back: the journal does not keep what is personal or long.",
        "To be sure: wgsec backup",
        "Undo entry 3, Person added (member ma)?",
        "Nobody is there to answer; nothing was done.",
        "If it is meant, add --yes.",
    ]
    assert len(json.loads(wgsec("member list --json").out)) == 1
    told = wgsec("undo --yes")
    assert (told.code, "To bring it back" in told.err) == (0, False)
    assert json.loads(wgsec("member list --json").out) == []


def test_an_earlier_instant_is_told_beside_the_typed_one(wgsec: Callable[[str], Told]) -> None:
    wgsec('--at "2026-01-14 16:30" group edit --quorum 7')
    assert "    happened 2026-01-14 16:30" in wgsec("log").out


def test_log_verify_says_that_all_holds(wgsec: Callable[[str], Told]) -> None:
    told = wgsec("log --verify")
    assert (told.code, told.err) == (0, "The journal holds: the seals of all 2 entries fit.\n")
    assert json.loads(wgsec("log --verify --json").out) == {"entries": 2, "first_broken": None}


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_log_speaks_the_language_of_the_screen(lang: str, group: Path) -> None:
    told = process("log 2", folder=group, WGSEC_LANG=lang)
    assert {"en": "Group founded (the group)", "fr": "Groupe fondé (le groupe)"}[lang] in told.out


def test_more_is_told_where_there_is_more(wgsec: Callable[[str], Told]) -> None:
    for n in range(20):
        assert wgsec(f"theme edit 4 --en Money{n}").code == 0
    assert wgsec("log theme 4").err == ""
    assert wgsec("log").err == "The newest 20 entries; more with --last.\n"
    assert len(json.loads(wgsec("log --json").out)) == 22
    wgsec("theme edit 4 --en Funds")
    told = wgsec("log theme 4")
    assert told.err == "The newest 20 entries; more with --last.\n"
    assert ("Money0" in told.out, "Funds" in told.out) == (True, True)
    assert told.out.count("undo with") == 1


@pytest.mark.parametrize("number", ["0", "9" * 5000])
def test_a_number_that_no_entry_has_is_told(wgsec: Callable[[str], Told], number: str) -> None:
    told = wgsec(f"log {number}")
    assert (told.code, told.err) == (2, "NUMBER must be a whole number from 1 to 999999.\n")
