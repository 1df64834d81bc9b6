"""`wgsec next`: what chair and secretary must do now, in order, each with the command to type."""

import textwrap
from datetime import date

import typer

from wgsec import desk, papers, rules
from wgsec.cli import options, show
from wgsec.cli.caller import Caller
from wgsec.cli.options import Json
from wgsec.cli.tongue import commands, lang, printable, words
from wgsec.facts.next import Step
from wgsec.papers.next import StepGroup

app = options.verb()

WIDTH = 80
MOST = 6
"""Steps shown of one urgency; `--json` has them all."""


@options.command(app, "next.next", example="wgsec next")
def next_(ctx: typer.Context, as_json: Json = False) -> None:
    """What is to be done, the most urgent first."""
    caller: Caller = ctx.obj
    situation = desk.situation.see(caller.office, lang())
    steps = rules.next.due(situation)
    if as_json:
        show.data([_plain(step, situation.today) for step in steps])
        return
    if not steps:
        show.note("next.none")
    for group in papers.next.compose(steps, situation.today, words()):
        _show(group)


def _plain(step: Step, today: date) -> dict[str, object]:
    return {
        "kind": step.kind.value,
        "who": step.who.value,
        "due": show.plain(step.due),
        "late": step.due is not None and step.due < today,
        "text": papers.next.text(step, words()),
        "command": commands(step.command),
        "facts": show.plain(step.facts),
    }


def _show(group: StepGroup) -> None:
    typer.echo(show.styled(group.heading, bold=True))
    indent = max((len(one.day) for one in group.lines), default=0)
    indent = indent + 4 if indent else 2
    for one in group.lines[:MOST]:
        first, *more = textwrap.wrap(printable(f"{one.text} ({one.who})"), WIDTH - indent, break_on_hyphens=False)
        typer.echo(f"  {one.day}".ljust(indent) + first)
        for rest in more:
            typer.echo(" " * indent + rest)
        typer.echo(" " * indent + show.styled(commands(one.command), fg="cyan"))
    if len(group.lines) > MOST:
        show.note("next.more", n=len(group.lines) - MOST)
    typer.echo("")
