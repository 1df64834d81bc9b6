"""The lock files that office programs lay beside what they have open."""

from __future__ import annotations

from pathlib import Path

from wgsec.errors import OutsideFailed


def check(path: Path) -> None:
    """OutsideFailed if a lock file beside it says that a file is open: what is typed there would be lost, or win.

    Windows refuses such a file by itself; elsewhere it would be replaced under the program's hands.
    """
    if path.exists():
        for lock in map(path.with_name, _locks(path.name)):
            if lock.exists():
                raise OutsideFailed("file.error.open", path=path, lock=lock.name)


def is_lock(path: Path) -> bool:
    """Whether a file is such a lock file: who reads a whole folder has no use for it."""
    return path.name.startswith("~$") or (path.name.startswith(".~lock.") and path.name.endswith("#"))


def _locks(name: str) -> tuple[str, ...]:
    """The lock files of LibreOffice, of Excel, and of Word, which covers up to two letters of a longer name."""
    covered = min(max(len(Path(name).stem) - 6, 0), 2)
    return f".~lock.{name}#", f"~${name}", f"~${name[covered:]}"
