"""`wgsec agenda`: items, order, times, and the papers."""

import re
from typing import Annotated

import typer

from wgsec import desk, formats, language, papers, rules, store
from wgsec.cli import agendas, ask, choose, complete, options, show
from wgsec.cli.caller import Caller
from wgsec.cli.options import Correct, Force, Json, Lang, Maybe, Number, Open, Out, Pdf
from wgsec.cli.tongue import lang, say
from wgsec.desk.agenda import ItemChange
from wgsec.desk.agenda_item import NewItem
from wgsec.errors import WrongUsage
from wgsec.facts.agenda import Purpose
from wgsec.facts.change import Rewording
from wgsec.facts.language import Wording

app = options.noun("agenda")

_NUMBER = re.compile(r"[1-9][0-9]{0,5}")

Item = Annotated[str, typer.Argument(help=say("agenda.argument.item"), autocompletion=complete.items)]
MeetingOrItem = Annotated[
    str, typer.Argument(metavar="meeting-or-item", help=say("agenda.argument.edit"), autocompletion=complete.items)
]
Shown = Annotated[
    str | None,
    typer.Argument(metavar="meeting-or-item", help=say("agenda.argument.show"), autocompletion=complete.agendas),
]
TitleEn = Annotated[str | None, typer.Option("--en", help=say("cli.option.title-en"))]
TitleFr = Annotated[str | None, typer.Option("--fr", help=say("cli.option.title-fr"))]
TitleEs = Annotated[str | None, typer.Option("--es", help=say("cli.option.title-es"))]
NoteEn = Annotated[str | None, typer.Option("--note-en", help=say("agenda.option.note-en"))]
NoteFr = Annotated[str | None, typer.Option("--note-fr", help=say("agenda.option.note-fr"))]
NoteEs = Annotated[str | None, typer.Option("--note-es", help=say("agenda.option.note-es"))]
DecisionEn = Annotated[str | None, typer.Option("--decision-en", help=say("agenda.option.decision-en"))]
DecisionFr = Annotated[str | None, typer.Option("--decision-fr", help=say("agenda.option.decision-fr"))]
DecisionEs = Annotated[str | None, typer.Option("--decision-es", help=say("agenda.option.decision-es"))]
LENGTH = typer.Option("--minutes", help=say("agenda.option.minutes"))
Why = Annotated[Purpose | None, typer.Option("--purpose", help=say("agenda.option.purpose"))]
Who = Annotated[
    str | None, typer.Option("--presenter", help=say("agenda.option.presenter"), autocompletion=complete.seats)
]
Theme = Annotated[
    int | None,
    typer.Option("--theme", help=say("cli.argument.theme"), autocompletion=complete.themes, min=1, max=options.MOST),
]
OtherTheme = Annotated[
    str | None,
    typer.Option("--theme", metavar="whole", help=say("cli.argument.theme"), autocompletion=complete.themes),
]
Before = Annotated[int | None, typer.Option("--before", help=say("agenda.option.before"), min=1, max=options.MOST)]
Source = Annotated[int | None, typer.Option("--from", help=say("agenda.option.from"), min=1, max=options.MOST)]
Papers = Annotated[
    list[str] | None, typer.Option("--paper", help=say("agenda.option.paper"), autocompletion=complete.references)
]


@options.command(app, "agenda.list", example="wgsec agenda list")
def list_(ctx: typer.Context, as_json: Json = False) -> None:
    """How far every agenda is."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        agendas = store.agenda.all_(archive)
        meetings = [(one, agendas.get(one.id, ())) for one in store.meeting.all_(archive)]
    rows = [
        {
            "meeting": one.number,
            "day": one.day,
            "items": len(rules.agenda.numbered(items)),
            "allotted": sum(item.minutes for item in items),
            "minutes": one.minutes,
        }
        for one, items in meetings
    ]
    show.listing("agenda", ("meeting", "day", "items", "allotted", "minutes"), rows, as_json=as_json)


@options.command(app, "agenda.show", example="wgsec agenda show 3/5")
def show_(ctx: typer.Context, item: Shown = None, as_json: Json = False) -> None:
    """The items with their times, or one of them whole."""
    caller: Caller = ctx.obj
    number, place = _named(item)
    with caller.office.reading() as archive:
        meeting = choose.meeting(archive, number, caller.now)
        items = store.agenda.items(archive, meeting.id)
        members = store.member.all_(archive)
    if place is None:
        agendas.table(meeting, items, members, as_json=as_json)
    else:
        agendas.whole(meeting, items, members, place, as_json=as_json)


@options.command(app, "agenda.add", example='wgsec agenda add 4 --en "Theme 4" --fr "Thème 4" --minutes 30 --paper 4.1')
def add(
    ctx: typer.Context,
    number: Number,
    en: TitleEn = None,
    fr: TitleFr = None,
    es: TitleEs = None,
    purpose: Why = None,
    minutes: Annotated[str, LENGTH] = str(rules.agenda.USUAL),
    presenter: Who = None,
    theme: Theme = None,
    paper: Papers = None,
    note_en: NoteEn = None,
    note_fr: NoteFr = None,
    note_es: NoteEs = None,
    decision_en: DecisionEn = None,
    decision_fr: DecisionFr = None,
    decision_es: DecisionEs = None,
    before: Before = None,
    correct: Correct = False,
) -> None:
    """Puts an item on an agenda."""
    caller: Caller = ctx.obj
    proposal = Wording(decision_en, decision_fr, decision_es)
    attached, missing = agendas.papers_named(caller, paper)
    item = NewItem(
        title=Wording(en, fr, es),
        purpose=purpose or rules.agenda.purpose(proposal),
        minutes=language.dates.read_duration(minutes),
        presenter=presenter,
        theme=theme,
        annotation=Wording(note_en, note_fr, note_es),
        proposal=proposal,
        papers=attached,
    )
    desk.agenda.add(caller.office, number, item, before=before, correct=correct)
    agendas.shown(caller, number, missing, (presenter,))


@options.command(
    app,
    "agenda.edit",
    example="wgsec agenda edit 4/5 --minutes 40",
    empties=(
        *("en", "fr", "es", "presenter", "theme", "paper", "note_en", "note_fr", "note_es"),
        *("decision_en", "decision_fr", "decision_es"),
    ),
)
def edit(
    ctx: typer.Context,
    item: MeetingOrItem,
    source: Source = None,
    en: TitleEn = None,
    fr: TitleFr = None,
    es: TitleEs = None,
    purpose: Why = None,
    minutes: Annotated[str | None, LENGTH] = None,
    presenter: Who = None,
    theme: OtherTheme = None,
    paper: Papers = None,
    note_en: NoteEn = None,
    note_fr: NoteFr = None,
    note_es: NoteEs = None,
    decision_en: DecisionEn = None,
    decision_fr: DecisionFr = None,
    decision_es: DecisionEs = None,
    correct: Correct = False,
) -> None:
    """One item by options, or the whole agenda as a table in the editor."""
    caller: Caller = ctx.obj
    attached, missing = agendas.papers_named(caller, paper)
    change = ItemChange(
        title=Rewording(en, fr, es),
        annotation=Rewording(note_en, note_fr, note_es),
        proposal=Rewording(decision_en, decision_fr, decision_es),
        purpose=purpose,
        minutes=language.dates.read_duration(minutes) if minutes else None,
        presenter=presenter,
        theme=options.read(theme, options.number("--theme")),
        papers=attached if paper else None,
    )
    if "/" in item:
        _edit_item(caller, item, source, change, missing, correct=correct)
    else:
        _edit_whole(caller, _meeting(item), source, change, correct=correct)


@options.command(app, "agenda.move", example="wgsec agenda move 4/6 3")
def move(
    ctx: typer.Context,
    item: Item,
    to: Annotated[int, typer.Argument(help=say("agenda.argument.to"), min=1, max=options.MOST)],
    correct: Correct = False,
) -> None:
    """Puts an item where another stands."""
    caller: Caller = ctx.obj
    number, place = _place(item)
    desk.agenda.move(caller.office, number, place, to, correct=correct)
    agendas.shown(caller, number)


@options.command(app, "agenda.remove", example="wgsec agenda remove 4/6")
def remove(ctx: typer.Context, item: Item, correct: Correct = False) -> None:
    """Takes an item off an agenda."""
    caller: Caller = ctx.obj
    number, place = _place(item)
    taken = desk.agenda.remove(caller.office, number, place, correct=correct)
    show.note("agenda.removed", title=taken.title.best(lang()))
    agendas.shown(caller, number)


@options.command(app, "agenda.build", example="wgsec agenda build 4 --lang fr")
def build(
    ctx: typer.Context,
    number: Maybe = None,
    annotated: Annotated[bool, typer.Option("--annotated", help=say("agenda.option.annotated"))] = False,
    paper_lang: Lang = None,
    out: Out = None,
    force: Force = False,
    pdf: Pdf = False,
    open_: Open = False,
) -> None:
    """The agenda as a Word document, in every meeting language or in one."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        meeting = choose.meeting(archive, number, caller.now)
        items = store.agenda.items(archive, meeting.id)
        langs = choose.languages(paper_lang, store.group.the(archive).meeting_languages)
    agendas.warn(meeting, items)
    agendas.warn_untranslated(items, langs)
    issued = desk.agenda.issue(caller.office, meeting.number, langs, annotated=annotated, force=force, out=out)
    show.issued(issued, pdf=pdf, open_=open_)


def _edit_item(
    caller: Caller, item: str, source: int | None, change: ItemChange, missing: tuple[str, ...], *, correct: bool
) -> None:
    """By options. WrongUsage for what can be said of a whole agenda only."""
    if source is not None:
        raise WrongUsage("agenda.error.from-item", typed=item)
    number, place = _place(item)
    if not desk.agenda.edit(caller.office, number, place, change, correct=correct):
        show.note("cli.unchanged")
    agendas.shown(caller, number, missing, (change.presenter,))


def _edit_whole(caller: Caller, number: int, source: int | None, change: ItemChange, *, correct: bool) -> None:
    """Copied from another meeting's, or in the editor. WrongUsage for what can be said of one item only."""
    if change != ItemChange():
        raise WrongUsage("agenda.error.whole", number=number)
    if source is None:
        _edit_all(caller, number, correct=correct)
    else:
        desk.agenda.copy(caller.office, number, source)
        agendas.shown(caller, number)
        with caller.office.reading() as archive:
            items = store.agenda.items(archive, store.meeting.by_number(archive, number).id)
        if told := rules.agenda.copied(items):
            show.note("agenda.copied", items=", ".join(map(str, told)), n=len(told), source=source)


def _edit_all(caller: Caller, number: int, *, correct: bool) -> None:
    with caller.office.reading() as archive:
        seen = desk.agenda_table.table(archive, number)
        langs = store.group.the(archive).meeting_languages
    text = papers.agenda_table.compose(number, seen, langs, language.words.paper(lang()))

    presenters: set[str | None] = set()

    def arrange(typed: str) -> bool:
        rows = formats.agenda_table.read(typed, langs)
        presenters.update(row.presenter for row in rows)
        return desk.agenda_table.arrange(caller.office, number, rows, seen=seen, correct=correct)

    if not ask.edited(text, arrange, suffix=".txt"):
        show.note("cli.unchanged")
    agendas.shown(caller, number, presenters=presenters - {row.presenter for row in seen})


def _named(typed: str | None) -> tuple[int | None, int | None]:
    """A meeting, and the item where one is named too."""
    if typed is None:
        return None, None
    return _place(typed) if "/" in typed else (_meeting(typed), None)


def _meeting(typed: str) -> int:
    if not _NUMBER.fullmatch(typed):
        raise WrongUsage("agenda.error.meeting-or-item", typed=typed)
    return int(typed)


def _place(typed: str) -> tuple[int, int]:
    """`3/5` is item 5 of meeting 3."""
    meeting, _, place = typed.partition("/")
    if not (_NUMBER.fullmatch(meeting) and _NUMBER.fullmatch(place)):
        raise WrongUsage("agenda.error.item", typed=typed)
    return int(meeting), int(place)
