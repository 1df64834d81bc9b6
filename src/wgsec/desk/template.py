"""Taking a copy of a shipped Word template, to make it the group's own, and checking one."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from wgsec import formats, outbox, papers, workspace
from wgsec.desk.office import Office
from wgsec.errors import NoSuchThing, Refused, Unreadable
from wgsec.facts.check import Finding
from wgsec.facts.language import Language

FOLDER = "templates"
_SETTING = re.compile(r"^templates\s*=.*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Template:
    """A template in use for a kind of paper: its file and whether it is the group's own."""

    kind: str
    path: Path
    own: bool


def known(kind: str) -> type:
    """The sheet of a kind of paper; NoSuchThing naming the kinds there are."""
    if kind not in papers.kinds.KINDS:
        raise NoSuchThing("template.error.kind", kind=kind, known=tuple(papers.kinds.KINDS))
    return papers.kinds.KINDS[kind]


def in_use(office: Office) -> tuple[Template, ...]:
    """Which template each kind of paper is made with, language variants beside the general one."""
    own = office.workspace.templates
    found = []
    for kind in papers.kinds.KINDS:
        for name in (f"{kind}.docx", *(f"{kind}.{lang}.docx" for lang in Language)):
            if own is not None and (own / name).is_file():
                found.append(Template(kind, own / name, own=True))
            elif (workspace.shipped("templates") / name).is_file():
                found.append(Template(kind, workspace.shipped("templates") / name, own=False))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Copied:
    """Where a copy of a template lies now, and where the group's own one that lay there is kept, if there was one."""

    path: Path
    kept: Path | None


def copy(office: Office, kind: str, *, lang: str | None = None, force: bool = False) -> Copied:
    """Puts a copy of the shipped template into the group's own folder, for one language or for all.

    The workspace takes its templates from there from then on. Refused if the group has changed the one that lies
    there; with `force` that one is saved beside first. Also if wgsec.toml says no folder in a way that it may not lose.
    """
    known(kind)
    name = f"{kind}.{lang}.docx" if lang else f"{kind}.docx"
    _, blob = workspace.template(None, kind, lang or "en")
    target = (office.workspace.templates or office.workspace.folder / FOLDER) / name
    settled = _settled(office) if office.workspace.templates is None else None
    kept = _kept(target, blob, force=force)
    outbox.files.put(target, blob)
    if settled is not None:
        outbox.files.put(office.workspace.folder / workspace.CONFIG, settled)
    return Copied(target, kept)


def _settled(office: Office) -> bytes:
    """wgsec.toml with the folder of the group's own templates; Refused where only a person can write that into it."""
    folder = office.workspace.folder
    told = (folder / workspace.CONFIG).read_text(encoding="utf-8")
    setting = f'templates = "{FOLDER}"'
    # Somebody may have written that there is none.
    settled, n = _SETTING.subn(setting, told)
    blob = (settled if n else told.rstrip("\n") + f"\n{setting}\n").encode()
    refusal = Refused("template.error.setting", path=folder / workspace.CONFIG, setting=setting)
    try:
        found = workspace.read(folder, blob).templates
    except Unreadable as error:
        raise refusal from error
    if found != folder / FOLDER:
        raise refusal
    return blob


def _kept(target: Path, blob: bytes, *, force: bool) -> Path | None:
    """Where the group's own template is saved before `blob` takes its place; None if there is no other."""
    if outbox.files.fingerprint(target) in (None, hashlib.sha256(blob).hexdigest()):
        return None
    if not force:
        raise Refused("template.error.own", path=target)
    return outbox.files.save_beside(target)


def check(path: Path, kind: str | None = None) -> tuple[Finding, ...]:
    """What in a template does not agree with its paper, whose kind its file name says unless `kind` does.

    NoSuchThing for a file that is not there; Unreadable for one that is no Word document, or has a tag that cannot be
    understood.
    """
    kind = kind or path.name.split(".")[0]
    sheet = known(kind)
    blob = outbox.files.read(path)
    return tuple(
        Finding(
            one.msgid,
            {"name": path.name, "kind": kind, "part": one.part, "word": one.word, "place": one.place, "near": one.near},
        )
        for one in formats.docx.check(blob, sheet, path.name)
    )
