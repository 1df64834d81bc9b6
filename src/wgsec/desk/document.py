"""Acts on the register: keeping a hand-edited file, and noting that a paper went out by other roads."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from wgsec import outbox, records, rules, store
from wgsec.desk import register
from wgsec.desk.office import Office
from wgsec.errors import NoSuchThing, Refused
from wgsec.facts.document import Document


@dataclass(frozen=True, slots=True)
class Dispatching:
    """The present revision of a paper went out: to whom, in the secretary's words."""

    reference: str
    recipients: str
    note: str | None = None


def keep(office: Office, path: Path) -> bool:
    """Makes the hand-edited file the issued one; False if it lies there as it was issued or kept.

    Refused for a revision that went out: what others hold cannot become another paper. NoSuchThing for a file that is
    not in the register, or not there.
    """
    with office.reading() as archive:
        document, issue = rules.document.at_path(store.document.all_(archive), register.relative(office, path))
    made = outbox.files.fingerprint(path)
    if made is None:
        raise NoSuchThing("file.error.missing", path=str(path))
    with office.change("document.keep", _subject(document, issue.revision)) as tx:
        if made == issue.file_hash:
            return False
        if rules.document.dispatched(document, issue.revision):
            symbol = rules.document.revised(document.symbol, issue.revision)
            raise Refused("document.error.went-out", path=str(path), symbol=symbol)
        record = tx.one(records.Issue, id=issue.id)
        record.file_hash, record.kept = made, True
        return True


def dispatch(office: Office, act: Dispatching) -> str:
    """Notes that the present revision of a paper went out; its symbol.

    Refused while one of its files is missing or edited by hand (keep it first), for a void paper, and for a revision
    that is no longer the present one.
    """
    with office.reading() as archive:
        document, revision = register.named(office, store.document.all_(archive), act.reference)
    present, symbol = rules.document.present(document), rules.document.revised(document.symbol, revision)
    if document.void:
        raise Refused("document.error.void", symbol=symbol)
    if revision != present:
        raise Refused(
            "document.error.superseded", symbol=symbol, present=rules.document.revised(document.symbol, present)
        )
    for issue in rules.document.issues(document, revision).values():
        state = register.state(office, issue)
        if state not in register.IN_ORDER:
            raise Refused(f"document.error.file-{state.value}", symbol=symbol, path=issue.path)
    with office.change("document.dispatch", _subject(document, revision)) as tx:
        tx.add(
            records.Dispatch(
                document_id=document.id,
                revision=revision,
                at=office.instant,
                recipients=act.recipients,
                note=act.note,
            )
        )
    return symbol


def _subject(document: Document, revision: int) -> str:
    suffix = f"-rev{revision}" if revision else ""
    return f"document {document.type}{document.number}{suffix}"
