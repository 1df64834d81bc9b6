"""A group with seats and persons to invite, entered without the acts that check what is typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from pathlib import Path

from wgsec import desk, records
from wgsec.desk.group import GroupChange
from wgsec.desk.meeting import Scheduling
from wgsec.desk.office import Office
from wgsec.desk.roll import Intake
from wgsec.facts.change import Rewording
from wgsec.facts.language import Wording
from wgsec.facts.member import OfficeKind, PersonRole, SeatKind

MAILBOX = "secretariat@example.org"
LINK = "https://meet.example.org/secret-room"


@dataclass
class Sitter:
    """A person to be put on a seat."""

    seat: str
    name: str
    email: str | None
    kind: SeatKind = SeatKind.MEMBER
    role: PersonRole = PersonRole.HOLDER
    zone: str = "Europe/Paris"
    languages: tuple[str, ...] = ("en",)
    offices: tuple[OfficeKind, ...] = field(default=())


CHAIR = Sitter(
    "fr", "Camille Présidence-Exemple", "camille@example.org", languages=("fr",), offices=(OfficeKind.CHAIR,)
)
SITTERS = (
    CHAIR,
    Sitter("cr", "José Muestra Ñandú", "jose@example.org", zone="America/Costa_Rica", languages=("es", "en")),
    Sitter("nz", "Aroha Tauira", "aroha@example.org", zone="Pacific/Auckland"),
    Sitter("nz", "Wiremu Tauira", "wiremu@example.org", role=PersonRole.ALTERNATE, zone="Pacific/Auckland"),
    Sitter("un", "Olga Observer", "olga@example.org", kind=SeatKind.OBSERVER, zone="Europe/Zurich"),
    Sitter("sec", "Secretary Example", MAILBOX, kind=SeatKind.SECRETARIAT),
    Sitter("mute", "Nobody Reachable", None),
    Sitter("ge", "Reserve Example", "reserve@example.org", kind=SeatKind.RESERVE),
)


def seat(office: Office, *sitters: Sitter) -> None:
    """Puts these persons on their seats."""
    with office.change("member.add", "member") as tx:
        for one in sitters:
            seated = tx.get(records.Seat, key=one.seat)
            if seated is None:
                seated = tx.add(records.Seat(key=one.seat, institution=Wording.same(one.seat.upper()), kind=one.kind))
            person = tx.add(
                records.Person(
                    seat_id=seated.id,
                    role=one.role,
                    name=one.name,
                    sort_name=one.name.lower(),
                    languages=one.languages,
                    zone=one.zone,
                )
            )
            if one.email:
                tx.add(records.Address(person_id=person.id, email=one.email, email_key=one.email.casefold()))
            for kind in one.offices:
                tx.add(records.HeldOffice(kind=kind, person_id=person.id))


def take_in(office: Office, path: Path, mapping: Mapping[str, str] | None = None) -> Intake:
    """Takes in the list at `path`, without a question between what is planned and what is done."""
    intake = desk.roll.plan(office, path, mapping)
    desk.roll.apply(office, intake)
    return intake


def leave(office: Office, name: str, day: date) -> None:
    """This person leaves the seat on a day."""
    with office.change("member.leave", "member") as tx:
        tx.one(records.Person, name=name).until = day


def convened(office: Office, *sitters: Sitter) -> None:
    """A group with a mailbox, and its third meeting, convened for 14 April 2027, 14:00 in Paris."""
    desk.group.edit(office, GroupChange(mailbox_address=MAILBOX, mailbox_name=Rewording("Secretariat", "Secrétariat")))
    seat(office, *(sitters or SITTERS))
    plan = Scheduling(date(2027, 4, 14), time(14), 150, number=3, links=Wording(LINK, f"{LINK}/fr"))
    desk.meeting.schedule(office, plan)
    desk.meeting.convene(office, 3)
