"""Decisions judged anew when it turns out that more members, or fewer, were there than was noted."""

from __future__ import annotations

from wgsec.facts.notes import KnownDecision, KnownMeeting, NotesFile, Remark
from wgsec.rules import decision
from wgsec.rules.notes import count
from wgsec.rules.notes.findings import Findings


def recounted(notes: NotesFile, known: KnownMeeting) -> tuple[dict[str, int | None], tuple[Remark, ...]]:
    """The decisions whose number of members is another one by what is now on record, and what there is to say of it."""
    found = Findings()
    counted = count.again(notes, known)
    standing = [one for one in known.decisions if not one.void and one.label in counted]
    changed = {one.label: counted[one.label] for one in standing if remarked(one, counted[one.label], known, found)}
    return changed, tuple(found.remarks)


def remarked(before: KnownDecision, present: int | None, known: KnownMeeting, found: Findings) -> bool:
    """Whether another number of members was there; what was taken without a quorum, or by too many votes, is told.

    It is no refusal: who was there is a fact, and what becomes of the decision is for the group to say.
    """
    if present == before.present or not known.entitled:
        return False
    facts = {"label": before.label, "present": present or 0}
    if present is not None and before.present is not None:
        found.remark(0, "notes.remark.present", **facts, before=before.present)
    if decision.lacks_quorum(before.mode, present, known.quorum):
        resting = tuple(label for label, by in known.recommendations.items() if by == before.label)
        msgid = "notes.remark.quorum-adopted" if resting else "notes.remark.quorum"
        found.remark(0, msgid, **facts, quorum=known.quorum, labels=resting, scopes=" ".join(resting))
    if decision.is_overcast(before.votes, present, len(known.entitled)):
        found.remark(0, "notes.remark.votes-many", **facts, cast=sum(before.votes or ()))
    return True
