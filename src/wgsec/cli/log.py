"""`wgsec log`: the journal, with what each entry changed and how it is undone."""

from collections.abc import Mapping, Sequence
from typing import Annotated

import typer

from wgsec import language, rules, store
from wgsec.cli import boundary, complete, journal, options, show
from wgsec.cli.caller import Caller
from wgsec.cli.options import Json
from wgsec.cli.tongue import say
from wgsec.errors import Refused, Unreadable, WrongUsage
from wgsec.facts.history import Entry
from wgsec.store.history import EVERY
from wgsec.store.rows import Asker

app = options.verb()

SHOWN = 20
"""Entries shown when nobody says how many."""

PLAIN = ("table", "row", "operation", "column", "old", "new", "hidden")
"""What a program is told of a change."""

MOST_ROWS = 8
"""Rows shown of one entry among others; of an entry shown by itself all are."""

What = Annotated[list[str] | None, typer.Argument(metavar="entry", help=say("log.argument.what"))]
Act = Annotated[str | None, typer.Option("--act", help=say("log.option.act"), autocompletion=complete.acts)]
By = Annotated[str | None, typer.Option("--by", help=say("log.option.by"))]
Since = Annotated[str | None, typer.Option("--since", help=say("log.option.since"))]
Last = Annotated[int | None, typer.Option("--last", min=1, max=options.MOST, help=say("log.option.last"))]
Verify = Annotated[bool, typer.Option("--verify", help=say("log.option.verify"))]


@options.command(app, "log.log", example="wgsec log meeting 3 --last 5")
def log(
    ctx: typer.Context,
    what: What = None,
    act: Act = None,
    by: By = None,
    since: Since = None,
    last: Last = None,
    verify: Verify = False,
    as_json: Json = False,
) -> None:
    """The newest entries, the newest at the end; or one entry; or whether all seals hold."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        if verify:
            return _verify(archive, as_json=as_json)
        zone = store.group.the(archive).zone
        if what and len(what) == 1 and what[0].isdecimal():
            number = options.number(say("help.metavar.number"))(what[0])
            found: tuple[Entry, ...] = (store.history.entry(archive, number),)
        else:
            found = store.history.entries(
                archive,
                subject=_subject(what) if what else None,
                act=act,
                by=by,
                since=language.zones.day_begins(language.dates.read(since), zone) if since else None,
                last=last or (EVERY if as_json else SHOWN + 1),
            )
        is_cut = last is None and not as_json and len(found) > SHOWN
        found = found[1:] if is_cut else found
        decisions = {one.id: one.label for one in store.minutes.decisions(archive)}
        told = _obstacles(archive, found)
    if as_json:
        return show.data([_plain(entry, obstacle) for entry, obstacle in told])
    _show(told, zone, decisions, whole=len(found) == 1)
    if is_cut:
        show.note("log.more", n=SHOWN)
    return None


def _subject(typed: Sequence[str]) -> str:
    """What entries concern, as the journal spells it. WrongUsage for a noun that it has no entries of."""
    noun, *rest = " ".join(typed).split() or [""]
    if noun not in journal.SUBJECTS:
        raise WrongUsage("log.error.noun", noun=noun, nouns=journal.SUBJECTS)
    return " ".join(("draft" if noun == "recommendation" else noun, *rest))


def _obstacles(archive: Asker, found: Sequence[Entry]) -> list[tuple[Entry, Refused | None]]:
    """Each entry with what stands against undoing it."""
    first = found[0].id if found else store.history.count(archive) + 1
    ledger = rules.history.ledger(store.history.sequel(archive, first))
    return [(entry, rules.history.obstacle(entry, ledger)) for entry in found]


def _verify(archive: Asker, *, as_json: bool) -> None:
    broken = store.seal.broken(archive)
    count = store.history.count(archive)
    if as_json:
        show.data({"entries": count, "first_broken": broken})
    elif broken is None:
        show.note("log.whole", n=count)
    if broken is not None:
        raise Unreadable("history.error.broken", number=broken)


def _plain(entry: Entry, obstacle: Refused | None) -> dict[str, object]:
    """An entry for programs: `why_not` is the code of the reason, `blocked_by` the entry that stands against it."""
    return {
        "number": entry.id,
        "act": entry.act.name,
        "subject": entry.act.subject,
        "actor": entry.act.actor,
        "at": show.plain(entry.act.at),
        "said_at": show.plain(entry.act.said_at),
        "reverses": entry.act.reverses,
        "reversed_by": entry.reversed_by,
        "undoable": obstacle is None,
        "why_not": obstacle and obstacle.msgid.rpartition(".")[2],
        "blocked_by": obstacle and obstacle.facts.get("by"),
        "changes": [{name: getattr(change, name) for name in PLAIN} for change in entry.changes],
    }


def _show(
    told: Sequence[tuple[Entry, Refused | None]], zone: str, decisions: Mapping[int, str], *, whole: bool
) -> None:
    if not told:
        show.note("log.none")
    for entry, obstacle in told:
        facts = {"number": entry.id, "at": show.moment(entry.act.at, zone), "who": entry.act.actor}
        show.line(say("log.entry", **facts, what=journal.act(entry), subject=journal.subject(entry.act.subject)))
        if entry.act.said_at:
            show.line("    " + say("log.said", at=show.moment(entry.act.said_at, zone)))
        lines = list(journal.rows(entry, zone, decisions))
        for text in lines if whole else lines[:MOST_ROWS]:
            show.line("    " + text)
        if not whole and len(lines) > MOST_ROWS:
            show.line("    " + say("log.rows", n=len(lines) - MOST_ROWS, number=entry.id))
        show.line("    " + _undo(entry, obstacle))


def _undo(entry: Entry, obstacle: Refused | None) -> str:
    if obstacle is None:
        return say("log.undo", number=entry.id)
    return say(obstacle.msgid, **{name: boundary.shown(value) for name, value in obstacle.facts.items()})
