"""`wgsec draft`, also `wgsec recommendation`: the texts of the recommendations, and their papers."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from typing import Annotated

import typer

from wgsec import desk, rules, store
from wgsec.cli import ask, choose, complete, drafts, manuscript, options, show, standing, tongue
from wgsec.cli.caller import Caller
from wgsec.cli.options import Force, Json, Lang, Open, Out, Pdf, Yes
from wgsec.cli.tongue import named, say
from wgsec.desk.draft import NewDraft, Revising
from wgsec.errors import Refused, WrongUsage
from wgsec.facts.change import Rewording
from wgsec.facts.draft import Draft, DraftDossier, DraftState, Scope
from wgsec.facts.language import Language, Wording

app = options.noun("draft")

Label = Annotated[str, typer.Argument(help=say("draft.argument.label"), autocompletion=complete.drafts)]
Scopes = Annotated[
    list[str], typer.Argument(metavar="scope", help=say("draft.argument.scopes"), autocompletion=complete.scopes)
]
Text = Annotated[str | None, typer.Option("--text", help=say("draft.option.text"))]
Original = Annotated[
    Language | None, typer.Option("--lang", help=say("draft.option.lang"), autocompletion=complete.languages)
]
Note = Annotated[str | None, typer.Option("--note", help=say("draft.option.note"))]
TitleEn = Annotated[str | None, typer.Option("--title-en", help=say("cli.option.title-en"))]
TitleFr = Annotated[str | None, typer.Option("--title-fr", help=say("cli.option.title-fr"))]
TitleEs = Annotated[str | None, typer.Option("--title-es", help=say("cli.option.title-es"))]
Theme = Annotated[
    int | None,
    typer.Option("--theme", help=say("cli.argument.theme"), autocompletion=complete.themes, min=1, max=options.MOST),
]


@options.command(app, "draft.list", example="wgsec draft list --theme 2")
def list_(ctx: typer.Context, theme: Theme = None, as_json: Json = False) -> None:
    """Every recommendation by number."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        found = store.draft.all_(archive, theme and store.group.theme(archive, theme).number)
        zone = store.group.the(archive).zone
    rows = [drafts.row(draft, draft.latest) for draft in found]
    columns = ("label", "title", "state", "revision", "language", "created")
    show.listing("draft", columns, rows, as_json=as_json, zone=zone)


@options.command(app, "draft.show", example="wgsec draft show 2.1 --revision 1")
def show_(
    ctx: typer.Context,
    label: Label,
    revision: Annotated[
        int | None, typer.Option("--revision", help=say("draft.option.revision"), min=1, max=options.MOST)
    ] = None,
    as_json: Json = False,
) -> None:
    """A recommendation with its text."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        draft, zone = rules.draft.named(store.draft.all_(archive), label), store.group.the(archive).zone
        decisions = store.minutes.decisions(archive)
    chosen = rules.draft.revision(draft, revision)
    shown = drafts.row(draft, chosen) | {"author": chosen.author, "note": chosen.note, "adopted_by": draft.adopted_by}
    reserved = [one for _, one in rules.reservation.standing(draft, decisions)]
    if as_json:
        told = {"text": chosen.body, "revisions": len(draft.revisions), "reservations": reserved}
        show.record("draft", shown | told, as_json=True)
        return
    shown["reservations"] = "\n".join(map(standing.reserved, reserved))
    show.record("draft", shown, as_json=False, zone=zone)
    show.line("")
    manuscript.text(chosen.body)


@options.command(app, "draft.new")
def new(
    ctx: typer.Context,
    label: Annotated[str | None, typer.Argument(help=say("draft.argument.new"))] = None,
    theme: Theme = None,
    text: Text = None,
    language_: Original = None,
    title_en: TitleEn = None,
    title_fr: TitleFr = None,
    title_es: TitleEs = None,
    outline: Annotated[bool, typer.Option("--outline", help=say("draft.option.outline"))] = False,
    note: Note = None,
) -> None:
    """A new recommendation."""
    caller: Caller = ctx.obj
    number = None
    if label is not None:
        theme, number = rules.draft.label(label)
    if theme is None:
        raise WrongUsage("draft.error.no-number")
    _free(caller, theme, number)
    title = Wording(title_en, title_fr, title_es)
    with _typed(text, "", label or f"{theme}.1") as body:
        original = language_ or rules.draft.original(title)
        plan = NewDraft(theme, body, number, original, title, note, outline)
        drafts.saved(desk.draft.new(caller.office, plan), "draft.new-saved")


@options.command(app, "draft.edit", example="wgsec draft edit 3.1", empties=("title_en", "title_fr", "title_es"))
def edit(
    ctx: typer.Context,
    label: Label,
    title_en: TitleEn = None,
    title_fr: TitleFr = None,
    title_es: TitleEs = None,
    note: Note = None,
) -> None:
    """The newest text in the editor, or another title."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        draft = rules.draft.named(store.draft.all_(archive), label)
    title = Rewording(title_en, title_fr, title_es)
    if title and note:
        raise WrongUsage("draft.error.note-title")
    if title:
        _retitle(caller, draft, title)
        return
    rules.draft.revised(draft)
    with _typed(None, draft.latest.body, draft.label) as body:
        _revise(caller, draft, Revising(body, note=note, after=draft.latest.number))


@options.command(app, "draft.revise", example="wgsec draft revise 3.1 --text 3.1.md")
def revise(ctx: typer.Context, label: Label, text: Text = None, language_: Original = None, note: Note = None) -> None:
    """A new revision from a file."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        draft = rules.draft.named(store.draft.all_(archive), label)
    if text is None:
        raise WrongUsage("draft.error.no-text", label=draft.label)
    with manuscript.read(text) as body:
        _revise(caller, draft, Revising(body, language_, note))


@options.command(app, "draft.diff", example="wgsec draft diff 2.1 --from 1 --to 2")
def diff(
    ctx: typer.Context,
    label: Label,
    older: Annotated[int | None, typer.Option("--from", help=say("draft.option.from"), min=1, max=options.MOST)] = None,
    newer: Annotated[int | None, typer.Option("--to", help=say("draft.option.to"), min=1, max=options.MOST)] = None,
    as_json: Json = False,
) -> None:
    """What changed between two revisions."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        draft = rules.draft.named(store.draft.all_(archive), label)
    now = rules.draft.revision(draft, newer)
    if older is None and now.number == 1:
        raise Refused("draft.error.single", label=draft.label)
    then = rules.draft.revision(draft, now.number - 1 if older is None else older)
    passages = rules.comparison.compare(then.body, now.body)
    if as_json:
        show.data(show.plain(passages))
        return
    show.note("draft.compared", label=draft.label, older=then.number, newer=now.number, n=len(passages))
    manuscript.changes(passages)


def _moving(to: DraftState) -> Callable[..., None]:
    """A verb that brings texts into another state."""

    def move(ctx: typer.Context, scopes: Scopes) -> None:
        caller: Caller = ctx.obj
        drafts.moved(desk.draft.advance(caller.office, _scopes(scopes), to))

    return move


options.command(app, "draft.circulate", example="wgsec draft circulate 3")(_moving(DraftState.CIRCULATED))
options.command(app, "draft.freeze", example="wgsec draft freeze 3")(_moving(DraftState.FINAL))


@options.command(app, "draft.adopt", example="wgsec draft adopt 2 --by 3/1 --yes")
def adopt(
    ctx: typer.Context,
    scopes: Scopes,
    by: Annotated[str, typer.Option("--by", help=say("draft.option.by"))],
    yes: Yes = False,
) -> None:
    """The group has adopted the texts."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        decisions = store.minutes.decisions(archive)
        texts = rules.draft.within(_scopes(scopes), store.draft.all_(archive))
        decision = rules.adoption.by(by, decisions)
        rules.adoption.due(texts, decision)
        meeting = store.meeting.by_number(archive, decision.meeting)
    show.note("draft.by", label=decision.label, wording=decision.wording.best(tongue.lang()))
    named_ = rules.unusual.adopting(decision, texts, decisions)
    doubts = [*named_, *rules.unusual.idle(decision), *rules.unusual.unseen(decision, texts, meeting)]
    ask.unusual(doubts, yes=yes, must=True)
    seen = {text.label: text.latest.number for text in texts}
    adopted = desk.draft.adopt(caller.office, _scopes(scopes), by, seen=seen)
    drafts.moved(adopted)
    standing.left(adopted, decisions)


options.command(app, "draft.defer", example="wgsec draft defer 6.3")(_moving(DraftState.DEFERRED))
options.command(app, "draft.withdraw", example="wgsec draft withdraw 6.3")(_moving(DraftState.WITHDRAWN))


@options.command(app, "draft.reopen", example="wgsec draft reopen 1.2 --yes")
def reopen(ctx: typer.Context, scopes: Scopes, yes: Yes = False) -> None:
    """Texts are worked on again."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        texts = rules.draft.within(_scopes(scopes), store.draft.all_(archive))
    act = partial(desk.draft.advance, scopes=_scopes(scopes), to=DraftState.CONSOLIDATED)
    ask.unusual(rules.unusual.reopening(texts), yes=yes, must=True, first=partial(caller.office.rehearse, act))
    drafts.moved(act(caller.office))


@options.command(app, "draft.build", example="wgsec draft build 2 --lang fr")
def build(
    ctx: typer.Context,
    scope: Annotated[str, typer.Argument(help=say("draft.argument.scope"), autocompletion=complete.scopes)] = "all",
    paper_lang: Lang = None,
    out: Out = None,
    force: Force = False,
    pdf: Pdf = False,
    open_: Open = False,
) -> None:
    """A recommendation, a theme or the report of all as a Word document."""
    caller: Caller = ctx.obj
    wished = rules.draft.scope(scope)
    with caller.office.reading() as archive:
        dossier = store.draft.dossier(archive)
    every = choose.languages(paper_lang, dossier.group.publication_languages)
    langs = every if paper_lang else _complete(dossier, wished, every)
    made = desk.draft.issue(caller.office, wished, langs, force=force, out=out)
    drafts.lacking(dossier, wished, [lang for one in made for lang in one.lacking if lang not in every])
    show.issued(made, pdf=pdf, open_=open_)


def _scopes(typed: list[str]) -> tuple[Scope, ...]:
    return tuple(map(rules.draft.scope, typed))


def _complete(dossier: DraftDossier, scope: Scope, langs: tuple[str, ...]) -> tuple[str, ...]:
    """The languages in which nothing is missing; what is missing in the others is told. Refused if there is none."""
    return rules.rendering.complete(drafts.lacking(dossier, scope, langs), scope)


def _typed(source: str | None, before: str, label: str) -> AbstractContextManager[str]:
    """The text of `--text`, else what is typed in the editor."""
    if source is not None:
        return manuscript.read(source)
    if not ask.is_possible():
        raise WrongUsage("draft.error.no-text", label=label)
    return ask.editing(before, check=rules.draft.text)


def _free(caller: Caller, theme: int, number: int | None) -> None:
    """Tells before anybody has typed a text that its number is taken or its theme unknown."""
    with caller.office.reading() as archive:
        found = store.draft.all_(archive, store.group.theme(archive, theme).number)
    rules.draft.check_free(theme, number, found)


def _revise(caller: Caller, draft: Draft, revising: Revising) -> None:
    saved = desk.draft.revise(caller.office, draft.label, revising)
    if saved is None:
        show.note("cli.unchanged")
        return
    drafts.saved(saved, "draft.saved")
    if saved.latest.language != draft.latest.language:
        now, before = named(saved.latest.language), named(draft.latest.language)
        show.note("draft.other-original", label=draft.label, lang=now, before=before)


def _retitle(caller: Caller, draft: Draft, title: Rewording) -> None:
    changed = desk.draft.retitle(caller.office, draft.label, title)
    if changed is None:
        show.note("cli.unchanged")
        return
    called = (title.said or changed.title).best(draft.latest.language)
    show.note("draft.retitled" if called else "draft.untitled", label=draft.label, title=called)
    others = [lang for lang in changed.title.texts() if not title.said.get(lang)]
    if title.said.get(draft.latest.language) and others:
        show.note("draft.check-titles", langs=", ".join(map(named, others)))
