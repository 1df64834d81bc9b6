"""What a notes file means against what is remembered: what is new, changed, the same, lost, or there twice."""

from __future__ import annotations

from wgsec.rules.notes.attendance import EXPECTED
from wgsec.rules.notes.count import opening
from wgsec.rules.notes.outcomes import marked_anew
from wgsec.rules.notes.plan import accept, plan
from wgsec.rules.notes.recount import recounted

__all__ = ["EXPECTED", "accept", "marked_anew", "opening", "plan", "recounted"]
