"""`wgsec undo`: takes an act back, as a new entry of the journal."""

from typing import Annotated

import typer

from wgsec import desk
from wgsec.cli import journal, options, show
from wgsec.cli.caller import Caller
from wgsec.cli.options import Correct
from wgsec.cli.tongue import say

app = options.verb()

Number = Annotated[int | None, typer.Argument(help=say("undo.argument.number"), min=1, max=options.MOST)]


@options.command(app, "undo.undo", example="wgsec undo")
def undo(ctx: typer.Context, number: Number = None, correct: Correct = False) -> None:
    """Reverses entry N; without it the last act that was not yet undone."""
    caller: Caller = ctx.obj
    undone = desk.history.undo(caller.office, number, correct=correct)
    show.note(
        "undo.done",
        number=undone.entry.id,
        what=journal.act(undone.entry),
        subject=journal.subject(undone.entry.act.subject),
    )
    show.note("undo.for-good" if undone.for_good else "undo.back", by=undone.by)
