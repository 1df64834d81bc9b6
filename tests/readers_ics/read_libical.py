"""libical through /usr/bin/python3: its own iTIP table, and what it reads; one JSON line a file.

usage: /usr/bin/python3 read_libical.py FILE...     (Debian: python3-gi, gir1.2-ical-3.0)
"""

import datetime
import json
import pathlib
import sys

import gi

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib as Ical  # noqa: E402 (only after the version is chosen)

EVENT = Ical.ComponentKind.VEVENT_COMPONENT
KIND = Ical.PropertyKind


def components(parent, kind):
    """The children of one kind."""
    child = parent.get_first_component(kind)
    while child:
        yield child
        child = parent.get_next_component(kind)


def properties(component, kind):
    """The properties of one kind."""
    found = component.get_first_property(kind)
    while found:
        yield found
        found = component.get_next_property(kind)


def errors(component):
    """What libical wrote into the components as X-LIC-ERROR, deep."""
    found = [error.get_value_as_string() for error in properties(component, KIND.XLICERROR_PROPERTY)]
    for child in components(component, Ical.ComponentKind.ANY_COMPONENT):
        found += errors(child)
    return found


def in_utc(calendar, prop, moment):
    """The time of a DTSTART or DTEND in UTC, through the VTIMEZONE of this file that its TZID names."""
    parameter = prop.get_first_parameter(Ical.ParameterKind.TZID_PARAMETER)
    zone = calendar.get_timezone(parameter.get_tzid()) if parameter else Ical.Timezone.get_utc_timezone()
    seconds = moment.as_timet_with_zone(zone)
    return f"{datetime.datetime.fromtimestamp(seconds, datetime.UTC):%Y-%m-%dT%H:%M:%SZ}"


def attendee(prop):
    """Address and name."""
    return [prop.get_attendee(), prop.get_first_parameter(Ical.ParameterKind.CN_PARAMETER).get_cn()]


def event(calendar, component):
    """One VEVENT in the words of `reading.Event`."""
    start = next(properties(component, KIND.DTSTART_PROPERTY))
    end = next(properties(component, KIND.DTEND_PROPERTY))
    return {
        "uid": component.get_uid(),
        "sequence": component.get_sequence(),
        "start": in_utc(calendar, start, start.get_dtstart()),
        "end": in_utc(calendar, end, end.get_dtend()),
        "status": next((one.get_value_as_string() for one in properties(component, KIND.STATUS_PROPERTY)), ""),
        "summary": component.get_summary(),
        "organizer": next(properties(component, KIND.ORGANIZER_PROPERTY)).get_organizer(),
        "attendees": [attendee(prop) for prop in properties(component, KIND.ATTENDEE_PROPERTY)],
    }


def read(path):
    """One file: its method, what libical minds, and its events."""
    calendar = Ical.Component.new_from_string(path.read_bytes().decode())
    calendar.check_restrictions()
    method = next(properties(calendar, KIND.METHOD_PROPERTY)).get_value_as_string()
    return {
        "method": method,
        "errors": errors(calendar),
        "events": [event(calendar, component) for component in components(calendar, EVENT)],
    }


for name in sys.argv[1:]:
    sys.stdout.write(json.dumps(read(pathlib.Path(name))) + "\n")
