"""What a tag may say: values of the sheet, for, if, a few filters, and labels; nothing that runs or grows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from inspect import signature
from typing import Any, Final

from jinja2 import StrictUndefined, TemplateError, Undefined, nodes, pass_context
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from wgsec.facts.text import Block, Blocks
from wgsec.formats.docx.names import LOCALES

# Private-use letters open and close the tags: no one can type them into a template, nor a value bring them in.
START: Final = "\ue000"
END: Final = "\ue001"

# What the press puts around each tag; a typed name may not begin with an underscore.
WRAPPERS: Final = frozenset({"_para", "_run", "_attr"})
ALLOWED: Final = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.Getitem, nodes.Const,
    nodes.For, nodes.If, nodes.CondExpr, nodes.Filter, nodes.Test, nodes.Compare, nodes.Operand, nodes.And, nodes.Or,
    nodes.Not, nodes.Concat, nodes.Tuple, nodes.Call, nodes.Keyword, nodes.Add, nodes.Sub,
)  # fmt: skip
TESTS: Final = frozenset({"none", "odd", "even"})
# How many statements may stand in one another, and how many operations; Python itself reads twenty loops.
DEEPEST: Final = 15
LARGEST: Final = 10**9
LONGEST: Final = 1 << 20


# Jinja's own, and what brackets in brackets come to.
BROKEN: Final = (TemplateError, RecursionError)


class NotWordsError(TypeError):
    """A tag whose value is not words: a list, a method, a fact."""


class ArgumentsError(TypeError):
    """A filter or label that is not told what it needs, or is told what it does not know."""


class TooMuchError(ValueError):
    """A template that makes more than any paper holds."""


class NotAListError(TypeError):
    """A for over something that is not a list."""


@dataclass(frozen=True, slots=True)
class Rich:
    """A long text to be set in a paragraph style of the template, perhaps in another language than the sheet."""

    blocks: Blocks
    style: str | None
    lang: str | None
    shift: int


@dataclass(frozen=True, slots=True)
class Inlined:
    """A long text to be set inside a line."""

    blocks: Blocks
    lang: str | None


@dataclass(frozen=True, slots=True)
class Linked:
    """Words that lead to an address."""

    words: str
    href: str


@dataclass(frozen=True, slots=True)
class Exact:
    """Words in a language, to be left as they are, typography included."""

    words: str
    lang: str


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja with nothing but what is allowed here; a name that does not exist is an error."""

    intercepted_binops = frozenset({"+", "-"})

    def getattr(self, obj: object, attribute: str) -> object:
        """A field of the sheet, or what a loop knows of itself."""
        if not attribute.startswith("_") and (is_field(obj, attribute) or is_loop(obj)):
            value = getattr(obj, attribute, None)
            if not callable(value):
                return value
        return self.undefined(obj=obj, name=attribute)

    def getitem(self, obj: object, argument: object) -> object:
        """One of a list, by its place."""
        if isinstance(obj, tuple) and isinstance(argument, int) and -len(obj) <= argument < len(obj):
            return obj[argument]
        return self.undefined(obj=obj, name=str(argument))

    def call_binop(self, _context: object, operator_: str, left: object, right: object) -> int:
        """Adding and taking away, of whole numbers."""
        if not (isinstance(left, int) and isinstance(right, int)) or max(abs(left), abs(right)) > LARGEST:
            raise NotWordsError
        return left + right if operator_ == "+" else left - right


def is_field(obj: object, name: str) -> bool:
    """Whether `name` is a field of a sheet or of one of its parts."""
    return name in getattr(type(obj), "__dataclass_fields__", ())


def is_loop(obj: object) -> bool:
    """Whether this is Jinja's `loop`."""
    return type(obj).__name__ == "LoopContext"


@cache
def environment() -> Sandbox:
    """The one environment; templates are compiled in it once."""
    sandbox = Sandbox(
        block_start_string=f"{START}%", block_end_string=f"%{END}",
        variable_start_string=f"{START}(", variable_end_string=f"){END}",
        comment_start_string=f"{START}#", comment_end_string=f"#{END}",
        undefined=StrictUndefined, keep_trailing_newline=True, autoescape=False, optimized=False, cache_size=0,
    )  # fmt: skip
    sandbox.globals.clear()
    sandbox.filters = {name: _told(filter_) for name, filter_ in FILTERS.items()} | {"_each": _each}
    sandbox.tests = {name: test for name, test in sandbox.tests.items() if name in TESTS}
    return sandbox


def _told(filter_: Callable[..., Any]) -> Callable[..., Any]:
    """The filter, its arguments held against its signature first, so that a TypeError inside it is a bug of ours."""
    expected = signature(filter_)

    def checked(*said: object, **named: object) -> object:
        try:
            expected.bind(*said, **named)
        except TypeError as error:
            raise ArgumentsError from error
        return filter_(*said, **named)

    return checked


def is_deep(tree: nodes.Node) -> bool:
    """Whether something stands in more than `DEEPEST` others."""
    level: list[nodes.Node] = [tree]
    for _ in range(DEEPEST):
        level = [child for node in level for child in node.iter_child_nodes()]
    return bool(level)


def refused(tree: nodes.Template) -> tuple[int, str] | None:
    """The line of the first thing a template may not say, with the name of a filter that does not exist."""
    for node in tree.find_all(nodes.Node):
        if isinstance(node, nodes.Filter) and node.name not in FILTERS:
            return node.lineno, node.name
        if not _allowed(node):
            return node.lineno, ""
    return None


def _allowed(node: nodes.Node) -> bool:
    if isinstance(node, nodes.Call):
        callee = node.node
        named = isinstance(callee, nodes.Name) and callee.name in (WRAPPERS | {"label"})
        return named and node.dyn_args is None and node.dyn_kwargs is None
    if isinstance(node, nodes.For):
        return not node.recursive
    if isinstance(node, nodes.Test):
        return node.name in TESTS
    return isinstance(node, ALLOWED)


def check_loops(tree: nodes.Template) -> None:
    """Makes every `for` refuse what is not a list, whose letters it would otherwise take one by one."""
    for loop in tree.find_all(nodes.For):
        loop.iter = nodes.Filter(loop.iter, "_each", [], [], None, None, lineno=loop.lineno)


@pass_context
def _each(context: Context, value: object) -> object:
    if isinstance(value, Undefined):
        str(value)
    if not isinstance(value, tuple):
        raise NotAListError
    context["_spend"](len(value))
    return value


def _md(value: object, style: str | None = None, lang: str | None = None, shift: int = 0) -> Rich:
    if not (isinstance(style, str | None) and isinstance(shift, int)):
        raise ArgumentsError(style)
    return Rich(_blocks(value), style, _language(lang), shift)


def _mdi(value: object, lang: str | None = None) -> Inlined:
    return Inlined(_blocks(value), _language(lang))


def _blocks(value: object) -> Blocks:
    if isinstance(value, Undefined):
        str(value)
    if value is None:
        return ()
    if not isinstance(value, tuple) or not all(isinstance(one, Block) for one in value):
        raise NotWordsError
    return value


def _link(value: object, href: object) -> Linked | str:
    words = as_words(value)
    return Linked(words, as_words(href)) if href else words


def _exact(value: object, lang: object) -> Exact:
    return Exact(as_words(value), _language(lang) or "")


def _language(lang: object) -> str | None:
    """en, fr or es; nothing for the sheet's own. ArgumentsError for what is no language of papers."""
    if lang is None or (isinstance(lang, str) and lang in LOCALES):
        return lang
    raise ArgumentsError(lang)


def _join(value: object, between: object = ", ") -> str:
    parts = [as_words(part) for part in value] if isinstance(value, tuple) else [as_words(value)]
    if not isinstance(between, str):
        raise ArgumentsError(between)
    if sum(map(len, parts)) + len(between) * len(parts) > LONGEST:
        raise TooMuchError
    return between.join(parts)


def _length(value: object) -> int:
    if not isinstance(value, tuple):
        raise NotAListError
    return len(value)


def _default(value: object, otherwise: object) -> object:
    return value or otherwise


def _first(value: object) -> object:
    return value[0] if isinstance(value, tuple) and value else None


def _last(value: object) -> object:
    return value[-1] if isinstance(value, tuple) and value else None


def as_words(value: object) -> str:
    """A value as it stands on paper: text, a whole number, nothing for none. NotWordsError for all else."""
    if isinstance(value, Undefined):
        return str(value)
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise NotWordsError


FILTERS: Final[dict[str, Callable[..., Any]]] = {
    "default": _default,
    "exact": _exact,
    "first": _first,
    "join": _join,
    "last": _last,
    "length": _length,
    "link": _link,
    "lower": lambda value: as_words(value).lower(),
    "md": _md,
    "mdi": _mdi,
    "upper": lambda value: as_words(value).upper(),
}
