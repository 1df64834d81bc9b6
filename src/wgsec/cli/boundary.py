"""The one error boundary: every error becomes one sentence and a hint on stderr, in the language of the screen."""

import errno
import os
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime, time
from enum import Enum
from io import TextIOWrapper
from pathlib import Path, PurePath
from types import TracebackType
from typing import TYPE_CHECKING, Protocol

from typer._click import exceptions as click

from wgsec import __version__
from wgsec.cli.help import named
from wgsec.cli.tongue import commands, lang, say, talk, typed, words
from wgsec.errors import OutsideFailed, WgsecError
from wgsec.facts.command import Column, Command
from wgsec.facts.language import Wording

if TYPE_CHECKING:

    class Told(Protocol):
        """An error, or a finding of one: the key of its sentence, and the facts in it."""

        @property
        def msgid(self) -> str:
            """The key."""
            ...

        @property
        def facts(self) -> Mapping[str, object]:
            """The facts by name."""
            ...


INTERRUPTED = 130
"""The exit code of a command that somebody has stopped, or whose question they have answered with no."""

NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EIO})
"""Errors of the system where what the output goes to takes no more of it."""

REASONS = {
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    errno.EROFS: "read-only",
    errno.ENOENT: "no-folder",
    errno.ENOTDIR: "no-folder",
    errno.EISDIR: "folder",
    errno.ENAMETOOLONG: "long-name",
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EIO: "failing",
}
"""What we say of an error of the system, by its number."""


def ready() -> None:
    """Lets every text be printed, and words what nobody has foreseen.

    Windows gives pipes a code page of its own; a file name may hold bytes that are no text in any.
    """
    for stream, errors in ((sys.stdout, "surrogateescape"), (sys.stderr, "backslashreplace")):
        utf8 = sys.platform == "win32" or (stream.encoding or "").lower().replace("-", "") == "utf8"
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8" if utf8 else None, errors=errors if utf8 else "replace")
    sys.excepthook = bug


def bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """What no one has foreseen: Python's own words for whoever mends it, and a sentence for whoever meets it."""
    sys.__excepthook__(kind, error, trace)
    if not isinstance(error, KeyboardInterrupt):
        talk(_say("cli.error.bug", version=__version__))


def told(error: WgsecError) -> int:
    """Words an error of ours; its exit code."""
    talk(_sentence(error))
    for finding in error.facts.get("findings", ()):  # type: ignore[attr-defined]
        # A finding may hold what a reader of dates or the like has said of it.
        for one in (finding, getattr(finding, "cause", None)):
            if one is not None:
                talk(_say("cli.finding", finding=_sentence(one)))
                _hint(one)
    _hint(error)
    return error.exit_code


def misused(error: click.ClickException) -> int:
    """Words what the command line's parser could not understand."""
    talk(_usage(error))
    context = getattr(error, "ctx", None)
    if context is not None:
        talk(_say("cli.error.help", command=context.command_path))
    return error.exit_code


def aborted() -> int:
    """Ctrl-C, or the end of the input in the middle of a question."""
    talk(_say("cli.error.aborted"))
    return INTERRUPTED


@contextmanager
def heard() -> Iterator[None]:
    """Leaves quietly when whoever read our output has gone (`| head`), with nothing more to write at the exit.

    What the command had to say by its exit code is said all the same. OutsideFailed where the output finds no room, and
    for a file or folder that may not even be looked at, wherever that shows.
    """
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        _silence()
        sys.exit(0)
    except PermissionError as error:
        if error.filename is None:
            raise
        raise OutsideFailed("file.error.shut", path=Path(os.fsdecode(error.filename))) from error
    except OSError as error:
        if error.filename is not None or error.errno not in NO_ROOM:
            raise
        _silence()
        raise OutsideFailed("cli.error.output", reason=error) from error
    except BaseException:
        try:
            sys.stdout.flush()
        except OSError:
            _silence()
        raise


@contextmanager
def verdict(of: BaseException | None) -> Iterator[None]:
    """Ends a block that shows a list with the exit code of what it says, or as ever with None.

    Whoever reads the list may leave before its end; the exit code is for others.
    """
    try:
        yield
    except BrokenPipeError:
        raise of or BrokenPipeError from None
    if of:
        raise of


def _silence() -> None:
    """Nobody takes what is still to be written."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def shown(value: object) -> object:
    """A fact as a sentence shows it: ISO dates, listed tuples, the best wording."""
    from wgsec.facts.member import HeldOffice  # completion shows no fact, and a member's cost its start

    if isinstance(value, Wording):
        return value.best(lang())
    if isinstance(value, HeldOffice):
        return say(f"member.office.{value.kind}", theme=value.theme)
    if isinstance(value, Enum):
        return _code(value)
    if isinstance(value, Command):
        return commands(value)
    if isinstance(value, Column):
        return say(f"log.field.{value.replace('_', '-')}")
    if isinstance(value, datetime):
        return value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, PurePath):
        return typed(value)
    if isinstance(value, Exception):
        return _reason(value)
    if isinstance(value, tuple | list | frozenset):
        return ", ".join(str(shown(one)) for one in value)
    return value


def _sentence(one: "Told") -> str:
    return _say(one.msgid, **_shown(one))


def _hint(one: "Told") -> None:
    if f"{one.msgid}.hint" in words():
        talk(_say(f"{one.msgid}.hint", **_shown(one)))


def _shown(one: "Told") -> dict[str, object]:
    return {name: shown(value) for name, value in one.facts.items()}


def _say(key: str, /, **facts: object) -> str:
    """A sentence; the bare facts where a catalog does not hold it or asks for others: an error is told in any case."""
    try:
        return say(key, **facts)
    except LookupError:
        named = ", ".join(f"{name}={value}" for name, value in facts.items())
        return f"{key} ({named})" if named else key


_CODES = {
    "SeatKind": "member.kind",
    "NpmModel": "member.model",
    "Region": "member.region",
    "Gender": "member.gender",
    "Purpose": "agenda.purpose",
    "Language": "cli.language",
}
"""Codes whose words stand elsewhere in the catalogs than their names say."""


def _code(value: Enum) -> str:
    """A code in words: MeetingState.HELD is `meeting.state.held` in the catalogs, and itself where they say nothing."""
    name = type(value).__name__
    kind = _CODES.get(name, re.sub(r"(?<=[a-z])(?=[A-Z])", ".", name).lower())
    key = f"{kind}.{value.value}"
    return say(key) if key in words() else str(value.value)


def _reason(error: Exception) -> str:
    """Why something outside failed; what we have no words for stands between quotation marks, as it came."""
    known = REASONS.get(error.errno or 0) if isinstance(error, OSError) else None
    if known is not None:
        return say(f"cli.reason.{known}")
    return say("cli.reason.other", detail=getattr(error, "strerror", None) or error)


def _usage(error: click.ClickException) -> str:
    """The parser's refusals in our words, made from what it refused and not from what it said."""
    if isinstance(error, click.NoSuchOption):
        near = ", ".join(error.possibilities or ())
        key = "cli.error.no-option-near" if near else "cli.error.no-option"
        return _say(key, what=error.option_name, near=near)
    if isinstance(error, click.BadOptionUsage):
        parameters = error.ctx.command.params if error.ctx else ()
        flag = any(error.option_name in one.opts and getattr(one, "is_flag", False) for one in parameters)
        return _say("cli.error.no-value" if flag else "cli.error.value", what=error.option_name)
    if isinstance(error, click.MissingParameter):
        return _say("cli.error.missing", what=_named(error))
    if isinstance(error, click.BadParameter):
        return _bad(error)
    return _say("cli.error.usage", why=error.format_message())


def _bad(error: click.BadParameter) -> str:
    what, wanted = _named(error), getattr(error.param, "type", None)
    least, most = getattr(wanted, "min", None), getattr(wanted, "max", None)
    if choices := getattr(wanted, "choices", None):
        return _say(
            "cli.error.choice", what=what, choices=", ".join(str(getattr(one, "value", one)) for one in choices)
        )
    if least is not None and most is not None:
        return _say("cli.error.between", what=what, least=least, most=most)
    if least is not None:
        return _say("cli.error.least", what=what, least=least)
    if most is not None:
        return _say("cli.error.most", what=what, most=most)
    if getattr(wanted, "name", "") == "int":
        return _say("cli.error.number", what=what)
    return _say("cli.error.bad", what=what, why=error.message)


def _named(error: click.BadParameter) -> str:
    return str(error.param_hint or "") if error.param is None else named(error.param)
