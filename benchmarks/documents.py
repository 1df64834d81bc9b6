"""How long the press takes: many minutes as Word files in one process, then one of book length.

usage: python benchmarks/documents.py [--count N]
"""

from __future__ import annotations

import argparse
import resource
import time
from datetime import date
from pathlib import Path

from wgsec import formats, language
from wgsec.facts.text import Blocks
from wgsec.papers.decisions import DecisionLine
from wgsec.papers.masthead import Masthead
from wgsec.papers.minutes import MinutesItem, MinutesPart, MinutesSheet

TEMPLATE = Path(__file__).parent.parent / "templates" / "minutes.docx"
PARAGRAPH = (
    "The group heard the **rapporteur** of theme {theme} on the programme of initial training, and noted that the "
    "needs of members differ: some ask for *short modules* of two days, others for a course of {hours} hours.\n\n"
)


def text(number: int, paragraphs: int) -> Blocks:
    """Paragraphs with marks in them, other words for every number."""
    said = (PARAGRAPH.format(theme=number % 6 + 1, hours=number + turn) for turn in range(paragraphs))
    return language.markdown.blocks("".join(said))


def minutes(number: int, items: int, paragraphs: int) -> MinutesSheet:
    """The minutes of an invented meeting, with a decision under every item."""
    masthead = Masthead(
        lang="en",
        organisation="International Training Centre",
        body="Working group on the training centre",
        short_body="Working group",
        symbol=f"ITC-WG(2027)PV{number}",
        title=f"Meeting {number}",
        kind="Minutes",
        subtitle="Wednesday 14 April 2027, 14:00 to 16:30 (Paris)",
        short_title="Minutes",
        day=date(2027, 4, 14),
        date_text="14 April 2027",
        distribution="Distribution: members",
        original="Original: English",
        author="International Training Centre",
    )
    return MinutesSheet(
        masthead=masthead,
        status="Draft",
        attendance=text(number, 1),
        items=tuple(item(number, place, paragraphs) for place in range(1, items + 1)),
        closing=text(number, 1),
    )


def item(number: int, place: int, paragraphs: int) -> MinutesItem:
    """One item with what was said and decided under it."""
    decision = DecisionLine(f"{number}/{place}", f"Decision {number}/{place}", "consensus", str(place), text(place, 1))
    said = MinutesPart(text(number + place, paragraphs), (decision,))
    return MinutesItem(str(place), f"Theme {place}", (), (said,))


def main() -> None:
    """Prints seconds and sizes; the first paper pays for reading the template, so it stands apart."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--count", type=int, default=200, help="how many minutes (200)")
    asked = arguments.parse_args()
    template = TEMPLATE.read_bytes()
    print(f"{'':28}{'seconds':>9}{'ms each':>9}{'kB each':>9}")
    for name, sheets in (
        ("the first", [minutes(0, 8, 4)]),
        (f"{asked.count} more", [minutes(number, 8, 4) for number in range(1, asked.count + 1)]),
        ("one of 40 items", [minutes(999, 40, 15)]),
    ):
        started = time.perf_counter()
        sizes = [len(formats.docx.fill(template, sheet)) for sheet in sheets]
        taken = time.perf_counter() - started
        print(f"{name:28}{taken:9.2f}{taken / len(sheets) * 1000:9.1f}{sum(sizes) / len(sizes) / 1000:9.1f}")
    print(f"memory at its highest: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
