"""How reservations are shown, and what is told of those that stand with adopted recommendations."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from wgsec import rules, store
from wgsec.cli import show
from wgsec.cli.tongue import say
from wgsec.desk.office import Office
from wgsec.facts.draft import ADOPTED, Draft, DraftState
from wgsec.facts.minutes import Decision, Reservation


def reserved(one: Reservation) -> str:
    """Whose it is, what it concerns and what it says, on a line."""
    key = "decision.reservation-on" if one.on else "decision.reservation"
    return say(key, seat=one.seat, on=one.on, text=one.text, lang=one.language)


def left(drafts: Iterable[Draft], decisions: Sequence[Decision]) -> None:
    """Tells whose reservation stays with the decision on an earlier text."""
    for draft in drafts:
        for one, made in rules.reservation.left(draft, decisions):
            show.note("draft.left", label=draft.label, seat=made.seat, decision=one.label)


@contextmanager
def telling(office: Office) -> Iterator[None]:
    """Whatever the block does: tells what was adopted before it and stands otherwise after it."""
    before = _states(office)
    yield
    for label, state in _states(office).items():
        if before.get(label) not in (None, state):
            show.note("draft.moved", label=label, state=say(f"draft.state.{state}"))


def _states(office: Office) -> dict[str, DraftState]:
    with office.reading() as archive:
        return {one.label: one.state for one in store.draft.all_(archive) if one.state in ADOPTED}
