"""The faces' loader: a floor's rooms are imported on first touch (PEP 562). Imports nothing of wgsec."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from types import ModuleType


def rooms(floor: str, names: tuple[str, ...]) -> Callable[[str], ModuleType]:
    """A floor's `__getattr__`: the room of that name, or AttributeError for a name that is not in `names`."""

    def load(name: str) -> ModuleType:
        if name not in names:
            raise AttributeError(f"module {floor!r} has no attribute {name!r}")
        return import_module(f"{floor}.{name}")

    return load
