"""`wgsec invitation`: the calendar files of a meeting, who got which, and the note that they went out."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Annotated

import typer

from wgsec import desk, language, rules, store
from wgsec.cli import choose, options, show
from wgsec.cli.caller import Caller
from wgsec.cli.options import Force, Json, Maybe, Number, Out
from wgsec.cli.tongue import lang, say
from wgsec.desk.invitation import Built
from wgsec.facts.calendar import Method, Standing
from wgsec.facts.invitation import Copy, Guest, InvitationIssue
from wgsec.facts.meeting import TOOK_PLACE, Meeting, Reply

app = options.noun("invitation")

Everyone = Annotated[bool | None, typer.Option("--everyone/--private", help=say("invitation.option.everyone"))]


@options.command(app, "invitation.build", example="wgsec invitation build 4")
def build(
    ctx: typer.Context, number: Maybe = None, everyone: Everyone = None, out: Out = None, force: Force = False
) -> None:
    """The calendar files of a meeting, and the public calendar."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        meeting = choose.meeting(archive, number, caller.now)
    made = desk.invitation.build(caller.office, meeting.number, everyone=everyone, force=force, out=out)
    told(made)


def told(made: Built) -> None:
    """What building invitations came to: the paths, and what there is to say on stderr."""
    for file in made.files:
        show.wrote(file.path)
    show.wrote(made.feed)
    number, due = made.meeting.number, list(dict.fromkeys(file.seat for file in made.files if file.is_due))
    if made.issue is None:
        show.note("invitation.nobody-told", number=number)
    else:
        key = "invitation.issue" if made.is_new else "invitation.issue-same"
        show.note(key, number=number, method=_word(made.issue.method), sequence=made.issue.sequence)
        if rules.invitation.STANDINGS[made.meeting.state] is Standing.TENTATIVE:
            show.note("invitation.not-convened", number=number)
    if due:
        show.note("invitation.due", n=len(due), seats=language.dates.listing(due, lang()), number=number)
    elif made.files:
        show.note("invitation.all-out", number=number)
    for seat in made.unreached:
        show.note("invitation.unreached", seat=seat)
    for path in made.cleared.removed:
        show.note("invitation.removed", path=path)
    for path in made.cleared.edited:
        show.note("invitation.left", path=path)


@options.command(app, "invitation.dispatch", example='wgsec --at "2027-04-28 11:20" invitation dispatch 4')
def dispatch(ctx: typer.Context, number: Number) -> None:
    """The files that were built have gone out by other roads."""
    caller: Caller = ctx.obj
    out = desk.invitation.dispatch(caller.office, number)
    seats = language.dates.listing(out.seats, lang())
    show.note("invitation.dispatched", n=len(out.seats), number=number, sequence=out.issue.sequence, seats=seats)
    if not out.is_current:
        show.note("invitation.outdated", number=number)


@options.command(app, "invitation.list", example="wgsec invitation list")
def list_(ctx: typer.Context, as_json: Json = False) -> None:
    """Every meeting with how far its invitation is."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        meetings = store.meeting.all_(archive)
        issues, replies = store.invitation.all_issues(archive), store.invitation.replies(archive)
        copies, zone = store.invitation.copies(archive), store.group.the(archive).zone
    rows = []
    for one in meetings:
        issue = rules.invitation.newest(issues.get(one.id, ()))
        of_meeting = {issue.id for issue in issues.get(one.id, ())}
        mine = [copy for copy in copies if copy.issue in of_meeting]
        rows.append(_row(one, issue, mine, replies.get(one.id, ())))
    if not as_json:
        rows = [row | {"method": _word(row["method"])} for row in rows]
    columns = ("meeting", "day", "method", "made", "waiting", "sent", "accepted", "declined")
    show.listing("invitation", columns, rows, as_json=as_json, zone=zone)


@options.command(app, "invitation.show", example="wgsec invitation show 4")
def show_(ctx: typer.Context, number: Maybe = None, as_json: Json = False) -> None:
    """A meeting's invitation, and who got which file."""
    caller: Caller = ctx.obj
    with caller.office.reading() as archive:
        meeting = choose.meeting(archive, number, caller.now)
        issue = rules.invitation.newest(store.invitation.issues(archive, meeting.id))
        copies = store.invitation.copies(archive, meeting.id)
        guests = store.invitation.guests(archive, meeting.id)
        matters = desk.matters.of_events(archive, (meeting,))
        zone = store.group.the(archive).zone
    current = meeting.number in desk.copies.current(matters)
    replies = [guest.reply for guest in guests if guest in rules.invitation.invited(guests)]
    shown = _row(meeting, issue, copies, replies) | {"uid": meeting.uid, "current": current}
    recipients = _recipients(guests, copies)
    if as_json:
        show.record("invitation", shown | {"recipients": recipients}, as_json=True)
        return
    show.record("invitation", shown | {"method": _word(shown["method"])}, as_json=False, zone=zone)
    if recipients:
        rows = [row | {"method": _word(row["method"])} for row in recipients]
        columns = ("seat", "name", "method", "sequence", "sent_at", "reply")
        show.listing("invitation", columns, rows, as_json=False, zone=zone)
    if not current and not (issue is None and meeting.state in TOOK_PLACE):
        show.note("invitation.outdated" if issue else "invitation.unbuilt", number=meeting.number)


def _row(
    meeting: Meeting, issue: InvitationIssue | None, copies: Sequence[Copy], replies: Iterable[Reply]
) -> dict[str, object]:
    answers = Counter(replies)
    newest = {copy.person: copy for copy in copies}.values()
    return {
        "meeting": meeting.number,
        "day": meeting.day,
        "at": meeting.at,
        "state": meeting.state,
        "method": issue and issue.method,
        "sequence": issue and issue.sequence,
        "made": issue and issue.stamp,
        "everyone": issue and issue.everyone,
        "dispatched": bool(issue and issue.dispatched),
        "waiting": issue and sum(copy.sent_at is None for copy in newest),
        "sent": issue and sum(copy.sent_at is not None for copy in newest),
        "accepted": issue and answers[Reply.ACCEPTED],
        "declined": issue and answers[Reply.DECLINED],
        "tentative": issue and answers[Reply.TENTATIVE],
    }


def _word(method: object) -> str:
    """What a file asks, in words."""
    return say(f"invitation.method.{method.lower()}") if isinstance(method, Method) else ""


def _recipients(guests: tuple[Guest, ...], copies: tuple[Copy, ...]) -> list[dict[str, object]]:
    """Each person's newest copy."""
    newest = {copy.person: copy for copy in copies}
    return [
        {
            "seat": guest.seat,
            "name": guest.name,
            "method": newest[guest.person].method,
            "sequence": newest[guest.person].sequence,
            "sent_at": newest[guest.person].sent_at,
            "reply": guest.reply if newest[guest.person].method is Method.REQUEST else None,
        }
        for guest in guests
        if guest.person in newest
    ]
