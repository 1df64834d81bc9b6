"""The invented third meeting that tests of the notes file share: who may be named, what is on record before it."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

from wgsec.facts.language import Wording
from wgsec.facts.member import OfficeKind, SeatKind
from wgsec.facts.notes import KnownAction, KnownMeeting, KnownOffice, KnownSeat

THIRD_MEETING = (Path(__file__).parent / "fixtures" / "notes" / "meeting-3_en.md").read_bytes()

MEMBERS = ("fr", "ch", "si", "hr", "ge", "gb", "sn", "ma", "za", "ar", "cr", "nz", "kz", "stake-un", "stake-ngo")
OBSERVERS = ("stake-coe", "stake-osce", "stake-ioi")
SEATS = (
    *(KnownSeat(key, SeatKind.MEMBER, (f"Example NPM {key.upper()}",)) for key in MEMBERS[:-2]),
    *(KnownSeat(key, SeatKind.MEMBER) for key in MEMBERS[-2:]),
    *(KnownSeat(key, SeatKind.OBSERVER) for key in OBSERVERS),
    KnownSeat("assoc-chair", SeatKind.SECRETARIAT, ("Example association", "Camille Présidence-Exemple")),
    KnownSeat("assoc-sec", SeatKind.SECRETARIAT, ("Example association", "Dominique Secrétariat-Exemple")),
)
OFFICES = (
    KnownOffice(OfficeKind.CHAIR, None, "assoc-chair"),
    KnownOffice(OfficeKind.SECRETARY, None, "assoc-sec"),
    KnownOffice(OfficeKind.RAPPORTEUR, 2, "ch"),
    KnownOffice(OfficeKind.RAPPORTEUR, 3, "ma"),
)
EARLIER = tuple(
    KnownAction(f"A2.{n}", 4, Wording(f"Matter {n} of the second meeting"), "ch", date(2027, 4, 10))
    for n in range(1, 8)
)
KNOWN = KnownMeeting(
    3,
    "en",
    ("en", "fr"),
    dict.fromkeys(range(1, 11), Wording()),
    SEATS,
    OFFICES,
    (),
    EARLIER,
    day=date(2027, 4, 14),
    begins=time(14),
    length=150,
)


def notes(body: str, head: str = "# Minutes 3 · en") -> bytes:
    """A notes file with its head."""
    return f"{head}\n\n{body}\n".encode()
