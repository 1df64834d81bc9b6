"""How big the files and functions of wgsec are, who is over the aim, and which modules import one another in a circle.

usage: python benchmarks/sizes.py [--all]
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median, quantiles

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests import source

AIMS = {"file": 300, "function": 40}


def line(kind: str, sizes: Sequence[int]) -> str:
    """One row of the table: how many, and their median, ninth decile and largest."""
    nine = quantiles(sizes, n=10)[-1] if len(sizes) > 1 else sizes[0]
    over = sum(size > AIMS[kind] for size in sizes)
    return f"{kind:10}{len(sizes):7}{median(sizes):8.0f}{nine:6.0f}{max(sizes):6}{over:8}"


def main() -> None:
    """Prints the table, whoever is over the aim (with --all, everyone), and the circles."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--all", action="store_true", help="list every file, not only those over the aim")
    asked = arguments.parse_args()
    modules = source.modules()
    functions = [(source.length(each), module, each) for module in modules for each in module.functions()]
    print(f"{'':10}{'count':>7}{'median':>8}{'p90':>6}{'max':>6}{'over':>8}   (aim: {AIMS})")
    print(line("file", [module.lines for module in modules]))
    print(line("function", [size for size, _, _ in functions]))
    for module in sorted(modules, key=lambda each: -each.lines):
        if asked.all or module.lines > AIMS["file"]:
            print(f"  {module.lines:5} {module.path}")
    for size, module, function in sorted(functions, key=lambda each: -each[0]):
        if size > AIMS["function"]:
            print(f"  {size:5} {module.path}:{function.lineno} {function.name}")
    circles = source.cycles()
    print(f"{'circles':10}{len(circles):7}", *(" <> ".join(circle) for circle in circles), sep="\n  ")


if __name__ == "__main__":
    main()
