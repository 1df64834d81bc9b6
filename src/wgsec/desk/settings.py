"""Writing a person's own settings: never into the shared workspace."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from wgsec import outbox, workspace
from wgsec.workspace import Settings


def remember(path: Path, *, folder: Path, actor: str | None, lang: str | None) -> None:
    """Who I am in this workspace, and the language of my screen; what is None stays as it was."""
    before = workspace.settings(path)
    actors = {**before.actors, str(folder): actor} if actor else before.actors
    outbox.files.put(path, _toml(replace(before, lang=lang or before.lang, actors=actors)).encode())


def _toml(settings: Settings) -> str:
    # A JSON string is a TOML basic string, but for DEL, which no name or path of a workspace holds.
    lines = [f"lang = {json.dumps(settings.lang)}"] if settings.lang else []
    lines += ["[as]", *(f"{json.dumps(key)} = {json.dumps(value)}" for key, value in sorted(settings.actors.items()))]
    return "\n".join(lines) + "\n"
