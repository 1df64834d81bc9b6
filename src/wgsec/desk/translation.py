"""Translations: what was made elsewhere enters the memory, and translators get their files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wgsec import formats, language, papers, records, rules, store, workspace
from wgsec.desk import loose
from wgsec.desk.office import Office
from wgsec.errors import WrongUsage
from wgsec.facts.draft import Draft, DraftDossier, Scope
from wgsec.facts.group import Group
from wgsec.facts.instant import instant
from wgsec.facts.translation import MemoryRow, Parts, Segment
from wgsec.rules.rendering import Rendering

if TYPE_CHECKING:
    from wgsec.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Adding:
    """A translation of a recommendation that was made elsewhere: its whole text (CommonMark), its title, or both."""

    language: str
    text: str | None = None
    title: str | None = None


def add(office: Office, label: str, adding: Adding) -> int:
    """Takes a translation apart into the memory; the number of sentences that are new there or read differently.

    WrongUsage for the original language, Refused as `rules.translation.align` for a text that does not fit.
    """
    with office.change("translation.add", f"draft {label}") as tx:
        draft = store.draft.by_label(tx, label)
        if adding.language == draft.latest.language:
            code = str(adding.language)
            raise WrongUsage("translation.error.original", label=label, lang=adding.language, code=code)
        entered = 0
        if adding.text is not None:
            entered += _remember(tx, draft, adding.language, rules.draft.text(adding.text))
        title = (adding.title or "").strip()
        if title and title != draft.title.get(adding.language):
            tx.one(records.Draft, id=draft.id).title = draft.title.with_(adding.language, title)
            entered += 1
        return entered


def _remember(tx: Transaction, draft: Draft, lang: str, text: str) -> int:
    source = draft.latest
    found = rules.translation.align(source.body, source.language, text, lang)
    rules.merge.merge(source.body, source.language, found)
    segments = rules.translation.segments_of(rules.segmentation.parse(source.body, source.language))
    made = [
        (segment, rules.translation.memory_row(segments, at, found[segment.id])) for at, segment in enumerate(segments)
    ]
    places = {(row.key, row.before, row.after): (segment, row) for segment, row in made}
    return sum(_keep(tx, draft, lang, segment, row) for segment, row in places.values())


def _keep(tx: Transaction, draft: Draft, lang: str, segment: Segment, row: MemoryRow) -> bool:
    """Enters a sentence; one that reads differently now takes the older one's place, as the latest."""
    place: dict[str, Any] = {
        "draft_id": draft.id,
        "source_language": draft.latest.language,
        "target_language": lang,
        "segment": row.key,
        "before": row.before,
        "after": row.after,
    }
    known = tx.get(records.Memory, **place)
    if known is not None and known.target == row.target:
        return False
    if known is not None:
        tx.remove(known)
    tx.add(records.Memory(**place, source=rules.marks.notation(segment.parts), target=row.target))
    return True


@dataclass(frozen=True, slots=True)
class Job:
    """Files for translators into some languages: bilingual Word tables, or with `cat` an XLIFF a recommendation."""

    scopes: tuple[Scope, ...]
    languages: tuple[str, ...]
    cat: bool = False


@dataclass(frozen=True, slots=True)
class Packed:
    """A translator's file: where it lies, and whether anything about it is new."""

    path: Path
    changed: bool


def build(office: Office, job: Job, *, force: bool = False, out: Path | None = None) -> tuple[Packed, ...]:
    """The files of a job, in all its languages or in none of them; what is complete stays out of them.

    Refused for a file that was changed since it was made, unless `force`, which saves it beside first.
    """
    about = f"translation {', '.join(map(str, (*job.languages, *job.scopes)))}"
    with loose.laying(office, "translation.build", about, force=force) as tray:
        dossier = store.draft.dossier(tray.tx)
        return tuple(one for lang in job.languages for one in _lay(tray, job, lang, dossier, out))


def _lay(tray: loose.Tray, job: Job, lang: str, dossier: DraftDossier, out: Path | None) -> list[Packed]:
    """The files of one language with their readme; none when nothing is left to translate."""
    folder, subject = out or tray.office.workspace.out / "translation" / lang, f"translation:{lang}"
    made = [
        Packed(folder / one.name, tray.put(subject, folder / one.name, one.blob, one.words))
        for one in _files(tray.office, job, lang, dossier)
    ]
    if made:
        lying = {path.name: n for path, n in tray.lying(subject, folder).items()}
        told = papers.translation.readme(dossier.group, lying, language.words.paper(lang))
        readme = folder / f"README.{lang}.txt"
        made.append(Packed(readme, tray.put(subject, readme, told.encode())))
    return made


@dataclass(frozen=True, slots=True)
class _File:
    """A file of a job, with the words that are to be translated in it."""

    name: str
    blob: bytes
    words: int


def _files(office: Office, job: Job, lang: str, dossier: DraftDossier) -> Iterator[_File]:
    """A file a recommendation for a tool; for Word a table for each original language."""
    todo = rules.rendering.todo(rules.draft.within(job.scopes, dossier.drafts), lang, dossier.memory)
    if job.cat:
        for one in todo:
            yield _File(f"{one.draft.label}_{_pair(one)}.xlf", _xliff(one, dossier.group), one.words)
        return
    name, template = workspace.template(office.workspace, "bilingual", lang)
    scope = "+".join(str(one) for one in job.scopes)[:60]
    words = language.words.paper(lang)
    for _, group in groupby(sorted(todo, key=_pair), key=_pair):
        renderings = tuple(group)
        sheet = papers.translation.compose(dossier.group, renderings, words)
        blob = formats.docx.fill(template, sheet, name=name)
        n = sum(one.words for one in renderings)
        yield _File(f"recommendations-{scope}_{_pair(renderings[0])}.docx", blob, n)


def _pair(rendering: Rendering) -> str:
    return f"{rendering.source.language}-{rendering.lang}"


def _xliff(one: Rendering, group: Group) -> bytes:
    done: Mapping[str, Parts] = one.done or {}
    return formats.xliff.write(
        papers.package.compose(
            one.draft.label,
            str(one.source.number),
            one.source.language,
            one.lang,
            one.blocks,
            done,
            language.words.paper(one.lang),
            instant(one.source.created),
            group.notice.best(one.lang),
        )
    )
