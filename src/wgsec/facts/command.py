"""What somebody is to type."""

from __future__ import annotations


class Command(str):
    """A command as a fact in a sentence."""

    __slots__ = ()
