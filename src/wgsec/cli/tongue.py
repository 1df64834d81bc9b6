"""The language of the screen: WGSEC_LANG, else the person's own settings, else English; never the system's locale."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path, PurePath
from typing import TextIO
from unicodedata import category

from wgsec import rules, workspace
from wgsec.cli import NOUNS, VERBS
from wgsec.errors import WgsecError
from wgsec.facts.language import SCREEN_LANGUAGES
from wgsec.language.words import Words

UNSAFE = frozenset({"Cc", "Cf", "Cs"})
"""Kinds of signs that a terminal obeys instead of showing: controls, direction marks, halves of signs."""

_CHOSEN: ContextVar[str | None] = ContextVar("_CHOSEN", default=None)
_FOLDER: ContextVar[PurePath | None] = ContextVar("_FOLDER", default=None)

_COMMAND = re.compile(rf"\bwgsec (?=(?:{'|'.join({*NOUNS, *VERBS} - {'init', 'demo'})})\b)")
"""The beginning of a command that works in a workspace."""

_ARGUMENT = r"""(?:"[^"]*"|'[^']*'|[^ "'])+"""
_WORD = rf"""
    [(“«\u00a0`]*wgsec(?:[ ]-w[ ]{_ARGUMENT})?[ ](?:-|(?:{"|".join((*NOUNS, *VERBS))})\b)
    (?:(?<![,;:.)”»`])[ ](?!(?:–|or|ou|and|et)[ ]){_ARGUMENT}|[^ ])*
    |pip[ ]install[ ]--upgrade[ ]wgsec
    |'[^']*'[^ ]*
    |[^ ]+"""
"""What stays whole where a line ends: a word, a path, and a command to be typed, up to where the sentence goes on.

Not compiled where nothing is broken: every command pays for what is loaded with this.
"""


def settings_path() -> Path:
    """The person's own settings file; WGSEC_SETTINGS names another place for it."""
    if named := os.environ.get("WGSEC_SETTINGS"):
        return Path(named)
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA", Path.home())) / "wgsec" / "settings.toml"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "wgsec" / "settings.toml"
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "wgsec" / "settings.toml"


class Sentences(Words):
    """The screen's catalogs; a command in a sentence can be typed as it stands. What a fact says is left as it is."""

    def entry(self, key: str) -> str | tuple[str, str] | None:
        """The bare entry of `key`, or None."""
        found = super().entry(key)
        if isinstance(found, tuple):
            return _braced(found[0]), _braced(found[1])
        return found and _braced(found)


def lang() -> str:
    """`en` or `fr`."""
    return _CHOSEN.get() or _wished()


@contextmanager
def speaking(chosen: str) -> Iterator[None]:
    """Goes on in the language that somebody has just named as theirs."""
    token = _CHOSEN.set(chosen)
    try:
        yield
    finally:
        _CHOSEN.reset(token)


def working_in(folder: PurePath | None) -> None:
    """From here on the commands in our sentences name this folder, as `-w` has named it; None if it has not."""
    _FOLDER.set(folder)


def commands(text: str) -> str:
    """A text of ours in which every command names the workspace, where `-w` has named it."""
    folder = _FOLDER.get()
    return text if folder is None else _COMMAND.sub(lambda _: f"wgsec -w {typed(folder)} ", text)


def _braced(entry: str) -> str:
    """The same of an entry of the catalogs, in which braces stand around the names of facts."""
    folder = _FOLDER.get()
    if folder is None:
        return entry
    named = typed(folder).replace("{", "{{").replace("}", "}}")
    return _COMMAND.sub(lambda _: f"wgsec -w {named} ", entry)


def words() -> Words:
    """The screen's catalogs."""
    return _catalogs(lang())


def say(key: str, /, **facts: object) -> str:
    """A sentence of the screen's catalogs; a path in it stands as it is typed in a command."""
    told = {name: typed(fact) if isinstance(fact, PurePath) else fact for name, fact in facts.items()}
    return words()(key, **told)


def named(code: str) -> str:
    """The name of a paper language, in the screen's."""
    return say(f"cli.language.{code}")


def note(key: str, /, **facts: object) -> None:
    """A sentence beside the data: stderr."""
    talk(say(key, **facts))


def talk(sentence: str, *, end: str = "\n") -> None:
    """Words of ours on stderr; on a terminal no line ends within a word or within a command."""
    text = printable(sentence)
    if sys.stderr.isatty():
        room = _columns()
        text = "\n".join(part for line in text.split("\n") for part in _broken(line, room))
    sys.stderr.write(text + end)


def has_style(stream: TextIO) -> bool:
    """Whether words may stand out there: on a terminal that knows how, unless NO_COLOR says otherwise."""
    knows = sys.platform != "win32" or "WT_SESSION" in os.environ
    return stream.isatty() and knows and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def near(path: PurePath) -> str:
    """A path as it is called in this folder."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def typed(path: PurePath) -> str:
    """A path as somebody in this folder would type it: the same, and one word for the shell."""
    return rules.commands.argument(near(path))


def printable(text: str) -> str:
    """A text that may hold what a terminal would obey, with a replacement character instead."""
    if text.isprintable():
        return text
    return "".join(sign if sign in "\n\t" or category(sign) not in UNSAFE else "\ufffd" for sign in text)


def _columns() -> int:
    """How many stand in a line of the terminal that stderr is; stdout may be a file."""
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told):
        return int(told)
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns or 80
    except OSError:
        return 80


def _broken(text: str, room: int) -> Iterator[str]:
    """The lines of a text; a command that finds no room beside what is before it has a line to itself."""
    if len(text) <= room:
        yield text
        return
    indent = " " * (len(text) - len(text.lstrip(" ")))
    line, is_full = "", False
    for word in re.findall(_WORD, text, re.VERBOSE):
        longer = f"{line} {word}" if line else indent + word
        if line and (is_full or len(longer) > room):
            yield line
            line, is_full = indent + word, " " in word
        else:
            line = longer
    yield line


@cache
def _wished() -> str:
    """An unknown or unreadable wish is no reason to say nothing, so it is English."""
    wish = os.environ.get("WGSEC_LANG") or _of_settings()
    return wish if wish in SCREEN_LANGUAGES else "en"


@cache
def _catalogs(chosen: str) -> Words:
    return Sentences(chosen, "screen")


def _of_settings() -> str | None:
    try:
        return workspace.settings(settings_path()).lang
    except WgsecError:
        return None
