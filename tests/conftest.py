"""What every test may ask for: golden files and the rendering of a hypothesis profile."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

GOLDEN = Path(__file__).parent / "golden"

settings.register_profile("local", derandomize=True, max_examples=60, deadline=None)
settings.register_profile("ci", max_examples=300, deadline=None)
settings.load_profile("ci" if os.environ.get("WGSEC_CI") else "local")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden-update", action="store_true", help="write the golden files anew from this run")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str | bytes], None]:
    """Compares with tests/golden/<name>, or writes it with --golden-update; look at the diff before you commit it."""

    def compare(name: str, made: str | bytes) -> None:
        path = GOLDEN / name
        blob = made.encode() if isinstance(made, str) else made
        if request.config.getoption("--golden-update"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(blob)
        assert path.exists(), f"no golden file {name}: run with --golden-update and look at it"
        expected = path.read_bytes()
        if isinstance(made, str):
            assert made == expected.decode()
        else:
            assert blob == expected

    return compare
