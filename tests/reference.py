"""docs/reference.md, made from the commands as they stand: `WGSEC_LANG=en python -m tests.reference` prints it."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import typer
from typer.core import TyperArgument, TyperOption

from wgsec.cli import NOUNS, VERBS, root
from wgsec.cli import help as pages
from wgsec.cli.tongue import say

HEAD = """\
# Reference

Every command, with its arguments and options, made from `--help`; `tests/test_documentation.py` keeps it so. A new
group learns more from [the first hour](first-hour.md), a question of the day from [how to](how-to.md).

`[…]` may be left out, `…` may be repeated. `-h` or `--help` after any command shows its part of this page; `--json`
gives the data of a list or a show to programs. Dates are `2027-05-26`, `26/05/2027`, `26 May 2027` or `26 mai 2027`.
"""


def page() -> Iterator[str]:
    """The paragraphs of the page."""
    app = typer.main.get_command(root.app)
    top = typer.Context(app, info_name="wgsec")
    yield HEAD.rstrip()
    yield "## wgsec"
    yield from _command(app, top)
    known: dict[int, str] = {}
    for noun in NOUNS:
        app.load(noun)
        group = app.commands[noun]
        context = typer.Context(group, info_name=noun, parent=top)
        yield f"## wgsec {noun}"
        yield say(f"root.noun.{noun}")
        twin = known.setdefault(id(sys.modules[f"wgsec.cli.{noun}"].app), noun)
        if twin != noun:
            yield f"Every command of [wgsec {twin}](#wgsec-{twin}), by its full name."
            continue
        for verb, command in group.commands.items():
            yield f"### wgsec {noun} {verb}"
            yield from _command(command, typer.Context(command, info_name=verb, parent=context))
    for verb in VERBS:
        app.load(verb)
        yield f"## wgsec {verb}"
        yield from _command(app.commands[verb], typer.Context(app.commands[verb], info_name=verb, parent=top))


def _command(command: typer.core.TyperCommand | pages.Group, context: typer.Context) -> Iterator[str]:
    yield command.help or ""
    yield f"```text\n{pages.usage(context)}\n```"
    # The names of arguments and options are set as the help page sets them, whose own they are.
    rows = [(pages.placeholder(one), pages._told(one)) for one in command.params if isinstance(one, TyperArgument)]
    rows += [
        (pages._option(one), pages._told(one))
        for one in command.params
        if isinstance(one, TyperOption) and not one.hidden
    ]
    if rows:
        yield "\n".join(f"- `{name}`: {text}" if text else f"- `{name}`" for name, text in rows)
    if emptied := pages.emptied(command):
        yield emptied
    example = (command.epilog or "").removeprefix(say("cli.example", command=""))
    if example and example != command.epilog:
        yield f"```sh\n{example}\n```"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write("\n\n".join(page()) + "\n")
