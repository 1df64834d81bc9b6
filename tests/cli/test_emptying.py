"""One way to take something out again: an empty text, in every command that edits, where it may be absent."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Told, call
from tests.cli.examples import commands
from wgsec.cli import help as pages

Call = Callable[[str], Told]

MAY_BE_ABSENT = (
    ("group edit --short-name S", "group show", "short_name.en"),
    ("group edit --organisation-en O", "group show", "organisation.en"),
    ("group edit --organisation-fr O", "group show", "organisation.fr"),
    ("group edit --organisation-es O", "group show", "organisation.es"),
    ("group edit --mailbox-name-en M", "group show", "mailbox.name.en"),
    ("group edit --mailbox-name-fr M", "group show", "mailbox.name.fr"),
    ("group edit --mailbox-name-es M", "group show", "mailbox.name.es"),
    ("group edit --feed-url https://example.org/feed.ics", "group show", "feed_url"),
    ("meeting edit 2 --title-en T", "meeting show 2", "title.en"),
    ("meeting edit 2 --title-fr T", "meeting show 2", "title.fr"),
    ("meeting edit 2 --link-en https://meet.example.org/wrong", "meeting show 2", "links.en"),
    ("meeting edit 2 --link-fr https://meet.example.org/wrong", "meeting show 2", "links.fr"),
    ("agenda edit 2/3 --presenter Somebody", "agenda show 2", "2.presenter"),
    ("agenda edit 2/3 --theme 4", "agenda show 2", "2.theme"),
    ("agenda edit 2/3 --paper 2.1 --paper INF1", "agenda show 2", "2.papers"),
    ("agenda edit 2/3 --note-en N", "agenda show 2", "2.annotation.en"),
    ("agenda edit 2/3 --note-fr N", "agenda show 2", "2.annotation.fr"),
    ("agenda edit 2/3 --note-es N", "agenda show 2", "2.annotation.es"),
    ("agenda edit 2/3 --decision-en D", "agenda show 2", "2.proposal.en"),
    ("agenda edit 2/3 --decision-fr D", "agenda show 2", "2.proposal.fr"),
    ("agenda edit 2/3 --decision-es D", "agenda show 2", "2.proposal.es"),
    ("action edit A1.1 --due 2030-03-01", "action show A1.1", "due"),
    ("action edit A1.1 --note N", "action show A1.1", "note"),
    ("draft edit 2.1 --title-en T", "draft show 2.1", "title.en"),
    ("draft edit 2.1 --title-fr T", "draft show 2.1", "title.fr"),
    ("draft edit 2.1 --title-es T", "draft show 2.1", "title.es"),
    ("member edit ch --country FR", "member show ch", "country"),
    ("member edit ch --region europe", "member show ch", "region"),
    ("member edit ch --model ombuds-plus", "member show ch", "model"),
    ("member edit ch --gender f", "member show ch", "gender"),
    ('member edit ch --office "rapporteur 5"', "member show ch", "offices"),
    ("member edit ch --title fr=Mme", "member show ch", "title.fr"),
    ("member edit ch --function fr=Cheffe", "member show ch", "function.fr"),
    ("member edit ch --salutation fr=Salut", "member show ch", "salutation.fr"),
)
"""An edit, where it is shown, and what it says there."""

ONE_IS_NEEDED = (
    ("group edit", "name", "group show", "name"),
    ("theme edit 4", "", "theme show 4", "title"),
    ("agenda edit 2/3", "", "agenda show 2", "2.title"),
    ("decision edit 1/1", "", "decision show 1/1", "wording"),
    ("action edit A1.1", "", "action show A1.1", "wording"),
    ("member edit ch", "institution", "member show ch", "institution"),
)
"""An edit of a text that stands in one language at least, and where it is shown."""


def shown(show: str, at: str) -> object:
    """What a command gives programs, at a place in it: `2.title.en`."""
    found = json.loads(call(f"{show} --json").out)
    for step in at.split("."):
        found = found[int(step)] if isinstance(found, list) else found.get(step)
    return found


def emptied(edit: str) -> str:
    """The same edit with nothing in its option."""
    command, _, option = edit.partition(" --")
    return f'{command} --{option.split()[0]} ""'


@pytest.mark.parametrize(("edit", "show", "at"), MAY_BE_ABSENT, ids=[edit for edit, _, _ in MAY_BE_ABSENT])
def test_an_empty_text_takes_out_what_may_be_absent(group_with_a_story: Path, edit: str, show: str, at: str) -> None:
    assert call(edit).code == 0
    assert (there := shown(show, at))
    assert call(emptied(edit).replace('""', '" "')).code == 2
    assert shown(show, at) == there
    assert (told := call(emptied(edit))).code == 0, told.err
    # Whoever has no greeting of their own is greeted in the usual form.
    assert shown(show, at) in (None, [], "Bonjour Urs,")
    assert call(emptied(edit)).err.startswith("Nothing to change.")


def test_an_action_that_is_done_may_lose_its_note(group_with_a_story: Path) -> None:
    assert call("action edit A1.1 --note N").code == 0
    assert call('action done A1.1 --note ""').code == 0
    assert shown("action show A1.1", "note") is None


@pytest.mark.parametrize(("edit", "prefix", "show", "at"), ONE_IS_NEEDED, ids=[row[0] for row in ONE_IS_NEEDED])
def test_the_last_language_of_a_text_that_is_needed_stays(
    group_with_a_story: Path, edit: str, prefix: str, show: str, at: str
) -> None:
    options = [f"--{prefix}{'-' if prefix else ''}{lang}" for lang in ("en", "fr", "es")]
    assert call(f"{edit} {' '.join(f'{option} X' for option in options)}").code == 0
    for lang, option in zip(("en", "fr"), options, strict=False):
        assert call(f'{edit} {option} ""').code == 0
        assert lang not in shown(show, at)  # type: ignore[operator]
    told = call(f'{edit} {options[2]} ""')
    assert (told.code, shown(show, at)) == (2, {"es": "X"})


def test_every_option_that_says_so_is_tried() -> None:
    tried = {(row[0].partition(" --")[0], row[0].partition(" --")[2].split()[0]) for row in MAY_BE_ABSENT}
    named = {(" ".join(command.split()[:2]), option) for command, option in tried} | {("action done", "note")}
    for edit, prefix, *_ in ONE_IS_NEEDED:
        named |= {(" ".join(edit.split()[:2]), f"{prefix}-{lang}".lstrip("-")) for lang in ("en", "fr", "es")}
    for typed in commands():
        parameters = {one.name: one for one in typed.command.params}
        assert set(typed.command.empties) <= parameters.keys(), typed.name
        options = {pages.named(parameters[name]).lstrip("-") for name in typed.command.empties}
        # A noun with two names has its commands once.
        noun = typed.name.replace("recommendation", "draft")
        assert options == {option for command, option in named if command == noun}, typed.name


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ('group edit --zone ""', "--zone"),
        ('group edit --mailbox ""', "--mailbox"),
        ('agenda add 2 --en "  "', "--en"),
        ('agenda add 2 --en X --paper ""', "--paper"),
        ('agenda edit 2/3 --paper "" --paper INF1', "--paper"),
        ('agenda edit 2/3 --minutes ""', "--minutes"),
        ('document dispatch OJ1 --to ""', "--to"),
        ('decision edit 1/1 --en "   "', "--en"),
        ('theme edit 4 --en "\u200b"', "--en"),
        ('action add --owner ch --en ""', "--en"),
        ('action edit A1.1 --owner ""', "--owner"),
        ('member edit ch --person ""', "--person"),
        ('member show ""', "KEY"),
        ('--as "" theme list', "--as"),
        ('log --by " "', "--by"),
        ('agenda build 2 --out ""', "file"),
    ],
)
def test_a_text_that_says_nothing_is_refused_and_changes_nothing(
    group_with_a_story: Path, line: str, what: str
) -> None:
    before = (group_with_a_story / "wgsec.db").read_bytes()
    told = call(line)
    assert (told.code, told.out, what in told.err) == (2, "", True)
    assert (group_with_a_story / "wgsec.db").read_bytes() == before


def test_the_help_names_the_options_that_may_be_empty(wgsec: Call) -> None:
    told = " ".join(wgsec("action edit --help").out.split())
    assert 'as in --due "", takes out what is on record; it may stand after --due, --note, --en, --fr, --es.' in told
    assert "empty text" not in wgsec("action add --help").out


def test_an_option_may_be_emptied_with_its_sign_alone(wgsec: Call) -> None:
    """Some shells drop an argument that is empty."""
    assert wgsec("group edit --feed-url https://example.org/feed.ics").code == 0
    assert wgsec("group edit --feed-url=").err == "The group was changed.\n"
    assert shown("group show", "feed_url") is None
