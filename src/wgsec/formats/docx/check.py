"""A template held against the sheet it is for: fields, labels and styles that do not exist, before a paper is due."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from string import Formatter
from types import NoneType
from typing import Any, Final, get_args, get_origin, get_type_hints

from jinja2 import nodes

from wgsec import language
from wgsec.facts.check import TemplatePart
from wgsec.facts.language import Language
from wgsec.facts.text import Blocks
from wgsec.formats.docx import compiler, sandbox, trial
from wgsec.formats.docx.compiler import Compiled, Page
from wgsec.formats.docx.sandbox import Exact, Inlined, Linked, Rich
from wgsec.formats.docx.tags import Tag

# What typing says of a field: a class, or a form of typing; the two have no type in common.
Hint = Any
LONG: Final = get_args(Blocks)
LOOP: Final = {"index": int, "index0": int, "first": bool, "last": bool, "length": int}
MADE: Final[dict[str, Hint]] = {
    "md": Rich, "mdi": Inlined, "link": Linked, "exact": Exact, "join": str, "lower": str, "upper": str, "length": int,
}  # fmt: skip


class Kind(StrEnum):
    """What a field holds, as whoever types a tag must know it."""

    TEXT = "text"
    NUMBER = "number"
    LONG_TEXT = "long-text"
    LIST = "list"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a sheet: `path` from the sheet (`lines[].title`), and the key of its sentence on the screen."""

    path: str
    kind: Kind
    key: str


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something wrong with a template or a paper: the msgid of a sentence, the words at fault and those around them."""

    msgid: str
    word: str = ""
    place: str = ""
    near: str = ""
    part: TemplatePart = TemplatePart.TEXT


def read_tags(template: bytes, name: str = "template.docx") -> tuple[Tag, ...]:
    """Every tag of a template in the order of its parts. Unreadable as `fill`."""
    return tuple(tag for page in compiler.compiled(template, name).pages for tag in page.lines.values())


def check(template: bytes, sheet: type, name: str = "template.docx") -> tuple[Flaw, ...]:
    """What in a template does not agree with its sheet. Unreadable as `fill`, where it cannot be read at all."""
    made = compiler.compiled(template, name)
    comments = tuple(Flaw("template.finding.comment", place=place) for place in made.comments)
    return comments + tuple(finding for page in made.pages for finding in _held(made, page, sheet))


def _held(made: Compiled, page: Page, sheet: type) -> Iterator[Flaw]:
    """What can be told without filling; where that is nothing, what stops a trial."""
    told = _Checking(made, page).findings(sheet)
    yield from told
    for error in () if told else trial.failures(made, page, sheet):
        if "tag" not in error.facts:
            raise error
        what = error.msgid.rpartition(".")[2]
        if what == "misplaced" and page.kind is not TemplatePart.TEXT:
            what = "misplaced-link"
        yield Flaw(f"template.finding.{what}", str(error.facts["tag"]), str(error.facts["place"]), part=page.kind)


def fields_of(sheet: type) -> tuple[Field, ...]:
    """Every field of a sheet a tag can name, those of its parts and lists included."""
    return tuple(_fields(sheet, ""))


def _fields(sheet: type, above: str) -> Iterator[Field]:
    for name, hint in _hints(sheet).items():
        kind = _kind(hint)
        if kind is None:
            continue
        yield Field(f"{above}{name}", kind, f"template.field.{_kebab(sheet.__name__)}.{_kebab(name)}")
        if kind is Kind.LIST:
            yield from _fields(_element(hint), f"{above}{name}[].") if is_dataclass(_element(hint)) else ()
        elif kind is Kind.GROUP:
            yield from _fields(hint, f"{above}{name}.")


def _kebab(name: str) -> str:
    """`agenda-line` of AgendaLine, `date-text` of date_text."""
    return re.sub(r"_|(?<=[a-z])(?=[A-Z])", "-", name).lower()


def _kind(hint: Hint) -> Kind | None:
    if hint is str:
        return Kind.TEXT
    if hint is int:
        return Kind.NUMBER
    if _is_long(hint):
        return Kind.LONG_TEXT
    if _is_list(hint):
        return Kind.LIST
    return Kind.GROUP if is_dataclass(hint) else None


def _is_list(hint: Hint) -> bool:
    origin: object = get_origin(hint)
    return origin is tuple and not _is_long(hint)


def _is_long(hint: Hint) -> bool:
    return get_args(hint) == LONG


def _element(hint: Hint) -> Hint:
    """What a list is made of; None where it is no list."""
    return get_args(hint)[0] if _is_list(hint) else None


@cache
def _hints(sheet: type) -> dict[str, Hint]:
    hints = get_type_hints(sheet)
    return {field.name: _present(hints[field.name]) for field in fields(sheet)}


def _present(hint: Hint) -> Hint:
    """`str` of `str | None`: nothing prints as nothing."""
    some = [part for part in get_args(hint) if part is not NoneType]
    return some[0] if NoneType in get_args(hint) and len(some) == 1 else hint


class _Checking:
    """Walks what a page says with the type of every name in sight."""

    def __init__(self, template: Compiled, page: Page) -> None:
        self.template = template
        self.page = page
        self.found: list[Flaw] = []

    def findings(self, sheet: type) -> list[Flaw]:
        tree = sandbox.environment().parse(self.page.source)
        self._body(tree.body, dict(_hints(sheet)))
        return self.found

    def _say(self, node: nodes.Node, what: str, word: str = "", near: str = "") -> None:
        place = compiler.tag_at(self.page.lines, node.lineno).place
        self.found.append(Flaw(f"template.finding.{what}{'-near' if near else ''}", word, place, near, self.page.kind))

    def _body(self, body: list[nodes.Node], scope: dict[str, Hint]) -> None:
        for node in body:
            if isinstance(node, nodes.Output):
                for said in node.nodes:
                    if isinstance(said, nodes.Call):
                        self._value(said, scope)
            elif isinstance(node, nodes.If):
                self._type(node.test, scope)
                self._body([*node.body, *node.elif_, *node.else_], scope)
            elif isinstance(node, nodes.For):
                self._loop(node, scope)

    def _loop(self, node: nodes.For, scope: dict[str, Hint]) -> None:
        hint = self._type(node.iter, scope)
        if hint is not None and _element(hint) is None:
            self._say(node, "not-a-list", compiler.tag_at(self.page.lines, node.lineno).typed)
        target = node.target.name if isinstance(node.target, nodes.Name) else ""
        inner = scope | {target: _element(hint), "loop": LOOP}
        if node.test is not None:
            self._type(node.test, inner)
        self._body(node.body, inner)
        self._body(node.else_, scope)

    def _value(self, call: nodes.Call, scope: dict[str, Hint]) -> None:
        """What a wrapper prints must be words; paragraphs only where a paragraph stands."""
        wrapper = call.node.name if isinstance(call.node, nodes.Name) else ""
        hint = self._type(call.args[1], scope)
        typed = compiler.tag_at(self.page.lines, call.lineno).typed
        if hint is Rich and wrapper != "_para":
            self._say(call, "misplaced", typed)
        elif hint is not None and hint not in (str, int, Rich, Inlined, Linked, Exact):
            self._say(call, "not-words", typed)

    def _type(self, node: nodes.Node, scope: dict[str, Hint]) -> Hint:
        """The type of what a node stands for, telling what does not exist on the way; None where it cannot be known."""
        match node:
            case nodes.Name():
                return self._named(node, node.name, scope, list(scope))
            case nodes.Getattr():
                return self._field(node, self._type(node.node, scope))
            case nodes.Getitem():
                return _element(self._type(node.node, scope))
            case nodes.Const():
                return type(node.value)
            case nodes.Call():
                return self._label(node, scope)
            case nodes.Filter():
                return self._filtered(node, scope)
            case nodes.CondExpr():
                self._type(node.test, scope)
                if node.expr2 is not None:
                    self._type(node.expr2, scope)
                return self._type(node.expr1, scope)
            case nodes.Concat():
                for part in node.nodes:
                    self._type(part, scope)
                return str
            case _:
                for child in node.iter_child_nodes():
                    self._type(child, scope)
                return None

    def _named(self, node: nodes.Node, name: str, known: dict[str, Hint], names: list[str]) -> Hint:
        if name in known:
            return known[name]
        self._say(node, "unknown", name, ", ".join(get_close_matches(name, names, 1)))
        return None

    def _field(self, node: nodes.Getattr, owner: Hint) -> Hint:
        if owner is None:
            return None
        hints = (
            owner
            if isinstance(owner, dict)
            else _hints(owner)
            if isinstance(owner, type) and is_dataclass(owner)
            else {}
        )
        return self._named(node, node.attr, hints, list(hints))

    def _filtered(self, node: nodes.Filter, scope: dict[str, Hint]) -> Hint:
        hint = self._type(node.node, scope) if node.node is not None else None
        for argument in [*node.args, *(keyword.value for keyword in node.kwargs)]:
            self._type(argument, scope)
        if node.name in ("md", "mdi") and hint is not None and not _is_long(hint):
            self._say(node, "not-long", compiler.tag_at(self.page.lines, node.lineno).typed)
        if node.name == "md" and node.args and isinstance(node.args[0], nodes.Const):
            style = node.args[0].value
            if self.template.styles.find(str(style)) is None:
                self._say(
                    node,
                    "style",
                    str(style),
                    ", ".join(get_close_matches(str(style).lower(), self.template.styles.ids, 1)),
                )
        if node.name in ("first", "last"):
            return _element(hint)
        return MADE.get(node.name, hint)

    def _label(self, node: nodes.Call, scope: dict[str, Hint]) -> Hint:
        for keyword in node.kwargs:
            self._type(keyword.value, scope)
        key = node.args[0].value if node.args and isinstance(node.args[0], nodes.Const) else None
        if key is not None and any(_lacks(lang, str(key), {fact.key for fact in node.kwargs}) for lang in Language):
            self._say(node, "label", str(key))
        return str


def _lacks(lang: str, key: str, facts: set[str]) -> bool:
    """Whether a language has no such label, or has one that names a fact it is not given."""
    entry = language.words.paper(lang).entry(key)
    texts = (entry,) if isinstance(entry, str) else entry or ()
    asked = {name for text in texts for _, name, _, _ in Formatter().parse(text) if name}
    return entry is None or not asked <= facts
