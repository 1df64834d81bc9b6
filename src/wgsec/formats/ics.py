"""iCalendar files (RFC 5545, 5546, 7986): an invitation as REQUEST or CANCEL, and the public feed as PUBLISH."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from icalendar import Calendar, Event, vCalAddress, vDuration, vText, vUri

from wgsec import language
from wgsec.facts.calendar import Attendee, Conference, Feed, Invitation, Method, Occasion, Organizer, Standing
from wgsec.facts.meeting import Reply
from wgsec.formats import plain, vtimezone

PRODID = "-//wgsec//wgsec//EN"
COLOUR = ("steelblue", "#4682B4")


def calendar(invitation: Invitation) -> bytes:
    """The file that goes to those in `attendees`; the same bytes for the same invitation.

    WrongUsage for an address or link that must not stand in it and for a time that does not exist; NoSuchThing for
    an unknown zone.
    """
    event = _event(invitation.occasion)
    event.add("CLASS", "PRIVATE")
    for attendee in invitation.attendees:
        event.add("ATTENDEE", _attendee(attendee, invitation.method))
    if invitation.method is Method.REQUEST:
        for conference in invitation.conferences:
            event.add("CONFERENCE", _conference(conference))
        if invitation.url:
            event.add("URL", plain.link(invitation.url))
        # How Outlook shows the hour until and after the answer (MS-OXCICAL 2.1.3.1.1.20.31); it may propose another.
        event.add("X-MICROSOFT-CDO-BUSYSTATUS", "TENTATIVE")
        event.add("X-MICROSOFT-CDO-INTENDEDSTATUS", "BUSY")
        event.add("X-MICROSOFT-DISALLOW-COUNTER", "FALSE")
    made = _calendar(invitation.method)
    return _bytes(made, [(invitation.occasion, event)])


def feed(published: Feed) -> bytes:
    """The file that anybody may subscribe to; cancelled meetings stay in it. Errors as `calendar`."""
    made = _calendar("PUBLISH")
    made.add("UID", published.uid)
    made.add("LAST-MODIFIED", published.stamp)
    for words, names in (
        (plain.line(published.name), ("NAME", "X-WR-CALNAME")),
        (plain.text(published.description), ("DESCRIPTION", "X-WR-CALDESC")),
    ):
        for name in names:
            # Said to be text: what icalendar does not know by name it would write unescaped.
            made.add(name, vText(words))
    made.add("COLOR", COLOUR[0])
    made.add("X-APPLE-CALENDAR-COLOR", COLOUR[1])
    # icalendar's own setters leave out the VALUE that RFC 7986 (5.7, 5.8) asks for.
    made.add("REFRESH-INTERVAL", vDuration(published.refresh, params={"VALUE": "DURATION"}))
    made.add("X-PUBLISHED-TTL", vDuration(published.refresh))
    if published.source:
        made.add("SOURCE", vUri(plain.link(published.source), params={"VALUE": "URI"}))
    if published.url:
        made.add("URL", plain.link(published.url))
    events = []
    for occasion in published.occasions:
        event = _event(occasion)
        event.add("CLASS", "PUBLIC")
        events.append((occasion, event))
    return _bytes(made, events)


def _calendar(method: str) -> Calendar:
    # Not Calendar.new(): it gives the file a random UID, which some readers take for the event's.
    made = Calendar()
    made.add("VERSION", "2.0")
    made.add("PRODID", PRODID)
    made.add("CALSCALE", "GREGORIAN")
    made.add("METHOD", str(method))
    return made


def _bytes(made: Calendar, events: Iterable[tuple[Occasion, Event]]) -> bytes:
    """The finished file: before the events one VTIMEZONE per zone that their times name."""
    years: dict[str, list[int]] = {}
    for occasion, event in events:
        if "TZID" in event["DTSTART"].params:
            years.setdefault(occasion.zone, []).extend(wall.year for wall in _walls(occasion))
    for zone in sorted(years):
        made.add_component(vtimezone.component(zone, min(years[zone]), max(years[zone])))
    for _, event in events:
        made.add_component(event)
    return bytes(made.to_ical())


def _event(occasion: Occasion) -> Event:
    made = Event()
    made.add("UID", plain.line(occasion.uid))
    made.add("SEQUENCE", occasion.sequence)
    made.add("DTSTAMP", occasion.stamp)
    made.add("CREATED", occasion.created)
    made.add("LAST-MODIFIED", occasion.stamp)
    _times(made, occasion)
    made.add("SUMMARY", plain.line(occasion.summary))
    made.add("DESCRIPTION", plain.text(occasion.description))
    made.add("LOCATION", plain.line(occasion.location))
    if occasion.standing is not Standing.UNINVITED:
        made.add("STATUS", str(occasion.standing))
    made.add("TRANSP", "OPAQUE")
    made.add("ORGANIZER", _organizer(occasion.organizer))
    if occasion.categories:
        made.add("CATEGORIES", [plain.line(category) for category in occasion.categories])
    return made


def _times(made: Event, occasion: Occasion) -> None:
    """Start and end as wall time with a TZID, so that they stay right when a rule changes; or in UTC.

    A wall time that comes twice means the first (RFC 5545, 3.3.5), but libical and ical.js take the second: a meeting
    that begins or ends at one is told in UTC, like one in a zone that is UTC.
    """
    instants, walls = _instants(occasion), _walls(occasion)
    in_utc = language.zones.is_utc(occasion.zone) or any(
        language.zones.is_ambiguous(wall.date(), wall.time(), occasion.zone) for wall in walls
    )
    for key, moment, wall in zip(("DTSTART", "DTEND"), instants, walls, strict=True):
        if in_utc:
            made.add(key, moment)
        else:
            made.add(key, wall, parameters={"TZID": occasion.zone})


def _instants(occasion: Occasion) -> tuple[datetime, datetime]:
    start = language.zones.instant(occasion.day, occasion.at, occasion.zone, occasion.fold)
    return start, start + timedelta(minutes=occasion.minutes)


def _walls(occasion: Occasion) -> tuple[datetime, ...]:
    return tuple(language.zones.local(moment, occasion.zone) for moment in _instants(occasion))


def _organizer(inviting: Organizer) -> vCalAddress:
    return vCalAddress.new(plain.mailto(inviting.address), cn=plain.name(inviting.name) or inviting.address)


def _attendee(attendee: Attendee, method: Method) -> vCalAddress:
    return vCalAddress.new(
        plain.mailto(attendee.email),
        cn=plain.name(attendee.name) or attendee.email,
        cutype="INDIVIDUAL",
        role=str(attendee.role),
        partstat=attendee.reply.value.upper(),
        rsvp=method is Method.REQUEST and attendee.reply is Reply.NEEDS_ACTION,
        language=attendee.language,
    )


def _conference(conference: Conference) -> vUri:
    # icalendar's Conference quotes a list of features into one unknown word.
    params: dict[str, str | list[str]] = {
        "VALUE": "URI",
        "FEATURE": [str(feature) for feature in conference.features],
        "LABEL": plain.name(conference.label),
        "LANGUAGE": conference.language,
    }
    return vUri(plain.link(conference.uri), params=params)
