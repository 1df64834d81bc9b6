"""Words and marks spelt as CommonMark, so that whatever the words hold, they are read as words again.

The rules are those of CommonMark 0.31.2, sections 2.4 (backslashes), 2.5 (entities), 4 and 5 (what opens a block) and
6.2 (which stars and underscores open and close emphasis), and of tables and strikethrough as GitHub writes them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from wgsec.facts.translation import BlockKind, MarkKind, Parts, Tag
from wgsec.rules import inline

# White space, but for the line ends that are spelt as entities.
_BLANKS = " \t\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_SPECIAL = re.compile(r"([\\`*_\[\]<~])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_OPENS_BLOCK = re.compile(r"^(?:[#>=|:]|[+-](?=[\s|:+-]|$))")
_OPENS_LIST = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
_CLOSES_HEADING = re.compile(r"(^|\s)(#+)$")


def spell(parts: Parts, kind: BlockKind = BlockKind.PARAGRAPH, indent: str = "") -> str:
    """The Markdown of one block's parts; a line after a hard break starts with `indent`."""
    items = _blanks_outside(parts)
    stars = _delimiters(items)
    lines = [""]
    for i, item in enumerate(items):
        if isinstance(item, str):
            lines[-1] += _words(item, stars, items, i)
        elif item.ctype == "lb":
            lines[-1] = _line(lines[-1], kind) + "\\"
            lines.append("")
        else:
            lines[-1] += _mark(item, stars.get(i, ""))
    lines[-1] = _line(lines[-1], kind)
    spelt = "\n".join(lines).replace("\n", "\n" + indent)
    return spelt.replace("|", "\\|") if kind is BlockKind.CELL else spelt


def _blanks_outside(parts: Parts) -> list[str | Tag]:
    """The parts with blanks just inside a pair moved outside it: `** so **` is no emphasis."""
    items: list[str | Tag] = []
    pending = ""
    for part in inline.joined(parts):
        if isinstance(part, str):
            last = items[-1] if items else None
            if isinstance(last, Tag) and last.kind is MarkKind.OPEN:
                bare = part.lstrip(_BLANKS)
                _insert_before_opening(items, part[: len(part) - len(bare)])
                part = bare
            items.append(pending + part)
            pending = ""
        elif part.kind is MarkKind.CLOSE and items and isinstance(items[-1], str):
            bare = items[-1].rstrip(_BLANKS)
            pending = items[-1][len(bare) :] + pending
            items[-1:] = [bare, part]
        elif part.kind is MarkKind.CLOSE:
            items.append(part)
        else:
            items += [pending, part]
            pending = ""
    return list(inline.joined([*items, pending]))


def _insert_before_opening(items: list[str | Tag], blanks: str) -> None:
    at = len(items)
    while at and isinstance(before := items[at - 1], Tag) and before.kind is MarkKind.OPEN:
        at -= 1
    items.insert(at, blanks)


def _delimiters(items: Sequence[str | Tag]) -> dict[int, str]:
    """Which run of signs each end of an emphasis takes: never the sign of a run beside it."""
    runs: dict[int, str] = {}
    for i, item in enumerate(items):
        if isinstance(item, Tag) and item.kind is MarkKind.OPEN and item.ctype in ("bold", "italic", "x-strike"):
            close = next(j for j in range(i, len(items)) if _closes(items[j], item))
            beside = runs.get(i - 1, "") + runs.get(close + 1, "")
            other = "_" * len(item.code) if "*" in beside else item.code
            runs[i] = runs[close] = item.code if item.ctype == "x-strike" else other
    return runs


def _closes(item: str | Tag, opening: Tag) -> bool:
    return isinstance(item, Tag) and item.kind is MarkKind.CLOSE and item.n == opening.n


def _words(text: str, runs: dict[int, str], items: Sequence[str | Tag], i: int) -> str:
    """Words escaped; a letter that would keep the emphasis beside it from opening or closing becomes an entity.

    A run opens between a letter and a sign, and an underscore beside a letter, only after a sign: `l&#39;` is one.
    """
    first, last = "", ""
    before, after = items[i - 1] if i else "", items[i + 1] if i + 1 < len(items) else ""
    if _is(after, MarkKind.OPEN) and i + 1 in runs and _blocks(text[-1], runs[i + 1], _edge(items[i + 2], 0)):
        text, last = text[:-1], f"&#{ord(text[-1])};"
    beside = text and _is(before, MarkKind.CLOSE) and i - 1 in runs
    if beside and _blocks(text[0], runs[i - 1], _edge(items[i - 2], -1)):
        first, text = f"&#{ord(text[0])};", text[1:]
    escaped = _escaped(text)
    if isinstance(after, Tag) and after.ctype == "link" and _is(after, MarkKind.OPEN) and escaped.endswith("!"):
        escaped = escaped[:-1] + "\\!"
    return first + escaped + last


def _is(item: str | Tag, kind: MarkKind) -> bool:
    return isinstance(item, Tag) and item.kind is kind


def _edge(item: str | Tag, at: int) -> str:
    """The first (0) or last (-1) sign an item shows: of a mark, always one of punctuation."""
    return "*" if isinstance(item, Tag) else item[at]


def _blocks(outer: str, run: str, inner: str) -> bool:
    """Whether the sign outside a run keeps it from standing for emphasis (CommonMark 6.2, flanking runs)."""
    return _is_letter(outer) and (run.startswith("_") or not _is_letter(inner))


def _is_letter(sign: str) -> bool:
    """Neither white space nor punctuation nor a symbol."""
    return not sign.isspace() and unicodedata.category(sign)[0] not in "PS"


def _escaped(text: str) -> str:
    text = _SPECIAL.sub(r"\\\1", text)
    text = re.sub(r"(?<=[^\W_])\\_(?=[^\W_])", "_", text)
    return _ENTITY.sub(r"\\&", text).replace("\n", "&#10;").replace("\r", "&#13;")


def _line(text: str, kind: BlockKind) -> str:
    """One line with its blanks kept and its start (a heading's end too) escaped where it would open something else."""
    text = text.strip(" ")
    bare = text.strip()
    lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :] if bare else ""
    bare = _OPENS_BLOCK.sub(r"\\\g<0>", bare)
    bare = _OPENS_LIST.sub(r"\1\\\2", bare)
    if kind is BlockKind.HEADING:
        bare = _CLOSES_HEADING.sub(r"\1\\\2", bare)
    return _entities(lead) + bare + _entities(tail)


def _entities(blanks: str) -> str:
    return "".join(f"&#{ord(sign)};" for sign in blanks)


def _mark(tag: Tag, run: str) -> str:
    if run:
        return run
    return f"![{_escaped(tag.equiv)}{tag.code}" if tag.ctype == "image" else tag.code
