"""`wgsec member`: seats, the persons on them, their offices; lists in and out; the balance of the composition."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from wgsec import desk, language, rules, store
from wgsec.cli import ask, complete, options, renamed, said, seats, show
from wgsec.cli.boundary import shown
from wgsec.cli.caller import Caller
from wgsec.cli.options import Json, Yes
from wgsec.cli.tongue import lang, say
from wgsec.facts.language import Language
from wgsec.facts.member import SeatKind

app = options.noun("member")

Key = Annotated[str, typer.Argument(help=say("member.argument.key"), autocompletion=complete.seats)]
InstitutionEn = Annotated[str | None, typer.Option("--institution-en", help=say("member.option.institution"))]
InstitutionFr = Annotated[str | None, typer.Option("--institution-fr", help=say("member.option.institution"))]
InstitutionEs = Annotated[str | None, typer.Option("--institution-es", help=say("member.option.institution"))]
Country = Annotated[str | None, typer.Option("--country", help=say("member.option.country"))]
Region = Annotated[str | None, typer.Option("--region", help=say("member.option.region"))]
Model = Annotated[str | None, typer.Option("--model", help=say("member.option.model"))]
Kind = Annotated[SeatKind | None, typer.Option("--kind", help=say("member.option.kind"))]
Name = Annotated[str | None, typer.Option("--person", help=say("member.option.person"))]
Gender = Annotated[str | None, typer.Option("--gender", help=say("member.option.gender"))]
Tongues = Annotated[str | None, typer.Option("--language", help=say("member.option.language"))]
Zone = Annotated[str | None, typer.Option("--zone", help=say("member.option.zone"), autocompletion=complete.zones)]
Email = Annotated[list[str] | None, typer.Option("--email", help=say("member.option.email"))]
Held = Annotated[str | None, typer.Option("--office", help=say("member.option.office"))]
Title = Annotated[list[str] | None, typer.Option("--title", help=say("member.option.title"))]
Function = Annotated[list[str] | None, typer.Option("--function", help=say("member.option.function"))]
Salutation = Annotated[list[str] | None, typer.Option("--salutation", help=say("member.option.salutation"))]
Who = Annotated[str | None, typer.Option("--alternate", help=say("member.option.who"))]
On = Annotated[str | None, typer.Option("--on", help=say("member.option.on"))]
ThemeTo = Annotated[list[str] | None, typer.Option("--theme-to", help=say("member.option.theme-to"))]
ActionsTo = Annotated[list[str] | None, typer.Option("--actions-to", help=say("member.option.actions-to"))]
Map = Annotated[list[str] | None, typer.Option("--map", help=say("member.option.map"))]
ListLang = Annotated[Language | None, typer.Option("--lang", help=say("member.option.lang"))]
File = Annotated[Path, typer.Argument(parser=options.place, help=say("member.argument.file"))]


@options.command(app, "member.list", example="wgsec member list --kind reserve")
def list_(
    ctx: typer.Context,
    kind: Kind = None,
    former: Annotated[bool, typer.Option("--former", help=say("member.option.former"))] = False,
    as_json: Json = False,
) -> None:
    """Every seat with whoever is on it."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        members = store.member.all_(archive, former=former)
    found = [member for member in members if kind in (None, member.seat.kind)]
    seats.table(found, former=former, as_json=as_json)


@options.command(app, "member.show", example="wgsec member show ma")
def show_(ctx: typer.Context, key: Key, as_json: Json = False) -> None:
    """One seat with its persons, and how they are addressed."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        member = store.member.by_key(archive, key)
        persons = store.member.persons(archive, member.seat.key)
    show.record("member", seats.whole(member, persons, as_json=as_json), as_json=as_json)


@options.command(
    app,
    "member.add",
    example='wgsec member add be --institution-fr "MNP de Belgique" --country BE --person "Jeanne Modèle" --language fr'
    " --email be@example.org",
)
def add(
    ctx: typer.Context,
    key: Key,
    institution_en: InstitutionEn = None,
    institution_fr: InstitutionFr = None,
    institution_es: InstitutionEs = None,
    country: Country = None,
    region: Region = None,
    model: Model = None,
    kind: Kind = None,
    person: Name = None,
    gender: Gender = None,
    tongues: Tongues = None,
    zone: Zone = None,
    email: Email = None,
    office: Held = None,
    title: Title = None,
    function: Function = None,
    salutation: Salutation = None,
    alternate: Annotated[bool, typer.Option("--alternate", help=say("member.option.alternate"))] = False,
) -> None:
    """A new seat with its first person, or an alternate of a seat."""
    caller: Caller = ctx.obj
    entry = said.entry(
        said.seat(
            institution_en, institution_fr, institution_es, country=country, region=region, model=model, kind=kind
        ),
        said.person(name=person, gender=gender, language=tongues, zone=zone, email=email),
        said.addressed(office=office, title=title, function=function, salutation=salutation),
    )
    if alternate:
        member = desk.member.add_alternate(caller.office, key, entry)
        show.note("member.alternate-added", key=member.seat.key, name=member.alternates[-1].name)
    else:
        seats.written(desk.member.add(caller.office, key, entry), "member.added")


@options.command(
    app,
    "member.edit",
    example="wgsec member edit ma --gender f --zone Africa/Casablanca",
    empties=(
        *("institution_en", "institution_fr", "institution_es", "country", "region", "model", "gender", "office"),
        *("title", "function", "salutation"),
    ),
)
def edit(
    ctx: typer.Context,
    key: Key,
    who: Who = None,
    institution_en: InstitutionEn = None,
    institution_fr: InstitutionFr = None,
    institution_es: InstitutionEs = None,
    country: Country = None,
    region: Region = None,
    model: Model = None,
    person: Name = None,
    gender: Gender = None,
    tongues: Tongues = None,
    zone: Zone = None,
    email: Email = None,
    office: Held = None,
    title: Title = None,
    function: Function = None,
    salutation: Salutation = None,
) -> None:
    """Corrects what is given, of the seat, its holder or an alternate."""
    caller: Caller = ctx.obj
    entry = said.entry(
        said.seat(institution_en, institution_fr, institution_es, country=country, region=region, model=model),
        said.person(name=person, gender=gender, language=tongues, zone=zone, email=email),
        said.addressed(office=office, title=title, function=function, salutation=salutation),
    )
    with renamed.telling(caller.office):
        seats.written(desk.member.edit(caller.office, key, entry, alternate=who), "member.edited")


@options.command(app, "member.replace", example='wgsec member replace si --person "Ana Vzorec" --email ana@example.org')
def replace(
    ctx: typer.Context,
    key: Key,
    person: Annotated[str, typer.Option("--person", help=say("member.option.person"))],
    email: Email = None,
    gender: Gender = None,
    tongues: Tongues = None,
    zone: Zone = None,
    offices: Annotated[str | None, typer.Option("--offices", help=say("member.option.offices"))] = None,
    theme_to: ThemeTo = None,
    actions_to: ActionsTo = None,
    on: On = None,
) -> None:
    """Another person on the same seat."""
    from wgsec.cli import heirs  # a list of members needs none of it, and it costs its start

    caller: Caller = ctx.obj
    entry = said.entry(said.person(name=person, gender=gender, language=tongues, zone=zone, email=email))
    duties, titles = heirs.duties(caller, key)
    offices, others = heirs.of_successor(caller.office, duties, titles, offices, theme_to or [], actions_to or [])
    succession = desk.handover.Succession(entry, offices, language.dates.read(on) if on else None, others)
    member = desk.handover.replace(caller.office, key, succession, seen=duties)
    seats.written(member, "member.replaced")
    stay, _ = heirs.duties(caller, key)
    if stay.actions:
        show.note("member.actions-stay", n=len(stay.actions), actions=heirs.labels(stay))


@options.command(app, "member.leave", example="wgsec member leave ma --theme-to 3=sn --actions-to sn --yes")
def leave(
    ctx: typer.Context,
    key: Key,
    who: Who = None,
    theme_to: ThemeTo = None,
    actions_to: ActionsTo = None,
    on: On = None,
    yes: Yes = False,
) -> None:
    """The seat leaves the group, or an alternate the seat."""
    from wgsec.cli import heirs  # as above

    caller: Caller = ctx.obj
    day = language.dates.read(on) if on else None
    if who is not None:
        act = partial(desk.handover.leave_alternate, key=key, alternate=who, on=day)
        first = partial(caller.office.rehearse, act)
        ask.confirm("member.ask.alternate-leaves", yes=yes, first=first, key=key, name=who)
        left = act(caller.office)
        show.note("member.alternate-left", key=left.seat.key, name=who)
        return
    duties, titles = heirs.duties(caller, key)
    ask.confirm("member.ask.leaves", yes=yes, key=duties.member.seat.key, name=seats.name(duties.member))
    answers = heirs.of_all(caller.office, duties, titles, theme_to or [], actions_to or [])
    left = desk.handover.leave(caller.office, key, answers, on=day, seen=duties)
    show.note("member.gone", key=left.seat.key, day=left.seat.until)
    for office in duties.others:
        show.note("member.office-vacant", office=shown(office))
    for item in duties.items:
        show.note("member.item-unpresented", title=item.title.best(lang()), number=item.meeting)


@options.command(app, "member.promote", example="wgsec member promote at --kind member")
def promote(
    ctx: typer.Context,
    key: Key,
    kind: Annotated[SeatKind, typer.Option("--kind", help=say("member.option.to"))] = SeatKind.MEMBER,
) -> None:
    """A seat of the reserve becomes a member, a member an observer, and so on."""
    caller: Caller = ctx.obj
    changed = desk.member.promote(caller.office, key, kind)
    show.note(
        "member.promoted" if changed else "cli.unchanged", key=changed.seat.key if changed else key, kind=shown(kind)
    )


@options.command(app, "member.remove", example="wgsec member remove be --yes")
def remove(ctx: typer.Context, key: Key, yes: Yes = False) -> None:
    """Takes out a seat that was entered by mistake."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        member = store.member.by_key(archive, key)
    act = partial(desk.member.remove, key=key)
    first = partial(caller.office.rehearse, act)
    ask.confirm("member.ask.remove", yes=yes, first=first, key=member.seat.key, name=seats.name(member))
    act(caller.office)
    show.note("member.removed", key=member.seat.key)


@options.command(app, "member.import")
def import_(ctx: typer.Context, file: File, mapping: Map = None, list_lang: ListLang = None, yes: Yes = False) -> None:
    """Shows what a list would change, asks, and takes it in."""
    caller: Caller = ctx.obj
    told = dict(options.pair(one, "member.error.map") for one in mapping or ())
    intake = desk.roll.plan(caller.office, file, told, lang=list_lang, reader=lang())
    if intake.plan.faults:
        seats.faults(intake)
    seats.plan(intake)
    if intake.is_idle:
        show.note("cli.unchanged")
        return
    if intake.plan.plain and list_lang is None:
        show.note("member.plan.lang", heading=intake.plan.plain, lang=shown(Language(intake.lang)))
    ask.confirm("member.ask.import", yes=yes, file=intake.file)
    with renamed.telling(caller.office):
        desk.roll.apply(caller.office, intake)
        show.note("member.imported", new=len(intake.plan.new), changed=len(intake.plan.changed))


@options.command(app, "member.export", example="wgsec member export members.xlsx")
def export(
    ctx: typer.Context,
    file: File,
    list_lang: ListLang = None,
    force: Annotated[bool, typer.Option("--force", help=say("member.option.force"))] = False,
) -> None:
    """Writes the members as a list that import reads back."""
    caller: Caller = ctx.obj
    n = desk.roll.export(caller.office, file, lang=list_lang or lang(), replace=force)
    show.wrote(file)
    show.note("member.exported", n=n)


@options.command(app, "member.balance", example="wgsec member balance")
def balance(ctx: typer.Context, as_json: Json = False) -> None:
    """Region, NPM model, language and gender of the members, and the gaps."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        members = store.member.all_(archive)
        languages = store.group.the(archive).meeting_languages
    found = rules.balance.balance(members, languages)
    if as_json:
        show.data(show.plain(found))
        return
    seats.balance(found)
