"""`wgsec restore FILE`: a workspace as a backup holds it; what stood there is kept beside."""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from wgsec import desk, workspace
from wgsec.cli import options, show
from wgsec.cli.caller import Caller
from wgsec.cli.tongue import say

app = options.verb()

File = Annotated[Path, typer.Argument(parser=options.place, help=say("restore.argument.file"))]
Into = Annotated[
    Path | None, typer.Option("--into", parser=options.place, metavar="folder", help=say("restore.option.into"))
]
Force = Annotated[bool, typer.Option("--force", help=say("restore.option.force"))]


@options.command(app, "restore.restore", example="wgsec restore backups/WG-20270414T163000Z.zip")
def restore(ctx: typer.Context, file: File, into: Into = None, force: Force = False) -> None:
    """Checks everything first; the workspace need not be readable, nor be there."""
    caller: Caller = ctx.obj
    named = into or caller.folder or os.environ.get("WGSEC_WORKSPACE")
    folder = Path(named).resolve() if named else workspace.folder_of(Path.cwd())
    # The clock of the machine, not that of a stopped example: its wgsec.toml may be what is to be brought back.
    now = datetime.now(UTC).replace(microsecond=0)
    restored = desk.backup.restore(folder, file, now=now, force=force)
    show.line(str(folder))
    made = f"{restored.manifest.made:%Y-%m-%d %H:%M}"
    show.note("restore.done", n=len(restored.manifest.files), made=made, entry=restored.found.entries)
    if restored.kept:
        show.note("restore.kept", folder=restored.kept)
