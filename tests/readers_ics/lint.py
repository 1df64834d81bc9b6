"""A strict lint of calendar files: RFC 5545, 5546 and 7986, what Outlook refuses, and what we never write."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from tests.readers_ics import clock
from tests.readers_ics.content import Component, Property, parse

STAMP = re.compile(r"\d{8}T\d{6}Z")
WALL = re.compile(r"\d{8}T\d{6}")
DURATION = re.compile(r"P(\d+W|(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?)")
OFFSET = re.compile(r"[+-]\d{4}(\d{2})?")
ENUMS = {
    "PARTSTAT": {"NEEDS-ACTION", "ACCEPTED", "DECLINED", "TENTATIVE", "DELEGATED"},
    "ROLE": {"CHAIR", "REQ-PARTICIPANT", "OPT-PARTICIPANT", "NON-PARTICIPANT"},
    "CUTYPE": {"INDIVIDUAL", "GROUP", "RESOURCE", "ROOM", "UNKNOWN"},
    "RSVP": {"TRUE", "FALSE"},
    "FEATURE": {"AUDIO", "CHAT", "FEED", "MODERATOR", "PHONE", "SCREEN", "VIDEO"},
}
VALUES = {
    "STATUS": {"TENTATIVE", "CONFIRMED", "CANCELLED"},
    "CLASS": {"PUBLIC", "PRIVATE", "CONFIDENTIAL"},
    "TRANSP": {"OPAQUE", "TRANSPARENT"},
    "CALSCALE": {"GREGORIAN"},
}
MANY = {"ATTENDEE", "CONFERENCE", "CATEGORIES"}
WRITTEN = {
    "VCALENDAR": "VERSION PRODID CALSCALE METHOD",
    "FEED": "UID LAST-MODIFIED NAME X-WR-CALNAME DESCRIPTION X-WR-CALDESC COLOR X-APPLE-CALENDAR-COLOR"
    " REFRESH-INTERVAL X-PUBLISHED-TTL SOURCE URL",
    "VEVENT": "UID SEQUENCE DTSTAMP CREATED LAST-MODIFIED DTSTART DTEND SUMMARY DESCRIPTION LOCATION STATUS TRANSP"
    " CLASS ORGANIZER CATEGORIES ATTENDEE CONFERENCE URL X-MICROSOFT-CDO-BUSYSTATUS"
    " X-MICROSOFT-CDO-INTENDEDSTATUS X-MICROSOFT-DISALLOW-COUNTER",
    "VTIMEZONE": "TZID",
    "STANDARD": "DTSTART TZOFFSETFROM TZOFFSETTO TZNAME RRULE",
    "DAYLIGHT": "DTSTART TZOFFSETFROM TZOFFSETTO TZNAME RRULE",
}
NEEDED = {
    "VCALENDAR": "VERSION PRODID CALSCALE METHOD",
    "VEVENT": "UID SEQUENCE DTSTAMP DTSTART DTEND SUMMARY ORGANIZER",
    "VTIMEZONE": "TZID",
    "STANDARD": "DTSTART TZOFFSETFROM TZOFFSETTO",
    "DAYLIGHT": "DTSTART TZOFFSETFROM TZOFFSETTO",
}
TEXTS = ("SUMMARY", "DESCRIPTION", "LOCATION", "NAME", "X-WR-CALNAME", "X-WR-CALDESC")


def lint(blob: bytes) -> list[str]:
    """Everything that is wrong with the file; an empty list is a clean bill."""
    calendar, found = parse(blob)
    if calendar is None:
        return found
    return [*found, *_everywhere(calendar), *_calendar(calendar), *_zones(calendar), *_events(calendar)]


def read(blob: bytes) -> dict:
    """What the file says, in the shape of read_libical.py and read_icaljs.mjs."""
    calendar, found = parse(blob)
    assert calendar is not None, found
    zones = {zone.value("TZID"): zone for zone in calendar.named("VTIMEZONE")}
    return {
        "method": calendar.value("METHOD"),
        "errors": lint(blob),
        "events": [_read_event(event, zones) for event in calendar.named("VEVENT")],
    }


def _read_event(event: Component, zones: dict[str, Component]) -> dict:
    return {
        "uid": event.one("UID").text,
        "sequence": int(event.value("SEQUENCE")),
        "start": _utc(event.one("DTSTART"), zones),
        "end": _utc(event.one("DTEND"), zones),
        "status": event.value("STATUS"),
        "summary": event.one("SUMMARY").text,
        "organizer": event.value("ORGANIZER"),
        "attendees": [[one.value, one.param("CN")] for one in event.all("ATTENDEE")],
        "conferences": [
            [one.value, ",".join(v.text for v in one.params["FEATURE"])] for one in event.all("CONFERENCE")
        ],
        "description": event.one("DESCRIPTION").text,
    }


def _utc(prop: Property, zones: dict[str, Component]) -> str:
    wall = datetime.strptime(prop.value.rstrip("Z"), clock.STAMP)
    tzid = prop.param("TZID")
    moment = clock.to_utc(zones[tzid], wall) if tzid else wall
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"


def _everywhere(component: Component, feed: bool = False) -> Iterator[str]:
    """Properties that are missing, double or not ours, and values outside their lists, at every depth."""
    feed = feed or component.value("METHOD") == "PUBLISH"
    ours = WRITTEN.get(component.name, "").split()
    if component.name == "VCALENDAR" and feed:
        ours += WRITTEN["FEED"].split()
    for name in sorted({prop.name for prop in component.properties}):
        if name not in ours:
            yield f"we never write {name} in {component.name}"
        if len(component.all(name)) > 1 and name not in MANY:
            yield f"{name} twice in {component.name}"
    for name in NEEDED.get(component.name, "").split():
        if not component.all(name):
            yield f"{component.name} lacks {name}"
    for prop in component.properties:
        yield from _property(prop)
    for child in component.children:
        yield from _everywhere(child, feed)


def _property(prop: Property) -> Iterator[str]:
    if prop.name in VALUES and prop.value not in VALUES[prop.name]:
        yield f"bad {prop.name} {prop.value}"
    for name, allowed in ENUMS.items():
        for value in prop.params.get(name, []):
            if value.text not in allowed or value.quoted:
                yield f"bad {name} {value.text}"
    if prop.name in TEXTS:
        if re.search(r"(?<!\\)(?:\\\\)*[;,]", prop.value):
            yield f"{prop.name} has a bare ; or ,"
        if re.search(r"(?<!\\)(?:\\\\)*\\(?![\\;,nN])", prop.value):
            yield f"{prop.name} has a bad escape"
    if prop.name in ("ATTENDEE", "ORGANIZER") and not re.fullmatch(r"mailto:[^@\s]+@[^@\s]+", prop.value):
        yield f"{prop.name} is no mailto: {prop.value[:40]}"
    if prop.name in ("DTSTAMP", "CREATED", "LAST-MODIFIED") and not STAMP.fullmatch(prop.value):
        yield f"{prop.name} is not in UTC"
    if prop.name == "SEQUENCE" and not re.fullmatch(r"\d+", prop.value):
        yield f"bad SEQUENCE {prop.value}"
    typed = {"CONFERENCE": "URI", "SOURCE": "URI", "REFRESH-INTERVAL": "DURATION"}.get(prop.name)
    if typed and prop.param("VALUE") != typed:
        yield f"{prop.name} lacks VALUE={typed}"
    if prop.name in ("REFRESH-INTERVAL", "X-PUBLISHED-TTL") and not DURATION.fullmatch(prop.value):
        yield f"bad duration {prop.value}"
    if prop.name in ("CONFERENCE", "SOURCE", "URL") and not re.fullmatch(r"[a-z]+:[!#-;=?-\[\]_a-z~]+", prop.value):
        yield f"{prop.name} is no URI: {prop.value[:40]}"
    for values in prop.params.values():
        if any("^" in value.text for value in values):
            yield f"{prop.name} has a ^ in a parameter: some readers show RFC 6868 raw"


def _calendar(calendar: Component) -> Iterator[str]:
    if calendar.value("VERSION") != "2.0":
        yield "VERSION is not 2.0"
    method = calendar.value("METHOD")
    if method not in ("REQUEST", "CANCEL", "PUBLISH"):
        yield f"bad METHOD {method}"
    events = calendar.named("VEVENT")
    if not events or (method != "PUBLISH" and len(events) != 1):
        yield f"{len(events)} events in one {method}"
    uids = [event.value("UID") for event in events]
    if len(set(uids)) < len(uids):
        yield "a UID twice"
    strange = {child.name for child in calendar.children} - {"VEVENT", "VTIMEZONE"}
    if strange:
        yield f"we never write {', '.join(sorted(strange))}"
    order = [child.name for child in calendar.children]
    if order != sorted(order, reverse=True):
        yield "a VTIMEZONE after an event"


def _zones(calendar: Component) -> Iterator[str]:
    defined = [zone.value("TZID") for zone in calendar.named("VTIMEZONE")]
    used = {prop.param("TZID") for event in calendar.named("VEVENT") for prop in event.properties} - {None}
    if len(set(defined)) < len(defined):
        yield "a VTIMEZONE twice"
    for name in used - set(defined):
        yield f"no VTIMEZONE for {name}"
    for name in set(defined) - used:
        yield f"VTIMEZONE {name} is not used"
    for zone in calendar.named("VTIMEZONE"):
        if not zone.children:
            yield "VTIMEZONE without an observance"
        for half in zone.children:
            yield from _observance(half)


def _observance(half: Component) -> Iterator[str]:
    if half.name not in ("STANDARD", "DAYLIGHT"):
        yield f"{half.name} in a VTIMEZONE"
    if not WALL.fullmatch(half.value("DTSTART")):
        yield "the onset of an observance is not a wall time"
    for name in ("TZOFFSETFROM", "TZOFFSETTO"):
        if not OFFSET.fullmatch(half.value(name)):
            yield f"bad {name} {half.value(name)}"
    rule = half.value("RRULE")
    if rule and not re.fullmatch(r"FREQ=YEARLY;BYDAY=(-1|[1-4])(SU|MO|TU|WE|TH|FR|SA);BYMONTH=(1[0-2]|[1-9])", rule):
        yield f"Outlook may not follow {rule}"
    if rule and not half.value("DTSTART").startswith("1970"):
        yield "a yearly rule that starts late is misread by some"


def _events(calendar: Component) -> Iterator[str]:
    if not calendar.named("VEVENT") and calendar.value("METHOD") != "PUBLISH":
        yield "no VEVENT"
    for event in calendar.named("VEVENT"):
        yield from _times(event)
        yield from _method(event, calendar.value("METHOD"))
        addresses = [prop.value.lower() for prop in event.all("ATTENDEE")]
        if len(set(addresses)) < len(addresses):
            yield "an ATTENDEE twice"
        if event.value("ORGANIZER").lower() in addresses:
            yield "the ORGANIZER is an ATTENDEE"
        if len(event.value("UID")) >= 100 or not event.value("UID").isascii():
            yield "the UID is not ASCII under 100 characters"


def _times(event: Component) -> Iterator[str]:
    for prop in [*event.all("DTSTART"), *event.all("DTEND")]:
        if not re.fullmatch(r"\d{8}T\d{6}Z?", prop.value):
            yield f"bad {prop.name} {prop.value}"
            return
        if prop.param("TZID") and prop.value.endswith("Z"):
            yield f"{prop.name} has TZID and Z"
        if not prop.param("TZID") and not prop.value.endswith("Z"):
            yield f"{prop.name} floats"
    if event.all("DTSTART") and event.all("DTEND"):
        start, end = event.one("DTSTART"), event.one("DTEND")
        if start.param("TZID") != end.param("TZID"):
            yield "DTSTART and DTEND in two zones"
        if _naive(end) - _naive(start) <= timedelta(0):
            yield "DTEND is not after DTSTART"


def _naive(prop: Property) -> datetime:
    return datetime.strptime(prop.value.rstrip("Z"), clock.STAMP)


def _method(event: Component, method: str) -> Iterator[str]:
    """RFC 5546, 3.2, and what a public file must not tell."""
    if method == "PUBLISH":
        if not event.all("STATUS"):
            yield "VEVENT lacks STATUS"
        for name in ("ATTENDEE", "CONFERENCE", "URL"):
            if event.all(name):
                yield f"a feed must not have {name}"
        return
    if not event.all("ATTENDEE"):
        yield f"{method} without ATTENDEE"
    if not event.all("STATUS"):
        # Left out, and only then, where the meeting takes place without those uninvited (RFC 5546, 3.2.5).
        if method != "CANCEL":
            yield "VEVENT lacks STATUS"
    elif (method == "CANCEL") != (event.value("STATUS") == "CANCELLED"):
        yield f"{method} with STATUS {event.value('STATUS')}"
    if event.children:
        yield f"we never write {event.children[0].name} in VEVENT"
