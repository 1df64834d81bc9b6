"""Commits that fail, and what somebody else does just before an act takes hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import ModuleType
from unittest import mock

import pytest

from wgsec import store


class PowerCutError(Exception):
    """The commit never came."""


@contextmanager
def commits() -> Iterator[None]:
    """The block does its act, and at the very end nothing is committed."""
    with mock.patch.object(store.seal, "close", side_effect=PowerCutError), pytest.raises(PowerCutError):
        yield


@contextmanager
def at_the_end(act: Callable[[], object]) -> Iterator[None]:
    """Somebody else does `act` when the block has seen all it wants to see, just before it commits."""
    with _before(store.seal, "close", act):
        yield


@contextmanager
def meanwhile(act: Callable[[], object]) -> Iterator[None]:
    """Somebody else does `act` when the block's first transaction is about to begin."""
    with _before(store.transaction, "changing", act):
        yield


@contextmanager
def _before(room: ModuleType, name: str, act: Callable[[], object]) -> Iterator[None]:
    """Does `act` before the first call of a function of this room, which the block must make."""
    called, done = getattr(room, name), []

    def late(*given: object) -> object:
        if not done:
            done.append(True)
            act()
        return called(*given)

    with mock.patch.object(room, name, late):
        yield
    assert done
