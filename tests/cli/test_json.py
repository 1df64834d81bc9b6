"""The form of every --json: its fields and what each may hold, as programs outside rest on them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import call
from tests.cli.examples import commands

KINDS = {str: "text", bool: "yes or no", int: "number", float: "number", type(None): "nothing"}

LINES = {
    "agenda show": "agenda show 4",
    "action list": "action list --closed",
    "action show": "action show A3.1",
    "decision show": "decision show 3/1",
    "document show": "document show OJ3",
    "document verify": "document verify OJ3",
    "draft diff": "draft diff 2.1",
    "draft show": "draft show 2.1",
    "find": "find centre",
    "invitation show": "invitation show 4",
    "log": "log --last 400",
    "meeting show": "meeting show 3",
    "member list": "member list --former",
    "member show": "member show ch",
    "minutes show": "minutes show 3",
    "template fields": "template fields agenda",
    "theme show": "theme show 2",
    "translation show": "translation show 2.1 --lang fr",
}
"""What must be typed behind a command, for those that need it or say more with it."""

TELLING = [
    typed.name
    for typed in commands()
    if any("--json" in option.opts for option in typed.command.params) and not typed.name.startswith("recommendation ")
]


@pytest.mark.parametrize("name", TELLING)
def test_the_form_of_json_is_pinned(
    name: str, demo: Path, golden: Callable[[str, str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(demo)
    told = call(f"{LINES.get(name, name)} --json")
    assert told.code == 0, told.err
    golden(f"json/{name.replace(' ', '-')}.txt", _form(json.loads(told.out)))


@pytest.mark.parametrize("name", [typed.name for typed in commands() if typed.name.endswith((" list", " show"))])
def test_whatever_lists_or_shows_speaks_json(name: str) -> None:
    assert name in TELLING or name.startswith("recommendation ")


def _form(value: object) -> str:
    """A line for each field: `[].votes[]: number`; what differs from row to row stands with `or` between."""
    kinds: dict[str, set[str]] = defaultdict(set)
    for place, kind in _leaves(value, ""):
        kinds[place].add(kind)
    return "".join(f"{place}: {' or '.join(sorted(found))}\n" for place, found in sorted(kinds.items())) or f"{value}\n"


def _leaves(value: object, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        yield from (leaf for name, one in value.items() for leaf in _leaves(one, f"{place}.{name}"))
    elif isinstance(value, list):
        yield from (leaf for one in value for leaf in _leaves(one, f"{place}[]"))
    else:
        yield place, KINDS[type(value)]
