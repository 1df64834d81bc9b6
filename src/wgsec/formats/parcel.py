"""ZIP archives: a foreign one unpacked within limits, one of ours with nothing in it but its files."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

# The first day a ZIP archive can name: a file's own date would make other bytes of the same files.
EPOCH = (1980, 1, 1, 0, 0, 0)
READABLE = 0o100644 << 16
METHODS = frozenset({ZIP_STORED, ZIP_DEFLATED})
UNIX = 3  # else Python writes the system it runs on


class BrokenParcelError(ValueError):
    """Bytes that are no ZIP archive, or do not hold what they promise."""


class TooLargeParcelError(ValueError):
    """An archive of more files, or larger ones, than the limits allow."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How many files an archive may hold, and the bytes of one and of all of them, unpacked."""

    files: int
    one: int
    all: int


def unpack(blob: bytes, limits: Limits) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of every file. BrokenParcelError, TooLargeParcelError; nothing is unpacked beyond the limits.

    Only stored and deflated files, as everything we read allows no others (ECMA-376 part 2, annex C).
    """
    try:
        archive = ZipFile(io.BytesIO(blob))
        infos = [info for info in archive.infolist() if not info.is_dir()]
    except Exception as broken:
        raise BrokenParcelError from broken
    sizes = [info.file_size for info in infos]
    if len(infos) > limits.files or sum(sizes) > limits.all or max(sizes, default=0) > limits.one:
        raise TooLargeParcelError
    if len({info.filename for info in infos}) < len(infos) or {info.compress_type for info in infos} - METHODS:
        raise BrokenParcelError
    for info in infos:
        yield info.filename, _file(archive, info)


def _file(archive: ZipFile, info: ZipInfo) -> bytes:
    try:
        with archive.open(info) as file:
            # Asked for all of it, zipfile would unpack a file that is larger than it says before it cuts it.
            blob = file.read(info.file_size + 1)
    except Exception as broken:
        # zipfile and the libraries behind it let a dozen kinds of errors through.
        raise BrokenParcelError from broken
    if len(blob) < info.file_size:
        raise BrokenParcelError
    return blob


def pack(files: Iterable[tuple[str, bytes]], *, pressed: bool = True) -> bytes:
    """An archive of these files in this order: the same bytes for the same files.

    Pressed ones are the same wherever zlib is; another zlib (or zlib-ng in its place) packs the same into other bytes.
    """
    out = io.BytesIO()
    with ZipFile(out, "w") as archive:
        for name, blob in files:
            info = ZipInfo(name, EPOCH)
            info.compress_type = ZIP_DEFLATED if pressed else ZIP_STORED
            info.create_system, info.external_attr = UNIX, READABLE
            archive.writestr(info, blob, compresslevel=6)
    return out.getvalue()
