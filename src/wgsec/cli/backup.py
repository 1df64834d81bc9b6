"""`wgsec backup [FILE]`: the whole workspace in one file."""

from pathlib import Path
from typing import Annotated

import typer

from wgsec import desk
from wgsec.cli import options, show
from wgsec.cli.caller import Caller
from wgsec.cli.tongue import say

app = options.verb()

File = Annotated[Path | None, typer.Argument(parser=options.place, help=say("backup.argument.file"))]
Force = Annotated[bool, typer.Option("--force", help=say("backup.option.force"))]


@options.command(app, "backup.backup", example="wgsec backup")
def backup(ctx: typer.Context, file: File = None, force: Force = False) -> None:
    """Writes the backup, reads it back, and says where it is."""
    caller: Caller = ctx.obj
    made = desk.backup.make(caller.office, file, force=force)
    show.wrote(made.path)
    show.note("backup.done", n=len(made.manifest.files))
    for folder in made.left_out:
        show.note("backup.left-out", folder=folder)
