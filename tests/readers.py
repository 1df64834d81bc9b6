"""Outside readers: found, or the test skips by name; where WGSEC_CI is set a missing one fails the test."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest


def reader(program: str) -> str:
    """The path of an outside program (`soffice`, `node`, `pdftoppm` …)."""
    return shutil.which(program) or missing(program)


def node_module(name: str) -> Path:
    """The folder that holds the npm package `name` under tests/node/node_modules."""
    folder = Path(__file__).parent / "node" / "node_modules" / name
    return folder if folder.exists() else missing(f"npm package {name}")


def missing(what: str) -> NoReturn:
    """Skips with the reader's name; fails where CI has promised it."""
    if os.environ.get("WGSEC_CI"):
        pytest.fail(f"{what} is missing: .ci/run must install it")
    pytest.skip(f"{what} is not installed here")
