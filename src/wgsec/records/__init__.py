"""WHAT IS REMEMBERED: every table, with its constraints, loaded whole on the first touch of one; no queries here."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wgsec.records.tables import *  # noqa: F403 - their names stand once, in its __all__
else:

    def __getattr__(name: str) -> object:
        """A table, or METADATA. Reading commands name none, and are spared the database library."""
        if not name[0].isupper():  # a room: the import system looks for the attribute before it loads the module
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module("wgsec.records.tables"), name)
