"""`wgsec status`: where every theme, text, language and meeting stands; with --out a hand-over note."""

from pathlib import Path
from typing import Annotated

import typer

from wgsec import desk, language, papers
from wgsec.cli import columns, options, show
from wgsec.cli.caller import Caller
from wgsec.cli.options import Json
from wgsec.cli.tongue import lang, printable, say, words
from wgsec.errors import WrongUsage
from wgsec.papers.status import StatusTable

app = options.verb()

WIDTH = 80

Note = Annotated[
    Path | None, typer.Option("--out", parser=options.place, metavar="markdown", help=say("status.option.out"))
]
Force = Annotated[bool, typer.Option("--force", help=say("status.option.force"))]


@options.command(app, "status.status")
def status(ctx: typer.Context, out: Note = None, force: Force = False, as_json: Json = False) -> None:
    """Themes, texts, meetings, actions and the register."""
    caller: Caller = ctx.obj
    if out is not None and as_json:
        raise WrongUsage("status.error.both")
    if out is not None:
        show.wrote(desk.status.note(caller.office, out, language.words.screen(lang()), force=force))
        return
    found = desk.status.see(caller.office)
    if as_json:
        show.data(show.plain(found))
        return
    for table in papers.status.compose(found, words()).tables:
        _show(table)


def _show(table: StatusTable) -> None:
    typer.echo(show.styled(table.heading, bold=True))
    if not table.rows:
        typer.echo(f"  {table.none}\n")
        return
    rows = [[printable(cell) for cell in row] for row in (table.columns, *table.rows)]
    wide = columns.widths(rows, WIDTH - 2, 2)
    for row in rows:
        for line in columns.lines(row, wide, 2):
            typer.echo(f"  {line}".rstrip())
    typer.echo("")
