"""Whole processes against the clock, in turns: each round starts every command once, so that all share the weather."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

WARM = 2
"""Rounds that are run and not counted: byte code and the disk's cache."""


@dataclass(frozen=True, slots=True)
class Command:
    """What to start; `limit` is the ratio to a bare Python that the design promises, `terminal` gives it a screen."""

    name: str
    called: Sequence[str]
    limit: float | None = None
    terminal: bool = False
    env: Mapping[str, str] = field(default_factory=dict)


BARE = Command("python -c pass", [sys.executable, "-c", "pass"])


def once(command: Command, folder: Path) -> float:
    """Seconds from start to end; ends the benchmark where the command fails, for a failure is fast."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | dict(command.env)
    started = time.perf_counter()
    code, said = (_on_terminal if command.terminal else _piped)(command.called, folder, env)
    taken = time.perf_counter() - started
    if code:
        sys.exit(f"{command.name}: exit {code}\n{said.decode(errors='replace')}")
    return taken


def _piped(called: Sequence[str], folder: Path, env: Mapping[str, str]) -> tuple[int, bytes]:
    done = subprocess.run(called, cwd=folder, env=env, stdin=subprocess.DEVNULL, capture_output=True)
    return done.returncode, done.stderr


def _on_terminal(called: Sequence[str], folder: Path, env: Mapping[str, str]) -> tuple[int, bytes]:
    """The same on a pseudo-terminal of our own, which a thread empties."""
    ours, theirs = pty.openpty()
    said: list[bytes] = []

    def listen() -> None:
        try:
            while heard := os.read(ours, 65536):
                said.append(heard)
        except OSError:  # Linux says so when the other side has closed
            return

    listener = threading.Thread(target=listen)
    process = subprocess.Popen(called, cwd=folder, env=env, stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    listener.start()
    code = process.wait()
    listener.join()
    os.close(ours)
    return code, b"".join(said)


def rounds(commands: Sequence[Command], folder: Path, count: int) -> dict[str, list[float]]:
    """Seconds of each command in each of `count` rounds, by name; the bare Python is always among them."""
    taken: dict[str, list[float]] = {command.name: [] for command in (BARE, *commands)}
    for number in range(count + WARM):
        for command in (BARE, *commands):
            seconds = once(command, folder)
            if number >= WARM:
                taken[command.name].append(seconds)
    return taken


def table(commands: Sequence[Command], taken: Mapping[str, Sequence[float]]) -> str:
    """Median milliseconds, the median of the ratios within a round, and the promise."""
    lines = [f"{'':34}{'ms':>8}{'ratio':>8}{'limit':>8}"]
    for command in (BARE, *commands):
        ratios = [mine / bare for mine, bare in zip(taken[command.name], taken[BARE.name], strict=True)]
        limit = f"{command.limit:8.0f}" if command.limit else " " * 8
        over = "  over" if command.limit and median(ratios) > command.limit else ""
        lines.append(f"{command.name:34}{median(taken[command.name]) * 1000:8.1f}{median(ratios):8.1f}{limit}{over}")
    return "\n".join(lines)
