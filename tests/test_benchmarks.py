"""The benchmarks still run: a figure that nobody can repeat is worth nothing."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests import source


@pytest.mark.parametrize("called", ["documents.py --count 1", "sizes.py"])
def test_a_benchmark_runs(called: str) -> None:
    program, *options = called.split()
    command = [sys.executable, str(source.ROOT / "benchmarks" / program), *options]
    done = subprocess.run(command, cwd=source.ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout
