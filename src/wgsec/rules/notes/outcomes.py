"""What became of the items of a notes file: as it is said of them, else by what was decided under them."""

from __future__ import annotations

from collections.abc import Sequence

from wgsec.facts.agenda import Outcome
from wgsec.facts.minutes import DecisionMode
from wgsec.facts.notes import KnownMeeting, NotedDecision, NotedOutcome, NotesFile, PlannedDecision, Remark
from wgsec.rules import decision
from wgsec.rules.notes import count
from wgsec.rules.notes.findings import Findings

_ADOPTED = (Outcome.DECIDED, Outcome.PENDING)
"""What comes of the mark of an adoption: what it says, or nothing without a quorum."""


def read(
    notes: NotesFile, decisions: Sequence[PlannedDecision], went: count.Course, known: KnownMeeting, found: Findings
) -> tuple[dict[int, Outcome], dict[int, Outcome]]:
    """What becomes of each item of which something is said or decided; and what each comes to by its mark alone."""
    made = {
        one.item: decision.outcome(
            (each.mode, each.votes)
            for each in decisions
            if each.item == one.item and not _lacks_quorum(each.mode, each.present, known)
        )
        for one in decisions
        if one.item is not None
    }
    lines = {
        item: one.line for item, one in reversed(notes.pieces) if isinstance(one, NotedDecision) and not one.proposed
    }
    marked = {}
    for noted in notes.outcomes:
        item = noted.item
        if noted.outcome is Outcome.WITHDRAWN and item in lines:
            found.error(noted.line, "notes.error.withdrawn-decided", number=item, first=lines[item])
        marked[item] = _by_mark(noted, went, known, found)
        if marked[item] is Outcome.PENDING:
            continue
        if known.marked.get(item) is marked[item] is not known.outcomes.get(item):
            found.remark(noted.line, "notes.remark.outcome-stays", number=item)
        else:
            made[item] = marked[item]
    return made, marked


def _by_mark(noted: NotedOutcome, went: count.Course, known: KnownMeeting, found: Findings) -> Outcome:
    """What is adopted anew stands by the same rule as a decision in words (practice 2.1).

    Of what was adopted before, that too few were there is a fact, by which it comes to nothing.
    """
    present = count.present(noted.item, noted.line, went)
    if noted.outcome is not Outcome.DECIDED or not _lacks_quorum(DecisionMode.CONSENSUS, present, known):
        return noted.outcome
    facts = {"number": noted.item, "present": present, "quorum": known.quorum}
    if known.marked.get(noted.item) in _ADOPTED or known.outcomes.get(noted.item) is Outcome.DECIDED:
        found.remark(noted.line, "notes.remark.quorum-item", **facts)
    else:
        found.refusal(noted.line, "notes.error.quorum-item", **facts)
    return Outcome.PENDING


def marked_anew(notes: NotesFile, known: KnownMeeting) -> tuple[dict[int, Outcome], tuple[Remark, ...]]:
    """The items whose mark said that they were adopted, and comes to something else by what is now on record.

    Where in its item a mark stood is not kept: it falls where too few were there all through the item, and holds again
    where enough were. `notes` are the course of the meeting.
    """
    found, went, changed = Findings(), count.course(notes, (), known), dict[int, Outcome]()
    for number, mark in known.marked.items():
        there = count.through(number, notes, went)
        if mark not in _ADOPTED or not there:
            continue
        lacking = {_lacks_quorum(DecisionMode.CONSENSUS, present, known) for present in there}
        facts = {"number": number, "present": max(there), "quorum": known.quorum}
        if mark is Outcome.DECIDED and lacking == {True}:
            changed[number] = Outcome.PENDING
            found.remark(0, "notes.remark.quorum-mark", **facts)
        elif mark is Outcome.PENDING and lacking == {False}:
            changed[number] = Outcome.DECIDED
            found.remark(0, "notes.remark.quorum-met", **facts)
    return changed, tuple(found.remarks)


def _lacks_quorum(mode: DecisionMode, present: int | None, known: KnownMeeting) -> bool:
    return bool(known.entitled) and decision.lacks_quorum(mode, present, known.quorum)
