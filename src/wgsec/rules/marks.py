"""The marks of a sentence: written ⟦1⟧ … ⟦/1⟧ and ⟦2/⟧ where there is only plain text, read back, and checked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from wgsec.errors import Refused
from wgsec.facts.translation import MarkKind, Parts, Tag
from wgsec.rules import inline

_RUN = re.compile(r"⟦⟦|⟦(/?)(\d{1,4})(/?)⟧")


def notation(parts: Iterable[str | Tag]) -> str:
    """Words and marks as plain text: ⟦1⟧ opens, ⟦/1⟧ closes, ⟦1/⟧ stands alone; a ⟦ of the text is doubled."""
    return "".join(part.replace("⟦", "⟦⟦") if isinstance(part, str) else written(part) for part in parts)


def from_notation(text: str, source: Parts) -> Parts:
    """The inverse: `text` with the marks of the sentence `source`.

    Refused: translation.error.mark-unknown, -missing, -twice or -crossed, with `mark` and `text`.
    """
    parts: list[str | Tag] = []
    at = 0
    for found in _RUN.finditer(text):
        parts += [text[at : found.start()], _read(found)]
        at = found.end()
    return resolved([*parts, text[at:]], source)


def written(tag: Tag) -> str:
    """One mark: ⟦1⟧, ⟦/1⟧ or ⟦1/⟧."""
    before, after = {MarkKind.OPEN: ("", ""), MarkKind.CLOSE: ("/", ""), MarkKind.ALONE: ("", "/")}[tag.kind]
    return f"⟦{before}{tag.n}{after}⟧"


def bare(parts: Parts) -> Parts:
    """The same parts without the code behind the marks: what leaves the house."""
    return tuple(part if isinstance(part, str) else replace(part, code="") for part in parts)


def resolved(parts: Iterable[str | Tag], source: Parts) -> Parts:
    """`parts` with the marks of `source` (same number, same kind) in place of their own.

    Refused as in `from_notation` unless every mark of the source stands in them once and pairs do not cross.
    """
    known = {(tag.kind, tag.n): tag for tag in source if isinstance(tag, Tag)}
    target = inline.joined(parts)
    found = Counter((tag.kind, tag.n) for tag in target if isinstance(tag, Tag))
    for problem, wrong in (
        ("unknown", [tag for tag in target if isinstance(tag, Tag) and (tag.kind, tag.n) not in known]),
        ("twice", [tag for name, tag in known.items() if found[name] > 1]),
        ("missing", [tag for name, tag in known.items() if not found[name]]),
        ("crossed", _crossed(target)),
    ):
        if wrong:
            raise Refused(f"translation.error.mark-{problem}", mark=written(wrong[0]), text=excerpt(notation(source)))
    return tuple(part if isinstance(part, str) else known[part.kind, part.n] for part in target)


def refuse_crossed(parts: Parts) -> None:
    """Refused (translation.error.mark-crossed) unless every pair of marks closes inside the pair it opens in."""
    if wrong := _crossed(parts):
        raise Refused("translation.error.mark-crossed", mark=written(wrong[0]), text=excerpt(notation(parts)))


def excerpt(text: str) -> str:
    """The beginning of a text, 60 characters at most, on one line: for messages."""
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:59] + "…"


def _read(found: re.Match[str]) -> str | Tag:
    if found[0] == "⟦⟦":
        return "⟦"
    kind = MarkKind.CLOSE if found[1] else MarkKind.ALONE if found[3] else MarkKind.OPEN
    return Tag(int(found[2]), kind, "")


def _crossed(parts: Parts) -> list[Tag]:
    """The first mark that closes another pair than the innermost open one, or is never closed."""
    opened: list[Tag] = []
    for tag in parts:
        if not isinstance(tag, Tag) or tag.kind is MarkKind.ALONE:
            continue
        if tag.kind is MarkKind.OPEN:
            opened.append(tag)
        elif not opened or opened.pop().n != tag.n:
            return [tag]
    return opened
