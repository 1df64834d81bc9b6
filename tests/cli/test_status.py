"""status as it is typed, and the hand-over note."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from tests import recommendations, seated, sittings
from tests.cli.conftest import Told, call, process
from tests.desk.test_minutes import held
from wgsec import desk, language, papers
from wgsec.cli import show
from wgsec.desk.agenda_item import NewItem
from wgsec.desk.decision import DecisionChange
from wgsec.desk.document import Dispatching
from wgsec.desk.draft import NewDraft
from wgsec.desk.group import GroupChange
from wgsec.desk.meeting import Scheduling
from wgsec.desk.office import Office
from wgsec.facts.agenda import Purpose
from wgsec.facts.change import Rewording
from wgsec.facts.language import Wording

PROPOSAL = Wording("The working group *adopts* 2.1.", "Le groupe de travail *adopte* 2.1.")


@pytest.fixture
def full(office: Office, monkeypatch: pytest.MonkeyPatch) -> Office:
    """A group after its first meeting, with texts in several languages; its folder is the current one."""
    others = (seated.Sitter(key, f"Person {key}", f"{key}@example.org") for key in ("ch", "ma"))
    seated.seat(office, *seated.SITTERS, *others)
    desk.member.assign(office, 2, "cr")
    desk.meeting.schedule(office, Scheduling(date(2027, 2, 10), time(14), 150))
    desk.meeting.schedule(office, Scheduling(date(2027, 3, 17), time(14), 150))
    desk.agenda.add(office, 1, NewItem(Wording("Theme 2", "Thème 2"), Purpose.DECISION, 45, theme=2, proposal=PROPOSAL))
    desk.group.edit(office, GroupChange(quorum="2"))
    sittings.begin(office, 1, time(14, 4))
    held(office)
    recommendations.enter(office, "2.1", translated=("fr",))
    recommendations.enter(office, "4.1")
    desk.minutes.issue(office, 1, ("en", "fr"))
    desk.document.dispatch(office, Dispatching("LD1", "members"))
    with (office.workspace.folder / "wgsec.toml").open("a", encoding="utf-8") as config:
        config.write("\nnow = 2027-03-02T09:00:00Z\n")
    monkeypatch.chdir(office.workspace.folder)
    return office


def test_the_facts_are_pinned_for_programs(full: Office) -> None:
    told = json.loads(call("status --json").out)
    assert told["on"] == "2027-03-02"
    assert told["themes"][1]["rapporteurs"] == ["cr"]
    assert told["themes"][1]["states"] == {"working-draft": 1}
    text = told["texts"][0]
    assert (text["label"], text["state"], text["revision"]) == ("2.1", "working-draft", 3)
    assert {lang: one["reading"] for lang, one in text["languages"].items()} == {
        "en": "original",
        "fr": "complete",
        "es": "incomplete",
    }
    meeting = told["meetings"][0]
    assert (meeting["state"], meeting["minutes"], meeting["decisions"]) == ("held", "draft", 1)
    out = {paper["symbol"]: paper["is_out"] for paper in meeting["papers"]}
    assert out == {"ITC-WG(2027)LD1": True, "ITC-WG(2027)R1": False, "ITC-WG(2027)AP1": False, "ITC-WG(2027)LP1": False}
    assert [(one["label"], one["owner"], one["late"]) for one in told["actions"]] == [("A1.1", "ch", True)]
    assert {"type": "LD", "papers": 1, "revised": 0, "out": 1, "void": 0} in told["register"]


def test_the_screen_fits_its_width(full: Office) -> None:
    out = call("status").out
    assert max(len(line) for line in out.splitlines()) <= 80
    assert "LD1 ✓, R1, AP1, LP1" in out
    assert "2027-03-01 late" in out


def test_a_paper_that_no_longer_says_what_is_on_record_is_marked(full: Office) -> None:
    desk.decision.edit(full, "1/1", DecisionChange(Rewording(en="The group adopts 2.1.")))
    assert "LD1 ✓ ≠, R1 ≠, AP1, LP1" in call("status").out
    (papers_,) = (one["papers"] for one in json.loads(call("status --json").out)["meetings"] if one["number"] == 1)
    assert {one["type"]: one["is_stale"] for one in papers_} == {"LD": True, "R": True, "AP": False, "LP": False}


def test_what_went_out_is_told_also_once_there_is_a_revision(full: Office) -> None:
    desk.decision.edit(full, "1/1", DecisionChange(Rewording(en="The group adopts 2.1.")))
    desk.minutes.issue(full, 1, ("en", "fr"))
    assert "LD1 ✓, LD1 Rev.1, R1" in " ".join(call("status").out.split())
    assert {"type": "LD", "papers": 1, "revised": 1, "out": 1, "void": 0} in json.loads(call("status --json").out)[
        "register"
    ]


def test_the_note_is_markdown_that_a_newcomer_can_read_without_an_address(full: Office) -> None:
    assert call("status --out handover.md").out == "handover.md\n"
    note = Path("handover.md").read_text(encoding="utf-8")
    assert note.startswith("# Working Group: where everything stands\n\nTuesday 2 March 2027\n")
    assert "@" not in note
    html = MarkdownIt("commonmark").enable("table").render(note)
    assert html.count("<table>") == 5
    assert "<td>A1.1</td>" in html


def test_the_note_never_replaces_a_file_by_accident(full: Office) -> None:
    Path("handover.md").write_text("mine", encoding="utf-8")
    assert call("status --out handover.md").code == 4
    assert Path("handover.md").read_text(encoding="utf-8") == "mine"
    assert call("status --out handover.md --force").code == 0
    assert call("status --out handover.md").code == 0, "the same note again is no other file"


def test_what_users_typed_stays_words_in_the_note(full: Office) -> None:
    title = Wording("<script>|`a` [b](http://c) *d* # e")
    desk.draft.new(full, NewDraft(6, "It should do.", 1, title=title))
    sheet = papers.status.compose(desk.status.see(full), language.words.screen("en"))
    html = MarkdownIt("commonmark").enable("table").render(papers.status.markdown(sheet))
    assert "&lt;script&gt;|`a` [b](http://c) *d* # e</td>" in html


def test_an_empty_group_has_a_status_too(wgsec: Callable[[str], Told]) -> None:
    told = wgsec("status")
    assert told.code == 0
    assert "There are no meetings yet." in told.out


def test_in_french(group: Path) -> None:
    told = process("status --out note.md", folder=group, WGSEC_LANG="fr")
    assert told.code == 0
    assert (group / "note.md").read_text(encoding="utf-8").startswith("# Groupe\u00a0: état des lieux\n")


@pytest.mark.parametrize(
    ("name", "value", "styled"), [("NO_COLOR", "1", False), ("NO_COLOR", "", True), ("TERM", "dumb", False)]
)
def test_words_stand_out_on_a_terminal_unless_somebody_wants_none(
    name: str, value: str, *, styled: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "\x1b" not in show.styled("Themes", bold=True)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv(name, value)
    assert ("\x1b" in show.styled("Themes", bold=True)) is styled


def test_a_note_and_json_are_not_made_by_one_call(wgsec: Callable[[str], Told], group: Path) -> None:
    told = wgsec("status --out note.md --json")
    assert (told.code, told.out) == (2, "")
    assert not (group / "note.md").exists()
