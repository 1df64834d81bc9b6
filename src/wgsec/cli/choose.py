"""Which meeting, which languages, which person is meant when the command line leaves it open."""

from collections.abc import Sequence
from datetime import datetime

from wgsec import language, rules, store
from wgsec.cli import show
from wgsec.cli.tongue import lang
from wgsec.errors import WrongUsage
from wgsec.facts.language import Language
from wgsec.facts.meeting import Meeting
from wgsec.store.archive import Asker


def meeting(archive: Asker, number: int | None, now: datetime, *, opened: bool = False) -> Meeting:
    """The meeting named, else the next one (with `opened`: the one opened last), told on stderr either way."""
    if number is not None:
        found = store.meeting.by_number(archive, number)
    elif opened:
        found = rules.meeting.last_opened(store.meeting.all_(archive))
    else:
        found = rules.meeting.next_(store.meeting.all_(archive), now)
    show.note("cli.meeting", number=found.number, day=language.dates.weekday_short(found.day, lang()))
    return found


def languages(named: str | None, every: Sequence[str]) -> tuple[str, ...]:
    """`--lang fr` or `--lang en,fr`; without it every one of the paper. WrongUsage for none or an unknown one."""
    if named is None:
        return tuple(every)
    wished = tuple(dict.fromkeys(part.strip().lower() for part in named.split(",") if part.strip()))
    for one in wished or (named,):
        if one not in tuple(Language):
            raise WrongUsage("cli.error.lang", lang=one)
    return wished
