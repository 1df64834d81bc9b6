"""VTIMEZONE (RFC 5545, 3.6.5) from a zone's observances, in the few properties that every calendar reads."""

from __future__ import annotations

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard, vRecur

from wgsec import language
from wgsec.facts.zone import Observance, ObservanceKind


def component(zone: str, first: int, last: int) -> Timezone:
    """The VTIMEZONE of `zone`, right for every time of the years `first` to `last`. NoSuchThing for an unknown zone."""
    made = Timezone()
    made.add("TZID", zone)
    for observance in language.observances.observances(zone, first, last):
        made.add_component(_observance(observance))
    return made


def _observance(observance: Observance) -> TimezoneStandard | TimezoneDaylight:
    daylight = observance.kind is ObservanceKind.DAYLIGHT
    made = TimezoneDaylight() if daylight else TimezoneStandard()
    made.add("DTSTART", observance.onset)
    made.TZOFFSETFROM = observance.offset_from
    made.TZOFFSETTO = observance.offset_to
    made.add("TZNAME", observance.name)
    if observance.rrule:
        made.add("RRULE", vRecur.from_ical(observance.rrule))
    return made
