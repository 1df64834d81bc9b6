"""init, group and theme as they are typed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import Told, call, process


def test_init_makes_a_workspace_with_the_six_themes(wgsec: Callable[[str], Told], group: Path) -> None:
    assert {path.name for path in group.iterdir()} == {"wgsec.db", "wgsec.toml"}
    themes = json.loads(wgsec("theme list --json").out)
    assert [theme["number"] for theme in themes] == [1, 2, 3, 4, 5, 6]
    assert themes[5]["title"]["fr"] == "Conditions d’accès aux formations"


def test_init_refuses_a_folder_that_is_a_workspace(group: Path) -> None:
    told = call(f"init {group}")
    assert told.code == 4
    assert "workspace" in told.err


def test_init_refuses_an_unknown_zone_and_leaves_nothing(tmp_path: Path) -> None:
    told = call(f"init {tmp_path / 'x'} --zone Europe/Lyon")
    assert told.code == 3
    assert not (tmp_path / "x").exists()


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
