"""Several files in one ZIP archive: the same bytes for the same files."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

# The first day a ZIP archive can name: a file's own date would make other bytes of the same papers.
EPOCH = (1980, 1, 1, 0, 0, 0)
READABLE = 0o100644 << 16


def pack(files: Mapping[str, bytes]) -> bytes:
    """A ZIP archive of these files by name. Nothing is pressed: papers are already, and zlib differs by version."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files):
            info = zipfile.ZipInfo(name, EPOCH)
            # Python writes the system it runs on; 3 is Unix everywhere.
            info.create_system, info.external_attr = 3, READABLE
            archive.writestr(info, files[name])
    return made.getvalue()
