"""What an invitation and the public calendar say: the reader's language first, then the others of the group."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from wgsec import language
from wgsec.facts.calendar import Attendee, Conference, Feed, Invitation, Method, Occasion, Organizer, Standing
from wgsec.facts.invitation import Announced, Convocation, Place
from wgsec.facts.language import Wording
from wgsec.language.words import Words

BETWEEN_PARTS = "\n\n"
BETWEEN_LANGUAGES = "\n\n* * *\n\n"
LONGEST = 8000
"""As many characters as the description of an event may have: Outlook cuts what is longer."""
WITHDRAWN = frozenset({Standing.CANCELLED, Standing.UNINVITED})
"""Standings that take a meeting out of the reader's calendar."""


def compose(
    convocation: Convocation,
    reader: str,
    attendees: tuple[Attendee, ...] = (),
    *,
    sequence: int,
    stamp: datetime,
) -> Invitation:
    """The invitation as one reader gets it: `reader` is the language read first, `attendees` those listed in it.

    A cancelled or uninvited standing makes a CANCEL. `stamp` (UTC) is its DTSTAMP. The organizer is left out of those
    listed: many calendars take no answer from the one who invites. WrongUsage for a time that does not exist.
    """
    mailbox = convocation.organizer.address.casefold()
    attendees = tuple(attendee for attendee in attendees if attendee.email.casefold() != mailbox)
    voices = _voices((reader, *convocation.languages))
    occasion = _occasion(Announced(convocation, sequence, stamp), voices, _told(convocation, voices))
    if convocation.standing in WITHDRAWN:
        return Invitation(Method.CANCEL, occasion, attendees)
    url = convocation.links.best(reader) or None
    return Invitation(Method.REQUEST, occasion, attendees, _conferences(convocation.links, voices), url)


def compose_feed(
    group: Wording,
    short_name: Wording,
    languages: Sequence[str],
    meetings: Iterable[Announced],
    *,
    uid: str,
    source: str | None = None,
    url: str | None = None,
) -> Feed:
    """The public calendar: dates and titles only, without a member, a link, an agenda or a notice to the members.

    `short_name` is what it is called in the narrow list of a calendar program. `meetings` are one or more, for a
    calendar without an event is none (RFC 5545, 3.6; RFC 5546, 3.2.1). Cancelled ones stay in it.
    """
    voices = _voices(languages)
    ordered = sorted(meetings, key=lambda one: one.convocation.number)
    return Feed(
        uid=uid,
        name=_each(voices, lambda say: say("invitation.feed.name", group=(short_name or group).best(say.lang))),
        description="\n".join(say("invitation.feed.description", group=group.best(say.lang)) for say in voices),
        stamp=max(announced.stamp for announced in ordered),
        occasions=tuple(_published(announced, voices) for announced in ordered),
        source=source,
        url=url,
    )


def _told(convocation: Convocation, voices: Sequence[Words]) -> str:
    """The most that is not cut: an agenda and the local times are left out whole, and so are the other languages.

    The agenda stands in all languages, in the reader's own or in none; then the hours of the others go, then what is
    not in the reader's language. How to answer is never lost.
    """
    timed = replace(convocation, agenda=())
    bare = replace(timed, places=())
    for each in (
        [convocation for _ in voices],
        [convocation, *(timed for _ in voices[1:])],
        [timed for _ in voices],
        [bare for _ in voices],
        [bare],
    ):
        told = BETWEEN_LANGUAGES.join(map(_description, each, voices))
        if len(told) <= LONGEST:
            break
    return told


def _published(announced: Announced, voices: Sequence[Words]) -> Occasion:
    description = BETWEEN_LANGUAGES.join(_public(announced.convocation, say) for say in voices)
    return _occasion(announced, voices, description)


def _occasion(announced: Announced, voices: Sequence[Words], description: str) -> Occasion:
    convocation, reader = announced.convocation, voices[0].lang
    return Occasion(
        uid=convocation.uid,
        sequence=announced.sequence,
        stamp=announced.stamp,
        created=convocation.created,
        day=convocation.day,
        at=convocation.at,
        zone=convocation.zone,
        fold=convocation.fold,
        minutes=convocation.minutes,
        summary=_each(voices, lambda say: _summary(convocation, say)),
        description=description,
        location=_each(voices, lambda say: say("invitation.location")),
        standing=convocation.standing,
        organizer=Organizer(convocation.organizer.name.best(reader), convocation.organizer.address),
        categories=tuple(filter(None, [convocation.category.best(reader)])),
    )


def _voices(langs: Iterable[str]) -> tuple[Words, ...]:
    return tuple(language.words.paper(lang) for lang in dict.fromkeys(langs))


def _each(voices: Sequence[Words], told: Callable[[Words], str]) -> str:
    """The same in each language beside one another; once where they say it alike."""
    both = ""
    for words in dict.fromkeys(told(say) for say in voices):
        both = voices[0]("invitation.both", first=both, second=words) if both else words
    return both


# The parts of a text


def _summary(convocation: Convocation, say: Words) -> str:
    group = convocation.short_name.best(say.lang) or convocation.group.best(say.lang)
    title, number = convocation.title.best(say.lang), convocation.number
    if title:
        summary = say("invitation.summary", group=group, number=number, title=title)
    else:
        summary = say("invitation.summary.untitled", group=group, number=number)
    if convocation.standing is Standing.CONFIRMED:
        return summary
    return say(f"invitation.summary.{convocation.standing.lower()}", summary=summary)


def _description(convocation: Convocation, say: Words) -> str:
    """All that a member must know, as plain text, readable without a calendar program."""
    heading = say("invitation.heading", number=convocation.number)
    notice = convocation.notice.best(say.lang)
    here, *utc = _when(convocation, say)
    parts = [_heading(convocation, heading, say), [here, *_own(convocation, say), *utc], [notice]]
    if convocation.standing in WITHDRAWN:
        parts.append([say(f"invitation.answer.{convocation.standing.lower()}")])
    else:
        parts += [
            [_join(convocation.links, say)],
            _local_times(convocation, say),
            _agenda(convocation.agenda, say),
            [say("invitation.answer", address=convocation.organizer.address)],
        ]
    return _paragraphs(parts)


def _public(convocation: Convocation, say: Words) -> str:
    heading = say("invitation.feed.heading", number=convocation.number)
    parts = [_heading(convocation, heading, say), _when(convocation, say)]
    if convocation.standing is not Standing.CANCELLED:
        parts.append([say("invitation.feed.access")])
    return _paragraphs(parts)


def _heading(convocation: Convocation, confirmed: str, say: Words) -> list[str]:
    """What this is, of whom and by whom; `confirmed` is the first line of a meeting that takes place."""
    organisation = convocation.organisation.best(say.lang)
    first = confirmed
    if convocation.standing is not Standing.CONFIRMED:
        first = say(f"invitation.heading.{convocation.standing.lower()}", number=convocation.number)
    return [
        convocation.example.best(say.lang),
        first,
        convocation.group.best(say.lang),
        convocation.title.best(say.lang),
        say("invitation.organisation", organisation=organisation) if organisation else "",
    ]


def _when(convocation: Convocation, say: Words) -> list[str]:
    """Beginning and end on the group's clock, and in UTC, which every reader can convert."""
    zone = convocation.zone
    start = _start(convocation)
    end = start + timedelta(minutes=convocation.minutes)
    utc = say("invitation.utc" if start.date() == end.date() else "invitation.utc.days", **_span(start, end, say))
    if language.zones.is_utc(zone):
        return [utc]
    begin, finish = (language.zones.local(moment, zone) for moment in (start, end))
    here = say(
        "invitation.when" if begin.date() == finish.date() else "invitation.when.days",
        city=language.zones.city(zone, say.lang),
        **_span(begin, finish, say),
    )
    return [here, utc]


def _own(convocation: Convocation, say: Words) -> list[str]:
    """The hours on the reader's own clock, where that shows others than the group's."""
    if convocation.own is None:
        return []
    start = _start(convocation)
    instants = (start, start + timedelta(minutes=convocation.minutes))
    begin, finish = (language.zones.local(moment, convocation.own.zone) for moment in instants)
    if begin == language.zones.local(start, convocation.zone):
        return []
    key = "invitation.own" if begin.date() == finish.date() else "invitation.own.days"
    return [say(key, city=_named(convocation.own, say), **_span(begin, finish, say))]


def _span(start: datetime, end: datetime, say: Words) -> dict[str, str]:
    """The words of a beginning and an end, under the names their sentences know them by."""
    dates = language.dates
    return {
        "day": dates.weekday_long(start.date(), say.lang),
        "start": dates.clock(start.time(), say.lang),
        "end_day": dates.weekday_long(end.date(), say.lang),
        "end": dates.clock(end.time(), say.lang),
    }


def _join(links: Wording, say: Words) -> str:
    link = links.best(say.lang)
    return say("invitation.join", link=link) if link else say("invitation.join.later")


def _local_times(convocation: Convocation, say: Words) -> list[str]:
    """One line per wall time at which members begin, westernmost first, with the places that share it."""
    start = _start(convocation)
    rows: dict[datetime, set[str]] = {}
    for place in convocation.places:
        rows.setdefault(language.zones.local(start, place.zone), set()).add(_named(place, say))
    if not rows:
        return []
    return [say("invitation.local"), *(_local_time(wall, _ordered(rows[wall]), say) for wall in sorted(rows))]


def _named(place: Place, say: Words) -> str:
    return place.name.best(say.lang) or language.zones.city(place.zone, say.lang)


def _ordered(places: Iterable[str]) -> list[str]:
    return sorted(places, key=language.folding.fold)


def _local_time(wall: datetime, places: Sequence[str], say: Words) -> str:
    return say(
        "invitation.local.row",
        day=language.dates.weekday_short(wall.date(), say.lang),
        start=language.dates.clock(wall.time(), say.lang),
        places=language.dates.listing(places, say.lang),
    )


def _agenda(titles: Sequence[Wording], say: Words) -> list[str]:
    items = [
        say("invitation.agenda.item", number=number, title=title.best(say.lang))
        for number, title in enumerate(titles, start=1)
    ]
    return [say("invitation.agenda"), *items] if items else []


def _conferences(links: Wording, voices: Sequence[Words]) -> tuple[Conference, ...]:
    """One way in per channel; one for all where the languages share it."""
    texts = links.texts()
    channels = [say for say in voices if say.lang in texts] or [*_voices(texts)]
    if len({texts[say.lang] for say in channels}) == 1:
        label = _each(voices, lambda say: say("invitation.join.any"))
        return (Conference(texts[channels[0].lang], label, channels[0].lang),)
    return tuple(Conference(texts[say.lang], say("invitation.join.here"), say.lang) for say in channels)


def _start(convocation: Convocation) -> datetime:
    return language.zones.instant(convocation.day, convocation.at, convocation.zone, convocation.fold)


def _paragraphs(parts: Iterable[Sequence[str]]) -> str:
    full = ("\n".join(line for line in part if line) for part in parts)
    return BETWEEN_PARTS.join(part for part in full if part)
