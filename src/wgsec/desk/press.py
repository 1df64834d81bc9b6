"""Issuing papers: the register decides symbol, revision and day; files appear when the register has them.

The order of events is the design's walk: compose, print, stage beside the place, commit, rename. A crash between the
last two is healed by building again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from wgsec import formats, language, outbox, papers, records, rules, store, workspace
from wgsec.desk.office import Office
from wgsec.errors import Refused
from wgsec.facts.document import Distribution, Document, DocumentType, Imprint, Issue, Issued
from wgsec.facts.dossier import Dossier
from wgsec.facts.group import Group
from wgsec.facts.language import Wording
from wgsec.language.words import Words
from wgsec.outbox.files import Staged

if TYPE_CHECKING:
    from wgsec.store.archive import Asker
    from wgsec.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Order:
    """A paper to be issued; `compose(imprint, lang)` gives its sheet, `languages` are those asked for."""

    type: DocumentType
    year: int
    number: int
    subject: str
    title: Wording
    original: str
    distribution: Distribution
    template: str
    folder: str
    languages: tuple[str, ...]
    compose: Callable[[Imprint, str], object]


@dataclass(slots=True)
class Press:
    """One transaction's press: what it has staged goes into place when the transaction is committed."""

    office: Office
    tx: Transaction
    force: bool = False
    out: Path | None = None
    staged: list[Staged] = field(default_factory=list)

    def issue(self, order: Order) -> tuple[Issued, ...]:
        """Every language of the order. Refused for a file that somebody has edited by hand, unless `force`."""
        group = store.group.the(self.tx)
        document = store.document.find(self.tx, order.type, order.year, order.number)
        revision = rules.document.present(document)
        sheets = _sheets(self.office, order, order.languages, group, document, revision)
        if rules.document.outdated(
            document, revision, {lang: papers.digest.sheet(sheet) for lang, sheet in sheets.items()}
        ):
            every = sorted({*order.languages, *rules.document.issues(document, revision)})
            revision += 1
            sheets = _sheets(self.office, order, tuple(every), group, document, revision)
        entered = document.id if document else self._enter(order, group.symbol_prefix)
        before = rules.document.issues(document, revision)
        symbol = rules.document.symbol(group.symbol_prefix, order.year, order.type, order.number, revision)
        return tuple(
            Issued(target, symbol, lang, self._print(order, entered, revision, lang, sheet, before.get(lang), target))
            for lang, sheet in sheets.items()
            for target in [self._target(order, group.symbol_prefix, revision, lang)]
        )

    def _enter(self, order: Order, prefix: str) -> int:
        record = records.Document(
            type=order.type,
            year=order.year,
            number=order.number,
            symbol=rules.document.symbol(prefix, order.year, order.type, order.number),
            subject=order.subject,
            title=order.title,
            original=order.original,
            distribution=order.distribution,
        )
        return self.tx.add(record).id or 0

    def _print(
        self, order: Order, document: int, revision: int, lang: str, sheet: object, before: Issue | None, target: Path
    ) -> bool:
        """Stages one file and enters it; False when it lies there already just so."""
        digest = papers.digest.sheet(sheet)
        if before and before.kept and before.sheet_hash == digest and not self.force:
            return False
        name, template = workspace.template(self.office.workspace, order.template, lang)
        blob = formats.docx.fill(template, sheet, name=name)
        made = hashlib.sha256(blob).hexdigest()
        lies = outbox.files.fingerprint(target)
        if lies == made and before and before.file_hash == made and before.sheet_hash == digest:
            return False
        self._keep_hand_edits(target, lies, made, before)
        self.staged.append(outbox.files.stage(target, blob))
        self._register(document, revision, lang, digest, made, target)
        return True

    def _keep_hand_edits(self, target: Path, lies: str | None, made: str, before: Issue | None) -> None:
        """A file that is not as we left it is somebody's work: refused, or copied beside with `force`."""
        ours = before is not None and not before.kept and lies == before.file_hash
        if lies in (None, made) or ours:
            return
        if not self.force:
            raise Refused("document.error.edited", path=str(target))
        outbox.files.save_beside(target)

    def _register(self, document: int, revision: int, lang: str, digest: str, made: str, target: Path) -> None:
        issue = self.tx.get(records.Issue, document_id=document, revision=revision, language=lang)
        if issue is None:
            issue = records.Issue(
                document_id=document,
                revision=revision,
                language=lang,
                sheet_hash=digest,
                file_hash=made,
                path=self._relative(target),
                built_at=self.office.now,
            )
        issue.sheet_hash, issue.file_hash, issue.path, issue.kept = digest, made, self._relative(target), False
        self.tx.add(issue)

    def _target(self, order: Order, prefix: str, revision: int, lang: str) -> Path:
        folder = self.out or self.office.workspace.out / order.folder
        return folder / rules.document.file_name(prefix, order.year, order.type, order.number, revision, lang)

    def _relative(self, target: Path) -> str:
        folder = self.office.workspace.folder
        return (target.relative_to(folder) if target.is_relative_to(folder) else target).as_posix()


def is_outdated(office: Office, archive: Asker, order: Order, document: Document) -> bool:
    """Whether the records say something else by now than the present revision of a paper that was issued."""
    revision = rules.document.present(document)
    issued = rules.document.issues(document, revision)
    sheets = _sheets(office, order, tuple(issued), store.group.the(archive), document, revision)
    return any(papers.digest.sheet(sheet) != issued[lang].sheet_hash for lang, sheet in sheets.items())


def _sheets(
    office: Office, order: Order, langs: tuple[str, ...], group: Group, document: Document | None, revision: int
) -> dict[str, object]:
    """The sheet of a revision in each of these languages, under its own symbol and day."""
    symbol = rules.document.symbol(group.symbol_prefix, order.year, order.type, order.number, revision)
    built = rules.document.built(document, revision)
    day = office.at(built).today(group.zone) if built else office.today(group.zone)
    imprint = Imprint(symbol, day, order.original, order.distribution)
    return {lang: order.compose(imprint, lang) for lang in langs}


@contextmanager
def printing(
    office: Office, act: str, subject: str, *, force: bool = False, out: Path | None = None
) -> Iterator[Press]:
    """A press inside the transaction of an act; its files go into place once the act is committed."""
    staged: list[Staged] = []
    try:
        with office.change(act, subject) as tx:
            yield Press(office, tx, force, out, staged)
        for one in staged:
            one.place()
    finally:
        for one in staged:
            one.drop()


def of_meeting(
    dossier: Dossier,
    type_: DocumentType,
    template: str,
    title: Wording,
    compose: Callable[[Dossier, Imprint, Words], object],
    langs: tuple[str, ...],
) -> Order:
    """The order for a paper of a meeting: it takes the meeting's number and year, and goes to the members."""
    meeting = dossier.meeting
    return Order(
        type=type_,
        year=meeting.day.year,
        number=meeting.number,
        subject=f"meeting:{meeting.number}",
        title=title,
        original=dossier.minutes.original if dossier.minutes else dossier.group.meeting_languages[0],
        distribution=Distribution.MEMBERS,
        template=template,
        folder=f"meeting-{meeting.number:02d}",
        languages=langs,
        compose=lambda imprint, lang: compose(dossier, imprint, language.words.paper(lang)),
    )
