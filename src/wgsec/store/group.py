"""Questions about the group and its themes."""

from __future__ import annotations

from wgsec.errors import NoSuchThing
from wgsec.facts.group import Group, Mailbox, Theme
from wgsec.store import rows
from wgsec.store.rows import Asker


def the(archive: Asker) -> Group:
    """The group of the workspace; NoSuchThing before `init` has named it."""
    found = archive.ask("SELECT * FROM working_group")
    if not found:
        raise NoSuchThing("group.error.none")
    row = found[0]
    return Group(
        name=rows.wording(row["name"]),
        short_name=rows.wording(row["short_name"]),
        organisation=rows.wording(row["organisation"]),
        symbol_prefix=row["symbol_prefix"],
        meeting_languages=rows.codes(row["meeting_languages"]),
        publication_languages=rows.codes(row["publication_languages"]),
        zone=row["zone"],
        quorum=row["quorum"],
        silence_days=row["silence_days"],
        mailbox=Mailbox(rows.wording(row["mailbox_name"]), row["mailbox_address"]) if row["mailbox_address"] else None,
        notice=rows.wording(row["notice"]),
        seed=row["seed"],
        feed_url=row["feed_url"],
    )


def themes(archive: Asker) -> tuple[Theme, ...]:
    """Every theme by number, with the seats of its present rapporteurs, the first rapporteur first."""
    rapporteurs: dict[int, list[str]] = {}
    for row in archive.ask(
        "SELECT office.theme_id, seat.key FROM office"
        " JOIN person ON person.id = office.person_id JOIN seat ON seat.id = person.seat_id"
        " WHERE office.kind = 'rapporteur' AND office.until IS NULL ORDER BY office.rank, office.id"
    ):
        rapporteurs.setdefault(row["theme_id"], []).append(row["key"])
    return tuple(
        Theme(row["id"], row["number"], rows.wording(row["title"]), tuple(rapporteurs.get(row["id"], ())))
        for row in archive.ask("SELECT * FROM theme ORDER BY number")
    )


def theme(archive: Asker, number: int) -> Theme:
    """The theme of this number, or NoSuchThing naming those there are."""
    found = themes(archive)
    for one in found:
        if one.number == number:
            return one
    raise NoSuchThing("theme.error.none", number=number, last=found[-1].number if found else 0)
