"""The kinds of paper that have a Word template, and the sheet each is filled with."""

from __future__ import annotations

from wgsec.papers.actions import ActionsSheet
from wgsec.papers.agenda import AgendaSheet, AnnotatedAgendaSheet
from wgsec.papers.decisions import DecisionsSheet
from wgsec.papers.draft import RecommendationSheet, ReportSheet
from wgsec.papers.minutes import MinutesSheet
from wgsec.papers.participants import ParticipantsSheet
from wgsec.papers.translation import BilingualSheet

KINDS: dict[str, type] = {
    "agenda": AgendaSheet,
    "annotated-agenda": AnnotatedAgendaSheet,
    "minutes": MinutesSheet,
    "decisions": DecisionsSheet,
    "actions": ActionsSheet,
    "participants": ParticipantsSheet,
    "recommendation": RecommendationSheet,
    "report": ReportSheet,
    "bilingual": BilingualSheet,
}
"""By the name of the template's file: `agenda.docx`, or `agenda.fr.docx` where only the French layout differs."""
