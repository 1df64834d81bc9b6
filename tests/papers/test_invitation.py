"""The words of invitations and of the public calendar, in three languages and many zones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from tests.readers_ics import made
from tests.readers_ics.lint import lint
from wgsec.errors import WrongUsage
from wgsec.facts.calendar import Method, Standing
from wgsec.facts.group import Mailbox
from wgsec.facts.invitation import Announced, Place
from wgsec.facts.language import Wording
from wgsec.formats import ics, plain
from wgsec.papers import invitation as papers

MEMBERS = (made.CHAIR, made.MEMBER)


def compose(reader="en", **changes):
    return papers.compose(made.convocation(**changes), reader, MEMBERS, sequence=1, stamp=made.STAMP)


def compose_feed(*convocations, **options):
    meetings = [Announced(one, 0, made.STAMP + timedelta(days=n)) for n, one in enumerate(convocations)]
    return papers.compose_feed(
        Wording("Working group", "Groupe de travail"),
        Wording("WG", "GT"),
        ("en", "fr"),
        meetings,
        uid="feed@example.org",
        **options,
    )


@pytest.mark.parametrize("reader", ["en", "fr", "es"])
def test_the_words_have_not_changed(golden, reader):
    told = compose(reader).occasion
    golden(f"invitation/words.{reader}.txt", f"{told.summary}\n{told.location}\n\n{told.description}\n")


@pytest.mark.parametrize("standing", [Standing.TENTATIVE, Standing.CANCELLED])
def test_the_words_of_another_standing_have_not_changed(golden, standing):
    told = compose(standing=standing, notice=Wording("The chair is ill.", "La présidence est souffrante.")).occasion
    golden(f"invitation/words.{standing.lower()}.txt", f"{told.summary}\n\n{told.description}\n")


def test_the_public_words_have_not_changed(golden):
    feed = compose_feed(made.CONVOCATION)
    told = feed.occasions[0]
    golden("invitation/words.feed.txt", f"{feed.name}\n{feed.description}\n\n{told.summary}\n\n{told.description}\n")


def test_the_readers_language_comes_first_and_none_twice():
    for reader, order in {"en": ("Notice", "Convocation"), "fr": ("Convocation", "Notice")}.items():
        text = compose(reader).occasion.description
        assert text.index(f"{order[0]} ") < text.index(f"{order[1]} ")
        assert text.count("* * *") == 1


def test_an_interpreter_who_reads_spanish_gets_all_three():
    text = compose("es").occasion.description
    assert text.startswith("Convocatoria de la reunión")
    assert text.count("* * *") == 2


def test_members_see_their_own_day_and_time():
    lines = compose("en").occasion.description.split("* * *")[0].splitlines()
    assert "Wed 14 April, 06:00: Costa Rica" in lines
    assert "Wed 14 April, 14:00: Paris and Zurich" in lines
    assert "Thu 15 April, 00:00: Auckland" in lines


def test_a_reader_elsewhere_finds_her_own_hours_under_the_groups() -> None:
    lines = compose("en", own=Place("Pacific/Auckland")).occasion.description.splitlines()
    when = next(n for n, line in enumerate(lines) if line.startswith("When: "))
    assert lines[when + 1] == "For you: Thursday 15 April 2027, 00:00 to 02:30 (Auckland time)"
    french = compose("fr", own=Place("Pacific/Auckland"), minutes=60, at=time(13, 30)).occasion.description
    assert "Pour vous\N{NO-BREAK SPACE}: mercredi 14 avril 2027, 23" in french


@pytest.mark.parametrize("zone", ["Europe/Paris", "Europe/Zurich"])
def test_a_reader_on_the_groups_clock_is_not_told_twice(zone) -> None:
    assert "For you" not in compose("en", own=Place(zone)).occasion.description


def test_cities_stand_in_the_order_of_letters_without_accents() -> None:
    places = tuple(Place("Europe/Paris", Wording.same(name)) for name in ("Zurich", "Édimbourg", "Dublin"))
    assert ": Dublin, Édimbourg and Zurich" in compose("en", places=places).occasion.description


@pytest.mark.parametrize(("items", "agendas"), [(24, 1), (90, 0), (3, 3)])
def test_a_long_agenda_is_left_out_whole_and_never_cut(items: int, agendas: int) -> None:
    title = Wording("A" * 99, "F" * 99, "E" * 99)
    told = compose("es", agenda=(title,) * items).occasion.description
    assert sum(f"{items}. {letter * 99}" in told for letter in "AFE") == agendas
    assert plain.text(told) == told
    assert told.rstrip().endswith("oui, non ou peut-être.")


def test_local_times_that_are_too_many_are_left_out_whole() -> None:
    places = tuple(Place("Europe/Paris", Wording.same(f"{n} {'o' * 90}")) for n in range(60))
    told = compose("en", places=places).occasion.description
    assert plain.text(told) == told
    assert "ooo" not in told
    assert told.count("secretariat@example.org") == 2


def test_a_notice_that_is_too_long_stands_in_the_readers_language_alone() -> None:
    told = compose("fr", notice=Wording("E" * 4500, "F" * 4500)).occasion.description
    assert plain.text(told) == told
    assert ("F" * 4500 in told, "EEE" in told) == (True, False)
    assert "secretariat@example.org" in told


def test_a_place_may_bear_a_name_of_its_own():
    places = (Place("Europe/Paris", Wording("Strasbourg")), Place("Europe/Paris"), Place("Europe/Paris"))
    assert "14:00: Paris and Strasbourg\n" in compose(places=places).occasion.description


def test_a_meeting_over_midnight_names_both_days():
    text = compose(at=time(23)).occasion.description
    assert "When: Wednesday 14 April 2027, 23:00, to Thursday 15 April 2027, 01:30 (Paris time)" in text
    assert "In UTC: Wednesday 14 April 2027, 21:00 to 23:30" in text


def test_a_meeting_in_utc_says_it_once():
    text = compose(zone="UTC").occasion.description
    assert "When:" not in text
    assert text.count("In UTC: Wednesday 14 April 2027, 14:00 to 16:30") == 1


def test_each_language_has_its_way_in():
    told = compose("fr")
    assert [(way.uri, way.language, way.label) for way in told.conferences] == [
        ("https://meet.example.org/fr", "fr", "Rejoindre en français"),
        ("https://meet.example.org/en", "en", "Join in English"),
    ]
    assert told.url == "https://meet.example.org/fr"
    assert told.occasion.description.index("/fr") < told.occasion.description.index("/en")


def test_one_way_in_for_all_is_told_once():
    (way,) = compose(links=Wording.same("https://meet.example.org/all")).conferences
    assert (way.uri, way.label) == ("https://meet.example.org/all", "Join / Rejoindre")


def test_a_link_may_follow_later():
    told = compose(links=Wording())
    assert (told.conferences, told.url) == ((), None)
    assert "The access link will follow." in told.occasion.description


def test_a_cancelled_meeting_is_a_cancel_without_a_way_in():
    told = compose(standing=Standing.CANCELLED)
    assert told.method is Method.CANCEL
    assert (told.conferences, told.url) == ((), None)
    assert "meet.example.org" not in told.occasion.description


def test_a_title_is_not_needed():
    assert compose(title=Wording(), short_name=Wording()).occasion.summary == (
        "Working group, meeting 3 / Groupe de travail, réunion 3"
    )


def test_the_invited_are_those_given():
    assert compose().attendees == MEMBERS


def test_the_organizer_is_not_invited():
    assert compose(organizer=Mailbox(Wording("Chair"), "Chair@Example.org")).attendees == (made.MEMBER,)


@pytest.mark.parametrize("standing", Standing)
@pytest.mark.parametrize("reader", ["en", "fr", "es"])
def test_what_is_composed_makes_a_good_file(reader, standing):
    assert lint(ics.calendar(compose(reader, standing=standing))) == []


def test_the_feed_tells_dates_and_titles_only():
    secret = made.convocation(notice=Wording("Closed: https://meet.example.org/x", "Huis clos"))
    blob = ics.feed(compose_feed(secret, source="https://example.org/wg.ics")).replace(b"\r\n ", b"")
    assert lint(ics.feed(compose_feed(secret, source="https://example.org/wg.ics"))) == []
    assert b"Funding and governance" in blob
    for hidden in (b"meet.example.org", b"chair@", b"Costa Rica", b"Theme 4", b"Closed", b"ATTENDEE"):
        assert hidden not in blob


def test_the_feed_keeps_cancelled_meetings_in_the_order_of_numbers():
    fourth = replace(made.convocation(standing=Standing.CANCELLED), number=4, uid="4@example.org")
    feed = compose_feed(fourth, made.CONVOCATION)
    assert [(one.uid, one.standing) for one in feed.occasions] == [
        (made.UID, Standing.CONFIRMED),
        ("4@example.org", Standing.CANCELLED),
    ]
    assert feed.stamp == made.STAMP + timedelta(days=1)


def test_a_time_that_does_not_exist_is_refused():
    with pytest.raises(WrongUsage, match=r"zone\.error\.gap"):
        compose(day=date(2027, 3, 28), at=time(2, 30))
