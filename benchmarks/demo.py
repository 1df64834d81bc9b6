"""How long the whole example group takes: every record, every paper in every language.

usage: python benchmarks/demo.py [--rounds N]
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from pathlib import Path
from statistics import median

from clock import BARE, Command, once

WGSEC = str(Path(sys.executable).with_name("wgsec"))


def main() -> None:
    """Prints seconds, the ratio to a bare Python, and what was made."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--rounds", type=int, default=3, help="how often (3)")
    asked = arguments.parse_args()
    seconds, bare = [], []
    with tempfile.TemporaryDirectory() as name:
        for number in range(asked.rounds):
            target = Path(name) / str(number)
            bare.append(once(BARE, Path(name)))
            seconds.append(once(Command("demo", [WGSEC, "demo", str(target)]), Path(name)))
        made = Counter(path.suffix or path.name for path in target.rglob("*") if path.is_file())
        size = sum(path.stat().st_size for path in target.rglob("*") if path.is_file())
    print(f"demo: {median(seconds):.2f} s, {median(seconds) / median(bare):.0f} times a bare Python")
    print(f"made: {sum(made.values())} files, {size / 1e6:.1f} MB:", *(f"{n} {kind}" for kind, n in made.most_common()))


if __name__ == "__main__":
    main()
