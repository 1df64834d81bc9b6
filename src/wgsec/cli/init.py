"""`wgsec init DIR`: a new group's workspace."""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from wgsec import desk, language, rules, workspace
from wgsec.cli import ask, choose, complete, options, show
from wgsec.cli.caller import SOMEBODY, Caller
from wgsec.cli.tongue import lang, say, settings_path, speaking
from wgsec.desk.group import Founding
from wgsec.desk.office import Office
from wgsec.errors import NoSuchThing, WrongUsage
from wgsec.facts.check import Finding
from wgsec.facts.language import SCREEN_LANGUAGES, Wording
from wgsec.workspace import Workspace

app = options.verb()

Folder = Annotated[Path, typer.Argument(parser=options.place, help=say("init.option.dir"))]
Name = Annotated[str | None, typer.Option("--name", "--name-en", help=say("group.option.name-en"))]
NameFr = Annotated[str | None, typer.Option("--name-fr", help=say("group.option.name-fr"))]
NameEs = Annotated[str | None, typer.Option("--name-es", help=say("group.option.name-es"))]
Organisation = Annotated[str | None, typer.Option("--organisation", help=say("init.option.organisation"))]
Zone = Annotated[str | None, typer.Option("--zone", help=say("group.option.zone"), autocompletion=complete.zones)]
Prefix = Annotated[str, typer.Option("--prefix", help=say("group.option.prefix"), callback=options.capitals)]
You = Annotated[str | None, typer.Option("--you", help=say("init.option.you"))]
MeetingLanguages = Annotated[str, typer.Option("--meeting-languages", help=say("init.option.meeting-languages"))]
PublicationLanguages = Annotated[
    str, typer.Option("--publication-languages", help=say("init.option.publication-languages"))
]
Tongue = Annotated[str | None, typer.Option("--lang", help=say("init.option.lang"))]


@options.command(app, "init.init")
def init(
    ctx: typer.Context,
    folder: Folder,
    name: Name = None,
    name_fr: NameFr = None,
    name_es: NameEs = None,
    organisation: Organisation = None,
    zone: Zone = None,
    prefix: Prefix = "WG",
    meeting_languages: MeetingLanguages = "en,fr",
    publication_languages: PublicationLanguages = "en,fr,es",
    you: You = None,
    tongue: Tongue = None,
) -> None:
    """Makes the folder, its database and its wgsec.toml."""
    caller: Caller = ctx.obj
    desk.group.check_free(folder)
    _apart(folder)
    _check(zone, prefix, you, tongue)
    languages = [choose.languages([typed], ()) for typed in (meeting_languages, publication_languages)]
    you = _asked(you, "init.ask.you", caller.named or "", _person)
    # What a script leaves open is no wish of anybody's, to be remembered.
    wished = tongue is not None or ask.is_possible()
    tongue = _asked(tongue, "init.ask.lang", lang(), _screen)
    ctx.with_resource(speaking(tongue))
    founding = Founding(
        name=_names(name, name_fr, name_es),
        short_name=Wording(),
        organisation=Wording.same(organisation) if organisation else Wording(),
        symbol_prefix=prefix,
        zone=_asked(zone, "init.ask.zone", "Europe/Paris", language.zones.check),
        meeting_languages=languages[0],
        publication_languages=languages[1],
    )
    _found(caller, folder, founding, caller.named or you or SOMEBODY)
    if you or wished:
        desk.settings.remember(settings_path(), folder=folder, actor=you or None, lang=tongue if wished else None)
    show.note("init.done", folder=folder)
    show.note("init.next", folder=folder)


def _check(zone: str | None, prefix: str, you: str | None, tongue: str | None) -> None:
    """WrongUsage and NoSuchThing for an option that cannot be, before anything is asked."""
    rules.group.check_prefix(prefix)
    for value, check in ((zone, language.zones.check), (you, _person), (tongue, _screen)):
        if value is not None:
            check(value)


def _names(en: str | None, fr: str | None, es: str | None) -> Wording:
    """What the group is called in its languages; in two of them it is asked for."""
    return Wording(
        _asked(en, "init.ask.name", say("init.default.name")),
        _asked(fr, "init.ask.name-fr", say("init.default.name-fr")),
        es,
    )


def _found(caller: Caller, folder: Path, founding: Founding, actor: str) -> None:
    place = Workspace(folder, folder / workspace.DATABASE, folder / "out")
    now = datetime.now(UTC).replace(microsecond=0)
    office = Office(place, rules.people.clean_name(actor), now)
    desk.group.found(office.at(caller.instant(founding.zone, now)) if caller.said_at else office, founding)


def _apart(folder: Path) -> None:
    """Asks whether a workspace inside another is meant: commands below it would not reach the outer one."""
    with suppress(NoSuchThing):
        ask.unusual([Finding("init.inside", {"folder": workspace.folder_of(folder.parent)})], yes=False)


def _asked(value: str | None, question: str, default: str, check: Callable[[str], object] | None = None) -> str:
    """What was typed as an option; else the answer on a terminal; else the default: scripts are never asked.

    An answer that `check` refuses is asked for again; an option was checked before.
    """
    if value is None and ask.is_possible():
        return ask.typed(say(question), default, check)
    return default if value is None else value


def _person(name: str) -> None:
    if name:
        rules.people.clean_name(name)


def _screen(tongue: str) -> None:
    if tongue not in SCREEN_LANGUAGES:
        raise WrongUsage("init.error.lang", lang=tongue)
