"""The keys of the catalogs as the source and the templates use them: outright, or built with a gap for a value."""

from __future__ import annotations

import ast
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html import unescape
from pathlib import Path
from string import Formatter

from tests import source
from tests.source import dotted
from wgsec.language import catalogs

KINDS = {"screen": ("en", "fr"), "paper": ("en", "fr", "es")}
KEY = re.compile(r"[a-z]+(-[a-z]+)*(\.[a-z0-9]+([-_][a-z0-9]+)*)+")
GAP = "\0"
READ_WHOLE = {
    "roll": "language/roll.py looks through all spellings of a kind",
    "city": "language/zones.py looks up any zone",
}
"""Areas whose entries the code never names one by one, and who reads them."""

FILE_NAME = re.compile(r".*\.(docx|xlsx|md|html|css|txt|po|toml|json|csv|ics|db|sqlite|xml|rels|xlf|tmx|tbx|pdf)")

Entry = str | tuple[str, str]


@dataclass(frozen=True, slots=True)
class Use:
    """A key in a call: where, and the facts it is given; `facts` is None where `**` hides them."""

    key: str
    where: str
    facts: frozenset[str] | None


@cache
def areas(lang: str, kind: str) -> tuple[str, ...]:
    """The names of the .po files of one language and kind."""
    return tuple(sorted(path.stem for path in (catalogs.HERE / lang / kind).glob("*.po")))


@cache
def entries(lang: str, kind: str) -> dict[str, Entry]:
    """Every entry of one language and kind by its key, whatever its file."""
    return {key: entry for area in areas(lang, kind) for key, entry in catalogs.area(lang, kind, area).items()}


def forms(entry: Entry) -> tuple[str, ...]:
    """The sentence, or its singular and plural."""
    return (entry,) if isinstance(entry, str) else entry


def braces(text: str) -> frozenset[str]:
    """The facts a sentence names: `{file}` and `{day:%d}` are file and day."""
    return frozenset(re.split(r"[.\[]", name)[0] for _, name, _, _ in Formatter().parse(text) if name is not None)


def is_key(text: object) -> bool:
    """Whether a literal reads like a key of an area that exists, or like an error's."""
    if not isinstance(text, str) or not KEY.fullmatch(text) or FILE_NAME.fullmatch(text):
        return False
    known = {area for kind, langs in KINDS.items() for lang in langs for area in areas(lang, kind)}
    return ".error." in text or text.partition(".")[0] in known


def uses() -> Iterator[Use]:
    """Every call whose first argument is a key, or a choice between keys; the acts of `office.change` are none."""
    for module in source.modules():
        for call in module.calls():
            chosen = [] if dotted(call.func).endswith("change") else call.args[:1]
            if chosen and isinstance(chosen[0], ast.IfExp):
                chosen = [chosen[0].body, chosen[0].orelse]
            facts = given(call)
            for node in chosen:
                if isinstance(node, ast.Constant) and is_key(node.value):
                    yield Use(str(node.value), f"{module.path}:{node.lineno}", facts)


def given(call: ast.Call) -> frozenset[str] | None:
    """The facts after the key: named, or in a literal dict; None where the call hides them."""
    names = [keyword.arg for keyword in call.keywords]
    for each in call.args[1:]:
        keys = each.keys if isinstance(each, ast.Dict) else [None]
        names += [str(key.value) if isinstance(key, ast.Constant) else None for key in keys]
    return None if None in names else frozenset(name for name in names if name)


def screen_uses() -> Iterator[Use]:
    """The keys that `cli` builds from a noun: a command's help, the headings of a listing or of one record."""
    for module in source.modules():
        for call in module.calls() if module.floor == "cli" else ():
            texts = [node.value if isinstance(node, ast.Constant) else None for node in call.args]
            name = dotted(call.func).rpartition(".")[2]
            keys: list[str] = []
            if name == "command" and len(texts) == 2 and isinstance(texts[1], str):
                keys = [f"{texts[1]}.help"]
            elif name in ("listing", "record") and len(texts) > 1 and isinstance(texts[0], str):
                keys = [f"{texts[0]}.column.{column}" for column in columns(module, call)]
                keys += [f"{texts[0]}.none"] if name == "listing" else []
            yield from (Use(key, f"{module.path}:{call.lineno}", None) for key in keys)


def columns(module: source.Module, call: ast.Call) -> list[str]:
    """The names in a literal tuple or dict given second; of a variable, of what the module assigns to that name."""
    given = [call.args[1]]
    if isinstance(call.args[1], ast.Name):
        assigned = [node for node in ast.walk(module.tree) if isinstance(node, ast.Assign)]
        within = [node for node in assigned if dotted(node.targets[0]) == call.args[1].id]
        given = [node.value for node in within if node.lineno < call.lineno][-1:]
    nodes = [each for node in given for each in getattr(node, "elts", None) or getattr(node, "keys", None) or []]
    return [node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]


@cache
def codes() -> frozenset[str]:
    """Every value of an enum of the facts."""
    enums = [node for module in source.modules() for node in ast.walk(module.tree) if isinstance(node, ast.ClassDef)]
    values = [line.value for enum in enums for line in enum.body if isinstance(line, ast.Assign)]
    return frozenset(node.value for node in values if isinstance(node, ast.Constant) and isinstance(node.value, str))


@cache
def enums() -> frozenset[str]:
    """Every enum's name as the boundary words its codes: TemplatePart is `template.part`."""
    classes = [node for module in source.modules() for node in ast.walk(module.tree) if isinstance(node, ast.ClassDef)]
    named = [one.name for one in classes if any(dotted(base).endswith("Enum") for base in one.bases)]
    return frozenset(re.sub(r"(?<=[a-z])(?=[A-Z])", ".", name).lower() for name in named)


def error_keys() -> Iterator[Use]:
    """Every literal that is an error's key, wherever it stands."""
    for module in source.modules():
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Constant) and is_key(node.value) and ".error." in node.value:
                yield Use(node.value, f"{module.path}:{node.lineno}", None)


def template_uses() -> Iterator[Use]:
    """Every key in a template of the checkout: `label("agenda.title", number=3)` in Word, HTML and mail."""
    for path in sorted((source.ROOT / "templates").rglob("*")):
        for key in re.findall(r"""\b(?:label|words|say)\(\s*["'“”„‘’«»]\s*([a-z0-9._-]+)""", template_text(path)):
            yield Use(key, path.relative_to(source.ROOT).as_posix(), None)


def template_text(path: Path) -> str:
    """The text of a template; of a Word file that of all its parts, runs joined."""
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as package:
            parts = [package.read(name).decode() for name in package.namelist() if name.endswith(".xml")]
        return "\n".join(unescape(re.sub(r"<[^>]*>", "", part.replace("</w:p>", "\n"))) for part in parts)
    return path.read_text(encoding="utf-8") if path.suffix in (".html", ".md", ".txt", ".xml") else ""


@cache
def literals() -> frozenset[str]:
    """Every string of the source; one with values in it has GAP in their place."""
    found = {use.key for use in template_uses()}
    for module in source.modules():
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
            elif isinstance(node, ast.JoinedStr):
                parts = [str(part.value) if isinstance(part, ast.Constant) else GAP for part in node.values]
                found.add("".join(parts))
    return frozenset(found)


@cache
def patterns() -> re.Pattern[str]:
    """What the keys with a gap may become: `date.month.{n}`; the area at least must be said outright."""
    gapped = [text for text in literals() if GAP in text and re.match(r"[a-z-]+\.[a-z0-9._\-\0]*\Z", text)]
    return re.compile("|".join(re.escape(text).replace(re.escape(GAP), ".+") for text in sorted(gapped)) or r"(?!)")


def is_used(key: str) -> bool:
    """Whether the source or a template says `key`: outright, with a gap, or as `cli` builds it from a noun.

    A hint is used with its sentence, a help and an example with their command, a heading with its column, a code's
    word with its enum or its column, of a listing or of the journal.
    """
    if key.partition(".")[0] in READ_WHOLE:
        return True
    sentence = key.removesuffix(".hint").removesuffix(".help").removesuffix(".example")
    if key in literals() or sentence in literals() or patterns().fullmatch(sentence):
        return True
    noun, _, rest = key.partition(".")
    name, _, last = rest.partition(".")
    if name in ("column", "none"):
        return noun in literals() and (not last or last in literals())
    columns = {f"{noun}.column.{name}", f"log.field.{name}"} & entries("en", "screen").keys()
    return bool(columns or f"{noun}.{name}" in enums()) and last in codes() | literals()
