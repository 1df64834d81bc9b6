"""Who takes over: read from options such as `3=sn`, asked for on a terminal, left to the rules in a script."""

from typing import NoReturn

import typer

from wgsec.cli import ask
from wgsec.cli.boundary import shown
from wgsec.cli.tongue import say
from wgsec.desk.handover import KEEP
from wgsec.errors import WrongUsage
from wgsec.facts.handover import Duties, Heirs

NOBODY = "-"


def of_offices(duties: Duties, typed: str | None) -> str | None:
    """Who takes the offices of a person who is replaced: what was typed, else the answer on a terminal."""
    if typed is not None or not duties.member.offices or not ask.is_possible():
        return typed
    return str(typer.prompt(say("member.ask.offices", offices=shown(duties.member.offices)), default=KEEP, err=True))


def of_all(duties: Duties, titles: dict[int, str], themes: list[str], actions: list[str]) -> Heirs:
    """Who takes each theme and each open action of a seat that leaves; what is not typed is asked on a terminal."""
    by_theme, every_theme = _split(themes)
    by_action, every_action = _split(actions)
    wanted = {_number(one): None if key == NOBODY else key for one, key in by_theme.items()}
    if every_theme == NOBODY:
        wanted = dict.fromkeys(duties.themes) | wanted
        every_theme = None
    if ask.is_possible():
        for number in duties.themes:
            if number not in wanted and every_theme is None:
                key = _asked("member.ask.theme", number=number, title=titles.get(number, ""))
                wanted[number] = None if key == NOBODY else key
        rest = [action.label for action in duties.actions if action.label not in by_action]
        if rest and every_action is None:
            every_action = _asked("member.ask.actions", n=len(rest), actions=shown(tuple(rest)))
    return Heirs(wanted, {label.upper(): key for label, key in by_action.items()}, every_theme, every_action)


def labels(duties: Duties) -> object:
    """The open actions in one line."""
    return shown(tuple(action.label for action in duties.actions))


def pair(typed: str, msgid: str) -> tuple[str, str]:
    """Both sides of `Heading=field`. WrongUsage without the sign or a left side."""
    left, sign, right = typed.partition("=")
    if not sign or not left.strip():
        unreadable(msgid, typed)
    return left.strip(), right.strip()


def unreadable(msgid: str, typed: str) -> NoReturn:
    """WrongUsage for what cannot be read as a pair."""
    raise WrongUsage(msgid, typed=typed)


def _split(typed: list[str]) -> tuple[dict[str, str], str | None]:
    """`3=sn` for one thing, `sn` for every other."""
    named = dict(pair(one, "member.error.heir") for one in typed if "=" in one)
    every = [one.strip() for one in typed if "=" not in one]
    return named, every[-1] if every else None


def _number(typed: str) -> int:
    return int(typed) if typed.isdecimal() else unreadable("member.error.heir", typed)


def _asked(question: str, /, **facts: object) -> str:
    return str(typer.prompt(say(question, **facts), err=True)).strip()
