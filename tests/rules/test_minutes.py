"""Which language the minutes of a meeting are first noted in."""

from __future__ import annotations

from dataclasses import replace

from tests.papers import meetings
from wgsec import rules
from wgsec.facts.minutes import Minutes, MinutesState


def test_the_original_is_what_the_minutes_say_and_before_that_the_first_language_of_the_group() -> None:
    group = replace(meetings.GROUP, meeting_languages=("fr", "en"))
    assert rules.minutes.original(None, group) == "fr"
    assert rules.minutes.original(Minutes(1, 3, MinutesState.NOTES, "en"), group) == "en"


def test_minutes_are_begun_in_the_language_of_those_before_them() -> None:
    group = replace(meetings.GROUP, meeting_languages=("en", "fr"))
    every = tuple(Minutes(n, n, MinutesState.DRAFT, lang) for n, lang in ((1, "fr"), (3, "en"), (4, "es")))
    assert [rules.minutes.begun_in(n, every, group) for n in (1, 2, 3, 4, 5)] == ["en", "fr", "fr", "en", "en"]
    assert [rules.minutes.begun_in(1, every, group, spoken) for spoken in ("fr", "es", None)] == ["fr", "en", "en"]
