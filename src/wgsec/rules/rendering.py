"""A recommendation in another language: what the memory has of it, what is missing, and the text made of both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from wgsec.errors import Refused
from wgsec.facts.draft import Draft, Memory, Revision, Scope
from wgsec.facts.translation import Block, Parts, Segment, TranslationState
from wgsec.rules import merge, segmentation, translation


@dataclass(frozen=True, slots=True)
class Rendering:
    """A recommendation in `lang`: its blocks, the title first, and what is `done` of them by segment id.

    `stale` counts its translated sentences that no longer stand in the text. In the original language nothing is to do.
    """

    draft: Draft
    lang: str
    blocks: tuple[Block, ...] = ()
    done: Mapping[str, Parts] | None = None
    stale: int = 0

    @property
    def source(self) -> Revision:
        """What is translated."""
        return self.draft.latest

    @property
    def segments(self) -> tuple[Segment, ...]:
        """Every sentence, the title first."""
        return translation.segments_of(self.blocks)

    @property
    def missing(self) -> tuple[Segment, ...]:
        """The sentences that are not translated."""
        return tuple(segment for segment in self.segments if segment.id not in (self.done or {}))

    @property
    def words(self) -> int:
        """The words that are still to be translated."""
        return translation.word_count(self.missing)

    @property
    def state(self) -> TranslationState:
        """How far it is; stale if the text has moved on since it was translated."""
        missing = self.missing
        if not missing:
            return TranslationState.COMPLETE
        if self.stale:
            return TranslationState.STALE
        return TranslationState.NONE if len(missing) == len(self.segments) else TranslationState.INCOMPLETE


def of(draft: Draft, lang: str, memory: Memory) -> Rendering:
    """The newest revision of a recommendation in this language."""
    source = draft.latest
    if lang == source.language:
        return Rendering(draft, lang)
    rows = memory.get((source.language, lang), ())
    blocks = segmentation.parse(source.body, source.language)
    segments = translation.segments_of(blocks)
    done = translation.reuse(segments, rows, draft.label)
    keys = {segment.key for segment in segments}
    stale = sum(row.recommendation == draft.label and row.key not in keys for row in rows)
    if original := draft.title.get(source.language):
        title = segmentation.title(original)
        blocks = (title, *blocks)
        if translated := draft.title.get(lang):
            done[title.segments[0].id] = (translated,)
    return Rendering(draft, lang, blocks, done, stale)


def text(rendering: Rendering) -> str:
    """The Markdown of the recommendation in the rendering's language. Refused while sentences are missing."""
    source = rendering.source
    if rendering.lang == source.language:
        return source.body
    return merge.merge(source.body, source.language, rendering.done or {})


def unchanged(rendering: Rendering) -> int:
    """How many sentences read as in the original; where most do, hardly anything is translated."""
    done = rendering.done or {}
    return sum(done.get(segment.id) == segment.parts for segment in rendering.segments)


def todo(drafts: Iterable[Draft], lang: str, memory: Memory) -> tuple[Rendering, ...]:
    """The recommendations that are not complete in this language."""
    return tuple(one for draft in drafts if (one := of(draft, lang, memory)).missing)


def complete(lacking: Mapping[str, Sequence[Rendering]], scope: Scope) -> tuple[str, ...]:
    """The languages in which nothing of a scope is `lacking` (`todo`, by language). Refused if there is none."""
    langs = tuple(lang for lang, short in lacking.items() if not short)
    if not langs:
        raise Refused("draft.error.no-language", scope=str(scope))
    return langs


def refuse_lacking(drafts: Iterable[Draft], lang: str, memory: Memory) -> None:
    """Refused, with the number of missing sentences, unless every recommendation is complete in this language."""
    if short := todo(drafts, lang, memory):
        n = sum(len(one.missing) for one in short)
        labels = tuple(one.draft.label for one in short)
        raise Refused("translation.error.lacking", n=n, lang=lang, labels=labels, first=labels[0])
