"""What every test may ask for: golden files, hypothesis profiles, and the office of a new group."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import settings

from wgsec import desk, workspace
from wgsec.desk.group import Founding
from wgsec.desk.office import Office
from wgsec.facts.language import Wording
from wgsec.workspace import Workspace

GOLDEN = Path(__file__).parent / "golden"

# The screen's language is found out once, when the first command is imported: not from whoever runs the tests.
os.environ["WGSEC_SETTINGS"] = os.devnull
os.environ.pop("WGSEC_LANG", None)

# The gate draws the same examples each time: what it finds belongs to the change it stands before. Chance is for
# whoever goes looking: WGSEC_HYPOTHESIS=search.
settings.register_profile("local", derandomize=True, max_examples=60, deadline=None)
settings.register_profile("ci", derandomize=True, max_examples=300, deadline=None)
settings.register_profile("search", max_examples=2000, deadline=None)
settings.load_profile(os.environ.get("WGSEC_HYPOTHESIS") or ("ci" if os.environ.get("WGSEC_CI") else "local"))


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


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """The office of a group founded in tmp_path/group on 4 January 2027 at nine o'clock UTC, the time it still is."""
    folder = tmp_path / "group"
    place = Workspace(folder, folder / workspace.DATABASE, folder / "out")
    opened = Office(place, "secretariat", datetime(2027, 1, 4, 9, tzinfo=UTC))
    founding = Founding(
        name=Wording("Working Group", "Groupe de travail", "Grupo de Trabajo"),
        short_name=Wording.same("WG"),
        organisation=Wording.same("Organisation"),
        symbol_prefix="ITC-WG",
        zone="Europe/Paris",
    )
    desk.group.found(opened, founding)
    return opened


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the invented group as `wgsec demo` leaves it; a test that would change it takes a copy."""
    folder = tmp_path_factory.mktemp("played") / "demo"
    for _ in desk.demo.play(folder, desk.demo.plan(folder)):
        pass
    return folder
