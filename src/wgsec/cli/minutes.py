"""`wgsec minutes`: the notes file given out and read back, and the papers made from it."""

from typing import Annotated

import typer

from wgsec import desk, language, outbox, papers, rules, store
from wgsec.cli import ask, boundary, choose, complete, manuscript, options, show, standing
from wgsec.cli.caller import Caller
from wgsec.cli.options import Correct, Force, Json, Lang, Maybe, Number, Open, Out, Pdf
from wgsec.cli.tongue import lang as spoken
from wgsec.cli.tongue import named, say
from wgsec.desk.minutes import Printed, Received
from wgsec.errors import WgsecError
from wgsec.facts.language import Language
from wgsec.facts.notes import Fate

app = options.noun("minutes")

Drop = Annotated[bool, typer.Option("--drop", help=say("minutes.option.drop"))]
Tongue = Annotated[
    Language | None, typer.Option("--lang", help=say("minutes.option.lang"), autocompletion=complete.languages)
]


@options.command(app, "minutes.list", example="wgsec minutes list")
def list_(ctx: typer.Context, as_json: Json = False) -> None:
    """How far the minutes of every meeting are."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        meetings = {one.number: one for one in store.meeting.all_(archive)}
        every, texts = store.minutes.all_(archive), store.minutes.all_texts(archive)
    rows = []
    for one in every:
        meeting = meetings[one.meeting]
        langs = tuple(sorted({text.language for text in texts.get(meeting.id, ()) if text.body}))
        rows.append(
            {"meeting": one.meeting, "day": meeting.day, "state": one.state, "original": one.original,
             "languages": langs}
        )  # fmt: skip
    show.listing("minutes", ("meeting", "day", "state", "original", "languages"), rows, as_json=as_json)


@options.command(app, "minutes.show", example="wgsec minutes show 3 --lang fr")
def show_(ctx: typer.Context, number: Maybe = None, tongue: Tongue = None, as_json: Json = False) -> None:
    """What the minutes say, item by item."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        meeting = choose.meeting(archive, number, caller.now, opened=True)
        dossier = store.meeting.dossier(archive, meeting.number)
    lang = tongue or rules.minutes.original(dossier.minutes, dossier.group)
    items = papers.minutes_text.compose(dossier, language.words.paper(lang))
    if as_json:
        show.data({"meeting": meeting.number, "language": lang, "items": show.plain(items)})
        return
    if not items:
        show.note("minutes.no-text", number=meeting.number, lang=lang)
    for item in items:
        show.line(f"{item.number}. {item.title}\n" if item.number else "")
        manuscript.text(item.text + "\n\n")


@options.command(app, "minutes.start", example="wgsec minutes start 3")
def start(
    ctx: typer.Context,
    number: Number,
    tongue: Tongue = None,
    original: Annotated[
        Language | None,
        typer.Option("--original", help=say("minutes.option.original"), autocompletion=complete.languages),
    ] = None,
    force: Force = False,
    open_: Open = False,
) -> None:
    """Makes the notes file to type the meeting in."""
    caller: Caller = ctx.obj
    path = desk.minutes.start(caller.office, number, lang=tongue, original=original, spoken=spoken(), force=force)
    show.wrote(path)
    with caller.office.reading() as archive:
        minutes = store.minutes.of_meeting(archive, store.meeting.by_number(archive, number).id)
        written = rules.minutes.original(minutes, store.group.the(archive))
    first = tongue is None or written == tongue
    key = "minutes.started" if first else "minutes.started-translation"
    show.note(key, path=path, lang=named(written))
    if open_:
        ask.opened(path)


@options.command(app, "minutes.edit", example="wgsec minutes edit 3")
def edit(
    ctx: typer.Context, number: Maybe = None, tongue: Tongue = None, drop: Drop = False, correct: Correct = False
) -> None:
    """Opens the notes file in the editor, then reads it."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        meeting = choose.meeting(archive, number, caller.now, opened=True)
        minutes = store.minutes.of_meeting(archive, meeting.id)
        original = rules.minutes.original(minutes, store.group.the(archive))
    path = desk.minutes.file_of(caller.office, meeting.number, tongue or original)
    if not path.exists():
        path = desk.minutes.start(caller.office, meeting.number, lang=tongue, spoken=spoken())
    before = path.read_bytes()
    while True:
        ask.edited_in_place(path)
        if not path.read_bytes().strip():
            outbox.files.put(path, before)
            show.note("minutes.emptied", path=path)
            return
        try:
            with standing.telling(caller.office):
                _told(desk.minutes.receive(caller.office, path, drop=drop, correct=correct))
        except WgsecError as error:
            boundary.told(error)
            ask.again(path)
            continue
        return


@options.command(app, "minutes.receive", example="wgsec minutes receive notes/notes-03_en.md")
def receive(
    ctx: typer.Context,
    file: Annotated[str, typer.Argument(help=say("minutes.argument.file"))],
    drop: Drop = False,
    correct: Correct = False,
) -> None:
    """Reads a notes file into the records."""
    caller: Caller = ctx.obj
    path = options.placed(file, caller.workspace.folder)
    with standing.telling(caller.office):
        _told(desk.minutes.receive(caller.office, path, drop=drop, correct=correct))


@options.command(app, "minutes.build", example="wgsec minutes build 3 --lang fr")
def build(
    ctx: typer.Context,
    number: Maybe = None,
    paper_lang: Lang = None,
    out: Out = None,
    force: Force = False,
    pdf: Pdf = False,
    open_: Open = False,
) -> None:
    """Minutes, list of decisions, action points and list of participants as Word documents."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        meeting = choose.meeting(archive, number, caller.now, opened=True)
        langs = choose.languages(paper_lang, store.group.the(archive).meeting_languages)
    printed = desk.minutes.issue(caller.office, meeting.number, langs, force=force, out=out)
    show.issued(printed.issued, pdf=pdf, open_=open_)
    for lang, missing in printed.untranslated.items():
        if missing.items:
            show.note("minutes.untranslated", lang=lang, items=", ".join(map(str, missing.items)), n=len(missing.items))
        if missing.labels:
            show.note("minutes.unworded", lang=lang, labels=", ".join(missing.labels), n=len(missing.labels))
    _behind(meeting.number, printed)


def _behind(number: int, made: Printed | Received) -> None:
    """Translations that are older than their original, and how they are put right."""
    for lang, those in made.behind.items():
        if None in those:
            show.note("minutes.behind-opening", lang=lang, number=number)
        if numbered := [str(one) for one in those if one is not None]:
            show.note("minutes.behind", lang=lang, items=", ".join(numbered), n=len(numbered), number=number)
    for lang, older in made.older.items():
        for one in older:
            show.note(
                "minutes.older", lang=lang, label=one.label, command=boundary.shown(rules.older.command(one, lang))
            )


def _told(received: Received) -> None:
    """What receiving did, line by line: new and changed records, then remarks."""
    plan = received.plan
    show.remarks(plan.remarks)
    fates = {one.label: one.fate for one in plan.decisions} | {one.label: one.fate for one in plan.actions}
    for label, fate in fates.items():
        if fate is not Fate.SAME:
            show.note(f"minutes.fate.{fate}", label=label)
    for worded in plan.wordings:
        show.note(f"minutes.fate.{Fate.CHANGED}", label=worded.label)
    for label in plan.done:
        show.note("minutes.fate.done", label=label)
    for label in plan.vanished:
        show.note("minutes.fate.dropped", label=label)
    if received.numbered:
        show.note("minutes.numbered", path=received.path.name)
    _behind(plan.meeting, received)
    show.note("minutes.received" if plan.original else "minutes.received-translation", number=plan.meeting)
