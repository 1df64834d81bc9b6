"""A meeting opened on its own day, whatever the day at which a test's office stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from wgsec import desk, store
from wgsec.desk.office import Office
from wgsec.facts.meeting import Meeting


def begin(office: Office, number: int, at: time) -> Meeting:
    """Opens it when it was to begin; `at` is what the Chair says."""
    with office.reading() as archive:
        meeting = store.meeting.by_number(archive, number)
    return desk.meeting.open_(replace(office, now=meeting.starts_at), number, at)
