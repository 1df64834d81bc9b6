"""What was made of a paper, a PDF or a pack: once the paper is another, it says what no longer holds, and goes.

Somebody attaches the PDF or the pack to a mail, not the paper: an old one beside a new paper would go out in its place.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from wgsec import formats, outbox, records
from wgsec.desk.office import Office

if TYPE_CHECKING:
    from wgsec.store.transaction import Transaction

PACK = "pack:{number}"
"""The subject under which the packs of a meeting are laid."""


def of(office: Office, tx: Transaction, paper: Path, files: Collection[str]) -> dict[Path, str]:
    """The PDF beside a paper and the packs that hold one of its `files` by name, by the hash of what lies there.

    A pack that somebody has changed is no longer ours.
    """
    found = rendering(paper)
    for record in tx.all(records.LooseFile):
        path = office.workspace.folder / record.path
        if not record.subject.startswith(PACK.format(number="")):
            continue
        lies = outbox.files.fingerprint(path)
        if not lies or lies != record.file_hash:
            continue
        with outbox.files.unread(path):
            packed = path.read_bytes()
        if formats.pack.names(packed) & {*files}:
            found[path] = lies
    return found


def rendering(paper: Path) -> dict[Path, str]:
    """The PDF beside a paper, by its hash; not one that somebody has made or signed: nobody else may have that."""
    path = paper.with_suffix(".pdf")
    lies = outbox.files.fingerprint(path)
    return {path: lies} if lies and outbox.pdf.is_rendering(path) else {}


def own(paper: Path) -> Path | None:
    """The PDF beside a paper that somebody has made or signed."""
    path = paper.with_suffix(".pdf")
    return path if path.exists() and not outbox.pdf.is_rendering(path) else None
