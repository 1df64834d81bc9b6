"""THE ARCHIVE: opening, transaction, migrations, and every question asked of the database; SQL in, facts out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wgsec.lazy import rooms

if TYPE_CHECKING:
    from wgsec.store import adopted as adopted
    from wgsec.store import agenda as agenda
    from wgsec.store import archive as archive
    from wgsec.store import composition as composition
    from wgsec.store import document as document
    from wgsec.store import draft as draft
    from wgsec.store import foundation as foundation
    from wgsec.store import group as group
    from wgsec.store import history as history
    from wgsec.store import invitation as invitation
    from wgsec.store import meeting as meeting
    from wgsec.store import member as member
    from wgsec.store import memory as memory
    from wgsec.store import migrations as migrations
    from wgsec.store import minutes as minutes
    from wgsec.store import points as points
    from wgsec.store import rows as rows
    from wgsec.store import seal as seal
    from wgsec.store import sitting as sitting
    from wgsec.store import soundness as soundness
    from wgsec.store import survey as survey
    from wgsec.store import transaction as transaction
else:
    __getattr__ = rooms(
        __name__,
        (
            "adopted",
            "agenda",
            "archive",
            "composition",
            "document",
            "draft",
            "foundation",
            "group",
            "history",
            "invitation",
            "meeting",
            "member",
            "memory",
            "migrations",
            "minutes",
            "points",
            "rows",
            "seal",
            "sitting",
            "soundness",
            "survey",
            "transaction",
        ),
    )
