"""Acts on the register: keeping a hand-edited file, and noting that a paper went out by other roads."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from wgsec import formats, outbox, records, rules, store
from wgsec.desk import derived, register, stale
from wgsec.desk.office import Office
from wgsec.errors import Refused, WrongUsage
from wgsec.facts.document import Document
from wgsec.facts.language import is_blank

if TYPE_CHECKING:
    from wgsec.store.rows import Asker


@dataclass(frozen=True, slots=True)
class Dispatching:
    """The present revision of a paper went out: to whom, in the secretary's words."""

    reference: str
    recipients: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Dispatched:
    """What went out, and whether it still says what the records say.

    `dated` are the days on its face, by language, where they are not the day on which it went.
    """

    symbol: str
    dated: dict[str, date]
    is_current: bool


@dataclass(frozen=True, slots=True)
class Kept:
    """What was taken away since it was made of the file as it was before: a PDF, packs."""

    withdrawn: tuple[Path, ...]


def keep(office: Office, path: Path) -> Kept | None:
    """Makes the hand-edited file the issued one; None if it lies there as it was issued or kept.

    A PDF goes only if it is older than the file: a newer one may be what Word has made of it.

    Refused for a revision that went out: what others hold cannot become another paper. NoSuchThing for a file that is
    not in the register, or not there; Unreadable for what is no Word document any more.
    """
    with office.reading() as archive:
        named = rules.document.at_path(store.document.all_(archive), register.relative(office, path))
    act = office.change("document.keep", f"document {_name(named[0], named[1].revision)}")
    with outbox.pending.staging(act) as (pending, tx):
        document, issue = rules.document.at_path(store.document.all_(tx), register.relative(office, path))
        blob = outbox.files.read(path)
        made = hashlib.sha256(blob).hexdigest()
        if made == issue.file_hash:
            return None
        rules.document.check_keepable(document, issue)
        formats.docx.read(blob, path.name)
        record = tx.one(records.Issue, id=issue.id)
        record.lay(made)
        record.kept = True
        gone = derived.of(office, tx, path, (path.name,))
        rendering = path.with_suffix(".pdf")
        if rendering in gone and not outbox.files.is_older(rendering, path):
            del gone[rendering]
        pending.stale.update(gone)
        return Kept(tuple(gone))


def dispatch(office: Office, *acts: Dispatching) -> tuple[Dispatched, ...]:
    """Notes that the present revision of each of these papers went out: an act each, and none where one may not be.

    Refused while one of its files is missing or edited by hand (keep it first), for a void paper, for a revision that
    is no longer the present one, and for a day before it was built; WrongUsage where nobody is named whom it went to.
    """
    with office.reading() as archive:
        documents = store.document.all_(archive)
        # One paper under two of its names is one.
        named = {register.named(office, documents, act.reference): act for act in acts}
        for (document, revision), act in named.items():
            _dated(office, archive, act, document, revision)
    return tuple(_dispatch(office, act, document, revision) for (document, revision), act in named.items())


def _dispatch(office: Office, act: Dispatching, named: Document, revision: int) -> Dispatched:
    with office.change("document.dispatch", f"document {_name(named, revision)}") as tx:
        document = next(one for one in store.document.all_(tx) if one.id == named.id)
        dated = _dated(office, tx, act, document, revision)
        is_current = not stale.is_(office, tx, document)
        tx.add(
            records.Dispatch(
                document_id=document.id, revision=revision, at=office.instant, recipients=act.recipients, note=act.note
            )
        )
        return Dispatched(rules.document.revised(document.symbol, revision), dated, is_current)


def _dated(office: Office, asker: Asker, act: Dispatching, document: Document, revision: int) -> dict[str, date]:
    """Of a paper that may go out, the days on its face that are others; Refused and WrongUsage as `dispatch`."""
    rules.document.check_present(document, revision)
    symbol = rules.document.revised(document.symbol, revision)
    if is_blank(act.recipients):
        raise WrongUsage("document.error.recipients", symbol=symbol)
    issues = rules.document.issues(document, revision)
    for issue in issues.values():
        state = register.state(office, issue)
        if state not in rules.document.IN_ORDER:
            raise Refused(f"document.error.file-{state.value}", symbol=symbol, path=PurePosixPath(issue.path))
    zone = store.group.the(asker).zone
    days = {lang: office.at(issue.built_at).today(zone) for lang, issue in issues.items()}
    went = office.today(zone)
    rules.document.check_built(symbol, max(days.values()), went)
    return {lang: day for lang, day in days.items() if day != went}


def _name(document: Document, revision: int) -> str:
    """`R3 Rev.1`: what the journal tells of a paper tells of its revisions too."""
    return rules.document.revised(f"{document.type}{document.number}", revision)
