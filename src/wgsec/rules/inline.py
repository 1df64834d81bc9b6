"""Words and marks: read from the parser's inline tokens, numbered by sentence, joined."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from wgsec.facts.translation import MarkKind, Parts, Tag

if TYPE_CHECKING:
    from wgsec.language.markdown import Token

_EMPHASIS = {"em_open": ("italic", "*"), "strong_open": ("bold", "**"), "s_open": ("x-strike", "~~")}


def read(inline: Token) -> Parts:
    """The words and marks of one inline token; marks are numbered through the whole token, soft breaks are spaces."""
    parts: list[str | Tag] = []
    closings: list[Tag] = []
    count = 0
    children = iter(inline.children or ())
    for token in children:
        if token.type in ("text", "softbreak"):
            parts.append(" " if token.type == "softbreak" else token.content)
            continue
        if token.type.endswith("_close"):
            parts.append(closings.pop())
            continue
        count += 1
        if token.type == "link_open" and token.markup == "autolink":
            parts.append(_autolink(count, token, shown=next(children).content))
            next(children)  # its link_close
        elif token.type.endswith("_open"):
            opening, closing = _pair(count, token)
            parts.append(opening)
            closings.append(closing)
        else:
            parts.append(_alone(count, token))
    return joined(parts)


def joined(parts: Iterable[str | Tag]) -> Parts:
    """The same parts without empty words and with neighbouring words in one piece."""
    out: list[str | Tag] = []
    for part in parts:
        last = out[-1] if out else None
        if isinstance(part, str) and isinstance(last, str):
            out[-1] = last + part
        elif part != "":
            out.append(part)
    return tuple(out)


def renumbered(parts: Iterable[str | Tag]) -> Parts:
    """The same parts with marks counted 1, 2, 3 … in the order in which they open."""
    numbers: dict[int, int] = {}
    return tuple(
        part if isinstance(part, str) else replace(part, n=numbers.setdefault(part.n, len(numbers) + 1))
        for part in parts
    )


def _autolink(n: int, token: Token, shown: str) -> Tag:
    href = str(token.attrs["href"])
    return Tag(n, MarkKind.ALONE, "x-autolink", f"<{shown if href == f'mailto:{shown}' else href}>", shown)


def _pair(n: int, token: Token) -> tuple[Tag, Tag]:
    if token.type == "link_open":
        href = str(token.attrs["href"])
        return (
            Tag(n, MarkKind.OPEN, "link", "[", href),
            Tag(n, MarkKind.CLOSE, "link", f"]({_destination(href, token)})"),
        )
    ctype, code = _EMPHASIS[token.type]
    return Tag(n, MarkKind.OPEN, ctype, code), Tag(n, MarkKind.CLOSE, ctype, code)


def _alone(n: int, token: Token) -> Tag:
    if token.type == "hardbreak":
        return Tag(n, MarkKind.ALONE, "lb", "\\\n", "↵")
    if token.type == "image":
        return Tag(n, MarkKind.ALONE, "image", f"]({_destination(str(token.attrs['src']), token)})", _words(token))
    if token.type == "footnote_ref":
        return Tag(n, MarkKind.ALONE, "x-note", f"[^{token.meta['label']}]", f"[{token.meta['label']}]")
    if token.type == "code_inline":
        return Tag(n, MarkKind.ALONE, "x-code", _code(token.content), token.content)
    return Tag(n, MarkKind.ALONE, "x-html", token.content, token.content)


def _words(image: Token) -> str:
    """An image's text without marks."""
    return "".join(
        _words(child) if child.type == "image" else " " if child.type.endswith("break") else child.content
        for child in image.children or ()
        if child.type != "html_inline"
    )


def _code(content: str) -> str:
    """A code span whose fence is longer than any run of backticks inside it (CommonMark 6.1)."""
    fence = "`" * (max((len(run) for run in re.findall("`+", content)), default=0) + 1)
    ticked = content.startswith("`") or content.endswith("`")
    spaced = content.startswith(" ") and content.endswith(" ") and content.strip(" ")
    pad = " " if ticked or spaced else ""
    return f"{fence}{pad}{content}{pad}{fence}"


def _destination(href: str, token: Token) -> str:
    """A link's address and title inside its round brackets (CommonMark 6.3)."""
    href = re.sub(r"&(?=#?\w+;)", "&amp;", href)
    if not href or re.search(r"[\s()]", href):
        href = f"<{href}>"
    title = token.attrs.get("title")
    if not title:
        return href
    title = re.sub(r'([\\"])', r"\\\1", str(title)).replace("\n", "&#10;")
    return f'{href} "{re.sub(r"&(?=#?[A-Za-z0-9]+;)(?!#10;)", "&amp;", title)}"'
