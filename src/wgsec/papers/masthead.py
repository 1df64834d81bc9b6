"""What stands at the head of every paper, and on every following page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from wgsec import language
from wgsec.facts.document import Imprint
from wgsec.facts.dossier import Dossier
from wgsec.facts.group import Group
from wgsec.facts.language import Language, Wording
from wgsec.facts.meeting import Meeting
from wgsec.language.words import Words
from wgsec.papers import original, people, when


@dataclass(frozen=True, slots=True)
class Masthead:
    """The head of a paper in the language of the paper (`lang`: en, fr, es): finished words.

    `kind` is what the paper is (Provisional agenda), `title` of what (Third meeting), `subtitle` when and where.
    `short_body` and `short_title` are for the narrow lines at the foot and head of the pages. `day` dates the file,
    `date_text` is what is read. `remarks` are lines under the title: what the paper replaces, and that some of it is
    not translated yet.
    `distribution` and `original` are whole phrases (Distribution: members; Original: English). `notice`, where there
    is one, stands on every page (Example – invented group).
    """

    lang: str
    organisation: str
    body: str
    short_body: str
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
    remarks: tuple[str, ...] = ()


def compose(
    group: Group,
    imprint: Imprint,
    words: Words,
    *,
    kind: str,
    title: str,
    subtitle: str = "",
    short_title: str = "",
    texts: Iterable[Wording] = (),
) -> Masthead:
    """The head of a paper of the group; `kind`, `title` and `subtitle` are finished words in the paper's language.

    `texts` are those that stand on the paper in whatever language they have.
    """
    lang = words.lang
    organisation = group.organisation.best(lang)
    return Masthead(
        lang=lang,
        organisation=organisation,
        body=group.name.best(lang),
        short_body=group.short_name.best(lang) or group.name.best(lang),
        symbol=imprint.symbol,
        title=title,
        kind=kind,
        subtitle=subtitle,
        short_title=short_title or kind,
        day=imprint.day,
        date_text=language.dates.long(imprint.day, lang),
        distribution=words(f"masthead.distribution.{imprint.distribution}"),
        original=original.named(imprint.originals, words),
        author=organisation or group.name.best(lang),
        notice=group.notice.best(lang),
        remarks=tuple(line for line in (_replaces(imprint, words), original.remark(texts, words)) if line),
    )


def _replaces(imprint: Imprint, words: Words) -> str:
    if not imprint.replaces or imprint.replaced is None:
        return ""
    return words("masthead.replaces", symbol=imprint.replaces, day=language.dates.long(imprint.replaced, words.lang))


def of_meeting(
    dossier: Dossier, imprint: Imprint, words: Words, *, kind: str, texts: Iterable[Wording] = ()
) -> Masthead:
    """The head of a paper of a meeting."""
    return compose(
        dossier.group,
        imprint,
        words,
        kind=kind,
        title=meeting_title(dossier.meeting, words.lang),
        subtitle=people.capital(when_and_where(dossier.meeting, words)),
        texts=texts,
    )


def meeting_title(meeting: Meeting, lang: str) -> str:
    """`Third meeting`, with the meeting's own title after it where it has one that says more, in any language."""
    ordinals = {each: language.dates.ordinal_meeting(meeting.number, each) for each in Language}
    first, own = people.capital(ordinals[Language(lang)]), meeting.title.best(lang)
    if language.folding.fold(own) in map(language.folding.fold, ordinals.values()):
        return first
    return language.words.paper(lang)("masthead.titled", meeting=first, title=own) if own else first


def when_and_where(meeting: Meeting, words: Words) -> str:
    """`Wednesday 14 April 2027, 14:00–16:30 (Paris time; 12:00–14:30 UTC), by videoconference`.

    An hour that is not on the meeting's own day has its day before it; a meeting in UTC says so once.
    """
    begins, ends = meeting.starts_at, meeting.starts_at + timedelta(minutes=meeting.minutes)
    begin, end = (language.zones.local(moment, meeting.zone) for moment in (begins, ends))
    day = language.dates.weekday_long(meeting.day, words.lang)
    hours = when.span(begin, end, meeting.day, words)
    if language.zones.is_utc(meeting.zone):
        return words("masthead.when.utc", day=day, hours=hours)
    city = language.zones.city(meeting.zone, words.lang)
    return words("masthead.when", day=day, hours=hours, city=city, utc=when.span(begins, ends, meeting.day, words))
