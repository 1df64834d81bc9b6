"""Files of an act that is not done yet: they appear, and others go, once it is; if it fails nothing has moved."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeVar

from wgsec.errors import OutsideFailed, Unreadable, WgsecError
from wgsec.outbox import files, locks
from wgsec.outbox.files import Staged

_Opened = TypeVar("_Opened")


@dataclass(frozen=True, slots=True)
class Pending:
    """What becomes of files once an act is done: those `written` go into place, those `stale` go, by the hash seen.

    The `copies` of what is to be replaced come before both.
    """

    written: list[Staged] = field(default_factory=list)
    stale: dict[Path, str] = field(default_factory=dict)
    copies: list[Staged] = field(default_factory=list)
    _copied: list[Path] = field(default_factory=list)
    _aside: dict[Path, Path] = field(default_factory=dict)

    def save_beside(self, path: Path) -> None:
        """Keeps a file that is to be replaced, as `files.save_beside`; no copy stays of what is not replaced."""
        self.copies.append(files.copied(path))

    def prepare(self) -> None:
        """All that can fail before the act is done rather than after it; OutsideFailed as `files.remove`, for one.

        What goes is set aside: a file that some program holds would stay for ever, for no register has it by then.
        """
        for one in self.copies:
            self._copied.append(one.place())
        for path, lies in self.stale.items():
            files.check_over(path, (lies,))
            with files.told(path):
                locks.check(path)
                if path.exists():
                    aside = path.with_name(f"{path.name}.old{files.SUFFIX}")
                    path.replace(aside)
                    self._aside[path] = aside

    def take_back(self) -> None:
        """Everything as it was before."""
        for one in (*self.written, *self.copies):
            one.drop()
        # A file that cannot go back must not keep the others from it, nor hide why the act failed.
        for path in self._copied:
            with contextlib.suppress(OSError):
                path.unlink()
        for path, aside in self._aside.items():
            with contextlib.suppress(OSError):
                # What somebody has put there meanwhile stays, and so does what was there.
                if not path.exists():
                    aside.replace(path)

    def settle(self) -> None:
        """Places what is written and takes away what is stale; OutsideFailed as `staging`."""
        placing = (one.place for one in self.written)
        _each((*placing, *(partial(_end, path, aside) for path, aside in self._aside.items())))


@contextlib.contextmanager
def staging(act: AbstractContextManager[_Opened]) -> Iterator[tuple[Pending, _Opened]]:
    """Files that an act fills in, a block that is done or not as a whole: if it is not, they are as they were.

    OutsideFailed before it is done for what cannot be taken away; after it for the first that cannot be placed, or that
    somebody has saved meanwhile: with the others it is done all the same, and it waits beside its place.
    """
    pending = Pending()
    try:
        with act as opened:
            yield pending, opened
            pending.prepare()
    except BaseException:
        pending.take_back()
        raise
    pending.settle()


def _end(path: Path, aside: Path) -> None:
    """Takes away what was set aside; OutsideFailed where somebody has put something in its place meanwhile."""
    files.remove(aside)
    files.check_over(path, (None,))


def _each(steps: Iterable[Callable[[], object]]) -> None:
    """Takes each step; OutsideFailed or Unreadable for the first that cannot be taken, after all the others were."""
    failed: WgsecError | None = None
    for step in steps:
        try:
            step()
        except (OutsideFailed, Unreadable) as error:
            failed = failed or error
    if failed:
        raise failed
