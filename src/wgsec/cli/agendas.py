"""How an agenda is shown: a line for each item with its time, or one of them whole, and what is to be said of it."""

from collections.abc import Collection

from wgsec import desk, papers, rules, store
from wgsec.cli import show
from wgsec.cli.caller import Caller
from wgsec.cli.tongue import lang
from wgsec.desk.agenda_item import NewPaper
from wgsec.facts.agenda import AgendaItem
from wgsec.facts.meeting import Meeting
from wgsec.facts.member import Member
from wgsec.rules.agenda import Slot


def papers_named(caller: Caller, references: list[str] | None) -> tuple[tuple[NewPaper, ...], tuple[str, ...]]:
    """The papers typed for an item, and those of them that the register does not have."""
    named = tuple(filter(None, references or ()))
    if not named:
        return (), ()
    with caller.office.reading() as archive:
        attached = desk.agenda_table.referred(archive, named)
        return attached, desk.agenda_table.unregistered(archive, attached)


def shown(caller: Caller, number: int, missing: tuple[str, ...] = (), presenters: Collection[str | None] = ()) -> None:
    """An agenda as it stands now, and what was just put on it that nobody knows.

    `missing` are papers that the register does not have, `presenters` are those just typed.
    """
    for reference in missing:
        show.note("agenda.unregistered", reference=reference)
    with caller.office.reading() as archive:
        meeting = store.meeting.by_number(archive, number)
        items = store.agenda.items(archive, meeting.id)
        members = store.member.all_(archive)
    for name in _strangers(items, members, presenters):
        show.note("agenda.stranger", name=name)
    table(meeting, items, members, as_json=False)


def _strangers(
    items: tuple[AgendaItem, ...], members: tuple[Member, ...], presenters: Collection[str | None]
) -> tuple[str, ...]:
    """Those of the presenters who stand on the agenda as a name that is no office and no seat."""
    keys = {one.seat.key for one in members}
    typed = {" ".join(who.split()) for who in presenters if who}
    names = dict.fromkeys(one.presenter for one in items if one.presenter in typed and one.presenter not in keys)
    return tuple(name for name in names if name and rules.people.office(name) is None)


def table(meeting: Meeting, items: tuple[AgendaItem, ...], members: tuple[Member, ...], *, as_json: bool) -> None:
    """The items of a meeting with their times, and whether they fit into it."""
    rows = [_row(slot, meeting) for slot in rules.agenda.timetable(items)]
    if not as_json:
        told = [{"presenter": _presenter(one, members), "texts": _texts(one)} for one in items]
        rows = [row | one for row, one in zip(rows, told, strict=True)]
    columns = ("number", "time", "title", "purpose", "minutes", "presenter", "papers", "texts")
    show.listing("agenda", columns, rows, as_json=as_json)
    if items and not as_json:
        warn(meeting, items)


def whole(
    meeting: Meeting, items: tuple[AgendaItem, ...], members: tuple[Member, ...], number: int, *, as_json: bool
) -> None:
    """The item of this number with all that is on record of it. NoSuchThing if there is none."""
    item = rules.agenda.item(meeting.number, items, number)
    row = next(_row(slot, meeting) for slot in rules.agenda.timetable(items) if slot.item == item)
    if not as_json:
        papers = (
            f"{rules.agenda.cited(one.reference, one.revision)}  {one.title.best(lang())}".rstrip()
            for one in item.papers
        )
        row |= {"presenter": _presenter(item, members), "papers": "\n".join(papers)}
    show.record("agenda", row, as_json=as_json)


def _row(slot: Slot, meeting: Meeting) -> dict[str, object]:
    return {
        "number": slot.number,
        "time": rules.agenda.begins(slot, meeting),
        "title": slot.item.title,
        "purpose": slot.item.purpose,
        "minutes": slot.item.minutes,
        "presenter": slot.item.presenter,
        "theme": slot.item.theme,
        "papers": tuple(rules.agenda.cited(paper.reference, paper.revision) for paper in slot.item.papers),
        "annotation": slot.item.annotation,
        "proposal": slot.item.proposal,
        "outcome": slot.item.outcome,
    }


def _texts(item: AgendaItem) -> tuple[str, ...]:
    """What an item has beside its title: a note, a proposed decision."""
    return tuple(code for code, text in (("note", item.annotation), ("decision", item.proposal)) if text)


def _presenter(item: AgendaItem, members: tuple[Member, ...]) -> str | None:
    return item.presenter and papers.people.office(item.presenter, members, lang())


def warn_untranslated(items: tuple[AgendaItem, ...], langs: tuple[str, ...]) -> None:
    """Which items stand in another language than the paper's."""
    for one in langs:
        if left := papers.agenda.missing(items, one):
            show.note("agenda.untranslated", lang=one, items=", ".join(map(str, left)), n=len(left))


def warn(meeting: Meeting, items: tuple[AgendaItem, ...]) -> None:
    """Whether the items take longer than the meeting, or leave time."""
    over = rules.agenda.excess(items, meeting.minutes)
    if over > 0:
        show.note("agenda.over", n=over)
    elif over < 0 and items:
        show.note("agenda.free", n=-over)
