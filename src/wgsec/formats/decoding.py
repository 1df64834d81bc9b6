"""The bytes of a text file typed in any editor, as text: UTF-8, UTF-16 or Windows-1252."""

from __future__ import annotations

import re

from wgsec.errors import Unreadable

MAX_BYTES = 8 * 1024 * 1024

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_WORD_FILES = (b"PK\x03\x04", b"{\\rtf", b"\xd0\xcf\x11\xe0", b"%PDF")


def decode(blob: bytes) -> tuple[str, str]:
    """The text and the name of its encoding; `text.encode(encoding)` gives the same bytes back, byte order mark too.

    Unreadable for a word processor's file, one of more than 8 MiB, or bytes that are text in none of the encodings.
    """
    if len(blob) > MAX_BYTES:
        raise Unreadable("notes.error.too-large", size=len(blob) // 2**20, limit=MAX_BYTES // 2**20)
    if blob.startswith(_WORD_FILES):
        raise Unreadable("notes.error.not-plain")
    for encoding in likely(blob):
        try:
            return blob.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    raise Unreadable("notes.error.encoding")


def lines(text: str) -> list[tuple[str, str]]:
    """Each line with the end it has in the file; only CR and LF end a line, as an editor counts them."""
    found = [(match[1], match[2]) for match in _LINE.finditer(text)]
    return found[:-1] if found[-1] == ("", "") else found


def likely(blob: bytes) -> tuple[str, ...]:
    """The encodings to try, the likelier first: one where the bytes tell, else UTF-8 and Windows-1252."""
    for bom, encoding in _BOMS:
        if blob.startswith(bom):
            return (encoding,)
    if b"\0" in blob:
        # Text of our languages in UTF-16 without a mark has a zero in every other byte.
        half = len(blob) // 2
        for start, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
            if blob[start::2].count(0) * 2 > half:
                return (encoding,)
    return ("utf-8", "cp1252")
