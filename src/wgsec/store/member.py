"""Questions about seats and the persons on them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from wgsec.errors import NoSuchThing
from wgsec.facts.member import Member, Person
from wgsec.store import composition, rows
from wgsec.store.rows import Asker

if TYPE_CHECKING:
    from wgsec.facts.handover import Duties

OWN = frozenset({"person", "address", "office"})
"""Tables whose rows are parts of a seat, and do not rest on it."""


def all_(archive: Asker, *, former: bool = False) -> tuple[Member, ...]:
    """Every seat with its present persons, by kind, then key; seats that have left only with `former`.

    Four questions, however many members there are.
    """
    return composition.the(archive).group(former=former)


def by_key(archive: Asker, key: str) -> Member:
    """The seat of this key, former ones too; NoSuchThing naming keys that begin alike."""
    return by_keys(archive, (key,))[0]


def by_keys(archive: Asker, keys: Iterable[str]) -> tuple[Member, ...]:
    """The seats of these keys, asked for at once. NoSuchThing as `by_key`."""
    found = {member.seat.key: member for member in all_(archive, former=True)}
    for key in (keys := tuple(keys)):
        if key.casefold() not in found:
            near = tuple(other for other in found if other.startswith(key.casefold()[:1]))
            raise NoSuchThing("member.error.none", key=key, near=near)
    return tuple(found[key.casefold()] for key in keys)


def persons(archive: Asker, key: str) -> tuple[Person, ...]:
    """Everyone who was ever on this seat, in the order they came; no seat, no persons."""
    return composition.the(archive).persons().get(key, ())


def duties(archive: Asker, key: str) -> Duties:
    """What the seat of this key has in hand. NoSuchThing for an unknown key."""
    # A list of members needs none of these, and they cost its start.
    from wgsec.facts.handover import Duties, Presented
    from wgsec.facts.meeting import AHEAD
    from wgsec.facts.minutes import ActionState
    from wgsec.store import minutes

    member = by_key(archive, key)
    owned = (action for action in minutes.actions(archive) if action.owner == member.seat.key)
    items = archive.ask(
        "SELECT agenda_item.id, meeting.number, meeting.state, agenda_item.title FROM agenda_item"
        " JOIN meeting ON meeting.id = meeting_id WHERE presenter = :key ORDER BY meeting.number, position",
        key=member.seat.key,
    )
    return Duties(
        member,
        tuple(action for action in owned if action.state is ActionState.OPEN),
        tuple(
            Presented(row["id"], row["number"], rows.wording(row["title"])) for row in items if row["state"] in AHEAD
        ),
    )


def rests(archive: Asker, key: str) -> tuple[str, ...]:
    """The tables in which something points at this seat or a person on it, beyond its own parts."""
    from wgsec.store import history

    found: set[str] = set()
    for (table, column), target in history.references(archive).items():
        if target not in ("seat", "person") or table in OWN:
            continue
        ids = "SELECT id FROM seat WHERE key = :key"
        ids = ids if target == "seat" else f"SELECT id FROM person WHERE seat_id IN ({ids})"  # noqa: S608 - constants
        if archive.ask(f'SELECT 1 FROM "{table}" WHERE "{column}" IN ({ids}) LIMIT 1', key=key):  # noqa: S608 - ours
            found.add(table)
    # Who presents an item may be an office, and so is no foreign key.
    if archive.ask("SELECT 1 FROM agenda_item WHERE presenter = :key LIMIT 1", key=key):
        found.add("agenda_item")
    return tuple(sorted(found))


def import_headings(archive: Asker) -> dict[str, str]:
    """Which field each heading of somebody's table was once said to be; "" for one to be left out."""
    return {row["heading"]: row["field"] for row in archive.ask("SELECT heading, field FROM import_heading")}
