"""What travels: the wheel holds the program, its words, templates and example, and declares all it imports."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
import zipfile
from configparser import ConfigParser
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

import wgsec
from tests import source
from tests.readers import missing

BROUGHT_ALONG = {"sqlalchemy": "sqlmodel", "pydantic": "sqlmodel"}
"""Libraries that a declared one promises to bring, and which."""

READ_AS_DATA = {"tzdata"}
"""Dependencies that are read, not imported by name in an import statement."""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    called = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    done = subprocess.run(called, cwd=source.ROOT, capture_output=True, text=True, check=False)
    if "No module named hatchling" in done.stderr:
        missing("hatchling")
    assert done.returncode == 0, done.stderr
    (path,) = folder.glob("*.whl")
    return zipfile.ZipFile(path)


def travels(path: Path) -> bool:
    return path.is_file() and "__pycache__" not in path.parts


def test_the_wheel_holds_the_program_the_templates_and_the_examples_and_no_more(wheel: zipfile.ZipFile) -> None:
    here = {path.relative_to(source.SRC).as_posix() for path in (source.SRC / "wgsec").rglob("*") if travels(path)}
    for folder in ("templates", "examples"):
        paths = [path for path in (source.ROOT / folder).rglob("*") if travels(path)]
        assert paths, f"{folder} is empty"
        here |= {f"wgsec/{path.relative_to(source.ROOT).as_posix()}" for path in paths}
    there = {name for name in wheel.namelist() if ".dist-info/" not in name}
    assert there == here


def test_the_wheel_carries_the_licence(wheel: zipfile.ZipFile) -> None:
    (name,) = [name for name in wheel.namelist() if name.endswith("/licenses/LICENSE")]
    assert wheel.read(name) == (source.ROOT / "LICENSE").read_bytes()


def test_the_wheel_installs_one_command(wheel: zipfile.ZipFile) -> None:
    (name,) = [name for name in wheel.namelist() if name.endswith("entry_points.txt")]
    points = ConfigParser()
    points.read_string(wheel.read(name).decode())
    assert {section: dict(points[section]) for section in points.sections()} == {
        "console_scripts": {"wgsec": "wgsec.cli:main"}
    }


@pytest.mark.parametrize("door", [["-m", "wgsec"], ["-c", "from wgsec.cli import main; main()"]])
def test_every_door_tells_the_version(door: list[str]) -> None:
    done = subprocess.run([sys.executable, *door, "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.split()[-1] == wgsec.__version__


def declared() -> set[str]:
    project = tomllib.loads((source.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {plain(re.split(r"[<>=!~\[; ]", line)[0]) for line in project["dependencies"]}


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def imported() -> dict[str, str]:
    """The outside libraries that the source imports, by their import name, each with one place where."""
    found: dict[str, str] = {}
    for module in source.modules():
        for node in ast.walk(module.tree):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            for name in names:
                found.setdefault(name.partition(".")[0], f"{module.path}:{node.lineno}")
    return {name: where for name, where in found.items() if name not in {*sys.stdlib_module_names, "wgsec"}}


def test_whatever_is_imported_is_declared() -> None:
    homes = packages_distributions()
    wanted = {name: {plain(each) for each in homes.get(BROUGHT_ALONG.get(name, name), [])} for name in imported()}
    assert {f"{name} ({imported()[name]})" for name, dists in wanted.items() if not dists & declared()} == set()


def test_whatever_is_declared_is_imported() -> None:
    homes = packages_distributions()
    used = {plain(each) for name in imported() for each in homes.get(name, [])}
    assert declared() - used - READ_AS_DATA == set()
