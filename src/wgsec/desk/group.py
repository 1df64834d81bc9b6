"""Founding the group, and changing what is said of it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from wgsec import language, outbox, records, store, workspace
from wgsec.desk.office import Office
from wgsec.errors import Refused
from wgsec.facts.language import Wording
from wgsec.rules import group as rule


@dataclass(frozen=True, slots=True)
class Founding:
    """What a new group is called and where its clock stands; the names may be changed later."""

    name: Wording
    short_name: Wording
    organisation: Wording
    symbol_prefix: str
    zone: str
    meeting_languages: tuple[str, ...] = ("en", "fr")
    publication_languages: tuple[str, ...] = ("en", "fr", "es")
    notice: Wording = Wording()
    now: str | None = None


def found(office: Office, founding: Founding) -> None:
    """Makes the workspace's database and wgsec.toml, with the six themes of the brief in three languages.

    Refused if there is a workspace already; NoSuchThing for an unknown zone.
    """
    place = office.workspace
    if (place.folder / workspace.CONFIG).exists():
        raise Refused("group.error.exists", folder=str(place.folder))
    language.zones.check(founding.zone)
    rule.check_prefix(founding.symbol_prefix)
    place.folder.mkdir(parents=True, exist_ok=True)
    store.foundation.lay(place.database, at=office.now)
    with office.change("group.init", "group") as tx:
        tx.add(
            records.WorkingGroup(
                id=1,
                name=founding.name,
                short_name=founding.short_name,
                organisation=founding.organisation,
                symbol_prefix=founding.symbol_prefix,
                meeting_languages=founding.meeting_languages,
                publication_languages=founding.publication_languages,
                zone=founding.zone,
                quorum="majority",
                silence_days=7,
                notice=founding.notice,
                seed=_seed(founding, office),
            )
        )
        for number, title in enumerate(rule.THEMES, start=1):
            tx.add(records.Theme(number=number, title=title))
    now = f"now = {founding.now}\n" if founding.now else ""
    outbox.files.put(place.folder / workspace.CONFIG, f'database = "{workspace.DATABASE}"\nout = "out"\n{now}'.encode())


def _seed(founding: Founding, office: Office) -> str:
    """What makes the UIDs of this group's meetings its own: its names and the instant it was founded."""
    told = [founding.symbol_prefix, *founding.name.texts().values(), office.now.isoformat()]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:32]
