"""What all commands share: help with an example, refusals in words, exit codes, pipes, terminals and languages."""

from __future__ import annotations

import errno
import json
import os
import re
import shlex
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest import mock

import pexpect
import pytest

from tests.cli.conftest import Told, process
from tests.cli.examples import Typed, commands, example, parsed, root
from wgsec.cli import NOUNS, VERBS, boundary, near, show, tongue
from wgsec.errors import NoSuchThing, Refused
from wgsec.facts.meeting import MeetingState
from wgsec.language import catalogs

Call = Callable[[str], Told]

EVERY_PAGE = """
from tests.cli.examples import commands, root
import typer
with typer.Context(root(), info_name="wgsec") as top:
    print(root().get_help(top))
    for typed in commands():
        with typer.Context(typed.command, parent=top, info_name=typed.name) as context:
            print(typed.command.get_help(context))
"""


@pytest.mark.parametrize("typed", commands(), ids=[typed.name for typed in commands()])
class TestEveryCommand:
    def test_has_a_help_that_ends_in_an_example_of_itself(self, typed: Typed, wgsec: Call) -> None:
        told = wgsec(f"{typed.name} --help")
        assert told.code == 0, told.err
        assert told.out.rstrip().endswith(example(typed))
        meant = parsed(example(typed))
        assert (meant.name, meant.help) == (typed.command.name, typed.command.help)

    def test_tells_every_argument_and_option(self, typed: Typed) -> None:
        assert [one.name for one in typed.command.params if not one.help] == []

    def test_gives_json_where_it_lists_or_shows(self, typed: Typed) -> None:
        names = {name for one in typed.command.params for name in one.opts}
        assert typed.name.rpartition(" ")[2] not in ("list", "show") or "--json" in names


@pytest.mark.parametrize(("lang", "own"), [("en", "Usage: wgsec"), ("fr", "Utilisation : wgsec")])
def test_every_help_is_in_one_language(lang: str, own: str) -> None:
    env = os.environ | {"WGSEC_LANG": lang, "COLUMNS": "80", "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(
        [sys.executable, "-c", EVERY_PAGE], env=env, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    pages = done.stdout.replace(chr(0xA0), " ")
    assert pages.count(own) == len(commands()) + 1
    theirs = ("Show this message", "[required]", "Aborted", "no help", "[[", "...…") + (
        ("Options:\n", "Usage") if lang == "fr" else ()
    )
    assert [words for words in theirs if words in pages] == []
    prose = [line for line in pages.splitlines() if not line.startswith(("Ex", "Us", "Ut"))]
    assert [line for line in prose if len(line) > 80] == []


@pytest.mark.parametrize("kept", ["en", "fr"])
def test_every_noun_and_verb_stands_in_the_root_help_of_each_language(kept: str) -> None:
    entries = catalogs.area(kept, "screen", "root")
    assert [noun for noun in NOUNS if f"root.noun.{noun}" not in entries] == []
    assert [verb for verb in VERBS if f"root.verb.{verb}" not in entries] == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("pv", "minutes (procès-verbal)?"),
        ("Procès-Verbal", "minutes (procès-verbal)?"),
        ("reunion", "meeting (réunion)?"),
        ("réunions", "meeting (réunion)?"),
        ("membre", "member (membre)?"),
        ("odj", "agenda (ordre du jour)?"),
        ("recommandation", "draft (recommendation)?"),
        ("metting", "meeting (réunion)?"),
        ("meeting lst", "list?"),
        ("meeting afficher", "show?"),
    ],
)
def test_a_command_that_is_not_there_is_answered_with_the_one_that_may_be_meant(
    typed: str, meant: str, wgsec: Call
) -> None:
    told = wgsec(typed)
    assert told.code == 2
    assert told.out == ""
    sentence, hint = told.err.splitlines()
    assert sentence.endswith(f"did you mean {meant}")
    assert hint.startswith("For help: wgsec")


def test_synonyms_are_folded_and_no_command_hides_behind_one() -> None:
    said = [(name, word) for name, words in near.SYNONYMS.items() for word in words]
    assert [word for _, word in said if near.fold(word) != word] == []
    verbs = {typed.name.rpartition(" ")[2] for typed in commands()}
    assert [(name, word) for name, word in said if word == name] == []
    assert [name for name in near.SYNONYMS if name not in {*NOUNS, *VERBS, *verbs}] == []


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("xyzzy", "wgsec has no command “xyzzy”."),
        ("theme show", "NUMBER is missing."),
        ("theme show many", "NUMBER must be a whole number from 1 to 999999."),
        ("group edit --silence-days 1", "A silence procedure runs 3 days or more, not 1."),
        ("agenda add 1 --en x --purpose fun", "--purpose must be one of: information, discussion, decision,"),
        ("theme list --jsn", "There is no option --jsn here; did you mean --json?"),
        ("theme list --json=3", "--json takes no value."),
        ("group edit --zone", "--zone needs a value after it."),
        ("theme show 2 three", "“three” is too much for wgsec theme show."),
        ("--as me", "A command is missing after wgsec."),
        ("--install-completion tcsh", "wgsec knows completion for bash, zsh, fish and powershell, not for “tcsh”."),
    ],
)
def test_what_is_typed_wrongly_is_told_in_one_sentence_with_a_way_on(typed: str, sentence: str, wgsec: Call) -> None:
    told = wgsec(typed)
    assert told.code == 2
    first, *hint = told.err.splitlines()
    assert first.startswith(sentence)
    assert len(hint) == 1
    assert "wgsec" in hint[0]


def test_nothing_typed_shows_the_help_and_is_a_wrong_use(wgsec: Call) -> None:
    for typed in ("", "meeting"):
        told = wgsec(typed)
        assert told.code == 2
        assert told.out == wgsec(f"{typed} --help").out
        assert told.err == ""


@pytest.mark.parametrize(
    ("typed", "code"),
    [("theme list", 0), ("theme show", 2), ("theme show 9", 3), ("-w nowhere theme list", 3), ("theme list -h", 0)],
)
def test_exit_codes(typed: str, code: int, wgsec: Call) -> None:
    assert wgsec(typed).code == code


def test_what_is_refused_by_a_rule_or_unreadable_or_outside(wgsec: Call, group: Path) -> None:
    assert wgsec("meeting schedule 2030-04-17 14:00").code == 0
    assert wgsec("meeting cancel 1").code == 4
    (group / "wgsec.toml").write_text("database = [", encoding="utf-8")
    assert wgsec("theme list").code == 5


def test_what_stands_before_the_noun(wgsec: Call, group: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert wgsec("theme list").code == 3
    assert wgsec(f'-w {group} --as "Anne Roy" --at "2026-01-05 16:30" theme edit 4 --en Money').code == 0
    monkeypatch.setenv("WGSEC_WORKSPACE", str(group))
    monkeypatch.setenv("WGSEC_AS", "Luc")
    assert wgsec("theme edit 4 --en Purse").code == 0
    first, second = [one for one in json.loads(wgsec("log --json").out) if one["act"] == "theme.edit"]
    if first["actor"] == "Luc":
        first, second = second, first
    assert (first["actor"], second["actor"]) == ("Anne Roy", "Luc")
    assert first["said_at"] == "2026-01-05T15:30:00Z"
    assert second["said_at"] is None


@pytest.mark.parametrize(
    ("at", "meant"),
    [
        ("5 January 2026", "2026-01-05T11:00:00Z"),
        ("5 janvier 2026 16:30", "2026-01-05T15:30:00Z"),
        ("2026-01-05T16:30", "2026-01-05T15:30:00Z"),
        ("5 Jan 2026 16 h", "2026-01-05T15:00:00Z"),
    ],
)
def test_the_time_of_an_act_is_written_as_dates_are(at: str, meant: str, wgsec: Call) -> None:
    assert wgsec(f'--at "{at}" theme edit 4 --en Money').code == 0
    assert json.loads(wgsec("log --json --last 1").out)[0]["said_at"] == meant


@pytest.mark.parametrize("words", ["theme edit 4 --en Money", "init ../another", "meeting list"])
def test_nothing_happened_in_the_future(words: str, group: Path, wgsec: Call) -> None:
    told = wgsec(f'--at "2999-01-05 16:30" {words}')
    assert told.code == 2
    assert told.err.count("\n") == 1
    assert "2999-01-05 15:30 UTC is still to come" in told.err
    assert "Money" not in wgsec("theme list").out
    assert not (group.parent / "another").exists()


def test_today_is_no_future_before_noon(group: Path, wgsec: Call) -> None:
    (group / "wgsec.toml").write_text('database = "wgsec.db"\nout = "out"\nnow = 2999-01-05T08:30:00Z\n', "utf-8")
    assert wgsec("--at 2999-01-05 theme edit 4 --en Money").code == 0
    assert json.loads(wgsec("log --json --last 1").out)[0]["said_at"] == "2999-01-05T08:30:00Z"
    assert wgsec("--at 2999-01-06 theme edit 4 --en More").code == 2


@pytest.mark.parametrize("at", ["05/06", "tomorrow-ish", "2026-01-05 25:00"])
def test_a_time_that_cannot_be_read_changes_nothing(at: str, wgsec: Call) -> None:
    told = wgsec(f'--at "{at}" theme edit 4 --en Money')
    assert told.code == 2
    assert "Money" not in wgsec("theme list").out


def test_the_screen_speaks_french_and_the_data_does_not(group: Path) -> None:
    said = process("theme show 9", folder=group, WGSEC_LANG="fr")
    assert said.code == 3
    assert "thème" in said.err
    told = process("theme list --json", folder=group, WGSEC_LANG="fr").out
    assert told == process("theme list --json", folder=group).out


class TestAnError:
    def test_tells_its_findings_each_with_its_hint_and_codes_in_words(self, capsys: pytest.CaptureFixture[str]) -> None:
        finding = NoSuchThing("theme.error.no-rapporteur", key="x", present=("a", "b"))
        held, to = MeetingState.IN_SESSION, MeetingState.CANCELLED
        assert boundary.told(Refused("meeting.error.step", number=3, state=held, to=to, findings=(finding,))) == 4
        assert capsys.readouterr().err.splitlines() == [
            "Meeting 3 is in session; that cannot become cancelled.",
            "– x is not a rapporteur of this theme.",
            "Its rapporteurs are: a, b.",
        ]

    def test_is_told_though_its_sentence_asks_for_facts_it_has_not(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert boundary.told(NoSuchThing("theme.error.none", wrong=1)) == 3
        assert boundary.told(NoSuchThing("theme.error.forgotten", number=1)) == 3
        assert capsys.readouterr().err.splitlines() == [
            "theme.error.none (wrong=1)",
            "theme.error.forgotten (number=1)",
        ]


def test_a_fault_of_ours_leaves_its_trace_and_a_sentence(group: Path) -> None:
    broken = "import wgsec.store.group as g; g.themes = None; import sys; sys.argv = ['wgsec', 'theme', 'list']; "
    done = subprocess.run(
        [sys.executable, "-c", broken + "from wgsec.cli import main; main()"],
        cwd=group, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "Traceback" in done.stderr
    assert done.stderr.splitlines()[-1].startswith("This is a fault of wgsec ")


def test_a_reader_who_leaves_early_does_not_hear_the_exit_code_but_others_do(group: Path) -> None:
    (group / "out").mkdir()
    process("meeting schedule 2030-04-17 14:00", folder=group)
    process("agenda add 1 --en One", folder=group)
    (made, *_) = process("agenda build 1 --lang en", folder=group).out.splitlines()
    (group / made).unlink()
    for typed in ("document verify", "document verify --json", "check"):
        assert gone(typed, group) == process(typed, folder=group).code == 5


def gone(typed: str, group: Path) -> int:
    """The exit code of a command whose reader has gone before it began."""
    ours, theirs = os.pipe()
    os.close(ours)
    words = [sys.executable, "-m", "wgsec", *shlex.split(typed)]
    code = subprocess.run(words, cwd=group, stdout=theirs, stderr=subprocess.DEVNULL, check=False).returncode
    os.close(theirs)
    return code


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("typed", ["theme list", "theme list --json", "--help"])
def test_an_output_that_finds_no_room_is_the_outside_worlds_fault(typed: str, group: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "wgsec", *shlex.split(typed)], cwd=group, stdout=full, stderr=subprocess.PIPE,
            check=False,
        )  # fmt: skip
    assert done.returncode == 6
    assert done.stderr.splitlines()[0] == b"What was shown could not be written: the disk is full."


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such rights")
@pytest.mark.parametrize("typed", ["backup {}", "restore {}", "member export {} --force", "document keep {}"])
def test_a_folder_that_may_not_be_entered_is_the_outside_worlds_fault(typed: str, wgsec: Call, tmp_path: Path) -> None:
    shut, stat = tmp_path / "shut" / "a file.csv", os.stat

    def refused(path: Any, *given: Any, **named: Any) -> os.stat_result:
        if str(path).startswith(str(shut.parent)):
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return stat(path, *given, **named)

    # Rights mean nothing to root; this is what others are told by the system.
    with mock.patch.object(os, "stat", refused):
        done = wgsec(typed.format(shlex.quote(str(shut))))
    assert (done.code, shut.name in done.err) == (6, True), done.err


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (PermissionError(errno.EACCES, "Permission denied"), "l’accès en est refusé"),
        (OSError(errno.ENOSPC, "No space left on device"), "le disque est plein"),
        (OSError(errno.ETIMEDOUT, "Timed out"), "«\N{NO-BREAK SPACE}Timed out\N{NO-BREAK SPACE}»"),
        (ValueError("Invalid value"), "«\N{NO-BREAK SPACE}Invalid value\N{NO-BREAK SPACE}»"),
    ],
)
def test_a_refusal_of_the_system_is_told_in_our_words_and_one_we_do_not_know_is_quoted(
    error: Exception, said: str
) -> None:
    with tongue.speaking("fr"):
        assert boundary.shown(error) == said


def test_every_whole_number_has_its_bounds() -> None:
    numbers = [(typed.name, one.name, one.type) for typed in commands() for one in typed.command.params]
    whole = [one for one in numbers if one[2].name.startswith("int")]
    assert len(whole) > 20
    assert [one[:2] for one in whole if None in (getattr(one[2], "min", None), getattr(one[2], "max", None))] == []


@pytest.mark.parametrize("typed", ["theme list", "--help", "theme --help", "log --json"])
def test_a_reader_who_leaves_early_is_left_in_peace(typed: str, group: Path) -> None:
    ours, theirs = os.pipe()
    os.close(ours)
    done = subprocess.run(
        [sys.executable, "-m", "wgsec", *shlex.split(typed)],
        cwd=group,
        stdout=theirs,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(theirs)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_head_that_has_read_enough(group: Path) -> None:
    done = subprocess.run(
        f"{shlex.quote(sys.executable)} -m wgsec theme list --json | head -n 1; exit ${{PIPESTATUS[0]}}",
        cwd=group, shell=True, executable="/bin/bash", capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (0, "[\n", "")


class TestOutput:
    def test_is_utf_8_where_python_says_so(self, group: Path) -> None:
        process('theme edit 4 --en "Œuvre – naïve"', folder=group)
        assert "Œuvre – naïve" in process("theme list", folder=group, PYTHONIOENCODING="utf-8").out

    def test_loses_a_letter_and_not_the_rest_where_the_terminal_knows_few(self, group: Path) -> None:
        process('theme edit 4 --en "Œuvre – naïve"', folder=group)
        told = process("theme list", folder=group, PYTHONIOENCODING="ascii")
        assert told.code == 0
        assert "?uvre ? na?ve" in told.out

    def test_names_a_file_whose_name_is_no_text(self, group: Path, tmp_path: Path) -> None:
        folder = os.fsencode(tmp_path) + b"/caf\xe9"
        done = subprocess.run(
            [sys.executable, "-m", "wgsec", "-w", folder, "theme", "list"], cwd=group, capture_output=True, check=False
        )
        assert done.returncode == 3
        assert b"Traceback" not in done.stderr
        assert b"caf" in done.stderr

    def test_is_plain_without_a_terminal(self, wgsec: Call) -> None:
        for typed in ("theme list", "theme --help", "theme list --json"):
            assert "\x1b" not in wgsec(typed).out


def heeding() -> None:
    """Ctrl-C is heard: whoever runs the tests in the background has it ignored, and a child would inherit that."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def spawn(typed: str, folder: Path, **env: str) -> pexpect.spawn:
    """The program on a terminal of 80 columns."""
    return pexpect.spawn(
        sys.executable, ["-m", "wgsec", *shlex.split(typed)], cwd=str(folder), dimensions=(24, 80), timeout=20,
        encoding="utf-8", env={**os.environ, "TERM": "xterm", **env}, preexec_fn=heeding,
    )  # fmt: skip


def ended(child: pexpect.spawn) -> tuple[int, str]:
    """Its exit code, and all it wrote."""
    child.expect(pexpect.EOF)
    child.close()
    return child.exitstatus, child.before


def stopped(child: pexpect.spawn) -> tuple[int, str]:
    """The same after Ctrl-C, pressed again as anybody would: one that comes as reading begins is heard at the next."""
    child.sendintr()
    if child.expect([pexpect.EOF, pexpect.TIMEOUT], timeout=5):
        child.sendintr()
        child.expect(pexpect.EOF)
    child.close()
    return child.exitstatus, child.before


class TestTerminal:
    def test_shows_colour_unless_asked_not_to_and_never_in_json(self, group: Path) -> None:
        assert "\x1b[1m" in ended(spawn("theme list", group))[1]
        assert "\x1b[1m" in ended(spawn("theme --help", group))[1]
        assert "\x1b" not in ended(spawn("theme list", group, NO_COLOR="1"))[1]
        assert "\x1b" not in ended(spawn("theme --help", group, NO_COLOR="1"))[1]
        assert "\x1b" not in ended(spawn("theme list --json", group))[1]

    @pytest.mark.parametrize(
        ("answer", "code"), [("o", 0), ("oui", 0), ("y", 0), ("n", 130), ("", 130), ("maybe\ny", 0)]
    )
    def test_takes_an_answer_in_either_language(self, answer: str, code: int, group: Path) -> None:
        process("meeting schedule 2030-04-17 14:00", folder=group)
        child = spawn("meeting cancel 1", group, WGSEC_LANG="fr")
        child.expect(r"\[o/N\] ")
        child.sendline(answer)
        assert ended(child)[0] == code
        state = json.loads(process("meeting list --json", folder=group).out)[0]["state"]
        assert (state == "cancelled") == (code == 0)

    def test_is_stopped_by_ctrl_c(self, group: Path) -> None:
        process("meeting schedule 2030-04-17 14:00", folder=group)
        child = spawn("meeting cancel 1", group)
        child.expect(r"\[y/N\] ")
        code, said = stopped(child)
        assert code == 130
        assert "Stopped; nothing more was done." in said
        assert "Traceback" not in said

    def test_names_an_editor_that_is_not_there_and_keeps_the_text(self, group: Path) -> None:
        code, said = ended(
            spawn("draft new --theme 2 --lang en --title-en Purse", group, EDITOR="no-such-editor", VISUAL="")
        )
        assert code == 6
        assert "no-such-editor" in said

    def test_asks_for_no_text_in_a_language_that_there_is_not(self, group: Path) -> None:
        code, said = ended(spawn("draft new 2.4 --lang xx --title-en Purse", group, EDITOR="no-such-editor"))
        assert (code, "no-such-editor" in said, "must be one of: en, fr, es" in said) == (2, False, True)

    def test_keeps_what_other_commands_take_whole_on_80_columns(self, group: Path) -> None:
        for line in ("meeting schedule 2030-04-17 14:00", "agenda add 1 --en Budget --fr Budget", "agenda build 1"):
            assert process(line, folder=group).code == 0
        for line, whole in (
            ("document list", "ITC-WG(2030)OJ1 "),
            ("document verify", "out/meeting-01/ITC-WG-2030-OJ-01_fr.docx"),
            ("invitation list", "2030-04-17"),
        ):
            _, said = ended(spawn(line, group))
            assert whole in said
            assert "…" not in said
            assert max(len(re.sub(r"\x1b\[[0-9;]*m", "", one.rstrip("\r"))) for one in said.split("\n")) <= 80

    def test_gives_notes_back_that_an_editor_emptied(self, group: Path) -> None:
        process("meeting schedule 2030-04-17 14:00", folder=group)
        process("minutes start 1", folder=group)
        notes = group / "notes" / "notes-01_en.md"
        before = notes.read_bytes()
        code, said = ended(spawn("minutes edit 1", group, EDITOR="cp /dev/null", VISUAL=""))
        assert (code, notes.read_bytes()) == (0, before)
        assert "came back empty" in said

    @pytest.mark.parametrize(("editor", "code"), [('vi "', 2), (" ", 6)])
    def test_understands_an_editor_or_says_that_it_does_not(self, editor: str, code: int, group: Path) -> None:
        typed = "draft new --theme 2 --lang en --title-en Purse"
        found, said = ended(spawn(typed, group, EDITOR=editor, VISUAL="", PATH="/nowhere"))
        assert (found, "Traceback" in said) == (code, False)


def test_nobody_is_asked_without_a_terminal(group: Path) -> None:
    process("meeting schedule 2030-04-17 14:00", folder=group)
    told = process("meeting cancel 1", folder=group)
    assert told.code == 4
    assert "--yes" in told.err
    assert process("meeting cancel 1 --yes", folder=group).code == 0


def test_a_listing_is_a_table_of_plain_text_where_fitting_it_would_be_slow(capsys: pytest.CaptureFixture[str]) -> None:
    rows = [{"number": number, "title": "x" * 200} for number in range(3)]
    show.listing("theme", ("number", "title"), rows, as_json=False)
    told = capsys.readouterr().out.splitlines()
    assert len(told) == 4
    assert told[1].startswith("0 ")


def test_the_help_of_a_noun_names_its_verbs_in_the_first_column(wgsec: Call) -> None:
    told = wgsec("theme --help").out.splitlines()
    names = [line.split()[0] for line in told if line.startswith("  ") and line[2] != " "]
    assert [verb for verb in root().commands["theme"].commands if verb not in names] == []
