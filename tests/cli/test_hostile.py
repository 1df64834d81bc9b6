"""Bad input, put everywhere: one sentence and an exit code, the records sound, nothing half-written."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import pytest
from docx import Document
from docx.oxml.ns import qn
from typer.testing import CliRunner

from tests import validators
from tests.cli import hostile
from tests.cli.conftest import call, live
from wgsec import language
from wgsec.cli import boundary
from wgsec.cli.root import app

CODES = frozenset({0, 2, 3, 4, 5, 6})
"""Done, or refused in words; 1 is a bug."""

EACH = 4
"""How many of the texts are tried in one place; which ones goes round, so that all come everywhere near."""


def invoke(words: list[str]) -> tuple[int, str]:
    """A call that no shell has seen before us, its streams made ready as the script does: exit code and stderr."""
    with CliRunner().isolation() as (_, talk, _both), pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "excepthook", sys.excepthook)
        boundary.ready()
        try:
            app(words, prog_name="wgsec")
        except SystemExit as left:
            code = left.code
        except Exception as error:  # noqa: BLE001 - whatever it is, the words that brought it are to be told
            pytest.fail(f"{[word[:60] for word in words]}: {error!r}"[:2000])
        sys.stderr.flush()
        return int(code or 0), talk.getvalue().decode()


def attacks() -> Iterator[list[str]]:
    """Calls with a bad text in one place, going round through the texts."""
    round_ = 0
    texts = list(hostile.TEXTS.values())
    for line in (*hostile.CHANGES, *hostile.READINGS):
        for at in line.places():
            for n in range(EACH):
                yield line.attacked(at, texts[(round_ + n) % len(texts)])
            round_ += EACH


PARTS = 8


@pytest.mark.parametrize("part", range(PARTS))
def test_no_text_brings_a_command_down(group_with_a_story: Path, part: int) -> None:
    for words in islice(attacks(), part, None, PARTS):
        code, told = invoke(words)
        shown = [word[:60] for word in words]
        assert code in CODES, (shown, told[-2000:])
        assert "Traceback" not in told, shown
        assert code == 0 or told.strip(), shown
        assert not [sign for sign in told if sign in "\x1b\x07\x9b\u202e"], shown
    assert call("log --verify").code == 0
    left = [path.name for path in group_with_a_story.rglob("*.wgsec-new")]
    assert not left


PLACES = {
    "agenda edit 2/1 --en ‡ --note-en ‡ --decision-en ‡": ("OJ",),
    "decision edit 1/1 --en ‡": ("R", "LD"),
    "action edit A1.1 --en ‡": ("AP",),
    "draft edit 2.1 --title-en ‡": ("D",),
    "member edit ch --institution-en ‡ --function en=‡": ("R", "LP"),
    "theme edit 2 --en ‡": ("D",),
    "group edit --name-en ‡": ("OJ", "R", "LD", "AP", "LP", "D"),
}
"""Where a text that stands on papers may come from, and on which; each is tried by itself, for it may be refused."""

PAPERS = {"agenda build 2": ("OJ",), "minutes build 1": ("R", "LD", "AP", "LP"), "draft build 2.1": ("D",)}
"""What is built of it, in English, and the papers that makes."""


class Made(NamedTuple):
    """The places that took a hostile text, and the papers then built."""

    taken: tuple[str, ...]
    paths: list[Path]


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Made]:
    """Every paper with every hostile text in every place that takes it, by the name of the text."""
    group = tmp_path_factory.mktemp("hostile") / "group"
    made = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WGSEC_SETTINGS", str(group.parent / "settings.toml"))
        assert call(f"init {group} --name Group --name-fr Groupe --prefix ITC-WG").code == 0
        patch.chdir(group)
        live(group)
        for number, (name, text) in enumerate(hostile.TEXTS.items()):
            calls = {place: [word.replace(hostile.MARK, text) for word in place.split()] for place in PLACES}
            taken = tuple(place for place, words in calls.items() if invoke(words)[0] == 0)
            out = group.parent / f"out-{number}"
            for line in PAPERS:
                code, told = invoke([*line.split(), "--lang", "en", "--out", str(out)])
                assert code == 0, (name, line, told[-2000:])
            made[name] = Made(taken, sorted(out.rglob("*.docx")))
    return made


def test_papers_hold_every_hostile_text_as_text(papers: dict[str, Made]) -> None:
    tried = set()
    for name, (taken, paths) in papers.items():
        assert len(paths) == sum(map(len, PAPERS.values())), name
        texts = {path.name.split("-")[3]: letters(said(path)) for path in paths}
        text = hostile.TEXTS[name]
        for place in taken:
            # What was decided and is to be done is Markdown, every other text is taken at its word.
            is_long = place.startswith(("decision", "action"))
            words = letters(language.bare.text(language.markdown.blocks(text)) if is_long else text)
            for kind in PLACES[place]:
                assert words in texts[kind], (name, place, kind)
                tried.add((place, kind, words))
    assert len({words for _, _, words in tried}) > len(hostile.TEXTS) // 2
    assert {(place, kind) for place, kind, _ in tried} == {(place, kind) for place in PLACES for kind in PLACES[place]}


def test_papers_with_hostile_texts_are_sound_for_microsoft(papers: dict[str, Made], tmp_path: Path) -> None:
    """One paper of each text, going round through the kinds: the validator takes a second for each."""
    copies = []
    for number, (_, paths) in enumerate(papers.values()):
        path = paths[number % len(paths)]
        copies.append(tmp_path / f"{number:03}-{path.name}")
        shutil.copyfile(path, copies[-1])
    assert validators.microsoft(copies) == []


def said(path: Path) -> str:
    """All the text of a paper's body, as python-docx reads it."""
    document = Document(str(path))
    assert document.paragraphs
    return "\n".join("".join(one.text or "" for one in document.element.body.iter(qn("w:t"))).splitlines())


def letters(text: str) -> str:
    """What is seen of a text but for its blanks; an apostrophe is set as a printer sets it."""
    return "".join(sign for sign in text.replace("'", "’") if sign.isprintable() and not sign.isspace())
