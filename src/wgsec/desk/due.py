"""Which revision of a paper is due, in which languages, and what it says in them."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePosixPath

from wgsec import papers, rules
from wgsec.desk import register, sheets
from wgsec.desk.office import Office
from wgsec.desk.sheets import Order
from wgsec.errors import Refused
from wgsec.facts.document import Document, FileState, Issue
from wgsec.facts.group import Group


@dataclass(frozen=True, slots=True)
class Due:
    """A revision with its sheet in each language, and the instant (UTC) whose day it bears there.

    `unmade` are the languages in which a paper that rests was never made: what it said then is not on record any more.
    """

    revision: int
    dated: dict[str, datetime]
    sheets: dict[str, object]
    unmade: tuple[str, ...] = ()

    def only(self, langs: tuple[str, ...]) -> Due:
        """The same in these languages, as far as it has them; the others are `unmade`."""
        kept = {lang: self.sheets[lang] for lang in langs if lang in self.sheets}
        return Due(self.revision, self.dated, kept, tuple(lang for lang in langs if lang not in kept))


def of(office: Office, order: Order, group: Group, document: Document | None, *, force: bool) -> Due:
    """The languages asked for, or every one of the next revision.

    Whichever language is asked for: what has changed in another since it went out is a revision of them all. One that
    rests has no next revision, and no further language once the records say something else. What has not gone out is
    made in the other languages too in which it lies: one symbol says one thing. Refused as `order.compose`, and while
    a file of what went out is not as others hold it.
    """
    revision = rules.document.present(document)
    if document is None or not rules.document.dispatched(document, revision):
        return _before_it_goes(office, order, group, document, revision, force=force)
    issued = rules.document.issues(document, revision)
    every = tuple(sorted({*order.languages, *issued}))
    present = _made(office, order, group, document, revision, every, force=force)
    hashes = {lang: papers.digest.sheet(sheet) for lang, sheet in present.sheets.items()}
    if not rules.document.outdated(document, revision, hashes):
        return present.only(order.languages)
    if order.rests:
        present = Due(revision, present.dated, {lang: present.sheets[lang] for lang in issued})
        return present.only(order.languages)
    if not force:
        _check_lying(office, document, revision)
    return _made(office, order, group, document, revision + 1, every, force=force)


def alongside(office: Office, order: Order, document: Document, revision: int) -> dict[str, Issue]:
    """The files of a revision, by language, that nobody has asked for and that lie as they were made."""
    return {
        lang: issue
        for lang, issue in rules.document.issues(document, revision).items()
        if lang not in order.languages and register.state(office, issue) is FileState.AS_ISSUED
    }


def _before_it_goes(
    office: Office, order: Order, group: Group, document: Document | None, revision: int, *, force: bool
) -> Due:
    """What is asked for, and what lies alongside as far as it can be made now."""
    asked = _made(office, order, group, document, revision, order.languages, force=force)
    for lang in alongside(office, order, document, revision) if document else ():
        with suppress(Refused):  # a translation that is not complete any more: the press takes its file away
            other = _made(office, order, group, document, revision, (lang,), force=force)
            asked = Due(revision, asked.dated | other.dated, asked.sheets | other.sheets)
    return asked


def _made(
    office: Office,
    order: Order,
    group: Group,
    document: Document | None,
    revision: int,
    langs: tuple[str, ...],
    *,
    force: bool,
) -> Due:
    dated = {lang: rules.document.dated(document, revision, lang, office.instant, force=force) for lang in langs}
    return Due(revision, dated, sheets.of(office, order, group, document, revision, dated))


def _check_lying(office: Office, document: Document, revision: int) -> None:
    """Refused while a file of what went out is not as others hold it: after its successor nothing makes it again."""
    for issue in rules.document.issues(document, revision).values():
        if register.state(office, issue) not in rules.document.IN_ORDER:
            went, due = (rules.document.revised(document.symbol, one) for one in (revision, revision + 1))
            raise Refused("document.error.moved-on", symbol=went, path=PurePosixPath(issue.path), due=due)
