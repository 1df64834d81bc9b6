"""The root: options that stand before the noun, lazy nouns, and the one error boundary."""

import gc
import os
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer
from typer._click.exceptions import ClickException

from wgsec import __version__
from wgsec.cli import NOUNS, VERBS, boundary, options
from wgsec.cli.caller import Caller
from wgsec.cli.help import Command, Group, Rows, first
from wgsec.cli.tongue import note, say, working_in
from wgsec.errors import WgsecError

SHELL_OPTIONS = ("--install-completion", "--show-completion")

YOUNG = 200_000
"""New objects between two collections: the libraries of a change or a paper are loaded without one."""


class Lazy(Group):
    """A group whose commands are stubs, for help and completion, until one is called."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._loaded: set[str] = set()
        for noun in NOUNS:
            self.commands[noun] = Group(name=noun, help=say(f"root.noun.{noun}"))
        for verb in VERBS:
            self.commands[verb] = Command(verb, help=say(f"root.verb.{verb}"))

    def sections(self, ctx: Any) -> Iterator[tuple[str, Rows]]:
        """Nouns apart from the commands that stand alone."""
        yield say("help.nouns"), [(noun, first(say(f"root.noun.{noun}"))) for noun in NOUNS]
        yield say("help.commands"), [(verb, first(say(f"root.verb.{verb}"))) for verb in VERBS]

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Names the shell in use where `--install-completion` stands alone."""
        if args and args[-1] in SHELL_OPTIONS:
            from wgsec.cli import shells

            args = [*args, shells.current()]
        return super().parse_args(ctx, args)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Loads the noun or verb that was typed."""
        self.load(args[0])
        gc.freeze()
        gc.set_threshold(YOUNG)
        gc.enable()
        return super().resolve_command(ctx, args)

    def load(self, name: str) -> None:
        """Puts the real command in the place of its stub."""
        if name in (*NOUNS, *VERBS) and name not in self._loaded:
            command = typer.main.get_command(import_module(f"wgsec.cli.{name}").app)
            command.name = name
            self.commands[name] = command
            self._loaded.add(name)

    def make_context(self, *args: Any, **kwargs: Any) -> Any:
        """Whoever reads the help may leave before its end."""
        with boundary.heard():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: Any) -> Any:
        """Whoever reads our output may leave before its end."""
        with boundary.heard():
            return super().invoke(ctx)

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """The one error boundary: facts in, words on stderr and an exit code out."""
        kwargs["standalone_mode"] = False
        working_in(None)
        try:
            code = super().main(*args, **kwargs)
        except WgsecError as error:
            sys.exit(boundary.told(error))
        except ClickException as error:
            sys.exit(boundary.misused(error))
        except (typer.Abort, KeyboardInterrupt):
            sys.exit(boundary.aborted())
        if code == boundary.INTERRUPTED:
            sys.exit(boundary.aborted())
        sys.exit(code if isinstance(code, int) else 0)

    def _main_shell_completion(self, *_args: Any, **_kwargs: Any) -> None:
        """Typer's own scripts have the shell evaluate our answers, titles out of the database among them; not ours."""
        from wgsec.cli import shells

        if asked := os.environ.get(shells.ASKED):
            shells.answer(self, asked)
            sys.exit(0)


app = typer.Typer(
    cls=Lazy,
    help=say("root.help"),
    epilog=say("help.more", command="wgsec"),
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"wgsec {__version__}")
        raise typer.Exit


def _install(shell: str | None) -> None:
    if shell is not None:
        from wgsec.cli import shells

        note("root.completion.installed", shell=shell, path=shells.install(shell))
        raise typer.Exit


def _show(shell: str | None) -> None:
    if shell is not None:
        from wgsec.cli import shells

        typer.echo(shells.script(shell), nl=False)
        raise typer.Exit


Version = Annotated[bool, typer.Option("--version", help=say("root.option.version"), callback=_version, is_eager=True)]
Install = Annotated[
    str | None,
    typer.Option(
        "--install-completion",
        metavar="shell",
        help=say("root.option.install-completion"),
        callback=_install,
        is_eager=True,
    ),
]
Show = Annotated[
    str | None,
    typer.Option(
        "--show-completion", metavar="shell", help=say("root.option.show-completion"), callback=_show, is_eager=True
    ),
]


@app.callback()
def before(
    ctx: typer.Context,
    folder: Annotated[
        Path | None,
        typer.Option("--workspace", "-w", parser=options.place, metavar="folder", help=say("root.option.workspace")),
    ] = None,
    actor: Annotated[str | None, typer.Option("--as", help=say("root.option.as"))] = None,
    at: Annotated[str | None, typer.Option("--at", help=say("root.option.at"))] = None,
    version: Version = False,
    install: Install = None,
    show: Show = None,
) -> None:
    """Who calls, and from where; nothing is opened yet, so that help works in any folder."""
    ctx.obj = Caller(folder, actor, at)
    working_in(folder)


def run() -> None:
    """Runs the command line; leaves with its exit code."""
    boundary.ready()
    try:
        # Not `app(…)`, which would put Typer's hook for what nobody has foreseen in the place of ours.
        typer.main.get_command(app)(prog_name="wgsec")
    finally:
        # Nothing is worth tidying up in a process that ends here.
        gc.freeze()
