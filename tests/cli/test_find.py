"""find as it is typed."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest

from tests import recommendations, seated
from tests.cli.conftest import Told, call, process
from wgsec import desk, papers, store
from wgsec.desk.agenda_item import NewItem
from wgsec.desk.draft import NewDraft, Revising
from wgsec.desk.meeting import Scheduling
from wgsec.desk.office import Office
from wgsec.facts.agenda import Purpose
from wgsec.facts.language import Wording
from wgsec.facts.search import SearchKind

WORDS = ("adopte", "theme", "camille", "form", "centre", "should", "2.1", "e", "%", "_", "juridique form")


@pytest.fixture
def full(office: Office, monkeypatch: pytest.MonkeyPatch) -> Office:
    """A group with people, two meetings, an agenda and recommendations; its folder is the current one."""
    seated.convened(office)
    desk.meeting.schedule(office, Scheduling(date(2027, 5, 26), time(14), 150))
    item = NewItem(
        Wording("Theme 2", "Thème 2"),
        Purpose.DECISION,
        45,
        theme=2,
        proposal=Wording("It *adopts* 2.1.", "Il *adopte* 2.1."),
    )
    desk.agenda.add(office, 3, item)
    recommendations.enter(office, "2.1", "4.1", translated=("fr",))
    monkeypatch.chdir(office.workspace.folder)
    return office


def test_what_is_found_is_pinned_for_programs(full: Office) -> None:
    told = call("find adopte --json")
    assert json.loads(told.out) == [
        {
            "kind": "agendas",
            "reference": "3/3",
            "revision": None,
            "language": "fr",
            "before": "Il *",
            "match": "adopte",
            "after": "* 2.1.",
            "command": "wgsec agenda show 3/3",
        }
    ]


def test_the_screen_shows_reference_command_and_snippet(full: Office) -> None:
    told = call("find nandu")
    assert told == Told(0, f"{'Seat cr':<32}  wgsec member show cr\n    José Muestra Ñandú\n", "")


def test_every_revision_is_looked_through_the_newest_first(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(office.workspace.folder)
    desk.draft.new(office, NewDraft(2, "The first text should do.", 1, title=Wording("Zebra")))
    desk.draft.revise(office, "2.1", Revising("The second text should do."))
    found = json.loads(call("find text should --in drafts --json").out)
    assert [(hit["reference"], hit["revision"]) for hit in found] == [("2.1", 2), ("2.1", 1)]
    assert [hit["revision"] for hit in json.loads(call("find zebra --json").out)] == [2]


def test_every_command_shown_works_and_holds_what_was_found(full: Office) -> None:
    for word in ("camille", "adopte", "should", "gouvernance"):
        hits = json.loads(call(f"find {word} --json").out)
        assert hits
        for hit in hits:
            told = call(f"{hit['command'].removeprefix('wgsec ')} --json")
            assert told.code == 0
            assert hit["match"] in told.out or hit["kind"] == "agendas"


def test_a_command_shown_names_the_workspace_as_it_was_named(full: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = full.workspace.folder
    monkeypatch.chdir(folder.parent)
    (shown,) = {
        one["command"].split(" draft")[0]
        for one in json.loads(call(f"-w {folder.name} find form --json --in drafts").out)
    }
    assert shown == f"wgsec -w {folder.name}"
    assert f"wgsec -w {folder.name} draft show" in call(f"-w {folder.name} find form --in drafts").out


def test_a_whole_address_leads_to_its_seat_and_no_address_is_ever_shown(full: Office) -> None:
    assert call("find JOSE@example.org") == Told(
        0, f"{'Seat cr':<32}  wgsec member show cr\n    José Muestra Ñandú\n", ""
    )
    assert "@" not in call("find jose@example.org --json").out
    assert call("find example.org").err == "Nothing was found.\n"


def test_who_was_on_a_seat_before_is_found_there(full: Office) -> None:
    call("member replace nz --person 'Hana Nouvelle' --email hana@example.org --offices keep")
    for name in ("aroha", "wiremu", "hana"):
        (hit,) = json.loads(call(f"find {name} --json").out)
        assert (hit["kind"], hit["command"]) == ("people", "wgsec member show nz")


@pytest.mark.parametrize(
    "typed",
    [
        "%",
        "_",
        "'; DROP TABLE seat; --",
        "\x1b[31mred\x07",
        "a" * 262_144,
        "\u202e",
        "[",
        "\\",
        ":name",
        "{n}",
        "\udc80",
    ],
)
def test_hostile_words_find_nothing_and_break_nothing(full: Office, typed: str) -> None:
    from typer.testing import CliRunner

    from wgsec.cli.root import app

    result = CliRunner().invoke(app, ["find", "--", typed])
    assert result.exit_code in (0, 2)
    assert "\x1b" not in result.output
    assert call("member list --json").code == 0


def test_an_empty_search_and_an_unknown_place_are_wrong_usage(wgsec: Callable[[str], Told]) -> None:
    assert wgsec("find ' '").code == 2
    told = wgsec("find a --in pets")
    assert (told.code, told.out) == (2, "")
    assert "drafts" in told.err


def test_nothing_found_is_no_error(wgsec: Callable[[str], Told]) -> None:
    assert wgsec("find xyzzy") == Told(0, "", "Nothing was found.\n")
    assert wgsec("find xyzzy --json").out == "[]\n"


def test_in_french(group: Path) -> None:
    told = process("find acces --in themes", folder=group, WGSEC_LANG="fr")
    assert told.out.startswith("Thème 6 ")
    assert "Conditions d’accès aux formations" in told.out


def test_the_search_finds_what_a_look_at_every_text_finds(full: Office) -> None:
    with full.reading() as archive:
        survey = store.survey.the(archive)
    for typed in WORDS:
        wanted = typed.split()
        naive = {
            (passage.reference, passage.revision)
            for kind in SearchKind
            for passage in papers.find.passages(survey, kind)
            if all(any(word in text.text.casefold() for text in passage.texts) for word in wanted)
        }
        found = papers.find.compose(survey, wanted, SearchKind, "en")
        assert {(hit.passage.reference, hit.passage.revision) for hit in found} >= naive
        assert all(hit.snippet.match for hit in found)


def test_the_number_of_questions_does_not_grow(office: Office) -> None:
    def asked() -> int:
        class Counting:
            count = 0

            def ask(self, question: str, /, **named: object) -> list[object]:
                self.count += 1
                return archive.ask(question, **named)  # type: ignore[return-value]

        with office.reading() as archive:
            counting = Counting()
            store.survey.the(counting)  # type: ignore[arg-type]
        return counting.count

    before = asked()
    seated.convened(office)
    with office.change("agenda.edit", "meeting 3") as tx:
        desk.agenda.begin(tx, store.meeting.by_number(tx, 3))
    recommendations.enter(office, "2.1", "3.2", "4.1")
    assert asked() == before
