"""`wgsec template`: the Word templates of the papers, the shipped ones and the group's own."""

from pathlib import Path
from typing import Annotated

import typer

from wgsec import desk, formats
from wgsec.cli import ask, complete, options, show
from wgsec.cli.caller import Caller
from wgsec.cli.options import Force, Json, Open
from wgsec.cli.tongue import say
from wgsec.facts.language import Language

app = options.noun("template")

Kind = Annotated[str, typer.Argument(help=say("template.argument.kind"), autocompletion=complete.kinds)]


@options.command(app, "template.list", example="wgsec template list")
def list_(ctx: typer.Context, as_json: Json = False) -> None:
    """Which template each kind of paper is made with."""
    caller: Caller = ctx.obj
    rows = [
        {"kind": one.kind, "file": one.path.name, "own": one.own, "path": one.path}
        for one in desk.template.in_use(caller.office)
    ]
    show.listing("template", ("kind", "file", "own"), rows, as_json=as_json)


@options.command(app, "template.fields", example="wgsec template fields agenda")
def fields(kind: Kind, as_json: Json = False) -> None:
    """What a template of this kind can print."""
    rows = [
        {"path": one.path, "holds": one.kind, "meaning": say(one.key)}
        for one in formats.docx.fields(desk.template.known(kind))
    ]
    show.listing("template", ("path", "holds", "meaning"), rows, as_json=as_json)


@options.command(app, "template.check", example="wgsec template check templates/agenda.docx")
def check(
    file: Annotated[Path, typer.Argument(parser=options.place, help=say("template.argument.file"))],
    kind: Annotated[
        str | None, typer.Option("--kind", help=say("template.option.kind"), autocompletion=complete.kinds)
    ] = None,
) -> None:
    """Whether a template can be understood and agrees with its paper."""
    findings = desk.template.check(file, kind)
    show.findings(findings)
    if findings:
        raise typer.Exit(5)
    show.note("template.sound", file=file)


@options.command(app, "template.copy", example="wgsec template copy agenda")
def copy(
    ctx: typer.Context,
    kind: Kind,
    lang: Annotated[
        Language | None, typer.Option("--lang", help=say("template.option.lang"), autocompletion=complete.languages)
    ] = None,
    force: Force = False,
    open_: Open = False,
) -> None:
    """Makes a copy that the group can change in Word."""
    caller: Caller = ctx.obj
    copied = desk.template.copy(caller.office, kind, lang=lang, force=force)
    if copied.kept:
        show.note("template.kept", path=copied.kept)
    show.note("template.copied", kind=kind)
    show.wrote(copied.path)
    if open_:
        ask.opened(copied.path)
