"""Looking the whole workspace over: database, journal, register, clocks, templates, and what a crash left."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath

from wgsec import formats, outbox, papers, rules, store
from wgsec.desk import register, stale, template
from wgsec.desk.office import Office
from wgsec.errors import Unreadable
from wgsec.facts.check import Finding
from wgsec.facts.command import Command
from wgsec.facts.document import Document, FileState
from wgsec.facts.member import Member
from wgsec.facts.survey import Survey
from wgsec.store.archive import Archive
from wgsec.store.rows import Asker


def findings(office: Office) -> tuple[Finding, ...]:
    """Everything that is not as it should be; () when all is well. Errors of `archive.reading` for a bad database."""
    with office.reading() as archive:
        found = [Finding("check.finding.damaged", {"remark": one}) for one in store.soundness.damaged_pages(archive)]
        records = None
        # What stands in the tables is looked at only when their pages can be read.
        if not found:
            found += _database(archive)
            unreadable = _values(archive)
            found += unreadable
            if not unreadable:
                records = store.survey.the(archive), store.member.all_(archive), store.document.all_(archive)
    # A writer waits while the archive is read, not while what was read is looked over and every file with it.
    if records is not None:
        survey, members, documents = records
        found += [
            *_clocks(survey, members),
            *rules.unusual.quorum(survey.group.quorum, members),
            *rules.action.forsaken(survey.actions, survey.members),
            *papers.soundness.faults(survey),
            *rules.older.findings(survey),
            *rules.adoption.unfounded(survey.drafts, survey.decisions),
            *rules.adoption.misstated(survey.drafts, survey.decisions),
            *_register(office, documents),
        ]
    found += _leftovers(office)
    found += _templates(office)
    return tuple(found)


def _database(archive: Asker) -> Iterator[Finding]:
    if names := store.soundness.changed_tables(archive):
        yield Finding("check.finding.schema", {"names": names})
    if rows := store.soundness.dangling(archive):
        yield Finding("check.finding.dangling", {"rows": rows})
    if number := store.seal.broken(archive):
        yield Finding("check.finding.seal", {"number": number})


def _values(archive: Archive) -> list[Finding]:
    """What stands in the tables and cannot be: a day that is none. What the tables refuse is damage of their pages."""
    found = []
    asks = (
        store.survey.the, store.history.entries, store.document.all_, store.memory.all_,
        store.invitation.all_issues, store.invitation.copies, store.invitation.alterations,
        store.invitation.all_guests, lambda archive: store.meeting.dossiers(archive, store.meeting.all_(archive)),
    )  # fmt: skip
    for ask in asks:
        try:
            ask(archive)
        except Unreadable as error:
            found.append(Finding(error.msgid, error.facts))
    return found


def _clocks(survey: Survey, members: Sequence[Member]) -> Iterator[Finding]:
    yield from rules.clock.unknown(survey.group, members)
    for meeting in survey.meetings:
        if found := rules.clock.finding(meeting):
            yield found


def _register(office: Office, documents: Sequence[Document]) -> Iterator[Finding]:
    stray = [one for one in register.registered(office, documents) if one.state not in rules.document.IN_ORDER]
    moved_on = _moved_on(office, {one.document.id: one.document for one in stray})
    for one in stray:
        symbol = rules.document.revised(one.document.symbol, one.issue.revision)
        how = rules.document.astray(one, moved_on=one.document.id in moved_on)
        force = how == rules.document.LOST or one.state is FileState.EDITED
        command = Command(rules.next_papers.build_command(one.document, force=force))
        path = PurePosixPath(one.issue.path)
        facts = {"symbol": symbol, "lang": one.issue.language, "path": path, "command": command}
        yield Finding(f"check.finding.file-{how}", facts)


def _moved_on(office: Office, documents: Mapping[int, Document]) -> frozenset[int]:
    """Those (by id) of which the records say something else than what went out."""
    out = [one for one in documents.values() if rules.next_papers.is_out(one)]
    if not out:
        return frozenset()
    with office.reading() as archive:
        return frozenset(one.id for one in out if stale.is_(office, archive, one))


def _leftovers(office: Office) -> Iterator[Finding]:
    """What a crash left half-way; harmless, and nobody else will take it away."""
    place = office.workspace
    for path in sorted(place.folder.rglob(f"*{outbox.files.SUFFIX}")):
        yield Finding("check.finding.leftover", {"path": _shown(place.folder, path)})
    for path in sorted(place.database.parent.glob(f"{place.database.name}.*{store.foundation.UNFINISHED}")):
        yield Finding("check.finding.leftover", {"path": _shown(place.folder, path)})


def _templates(office: Office) -> Iterator[Finding]:
    folder = office.workspace.templates
    for path in sorted(folder.glob("*.docx")) if folder else ():
        if outbox.locks.is_lock(path):
            continue
        try:
            # A file of another name is nobody's template, and yet may be one that somebody works on.
            if path.name.split(".")[0] in papers.kinds.KINDS:
                yield from template.check(path)
            else:
                formats.docx.read_tags(outbox.files.read(path), path.name)
        except Unreadable as error:
            yield Finding(error.msgid, error.facts)


def _shown(folder: Path, path: Path) -> str:
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else str(path)
