"""Writing a person's own settings: never into the shared workspace."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from wgsec import outbox, rules, workspace
from wgsec.workspace import Settings


def remember(path: Path, *, folder: Path, actor: str | None, lang: str | None) -> None:
    """Who I am in this workspace, and the language of my screen; what is None stays as it was."""
    before = workspace.settings(path)
    known = {workspace.spelt(folder): rules.people.clean_name(actor)} if actor else {}
    after = replace(before, lang=lang or before.lang, actors={**before.actors, **known})
    outbox.files.put(path, _toml(after).encode(), private=True)


def _toml(settings: Settings) -> str:
    lines = [f"lang = {_string(settings.lang)}"] if settings.lang else []
    lines += ["[as]", *(f"{_string(key)} = {_string(value)}" for key, value in sorted(settings.actors.items()))]
    return "\n".join(lines) + "\n"


def _string(text: str) -> str:
    """A TOML basic string: a JSON string, in which DEL is escaped and no letter is a pair of surrogates."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
