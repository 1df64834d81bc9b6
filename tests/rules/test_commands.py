"""Words as they stand in a command that somebody is to type."""

from __future__ import annotations

import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wgsec.rules import commands


@pytest.mark.parametrize(
    ("word", "typed"),
    [
        ("notes/notes-03_en.md", "notes/notes-03_en.md"),
        ("réunion/a.md", "réunion/a.md"),
        (r"out\meeting-03", r"out\meeting-03"),
        ("my group/a (1).docx", '"my group/a (1).docx"'),
        ("a$b", "'a$b'"),
        ("", '""'),
    ],
)
def test_a_word_is_quoted_where_a_shell_would_take_it_apart(word: str, typed: str) -> None:
    assert commands.argument(word) == typed


@given(st.text(st.characters(exclude_characters="\\\0", exclude_categories=["Cs"])))
def test_a_shell_reads_one_word_back(word: str) -> None:
    assert shlex.split(commands.argument(word)) == [word]
