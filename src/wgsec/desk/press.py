"""Issuing papers: the register decides symbol, revision and day; files appear when the register has them.

The order of events is the design's walk: compose, print, stage beside the place, commit, rename. A crash between the
last two, or a paper that is open in Word just then, is healed by building again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from wgsec import formats, language, outbox, papers, records, rules, store, workspace
from wgsec.desk import register
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


@dataclass(frozen=True, slots=True)
class Galley:
    """One file to be printed: a sheet in one language, what the register says of it (`before`), and where it lies."""

    document: int
    revision: int
    lang: str
    sheet: object
    digest: str
    before: Issue | None
    went_out: bool
    target: Path


@dataclass(slots=True)
class Press:
    """One transaction's press: what it has staged goes into place when the transaction is committed."""

    office: Office
    tx: Transaction
    force: bool = False
    out: Path | None = None
    staged: list[Staged] = field(default_factory=list)

    def issue(self, order: Order) -> tuple[Issued, ...]:
        """Every language of the order. Refused for a file that somebody has edited by hand, unless `force`.

        A paper keeps its symbol: that of a meeting moved into another year has the year of its first issue.
        """
        group = store.group.the(self.tx)
        document = store.document.of(self.tx, order.type, order.subject)
        order = replace(order, year=document.year, number=document.number) if document else order
        revision, langs = self._due(order, group, document)
        sheets = _sheets(self.office, order, langs, group, document, revision)
        entered = document.id if document else self._enter(order, group.symbol_prefix)
        before = rules.document.issues(document, revision)
        symbol = rules.document.symbol(group.symbol_prefix, order.year, order.type, order.number, revision)
        galleys = [
            Galley(
                document=entered,
                revision=revision,
                lang=lang,
                sheet=sheet,
                digest=papers.digest.sheet(sheet),
                before=before.get(lang),
                went_out=rules.document.dispatched(document, revision),
                target=self._target(order, group.symbol_prefix, revision, lang),
            )
            for lang, sheet in sheets.items()
        ]
        return tuple(Issued(one.target, symbol, one.lang, self._print(order.template, one)) for one in galleys)

    def _due(self, order: Order, group: Group, document: Document | None) -> tuple[int, tuple[str, ...]]:
        """The revision to print and its languages: those asked for, or every one of the next revision.

        Whichever language is asked for: what has changed in another since it went out is a revision of them all.
        """
        revision = rules.document.present(document)
        if rules.document.dispatched(document, revision):
            every = tuple(sorted({*order.languages, *rules.document.issues(document, revision)}))
            sheets = _sheets(self.office, order, every, group, document, revision)
            hashes = {lang: papers.digest.sheet(sheet) for lang, sheet in sheets.items()}
            if rules.document.outdated(document, revision, hashes):
                return revision + 1, every
        return revision, order.languages

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

    def _print(self, template: str, galley: Galley) -> bool:
        """Stages one file and enters it; False when it lies there already just so."""
        before, lies = galley.before, outbox.files.fingerprint(galley.target)
        same = before is not None and before.sheet_hash == galley.digest
        if before and same and not self.force and lies and rules.document.stays(before, lies, went_out=galley.went_out):
            return False
        name, shell = workspace.template(self.office.workspace, template, galley.lang)
        blob = formats.docx.fill(shell, galley.sheet, name=name)
        made = hashlib.sha256(blob).hexdigest()
        if before and same and lies == made == before.file_hash:
            return False
        self._keep_hand_edits(galley, lies, made)
        self.staged.append(outbox.files.stage(galley.target, blob))
        self._register(galley, made)
        return True

    def _keep_hand_edits(self, galley: Galley, lies: str | None, made: str) -> None:
        """A file that is not as we left it is somebody's work: refused, or copied beside with `force`.

        Ours is also the file before the last, which lies there still if it was open in Word when its successor came.
        """
        before = galley.before
        if lies in (None, made):
            return
        if (
            before
            and not before.kept
            and (lies == before.file_hash or lies == store.history.replaced(self.tx, "issue", before.id, "file_hash"))
        ):
            return
        if not self.force:
            raise Refused("document.error.edited", path=str(galley.target))
        outbox.files.save_beside(galley.target)

    def _register(self, galley: Galley, made: str) -> None:
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
            built_at=self.office.instant,
        )
        issue.sheet_hash, issue.file_hash, issue.path, issue.kept = galley.digest, made, path, False
        self.tx.add(issue)

    def _target(self, order: Order, prefix: str, revision: int, lang: str) -> Path:
        folder = self.out or self.office.workspace.out / order.folder
        return folder / rules.document.file_name(prefix, order.year, order.type, order.number, revision, lang)


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
    first = document.symbol if document else None
    first = first or rules.document.symbol(group.symbol_prefix, order.year, order.type, order.number)
    symbol = rules.document.revised(first, revision)
    built = rules.document.built(document, revision)
    day = office.at(built).today(group.zone) if built else office.today(group.zone)
    imprint = Imprint(symbol, day, order.original, order.distribution, *_replaced(office, group, document, revision))
    return {lang: order.compose(imprint, lang) for lang in langs}


def _replaced(office: Office, group: Group, document: Document | None, revision: int) -> tuple[str, date | None]:
    """The symbol of the revision before this one, and its day; that day is past, and stays."""
    before = rules.document.built(document, revision - 1)
    if document is None or before is None:
        return "", None
    return rules.document.revised(document.symbol, revision - 1), office.at(before).today(group.zone)


@contextmanager
def printing(
    office: Office, act: str, subject: str, *, force: bool = False, out: Path | None = None
) -> Iterator[Press]:
    """A press inside the transaction of an act; its files go into place once the act is committed."""
    with outbox.files.staging() as staged, office.change(act, subject) as tx:
        yield Press(office, tx, force, out, staged)


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
        folder=rules.document.folder(meeting.number),
        languages=langs,
        compose=lambda imprint, lang: compose(dossier, imprint, language.words.paper(lang)),
    )
