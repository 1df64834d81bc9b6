"""The source of wgsec as the tests of its architecture see it: modules, their trees and what they import."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
SRC = ROOT / "src"


@dataclass(frozen=True, slots=True)
class Module:
    """One file: its dotted name, its path from src and its parsed tree."""

    name: str
    path: str
    text: str
    tree: ast.Module

    @property
    def floor(self) -> str:
        """`wgsec.store.meeting` stands on `store`; `wgsec` itself on ""."""
        return (self.name + "..").split(".")[1]

    @property
    def lines(self) -> int:
        return len(self.text.splitlines())

    def calls(self) -> Iterator[ast.Call]:
        """Every call in the file."""
        return (node for node in ast.walk(self.tree) if isinstance(node, ast.Call))

    def functions(self) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
        """Every function and method in the file, those within functions too."""
        kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
        return (node for node in ast.walk(self.tree) if isinstance(node, kinds))


@cache
def modules() -> tuple[Module, ...]:
    """Every module of wgsec, by name."""
    return tuple(_read(path) for path in sorted((SRC / "wgsec").rglob("*.py")))


def _read(path: Path) -> Module:
    inside = path.relative_to(SRC)
    parts = inside.with_suffix("").parts
    name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    text = path.read_text(encoding="utf-8")
    return Module(name, inside.as_posix(), text, ast.parse(text, filename=str(path)))


def dotted(node: ast.AST) -> str:
    """`os.environ.get` for such an expression; "" for one that is not a plain chain of names."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        before = dotted(node.value)
        return f"{before}.{node.attr}" if before else ""
    return ""


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines from `def` to the end, without the docstring."""
    whole = (function.end_lineno or function.lineno) - function.lineno + 1
    first = function.body[0]
    told = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str)
    return whole - ((first.end_lineno or first.lineno) - first.lineno + 1 if told else 0)


def imported(module: Module) -> dict[str, int]:
    """Modules of wgsec that this one names, for its types too, each with the line; `from wgsec import x` is x.

    A floor's face loads its rooms on touch, so `store.meeting.by_number` loads `wgsec.store.meeting` although only
    `store` is imported. A face loads none of its rooms by itself, only a type checker sees them there, and a package
    may load its own rooms when called.
    """
    known = {each.name for each in modules()}
    found: dict[str, int] = {}
    seen = _type_checking(module.tree) if module.path.endswith("__init__.py") else ()
    hidden = {id(node) for branch in seen for node in ast.walk(branch)}
    late = {id(node) for function in module.functions() for node in ast.walk(function)}
    for node in ast.walk(module.tree):
        for name in () if id(node) in hidden else _named(node):
            while name and name not in known:
                name = name.rpartition(".")[0]
            own = name.startswith(f"{module.name}.") and id(node) in late
            if name and name not in ("wgsec", module.name) and not own:
                found.setdefault(name, node.lineno)
    return found


def _named(node: ast.AST) -> list[str]:
    """The dotted names that an import statement, or a chain of names from a floor, may load."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [f"{node.module}.{alias.name}" for alias in node.names]
    return [f"wgsec.{dotted(node)}"] if isinstance(node, ast.Attribute) and dotted(node) else []


def _type_checking(tree: ast.Module) -> Iterator[ast.stmt]:
    """The statements that only a type checker runs."""
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and dotted(node.test) in ("TYPE_CHECKING", "typing.TYPE_CHECKING"):
            yield from node.body


def cycles() -> list[tuple[str, ...]]:
    """Groups of modules that import one another, at the top or within functions: Tarjan's components."""
    graph = {module.name: list(imported(module)) for module in modules()}
    seen: dict[str, int] = {}
    lowest: dict[str, int] = {}
    stack: list[str] = []
    found: list[tuple[str, ...]] = []

    def visit(name: str) -> None:
        seen[name] = lowest[name] = len(seen)
        stack.append(name)
        for other in graph[name]:
            if other not in seen:
                visit(other)
            if other in stack:
                lowest[name] = min(lowest[name], lowest[other])
        if lowest[name] == seen[name]:
            group = stack[stack.index(name) :]
            del stack[stack.index(name) :]
            if len(group) > 1:
                found.append(tuple(sorted(group)))

    for name in graph:
        if name not in seen:
            visit(name)
    return found
