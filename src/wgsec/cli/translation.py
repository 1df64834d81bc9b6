"""`wgsec translation`: what is translated, and the files for translators."""

from enum import StrEnum
from pathlib import PurePath
from typing import Annotated

import typer

from wgsec import desk, rules, store
from wgsec.cli import choose, complete, manuscript, options, show
from wgsec.cli.caller import Caller
from wgsec.cli.options import Force, Json, Out
from wgsec.cli.tongue import say
from wgsec.desk.translation import Adding, Job
from wgsec.errors import Unreadable, WrongUsage
from wgsec.facts.draft import DraftDossier, Scope
from wgsec.facts.language import Language
from wgsec.rules.rendering import Rendering

app = options.noun("translation")

Label = Annotated[str, typer.Argument(help=say("draft.argument.label"), autocompletion=complete.drafts)]
Into = Annotated[
    Language, typer.Option("--lang", help=say("translation.option.lang"), autocompletion=complete.languages)
]
Targets = Annotated[
    list[str], typer.Option("--to", help=say("translation.option.to"), autocompletion=complete.languages)
]
Scopes = Annotated[
    list[str] | None,
    typer.Argument(metavar="scope", help=say("translation.argument.scopes"), autocompletion=complete.scopes),
]


RETURNED = frozenset({".docx", ".doc", ".odt", ".rtf", ".xlf", ".xliff", ".mqxliff", ".sdlxliff", ".xml"})
"""How the names of files end that translators return."""


class Tool(StrEnum):
    """What a translator works with: Word, or a CAT tool (computer-aided translation)."""

    WORD = "word"
    CAT = "cat"


@options.command(app, "translation.list", example="wgsec translation list 2")
def list_(ctx: typer.Context, scopes: Scopes = None, as_json: Json = False) -> None:
    """How far every recommendation is in every language."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        dossier = store.draft.dossier(archive)
    drafts = rules.draft.within(_scopes(scopes), dossier.drafts) if scopes or dossier.drafts else ()
    renderings = [
        rules.rendering.of(draft, lang, dossier.memory)
        for draft in drafts
        for lang in dossier.group.publication_languages
        if lang != draft.latest.language
    ]
    columns = ("label", "language", "state", "done", "sentences", "words", "stale")
    show.listing("translation", columns, [_row(one) for one in renderings], as_json=as_json)


@options.command(app, "translation.show", example="wgsec translation show 2.1 --lang fr")
def show_(ctx: typer.Context, label: Label, into: Into, as_json: Json = False) -> None:
    """The text in another language, made from the newest revision and the memory."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        dossier = store.draft.dossier(archive)
    draft = rules.draft.within((Scope(*rules.draft.label(label)),), dossier.drafts)[0]
    rendering = rules.rendering.of(draft, into, dossier.memory)
    if as_json:
        show.record("translation", _row(rendering) | {"segments": _segments(rendering)}, as_json=True)
        return
    text = rules.rendering.text(rendering)
    if title := draft.title.get(rendering.lang):
        show.note("translation.shown", label=draft.label, title=title)
    manuscript.text(text)


@options.command(app, "translation.add", example="wgsec translation add 3.1 --lang fr --text 3.1.fr.md")
def add(
    ctx: typer.Context,
    label: Label,
    into: Into,
    text: Annotated[str | None, typer.Option("--text", help=say("translation.option.text"))] = None,
    title: Annotated[str | None, typer.Option("--title", help=say("translation.option.title"))] = None,
) -> None:
    """A translation made elsewhere enters the memory."""
    caller: Caller = ctx.obj
    if not (text or title):
        raise WrongUsage("translation.error.nothing")
    theme, number = rules.draft.label(label)
    plain = f"{theme}.{number}"
    if text is None:
        _added(caller, plain, Adding(into, title=title))
        return
    _check_plain(caller, plain, into, text)
    with manuscript.read(text) as body:
        _added(caller, plain, Adding(into, body, title))


@options.command(app, "translation.build", example="wgsec translation build 2 --to fr,es")
def build(
    ctx: typer.Context,
    to: Targets,
    scopes: Scopes = None,
    tool: Annotated[Tool, typer.Option("--for", help=say("translation.option.for"))] = Tool.WORD,
    out: Out = None,
    force: Force = False,
) -> None:
    """The files for translators: a bilingual Word table, or XLIFF for a translator's tool."""
    caller: Caller = ctx.obj
    wished = _scopes(scopes)
    with caller.office.reading() as archive:
        dossier = store.draft.dossier(archive)
    langs = choose.languages(to, dossier.group.publication_languages)
    job = Job(wished, langs, tool is Tool.CAT)
    for one in desk.translation.build(caller.office, job, force=force, out=out):
        show.wrote(one.path)
        if not one.changed:
            show.note("translation.unchanged", file=one.path.name)
    for lang in langs:
        _workload(dossier, wished, lang)


def _check_plain(caller: Caller, label: str, into: Language, source: str) -> None:
    """Unreadable for what a translator returns, a table or a tool's file, with the way by the original's text."""
    if PurePath(source).suffix.casefold() not in RETURNED:
        return
    with caller.office.reading() as archive:
        original = rules.draft.named(store.draft.all_(archive), label).latest.language
    facts = {"path": source, "label": label, "lang": into.value, "original": original}
    raise Unreadable("translation.error.returned", **facts)


def _added(caller: Caller, label: str, adding: Adding) -> None:
    n = desk.translation.add(caller.office, label, adding)
    with caller.office.reading() as archive:
        dossier = store.draft.dossier(archive)
    draft = rules.draft.within((rules.draft.scope(label),), dossier.drafts)[0]
    rendering = rules.rendering.of(draft, adding.language, dossier.memory)
    show.note("translation.added", n=n, label=label, lang=adding.language)
    same, count = rules.rendering.unchanged(rendering), len(rendering.segments)
    if 2 * same > count:
        show.note("translation.as-original", n=same, count=count, lang=adding.language)
    if rendering.missing:
        show.note("translation.still", n=len(rendering.missing), text=_beginning(rendering))
    if adding.text and (words := rules.draft.binding(adding.text, adding.language)):
        show.note(f"draft.binding.{adding.language}", words=", ".join(words))


def _workload(dossier: DraftDossier, scopes: tuple[Scope, ...], lang: str) -> None:
    drafts = rules.draft.within(scopes, dossier.drafts)
    todo = rules.rendering.todo(drafts, lang, dossier.memory)
    originals = [one.label for one in drafts if one.latest.language == lang]
    complete = [one.label for one in drafts if one.label not in {*originals, *(other.draft.label for other in todo)}]
    if originals:
        show.note("translation.original", lang=lang, labels=", ".join(originals), n=len(originals))
    if complete:
        show.note("translation.complete", lang=lang, labels=", ".join(complete), n=len(complete))
    if not todo:
        return
    words = sum(one.words for one in todo)
    done = sum(len(one.segments) - len(one.missing) for one in todo)
    days = rules.translation.working_days(words)
    show.note("translation.workload", lang=lang, n=words, days=say("translation.days", n=days), done=done)


def _scopes(typed: list[str] | None) -> tuple[Scope, ...]:
    return tuple(dict.fromkeys(rules.draft.scope(one) for one in typed or ["all"]))


def _beginning(rendering: Rendering) -> str:
    return rules.marks.excerpt(rendering.missing[0].plain)


def _row(one: Rendering) -> dict[str, object]:
    sentences = len(one.segments)
    return {
        "label": one.draft.label,
        "language": one.lang,
        "state": one.state,
        "done": sentences - len(one.missing),
        "sentences": sentences,
        "words": one.words,
        "stale": one.stale,
    }


def _segments(one: Rendering) -> list[dict[str, object]]:
    done = one.done or {}
    return [
        {
            "id": segment.id,
            "source": rules.marks.notation(segment.parts),
            "target": rules.marks.notation(done[segment.id]) if segment.id in done else None,
        }
        for segment in one.segments
    ]
