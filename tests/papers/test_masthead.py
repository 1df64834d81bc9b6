"""The head of a paper, and when its meeting is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from tests.papers import meetings
from wgsec import language, papers
from wgsec.facts.language import Wording

DAY = date(2027, 4, 14)


def told(lang: str, at: time, zone: str, minutes: int = 150) -> str:
    one = meetings.meeting(DAY, at, zone, minutes=minutes)
    return papers.masthead.when_and_where(one, language.words.paper(lang))


@pytest.mark.parametrize(
    ("at", "zone", "expected"),
    [
        (time(14), "Europe/Paris", "14:00–16:30 (Paris time; 12:00–14:30 UTC)"),
        (time(9), "Pacific/Auckland", "09:00–11:30 (Auckland time; Tue 13 April, 21:00–23:30 UTC)"),
        (time(17), "America/Los_Angeles", "17:00–19:30 (Los Angeles time; Thu 15 April, 00:00–02:30 UTC)"),
        (time(23), "Europe/Paris", "23:00 – Thu 15 April, 01:30 (Paris time; 21:00–23:30 UTC)"),
        (time(11), "Pacific/Auckland", "11:00–13:30 (Auckland time; Tue 13 April, 23:00 – Wed 14 April, 01:30 UTC)"),
        (time(14), "UTC", "14:00–16:30 UTC, by videoconference"),
    ],
)
def test_an_hour_on_another_day_says_which(at: time, zone: str, expected: str) -> None:
    assert told("en", at, zone).replace("\N{NO-BREAK SPACE}", " ").startswith(f"Wednesday 14 April 2027, {expected}")


@pytest.mark.parametrize("zone", ["Africa/Abidjan", "Africa/Cairo", "America/Havana"])
def test_a_city_is_never_glued_to_a_preposition(zone: str) -> None:
    city = language.zones.city(zone, "fr")
    assert f"(heure locale, {city}\N{NARROW NO-BREAK SPACE};" in told("fr", time(14), zone)


def test_an_end_after_the_clocks_changed_is_told_by_the_new_ones() -> None:
    one = meetings.meeting(date(2027, 10, 31), time(1), "Europe/Paris", minutes=180)
    assert "01:00–03:00" in papers.masthead.when_and_where(one, language.words.paper("en"))


def test_the_title_is_that_of_the_meeting() -> None:
    one = replace(meetings.meeting(), title=Wording("Funding", "Financement"))
    assert papers.masthead.meeting_title(one, "fr") == "Troisième réunion\N{NO-BREAK SPACE}: Financement"


def test_a_title_that_only_says_which_meeting_it_is_does_not_say_it_twice() -> None:
    one = replace(meetings.meeting(), title=Wording("third meeting"))
    assert [papers.masthead.meeting_title(one, lang) for lang in ("en", "fr")] == ["Third meeting", "Troisième réunion"]
