"""A template filled for trial, with a sheet that has something everywhere: what would stop it when a paper is due."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from types import NoneType
from typing import Final, get_args, get_origin, get_type_hints

from jinja2 import Template, nodes
from jinja2.visitor import NodeTransformer

from wgsec import language
from wgsec.errors import Unreadable
from wgsec.facts.text import Blocks
from wgsec.formats.docx import compiler, press, sandbox
from wgsec.formats.docx.compiler import Compiled, Page

# A word that is a language too, for some fields name one.
WORD: Final = "en"
ADDRESS: Final = "https://example.org/"
LONG: Final = "[One](https://example.org/)[^1]\n\n1. two\n\n> three\n\n| a | b |\n|---|---|\n| c | d |\n\n[^1]: four\n"


def failures(template: Compiled, page: Page, sheet: type) -> Iterator[Unreadable]:
    """The error of the first tag of a page that cannot be filled."""
    trial = replace(template, pages=(_every_way(page),))
    try:
        press.print_(trial, _sample(sheet))
    except Unreadable as error:
        yield error


def _every_way(page: Page) -> Page:
    """The page with every branch printed, whichever its sheet would have chosen."""
    environment = sandbox.environment()
    tree = _EveryBranch().visit(environment.parse(page.source))
    sandbox.check_loops(tree)
    code = environment.compile(tree, filename=compiler.TEMPLATE)
    return replace(page, template=Template.from_code(environment, code, {}))


class _EveryBranch(NodeTransformer):
    """Asks every condition, then takes every branch."""

    def visit_If(self, node: nodes.If) -> list[nodes.Node]:  # noqa: N802 - the name Jinja calls
        self.generic_visit(node)
        asked = nodes.If(node.test, [], [], [], lineno=node.lineno)
        return [asked, *node.body, *node.elif_, *node.else_]


def _sample(hint: object, name: str = "") -> object:
    """Something of the type of a field."""
    present = next((part for part in get_args(hint) if part is not NoneType), None)
    if hint is str:
        return ADDRESS if name == "href" else WORD
    if hint in (int, bool):
        return 2 if hint is int else True
    if hint is date:
        return date(2027, 1, 1)
    if get_args(hint) == get_args(Blocks):
        return language.markdown.blocks(LONG)
    if get_origin(hint) is tuple:
        return (_sample(present), _sample(present))
    if is_dataclass(hint) and isinstance(hint, type):
        hints = get_type_hints(hint)
        return hint(**{field.name: _sample(hints[field.name], field.name) for field in fields(hint)})
    return _sample(present) if NoneType in get_args(hint) else None
