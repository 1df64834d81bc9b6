"""Where everything stands, and the hand-over note of it: a file for whoever takes over."""

from __future__ import annotations

from pathlib import Path

from wgsec import outbox, papers, rules, store
from wgsec.desk import stale
from wgsec.desk.office import Office
from wgsec.facts.status import Status
from wgsec.facts.survey import Survey
from wgsec.language.words import Words


def see(office: Office) -> Status:
    """Where everything stands on the day of the office's instant in the group's zone. Changes nothing."""
    return _seen(office)[0]


def note(office: Office, target: Path, words: Words, *, force: bool = False) -> Path:
    """Writes the note in the language of these words. Refused if another file lies there, unless `force`."""
    found, survey = _seen(office)
    seats = {one.seat.key: one.seat.institution for one in survey.members}
    sheet = papers.status.compose(found, words, seats)
    return outbox.files.put(target, papers.status.markdown(sheet).encode(), replace=force)


def _seen(office: Office) -> tuple[Status, Survey]:
    with office.reading() as archive:
        survey = store.survey.the(archive)
        documents, memory = store.document.all_(archive), store.memory.all_(archive)
        watched = stale.watched(archive, survey, documents)
    outdated = stale.found(office, watched)
    return rules.status.of(survey, documents, memory, outdated, office.today(survey.group.zone)), survey
