"""`wgsec init DIR`: a new group's workspace."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from wgsec import desk, workspace
from wgsec.cli import ask, complete, options, show
from wgsec.cli.tongue import lang, say, settings_path
from wgsec.desk.group import Founding
from wgsec.desk.office import Office
from wgsec.facts.language import Wording
from wgsec.workspace import Workspace

app = options.verb()

Name = Annotated[str | None, typer.Option("--name", help=say("init.option.name"))]
NameFr = Annotated[str | None, typer.Option("--name-fr", help=say("init.option.name-fr"))]
NameEs = Annotated[str | None, typer.Option("--name-es", help=say("init.option.name-es"))]
Organisation = Annotated[str | None, typer.Option("--organisation", help=say("init.option.organisation"))]
Zone = Annotated[str | None, typer.Option("--zone", help=say("init.option.zone"), autocompletion=complete.zones)]
Prefix = Annotated[str, typer.Option("--prefix", help=say("init.option.prefix"))]
You = Annotated[str | None, typer.Option("--you", help=say("init.option.you"))]
Tongue = Annotated[str | None, typer.Option("--lang", help=say("init.option.lang"))]


@options.command(app, "init.init", example='wgsec init secretariat --name "Working Group" --zone Europe/Paris')
def init(
    folder: Annotated[Path, typer.Argument(parser=options.place, metavar="DIR", help=say("init.option.dir"))],
    name: Name = None,
    name_fr: NameFr = None,
    name_es: NameEs = None,
    organisation: Organisation = None,
    zone: Zone = None,
    prefix: Prefix = "WG",
    you: You = None,
    tongue: Tongue = None,
) -> None:
    """Makes the folder, its database and its wgsec.toml."""
    you = _asked(you, "init.ask.you", "")
    tongue = _asked(tongue, "init.ask.lang", lang())
    founding = Founding(
        name=Wording(
            _asked(name, "init.ask.name", say("init.default.name")),
            _asked(name_fr, "init.ask.name-fr", say("init.default.name-fr")),
            name_es,
        ),
        short_name=Wording(),
        organisation=Wording.same(organisation) if organisation else Wording(),
        symbol_prefix=prefix.upper(),
        zone=_asked(zone, "init.ask.zone", "Europe/Paris"),
    )
    office = Office(
        Workspace(folder, folder / workspace.DATABASE, folder / "out"),
        you or "secretariat",
        datetime.now(UTC).replace(microsecond=0),
    )
    desk.group.found(office, founding)
    if you or tongue:
        desk.settings.remember(settings_path(), folder=folder, actor=you or None, lang=tongue or None)
    show.note("init.done", folder=show.near(folder))
    show.note("init.next", folder=show.near(folder))


def _asked(value: str | None, question: str, default: str) -> str:
    """What was typed as an option; else the answer on a terminal; else the default: scripts are never asked."""
    if value is not None or not ask.is_possible():
        return value if value is not None else default
    return ask.typed(say(question), default)
