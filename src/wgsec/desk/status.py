"""The hand-over note: where everything stands, as a file for whoever takes over."""

from __future__ import annotations

from pathlib import Path

from wgsec import outbox, papers, rules, store
from wgsec.desk.office import Office
from wgsec.language.words import Words


def note(office: Office, target: Path, words: Words, *, force: bool = False) -> Path:
    """Writes the note in the language of these words. Refused if another file lies there, unless `force`."""
    with office.reading() as archive:
        survey = store.survey.the(archive)
        documents, memory = store.document.all_(archive), store.memory.all_(archive)
    found = rules.status.of(survey, documents, memory, office.today(survey.group.zone))
    seats = {one.seat.key: one.seat.institution for one in survey.members}
    sheet = papers.status.compose(found, words, seats)
    return outbox.files.put(target, papers.status.markdown(sheet).encode(), replace=force)
