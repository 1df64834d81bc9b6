"""`wgsec group`: what is said of the group itself."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from wgsec import desk, rules, store
from wgsec.cli import ask, choose, complete, options, renamed, show
from wgsec.cli.caller import Caller
from wgsec.cli.options import Json, Yes
from wgsec.cli.tongue import say
from wgsec.desk.group import GroupChange
from wgsec.facts.change import Rewording
from wgsec.facts.group import Mailbox as Inviting
from wgsec.facts.language import Wording

if TYPE_CHECKING:
    from wgsec.facts.check import Finding

app = options.noun("group")


@options.command(app, "group.show", example="wgsec group show")
def show_(ctx: typer.Context, as_json: Json = False) -> None:
    """Names, languages, zone, rules, mailbox."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        group = store.group.the(archive)
    box = group.mailbox
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
        "mailbox": box if as_json or box is None else _shown(box),
        "notice": group.notice,
        "feed_url": group.feed_url,
    }
    show.record("group", shown, as_json=as_json)


def _shown(box: Inviting) -> Wording | str:
    named = {lang: f"{name} <{box.address}>" for lang, name in box.name.texts().items()}
    return Wording.of(named) if named else box.address


NameEn = Annotated[str | None, typer.Option("--name-en", help=say("group.option.name-en"))]
NameFr = Annotated[str | None, typer.Option("--name-fr", help=say("group.option.name-fr"))]
NameEs = Annotated[str | None, typer.Option("--name-es", help=say("group.option.name-es"))]
ShortName = Annotated[str | None, typer.Option("--short-name", help=say("group.option.short-name"))]
OrganisationEn = Annotated[str | None, typer.Option("--organisation-en", help=say("group.option.organisation-en"))]
OrganisationFr = Annotated[str | None, typer.Option("--organisation-fr", help=say("group.option.organisation-fr"))]
OrganisationEs = Annotated[str | None, typer.Option("--organisation-es", help=say("group.option.organisation-es"))]
Prefix = Annotated[str | None, typer.Option("--prefix", help=say("group.option.prefix"), callback=options.capitals)]
Quorum = Annotated[str | None, typer.Option("--quorum", help=say("group.option.quorum"))]
Zone = Annotated[str | None, typer.Option("--zone", help=say("group.option.zone"), autocompletion=complete.zones)]
Mailbox = Annotated[str | None, typer.Option("--mailbox", help=say("group.option.mailbox"))]
MailboxNameEn = Annotated[str | None, typer.Option("--mailbox-name-en", help=say("group.option.mailbox-name-en"))]
MailboxNameFr = Annotated[str | None, typer.Option("--mailbox-name-fr", help=say("group.option.mailbox-name-fr"))]
MailboxNameEs = Annotated[str | None, typer.Option("--mailbox-name-es", help=say("group.option.mailbox-name-es"))]
Silence = Annotated[
    int | None, typer.Option("--silence-days", min=0, max=options.MOST, help=say("group.option.silence-days"))
]

MeetingLanguages = Annotated[
    str | None, typer.Option("--meeting-languages", help=say("group.option.meeting-languages"))
]
PublicationLanguages = Annotated[
    str | None, typer.Option("--publication-languages", help=say("group.option.publication-languages"))
]
FeedUrl = Annotated[str | None, typer.Option("--feed-url", help=say("group.option.feed-url"))]


@options.command(
    app,
    "group.edit",
    example="wgsec group edit --mailbox wg@example.org --quorum majority",
    empties=(
        *("name_en", "name_fr", "name_es", "short_name", "organisation_en", "organisation_fr", "organisation_es"),
        *("mailbox_name_en", "mailbox_name_fr", "mailbox_name_es", "feed_url"),
    ),
)
def edit(
    ctx: typer.Context,
    name_en: NameEn = None,
    name_fr: NameFr = None,
    name_es: NameEs = None,
    short_name: ShortName = None,
    organisation_en: OrganisationEn = None,
    organisation_fr: OrganisationFr = None,
    organisation_es: OrganisationEs = None,
    prefix: Prefix = None,
    zone: Zone = None,
    quorum: Quorum = None,
    silence_days: Silence = None,
    mailbox: Mailbox = None,
    mailbox_name_en: MailboxNameEn = None,
    mailbox_name_fr: MailboxNameFr = None,
    mailbox_name_es: MailboxNameEs = None,
    meeting_languages: MeetingLanguages = None,
    publication_languages: PublicationLanguages = None,
    feed_url: FeedUrl = None,
    yes: Yes = False,
) -> None:
    """Changes what is given and leaves the rest."""
    caller: Caller = ctx.obj
    change = GroupChange(
        name=Rewording(name_en, name_fr, name_es),
        short_name=Rewording(short_name, short_name, short_name),
        organisation=Rewording(organisation_en, organisation_fr, organisation_es),
        symbol_prefix=prefix,
        zone=zone,
        quorum=quorum,
        silence_days=silence_days,
        mailbox_address=mailbox,
        mailbox_name=Rewording(mailbox_name_en, mailbox_name_fr, mailbox_name_es),
        meeting_languages=_languages(meeting_languages),
        publication_languages=_languages(publication_languages),
        feed_url=feed_url,
    )
    act = partial(desk.group.edit, change=change)
    ask.unusual(_doubts(caller, quorum, mailbox), yes=yes, first=partial(caller.office.rehearse, act))
    with renamed.telling(caller.office):
        show.note("group.edited" if act(caller.office) else "cli.unchanged")


def _doubts(caller: Caller, quorum: str | None, mailbox: str | None) -> Iterator["Finding"]:
    """What is unusual of a quorum, and of another mailbox than the one that has invited."""
    rules.group.check(None, quorum, None, mailbox)
    with caller.office.reading() as archive:
        if quorum is not None:
            yield from rules.unusual.quorum(quorum, store.member.all_(archive))
        if mailbox is not None:
            group, meetings = store.group.the(archive), store.meeting.all_(archive)
            yield from rules.unusual.mailbox(mailbox, group, meetings, store.invitation.all_issues(archive))


def _languages(typed: str | None) -> tuple[str, ...] | None:
    return None if typed is None else choose.languages([typed], ())
