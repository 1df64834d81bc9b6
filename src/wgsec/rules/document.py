"""Symbols, file names and revisions of papers (practice 2.6)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from wgsec.errors import NoSuchThing, Refused, WrongUsage
from wgsec.facts.document import Document, DocumentType, FileState, Issue, Reference, Registered
from wgsec.facts.draft import Draft

NAMED = re.compile(
    rf"""(?:.*[(-](?P<year>\d{{4}})[)-])?\s*
    (?P<type>{"|".join(DocumentType)})[\s-]*(?P<number>\d+)
    (?:[\s._-]*r(?:ev)?[\s._-]*(?P<revision>\d+))?
    (?:[\s_-](?P<language>en|fr|es))?""",
    re.VERBOSE | re.IGNORECASE,
)
"""`OJ3`, `oj3-rev1`, `OJ3 Rev.1`, `ITC-WG(2027)OJ3 Rev.1`, `ITC-WG-2027-OJ-03-rev1_fr`."""


IN_ORDER = (FileState.AS_ISSUED, FileState.KEPT)
"""States in which a file may go out."""

LOST = "lost"
"""How a file lies that is not as it went out and is not made again."""


def symbol(prefix: str, year: int, type_: DocumentType, number: int, revision: int = 0) -> str:
    """`ITC-WG(2027)OJ3 Rev.1`; the first issue carries no suffix. One symbol for all languages."""
    return revised(f"{prefix}({year}){type_}{number}", revision)


def revised(symbol: str, revision: int) -> str:
    """The symbol of a revision: the first issue carries no suffix."""
    return f"{symbol} Rev.{revision}" if revision else symbol


def file_name(prefix: str, year: int, type_: DocumentType, number: int, revision: int, lang: str) -> str:
    """`ITC-WG-2027-OJ-03-rev1_fr.docx`: letters, digits and hyphens of the prefix only."""
    safe = re.sub(r"[^A-Za-z0-9]+", "-", prefix).strip("-") or "WG"
    suffix = f"-rev{revision}" if revision else ""
    return f"{safe}-{year}-{type_}-{number:02d}{suffix}_{lang}.docx"


def folder(meeting: int) -> str:
    """`meeting-03`: where the papers of a meeting lie."""
    return f"meeting-{meeting:02d}"


def present(document: Document | None) -> int:
    """The revision that counts: the last one built, 0 before the first."""
    return max((issue.revision for issue in document.issues), default=0) if document else 0


def dispatched(document: Document | None, revision: int) -> bool:
    """Whether this revision has gone out."""
    return document is not None and any(one.revision == revision for one in document.dispatches)


def issues(document: Document | None, revision: int) -> dict[str, Issue]:
    """The issues of one revision by language."""
    return {one.language: one for one in document.issues if one.revision == revision} if document else {}


def languages(document: Document | None, revision: int) -> frozenset[str]:
    """The languages in which this revision or an earlier one was made."""
    made = document.issues if document else ()
    return frozenset(one.language for one in made if one.revision <= revision)


def built(document: Document | None, revision: int) -> datetime | None:
    """When this revision was last built (UTC), in whichever language."""
    return max((one.built_at for one in issues(document, revision).values()), default=None)


def in_force(document: Document, at: datetime | None) -> int:
    """The revision that members had at an instant (UTC): the last that had gone out, else the first."""
    return max((one.revision for one in document.dispatches if at is None or one.at < at), default=0)


def holding(
    documents: Sequence[Document], draft: Draft, revision: int, before: datetime | None
) -> tuple[Document, int] | None:
    """The paper in which members find this text of a recommendation, its own or its theme's, and which `Rev.` of it.

    The last that was built before an instant (UTC) while the text was the newest; None if there is none.
    """
    newer = min((one.created for one in draft.revisions if one.number > revision), default=None)
    since = next((one.created for one in draft.revisions if one.number == revision), None)
    if since is None:
        return None
    for document in _of_recommendation(documents, draft.label):
        built = [one for one in document.issues if one.built_at >= since and (newer is None or one.built_at < newer)]
        if found := [one.revision for one in built if before is None or one.built_at < before]:
            return document, max(found)
    return None


def dated(document: Document | None, revision: int, lang: str, now: datetime, *, force: bool = False) -> datetime:
    """The instant (UTC) of the day that a paper bears in a language if it is built `now`.

    Of one that went out it never changes, and another language takes the same; of one that was kept as edited by hand
    it does not unless by `force`. Every other is of the day on which it is built.
    """
    issue = issues(document, revision).get(lang)
    if dispatched(document, revision):
        return issue.built_at if issue else built(document, revision) or now
    return issue.built_at if issue and issue.kept and not force else now


def outdated(document: Document | None, revision: int, hashes: Mapping[str, str]) -> bool:
    """Whether a sheet of a revision that went out has changed, so that the next `Rev.` is due in all languages."""
    before = issues(document, revision)
    changed = any(lang in before and before[lang].sheet_hash != digest for lang, digest in hashes.items())
    return changed and dispatched(document, revision)


def check_keepable(document: Document, issue: Issue) -> None:
    """Refused for a file of a revision that went out: what others hold cannot become another paper."""
    if dispatched(document, issue.revision):
        symbol = revised(document.symbol, issue.revision)
        raise Refused("document.error.went-out", path=issue.path, symbol=symbol)


def check_present(document: Document, revision: int) -> None:
    """Refused for a void paper, and for a revision that is no longer the present one: neither goes out."""
    symbol, last = revised(document.symbol, revision), present(document)
    if document.void:
        raise Refused("document.error.void", symbol=symbol)
    if revision != last:
        raise Refused("document.error.superseded", symbol=symbol, present=revised(document.symbol, last))


def check_built(symbol: str, built: date, went: date) -> None:
    """Refused for a paper that is said to have gone out on a day before that on which it was built as it lies there."""
    if went < built:
        raise Refused("document.error.before-built", symbol=symbol, built=built, day=went)


def state(issue: Issue, lies: str | None, waiting: str | None) -> FileState:
    """How a registered file lies there: the hash of the file in its place, and of the one staged beside it."""
    if lies == issue.file_hash:
        return FileState.KEPT if issue.kept else FileState.AS_ISSUED
    if waiting == issue.file_hash:
        return FileState.NOT_IN_PLACE
    return FileState.MISSING if lies is None else FileState.EDITED


def astray(one: Registered, *, moved_on: bool) -> str:
    """How a file that is not in order lies there, as far as it matters for how it is put right.

    Its state; `edited-out` after it went out, when it cannot be kept; `LOST` if the records have moved on since, so
    that it is not made again; `old` of a revision that is not made any more.
    """
    if one.issue.revision != present(one.document):
        return "old"
    if moved_on:
        return LOST
    is_out = one.state is FileState.EDITED and dispatched(one.document, one.issue.revision)
    return "edited-out" if is_out else one.state


def parse_reference(typed: str) -> Reference:
    """A paper by its short or full symbol or its file's name. WrongUsage for what is none of these."""
    name = re.sub(r"\.(docx|pdf|html)$", "", re.split(r"[/\\]", typed.strip())[-1], flags=re.IGNORECASE)
    found = NAMED.fullmatch(name)
    if found is None:
        raise WrongUsage("document.error.not-a-reference", typed=typed)
    return Reference(
        type=DocumentType(found["type"].upper()),
        number=int(found["number"]),
        year=int(found["year"]) if found["year"] else None,
        revision=int(found["revision"]) if found["revision"] else None,
        language=found["language"] and found["language"].lower(),
    )


def chosen(documents: Sequence[Document], reference: Reference) -> Document:
    """The document a reference means, of the last year unless it says one. NoSuchThing if there is none.

    NoSuchThing also for a revision that was never built.
    """
    of_type = [one for one in documents if one.type is reference.type]
    found = [one for one in of_type if one.number == reference.number and reference.year in (None, one.year)]
    if not found:
        near = tuple(one.symbol for one in of_type)[-3:]
        named = f"{reference.type}{reference.number}"
        raise NoSuchThing("document.error.none-near" if near else "document.error.none", named=named, near=near)
    document = max(found, key=lambda one: one.year)
    if reference.revision is not None and not issues(document, reference.revision):
        last = revised(document.symbol, present(document))
        raise NoSuchThing("document.error.no-revision", symbol=document.symbol, revision=reference.revision, last=last)
    return document


def named(documents: Sequence[Document], reference: str) -> Document | None:
    """The paper an agenda names: that of a symbol, or for a recommendation (2.1) its own or its theme's; or None."""
    from wgsec.rules.draft import is_label  # the symbols of an agenda need nothing of texts, which cost their start

    if is_label(reference):
        return next(iter(_of_recommendation(documents, reference)), None)
    try:
        return chosen(documents, parse_reference(reference))
    except (NoSuchThing, WrongUsage):
        return None


def _of_recommendation(documents: Sequence[Document], label: str) -> list[Document]:
    """The papers that hold a recommendation (2.1): its own, then that of its theme."""
    subjects = (f"recommendation:{label}", f"theme:{label.partition('.')[0]}")
    found = {one.subject: one for one in documents if one.type is DocumentType.DRAFT and not one.void}
    return [found[subject] for subject in subjects if subject in found]


def reference(typed: str) -> Reference | None:
    """What a symbol names, whether there is such a paper or not; None for what is no symbol."""
    try:
        return parse_reference(typed)
    except WrongUsage:
        return None


def at_path(documents: Sequence[Document], path: str) -> tuple[Document, Issue]:
    """The document and issue whose file lies at `path`, relative to the workspace. NoSuchThing if there is none."""
    for document in documents:
        for issue in document.issues:
            if issue.path == path:
                return document, issue
    raise NoSuchThing("document.error.not-registered", path=path)
