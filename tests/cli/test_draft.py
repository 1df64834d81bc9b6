"""draft and recommendation as they are typed, in a pipe and in the editor."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pexpect
import pytest

from tests import terminal
from tests.cli.conftest import Told, call, process
from tests.recommendations import EXAMPLE

BODY = "**The centre should open.**\n\nA reason.\n"
Call = Callable[[str], Told]


def shown(label: str, *options: str) -> dict[str, object]:
    told: dict[str, object] = json.loads(call(" ".join(["draft show --json", label, *options])).out)
    return told


@pytest.fixture
def opened(wgsec: Call, group: Path) -> Path:
    """A group with recommendation 2.1."""
    (group / "text.md").write_text(BODY, encoding="utf-8")
    assert wgsec('draft new 2.1 --title-en "Opening" --title-fr "Ouverture" --text text.md').code == 0
    return group


def test_new_revise_show_and_list(wgsec: Call, opened: Path) -> None:
    (opened / "text.md").write_bytes(BODY.replace("open", "open soon").replace("\n", "\r\n").encode("utf-16"))
    assert wgsec("draft revise 2.1 --text text.md --note sooner").err.startswith("Recommendation 2.1, revision 2 saved")
    assert shown("2.1")["text"] == BODY.replace("open", "open soon")
    assert shown("2.1", "--revision 1")["text"] == BODY
    listed = json.loads(wgsec("recommendation list --theme 2 --json").out)
    assert [(one["label"], one["state"], one["revision"]) for one in listed] == [("2.1", "working-draft", 2)]
    assert wgsec("draft show 2.1").out.endswith(BODY.replace("open", "open soon"))
    assert wgsec("draft revise 2.1 --text text.md").err == "Nothing to change.\n"


def test_a_text_of_an_older_editor_is_read_and_one_that_is_damaged_is_not(wgsec: Call, opened: Path) -> None:
    body = "Le centre devrait être dit « école »\N{NO-BREAK SPACE}; c’est prévu.\n"
    (opened / "text.md").write_bytes(body.encode("cp1252"))
    assert wgsec("draft revise 2.1 --lang fr --text text.md").code == 0
    assert shown("2.1")["text"] == body
    (opened / "text.md").write_bytes(body.replace("prévu", "décidé").encode() + b"\xe9\n")
    assert wgsec("draft revise 2.1 --text text.md").code == 5
    assert shown("2.1")["text"] == body


def test_a_text_in_another_language_is_remarked_on_and_a_title_is_told_as_it_was_typed(opened: Path) -> None:
    told = call("draft revise 2.1 --text - --lang fr", "The centre should open soon.")
    assert (told.code, "The original of 2.1 is now in French; it was in English." in told.err) == (0, True)
    assert "is now in" not in call("draft revise 2.1 --text -", "The centre should open now.").err
    assert call('draft edit 2.1 --title-es "Apertura"').err.startswith("Recommendation 2.1 is now called “Apertura”.")


def test_a_pipe_is_read_and_what_is_refused_is_kept(group: Path) -> None:
    assert call("draft new --theme 4 --text -", BODY).code == 0
    told = call("draft revise 4.1 --text -", "It must\x07 go.")
    assert told.code == 2
    kept = Path(told.err.split("kept in ")[1].split(".md")[0] + ".md")
    assert kept.read_text(encoding="utf-8") == "It must\x07 go."


def test_strength_is_remarked_on_and_not_refused(group: Path) -> None:
    told = call("draft new 1.1 --lang fr --text -", "Les MNP doivent publier.")
    assert told.code == 0
    assert "“devrait” rather than “doivent”" in told.err


@pytest.mark.parametrize(
    ("line", "code", "says"),
    [
        ("draft show 2.7", 3, "the theme has: 2.1"),
        ("draft show two", 2, "2.1"),
        ("draft show 2.1 --revision 5", 3, "the newest is 1"),
        ("draft diff 2.1", 4, "one revision only"),
        ("draft new 2.1 --text text.md", 4, "2.2"),
        ("draft new --text text.md", 2, "--theme 2"),
        ("draft new 9.1 --text text.md", 3, "the last is 6"),
        ("draft new 2.2", 2, "--text"),
        ("draft edit 2.1", 2, "--text"),
        ("draft revise 2.1 --text nowhere.md", 3, "nowhere.md"),
        ("draft revise 2.1 --text wgsec.db", 5, "plain text"),
        ("draft revise 2.1 --text text.md --lang en,fr", 2, "must be one of: en, fr, es"),
        ("draft build 3", 3, "Theme 3 has no recommendations"),
        ("draft build 2 --lang es", 4, "wgsec translation build 2.1 --to es"),
    ],
)
def test_what_cannot_be_done_is_said_with_what_to_type(opened: Path, line: str, code: int, says: str) -> None:
    told = call(line)
    assert (told.code, told.out) == (code, "")
    assert says in told.err


def test_a_broken_file_is_no_text(opened: Path) -> None:
    (opened / "bad.md").write_bytes(b"It should \xc3\xa9 \xff\xfe\xed\xa0\x80")
    assert call("draft revise 2.1 --text bad.md").code == 5


def test_the_difference_is_told_in_words(opened: Path) -> None:
    call("draft revise 2.1 --text -", "**The centre should open soon.**\n\nA reason.\n\nAnother.\n")
    told = call("draft diff 2.1")
    assert told.out == "§ 1\n**The centre should open{+ soon+}.**\n\n§ 3\n{+Another.+}\n\n"
    assert told.err == "Recommendation 2.1, revision 1 to 2: 2 paragraphs changed.\n"
    assert json.loads(call("draft diff 2.1 --from 2 --to 2 --json").out) == []


def test_every_complete_language_is_built_and_the_others_named(opened: Path) -> None:
    told = call("draft build 2.1")
    assert re.fullmatch(r"out.recommendations.ITC-WG-\d{4}-D-08_en\.docx", told.out.strip())
    assert "fr: not built, 2 sentences are not translated (2.1)." in told.err
    assert call("draft build").out.count(".docx") == 1


def test_a_title_is_edited_without_an_editor(opened: Path) -> None:
    told = call('draft edit 2.1 --title-en "First opening"')
    assert "Its title in the other languages (French) was not changed" in told.err
    assert shown("2.1")["title"] == {"en": "First opening", "fr": "Ouverture"}
    assert call('draft edit 2.1 --title-en "First opening"').err == "Nothing to change.\n"


def test_the_screen_speaks_french(opened: Path) -> None:
    told = process("draft show 2.9", folder=opened, WGSEC_LANG="fr")
    assert told.err == "Il n’y a pas de recommandation 2.9\u202f; le thème a\u00a0: 2.1.\n"


@pytest.fixture
def editing(opened: Path, tmp_path: Path) -> Callable[..., pexpect.spawn]:
    """Starts `wgsec …` on a terminal with an editor that runs a line of Python on the text, `t`."""

    def start(line: str, act: str) -> pexpect.spawn:
        script = tmp_path / "editor.py"
        script.write_text(
            f"import pathlib, subprocess, sys\np = pathlib.Path(sys.argv[1])\nt = p.read_text('utf-8')\n{act}\n",
            encoding="utf-8",
        )
        (tmp_path / "kept").mkdir(exist_ok=True)
        env = {
            **os.environ, "EDITOR": f'"{sys.executable}" "{script}"', "TMPDIR": str(tmp_path / "kept"), "TERM": "xterm",
            "COLUMNS": "400",
        }  # fmt: skip
        env.pop("VISUAL", None)
        return pexpect.spawn(
            sys.executable, ["-m", "wgsec", *line.split()], cwd=str(opened), env=env, encoding="utf-8", timeout=60,
            dimensions=(40, 400),
        )  # fmt: skip

    return start


def ended(child: pexpect.spawn) -> tuple[int, str]:
    child.expect(pexpect.EOF)
    child.close()
    return child.exitstatus, child.before


def kept(tmp_path: Path) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in (tmp_path / "kept").rglob("text.md")]


def test_the_editor_makes_a_new_revision(editing: Callable[..., pexpect.spawn], tmp_path: Path) -> None:
    code, said = ended(editing("draft edit 2.1", "p.write_text(t.replace('open', 'open – soon, à l’été'), 'utf-8')"))
    assert (code, kept(tmp_path)) == (0, [])
    assert "revision 2 saved" in said
    assert shown("2.1")["text"] == BODY.replace("open", "open – soon, à l’été")


def test_the_editor_may_change_nothing(editing: Callable[..., pexpect.spawn], tmp_path: Path) -> None:
    code, said = ended(editing("draft edit 2.1", ""))
    assert (code, kept(tmp_path)) == (0, [])
    assert "Nothing to change." in said


def test_a_new_text_is_typed_in_the_editor(editing: Callable[..., pexpect.spawn]) -> None:
    assert ended(editing("draft new --theme 2", "p.write_text('It should stay.', 'utf-8')"))[0] == 0
    assert shown("2.2")["text"] == "It should stay.\n"


def test_what_is_refused_is_kept_and_may_be_edited_again(editing: Callable[..., pexpect.spawn], tmp_path: Path) -> None:
    act = "p.write_text('It should go.' if 'bad' in t else 'bad \\x07', 'utf-8')"
    child = editing("draft edit 2.1", act)
    child.expect("U\\+0007")
    child.expect("kept in")
    child.expect("again")
    assert kept(tmp_path) == ["bad \x07"]
    child.sendline("y")
    assert ended(child)[0] == 0
    assert (shown("2.1")["text"], kept(tmp_path)) == ("It should go.\n", [])


def test_what_is_refused_stays_when_it_is_not_edited_again(
    editing: Callable[..., pexpect.spawn], tmp_path: Path
) -> None:
    child = editing("draft edit 2.1", "p.write_text('', 'utf-8') if not t else p.write_text('bad \\x07', 'utf-8')")
    child.expect("again")
    child.sendline("n")
    assert ended(child)[0] == 130
    assert (kept(tmp_path), shown("2.1")["revision"]) == (["bad \x07"], 1)


def test_a_text_saved_by_another_meanwhile_is_not_written_over_and_mine_is_kept(
    editing: Callable[..., pexpect.spawn], tmp_path: Path
) -> None:
    """The editor is open while a colleague saves a revision."""
    colleague = (
        "p.write_text('Mine should stay.', 'utf-8')\n"
        "subprocess.run([sys.executable, '-m', 'wgsec', '--as', 'ch', 'draft', 'revise', '2.1', '--text', '-'],"
        " input=b'Theirs should stay.', check=True)"
    )
    code, said = ended(editing("draft edit 2.1", colleague))
    assert code == 4
    assert "was saved by ch meanwhile" in said
    assert (kept(tmp_path), shown("2.1")["text"]) == (["Mine should stay."], "Theirs should stay.\n")


def test_an_editor_that_fails_loses_nothing(editing: Callable[..., pexpect.spawn], tmp_path: Path) -> None:
    code, said = ended(editing("draft edit 2.1", "p.write_text('Typed.', 'utf-8'); sys.exit(3)"))
    assert (code, kept(tmp_path)) == (6, ["Typed."])
    assert "kept in" in said


def test_a_frozen_text_is_not_even_opened(editing: Callable[..., pexpect.spawn], opened: Path, tmp_path: Path) -> None:
    from datetime import UTC, datetime

    from wgsec import desk, workspace
    from wgsec.desk.office import Office
    from wgsec.facts.draft import DraftState, Scope

    office = Office(workspace.load(opened), "secretariat", datetime(2027, 1, 4, tzinfo=UTC))
    desk.draft.advance(office, (Scope(2, 1),), DraftState.WITHDRAWN)
    code, said = ended(editing("draft edit 2.1", "p.write_text('never', 'utf-8')"))
    assert (code, kept(tmp_path)) == (4, [])
    assert "withdrawn" in said


def test_changes_are_coloured_on_a_terminal_and_keep_their_signs(
    editing: Callable[..., pexpect.spawn], opened: Path
) -> None:
    call("draft revise 2.1 --text -", BODY.replace("open", "close"))
    assert "\033[32;1m{+close+}\033[0m" in ended(editing("draft diff 2.1", ""))[1]


def test_a_long_line_is_broken_at_words_on_a_terminal(editing: Callable[..., pexpect.spawn], opened: Path) -> None:
    call("draft revise 2.1 --text -", "- " + "word " * 60)
    shown_lines = ended(editing("draft show 2.1", ""))[1].split("\r\n")
    lines = [line for line in shown_lines if "word" in line and "Working" not in line]
    assert len(lines) > 1
    assert all(len(line) <= 100 for line in lines)
    assert lines[1].startswith("  word")


def test_the_example_is_entered_without_a_remark(wgsec: Call) -> None:
    told = wgsec(f"draft new 4.2 --text {EXAMPLE / 'recommendations' / '4.2.en.md'}")
    assert told.err == "Recommendation 4.2 entered, in English (working draft): 139 words.\n"


def test_a_text_is_in_the_language_of_its_only_title(wgsec: Call, tmp_path: Path) -> None:
    text = tmp_path / "text.md"
    text.write_text("**Le centre devrait être une association.**\n", encoding="utf-8")
    told = wgsec(f"draft new 2.1 --title-fr Forme --text {text}")
    assert (told.code, "in French" in told.err) == (0, True)
    for titles in ("", "--title-en Form --title-fr Forme"):
        assert "in English" in wgsec(f"draft new --theme 3 {titles} --text {text}").err


def decided(wgsec: Call, opened: Path) -> Path:
    """The notes of a meeting that was held: decision 1/1 adopts 2.1, and 1/2 asks for a survey."""
    for line in (
        "meeting schedule 2026-01-14 14:00 --held",
        'agenda add 1 --en "Theme 2" --purpose decision --minutes 30',
        "minutes start 1",
    ):
        assert wgsec(line).code == 0, line
    notes = opened / "notes" / "notes-01_en.md"
    taken = "\n\nDECISION: The group *adopts* 2.1.\n\nDECISION: The group *asks* for a survey.\n"
    notes.write_text(notes.read_text(encoding="utf-8") + taken, encoding="utf-8")
    assert wgsec(f"minutes receive {notes}").code == 0
    return notes


def test_the_decision_that_adopts_is_shown_and_doubted_where_another_one_names_the_text(
    wgsec: Call, opened: Path
) -> None:
    assert wgsec('member add ch --institution-en "Example body" --country CH').code == 0
    notes = decided(wgsec, opened)
    for act in ("circulate", "freeze"):
        early = wgsec("draft adopt 2.1 --by 1/2")
        assert (early.code, early.err.splitlines()[1:]) == (4, [f"First: wgsec draft {act} 2.1"])
        assert wgsec(f"draft {act} 2.1").code == 0
    told = wgsec("draft adopt 2.1 --by 1/2 --yes")
    first, doubt, idle, unseen, done = told.err.splitlines()
    assert (first, doubt, idle, done) == (
        "Decision 1/2: The group *asks* for a survey.",
        "Decision 1/2 does not name 2.1; decision 1/1 does.",
        "Decision 1/2 says neither that the group adopts nor that it approves something.",
        "Recommendation 2.1: adopted.",
    )
    assert re.fullmatch(
        r"Text 1 of recommendation 2\.1 was written on .+ \d{4}, after the meeting of Wednesday 14 January 2026"
        r" at which decision 1/2 was taken\.",
        unseen,
    )
    assert wgsec("undo").code == 0
    told = wgsec("draft adopt 2.1 --by 1/1")
    assert (told.code, told.err.splitlines()[0]) == (4, "Decision 1/1: The group *adopts* 2.1.")
    assert "--yes" in told.err
    assert shown("2.1")["state"] == "final"
    told = wgsec("draft adopt 2.1 --by 1/1 --yes")
    assert (told.code, len(told.err.splitlines())) == (0, 3)
    told = wgsec("draft adopt 2.1 --by 1/2 --yes")
    assert (told.code, told.err.splitlines()[-2:]) == (
        4,
        [
            "Recommendation 2.1 was adopted by decision 1/1.",
            "To have another decision adopt it, reopen it first: wgsec draft reopen 2.1",
        ],
    )
    told = wgsec("draft reopen 2.1")
    assert (told.code, "was adopted by decision 1/1" in told.err, shown("2.1")["state"]) == (4, True, "adopted")
    assert wgsec("draft reopen 2.1 --yes").code == 0
    assert wgsec("undo").code == 0
    corrected = notes.read_text(encoding="utf-8").replace("2.1.\n", "2.1.\n\nRESERVATION ch (on 2.1): Too early.\n", 1)
    notes.write_text(corrected, encoding="utf-8")
    for line in (f"minutes receive {notes}", "undo"):
        told = wgsec(line)
        assert (told.code, "Recommendation 2.1: adopted" in told.err) == (0, True), told.err


def test_all_that_is_doubted_of_an_adoption_is_one_question(
    wgsec: Call, opened: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = tmp_path / "text.md"
    text.write_text("The centre should open.\n", encoding="utf-8")
    for line in (
        f"draft new 2.2 --title-en Opening --text {text}",
        "draft circulate 2",
        "draft freeze 2",
    ):
        assert wgsec(line).code == 0, line
    decided(wgsec, opened)
    terminal.seat(tmp_path, monkeypatch)
    monkeypatch.chdir(opened)
    seen = terminal.typed("wgsec draft adopt 2 --by 1/2", "y\n")
    assert (seen.code, seen.screen.count("Go on?")) == (0, 1), seen.screen
    assert seen.screen.count("was written on") == 2
    assert "Decision 1/2 does not name 2.1" in seen.screen
