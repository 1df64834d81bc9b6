"""`wgsec group`: what is said of the group itself."""

from dataclasses import asdict
from typing import Annotated

import typer

from wgsec import desk, store
from wgsec.cli import complete, options, show
from wgsec.cli.caller import Caller
from wgsec.cli.options import Json
from wgsec.cli.tongue import say
from wgsec.desk.group import GroupChange
from wgsec.facts.language import Wording

app = options.noun("group")


@options.command(app, "group.show", example="wgsec group show")
def show_(ctx: typer.Context, as_json: Json = False) -> None:
    """Names, languages, zone, rules, mailbox."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        group = store.group.the(archive)
    shown = {
        "name": group.name,
        "short_name": group.short_name,
        "organisation": group.organisation,
        "symbol_prefix": group.symbol_prefix,
        "meeting_languages": group.meeting_languages,
        "publication_languages": group.publication_languages,
        "zone": group.zone,
        "quorum": group.quorum,
        "silence_days": group.silence_days,
        "mailbox": group.mailbox and asdict(group.mailbox) if as_json else group.mailbox and group.mailbox.address,
        "notice": group.notice,
    }
    show.record("group", shown, as_json=as_json)


Text = Annotated[str | None, typer.Option(help=say("group.option.text"))]
Quorum = Annotated[str | None, typer.Option("--quorum", help=say("group.option.quorum"))]
Zone = Annotated[str | None, typer.Option("--zone", help=say("group.option.zone"), autocompletion=complete.zones)]
Mailbox = Annotated[str | None, typer.Option("--mailbox", help=say("group.option.mailbox"))]
MailboxName = Annotated[str | None, typer.Option("--mailbox-name", help=say("group.option.mailbox-name"))]
Silence = Annotated[int | None, typer.Option("--silence-days", min=3, help=say("group.option.silence-days"))]


@options.command(app, "group.edit", example="wgsec group edit --mailbox wg@example.org --quorum majority")
def edit(
    ctx: typer.Context,
    name_en: Text = None,
    name_fr: Text = None,
    name_es: Text = None,
    short_name: Text = None,
    organisation_en: Text = None,
    organisation_fr: Text = None,
    organisation_es: Text = None,
    prefix: Annotated[str | None, typer.Option("--prefix", help=say("group.option.prefix"))] = None,
    zone: Zone = None,
    quorum: Quorum = None,
    silence_days: Silence = None,
    mailbox: Mailbox = None,
    mailbox_name: MailboxName = None,
) -> None:
    """Changes what is given and leaves the rest."""
    caller: Caller = ctx.obj
    change = GroupChange(
        name=Wording(name_en, name_fr, name_es),
        short_name=Wording.same(short_name) if short_name else Wording(),
        organisation=Wording(organisation_en, organisation_fr, organisation_es),
        symbol_prefix=prefix,
        zone=zone,
        quorum=quorum,
        silence_days=silence_days,
        mailbox_address=mailbox,
        mailbox_name=mailbox_name,
    )
    show.note("group.edited" if desk.group.edit(caller.office, change) else "cli.unchanged")
