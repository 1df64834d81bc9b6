"""init, group and theme as they are typed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import terminal
from tests.cli.conftest import Told, call, process
from wgsec import workspace
from wgsec.workspace import Settings


def test_init_makes_a_workspace_with_the_six_themes(wgsec: Callable[[str], Told], group: Path) -> None:
    assert {path.name for path in group.iterdir()} == {"wgsec.db", "wgsec.toml"}
    themes = json.loads(wgsec("theme list --json").out)
    assert [theme["number"] for theme in themes] == [1, 2, 3, 4, 5, 6]
    assert themes[5]["title"]["fr"] == "Conditions d’accès aux formations"


def test_init_refuses_a_folder_that_is_a_workspace(group: Path) -> None:
    told = call(f"init {group}")
    assert told.code == 4
    assert "workspace" in told.err


def test_init_refuses_a_folder_with_a_database_that_lost_its_settings(group: Path) -> None:
    (group / "wgsec.toml").unlink()
    told = call(f"init {group}")
    assert (told.code, "wgsec.db" in told.err, "wgsec.toml" in told.err) == (4, True, True)


def test_init_refuses_an_unknown_zone_and_leaves_nothing(tmp_path: Path) -> None:
    told = call(f"init {tmp_path / 'x'} --zone Europe/Lyon")
    assert told.code == 3
    assert not (tmp_path / "x").exists()


def test_init_takes_the_languages_of_the_group(tmp_path: Path) -> None:
    folder = tmp_path / "x"
    assert call(f"init {folder} --meeting-languages fr --publication-languages fr,en").code == 0
    shown = json.loads(call(f"-w {folder} group show --json").out)
    assert (shown["meeting_languages"], shown["publication_languages"]) == (["fr"], ["fr", "en"])


@pytest.mark.parametrize(
    "option",
    ["--lang de", "--meeting-languages de", "--meeting-languages ,", "--publication-languages en,xx", "--prefix é"],
)
def test_init_refuses_what_it_cannot_use_and_leaves_nothing(option: str, tmp_path: Path) -> None:
    assert call(f"init {tmp_path / 'x'} {option}").code == 2
    assert not (tmp_path / "x").exists()
    assert not (tmp_path / "settings.toml").exists()


def test_init_in_a_script_makes_no_wish_of_what_was_left_open(tmp_path: Path) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text('lang = "en"\n', encoding="utf-8")
    assert process(f"init {tmp_path / 'x'}", folder=tmp_path, WGSEC_LANG="fr").code == 0
    assert settings.read_text(encoding="utf-8") == 'lang = "en"\n'
    assert process(f"init {tmp_path / 'y'} --lang fr", folder=tmp_path).code == 0
    assert workspace.settings(settings).lang == "fr"


def test_a_prefix_is_in_capitals_however_it_is_typed(wgsec: Callable[[str], Told], tmp_path: Path) -> None:
    assert call(f"init {tmp_path / 'x'} --prefix wg").code == 0
    assert wgsec("group edit --prefix ab-c").code == 0
    prefixes = [json.loads(call(f"{at}group show --json").out)["symbol_prefix"] for at in (f"-w {tmp_path / 'x'} ", "")]
    assert prefixes == ["WG", "AB-C"]


def test_who_founds_a_group_and_when_may_be_said_before_init(tmp_path: Path) -> None:
    folder = tmp_path / "x"
    assert call(f'--as "Zoé Roy" --at "2026-01-05 16:30" init {folder} --zone America/Lima').code == 0
    founded = next(one for one in json.loads(call(f"-w {folder} log --json").out) if one["act"] == "group.init")
    assert (founded["actor"], founded["said_at"]) == ("Zoé Roy", "2026-01-05T21:30:00Z")


def test_init_asks_at_a_terminal_and_asks_again_what_cannot_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal.seat(tmp_path, monkeypatch)
    seen = terminal.typed("wgsec init x", "ZR\nde\nfr\nNorth Group\n\nEurope/Lyon\nEurope/Rome\n")
    assert seen.code == 0, seen.screen
    assert "The screen does not speak “de”." in seen.screen
    assert "Europe/Lyon" in seen.screen
    assert "Your name: Your language (en or fr) [en]: " in seen.screen
    assert "Le nom du groupe en anglais" in seen.screen
    assert "Allez-y et tapez" in seen.screen
    shown = json.loads(call("-w x group show --json").out)
    assert shown["name"] == {"en": "North Group", "fr": "Groupe de travail"}
    assert shown["zone"] == "Europe/Rome"
    assert workspace.settings(tmp_path / "settings.toml") == Settings("fr", {str(tmp_path / "x"): "ZR"})
    assert "ZR" in {one["actor"] for one in json.loads(call("-w x log --json").out)}


def test_a_folder_that_is_taken_is_refused_before_anything_is_asked_and_one_inside_another_is_asked_about(
    group: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal.seat(tmp_path, monkeypatch)
    monkeypatch.chdir(group)
    assert (seen := terminal.typed("wgsec init .", "")).code == 4, seen.screen
    seen = terminal.typed("wgsec init inner", "n\n")
    assert (seen.code, "lies inside the workspace" in seen.screen) == (130, True)
    assert not (group / "inner").exists()


@pytest.mark.parametrize("typed", ["--zone Paris", "--prefix 'WP WATER'", "--lang de", "--meeting-languages en,xx"])
def test_an_option_that_cannot_be_is_told_before_anything_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    terminal.seat(tmp_path, monkeypatch)
    seen = terminal.typed(f"wgsec init x {typed}", "")
    assert (seen.code in (2, 3), "Your name" in seen.screen) == (True, False), seen.screen


def test_what_stands_in_options_is_not_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal.seat(tmp_path, monkeypatch)
    line = "wgsec init x --you ZR --lang en --name North --name-fr Nord --name-es Norte --organisation O --zone UTC"
    seen = terminal.typed(line, "")
    assert seen.code == 0, seen.screen
    assert "[" not in seen.screen
    shown = json.loads(call("-w x group show --json").out)
    assert (shown["name"]["es"], shown["organisation"]["en"]) == ("Norte", "O")


def test_group_edit_takes_languages_and_the_address_of_the_feed(wgsec: Callable[[str], Told], group: Path) -> None:
    url = "https://example.org/calendar.ics"
    assert wgsec(f"group edit --meeting-languages en --publication-languages en,es --feed-url {url}").code == 0
    shown = json.loads(wgsec("group show --json").out)
    assert (shown["meeting_languages"], shown["publication_languages"]) == (["en"], ["en", "es"])
    assert wgsec("group edit --meeting-languages de").code == 2
    assert wgsec("group edit --feed-url http://example.org").code == 2
    wgsec("group edit --mailbox wg@example.org")
    wgsec("meeting schedule 2030-04-17 14:00")
    assert wgsec("meeting convene 1").code == 0
    person = "--person Awa --language fr --email sn@example.org"
    assert wgsec(f"member add sn --institution-en NPM --country SN {person}").code == 0
    assert wgsec("invitation build 1").code == 0
    feed = (group / "out" / "calendar.ics").read_text(encoding="utf-8")
    assert f"SOURCE;VALUE=URI:{url}" in feed.replace("\n ", "")


def test_group_edit_changes_what_is_given_and_leaves_the_rest(wgsec: Callable[[str], Told]) -> None:
    assert wgsec("group edit --quorum 7 --mailbox wg@example.org").code == 0
    shown = json.loads(wgsec("group show --json").out)
    assert (shown["quorum"], shown["zone"], shown["mailbox"]["address"]) == ("7", "Europe/Paris", "wg@example.org")
    assert wgsec("group edit --quorum 7").err == "Nothing to change.\n"


def test_an_unknown_quorum_is_refused_with_what_to_type(wgsec: Callable[[str], Told]) -> None:
    told = wgsec("group edit --quorum most")
    assert (told.code, told.out) == (2, "")
    assert "--quorum majority" in told.err


def test_a_missing_theme_names_the_last_one(wgsec: Callable[[str], Told]) -> None:
    told = wgsec("theme show 9")
    assert (told.code, told.err) == (3, "There is no theme 9; the last is 6.\n")


def test_the_screen_speaks_french(group: Path) -> None:
    told = process("theme show 9", folder=group, WGSEC_LANG="fr")
    assert told.err == "Il n’y a pas de thème 9\u202f; le dernier est le 6.\n"


def test_outside_a_workspace_a_command_says_how_to_begin(tmp_path: Path) -> None:
    told = process("theme list", folder=tmp_path)
    assert told.code == 3
    assert "wgsec init" in told.err
