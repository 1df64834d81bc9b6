"""A translated text: the source with its running text replaced, and the proof that nothing else changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from wgsec import language
from wgsec.errors import Refused
from wgsec.facts.translation import Block, BlockKind, Parts, Tag
from wgsec.rules import marks, segmentation, spelling

if TYPE_CHECKING:
    from wgsec.language.markdown import Token

Row = tuple[object, ...]


def merge(text: str, lang: str, targets: Mapping[str, Parts]) -> str:
    """`text` (its language: `lang`) with the parts of `targets`, by segment id, in place of its own sentences.

    Refused: a sentence without a target, marks that are not the source's, or a result whose structure differs.
    """
    blocks = segmentation.parse(text, lang)
    missing = [segment for block in blocks for segment in block.segments if segment.id not in targets]
    if missing:
        raise Refused(
            "translation.error.incomplete",
            n=len(missing),
            text=marks.excerpt(marks.notation(missing[0].parts)),
        )
    source = segmentation.canonical(text)
    pictures = {block.picture: _words(targets[block.segments[0].id]) for block in blocks if block.picture is not None}
    out: list[str] = []
    at = 0
    for block in blocks:
        if block.kind is not BlockKind.IMAGE:
            target = _target(block, targets, pictures)
            out += [source[at : block.start], spelling.spell(target, block.kind, block.indent)]
            at = block.end
    merged = "".join([*out, source[at:]])
    same_structure(source, merged, lang)
    return merged


def structure(text: str) -> tuple[Row, ...]:
    """What a translation must not change: blocks and their nesting, code, HTML, and each line's marks and addresses."""
    return tuple(_row(token) for token in language.markdown.tokens(segmentation.canonical(text)))


def same_structure(source: str, target: str, lang: str) -> None:
    """Refused (translation.error.structure, with the block's number and beginning) unless both have one structure."""
    before, after = structure(source), structure(target)
    if before == after:
        return
    at = next(i for i, (old, new) in enumerate(zip_longest(before, after)) if old != new)
    count = sum(row[0] == "inline" and row[-1] is True for row in before[:at]) + 1
    texts = [block for block in segmentation.parse(source, lang) if block.kind is not BlockKind.IMAGE][:count]
    number, text = (texts[-1].number, texts[-1].plain) if texts else (0, "")
    raise Refused("translation.error.structure", number=number, text=marks.excerpt(text))


def _row(token: Token) -> Row:
    if token.type == "inline":
        inside = sorted(
            (
                child.type,
                str(child.attrs.get("href", child.attrs.get("src", ""))),
                str(child.attrs.get("title", "")),
                child.content if child.type in ("code_inline", "html_inline") else str(child.meta.get("label", "")),
            )
            for child in token.children or ()
            if child.type not in ("text", "softbreak")
        )
        return "inline", tuple(inside), bool(token.content.strip())
    verbatim = token.content if token.type in ("fence", "code_block", "html_block") else token.meta.get("label", "")
    return token.type, token.tag, token.level, token.info, verbatim, tuple(sorted(token.attrs.items()))


def _target(block: Block, targets: Mapping[str, Parts], pictures: Mapping[tuple[str, int], str]) -> Parts:
    """The whole content of a block in the other language, its images with their words."""
    parts: list[str | Tag] = []
    for segment in block.segments:
        for part in marks.resolved(targets[segment.id], segment.parts):
            if isinstance(part, Tag) and (segment.id, part.n) in pictures:
                part = replace(part, equiv=pictures[segment.id, part.n])
            parts.append(part)
        parts.append(segment.glue)
    return tuple(parts)


def _words(parts: Parts) -> str:
    return "".join(part for part in parts if isinstance(part, str))
