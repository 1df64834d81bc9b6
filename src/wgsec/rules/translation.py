"""What is still to be translated: reuse from the memory, counts, and a translation made by hand taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from math import ceil

from wgsec.errors import Refused
from wgsec.facts.translation import Block, MarkKind, MemoryRow, Parts, Segment, Tag
from wgsec.rules import inline, marks, merge, segmentation


def segments_of(blocks: Iterable[Block]) -> tuple[Segment, ...]:
    """All sentences of these blocks in order."""
    return tuple(segment for block in blocks for segment in block.segments)


def reuse(segments: Sequence[Segment], memory: Iterable[MemoryRow], recommendation: str = "") -> dict[str, Parts]:
    """`{segment id: target}` of the sentences the memory holds word for word; rows come oldest first.

    Of several rows for one sentence the best stands: from this recommendation between the same neighbours, from this
    recommendation, from anywhere; of equal ones the latest. A row whose marks do not fit is left out.
    """
    rows: dict[str, list[MemoryRow]] = {}
    for row in memory:
        rows.setdefault(row.key, []).append(row)
    found: dict[str, Parts] = {}
    for i, segment in enumerate(segments):
        place = memory_row(segments, i, (), recommendation)
        for row in sorted(rows.get(segment.key, ()), key=lambda row: _nearness(row, place)):
            try:
                found[segment.id] = marks.from_notation(row.target, segment.parts)
            except Refused:
                continue
    return found


def memory_row(segments: Sequence[Segment], at: int, target: Parts, recommendation: str = "") -> MemoryRow:
    """What the memory keeps of `segments[at]` once it is translated as `target`."""
    before = segments[at - 1].key if at else ""
    after = segments[at + 1].key if at + 1 < len(segments) else ""
    return MemoryRow(segments[at].key, marks.notation(target), recommendation, before, after)


def complete(segments: Iterable[Segment], targets: Mapping[str, Parts]) -> tuple[str, ...]:
    """The ids of the sentences that `targets` (from `reuse`) still misses; empty when a translation can be made."""
    return tuple(segment.id for segment in segments if segment.id not in targets)


def word_count(segments: Iterable[Segment]) -> int:
    """The words of these sentences as Word counts them: runs between breaking white space that hold a letter or digit.

    `l’article`, `10 %` and `12 000` with its no-break space are one word each, in every language.
    """
    return sum(bool(re.search(r"\w", run)) for segment in segments for run in re.split(r"[ \t\n]+", segment.plain))


def working_days(words: int) -> int:
    """The working days a translator needs: 1,650 words a day, 3,960 a day for revision, and one day (practice 3)."""
    return ceil(words / 1650) + ceil(words / 3960) + 1 if words else 0


def align(source: str, source_lang: str, target: str, target_lang: str) -> dict[str, Parts]:
    """`{segment id: target}` from a translation made elsewhere, block by block and sentence by sentence.

    A block of one sentence takes whatever the other language makes of it. Refused: translation.error.structure when the
    texts differ in more than words, translation.error.sentences when a block of several sentences has another number of
    them, translation.error.marks when a sentence's marks are in another sentence.
    """
    merge.same_structure(source, target, source_lang)
    ours, theirs = segmentation.parse(source, source_lang), segmentation.parse(target, target_lang)
    if [block.kind for block in ours] != [block.kind for block in theirs]:
        raise Refused("translation.error.images", source=len(ours), target=len(theirs))
    found: dict[str, Parts] = {}
    for block, other in zip(ours, theirs, strict=True):
        for segment, parts in zip(block.segments, _sentences(block, other), strict=True):
            found[segment.id] = _marked(parts, segment, block.number)
    return found


def _nearness(row: MemoryRow, place: MemoryRow) -> tuple[bool, bool]:
    same = bool(place.recommendation) and row.recommendation == place.recommendation
    return same, same and (row.before, row.after) == (place.before, place.after)


def _sentences(block: Block, other: Block) -> list[Parts]:
    """The other text's sentences, as many as the block has."""
    if len(block.segments) == len(other.segments):
        return [segment.parts for segment in other.segments]
    if len(block.segments) > 1:
        raise Refused(
            "translation.error.sentences",
            number=block.number,
            text=marks.excerpt(block.plain),
            source=len(block.segments),
            target=len(other.segments),
        )
    whole: list[str | Tag] = []
    for segment in other.segments:
        shift = sum(isinstance(part, Tag) for part in whole)
        whole += [part if isinstance(part, str) else replace(part, n=part.n + shift) for part in segment.parts]
        whole.append(segment.glue)
    return [inline.joined(whole)]


def _marked(parts: Parts, segment: Segment, number: int) -> Parts:
    """The other language's parts with the marks of our sentence, paired by what they are and where they lead."""
    free = [tag for tag in segment.parts if isinstance(tag, Tag) and tag.kind is not MarkKind.CLOSE]
    numbers: dict[int, int] = {}
    for tag in parts:
        if isinstance(tag, Tag) and tag.kind is not MarkKind.CLOSE:
            ours = next((one for one in free if _meaning(one) == _meaning(tag)), None)
            if ours is None:
                break
            free.remove(ours)
            numbers[tag.n] = ours.n
    if free or len(numbers) < len({tag.n for tag in parts if isinstance(tag, Tag)}):
        raise Refused("translation.error.marks", number=number, text=marks.excerpt(segment.plain))
    return marks.resolved(
        (part if isinstance(part, str) else replace(part, n=numbers[part.n]) for part in parts), segment.parts
    )


def _meaning(tag: Tag) -> tuple[object, ...]:
    return tag.kind, tag.ctype, "" if tag.ctype == "image" else tag.equiv, tag.code
