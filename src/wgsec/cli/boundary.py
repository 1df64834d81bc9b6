"""The one error boundary: every error becomes one sentence and a hint on stderr, in the language of the screen."""

import os
import re
import sys
from datetime import date, datetime, time
from enum import Enum

from typer._click import exceptions as click

from wgsec.cli.tongue import lang, say, words
from wgsec.errors import WgsecError
from wgsec.facts.language import Wording


def told(error: WgsecError) -> int:
    """Words an error of ours; its exit code."""
    facts = {name: shown(value) for name, value in error.facts.items()}
    _out(say(error.msgid, **facts))
    for finding in _findings(error):
        _out(say("cli.finding", finding=finding))
    if f"{error.msgid}.hint" in words():
        _out(say(f"{error.msgid}.hint", **facts))
    return error.exit_code


def misused(error: click.ClickException) -> int:
    """Words what the command line's parser could not understand."""
    _out(_usage(error))
    context = getattr(error, "ctx", None)
    if context is not None:
        _out(say("cli.error.help", command=context.command_path))
    return error.exit_code


def aborted() -> int:
    """Ctrl-C, or the end of the input in the middle of a question."""
    _out(say("cli.error.aborted"))
    return 130


def unheard() -> int:
    """Whoever read our output has gone (`| head`): nothing to say, and nothing more to write at the exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def shown(value: object) -> object:
    """A fact as a sentence shows it: ISO dates, listed tuples, the best wording."""
    if isinstance(value, Wording):
        return value.best(lang())
    if isinstance(value, Enum):
        return _code(value)
    if isinstance(value, datetime):
        return value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, tuple | list | frozenset):
        return ", ".join(str(shown(one)) for one in value)
    return value


def _findings(error: WgsecError) -> list[str]:
    """The sentences of everything an error has found, with what a reader of dates or the like said of it."""
    told = []
    for finding in error.facts.get("findings", ()):  # type: ignore[attr-defined]
        facts = {name: shown(value) for name, value in finding.facts.items()}
        told.append(say(finding.msgid, **facts))
        cause = getattr(finding, "cause", None)
        if cause is not None:
            told.append(say(cause.msgid, **{name: shown(value) for name, value in cause.facts.items()}))
    return told


def _code(value: Enum) -> str:
    """A code in words: MeetingState.HELD is `meeting.state.held` in the catalogs, and itself where they say nothing."""
    kind = re.sub(r"(?<=[a-z])(?=[A-Z])", ".", type(value).__name__).lower()
    key = f"{kind}.{value.value}"
    return say(key) if key in words() else str(value.value)


def _usage(error: click.ClickException) -> str:
    name = getattr(getattr(error, "param", None), "name", None) or ""
    hint = getattr(error, "param_hint", None) or _typed(error) or name
    hint = " / ".join(hint) if isinstance(hint, list | tuple) else str(hint).strip("'\"")
    if isinstance(error, click.MissingParameter):
        return say("cli.error.missing", what=hint)
    if isinstance(error, click.BadParameter):
        return say("cli.error.bad", what=hint, why=error.message)
    if isinstance(error, click.NoSuchOption):
        near = ", ".join(error.possibilities or ())
        key = "cli.error.no-option-near" if near else "cli.error.no-option"
        return say(key, what=error.option_name, near=near)
    return say("cli.error.usage", why=error.format_message())


def _typed(error: click.ClickException) -> str | None:
    parameter, context = getattr(error, "param", None), getattr(error, "ctx", None)
    return parameter.get_error_hint(context) if parameter is not None and context is not None else None


def _out(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")
