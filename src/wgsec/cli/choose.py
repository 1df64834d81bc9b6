"""Which meeting, which languages, which person is meant when the command line leaves it open."""

from collections.abc import Sequence
from datetime import datetime

from wgsec import language, rules, store
from wgsec.cli import show
from wgsec.cli.tongue import lang
from wgsec.errors import WrongUsage
from wgsec.facts.language import Language
from wgsec.facts.meeting import Meeting
from wgsec.store.rows import Asker


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


def languages(named: Sequence[str] | None, every: Sequence[str]) -> tuple[str, ...]:
    """`--lang fr`, `--lang en --lang fr` or `--lang en,fr`; without it every one of the paper.

    Each once, in the order of `every`, those that are not in it at the end. WrongUsage for none or an unknown one.
    """
    if not named:
        return tuple(every)
    typed = ",".join(named)
    wished = dict.fromkeys(part.strip().lower() for part in typed.split(",") if part.strip())
    for one in wished or (typed,):
        if one not in tuple(Language):
            raise WrongUsage("cli.error.lang", lang=one)
    return tuple(sorted(wished, key=(*every, *wished).index))
