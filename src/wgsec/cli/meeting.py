"""`wgsec meeting`: schedule, convene, open, attend, close, move, cancel, build."""

from collections import Counter
from datetime import date, time, timedelta
from typing import Annotated

import typer

from wgsec import desk, language, papers, store
from wgsec.cli import ask, choose, complete, options, show
from wgsec.cli.caller import Caller
from wgsec.cli.options import Force, Json, Lang, Maybe, Number, Open, Out, Pdf, Yes
from wgsec.cli.tongue import lang, say
from wgsec.desk.meeting import Attending, MeetingChange, Scheduling
from wgsec.errors import WrongUsage
from wgsec.facts.language import Wording
from wgsec.facts.meeting import Meeting, Presence
from wgsec.facts.place import LocalTime

app = options.noun("meeting")

Day = Annotated[str, typer.Argument(help=say("meeting.argument.day"))]
Clock = Annotated[str, typer.Argument(help=say("meeting.argument.time"))]
Length = Annotated[str | None, typer.Option("--minutes", help=say("meeting.option.minutes"))]
Zone = Annotated[str | None, typer.Option("--zone", help=say("meeting.option.zone"), autocompletion=complete.zones)]
Second = Annotated[bool, typer.Option("--second", help=say("meeting.option.second"))]
LinkEn = Annotated[str | None, typer.Option("--link-en", help=say("meeting.option.link"))]
LinkFr = Annotated[str | None, typer.Option("--link-fr", help=say("meeting.option.link"))]
TitleEn = Annotated[str | None, typer.Option("--title-en", help=say("cli.option.title-en"))]
TitleFr = Annotated[str | None, typer.Option("--title-fr", help=say("cli.option.title-fr"))]
At = Annotated[str | None, typer.Option("--time", help=say("meeting.option.time"))]
Keys = Annotated[list[str] | None, typer.Option(help=say("meeting.option.keys"), autocompletion=complete.seats)]


@options.command(app, "meeting.list", example="wgsec meeting list")
def list_(ctx: typer.Context, as_json: Json = False) -> None:
    """Every meeting by number."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        meetings = store.meeting.all_(archive)
    columns = ("number", "day", "at", "minutes", "zone", "state", "title")
    show.listing("meeting", columns, [_shown(one) for one in meetings], as_json=as_json)


@options.command(app, "meeting.show", example="wgsec meeting show 3")
def show_(ctx: typer.Context, number: Maybe = None, as_json: Json = False) -> None:
    """A meeting, with the local time of every member."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        meeting = choose.meeting(archive, number, caller.now)
        members = store.member.all_(archive)
        attendance = store.meeting.attendance(archive, meeting.id)
    local = papers.local_times.compose(meeting.starts_at, members, lang())
    shown = _shown(meeting)
    if as_json:
        shown |= {"local_times": local, "attendance": attendance}
    show.record("meeting", shown, as_json=as_json)
    if not as_json:
        _local_times(local)


@options.command(app, "meeting.schedule", example='wgsec meeting schedule "14 April 2027" 14:00 --minutes 150')
def schedule(
    ctx: typer.Context,
    day: Day,
    at: Clock,
    minutes: Length = None,
    zone: Zone = None,
    number: Annotated[
        int | None, typer.Option("--number", min=1, max=options.MOST, help=say("meeting.option.number"))
    ] = None,
    held: Annotated[bool, typer.Option("--held", help=say("meeting.option.held"))] = False,
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
        minutes=language.dates.read_duration(minutes or "150"),
        zone=zone,
        number=number,
        title=Wording(title_en, title_fr),
        links=Wording(link_en, link_fr),
        held=held,
        fold=int(second),
    )
    _odd_day(caller, plan.day, held=held, yes=yes)
    meeting = desk.meeting.schedule(caller.office, plan)
    _entered(caller, meeting, "meeting.scheduled")
    if held:
        show.note("meeting.held-already", number=meeting.number)


@options.command(app, "meeting.move", example="wgsec meeting move 4 2027-05-27 15:00")
def move(
    ctx: typer.Context,
    number: Number,
    day: Day,
    at: Annotated[str | None, typer.Argument(help=say("meeting.argument.time"))] = None,
    zone: Zone = None,
    second: Second = False,
    yes: Yes = False,
) -> None:
    """Another date or hour."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        before = store.meeting.by_number(archive, number)
    to = language.dates.read(day)
    _odd_day(caller, to, held=False, yes=yes)
    clock = language.dates.read_time(at) if at else before.at
    moved = desk.meeting.move(caller.office, number, to, clock, zone=zone, fold=int(second))
    _entered(caller, moved, "meeting.moved")


@options.command(app, "meeting.edit", example="wgsec meeting edit 4 --link-en https://meet.example.org/4")
def edit(
    ctx: typer.Context,
    number: Number,
    minutes: Length = None,
    title_en: TitleEn = None,
    title_fr: TitleFr = None,
    link_en: LinkEn = None,
    link_fr: LinkFr = None,
) -> None:
    """Title, links or length."""
    caller: Caller = ctx.obj
    length = language.dates.read_duration(minutes) if minutes else None
    change = MeetingChange(Wording(title_en, title_fr), Wording(link_en, link_fr), length)
    changed = desk.meeting.edit(caller.office, number, change)
    show.note("meeting.edited" if changed else "cli.unchanged", number=number)


@options.command(app, "meeting.convene", example="wgsec meeting convene 5")
def convene(ctx: typer.Context, number: Number) -> None:
    """The notice of the meeting goes out."""
    caller: Caller = ctx.obj
    desk.meeting.convene(caller.office, number)
    show.note("meeting.convened", number=number)


@options.command(app, "meeting.cancel", example="wgsec meeting cancel 8 --yes")
def cancel(ctx: typer.Context, number: Number, yes: Yes = False) -> None:
    """The meeting will not take place."""
    caller: Caller = ctx.obj
    ask.confirm("meeting.ask.cancel", yes=yes, number=number)
    desk.meeting.cancel(caller.office, number)
    show.note("meeting.cancelled", number=number)


@options.command(app, "meeting.open", example="wgsec meeting open 4 --time 14:04")
def open_(ctx: typer.Context, number: Number, at: At = None) -> None:
    """The Chair opens the meeting."""
    caller: Caller = ctx.obj
    desk.meeting.open_(caller.office, number, _clock(caller, number, at))
    show.note("meeting.opened", number=number)


@options.command(app, "meeting.close", example="wgsec meeting close 4 --time 16:28")
def close(ctx: typer.Context, number: Number, at: At = None) -> None:
    """The Chair closes the meeting."""
    caller: Caller = ctx.obj
    desk.meeting.close(caller.office, number, _clock(caller, number, at))
    show.note("meeting.closed", number=number)


@options.command(app, "meeting.build", example="wgsec meeting build 3")
def build(
    ctx: typer.Context,
    number: Maybe = None,
    named: Lang = None,
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
        langs = choose.languages(named, store.group.the(archive).meeting_languages)
    made = desk.pack.build(caller.office, meeting.number, langs, force=force, out=out)
    if made.invitations:
        invitation.told(made.invitations)
    show.issued(made.papers, pdf=pdf, open_=open_)
    for path in made.packs:
        show.wrote(path)
    for part, reason in made.not_due:
        show.note(f"meeting.not-due.{part}.{reason}", number=meeting.number)
    for lost in made.astray:
        show.note("meeting.astray", path=lost)
    if not made.packs:
        show.note("meeting.no-pack", number=meeting.number)


@options.command(
    app, "meeting.attend", example='wgsec meeting attend 3 --absent ma --excused cr --represented "ch=Anna Muster"'
)
def attend(
    ctx: typer.Context,
    number: Maybe = None,
    present: Keys = None,
    remote: Keys = None,
    excused: Keys = None,
    absent: Keys = None,
    represented: Annotated[
        list[str] | None, typer.Option(help=say("meeting.option.represented"), autocompletion=complete.seats)
    ] = None,
) -> None:
    """Who was there."""
    caller: Caller = ctx.obj
    told = [
        *(Attending(key, Presence.PRESENT) for key in _split(present)),
        *(Attending(key, Presence.REMOTE) for key in _split(remote)),
        *(Attending(key, Presence.EXCUSED) for key in _split(excused)),
        *(Attending(key, Presence.ABSENT) for key in _split(absent)),
        *(_represented(one) for one in represented or ()),
    ]
    if not told:
        raise WrongUsage("meeting.error.nobody")
    if twice := [key for key, n in Counter(one.seat for one in told).items() if n > 1]:
        raise WrongUsage("meeting.error.seat-twice", keys=tuple(twice))
    with caller.office.reading() as archive:
        meeting = choose.meeting(archive, number, caller.now, opened=True)
    show.remarks(desk.meeting.attend(caller.office, meeting.number, tuple(told)))
    show.note("meeting.attended", n=len(told))


def _shown(one: Meeting) -> dict[str, object]:
    ends = language.zones.local(one.starts_at + timedelta(minutes=one.minutes), one.zone)
    return {
        "number": one.number,
        "title": one.title,
        "state": one.state,
        "day": one.day,
        "at": one.at,
        "ends": ends.time(),
        "minutes": one.minutes,
        "zone": one.zone,
        "starts_at": one.starts_at,
        "links": one.links,
        "opened_at": one.opened_at,
        "closed_at": one.closed_at,
    }


def _entered(caller: Caller, meeting: Meeting, key: str) -> None:
    with caller.office.reading() as archive:
        members = store.member.all_(archive)
    day = language.dates.weekday_long(meeting.day, lang())
    show.note(key, number=meeting.number, day=day, at=f"{meeting.at:%H:%M}", zone=meeting.zone)
    _local_times(papers.local_times.compose(meeting.starts_at, members, lang()))


def _local_times(local: tuple[LocalTime, ...]) -> None:
    rows = [
        {
            "seat": one.seat,
            "name": one.name,
            "city": one.city,
            "day": language.dates.weekday_short(one.starts.date(), lang()),
            "local": one.starts.time(),
            "remark": say("meeting.awkward") if one.awkward else "",
        }
        for one in local
    ]
    if rows:
        show.listing("meeting", ("seat", "name", "city", "day", "local", "remark"), rows, as_json=False)


def _odd_day(caller: Caller, day: date, *, held: bool, yes: bool) -> None:
    shown = language.dates.weekday_long(day, lang())
    if day < caller.now.date() and not held:
        ask.odd("meeting.odd.past", yes=yes, day=shown)
    elif day.isoweekday() > 5:
        ask.odd("meeting.odd.weekend", yes=yes, day=shown)


def _clock(caller: Caller, number: int, typed: str | None) -> time:
    """The time typed, else now, by the clocks of the meeting's zone."""
    if typed:
        return language.dates.read_time(typed)
    with caller.office.reading() as archive:
        zone = store.meeting.by_number(archive, number).zone
    return language.zones.local(caller.office.instant, zone).time().replace(second=0, microsecond=0)


def _split(keys: list[str] | None) -> list[str]:
    return [key.strip() for one in keys or () for key in one.split(",") if key.strip()]


def _represented(typed: str) -> Attending:
    key, sign, name = typed.partition("=")
    if not sign or not name.strip():
        raise WrongUsage("meeting.error.represented", typed=typed)
    return Attending(key.strip(), Presence.REPRESENTED, by=name.strip())
