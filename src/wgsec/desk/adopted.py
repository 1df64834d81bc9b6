"""What the group has adopted, on whatever road it is changed: minutes are only corrected, what rests on them holds."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from wgsec import records, rules, store

if TYPE_CHECKING:
    from wgsec.facts.draft import Draft, DraftState
    from wgsec.facts.minutes import Minutes
    from wgsec.store.transaction import Transaction


def meetings(tx: Transaction) -> frozenset[int]:
    """The numbers of those whose minutes were adopted."""
    return frozenset(one.meeting for one in store.adopted.all_(tx))


@contextmanager
def keeping(tx: Transaction, *, correct: bool) -> Iterator[None]:
    """Whatever the block changes. Refused for minutes that would no longer be adopted, unless as a `correct`ion.

    So are those that a meeting would adopt again though what they tell was changed since it did.
    """
    stood = meetings(tx)
    yield
    stand = meetings(tx)
    rules.adopted.check_none_fell(stood - stand, correct=correct)
    for minutes in store.adopted.all_(tx, stand - stood):
        rules.adopted.check_came(minutes.meeting, _changed_since(tx, minutes), correct=correct)


def _changed_since(tx: Transaction, minutes: Minutes) -> int | None:
    """The first entry, of those not undone, that changed what minutes tell after the adoption that came back fell."""
    fell = store.adopted.fell(tx, minutes)
    for later in store.history.entries(tx, first=fell + 1) if fell else ():
        is_over = later.reversed_by is not None or (later.act.reverses or 0) > (fell or 0)
        if not is_over and later.id != tx.changeset and minutes.meeting in store.adopted.concerned(tx, later.id):
            return later.id
    return None


@contextmanager
def upholding(tx: Transaction) -> Iterator[None]:
    """Whatever the block changes of decisions and of what they adopt. Refused as `rules.adoption.check_founded`.

    Reservations that came or went with it stand with the recommendations that were adopted, or do so no longer.
    """
    before = store.draft.all_(tx), store.minutes.decisions(tx)
    yield
    after = store.draft.all_(tx), store.minutes.decisions(tx)
    rules.adoption.check_founded(before, after)
    _restate(tx, rules.adoption.restated(before, after))


def _restate(tx: Transaction, drafts: Iterable[tuple[Draft, DraftState]]) -> None:
    for draft, state in drafts:
        tx.one(records.Draft, id=draft.id).state = state


@contextmanager
def guarding(tx: Transaction, numbers: Collection[int], *, correct: bool) -> Iterator[None]:
    """Whatever the block changes of these meetings.

    Refused, with each thing that would read otherwise in minutes that the group adopted, unless it is a `correct`ion
    that it agreed to. Where the adoption itself is taken back, nothing is adopted any more.
    """
    standing = () if correct else store.adopted.all_(tx, numbers)
    before = {one.meeting: store.adopted.record(tx, one) for one in standing}
    yield
    for after in store.adopted.all_(tx, before):
        rules.adopted.check(before[after.meeting], store.adopted.record(tx, after))
