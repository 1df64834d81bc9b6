"""Every command there is, and the example its help ends in."""

from __future__ import annotations

import shlex
from functools import cache
from typing import Any, NamedTuple

import typer

from tests.catalog_keys import entries
from wgsec.cli import NOUNS, VERBS
from wgsec.cli.root import app
from wgsec.cli.tongue import say


class Typed(NamedTuple):
    """A command as it is typed, without `wgsec`: `agenda build`; `command` is the parser's."""

    name: str
    command: Any


@cache
def root() -> Any:
    """The root with every noun loaded."""
    loaded: Any = typer.main.get_command(app)
    for name in (*NOUNS, *VERBS):
        loaded.load(name)
    return loaded


def commands() -> list[Typed]:
    """All commands, in the order of the help."""
    found = []
    for name in (*NOUNS, *VERBS):
        command = root().commands[name]
        verbs = getattr(command, "commands", None)
        found += [Typed(name, command)] if verbs is None else [Typed(f"{name} {verb}", verbs[verb]) for verb in verbs]
    return found


def example(typed: Typed) -> str:
    """The line a command's help ends in: `wgsec agenda build 3 --lang fr`."""
    before = say("cli.example", command="")
    assert typed.command.epilog.startswith(before), typed.name
    return str(typed.command.epilog.removeprefix(before))


def examples() -> list[str]:
    """Every example once, in the order of the help; a noun with two names has them once."""
    return list(dict.fromkeys(example(typed) for typed in commands()))


def french() -> list[str]:
    """The examples that are others in French, since they hold words of a language."""
    return [
        str(entry)
        for key, entry in entries("fr", "screen").items()
        if key.endswith(".example") and key != "cli.example"
    ]


def parsed(line: str) -> Any:
    """The command a line calls, its arguments and options understood and nothing done. The parser's errors."""
    program, *words = shlex.split(line)
    assert program == "wgsec"
    context = root().make_context("wgsec", words)
    while hasattr(context.command, "commands"):
        name, command, rest = context.command.resolve_command(context, [*context._protected_args, *context.args])
        context = command.make_context(name, rest, parent=context)
    return context.command
