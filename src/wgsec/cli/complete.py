"""What TAB offers for a name or number: read from the database, with what it stands for beside.

`shells` swallows whatever goes wrong: outside a workspace, or before its database is up to date, nothing is offered.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePosixPath

import typer

from wgsec import language, rules, store
from wgsec import papers as sheets
from wgsec.cli.caller import Caller
from wgsec.cli.tongue import lang, named, say, words
from wgsec.facts.language import Language
from wgsec.store.archive import Archive

Offers = list[tuple[str, str]]


def meetings(ctx: typer.Context) -> Offers:
    """`3`, with its day and title."""
    with _archive(ctx) as archive:
        found = store.meeting.all_(archive)
    return [(str(one.number), f"{one.day}  {one.title.best(lang())}") for one in found]


def items(ctx: typer.Context, incomplete: str) -> Offers:
    """`3/5`, with its title: of the meeting typed, else of the last one with an agenda."""
    number = incomplete.partition("/")[0]
    with _archive(ctx) as archive:
        found = {one.number: one.id for one in store.meeting.all_(archive)}
        agendas = store.agenda.all_(archive)
    filled = [one for one, key in found.items() if agendas.get(key) and (not number or str(one).startswith(number))]
    return [
        (f"{one}/{place}", item.title.best(lang()))
        for one in (filled if number else filled[-1:])
        for place, item in rules.agenda.numbered(agendas[found[one]]).items()
    ]


def agendas(ctx: typer.Context, incomplete: str) -> Offers:
    """A meeting, or behind a slash one of its items."""
    return items(ctx, incomplete) if "/" in incomplete else meetings(ctx)


def decisions(ctx: typer.Context) -> Offers:
    """`3/1`, with its wording."""
    with _archive(ctx) as archive:
        return [(one.label, one.wording.best(lang())) for one in store.minutes.decisions(archive)]


def actions(ctx: typer.Context) -> Offers:
    """`A3.1`, with its wording."""
    with _archive(ctx) as archive:
        return [(one.label, one.wording.best(lang())) for one in store.minutes.actions(archive)]


def drafts(ctx: typer.Context) -> Offers:
    """Recommendation `2.1`, with its title."""
    with _archive(ctx) as archive:
        return [(one.label, one.title.best(lang())) for one in store.draft.all_(archive)]


def scopes(ctx: typer.Context) -> Offers:
    """`all`, a theme or a recommendation."""
    return [("all", say("cli.all")), *themes(ctx), *drafts(ctx)]


def seats(ctx: typer.Context) -> Offers:
    """A seat's key, with who sits on it and for whom."""
    with _archive(ctx) as archive:
        found = store.member.all_(archive)
    told = {one.seat.key: (one.holder.name if one.holder else "", one.seat.institution.best(lang())) for one in found}
    return [(key, ", ".join(filter(None, facts))) for key, facts in told.items()]


def themes(ctx: typer.Context) -> Offers:
    """`4`, with its title."""
    with _archive(ctx) as archive:
        return [(str(one.number), one.title.best(lang())) for one in store.group.themes(archive)]


def acts(ctx: typer.Context) -> Offers:
    """The acts that the journal has, as `agenda.add`, each in words; what undoes another one is about a number."""
    with _archive(ctx) as archive:
        found = store.history.acts(archive)
    return [(one, say(f"act.{one}", reverses="…") if f"act.{one}" in words() else "") for one in found]


def papers(ctx: typer.Context) -> Offers:
    """A registered file by its name, with its symbol and title."""
    with _archive(ctx) as archive:
        found = store.document.all_(archive)
    return [
        (PurePosixPath(issue.path).name, f"{paper.symbol}  {paper.title.best(lang())}")
        for paper in found
        for issue in paper.issues
    ]


def languages() -> Offers:
    """The papers' languages."""
    return [(code, named(code)) for code in Language]


def types() -> Offers:
    """The types of papers."""
    # Every command offers names; few of them are about papers.
    from wgsec.facts.document import DocumentType

    return [(one.value, "") for one in DocumentType]


def kinds() -> Offers:
    """The kinds of papers that have a template."""
    return [(name, "") for name in sheets.kinds.KINDS]


def places() -> Offers:
    """Where `find` can look."""
    from wgsec.facts.search import SearchKind

    return [(one.value, "") for one in SearchKind]


def references(ctx: typer.Context) -> Offers:
    """What an agenda can name: a recommendation, or a registered paper by its symbol."""
    with _archive(ctx) as archive:
        found = store.document.all_(archive)
    return [*drafts(ctx), *((one.symbol, one.title.best(lang())) for one in found)]


def zones() -> Offers:
    """Every zone's name."""
    return [(name, "") for name in language.zones.names()]


@contextmanager
def _archive(ctx: typer.Context) -> Iterator[Archive]:
    """The workspace that `-w` names, or the nearest one; nothing is brought up to date, and nothing said."""
    caller = Caller(ctx.find_root().params.get("folder"))
    with store.archive.reading(caller.found.database) as archive:
        yield archive
