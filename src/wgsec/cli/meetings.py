"""How meetings are shown: one by its fields, a date with everyone's local time, the packs of its papers."""

from datetime import timedelta
from typing import TYPE_CHECKING

from wgsec import language, papers, store
from wgsec.cli import show
from wgsec.cli.caller import Caller
from wgsec.cli.tongue import lang, say
from wgsec.facts.meeting import UNOPENED, Attendance, Meeting
from wgsec.facts.place import LocalTime

if TYPE_CHECKING:
    from wgsec.desk.pack import Assembled


def there(one: Attendance) -> dict[str, object]:
    """What a seat answered and how it was there, for programs."""
    names = ("seat", "reply", "presence", "represented_by", "arrived", "left")
    return {name: getattr(one, name) for name in names}


def row(one: Meeting) -> dict[str, object]:
    """A meeting by the names of its fields."""
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


def entered(caller: Caller, meeting: Meeting, key: str) -> None:
    """That a meeting has its date, and what the clocks of the members say then."""
    with caller.office.reading() as archive:
        members = store.member.all_(archive)
    day = language.dates.weekday_long(meeting.day, lang())
    show.note(key, number=meeting.number, day=day, at=f"{meeting.at:%H:%M}", zone=meeting.zone)
    local_times(papers.local_times.compose(meeting.starts_at, members, lang()))


def local_times(local: tuple[LocalTime, ...]) -> None:
    """A line for each seat."""
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


def packed(caller: Caller, made: "Assembled") -> None:
    """The packs of a meeting, what is not in them, and whether its agenda takes longer than it may."""
    for path in made.packs:
        show.wrote(path)
    for part, reason in made.not_due:
        show.note(f"meeting.not-due.{part}.{reason}", number=made.meeting.number)
    for lost in made.astray:
        show.note("meeting.astray", path=lost)
    if not made.packs:
        show.note("meeting.no-pack", number=made.meeting.number)
    if made.meeting.state in UNOPENED:
        from wgsec.cli import agendas  # a list of meetings has nothing to do with papers

        with caller.office.reading() as archive:
            items = store.agenda.items(archive, made.meeting.id)
        agendas.warn(made.meeting, items)
