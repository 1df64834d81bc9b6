"""`wgsec undo`: takes an act back, as a new entry of the journal."""

from functools import partial
from typing import Annotated

import typer

from wgsec import desk, rules
from wgsec.cli import ask, journal, options, show, standing
from wgsec.cli.caller import Caller
from wgsec.cli.options import Correct, Yes
from wgsec.cli.tongue import say

app = options.verb()

Number = Annotated[int | None, typer.Argument(help=say("undo.argument.number"), min=1, max=options.MOST)]


@options.command(app, "undo.undo", example="wgsec undo")
def undo(ctx: typer.Context, number: Number = None, correct: Correct = False, yes: Yes = False) -> None:
    """Reverses entry N; without it the last act that was not yet undone."""
    caller: Caller = ctx.obj
    entry = desk.history.chosen(caller.office, number)
    told = {"number": entry.id, "what": journal.act(entry), "subject": journal.subject(entry.act.subject)}
    act = partial(desk.history.undo, number=entry.id, correct=correct)
    for_good = rules.history.is_for_good(entry)
    if for_good:
        ask.confirm("undo.ask.for-good", yes=yes, first=partial(caller.office.rehearse, act), **told)
    with standing.telling(caller.office):
        undone = act(caller.office)
    show.note("undo.done", **told)
    if not for_good:
        show.note("undo.back", by=undone.by)
