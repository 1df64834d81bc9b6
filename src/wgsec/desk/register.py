"""How registered files lie in their places, and which paper somebody means: reading only, without the tables."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from wgsec import outbox, rules, workspace
from wgsec.desk.office import Office
from wgsec.facts.document import Document, FileState, Issue, Registered


def named(office: Office, documents: Iterable[Document], typed: str) -> tuple[Document, int]:
    """The document and revision somebody names, by symbol, file name or path; the present revision unless they say.

    WrongUsage for what is no name of a paper, NoSuchThing for a paper that the register does not hold.
    """
    known = tuple(documents)
    path = Path(typed)
    if path.is_absolute() and workspace.real(path).is_relative_to(workspace.real(office.workspace.folder)):
        document, issue = rules.document.at_path(known, relative(office, path))
        return document, issue.revision
    reference = rules.document.parse_reference(typed)
    document = rules.document.chosen(known, reference)
    return document, rules.document.present(document) if reference.revision is None else reference.revision


def registered(office: Office, documents: Iterable[Document], *, present: bool = False) -> tuple[Registered, ...]:
    """Every file of these documents, with `present` of their newest revisions only, and how it lies in its place.

    A void document has none to look for.
    """
    return tuple(
        Registered(document, issue, state(office, issue))
        for document in documents
        if not document.void
        for issue in document.issues
        if not present or issue.revision == rules.document.present(document)
    )


def state(office: Office, issue: Issue) -> FileState:
    """How one registered file lies there."""
    path = office.workspace.folder / issue.path
    waiting = path.with_name(path.name + outbox.files.SUFFIX)
    return rules.document.state(issue, outbox.files.fingerprint(path), outbox.files.fingerprint(waiting))


def relative(office: Office, path: Path) -> str:
    """A path as the register says it: relative to the workspace, with forward slashes."""
    folder, path = workspace.real(office.workspace.folder), workspace.real(path)
    return (path.relative_to(folder) if path.is_relative_to(folder) else path).as_posix()
