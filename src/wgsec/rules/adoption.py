"""The adoption of recommendations: by which decision, with which reservations, and that neither falls alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from wgsec.errors import NoSuchThing, Refused, WrongUsage
from wgsec.facts.check import Finding
from wgsec.facts.draft import BY_DECISION, Draft, DraftState
from wgsec.facts.minutes import Decision
from wgsec.rules import decision, draft, reservation

_Grounds = tuple[Sequence[Draft], Sequence[Decision]]
"""The recommendations, and the decisions that some of them rest on."""


def state(one: Draft, decisions: Sequence[Decision]) -> DraftState:
    """The state of a recommendation that is `adopted_by` a decision: with reservations, if any stands with it."""
    return DraftState.ADOPTED_WITH_RESERVATIONS if any(reservation.standing(one, decisions)) else DraftState.ADOPTED


def by(typed: str, decisions: Iterable[Decision]) -> Decision:
    """What adopts a recommendation (practice 2.4): a decision of the group (3/1), taken in a meeting or by silence.

    WrongUsage for anything else, NoSuchThing for an unknown decision, Refused for one that is void, was lost, or adopts
    nothing.
    """
    named = typed.strip()
    if not re.fullmatch(r"\d{1,4}/\d{1,4}", named):
        raise WrongUsage("draft.error.by", typed=typed)
    found = next((one for one in decisions if one.label == named), None)
    if found is None:
        raise NoSuchThing("decision.error.none", label=named)
    if not found.stands:
        raise Refused("draft.error.void", label=named)
    if found.votes and decision.is_lost(found.votes):
        yes, no, _ = found.votes
        raise Refused("draft.error.lost", label=named, yes=yes, no=no)
    if not decision.adopts(found):
        raise Refused("draft.error.idle", label=named)
    return found


def due(drafts: Iterable[Draft], by: Decision) -> tuple[Draft, ...]:
    """Those that this decision has not adopted yet; refused as `draft.check_step`."""
    found = tuple(one for one in drafts if one.adopted_by != by.label)
    for one in found:
        draft.check_step(one, DraftState.ADOPTED)
    return found


def unfounded(drafts: Iterable[Draft], decisions: Iterable[Decision]) -> Iterator[Finding]:
    """Recommendations that stand as adopted by a decision which adopts nothing (any more)."""
    for label, by in _idle(drafts, decisions):
        yield Finding("check.finding.adopted-by", {"label": label, "decision": by})


def restated(before: _Grounds, after: _Grounds) -> Iterator[tuple[Draft, DraftState]]:
    """Adopted recommendations to which a reservation came, or from which the last one went, and their new state.

    Only where it came or went in between: what was adopted under another reading of the rule stays as it was.
    """
    stood = {one.id: (one.adopted_by, state(one, before[1])) for one in before[0]}
    drafts, decisions = after
    for one in drafts:
        now = state(one, decisions)
        came = stood.get(one.id) != (one.adopted_by, now)
        if one.state in BY_DECISION and now is not one.state and came:
            yield one, now


def misstated(drafts: Iterable[Draft], decisions: Sequence[Decision]) -> Iterator[Finding]:
    """Adopted recommendations whose state says otherwise of reservations than stands with them."""
    for one in drafts:
        if one.state in BY_DECISION and (now := state(one, decisions)) is not one.state:
            facts = {"label": one.label, "decision": one.adopted_by, "scope": one.label}
            yield Finding(f"check.finding.stands-{now}", facts)


def check_founded(before: _Grounds, after: _Grounds) -> None:
    """Refused where recommendations would stand as adopted by a decision which adopts nothing: neither falls alone.

    That too few members were there is a fact, which is told and found, and not refused for what was adopted before.
    """
    drafts, decisions = after
    decide = {one.label for one in decisions if one.stands and decision.decides(one.mode, one.votes)}
    stood = {(one.label, one.adopted_by) for one in before[0] if one.adopted_by in decide}
    stood |= set(_idle(*before))
    if fallen := [each for each in _idle(drafts, decisions) if each not in stood]:
        by = fallen[0][1]
        labels = tuple(label for label, other in fallen if other == by)
        raise Refused("decision.error.adopted", label=by, labels=labels, scopes=" ".join(labels))


def _idle(drafts: Iterable[Draft], decisions: Iterable[Decision]) -> tuple[tuple[str, str], ...]:
    """Each of these recommendations with the decision."""
    idle = {one.label for one in decisions if not decision.adopts(one)}
    return tuple((one.label, one.adopted_by) for one in drafts if one.adopted_by in idle)
