"""THE PROCEDURE: what the group's rules of order say. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wgsec.lazy import rooms

if TYPE_CHECKING:
    from wgsec.rules import action as action
    from wgsec.rules import adopted as adopted
    from wgsec.rules import adoption as adoption
    from wgsec.rules import agenda as agenda
    from wgsec.rules import balance as balance
    from wgsec.rules import clock as clock
    from wgsec.rules import commands as commands
    from wgsec.rules import comparison as comparison
    from wgsec.rules import deadlines as deadlines
    from wgsec.rules import decision as decision
    from wgsec.rules import document as document
    from wgsec.rules import draft as draft
    from wgsec.rules import entries as entries
    from wgsec.rules import group as group
    from wgsec.rules import history as history
    from wgsec.rules import hours as hours
    from wgsec.rules import inline as inline
    from wgsec.rules import intake as intake
    from wgsec.rules import invitation as invitation
    from wgsec.rules import marks as marks
    from wgsec.rules import meeting as meeting
    from wgsec.rules import member as member
    from wgsec.rules import merge as merge
    from wgsec.rules import minutes as minutes
    from wgsec.rules import next as next
    from wgsec.rules import next_meeting as next_meeting
    from wgsec.rules import next_papers as next_papers
    from wgsec.rules import notes as notes
    from wgsec.rules import older as older
    from wgsec.rules import pack as pack
    from wgsec.rules import people as people
    from wgsec.rules import places as places
    from wgsec.rules import quorum as quorum
    from wgsec.rules import rendering as rendering
    from wgsec.rules import reservation as reservation
    from wgsec.rules import roll as roll
    from wgsec.rules import search as search
    from wgsec.rules import segmentation as segmentation
    from wgsec.rules import sentences as sentences
    from wgsec.rules import spelling as spelling
    from wgsec.rules import status as status
    from wgsec.rules import translation as translation
    from wgsec.rules import unusual as unusual
    from wgsec.rules import wording as wording
else:
    __getattr__ = rooms(
        __name__,
        (
            "action",
            "adopted",
            "adoption",
            "agenda",
            "balance",
            "clock",
            "commands",
            "comparison",
            "deadlines",
            "decision",
            "document",
            "draft",
            "entries",
            "group",
            "history",
            "hours",
            "inline",
            "intake",
            "invitation",
            "marks",
            "meeting",
            "member",
            "merge",
            "minutes",
            "next",
            "next_meeting",
            "next_papers",
            "notes",
            "older",
            "pack",
            "people",
            "places",
            "quorum",
            "rendering",
            "reservation",
            "roll",
            "search",
            "segmentation",
            "sentences",
            "spelling",
            "status",
            "translation",
            "unusual",
            "wording",
        ),
    )
