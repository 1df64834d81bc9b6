"""The root: options that stand before the noun, lazy nouns, and the one error boundary."""

import gc
import sys
from importlib import import_module
from typing import Annotated, Any, Literal

import typer
from typer._click.exceptions import ClickException
from typer.core import TyperCommand, TyperGroup

from wgsec import __version__
from wgsec.cli import NOUNS, VERBS, boundary
from wgsec.cli.caller import Caller
from wgsec.cli.tongue import say
from wgsec.errors import WgsecError

RICH: Literal["rich"] | None = "rich" if sys.stdout.isatty() else None
"""Typer's panels on a terminal; plain text, which loads no Rich, everywhere else."""


class Lazy(TyperGroup):
    """A group whose commands are stubs, for help and completion, until one is called."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._loaded: set[str] = set()
        for noun in NOUNS:
            self.commands[noun] = TyperGroup(
                name=noun, help=say(f"root.noun.{noun}"), short_help=say(f"root.noun.{noun}"), rich_markup_mode=RICH
            )
        for verb in VERBS:
            self.commands[verb] = TyperCommand(verb, help=say(f"root.verb.{verb}"), rich_markup_mode=RICH)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Loads the noun or verb that was typed."""
        name = args[0]
        if name in (*NOUNS, *VERBS) and name not in self._loaded:
            app = import_module(f"wgsec.cli.{name}").app
            self.commands[name] = typer.main.get_command(app)
            self.commands[name].name = name
            self._loaded.add(name)
        gc.freeze()
        gc.enable()
        return super().resolve_command(ctx, args)

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """The one error boundary: facts in, words on stderr and an exit code out."""
        kwargs["standalone_mode"] = False
        try:
            code = super().main(*args, **kwargs)
        except WgsecError as error:
            sys.exit(boundary.told(error))
        except ClickException as error:
            sys.exit(boundary.misused(error))
        except typer.Abort:
            sys.exit(boundary.aborted())
        except BrokenPipeError:
            sys.exit(boundary.unheard())
        sys.exit(code if isinstance(code, int) else 0)


app = typer.Typer(
    cls=Lazy,
    help=say("root.help"),
    no_args_is_help=True,
    rich_markup_mode=RICH,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"wgsec {__version__}")
        raise typer.Exit


@app.callback()
def before(
    ctx: typer.Context,
    folder: Annotated[str | None, typer.Option("--workspace", "-w", help=say("root.option.workspace"))] = None,
    actor: Annotated[str | None, typer.Option("--as", help=say("root.option.as"))] = None,
    at: Annotated[str | None, typer.Option("--at", help=say("root.option.at"))] = None,
    version: Annotated[
        bool, typer.Option("--version", help=say("root.option.version"), callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Who calls, and from where; nothing is opened yet, so that help works in any folder."""
    ctx.obj = Caller(folder, actor, at)


def run() -> None:
    """Runs the command line; leaves with its exit code."""
    app(prog_name="wgsec")
