"""`wgsec document`: the register of papers, their files, and how they went out."""

from typing import Annotated

import typer

from wgsec import desk, language, rules, store
from wgsec.cli import boundary, complete, journal, options, show
from wgsec.cli.caller import Caller
from wgsec.cli.options import Json
from wgsec.cli.tongue import lang, say
from wgsec.errors import Unreadable, WrongUsage
from wgsec.facts.document import Dispatch, Document, DocumentType, Registered

app = options.noun("document")

Paper = Annotated[str, typer.Argument(help=say("document.argument.paper"), autocompletion=complete.papers)]
Papers = Annotated[str | None, typer.Argument(help=say("document.argument.paper"), autocompletion=complete.papers)]
Several = Annotated[
    list[str], typer.Argument(metavar="paper", help=say("document.argument.papers"), autocompletion=complete.papers)
]
File = Annotated[str, typer.Argument(help=say("document.argument.file"))]
Type = Annotated[str | None, typer.Option("--type", help=say("document.option.type"), autocompletion=complete.types)]
To = Annotated[str, typer.Option("--to", help=say("document.option.to"))]
Note = Annotated[str | None, typer.Option("--note", help=say("document.option.note"))]

COLUMNS = ("symbol", "title", "languages", "distribution", "built_at", "dispatched_at")


@options.command(app, "document.list", example="wgsec document list --type OJ")
def list_(ctx: typer.Context, type_: Type = None, as_json: Json = False) -> None:
    """Every paper at its present revision."""
    caller: Caller = ctx.obj
    wanted = _type(type_) if type_ else None
    with caller.office.reading() as archive:
        documents, zone = store.document.all_(archive), store.group.the(archive).zone
    rows = [_row(one, rules.document.present(one)) for one in documents if wanted in (None, one.type)]
    if documents and not rows and not as_json:
        show.note("document.none-of-type", type=wanted)
        return
    show.listing("document", COLUMNS, rows, as_json=as_json, zone=zone)


@options.command(app, "document.show", example="wgsec document show OJ3")
def show_(ctx: typer.Context, paper: Paper, as_json: Json = False) -> None:
    """One paper: its files and how they lie, and when it went out to whom."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        documents, zone = store.document.all_(archive), store.group.the(archive).zone
    document, revision = desk.register.named(caller.office, documents, _typed(paper))
    lying = desk.register.registered(caller.office, (document,))
    if as_json:
        files: object = [_file(one) for one in lying]
        went: object = [show.plain(one) for one in document.dispatches]
    else:
        files = "\n".join(f"{one.issue.path}  {say(f'document.state.{one.state.value}')}" for one in lying)
        went = "\n".join(_went(document, one, zone) for one in document.dispatches)
    shown = _row(document, revision) | {"files": files, "dispatches": went}
    if not as_json:
        shown["subject"] = journal.subject(document.subject)
    show.record("document", shown, as_json=as_json, zone=zone)


@options.command(app, "document.keep", example="wgsec document keep out/meeting-04/ITC-WG-2027-OJ-04_fr.docx")
def keep(ctx: typer.Context, file: File) -> None:
    """The file, edited by hand, becomes the issued one."""
    caller: Caller = ctx.obj
    kept = desk.document.keep(caller.office, options.placed(file, caller.workspace.folder))
    show.note("document.kept" if kept else "cli.unchanged", path=file)
    show.withdrawn(kept.withdrawn if kept else ())


@options.command(app, "document.dispatch")
def dispatch(ctx: typer.Context, paper: Several, to: To, note: Note = None) -> None:
    """Notes that the present revision of each went out by other roads than wgsec."""
    caller: Caller = ctx.obj
    acts = (desk.document.Dispatching(_typed(one), to, note) for one in paper)
    for went in desk.document.dispatch(caller.office, *acts):
        show.note("document.dispatched", symbol=went.symbol, to=to)
        if not went.is_current:
            show.note("document.stale", symbol=went.symbol)
        for tongue, day in went.dated.items():
            show.note("document.other-day", symbol=went.symbol, language=tongue, day=language.dates.long(day, lang()))


@options.command(app, "document.verify", example="wgsec document verify")
def verify(ctx: typer.Context, paper: Papers = None, as_json: Json = False) -> None:
    """Every registered file against its hash; exit code 5 if one is not as it was issued or kept."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        documents = store.document.all_(archive)
    if paper:
        documents = (desk.register.named(caller.office, documents, _typed(paper))[0],)
    lying = desk.register.registered(caller.office, documents)
    wrong = tuple(one.issue.path for one in lying if one.state not in rules.document.IN_ORDER)
    with boundary.verdict(Unreadable("document.error.not-as-issued", n=len(wrong), files=wrong) if wrong else None):
        show.listing("document", ("symbol", "state", "path"), list(map(_file, lying)), as_json=as_json)


def _row(document: Document, revision: int) -> dict[str, object]:
    """One paper at one revision."""
    went = [one.at for one in document.dispatches if one.revision == revision]
    return {
        "symbol": rules.document.revised(document.symbol, revision),
        "type": document.type,
        "year": document.year,
        "number": document.number,
        "revision": revision,
        "subject": document.subject,
        "title": document.title,
        "originals": document.originals,
        "languages": tuple(rules.document.issues(document, revision)),
        "distribution": document.distribution,
        "built_at": rules.document.built(document, revision),
        "dispatched_at": went[-1] if went else None,
        "void": document.void,
    }


def _went(document: Document, dispatch: Dispatch, zone: str) -> str:
    symbol = rules.document.revised(document.symbol, dispatch.revision)
    return say("document.went", symbol=symbol, at=show.moment(dispatch.at, zone), to=dispatch.recipients)


def _file(one: Registered) -> dict[str, object]:
    return {
        "symbol": rules.document.revised(one.document.symbol, one.issue.revision),
        "language": one.issue.language,
        "state": one.state,
        "path": one.issue.path,
    }


def _type(typed: str) -> DocumentType:
    if typed.upper() not in tuple(DocumentType):
        raise WrongUsage("document.error.type", type=typed, known=tuple(DocumentType))
    return DocumentType(typed.upper())


def _typed(paper: str) -> str:
    """A path that exists is meant as one; all else is a symbol or a file's name."""
    path = options.place(paper)
    return str(path) if path.is_file() else paper
