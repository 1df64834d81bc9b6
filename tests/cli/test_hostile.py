"""Bad input, put everywhere: one sentence and an exit code, the records sound, nothing half-written."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.cli import hostile
from tests.cli.conftest import call
from wgsec.cli import boundary
from wgsec.cli.root import app

CODES = frozenset({0, 2, 3, 4, 5, 6})
"""Done, or refused in words; 1 is a bug."""

EACH = 4
"""How many of the texts are tried in one place; which ones goes round, so that all come everywhere near."""


def invoke(words: list[str]) -> tuple[int, str]:
    """A call that no shell has seen before us, its streams made ready as the script does: exit code and stderr."""
    with CliRunner().isolation() as (_, talk, _both), pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "excepthook", sys.excepthook)
        boundary.ready()
        try:
            app(words, prog_name="wgsec")
        except SystemExit as left:
            code = left.code
        except Exception as error:  # noqa: BLE001 - whatever it is, the words that brought it are to be told
            pytest.fail(f"{[word[:60] for word in words]}: {error!r}"[:2000])
        sys.stderr.flush()
        return int(code or 0), talk.getvalue().decode()


def attacks() -> Iterator[list[str]]:
    """Calls with a bad text in one place, going round through the texts."""
    round_ = 0
    texts = list(hostile.TEXTS.values())
    for line in (*hostile.CHANGES, *hostile.READINGS):
        for at in line.places():
            for n in range(EACH):
                yield line.attacked(at, texts[(round_ + n) % len(texts)])
            round_ += EACH


PARTS = 8


@pytest.mark.parametrize("part", range(PARTS))
def test_no_text_brings_a_command_down(group_with_a_story: Path, part: int) -> None:
    for words in islice(attacks(), part, None, PARTS):
        code, told = invoke(words)
        shown = [word[:60] for word in words]
        assert code in CODES, (shown, told[-2000:])
        assert "Traceback" not in told, shown
        assert code == 0 or told.strip(), shown
        assert not [sign for sign in told if sign in "\x1b\x07\x9b\u202e"], shown
    assert call("log --verify").code == 0
    left = [path.name for path in group_with_a_story.rglob("*.wgsec-new")]
    assert not left


@pytest.mark.parametrize("text", [t for t in hostile.TEXTS.values() if t.strip() and len(t) < 10_000])
def test_papers_hold_a_hostile_title_as_text(group_with_a_story: Path, text: str) -> None:
    code, _ = invoke(["agenda", "edit", "2/1", "--en", text])
    if code == 0:
        assert invoke(["agenda", "build", "2"])[0] in CODES - {2, 3}
