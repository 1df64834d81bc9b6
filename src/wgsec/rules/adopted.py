"""What an act would change in minutes that the group has adopted: from then on they are only corrected."""

from __future__ import annotations

from collections.abc import Collection

from wgsec.errors import Refused
from wgsec.facts.check import Finding
from wgsec.facts.dossier import Record
from wgsec.facts.history import Entry
from wgsec.facts.language import Wording
from wgsec.facts.minutes import ActionState, Minutes
from wgsec.rules import action, agenda, places

_Place = tuple[str, object, str, str]
"""What a thing is told as (a msgid and its item or number), which part of it, and the language that one stands in."""


_KEPT = frozenset({"sitting", "sitting_seat", "sitting_person"})
"""Tables of what a closed meeting was called, and who was on its seats."""


def check_none_fell(meetings: Collection[int], *, correct: bool) -> None:
    """Refused for meetings whose minutes were adopted and would not be any more, unless that is a `correct`ion."""
    if meetings and not correct:
        raise Refused("minutes.error.unadopted", numbers=tuple(sorted(meetings)))


def check_came(meeting: int, by: int | None, *, correct: bool) -> None:
    """Refused for a meeting whose minutes would be adopted again though entry `by` has changed since what they tell."""
    if by is not None and not correct:
        raise Refused("minutes.error.readopted", number=meeting, by=by)


def check(before: Record, after: Record) -> None:
    """Refused, with each thing that would read otherwise than the meeting adopted it (practice 2.5).

    Words in a language that was missing are no change.
    """
    was, will = _minutes(before), _minutes(after)
    changed = [place for place in was | will if was.get(place) != will.get(place) and not _is_missing(place, was)]
    findings = tuple(
        Finding(f"minutes.error.adopted-{kind}", {kind: name})
        for kind, name in dict.fromkeys((kind, name) for kind, name, *_ in changed)
    )
    if findings:
        raise _refused(before.minutes, *findings)


def check_names(minutes: Minutes | None, *, correct: bool) -> None:
    """Refused to call group, institutions and persons anew on what was adopted, unless that is a `correct`ion."""
    if minutes is not None and minutes.adopted_at is not None and not correct:
        raise _refused(minutes, Finding("minutes.error.adopted-names", {}))


def renamed(entry: Entry) -> int | None:
    """The closed meeting on whose papers an entry called group, institutions and persons anew; None for any other."""
    kind, _, number = entry.act.subject.partition(" ")
    names = any(one.table in _KEPT and one.operation == "update" for one in entry.changes)
    return int(number) if names and kind == "meeting" else None


def _refused(minutes: Minutes, *findings: Finding) -> Refused:
    facts = {"number": minutes.meeting, "by": minutes.adopted_at}
    return Refused("minutes.error.adopted", n=len(findings), findings=findings, **facts)


def _is_missing(place: _Place, was: dict[_Place, object]) -> bool:
    """Whether a translation comes to what was adopted in another language."""
    return place not in was and any(other[:-1] == place[:-1] for other in was)


def _minutes(record: Record) -> dict[_Place, object]:
    """What the minutes say, in every language they have; in the original one also where each thing happened."""
    meeting, original = record.meeting, record.minutes.original
    texts = {one.item_id: one.body for one in record.texts if one.language == original and one.body}
    there = {
        one.seat: (one.presence, one.represented_by, one.arrived, one.left) for one in record.attendance if one.presence
    }
    made: dict[_Place, object] = {
        ("head", "", "", ""): meeting.minutes,
        ("opening", "", "", ""): (texts.get(None), meeting.opened_at, meeting.closed_at, there),
    }
    made |= _worded("head", "", "title", meeting.title) | _worded("opening", "", "text", _said(None, record))
    for number, item in agenda.numbered(record.items).items():
        papers = tuple((one.reference, one.revision) for one in item.papers)
        made["item", number, "", ""] = (texts.get(item.id), item.outcome, item.purpose, papers)
        made |= _worded("item", number, "title", item.title) | _worded("item", number, "text", _said(item.id, record))
    for decision in record.decisions:
        reservations = frozenset(decision.reservations)
        made["record", decision.label, "", ""] = (
            decision.item_id, decision.mode, decision.votes, decision.void_reason, reservations,
        )  # fmt: skip
        made |= _worded("record", decision.label, "wording", decision.wording)
    return made | _actions(record)


def _said(item_id: int | None, record: Record) -> Wording:
    """The text of an item in the languages that have words of it."""
    return Wording.of(
        {one.language: one.body for one in record.texts if one.item_id == item_id and places.spoken(one.body)}
    )


def _worded(kind: str, name: object, part: str, wording: Wording) -> dict[_Place, object]:
    return {(kind, name, part, lang): text for lang, text in wording.texts().items()}


def _actions(record: Record) -> dict[_Place, object]:
    """The actions as the notes of the meeting gave them or carried them over, and what was done or taken back at it."""
    meeting, made = record.meeting, dict[_Place, object]()
    for one in record.actions:
        if action.closed_at(one, meeting):
            made["record", one.label, "closed", ""] = one.state
        given = action.as_given(one, meeting.number) or (one if one.meeting == meeting.number else None)
        if given and not (one.state is ActionState.CANCELLED and action.closed_at(one, meeting)):
            made["record", one.label, "", ""] = (given.owner, given.due)
            made |= _worded("record", one.label, "wording", given.wording)
    return made
