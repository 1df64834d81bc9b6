"""What a sentence names that is said in words of its own: a command to type, a column of the records."""

from __future__ import annotations


class Command(str):
    """A command as a fact in a sentence."""

    __slots__ = ()


class Column(str):
    """The name of a column as a fact in a sentence."""

    __slots__ = ()
