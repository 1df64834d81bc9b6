"""How seats and member lists are shown: one line each, one whole, and what taking a list in would change."""

import shutil
import sys
from typing import TYPE_CHECKING

from wgsec import language, papers
from wgsec.cli import show
from wgsec.cli.boundary import shown
from wgsec.cli.tongue import lang, say, words
from wgsec.errors import Unreadable
from wgsec.facts.language import Language, Wording
from wgsec.facts.member import Member, Person

if TYPE_CHECKING:
    from wgsec.desk.roll import Intake
    from wgsec.facts.balance import Balance
    from wgsec.facts.roll import MemberChange

WIDE = 150
LEAST = {"email": 110, "institution": 110, "region": WIDE, "model": WIDE, "zone": WIDE}
"""The columns that make a table too long on a terminal of fewer columns than these."""


def name(member: Member) -> str:
    """The holder's name, or that there is none."""
    return member.holder.name if member.holder else say("member.vacant")


def table(members: list[Member], *, former: bool, as_json: bool) -> None:
    """A line for each seat; on a narrow terminal without what JSON and `show` tell as well, which is said."""
    every = ("key", "person", "institution", "country", "region", "model", "zone", "language", "kind", "offices")
    columns, left_out = _fitting(every)
    rows = [_listed(member) if as_json else _worded(member) for member in members]
    show.listing("member", (*columns, "until") if former else columns, rows, as_json=as_json)
    if left_out and rows and not as_json:
        show.note("member.left-out", columns=left_out)


def _fitting(columns: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    """Those that find room on the terminal, and in words those that do not."""
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else WIDE
    wide = {one for one, least in LEAST.items() if width < least}
    left_out = ", ".join(say(f"member.column.{one}") for one in columns if one in wide)
    return tuple(one for one in columns if one not in wide), left_out


def _listed(member: Member) -> dict[str, object]:
    """A member for programs: codes, and offices as a list names them (`rapporteur 3`)."""
    seat, holder = member.seat, member.holder
    return {
        "key": seat.key,
        "institution": seat.institution,
        "country": seat.country,
        "region": seat.region,
        "model": seat.model,
        "kind": seat.kind,
        "language": holder.languages if holder else (),
        "zone": holder.zone if holder else None,
        "person": holder.name if holder else None,
        "offices": tuple(f"{one.kind} {one.theme or ''}".strip() for one in member.offices),
        "since": seat.since,
        "until": seat.until,
    }


def _worded(member: Member) -> dict[str, object]:
    """The same for the screen: a vacant seat is called so, offices in the gender of whoever holds them."""
    offices = papers.people.offices(member, lang())
    emails = member.holder.emails if member.holder else ()
    return _listed(member) | {"person": name(member), "offices": offices, "email": emails}


def whole(member: Member, persons: tuple[Person, ...], *, as_json: bool) -> dict[str, object]:
    """Everything that is known of a seat."""
    holder = member.holder
    there = [one for one in (holder, *member.alternates) if one]
    gone = tuple(one for one in persons if one not in there)
    offices = {one: papers.people.offices(member, one) for one in Language}
    greeting = {one: papers.people.salutation(member, one) for one in Language} if holder else {}
    if as_json:
        personal = {name: getattr(holder, name, None) for name in ("gender", "emails", "title", "function")}
        forms: dict[str, object] = {"offices_in_words": offices, "salutation": greeting}
        others: dict[str, object] = {"alternates": member.alternates, "former": gone}
        return _listed(member) | {"model_since": member.seat.model_since} | personal | forms | others
    worded = _worded(member)
    told = {"key": worded["key"], "institution": member.seat.institution}
    told |= {name: worded[name] for name in ("country", "region", "model")}
    told |= {"model_since": member.seat.model_since}
    told |= {name: worded[name] for name in ("kind", "since", "until", "person")}
    if holder is not None:
        told |= {"gender": holder.gender, "email": ", ".join(holder.emails)}
        told |= {"title": holder.title, "function": holder.function}
    told |= {name: worded[name] for name in ("language", "zone")}
    told |= {"offices": Wording.by(lambda one: ", ".join(offices[Language(one)]))}
    told |= {"salutation": Wording.of({str(one): text for one, text in greeting.items()})}
    told |= {"alternates": "\n".join(_line(one) for one in member.alternates)}
    return told | {"former": "\n".join(_line(one) for one in gone)}


def _line(person: Person) -> str:
    facts = {"name": person.name, "role": language.address.office(person.role, person.gender, lang())}
    if person.until:
        return say("member.person-left", **facts, until=person.until)
    return say("member.person", **facts, emails=", ".join(person.emails))


def written(member: Member | None, key: str) -> None:
    """What became of a seat, with what is still not known of its holder."""
    if member is None:
        show.note("cli.unchanged")
        return
    show.note(key, key=member.seat.key, name=name(member))
    if member.holder is not None and member.holder.gender is None:
        show.note("member.no-gender", key=member.seat.key)


def balance(found: "Balance") -> None:
    """How the composition is made up, and its gaps."""
    sheet = papers.balance.compose(found, words())
    show.line(sheet.total)
    for header, rows in ((sheet.header, sheet.rows), *sheet.traits):
        show.table(header, rows, apart=True)
    show.line("")
    for gap in sheet.gaps or (say("balance.even"),):
        show.line(gap)


def faults(intake: "Intake") -> None:
    """Every fault with its row and column; what may be done about it below the first that it helps."""
    told: set[str] = set()
    for fault in intake.plan.faults:
        facts = {name: shown(value) for name, value in fault.facts.items()}
        if (kind := fault.facts.get("kind")) and kind != "language":  # a list has codes for those
            facts["choices"] = ", ".join(language.roll.choices(str(kind), intake.lang))
        show.note("member.fault", row=fault.row, column=fault.column, finding=say(fault.msgid, **facts))
        hint = say(f"{fault.msgid}.hint", **facts) if f"{fault.msgid}.hint" in words() else ""
        if hint and hint not in told:
            show.note("member.fault-hint", hint=hint)
        told.add(hint)
    raise Unreadable("member.error.faults", n=len(intake.plan.faults), file=intake.file)


def plan(intake: "Intake") -> None:
    """What a list would do: who is new, and what changes field by field."""
    plan = intake.plan
    if plan.new:
        show.line(say("member.plan.new", n=len(plan.new)))
        rows = [_worded(member) for member in plan.new]
        every = ("key", "person", "email", "institution", "country", "zone", "language", "kind", "offices")
        columns, left_out = _fitting(every)
        show.listing("member", columns, rows, as_json=False)
        if left_out:
            show.note("member.plan.left-out", columns=left_out)
    if plan.changed:
        show.line(say("member.plan.changed", n=len(plan.changed)))
        show.note("member.plan.no-undo")
    for change in plan.changed:
        show.line(f"{change.after.seat.key}  {name(change.after)}")
        if change.succeeded:
            _succession(change)
        for one in change.differences:
            show.line("  " + say("member.plan.difference", field=_field(one.field), before=one.before, after=one.after))
    if plan.same:
        show.note("member.plan.same", n=len(plan.same))
    if plan.unread:
        show.note("member.plan.unread", headings=shown(plan.unread))
    for heading, field in intake.headings.items():
        show.note("member.plan.map" if field else "member.plan.map-none", heading=heading, field=field)


def _succession(change: "MemberChange") -> None:
    """That somebody leaves the seat, and which offices the successor has and has not."""
    held = {(one.kind, one.theme) for one in change.after.offices}
    passed = tuple(one for one in change.before.offices if (one.kind, one.theme) in held)
    ended = tuple(one for one in change.before.offices if one not in passed)
    show.line("  " + say("member.plan.succeeds", name=name(change.before)))
    for key, offices in (("member.plan.offices-pass", passed), ("member.plan.offices-end", ended)):
        if offices:
            show.line("  " + say(key, offices=shown(offices)))


def _field(name: str) -> str:
    """A field of a difference in words: `institution-fr`, `alternate-1-email`."""
    if name.startswith("alternate-"):
        _, number, rest = name.split("-", 2)
        return say("member.plan.alternate", number=number, field=_field(rest))
    plain, _, tongue = name.partition("-")
    word = say(f"member.field.{plain}")
    return say("cli.in", field=word, lang=tongue) if tongue else word
