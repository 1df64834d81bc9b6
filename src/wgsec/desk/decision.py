"""Decisions put right by hand."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wgsec import records, rules, store
from wgsec.desk import adopted, outcomes, reworded
from wgsec.desk.office import Office
from wgsec.errors import WrongUsage
from wgsec.facts.change import Rewording
from wgsec.facts.minutes import Decision, DecisionMode

if TYPE_CHECKING:
    from wgsec.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class DecisionChange:
    """What is to be said differently of a decision; None stays as it is, and an empty text takes out."""

    wording: Rewording = Rewording()
    mode: DecisionMode | None = None
    votes: tuple[int, int, int] | None = None


def edit(office: Office, label: str, change: DecisionChange, *, correct: bool = False) -> bool:
    """Changes wording or mode of decision `3/1`; False if nothing changed.

    WrongUsage for no wording, and for one that no paper can set. Refused if it is void, as the rule, and as
    `adopted.keeping`, `guarding` and `upholding`.
    """
    rules.wording.check(change.wording.said)
    with _changing(office, "decision.edit", label, correct=correct) as (tx, decision):
        changed = _changed(decision, change)
        if (changed.mode, changed.votes) != (decision.mode, decision.votes):
            rules.decision.check(changed)
        reworded.put(tx, decision, change.wording, "decision.error.text")
        record = tx.one(records.Decision, id=decision.id)
        record.mode = changed.mode
        record.votes_for, record.votes_against, record.abstentions = changed.votes or (None, None, None)
        return store.minutes.decision(tx, label) != decision


def _changed(decision: Decision, change: DecisionChange) -> Decision:
    """As it would be taken; a vote keeps its counts until it is one no longer."""
    mode = change.mode or (DecisionMode.VOTE if change.votes else decision.mode)
    return replace(decision, mode=mode, votes=change.votes or (decision.votes if mode is DecisionMode.VOTE else None))


def void(office: Office, label: str, reason: str, *, correct: bool = False) -> None:
    """A decision that does not stand: its number stays taken, and a reason is needed.

    Refused if it is void already, and as `adopted.keeping`, `guarding` and `upholding`.
    """
    if not reason.strip():
        raise WrongUsage("decision.error.reason", label=label)
    with _changing(office, "decision.void", label, correct=correct) as (tx, decision):
        tx.one(records.Decision, id=decision.id).void_reason = reason.strip()


@contextmanager
def _changing(office: Office, act: str, label: str, *, correct: bool) -> Iterator[tuple[Transaction, Decision]]:
    """An act on a decision that stands; what became of its item, and what it adopted, follows it."""
    with office.change(act, f"decision {label}") as tx:
        decision = store.minutes.decision(tx, label)
        rules.decision.check_stands(decision)
        before = store.meeting.dossier(tx, decision.meeting)
        with (
            adopted.keeping(tx, correct=correct),
            adopted.guarding(tx, {decision.meeting}, correct=correct),
            adopted.upholding(tx),
        ):
            yield tx, decision
            outcomes.follow(tx, before)
