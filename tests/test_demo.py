"""The invented group as `wgsec demo` leaves it: every paper in its languages, the records behind them, and the tour."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from lxml import etree

from tests import validators
from tests.cli.conftest import process
from tests.formats.docx import write
from tests.formats.docx.test_templates import styled
from tests.formats.test_xliff import schema
from tests.readers_ics import lint
from wgsec import desk, store, workspace
from wgsec.cli.demo import COMMANDS, PLACES
from wgsec.desk.draft import Revising
from wgsec.desk.office import Office
from wgsec.errors import Refused
from wgsec.facts.agenda import Outcome
from wgsec.facts.document import FileState
from wgsec.facts.draft import DraftState, Scope
from wgsec.facts.meeting import MeetingState
from wgsec.facts.minutes import ActionState

NOW = datetime(2027, 4, 28, 9, 30, tzinfo=UTC)
MEETING_LANGUAGES = ("en", "fr")
LANGUAGES = ("en", "fr", "es")
LOCALES = {"en": "en-GB", "fr": "fr-FR", "es": "es-ES"}
NOTICES = {"en": "Example: this group is invented", "fr": "ce groupe est inventé", "es": "este grupo es inventado"}
AFTER = ("OJ", "AA", "R", "LD", "AP", "LP")
NUMBERS = [f"{theme}.{number}" for theme in range(1, 7) for number in range(1, 4)]


@pytest.fixture(scope="module")
def office(demo: Path) -> Office:
    return Office(workspace.load(demo), "assoc-sec", NOW)


def papers(demo: Path) -> list[Path]:
    return sorted(demo.rglob("*.docx"))


def newest(demo: Path, folder: str, name: str, lang: str) -> Path:
    """The last revision of a paper in one language."""
    return max((demo / "out" / folder).glob(f"ITC-WG-2027-{name}*_{lang}.docx"), key=lambda path: len(path.name))


def names(demo: Path, folder: str) -> set[str]:
    return {path.name for path in (demo / "out" / folder).iterdir() if path.is_file()}


@pytest.mark.parametrize("number", [1, 2, 3])
def test_every_paper_of_a_meeting_held_is_there_in_both_languages(number: int, demo: Path) -> None:
    wanted = {f"ITC-WG-2027-{kind}-{number:02}_{lang}.docx" for kind in AFTER for lang in MEETING_LANGUAGES}
    assert wanted <= names(demo, f"meeting-{number:02}")


def test_the_fourth_meeting_is_convened_with_its_agenda_and_invitations(demo: Path, office: Office) -> None:
    wanted = {f"ITC-WG-2027-{kind}-04_{lang}.docx" for kind in ("OJ", "AA") for lang in MEETING_LANGUAGES}
    assert names(demo, "meeting-04") == wanted
    with office.reading() as archive:
        guests = store.invitation.guests(archive, store.meeting.by_number(archive, 4).id)
    invited = {path.stem.removeprefix("invitation-04_") for path in (demo / "out/meeting-04/invitations").iterdir()}
    assert (
        {"fr", "nz", "stake-un", "stake-coe", "assoc-chair"}
        <= invited
        <= {guest.seat for guest in guests} | {f"{guest.seat}-{n}" for guest in guests for n in (1, 2)}
    )


def test_recommendations_and_translators_files_are_there_in_every_language(demo: Path) -> None:
    wanted = {f"ITC-WG-2027-D-0{number}_{lang}.docx" for number in range(3, 8) for lang in LANGUAGES}
    wanted |= {f"ITC-WG-2027-D-0{number}-rev2_{lang}.docx" for number in (1, 2) for lang in LANGUAGES}
    assert wanted <= names(demo, "recommendations")
    for lang in LANGUAGES:
        written = {number: "fr" if number.startswith("6") else "en" for number in NUMBERS}
        due = {number: source for number, source in written.items() if source != lang}
        tables = {f"recommendations-{number[0]}_{source}-{lang}.docx" for number, source in due.items()}
        assert names(demo, f"translation/{lang}") == tables | {f"README.{lang}.txt"} | {
            f"{number}_{source}-{lang}.xlf" for number, source in due.items()
        }


def test_every_paper_says_that_it_is_an_example_in_its_language(demo: Path) -> None:
    for path in papers(demo):
        lang = path.stem[-2:]
        with zipfile.ZipFile(path) as package:
            parts = [package.read(f"word/{name}.xml").decode() for name in ("document", "header1")]
        for part in parts:  # the first page, and the head of those after it
            assert NOTICES[lang] in re.sub(r"<[^>]+>", "", part), path.name
    for path in demo.rglob("*.ics"):
        text = path.read_bytes().replace(b"\r\n ", b"").decode()
        for notice in ("this group is invented", "groupe est inventé"):
            assert text.count(notice) == text.count("BEGIN:VEVENT"), path.name
    for path in demo.glob("notes/*.md"):
        assert NOTICES[path.stem[-2:]] in path.read_text(encoding="utf-8").splitlines()[1], path.name


def test_no_address_leads_anywhere_but_to_example_org(demo: Path, office: Office) -> None:
    with office.reading() as archive:
        known = [row["email"] for row in archive.ask("SELECT email FROM address")]
    assert len(known) == 31
    assert [email for email in known if not email.endswith("@example.org")] == []
    for path in (path for path in demo.rglob("*") if path.is_file() and path.suffix != ".db"):
        blobs = [path.read_bytes()]
        if path.suffix == ".docx":
            with zipfile.ZipFile(path) as package:
                blobs = [package.read(name) for name in package.namelist()]
        for blob in blobs:
            unfolded = blob.replace(b"\r\n ", b"").decode("utf-8", "replace")
            hosts = re.findall(r"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)", unfolded)
            assert [host for host in hosts if not re.fullmatch(r"(?:.+\.)?example\.org", host)] == [], path.name


def test_every_paper_has_its_title_language_and_repeated_headings(demo: Path) -> None:
    for path in papers(demo):
        blob = path.read_bytes()
        core = write.root(blob, "docProps/core.xml")
        assert core.findtext("{http://purl.org/dc/elements/1.1/}title"), path.name
        assert core.findtext("{http://purl.org/dc/elements/1.1/}language") == LOCALES[path.stem[-2:]], path.name
        for table in write.root(blob).iterfind(".//w:tbl", write.IN_W):
            assert table.find("w:tr/w:trPr/w:tblHeader", write.IN_W) is not None, path.name


def test_the_validator_finds_nothing_in_any_paper(demo: Path) -> None:
    assert validators.openxml_audit(papers(demo)) == []


def test_every_xliff_file_is_valid(demo: Path) -> None:
    files = sorted(demo.rglob("*.xlf"))
    assert len(files) == 2 * len(NUMBERS)
    for path in files:
        schema().assertValid(etree.fromstring(path.read_bytes()))


def test_every_calendar_is_clean(demo: Path) -> None:
    files = sorted(demo.rglob("*.ics"))
    assert demo / "out/calendar.ics" in files
    assert {path.name: lint.lint(path.read_bytes()) for path in files} == {path.name: [] for path in files}


def test_the_register_agrees_with_the_files(demo: Path, office: Office) -> None:
    with office.reading() as archive:
        registered = desk.register.registered(office, store.document.all_(archive))
    assert {one.state for one in registered} == {FileState.AS_ISSUED}
    held = {demo / one.issue.path for one in registered}
    assert held == {path for path in papers(demo) if "translation" not in path.parts}


def test_the_journal_holds_and_tells_each_act_at_its_own_instant(office: Office) -> None:
    with office.reading() as archive:
        assert store.seal.broken(archive) is None
        entries = archive.ask("SELECT act, actor, at, said_at FROM changeset ORDER BY id")
    instants = [row["at"] for row in entries]
    assert instants == sorted(instants)
    assert instants[-1] == "2027-04-28T09:30:00Z"
    assert {row["said_at"] for row in entries} == {None}
    assert ("draft.revise", "ch", "2027-04-16T09:00:00Z") in {(row["act"], row["actor"], row["at"]) for row in entries}


def test_the_meetings_are_where_the_story_stops(office: Office) -> None:
    with office.reading() as archive:
        states = [meeting.state for meeting in store.meeting.all_(archive)]
    assert states == [MeetingState.HELD] * 3 + [MeetingState.CONVENED] + [MeetingState.PLANNED] * 4


def test_the_third_agenda_went_out_and_was_revised(office: Office) -> None:
    with office.reading() as archive:
        (agenda,) = (one for one in store.document.all_(archive) if one.symbol == "ITC-WG(2027)OJ3")
    went = [(one.revision, f"{one.at:%Y-%m-%dT%H:%M}") for one in agenda.dispatches]
    assert went == [(0, "2027-03-31T10:00"), (1, "2027-04-09T18:30")]
    assert sorted((one.revision, one.language) for one in agenda.issues) == [(0, "en"), (0, "fr"), (1, "en"), (1, "fr")]


def test_the_third_meeting_decided_with_the_quorum_of_the_moment(office: Office) -> None:
    with office.reading() as archive:
        meeting = store.meeting.by_number(archive, 3)
        decisions = store.minutes.decisions(archive, meeting.id)
        items = store.agenda.items(archive, meeting.id)
    assert [one.label for one in decisions] == ["3/1", "3/2", "3/3"]
    assert [(one.quorum, one.entitled, one.present) for one in decisions] == [(8, 15, 10), (8, 15, 10), (8, 15, 9)]
    assert [(one.seat, one.on, one.language) for one in decisions[0].reservations] == [("ch", "2.1", "fr")]
    assert {one.outcome for one in items if one.proposal} == {Outcome.DECIDED}


def test_a_deferred_item_stands_on_the_next_agenda(office: Office) -> None:
    with office.reading() as archive:
        before, after = (store.agenda.items(archive, store.meeting.by_number(archive, n).id) for n in (3, 4))
    (deferred,) = (one.id for one in before if one.outcome is Outcome.DEFERRED)
    assert [one.theme for one in after if one.carried_from == deferred] == [3]


def test_one_action_of_the_second_meeting_was_carried_over(office: Office) -> None:
    with office.reading() as archive:
        actions = {one.label: one for one in store.minutes.actions(archive)}
    assert str(actions["A2.3"].due) == "2027-05-12"
    assert [label for label, one in actions.items() if one.state is ActionState.OPEN] == ["A2.3", "A3.2", "A3.3"]


def test_six_recommendations_are_adopted_one_with_a_reservation(office: Office) -> None:
    with office.reading() as archive:
        states = {one.label: one.state for one in store.draft.all_(archive)}
    assert sorted(states) == NUMBERS
    assert [label for label, state in states.items() if state is DraftState.ADOPTED_WITH_RESERVATIONS] == ["2.1"]
    assert list(states.values()).count(DraftState.ADOPTED) == 5


def test_the_corrected_minutes_say_what_was_asked_for(demo: Path) -> None:
    first, revised = (demo / f"out/meeting-02/ITC-WG-2027-R-02{rev}_en.docx" for rev in ("", "-rev1"))
    for path, word in ((first, "control"), (revised, "supervision")):
        assert f"under the {word} of the association" in "\n".join(write.paragraphs(path.read_bytes()))


@pytest.mark.parametrize(
    ("folder", "name", "lang"),
    [("meeting-03", "OJ-03", "fr"), ("meeting-03", "R-03", "en"), ("recommendations", "D-07", "es")],
)
def test_what_stands_on_three_papers(
    folder: str, name: str, lang: str, demo: Path, golden: Callable[[str, str | bytes], None]
) -> None:
    blob = newest(demo, folder, name, lang).read_bytes()
    said = [
        f"{style}| {text}" for part in ("word/document.xml", "word/footnotes.xml") for style, text in styled(blob, part)
    ]
    golden(f"demo/{name}_{lang}.txt", "\n".join(said) + "\n")


@pytest.mark.parametrize(
    "path", ["out/meeting-04/invitations/invitation-04_nz.ics", "out/translation/es/2.1_en-es.xlf"]
)
def test_the_bytes_of_two_files_that_other_programs_read(
    path: str, demo: Path, golden: Callable[[str, str | bytes], None]
) -> None:
    golden(f"demo/{Path(path).name}", (demo / path).read_bytes())


def test_another_process_makes_the_same_bytes(demo: Path, tmp_path: Path) -> None:
    surroundings = {"PYTHONHASHSEED": "4242", "LC_ALL": "C", "TZ": "Pacific/Auckland", "WGSEC_LANG": "fr"}
    assert process("demo other", folder=tmp_path, **surroundings).code == 0
    here, there = (
        {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        for folder in (demo, tmp_path / "other")
    )
    assert here.keys() == there.keys()
    assert [str(name) for name, blob in here.items() if blob != there[name]] == []


def test_the_tour_points_at_what_is_there_and_proposes_what_works(tmp_path: Path) -> None:
    told = process("demo 'an example'", folder=tmp_path)
    assert told.code == 0, told.err
    for path, _ in PLACES:
        assert (tmp_path / "an example" / path).exists()
        assert str(Path("an example") / path) in told.out
    typed = re.findall(r'^  wgsec (-w "an example" .+?)  ', told.out, re.MULTILINE)
    assert [line.removeprefix('-w "an example" ') for line in typed] == [line for line, _ in COMMANDS]
    for line in typed:
        done = process(line, folder=tmp_path)
        assert (done.code, bool(done.out)) == (0, True), done.err
        assert "2027-04-28 09:30 UTC" in done.err


def test_a_folder_that_holds_something_is_refused_and_named(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        desk.demo.plan(tmp_path)
    assert refused.value.facts["folder"] == tmp_path
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_action_points_that_another_meeting_took_over_are_made_in_a_further_language_as_they_were(
    demo: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "demo"
    shutil.copytree(demo, folder)
    office = Office(workspace.load(folder), "assoc-sec", NOW)
    printed = desk.minutes.issue(office, 2, ("es", "en"))
    assert {one.symbol for one in printed.issued} == {
        *("ITC-WG(2027)R2 Rev.2", "ITC-WG(2027)LD2", "ITC-WG(2027)AP2 Rev.2", "ITC-WG(2027)LP2"),
    }
    assert {one.language for one in printed.issued if one.changed} == {"es"}


def test_a_language_in_which_a_text_cannot_be_said_any_more_is_taken_away(demo: Path, tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    shutil.copytree(demo, folder)
    office = Office(workspace.load(folder), "assoc-sec", NOW)
    desk.draft.advance(office, (Scope(2, 1),), DraftState.CONSOLIDATED)
    desk.draft.revise(office, "2.1", Revising("**The centre should be something new.**\n"))
    (made,) = desk.draft.issue(office, Scope(2), ("en",))
    gone = {path.name for path in made.withdrawn}
    assert gone == {path.name.replace("_en", f"_{lang}") for path in (made.path,) for lang in ("es", "fr")}
    assert not any(made.path.with_name(name).exists() for name in gone)
    with office.reading() as archive:
        (document,) = (one for one in store.document.all_(archive) if one.symbol == "ITC-WG(2027)D2")
    assert [one.language for one in document.issues if one.revision == 2] == ["en"]
    assert desk.check.findings(office) == ()
