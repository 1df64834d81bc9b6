"""How a word is spelt in a command that somebody is to type."""

from __future__ import annotations

import re
import shlex

_PLAIN = re.compile(r"[\w@%+=:,./\\~-]+")


def argument(word: str) -> str:
    """The word as one argument of a command: quoted where a shell of any system would take it apart."""
    if _PLAIN.fullmatch(word):
        return word
    return shlex.quote(word) if set('"$`!').intersection(word) else f'"{word}"'
