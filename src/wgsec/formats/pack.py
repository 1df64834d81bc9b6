"""Several papers in one ZIP archive: the same bytes for the same papers."""

from __future__ import annotations

import io
from collections.abc import Mapping
from zipfile import ZipFile

from wgsec.formats import parcel


def pack(files: Mapping[str, bytes]) -> bytes:
    """A ZIP archive of these files by name. Nothing is pressed: papers are already."""
    return parcel.pack(sorted(files.items()), pressed=False)


def names(blob: bytes) -> frozenset[str]:
    """The files of a pack; nothing is unpacked. It must be one of ours, by its hash: any other may be no archive."""
    with ZipFile(io.BytesIO(blob)) as archive:
        return frozenset(archive.namelist())
