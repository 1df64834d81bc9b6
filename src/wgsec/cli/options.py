"""Arguments and options that many commands share, each named once."""

from collections.abc import Callable
from typing import Annotated, TypeVar

import typer

from wgsec.cli.tongue import say

F = TypeVar("F", bound=Callable[..., object])


def command(app: typer.Typer, key: str, *, example: str) -> Callable[[F], F]:
    """`@command(app, "agenda.build", example="wgsec agenda build 3")`: help from the catalogs, ending in an example."""
    return app.command(key.rpartition(".")[2], help=say(f"{key}.help"), epilog=say("cli.example", command=example))


def noun(name: str) -> typer.Typer:
    """The app of one noun."""
    from wgsec.cli.root import RICH

    return typer.Typer(
        help=say(f"root.noun.{name}"),
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=RICH,
        pretty_exceptions_enable=False,
    )


def verb() -> typer.Typer:
    """The app of one root verb: a single command."""
    from wgsec.cli.root import RICH

    return typer.Typer(add_completion=False, rich_markup_mode=RICH, pretty_exceptions_enable=False)


Json = Annotated[bool, typer.Option("--json", help=say("cli.option.json"))]
Lang = Annotated[str | None, typer.Option("--lang", help=say("cli.option.lang"))]
Out = Annotated[str | None, typer.Option("--out", help=say("cli.option.out"))]
Force = Annotated[bool, typer.Option("--force", help=say("cli.option.force"))]
Yes = Annotated[bool, typer.Option("--yes", "-y", help=say("cli.option.yes"))]
Pdf = Annotated[bool, typer.Option("--pdf", help=say("cli.option.pdf"))]
Open = Annotated[bool, typer.Option("--open", help=say("cli.option.open"))]
En = Annotated[str | None, typer.Option("--en", help=say("cli.option.en"))]
Fr = Annotated[str | None, typer.Option("--fr", help=say("cli.option.fr"))]
Es = Annotated[str | None, typer.Option("--es", help=say("cli.option.es"))]
