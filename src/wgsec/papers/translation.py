"""The translation table for a translator who works in Word: what stands on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from wgsec import language, rules
from wgsec.facts.document import Distribution, Imprint
from wgsec.facts.group import Group
from wgsec.facts.text import Blocks
from wgsec.language.words import Words
from wgsec.papers import masthead, package
from wgsec.papers.masthead import Masthead
from wgsec.rules.rendering import Rendering


@dataclass(frozen=True, slots=True)
class BilingualRow:
    """A segment: `source` and `target` with their inline marks as ⟦1⟧ … ⟦/1⟧, its `number`, `context` and a `remark`.

    `number` (2.1-07) is for people; `key` finds the segment again, whatever was put in before it since.
    """

    key: str
    number: str
    context: str
    source: str
    target: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class BilingualSheet:
    """The table, after a short `readme` in the translator's language. `source` and `target` are en, fr or es.

    `source_name` and `target_name` head the columns (English, français).
    """

    masthead: Masthead
    readme: Blocks
    source: str
    target: str
    source_name: str
    target_name: str
    rows: tuple[BilingualRow, ...]


def compose(group: Group, renderings: Sequence[Rendering], words: Words) -> BilingualSheet:
    """The table of all sentences of these recommendations, which share their original language.

    What is done is filled in. `words` are of the language that is translated into. The paper carries no name and no
    remark of the house, and no address but the mailbox of the group, where it is to return.
    """
    source = renderings[0].source.language
    names = (words(f"member.language.{source}"), words(f"member.language.{words.lang}"))
    return BilingualSheet(
        masthead=_masthead(group, renderings, words),
        readme=language.markdown.blocks(words("translation.readme.table", n=_words(renderings), **_named(names))),
        source=source,
        target=words.lang,
        source_name=names[0],
        target_name=names[1],
        rows=tuple(_rows(renderings, words)),
    )


def readme(group: Group, files: Mapping[str, int], words: Words) -> str:
    """What a translator is told beside the files, `{name: words to do}`; plain text in the language translated into."""
    tables, tools = (any(name.endswith(kind) for name in files) for kind in (".docx", ".xlf"))
    paragraphs = (
        words("translation.readme.title", target=words(f"member.language.{words.lang}")),
        "\n".join(words("translation.readme.file", file=name, n=n) for name, n in sorted(files.items())),
        words("translation.readme.tables") if tables else "",
        words("translation.readme.tools") if tools else "",
        words("translation.readme.both") if tables and tools else "",
        _back(group, words),
        group.notice.best(words.lang),
    )
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph) + "\n"


def _named(names: tuple[str, str]) -> dict[str, object]:
    return {"source": names[0], "target": names[1]}


def _words(renderings: Sequence[Rendering]) -> int:
    return sum(one.words for one in renderings)


def _masthead(group: Group, renderings: Sequence[Rendering], words: Words) -> Masthead:
    """Dated by the newest text, so that the same texts give the same file on any day."""
    day: date = max(language.zones.local(one.source.created, group.zone).date() for one in renderings)
    imprint = Imprint("", day, (renderings[0].source.language,), Distribution.INTERPRETERS)
    title = words("draft.title.some", n=len(renderings), labels=_listed(renderings, words))
    made = masthead.compose(group, imprint, words, kind=words("translation.kind"), title=title, short_title=title)
    remarks = (*made.remarks, *_revisions(renderings, words), _back(group, words))
    return replace(made, distribution=words("translation.distribution"), remarks=remarks)


def _revisions(renderings: Sequence[Rendering], words: Words) -> Iterator[str]:
    """Which revision of each recommendation is translated: a line for those at the same one."""
    for number in sorted({one.source.number for one in renderings}):
        these = [one for one in renderings if one.source.number == number]
        yield words("translation.revision", n=len(these), labels=_listed(these, words), revision=number)


def _listed(renderings: Sequence[Rendering], words: Words) -> str:
    return language.dates.listing([one.draft.label for one in renderings], words.lang)


def _back(group: Group, words: Words) -> str:
    """How a file is to return, and where it is known, where to."""
    if group.mailbox is None:
        return words("translation.back")
    return words("translation.back-to", address=group.mailbox.address)


def _rows(renderings: Sequence[Rendering], words: Words) -> Iterator[BilingualRow]:
    for one in renderings:
        done = one.done or {}
        places = ((block, segment) for block in one.blocks for segment in block.segments)
        for count, (block, segment) in enumerate(places, 1):
            target = done.get(segment.id)
            yield BilingualRow(
                key=f"{one.draft.label} {segment.id}",
                number=f"{one.draft.label}-{count:02}",
                context=package.place(block, words),
                source=rules.marks.notation(segment.parts),
                target="" if target is None else rules.marks.notation(target),
                remark="" if target is None else words("translation.done"),
            )
