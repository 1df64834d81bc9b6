"""The package a translator's tool gets: the blocks of one text, what the memory already holds locked as context."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from wgsec import rules
from wgsec.facts.translation import Block, Parts, TransGroup, TranslationPackage, TransUnit
from wgsec.language.words import Words


def compose(
    recommendation: str,
    revision: str,
    source_lang: str,
    target_lang: str,
    blocks: Iterable[Block],
    done: Mapping[str, Parts],
    words: Words,
    date: str = "",
    notice: str = "",
) -> TranslationPackage:
    """Every sentence of `blocks`; those of `done` (segment id to target, from `rules.translation.reuse`) are locked.

    Nothing but the text, the places of its blocks in the language of `words`, and the `notice` of the group: no name,
    no address, no code. `date` is UTC as `YYYY-MM-DDTHH:MM:SSZ`, or empty.
    """
    groups = tuple(
        TransGroup(
            block.number,
            f"{block.kind}{block.level or ''}",
            place(block, words),
            tuple(_unit(segment.id, segment.parts, done.get(segment.id)) for segment in block.segments),
        )
        for block in blocks
    )
    return TranslationPackage(recommendation, revision, source_lang, target_lang, groups, date, notice)


def place(block: Block, words: Words) -> str:
    """Where a block stands, for a translator: `Paragraph, block 12`; a cell by row, column and what heads it."""
    if block.cell is not None:
        key = "cell" if block.cell.heading else "cell-unheaded" if block.cell.row else "cell-heading"
        return words(
            f"translation.place.{key}",
            row=block.cell.row,
            column=block.cell.column,
            heading=rules.marks.excerpt(block.cell.heading),
            number=block.number,
        )
    return words(f"translation.place.{block.kind}", number=block.number)


def _unit(name: str, source: Parts, target: Parts | None) -> TransUnit:
    return TransUnit(name, rules.marks.bare(source), target and rules.marks.bare(target), locked=target is not None)
