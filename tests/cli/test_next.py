"""next as it is typed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import terminal
from tests.cli.conftest import Told, call, process


def stopped(group: Path, day: str) -> None:
    """The clock of this group stands still on a day, at nine o'clock UTC."""
    with (group / "wgsec.toml").open("a", encoding="utf-8") as config:
        config.write(f"\nnow = {day}T09:00:00Z\n")


def test_a_new_group_is_walked_through_its_first_day(wgsec: Callable[[str], Told], group: Path) -> None:
    stopped(group, "2027-01-04")
    told = wgsec("next --json")
    steps = json.loads(told.out)
    assert [step["kind"] for step in steps] == ["secretary", "chair", "members", "mailbox", "first-date"]
    assert steps[3] == {
        "kind": "mailbox",
        "who": "secretary",
        "due": "2027-01-04",
        "late": False,
        "text": "Invitations need a mailbox that they come from: name yours.",
        "command": "wgsec group edit --mailbox wg@example.org",
        "facts": {},
    }
    assert wgsec(steps[3]["command"].removeprefix("wgsec ")).code == 0
    assert "mailbox" not in wgsec("next").out


def test_commands_name_the_workspace_that_was_named_so_that_they_work_from_here(
    group: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped(group, "2027-01-04")
    assert call("theme edit 4 --en 'See wgsec next'").code == 0
    monkeypatch.chdir(tmp_path)
    named = group.rename(tmp_path / "my group")
    before = f'wgsec -w "{named.name}" '
    commands = [step["command"] for step in json.loads(call(f"-w {named.name!r} next --json").out)]
    assert [one for one in commands if not one.startswith(before)] == []
    assert call(commands[3].removeprefix("wgsec ")).code == 0
    told = call(f"-w {named.name!r} log").out
    assert f"{before}undo 4" in told
    assert "→ See wgsec next\n" in told
    assert before in call(f"-w {named.name!r} meeting show").err
    monkeypatch.setenv("WGSEC_WORKSPACE", str(named))
    assert json.loads(call("next --json").out)[0]["command"].startswith("wgsec member add")


LIST = """key,institution,country,name,language,zone,email
ma,NPM of Morocco,MA,Amina Mithal,fr,Africa/Casablanca,ma@example.org
"""


def test_what_next_prints_for_a_new_group_works_as_it_is_typed_until_the_first_meeting_is_convened(
    group: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped(group, "2027-01-04")
    terminal.seat(tmp_path, monkeypatch)
    monkeypatch.chdir(group)
    (group / "members.csv").write_text(LIST, encoding="utf-8")
    done: list[str] = []
    while "convene" not in done:
        step = json.loads(call("next --json").out)[0]
        assert step["kind"] not in done, "a step that was done is still there"
        done.append(step["kind"])
        if step["kind"] in ("secretary", "chair"):
            assert '--institution-en "Secretariat" --institution-fr "Secrétariat"' in step["command"]
        seen = terminal.typed(step["command"])
        assert seen.code == 0, seen.screen
    assert done == ["secretary", "chair", "members", "mailbox", "first-date", "convene"]
    assert json.loads(call("meeting list --json").out)[0]["state"] == "convened"


def test_commands_without_gaps_work_as_they_are_shown(wgsec: Callable[[str], Told], group: Path) -> None:
    stopped(group, "2027-01-04")
    wgsec("meeting schedule 2027-02-10 14:00")
    wgsec('agenda add 1 --en "Theme 2" --fr "Thème 2" --minutes 20')
    done = set()
    while True:
        kinds = ("convene", "agenda-build", "paper-dispatch")
        steps = [step for step in json.loads(wgsec("next --json").out) if step["kind"] in kinds]
        if not steps:
            break
        assert steps[0]["command"] not in done, "a step that was done is still there"
        done.add(steps[0]["command"])
        assert wgsec(steps[0]["command"].removeprefix("wgsec ")).code == 0
    assert len(done) == 3


def test_the_screen_fits_its_width_and_says_when_and_who(wgsec: Callable[[str], Told], group: Path) -> None:
    stopped(group, "2027-01-04")
    wgsec("meeting schedule 2027-02-10 14:00")
    lines = wgsec("next").out.splitlines()
    assert max(len(line) for line in lines if "wgsec" not in line) <= 80, "a command is copied whole"
    assert lines[0] == "Late"
    assert lines[1].startswith("  Wed 30 December  Convene meeting 1")
    assert lines[1].endswith("(chair)")
    assert "Later" in lines


def test_in_french(group: Path) -> None:
    stopped(group, "2027-01-04")
    told = process("next", folder=group, WGSEC_LANG="fr")
    assert told.out.startswith("Maintenant\n")
    assert "aujourd’hui  Inscrivez-vous comme secrétaire, avec vos nom et adresse." in told.out
    assert '--person "Prénom Nom" --email secretary@example.org --language fr' in told.out
    told = process("--as 'Zoé Exemple' next", folder=group, WGSEC_LANG="fr")
    assert '--person "Zoé Exemple" --email secretary@example.org --language fr' in told.out
    told = process("--as 'Zoé \"$(x) Exemple' next", folder=group)
    assert '--person "First Last" --email secretary@example.org --language en' in told.out


def test_help_ends_in_an_example() -> None:
    for verb in ("next", "status", "find"):
        assert f"wgsec {verb}" in call(f"{verb} --help").out.splitlines()[-1]
