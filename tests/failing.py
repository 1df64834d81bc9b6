"""Commits that fail, and what somebody else does just before an act takes hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
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
    close, done = store.seal.close, []

    def late(*given: object) -> object:
        if not done:
            done.append(True)
            act()
        return close(*given)

    with mock.patch.object(store.seal, "close", late):
        yield
    assert done


@contextmanager
def meanwhile(act: Callable[[], object]) -> Iterator[None]:
    """Somebody else does `act` when the block's first transaction is about to begin."""
    changing, done = store.transaction.changing, []

    def late(*given: object) -> object:
        if not done:
            done.append(True)
            act()
        return changing(*given)

    with mock.patch.object(store.transaction, "changing", late):
        yield
    assert done
