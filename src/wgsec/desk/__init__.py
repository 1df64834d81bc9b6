"""THE ACTS of chair and secretary: one act, one function, one transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wgsec.lazy import rooms

if TYPE_CHECKING:
    from wgsec.desk import action as action
    from wgsec.desk import adopted as adopted
    from wgsec.desk import agenda as agenda
    from wgsec.desk import agenda_item as agenda_item
    from wgsec.desk import agenda_table as agenda_table
    from wgsec.desk import backup as backup
    from wgsec.desk import calendar as calendar
    from wgsec.desk import check as check
    from wgsec.desk import copies as copies
    from wgsec.desk import decision as decision
    from wgsec.desk import demo as demo
    from wgsec.desk import derived as derived
    from wgsec.desk import document as document
    from wgsec.desk import draft as draft
    from wgsec.desk import due as due
    from wgsec.desk import group as group
    from wgsec.desk import handover as handover
    from wgsec.desk import history as history
    from wgsec.desk import invitation as invitation
    from wgsec.desk import loose as loose
    from wgsec.desk import matters as matters
    from wgsec.desk import meeting as meeting
    from wgsec.desk import member as member
    from wgsec.desk import minutes as minutes
    from wgsec.desk import office as office
    from wgsec.desk import pack as pack
    from wgsec.desk import press as press
    from wgsec.desk import register as register
    from wgsec.desk import roll as roll
    from wgsec.desk import scenes as scenes
    from wgsec.desk import seat as seat
    from wgsec.desk import settings as settings
    from wgsec.desk import sheets as sheets
    from wgsec.desk import sitting as sitting
    from wgsec.desk import situation as situation
    from wgsec.desk import status as status
    from wgsec.desk import template as template
    from wgsec.desk import translation as translation
else:
    __getattr__ = rooms(
        __name__,
        (
            "action",
            "adopted",
            "agenda",
            "agenda_item",
            "agenda_table",
            "backup",
            "calendar",
            "check",
            "copies",
            "decision",
            "demo",
            "derived",
            "document",
            "draft",
            "due",
            "group",
            "handover",
            "history",
            "invitation",
            "loose",
            "matters",
            "meeting",
            "member",
            "minutes",
            "office",
            "pack",
            "press",
            "register",
            "roll",
            "scenes",
            "seat",
            "settings",
            "sheets",
            "sitting",
            "situation",
            "status",
            "template",
            "translation",
        ),
    )
