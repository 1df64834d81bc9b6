"""Which revision of a paper is due, in which languages, and what it says in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
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

    Of the languages in which the paper stands and nobody has asked for, `lacking` are those whose translation is not
    complete, `behind` those in which a file was kept as edited by hand and the records say something else by now;
    `void` are the files that say what it was before, and cannot be made anew.
    """

    revision: int
    dated: Mapping[str, datetime]
    sheets: Mapping[str, object]
    lacking: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    void: tuple[Issue, ...] = ()


def of(office: Office, order: Order, group: Group, document: Document | None, *, force: bool) -> Due:
    """The languages asked for; where the paper is another than before, every one in which it stands.

    Whichever language is asked for: what has changed in another since it went out is a revision of them all. One symbol
    says one thing: a revision is made in every language in which it or an earlier one lies, as far as its translation
    there is complete. Refused as `order.compose`, and while a file of what went out is not as others hold it.
    """
    case = _Case(office, order, group, document, force)
    revision = rules.document.present(document)
    if document is None or not rules.document.dispatched(document, revision):
        return _to_go(case, revision)
    issued = rules.document.issues(document, revision)
    asked = order.languages
    went = case.made(revision, sorted({*asked, *filter(order.is_complete, issued)}))
    hashes = {lang: papers.digest.sheet(sheet) for lang, sheet in went.sheets.items()}
    if not rules.document.outdated(document, revision, hashes):
        return _only(went, asked)
    if not force:
        _check_lying(office, document, revision)
    return _to_go(case, revision + 1)


@dataclass(frozen=True, slots=True)
class _Case:
    """One paper: what is ordered, and what the register has of it."""

    office: Office
    order: Order
    group: Group
    document: Document | None
    force: bool

    def made(self, revision: int, langs: Iterable[str]) -> Due:
        """A revision in these languages."""
        dated = {lang: self._dated(revision, lang) for lang in langs}
        return Due(revision, dated, sheets.of(self.office, self.order, self.group, self.document, revision, dated))

    def _dated(self, revision: int, lang: str) -> datetime:
        is_asked = lang in self.order.languages
        return rules.document.dated(self.document, revision, lang, self.office.instant, force=self.force and is_asked)


def _to_go(case: _Case, revision: int) -> Due:
    """A revision that has not gone out: what is asked for, and whatever else it stands in."""
    issues, is_complete = rules.document.issues(case.document, revision), case.order.is_complete
    others = sorted(rules.document.languages(case.document, revision) - {*case.order.languages})
    lies = {lang: register.state(case.office, issues[lang]) for lang in others if lang in issues}
    kept = [lang for lang, state in lies.items() if state is FileState.KEPT]
    wanted = [lang for lang in others if lies.get(lang, FileState.AS_ISSUED) is FileState.AS_ISSUED]
    made = case.made(revision, (*case.order.languages, *filter(is_complete, wanted)))
    own = case.made(revision, filter(is_complete, kept)).sheets
    return Due(
        revision,
        made.dated,
        made.sheets,
        lacking=tuple(one for one in others if not is_complete(one) and (one in kept or one not in lies)),
        behind=tuple(one for one in kept if one not in own or papers.digest.sheet(own[one]) != issues[one].sheet_hash),
        void=tuple(issues[one] for one in wanted if one in lies and one not in made.sheets),
    )


def _only(made: Due, langs: Iterable[str]) -> Due:
    return replace(made, sheets={lang: made.sheets[lang] for lang in langs})


def _check_lying(office: Office, document: Document, revision: int) -> None:
    """Refused while a file of what went out is not as others hold it: after its successor nothing makes it again."""
    for issue in rules.document.issues(document, revision).values():
        if register.state(office, issue) not in rules.document.IN_ORDER:
            went, due = (rules.document.revised(document.symbol, one) for one in (revision, revision + 1))
            raise Refused("document.error.moved-on", symbol=went, path=PurePosixPath(issue.path), due=due)
