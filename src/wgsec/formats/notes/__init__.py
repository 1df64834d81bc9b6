"""The notes file of a meeting: marked plain text in, facts with their lines out; and its numbers written back."""

from __future__ import annotations

from wgsec.formats.decoding import decode
from wgsec.formats.notes.numbering import number
from wgsec.formats.notes.reader import read

__all__ = ["decode", "number", "read"]
