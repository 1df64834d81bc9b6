"""Every table, in one room that loads whole: SQLModel cannot load one without those it points to."""

from wgsec.records import column
from wgsec.records.base import Base
from wgsec.records.document import Dispatch, Document, Issue, LooseFile
from wgsec.records.draft import Draft, Memory, Revision
from wgsec.records.group import ImportHeading, Theme, WorkingGroup
from wgsec.records.history import Change, Changeset, Seal
from wgsec.records.meeting import (
    Attendance,
    InvitationCopy,
    InvitationIssue,
    Meeting,
    Sitting,
    SittingPerson,
    SittingSeat,
)
from wgsec.records.member import Address, HeldOffice, Person, Seat
from wgsec.records.paper import (
    Action,
    ActionGiven,
    AgendaItem,
    AgendaPaper,
    Decision,
    Minutes,
    MinutesText,
    Reservation,
)

METADATA = Base.metadata

for _table in METADATA.sorted_tables:
    column.constrain(_table)

__all__ = [
    "METADATA",
    "Action",
    "ActionGiven",
    "Address",
    "AgendaItem",
    "AgendaPaper",
    "Attendance",
    "Change",
    "Changeset",
    "Decision",
    "Dispatch",
    "Document",
    "Draft",
    "HeldOffice",
    "ImportHeading",
    "InvitationCopy",
    "InvitationIssue",
    "Issue",
    "LooseFile",
    "Meeting",
    "Memory",
    "Minutes",
    "MinutesText",
    "Person",
    "Reservation",
    "Revision",
    "Seal",
    "Seat",
    "Sitting",
    "SittingPerson",
    "SittingSeat",
    "Theme",
    "WorkingGroup",
]
