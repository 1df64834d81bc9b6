"""The house stands as the plan says: floors, homes of outside libraries, pure floors, sizes and first sentences."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests import source
from tests.source import Module, dotted
from wgsec import errors

PURE = ("papers", "rules", "formats")
WRITERS = ("outbox", "store")
UNNAMED = {"common", "helper", "helpers", "manager", "managers", "misc", "service", "services", "util", "utils"}
EDITOR = "wgsec.cli.ask"
"""The one room above them that may write: the person's own editor needs a file to open, and it is thrown away."""

BY_NAME = {"errors", "facts", "lazy"}

OUTSIDE_WORLD = re.compile(
    r"""os\.(environ|getenv|getlogin|getcwd|urandom)\b
    | (datetime\.)?(datetime|date)\.(now|utcnow|today)$
    | time\.(time|time_ns|localtime|strftime|ctime)$
    | (random|secrets|locale|getpass|platform)\b
    | uuid\.(uuid1|uuid4)$
    | Path\.(cwd|home)$
    | socket\.(gethostname|getfqdn)$""",
    re.VERBOSE,
)
"""What only `cli` may ask: the environment, the clock, chance, the locale, the machine."""

FILE_SYSTEM = {"glob", "os", "pathlib", "shutil", "socket", "subprocess", "tempfile", "time"}
"""Modules that a pure floor has no use for."""

WRITES = {
    "write_text",
    "write_bytes",
    "touch",
    "mkdir",
    "makedirs",
    "unlink",
    "rmdir",
    "rmtree",
    "copyfile",
    "copytree",
}
"""Calls that change the disk, whatever they are called on; `open` is judged by its mode."""


def remarks(check: Callable[[Module], Iterator[tuple[int, str]]], chosen: Callable[[Module], bool]) -> list[str]:
    """What `check` says of every chosen module, as `path:line: remark`."""
    chosen_ones = [module for module in source.modules() if chosen(module)]
    return [f"{module.path}:{line}: {remark}" for module in chosen_ones for line, remark in check(module)]


def nothing(found: list[str]) -> None:
    """Fails with all of them, one a line."""
    assert not found, "\n" + "\n".join(found)


def below_cli(module: Module) -> bool:
    return module.floor not in ("cli", "__main__")


def test_imports_keep_the_contracts() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([lint, "--no-cache"], cwd=source.ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_modules_import_one_another_in_a_circle() -> None:
    nothing([" <> ".join(circle) for circle in source.cycles()])


def test_every_module_says_its_role_in_its_first_line() -> None:
    def check(module: Module) -> Iterator[tuple[int, str]]:
        first = (ast.get_docstring(module.tree) or "").split("\n\n")[0].replace("\n", " ")
        if not re.match(r"[\w`].*[.:]$", first):
            yield 1, f"no sentence of its role: {first!r}"

    nothing(remarks(check, lambda _: True))


def test_annotations_are_late_everywhere_but_where_they_are_read_at_run_time() -> None:
    def check(module: Module) -> Iterator[tuple[int, str]]:
        late = any(isinstance(node, ast.ImportFrom) and node.module == "__future__" for node in module.tree.body)
        early = module.floor in ("cli", "records")
        has_code = len(module.tree.body) > 1
        if late == early and has_code:
            yield 1, "annotations are read at run time here" if early else "no `from __future__ import annotations`"

    nothing(remarks(check, lambda module: module.path not in ("wgsec/__init__.py", "wgsec/__main__.py")))


def test_a_face_names_rooms_of_its_floor_in_order_and_the_same_to_mypy() -> None:
    """A room that only its own floor enters may be left out."""

    def check(module: Module) -> Iterator[tuple[int, str]]:
        shown = [node for node in ast.walk(module.tree) if isinstance(node, ast.Call) and dotted(node.func) == "rooms"]
        here = (source.SRC / module.path).parent
        stand = {path.stem for path in here.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
        loaded = [name for call in shown for name in ast.literal_eval(call.args[1])]
        typed = [
            alias.name
            for node in ast.walk(module.tree)
            if isinstance(node, ast.ImportFrom) and node.module == module.name
            for alias in node.names
        ]
        if not set(loaded) <= stand or loaded != sorted(set(loaded)):
            yield 1, f"the face loads {loaded}, the floor has {sorted(stand)}"
        if typed != loaded:
            yield 1, f"mypy sees {typed}, the face loads {loaded}"

    floors = ("desk", "formats", "language", "outbox", "papers", "rules", "store")
    nothing(remarks(check, lambda module: module.name in {f"wgsec.{floor}" for floor in floors}))


def test_calls_across_floors_read_floor_noun_verb() -> None:
    """`from wgsec import store`, then `store.meeting.by_number(…)`; only classes are imported by name from afar."""

    def check(module: Module) -> Iterator[tuple[int, str]]:
        for node in ast.walk(module.tree):
            if not isinstance(node, ast.ImportFrom) or not (node.module or "").startswith("wgsec."):
                continue
            floor = (node.module or "").split(".")[1]
            for alias in node.names:
                if floor not in BY_NAME | {module.floor} and not alias.name[0].isupper():
                    yield node.lineno, f"from {node.module} import {alias.name}"

    nothing(remarks(check, lambda module: module.floor != "__main__"))


def test_the_database_library_stays_in_records_and_the_transaction() -> None:
    def check(module: Module) -> Iterator[tuple[int, str]]:
        for node in ast.walk(module.tree):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            for name in names:
                if name.split(".")[0] in ("sqlmodel", "sqlalchemy"):
                    yield node.lineno, f"imports {name}"

    home = ("records", "wgsec.store.transaction")
    nothing(remarks(check, lambda module: module.floor not in home and module.name not in home))


def test_tables_are_defined_without_relationships() -> None:
    """`records` loads whole; a Relationship would need late annotations and load rows that nobody asked for."""

    def check(module: Module) -> Iterator[tuple[int, str]]:
        return ((call.lineno, "Relationship(…)") for call in module.calls() if dotted(call.func) == "Relationship")

    nothing(remarks(check, lambda module: module.floor == "records"))


def test_errors_carry_a_key_and_facts_never_a_sentence() -> None:
    kinds = {"WgsecError", *(each.__name__ for each in errors.WgsecError.__subclasses__())}

    def check(module: Module) -> Iterator[tuple[int, str]]:
        for call in module.calls():
            if dotted(call.func).rpartition(".")[2] not in kinds:
                continue
            for given in call.args[1:]:
                yield given.lineno, "a fact without a name"
            for node in ast.walk(call.args[0]) if call.args else ():
                if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value:
                    yield node.lineno, f"a sentence: {node.value!r}"

    nothing(remarks(check, lambda module: module.name != "wgsec.errors"))


def test_nothing_below_cli_prints() -> None:
    def check(module: Module) -> Iterator[tuple[int, str]]:
        for call in module.calls():
            if dotted(call.func) in ("print", "input") or dotted(call.func).startswith(("sys.stdout.", "sys.stderr.")):
                yield call.lineno, f"{dotted(call.func)}(…)"

    nothing(remarks(check, below_cli))


def test_nothing_below_cli_asks_the_clock_the_environment_or_chance() -> None:
    def check(module: Module) -> Iterator[tuple[int, str]]:
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Attribute) and OUTSIDE_WORLD.match(dotted(node)):
                yield node.lineno, dotted(node)
            if isinstance(node, ast.ImportFrom) and node.module in ("os", "time", "uuid", "random", "secrets"):
                for alias in node.names:
                    if OUTSIDE_WORLD.match(f"{node.module}.{alias.name}"):
                        yield node.lineno, f"from {node.module} import {alias.name}"

    nothing(remarks(check, below_cli))


def test_pure_floors_have_no_file_system() -> None:
    def check(module: Module) -> Iterator[tuple[int, str]]:
        for node in ast.walk(module.tree):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            for name in names:
                if name.split(".")[0] in FILE_SYSTEM:
                    yield node.lineno, f"imports {name}"
            if isinstance(node, ast.Call) and dotted(node.func) == "open":
                yield node.lineno, "open(…)"

    nothing(remarks(check, lambda module: module.floor in PURE))


def test_only_the_outbox_and_the_archive_write_to_the_disk() -> None:
    def check(module: Module) -> Iterator[tuple[int, str]]:
        for call in module.calls():
            name = call.func.attr if isinstance(call.func, ast.Attribute) else dotted(call.func)
            if call.args and dotted(call.args[0]) == "os.devnull":
                continue
            if name in WRITES or dotted(call.func) in (
                "os.open",
                "os.rename",
                "os.replace",
                "os.remove",
                "shutil.move",
            ):
                yield call.lineno, f"{name}(…)"
            if name == "open" and opens_for_writing(call):
                yield call.lineno, "open(…) for writing"

    nothing(remarks(check, lambda module: module.floor not in WRITERS and module.name != EDITOR))


def opens_for_writing(call: ast.Call) -> bool:
    """Whether one of the first two arguments, or `mode`, is a mode that writes."""
    modes = [*call.args[:2], *(keyword.value for keyword in call.keywords if keyword.arg == "mode")]
    texts = [node.value for node in modes if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    return any(re.fullmatch(r"[rwaxbt+]+", text) and set(text) & set("wax+") for text in texts)


@pytest.mark.parametrize(
    ("called", "writes"),
    [
        ("open(p)", False),
        ("open(p, 'rb')", False),
        ("open(p, 'wb')", True),
        ("p.open('a')", True),
        ("p.open(mode='x')", True),
    ],
)
def test_a_mode_that_writes_is_seen(called: str, writes: bool) -> None:
    call = ast.parse(called, mode="eval").body
    assert isinstance(call, ast.Call)
    assert opens_for_writing(call) is writes


def test_no_file_is_named_after_nothing() -> None:
    nothing([module.path for module in source.modules() if set(module.name.split(".")) & UNNAMED])


def test_nothing_stands_that_nobody_calls() -> None:
    named = Counter(re.findall(r"\w+", "\n".join(module.text for module in source.modules())))

    def alone(module: Module) -> Iterator[tuple[int, str]]:
        for node in module.tree.body:
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.decorator_list and named[node.name] == 1:
                yield node.lineno, f"{node.name} is not named anywhere else"
            elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                name = node.targets[0].id
                if named[name] == 1 and not name.startswith("__"):
                    yield node.lineno, f"{name} is not named anywhere else"

    nothing(remarks(alone, lambda _: True))


def test_no_file_or_function_has_outgrown_the_eye() -> None:
    """The aim is 300 and 40 lines (`benchmarks/sizes.py` shows who is over); these are the walls."""

    def check(module: Module) -> Iterator[tuple[int, str]]:
        if module.lines > 450:
            yield 1, f"{module.lines} lines"
        for function in module.functions():
            if source.length(function) > 60:
                yield function.lineno, f"{function.name}: {source.length(function)} lines"

    nothing(remarks(check, lambda _: True))
