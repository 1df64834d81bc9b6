"""The composition of the group as of any day: who was on which seat, and which offices they held."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from wgsec.facts.member import (
    Gender,
    HeldOffice,
    Member,
    NpmModel,
    OfficeKind,
    Person,
    PersonRole,
    Region,
    Seat,
    Seated,
    SeatKind,
)
from wgsec.store import rows
from wgsec.store.rows import Asker, Row
from wgsec.store.sitting import KIND_ORDER, Kept

RANK = tuple(OfficeKind)


@dataclass(frozen=True, slots=True)
class Holding:
    """An office with its person, by id; `with_person` if both were entered for the same first day."""

    id: int
    person: int
    office: HeldOffice
    with_person: bool


@dataclass(frozen=True, slots=True)
class Composition:
    """Every seat with everyone who was ever on it, and every office: asked once, read as of any day."""

    seats: tuple[Row, ...]
    everyone: dict[int, list[tuple[int, Person]]]
    offices: tuple[Holding, ...]

    def group(self, *, former: bool = False, on: date | None = None) -> tuple[Member, ...]:
        """Every seat with its persons, by kind, then key; seats that have left only with `former`.

        The holder and the alternates are the present ones, of a seat that has left those who left with it. With `on`
        the group is that of a past day: who had not left by then, and where someone came later, whoever was there
        before.
        """
        offices = _held(self.offices, on)
        return tuple(
            _member(row, self.everyone[row["id"]], offices, on)
            for row in self.seats
            if former or _remains(rows.day(row["until"]), on)
        )

    def persons(self) -> dict[str, tuple[Person, ...]]:
        """Everyone who was ever on each seat, by its key, in the order they came."""
        return {row["key"]: tuple(person for _, person in self.everyone[row["id"]]) for row in self.seats}

    def then(self, kept: Kept, day: date) -> tuple[Member, ...]:
        """The group as it was kept when a meeting was closed; alternates and offices are those of its day.

        Who handed an office over on that day had it still, to somebody who was not there or after the closing. An
        office that nobody had at the closing and somebody took on that day is theirs: the meeting may have given it.
        """
        there = {row["person_id"] for row in kept.seats}
        present = [_until(one, kept.until) for one in self.offices if one.person in there]
        held = _held((one for one in present if one.id not in kept.begun), day)
        taken = {one.place for some in held.values() for one in some}
        offices = _held((one for one in present if one.id not in kept.begun or one.office.place not in taken), day)
        seats = {row["id"]: row for row in self.seats}
        called = {row["person_id"]: row for row in kept.persons}
        everyone = {
            row["seat_id"]: [(key, _called(person, called.get(key))) for key, person in self.everyone[row["seat_id"]]]
            for row in kept.seats
        }
        return tuple(_then(seats[row["seat_id"]], row, everyone[row["seat_id"]], offices, day) for row in kept.seats)


def the(archive: Asker) -> Composition:
    """The whole of it, in four questions."""
    seats = archive.ask(f"SELECT * FROM seat ORDER BY {KIND_ORDER.format('kind')}, key")  # noqa: S608 - a constant
    return Composition(tuple(seats), _everyone(archive), _offices(archive))


def seated(archive: Asker, on: date) -> tuple[Seated, ...]:
    """Every seat with its persons on a past day, as in `Composition.group`; seats that had left by then too."""
    everyone, found = _everyone(archive), []
    for row in archive.ask("SELECT * FROM seat ORDER BY key"):
        holders = _holders(row, everyone[row["id"]], on)
        there = tuple(_there(row, everyone[row["id"]], on))
        found.append(Seated(row["id"], _seat(row), holders[0][0] if holders else None, there))
    return tuple(found)


def acting(archive: Asker, who: str) -> str:
    """The key of the seat that acts: `who` is its key or the name of its holder; else `who` as it stands."""
    found = archive.ask(
        "SELECT key FROM seat WHERE key = :key UNION SELECT key FROM seat JOIN person ON person.seat_id = seat.id"
        " WHERE person.name = :who AND person.role = 'holder' AND person.until IS NULL",
        key=who.casefold(),
        who=who,
    )
    keys = {row["key"] for row in found}
    if who.casefold() in keys:
        return who.casefold()
    return keys.pop() if len(keys) == 1 else who


def chairs(archive: Asker, days: Iterable[date]) -> dict[date, frozenset[int]]:
    """Who had the chair on each of these days, by the person's id, as in `Composition.group`."""
    offices = [one for one in _offices(archive) if one.office.kind is OfficeKind.CHAIR]
    return {day: frozenset(_held(offices, day)) for day in days}


def _remains(until: date | None, on: date | None) -> bool:
    return until is None or (on is not None and until > on)


def _latest(found: Sequence[tuple[int, Person]], on: date | None) -> list[tuple[int, Person]]:
    """Who came last, on a past day the last who had come by then; who came first where nobody had."""
    if on is None:
        return list(found[-1:])
    come = [one for one in found if one[1].since is None or one[1].since <= on]
    return come[-1:] or list(found[:1])


def _there(row: Row, everyone: Iterable[tuple[int, Person]], on: date | None) -> list[tuple[int, Person]]:
    """Who is on a seat and has not left, of a seat that has left those who left with it."""
    left = rows.day(row["until"])
    return [
        (key, person)
        for key, person in everyone
        if _remains(person.until, on) or (left is not None and person.until == left)
    ]


def _holders(row: Row, everyone: Iterable[tuple[int, Person]], on: date | None) -> list[tuple[int, Person]]:
    return _latest([one for one in _there(row, everyone, on) if one[1].role is PersonRole.HOLDER], on)


def _member(
    row: Row, everyone: Iterable[tuple[int, Person]], offices: dict[int, list[HeldOffice]], on: date | None
) -> Member:
    there = _there(row, everyone, on)
    holders = _holders(row, everyone, on)
    return Member(
        seat=_seat(row),
        holder=holders[0][1] if holders else None,
        alternates=tuple(person for _, person in there if person.role is PersonRole.ALTERNATE),
        offices=tuple(offices.get(holders[0][0], ())) if holders else (),
    )


def _seat(row: Row) -> Seat:
    return Seat(
        key=row["key"],
        institution=rows.wording(row["institution"]),
        country=row["country"],
        region=Region(row["region"]) if row["region"] else None,
        model=NpmModel(row["model"]) if row["model"] else None,
        kind=SeatKind(row["kind"]),
        since=rows.day(row["since"]),
        until=rows.day(row["until"]),
        model_since=rows.day(row["model_since"]),
    )


def _called(person: Person, kept: Row | None) -> Person:
    """Somebody under the name that was kept, in the gender that was kept."""
    if kept is None:
        return person
    return replace(person, name=kept["name"], gender=Gender(kept["gender"]) if kept["gender"] else None)


def _then(
    row: Row, kept: Row, everyone: Sequence[tuple[int, Person]], offices: dict[int, list[HeldOffice]], day: date
) -> Member:
    """A seat as it was kept, whatever has been said of it and its holder since."""
    now = _member(row, everyone, offices, day)
    seat = replace(
        now.seat,
        kind=SeatKind(kept["kind"]),
        institution=rows.wording(kept["institution"]),
        country=kept["country"],
        region=Region(kept["region"]) if kept["region"] else None,
    )
    return replace(
        now,
        seat=seat,
        holder=dict(everyone).get(kept["person_id"]),
        offices=tuple(offices.get(kept["person_id"], ())),
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


def _everyone(archive: Asker) -> dict[int, list[tuple[int, Person]]]:
    """Everyone who was ever on each seat, by its id, in the order they came."""
    emails = _emails(archive)
    found: dict[int, list[tuple[int, Person]]] = defaultdict(list)
    for row in archive.ask("SELECT * FROM person ORDER BY id"):
        found[row["seat_id"]].append((row["id"], _person(row, tuple(emails[row["id"]]))))
    return found


def _emails(archive: Asker) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for row in archive.ask("SELECT person_id, email FROM address ORDER BY preferred DESC, id"):
        found[row["person_id"]].append(row["email"])
    return found


def _offices(archive: Asker) -> tuple[Holding, ...]:
    """Every office that was ever held."""
    return tuple(
        Holding(
            row["id"],
            row["person_id"],
            HeldOffice(OfficeKind(row["kind"]), row["theme"], rows.day(row["since"]), rows.day(row["until"])),
            bool(row["with_person"]),
        )
        for row in archive.ask(
            "SELECT office.*, theme.number AS theme, office.since IS person.since AS with_person FROM office"
            " JOIN person ON person.id = office.person_id LEFT JOIN theme ON theme.id = office.theme_id"
            " ORDER BY office.id"
        )
    )


def _until(one: Holding, until: Mapping[int, date | None]) -> Holding:
    """An office with its last day as it was known then."""
    return replace(one, office=replace(one.office, until=until[one.id])) if one.id in until else one


def _held(offices: Iterable[Holding], on: date | None) -> dict[int, list[HeldOffice]]:
    """The offices of each person, the highest first.

    On a past day one that had not begun is held by nobody; but one that was entered together with its person reaches
    as far back as the person does (the chair of a group whose earlier meetings are entered afterwards), where nobody
    else had it: of several who came one after the other, the first. One that ended on that day counts where nobody had
    it any more.
    """
    found: dict[tuple[OfficeKind, int | None], list[Holding]] = defaultdict(list)
    for one in offices:
        if _remains(one.office.until, on) or one.office.until == on:
            found[one.office.place].append(one)
    held: dict[int, list[HeldOffice]] = defaultdict(list)
    for _, every in sorted(found.items(), key=lambda one: (RANK.index(one[0][0]), one[0][1] or 0)):
        of_kind = [one for one in every if _remains(one.office.until, on)] or every
        begun = [one for one in of_kind if on is None or one.office.since is None or one.office.since <= on]
        for one in begun or _first(one for one in of_kind if one.with_person):
            held[one.person].append(one.office)
    return held


def _first(offices: Iterable[Holding]) -> list[Holding]:
    """Those that began before the others."""
    some = [(one.office.since or date.min, one) for one in offices]
    first = min((since for since, _ in some), default=None)
    return [one for since, one in some if since == first]
