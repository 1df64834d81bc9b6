"""Calendar files: three readers that share nothing with us agree on them, and nobody adds a line to them."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.readers_ics import lint, made, outside
from tests.readers_ics.content import parse
from wgsec.errors import NoSuchThing, WrongUsage
from wgsec.facts.calendar import Attendee, Conference, Feature, Organizer, Standing
from wgsec.facts.meeting import Reply
from wgsec.formats import ics, plain

NIGHT = {"day": date(2027, 3, 28), "at": time(1, 30), "minutes": 120}
SECOND_HOUR = {"day": date(2027, 10, 31), "at": time(2, 30), "fold": 1, "minutes": 60}

FILES = {
    "request": ics.calendar(made.request()),
    "moved": ics.calendar(made.request(sequence=1, day=date(2027, 12, 1), at=time(9, 15))),
    "cancelled": ics.calendar(made.cancel(sequence=2)),
    "save-the-date": ics.calendar(made.request(standing=Standing.TENTATIVE)),
    "clocks go forward in it": ics.calendar(made.request(**NIGHT)),
    "clocks go back before it": ics.calendar(made.request(**SECOND_HOUR)),
    "clocks go back in it": ics.calendar(made.request(**SECOND_HOUR | {"fold": 0})),
    "utc": ics.calendar(made.request(zone="Etc/UTC")),
    "no rule": ics.calendar(made.request(zone="Africa/Casablanca", day=date(2027, 3, 1))),
    "over midnight": ics.calendar(made.request(at=time(23), zone="Pacific/Auckland", day=date(2027, 12, 31))),
    "feed": ics.feed(
        made.feed(
            made.occasion(),
            made.occasion(uid="b@example.org", sequence=3, zone="America/Santiago", standing=Standing.CANCELLED),
            made.occasion(uid="c@example.org", sequence=1, day=date(2029, 1, 10)),
        )
    ),
}


def event(blob: bytes, name: str = "VEVENT"):
    calendar, found = parse(blob)
    assert not found
    return calendar.named(name)[0]


def test_the_request_has_not_changed(golden):
    golden("invitation/request.ics", FILES["request"])


def test_the_cancellation_has_not_changed(golden):
    golden("invitation/cancel.ics", FILES["cancelled"])


def test_the_feed_has_not_changed(golden):
    golden("invitation/feed.ics", FILES["feed"])


@pytest.mark.parametrize("name", FILES)
def test_the_lint_finds_nothing(name):
    assert lint.lint(FILES[name]) == []


@pytest.mark.parametrize(
    ("name", "start", "end"),
    [
        ("request", "2027-04-14T12:00:00Z", "2027-04-14T14:30:00Z"),
        ("moved", "2027-12-01T08:15:00Z", "2027-12-01T10:45:00Z"),
        ("clocks go forward in it", "2027-03-28T00:30:00Z", "2027-03-28T02:30:00Z"),
        ("clocks go back before it", "2027-10-31T01:30:00Z", "2027-10-31T02:30:00Z"),
        ("clocks go back in it", "2027-10-31T00:30:00Z", "2027-10-31T01:30:00Z"),
        ("utc", "2027-04-14T14:00:00Z", "2027-04-14T16:30:00Z"),
        ("no rule", "2027-03-01T14:00:00Z", "2027-03-01T16:30:00Z"),
        ("over midnight", "2027-12-31T10:00:00Z", "2027-12-31T12:30:00Z"),
    ],
)
def test_the_times_are_these_in_utc(name, start, end):
    (told,) = lint.read(FILES[name])["events"]
    assert (told["start"], told["end"]) == (start, end)


@pytest.mark.parametrize("name", ["clocks go back before it", "clocks go back in it", "utc"])
def test_a_time_that_comes_twice_is_told_in_utc(name):
    assert event(FILES[name]).one("DTSTART").value.endswith("Z")
    assert b"VTIMEZONE" not in FILES[name]


def test_libical_reads_the_same_and_minds_nothing():
    wanted = [lint.read(blob) for blob in FILES.values()]
    for told in wanted:
        for one in told["events"]:
            del one["conferences"], one["description"]
    assert outside.libical(list(FILES.values())) == wanted


def test_ical_js_reads_the_same():
    assert outside.ical_js(list(FILES.values())) == [lint.read(blob) for blob in FILES.values()]


def test_update_and_cancellation_keep_the_uid():
    told = [lint.read(FILES[name])["events"][0] for name in ("request", "moved", "cancelled")]
    assert [(one["uid"], one["sequence"], one["status"]) for one in told] == [
        (made.UID, 0, "CONFIRMED"),
        (made.UID, 1, "CONFIRMED"),
        (made.UID, 2, "CANCELLED"),
    ]


def test_a_cancellation_names_the_invited_and_no_way_in():
    told = event(FILES["cancelled"])
    assert len(told.all("ATTENDEE")) == 2
    assert not told.all("CONFERENCE")
    assert not told.all("URL")


def test_an_answer_is_asked_of_those_who_gave_none():
    answered = replace(made.MEMBER, reply=Reply.ACCEPTED)
    told = event(ics.calendar(replace(made.request(), attendees=(made.CHAIR, answered))))
    assert [(one.param("ROLE"), one.param("PARTSTAT"), one.param("RSVP")) for one in told.all("ATTENDEE")] == [
        ("CHAIR", "NEEDS-ACTION", "TRUE"),
        ("REQ-PARTICIPANT", "ACCEPTED", "FALSE"),
    ]


def test_the_features_of_a_link_are_a_list():
    way = Conference("tel:+33-1-23", "Dial in", "en", (Feature.AUDIO, Feature.PHONE))
    blob = ics.calendar(replace(made.request(), conferences=(way,)))
    assert b"CONFERENCE;FEATURE=AUDIO,PHONE;LABEL=Dial in;LANGUAGE=en;VALUE=URI:tel:+33" in blob.replace(b"\r\n ", b"")
    assert lint.lint(blob) == []


def test_the_feed_tells_nobody_and_no_way_in():
    blob = FILES["feed"].replace(b"\r\n ", b"")
    assert b"ATTENDEE" not in blob
    assert b"CONFERENCE" not in blob
    assert [one["status"] for one in lint.read(FILES["feed"])["events"]] == ["CONFIRMED", "CANCELLED", "CONFIRMED"]


EVIL_NAMES = [
    "Bob\r\nATTENDEE:mailto:v@example.org",
    "Bob\nEND:VEVENT",
    "=?utf-8?q?Bob=0D=0ABcc:_v@example.org?=",
    'Bob" ;X="1',
    "Bob^nBcc: x^'",
    "Bob\0\x07\x1b[2J",
    "Bob\u2028BEGIN:VALARM",
    "Bob\u202egro.elpmaxe@live",
    "Bob\ud800",
    "B" * 5000,
    "José; Ñandú, Jr.: \\n",
    "\r\n",
]


@pytest.mark.parametrize("name", EVIL_NAMES)
def test_no_name_adds_a_line_or_hides_a_direction(name):
    inviting = Organizer(name, "o@example.org")
    invitation = made.request(summary=name, location=name, categories=(name,), organizer=inviting)
    ways = (Conference("https://meet.example.org/", name, "en"),)
    blob = ics.calendar(replace(invitation, attendees=(Attendee("a@example.org", name, "en"),), conferences=ways))
    assert lint.lint(blob) == []
    calm = ics.calendar(replace(made.request(), attendees=(made.MEMBER,), conferences=ways[:1]))
    assert [one.name for one in event(blob).properties] == [one.name for one in event(calm).properties]
    for forbidden in (b"=?", "\u202e".encode(), "\u2028".encode(), b"\0", b"\x1b"):
        assert forbidden not in blob.replace(b"\r\n ", b"")


def test_a_person_without_a_name_is_called_by_the_address():
    blob = ics.calendar(replace(made.request(), attendees=(Attendee("a@example.org", "\u202e", "en"),)))
    assert event(blob).one("ATTENDEE").param("CN") == "a@example.org"


@pytest.mark.parametrize(
    "uri",
    [
        "http://meet.example.org/",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://meet.example.org/a b",
        "https://meet.example.org/\r\nATTACH:x",
        'https://meet.example.org/"',
        "https://meet.example.org/é",
        "https://meet.example.org@evil.example/",
        "https:///nowhere",
        "https://[::1",
        "//meet.example.org/",
        "sip:",
        "",
        "https://meet.example.org/" + "a" * 2000,
    ],
)
def test_a_link_that_must_not_stand_there_is_refused(uri):
    ways = (Conference(uri, "Join", "en"),)
    with pytest.raises(WrongUsage, match=r"invitation\.error\.link"):
        ics.calendar(replace(made.request(), conferences=ways))


@pytest.mark.parametrize(
    "email",
    [
        "",
        "a",
        "a@b",
        "a b@example.org",
        "é@example.org",
        "a@exämple.org",
        "a@example.org\r\nX:y",
        "<a@example.org>",
        "a@example.org,b@example.org",
        '"a"@example.org',
        ".a@example.org",
        "a..b@example.org",
        f"{'a' * 65}@example.org",
    ],
)
def test_an_address_that_is_not_plain_is_refused(email):
    with pytest.raises(WrongUsage, match=r"invitation\.error\.address"):
        ics.calendar(replace(made.request(), attendees=(Attendee(email, "A", "en"),)))


def test_a_time_that_does_not_exist_is_refused():
    with pytest.raises(WrongUsage, match=r"zone\.error\.gap"):
        ics.calendar(made.request(day=date(2027, 3, 28), at=time(2, 30)))


def test_an_unknown_zone_is_refused():
    with pytest.raises(NoSuchThing, match=r"zone\.error\.unknown"):
        ics.calendar(made.request(zone="Europe/Atlantis"))


any_text = st.text(max_size=300) | st.text('\r\n\t ;,\\:"^=?é😀\u202e\u200d\u00a0', max_size=200)


@given(any_text, any_text, any_text)
def test_every_text_reads_back_and_every_line_is_short(summary, description, name):
    invitation = replace(
        made.request(summary=summary, description=description), attendees=(Attendee("a@example.org", name, "fr"),)
    )
    blob = ics.calendar(invitation)
    told = lint.read(blob)
    (one,) = told["events"]
    assert told["errors"] == []
    assert one["summary"] == plain.line(summary)
    assert one["description"] == plain.text(description)
    assert one["attendees"] == [["mailto:a@example.org", plain.name(name) or "a@example.org"]]


MAKE = """
import sys
from tests.readers_ics import made
from wgsec.formats import ics
sys.stdout.buffer.write(ics.calendar(made.request()) + ics.feed(made.feed(made.occasion(),
    made.occasion(uid="b@x", zone="America/Santiago"), made.occasion(uid="c@x", zone="Asia/Gaza"))))
"""


def test_the_bytes_are_the_same_under_another_hash_seed_zone_and_locale():
    surroundings = [
        {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "77", "TZ": "Pacific/Auckland", "LC_ALL": "fr_FR.UTF-8"},
    ]
    answers = {
        subprocess.run([sys.executable, "-c", MAKE], env=os.environ | env, capture_output=True, check=True).stdout
        for env in surroundings
    }
    assert len(answers) == 1
    assert answers != {b""}
