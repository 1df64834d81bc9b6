"""The lint finds each of these defects, planted one by one into files in which it finds nothing."""

from __future__ import annotations

import re

import pytest

from tests.readers_ics import made
from tests.readers_ics.lint import lint
from wgsec.formats import ics

REQUEST = ics.calendar(made.request())
CANCEL = ics.calendar(made.cancel(sequence=1))
FEED = ics.feed(made.feed(made.occasion()))
UNFOLDED = REQUEST.replace(b"\r\n ", b"")
EVENT = re.search(rb"BEGIN:VEVENT.*END:VEVENT\r\n", UNFOLDED, re.DOTALL)[0]
ZONE = re.search(rb"BEGIN:VTIMEZONE.*END:VTIMEZONE\r\n", UNFOLDED, re.DOTALL)[0]
ALARM = b"BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:x\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\n"

DEFECTS = {
    "no DTSTAMP": (UNFOLDED, rb"DTSTAMP:[^\r]*\r\n", b""),
    "no UID": (UNFOLDED, rb"UID:[^\r]*\r\n", b""),
    "no SEQUENCE": (CANCEL, rb"SEQUENCE:[^\r]*\r\n", b""),
    "no ORGANIZER": (UNFOLDED, rb"ORGANIZER[^\r]*\r\n", b""),
    "no METHOD": (UNFOLDED, rb"METHOD[^\r]*\r\n", b""),
    "no PRODID": (UNFOLDED, rb"PRODID[^\r]*\r\n", b""),
    "no VERSION": (UNFOLDED, rb"VERSION[^\r]*\r\n", b""),
    "VERSION 1.0": (UNFOLDED, rb"VERSION:2.0", b"VERSION:1.0"),
    "a request to nobody": (UNFOLDED, rb"(ATTENDEE[^\r]*\r\n)+", b""),
    "a feed with an attendee": (FEED, rb"STATUS", b"ATTENDEE;CN=x:mailto:x@example.org\r\nSTATUS"),
    "a feed with a way in": (FEED, rb"STATUS", b"CONFERENCE;VALUE=URI:https://x.org/\r\nSTATUS"),
    "a feed of no meeting": (FEED, rb"BEGIN:VTIMEZONE(?s:.*)END:VEVENT\r\n", b""),
    "an alarm": (CANCEL, rb"END:VEVENT", ALARM + b"END:VEVENT"),
    "a cancellation that stands": (CANCEL, rb"STATUS:CANCELLED", b"STATUS:CONFIRMED"),
    "a request of what is cancelled": (UNFOLDED, rb"STATUS:CONFIRMED", b"STATUS:CANCELLED"),
    "an unknown STATUS": (UNFOLDED, rb"STATUS:CONFIRMED", b"STATUS:OK"),
    "no VTIMEZONE": (UNFOLDED, re.escape(ZONE), b""),
    "a VTIMEZONE after the event": (UNFOLDED, re.escape(ZONE + EVENT), (EVENT + ZONE).replace(b"\\", b"\\\\")),
    "a VTIMEZONE too many": (UNFOLDED, re.escape(ZONE), ZONE + ZONE.replace(b"Europe/Paris", b"Asia/Tokyo")),
    "no TZOFFSETTO": (UNFOLDED, rb"TZOFFSETTO[^\r]*\r\n", b""),
    "RDATE": (UNFOLDED, rb"RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", b"RDATE:19710328T020000,20270328T020000"),
    "a rule Outlook does not follow": (UNFOLDED, rb"BYDAY=-1SU;BYMONTH=3", b"BYDAY=SU;BYMONTHDAY=25,26;BYMONTH=3"),
    "a rule that starts late": (UNFOLDED, rb"DTSTART:19700329", b"DTSTART:20260329"),
    "line ends of Unix": (REQUEST, rb"\r\n", b"\n"),
    "long lines": (REQUEST, rb"\r\n ", b""),
    "a fold in a character": (REQUEST, "é".encode(), b"\xc3\r\n \xa9"),
    "Latin-1": (UNFOLDED, "é".encode(), b"\xe9"),
    "a byte order mark": (UNFOLDED, rb"\A", b"\xef\xbb\xbf"),
    "cut off": (REQUEST, rb"END:VEVENT.*", b""),
    "a NUL": (UNFOLDED, rb"SUMMARY:WG", b"SUMMARY:W\0G"),
    "a line break in a text": (UNFOLDED, rb"(SUMMARY:WG)", rb"\1\r\nand more"),
    "an added property": (UNFOLDED, rb"(SUMMARY:WG)", rb"\1\r\nATTACH:https://x.org/x"),
    "a bare comma": (UNFOLDED, rb"SUMMARY:WG", b"SUMMARY:W, G"),
    "a bad escape": (UNFOLDED, rb"SUMMARY:WG", rb"SUMMARY:W\\x"),
    "two starts": (UNFOLDED, rb"DTEND", b"DTSTART:20270101T000000Z\r\nDTEND"),
    "an end before the start": (UNFOLDED, rb"(DTEND[^:]*:)20270414T16", rb"\g<1>20270414T13"),
    "an end and a length": (UNFOLDED, rb"DTEND", b"DURATION:PT1H\r\nDTEND"),
    "a zone and UTC": (UNFOLDED, rb"(DTSTART;TZID=[^\r]*)", rb"\1Z"),
    "a floating time": (UNFOLDED, rb";TZID=Europe/Paris", b""),
    "a date in words": (UNFOLDED, rb"20270414T140000", b"2027-04-14T14:00"),
    "a number in words": (UNFOLDED, rb"SEQUENCE:0", b"SEQUENCE:one"),
    "a local DTSTAMP": (UNFOLDED, rb"(DTSTAMP:\d+T\d+)Z", rb"\1"),
    "a quoted list of features": (UNFOLDED, rb"FEATURE=AUDIO,VIDEO", b'FEATURE="AUDIO,VIDEO"'),
    "CONFERENCE without VALUE": (UNFOLDED, rb";VALUE=URI", b""),
    "a refresh without VALUE": (FEED, rb"REFRESH-INTERVAL;VALUE=DURATION", b"REFRESH-INTERVAL"),
    "a bad interval": (FEED, rb"PT12H", b"12H"),
    "an unknown PARTSTAT": (UNFOLDED, rb"PARTSTAT=NEEDS-ACTION", b"PARTSTAT=YES"),
    "an unknown ROLE": (UNFOLDED, rb"ROLE=REQ-PARTICIPANT", b"ROLE=MEMBER"),
    "an address without mailto": (UNFOLDED, rb":mailto:chair", b":chair"),
    "an attendee twice": (UNFOLDED, rb"(ATTENDEE[^\r]*\r\n)", rb"\1\1"),
    "the organizer invited": (UNFOLDED, rb"mailto:chair@", b"mailto:secretariat@"),
    "a parameter twice": (UNFOLDED, rb"(ATTENDEE)", rb"\1;ROLE=CHAIR;ROLE=CHAIR"),
    "a quote left open": (UNFOLDED, rb"CN=", b'CN="'),
    "a caret": (UNFOLDED, rb"CN=", b"CN=^^"),
    "two events in one request": (UNFOLDED, rb"END:VCALENDAR", EVENT.replace(b"\\", b"\\\\") + b"END:VCALENDAR"),
    "a UID of the calendar": (UNFOLDED, rb"METHOD", b"UID:x\r\nMETHOD"),
}


@pytest.mark.parametrize("blob", [REQUEST, CANCEL, FEED], ids=["request", "cancel", "feed"])
def test_it_finds_nothing_in_a_good_file(blob):
    assert lint(blob) == []


@pytest.mark.parametrize("name", DEFECTS)
def test_it_finds(name):
    blob, what, planted = DEFECTS[name]
    spoilt = re.sub(what, planted, blob, count=0 if name in ("line ends of Unix", "long lines") else 1, flags=re.DOTALL)
    assert spoilt != blob, "the defect was not planted"
    assert set(lint(spoilt)) - set(lint(blob))
