"""How it is typed who was there."""

from collections.abc import Iterator
from typing import Annotated

import typer

from wgsec import rules, store
from wgsec.cli import complete
from wgsec.cli.tongue import say
from wgsec.desk.meeting import Attending
from wgsec.errors import WrongUsage
from wgsec.facts.check import Finding
from wgsec.facts.meeting import Presence
from wgsec.store.rows import Asker

Present = Annotated[list[str] | None, typer.Option(help=say("meeting.option.present"), autocompletion=complete.seats)]
Remote = Annotated[list[str] | None, typer.Option(help=say("meeting.option.remote"), autocompletion=complete.seats)]
Excused = Annotated[list[str] | None, typer.Option(help=say("meeting.option.excused"), autocompletion=complete.seats)]
Absent = Annotated[list[str] | None, typer.Option(help=say("meeting.option.absent"), autocompletion=complete.seats)]
StoodIn = Annotated[
    list[str] | None, typer.Option(help=say("meeting.option.represented"), autocompletion=complete.seats)
]


def split(keys: list[str] | None) -> list[str]:
    """The keys of an option that may be typed several times, each with several after commas."""
    return [key.strip() for one in keys or () for key in one.split(",") if key.strip()]


def represented(typed: str) -> Attending:
    """`ch=Anna Muster`. WrongUsage for anything else."""
    key, sign, name = typed.partition("=")
    if not sign or not name.strip():
        raise WrongUsage("meeting.error.represented", typed=typed)
    return Attending(key.strip(), Presence.REPRESENTED, by=name.strip())


def strangers(archive: Asker, one: Attending) -> Iterator[Finding]:
    """What is to be asked about whoever represents a seat."""
    if one.by is not None:
        member = store.member.by_key(archive, one.seat)
        yield from rules.unusual.stand_in(member, store.member.persons(archive, member.seat.key), one.by)
