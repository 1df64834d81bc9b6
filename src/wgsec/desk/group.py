"""Founding the group, and changing what is said of it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from wgsec import formats, language, outbox, records, rules, store, workspace
from wgsec.desk import calendar
from wgsec.desk.office import Office
from wgsec.errors import Refused
from wgsec.facts.change import Emptied, Rewording, over
from wgsec.facts.language import Wording

if TYPE_CHECKING:
    from wgsec.store.transaction import Transaction

_ISSUES = 6
_DATABASE = f'database = "{workspace.DATABASE}"'


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
    """Makes the workspace's database and wgsec.toml, with the six themes of the brief in three languages, or neither.

    Refused if there is a workspace already; NoSuchThing for an unknown zone, WrongUsage for a group without a name.
    """
    place = office.workspace
    check_free(place.folder)
    language.zones.check(founding.zone)
    rules.wording.needed(founding.name, "group.error.name")
    rules.group.check_prefix(founding.symbol_prefix)
    rules.group.check_languages(founding.meeting_languages, founding.publication_languages)
    now = f"now = {founding.now}\n" if founding.now else ""
    config = f'{_DATABASE}\nout = "out"\n{now}'
    with store.foundation.lay(place.database, at=office.now) as fresh:
        apart = replace(office, workspace=replace(place, database=fresh))
        with apart.change("group.init", "group") as tx:
            _enter(tx, founding, _seed(founding, office))
    try:
        outbox.files.put(place.folder / workspace.CONFIG, config.encode())
    except BaseException:
        outbox.files.remove(place.database)
        raise


def check_free(folder: Path) -> None:
    """Refused if there is a workspace in this folder already, or the database of one.

    That may be all a founding left that was broken off before its last file, or all that is left of a group.
    """
    if (folder / workspace.CONFIG).exists():
        raise Refused("group.error.exists", folder=folder)
    if (folder / workspace.DATABASE).exists():
        raise Refused("group.error.half", path=folder / workspace.DATABASE, config=workspace.CONFIG, setting=_DATABASE)


def _enter(tx: Transaction, founding: Founding, seed: str) -> None:
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
            notice=founding.notice,
            seed=seed,
        )
    )
    for number in range(1, _ISSUES + 1):
        tx.add(records.Theme(number=number, title=_issue(number)))


def _issue(number: int) -> Wording:
    """One of the issues the group was asked about (practice 4)."""
    return Wording.by(lambda lang: language.words.paper(lang)(f"theme.{number}"))


def _seed(founding: Founding, office: Office) -> str:
    """What makes the UIDs of this group's meetings its own: its names and the instant it was founded."""
    told = [founding.symbol_prefix, *founding.name.texts().values(), office.now.isoformat()]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class GroupChange:
    """What is to be said differently of the group; None stays as it is, and an empty text takes out."""

    name: Rewording = Rewording()
    short_name: Rewording = Rewording()
    organisation: Rewording = Rewording()
    notice: Rewording = Rewording()
    mailbox_name: Rewording = Rewording()
    symbol_prefix: str | None = None
    zone: str | None = None
    quorum: str | None = None
    silence_days: int | None = None
    mailbox_address: str | None = None
    meeting_languages: tuple[str, ...] | None = None
    publication_languages: tuple[str, ...] | None = None
    feed_url: str | Emptied | None = None


_PLAIN = (
    *("symbol_prefix", "zone", "quorum", "silence_days", "mailbox_address"),
    *("meeting_languages", "publication_languages", "feed_url"),
)
"""Fields of one value."""


def edit(office: Office, change: GroupChange) -> bool:
    """Changes what is given; False if that changed nothing.

    WrongUsage for an unknown quorum, prefix, language, link or address, and for a group without a name; NoSuchThing for
    an unknown zone. Refused for a mailbox that is the address of somebody it is to invite, and for a prefix once a
    symbol was given: symbols are never used again under another name.
    """
    rules.group.check(change.symbol_prefix, change.quorum, change.silence_days, change.mailbox_address)
    rules.group.check_languages(change.meeting_languages, change.publication_languages)
    if change.feed_url:
        formats.plain.link(change.feed_url)
    if change.zone is not None:
        language.zones.check(change.zone)
    with office.change("group.edit", "group") as tx:
        if change.mailbox_address is not None:
            rules.member.check_mailbox(change.mailbox_address, store.member.all_(tx))
        record = tx.one(records.WorkingGroup)
        before = record.model_dump()
        if change.symbol_prefix not in (None, record.symbol_prefix) and store.document.all_(tx):
            raise Refused("group.error.prefix-in-use", prefix=record.symbol_prefix)
        for field in ("name", "short_name", "organisation", "notice", "mailbox_name"):
            setattr(record, field, getattr(change, field).over(getattr(record, field)))
        rules.wording.needed(record.name, "group.error.name")
        for field in _PLAIN:
            setattr(record, field, over(getattr(record, field), getattr(change, field)))
        calendar.name(tx)
        return before != record.model_dump()


def edit_theme(office: Office, number: int, title: Rewording) -> bool:
    """Another title for a theme; False if that changed nothing. WrongUsage for none in any language."""
    with office.change("theme.edit", f"theme {number}") as tx:
        record = tx.one(records.Theme, id=store.group.theme(tx, number).id)
        before = record.title
        record.title = rules.wording.needed(title.over(before), "theme.error.title", number=number)
        return record.title != before
