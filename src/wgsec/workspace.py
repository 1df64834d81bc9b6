"""The workspace: where its files lie, what wgsec.toml says, and the person's own settings. Reads, never writes."""

from __future__ import annotations

import codecs
import os
import tomllib
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from wgsec.errors import NoSuchThing, Unreadable

CONFIG = "wgsec.toml"
DATABASE = "wgsec.db"
NOTES = "notes"
BACKUPS = "backups"


@dataclass(frozen=True, slots=True)
class Workspace:
    """A folder with a wgsec.toml; every path is absolute. `now` stands still for an example group (UTC)."""

    folder: Path
    database: Path
    out: Path
    templates: Path | None = None
    now: datetime | None = None

    @property
    def backups(self) -> Path:
        """Where backups go."""
        return self.folder / BACKUPS

    @property
    def notes(self) -> Path:
        """Where the notes files of minutes lie."""
        return self.folder / NOTES


@dataclass(frozen=True, slots=True)
class Settings:
    """A person's own settings: the language of the screen, and who they are in each workspace."""

    lang: str | None = None
    actors: dict[str, str] = field(default_factory=dict)


def find(start: Path) -> Workspace:
    """The workspace of the nearest wgsec.toml in `start` or above it; NoSuchThing if there is none."""
    return load(folder_of(start))


def folder_of(start: Path) -> Path:
    """The folder of the nearest wgsec.toml in `start` or above it, readable or not; NoSuchThing if there is none."""
    here = real(start)
    for folder in (here, *here.parents):
        if _is_there(folder / CONFIG):
            return folder
    raise NoSuchThing("workspace.error.none", folder=start)


def load(folder: Path) -> Workspace:
    """The workspace in exactly this folder. NoSuchThing without a wgsec.toml, Unreadable for one that is wrong."""
    folder = real(folder)
    path = folder / CONFIG
    if not _is_there(path):
        raise NoSuchThing("workspace.error.none", folder=folder)
    return read(folder, _bytes(path))


def read(folder: Path, blob: bytes) -> Workspace:
    """The workspace that this folder would be with such a wgsec.toml; Unreadable for one that is wrong."""
    path = folder / CONFIG
    told = _toml(path, blob)
    unknown = sorted(set(told) - {"database", "out", "templates", "now"})
    if unknown:
        raise Unreadable("workspace.error.unknown-setting", path=path, setting=unknown[0])
    now = told.get("now")
    if now is not None and (not isinstance(now, datetime) or now.tzinfo is None):
        raise Unreadable("workspace.error.now", path=path)
    return Workspace(
        folder=folder,
        database=_place(path, told, "database", DATABASE),
        out=_place(path, told, "out", "out"),
        templates=_place(path, told, "templates", "") if told.get("templates") else None,
        now=now and now.astimezone(UTC),
    )


def settings(path: Path) -> Settings:
    """A person's settings file; the defaults if there is none that may be read. Unreadable for one that is wrong."""
    # Somebody else's home, as under sudo, is as good as no settings.
    if not os.access(path, os.R_OK) or path.is_dir():
        return Settings()
    told = _toml(path, _bytes(path))
    lang, actors = told.get("lang"), told.get("as", {})
    if not isinstance(actors, dict) or not isinstance(lang, str | None):
        raise Unreadable("workspace.error.settings", path=path)
    return Settings(lang=lang, actors={str(key): str(value) for key, value in actors.items()})


def spelt(folder: Path) -> str:
    """A workspace's name in the settings, however somebody came to it; they are UTF-8, a folder's may be any bytes."""
    return os.fsencode(real(folder)).decode("utf-8", "backslashreplace")


def real(path: Path) -> Path:
    """A path by its one name: absolute, without `..` and links."""
    return Path(os.path.realpath(path))


def template(workspace: Workspace | None, kind: str, lang: str) -> tuple[str, bytes]:
    """`(name, bytes)` of the Word template for a kind of paper: the group's own before ours, the language's before
    the general one. NoSuchThing if there is none, Unreadable for one that cannot be read."""
    names = (f"{kind}.{lang}.docx", f"{kind}.docx")
    own = workspace.templates if workspace else None
    for folder in (own, shipped("templates")):
        for name in names:
            if folder is not None and (folder / name).is_file():
                return name, _blob(folder / name)
    raise NoSuchThing("workspace.error.no-template", kind=kind)


def shipped(what: str) -> Path:
    """The folder `templates` or `examples` that came with wgsec: in the package, or in the checkout beside it."""
    inside = Path(__file__).parent / what
    return inside if inside.is_dir() else Path(__file__).parents[2] / what


def _is_there(path: Path) -> bool:
    """Whether a file is there for us: one in a folder that we may not enter is not."""
    try:
        return path.is_file()
    except PermissionError:
        return False


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Unreadable("workspace.error.toml", path=path, reason=error) from error


def _toml(path: Path, blob: bytes) -> dict[str, object]:
    try:
        # Old editors of Windows begin UTF-8 with a mark.
        return tomllib.loads(blob.removeprefix(codecs.BOM_UTF8).decode().replace("\r\n", "\n"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise Unreadable("workspace.error.toml", path=path, reason=error) from error


def _blob(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Unreadable("template.error.no-file", path=path) from error


def _place(path: Path, told: dict[str, object], key: str, default: str) -> Path:
    """The file or folder a setting names, without `..`: what lies outside the workspace must not look inside."""
    value = told.get(key, default)
    if not isinstance(value, str):
        raise Unreadable("workspace.error.not-text", path=path, setting=key)
    return Path(os.path.normpath(path.parent / value))
