"""Decisions put right by hand."""

from __future__ import annotations

from dataclasses import dataclass, replace

from wgsec import records, rules, store
from wgsec.desk import adopted
from wgsec.desk.office import Office
from wgsec.errors import WrongUsage
from wgsec.facts.change import Rewording
from wgsec.facts.minutes import Decision, DecisionMode


@dataclass(frozen=True, slots=True)
class DecisionChange:
    """What is to be said differently of a decision; None stays as it is, and an empty text takes out."""

    wording: Rewording = Rewording()
    mode: DecisionMode | None = None
    votes: tuple[int, int, int] | None = None


def edit(office: Office, label: str, change: DecisionChange, *, correct: bool = False) -> bool:
    """Changes wording or mode of decision `3/1`; False if nothing changed.

    WrongUsage for no wording, and for one that no paper can set. Refused if it is void, if it would adopt nothing while
    recommendations stand as adopted by it, as the rule, and as `adopted.guarding`.
    """
    rules.wording.check(change.wording.said)
    with office.change("decision.edit", f"decision {label}") as tx:
        decision = store.minutes.decision(tx, label)
        rules.decision.check_stands(decision)
        changed = _changed(decision, change)
        if (changed.mode, changed.votes) != (decision.mode, decision.votes):
            rules.decision.check(changed)
        if not rules.decision.adopts(changed):
            rules.decision.check_adopts_nothing(label, store.draft.all_(tx))
        record = tx.one(records.Decision, id=decision.id)
        with adopted.guarding(tx, {decision.meeting}, correct=correct):
            record.wording, record.mode = changed.wording, changed.mode
            record.votes_for, record.votes_against, record.abstentions = changed.votes or (None, None, None)
        return changed != decision


def _changed(decision: Decision, change: DecisionChange) -> Decision:
    """As it would read; a vote keeps its counts until it is one no longer."""
    mode = change.mode or (DecisionMode.VOTE if change.votes else decision.mode)
    return replace(
        decision,
        wording=rules.wording.needed(
            change.wording.over(decision.wording), "decision.error.text", label=decision.label
        ),
        mode=mode,
        votes=change.votes or (decision.votes if mode is DecisionMode.VOTE else None),
    )


def void(office: Office, label: str, reason: str, *, correct: bool = False) -> None:
    """A decision that does not stand: its number stays taken, and a reason is needed.

    Refused if it is void already, while recommendations stand as adopted by it, and as `adopted.guarding`.
    """
    if not reason.strip():
        raise WrongUsage("decision.error.reason", label=label)
    with office.change("decision.void", f"decision {label}") as tx:
        decision = store.minutes.decision(tx, label)
        rules.decision.check_stands(decision)
        rules.decision.check_adopts_nothing(label, store.draft.all_(tx))
        with adopted.guarding(tx, {decision.meeting}, correct=correct):
            tx.one(records.Decision, id=decision.id).void_reason = reason.strip()
