"""How wide the columns of a table are drawn: the fewest lines that a terminal has room for, words whole."""

from __future__ import annotations

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wgsec.cli import columns, show

AGENDA = (
    ("No.", "Title", "Purpose", "Presenter"),
    ("4", "Action points", "action points", "Secretary"),
    ("5", "Theme 2: draft recommendations, disposition of comments", "decision", "Rapporteur for theme 2"),
)


def lines(rows: tuple[tuple[str, ...], ...], widths: list[int]) -> int:
    return sum(max(len(columns.folded(cell, width)) for cell, width in zip(row, widths, strict=True)) for row in rows)


def test_a_table_that_has_room_is_as_wide_as_its_cells():
    assert columns.widths(AGENDA, 200, 2) == [3, 55, 13, 22]


@pytest.mark.parametrize("room", [80, 60, 50, 43])
def test_no_other_widths_take_fewer_lines(room: int):
    found = columns.widths(AGENDA, room, 2)
    assert sum(found) + 2 * 3 <= room
    others = product([3], range(16, 56), range(8, 14), range(10, 23))
    assert lines(AGENDA, found) == min(lines(AGENDA, list(one)) for one in others if sum(one) + 6 <= room)


def test_room_goes_where_it_saves_lines_and_not_only_from_the_widest_column():
    rows = (*[("four words of text", "x")] * 3, ("x", "four words of text"))
    assert columns.widths(rows, 18 + 1 + 10, 1) == [18, 10]


def test_a_column_of_blanks_takes_no_room():
    assert columns.widths([("aa", "  ", "aaaa")], 8, 1) == [2, 0, 4]


@given(st.lists(st.tuples(*[st.text("ab- ", max_size=20)] * 3), min_size=1, max_size=5), st.integers(8, 60))
def test_words_stay_whole_and_nothing_is_lost(rows: list[tuple[str, str, str]], room: int):
    found = columns.widths(rows, room, 1)
    for row in rows:
        for cell, width in zip(row, found, strict=True):
            folded = columns.folded(cell, width)
            assert " ".join(folded).split() == cell.split()
            assert max(map(len, folded)) <= width


def test_a_symbol_stays_whole_and_no_line_ends_in_a_no_break_space():
    assert columns.folded("ITC-WG(2027)OJ3 Rev.1", 15) == ["ITC-WG(2027)OJ3", "Rev.1"]
    assert columns.folded("«\u00a0médiateur plus\u00a0»", 6) == ["«\u00a0médiateur", "plus\u00a0»"]


def test_a_table_of_words_too_wide_draws_its_columns_closer(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "21")
    monkeypatch.setattr(show, "has_style", lambda _: True)
    show.table(("Symbol", "Day"), [("ITC-WG/OJ3", "2027-04-14")])
    drawn = capsys.readouterr().out
    assert "ITC-WG/OJ3 2027-04-14" in drawn
    assert max(map(len, re.sub(r"\x1b\[[0-9;]*m", "", drawn).split("\n"))) == 21
