"""What an invitation and the public calendar say: the reader's language first, then the others of the group."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta

from wgsec import language
from wgsec.facts.invitation import (
    Announced,
    Attendee,
    Conference,
    Convocation,
    Feed,
    Invitation,
    Method,
    Occasion,
    Standing,
)
from wgsec.facts.language import Wording

BETWEEN_PARTS = "\n\n"
BETWEEN_LANGUAGES = "\n\n* * *\n\n"


def compose(
    convocation: Convocation,
    reader: str,
    attendees: tuple[Attendee, ...] = (),
    *,
    sequence: int,
    stamp: datetime,
) -> Invitation:
    """The invitation as one reader gets it: `reader` is the language read first, `attendees` those listed in it.

    A cancelled standing makes a CANCEL. `stamp` (UTC) is its DTSTAMP. WrongUsage for a time that does not exist.
    """
    langs = _order(reader, convocation.languages)
    description = BETWEEN_LANGUAGES.join(_description(convocation, lang) for lang in langs)
    occasion = _occasion(convocation, langs, description, sequence, stamp)
    if convocation.standing is Standing.CANCELLED:
        return Invitation(Method.CANCEL, occasion, attendees)
    url = convocation.links.best(reader) or None
    return Invitation(Method.REQUEST, occasion, attendees, _conferences(convocation.links, langs), url)


def compose_feed(
    group: Wording,
    languages: Sequence[str],
    meetings: Iterable[Announced],
    *,
    uid: str,
    created: datetime,
    source: str | None = None,
    url: str | None = None,
) -> Feed:
    """The public calendar: dates and titles only, without a member, a link, an agenda or a notice to the members.

    `created` (UTC) is when the group began: the feed's date while it is empty. Cancelled meetings stay in it.
    """
    ordered = sorted(meetings, key=_number)
    occasions = [
        _occasion(
            announced.convocation,
            languages,
            BETWEEN_LANGUAGES.join(_public(announced.convocation, lang) for lang in languages),
            announced.sequence,
            announced.stamp,
        )
        for announced in ordered
    ]
    return Feed(
        uid=uid,
        name=_each(languages, lambda lang: _say(lang, "feed.name", group=group.best(lang))),
        description="\n".join(_say(lang, "feed.description", group=group.best(lang)) for lang in languages),
        stamp=max((announced.stamp for announced in ordered), default=created),
        occasions=tuple(occasions),
        source=source,
        url=url,
    )


def _occasion(
    convocation: Convocation, langs: Sequence[str], description: str, sequence: int, stamp: datetime
) -> Occasion:
    return Occasion(
        uid=convocation.uid,
        sequence=sequence,
        stamp=stamp,
        created=convocation.created,
        day=convocation.day,
        at=convocation.at,
        zone=convocation.zone,
        fold=convocation.fold,
        minutes=convocation.minutes,
        summary=_each(langs, lambda lang: _summary(convocation, lang)),
        description=description,
        location=_each(langs, lambda lang: _say(lang, "location")),
        standing=convocation.standing,
        organizer=convocation.organizer,
        categories=convocation.categories,
    )


def _order(reader: str, languages: Sequence[str]) -> tuple[str, ...]:
    return (reader, *(lang for lang in languages if lang != reader))


def _each(langs: Sequence[str], told: Callable[[str], str]) -> str:
    """The same in each language beside one another; once where they say it alike."""
    both = ""
    for words in dict.fromkeys(told(lang) for lang in langs):
        both = _say(langs[0], "both", first=both, second=words) if both else words
    return both


# The parts of a text


def _summary(convocation: Convocation, lang: str) -> str:
    group = convocation.short_name.best(lang) or convocation.group.best(lang)
    title = convocation.title.best(lang)
    key = "summary" if title else "summary.untitled"
    summary = _say(lang, key, group=group, number=convocation.number, title=title)
    if convocation.standing is Standing.CONFIRMED:
        return summary
    return _say(lang, f"summary.{_standing(convocation)}", summary=summary)


def _description(convocation: Convocation, lang: str) -> str:
    """All that a member must know, as plain text, readable without a calendar program."""
    parts = [_heading(convocation, lang, "heading"), _when(convocation, lang), [convocation.notice.best(lang)]]
    if convocation.standing is Standing.CANCELLED:
        parts.append([_say(lang, "answer.cancelled")])
    else:
        parts += [
            [_join(convocation.links, lang)],
            _local_times(convocation, lang),
            _agenda(convocation.agenda, lang),
            [_say(lang, "answer", address=convocation.organizer.address)],
        ]
    return _paragraphs(parts)


def _public(convocation: Convocation, lang: str) -> str:
    parts = [_heading(convocation, lang, "feed.heading"), _when(convocation, lang)]
    if convocation.standing is not Standing.CANCELLED:
        parts.append([_say(lang, "feed.access")])
    return _paragraphs(parts)


def _heading(convocation: Convocation, lang: str, confirmed: str) -> list[str]:
    plain = convocation.standing is Standing.CONFIRMED
    key = confirmed if plain else f"heading.{_standing(convocation)}"
    organisation = convocation.organisation.best(lang)
    return [
        _say(lang, key, number=convocation.number),
        convocation.group.best(lang),
        convocation.title.best(lang),
        _say(lang, "organisation", organisation=organisation) if organisation else "",
    ]


def _when(convocation: Convocation, lang: str) -> list[str]:
    """Beginning and end on the group's clock, and in UTC, which every reader can convert."""
    start = _start(convocation)
    end = start + timedelta(minutes=convocation.minutes)
    zone = convocation.zone
    here = [language.zones.local(moment, zone) for moment in (start, end)]
    city = language.zones.city(zone, lang)
    utc = _span("utc", here=[start, end], lang=lang)
    return [utc] if language.zones.is_utc(zone) else [_span("when", here=here, lang=lang, city=city), utc]


def _span(key: str, *, here: list[datetime], lang: str, **facts: object) -> str:
    dates = language.dates
    start, end = here
    return _say(
        lang,
        key if start.date() == end.date() else f"{key}.days",
        day=dates.weekday_long(start.date(), lang),
        start=dates.clock(start.time(), lang),
        end_day=dates.weekday_long(end.date(), lang),
        end=dates.clock(end.time(), lang),
        **facts,
    )


def _join(links: Wording, lang: str) -> str:
    link = links.best(lang)
    return _say(lang, "join", link=link) if link else _say(lang, "join.later")


def _local_times(convocation: Convocation, lang: str) -> list[str]:
    """One line per wall time at which members begin, westernmost first, with the places that share it."""
    start = _start(convocation)
    rows: dict[datetime, set[str]] = {}
    for place in convocation.places:
        name = place.name.best(lang) or language.zones.city(place.zone, lang)
        rows.setdefault(language.zones.local(start, place.zone), set()).add(name)
    if not rows:
        return []
    return [_say(lang, "local"), *(_local_time(wall, sorted(rows[wall]), lang) for wall in sorted(rows))]


def _local_time(wall: datetime, places: Sequence[str], lang: str) -> str:
    return _say(
        lang,
        "local.row",
        day=language.dates.weekday_short(wall.date(), lang),
        start=language.dates.clock(wall.time(), lang),
        places=language.dates.listing(places, lang),
    )


def _agenda(titles: Sequence[Wording], lang: str) -> list[str]:
    items = [
        _say(lang, "agenda.item", number=number, title=title.best(lang)) for number, title in enumerate(titles, start=1)
    ]
    return [_say(lang, "agenda"), *items] if items else []


def _conferences(links: Wording, langs: Sequence[str]) -> tuple[Conference, ...]:
    """One way in per channel; one for all where the languages share it."""
    texts = links.texts()
    channels = [lang for lang in langs if lang in texts] or list(texts)
    if len({texts[lang] for lang in channels}) == 1:
        label = _each(langs, lambda lang: _say(lang, "join.any"))
        return (Conference(texts[channels[0]], label, channels[0]),)
    return tuple(Conference(texts[lang], _say(lang, "join.here"), lang) for lang in channels)


# Words


def _say(lang: str, key: str, **facts: object) -> str:
    return language.words.paper(lang)(f"invitation.{key}", **facts)


def _standing(convocation: Convocation) -> str:
    return convocation.standing.value.lower()


def _start(convocation: Convocation) -> datetime:
    return language.zones.instant(convocation.day, convocation.at, convocation.zone, convocation.fold)


def _number(announced: Announced) -> int:
    return announced.convocation.number


def _paragraphs(parts: Iterable[Sequence[str]]) -> str:
    full = ("\n".join(line for line in part if line) for part in parts)
    return BETWEEN_PARTS.join(part for part in full if part)
