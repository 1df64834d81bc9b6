"""`wgsec theme`: the issues the group makes recommendations on."""

from typing import Annotated

import typer

from wgsec import desk, store
from wgsec.cli import complete, options, show
from wgsec.cli.caller import Caller
from wgsec.cli.options import En, Es, Fr, Json
from wgsec.cli.tongue import say
from wgsec.facts.change import Rewording

app = options.noun("theme")

Number = Annotated[
    int, typer.Argument(help=say("cli.argument.theme"), autocompletion=complete.themes, min=1, max=options.MOST)
]


@options.command(app, "theme.list", example="wgsec theme list")
def list_(ctx: typer.Context, as_json: Json = False) -> None:
    """Every theme with its rapporteurs."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        themes = store.group.themes(archive)
    rows = [{"number": one.number, "title": one.title, "rapporteurs": one.rapporteurs} for one in themes]
    show.listing("theme", ("number", "title", "rapporteurs"), rows, as_json=as_json)


@options.command(app, "theme.show", example="wgsec theme show 2")
def show_(ctx: typer.Context, number: Number, as_json: Json = False) -> None:
    """One theme in every language."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        theme = store.group.theme(archive, number)
        drafts = store.draft.all_(archive, number)
    shown = {
        "number": theme.number,
        "title": theme.title,
        "rapporteurs": theme.rapporteurs,
        "recommendations": tuple(draft.label for draft in drafts),
    }
    show.record("theme", shown, as_json=as_json)


@options.command(app, "theme.edit", empties=("en", "fr", "es"))
def edit(ctx: typer.Context, number: Number, en: En = None, fr: Fr = None, es: Es = None) -> None:
    """Another title, in the languages given."""
    caller: Caller = ctx.obj
    changed = desk.group.edit_theme(caller.office, number, Rewording(en, fr, es))
    show.note("theme.edited" if changed else "cli.unchanged", number=number)


@options.command(app, "theme.assign", example="wgsec theme assign 3 ma --also sn")
def assign(
    ctx: typer.Context,
    number: Number,
    key: Annotated[str | None, typer.Argument(help=say("theme.argument.key"), autocompletion=complete.seats)] = None,
    also: Annotated[
        list[str] | None, typer.Option("--also", help=say("theme.option.also"), autocompletion=complete.seats)
    ] = None,
    remove: Annotated[
        list[str] | None, typer.Option("--remove", help=say("theme.option.remove"), autocompletion=complete.seats)
    ] = None,
) -> None:
    """Who are the rapporteurs of a theme."""
    caller: Caller = ctx.obj
    keys = desk.member.assign(caller.office, number, key, also=also or (), without=remove or ())
    show.note("theme.assigned" if keys else "theme.unassigned", number=number, keys=", ".join(keys))
