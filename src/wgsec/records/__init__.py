"""WHAT IS REMEMBERED: every table, with its constraints. It loads whole, as SQLModel wants it; no queries here."""

from sqlmodel import SQLModel

from wgsec.records.document import Dispatch, Document, Issue
from wgsec.records.draft import Draft, Memory, Revision
from wgsec.records.group import ImportHeading, Theme, WorkingGroup
from wgsec.records.history import Change, Changeset, Seal
from wgsec.records.meeting import Attendance, InvitationIssue, Meeting
from wgsec.records.member import Address, Office, Person, Seat
from wgsec.records.paper import Action, AgendaItem, AgendaPaper, Decision, Minutes, MinutesText, Reservation

METADATA = SQLModel.metadata

__all__ = [
    "METADATA",
    "Action",
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
    "ImportHeading",
    "InvitationIssue",
    "Issue",
    "Meeting",
    "Memory",
    "Minutes",
    "MinutesText",
    "Office",
    "Person",
    "Reservation",
    "Revision",
    "Seal",
    "Seat",
    "Theme",
    "WorkingGroup",
]
