"""Somebody at a terminal: a command line is typed there, and the questions it asks are answered."""

from __future__ import annotations

import os
import pty
import shlex
import subprocess
import sys
import tty
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, redirect_stderr, redirect_stdout, suppress
from pathlib import Path
from threading import Thread
from typing import NamedTuple

import pytest

from wgsec.cli.root import app

YES = "y\n" * 9
RETURN = "\n" * 9
"""The answer that is proposed, to every question."""


class Seen(NamedTuple):
    """The exit code of a command, and what it left on the screen."""

    code: int
    screen: str


def typed(line: str, answers: str = YES) -> Seen:
    """`wgsec …` in this process, with stdin, stdout and stderr on a terminal of their own."""
    code: object = 0
    with _screen(answers) as lines:
        try:
            app(shlex.split(line)[1:], prog_name="wgsec")
        except SystemExit as left:
            code = left.code
    return Seen(code if isinstance(code, int) else 0, "".join(lines))


def spoken(line: str) -> Seen:
    """`WGSEC_LANG=fr wgsec …`: a process of its own, since the language of the screen is found out once."""
    words = shlex.split(line)
    named = dict(word.split("=", 1) for word in words if word.startswith("WGSEC_"))
    called = [sys.executable, "-m", "wgsec", *words[len(named) + 1 :]]
    done = subprocess.run(
        called, env={**os.environ, **named}, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, encoding="utf-8", check=False,
    )  # fmt: skip
    return Seen(done.returncode, done.stdout)


def seat(folder: Path, patch: pytest.MonkeyPatch) -> None:
    """Nobody's settings and no colours; an editor that ends a recommendation with one more sentence."""
    editor = folder / "editor.py"
    editor.write_text(EDITOR, encoding="utf-8")
    for name in ("WGSEC_LANG", "WGSEC_AS", "WGSEC_WORKSPACE", "VISUAL"):
        patch.delenv(name, raising=False)
    patch.setenv("WGSEC_SETTINGS", str(folder / "settings.toml"))
    patch.setenv("EDITOR", shlex.join([sys.executable, str(editor)]))
    patch.setenv("NO_COLOR", "1")
    patch.setenv("COLUMNS", "100")
    patch.chdir(folder)


EDITOR = """
import pathlib, sys
text = pathlib.Path(sys.argv[1])
if text.name == "text.md":
    text.write_text(text.read_text(encoding="utf-8") + "\\n\\nIt should be reviewed.\\n", encoding="utf-8")
"""


@contextmanager
def _screen(answers: str) -> Iterator[list[str]]:
    """What is written to the terminal, complete when the block has ended."""
    ours, theirs = pty.openpty()
    tty.setraw(theirs)  # nothing typed is echoed, no line end is changed
    os.write(ours, answers.encode())
    lines: list[str] = []
    reader = Thread(target=_read, args=(ours, lines))
    reader.start()
    with ExitStack() as stack:
        # Closed last: the reader goes when nobody can write any more.
        stack.callback(reader.join)
        before = sys.stdin
        stack.callback(setattr, sys, "stdin", before)
        sys.stdin = stack.enter_context(open(theirs, encoding="utf-8"))  # noqa: PTH123 - a terminal has no path
        for redirect in (redirect_stdout, redirect_stderr):
            stack.enter_context(redirect(stack.enter_context(_writer(theirs))))
        yield lines
    os.close(ours)


def _writer(terminal: int):
    return open(os.dup(terminal), "w", encoding="utf-8", buffering=1)  # noqa: PTH123


def _read(terminal: int, lines: list[str]) -> None:
    blobs = []
    with suppress(OSError):  # how Linux says that the other side has closed
        while blob := os.read(terminal, 65536):
            blobs.append(blob)
    lines.append(b"".join(blobs).decode())
