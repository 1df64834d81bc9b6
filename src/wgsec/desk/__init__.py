"""THE ACTS of chair and secretary: one act, one function, one transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wgsec.lazy import rooms

if TYPE_CHECKING:
    from wgsec.desk import agenda as agenda
    from wgsec.desk import group as group
    from wgsec.desk import history as history
    from wgsec.desk import meeting as meeting
    from wgsec.desk import office as office
    from wgsec.desk import press as press
    from wgsec.desk import settings as settings
else:
    __getattr__ = rooms(__name__, ("agenda", "group", "history", "meeting", "office", "press", "settings"))
