"""Symbols, file names and revisions of papers (practice 2.6)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime

from wgsec.facts.document import Document, DocumentType, Issue


def symbol(prefix: str, year: int, type_: DocumentType, number: int, revision: int = 0) -> str:
    """`ITC-WG(2027)OJ3 Rev.1`; the first issue carries no suffix. One symbol for all languages."""
    suffix = f" Rev.{revision}" if revision else ""
    return f"{prefix}({year}){type_}{number}{suffix}"


def file_name(prefix: str, year: int, type_: DocumentType, number: int, revision: int, lang: str) -> str:
    """`ITC-WG-2027-OJ-03-rev1_fr.docx`: letters, digits and hyphens of the prefix only."""
    safe = re.sub(r"[^A-Za-z0-9]+", "-", prefix).strip("-") or "WG"
    suffix = f"-rev{revision}" if revision else ""
    return f"{safe}-{year}-{type_}-{number:02d}{suffix}_{lang}.docx"


def present(document: Document | None) -> int:
    """The revision that counts: the last one built, 0 before the first."""
    return max((issue.revision for issue in document.issues), default=0) if document else 0


def dispatched(document: Document | None, revision: int) -> bool:
    """Whether this revision has gone out."""
    return document is not None and any(one.revision == revision for one in document.dispatches)


def issues(document: Document | None, revision: int) -> dict[str, Issue]:
    """The issues of one revision by language."""
    return {one.language: one for one in document.issues if one.revision == revision} if document else {}


def built(document: Document | None, revision: int) -> datetime | None:
    """When this revision was first built (UTC): the day on the paper's face."""
    return min((one.built_at for one in issues(document, revision).values()), default=None)


def outdated(document: Document | None, revision: int, hashes: Mapping[str, str]) -> bool:
    """Whether a sheet of a revision that went out has changed, so that the next `Rev.` is due in all languages."""
    before = issues(document, revision)
    changed = any(lang in before and before[lang].sheet_hash != digest for lang, digest in hashes.items())
    return changed and dispatched(document, revision)
