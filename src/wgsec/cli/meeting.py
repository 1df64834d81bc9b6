"""`wgsec meeting`: schedule, convene, open, attend, close, move, cancel, build."""

from collections.abc import Iterator
from datetime import time
from functools import partial
from typing import Annotated

import typer

from wgsec import desk, language, papers, rules, store
from wgsec.cli import ask, attending, choose, complete, meetings, options, show
from wgsec.cli.caller import Caller
from wgsec.cli.options import Correct, Force, Json, Lang, Maybe, Number, Open, Out, Pdf, Yes
from wgsec.cli.tongue import lang, say
from wgsec.desk.meeting import Attending, MeetingChange, Scheduling
from wgsec.errors import WrongUsage
from wgsec.facts.change import Rewording
from wgsec.facts.check import Finding
from wgsec.facts.language import Wording
from wgsec.facts.meeting import Meeting, Presence

app = options.noun("meeting")

Day = Annotated[str, typer.Argument(help=say("meeting.argument.day"))]
Clock = Annotated[str, typer.Argument(help=say("meeting.argument.time"))]
LENGTH = typer.Option("--minutes", help=say("meeting.option.minutes"))
Zone = Annotated[str | None, typer.Option("--zone", help=say("meeting.option.zone"), autocompletion=complete.zones)]
As = Annotated[int | None, typer.Option("--number", min=1, max=options.MOST, help=say("meeting.option.number"))]
Held = Annotated[bool, typer.Option("--held", help=say("meeting.option.held"))]
Names = Annotated[bool, typer.Option("--names", help=say("meeting.option.names"))]
Second = Annotated[bool, typer.Option("--second", help=say("meeting.option.second"))]
LinkEn = Annotated[str | None, typer.Option("--link-en", help=say("meeting.option.link"))]
LinkFr = Annotated[str | None, typer.Option("--link-fr", help=say("meeting.option.link"))]
TitleEn = Annotated[str | None, typer.Option("--title-en", help=say("cli.option.title-en"))]
TitleFr = Annotated[str | None, typer.Option("--title-fr", help=say("cli.option.title-fr"))]
At = Annotated[str | None, typer.Option("--time", help=say("meeting.option.time"))]


@options.command(app, "meeting.list", example="wgsec meeting list")
def list_(ctx: typer.Context, as_json: Json = False) -> None:
    """Every meeting by number."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        rows = [meetings.row(one) for one in store.meeting.all_(archive)]
    columns = ("number", "day", "at", "minutes", "zone", "state", "title")
    show.listing("meeting", columns, rows, as_json=as_json)


@options.command(app, "meeting.show", example="wgsec meeting show 3")
def show_(ctx: typer.Context, number: Maybe = None, as_json: Json = False) -> None:
    """A meeting, with the local time of every member."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        meeting = choose.meeting(archive, number, caller.now)
        members = store.member.all_(archive)
        attendance = store.meeting.attendance(archive, meeting.id)
    local = papers.local_times.compose(meeting.starts_at, members, lang())
    shown = meetings.row(meeting)
    if as_json:
        shown |= {"local_times": local, "attendance": [meetings.there(one) for one in attendance]}
    show.record("meeting", shown, as_json=as_json)
    if not as_json:
        meetings.local_times(local)


@options.command(app, "meeting.schedule")
def schedule(
    ctx: typer.Context,
    day: Day,
    at: Clock,
    minutes: Annotated[str, LENGTH] = "150",
    zone: Zone = None,
    number: As = None,
    held: Held = False,
    second: Second = False,
    title_en: TitleEn = None,
    title_fr: TitleFr = None,
    link_en: LinkEn = None,
    link_fr: LinkFr = None,
    yes: Yes = False,
) -> None:
    """A new meeting; everyone's local time is shown."""
    caller: Caller = ctx.obj
    plan = Scheduling(
        day=language.dates.read(day),
        at=language.dates.read_time(at),
        minutes=language.dates.read_duration(minutes),
        zone=zone,
        number=number,
        title=Wording(title_en, title_fr),
        links=Wording(link_en, link_fr),
        held=held,
        fold=int(second),
    )
    act = partial(desk.meeting.schedule, plan=plan)
    ask.unusual(_unusual(caller, plan), yes=yes, first=partial(caller.office.rehearse, act))
    meeting = act(caller.office)
    meetings.entered(caller, meeting, "meeting.scheduled")
    if held:
        show.note("meeting.held-already", number=meeting.number)


@options.command(app, "meeting.move", example="wgsec meeting move 4 2027-05-27 15:00")
def move(
    ctx: typer.Context,
    number: Number,
    day: Day,
    at: Annotated[str | None, typer.Argument(help=say("meeting.argument.new-time"))] = None,
    zone: Annotated[
        str | None, typer.Option("--zone", help=say("meeting.option.new-zone"), autocompletion=complete.zones)
    ] = None,
    second: Second = False,
    held: Held = False,
    yes: Yes = False,
) -> None:
    """Another date or hour."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        before = store.meeting.by_number(archive, number)
    to, clock = language.dates.read(day), language.dates.read_time(at) if at else before.at
    plan = Scheduling(to, clock, before.minutes, zone or before.zone, number, fold=int(second))
    act = partial(desk.meeting.move, number=number, day=to, at=clock, zone=zone, fold=int(second), held=held)
    ask.unusual(_unusual(caller, plan), yes=yes, first=partial(caller.office.rehearse, act))
    moved = act(caller.office)
    if moved is None:
        show.note("cli.unchanged")
        return
    meetings.entered(caller, moved, "meeting.moved")
    if held:
        show.note("meeting.held-already", number=number)


@options.command(
    app,
    "meeting.edit",
    example="wgsec meeting edit 4 --link-en https://meet.example.org/4",
    empties=("title_en", "title_fr", "link_en", "link_fr"),
)
def edit(
    ctx: typer.Context,
    number: Number,
    minutes: Annotated[str | None, LENGTH] = None,
    title_en: TitleEn = None,
    title_fr: TitleFr = None,
    link_en: LinkEn = None,
    link_fr: LinkFr = None,
    names: Names = False,
    correct: Correct = False,
    yes: Yes = False,
) -> None:
    """Title, links, length, or the names on its papers."""
    caller: Caller = ctx.obj
    length = language.dates.read_duration(minutes) if minutes else None
    change = MeetingChange(Rewording(title_en, title_fr), Rewording(link_en, link_fr), length, names)
    act = partial(desk.meeting.edit, number=number, change=change, correct=correct)
    if names and (persons := _renamed(caller, number)):
        first = partial(caller.office.rehearse, act)
        ask.confirm("meeting.ask.names", yes=yes, first=first, number=number, n=persons)
    show.note("meeting.edited" if act(caller.office) else "cli.unchanged", number=number)


def _renamed(caller: Caller, number: int) -> int:
    """How many persons the papers of a closed meeting call otherwise than they are called now."""
    with caller.office.reading() as archive:
        found = store.meeting.named_otherwise(archive)
    return sum((one, table) == (number, "person") for one, table, *_ in found)


@options.command(app, "meeting.convene", example="wgsec meeting convene 5")
def convene(ctx: typer.Context, number: Number) -> None:
    """The meeting is convened."""
    caller: Caller = ctx.obj
    desk.meeting.convene(caller.office, number)
    show.note("meeting.convened", number=number)


@options.command(app, "meeting.cancel", example="wgsec meeting cancel 8 --yes")
def cancel(ctx: typer.Context, number: Number, yes: Yes = False) -> None:
    """The meeting will not take place."""
    caller: Caller = ctx.obj
    act = partial(desk.meeting.cancel, number=number)
    ask.confirm("meeting.ask.cancel", yes=yes, first=partial(caller.office.rehearse, act), number=number)
    act(caller.office)
    show.note("meeting.cancelled", number=number)


@options.command(app, "meeting.open", example="wgsec meeting open 4 --time 14:04")
def open_(ctx: typer.Context, number: Number, at: At = None, correct: Correct = False, yes: Yes = False) -> None:
    """The Chair opens the meeting."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        every = store.meeting.all_(archive)
        meeting = store.meeting.by_number(archive, number)
    clock, odd = _clock(caller, meeting, at)
    act = partial(desk.meeting.open_, number=number, at=clock, correct=correct)
    odd = [*rules.unusual.opening(meeting, every), *odd]
    ask.unusual(odd, yes=yes, first=partial(caller.office.rehearse, act))
    act(caller.office)
    show.note("meeting.opened", number=number)


@options.command(app, "meeting.close", example="wgsec meeting close 4 --time 16:28")
def close(ctx: typer.Context, number: Number, at: At = None, correct: Correct = False, yes: Yes = False) -> None:
    """The Chair closes the meeting."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        meeting = store.meeting.by_number(archive, number)
    clock, odd = _clock(caller, meeting, at)
    act = partial(desk.meeting.close, number=number, at=clock, correct=correct)
    ask.unusual(odd, yes=yes, first=partial(caller.office.rehearse, act))
    act(caller.office)
    with caller.office.reading() as archive:
        minutes = store.minutes.of_meeting(archive, meeting.id)
    done = "unstarted" if minutes is None else "received" if rules.minutes.are_received(minutes) else "started"
    show.note(f"meeting.closed.{done}", number=number)


@options.command(app, "meeting.build", example="wgsec meeting build 3")
def build(
    ctx: typer.Context,
    number: Maybe = None,
    paper_lang: Lang = None,
    out: Out = None,
    force: Force = False,
    pdf: Pdf = False,
    open_: Open = False,
) -> None:
    """Every paper that is due, and one pack."""
    # Here, so that listing meetings does not pay for another noun's words.
    from wgsec.cli import invitation

    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        meeting = choose.meeting(archive, number, caller.now)
        langs = choose.languages(paper_lang, store.group.the(archive).meeting_languages)
    made = desk.pack.build(caller.office, meeting.number, langs, force=force, out=out)
    if made.invitations:
        invitation.told(made.invitations)
    show.issued(made.papers, pdf=pdf, open_=open_)
    meetings.packed(caller, made)


@options.command(
    app, "meeting.attend", example='wgsec meeting attend 3 --absent ma --excused cr --represented "ch=Anna Muster"'
)
def attend(
    ctx: typer.Context,
    number: Maybe = None,
    present: attending.Present = None,
    remote: attending.Remote = None,
    excused: attending.Excused = None,
    absent: attending.Absent = None,
    represented: attending.StoodIn = None,
    correct: Correct = False,
    yes: Yes = False,
) -> None:
    """Who was there."""
    caller: Caller = ctx.obj
    named = {
        Presence.PRESENT: present,
        Presence.REMOTE: remote,
        Presence.EXCUSED: excused,
        Presence.ABSENT: absent,
    }
    told = [Attending(key, presence) for presence, keys in named.items() for key in attending.split(keys)]
    told += [attending.represented(one) for one in represented or ()]
    if not told:
        raise WrongUsage("meeting.error.nobody")
    with caller.office.reading() as archive:
        meeting = choose.meeting(archive, number, caller.now, opened=True)
        strangers = [finding for one in told for finding in attending.strangers(archive, one)]
    act = partial(desk.meeting.attend, number=meeting.number, seats=tuple(told), correct=correct)
    ask.unusual(strangers, yes=yes, first=partial(caller.office.rehearse, act))
    show.remarks(act(caller.office))
    show.note("meeting.attended", n=len(told))


def _unusual(caller: Caller, plan: Scheduling) -> Iterator[Finding]:
    """What is to be asked about a date before it is entered."""
    with caller.office.reading() as archive:
        every = store.meeting.all_(archive)
        zone = plan.zone or store.group.the(archive).zone
    number = plan.number or rules.meeting.next_number(one.number for one in every)
    yield from rules.unusual.day_of(plan.day)
    yield from rules.unusual.place_among(number, language.zones.instant(plan.day, plan.at, zone, plan.fold), every)


def _clock(caller: Caller, meeting: Meeting, typed: str | None) -> tuple[time, list[Finding]]:
    """The time typed, else now, by the clocks of the meeting's zone, and what is to be asked about it."""
    now = caller.office.instant
    if not typed:
        return rules.meeting.hour_now(meeting, now), []
    at = language.dates.read_time(typed)
    return at, list(rules.unusual.hour(meeting, at, now))
