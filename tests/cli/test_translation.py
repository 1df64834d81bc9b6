"""translation as it is typed."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Told, call, process
from tests.recommendations import EXAMPLE, text

TEXTS = EXAMPLE / "recommendations"


def path(number: str, lang: str) -> str:
    return shlex.quote(str(TEXTS / f"{number}.{lang}.md"))


@pytest.fixture
def entered(wgsec: Callable[[str], Told], group: Path) -> Path:
    """A group with 2.1 in English and French, and 2.2 in English."""
    assert wgsec(f"draft new 2.1 --text {path('2.1', 'en')} --title-en Form").code == 0
    assert wgsec(f"draft new 2.2 --text {path('2.2', 'en')}").code == 0
    assert wgsec(f"translation add 2.1 --lang fr --text {path('2.1', 'fr')} --title Forme").code == 0
    return group


def test_the_list_says_what_is_left(entered: Path) -> None:
    listed = json.loads(call("translation list --json").out)
    told = {(one["label"], one["language"]): (one["state"], one["done"], one["words"]) for one in listed}
    assert told == {
        ("2.1", "fr"): ("complete", 20, 0),
        ("2.1", "es"): ("none", 0, 142),
        ("2.2", "fr"): ("none", 0, 123),
        ("2.2", "es"): ("none", 0, 123),
    }
    assert "not begun" in call("translation list 2.2").out


def test_the_list_of_a_new_group_is_empty(group: Path) -> None:
    assert call("translation list").err == "There is nothing to translate.\n"


def test_show_gives_the_text_into_a_pipe_and_the_title_beside(entered: Path) -> None:
    told = call("translation show 2.1 --lang fr")
    assert (told.out, told.err) == (text("2.1", "fr"), "Recommendation 2.1: Forme\n")
    refused = call("translation show 2.2 --lang fr")
    assert (refused.code, refused.out) == (4, "")
    assert "sentences are not translated yet" in refused.err
    pairs = json.loads(call("translation show 2.2 --lang fr --json").out)["segments"]
    assert {pair["target"] for pair in pairs} == {None}


@pytest.mark.parametrize("name", ["recommendations-2_en-fr.docx", "2.2_en-fr.XLF"])
def test_what_a_translator_returns_is_refused_with_a_way_that_works(entered: Path, name: str) -> None:
    told = call(f"translation add 2.2 --lang fr --text {name}")
    assert told.code == 5
    assert told.err.startswith("What a translator returns, a Word table or an XLIFF file, is not yet read back")
    written = re.search(r"wgsec (translation show .*) > (2\.2\.fr\.md)", told.err)
    assert written
    shown = call(written[1])
    assert (shown.code, shown.out) == (0, text("2.2", "en"))
    Path(written[2]).write_text(text("2.2", "fr"), encoding="utf-8")
    again = re.search(r"wgsec (translation add .*)", told.err)
    assert again
    assert call(again[1]).code == 0


def test_what_does_not_fit_names_the_paragraph(entered: Path) -> None:
    told = call(f"translation add 2.2 --lang fr --text {path('2.1', 'fr')}")
    assert told.code == 4
    assert "block" in told.err
    wrong = text("2.1", "es").replace(". ", "; ")
    told = call("translation add 2.1 --lang es --text -", wrong)
    assert told.code == 4
    assert "Block 2" in told.err
    assert "kept in" in told.err


def test_a_remark_on_words_that_oblige(entered: Path) -> None:
    told = call("translation add 2.1 --lang fr --text -", text("2.1", "fr").replace("devrait être", "doit être"))
    assert told.code == 0
    assert "“devrait” rather than “doit”" in told.err


def test_a_remark_on_a_translation_that_is_the_original(entered: Path) -> None:
    told = call("translation add 2.1 --lang es --text -", text("2.1", "en"))
    assert told.code == 0
    assert "sentences read as in the original: is this the translation into es?" in told.err
    assert "as in the original" not in call("translation add 2.1 --lang es --text -", text("2.1", "es")).err


def test_a_table_and_its_words(entered: Path) -> None:
    told = call("translation build 2 --to fr,es")
    assert told.out.split() == [
        str(Path("out/translation/fr/recommendations-2_en-fr.docx")),
        str(Path("out/translation/fr/README.fr.txt")),
        str(Path("out/translation/es/recommendations-2_en-es.docx")),
        str(Path("out/translation/es/README.es.txt")),
    ]
    assert "fr: recommendation 2.1 is complete; there is no file to make for it.\n" in told.err
    assert "fr: 123 words to translate, about 3 working days" in told.err
    assert "es: 265 words to translate, about 3 working days" in told.err
    assert "unchanged" not in told.err
    again = call("translation build 2 --to fr,es")
    assert again.out == told.out
    assert [line for line in again.err.splitlines() if "unchanged" in line] == [
        f"{Path(line).name}: unchanged" for line in told.out.split()
    ]


def test_files_for_a_tool_into_a_folder_of_ones_choice(entered: Path) -> None:
    told = call("translation build --to fr --for cat --out job")
    assert sorted(Path(line).name for line in told.out.split()) == ["2.2_en-fr.xlf", "README.fr.txt"]
    readme = (entered / "job" / "README.fr.txt").read_text(encoding="utf-8")
    assert readme.startswith(
        "Fichiers à traduire, langue cible\u00a0: français\n\n2.2_en-fr.xlf\u00a0: 123 mots à traduire\n"
    )


def test_nothing_left_makes_no_file(entered: Path) -> None:
    told = call("translation build 2.1 --to fr")
    assert (told.code, told.out, told.err) == (
        0,
        "",
        "fr: recommendation 2.1 is complete; there is no file to make for it.\n",
    )


def test_the_language_a_text_is_written_in_is_no_translation_that_is_complete(entered: Path) -> None:
    told = call("translation build 2 --to en")
    assert (told.code, told.out) == (0, "")
    assert "2.1, 2.2 are written in this language" in told.err
    assert "complete" not in told.err


def test_a_translators_work_is_safe(entered: Path) -> None:
    table = entered / call("translation build 2.2 --to fr").out.split()[0]
    table.write_bytes(table.read_bytes() + b" ")
    told = call("translation build 2.2 --to fr")
    assert told.code == 4
    assert "--force" in told.err


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("translation add 2.1 --lang fr", 2),
        ("translation add 2.1 --lang en --title Form", 2),
        ("translation add 2.9 --lang fr --title Forme", 3),
        ("translation build 2.1 --to de", 2),
        ("translation build 2.1 --to fr --for trados", 2),
        ("translation build 2,1 --to fr", 2),
        ("translation show 2.1 --lang fr,es", 2),
    ],
)
def test_what_cannot_be_done(entered: Path, line: str, code: int) -> None:
    told = call(line)
    assert (told.code, told.out) == (code, "")
    assert told.err


def test_the_screen_speaks_french(entered: Path) -> None:
    told = process("translation build 2 --to fr", folder=entered, WGSEC_LANG="fr")
    assert "fr\u00a0: 123 mots à traduire, environ 3 jours ouvrables" in told.err


def test_the_original_is_changed_elsewhere_its_text_and_its_title(entered: Path) -> None:
    told = call("translation add 2.1 --lang en --title Shape")
    assert told.code == 2
    assert "wgsec draft revise 2.1 --text FILE; its title: wgsec draft edit 2.1 --title-en …" in told.err


def test_notes_in_a_language_the_group_does_not_meet_in_name_what_would_let_it(entered: Path) -> None:
    assert call("meeting schedule 2027-02-10 14:00").code == 0
    told = call("minutes start 1 --lang es")
    assert told.code == 4
    command = "wgsec group edit --meeting-languages en,fr,es"
    assert command in told.err
    assert call(command.removeprefix("wgsec ")).code == 0
    assert call("minutes start 1 --lang es").code == 0
