"""Long texts on their way in and out: read from a file or a pipe, typed in the editor, shown on the screen."""

import re
import shutil
import sys
import textwrap
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from wgsec import formats, outbox
from wgsec.cli import ask, options, show
from wgsec.cli.tongue import has_style, printable
from wgsec.errors import Unreadable
from wgsec.rules.comparison import Fate, Passage, Stretch

MOST_BYTES = 4 << 20
"""More than any text may have in any encoding; what is larger is not read whole."""

_ACCENTS = re.compile(rb"\xc3[\x80-\xbf]|\xe2\x80[\x80-\xbf]")
"""Letters with accents, dashes and quotes in UTF-8; in Windows-1252 they would be Ã© or â€™, which nobody writes."""

WIDEST = 100
SIGNS = {Fate.KEPT: ("", ""), Fate.REMOVED: ("[-", "-]"), Fate.ADDED: ("{+", "+}")}
"""The signs of wdiff and git, which can be told apart without colours."""

COLOURS = {Fate.REMOVED: "\033[31;9m", Fate.ADDED: "\033[32;1m"}


@contextmanager
def read(source: str) -> Iterator[str]:
    """The text of a file, or with `-` of the standard input, in UTF-8, UTF-16 or Windows-1252.

    What came through a pipe exists nowhere else: if the block does not succeed it is kept, and its place told.
    """
    if source != "-":
        yield _decoded(outbox.files.read(options.place(source), most=MOST_BYTES), source)
        return
    blob = sys.stdin.buffer.read(MOST_BYTES + 1)
    try:
        yield _decoded(blob, source)
    except BaseException:
        if blob.strip():
            show.note("cli.kept", path=ask.keep(blob))
        raise


def text(body: str) -> None:
    """A long text: exactly as it is into a pipe, its lines broken at the edge of a terminal."""
    if not sys.stdout.isatty():
        sys.stdout.write(body)
        return
    width = min(shutil.get_terminal_size().columns, WIDEST)
    for line in body.split("\n"):
        show.line(line if _is_table(line) else "\n".join(_broken(line, width)))


def changes(passages: Sequence[Passage]) -> None:
    """Changed paragraphs, what was removed as [-…-] and what was added as {+…+}, on a terminal in colours too."""
    coloured = has_style(sys.stdout)
    for passage in passages:
        show.line(f"§ {passage.number}")
        sys.stdout.write("".join(_shown(stretch, coloured=coloured) for stretch in passage.stretches) + "\n")
        show.line("")


def _shown(stretch: Stretch, *, coloured: bool) -> str:
    before, after = SIGNS[stretch.fate]
    marked = f"{before}{printable(stretch.text)}{after}"
    return f"{COLOURS[stretch.fate]}{marked}\033[0m" if coloured and stretch.fate in COLOURS else marked


def _decoded(blob: bytes, source: str) -> str:
    if len(blob) > MOST_BYTES:
        raise Unreadable("file.error.too-large", path=source, limit=MOST_BYTES >> 20)
    try:
        decoded, encoding = formats.notes.decode(blob)
    except Unreadable as error:
        raise Unreadable("cli.error.not-text", path=source) from error
    # One wrong byte of UTF-8 would turn every accent of a long text into two letters.
    if encoding == "cp1252" and _ACCENTS.search(blob):
        raise Unreadable("cli.error.not-text", path=source)
    return decoded


def _is_table(line: str) -> bool:
    return line.lstrip("> ").startswith("|")


def _broken(line: str, width: int) -> list[str]:
    """A line at most so wide; what follows a list's sign stands below its words."""
    bare = line.lstrip(" ")
    indent = len(line) - len(bare)
    sign, _, rest = bare.partition(" ")
    hang = indent + len(sign) + 1 if rest and (sign in ("-", "*", "+", ">") or sign[:-1].isdecimal()) else indent
    return textwrap.wrap(
        line, width, subsequent_indent=" " * hang, drop_whitespace=True, replace_whitespace=False,
        break_long_words=False, break_on_hyphens=False,
    ) or [line]  # fmt: skip
