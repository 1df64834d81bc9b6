"""The life of minutes: which state may follow which (practice 2.5), and what a meeting makes of those before it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from wgsec.errors import Refused
from wgsec.facts.agenda import Outcome
from wgsec.facts.group import Group
from wgsec.facts.language import Language
from wgsec.facts.minutes import Minutes, MinutesState

NEXT: dict[MinutesState, frozenset[MinutesState]] = {
    MinutesState.NOTES: frozenset({MinutesState.DRAFT}),
    MinutesState.DRAFT: frozenset({MinutesState.CLEARED, MinutesState.ADOPTED}),
    MinutesState.CLEARED: frozenset({MinutesState.CIRCULATED, MinutesState.ADOPTED}),
    MinutesState.CIRCULATED: frozenset({MinutesState.REVISED, MinutesState.ADOPTED}),
    MinutesState.REVISED: frozenset({MinutesState.CIRCULATED, MinutesState.ADOPTED}),
    MinutesState.ADOPTED: frozenset({MinutesState.DRAFT, MinutesState.PUBLISHED, MinutesState.RESTRICTED}),
    MinutesState.PUBLISHED: frozenset({MinutesState.RESTRICTED}),
    MinutesState.RESTRICTED: frozenset({MinutesState.PUBLISHED}),
}
"""Who may follow whom. A meeting adopts what lies before it, whatever was done to it before; what was only said by
mistake to be adopted is a draft again."""


def original(minutes: Minutes | None, group: Group) -> str:
    """The language in which the meeting is noted first; before anybody has begun, the group's first one."""
    return minutes.original if minutes else group.meeting_languages[0]


def begun_in(number: int, every: Iterable[Minutes], group: Group, spoken: str | None = None) -> str:
    """The language in which meeting `number` is noted first when nobody says: that of the minutes before it.

    Where there are none, it is what the one who begins them has `spoken`, if the group meets in it.
    """
    last = max((one for one in every if one.meeting < number), key=lambda one: one.meeting, default=None)
    wished = last.original if last else spoken
    return wished if wished in group.meeting_languages else original(None, group)


def check_started(minutes: Minutes | None, number: int) -> None:
    """Refused before a notes file was given out for meeting `number`."""
    if minutes is None:
        raise Refused("minutes.error.not-started", number=number)


def are_received(minutes: Minutes) -> bool:
    """Whether a notes file was read."""
    return minutes.state is not MinutesState.NOTES


def are_adopted(minutes: Minutes) -> bool:
    """Whether the group has made them its own: what they are silent on stays so."""
    return minutes.state in (MinutesState.ADOPTED, MinutesState.PUBLISHED, MinutesState.RESTRICTED)


def check_received(minutes: Minutes | None, number: int) -> None:
    """Refused before a notes file was read: papers would be empty."""
    check_started(minutes, number)
    if minutes and not are_received(minutes):
        raise Refused("minutes.error.not-received", number=number)


def check_unread(minutes: Minutes, number: int) -> None:
    """Refused once a notes file was read: then the original stays what it is."""
    if are_received(minutes):
        raise Refused("minutes.error.original", number=number, lang=Language(minutes.original))


def check_language(lang: str, languages: Sequence[str]) -> None:
    """Refused for a language that the group does not meet in: `rules.notes` would not take the file back."""
    if lang not in languages:
        known, wished = tuple(map(Language, languages)), ",".join((*languages, lang))
        raise Refused("minutes.error.language", lang=Language(lang), languages=known, wished=wished)


def check_nothing_read(minutes: Minutes | None, number: int) -> None:
    """Refused once a notes file was read: a meeting of which something is on record cannot be cancelled."""
    if minutes and are_received(minutes):
        raise Refused("minutes.error.read", number=number)


def received(state: MinutesState) -> MinutesState:
    """Once a notes file was read, notes are a draft."""
    return MinutesState.DRAFT if state is MinutesState.NOTES else state


def notes_file(number: int, lang: str) -> str:
    """`notes-03_en.md`: the notes file of a meeting in a language."""
    return f"notes-{number:02d}_{lang}.md"


def after(minutes: Minutes, meeting: int, outcomes: Collection[Outcome]) -> MinutesState:
    """The state of minutes, once `meeting` said what became of its items that adopt them."""
    to = minutes.state
    if Outcome.DECIDED in outcomes:
        to = MinutesState.ADOPTED
    elif outcomes and minutes.adopted_at == meeting:
        to = MinutesState.DRAFT
    return to if to in NEXT[minutes.state] else minutes.state
