"""Arguments and options that many commands share, each named once."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn, TypeVar

import typer

from wgsec import workspace
from wgsec.cli import complete
from wgsec.cli.help import Command, Group
from wgsec.cli.tongue import say
from wgsec.errors import WrongUsage
from wgsec.facts.language import is_blank

if TYPE_CHECKING:
    from wgsec.facts.change import Emptied

T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., object])


def command(
    app: typer.Typer, key: str, *, example: str | None = None, empties: tuple[str, ...] = ()
) -> Callable[[F], F]:
    """`@command(app, "agenda.build", example="wgsec agenda build 3")`: help from the catalogs, ending in an example.

    An example that holds words of a language stands in the catalogs as well, as `agenda.build.example`. `empties` are
    the parameters whose options take out what is on record when they are typed with an empty text.
    """
    name, help_ = key.rpartition(".")[2], say(f"{key}.help")
    epilog = say("cli.example", command=example or say(f"{key}.example"))
    own = type("Emptying", (Command,), {"empties": empties}) if empties else Command
    return app.command(name, cls=own, help=help_, epilog=epilog)


def read(typed: str | None, reader: Callable[[str], T]) -> "T | Emptied | None":
    """What an option that may be empty says: None where it was not typed, else as `reader` reads what was."""
    return reader(typed) if typed else None if typed is None else ""


def number(name: str) -> Callable[[str], int]:
    """Reads the number that an option says which may also be empty. WrongUsage for anything else."""

    def reader(typed: str) -> int:
        if not is_number(typed):
            raise WrongUsage("cli.error.between", what=name, least=1, most=MOST)
        return int(typed)

    return reader


def is_number(typed: str) -> bool:
    """Whether this is a number that something of a group may have; Python itself reads no more than 4,300 digits."""
    return typed.isascii() and typed.isdecimal() and len(typed) <= len(str(MOST)) and int(typed) > 0


def noun(name: str) -> typer.Typer:
    """The app of one noun."""
    return typer.Typer(cls=Group, help=say(f"root.noun.{name}"), add_completion=False, pretty_exceptions_enable=False)


def verb() -> typer.Typer:
    """The app of one root verb: a single command."""
    return typer.Typer(add_completion=False, pretty_exceptions_enable=False)


MOST = 999_999
"""More than any number of a meeting, an item, a revision or an entry that a group will ever reach."""

LONGEST_NAME = 255
"""Bytes of a file's name that the file systems in use take."""


def place(typed: str) -> Path:
    """A file or folder, from the folder somebody is in. WrongUsage for a name that no file system takes."""
    if is_blank(typed):
        raise WrongUsage("cli.error.path-blank")
    try:
        longest = max((len(os.fsencode(part)) for part in Path(typed).parts), default=0)
    except UnicodeEncodeError:
        longest = LONGEST_NAME + 1
    if longest > LONGEST_NAME or "\0" in typed:
        raise WrongUsage("cli.error.path", path=typed[:60])
    return workspace.real(Path(typed))


def placed(typed: str, folder: Path) -> Path:
    """The same; one that is not there may be named from this other folder, the workspace's."""
    here, there = place(typed), place(str(folder / typed))
    return there if there.exists() and not here.exists() else here


def capitals(typed: str | None) -> str | None:
    """What is always in capitals, however it is typed."""
    return typed and typed.upper()


Number = Annotated[
    int,
    typer.Argument(help=say("meeting.argument.number"), autocompletion=complete.meetings, min=1, max=MOST),
]
Maybe = Annotated[
    int | None,
    typer.Argument(help=say("meeting.argument.maybe"), autocompletion=complete.meetings, min=1, max=MOST),
]
Json = Annotated[bool, typer.Option("--json", help=say("cli.option.json"))]
Lang = Annotated[
    list[str] | None, typer.Option("--lang", help=say("cli.option.lang"), autocompletion=complete.languages)
]
Out = Annotated[Path | None, typer.Option("--out", parser=place, metavar="folder", help=say("cli.option.out"))]
Force = Annotated[bool, typer.Option("--force", help=say("cli.option.force"))]
Yes = Annotated[bool, typer.Option("--yes", "-y", help=say("cli.option.yes"))]
Correct = Annotated[bool, typer.Option("--correct", help=say("cli.option.correct"))]
Pdf = Annotated[bool, typer.Option("--pdf", help=say("cli.option.pdf"))]
Open = Annotated[bool, typer.Option("--open", help=say("cli.option.open"))]
En = Annotated[str | None, typer.Option("--en", help=say("cli.option.en"))]
Fr = Annotated[str | None, typer.Option("--fr", help=say("cli.option.fr"))]
Es = Annotated[str | None, typer.Option("--es", help=say("cli.option.es"))]


def pair(typed: str, msgid: str) -> tuple[str, str]:
    """Both sides of `Heading=field`. WrongUsage without the sign or a left side."""
    left, sign, right = typed.partition("=")
    if not sign or not left.strip():
        unreadable(msgid, typed)
    return left.strip(), right.strip()


def unreadable(msgid: str, typed: str) -> NoReturn:
    """WrongUsage for what cannot be read as a pair."""
    raise WrongUsage(msgid, typed=typed)
