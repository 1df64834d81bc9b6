"""What the records hold as codes, and in several languages, as the screen says it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import call, process


@pytest.mark.parametrize(
    ("line", "said", "codes"),
    [
        ("group show", ("majorité des membres",), ("majority",)),
        (
            "agenda show 4",
            ("présidente", "secrétaire", "rapporteure du thème 3"),
            ("chair", "secretary", "rapporteur 3"),
        ),
        ("document show OJ3", ("réunion 3",), ("meeting:3",)),
        ("minutes show 3", ("Décision 3/1, par consensus, avec une réserve", "Suite à donner A3.1"), ("<!--",)),
        ("find supervision", ("supervision",), ("<!--",)),
        ("log draft 2.1", ("adoptée avec réserves",), ("adopted", "working-draft")),
        ("log --act document.dispatch", ("2027-04-",), ("Z",)),
        (
            "log --act invitation.build --last 1",
            ("convocations à la réunion 4", "convocation"),
            ("invitation:4", "REQUEST"),
        ),
        ("log --act translation.add --last 1", ("langue source",), ("avant", "8a57fc85714c")),
        ("log --act agenda.build", ("gardé tel que modifié : non",), ()),
    ],
)
def test_french_has_words_for_codes(line: str, said: tuple[str, ...], codes: tuple[str, ...], demo: Path) -> None:
    lang = " --lang fr" if line.startswith("minutes") else ""
    told = process(line + lang, folder=demo, WGSEC_LANG="fr")
    assert told.code == 0, told.err
    assert [one for one in said if one not in told.out] == []
    assert [one for one in codes if one in told.out.split()] == []


@pytest.mark.parametrize(
    "line", ["theme show 2", "decision show 3/1", "action show A3.1", "group show", "member show ch"]
)
def test_show_says_it_in_every_language_there_is(line: str, demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(demo)
    told = call(line)
    assert {one.split("  ")[0] for row in told.out.splitlines() for one in [row.lstrip()]} >= {"fr"}
    assert " en  " in told.out


def test_what_reads_the_same_in_every_language_is_said_once(group: Path) -> None:
    assert call("group edit --short-name WG").code == 0
    assert "Short name      WG\n" in call("group show").out
