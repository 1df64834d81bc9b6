"""What became of the items of a notes file: as it is said of them, else by what was decided under them."""

from __future__ import annotations

from collections.abc import Sequence

from wgsec.facts.agenda import Outcome
from wgsec.facts.minutes import DecisionMode
from wgsec.facts.notes import KnownMeeting, NotedDecision, NotedOutcome, NotesFile, PlannedDecision
from wgsec.rules import decision
from wgsec.rules.notes import count
from wgsec.rules.notes.findings import Findings


def read(
    notes: NotesFile, decisions: Sequence[PlannedDecision], went: count.Course, known: KnownMeeting, found: Findings
) -> tuple[tuple[int, Outcome], ...]:
    """Each item of which something is said or decided."""
    made = {
        one.item: decision.outcome((each.mode, each.votes) for each in decisions if each.item == one.item)
        for one in decisions
        if one.item is not None
    }
    lines = {
        item: one.line for item, one in reversed(notes.pieces) if isinstance(one, NotedDecision) and not one.proposed
    }
    for noted in notes.outcomes:
        if noted.outcome is Outcome.WITHDRAWN and noted.item in lines:
            found.error(noted.line, "notes.error.withdrawn-decided", number=noted.item, first=lines[noted.item])
        if noted.outcome is Outcome.DECIDED and noted.item not in known.decided:
            _judge(noted, went, known, found)
        made[noted.item] = noted.outcome
    return tuple(sorted(made.items()))


def _judge(noted: NotedOutcome, went: count.Course, known: KnownMeeting, found: Findings) -> None:
    """What is adopted anew stands by the same rule as a decision in words (practice 2.1)."""
    present = count.present(noted.item, noted.line, went)
    if known.entitled and decision.lacks_quorum(DecisionMode.CONSENSUS, present, known.quorum):
        facts = {"number": noted.item, "present": present, "quorum": known.quorum}
        found.refusal(noted.line, "notes.error.quorum-item", **facts)
