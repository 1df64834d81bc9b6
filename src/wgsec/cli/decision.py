"""`wgsec decision`: what the group has decided."""

import re
from functools import partial
from typing import Annotated

import typer

from wgsec import desk, store
from wgsec.cli import ask, complete, options, show, standing
from wgsec.cli.caller import Caller
from wgsec.cli.options import Correct, En, Es, Fr, Json, Yes
from wgsec.cli.tongue import say
from wgsec.desk.decision import DecisionChange
from wgsec.errors import WrongUsage
from wgsec.facts.change import Rewording
from wgsec.facts.minutes import Decision, DecisionMode

app = options.noun("decision")

Label = Annotated[str, typer.Argument(help=say("decision.argument.label"), autocompletion=complete.decisions)]
Meeting = Annotated[
    int | None,
    typer.Argument(help=say("decision.argument.meeting"), autocompletion=complete.meetings, min=1, max=options.MOST),
]
Mode = Annotated[DecisionMode | None, typer.Option("--mode", help=say("decision.option.mode"))]
Votes = Annotated[str | None, typer.Option("--votes", help=say("decision.option.votes"))]


@options.command(app, "decision.list", example="wgsec decision list 3")
def list_(ctx: typer.Context, meeting: Meeting = None, as_json: Json = False) -> None:
    """The decisions of one meeting, or all."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        one = store.meeting.by_number(archive, meeting).id if meeting is not None else None
        found = store.minutes.decisions(archive, one)
    show.listing("decision", ("label", "wording", "mode", "void_reason"), [_shown(d) for d in found], as_json=as_json)


@options.command(app, "decision.show", example="wgsec decision show 3/1")
def show_(ctx: typer.Context, label: Label, as_json: Json = False) -> None:
    """One decision in every language, with its quorum and reservations."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        decision = store.minutes.decision(archive, label)
    shown = _shown(decision)
    if not as_json:
        shown["reservations"] = "\n".join(map(standing.reserved, decision.reservations))
    show.record("decision", shown, as_json=as_json)


@options.command(
    app,
    "decision.edit",
    example='wgsec decision edit 3/1 --fr "Le groupe de travail décide …"',
    empties=("en", "fr", "es"),
)
def edit(
    ctx: typer.Context,
    label: Label,
    en: En = None,
    fr: Fr = None,
    es: Es = None,
    mode: Mode = None,
    votes: Votes = None,
    correct: Correct = False,
) -> None:
    """Wording or mode."""
    caller: Caller = ctx.obj
    change = DecisionChange(Rewording(en, fr, es), mode, _votes(votes))
    with standing.telling(caller.office):
        changed = desk.decision.edit(caller.office, label, change, correct=correct)
    show.note("decision.edited" if changed else "cli.unchanged", label=label)
    if changed and change.wording.said:
        with caller.office.reading() as archive:
            now = store.minutes.decision(archive, label).wording
        show.reworded(change.wording.said, now)


@options.command(app, "decision.void")
def void(
    ctx: typer.Context,
    label: Label,
    reason: Annotated[str, typer.Option("--reason", help=say("decision.option.reason"))],
    correct: Correct = False,
    yes: Yes = False,
) -> None:
    """A decision that does not stand."""
    caller: Caller = ctx.obj
    act = partial(desk.decision.void, label=label, reason=reason, correct=correct)
    ask.confirm("decision.ask.void", yes=yes, first=partial(caller.office.rehearse, act), label=label)
    with standing.telling(caller.office):
        act(caller.office)
    show.note("decision.voided", label=label)


def _shown(one: Decision) -> dict[str, object]:
    return {
        "label": one.label,
        "meeting": one.meeting,
        "number": one.number,
        "wording": one.wording,
        "mode": one.mode,
        "votes": one.votes,
        "present": one.present,
        "entitled": one.entitled,
        "quorum": one.quorum,
        "reservations": one.reservations,
        "void_reason": one.void_reason,
    }


def _votes(typed: str | None) -> tuple[int, int, int] | None:
    """`9-1-2`: for, against, abstaining."""
    if typed is None:
        return None
    found = re.fullmatch(r"(\d{1,4})[-–/](\d{1,4})[-–/](\d{1,4})", typed.strip())
    if found is None:
        raise WrongUsage("decision.error.votes-form", typed=typed)
    return int(found[1]), int(found[2]), int(found[3])
