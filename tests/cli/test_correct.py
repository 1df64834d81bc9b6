"""What the group has adopted, as the commands are typed that would change it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import call


@pytest.mark.parametrize(
    "line",
    [
        "decision edit 1/1 --en Opposite",
        "decision void 1/2 --reason twice --yes",
        "action add --meeting 1 --owner ch --en Write --due 2027-06-01",
        "meeting attend 1 --absent ma",
        "meeting edit 1 --minutes 60",
        "agenda edit 1/1 --en Other",
    ],
)
def test_a_command_corrects_adopted_minutes_only_when_it_says_so(
    demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    shutil.copytree(demo, tmp_path / "demo")
    monkeypatch.chdir(tmp_path / "demo")
    told = call(line)
    assert told.code == 4
    assert "The minutes of meeting 1 were adopted at meeting 2" in told.err
    assert "--correct" in told.err
    assert call(f"{line} --correct").code == 0
