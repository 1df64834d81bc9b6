"""The dossier of an invented third meeting, with anything changed, for the papers made from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

from wgsec import language
from wgsec.facts.agenda import AgendaItem, AgendaPaper, Outcome, Purpose
from wgsec.facts.document import Distribution, Imprint
from wgsec.facts.dossier import Dossier
from wgsec.facts.group import Group
from wgsec.facts.language import Wording
from wgsec.facts.meeting import Attendance, Meeting, MeetingState, Presence, Reply
from wgsec.facts.member import Gender, HeldOffice, Member, OfficeKind, Person, Region, Seat, SeatKind
from wgsec.facts.minutes import (
    Action,
    ActionState,
    Decision,
    DecisionMode,
    Minutes,
    MinutesState,
    MinutesText,
    Reservation,
)

AT = datetime(2027, 4, 15, 9, tzinfo=UTC)
IMPRINT = Imprint("WG(2027)R3", date(2027, 4, 15), ("en",), Distribution.MEMBERS, at=AT)

GROUP = Group(
    name=Wording("Working group", "Groupe de travail", "Grupo de trabajo"),
    short_name=Wording("WG", "GT", "GT"),
    organisation=Wording("Organisation", "Organisation", "Organización"),
    symbol_prefix="WG",
    meeting_languages=("en", "fr"),
    publication_languages=("en", "fr", "es"),
    zone="Europe/Paris",
    quorum="majority",
    silence_days=7,
    mailbox=None,
    notice=Wording(),
    seed="seed",
)


def meeting(
    day: date = date(2027, 4, 14),
    at: time = time(14),
    zone: str = "Europe/Paris",
    *,
    number: int = 3,
    minutes: int = 150,
) -> Meeting:
    return Meeting(
        id=number,
        number=number,
        title=Wording(),
        state=MeetingState.HELD,
        day=day,
        at=at,
        minutes=minutes,
        zone=zone,
        fold=0,
        starts_at=language.zones.instant(day, at, zone),
        tzdata="2026f",
        links=Wording(),
        uid=None,
        created=datetime(2027, 1, 4, tzinfo=UTC),
        opened_at=time(14, 4),
        closed_at=time(16, 28),
    )


def person(name: str, gender: Gender | None = None, zone: str = "Europe/Paris", **changes: object) -> Person:
    return replace(Person(name, gender, ("en",), zone, ()), **changes)  # type: ignore[arg-type]


def member(
    key: str,
    institution: Wording | None = None,
    holder: Person | None = None,
    *,
    kind: SeatKind = SeatKind.MEMBER,
    country: str | None = None,
    region: Region | None = Region.EUROPE,
    offices: tuple[HeldOffice, ...] = (),
    alternates: tuple[Person, ...] = (),
) -> Member:
    seat = Seat(key, institution or Wording.same(key.upper()), country, region, None, kind)
    return Member(seat, holder or person(f"Holder of {key}"), alternates, offices)


CHAIR = member(
    "office",
    Wording("Association", "Association", "Asociación"),
    person("Camille Exemple", Gender.F),
    kind=SeatKind.SECRETARIAT,
    offices=(HeldOffice(OfficeKind.CHAIR),),
)
SWISS = member("ch", Wording("NPM of Switzerland", "MNP de la Suisse", "MNP de Suiza"), country="CH")
MEMBERS = (CHAIR, SWISS, member("fr"), member("nz", region=Region.ASIA_PACIFIC))


def there(*keys: str, presence: Presence = Presence.REMOTE, by: str | None = None) -> tuple[Attendance, ...]:
    return tuple(Attendance(key, Reply.ACCEPTED, presence, by, None, None) for key in keys)


def paper(reference: str, title: Wording | None = None, revision: int | None = None) -> AgendaPaper:
    return AgendaPaper(reference, title or Wording(), revision)


def item(
    number: int, title: Wording | None = None, purpose: Purpose = Purpose.DECISION, **changes: object
) -> AgendaItem:
    made = AgendaItem(
        id=number * 10,
        position=number,
        title=title or Wording(f"Item {number}", f"Point {number}", f"Punto {number}"),
        purpose=purpose,
        standing=None,
        minutes=30,
        presenter=None,
        theme=None,
        annotation=Wording(),
        proposal=Wording(),
        outcome=Outcome.PENDING,
        carried_from=None,
        papers=(),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def decision(number: int = 1, wording: Wording | None = None, **changes: object) -> Decision:
    made = Decision(
        id=number,
        meeting=3,
        number=number,
        item_id=10,
        wording=Wording("The group decides.", "Le groupe décide.", "El grupo decide.") if wording is None else wording,
        mode=DecisionMode.CONSENSUS,
        votes=None,
        present=3,
        entitled=3,
        quorum=2,
        void_reason=None,
        reservations=(),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def reservation(text: str, lang: str = "fr", seat: str = "ch", on: str | None = "2.1") -> Reservation:
    return Reservation(seat, on, text, lang)


def action(number: int = 1, meeting: int = 3, *, closed: date | None = None, **changes: object) -> Action:
    made = Action(
        id=meeting * 10 + number,
        meeting=meeting,
        number=number,
        item_id=10,
        wording=Wording(f"Write {number}.", f"Écrire {number}.", f"Escribir {number}."),
        owner="fr",
        due=date(2027, 5, 5),
        state=ActionState.DONE if closed else ActionState.OPEN,
        closed_on=closed,
        note=None,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def text(body: str, item_id: int | None = 10, lang: str = "en") -> MinutesText:
    return MinutesText(item_id, lang, body)


def dossier(**changes: object) -> Dossier:
    """The third meeting, held on 14 April 2027 in Paris time, with two members and the chair there."""
    made = Dossier(
        group=GROUP,
        themes=(),
        members=MEMBERS,
        meeting=meeting(),
        previous=meeting(date(2027, 3, 3), number=2),
        following=meeting(date(2027, 5, 26), number=4),
        announced=meeting(date(2027, 5, 26), number=4),
        quorum=GROUP.quorum,
        items=(item(1),),
        attendance=there("office", "ch", "fr"),
        minutes=Minutes(1, 3, MinutesState.DRAFT, "en"),
        texts=(),
        decisions=(),
        actions=(),
        drafts=(),
    )
    return replace(made, **changes)  # type: ignore[arg-type]
