"""Files that are made but not registered, such as calendars: what somebody has changed is never lost.

A file appears, and one that no longer applies goes, once the act is committed: a file too many loses nothing, one too
few does.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from wgsec import outbox, records
from wgsec.desk import register
from wgsec.desk.office import Office
from wgsec.errors import Refused
from wgsec.facts.document import Issued
from wgsec.outbox.pending import Pending

if TYPE_CHECKING:
    from wgsec.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Cleared:
    """Files that no longer apply: those taken away, and those left because somebody has changed them."""

    removed: tuple[Path, ...]
    edited: tuple[Path, ...]


@dataclass(slots=True)
class Tray:
    """One transaction's loose files."""

    office: Office
    tx: Transaction
    force: bool = False
    pending: Pending = field(default_factory=Pending)

    def put(self, subject: str, target: Path, blob: bytes, words: int | None = None) -> bool:
        """Lays a file out, in which a translator finds so many words to do; False if it lies there already just so.

        Refused for a file there that is not as we left it, unless `force`, which saves it beside first.
        """
        made, lies = hashlib.sha256(blob).hexdigest(), outbox.files.fingerprint(target)
        record = self.tx.get(records.LooseFile, path=self._named(target))
        if lies not in (None, made) and lies not in self._ours(record):
            if not self.force:
                raise Refused("loose.error.edited", path=target)
            self.pending.save_beside(target)
        record = record or records.LooseFile(subject=subject, path=self._named(target), file_hash=made)
        if record.file_hash != made:
            record.replaced_hash = record.file_hash
        record.subject, record.file_hash, record.words = subject, made, words
        self.tx.add(record)
        self.pending.stale.pop(target, None)
        if lies == made:
            return False
        self.pending.written.append(outbox.files.stage(target, blob, over=(lies,)))
        return True

    def clear(self, subject: str, folder: Path, kept: Collection[Path]) -> Cleared:
        """Takes away the subject's other files in this folder, but for those that somebody has changed."""
        removed, edited = {}, []
        for record in self.tx.all(records.LooseFile, subject=subject):
            path = self.office.workspace.folder / record.path
            if path.parent != folder or path in kept:
                continue
            lies = outbox.files.fingerprint(path)
            if lies not in (None, record.file_hash):
                edited.append(path)
                continue
            if lies:
                removed[path] = lies
            self.tx.remove(record)
        self.pending.stale.update(removed)
        return Cleared(tuple(removed), tuple(edited))

    def lying(self, subject: str, folder: Path) -> dict[Path, int]:
        """The subject's files for translators that lie in this folder or are being laid there, with their words."""
        laid = {one.target for one in self.pending.written}
        found = {}
        for record in self.tx.all(records.LooseFile, subject=subject):
            path = folder / Path(record.path).name
            here = self._named(path) == record.path and (path in laid or path.is_file())
            if here and record.words is not None:
                found[path] = record.words
        return found

    def _ours(self, record: records.LooseFile | None) -> tuple[str | None, ...]:
        """The hashes of what we laid there: the last file, and the one before, which may not have made way."""
        return (record.file_hash, record.replaced_hash) if record else ()

    def _named(self, target: Path) -> str:
        return register.relative(self.office, target)


def render(issued: Sequence[Issued]) -> tuple[Path, ...]:
    """A PDF beside each of these papers, which no register holds. OutsideFailed without LibreOffice."""
    return outbox.pdf.convert(tuple(one.path for one in issued))


@contextmanager
def laying(office: Office, act: str, subject: str, *, force: bool = False) -> Iterator[Tray]:
    """A tray inside the transaction of an act."""
    with outbox.pending.staging(office.change(act, subject)) as (pending, tx):
        yield Tray(office, tx, force, pending)
