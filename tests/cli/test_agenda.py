"""Agendas as they are typed: one item by options, all of them in the editor."""

from __future__ import annotations

import json
import shlex
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import terminal
from tests.cli.conftest import Told

Wgsec = Callable[[str], Told]


@pytest.fixture
def planned(wgsec: Wgsec) -> Wgsec:
    """A meeting with its standing items and a theme."""
    assert wgsec("meeting schedule 2027-02-10 14:00").code == 0
    assert wgsec('agenda add 1 --en "Theme 2" --fr "Thème 2" --theme 2').code == 0
    return wgsec


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """An editor that does to the file `path` what is said: `editor("text += '…'")`, each time it is opened."""
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr("tempfile.tempdir", None)

    def means(said: str) -> None:
        script = tmp_path / "editor.py"
        script.write_text(
            "import pathlib, subprocess, sys\npath = pathlib.Path(sys.argv[1])\n"
            f"text = path.read_text(encoding='utf-8')\n{said}\npath.write_text(text, encoding='utf-8')\n",
            encoding="utf-8",
        )
        monkeypatch.delenv("VISUAL", raising=False)
        monkeypatch.setenv("EDITOR", shlex.join([sys.executable, str(script)]))

    return means


def left(tmp_path: Path) -> list[str]:
    """The texts that lie in the folder for what is not yet anywhere else."""
    return [path.read_text(encoding="utf-8") for path in (tmp_path / "tmp").rglob("text*")]


NEW = "| 20 | discussion | {theme} | | | Theme new | Nouveau"


def test_the_whole_agenda_is_edited_in_the_editor(
    planned: Wgsec, editor: Callable[[str], None], tmp_path: Path
) -> None:
    editor(f"text += {NEW.format(theme=3)!r}")
    seen = terminal.typed("wgsec agenda edit 1")
    assert seen.code == 0, seen.screen
    assert [item["title"].get("en") for item in json.loads(planned("agenda show 1 --json").out)][-1] == "Theme new"
    assert list((tmp_path / "tmp").iterdir()) == []


def test_a_table_saved_as_it_was_says_so_and_leaves_no_file(
    planned: Wgsec, editor: Callable[[str], None], tmp_path: Path
) -> None:
    editor("pass")
    count = len(json.loads(planned("log --json").out))
    seen = terminal.typed("wgsec agenda edit 1")
    assert (seen.code, "Nothing" in seen.screen) == (0, True)
    assert len(json.loads(planned("log --json").out)) == count
    assert list((tmp_path / "tmp").iterdir()) == []


def test_what_the_act_refuses_is_kept_and_may_be_edited_again(
    planned: Wgsec, editor: Callable[[str], None], tmp_path: Path
) -> None:
    editor(f"text += {NEW.format(theme=99)!r}")
    seen = terminal.typed("wgsec agenda edit 1", answers="n\n")
    assert seen.code != 0
    assert "There is no theme 99" in seen.screen
    assert seen.screen.count("kept in") == 1
    assert "Theme new" in left(tmp_path)[0]
    editor(f"text += {NEW.format(theme=99)!r} if 'Theme new' not in text else ''\ntext = text.replace('99', '4', 1)")
    # The first time theme 4 stands there already: nothing is asked.
    assert terminal.typed("wgsec agenda edit 1", answers="").code == 0


def test_what_somebody_else_did_meanwhile_is_not_overwritten(
    planned: Wgsec, editor: Callable[[str], None], tmp_path: Path
) -> None:
    other = [sys.executable, "-m", "wgsec", "agenda", "add", "1", "--before", "2", "--en", "Added meanwhile"]
    editor(f"subprocess.run({other!r}, check=True)\ntext += {NEW.format(theme=3)!r}")
    seen = terminal.typed("wgsec agenda edit 1", answers="n\n")
    assert "Somebody else has changed the agenda of meeting 1" in seen.screen
    titles = [item["title"].get("en") for item in json.loads(planned("agenda show 1 --json").out)]
    assert titles[1:3] == ["Added meanwhile", "Adoption of the agenda"]
    assert "Theme new" in left(tmp_path)[0]


def test_an_editor_that_fails_leaves_an_agenda_unbegun(wgsec: Wgsec, monkeypatch: pytest.MonkeyPatch) -> None:
    wgsec("meeting schedule 2027-02-10 14:00")
    monkeypatch.setenv("EDITOR", "false")
    monkeypatch.delenv("VISUAL", raising=False)
    assert terminal.typed("wgsec agenda edit 1").code == 6
    assert json.loads(wgsec("agenda show 1 --json").out) == []


@pytest.mark.parametrize("line", ["agenda edit 1", "draft edit 4.1", "minutes edit 2"])
def test_an_editor_that_leaves_no_file_changes_nothing(
    wgsec: Wgsec, group: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    (group / "text.md").write_text("It should open.", encoding="utf-8")
    for told in ("meeting schedule 2027-02-10 14:00", "draft new 4.1 --text text.md"):
        assert wgsec(told).code == 0
    assert wgsec("meeting schedule 2026-02-11 14:00 --held --yes").code == 0
    assert wgsec("minutes start 2").code == 0
    notes = group / "notes" / "notes-02_en.md"
    before = (notes.read_bytes(), wgsec("log --json").out)
    monkeypatch.setenv("EDITOR", shlex.join([sys.executable, "-c", "import os, sys; os.remove(sys.argv[1])"]))
    monkeypatch.delenv("VISUAL", raising=False)
    seen = terminal.typed(f"wgsec {line}")
    assert seen.code == 6, seen.screen
    assert "left no file" in seen.screen
    assert (notes.read_bytes(), wgsec("log --json").out) == before


def test_an_agenda_not_begun_is_proposed_with_its_standing_items(wgsec: Wgsec, editor: Callable[[str], None]) -> None:
    wgsec("meeting schedule 2027-02-10 14:00")
    editor("pass")
    assert terminal.typed("wgsec agenda edit 1").code == 0
    items = json.loads(wgsec("agenda show 1 --json").out)
    assert items[0]["title"]["en"] == "Opening; quorum"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("agenda edit 1 --minutes 40", "one item"),
        ("agenda edit 1/3 --from 1", "--from"),
        ("agenda edit 1 --paper INF1", "one item"),
    ],
)
def test_an_option_that_would_do_nothing_is_refused(planned: Wgsec, typed: str, words: str) -> None:
    told = planned(typed)
    assert (told.code, words in told.err) == (2, True), told.err


def test_a_note_and_a_decision_are_given_in_every_language(planned: Wgsec) -> None:
    assert planned("agenda edit 1/3 --note-es Nota --decision-es Decide --note-en Note").code == 0
    item = json.loads(planned("agenda show 1 --json").out)[2]
    assert item["annotation"] == {"en": "Note", "es": "Nota"}
    assert item["proposal"] == {"es": "Decide"}


def test_a_paper_that_the_register_does_not_have_is_remarked_on(planned: Wgsec) -> None:
    told = planned("agenda add 1 --en Papers --fr Documents --paper INF99 --paper OJ1")
    assert (told.code, told.err.count("no paper INF99 yet"), told.err.count("no paper OJ1 yet")) == (0, 1, 1)
    assert planned("agenda build 1").code == 0
    told = planned("agenda edit 1/2 --paper OJ1 --paper INF99")
    assert ("OJ1" in told.err, "INF99" in told.err) == (False, True)


@pytest.mark.parametrize("line", ["agenda add 1 --en Papers --paper {}", "agenda edit 1/3 --paper INF1 --paper {}"])
@pytest.mark.parametrize("paper", ["9.9", "2.9", "2.9@1"])
def test_a_recommendation_that_there_is_not_is_put_on_no_agenda(planned: Wgsec, line: str, paper: str) -> None:
    before = planned("agenda show 1 --json").out
    told = planned(line.format(paper))
    assert told.code == 3
    assert f"There is no recommendation {paper.partition('@')[0]}." in told.err
    assert planned("agenda show 1 --json").out == before


def test_a_recommendation_that_there_is_not_is_told_with_its_line_in_the_table(
    planned: Wgsec, editor: Callable[[str], None], tmp_path: Path
) -> None:
    before = planned("agenda show 1 --json").out
    editor("text += '| 20 | discussion | 2 | | INF1, 9.9, 2.1@x | New | Nouveau\\n'")
    seen = terminal.typed("wgsec agenda edit 1", "n\n")
    assert seen.code == 130, seen.screen
    line = 1 + left(tmp_path)[0].splitlines().index("| 20 | discussion | 2 | | INF1, 9.9, 2.1@x | New | Nouveau")
    told = " ".join(seen.screen.split())
    assert f"Line {line}: “9.9” cannot stand among its papers." in told
    assert "There is no recommendation 9.9." in told
    assert f"Line {line}: “2.1@x” cannot stand among its papers." in told
    assert "INF1”" not in told
    assert planned("agenda show 1 --json").out == before


def test_a_presenter_who_is_no_seat_and_no_office_is_remarked_on_once(
    planned: Wgsec, editor: Callable[[str], None]
) -> None:
    remark = "“frr” is no seat and no office: it stands on the agenda as it was typed.\n"
    assert planned("agenda add 1 --en Report --presenter chair").err.count("no office") == 0
    assert remark in planned("agenda edit 1/4 --presenter frr").err
    assert remark not in planned("agenda edit 1/4 --minutes 25").err
    editor("text = text.replace('chair', 'raporteur 1', 1)")
    seen = terminal.typed("wgsec agenda edit 1")
    assert "“raporteur 1” is no seat and no office" in " ".join(seen.screen.split())
    assert "“frr”" not in seen.screen


def test_titles_that_are_missing_in_a_language_are_remarked_on(planned: Wgsec) -> None:
    assert planned('agenda add 1 --en "Only in English"').code == 0
    told = planned("agenda build 1")
    assert told.code == 0, told.err
    assert "no title in this language and stand" in told.err
    assert "fr: item" in told.err


def test_one_item_is_shown_whole(planned: Wgsec) -> None:
    told = planned(
        'agenda edit 1/3 --es "Tema 2" --minutes 20 --presenter "rapporteur 2" --paper INF1 '
        '--note-en "What is in it." --note-fr "Ce qu’il contient." --decision-en "The group *adopts* it."'
    )
    assert told.code == 0, told.err
    shown = planned("agenda show 1/3").out
    for text in (
        "en  Theme 2", "fr  Thème 2", "es  Tema 2", "decision", "20", "Rapporteur for theme 2", "INF1",
        "en  What is in it.", "fr  Ce qu’il contient.", "The group *adopts* it.", "open",
    ):  # fmt: skip
        assert text in shown, shown
    assert json.loads(planned("agenda show 1/3 --json").out) == json.loads(planned("agenda show 1 --json").out)[2]
    assert planned("agenda show 1/9").code == 3
    assert "3/5" in planned("agenda show x").err


def test_an_agenda_marks_the_items_that_say_more_than_their_title(planned: Wgsec) -> None:
    assert planned('agenda edit 1/1 --note-en "The Chair opens."').code == 0
    assert planned('agenda edit 1/3 --note-en "What is in it." --decision-fr "Le groupe *adopte*."').code == 0
    head, *rows = planned("agenda show 1").out.splitlines()
    column = head.index("Texts")
    assert [row[column:] for row in rows][:4] == ["note", "", "note, decision", ""]


def test_a_record_on_a_terminal_ends_its_lines_between_words(planned: Wgsec, group: Path, monkeypatch) -> None:
    note = "The Chair will open the meeting and the secretary will establish the quorum of the group."
    assert planned(f'agenda edit 1/1 --note-en "{note}"').code == 0
    assert note in planned("agenda show 1/1").out
    terminal.seat(group, monkeypatch)
    monkeypatch.setenv("COLUMNS", "50")
    seen = terminal.typed("wgsec agenda show 1/1").screen
    assert all(len(line) <= 50 for line in seen.splitlines())
    assert note in " ".join(seen.split())


def test_an_item_says_at_which_revision_its_papers_stand(planned: Wgsec, group: Path) -> None:
    (group / "2.1.md").write_text("The centre should open.\n", encoding="utf-8")
    assert planned("draft new 2.1 --title-en Form --text 2.1.md").code == 0
    assert planned("agenda edit 1/3 --paper 2.1 --paper INF1").code == 0
    assert json.loads(planned("agenda show 1/3 --json").out)["papers"] == ["2.1@1", "INF1"]
    assert "2.1@1, INF1" in planned("agenda show 1").out
