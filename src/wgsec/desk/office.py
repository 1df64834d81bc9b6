"""The office an act is done in: which workspace, who acts, and what time it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, TypeAlias

from wgsec import language, store
from wgsec.store.archive import Archive
from wgsec.store.rows import Asker
from wgsec.workspace import Workspace

if TYPE_CHECKING:
    from wgsec.store.transaction import Transaction


Subject: TypeAlias = str | Callable[[Asker], str]
"""What an act is about; what only the records know (a number that is still to be given) is asked as the act begins."""


class _TakenBackError(Exception):
    """An act was done as a rehearsal only."""


@dataclass(frozen=True, slots=True)
class Office:
    """`now` (UTC) is when the act is typed; `said_at` (UTC) when it happened, if that was earlier (`--at`).

    One that `rehearses` commits nothing.
    """

    workspace: Workspace
    actor: str
    now: datetime
    said_at: datetime | None = None
    rehearses: bool = False

    @property
    def instant(self) -> datetime:
        """When the act happened (UTC)."""
        return self.said_at or self.now

    def today(self, zone: str) -> date:
        """The day the act happened on, in this zone."""
        return language.zones.local(self.instant, zone).date()

    def reading(self) -> AbstractContextManager[Archive]:
        """The archive, for questions only."""
        return store.archive.reading(self.workspace.database)

    @contextmanager
    def change(self, act: str, subject: Subject, *, reverses: int | None = None) -> Iterator[Transaction]:
        """The transaction of one act on one subject (`meeting 3`); committed at the end of the block."""
        from wgsec.facts.history import Act  # reading has no act

        def entry(asker: Asker) -> Act:
            told = subject if isinstance(subject, str) else subject(asker)
            # The journal keeps what it is told for ever: a seat's key rather than a name.
            actor = store.composition.acting(asker, self.actor)
            return Act(act, told, actor, self.now, self.said_at, reverses)

        with store.transaction.changing(self.workspace.database, entry) as transaction:
            yield transaction
            if self.rehearses:
                transaction.flush()
                raise _TakenBackError

    def rehearse(self, act: Callable[[Office], object]) -> None:
        """Does an act that writes no file, and takes all of it back: what refuses it does so before anybody is asked.

        Errors as the act.
        """
        with suppress(_TakenBackError):
            act(replace(self, rehearses=True))

    def at(self, said_at: datetime) -> Office:
        """The same office at an earlier instant."""
        return replace(self, said_at=said_at)
