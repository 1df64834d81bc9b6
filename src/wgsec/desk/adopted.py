"""What meetings have on record, on whatever road it is changed: once its minutes were adopted, it is only corrected."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from wgsec import rules, store

if TYPE_CHECKING:
    from wgsec.store.transaction import Transaction


def meetings(tx: Transaction) -> frozenset[int]:
    """The numbers of those whose minutes were adopted."""
    return frozenset(one.meeting for one in store.minutes.all_(tx) if one.adopted_at)


@contextmanager
def guarding(tx: Transaction, number: int | None = None, *, correct: bool) -> Iterator[None]:
    """Whatever the block changes of this meeting, or without `number` of any.

    Refused, with each thing that would read otherwise in minutes that the group adopted, unless it is a `correct`ion
    that it agreed to.
    """
    adopted = {one for one in meetings(tx) if number in (None, one)}
    if correct or not adopted:
        yield
        return
    known = [one for one in store.meeting.all_(tx) if one.number in adopted]
    before = store.meeting.dossiers(tx, known)
    yield
    after = store.meeting.dossiers(tx, [one for one in store.meeting.all_(tx) if one.number in adopted])
    for one in known:
        rules.adopted.check(before[one.number], after[one.number])
