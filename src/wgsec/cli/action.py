"""`wgsec action`: what is to be done, by whom and by when."""

from functools import partial
from typing import Annotated

import typer

from wgsec import desk, language, rules, store
from wgsec.cli import ask, choose, complete, options, show
from wgsec.cli.caller import Caller
from wgsec.cli.options import Correct, En, Es, Fr, Json, Yes
from wgsec.cli.tongue import say
from wgsec.desk.action import ActionChange, NewAction
from wgsec.facts.change import Rewording
from wgsec.facts.language import Wording
from wgsec.facts.minutes import Action, ActionState

app = options.noun("action")

Label = Annotated[str, typer.Argument(help=say("action.argument.label"), autocompletion=complete.actions)]
Meeting = Annotated[
    int | None,
    typer.Option(
        "--meeting", help=say("action.option.meeting"), autocompletion=complete.meetings, min=1, max=options.MOST
    ),
]
Owner = Annotated[str | None, typer.Option("--owner", help=say("action.option.owner"), autocompletion=complete.seats)]
Due = Annotated[str | None, typer.Option("--due", help=say("action.option.due"))]
Note = Annotated[str | None, typer.Option("--note", help=say("action.option.note"))]


@options.command(app, "action.list", example="wgsec action list --owner ch")
def list_(
    ctx: typer.Context,
    meeting: Meeting = None,
    owner: Owner = None,
    closed: Annotated[bool, typer.Option("--closed", help=say("action.option.closed"))] = False,
    as_json: Json = False,
) -> None:
    """Open actions, the most urgent first; with --closed all."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        today = caller.office.today(store.group.the(archive).zone)
        if meeting is not None:
            store.meeting.by_number(archive, meeting)
        if owner is not None:
            owner = store.member.by_key(archive, owner).seat.key
        found = [
            one
            for one in store.minutes.actions(archive)
            if (closed or one.state is ActionState.OPEN)
            and meeting in (None, one.meeting)
            and owner in (None, one.owner)
        ]
    found.sort(key=lambda one: (one.due is None, one.due, one.meeting, one.number))
    rows = [{**_shown(one), "late": rules.action.is_late(one, today)} for one in found]
    show.listing("action", ("label", "wording", "owner", "due", "state", "late"), rows, as_json=as_json)


@options.command(app, "action.show", example="wgsec action show A3.1")
def show_(ctx: typer.Context, label: Label, as_json: Json = False) -> None:
    """One action in every language."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        action = store.minutes.action(archive, label)
    show.record("action", _shown(action), as_json=as_json)


@options.command(app, "action.add")
def add(
    ctx: typer.Context,
    owner: Annotated[str, typer.Option("--owner", help=say("action.option.owner"), autocompletion=complete.seats)],
    meeting: Meeting = None,
    due: Due = None,
    en: En = None,
    fr: Fr = None,
    es: Es = None,
    correct: Correct = False,
    yes: Yes = False,
) -> None:
    """Gives an action at the meeting opened last, or at the one named."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        number = choose.meeting(archive, meeting, caller.now, opened=True).number
        today = caller.office.today(store.group.the(archive).zone)
    given = NewAction(Wording(en, fr, es), owner, language.dates.read(due) if due else None)
    act = partial(desk.action.add, meeting=number, action=given, correct=correct)
    ask.unusual(rules.unusual.due(given.due, today), yes=yes, first=partial(caller.office.rehearse, act))
    show.note("action.added", label=act(caller.office).label)


@options.command(
    app,
    "action.edit",
    example="wgsec action edit A3.1 --due 2027-05-12",
    empties=("due", "note", "en", "fr", "es"),
)
def edit(
    ctx: typer.Context,
    label: Label,
    owner: Owner = None,
    due: Due = None,
    note: Note = None,
    en: En = None,
    fr: Fr = None,
    es: Es = None,
    correct: Correct = False,
    yes: Yes = False,
) -> None:
    """Wording, owner, date or note."""
    caller: Caller = ctx.obj
    change = ActionChange(Rewording(en, fr, es), owner, options.read(due, language.dates.read), note)
    with caller.office.reading() as archive:
        today = caller.office.today(store.group.the(archive).zone)
    act = partial(desk.action.edit, label=label, change=change, correct=correct)
    ask.unusual(rules.unusual.due(change.due, today), yes=yes, first=partial(caller.office.rehearse, act))
    changed = act(caller.office)
    show.note("action.edited" if changed else "cli.unchanged", label=changed.label if changed else label)
    if changed and change.wording.said:
        show.reworded(change.wording.said, changed.wording)


@options.command(app, "action.done", example="wgsec action done A3.2", empties=("note",))
def done(
    ctx: typer.Context,
    label: Annotated[
        list[str], typer.Argument(metavar="label", help=say("action.argument.label"), autocompletion=complete.actions)
    ],
    cancelled: Annotated[bool, typer.Option("--cancelled", help=say("action.option.cancelled"))] = False,
    note: Note = None,
    correct: Correct = False,
) -> None:
    """Actions are done, or no longer needed; each is an act of its own, and none is done where one may not be."""
    caller: Caller = ctx.obj
    close = desk.action.cancel if cancelled else desk.action.done
    for closed in close(caller.office, *label, note=note, correct=correct):
        show.note("action.closed", label=closed.label)


def _shown(one: Action) -> dict[str, object]:
    return {
        "label": one.label,
        "meeting": one.meeting,
        "wording": one.wording,
        "owner": one.owner,
        "due": one.due,
        "state": one.state,
        "closed_on": one.closed_on,
        "note": one.note,
    }
