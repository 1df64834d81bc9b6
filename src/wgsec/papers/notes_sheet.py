"""From a meeting's dossier to what its notes file is composed from, and read against."""

from __future__ import annotations

from wgsec import rules
from wgsec.facts.agenda import Purpose
from wgsec.facts.dossier import Dossier
from wgsec.facts.member import Member
from wgsec.facts.minutes import Action, Decision, Sitting
from wgsec.facts.notes import (
    KnownAction,
    KnownDecision,
    KnownMeeting,
    KnownOffice,
    KnownReservation,
    KnownSeat,
    NotesItem,
    NotesSheet,
)
from wgsec.papers import actions, people


def compose(dossier: Dossier, lang: str) -> NotesSheet:
    """All that stands in a fresh notes file of one language, as the minutes started it."""
    numbers = {item.id: number for number, item in rules.agenda.numbered(dossier.items).items()}
    bodies = {text.item_id: text.body for text in dossier.texts if text.language == lang and text.body}
    original = rules.minutes.original(dossier.minutes, dossier.group)
    sources = {text.item_id: text.body for text in dossier.texts if text.language == original}
    return NotesSheet(
        meeting=dossier.meeting.number,
        day=dossier.meeting.day,
        original=original,
        languages=dossier.group.meeting_languages,
        items=tuple(
            NotesItem(
                number=None if item.purpose is Purpose.BREAK else numbers[item.id],
                title=item.title,
                purpose=item.purpose,
                minutes=item.minutes,
                presenter=people.office(item.presenter, dossier.members, lang) if item.presenter else None,
                papers=tuple(paper.reference for paper in item.papers),
                proposal=item.proposal,
                body=bodies.get(item.id, ""),
                source="" if item.id in bodies else sources.get(item.id, ""),
                outcome=item.outcome,
            )
            for item in dossier.items
        ),
        seats=_seats(dossier.members),
        attendance=dossier.attendance,
        sitting=Sitting(dossier.meeting.opened_at, dossier.meeting.closed_at),
        decisions=_decisions(dossier, numbers),
        actions=tuple(_action(one, dossier, numbers) for one in (*actions.came(dossier), *actions.stood(dossier))),
        body=bodies.get(None, ""),
        source="" if None in bodies else sources.get(None, ""),
        notice=dossier.group.notice,
    )


def known(dossier: Dossier) -> KnownMeeting:
    """What a notes file of the meeting is read against."""
    numbered, number = rules.agenda.numbered(dossier.items), dossier.meeting.number
    numbers = {item.id: n for n, item in numbered.items()}
    entitled = rules.quorum.entitled(dossier.members)
    original = rules.minutes.original(dossier.minutes, dossier.group)
    return KnownMeeting(
        number=number,
        original=original,
        languages=dossier.group.meeting_languages,
        items={n: item.title for n, item in numbered.items()},
        seats=_seats(dossier.members),
        offices=tuple(
            KnownOffice(office.kind, office.theme, member.seat.key)
            for member in dossier.members
            for office in member.offices
        ),
        decisions=_decisions(dossier, numbers),
        actions=tuple(_action(one, dossier, numbers) for one in dossier.actions if one.meeting <= number),
        day=dossier.meeting.day,
        begins=dossier.meeting.at,
        length=dossier.meeting.minutes,
        starts=_starts(dossier),
        recurring=frozenset(n for n, item in numbered.items() if rules.agenda.recurs(item)),
        business=frozenset(n for n, item in numbered.items() if item.purpose is Purpose.OTHER_BUSINESS),
        outcomes={n: item.outcome for n, item in numbered.items()},
        marked={n: item.noted for n, item in numbered.items() if item.noted},
        entitled=tuple(member.seat.key for member in entitled),
        quorum=rules.quorum.needed(dossier.quorum, len(entitled)),
        attendance=dossier.attendance,
        sitting=Sitting(dossier.meeting.opened_at, dossier.meeting.closed_at),
        paragraphs={
            numbers.get(text.item_id or 0): rules.places.paragraphs(text.body)
            for text in dossier.texts
            if text.language == original and text.item_id in (None, *numbers)
        },
        told=_told(dossier, numbers),
        recommendations={draft.label: draft.adopted_by for draft in dossier.drafts},
    )


def _told(dossier: Dossier, numbers: dict[int, int]) -> dict[str, frozenset[int]]:
    """By language the items, by number, of which the minutes say something."""
    return {
        lang: frozenset(
            numbers[text.item_id]
            for text in dossier.texts
            if text.language == lang and text.item_id in numbers and text.body
        )
        for lang in {text.language for text in dossier.texts}
    }


def _starts(dossier: Dossier) -> dict[int, int]:
    """How many minutes into the meeting each item was to begin."""
    return {slot.number: slot.start for slot in rules.agenda.timetable(dossier.items) if slot.number}


def _seats(members: tuple[Member, ...]) -> tuple[KnownSeat, ...]:
    return tuple(KnownSeat(member.seat.key, member.seat.kind, _names(member)) for member in members)


def _names(member: Member) -> tuple[str, ...]:
    people = [member.holder, *member.alternates]
    return (*member.seat.institution.texts().values(), *(person.name for person in people if person))


def _decisions(dossier: Dossier, numbers: dict[int, int]) -> tuple[KnownDecision, ...]:
    return tuple(_decision(one, numbers) for one in dossier.decisions)


def _decision(one: Decision, numbers: dict[int, int]) -> KnownDecision:
    return KnownDecision(
        label=one.label,
        item=numbers.get(one.item_id or 0),
        wording=one.wording,
        mode=one.mode,
        votes=one.votes,
        reservations=tuple(KnownReservation(r.seat, r.on, r.text, r.language) for r in one.reservations),
        void=not one.stands,
        present=one.present,
        noted=one.noted,
    )


def _action(one: Action, dossier: Dossier, numbers: dict[int, int]) -> KnownAction:
    meeting = dossier.meeting
    given = rules.action.as_given(one, meeting.number)
    return KnownAction(
        label=one.label,
        item=numbers.get(one.item_id or 0),
        wording=one.wording,
        owner=one.owner,
        due=one.due,
        open=rules.action.was_open(one, meeting),
        settled=None if one.meeting == meeting.number or rules.action.came_to(one, meeting) else one.closed_on,
        minuted=(given.owner, given.due) if given else None,
        stands=rules.action.stood(one, meeting),
        noted=one.noted,
    )
