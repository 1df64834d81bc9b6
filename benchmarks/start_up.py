"""How long commands take from start to end, as ratios to `python -c pass` in the same run.

usage: python benchmarks/start_up.py [--rounds N] [--peer NAME=COMMAND ...]
"""

from __future__ import annotations

import argparse
import shlex
import sys
import tempfile
from pathlib import Path

from clock import Command, once, rounds, table

WGSEC = str(Path(sys.executable).with_name("wgsec"))
COMPLETION = {"_WGSEC_COMPLETE": "bash", "WGSEC_WORDS": "wgsec\nmember\nshow", "WGSEC_BEGUN": ""}

COMMANDS = [
    Command("--version", [WGSEC, "--version"], 2),
    Command("--help, piped", [WGSEC, "--help"], 12),
    Command("--help, on a terminal", [WGSEC, "--help"], 12, terminal=True),
    Command("completion of names", [WGSEC], 8, env=COMPLETION),
    Command("member list, piped", [WGSEC, "member", "list"], 8),
    Command("member list --json", [WGSEC, "member", "list", "--json"], 8),
    Command("member list, on a terminal", [WGSEC, "member", "list"], 11, terminal=True),
    Command("meeting show 3, on a terminal", [WGSEC, "meeting", "show", "3"], 11, terminal=True),
    Command("a change: agenda add", [WGSEC, "agenda", "add", "4", "--en", "A point more"], 45),
    # A paper that is issued already is only printed again by force.
    Command("a paper: agenda build 3 --force", [WGSEC, "agenda", "build", "3", "--lang", "fr", "--force"], 60),
]


def main() -> None:
    """Makes the example group in a folder of its own and runs the rounds there."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--rounds", type=int, default=21, help="rounds that count (21)")
    arguments.add_argument("--peer", action="append", default=[], metavar="NAME=COMMAND", help="another program beside")
    asked = arguments.parse_args()
    peers = [Command(name, shlex.split(called)) for name, _, called in (peer.partition("=") for peer in asked.peer)]
    commands = [*COMMANDS, *peers]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        once(Command("demo", [WGSEC, "demo", str(folder / "demo")]), folder)
        print(table(commands, rounds(commands, folder / "demo", asked.rounds)))


if __name__ == "__main__":
    main()
