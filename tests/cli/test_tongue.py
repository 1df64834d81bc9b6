"""Talk on a terminal: its lines end between words, and a command in it can be copied whole."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import terminal
from wgsec.cli import tongue


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def seen(text: str, room: int) -> list[str]:
    """The lines of a text on a terminal of this width."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COLUMNS", str(room))
        patch.setattr("sys.stderr", shown := Terminal())
        tongue.talk(text)
    return shown.getvalue().removesuffix("\n").split("\n")


def test_lines_end_between_words():
    assert seen("Nobody is there to answer; nothing was done.", 20) == [
        "Nobody is there to",
        "answer; nothing was",
        "done.",
    ]
    assert seen("    indented, and so are its other lines", 24) == ["    indented, and so are", "    its other lines"]
    assert seen("« Titre » du point", 10) == ["« Titre »", "du point"]


@pytest.mark.parametrize(
    ("before", "command", "after"),
    [
        ("Keep it as the issued paper with:", "wgsec document keep out/x.docx", "– or build it anew."),
        ("Open it again with", "“wgsec agenda edit 4”,", "and copy your lines."),
        ("Write the text anew:", "wgsec draft edit 3.1\u202f;", "ou laissez-le."),
        ("Its notes file:", "wgsec -w 'the group' minutes start 3", ""),
        ("Note it:", 'wgsec --at "2027-04-28 11:20" invitation dispatch 4', ""),
        ("It stands in", "wgsec member show KEY", "and in --json."),
        ("Type it:", 'wgsec agenda add 4 --en "A long, long title. And more"', ""),
        ("Renew the program:", "pip install --upgrade wgsec", ""),
        ("It was kept in", "'/tmp/the group/text.md'", ""),
    ],
)
def test_a_command_that_finds_no_room_has_a_line_to_itself(before: str, command: str, after: str):
    lines = seen(f"{before} {command} {after}".rstrip(), len(command) + 1)
    assert command in lines
    wider = seen(f"{before} {command} {after}".rstrip(), len(f"{before} {command}"))
    assert wider[0] == f"{before} {command}"
    assert command in seen(f"{before} {command} {after}".rstrip(), 10)


def test_the_name_of_the_program_alone_is_a_word_as_others():
    assert seen("It was not made by wgsec and stays.", 24) == ["It was not made by wgsec", "and stays."]


@given(st.text("ab .;:–'\"", max_size=60), st.integers(5, 30))
def test_nothing_is_lost_and_only_what_is_whole_is_wider(text: str, room: int):
    lines = seen(text, room)
    assert " ".join(lines).split() == text.split()
    assert all(len(line) <= room or " " not in line.strip() or "'" in line or '"' in line for line in lines)


def test_away_from_a_terminal_a_sentence_is_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("COLUMNS", "20")
    tongue.talk("Nobody is there to answer; nothing was done.")
    assert capsys.readouterr().err == "Nobody is there to answer; nothing was done.\n"


def test_remarks_refusals_and_questions_are_talk(group: Path, monkeypatch: pytest.MonkeyPatch):
    terminal.seat(group, monkeypatch)
    monkeypatch.setenv("COLUMNS", "40")
    for line in (
        "wgsec meeting schedule 2028-01-20 14:00", "wgsec meeting show 7", "wgsec invitation build 1",
        "wgsec meeting cancel 1", "wgsec meeting move",
    ):  # fmt: skip
        for shown in re.split(r"\n|\[y/N\] ", terminal.typed(line).screen):
            assert len(shown) <= 40 or "wgsec" in shown, shown
