"""Issuing papers: the register decides symbol, revision and day; files appear when the register has them.

The order of events is the design's walk: compose, print, stage beside the place, commit, rename. A crash between the
last two, or a paper that is open in Word just then, is healed by building again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from wgsec import formats, outbox, papers, records, rules, store, workspace
from wgsec.desk import derived, due, register, sheets
from wgsec.desk.due import Due
from wgsec.desk.office import Office
from wgsec.desk.sheets import Order
from wgsec.errors import Refused
from wgsec.facts.document import Document, Issue, Issued
from wgsec.facts.group import Group
from wgsec.outbox.pending import Pending

if TYPE_CHECKING:
    from wgsec.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Galley:
    """One file to be printed: a sheet in one language, what the register says of it (`before`), and where it lies.

    `dated` (UTC) is when the paper says that it was made; `former` is its file of the revision before.
    """

    document: int
    revision: int
    symbol: str
    lang: str
    dated: datetime
    sheet: object
    digest: str
    before: Issue | None
    former: Issue | None
    went_out: bool
    target: Path

    @property
    def is_same(self) -> bool:
        """Whether the records say what they said when the file was made."""
        return self.before is not None and self.before.sheet_hash == self.digest


@dataclass(slots=True)
class Press:
    """One transaction's press: what is `pending` goes into place when the transaction is committed.

    What was made of the papers before, PDFs and packs, is stale then and goes.
    With `out` a copy of each paper goes there as well; the paper of the register stays where it belongs.
    """

    office: Office
    tx: Transaction
    force: bool = False
    out: Path | None = None
    pending: Pending = field(default_factory=Pending)

    def issue(self, order: Order) -> tuple[Issued, ...]:
        """Every language of the order. Refused for a file that somebody has edited by hand, unless `force`.

        One that was kept as edited by hand is left alone: `Issued` says whether the records have moved on. A paper
        keeps its symbol: that of a meeting moved into another year has the year of its first issue. One that has not
        gone out bears the day on which it is built; Refused if one that did would become another file, or be lost.
        """
        group = store.group.the(self.tx)
        document = store.document.of(self.tx, order.type, order.subject)
        order = replace(order, year=document.year, number=document.number) if document else order
        made = due.of(self.office, order, group, document, force=self.force)
        galleys = self._galleys(order, group, document, made)
        spent = order.running and document is None
        issued = [self._issued(order, one, spent=spent) for one in galleys]
        told = [one for one in issued if one.asked or one.changed]
        if told:
            gone = self._withdraw(made.void) if any(one.changed for one in told) else ()
            withdrawn = (*told[0].withdrawn, *gone)
            told[0] = replace(told[0], withdrawn=withdrawn, lacking=made.lacking, behind=made.behind)
        return tuple(told)

    def _galleys(self, order: Order, group: Group, document: Document | None, made: Due) -> list[Galley]:
        """Everything to be printed; the paper is in the register from here on, its files are not."""
        revision, symbol = made.revision, sheets.symbol(order, group, document)
        entered = document.id if document else self._enter(order, symbol)
        self.tx.one(records.Document, id=entered).originals = order.originals
        before, former = (rules.document.issues(document, one) for one in (revision, revision - 1))
        went_out = rules.document.dispatched(document, revision)
        return [
            Galley(
                document=entered,
                revision=revision,
                symbol=rules.document.revised(symbol, revision),
                lang=lang,
                dated=made.dated[lang],
                sheet=sheet,
                digest=papers.digest.sheet(sheet),
                before=before.get(lang),
                former=former.get(lang),
                went_out=went_out,
                target=self._target(order, group.symbol_prefix, revision, lang),
            )
            for lang, sheet in made.sheets.items()
        ]

    def _issued(self, order: Order, galley: Galley, *, spent: bool) -> Issued:
        blob = self._print(order, galley)
        path, changed = galley.target, blob is not None
        withdrawn = self._made_of(galley) if changed else {}
        if self.out is not None:
            path = self.out / galley.target.name
            if self._copy(path, galley, galley.target.read_bytes() if blob is None else blob):
                changed, withdrawn = True, {**withdrawn, **derived.rendering(path)}
        self.pending.stale.update(withdrawn)
        return Issued(
            path,
            galley.symbol,
            galley.lang,
            changed,
            asked=galley.lang in order.languages,
            spent=spent,
            passed=blob is None and not galley.is_same,
            without=self._without(galley),
            withdrawn=tuple(withdrawn),
            own=derived.own(path) if changed else None,
        )

    def _made_of(self, galley: Galley) -> dict[Path, str]:
        files = {galley.target.name, *(PurePosixPath(one.path).name for one in (galley.former,) if one)}
        return derived.of(self.office, self.tx, galley.target, files)

    def _without(self, galley: Galley) -> Path | None:
        """The file of the revision before, kept as edited by hand, whose edits a new revision does not have."""
        former = galley.former
        is_left = former is not None and former.kept and galley.before is None
        return self.office.workspace.folder / former.path if former and is_left else None

    def _withdraw(self, void: Iterable[Issue]) -> tuple[Path, ...]:
        """Takes away what a paper that is another now says in a language in which it cannot be made."""
        gone: dict[Path, str] = {}
        for issue in void:
            path = self.office.workspace.folder / issue.path
            gone |= {path: issue.file_hash, **derived.of(self.office, self.tx, path, (path.name,))}
            self.tx.remove(self.tx.one(records.Issue, id=issue.id))
        self.pending.stale.update(gone)
        return tuple(gone)

    def _enter(self, order: Order, symbol: str) -> int:
        record = records.Document(
            type=order.type,
            year=order.year,
            number=order.number,
            symbol=symbol,
            subject=order.subject,
            title=order.title,
            originals=order.originals,
            distribution=order.distribution,
        )
        return self.tx.add(record).id or 0

    def _print(self, order: Order, galley: Galley) -> bytes | None:
        """Stages one file and enters it; None when it lies there already just so, or as somebody has kept it."""
        before, lies = galley.before, outbox.files.fingerprint(galley.target)
        kept = before is not None and before.kept and not self.force
        if before and lies == before.file_hash and (galley.went_out or kept):
            return None
        name, shell = workspace.template(self.office.workspace, order.template, galley.lang)
        blob = formats.docx.fill(shell, galley.sheet, name=name)
        made = hashlib.sha256(blob).hexdigest()
        if before and galley.is_same and lies == made == before.file_hash:
            return None
        edited = lies not in (None, made, *self._ours(before))
        if edited and not self.force:
            state = "foreign" if before is None else "edited-out" if galley.went_out else "edited"
            raise Refused(f"document.error.{state}", path=galley.target)
        if before and (galley.went_out or kept) and made != before.file_hash:
            raise Refused("document.error.lost", symbol=galley.symbol, path=galley.target)
        if edited:
            self.pending.save_beside(galley.target)
        self.pending.written.append(outbox.files.stage(galley.target, blob, over=(lies,)))
        self._register(order, galley, made)
        return blob

    def _ours(self, before: Issue | None) -> tuple[str, ...]:
        """The hashes of files that wgsec made and nobody has kept.

        Also of earlier ones: one lies there still if it was open in Word when its successor came.
        """
        if before is None or before.kept or store.history.replaced(self.tx, "issue", before.id, "kept"):
            return ()
        return before.file_hash, *before.earlier_hashes

    def _copy(self, target: Path, galley: Galley, blob: bytes) -> bool:
        """Stages a copy of a paper; False when it lies there already just so. Refused for an edited one as above."""
        made, lies = hashlib.sha256(blob).hexdigest(), outbox.files.fingerprint(target)
        if lies == made or target == galley.target:
            return False
        copies = (galley.before.file_hash, *galley.before.earlier_hashes) if galley.before else ()
        if lies is not None and lies not in copies:
            if not self.force:
                raise Refused("document.error.edited-copy", path=target)
            self.pending.save_beside(target)
        self.pending.written.append(outbox.files.stage(target, blob, over=(lies,)))
        return True

    def _register(self, order: Order, galley: Galley, made: str) -> None:
        self.tx.one(records.Document, id=galley.document).title = order.title
        path = register.relative(self.office, galley.target)
        issue = self.tx.get(
            records.Issue, document_id=galley.document, revision=galley.revision, language=galley.lang
        ) or records.Issue(
            document_id=galley.document,
            revision=galley.revision,
            language=galley.lang,
            sheet_hash=galley.digest,
            file_hash=made,
            path=path,
            built_at=galley.dated,
        )
        if issue.sheet_hash != galley.digest:
            issue.sheet_hash, issue.built_at = galley.digest, galley.dated
        issue.lay(made)
        issue.path, issue.kept = path, False
        self.tx.add(issue)

    def _target(self, order: Order, prefix: str, revision: int, lang: str) -> Path:
        folder = self.office.workspace.out / order.folder
        return folder / rules.document.file_name(prefix, order.year, order.type, order.number, revision, lang)


@contextmanager
def printing(
    office: Office, act: str, subject: str, *, force: bool = False, out: Path | None = None
) -> Iterator[Press]:
    """A press inside the transaction of an act; its files go into place once the act is committed."""
    with outbox.pending.staging(office.change(act, subject)) as (pending, tx):
        yield Press(office, tx, force, out, pending)
