"""What is personal never enters the journal, whichever act writes it and whoever does it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from tests import seated
from wgsec import desk, records, store
from wgsec.desk.agenda_item import NewItem
from wgsec.desk.document import Dispatching
from wgsec.desk.draft import NewDraft, Revising
from wgsec.desk.group import GroupChange
from wgsec.desk.handover import Succession
from wgsec.desk.meeting import Attending, Scheduling
from wgsec.desk.office import Office
from wgsec.facts.agenda import Purpose
from wgsec.facts.language import Wording
from wgsec.facts.meeting import Presence
from wgsec.facts.member import Gender, OfficeKind, SeatKind
from wgsec.facts.member import HeldOffice as Held
from wgsec.facts.roll import Entry

MARK = "Zuleika"
"""In every name, address and way into a meeting that the acts below are given."""

NAME = f"{MARK} Dobson"
TEXT = "The body has *legal* standing."


def somebody(who: str, **more: object) -> Entry:
    told: dict[str, object] = {
        "name": f"{MARK} {who}",
        "emails": (f"{MARK}.{who}@example.org",),
        "gender": Gender.F,
        "languages": ("en",),
        "title": Wording(f"Dr {MARK}"),
        "function": Wording(f"Head {MARK}"),
        "salutation": Wording(f"Dear {MARK},"),
    }
    return Entry(**{**told, **more})  # type: ignore[arg-type]


def seat(who: str, country: str, **more: object) -> Entry:
    return somebody(who, institution=Wording(f"NPM {country}"), country=country, **more)


def people(office: Office, folder: Path) -> Office:
    """Seats and persons come in by every road; from then on the secretary acts, under her name."""
    desk.group.edit(office, GroupChange(mailbox_address="wg@example.org"))
    chair = seat("Chair", "FR", kind=SeatKind.SECRETARIAT, offices=(Held(OfficeKind.CHAIR),))
    desk.member.add(office, "chair-seat", chair)
    desk.member.add(office, "sec", seat("Sec", "FR", name=NAME, kind=SeatKind.SECRETARIAT))
    named = replace(office, actor=NAME)
    desk.member.add(named, "ma", seat("Member", "MA"))
    desk.member.add_alternate(named, "ma", somebody("Alternate"))
    desk.member.edit(named, "ma", Entry(name=f"{MARK} Member-Smith"))
    path = folder / "list.csv"
    row = f"sn,NPM SN,SN,{MARK} Listed,en,{MARK}.listed@example.org"
    path.write_text(f"key,institution,country,name,language,email\n{row}\n", encoding="utf-8")
    seated.take_in(named, path)
    desk.handover.replace(named, "sn", Succession(somebody("Successor")))
    desk.handover.leave_alternate(named, "ma", f"{MARK} Alternate")
    return named


def texts(named: Office) -> None:
    desk.draft.new(named, NewDraft(2, TEXT))
    desk.draft.revise(named, "2.1", Revising(f"{TEXT} Now."))


def meeting(named: Office) -> None:
    """Convened, invited twice, with a guest, sent out, held with somebody standing in, noted and closed."""
    links = Wording(f"https://meet.example.org/{MARK}")
    desk.meeting.schedule(named, Scheduling(date(2027, 2, 10), time(14), 150, links=links))
    desk.agenda.add(named, 1, NewItem(Wording("Opening"), Purpose.INFORMATION, 5))
    desk.agenda.issue(named, 1, ("en",))
    desk.agenda.add(named, 1, NewItem(Wording("Report"), Purpose.INFORMATION, 20, presenter=f"{MARK} Guest"))
    desk.agenda.issue(named, 1, ("en",))
    desk.document.dispatch(named, Dispatching("OJ1", f"{MARK} and others"))
    desk.meeting.convene(named, 1)
    desk.invitation.build(named, 1)
    desk.meeting.move(named, 1, date(2027, 2, 10), time(15))
    desk.invitation.build(named, 1)
    desk.invitation.dispatch(named, 1)
    on_the_day = replace(named, now=datetime(2027, 2, 10, 14, tzinfo=UTC))
    desk.meeting.open_(on_the_day, 1, time(15, 2))
    desk.meeting.attend(on_the_day, 1, (Attending("ma", Presence.REPRESENTED, f"{MARK} Stand-in"),))
    path = desk.minutes.start(on_the_day, 1)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("REPRESENTED:", f"REPRESENTED: sn by {MARK} Other", 1), encoding="utf-8")
    desk.minutes.receive(on_the_day, path)
    desk.meeting.close(on_the_day, 1, time(17))
    desk.handover.leave(on_the_day, "sn")


@pytest.fixture
def driven(office: Office, tmp_path: Path) -> Office:
    """A group whose acts have written every column that is personal."""
    named = people(office, tmp_path)
    texts(named)
    meeting(named)
    return office


def test_the_acts_write_every_personal_column(driven: Office) -> None:
    personal = {
        (table.name, column.name)
        for table in records.METADATA.sorted_tables
        for column in table.columns
        if column.info.get("personal")
    }
    with driven.reading() as archive:
        written = {(row["tbl"], row["col"]) for row in archive.ask("SELECT DISTINCT tbl, col FROM change")}
    assert personal - written == set()


def test_no_act_leaves_a_name_in_the_journal(driven: Office) -> None:
    with driven.reading() as archive:
        for table in ("changeset", "change", "seal"):
            rows = [tuple(row) for row in archive.ask(f"SELECT * FROM {table}")]
            assert [row for row in rows if MARK.casefold() in str(row).casefold()] == []


def test_no_hash_of_what_names_somebody_stays_in_the_journal(driven: Office) -> None:
    with driven.reading() as archive:
        hashes = {
            row[0]
            for question in (
                "SELECT content_hash FROM invitation_copy",
                "SELECT content_hash FROM invitation_issue",
                "SELECT file_hash FROM loose_file",
                "SELECT replaced_hash FROM loose_file WHERE replaced_hash IS NOT NULL",
                "SELECT sheet_hash FROM issue",
                "SELECT file_hash FROM issue",
                "SELECT value FROM issue, json_each(earlier_hashes)",
            )
            for row in archive.ask(question) or pytest.fail(question)
        }
        kept = {value for row in archive.ask("SELECT old, new FROM change") for value in (row["old"], row["new"])}
    assert hashes
    assert hashes & kept == set()


@pytest.mark.parametrize(("typed", "kept"), [(NAME, "sec"), ("SEC", "sec"), ("Somebody Else", "Somebody Else")])
def test_who_acts_is_kept_as_a_seat_where_one_is_known(driven: Office, typed: str, kept: str) -> None:
    desk.group.edit(replace(driven, actor=typed), GroupChange(quorum="3"))
    with driven.reading() as archive:
        entry = store.history.entry(archive, store.history.count(archive))
        found = store.history.entries(archive, by=typed)
    assert entry.act.actor == kept
    assert found[-1] == entry


def test_the_name_of_two_holders_is_nobodys_seat(driven: Office) -> None:
    desk.member.add(driven, "tn", seat("Sec-2", "TN", name=NAME))
    with driven.reading() as archive:
        assert store.composition.acting(archive, NAME) == NAME
