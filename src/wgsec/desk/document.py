"""The register: how its files lie, keeping a hand-edited one, and noting that a paper went out by other roads."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from wgsec import outbox, records, rules, store
from wgsec.desk.office import Office
from wgsec.errors import NoSuchThing, Refused
from wgsec.facts.document import Document, FileState, Issue, Registered

IN_ORDER = (FileState.AS_ISSUED, FileState.KEPT)
"""States in which a file may go out."""


@dataclass(frozen=True, slots=True)
class Dispatching:
    """The present revision of a paper went out: to whom, in the secretary's words."""

    reference: str
    recipients: str
    note: str | None = None


def named(office: Office, documents: Iterable[Document], typed: str) -> tuple[Document, int]:
    """The document and revision somebody names, by symbol, file name or path; the present revision unless they say.

    WrongUsage for what is no name of a paper, NoSuchThing for a paper that the register does not hold.
    """
    known = tuple(documents)
    path = Path(typed)
    if path.is_absolute() and path.is_relative_to(office.workspace.folder):
        document, issue = rules.document.at_path(known, _relative(office, path))
        return document, issue.revision
    reference = rules.document.parse_reference(typed)
    document = rules.document.chosen(known, reference)
    return document, rules.document.present(document) if reference.revision is None else reference.revision


def registered(office: Office, documents: Iterable[Document]) -> tuple[Registered, ...]:
    """Every file of these documents with how it lies in its place; a void document has none to look for."""
    return tuple(
        Registered(document, issue, _state(office, issue))
        for document in documents
        if not document.void
        for issue in document.issues
    )


def keep(office: Office, path: Path) -> bool:
    """Makes the hand-edited file the issued one; False if it lies there as it was issued or kept.

    Refused for a revision that went out: what others hold cannot become another paper. NoSuchThing for a file that is
    not in the register, or not there.
    """
    with office.reading() as archive:
        document, issue = rules.document.at_path(store.document.all_(archive), _relative(office, path))
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
        document, revision = named(office, store.document.all_(archive), act.reference)
    present, symbol = rules.document.present(document), rules.document.revised(document.symbol, revision)
    if document.void:
        raise Refused("document.error.void", symbol=symbol)
    if revision != present:
        raise Refused(
            "document.error.superseded", symbol=symbol, present=rules.document.revised(document.symbol, present)
        )
    for issue in rules.document.issues(document, revision).values():
        state = _state(office, issue)
        if state not in IN_ORDER:
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


def _state(office: Office, issue: Issue) -> FileState:
    path = office.workspace.folder / issue.path
    waiting = path.with_name(path.name + outbox.files.SUFFIX)
    return rules.document.state(issue, outbox.files.fingerprint(path), outbox.files.fingerprint(waiting))


def _relative(office: Office, path: Path) -> str:
    folder = office.workspace.folder
    return (path.relative_to(folder) if path.is_relative_to(folder) else path).as_posix()


def _subject(document: Document, revision: int) -> str:
    suffix = f"-rev{revision}" if revision else ""
    return f"document {document.type}{document.number}{suffix}"
