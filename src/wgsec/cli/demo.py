"""`wgsec demo [DIR]`: an invented group's life, played to the convening of its fourth meeting, and a tour of it."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from wgsec import desk
from wgsec.cli import options, show
from wgsec.cli.tongue import has_style, say, typed

app = options.verb()

PLACES = (
    ("out/meeting-03", "meeting-3"),
    ("out/meeting-04", "meeting-4"),
    ("out/meeting-04/invitations", "invitations"),
    ("out/recommendations", "recommendations"),
    ("out/translation", "translation"),
    ("out/calendar.ics", "calendar"),
    ("notes", "notes"),
    ("wgsec.db", "database"),
)
"""What the tour points at, and the entry `demo.place.<name>` that says what it is."""

COMMANDS = (
    ("next", "next"),
    ("meeting show 4", "meeting"),
    ("find quorum", "find"),
    ("draft diff 2.1", "diff"),
    ("agenda build 4 --lang fr", "build"),
)
"""What the tour proposes to type, and the entry `demo.command.<name>` that says what it does."""


Folder = Annotated[Path | None, typer.Argument(parser=options.place, help=say("demo.option.dir"))]


@options.command(app, "demo.demo", example="wgsec demo")
def demo(folder: Folder = None) -> None:
    """Plays the example group in a new folder, and says what to look at."""
    place = folder or Path.cwd() / "demo"
    acts = desk.demo.plan(place)
    with _progress(len(acts)) as step:
        for _ in desk.demo.play(place, acts):
            step()
    _tour(place)


@contextmanager
def _progress(total: int) -> Iterator[Callable[[], object]]:
    """A bar on a terminal; nothing anywhere else."""
    if not has_style(sys.stderr):
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(say("demo.progress"), total=total)
        yield lambda: progress.advance(task)


def _tour(place: Path) -> None:
    """What lies where, and what to type; paths as somebody would type them from here."""
    folder = Path(show.near(place))
    show.line(say("demo.done"))
    show.line("")
    _listed([(str(folder / path), say(f"demo.place.{name}")) for path, name in PLACES])
    show.line("")
    show.line(say("demo.try"))
    _listed([(f"wgsec -w {typed(place)} {verb}", say(f"demo.command.{name}")) for verb, name in COMMANDS])


def _listed(rows: list[tuple[str, str]]) -> None:
    width = max(len(left) for left, _ in rows)
    for left, right in rows:
        show.line(f"  {left:<{width}}  {right}")
