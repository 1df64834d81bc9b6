"""`wgsec check`: whether the workspace is whole, and what is not."""

import typer

from wgsec import desk
from wgsec.cli import boundary, options, show
from wgsec.cli.caller import Caller
from wgsec.cli.options import Json
from wgsec.errors import OutsideFailed, Refused, Unreadable, WgsecError
from wgsec.facts.check import Finding

app = options.verb()


@options.command(app, "check.check", example="wgsec check")
def check(ctx: typer.Context, as_json: Json = False) -> None:
    """All is well, or one line a finding with what to do; exit code 5 if there is any."""
    caller: Caller = ctx.obj
    try:
        found = desk.check.findings(caller.office)
    except (Unreadable, Refused, OutsideFailed) as error:
        if not as_json:
            raise
        found = (Finding(error.msgid, error.facts),)
    with boundary.verdict(typer.Exit(Unreadable.exit_code) if found else None):
        _show(found, as_json=as_json)


def _show(found: tuple[Finding, ...], *, as_json: bool) -> None:
    if as_json:
        show.data([_plain(one) for one in found])
    elif not found:
        show.note("check.well")
    else:
        show.findings(found)


def _plain(one: Finding | WgsecError) -> dict[str, object]:
    cause = one.cause if isinstance(one, Finding) else None
    said = {"finding": one.msgid, "facts": show.plain(one.facts)}
    return {**said, "cause": _plain(cause)} if cause else said
