"""WHAT IS TYPED AND SHOWN: one table of nouns and root verbs, each loaded when it is called."""

import gc
import sys

from wgsec import __version__

NOUNS = (
    "group",
    "theme",
    "member",
    "meeting",
    "invitation",
    "agenda",
    "minutes",
    "decision",
    "action",
    "document",
    "draft",
    "recommendation",
    "translation",
    "template",
)
"""`wgsec NOUN VERB`: each noun is the `app` of wgsec.cli.<noun>."""

VERBS = ("init", "demo", "next", "status", "find", "log", "undo", "check", "backup", "restore")
"""`wgsec VERB`: each is the `app` of wgsec.cli.<verb>, with one command."""


def main() -> None:
    """The door of the `wgsec` script: it leaves with the exit code."""
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"wgsec {__version__}\n")
        return
    # What is loaded at start-up stays: collecting it meanwhile costs a quarter of the start (measured).
    gc.disable()
    from wgsec.cli import root

    root.run()
