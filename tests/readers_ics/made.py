"""Invitations to try: a plain one, and the same with anything changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

from wgsec.facts.calendar import Attendee, Conference, Feed, Invitation, Method, Occasion, Organizer, Role, Standing
from wgsec.facts.group import Mailbox
from wgsec.facts.invitation import Convocation, Place
from wgsec.facts.language import Wording

STAMP = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
SECRETARIAT = Mailbox(Wording("Secretariat", "Secrétariat"), "secretariat@example.org")
CHAIR = Attendee("chair@example.org", "Camille Présidence-Exemple", "fr", Role.CHAIR)
MEMBER = Attendee("cr@example.org", "José Muestra Ñandú", "en")
UID = "6f1ed002-ab5d-5b4a-9bd1-1d5d6e4e7a01@example.org"

OCCASION = Occasion(
    uid=UID,
    sequence=0,
    stamp=STAMP,
    created=STAMP,
    day=date(2027, 4, 14),
    at=time(14),
    zone="Europe/Paris",
    minutes=150,
    summary="WG, meeting 3: Themes, and reports / GT, réunion 3 : Thèmes",
    description="Notice of meeting 3\n\nTo join: https://meet.example.org/room;a,b\\c",
    location="Videoconference / Visioconférence",
    standing=Standing.CONFIRMED,
    organizer=Organizer("Secretariat", "secretariat@example.org"),
    categories=("WG",),
)

CONVOCATION = Convocation(
    uid=UID,
    created=STAMP,
    group=Wording("Working group", "Groupe de travail", "Grupo de trabajo"),
    organisation=Wording("The example association", "L’association exemple"),
    number=3,
    title=Wording("Funding and governance", "Financement et gouvernance"),
    languages=("en", "fr"),
    day=date(2027, 4, 14),
    at=time(14),
    zone="Europe/Paris",
    minutes=150,
    organizer=SECRETARIAT,
    short_name=Wording("WG", "GT"),
    links=Wording("https://meet.example.org/en", "https://meet.example.org/fr"),
    places=tuple(
        Place(zone)
        for zone in ("Europe/Paris", "Europe/Zurich", "America/Costa_Rica", "Pacific/Auckland", "Asia/Tbilisi")
    ),
    agenda=(Wording("Opening", "Ouverture"), Wording("Theme 4: funding", "Thème 4 : financement")),
    category=Wording("WG", "GT"),
)


def occasion(**changes: object) -> Occasion:
    return replace(OCCASION, **changes)


def request(**changes: object) -> Invitation:
    """A REQUEST whose occasion has these changes."""
    ways = (Conference("https://meet.example.org/room;a,b", "Join / Rejoindre", "en"),)
    return Invitation(Method.REQUEST, occasion(**changes), (CHAIR, MEMBER), ways, "https://meet.example.org/room")


def cancel(**changes: object) -> Invitation:
    """The CANCEL that belongs to `request`."""
    return Invitation(Method.CANCEL, occasion(standing=Standing.CANCELLED, **changes), (CHAIR, MEMBER))


def feed(*occasions: Occasion) -> Feed:
    return Feed(
        "feed@example.org",
        "WG: calendar of meetings / GT : calendrier",
        "Dates, only; no links.\nDates.",
        STAMP,
        occasions,
        "https://example.org/calendar.ics",
        "https://example.org/meetings",
    )


def convocation(**changes: object) -> Convocation:
    return replace(CONVOCATION, **changes)
