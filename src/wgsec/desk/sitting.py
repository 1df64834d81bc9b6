"""What the papers of a closed meeting rest on: kept at its closing, whatever is said of the group later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wgsec import records, rules, store
from wgsec.errors import Refused
from wgsec.facts.language import Wording

if TYPE_CHECKING:
    from wgsec.facts.dossier import Dossier
    from wgsec.facts.group import Group
    from wgsec.facts.member import Seated
    from wgsec.store.transaction import Transaction


def keep(tx: Transaction, number: int) -> None:
    """Keeps the group of a meeting that took place: what it is called, its seats and who was on them, its quorum rule.

    And the next meeting as announced, and the titles of the recommendations on its agenda. What was kept before stays;
    seats of the group on that day are added that were found to have been there after all.
    """
    dossier = store.meeting.dossier(tx, number)
    _keep_titles(tx, dossier)
    day, ours = dossier.meeting.day, {one.seat.key for one in dossier.members}
    kept = tx.get(records.Sitting, meeting_id=dossier.meeting.id)
    if kept is None:
        kept, keys = tx.add(_sitting(dossier)), ours
    else:
        keys = {row.seat for row in dossier.attendance} - ours
    for one in store.composition.seated(tx, day) if keys else ():
        if one.seat.key in keys and (one.seat.key in ours or rules.meeting.is_seated(one.seat, day)):
            _keep_seat(tx, kept.id or 0, one)


def _sitting(dossier: Dossier) -> records.Sitting:
    made = records.Sitting(meeting_id=dossier.meeting.id, quorum=dossier.quorum)
    _head(made, dossier.group)
    if following := dossier.following:
        made.next_id, made.next_day, made.next_at = following.id, following.day, following.at
        made.next_minutes, made.next_zone = following.minutes, following.zone
        made.next_starts_at = following.starts_at
    return made


def _head(kept: records.Sitting, group: Group) -> None:
    """What stands of the group at the head of the papers."""
    kept.name, kept.short_name = group.name, group.short_name
    kept.organisation, kept.notice = group.organisation, group.notice


def _keep_titles(tx: Transaction, dossier: Dossier) -> None:
    titles = {one.label: one.title for one in dossier.drafts}
    for item in dossier.items:
        if any(paper.reference in titles and not paper.title for paper in item.papers):
            for row in tx.all(records.AgendaPaper, item_id=item.id):
                row.title = row.title or titles.get(row.reference, Wording())


def _keep_seat(tx: Transaction, sitting_id: int, one: Seated) -> None:
    seat = one.seat
    tx.add(
        records.SittingSeat(
            sitting_id=sitting_id,
            seat_id=one.id,
            kind=seat.kind,
            person_id=one.holder,
            institution=seat.institution,
            country=seat.country,
            region=seat.region,
        )
    )
    for key, person in one.persons:
        tx.add(records.SittingPerson(sitting_id=sitting_id, person_id=key, name=person.name, gender=person.gender))


def name_anew(tx: Transaction, number: int) -> bool:
    """The papers of a closed meeting name group, institutions and persons as they are called now; False for no change.

    Who sat there, the quorum rule and the next meeting stay as they were kept. Refused where no names were kept.
    """
    before = store.meeting.dossier(tx, number)
    kept = tx.get(records.Sitting, meeting_id=before.meeting.id)
    if kept is None:
        raise Refused("meeting.error.no-names", number=number)
    _head(kept, store.group.the(tx))
    seats, persons = {one.id: one for one in tx.all(records.Seat)}, {one.id: one for one in tx.all(records.Person)}
    for row in tx.all(records.SittingSeat, sitting_id=kept.id):
        seat = seats[row.seat_id]
        row.institution, row.country, row.region = seat.institution, seat.country, seat.region
    for there in tx.all(records.SittingPerson, sitting_id=kept.id):
        there.name, there.gender = persons[there.person_id].name, persons[there.person_id].gender
    after = store.meeting.dossier(tx, number)
    return (after.group, after.members) != (before.group, before.members)
