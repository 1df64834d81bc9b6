"""THE DOOR: atomic files, LibreOffice, and whatever else leaves the building. The only writers outside the database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wgsec.lazy import rooms

if TYPE_CHECKING:
    from wgsec.outbox import backup as backup
    from wgsec.outbox import files as files
    from wgsec.outbox import locks as locks
    from wgsec.outbox import pdf as pdf
    from wgsec.outbox import pending as pending
else:
    __getattr__ = rooms(__name__, ("backup", "files", "locks", "pdf", "pending"))
