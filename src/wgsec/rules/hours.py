"""The hours of one meeting: its wall times in their order, past midnight too, and which of them nobody minds."""

from __future__ import annotations

from datetime import time

_DAY = 24 * 60
MARGIN = 6 * 60
"""How many minutes from a meeting's own hours a time may lie and still belong to it."""
DAY_BEGINS, DAY_ENDS = time(7), time(20)
"""The hours nobody minds (the bounds that international bodies plan with)."""


def is_awkward(starts: time) -> bool:
    """Whether a meeting begins before the working day of somebody's own clocks or after it."""
    return not DAY_BEGINS <= starts < DAY_ENDS


def minute(at: time, begins: time, length: int) -> int:
    """Minutes from when a meeting of `length` minutes was to begin, negative before; all are times of its zone.

    Only a meeting that lies within six hours of midnight is taken to pass it: elsewhere 4:28 is a slip for 16:28.
    """
    start = _of_day(begins)
    passed = _of_day(at) - start
    if start >= MARGIN and start + length + MARGIN <= _DAY:
        return passed
    return (passed + MARGIN) % _DAY - MARGIN


def _of_day(at: time) -> int:
    return at.hour * 60 + at.minute
