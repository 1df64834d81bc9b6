"""Who calls and from where: the outside world in one object, opened when it is first needed."""

import os
from dataclasses import dataclass
from datetime import UTC, datetime, time
from functools import cached_property
from pathlib import Path

from wgsec import desk, language, rules, store, workspace
from wgsec.cli.tongue import note, settings_path
from wgsec.desk.office import Office
from wgsec.workspace import Workspace

NOON = time(12)
"""When something happened of which only the day is told."""

SOMEBODY = "secretariat"
"""Who acts when nobody has said so."""


@dataclass
class Caller:
    """What stood before the noun: `-w`; `--as` and `--at` as typed."""

    folder: Path | None = None
    actor: str | None = None
    said_at: str | None = None

    @cached_property
    def found(self) -> Workspace:
        """The workspace named, else that of the nearest wgsec.toml upward."""
        named = self.folder or os.environ.get("WGSEC_WORKSPACE")
        return workspace.load(Path(named)) if named else workspace.find(Path.cwd())

    @cached_property
    def workspace(self) -> Workspace:
        """The workspace, and that its clock stands still if it does."""
        if self.found.now:
            note("cli.now", now=f"{self.found.now:%Y-%m-%d %H:%M}")
        return self.found

    @cached_property
    def now(self) -> datetime:
        """The clock, or the instant at which an example's wgsec.toml has stopped it (UTC)."""
        return self.workspace.now or datetime.now(UTC).replace(microsecond=0)

    @cached_property
    def office(self) -> Office:
        """The office, its database brought up to date first (behind a backup, and told)."""
        self._renew()
        office = desk.office.Office(self.workspace, self._actor(), self.now)
        return office.at(self._instant(office)) if self.said_at else office

    @property
    def named(self) -> str | None:
        """Who acts as `--as` or WGSEC_AS says."""
        return self.actor or os.environ.get("WGSEC_AS")

    def _actor(self) -> str:
        named = self.named or workspace.settings(settings_path()).actors.get(workspace.spelt(self.workspace.folder))
        return rules.people.clean_name(named) if named else SOMEBODY

    def _renew(self) -> None:
        path = self.workspace.database
        if store.archive.version_of(path) < store.migrations.LATEST:
            backup = store.foundation.renew(path, self.workspace.backups, at=self.now)
            if backup:
                note("cli.migrated", backup=backup)

    def _instant(self, office: Office) -> datetime:
        with office.reading() as archive:
            zone = store.group.the(archive).zone
        return self.instant(zone, self.now)

    def instant(self, zone: str, now: datetime) -> datetime:
        """`--at 2027-04-14` or `--at "2027-04-14 16:30"` in UTC: it is typed as wall time of the group's zone.

        A day alone is its noon; of today, what has passed of it. WrongUsage for what is still to come.
        """
        day, at = language.dates.read_moment(self.said_at or "")
        said = language.zones.instant(day, at or NOON, zone)
        if at is None and day == language.zones.local(now, zone).date():
            said = min(said, now)
        rules.history.check_said(said, now)
        return said
