"""THE COMPOSITOR: facts in, a frozen sheet out: what stands on the paper, in order, in words. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wgsec.lazy import rooms

if TYPE_CHECKING:
    from wgsec.papers import actions as actions
    from wgsec.papers import agenda as agenda
    from wgsec.papers import agenda_table as agenda_table
    from wgsec.papers import balance as balance
    from wgsec.papers import cited as cited
    from wgsec.papers import convocation as convocation
    from wgsec.papers import decisions as decisions
    from wgsec.papers import digest as digest
    from wgsec.papers import draft as draft
    from wgsec.papers import example as example
    from wgsec.papers import find as find
    from wgsec.papers import invitation as invitation
    from wgsec.papers import kinds as kinds
    from wgsec.papers import local_times as local_times
    from wgsec.papers import masthead as masthead
    from wgsec.papers import minutes as minutes
    from wgsec.papers import minutes_text as minutes_text
    from wgsec.papers import next as next
    from wgsec.papers import notes as notes
    from wgsec.papers import notes_sheet as notes_sheet
    from wgsec.papers import pack as pack
    from wgsec.papers import package as package
    from wgsec.papers import participants as participants
    from wgsec.papers import people as people
    from wgsec.papers import roll as roll
    from wgsec.papers import soundness as soundness
    from wgsec.papers import status as status
    from wgsec.papers import translation as translation
    from wgsec.papers import when as when
else:
    __getattr__ = rooms(
        __name__,
        (
            "actions",
            "agenda",
            "agenda_table",
            "balance",
            "cited",
            "convocation",
            "decisions",
            "digest",
            "draft",
            "example",
            "find",
            "invitation",
            "kinds",
            "local_times",
            "masthead",
            "minutes",
            "minutes_text",
            "next",
            "notes",
            "notes_sheet",
            "pack",
            "package",
            "participants",
            "people",
            "roll",
            "soundness",
            "status",
            "translation",
            "when",
        ),
    )
