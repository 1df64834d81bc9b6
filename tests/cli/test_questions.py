"""Reading commands ask the database as often of thirty meetings as of three."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest

from tests import seated
from tests.cli.conftest import Told, call
from wgsec import desk, outbox, papers, records, workspace
from wgsec.desk.group import GroupChange
from wgsec.desk.office import Office
from wgsec.facts.agenda import Purpose
from wgsec.facts.calendar import Method
from wgsec.facts.document import Distribution, DocumentType
from wgsec.facts.language import Wording
from wgsec.facts.meeting import MeetingState
from wgsec.store.archive import Archive

NOW = datetime(2027, 1, 4, 9, tzinfo=UTC)


def enter(office: Office, numbers: range) -> None:
    """Meetings, every third one held with minutes, the others invited to and with an agenda that was issued."""
    with office.change("test", "meeting") as tx:
        for number in numbers:
            held = number % 3 == 0
            starts = NOW + timedelta(days=-number if held else number)
            meeting = records.Meeting(
                number=number, state=MeetingState.HELD if held else MeetingState.CONVENED, day=starts.date(),
                at=time(9), minutes=60, zone="UTC", starts_at=starts, tzdata="x", created=NOW,
                uid=f"{number}@example.org",
            )  # fmt: skip
            meeting_id = tx.add(meeting).id
            item = records.AgendaItem(
                meeting_id=meeting_id, position=1, title=Wording.same("Item"), purpose=Purpose.DISCUSSION, minutes=9
            )
            item_id = tx.add(item).id
            if held:
                minutes = tx.add(records.Minutes(meeting_id=meeting_id, original="en"))
                tx.add(records.MinutesText(minutes_id=minutes.id, item_id=item_id, language="en", body="Said."))
                continue
            document = records.Document(
                type=DocumentType.AGENDA, year=2027, number=number, symbol=f"WG(2027)OJ{number}",
                subject=f"meeting:{number}", title=Wording.same("Agenda"), originals=("en",),
                distribution=Distribution.MEMBERS,
            )  # fmt: skip
            tx.add(
                records.Issue(
                    document_id=tx.add(document).id,
                    revision=0,
                    language="en",
                    sheet_hash="1",
                    file_hash="2",
                    path=f"out/{number}.docx",
                    built_at=NOW,
                )
            )
            tx.add(
                records.InvitationIssue(
                    meeting_id=meeting_id,
                    method=Method.REQUEST,
                    sequence=0,
                    stamp=NOW,
                    content_hash="1",
                    significant_hash="2",
                    tzdata="x",
                )
            )


def test_the_number_of_questions_does_not_grow_with_the_meetings(
    wgsec: Callable[[str], Told], group: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = Office(workspace.load(group), "secretariat", NOW)
    with (group / "wgsec.toml").open("a", encoding="utf-8") as config:
        config.write("\nnow = 2027-01-04T09:00:00Z\n")
    desk.group.edit(office, GroupChange(mailbox_address=seated.MAILBOX))
    seated.seat(office, *seated.SITTERS)
    asked: list[str] = []
    ask = Archive.ask

    def counting(archive: Archive, question: str, /, **named: object) -> object:
        asked.append(question)
        return ask(archive, question, **named)

    monkeypatch.setattr(Archive, "ask", counting)

    def questions(line: str) -> int:
        asked.clear()
        assert wgsec(line).code == 0
        return len(asked)

    lines = ("next", "status", "meeting list", "agenda list", "minutes list", "invitation list", "document list")
    enter(office, range(1, 4))
    few = {line: questions(line) for line in lines}
    enter(office, range(4, 31))
    assert {line: questions(line) for line in lines} == few


@pytest.mark.parametrize("line", ["next", "status", "check", "invitation show 4"])
def test_nobody_waits_while_what_was_read_is_composed_and_compared(
    demo: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    seen = []

    def free(work: Callable[..., object]) -> Callable[..., object]:
        def working(*given: object, **named: object) -> object:
            with contextlib.closing(sqlite3.connect(demo / "wgsec.db", timeout=0)) as writer:
                writer.execute("BEGIN EXCLUSIVE")
                writer.execute("ROLLBACK")
            seen.append(work.__name__)
            return work(*given, **named)

        return working

    for room, name in ((papers.agenda, "compose"), (papers.invitation, "compose"), (outbox.files, "fingerprint")):
        monkeypatch.setattr(room, name, free(getattr(room, name)))
    assert call(f"-w {demo} {line}").code == 0
    assert seen
