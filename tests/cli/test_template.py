"""template as it is typed: a misspelt tag is told with its template, its part, its words and a way on."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Told, process
from wgsec.formats.docx import package

Wgsec = Callable[[str], Told]


@pytest.fixture
def misspelt(wgsec: Wgsec, group: Path) -> Path:
    """The group's own agenda, with `masthead.symbol` misspelt in the header of its pages."""
    assert wgsec("template copy agenda").code == 0
    path = group / "templates" / "agenda.docx"
    parts = package.read(path.read_bytes(), path.name)
    header = next(name for name in parts if "header" in name and b"masthead.symbol" in parts[name])
    parts[header] = parts[header].replace(b"masthead.symbol", b"masthead.symbl")
    path.write_bytes(package.write(parts))
    return path


def test_a_misspelt_tag_is_told_with_its_template_part_and_place(wgsec: Wgsec, misspelt: Path) -> None:
    told = wgsec("template check templates/agenda.docx")
    assert (told.code, told.err) == (5, "")
    sentence, hint = told.out.splitlines()
    assert sentence.startswith("agenda.docx, header: “symbl” is no field of this paper; perhaps “symbol”? – “")
    assert "{{ masthead.symbl }}" in sentence
    assert hint == "    See the fields with: wgsec template fields agenda"


def test_the_same_in_french(misspelt: Path, group: Path) -> None:
    told = process("template check templates/agenda.docx", folder=group, WGSEC_LANG="fr")
    assert told.out.startswith(
        "agenda.docx, en-tête\u00a0: «\u00a0symbl\u00a0» n’est pas un champ de ce document\u202f;"
    )


def test_the_kind_may_be_named_where_the_file_does_not_say_it(wgsec: Wgsec, misspelt: Path) -> None:
    misspelt.rename("test.docx")
    assert "test.docx, header: “symbl”" in wgsec("template check test.docx --kind agenda").out
    assert wgsec("template check test.docx").code == 3


def test_check_finds_what_would_stop_a_paper(wgsec: Wgsec, misspelt: Path) -> None:
    misspelt.rename(misspelt.with_name("agenda.fr.docx"))
    told = wgsec("check")
    assert told.code == 5
    assert told.out.startswith("agenda.fr.docx, header: “symbl” is no field of this paper")
    (found,) = json.loads(wgsec("check --json").out)
    assert found["finding"] == "template.finding.unknown-near"
    assert {name: found["facts"][name] for name in ("name", "kind", "part", "word", "near")} == {
        "name": "agenda.fr.docx",
        "kind": "agenda",
        "part": "header",
        "word": "symbl",
        "near": "symbol",
    }


def test_the_fields_that_are_pointed_at_are_those_of_the_paper(wgsec: Wgsec, misspelt: Path) -> None:
    wgsec("meeting schedule 2030-04-17 14:00")
    wgsec("agenda add 1 --en Money")
    told = wgsec("agenda build 1 --lang en")
    assert told.code == 5
    assert told.err.splitlines()[-1] == "See the fields with: wgsec template fields agenda"
    assert wgsec("template fields agenda").code == 0


def test_a_template_of_the_groups_own_is_saved_before_the_shipped_one_takes_its_place(
    wgsec: Wgsec, group: Path
) -> None:
    own = group / "templates" / "agenda.docx"
    assert wgsec("template copy agenda").out == "templates/agenda.docx\n"
    own.write_bytes(b"mine")
    refused = wgsec("template copy agenda")
    assert (refused.code, own.read_bytes()) == (4, b"mine")
    assert "--force" in refused.err
    assert wgsec("template copy agenda --force").err.startswith(
        "The group’s own template is kept as templates/agenda.1.docx.\n"
    )
    assert (own.with_name("agenda.1.docx").read_bytes(), own.read_bytes()[:2]) == (b"mine", b"PK")
    assert wgsec("template copy agenda --force").err.count("\n") == 1


@pytest.mark.parametrize("setting", ['templates = ""', "templates=''  # none"])
def test_a_setting_that_there_is_no_folder_makes_way(wgsec: Wgsec, group: Path, setting: str) -> None:
    config = group / "wgsec.toml"
    told = config.read_text(encoding="utf-8")
    config.write_text(f"{setting}\n{told}", encoding="utf-8")
    assert wgsec("template copy agenda").code == 0
    assert config.read_text(encoding="utf-8") == f'templates = "templates"\n{told}'
    assert wgsec("template list").out.startswith("Kind")


def test_a_setting_that_cannot_be_changed_is_told_before_anything_is(wgsec: Wgsec, group: Path) -> None:
    config = group / "wgsec.toml"
    config.write_text('"templates" = ""\n' + config.read_text(encoding="utf-8"), encoding="utf-8")
    before = config.read_bytes()
    refused = wgsec("template copy agenda")
    assert (refused.code, config.read_bytes(), (group / "templates").exists()) == (4, before, False)
    assert 'templates = "templates"' in refused.err
