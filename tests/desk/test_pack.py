"""A meeting's papers at once: what is due is made, the rest named with its reason, the pack the same twice."""

from __future__ import annotations

import os
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from tests import failing, seated, sittings, validators
from wgsec import desk, records, store
from wgsec.desk.agenda import ItemChange
from wgsec.desk.agenda_item import NewItem, NewPaper
from wgsec.desk.document import Dispatching
from wgsec.desk.draft import NewDraft, Revising
from wgsec.desk.meeting import Attending, Scheduling
from wgsec.desk.office import Office
from wgsec.errors import Refused
from wgsec.facts.agenda import Purpose
from wgsec.facts.document import Distribution, DocumentType
from wgsec.facts.draft import Scope
from wgsec.facts.language import Wording
from wgsec.facts.meeting import Presence
from wgsec.facts.pack import NotDue, PackPart

LANGS = ("en", "fr")


@pytest.fixture
def group(office: Office) -> Office:
    """The office of a group whose third meeting is convened, with an agenda."""
    seated.convened(office)
    item = NewItem(Wording("Funding", "Financement"), Purpose.DISCUSSION, 30)
    desk.agenda.add(office, 3, item)
    return office


def names(pack) -> list[str]:
    with zipfile.ZipFile(pack) as archive:
        return archive.namelist()


def test_what_is_due_is_made_and_the_rest_named(group):
    made = desk.pack.build(group, 3, LANGS)
    assert [file.symbol for file in made.papers] == ["ITC-WG(2027)OJ3"] * 2
    assert len(made.invitations.files) == 4
    assert dict(made.not_due) == {
        PackPart.ANNOTATED_AGENDA: NotDue.NO_ANNOTATIONS,
        PackPart.MINUTES: NotDue.NOT_OPENED,
        PackPart.DECISIONS: NotDue.NOT_OPENED,
        PackPart.ACTION_POINTS: NotDue.NOT_OPENED,
        PackPart.PARTICIPANTS: NotDue.NOT_OPENED,
    }


def test_a_pack_holds_the_papers_of_its_language_and_their_list(group):
    made = desk.pack.build(group, 3, LANGS)
    assert [path.name for path in made.packs] == ["pack-03_en.zip", "pack-03_fr.zip"]
    assert names(made.packs[1]) == ["00-contents_fr.txt", "ITC-WG-2027-OJ-03_fr.docx"]
    with zipfile.ZipFile(made.packs[1]) as archive:
        contents = archive.read("00-contents_fr.txt").decode()
        paper = archive.read("ITC-WG-2027-OJ-03_fr.docx")
    assert "ITC-WG(2027)OJ3" in contents
    assert paper == (made.packs[1].parent / "ITC-WG-2027-OJ-03_fr.docx").read_bytes()


def test_nothing_changed_is_the_same_bytes_and_no_entry(group):
    first = [path.read_bytes() for path in desk.pack.build(group, 3, LANGS).packs]
    with group.reading() as archive:
        entries = archive.ask("SELECT count(*) AS n FROM changeset")[0]["n"]
    again = desk.pack.build(replace(group, now=group.now + timedelta(hours=1)), 3, LANGS)
    assert [path.read_bytes() for path in again.packs] == first
    with group.reading() as archive:
        assert archive.ask("SELECT count(*) AS n FROM changeset")[0]["n"] == entries


def test_one_language_leaves_the_other_pack_alone(group):
    both = desk.pack.build(group, 3, LANGS).packs
    assert desk.pack.build(group, 3, ("fr",)).packs == (both[1],)
    assert both[0].exists()


def test_a_paper_for_the_chair_is_in_no_pack(group):
    desk.pack.build(group, 3, LANGS)
    with group.change("document.edit", "document OJ3") as tx:
        tx.one(records.Document).distribution = Distribution.CHAIR
    assert desk.pack.build(group, 3, LANGS).packs == ()
    assert not list((group.workspace.out / "meeting-03").glob("*.zip"))


def test_a_registered_paper_that_is_lost_is_told_and_left_out(group):
    desk.pack.build(group, 3, LANGS)
    with group.change("document.add", "meeting 3") as tx:
        agenda, issue = tx.one(records.Document), tx.all(records.Issue, language="en")[0]
        lost = records.Document(
            type=DocumentType.INFORMATION,
            year=2027,
            number=1,
            symbol="ITC-WG(2027)INF1",
            subject=agenda.subject,
            title=agenda.title,
            originals=("en",),
            distribution=Distribution.MEMBERS,
        )
        tx.add(
            records.Issue(
                document_id=tx.add(lost).id,
                revision=0,
                language="en",
                sheet_hash=issue.sheet_hash,
                file_hash=issue.file_hash,
                path="gone.docx",
                built_at=issue.built_at,
            )
        )
    made = desk.pack.build(group, 3, LANGS)
    assert made.astray == ("gone.docx",)
    assert names(made.packs[0]) == ["00-contents_en.txt", "ITC-WG-2027-OJ-03_en.docx"]


def test_a_hand_edited_pack_is_refused(group):
    pack = desk.pack.build(group, 3, LANGS).packs[0]
    pack.write_bytes(b"mine")
    with pytest.raises(Refused, match=r"loose\.error\.edited"):
        desk.pack.build(group, 3, LANGS)


def test_without_a_mailbox_the_papers_are_made_all_the_same(office):
    desk.meeting.schedule(office, Scheduling(date(2027, 4, 14), time(14), 150, number=3))
    made = desk.pack.build(office, 3, LANGS)
    assert made.invitations is None
    assert dict(made.not_due)[PackPart.INVITATIONS] is NotDue.NO_MAILBOX
    assert (made.papers, made.packs) == ((), ())


def test_a_list_of_participants_waits_for_who_was_there(group):
    sittings.begin(group, 3, time(14))
    desk.minutes.start(group, 3)
    assert dict(desk.pack.build(group, 3, LANGS).not_due)[PackPart.PARTICIPANTS] is NotDue.NO_ATTENDANCE
    desk.meeting.attend(group, 3, (Attending("nz", Presence.REMOTE),))
    made = desk.pack.build(group, 3, LANGS)
    assert names(made.packs[0]) == ["00-contents_en.txt", "ITC-WG-2027-LP-03_en.docx", "ITC-WG-2027-OJ-03_en.docx"]
    with zipfile.ZipFile(made.packs[0]) as archive:
        contents = archive.read("00-contents_en.txt").decode()
    assert contents.index("OJ3") < contents.index("LP3")


def entries(office: Office) -> list[str]:
    with office.reading() as archive:
        return [one.act.name for one in store.history.entries(archive)]


def test_it_is_one_act_with_one_entry(group):
    before = entries(group)
    desk.pack.build(group, 3, LANGS)
    assert entries(group) == [*before, "meeting.build"]


def test_what_is_refused_at_the_end_has_done_nothing(group):
    before, pack = entries(group), group.workspace.out / "meeting-03" / "pack-03_fr.zip"
    pack.parent.mkdir(parents=True)
    pack.write_bytes(b"mine")
    with pytest.raises(Refused, match=r"loose\.error\.edited"):
        desk.pack.build(group, 3, LANGS)
    assert [path.name for path in group.workspace.out.rglob("*") if path.is_file()] == [pack.name]
    assert entries(group) == before


def test_a_commit_that_fails_leaves_no_file(group):
    with failing.commits():
        desk.pack.build(group, 3, LANGS)
    assert [path for path in group.workspace.out.rglob("*") if path.is_file()] == []


def test_a_cancelled_meeting_has_its_cancellations_and_no_agenda(group):
    desk.pack.build(group, 3, LANGS)
    desk.invitation.dispatch(group, 3)
    desk.meeting.cancel(group, 3)
    made = desk.pack.build(group, 3, LANGS)
    assert dict(made.not_due)[PackPart.AGENDA] is NotDue.CANCELLED
    assert (made.packs, list(group.workspace.out.rglob("*.zip"))) == ((), [])
    assert len(made.invitations.files) == 4


def test_a_pack_takes_what_the_agenda_names_and_tells_what_it_lacks(group):
    desk.draft.new(group, NewDraft(2, "It should open.", 1))
    desk.draft.issue(group, Scope(2), ("en",))
    papers = (NewPaper("2.1"), NewPaper("INF7"))
    desk.agenda.add(group, 3, NewItem(Wording("Drafts", "Projets"), Purpose.DISCUSSION, 30, papers=papers))
    made = desk.pack.build(group, 3, LANGS)
    assert "ITC-WG-2027-D-02_en.docx" in names(made.packs[0])
    with zipfile.ZipFile(made.packs[0]) as archive:
        contents = archive.read("00-contents_en.txt").decode()
    assert "Named on the agenda and not in this pack: INF7." in contents
    assert "ITC-WG-2027-D-02_en.docx" in names(made.packs[1])  # it is in no other language


def contents(pack: Path) -> str:
    with zipfile.ZipFile(pack) as archive:
        return archive.read("00-contents_en.txt").decode()


def test_the_pack_of_a_meeting_that_was_held_has_the_papers_that_it_had_there(group: Office) -> None:
    desk.meeting.schedule(group, Scheduling(date(2027, 2, 10), time(14), 150, number=1))
    desk.agenda.add(group, 1, NewItem(Wording.same("Start"), Purpose.DISCUSSION, 30))
    desk.draft.new(group, NewDraft(2, "It should open.", 1))
    cited = (NewPaper("2.1", revision=1), NewPaper("OJ1"))
    desk.agenda.add(group, 3, NewItem(Wording("Drafts", "Projets"), Purpose.DISCUSSION, 30, papers=cited))
    later = replace(group, now=datetime(2027, 4, 15, tzinfo=UTC))
    for at in (group, later):
        desk.draft.issue(at, Scope(2), ("en",))
        desk.agenda.issue(at, 1, ("en",))
        for symbol in ("D2", "OJ1"):
            desk.document.dispatch(at, Dispatching(symbol, "members"))
        desk.draft.revise(later, "2.1", Revising("It should open soon."))
        desk.meeting.move(later, 1, date(2027, 6, 11), time(14))
    desk.meeting.open_(later, 3, time(14))
    desk.meeting.close(later, 3, time(16))
    told = contents(desk.pack.build(later, 3, ("en",)).packs[0])
    assert "ITC-WG(2027)OJ1: Provisional agenda, first meeting (ITC-WG-2027-OJ-01_en.docx)" in told
    assert "ITC-WG(2027)OJ3: Provisional agenda (ITC-WG-2027-OJ-03_en.docx)" in told
    assert "(ITC-WG-2027-D-02_en.docx)" in told


def test_a_pack_goes_when_a_paper_in_it_is_another(group):
    en, fr = desk.pack.build(group, 3, LANGS).packs
    edited = fr.read_bytes() + b"mine"
    fr.write_bytes(edited)
    desk.agenda.edit(group, 3, 3, ItemChange(minutes=40))
    assert {path for one in desk.agenda.issue(group, 3, LANGS) for path in one.withdrawn} == {en}
    assert (en.exists(), fr.read_bytes()) == (False, edited)


def test_a_pack_that_is_made_anew_is_not_said_to_go(group):
    en, fr = desk.pack.build(group, 3, LANGS).packs
    desk.agenda.edit(group, 3, 3, ItemChange(minutes=40))
    made = desk.pack.build(group, 3, LANGS)
    assert ([one.withdrawn for one in made.papers], en.is_file(), fr.is_file()) == ([(), ()], True, True)


def test_a_revision_takes_the_packs_of_every_language_with_it(group):
    en, fr = desk.pack.build(group, 3, LANGS).packs
    desk.document.dispatch(group, Dispatching("OJ3", "members"))
    desk.agenda.edit(group, 3, 3, ItemChange(minutes=40))
    made = desk.pack.build(group, 3, ("en",))
    assert {path for one in made.papers for path in one.withdrawn} == {fr}
    assert (names(en)[-1], fr.is_file()) == ("ITC-WG-2027-OJ-03-rev1_en.docx", False)


def test_what_is_kept_leaves_no_pack_and_no_older_pdf_behind(group):
    en, fr = desk.pack.build(group, 3, LANGS).packs
    for lang, pack, is_older in (("en", en, True), ("fr", fr, False)):
        path = en.with_name(f"ITC-WG-2027-OJ-03_{lang}.docx")
        path.write_bytes(path.read_bytes() + b"edited")
        rendering = path.with_suffix(".pdf")
        rendering.write_bytes(validators.A_PDF)
        then = path.stat().st_mtime_ns + (-1 if is_older else 1) * 10**9
        os.utime(rendering, ns=(then, then))
        kept = desk.document.keep(group, path)
        assert kept is not None
        assert set(kept.withdrawn) == ({rendering, pack} if is_older else {pack})
        assert (pack.exists(), rendering.exists()) == (False, not is_older)
