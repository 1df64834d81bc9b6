"""Who may be what: the kinds between which a seat may change, who may hold an office, when a seat may leave.

Practice 2.11: members count, observers and guests have no vote; the chair comes from the association. Which kind of
seat may hold which office is judgement, and so is the table of changes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from wgsec import language
from wgsec.errors import NoSuchThing, Refused, WgsecError, WrongUsage
from wgsec.facts.group import Mailbox
from wgsec.facts.handover import KEEP, Duties, Heirs
from wgsec.facts.member import HeldOffice, Member, OfficeKind, Person, Seat, SeatKind
from wgsec.rules import people

BECOMES: Mapping[SeatKind, frozenset[SeatKind]] = {
    SeatKind.MEMBER: frozenset({SeatKind.RESERVE, SeatKind.OBSERVER}),
    SeatKind.RESERVE: frozenset({SeatKind.MEMBER, SeatKind.OBSERVER}),
    SeatKind.OBSERVER: frozenset({SeatKind.MEMBER, SeatKind.RESERVE, SeatKind.EXPERT}),
    SeatKind.EXPERT: frozenset({SeatKind.OBSERVER}),
    SeatKind.SECRETARIAT: frozenset(),
    SeatKind.INTERPRETER: frozenset({SeatKind.TRANSLATOR}),
    SeatKind.TRANSLATOR: frozenset({SeatKind.INTERPRETER}),
}
"""What a seat of a kind may become."""

MAY_HOLD: Mapping[OfficeKind, frozenset[SeatKind]] = {
    OfficeKind.CHAIR: frozenset({SeatKind.SECRETARIAT, SeatKind.MEMBER}),
    OfficeKind.VICE_CHAIR: frozenset({SeatKind.SECRETARIAT, SeatKind.MEMBER}),
    OfficeKind.SECRETARY: frozenset({SeatKind.SECRETARIAT}),
    OfficeKind.RAPPORTEUR: frozenset({SeatKind.MEMBER, SeatKind.EXPERT, SeatKind.SECRETARIAT}),
}
"""Which kinds of seat may hold an office."""

_CHAIRS = frozenset({OfficeKind.CHAIR, OfficeKind.VICE_CHAIR})

ALONE = frozenset({OfficeKind.CHAIR, OfficeKind.SECRETARY})
"""Offices of one person only."""


def seated(members: Iterable[Member]) -> tuple[Member, ...]:
    """Who sits on the group as a member today, vacant seats too (practice 2.11)."""
    return tuple(one for one in members if one.seat.kind is SeatKind.MEMBER and not one.seat.has_left)


def objections(
    before: Member | None, after: Member, themes: Collection[int] | None = None, mailbox: Mailbox | None = None
) -> Iterator[tuple[str, WgsecError]]:
    """What stands against a seat becoming `after`, each with the field of a member list it concerns.

    `themes` are the numbers there are, None if that is not asked; `mailbox` is the group's.
    """
    key, kind = after.seat.key, after.seat.kind
    if before is not None and kind not in {before.seat.kind, *BECOMES[before.seat.kind]}:
        yield "kind", Refused("member.error.becomes", key=key, kind=before.seat.kind, to=kind)
    for office in after.offices:
        if after.holder is None:
            yield "office", Refused("member.error.vacant", key=key, office=office)
        elif kind not in MAY_HOLD[office.kind]:
            yield "office", Refused("member.error.may-not-hold", key=key, kind=kind, office=office)
        if office.theme is not None and themes is not None and office.theme not in themes:
            yield "office", NoSuchThing("theme.error.none", number=office.theme, last=max(themes, default=0))

    if mailbox is not None and writes_from(after, mailbox.address):
        yield "email", Refused("member.error.mailbox", key=key, value=mailbox.address)


def check(
    before: Member | None, after: Member, themes: Collection[int] | None = None, mailbox: Mailbox | None = None
) -> None:
    """Raises the first of the objections."""
    for _, refused in objections(before, after, themes, mailbox):
        raise refused


def writes_from(member: Member, mailbox: str) -> bool:
    """Whether the group's mailbox is the address of somebody here whom it is to invite.

    Nobody is invited by themselves (RFC 5546 3.2.2: the organizer is no attendee). Only the secretariat, which writes
    the invitations, may have the mailbox for its own; not the chair.
    """
    if member.seat.kind is SeatKind.SECRETARIAT and not any(one.kind in _CHAIRS for one in member.offices):
        return False
    there = (one for one in (member.holder, *member.alternates) if one)
    return any(people.email_key(email) == people.email_key(mailbox) for one in there for email in one.emails)


def check_mailbox(mailbox: str, members: Iterable[Member]) -> None:
    """Refused for a mailbox of the group that is the address of somebody it is to invite."""
    for member in members:
        if writes_from(member, mailbox):
            raise Refused("group.error.mailbox-taken", address=mailbox, key=member.seat.key)


def clashes(members: Iterable[Member]) -> Iterator[tuple[str, Refused]]:
    """Seats, by key, that hold an office of one person which another before them holds as well."""
    holders: dict[OfficeKind, str] = {}
    for member in members:
        for kind in (office.kind for office in member.offices if office.kind in ALONE):
            if holders.setdefault(kind, member.seat.key) != member.seat.key:
                yield member.seat.key, Refused("member.error.held", office=HeldOffice(kind), key=holders[kind])


def is_same(one: Person, other: Person) -> bool:
    """Whether two persons are one: by a common address, else by name without case and accents."""
    mine = {people.email_key(address) for address in one.emails}
    return not mine.isdisjoint(map(people.email_key, other.emails)) or language.folding.fold(
        one.name
    ) == language.folding.fold(other.name)


def is_succeeded(before: Person | None, after: Person | None) -> bool:
    """Whether somebody was there, and somebody else is then."""
    return before is not None and after is not None and not is_same(before, after)


def check_same(key: str, before: Person | None, after: Person | None) -> None:
    """Refused when a correction would turn a person into another: that is a replacement."""
    if before is not None and is_succeeded(before, after):
        raise Refused("member.error.another", key=key, name=before.name)


def check_present(seat: Seat, on: date | None = None) -> None:
    """Refused for a seat that has left the group; with `on`, that had left it by that day."""
    if seat.has_left if on is None else seat.left_by(on):
        raise Refused("member.error.left", key=seat.key, until=seat.until)


def check_heir(seat: Seat, heir: Seat) -> None:
    """Refused for a seat that would take over from itself, and for one that has left the group."""
    if heir.key == seat.key:
        raise Refused("member.error.self", key=seat.key)
    check_present(heir)


def check_day(member: Member, on: date, today: date) -> None:
    """WrongUsage for a day to leave on that is still to come, or lies before the first of the seat or its holder."""
    if on > today:
        raise WrongUsage("member.error.future", on=on, today=today)
    began = [member.seat.since, member.holder.since if member.holder else None]
    since = max(filter(None, began), default=on)
    if on < since:
        raise WrongUsage("member.error.before", on=on, since=since, key=member.seat.key)


def rapporteurs(
    present: Sequence[str], first: str | None, also: Iterable[str], without: Iterable[str]
) -> tuple[str, ...]:
    """The rapporteurs of a theme, seat keys in order: `first` replaces those present, `also` come after, `without` go.

    NoSuchThing for a key in `without` that is none of them.
    """
    gone = [key.casefold() for key in without]
    keys = dict.fromkeys(key.casefold() for key in ((first,) if first else present))
    keys |= dict.fromkeys(key.casefold() for key in also)
    for key in gone:
        if key not in {*keys, *present}:
            raise NoSuchThing("theme.error.no-rapporteur", key=key, present=tuple(present))
    return tuple(key for key in keys if key not in gone)


def as_rapporteur(member: Member, theme: int, *, holds: bool) -> Member:
    """The member with or without the office of rapporteur of this theme."""
    place = (OfficeKind.RAPPORTEUR, theme)
    if holds and any((one.kind, one.theme) == place for one in member.offices):
        return member
    others = tuple(one for one in member.offices if (one.kind, one.theme) != place)
    return replace(member, offices=(*others, HeldOffice(*place)) if holds else others)


def settled(duties: Duties, heirs: Heirs) -> Heirs:
    """Every theme and every open action with who takes it: nothing is left to `all_themes` and `all_actions`.

    Refused, naming them, for themes and actions without an answer; NoSuchThing for an answer about something else.
    """
    _check_theirs(duties, heirs)
    labels = tuple(action.label for action in duties.actions)
    themes = {number: heirs.themes.get(number, heirs.all_themes) for number in duties.themes}
    actions = {label: heirs.actions.get(label, heirs.all_actions) for label in labels}
    key = duties.member.seat.key
    open_themes = tuple(n for n, heir in themes.items() if heir is None and n not in heirs.themes)
    open_actions = tuple(label for label, heir in actions.items() if heir is None)
    if open_themes and open_actions:
        raise Refused("member.error.heirs", key=key, themes=open_themes, actions=open_actions)
    if open_themes:
        raise Refused("member.error.theme-heirs", key=key, themes=open_themes)
    if open_actions:
        raise Refused("member.error.action-heirs", key=key, actions=open_actions)
    return Heirs(themes, {label: heir for label, heir in actions.items() if heir})


def passed_on(duties: Duties, offices: str | None, heirs: Heirs) -> tuple[dict[HeldOffice, str | None], dict[str, str]]:
    """Who takes each office and each open action of a person who is replaced; KEEP is the successor, None nobody.

    `offices` takes what `heirs` does not name; an action that nobody is named for stays. Refused, naming them, for
    offices without an answer; NoSuchThing for an answer about something else.
    """
    _check_theirs(duties, heirs)
    rest = heirs.all_themes or offices
    by_office = {held: heirs.themes.get(held.theme, rest) if held.theme else offices for held in duties.member.offices}
    unanswered = tuple(held for held, heir in by_office.items() if heir is None and held.theme not in heirs.themes)
    if unanswered:
        raise Refused("member.error.offices", key=duties.member.seat.key, offices=unanswered)
    labels = (action.label for action in duties.actions)
    return by_office, {label: heirs.actions.get(label, heirs.all_actions or KEEP) for label in labels}


def _check_theirs(duties: Duties, heirs: Heirs) -> None:
    labels = {action.label for action in duties.actions}
    foreign = (
        *(number for number in heirs.themes if number not in duties.themes),
        *(label for label in heirs.actions if label not in labels),
    )
    if foreign:
        raise NoSuchThing("member.error.not-theirs", key=duties.member.seat.key, what=foreign)
