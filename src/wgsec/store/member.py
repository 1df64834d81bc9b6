"""Questions about seats and the persons on them."""

from __future__ import annotations

from collections import defaultdict

from wgsec.errors import NoSuchThing
from wgsec.facts.member import Gender, Member, NpmModel, Office, OfficeKind, Person, PersonRole, Region, Seat, SeatKind
from wgsec.store import rows
from wgsec.store.archive import Asker, Row


def all_(archive: Asker, *, former: bool = False) -> tuple[Member, ...]:
    """Every seat with its persons, by kind, then key; seats and persons that have left only with `former`.

    Four questions, however many members there are.
    """
    still = "" if former else " WHERE until IS NULL"
    emails = _emails(archive)
    offices = _offices(archive)
    persons: dict[int, list[tuple[int, Person]]] = defaultdict(list)
    for row in archive.ask(f"SELECT * FROM person{still} ORDER BY id"):  # noqa: S608 - a constant
        persons[row["seat_id"]].append((row["id"], _person(row, tuple(emails[row["id"]]))))
    return tuple(
        _member(row, persons[row["id"]], offices)
        for row in archive.ask(f"SELECT * FROM seat{still} ORDER BY {_KIND_ORDER}, key")  # noqa: S608 - constants
    )


def by_key(archive: Asker, key: str) -> Member:
    """The seat of this key, former ones too; NoSuchThing naming keys that begin alike."""
    found = {member.seat.key: member for member in all_(archive, former=True)}
    if key.casefold() in found:
        return found[key.casefold()]
    near = tuple(other for other in found if other.startswith(key.casefold()[:1]))
    raise NoSuchThing("member.error.none", key=key, near=near)


def office_holder(archive: Asker, kind: OfficeKind) -> Member | None:
    """Who holds an office of the whole group (chair, secretary …) now."""
    for member in all_(archive):
        if any(office.kind is kind for office in member.offices):
            return member
    return None


_KIND_ORDER = (
    "CASE kind WHEN 'member' THEN 1 WHEN 'reserve' THEN 2 WHEN 'observer' THEN 3 WHEN 'expert' THEN 4"
    " WHEN 'secretariat' THEN 5 ELSE 6 END"
)


def _member(row: Row, persons: list[tuple[int, Person]], offices: dict[int, list[Office]]) -> Member:
    holders = [(key, person) for key, person in persons if person.role is PersonRole.HOLDER]
    holder_id, holder = holders[-1] if holders else (None, None)
    return Member(
        seat=Seat(
            key=row["key"],
            institution=rows.wording(row["institution"]),
            country=row["country"],
            region=Region(row["region"]) if row["region"] else None,
            model=NpmModel(row["model"]) if row["model"] else None,
            kind=SeatKind(row["kind"]),
            since=rows.day(row["since"]),
            until=rows.day(row["until"]),
            model_since=rows.day(row["model_since"]),
        ),
        holder=holder,
        alternates=tuple(person for _, person in persons if person.role is PersonRole.ALTERNATE),
        offices=tuple(offices.get(holder_id or 0, ())),
    )


def _person(row: Row, emails: tuple[str, ...]) -> Person:
    return Person(
        name=row["name"],
        gender=Gender(row["gender"]) if row["gender"] else None,
        languages=rows.codes(row["languages"]),
        zone=row["zone"],
        emails=emails,
        role=PersonRole(row["role"]),
        title=rows.wording(row["title"]),
        function=rows.wording(row["function"]),
        salutation=rows.wording(row["salutation"]),
        since=rows.day(row["since"]),
        until=rows.day(row["until"]),
    )


def _emails(archive: Asker) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for row in archive.ask("SELECT person_id, email FROM address ORDER BY preferred DESC, id"):
        found[row["person_id"]].append(row["email"])
    return found


def _offices(archive: Asker) -> dict[int, list[Office]]:
    found: dict[int, list[Office]] = defaultdict(list)
    for row in archive.ask(
        "SELECT office.*, theme.number AS theme FROM office LEFT JOIN theme ON theme.id = office.theme_id"
        " WHERE office.until IS NULL ORDER BY office.id"
    ):
        found[row["person_id"]].append(
            Office(OfficeKind(row["kind"]), row["theme"], rows.day(row["since"]), rows.day(row["until"]))
        )
    return found
