"""The hours of one meeting in their order."""

from __future__ import annotations

from datetime import time

import pytest

from wgsec import rules


@pytest.mark.parametrize(
    ("begins", "length", "at", "minute"),
    [
        (time(14), 150, time(14, 4), 4),
        (time(14), 150, time(13, 50), -10),
        (time(14), 150, time(4, 28), -572),  # a slip for 16:28, never after midnight
        (time(23), 150, time(22, 55), -5),
        (time(23), 150, time(1, 28), 148),
        (time(20), 150, time(0, 15), 255),  # it ran over
        (time(0, 10), 60, time(23, 58), -12),
        (time(5, 50), 60, time(23, 55), -355),
        (time(6, 30), 60, time(23, 55), 1045),
        (time(15, 30), 150, time(0, 10), -920),
        (time(15, 31), 150, time(0, 10), 519),
    ],
)
def test_times_count_from_the_beginning(begins: time, length: int, at: time, minute: int) -> None:
    assert rules.hours.minute(at, begins, length) == minute


@pytest.mark.parametrize(
    ("starts", "awkward"), [(time(6, 59), True), (time(7), False), (time(19, 59), False), (time(20), True)]
)
def test_a_working_day_lasts_from_seven_to_twenty(starts: time, awkward: bool) -> None:
    assert rules.hours.is_awkward(starts) is awkward
