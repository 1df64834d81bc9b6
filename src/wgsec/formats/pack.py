"""Several papers in one ZIP archive: the same bytes for the same papers."""

from __future__ import annotations

from collections.abc import Mapping

from wgsec.formats import parcel


def pack(files: Mapping[str, bytes]) -> bytes:
    """A ZIP archive of these files by name. Nothing is pressed: papers are already."""
    return parcel.pack(sorted(files.items()), pressed=False)
