"""What stands at the head of every paper, and on every following page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from wgsec import language
from wgsec.facts.document import Imprint
from wgsec.facts.dossier import Dossier
from wgsec.facts.group import Group
from wgsec.facts.meeting import Meeting
from wgsec.language.words import Words


@dataclass(frozen=True, slots=True)
class Masthead:
    """The head of a paper in the language of the paper (`lang`: en, fr, es): finished words.

    `kind` is what the paper is (Provisional agenda), `title` of what (Third meeting), `subtitle` when and where.
    `short_title` stands with the symbol on the following pages. `day` dates the file, `date_text` is what is read.
    `distribution` and `original` are whole phrases (Distribution: members; Original: English). `notice`, where there
    is one, stands on every page (Example – invented group).
    """

    lang: str
    organisation: str
    body: str
    symbol: str
    title: str
    kind: str
    subtitle: str
    short_title: str
    day: date
    date_text: str
    distribution: str
    original: str
    author: str
    notice: str = ""


def compose(
    group: Group, imprint: Imprint, words: Words, *, kind: str, title: str, subtitle: str = "", short_title: str = ""
) -> Masthead:
    """The head of a paper of the group; `kind`, `title` and `subtitle` are finished words in the paper's language."""
    lang = words.lang
    organisation = group.organisation.best(lang)
    return Masthead(
        lang=lang,
        organisation=organisation,
        body=group.name.best(lang),
        symbol=imprint.symbol,
        title=title,
        kind=kind,
        subtitle=subtitle,
        short_title=short_title or kind,
        day=imprint.day,
        date_text=language.dates.long(imprint.day, lang),
        distribution=words(f"masthead.distribution.{imprint.distribution}"),
        original=words(f"masthead.original.{imprint.original}"),
        author=organisation or group.name.best(lang),
        notice=group.notice.best(lang),
    )


def of_meeting(dossier: Dossier, imprint: Imprint, words: Words, *, kind: str) -> Masthead:
    """The head of a paper of a meeting."""
    return compose(
        dossier.group,
        imprint,
        words,
        kind=kind,
        title=meeting_title(dossier.meeting, words.lang),
        subtitle=_capital(when_and_where(dossier.meeting, words)),
    )


def meeting_title(meeting: Meeting, lang: str) -> str:
    """`Third meeting`, with the meeting's own title after it where it has one."""
    ordinal = language.dates.ordinal_meeting(meeting.number, lang)
    first = _capital(ordinal)
    own = meeting.title.best(lang)
    return language.words.paper(lang)("masthead.titled", meeting=first, title=own) if own else first


def when_and_where(meeting: Meeting, words: Words) -> str:
    """`Wednesday 14 April 2027, 14:00–16:30 (Paris time; 12:00–14:30 UTC), videoconference`."""
    lang = words.lang
    ends = meeting.starts_at + timedelta(minutes=meeting.minutes)
    return words(
        "masthead.when",
        day=language.dates.weekday_long(meeting.day, lang),
        start=language.dates.clock(meeting.at, lang),
        end=language.dates.clock(language.zones.local(ends, meeting.zone).time(), lang),
        city=language.zones.city(meeting.zone, lang),
        utc_start=language.dates.clock(meeting.starts_at.time(), lang),
        utc_end=language.dates.clock(ends.time(), lang),
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
