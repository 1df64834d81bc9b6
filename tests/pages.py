"""What a page of Markdown holds: the commands it shows with their output, code in its text, links, tables, headings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
PROMPT = "$ "
TYPED = ("wgsec ", "cd ", "WGSEC_")


@dataclass(frozen=True, slots=True)
class Shown:
    """One command line of a page, on one line; in a session with the output shown below it."""

    line: str
    output: str | None = None


def text(name: str) -> str:
    """A page by its path from the root."""
    return (ROOT / name).read_text(encoding="utf-8")


def fences(page: str) -> Iterator[tuple[str, str]]:
    """The info string and the content of every fenced block."""
    for found in re.finditer(r"^```(\S*)\n(.*?)^```$", page, re.MULTILINE | re.DOTALL):
        yield found[1], found[2]


def commands(page: str) -> Iterator[Shown]:
    """What the fenced blocks of a page tell the reader to type, in order."""
    for info, block in fences(page):
        joined = block.replace("\\\n", " ")
        if info == "console":
            yield from _session(joined)
        else:
            yield from (Shown(re.sub(r"\s{2,}", " ", line)) for line in joined.splitlines() if line.startswith(TYPED))


def _session(block: str) -> Iterator[Shown]:
    for piece in block.removeprefix(PROMPT).split("\n" + PROMPT):
        line, _, output = piece.partition("\n")
        yield Shown(line, output.strip())


def inline(page: str) -> list[str]:
    """Code in the text of a page, without its fenced blocks."""
    prose = re.sub(r"^```.*?^```$", "", page, flags=re.MULTILINE | re.DOTALL)
    return [" ".join(code.split()) for code in re.findall(r"`([^`]+)`", prose)]


def links(page: str) -> list[str]:
    """The targets of links to other places than the web."""
    return [target for target in re.findall(r"\]\(([^)\s]+)\)", page) if "://" not in target]


def anchors(page: str) -> set[str]:
    """What `#…` may name in a page: its headings as forges spell them."""
    headings = re.findall(r"^#+ (.+)$", page, re.MULTILINE)
    return {_anchor(heading) for heading in headings}


def _anchor(heading: str) -> str:
    kept = (one for one in heading.lower() if one in " -_" or unicodedata.category(one)[0] in "LN")
    return "".join(kept).replace(" ", "-")


def table(page: str, heading: str) -> list[list[str]]:
    """The cells of the rows of the table whose first heading is `heading`."""
    block = re.search(rf"^\| {heading} \|.*\n\|[-| ]+\|\n((?:\|.*\n)+)", page, re.MULTILINE)
    assert block is not None, f"no table of {heading}"
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in block[1].splitlines()]
